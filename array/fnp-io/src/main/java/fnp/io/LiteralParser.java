package fnp.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the literals of Python that a header may hold, and nothing else: there are no names, no
/// calls and no operators.
///
/// @source The Python Language Reference, 2.4 and 6.2: the subset of `ast.literal_eval` that
///   `numpy.lib.format` writes
final class LiteralParser {
  /// Structured dtypes nest; nothing that NumPy writes nests as deeply as this.
  private static final int DEPTH_MAX = 40;

  private final String text;
  private final int start;

  /// Whether whole numbers may end in `L`, as Python 2 wrote them.
  private final boolean longSuffix;

  private int at;

  private LiteralParser(String text, int start, boolean longSuffix) {
    this.text = text;
    this.start = start;
    this.longSuffix = longSuffix;
  }

  /// The one literal that the text is.
  ///
  /// @param start the text's position in its file, for messages
  /// @throws FormatException if it is not one literal
  static Literal parse(String text, int start, boolean longSuffix) {
    var parser = new LiteralParser(text, start, longSuffix);
    var literal = parser.literal(0);
    parser.skipBlanks();
    if (parser.at < text.length()) {
      throw parser.problem("something follows the closing bracket");
    }
    return literal;
  }

  private Literal literal(int depth) {
    if (depth > DEPTH_MAX) {
      throw problem("brackets are nested more than " + DEPTH_MAX + " deep");
    }
    skipBlanks();
    var next = peek();
    return switch (next) {
      case '{' -> new Literal.Entries(entries(depth));
      case '(' -> tuple(depth);
      case '[' -> new Literal.Items(items(']', depth, new boolean[1]), false);
      case '\'', '"' -> new Literal.Text(string());
      case 'T', 'F' -> truth();
      default -> number(next);
    };
  }

  private Map<String, Literal> entries(int depth) {
    var entries = new LinkedHashMap<String, Literal>();
    at++;
    while (!closes('}')) {
      var quote = peek();
      if (quote != '\'' && quote != '"') {
        throw problem("a key must be a text in quotes");
      }
      var key = string();
      skipBlanks();
      expect(':');
      if (entries.put(key, literal(depth + 1)) != null) {
        throw problem("the key '" + key + "' is there twice");
      }
      separator('}');
    }
    return entries;
  }

  /// `(1)` is a number in brackets, `(1,)` a tuple.
  private Literal tuple(int depth) {
    var comma = new boolean[1];
    var items = items(')', depth, comma);
    return items.size() == 1 && !comma[0] ? items.getFirst() : new Literal.Items(items, true);
  }

  private List<Literal> items(char close, int depth, boolean[] comma) {
    var items = new ArrayList<Literal>();
    at++;
    while (!closes(close)) {
      items.add(literal(depth + 1));
      comma[0] |= separator(close);
    }
    return items;
  }

  /// Whether the closing bracket is next, which is then passed.
  private boolean closes(char close) {
    skipBlanks();
    if (peek() != close) {
      return false;
    }
    at++;
    return true;
  }

  /// Passes a comma, unless the closing bracket is next.
  private boolean separator(char close) {
    skipBlanks();
    if (peek() == close) {
      return false;
    }
    expect(',');
    return true;
  }

  private String string() {
    var quote = text.charAt(at++);
    var value = new StringBuilder();
    while (peek() != quote) {
      var c = text.charAt(at++);
      if (c == '\n' || c == '\r') {
        throw problem("a text in quotes goes over the end of the line");
      }
      if (c == '\\') {
        escape(value);
      } else {
        value.append(c);
      }
    }
    at++;
    return value.toString();
  }

  private void escape(StringBuilder value) {
    var c = peek();
    at++;
    switch (c) {
      case '\\', '\'', '"' -> value.append(c);
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 't' -> value.append('\t');
      case 'x' -> value.appendCodePoint(hex(2));
      case 'u' -> value.appendCodePoint(hex(4));
      case 'U' -> value.appendCodePoint(hex(8));
      default -> throw problem("'\\" + c + "' is not known in a text");
    }
  }

  private int hex(int digits) {
    long value = 0;
    for (int i = 0; i < digits; i++) {
      var digit = Character.digit(peek(), 16);
      if (digit < 0) {
        throw problem("a hexadecimal digit was expected");
      }
      value = 16 * value + digit;
      at++;
    }
    if (value > Character.MAX_CODE_POINT) {
      throw problem("there is no such character");
    }
    return (int) value;
  }

  private Literal truth() {
    for (var word : new String[] {"True", "False"}) {
      if (text.startsWith(word, at)) {
        at += word.length();
        return new Literal.Truth(word.equals("True"));
      }
    }
    throw problem("only numbers, texts, True, False and brackets are possible");
  }

  private Literal number(char first) {
    var begin = at;
    if (first == '-' || first == '+') {
      at++;
    }
    var digits = at;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    if (at == digits) {
      throw problem("only numbers, texts, True, False and brackets are possible");
    }
    if (at - digits > 1 && text.charAt(digits) == '0') {
      throw problem("a number must not begin with 0");
    }
    long value;
    try {
      value = Long.parseLong(text.substring(begin, at));
    } catch (NumberFormatException _) {
      throw problem("the number does not fit 64 bits");
    }
    if (longSuffix && at < text.length() && text.charAt(at) == 'L') {
      at++;
    }
    return new Literal.Whole(value);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void skipBlanks() {
    while (at < text.length() && " \t\n\r\f".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private void expect(char c) {
    if (peek() != c) {
      throw problem("'" + c + "' was expected");
    }
    at++;
  }

  private char peek() {
    if (at >= text.length()) {
      throw problem("the header ends too early");
    }
    return text.charAt(at);
  }

  private FormatException problem(String what) {
    return new FormatException(
        "npy header at byte %d: %s; the file is damaged or hostile"
            .formatted(start + Math.min(at, text.length()), what));
  }
}
