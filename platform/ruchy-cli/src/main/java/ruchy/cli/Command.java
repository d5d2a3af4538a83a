package ruchy.cli;

import java.util.Arrays;
import java.util.List;

/// Decides what the arguments ask for. What starts often and must start fast (`-e`, a file, a pipe)
/// is recognised here by hand; the rest goes through the command tree.
final class Command {
  private Command() {}

  /// Runs the command.
  ///
  /// @return the exit code
  static int run(String[] arguments, Console console) {
    try {
      return dispatch(List.of(arguments), console);
    } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
      return failed(e, console);
    } finally {
      console.flush();
    }
  }

  private static int dispatch(List<String> arguments, Console console) {
    if (arguments.isEmpty()) {
      return console.screen().inIsTerminal()
          ? Interaction.terminal(console)
          : Programs.pipe(console, false);
    }
    String first = arguments.getFirst();
    List<String> rest = arguments.subList(1, arguments.size());
    if (first.equals("-e") || first.equals("--eval")) {
      return Programs.evaluate(rest, console);
    }
    if (rest.isEmpty() && (first.equals("-V") || first.equals("--version"))) {
      console.println("ruchy " + Version.text());
      return ExitCode.OK;
    }
    if (first.equals("-")) {
      return Programs.pipe(console, false);
    }
    if (first.equals("run") && !rest.isEmpty() && !rest.getFirst().startsWith("-")) {
      return Programs.runFile(rest.getFirst(), rest.subList(1, rest.size()), console);
    }
    if (!first.startsWith("-") && !CommandNames.contains(first)) {
      return Programs.runFileOrSuggest(first, rest, console);
    }
    return CommandTree.execute(arguments, console);
  }

  /// Says why a command did not do what it should.
  ///
  /// @return the exit code
  static int failed(Throwable e, Console console) {
    if (e instanceof UsageException) {
      console.printErrorLine("ruchy: " + e.getMessage());
      return ExitCode.USAGE;
    }
    console.printErrorLine(
        "ruchy: the platform has failed, not your program · "
            + e
            + " · set RUCHY_DEBUG=1 to see where, and please report it");
    if (System.getenv().getOrDefault("RUCHY_DEBUG", "").equals("1")) {
      Arrays.stream(e.getStackTrace()).forEach(frame -> console.printErrorLine("    at " + frame));
    }
    return ExitCode.DEFECT;
  }
}
