package ruchy.lang.syntax;

/// Operators that evaluate both operands, left first.
///
/// The method name is what a type defines to take part: `a + b` on a type that is not a number is
/// `a.add(b)`.
public enum BinaryOperator {
  ADD("+", "add"),
  SUBTRACT("-", "sub"),
  MULTIPLY("*", "mul"),
  DIVIDE("/", "div"),
  REMAINDER("%", "rem"),
  POWER("**", "pow"),
  MATRIX_MULTIPLY("@", "matmul"),
  BIT_AND("&", "bitand"),
  BIT_OR("|", "bitor"),
  BIT_XOR("^", "bitxor"),
  SHIFT_LEFT("<<", "shl"),
  SHIFT_RIGHT(">>", "shr"),
  EQUAL("==", "eq"),
  NOT_EQUAL("!=", "ne"),
  LESS("<", "lt"),
  LESS_EQUAL("<=", "le"),
  GREATER(">", "gt"),
  GREATER_EQUAL(">=", "ge"),
  IN("in", "contains");

  private final String symbol;
  private final String method;

  BinaryOperator(String symbol, String method) {
    this.symbol = symbol;
    this.method = method;
  }

  /// As it is written.
  public String symbol() {
    return symbol;
  }

  /// The method that stands for it on types that are not numbers.
  public String method() {
    return method;
  }

  /// Whether the result is a truth value for numbers.
  public boolean isComparison() {
    return switch (this) {
      case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, IN -> true;
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER, POWER, MATRIX_MULTIPLY -> false;
      case BIT_AND, BIT_OR, BIT_XOR, SHIFT_LEFT, SHIFT_RIGHT -> false;
    };
  }
}
