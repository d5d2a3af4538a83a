package ruchy.session;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The entries that are not programs but questions to the session. They are recognised before the
/// text is parsed; everything else is the language's.
final class Commands {
  private static final String NAME =
      "[\\p{L}_][\\p{L}\\p{N}_]*!?(?:(?:\\.|::)[\\p{L}_][\\p{L}\\p{N}_]*)*";

  /// One command: how it is written, and what it asks.
  private record Row(Pattern pattern, Form form) {}

  private enum Form {
    EXPLAIN,
    SOURCE,
    VARIABLES,
    HELP,
    TIME
  }

  private static final List<Row> ROWS =
      List.of(
          new Row(Pattern.compile("\\?\\?\\s*(" + NAME + ")"), Form.SOURCE),
          new Row(Pattern.compile("(" + NAME + ")\\?\\?"), Form.SOURCE),
          new Row(Pattern.compile("\\?\\s*(" + NAME + ")"), Form.EXPLAIN),
          new Row(Pattern.compile("whos(?:\\(\\))?|%whos"), Form.VARIABLES),
          new Row(Pattern.compile("\\?|help(?:\\(\\))?"), Form.HELP),
          new Row(Pattern.compile("%time\\s+(.+)", Pattern.DOTALL), Form.TIME));

  private Commands() {}

  /// What an entry asks.
  sealed interface Command {
    /// `?name`
    record Explain(String name) implements Command {}

    /// `??name`
    record ShowSource(String name) implements Command {}

    /// `whos()`
    record ListVariables() implements Command {}

    /// `?`
    record Help() implements Command {}

    /// `%time code`
    record Time(String code) implements Command {}
  }

  /// The command an entry is, if it is one.
  static Optional<Command> find(String text) {
    String entry = text.strip();
    for (Row row : ROWS) {
      Matcher matcher = row.pattern().matcher(entry);
      if (matcher.matches()) {
        return Optional.of(
            switch (row.form()) {
              case EXPLAIN -> new Command.Explain(matcher.group(1));
              case SOURCE -> new Command.ShowSource(matcher.group(1));
              case VARIABLES -> new Command.ListVariables();
              case HELP -> new Command.Help();
              case TIME -> new Command.Time(matcher.group(1));
            });
      }
    }
    return Optional.empty();
  }
}
