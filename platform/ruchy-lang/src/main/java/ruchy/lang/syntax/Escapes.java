package ruchy.lang.syntax;

import ruchy.lang.problem.LexicalProblem;
import ruchy.lang.source.Span;

/// Resolves the escapes of strings.
final class Escapes {
  private final Cursor cursor;
  private final int offset;
  private final String content;
  private final StringBuilder result;
  private int at;

  private Escapes(Cursor cursor, int offset, String content) {
    this.cursor = cursor;
    this.offset = offset;
    this.content = content;
    this.result = new StringBuilder(content.length());
  }

  /// The text that a string's content stands for.
  ///
  /// @param offset where the content stands in the source
  /// @param interpolated whether `{{` and `}}` stand for one brace
  static String resolve(Cursor cursor, int offset, String content, boolean interpolated) {
    boolean plain = content.indexOf('\\') < 0 && content.indexOf('\r') < 0;
    if (plain && (!interpolated || (content.indexOf('{') < 0 && content.indexOf('}') < 0))) {
      return content;
    }
    return new Escapes(cursor, offset, content).run(interpolated);
  }

  /// A text in which line ends are single characters.
  static String withoutCarriageReturns(String content) {
    return content.indexOf('\r') < 0 ? content : content.replace("\r\n", "\n");
  }

  private String run(boolean interpolated) {
    while (at < content.length()) {
      char c = content.charAt(at);
      if (c == '\\') {
        escape();
      } else if (c == '\r' && peek(1) == '\n') {
        at++;
      } else {
        result.append(c);
        at += interpolated && (c == '{' || c == '}') && peek(1) == c ? 2 : 1;
      }
    }
    return result.toString();
  }

  private char peek(int ahead) {
    return at + ahead < content.length() ? content.charAt(at + ahead) : '\0';
  }

  private void escape() {
    char c = peek(1);
    switch (c) {
      case 'n' -> put('\n');
      case 't' -> put('\t');
      case 'r' -> put('\r');
      case '0' -> put('\0');
      case 'a' -> put('\u0007');
      case 'b' -> put('\b');
      case 'f' -> put('\f');
      case 'v' -> put('\u000B');
      case 'e' -> put('\u001B');
      case '\\', '"', '\'', '{', '}' -> put(c);
      case '\n', '\r' -> joinLines();
      case 'x' -> byNumber(at + 2, at + 4, "`\\x41`, two hex digits");
      case 'u' -> unicode();
      default -> unknown();
    }
  }

  private void put(char c) {
    result.append(c);
    at += 2;
  }

  /// A backslash at the end of a line joins it with the next one, without its indentation.
  private void joinLines() {
    at++;
    while (at < content.length() && Character.isWhitespace(content.charAt(at))) {
      at++;
    }
  }

  private void unicode() {
    String form = "`\\" + "u{1F600}`, one to six hex digits in braces";
    if (peek(2) == '{') {
      int close = content.indexOf('}', at);
      int end = close < 0 ? content.length() : close;
      byNumber(at + 3, end, form);
      at = Math.min(at + (close < 0 ? 0 : 1), content.length());
    } else {
      byNumber(at + 2, at + 6, form);
    }
  }

  private void byNumber(int from, int wantedEnd, String form) {
    int value = 0;
    int end = Math.min(wantedEnd, content.length());
    boolean valid = end > from && end == wantedEnd && end - from <= 6;
    for (int i = from; i < end && valid; i++) {
      int digit = Character.digit(content.charAt(i), 16);
      valid = digit >= 0;
      value = value * 16 + digit;
    }
    boolean surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (valid && value <= Character.MAX_CODE_POINT && !surrogate) {
      result.appendCodePoint(value);
    } else {
      var span = new Span(cursor.source, offset + at, offset + Math.max(end, from));
      cursor.reportBehind(
          new LexicalProblem.MalformedEscape(
              span, content.substring(at, Math.max(end, from)), form));
    }
    at = Math.max(end, from);
  }

  private void unknown() {
    int length = at + 1 < content.length() ? Character.charCount(content.codePointAt(at + 1)) : 0;
    int end = at + 1 + length;
    var span = new Span(cursor.source, offset + at, offset + end);
    cursor.reportBehind(new LexicalProblem.UnknownEscape(span, content.substring(at, end)));
    result.append(content, at + 1, end);
    at = end;
  }
}
