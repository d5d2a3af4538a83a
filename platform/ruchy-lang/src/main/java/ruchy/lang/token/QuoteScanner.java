package ruchy.lang.token;

import ruchy.lang.problem.LexicalProblem;

/// Finds where strings and characters end, and tells `'a'`, `'text'` and `'label` apart.
final class QuoteScanner {
  private final Lexer lexer;

  QuoteScanner(Lexer lexer) {
    this.lexer = lexer;
  }

  /// What starts with a single quote, and the offset behind it.
  record Single(TokenKind kind, int end) {}

  /// The offset behind a string with escapes; `quote` is where its quotes start.
  int end(int start, int quote) {
    String text = lexer.text;
    boolean triple = text.startsWith("\"\"\"", quote);
    String closing = triple ? "\"\"\"" : text.substring(quote, quote + 1);
    boolean oneLine = closing.equals("'");
    int end = quote + closing.length();
    while (end < text.length()) {
      char c = text.charAt(end);
      if (text.startsWith(closing, end)) {
        return end + closing.length();
      }
      if (c == '\n' && oneLine) {
        break;
      }
      end += c == '\\' ? 2 : 1;
    }
    end = oneLine ? Math.min(end, lexer.endOfLine(quote)) : text.length();
    unterminated(start, quote + closing.length(), !oneLine);
    return end;
  }

  /// The offset behind a raw string, whose quotes start behind the prefix and its hashes.
  int rawEnd(int start, int prefixEnd, int hashes) {
    int quote = prefixEnd + hashes;
    String closing = '"' + "#".repeat(hashes);
    if (hashes == 0 && lexer.text.startsWith("\"\"\"", quote)) {
      closing = "\"\"\"";
    }
    int found = lexer.text.indexOf(closing, quote + closing.length() - hashes);
    if (found >= 0) {
      return found + closing.length();
    }
    unterminated(start, quote + 1, true);
    return lexer.text.length();
  }

  private void unterminated(int start, int end, boolean atEnd) {
    var span = lexer.span(start, end);
    lexer.problems.add(new LexicalProblem.UnterminatedText(span, span.text(), atEnd));
  }

  /// Reads what starts with a single quote.
  Single single(int start) {
    int lineEnd = lexer.endOfLine(start);
    int nameEnd = lexer.nameEnd(start + 1);
    boolean named = nameEnd > start + 1;
    if (named && lexer.charAt(nameEnd) != '\'' && isLabel(start, nameEnd, lineEnd)) {
      return new Single(TokenKind.LABEL, nameEnd);
    }
    int end = end(start, start);
    return new Single(isOneCharacter(start + 1, end - 1) ? TokenKind.CHAR : TokenKind.TEXT, end);
  }

  private boolean isLabel(int start, int nameEnd, int lineEnd) {
    var previous = lexer.previous(1);
    if (previous == TokenKind.BREAK || previous == TokenKind.CONTINUE) {
      return true;
    }
    boolean touches = lexer.touchesPrevious();
    if (touches && (previous == TokenKind.AND || previous == TokenKind.LESS)) {
      return true;
    }
    boolean listed = previous == TokenKind.COMMA || previous == TokenKind.COLON;
    if (listed && lexer.previous(2) == TokenKind.LABEL) {
      return true;
    }
    if (lexer.text.startsWith("'static", start) && nameEnd == start + 7) {
      return true;
    }
    if (startsLoop(nameEnd)) {
      return true;
    }
    String rest = lexer.text.substring(nameEnd, lineEnd);
    int closing = rest.indexOf('\'');
    if (closing < 0) {
      return previous == TokenKind.COLON || previous == TokenKind.PLUS;
    }
    return closing > 0 && (rest.charAt(closing - 1) == '&' || rest.charAt(closing - 1) == '<');
  }

  /// Whether `: for`, `: while`, `: loop` or `: {` follows.
  private boolean startsLoop(int nameEnd) {
    int offset = skipSpaces(nameEnd);
    if (lexer.charAt(offset) != ':') {
      return false;
    }
    offset = skipSpaces(offset + 1);
    String text = lexer.text;
    return text.startsWith("for", offset)
        || text.startsWith("while", offset)
        || text.startsWith("loop", offset)
        || text.startsWith("{", offset);
  }

  private int skipSpaces(int offset) {
    int end = offset;
    while (lexer.charAt(end) == ' ') {
      end++;
    }
    return end;
  }

  private boolean isOneCharacter(int start, int end) {
    if (end <= start || lexer.charAt(end) != '\'') {
      return false;
    }
    if (lexer.charAt(start) != '\\') {
      return lexer.text.codePointCount(start, end) == 1;
    }
    return switch (lexer.charAt(start + 1)) {
      case 'x' -> end - start <= 4;
      case 'u' -> lexer.text.indexOf('}', start) == end - 1 || end - start <= 3;
      default -> end - start == 2;
    };
  }
}
