package ruchy.session.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A magic as it was written.
///
/// @param name without `%`
/// @param rest what follows the name on its line, or for code, up to the end
/// @param body the lines below `%%name`; empty for `%name`
public record Call(String name, String rest, Optional<String> body) {
  /// Reads a cell that starts with `%`.
  public static Call of(String text) {
    String cell = text.strip();
    boolean isBlock = cell.startsWith("%%");
    String bare = cell.substring(isBlock ? 2 : 1);
    int end = 0;
    while (end < bare.length() && isPartOfName(bare.charAt(end))) {
      end++;
    }
    String name = bare.substring(0, end);
    String after = bare.substring(end);
    if (!isBlock) {
      return new Call(name, after.strip(), Optional.empty());
    }
    int line = after.indexOf('\n');
    return line < 0
        ? new Call(name, after.strip(), Optional.of(""))
        : new Call(name, after.substring(0, line).strip(), Optional.of(after.substring(line + 1)));
  }

  private static boolean isPartOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  /// The words of the rest, split at spaces; quotes keep a word together.
  ///
  /// @throws MagicException if a quote is not closed
  public List<String> words() {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    boolean begun = false;
    char quote = 0;
    for (char c : rest.toCharArray()) {
      if (quote != 0 && c == quote) {
        quote = 0;
      } else if (quote != 0) {
        word.append(c);
      } else if (c == '"' || c == '\'') {
        quote = c;
        begun = true;
      } else if (!Character.isWhitespace(c)) {
        word.append(c);
        begun = true;
      } else if (begun) {
        words.add(word.toString());
        word.setLength(0);
        begun = false;
      }
    }
    if (quote != 0) {
      throw MagicException.misuse("`" + rest + "` has a " + quote + " that is not closed");
    }
    if (begun) {
      words.add(word.toString());
    }
    return words;
  }
}
