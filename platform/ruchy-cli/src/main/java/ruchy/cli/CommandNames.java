package ruchy.cli;

import java.util.List;
import java.util.Optional;
import ruchy.lang.problem.Similar;

/// The words that can follow `ruchy`, kept apart from the command tree so that running a file does
/// not load it.
final class CommandNames {
  private static final List<String> ALL =
      List.of(
          "run",
          "check",
          "test",
          "transpile",
          "fmt",
          "lint",
          "build",
          "doc",
          "lsp",
          "repl",
          "explain",
          "export",
          "help");

  private CommandNames() {}

  static boolean contains(String word) {
    return ALL.contains(word);
  }

  /// The command that was most likely meant.
  static Optional<String> nearest(String word) {
    return Similar.names(word, ALL).stream().findFirst();
  }
}
