package ruchy.lang.token;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import ruchy.lang.problem.LexicalProblem;
import ruchy.lang.problem.Problem;
import ruchy.lang.source.Source;
import ruchy.lang.source.Span;

/// Cuts a text into tokens. Never throws: what has no meaning becomes a [TokenKind#STRAY] token and
/// a problem.
public final class Lexer {
  final Source source;
  final String text;
  final List<Problem> problems = new ArrayList<>();
  private final List<Token> tokens = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();
  private final QuoteScanner quotes;

  /// The f-strings in whose holes the lexer is, innermost first.
  private final Deque<OpenText> openTexts = new ArrayDeque<>();

  private int position;
  private boolean startsLine = true;

  private Lexer(Source source) {
    this.source = source;
    this.text = source.text();
    this.quotes = new QuoteScanner(this);
  }

  /// An f-string that is being read.
  private static final class OpenText {
    final String quote;
    int holeStart;
    int depth;

    OpenText(String quote) {
      this.quote = quote;
    }

    boolean isMultiline() {
      return quote.length() == 3;
    }
  }

  /// The tokens and comments of a text.
  public static Lexed lex(Source source) {
    var lexer = new Lexer(source);
    lexer.run();
    return new Lexed(source, lexer.tokens, lexer.comments, lexer.problems);
  }

  /// The tokens of a text, without its comments; the last one is [TokenKind#END].
  public static List<Token> tokens(Source source) {
    return lex(source).tokens();
  }

  private void run() {
    if (text.startsWith("\uFEFF")) {
      position = 1;
    }
    if (text.startsWith("#!", position) && charAt(position + 2) != '[') {
      comment(endOfLine(position), false);
    }
    while (position < text.length()) {
      next();
    }
    while (!openTexts.isEmpty()) {
      leaveHole(position);
    }
    add(TokenKind.END, position);
  }

  /// The character at an offset, or 0 behind the end.
  char charAt(int offset) {
    return offset < text.length() ? text.charAt(offset) : '\0';
  }

  /// The last token read, or the end kind for none.
  TokenKind previous(int back) {
    return tokens.size() < back ? TokenKind.END : tokens.get(tokens.size() - back).kind();
  }

  /// Whether the last token ends where the next one starts.
  boolean touchesPrevious() {
    return !tokens.isEmpty() && tokens.getLast().end() == position;
  }

  int endOfLine(int offset) {
    int end = text.indexOf('\n', offset);
    if (end < 0) {
      return text.length();
    }
    return end > offset && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  Span span(int start, int end) {
    return new Span(source, start, end);
  }

  private void add(TokenKind kind, int end) {
    tokens.add(new Token(kind, position, end, startsLine, comments.size()));
    position = end;
    startsLine = false;
  }

  private void comment(int end, boolean documents) {
    comments.add(new Comment(position, end, documents));
    position = end;
  }

  private void next() {
    char c = text.charAt(position);
    if (c == '\n') {
      endLine();
    } else if (c == ' ' || c == '\t' || c == '\r') {
      position++;
    } else if (isNameStart(c)) {
      word();
    } else if (c >= '0' && c <= '9') {
      number();
    } else if (c == '"' || c == '\'') {
      quoted();
    } else if (c == '/' && (charAt(position + 1) == '/' || charAt(position + 1) == '*')) {
      slashComment();
    } else if (c == '#' && charAt(position + 1) != '[' && charAt(position + 1) != '!') {
      comment(endOfLine(position), false);
    } else if (c < 128) {
      punctuation(c);
    } else {
      beyondAscii();
    }
  }

  private void endLine() {
    if (!openTexts.isEmpty() && !openTexts.peek().isMultiline()) {
      leaveHole(position);
    }
    position++;
    startsLine = true;
  }

  private void slashComment() {
    if (charAt(position + 1) == '/') {
      boolean documents = charAt(position + 2) == '/' && charAt(position + 3) != '/';
      comment(endOfLine(position), documents);
      return;
    }
    int depth = 1;
    int end = position + 2;
    while (depth > 0 && end < text.length()) {
      if (text.startsWith("/*", end)) {
        depth++;
        end += 2;
      } else if (text.startsWith("*/", end)) {
        depth--;
        end += 2;
      } else {
        if (text.charAt(end) == '\n') {
          startsLine = true;
        }
        end++;
      }
    }
    if (depth > 0) {
      problems.add(new LexicalProblem.UnterminatedComment(span(position, position + 2)));
    }
    comment(end, false);
  }

  static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  /// The offset behind the name that starts at an offset; the offset itself if none does.
  int nameEnd(int start) {
    int end = start;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (c < 128) {
        if (!isNameStart(c) && !(c >= '0' && c <= '9' && end > start)) {
          return end;
        }
        end++;
      } else {
        int codePoint = text.codePointAt(end);
        if (end == start ? !startsName(codePoint) : !continuesName(codePoint)) {
          return end;
        }
        end += Character.charCount(codePoint);
      }
    }
    return end;
  }

  private static boolean startsName(int codePoint) {
    return Character.isUnicodeIdentifierStart(codePoint);
  }

  /// Letters, marks and digits, and the subscript digits that formulas use.
  private static boolean continuesName(int codePoint) {
    return (Character.isUnicodeIdentifierPart(codePoint)
            && !Character.isIdentifierIgnorable(codePoint))
        || (codePoint >= 0x2080 && codePoint <= 0x2089);
  }

  private void word() {
    int end = nameEnd(position);
    char after = charAt(end);
    if (end - position <= 2 && (after == '"' || after == '\'' || after == '#')) {
      if (prefixed(end)) {
        return;
      }
    }
    add(TokenKind.ofWord(text.substring(position, end)), end);
  }

  /// Reads `r"…"`, `r#"…"#`, `b"…"`, `br"…"`, `b'a'`, `f"…"` and `r#name`.
  private boolean prefixed(int quote) {
    boolean hash = charAt(quote) == '#';
    return switch (text.substring(position, quote)) {
      case "f" -> !hash && startInterpolation(quote);
      case "r", "br" -> raw(quote);
      case "b" -> !hash && bytes(quote);
      default -> false;
    };
  }

  private boolean bytes(int quote) {
    boolean single = charAt(quote) == '\'';
    add(single ? TokenKind.BYTE : TokenKind.BYTES, quotes.end(position, quote));
    return true;
  }

  private boolean raw(int quote) {
    if (charAt(quote) == '\'') {
      return false;
    }
    int hashes = 0;
    while (charAt(quote + hashes) == '#') {
      hashes++;
    }
    if (charAt(quote + hashes) != '"') {
      int end = hashes == 1 ? nameEnd(quote + 1) : quote;
      if (end == quote + hashes) {
        return false;
      }
      add(TokenKind.NAME, end);
      return true;
    }
    boolean bytes = text.charAt(position) == 'b';
    int end = quotes.rawEnd(position, quote, hashes);
    add(bytes ? TokenKind.BYTES : TokenKind.TEXT, end);
    return true;
  }

  private void number() {
    boolean afterDot = previous(1) == TokenKind.DOT && touchesPrevious();
    var number = NumberScanner.scan(this, position, afterDot);
    add(number.kind(), number.end());
  }

  private void quoted() {
    if (!openTexts.isEmpty() && closesInterpolation()) {
      leaveHole(position);
      return;
    }
    if (text.charAt(position) == '"') {
      add(TokenKind.TEXT, quotes.end(position, position));
      return;
    }
    var single = quotes.single(position);
    add(single.kind(), single.end());
  }

  /// Whether a quote in a hole can only be the end of the f-string, whose hole was left open: on
  /// this line no second quote closes it.
  private boolean closesInterpolation() {
    var open = openTexts.peek();
    if (open.isMultiline() || !text.startsWith(open.quote, position)) {
      return false;
    }
    return text.substring(position + 1, endOfLine(position)).indexOf(open.quote) < 0;
  }

  private boolean startInterpolation(int quote) {
    boolean triple = text.startsWith("\"\"\"", quote);
    var open = new OpenText(triple ? "\"\"\"" : text.substring(quote, quote + 1));
    openTexts.push(open);
    open.holeStart = position;
    add(TokenKind.F_START, quote + open.quote.length());
    interpolatedText();
    return true;
  }

  /// Reads the text of an f-string up to its next hole or its end.
  private void interpolatedText() {
    var open = openTexts.peek();
    int end = position;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (text.startsWith(open.quote, end)) {
        addText(end);
        add(TokenKind.F_END, end + open.quote.length());
        openTexts.pop();
        return;
      }
      if (c == '{' && charAt(end + 1) != '{') {
        addText(end);
        open.holeStart = position;
        open.depth = 0;
        add(TokenKind.HOLE_OPEN, end + 1);
        return;
      }
      if (c == '}' && charAt(end + 1) != '}') {
        problems.add(new LexicalProblem.StrayHoleEnd(span(end, end + 1)));
      }
      if (c == '\\' && text.startsWith("u{", end + 1)) {
        end = Math.max(end, text.indexOf('}', end) - 1);
      }
      boolean pair = c == '\\' || c == '{' || (c == '}' && charAt(end + 1) == '}');
      end = Math.min(end + (pair ? 2 : 1), text.length());
    }
    int start = startOfInterpolation();
    problems.add(
        new LexicalProblem.UnterminatedText(
            span(start, start + 1 + open.quote.length()), "f" + open.quote, true));
    addText(end);
    add(TokenKind.F_END, end);
    openTexts.pop();
  }

  private int startOfInterpolation() {
    int nested = 0;
    for (int i = tokens.size() - 1; i >= 0; i--) {
      if (tokens.get(i).kind() == TokenKind.F_END) {
        nested++;
      } else if (tokens.get(i).kind() == TokenKind.F_START && nested-- == 0) {
        return tokens.get(i).start();
      }
    }
    return position;
  }

  private void addText(int end) {
    if (end > position) {
      add(TokenKind.F_TEXT, end);
    }
  }

  /// Ends an f-string whose hole is not closed, at an offset.
  private void leaveHole(int end) {
    var open = openTexts.pop();
    problems.add(new LexicalProblem.UnclosedHole(span(open.holeStart, open.holeStart + 1)));
    add(TokenKind.HOLE_CLOSE, end);
    boolean closed = text.startsWith(open.quote, end);
    add(TokenKind.F_END, closed ? end + open.quote.length() : end);
  }

  private void format() {
    int end = position + 1;
    while (end < text.length() && text.charAt(end) != '}' && text.charAt(end) != '\n') {
      if (text.startsWith(openTexts.peek().quote, end)) {
        break;
      }
      end++;
    }
    add(TokenKind.F_FORMAT, end);
  }

  private void punctuation(char c) {
    var kind = Punctuation.at(text, position);
    if (kind == TokenKind.STRAY) {
      stray(String.valueOf(c), c == '~' ? "!" : "", 1);
      return;
    }
    if (!openTexts.isEmpty()) {
      var open = openTexts.peek();
      if (open.depth == 0 && kind == TokenKind.BRACE_CLOSE) {
        add(TokenKind.HOLE_CLOSE, position + 1);
        interpolatedText();
        return;
      }
      if (open.depth == 0 && kind == TokenKind.COLON) {
        format();
        return;
      }
      open.depth += kind.opens() ? 1 : kind.closes() ? -1 : 0;
    }
    add(kind, position + kind.text().length());
  }

  private void beyondAscii() {
    int end = nameEnd(position);
    if (end > position) {
      add(TokenKind.NAME, end);
      return;
    }
    int codePoint = text.codePointAt(position);
    if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
      position += Character.charCount(codePoint);
      return;
    }
    stray(Character.toString(codePoint), intended(codePoint), Character.charCount(codePoint));
  }

  private void stray(String character, String intended, int length) {
    problems.add(
        new LexicalProblem.StrayCharacter(span(position, position + length), character, intended));
    add(TokenKind.STRAY, position + length);
  }

  private static String intended(int codePoint) {
    return switch (codePoint) {
      case 0x201C, 0x201D, 0x201E, 0x00AB, 0x00BB -> "\"";
      case 0x2018, 0x2019, 0x201A -> "'";
      case 0x2212, 0x2013, 0x2014 -> "-";
      case 0x00D7, 0x22C5, 0x00B7 -> "*";
      case 0x00F7 -> "/";
      case 0x2260 -> "!=";
      case 0x2264 -> "<=";
      case 0x2265 -> ">=";
      case 0x2026 -> "...";
      case 0x2192 -> "->";
      default -> "";
    };
  }
}
