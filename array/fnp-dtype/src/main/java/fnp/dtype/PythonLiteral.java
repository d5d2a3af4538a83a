package fnp.dtype;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Python's literals as Java values: texts as `String`, numbers as `Long`, `BigInteger` or
/// `Double`, `True` and `False` as `Boolean`, `None` as the empty `Optional`, bytes as [Bytes],
/// tuples as [Tuple], lists and dictionaries as `List` and `Map`.
///
/// This is what the header of an npy file is written in.
///
/// @source Python 3, `ast.literal_eval`
public final class PythonLiteral {
  private static final int DEPTH_MAX = 64;

  private final String text;
  private int at;
  private int depth;

  private PythonLiteral(String text) {
    this.text = text;
  }

  /// The value of a literal.
  ///
  /// @throws DTypeException if the text is none
  public static Object parse(String text) {
    var parser = new PythonLiteral(text);
    var value = parser.value();
    parser.space();
    if (parser.at < text.length()) {
      throw parser.bad("the end");
    }
    return value;
  }

  private DTypeException bad(String wanted) {
    return new DTypeException(
        "a Python literal needs %s at character %d of '%s'; check it there"
            .formatted(wanted, at, text));
  }

  private void space() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private boolean next(char sign) {
    space();
    if (at < text.length() && text.charAt(at) == sign) {
      at++;
      return true;
    }
    return false;
  }

  private Object value() {
    space();
    if (at >= text.length() || depth > DEPTH_MAX) {
      throw bad("a value");
    }
    depth++;
    var value =
        switch (text.charAt(at)) {
          case '[' -> items(']');
          case '(' -> tuple();
          case '{' -> map();
          case '\'', '"' -> string();
          default -> word();
        };
    depth--;
    return value;
  }

  private List<Object> items(char end) {
    at++;
    var items = new ArrayList<Object>();
    while (!next(end)) {
      items.add(value());
      if (!next(',')) {
        if (!next(end)) {
          throw bad("',' or '" + end + "'");
        }
        break;
      }
    }
    return items;
  }

  private Object tuple() {
    var start = at;
    var items = items(')');
    var single = items.size() == 1 && !text.substring(start, at - 1).stripTrailing().endsWith(",");
    return single ? items.getFirst() : new Tuple(items);
  }

  private Map<Object, Object> map() {
    at++;
    var map = new LinkedHashMap<Object, Object>();
    while (!next('}')) {
      var key = value();
      if (!next(':')) {
        throw bad("':'");
      }
      map.put(key, value());
      if (!next(',')) {
        if (!next('}')) {
          throw bad("',' or '}'");
        }
        break;
      }
    }
    return map;
  }

  private Object word() {
    var start = at;
    while (at < text.length() && isWordPart(text.charAt(at))) {
      at++;
    }
    var word = text.substring(start, at);
    var quoted = at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '"');
    if (quoted && word.equalsIgnoreCase("b")) {
      return Bytes.of(string());
    }
    if (quoted && word.equalsIgnoreCase("u")) {
      return string();
    }
    return switch (word) {
      case "True" -> true;
      case "False" -> false;
      case "None" -> Optional.empty();
      default -> number(word);
    };
  }

  private static boolean isWordPart(char sign) {
    return Character.isLetterOrDigit(sign)
        || sign == '_'
        || sign == '.'
        || sign == '-'
        || sign == '+';
  }

  private Object number(String word) {
    try {
      // Python 2 wrote an L behind some numbers, and old npy files still have it.
      var digits = word.endsWith("L") ? word.substring(0, word.length() - 1) : word;
      if (digits.matches("[+-]?\\d+")) {
        return PythonText.whole(new BigInteger(digits));
      }
      return Double.parseDouble(digits);
    } catch (NumberFormatException _) {
      at -= word.length();
      throw bad("a value");
    }
  }

  private String string() {
    var quote = text.charAt(at++);
    var content = new StringBuilder();
    while (at < text.length() && text.charAt(at) != quote) {
      var sign = text.charAt(at++);
      if (sign == '\\' && at < text.length()) {
        escape(content);
      } else {
        content.append(sign);
      }
    }
    if (at++ >= text.length()) {
      throw bad("a closing quote");
    }
    return content.toString();
  }

  private void escape(StringBuilder content) {
    var sign = text.charAt(at++);
    var digits =
        switch (sign) {
          case 'x' -> OptionalInt.of(2);
          case 'u' -> OptionalInt.of(4);
          case 'U' -> OptionalInt.of(8);
          default -> OptionalInt.empty();
        };
    if (digits.isPresent()) {
      var end = at + digits.getAsInt();
      if (end > text.length()) {
        throw bad("hexadecimal digits");
      }
      content.appendCodePoint(Integer.parseUnsignedInt(text, at, end, 16));
      at = end;
      return;
    }
    content.append(
        switch (sign) {
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 't' -> '\t';
          case '0' -> '\0';
          default -> sign;
        });
  }
}
