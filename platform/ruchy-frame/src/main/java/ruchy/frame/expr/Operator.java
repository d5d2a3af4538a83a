package ruchy.frame.expr;

/// Operations on two values.
public enum Operator {
  /// Sum; of a date and days, a date.
  ADD(Family.ARITHMETIC, "+"),
  /// Difference; of two dates, days.
  SUBTRACT(Family.ARITHMETIC, "-"),
  /// Product.
  MULTIPLY(Family.ARITHMETIC, "*"),
  /// True division: always a float.
  DIVIDE(Family.ARITHMETIC, "/"),
  /// Quotient rounded towards minus infinity; null for an integer divided by 0.
  FLOOR_DIVIDE(Family.ARITHMETIC, "//"),
  /// Remainder with the sign of the divisor; null for an integer divided by 0.
  MODULO(Family.ARITHMETIC, "%"),
  /// Power, a float.
  POWER(Family.ARITHMETIC, "**"),
  /// Equal. NaN equals NaN.
  EQUAL(Family.COMPARISON, "=="),
  /// Not equal.
  NOT_EQUAL(Family.COMPARISON, "!="),
  /// Less. NaN is greater than every number.
  LESS(Family.COMPARISON, "<"),
  /// Less or equal.
  LESS_EQUAL(Family.COMPARISON, "<="),
  /// Greater.
  GREATER(Family.COMPARISON, ">"),
  /// Greater or equal.
  GREATER_EQUAL(Family.COMPARISON, ">="),
  /// Both, in three-valued logic.
  AND(Family.LOGIC, "and"),
  /// Either, in three-valued logic.
  OR(Family.LOGIC, "or"),
  /// Whether a text holds another.
  CONTAINS(Family.TEXT, "contains"),
  /// Whether a text starts with another.
  STARTS_WITH(Family.TEXT, "starts_with"),
  /// Whether a text ends with another.
  ENDS_WITH(Family.TEXT, "ends_with"),
  /// Whether a regular expression (RE2) is found in a text.
  MATCHES(Family.TEXT, "matches"),
  /// The left value, or the right one where the left is null.
  FILL_NULL(Family.CHOICE, "fill_null");

  private enum Family {
    ARITHMETIC,
    COMPARISON,
    LOGIC,
    TEXT,
    CHOICE
  }

  private final Family family;
  private final String symbol;

  Operator(Family family, String symbol) {
    this.family = family;
    this.symbol = symbol;
  }

  /// How users write it.
  public String symbol() {
    return symbol;
  }

  /// Whether it gives a number from numbers.
  public boolean isArithmetic() {
    return family == Family.ARITHMETIC;
  }

  /// Whether it compares.
  public boolean isComparison() {
    return family == Family.COMPARISON;
  }

  /// Whether it combines truth values.
  public boolean isLogic() {
    return family == Family.LOGIC;
  }

  /// Whether it asks something of two texts.
  public boolean isText() {
    return family == Family.TEXT;
  }
}
