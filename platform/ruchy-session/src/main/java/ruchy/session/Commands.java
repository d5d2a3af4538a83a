package ruchy.session;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ruchy.session.magic.Call;
import ruchy.session.magic.Habits;

/// The entries that are not programs but requests to the session. They are recognised before the
/// text is parsed; everything else is the language's.
final class Commands {
  private static final String NAME =
      "[\\p{L}_][\\p{L}\\p{N}_]*!?(?:(?:\\.|::)[\\p{L}_][\\p{L}\\p{N}_]*)*";

  /// One command: how it is written, and what it asks.
  private record Row(Pattern pattern, Form form) {}

  private enum Form {
    EXPLAIN,
    EXPLAIN_AFTER,
    SOURCE,
    SEARCH,
    VARIABLES,
    CLEAR,
    IMAGE,
    HELP
  }

  private static final List<Row> ROWS =
      List.of(
          new Row(Pattern.compile("\\?\\?\\s*(" + NAME + ")"), Form.SOURCE),
          new Row(Pattern.compile("(" + NAME + ")\\?\\?"), Form.SOURCE),
          new Row(Pattern.compile("\\?\\s*(%{0,2}" + NAME + ")"), Form.EXPLAIN),
          new Row(Pattern.compile("(%{1,2}\\w+)\\?"), Form.EXPLAIN),
          new Row(Pattern.compile("(" + NAME + ")\\?"), Form.EXPLAIN_AFTER),
          new Row(Pattern.compile("\\?\\s*(\\S.*)"), Form.SEARCH),
          new Row(Pattern.compile("whos(?:\\(\\))?"), Form.VARIABLES),
          new Row(Pattern.compile("clear!\\(\\s*r?\"(.*)\"\\s*\\)"), Form.CLEAR),
          new Row(Pattern.compile("((?:save|load)_image)\\((.*)\\);?"), Form.IMAGE),
          new Row(Pattern.compile("\\?|help(?:\\(\\))?"), Form.HELP));

  private static final Pattern CAPTURE =
      Pattern.compile("((?:let\\s+(?:mut\\s+)?)?[\\p{L}_][\\p{L}\\p{N}_]*\\s*=\\s*)!([^=].*)");

  private Commands() {}

  /// What the session knows of code that may be meant as something else.
  interface Knowledge {
    /// Whether `!` before code is an expression that the next cell could evaluate.
    boolean isNegatable(String code);

    /// Whether a name is a variable that `?` may unwrap.
    boolean isTryable(String name);

    /// Whether the program or the library has something of a name.
    boolean isKnown(String name);

    /// Nothing has been declared yet.
    Knowledge NONE =
        new Knowledge() {
          @Override
          public boolean isNegatable(String code) {
            return code.startsWith("(");
          }

          @Override
          public boolean isTryable(String name) {
            return false;
          }

          @Override
          public boolean isKnown(String name) {
            return false;
          }
        };
  }

  /// What an entry asks.
  sealed interface Command {
    /// `?name`
    record Explain(String name) implements Command {}

    /// `??name`
    record ShowSource(String name) implements Command {}

    /// `?some words`
    record Search(String words) implements Command {}

    /// `whos()`
    record ListVariables() implements Command {}

    /// `?`
    record Help() implements Command {}

    /// `%name …`
    record Magic(Call call) implements Command {}

    /// What people write in R, Julia or IPython, as it is written here.
    record Habit(Habits.Meaning meaning) implements Command {}

    /// `save_image(file)`
    ///
    /// @param magic the magic of the same meaning
    /// @param file an expression
    record Image(String magic, String file) implements Command {}

    /// `]add group:artifact`
    record Packages(String request) implements Command {}

    /// `!command`
    record Shell(String command) implements Command {}

    /// `let x = !command`
    ///
    /// @param declaration the text up to the `!`
    record Capture(String declaration, String command) implements Command {}
  }

  /// The command an entry is, if it is one.
  static Optional<Command> find(String text, Knowledge knowledge) {
    String entry = text.strip();
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    return switch (entry.charAt(0)) {
      case '%' -> entry.matches("(?s)%{1,2}\\w+\\?") ? row(entry, knowledge) : magic(entry);
      case '@' -> habit(entry, knowledge);
      case '!' -> shell(entry.substring(1).strip(), knowledge);
      case ']' -> Optional.of(new Command.Packages(entry.substring(1).strip()));
      case ';' -> Optional.of(new Command.Shell(entry.substring(1).strip()));
      default ->
          entry.indexOf('\n') < 0
              ? line(entry, knowledge).or(() -> habit(entry, knowledge))
              : Optional.empty();
    };
  }

  private static Optional<Command> habit(String entry, Knowledge knowledge) {
    return Habits.find(entry, knowledge::isKnown).map(Command.Habit::new);
  }

  private static Optional<Command> magic(String entry) {
    Optional<Habits.Meaning> habit = Habits.magic(entry);
    if (habit.isPresent()) {
      return habit.map(Command.Habit::new);
    }
    Call call = Call.of(entry);
    return call.name().isEmpty() ? Optional.empty() : Optional.of(new Command.Magic(call));
  }

  private static Optional<Command> shell(String command, Knowledge knowledge) {
    return command.isEmpty() || knowledge.isNegatable(command)
        ? Optional.empty()
        : Optional.of(new Command.Shell(command));
  }

  private static Optional<Command> line(String entry, Knowledge knowledge) {
    int sign = entry.indexOf('!');
    if (sign > 0 && entry.charAt(entry.length() - 1) != '=') {
      Matcher capture = CAPTURE.matcher(entry);
      if (capture.matches() && !knowledge.isNegatable(capture.group(2))) {
        return Optional.of(new Command.Capture(capture.group(1), capture.group(2).strip()));
      }
    }
    return row(entry, knowledge);
  }

  private static Optional<Command> row(String entry, Knowledge knowledge) {
    for (Row row : ROWS) {
      Matcher matcher = row.pattern().matcher(entry);
      if (matcher.matches()) {
        return switch (row.form()) {
          case EXPLAIN -> Optional.of(new Command.Explain(matcher.group(1)));
          case EXPLAIN_AFTER ->
              Optional.of(matcher.group(1))
                  .filter(name -> !knowledge.isTryable(name))
                  .map(Command.Explain::new);
          case SOURCE -> Optional.of(new Command.ShowSource(matcher.group(1)));
          case SEARCH -> Optional.of(new Command.Search(matcher.group(1)));
          case VARIABLES -> Optional.of(new Command.ListVariables());
          case CLEAR ->
              Optional.of(new Command.Magic(new Call("clear", matcher.group(1), Optional.empty())));
          case IMAGE -> Optional.of(new Command.Image(matcher.group(1), matcher.group(2)));
          case HELP -> Optional.of(new Command.Help());
        };
      }
    }
    return Optional.empty();
  }
}
