package ruchy.lang.format;

import ruchy.lang.token.TokenKind;

/// Whether a space stands between two tokens of one line. Where a sign has several meanings, such
/// as `<`, `>>=` and `|`, the writer's choice stays.
final class Spacing {
  private Spacing() {}

  /// @param before the token before `previous`, for telling a prefix from an operator
  /// @param bracket the innermost open bracket, or the end kind for none
  /// @param spaced whether the writer put a space there
  record Gap(
      TokenKind before, TokenKind previous, TokenKind next, TokenKind bracket, boolean spaced) {}

  static boolean wanted(Gap gap) {
    var previous = gap.previous();
    var next = gap.next();
    return switch (next) {
      case COMMA, SEMICOLON, PAREN_CLOSE, BRACKET_CLOSE -> false;
      case DOT, QUESTION_DOT -> previous == TokenKind.COMMA;
      case COLON_COLON -> previous == TokenKind.COMMA || (gap.spaced() && endsWord(previous));
      default -> behind(gap);
    };
  }

  private static boolean endsWord(TokenKind kind) {
    return kind.isKeyword();
  }

  private static boolean behind(Gap gap) {
    return switch (gap.previous()) {
      case PAREN_OPEN, BRACKET_OPEN, DOT, QUESTION_DOT, HASH, BACKSLASH -> false;
      case COMMA, SEMICOLON -> true;
      case COLON_COLON -> gap.spaced() && gap.bracket() == TokenKind.BRACKET_OPEN;
      case NOT -> false;
      case COLON -> gap.bracket() == TokenKind.BRACKET_OPEN ? gap.spaced() : true;
      default -> isPrefix(gap) ? gap.spaced() && isLoosePrefix(gap) : around(gap);
    };
  }

  /// Whether the sign before the gap belongs to the operand behind it.
  private static boolean isPrefix(Gap gap) {
    return switch (gap.previous()) {
      case MINUS, STAR, AND, STAR_STAR, AND_AND -> !endsOperand(gap.before());
      default -> false;
    };
  }

  /// A prefix that must keep its space: none has, but for a mark alone, as in `use a::*`.
  private static boolean isLoosePrefix(Gap gap) {
    return gap.previous() == TokenKind.STAR && gap.before() == TokenKind.COLON_COLON;
  }

  private static boolean around(Gap gap) {
    if (isOperator(gap.next(), gap.previous()) || isOperator(gap.previous(), gap.before())) {
      boolean argument =
          gap.bracket() == TokenKind.PAREN_OPEN
              && (gap.next() == TokenKind.ASSIGN || gap.previous() == TokenKind.ASSIGN);
      return argument ? gap.spaced() : true;
    }
    if (gap.next() == TokenKind.BRACE_OPEN) {
      return gap.spaced() || gap.previous() == TokenKind.PAREN_CLOSE || isHead(gap.previous());
    }
    if (gap.previous() == TokenKind.BRACE_CLOSE && gap.next().isKeyword()) {
      return true;
    }
    return gap.spaced() || (gap.next() == TokenKind.PAREN_OPEN && isHead(gap.previous()));
  }

  private static boolean isHead(TokenKind kind) {
    return switch (kind) {
      case IF, ELSE, WHILE, MATCH, FOR, IN, RETURN, LOOP, UNSAFE -> true;
      default -> false;
    };
  }

  /// Whether a sign is an operator with two sides, whose left one ends with a token.
  private static boolean isOperator(TokenKind kind, TokenKind left) {
    return switch (kind) {
      case MINUS, STAR, AND, STAR_STAR, AND_AND -> endsOperand(left);
      case PLUS, SLASH, PERCENT, AT, CARET, EQUAL, NOT_EQUAL, LESS_EQUAL -> true;
      case PIPELINE, QUESTION_QUESTION, FAT_ARROW, ARROW, ASSIGN -> true;
      case PLUS_ASSIGN, MINUS_ASSIGN, STAR_ASSIGN, SLASH_ASSIGN, PERCENT_ASSIGN -> true;
      case STAR_STAR_ASSIGN, AT_ASSIGN, AND_ASSIGN, OR_ASSIGN, CARET_ASSIGN -> true;
      default -> false;
    };
  }

  /// Whether an operand may end with it.
  static boolean endsOperand(TokenKind kind) {
    return switch (kind) {
      case NAME, INT, FLOAT, DURATION, CHAR, BYTE, TEXT, BYTES, F_END, TRUE, FALSE, AWAIT -> true;
      case PAREN_CLOSE, BRACKET_CLOSE, BRACE_CLOSE, QUESTION -> true;
      default -> false;
    };
  }

  /// Whether a line that begins with it goes on with the one before.
  static boolean continues(TokenKind kind) {
    return switch (kind) {
      case DOT, QUESTION_DOT, PIPELINE, QUESTION_QUESTION, AND_AND, PLUS, SLASH -> true;
      case PERCENT, STAR_STAR, AT, CARET, EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER -> true;
      case GREATER_EQUAL, DOT_DOT, DOT_DOT_EQUAL, AS, QUESTION, COLON, WHERE, OR_OR -> true;
      default -> false;
    };
  }

  /// Whether a line that ends with it goes on with the next one.
  static boolean asksForMore(TokenKind kind) {
    return switch (kind) {
      case ASSIGN, PLUS, MINUS, STAR, SLASH, PERCENT, STAR_STAR, AND_AND, OR_OR, PIPELINE -> true;
      case QUESTION_QUESTION, EQUAL, NOT_EQUAL, LESS_EQUAL, GREATER_EQUAL, FAT_ARROW -> true;
      case PLUS_ASSIGN, MINUS_ASSIGN, STAR_ASSIGN, SLASH_ASSIGN, ARROW, DOT, IN, AS -> true;
      default -> false;
    };
  }
}
