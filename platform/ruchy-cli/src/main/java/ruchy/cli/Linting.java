package ruchy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ruchy.lang.lint.Finding;
import ruchy.lang.lint.Linter;
import ruchy.lang.problem.Diagnostic;
import ruchy.lang.problem.Problem;
import ruchy.lang.problem.Renderer;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Parser;
import ruchy.session.Event;
import ruchy.session.Rendering;

/// Looks for what is better written another way: `ruchy lint`.
final class Linting {
  /// How to go about it.
  ///
  /// @param strict whether to use the rules for code that is to last too
  /// @param fixes whether to make the edits that keep the meaning
  record Options(boolean strict, boolean fixes, Checks.Format format) {}

  /// How often fixes are made anew: one may uncover another.
  private static final int ROUNDS_MAX = 5;

  private final Options options;
  private final Console console;
  private int found;
  private int fixed;

  private Linting(Options options, Console console) {
    this.options = options;
    this.console = console;
  }

  /// @return the exit code: 1 where something is found that is not fixed, or a file can not be read
  static int run(List<String> paths, Options options, Console console) {
    var linting = new Linting(options, console);
    List<String> files = ProgramFiles.in(paths);
    files.forEach(linting::file);
    if (options.format() == Checks.Format.text) {
      linting.summarise(files.size());
    }
    return linting.found == 0 ? ExitCode.OK : ExitCode.PROGRAM_ERROR;
  }

  private void file(String file) {
    Source source = Source.of(file, Programs.read(file));
    Parser.Parsed parsed = Parser.parse(source);
    if (!parsed.problems().isEmpty()) {
      write(parsed.problems().stream().map(Problem::describe).toList());
      return;
    }
    List<Finding> findings = Linter.lint(parsed.tree(), options.strict());
    for (int round = 0; options.fixes() && round < ROUNDS_MAX; round++) {
      Source next = Source.of(file, Linter.fixed(source, findings));
      Parser.Parsed again = Parser.parse(next);
      if (next.text().equals(source.text()) || !again.problems().isEmpty()) {
        break;
      }
      fixed += (int) findings.stream().filter(finding -> finding.fix().isPresent()).count();
      source = next;
      findings = Linter.lint(again.tree(), options.strict());
      save(file, next.text());
    }
    write(findings.stream().map(Finding::describe).toList());
  }

  private static void save(String file, String text) {
    try {
      Files.writeString(Path.of(file), text);
    } catch (IOException e) {
      throw FileFailure.writing(Path.of(file), e);
    }
  }

  private void write(List<Diagnostic> diagnostics) {
    found += diagnostics.size();
    if (options.format() == Checks.Format.json) {
      diagnostics.forEach(each -> console.println(Renderer.json(each)));
    } else if (!diagnostics.isEmpty()) {
      console.printError(Rendering.text(new Event.Problems(diagnostics), console.errorColours()));
    }
  }

  private void summarise(int files) {
    String where = files == 1 ? "1 file" : files + " files";
    String mended = fixed == 0 ? "" : fixed + " fixed, ";
    if (found == 0) {
      console.println(mended + "nothing to say about " + where);
    } else {
      console.printErrorLine(
          mended + found + (found == 1 ? " finding in " : " findings in ") + where);
    }
  }
}
