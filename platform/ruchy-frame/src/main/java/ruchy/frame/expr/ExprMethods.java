package ruchy.frame.expr;

import java.util.stream.Stream;
import ruchy.frame.column.DataType;
import ruchy.frame.column.FrameException;

/// The methods that build larger expressions from one: `col("x").gt(3).and(col("y").isNull())`.
///
/// An operand is an expression or a constant that {@link Expr#lit} takes.
public sealed interface ExprMethods permits Expr {

  private Expr self() {
    return switch (this) {
      case Expr expr -> expr;
    };
  }

  private static Expr.Literal constant(Object value) {
    if (Expr.lit(value) instanceof Expr.Literal literal) {
      return literal;
    }
    throw new FrameException("is_in takes constants, but got " + value + "; use `eq` and `or`");
  }

  /// This plus another; on text, this followed by the other.
  default Expr plus(Object other) {
    return new Expr.Binary(Operator.ADD, self(), Expr.lit(other));
  }

  /// This minus another.
  default Expr minus(Object other) {
    return new Expr.Binary(Operator.SUBTRACT, self(), Expr.lit(other));
  }

  /// This times another.
  default Expr times(Object other) {
    return new Expr.Binary(Operator.MULTIPLY, self(), Expr.lit(other));
  }

  /// This divided by another, as floats.
  default Expr dividedBy(Object other) {
    return new Expr.Binary(Operator.DIVIDE, self(), Expr.lit(other));
  }

  /// The quotient rounded down.
  default Expr floorDiv(Object other) {
    return new Expr.Binary(Operator.FLOOR_DIVIDE, self(), Expr.lit(other));
  }

  /// The remainder, with the sign of the divisor.
  default Expr mod(Object other) {
    return new Expr.Binary(Operator.MODULO, self(), Expr.lit(other));
  }

  /// This to the power of another.
  default Expr pow(Object other) {
    return new Expr.Binary(Operator.POWER, self(), Expr.lit(other));
  }

  /// Whether this equals another; null if one is null.
  default Expr eq(Object other) {
    return new Expr.Binary(Operator.EQUAL, self(), Expr.lit(other));
  }

  /// Whether this differs from another; null if one is null.
  default Expr ne(Object other) {
    return new Expr.Binary(Operator.NOT_EQUAL, self(), Expr.lit(other));
  }

  /// Whether this is less than another.
  default Expr lt(Object other) {
    return new Expr.Binary(Operator.LESS, self(), Expr.lit(other));
  }

  /// Whether this is at most another.
  default Expr le(Object other) {
    return new Expr.Binary(Operator.LESS_EQUAL, self(), Expr.lit(other));
  }

  /// Whether this is greater than another.
  default Expr gt(Object other) {
    return new Expr.Binary(Operator.GREATER, self(), Expr.lit(other));
  }

  /// Whether this is at least another.
  default Expr ge(Object other) {
    return new Expr.Binary(Operator.GREATER_EQUAL, self(), Expr.lit(other));
  }

  /// Whether both are true.
  default Expr and(Object other) {
    return new Expr.Binary(Operator.AND, self(), Expr.lit(other));
  }

  /// Whether one is true.
  default Expr or(Object other) {
    return new Expr.Binary(Operator.OR, self(), Expr.lit(other));
  }

  /// Whether this text holds another, taken literally.
  default Expr contains(Object other) {
    return new Expr.Binary(Operator.CONTAINS, self(), Expr.lit(other));
  }

  /// Whether this text starts with another.
  default Expr startsWith(Object other) {
    return new Expr.Binary(Operator.STARTS_WITH, self(), Expr.lit(other));
  }

  /// Whether this text ends with another.
  default Expr endsWith(Object other) {
    return new Expr.Binary(Operator.ENDS_WITH, self(), Expr.lit(other));
  }

  /// Whether the regular expression (RE2) is found in this text.
  default Expr matches(Object other) {
    return new Expr.Binary(Operator.MATCHES, self(), Expr.lit(other));
  }

  /// This, or the other where this is null.
  default Expr fillNull(Object other) {
    return new Expr.Binary(Operator.FILL_NULL, self(), Expr.lit(other));
  }

  /// Minus this.
  default Expr negate() {
    return new Expr.Unary(Function.NEGATE, self());
  }

  /// Whether this is false.
  default Expr not() {
    return new Expr.Unary(Function.NOT, self());
  }

  /// The absolute value.
  default Expr abs() {
    return new Expr.Unary(Function.ABS, self());
  }

  /// Minus one, zero or one.
  default Expr sign() {
    return new Expr.Unary(Function.SIGN, self());
  }

  /// The square root.
  default Expr sqrt() {
    return new Expr.Unary(Function.SQRT, self());
  }

  /// The exponential.
  default Expr exp() {
    return new Expr.Unary(Function.EXP, self());
  }

  /// The natural logarithm.
  default Expr log() {
    return new Expr.Unary(Function.LOG, self());
  }

  /// The logarithm to base 10.
  default Expr log10() {
    return new Expr.Unary(Function.LOG10, self());
  }

  /// The sine of radians.
  default Expr sin() {
    return new Expr.Unary(Function.SIN, self());
  }

  /// The cosine of radians.
  default Expr cos() {
    return new Expr.Unary(Function.COS, self());
  }

  /// The tangent of radians.
  default Expr tan() {
    return new Expr.Unary(Function.TAN, self());
  }

  /// The value rounded down.
  default Expr floor() {
    return new Expr.Unary(Function.FLOOR, self());
  }

  /// The value rounded up.
  default Expr ceil() {
    return new Expr.Unary(Function.CEIL, self());
  }

  /// Whether this is null.
  default Expr isNull() {
    return new Expr.Unary(Function.IS_NULL, self());
  }

  /// Whether this is not null.
  default Expr isNotNull() {
    return new Expr.Unary(Function.IS_NOT_NULL, self());
  }

  /// Whether this is NaN.
  default Expr isNan() {
    return new Expr.Unary(Function.IS_NAN, self());
  }

  /// The text in upper case.
  default Expr upper() {
    return new Expr.Unary(Function.UPPER, self());
  }

  /// The text in lower case.
  default Expr lower() {
    return new Expr.Unary(Function.LOWER, self());
  }

  /// How many code points the text has.
  default Expr strLen() {
    return new Expr.Unary(Function.LEN, self());
  }

  /// The text without white space at its ends.
  default Expr strip() {
    return new Expr.Unary(Function.STRIP, self());
  }

  /// The year.
  default Expr year() {
    return new Expr.Unary(Function.YEAR, self());
  }

  /// The month, 1 to 12.
  default Expr month() {
    return new Expr.Unary(Function.MONTH, self());
  }

  /// The day of the month.
  default Expr day() {
    return new Expr.Unary(Function.DAY, self());
  }

  /// The day of the week, Monday is 1.
  default Expr weekday() {
    return new Expr.Unary(Function.WEEKDAY, self());
  }

  /// The day of the year.
  default Expr ordinalDay() {
    return new Expr.Unary(Function.ORDINAL_DAY, self());
  }

  /// The quarter.
  default Expr quarter() {
    return new Expr.Unary(Function.QUARTER, self());
  }

  /// The hour.
  default Expr hour() {
    return new Expr.Unary(Function.HOUR, self());
  }

  /// The minute.
  default Expr minute() {
    return new Expr.Unary(Function.MINUTE, self());
  }

  /// The second.
  default Expr second() {
    return new Expr.Unary(Function.SECOND, self());
  }

  /// The sum of the values; 0 of none.
  default Expr sum() {
    return new Expr.Reduce(Reduction.SUM, self(), 0);
  }

  /// The mean of the values.
  default Expr mean() {
    return new Expr.Reduce(Reduction.MEAN, self(), 0);
  }

  /// The least value.
  default Expr min() {
    return new Expr.Reduce(Reduction.MIN, self(), 0);
  }

  /// The greatest value.
  default Expr max() {
    return new Expr.Reduce(Reduction.MAX, self(), 0);
  }

  /// The sample standard deviation.
  default Expr std() {
    return new Expr.Reduce(Reduction.STD, self(), 0);
  }

  /// The sample variance.
  default Expr var() {
    return new Expr.Reduce(Reduction.VAR, self(), 0);
  }

  /// How many values are not null.
  default Expr count() {
    return new Expr.Reduce(Reduction.COUNT, self(), 0);
  }

  /// How many different values there are, nulls left out.
  default Expr nUnique() {
    return new Expr.Reduce(Reduction.N_UNIQUE, self(), 0);
  }

  /// The median.
  default Expr median() {
    return new Expr.Reduce(Reduction.MEDIAN, self(), 0);
  }

  /// The value of the first row.
  default Expr first() {
    return new Expr.Reduce(Reduction.FIRST, self(), 0);
  }

  /// The value of the last row.
  default Expr last() {
    return new Expr.Reduce(Reduction.LAST, self(), 0);
  }

  /// The quantile between 0 and 1, linear between neighbouring values.
  default Expr quantile(double q) {
    return new Expr.Reduce(Reduction.QUANTILE, self(), q);
  }

  /// The value rounded to this many decimal places, halves away from zero.
  default Expr round(int digits) {
    return new Expr.Round(self(), digits);
  }

  /// The value rounded to a whole number, halves away from zero.
  default Expr round() {
    return round(0);
  }

  /// The text with every `from` replaced by `to`.
  default Expr replace(String from, String to) {
    return new Expr.Replace(self(), from, to);
  }

  /// The text from `start` on (negative: from the end), `length` code points at most.
  default Expr slice(long start, long length) {
    return new Expr.Substring(self(), start, length);
  }

  /// The text from `start` on (negative: from the end).
  default Expr slice(long start) {
    return new Expr.Substring(self(), start, Integer.MAX_VALUE);
  }

  /// The values as another type.
  default Expr cast(DataType type) {
    return new Expr.Cast(self(), type);
  }

  /// The same values under another name.
  default Expr alias(String name) {
    return new Expr.Alias(self(), name);
  }

  /// Whether this lies between two others, both included.
  default Expr between(Object low, Object high) {
    return ge(low).and(le(high));
  }

  /// Whether this is one of these constants.
  default Expr isIn(Object... values) {
    return new Expr.IsIn(self(), Stream.of(values).map(ExprMethods::constant).toList());
  }

  /// The values moved down by `count` rows (negative: up), nulls in their places.
  default Expr shift(long count) {
    return new Expr.Run(Running.SHIFT, self(), Window.of(count));
  }

  /// The difference to the row above.
  default Expr diff() {
    return minus(shift(1));
  }

  /// The sum so far.
  default Expr cumSum() {
    return new Expr.Run(Running.CUM_SUM, self(), Window.NONE);
  }

  /// The least value so far.
  default Expr cumMin() {
    return new Expr.Run(Running.CUM_MIN, self(), Window.NONE);
  }

  /// The greatest value so far.
  default Expr cumMax() {
    return new Expr.Run(Running.CUM_MAX, self(), Window.NONE);
  }

  /// How many values so far are not null.
  default Expr cumCount() {
    return new Expr.Run(Running.CUM_COUNT, self(), Window.NONE);
  }

  /// Nulls replaced by the last value above.
  default Expr fillForward() {
    return new Expr.Run(Running.FILL_FORWARD, self(), Window.NONE);
  }

  /// Nulls replaced by the next value below.
  default Expr fillBackward() {
    return new Expr.Run(Running.FILL_BACKWARD, self(), Window.NONE);
  }

  /// The mean of this row and the rows above, `window` in all.
  default Expr rollingMean(int window) {
    return new Expr.Run(Running.ROLLING_MEAN, self(), Window.of(window));
  }

  /// The sum of this row and the rows above, `window` in all.
  default Expr rollingSum(int window) {
    return new Expr.Run(Running.ROLLING_SUM, self(), Window.of(window));
  }
}
