package ruchy.frame.expr;

/// Operations on two values.
public enum Operator {
  /// Sum; of a date and days, a date.
  ADD("+"),
  /// Difference; of two dates, days.
  SUBTRACT("-"),
  /// Product.
  MULTIPLY("*"),
  /// True division: always a float.
  DIVIDE("/"),
  /// Quotient rounded towards minus infinity; null for an integer divided by 0.
  FLOOR_DIVIDE("//"),
  /// Remainder with the sign of the divisor; null for an integer divided by 0.
  MODULO("%"),
  /// Power, a float.
  POWER("**"),
  /// Equal. NaN equals NaN.
  EQUAL("=="),
  /// Not equal.
  NOT_EQUAL("!="),
  /// Less. NaN is greater than every number.
  LESS("<"),
  /// Less or equal.
  LESS_EQUAL("<="),
  /// Greater.
  GREATER(">"),
  /// Greater or equal.
  GREATER_EQUAL(">="),
  /// Both, in three-valued logic.
  AND("and"),
  /// Either, in three-valued logic.
  OR("or"),
  /// Whether a text holds another.
  CONTAINS("contains"),
  /// Whether a text starts with another.
  STARTS_WITH("starts_with"),
  /// Whether a text ends with another.
  ENDS_WITH("ends_with"),
  /// Whether a regular expression (RE2) is found in a text.
  MATCHES("matches"),
  /// The left value, or the right one where the left is null.
  FILL_NULL("fill_null");

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  /// How users write it.
  public String symbol() {
    return symbol;
  }

  /// Whether it gives a number from numbers.
  public boolean isArithmetic() {
    return ordinal() <= POWER.ordinal();
  }

  /// Whether it compares.
  public boolean isComparison() {
    return ordinal() >= EQUAL.ordinal() && ordinal() <= GREATER_EQUAL.ordinal();
  }

  /// Whether it combines truth values.
  public boolean isLogic() {
    return this == AND || this == OR;
  }

  /// Whether it asks something of two texts.
  public boolean isText() {
    return ordinal() >= CONTAINS.ordinal() && ordinal() <= MATCHES.ordinal();
  }
}
