package ruchy.lang.token;

/// Finds the longest punctuation mark that starts at a place.
final class Punctuation {
  private Punctuation() {}

  /// The mark at an offset, or [TokenKind#STRAY] if none starts with the character there.
  static TokenKind at(String text, int offset) {
    char second = offset + 1 < text.length() ? text.charAt(offset + 1) : '\0';
    char third = offset + 2 < text.length() ? text.charAt(offset + 2) : '\0';
    return switch (text.charAt(offset)) {
      case '(' -> TokenKind.PAREN_OPEN;
      case ')' -> TokenKind.PAREN_CLOSE;
      case '[' -> TokenKind.BRACKET_OPEN;
      case ']' -> TokenKind.BRACKET_CLOSE;
      case '{' -> TokenKind.BRACE_OPEN;
      case '}' -> TokenKind.BRACE_CLOSE;
      case ',' -> TokenKind.COMMA;
      case ';' -> TokenKind.SEMICOLON;
      case '#' -> TokenKind.HASH;
      case '\\' -> TokenKind.BACKSLASH;
      case ':' -> second == ':' ? TokenKind.COLON_COLON : TokenKind.COLON;
      case '.' -> dot(second, third);
      case '=' -> second == '=' ? TokenKind.EQUAL : arrow(second);
      case '!' -> second == '=' ? TokenKind.NOT_EQUAL : TokenKind.NOT;
      case '?' -> question(second);
      case '<' -> less(second, third);
      case '>' -> greater(second, third);
      case '&' -> and(second);
      case '|' -> or(second);
      default -> arithmetic(text.charAt(offset), second, third);
    };
  }

  private static TokenKind dot(char second, char third) {
    if (second != '.') {
      return TokenKind.DOT;
    }
    return third == '='
        ? TokenKind.DOT_DOT_EQUAL
        : third == '.' ? TokenKind.ELLIPSIS : TokenKind.DOT_DOT;
  }

  private static TokenKind arrow(char second) {
    return second == '>' ? TokenKind.FAT_ARROW : TokenKind.ASSIGN;
  }

  private static TokenKind question(char second) {
    return second == '.'
        ? TokenKind.QUESTION_DOT
        : second == '?' ? TokenKind.QUESTION_QUESTION : TokenKind.QUESTION;
  }

  private static TokenKind less(char second, char third) {
    if (second == '<') {
      return third == '=' ? TokenKind.SHIFT_LEFT_ASSIGN : TokenKind.SHIFT_LEFT;
    }
    return second == '=' ? TokenKind.LESS_EQUAL : TokenKind.LESS;
  }

  private static TokenKind greater(char second, char third) {
    if (second == '>') {
      return third == '=' ? TokenKind.SHIFT_RIGHT_ASSIGN : TokenKind.SHIFT_RIGHT;
    }
    return second == '=' ? TokenKind.GREATER_EQUAL : TokenKind.GREATER;
  }

  private static TokenKind and(char second) {
    return second == '&' ? TokenKind.AND_AND : second == '=' ? TokenKind.AND_ASSIGN : TokenKind.AND;
  }

  private static TokenKind or(char second) {
    return switch (second) {
      case '|' -> TokenKind.OR_OR;
      case '=' -> TokenKind.OR_ASSIGN;
      case '>' -> TokenKind.PIPELINE;
      default -> TokenKind.OR;
    };
  }

  private static TokenKind arithmetic(char first, char second, char third) {
    boolean assigns = second == '=';
    return switch (first) {
      case '+' -> assigns ? TokenKind.PLUS_ASSIGN : TokenKind.PLUS;
      case '-' ->
          assigns ? TokenKind.MINUS_ASSIGN : second == '>' ? TokenKind.ARROW : TokenKind.MINUS;
      case '*' -> star(second, third);
      case '/' -> assigns ? TokenKind.SLASH_ASSIGN : TokenKind.SLASH;
      case '%' -> assigns ? TokenKind.PERCENT_ASSIGN : TokenKind.PERCENT;
      case '^' -> assigns ? TokenKind.CARET_ASSIGN : TokenKind.CARET;
      case '@' -> assigns ? TokenKind.AT_ASSIGN : TokenKind.AT;
      default -> TokenKind.STRAY;
    };
  }

  private static TokenKind star(char second, char third) {
    if (second == '*') {
      return third == '=' ? TokenKind.STAR_STAR_ASSIGN : TokenKind.STAR_STAR;
    }
    return second == '=' ? TokenKind.STAR_ASSIGN : TokenKind.STAR;
  }
}
