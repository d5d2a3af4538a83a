package ruchy.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ruchy.lang.format.Formatter;
import ruchy.lang.problem.Problem;
import ruchy.lang.source.Source;
import ruchy.session.Event;
import ruchy.session.Rendering;

/// Lays out programs: files, those of folders, or standard input.
final class Formatting {
  private final boolean check;
  private final Console console;
  private boolean failed;

  private Formatting(boolean check, Console console) {
    this.check = check;
    this.console = console;
  }

  /// Rewrites the files whose layout differs, or only names them; `-` is standard input, laid out
  /// on standard output.
  ///
  /// @return the exit code: 1 if a file can not be read as a program, or if one differs and is only
  ///   to be named
  static int run(List<String> paths, boolean check, Console console) {
    var formatting = new Formatting(check, console);
    if (paths.equals(List.of("-"))) {
      formatting.input();
    } else {
      ProgramFiles.in(paths).forEach(formatting::file);
    }
    return formatting.failed ? ExitCode.PROGRAM_ERROR : ExitCode.OK;
  }

  private void input() {
    String text = inputText();
    String formatted = formatted("standard input", text);
    if (!check) {
      console.print(formatted);
    } else if (!formatted.equals(text)) {
      differs("standard input", formatted);
    }
  }

  private String inputText() {
    var text = new StringWriter();
    try {
      console.reader().transferTo(text);
    } catch (IOException e) {
      throw new UsageException("cannot read standard input · " + e.getMessage());
    }
    return text.toString();
  }

  private void file(String file) {
    String text = Programs.read(file);
    String formatted = formatted(file, text);
    if (!formatted.equals(text)) {
      differs(file, formatted);
    }
  }

  /// The text laid out; as it was where it can not be read.
  private String formatted(String name, String text) {
    var formatted = Formatter.format(Source.of(name, text));
    if (!formatted.problems().isEmpty()) {
      var found = formatted.problems().stream().map(Problem::describe).toList();
      console.printError(Rendering.text(new Event.Problems(found), console.errorColours()));
      failed = true;
    }
    return formatted.text();
  }

  private void differs(String file, String text) {
    if (check) {
      failed = true;
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
