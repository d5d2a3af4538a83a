package ruchy.lang.syntax;

import java.util.Optional;
import ruchy.lang.token.TokenKind;

/// How tightly operators bind: the higher, the tighter.
final class Operators {
  static final int ASSIGN = 2;
  static final int TERNARY = 4;
  static final int OR = 6;
  static final int AND = 8;
  static final int COMPARE = 10;
  static final int COALESCE = 12;
  static final int PIPELINE = 14;
  static final int RANGE = 16;
  static final int AS = 30;
  static final int PREFIX = 32;
  static final int POWER = 34;

  private Operators() {}

  /// The binding of an operator that evaluates both sides; 0 for all other tokens.
  static int binding(TokenKind kind) {
    return switch (kind) {
      case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, IN -> COMPARE;
      case OR -> 18;
      case CARET -> 20;
      case AND -> 22;
      case SHIFT_LEFT, SHIFT_RIGHT -> 24;
      case PLUS, MINUS -> 26;
      case STAR, SLASH, PERCENT, AT -> 28;
      case STAR_STAR -> POWER;
      default -> 0;
    };
  }

  /// The operator a token stands for, if it evaluates both sides.
  static Optional<BinaryOperator> binary(TokenKind kind) {
    return Optional.ofNullable(
        switch (kind) {
          case PLUS, PLUS_ASSIGN -> BinaryOperator.ADD;
          case MINUS, MINUS_ASSIGN -> BinaryOperator.SUBTRACT;
          case STAR, STAR_ASSIGN -> BinaryOperator.MULTIPLY;
          case SLASH, SLASH_ASSIGN -> BinaryOperator.DIVIDE;
          case PERCENT, PERCENT_ASSIGN -> BinaryOperator.REMAINDER;
          case STAR_STAR, STAR_STAR_ASSIGN -> BinaryOperator.POWER;
          case AT, AT_ASSIGN -> BinaryOperator.MATRIX_MULTIPLY;
          case AND, AND_ASSIGN -> BinaryOperator.BIT_AND;
          case OR, OR_ASSIGN -> BinaryOperator.BIT_OR;
          case CARET, CARET_ASSIGN -> BinaryOperator.BIT_XOR;
          case SHIFT_LEFT, SHIFT_LEFT_ASSIGN -> BinaryOperator.SHIFT_LEFT;
          case SHIFT_RIGHT, SHIFT_RIGHT_ASSIGN -> BinaryOperator.SHIFT_RIGHT;
          case EQUAL -> BinaryOperator.EQUAL;
          case NOT_EQUAL -> BinaryOperator.NOT_EQUAL;
          case LESS -> BinaryOperator.LESS;
          case LESS_EQUAL -> BinaryOperator.LESS_EQUAL;
          case GREATER -> BinaryOperator.GREATER;
          case GREATER_EQUAL -> BinaryOperator.GREATER_EQUAL;
          case IN -> BinaryOperator.IN;
          default -> null;
        });
  }

  /// Whether it is `=` or one of `+=`, `-=` and so on.
  static boolean assigns(TokenKind kind) {
    return kind == TokenKind.ASSIGN
        || (kind.compareTo(TokenKind.PLUS_ASSIGN) >= 0
            && kind.compareTo(TokenKind.SHIFT_RIGHT_ASSIGN) <= 0);
  }

  /// Whether an expression may begin with it.
  static boolean startsExpression(TokenKind kind) {
    return switch (kind) {
      case NAME, LABEL, INT, FLOAT, DURATION, CHAR, BYTE, TEXT, BYTES, F_START, TRUE, FALSE -> true;
      case PAREN_OPEN, BRACKET_OPEN, BRACE_OPEN, BACKSLASH, NOT, DOT_DOT, DOT_DOT_EQUAL -> true;
      case MINUS, STAR, STAR_STAR, AND, AND_AND, OR, OR_OR -> true;
      case IF, MATCH, WHILE, FOR, LOOP, FN, ASYNC, AWAIT, MOVE, UNSAFE -> true;
      case BREAK, CONTINUE, RETURN -> true;
      default -> false;
    };
  }

  /// Whether a line that begins with it starts a new statement, though it could go on with the
  /// expression before it.
  static boolean startsStatement(TokenKind kind) {
    return switch (kind) {
      case PAREN_OPEN, BRACKET_OPEN, BRACE_OPEN, MINUS, STAR, AND, NOT, BACKSLASH -> true;
      default -> false;
    };
  }
}
