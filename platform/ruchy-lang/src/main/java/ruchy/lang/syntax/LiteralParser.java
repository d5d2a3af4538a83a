package ruchy.lang.syntax;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.problem.LexicalProblem;
import ruchy.lang.problem.SyntaxProblem;
import ruchy.lang.token.NumberScanner;
import ruchy.lang.token.Token;
import ruchy.lang.token.TokenKind;

/// Turns literal tokens into expressions with their values.
final class LiteralParser {
  private final Grammar grammar;
  private final Cursor cursor;

  LiteralParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /// The literal here.
  Expr parse() {
    if (cursor.at(TokenKind.F_START)) {
      return interpolation();
    }
    var token = cursor.advance();
    var span = cursor.span(token);
    String text = cursor.text(token);
    return switch (token.kind()) {
      case INT -> integer(token, text);
      case FLOAT -> real(token, text);
      case DURATION -> duration(token, text);
      case TRUE, FALSE -> new Expr.BoolLiteral(span, token.kind() == TokenKind.TRUE);
      case CHAR -> character(token, text);
      case BYTE -> aByte(token, text);
      case TEXT -> new Expr.TextLiteral(span, text(token, text));
      case BYTES -> new Expr.BytesLiteral(span, bytes(text(token, text)));
      default -> new Expr.Missing(span);
    };
  }

  private Expr integer(Token token, String text) {
    var span = cursor.span(token);
    boolean based = text.length() > 1 && text.charAt(0) == '0' && text.charAt(1) > '9';
    based = based && text.charAt(1) != '_' && "xXoObB".indexOf(text.charAt(1)) >= 0;
    int radix = based ? NumberScanner.radix(text.charAt(1)) : 10;
    int end = based ? 2 : 0;
    while (end < text.length()
        && (text.charAt(end) == '_' || Character.digit(text.charAt(end), radix) >= 0)) {
      end++;
    }
    String digits = text.substring(based ? 2 : 0, end).replace("_", "");
    String suffix = text.substring(end);
    var value =
        digits.isEmpty()
            ? BigInteger.ZERO
            : digits.length() < 15
                ? BigInteger.valueOf(Long.parseLong(digits, radix))
                : new BigInteger(digits, radix);
    return new Expr.IntLiteral(
        span,
        value,
        NumberScanner.isIntegerSuffix(suffix) ? Optional.of(suffix) : Optional.empty());
  }

  private Expr real(Token token, String text) {
    String suffix = text.endsWith("f32") ? "f32" : text.endsWith("f64") ? "f64" : "";
    int end = text.length() - suffix.length();
    String digits = text.substring(0, numberEnd(text.substring(0, end))).replace("_", "");
    double value = digits.isEmpty() ? 0 : Double.parseDouble(digits);
    if (Double.isInfinite(value)) {
      cursor.reportBehind(
          new LexicalProblem.MalformedNumber(
              cursor.span(token), "is larger than the largest f64", "infinity is `f64::INFINITY`"));
    }
    return new Expr.FloatLiteral(
        cursor.span(token), value, suffix.isEmpty() ? Optional.empty() : Optional.of(suffix));
  }

  /// The offset behind the digits, fraction and exponent of a number, which has one exponent only.
  private static int numberEnd(String text) {
    int end = 0;
    boolean hasExponent = false;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean exponent =
          (c == 'e' || c == 'E')
              && !hasExponent
              && end + 1 < text.length()
              && "+-0123456789".indexOf(text.charAt(end + 1)) >= 0;
      boolean sign = (c == '+' || c == '-') && end > 0 && (text.charAt(end - 1) | 32) == 'e';
      if (!((c >= '0' && c <= '9') || c == '.' || c == '_' || exponent || sign)) {
        return end;
      }
      hasExponent |= exponent;
      end++;
    }
    return end;
  }

  private Expr duration(Token token, String text) {
    int end = numberEnd(text);
    long unit = NumberScanner.nanosOf(text.substring(end));
    double nanos = Double.parseDouble(text.substring(0, end).replace("_", "")) * unit;
    if (nanos > Long.MAX_VALUE) {
      cursor.reportBehind(
          new LexicalProblem.MalformedNumber(
              cursor.span(token), "is longer than the longest duration, 292 years", ""));
      return new Expr.DurationLiteral(cursor.span(token), 0);
    }
    boolean whole = text.indexOf('.') < 0 && nanos < 1e15;
    return new Expr.DurationLiteral(cursor.span(token), whole ? (long) nanos : Math.round(nanos));
  }

  private Expr character(Token token, String text) {
    String value = unescaped(token.start() + 1, text.substring(1, text.length() - 1), false);
    if (value.isEmpty()) {
      return new Expr.CharLiteral(cursor.span(token), 0xFFFD);
    }
    return new Expr.CharLiteral(cursor.span(token), value.codePointAt(0));
  }

  private Expr aByte(Token token, String text) {
    int end = text.length() > 2 && text.endsWith("'") ? text.length() - 1 : text.length();
    String value = unescaped(token.start() + 2, text.substring(2, end), false);
    if (value.length() != 1 || value.charAt(0) > 255) {
      cursor.reportBehind(
          new SyntaxProblem.Expected(
              cursor.span(token), "one byte between the quotes", "`" + text + "`", "", false));
      return new Expr.Missing(cursor.span(token));
    }
    return new Expr.IntLiteral(
        cursor.span(token), BigInteger.valueOf(value.charAt(0)), Optional.of("u8"));
  }

  private static List<Byte> bytes(String text) {
    var bytes = new ArrayList<Byte>();
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      utf8(codePoint, bytes);
    }
    return bytes;
  }

  /// ASCII and `\x80` to `\xff` are one byte; other characters are their UTF-8 bytes.
  private static void utf8(int codePoint, List<Byte> bytes) {
    if (codePoint < 0x100) {
      bytes.add((byte) codePoint);
    } else if (codePoint < 0x800) {
      bytes.add((byte) (0xC0 | (codePoint >> 6)));
      bytes.add((byte) (0x80 | (codePoint & 0x3F)));
    } else {
      if (codePoint < 0x10000) {
        bytes.add((byte) (0xE0 | (codePoint >> 12)));
      } else {
        bytes.add((byte) (0xF0 | (codePoint >> 18)));
        bytes.add((byte) (0x80 | ((codePoint >> 12) & 0x3F)));
      }
      bytes.add((byte) (0x80 | ((codePoint >> 6) & 0x3F)));
      bytes.add((byte) (0x80 | (codePoint & 0x3F)));
    }
  }

  /// The value of a string token without its prefix, quotes and escapes.
  private String text(Token token, String text) {
    int quote = 0;
    while (quote < text.length() && text.charAt(quote) != '"' && text.charAt(quote) != '\'') {
      quote++;
    }
    boolean raw = text.startsWith("r") || text.startsWith("br");
    int hashes = raw ? quote - (text.startsWith("br") ? 2 : 1) : 0;
    boolean triple = hashes == 0 && text.startsWith("\"\"\"", quote);
    String closing = (triple ? "\"\"\"" : text.substring(quote, quote + 1)) + "#".repeat(hashes);
    int from = quote + closing.length() - hashes;
    boolean closed = text.length() >= from + closing.length() && text.endsWith(closing);
    String content =
        text.substring(from, closed ? text.length() - closing.length() : text.length());
    return raw
        ? Escapes.withoutCarriageReturns(content)
        : unescaped(token.start() + from, content, false);
  }

  private String unescaped(int offset, String content, boolean interpolated) {
    return Escapes.resolve(cursor, offset, content, interpolated);
  }

  /// `f"text {value:format} text"`
  private Expr interpolation() {
    var start = cursor.advance();
    var pieces = new ArrayList<Expr.Interpolation.Piece>();
    while (!cursor.at(TokenKind.F_END) && !cursor.at(TokenKind.END)) {
      if (cursor.at(TokenKind.F_TEXT)) {
        var token = cursor.advance();
        String value = unescaped(token.start(), cursor.text(token), true);
        pieces.add(new Expr.Interpolation.Piece.Text(value));
      } else if (cursor.at(TokenKind.HOLE_OPEN)) {
        hole(pieces);
      } else {
        cursor.advance();
      }
    }
    cursor.accept(TokenKind.F_END);
    return new Expr.Interpolation(cursor.since(start), pieces);
  }

  /// `{x=}` shows what stands before the `=`, and then the value as in a program.
  private void hole(List<Expr.Interpolation.Piece> pieces) {
    int opener = cursor.position();
    cursor.advance();
    int former = cursor.enter(Cursor.IN_BRACKETS);
    var value = grammar.expressions.parse();
    cursor.restore(former);
    boolean named = cursor.accept(TokenKind.ASSIGN);
    String format = named ? "?" : "";
    if (named) {
      pieces.add(new Expr.Interpolation.Piece.Text(value.span().text() + "="));
    }
    if (cursor.at(TokenKind.F_FORMAT)) {
      format = cursor.text(cursor.advance()).substring(1);
    }
    int end = cursor.partner(opener);
    if (cursor.position() < end) {
      cursor.expected("`}`", "after the value in the f-string");
      cursor.jump(end);
    }
    if (end >= 0) {
      cursor.advance();
    }
    pieces.add(new Expr.Interpolation.Piece.Hole(value, format));
  }
}
