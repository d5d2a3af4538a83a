package ruchy.session.shell;

import java.util.Optional;
import java.util.function.Function;

/// The `{expression}`s in a shell command. Braces that hold no expression of the session are the
/// shell's own, as in `awk '{print $1}'` or `${HOME}`.
public final class Interpolation {
  private Interpolation() {}

  /// A command with its expressions replaced.
  ///
  /// @param value the text of an expression; nothing if the text between braces is none
  public static String replaced(String command, Function<String, Optional<String>> value) {
    var text = new StringBuilder();
    int at = 0;
    while (at < command.length()) {
      int open = command.indexOf('{', at);
      int close = open < 0 ? -1 : closing(command, open);
      if (close < 0) {
        break;
      }
      boolean isShells = open > 0 && command.charAt(open - 1) == '$';
      Optional<String> found =
          isShells ? Optional.empty() : value.apply(command.substring(open + 1, close));
      text.append(command, at, open);
      if (found.isPresent()) {
        text.append(found.get());
        at = close + 1;
      } else {
        text.append('{');
        at = open + 1;
      }
    }
    return text.append(command, Math.min(at, command.length()), command.length()).toString();
  }

  /// The brace that closes one, or -1.
  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      if (text.charAt(i) == '{') {
        depth++;
      } else if (text.charAt(i) == '}' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
