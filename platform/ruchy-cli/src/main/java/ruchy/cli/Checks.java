package ruchy.cli;

import java.util.List;
import ruchy.lang.problem.Diagnostic;
import ruchy.lang.problem.Renderer;
import ruchy.session.Event;
import ruchy.session.Rendering;
import ruchy.session.Session;
import ruchy.session.SessionOptions;

/// Looks for errors in files.
final class Checks {
  /// How messages are written; the names are what the user types.
  @SuppressWarnings("MemberName")
  enum Format {
    text,
    json
  }

  private Checks() {}

  /// @return the exit code: an error in any file makes it 1
  static int run(List<String> paths, Format format, Console console) {
    List<String> files = ProgramFiles.in(paths);
    List<String> texts = files.stream().map(Programs::read).toList();
    long errors = 0;
    for (int i = 0; i < files.size(); i++) {
      // Each file is a program of its own and sees nothing of the others.
      try (Session session = Session.start(SessionOptions.script())) {
        List<Diagnostic> found = session.check(files.get(i), texts.get(i));
        errors +=
            found.stream()
                .filter(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR)
                .count();
        write(found, format, console);
      }
    }
    if (format == Format.text) {
      summarise(errors, files.size(), console);
    }
    return errors == 0 ? ExitCode.OK : ExitCode.PROGRAM_ERROR;
  }

  private static void write(List<Diagnostic> found, Format format, Console console) {
    switch (format) {
      case json -> found.forEach(diagnostic -> console.println(Renderer.json(diagnostic)));
      case text -> {
        if (!found.isEmpty()) {
          console.printError(Rendering.text(new Event.Problems(found), console.errorColours()));
        }
      }
    }
  }

  private static void summarise(long errors, int files, Console console) {
    String where = files == 1 ? "1 file" : files + " files";
    if (errors == 0) {
      console.println("no errors in " + where);
    } else {
      console.printErrorLine((errors == 1 ? "1 error in " : errors + " errors in ") + where);
    }
  }
}
