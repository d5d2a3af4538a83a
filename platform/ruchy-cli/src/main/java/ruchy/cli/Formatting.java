package ruchy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ruchy.lang.format.Formatter;
import ruchy.lang.problem.Problem;
import ruchy.lang.source.Source;
import ruchy.session.Event;
import ruchy.session.Rendering;

/// Lays out files.
final class Formatting {
  private Formatting() {}

  /// Rewrites the files whose layout differs, or only names them.
  ///
  /// @return the exit code: 1 if a file can not be read as a program, or if one differs and is only
  ///   to be named
  static int run(List<String> files, boolean check, Console console) {
    boolean failed = false;
    for (String file : files) {
      String text = Programs.read(file);
      var formatted = Formatter.format(Source.of(file, text));
      if (!formatted.problems().isEmpty()) {
        var found = formatted.problems().stream().map(Problem::describe).toList();
        console.printError(Rendering.text(new Event.Problems(found), console.errorColours()));
        failed = true;
      } else if (!formatted.text().equals(text)) {
        failed |= check;
        differs(file, formatted.text(), check, console);
      }
    }
    return failed ? ExitCode.PROGRAM_ERROR : ExitCode.OK;
  }

  private static void differs(String file, String text, boolean check, Console console) {
    if (check) {
      console.println("would lay out " + file);
      return;
    }
    try {
      Files.writeString(Path.of(file), text);
      console.println("laid out " + file);
    } catch (IOException e) {
      throw FileFailure.writing(Path.of(file), e);
    }
  }
}
