package ruchy.std.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import ruchy.runtime.Option;
import ruchy.runtime.RuchyList;

/// Reads one value of JSON.
final class JsonReader {
  private static final int DEPTH_MAX = 500;

  private final String text;
  private int at;
  private int depth;

  JsonReader(String text) {
    this.text = text;
  }

  /// What is wrong with a text, with the place.
  static final class Mistake extends RuntimeException {
    private static final long serialVersionUID = 1;

    Mistake(String message) {
      super(message, null, false, false);
    }

    @Override
    public String getMessage() {
      String message = super.getMessage();
      return message == null ? "" : message;
    }
  }

  Object whole() {
    Object value = value();
    space();
    if (at < text.length()) {
      throw mistake("something follows the value: " + found());
    }
    return value;
  }

  private Mistake mistake(String what) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < at; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        start = i + 1;
      }
    }
    int column = text.codePointCount(start, Math.min(at, text.length())) + 1;
    return new Mistake("line " + line + ", column " + column + ": " + what);
  }

  private String found() {
    return at < text.length()
        ? "found `" + Character.toString(text.codePointAt(at)) + "`"
        : "found the end";
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    space();
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private boolean accept(char wanted) {
    if (peek() != wanted) {
      return false;
    }
    at++;
    return true;
  }

  private Object value() {
    return switch (peek()) {
      case '{' -> nested(true);
      case '[' -> nested(false);
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", Option.none());
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
      default -> throw mistake("expected a value, " + found());
    };
  }

  private Object nested(boolean object) {
    if (++depth > DEPTH_MAX) {
      throw mistake("more than " + DEPTH_MAX + " lists and objects inside each other");
    }
    at++;
    Object value = object ? object() : list();
    depth--;
    return value;
  }

  private Map<Object, Object> object() {
    var map = new LinkedHashMap<Object, Object>();
    if (accept('}')) {
      return map;
    }
    do {
      if (peek() != '"') {
        throw mistake("expected a key in double quotes, " + found());
      }
      String key = string();
      if (!accept(':')) {
        throw mistake("expected `:` behind the key, " + found());
      }
      map.put(key, value());
    } while (accept(','));
    if (!accept('}')) {
      throw mistake("the object is not closed: expected `,` or `}`");
    }
    return map;
  }

  private RuchyList list() {
    var elements = new ArrayList<Object>();
    if (accept(']')) {
      return RuchyList.ofBoxed(elements);
    }
    do {
      elements.add(value());
    } while (accept(','));
    if (!accept(']')) {
      throw mistake("the list is not closed: expected `,` or `]`");
    }
    return RuchyList.ofBoxed(elements);
  }

  private Object word(String word, Object value) {
    if (!text.startsWith(word, at)) {
      throw mistake("expected a value, " + found());
    }
    at += word.length();
    return value;
  }

  private Object number() {
    int start = at;
    accept('-');
    int whole = digits();
    boolean padded = whole > 1 && text.charAt(at - whole) == '0';
    boolean real = false;
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      digits();
      real = true;
    }
    if (at < text.length() && (text.charAt(at) | 0x20) == 'e') {
      at++;
      if (at < text.length() && "+-".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      digits();
      real = true;
    }
    if (padded) {
      at = start;
      throw mistake("a number does not begin with 0");
    }
    return number(text.substring(start, at), real);
  }

  private static Object number(String digits, boolean real) {
    if (!real && digits.length() < 20) {
      try {
        return Long.valueOf(digits);
      } catch (NumberFormatException _) {
        return Double.valueOf(digits);
      }
    }
    return Double.valueOf(digits);
  }

  private int digits() {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at == start) {
      throw mistake("expected a digit, " + found());
    }
    return at - start;
  }

  private String string() {
    at++;
    var out = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return out.toString();
      }
      if (c < ' ') {
        throw mistake("a text goes on one line: write `\\n` for a line end");
      }
      at++;
      out.append(c == '\\' ? escape() : c);
    }
    throw mistake("the text is not closed: expected `\"`");
  }

  private char escape() {
    char c = at < text.length() ? text.charAt(at++) : '\0';
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> {
        at--;
        throw mistake("no such escape");
      }
    };
  }

  private char unicode() {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
      if (digit < 0) {
        throw mistake("expected four hexadecimal digits behind `\\u`");
      }
      value = value * 16 + digit;
      at++;
    }
    return (char) value;
  }
}
