package ruchy.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.session.Event;
import ruchy.session.Session;
import ruchy.session.SessionOptions;
import ruchy.session.tests.TestFunction;

/// Runs the tests of programs: `ruchy test`.
final class Testing {
  private final Console console;
  private final Optional<String> filter;
  private int passed;
  private int failed;
  private int ignored;
  private int broken;

  Testing(Console console, Optional<String> filter) {
    this.console = console;
    this.filter = filter;
  }

  /// Runs the tests of files, and of all files in folders.
  ///
  /// @return the exit code: a test that fails, or a file with errors, makes it 1
  int run(List<String> paths) {
    long started = System.nanoTime();
    List<String> files = ModuleFiles.roots(ProgramFiles.in(paths));
    for (String file : files) {
      file(file);
    }
    summarise(files.size(), (System.nanoTime() - started) / 1_000_000);
    return failed + broken == 0 ? ExitCode.OK : ExitCode.PROGRAM_ERROR;
  }

  private void file(String file) {
    String text = Programs.read(file);
    // A program without tests of its own may have modules with tests.
    if (!text.contains("#[test]") && !text.contains("mod ")) {
      return;
    }
    try (Session session = Session.start(SessionOptions.script())) {
      var quiet = new TestOutcome();
      Optional<List<TestFunction>> tests = session.declareTests(file, text, quiet);
      if (tests.isEmpty()) {
        console.println(file);
        console.print(quiet.complaint(console.outColours()));
        broken++;
        return;
      }
      List<TestFunction> wanted =
          tests.get().stream()
              .filter(test -> filter.stream().allMatch(test.path()::contains))
              .toList();
      if (!wanted.isEmpty()) {
        console.println(file);
        wanted.forEach(test -> test(session, test));
      }
    }
  }

  private void test(Session session, TestFunction test) {
    if (test.ignored().isPresent()) {
      String reason = test.ignored().get();
      ignored++;
      console.println("  - " + test.path() + (reason.isEmpty() ? "" : " (" + reason + ")"));
      return;
    }
    long started = System.nanoTime();
    var outcome = new TestOutcome();
    Event.Status status = session.evaluate(test.path() + "()", outcome);
    long millis = (System.nanoTime() - started) / 1_000_000;
    Optional<String> problem = outcome.problem(status, test.panics(), console.outColours());
    if (problem.isEmpty()) {
      passed++;
      console.println("  ✓ " + test.path() + (millis < 100 ? "" : " (" + millis + " ms)"));
    } else {
      failed++;
      console.println("  ✗ " + test.path());
      console.print((outcome.output() + problem.get()).indent(4));
    }
    console.flush();
  }

  private void summarise(int files, long millis) {
    if (passed + failed + ignored + broken == 0) {
      String where = files == 1 ? "1 file" : files + " files";
      console.println(
          filter
              .map(text -> "no test in " + where + " has `" + text + "` in its name")
              .orElse("no tests in " + where + "; mark a function with #[test]"));
      return;
    }
    var parts = new ArrayList<String>();
    parts.add(passed + " passed");
    parts.add(failed + " failed");
    if (ignored > 0) {
      parts.add(ignored + " ignored");
    }
    if (broken > 0) {
      parts.add((broken == 1 ? "1 file" : broken + " files") + " with errors");
    }
    console.println(String.join(", ", parts) + " in " + millis + " ms");
  }
}
