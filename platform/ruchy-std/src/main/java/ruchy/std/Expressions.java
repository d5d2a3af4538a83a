package ruchy.std;

import ruchy.frame.Statistics;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.WhenBuilder;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Signature;

/// Expressions over the columns of a frame: `col("x") > 3`, `col("x").mean().alias("m")`.
public final class Expressions {
  private Expressions() {}

  /// The column of a name, in whatever frame the expression is used.
  @Signature("fn col(name: String) -> Expr")
  public static Expr col(String name) {
    return Expr.col(name);
  }

  /// A constant as an expression.
  @Signature("fn lit(value: Any) -> Expr")
  public static Expr lit(Object value) {
    return Expr.lit(value);
  }

  /// The number of rows: of a group inside `agg`.
  @Signature({"fn len() -> Expr", "fn count() -> Expr"})
  public static Expr len() {
    return Expr.len();
  }

  /// True where all conditions are.
  @Signature("fn all_of(conditions: ...Expr) -> Expr")
  public static Expr allOf(RuchyList conditions) {
    return Expr.allOf(Arguments.expressions(conditions));
  }

  /// The sum; text is joined.
  @Signature("fn add(self: Expr, other: Any) -> Expr")
  public static Expr plus(Expr self, Object other) {
    return self.plus(other);
  }

  /// The difference.
  @Signature("fn sub(self: Expr, other: Any) -> Expr")
  public static Expr minus(Expr self, Object other) {
    return self.minus(other);
  }

  /// The product.
  @Signature("fn mul(self: Expr, other: Any) -> Expr")
  public static Expr times(Expr self, Object other) {
    return self.times(other);
  }

  /// The quotient, always a real number.
  @Signature("fn div(self: Expr, other: Any) -> Expr")
  public static Expr dividedBy(Expr self, Object other) {
    return self.dividedBy(other);
  }

  /// The remainder.
  @Signature("fn rem(self: Expr, other: Any) -> Expr")
  public static Expr mod(Expr self, Object other) {
    return self.mod(other);
  }

  /// The power.
  @Signature("fn pow(self: Expr, other: Any) -> Expr")
  public static Expr pow(Expr self, Object other) {
    return self.pow(other);
  }

  /// Whether the values are equal; null where one is null.
  @Signature("fn eq(self: Expr, other: Any) -> Expr")
  public static Expr eq(Expr self, Object other) {
    return self.eq(other);
  }

  /// Whether the values differ; null where one is null.
  @Signature("fn ne(self: Expr, other: Any) -> Expr")
  public static Expr ne(Expr self, Object other) {
    return self.ne(other);
  }

  /// Whether this is less.
  @Signature("fn lt(self: Expr, other: Any) -> Expr")
  public static Expr lt(Expr self, Object other) {
    return self.lt(other);
  }

  /// Whether this is less or equal.
  @Signature("fn le(self: Expr, other: Any) -> Expr")
  public static Expr le(Expr self, Object other) {
    return self.le(other);
  }

  /// Whether this is greater.
  @Signature("fn gt(self: Expr, other: Any) -> Expr")
  public static Expr gt(Expr self, Object other) {
    return self.gt(other);
  }

  /// Whether this is greater or equal.
  @Signature("fn ge(self: Expr, other: Any) -> Expr")
  public static Expr ge(Expr self, Object other) {
    return self.ge(other);
  }

  /// Whether both are true: `&`.
  @Signature("fn bitand(self: Expr, other: Any) -> Expr")
  public static Expr and(Expr self, Object other) {
    return self.and(other);
  }

  /// Whether one is true: `|`.
  @Signature("fn bitor(self: Expr, other: Any) -> Expr")
  public static Expr or(Expr self, Object other) {
    return self.or(other);
  }

  /// The operation with a plain value on the left.
  @Signature("fn radd(self: Expr, left: Any) -> Expr")
  public static Expr radd(Expr self, Object left) {
    return Expr.lit(left).plus(self);
  }

  /// The operation with a plain value on the left.
  @Signature("fn rsub(self: Expr, left: Any) -> Expr")
  public static Expr rsub(Expr self, Object left) {
    return Expr.lit(left).minus(self);
  }

  /// The operation with a plain value on the left.
  @Signature("fn rmul(self: Expr, left: Any) -> Expr")
  public static Expr rmul(Expr self, Object left) {
    return Expr.lit(left).times(self);
  }

  /// The operation with a plain value on the left.
  @Signature("fn rdiv(self: Expr, left: Any) -> Expr")
  public static Expr rdiv(Expr self, Object left) {
    return Expr.lit(left).dividedBy(self);
  }

  /// The operation with a plain value on the left.
  @Signature("fn rpow(self: Expr, left: Any) -> Expr")
  public static Expr rpow(Expr self, Object left) {
    return Expr.lit(left).pow(self);
  }

  /// The quotient rounded down.
  @Signature("fn floor_div(self: Expr, other: Any) -> Expr")
  public static Expr floorDiv(Expr self, Object other) {
    return self.floorDiv(other);
  }

  /// The negative.
  @Signature("fn neg(self: Expr) -> Expr")
  public static Expr negate(Expr self) {
    return self.negate();
  }

  /// The opposite of a condition: `!`.
  @Signature("fn not(self: Expr) -> Expr")
  public static Expr not(Expr self) {
    return self.not();
  }

  /// The distance from zero.
  @Signature("fn abs(self: Expr) -> Expr")
  public static Expr abs(Expr self) {
    return self.abs();
  }

  /// The square root.
  @Signature("fn sqrt(self: Expr) -> Expr")
  public static Expr sqrt(Expr self) {
    return self.sqrt();
  }

  /// e to the power of the value.
  @Signature("fn exp(self: Expr) -> Expr")
  public static Expr exp(Expr self) {
    return self.exp();
  }

  /// The natural logarithm.
  @Signature("fn log(self: Expr) -> Expr")
  public static Expr log(Expr self) {
    return self.log();
  }

  /// The logarithm to base 10.
  @Signature("fn log10(self: Expr) -> Expr")
  public static Expr log10(Expr self) {
    return self.log10();
  }

  /// The sine.
  @Signature("fn sin(self: Expr) -> Expr")
  public static Expr sin(Expr self) {
    return self.sin();
  }

  /// The cosine.
  @Signature("fn cos(self: Expr) -> Expr")
  public static Expr cos(Expr self) {
    return self.cos();
  }

  /// The tangent.
  @Signature("fn tan(self: Expr) -> Expr")
  public static Expr tan(Expr self) {
    return self.tan();
  }

  /// The largest whole number that is not greater.
  @Signature("fn floor(self: Expr) -> Expr")
  public static Expr floor(Expr self) {
    return self.floor();
  }

  /// The smallest whole number that is not less.
  @Signature("fn ceil(self: Expr) -> Expr")
  public static Expr ceil(Expr self) {
    return self.ceil();
  }

  /// Whether the value is missing.
  @Signature("fn is_null(self: Expr) -> Expr")
  public static Expr isNull(Expr self) {
    return self.isNull();
  }

  /// Whether there is a value.
  @Signature({"fn is_not_null(self: Expr) -> Expr", "fn not_null(self: Expr) -> Expr"})
  public static Expr isNotNull(Expr self) {
    return self.isNotNull();
  }

  /// Whether it is not a number, which is not the same as missing.
  @Signature("fn is_nan(self: Expr) -> Expr")
  public static Expr isNan(Expr self) {
    return self.isNan();
  }

  /// Text in capitals.
  @Signature("fn upper(self: Expr) -> Expr")
  public static Expr upper(Expr self) {
    return self.upper();
  }

  /// Text in small letters.
  @Signature("fn lower(self: Expr) -> Expr")
  public static Expr lower(Expr self) {
    return self.lower();
  }

  /// The number of characters of a text.
  @Signature("fn str_len(self: Expr) -> Expr")
  public static Expr strLen(Expr self) {
    return self.strLen();
  }

  /// Text without white space at its ends.
  @Signature("fn strip(self: Expr) -> Expr")
  public static Expr strip(Expr self) {
    return self.strip();
  }

  /// The year of a date or time.
  @Signature("fn year(self: Expr) -> Expr")
  public static Expr year(Expr self) {
    return self.year();
  }

  /// The month, 1 to 12.
  @Signature("fn month(self: Expr) -> Expr")
  public static Expr month(Expr self) {
    return self.month();
  }

  /// The day of the month.
  @Signature("fn day(self: Expr) -> Expr")
  public static Expr day(Expr self) {
    return self.day();
  }

  /// The day of the week, 1 for Monday to 7.
  @Signature("fn weekday(self: Expr) -> Expr")
  public static Expr weekday(Expr self) {
    return self.weekday();
  }

  /// The day of the year, from 1.
  @Signature("fn ordinal_day(self: Expr) -> Expr")
  public static Expr ordinalDay(Expr self) {
    return self.ordinalDay();
  }

  /// The quarter, 1 to 4.
  @Signature("fn quarter(self: Expr) -> Expr")
  public static Expr quarter(Expr self) {
    return self.quarter();
  }

  /// The hour, 0 to 23.
  @Signature("fn hour(self: Expr) -> Expr")
  public static Expr hour(Expr self) {
    return self.hour();
  }

  /// The minute.
  @Signature("fn minute(self: Expr) -> Expr")
  public static Expr minute(Expr self) {
    return self.minute();
  }

  /// The second.
  @Signature("fn second(self: Expr) -> Expr")
  public static Expr second(Expr self) {
    return self.second();
  }

  /// The sum of all values that are not null.
  @Signature("fn sum(self: Expr) -> Expr")
  public static Expr sum(Expr self) {
    return self.sum();
  }

  /// The mean of all values that are not null.
  @Signature({"fn mean(self: Expr) -> Expr", "fn avg(self: Expr) -> Expr"})
  public static Expr mean(Expr self) {
    return self.mean();
  }

  /// The least value.
  @Signature("fn min(self: Expr) -> Expr")
  public static Expr min(Expr self) {
    return self.min();
  }

  /// The greatest value.
  @Signature("fn max(self: Expr) -> Expr")
  public static Expr max(Expr self) {
    return self.max();
  }

  /// The sample standard deviation.
  @Signature("fn std(self: Expr) -> Expr")
  public static Expr std(Expr self) {
    return self.std();
  }

  /// The sample variance.
  @Signature("fn var(self: Expr) -> Expr")
  public static Expr var(Expr self) {
    return self.var();
  }

  /// The number of values that are not null.
  @Signature("fn count(self: Expr) -> Expr")
  public static Expr count(Expr self) {
    return self.count();
  }

  /// The number of different values.
  @Signature("fn n_unique(self: Expr) -> Expr")
  public static Expr nUnique(Expr self) {
    return self.nUnique();
  }

  /// The median.
  @Signature("fn median(self: Expr) -> Expr")
  public static Expr median(Expr self) {
    return self.median();
  }

  /// The first value.
  @Signature("fn first(self: Expr) -> Expr")
  public static Expr first(Expr self) {
    return self.first();
  }

  /// The last value.
  @Signature("fn last(self: Expr) -> Expr")
  public static Expr last(Expr self) {
    return self.last();
  }

  /// The difference to the row above.
  @Signature("fn diff(self: Expr) -> Expr")
  public static Expr diff(Expr self) {
    return self.diff();
  }

  /// The sum up to each row.
  @Signature({"fn cum_sum(self: Expr) -> Expr", "fn cumsum(self: Expr) -> Expr"})
  public static Expr cumSum(Expr self) {
    return self.cumSum();
  }

  /// The least value up to each row.
  @Signature("fn cum_min(self: Expr) -> Expr")
  public static Expr cumMin(Expr self) {
    return self.cumMin();
  }

  /// The greatest value up to each row.
  @Signature("fn cum_max(self: Expr) -> Expr")
  public static Expr cumMax(Expr self) {
    return self.cumMax();
  }

  /// The number of values up to each row.
  @Signature("fn cum_count(self: Expr) -> Expr")
  public static Expr cumCount(Expr self) {
    return self.cumCount();
  }

  /// Nulls filled with the last value above.
  @Signature({"fn forward_fill(self: Expr) -> Expr", "fn ffill(self: Expr) -> Expr"})
  public static Expr fillForward(Expr self) {
    return self.fillForward();
  }

  /// Nulls filled with the next value below.
  @Signature({"fn backward_fill(self: Expr) -> Expr", "fn bfill(self: Expr) -> Expr"})
  public static Expr fillBackward(Expr self) {
    return self.fillBackward();
  }

  /// Whether a text holds another.
  @Signature("fn contains(self: Expr, part: Any) -> Expr")
  public static Expr contains(Expr self, Object part) {
    return self.contains(part);
  }

  /// Whether a text starts with another.
  @Signature("fn starts_with(self: Expr, part: Any) -> Expr")
  public static Expr startsWith(Expr self, Object part) {
    return self.startsWith(part);
  }

  /// Whether a text ends with another.
  @Signature("fn ends_with(self: Expr, part: Any) -> Expr")
  public static Expr endsWith(Expr self, Object part) {
    return self.endsWith(part);
  }

  /// Whether a regular expression (RE2) is found in a text.
  @Signature("fn matches(self: Expr, part: Any) -> Expr")
  public static Expr matches(Expr self, Object part) {
    return self.matches(part);
  }

  /// The value, or another where it is missing: a value, or what a strategy says: forward,
  /// backward, mean, median, min, max, zero, one or interpolate.
  @Signature("fn fill_null(self: Expr, value: Any = None, strategy: String = \"\") -> Expr")
  public static Expr fillNull(Expr self, Object value, String strategy) {
    return strategy.isEmpty() ? self.fillNull(value) : Statistics.filled(self, strategy);
  }

  /// The quantile, interpolated.
  @Signature("fn quantile(self: Expr, q: f64) -> Expr")
  public static Expr quantile(Expr self, double q) {
    return self.quantile(q);
  }

  /// The value rounded to decimal digits; halves go away from zero.
  @Signature("fn round(self: Expr, digits: i64 = 0) -> Expr")
  public static Expr round(Expr self, long digits) {
    return self.round(Arguments.toInt(digits, "digits"));
  }

  /// Text with every occurrence of one part replaced.
  @Signature("fn replace(self: Expr, part: String, by: String) -> Expr")
  public static Expr replace(Expr self, String part, String by) {
    return self.replace(part, by);
  }

  /// The part of a text that starts at a position; negative ones count from the end.
  @Signature("fn slice(self: Expr, start: i64, length: i64 = 9223372036854775807) -> Expr")
  public static Expr slice(Expr self, long start, long length) {
    return length == Long.MAX_VALUE ? self.slice(start) : self.slice(start, length);
  }

  /// The value as another type: `"i64"`, `"f64"`, `"String"`, `"bool"`, `"date"`, `"timestamp"`.
  @Signature("fn cast(self: Expr, type: String) -> Expr")
  public static Expr cast(Expr self, String type) {
    return self.cast(Arguments.dataType(type));
  }

  /// The same value under another name.
  @Signature("fn alias(self: Expr, name: String) -> Expr")
  public static Expr alias(Expr self, String name) {
    return self.alias(name);
  }

  /// Whether the value lies between two others, ends included.
  @Signature("fn between(self: Expr, low: Any, high: Any) -> Expr")
  public static Expr between(Expr self, Object low, Object high) {
    return self.between(low, high);
  }

  /// Whether the value is one of these.
  @Signature("fn is_in(self: Expr, values: [Any]) -> Expr")
  public static Expr isIn(Expr self, RuchyList values) {
    return self.isIn(values.asList().toArray());
  }

  /// The value some rows above; below where negative.
  @Signature({
    "fn shift(self: Expr, rows: i64 = 1) -> Expr",
    "fn lag(self: Expr, rows: i64 = 1) -> Expr"
  })
  public static Expr shift(Expr self, long rows) {
    return self.shift(rows);
  }

  /// Starts a choice: `when(col("x") > 0).then("up").otherwise("down")`.
  @Signature("fn when(condition: Expr) -> When")
  public static WhenBuilder.Condition when(Expr condition) {
    return Expr.when(condition);
  }

  /// The value where the condition holds.
  @Signature("fn then(self: When, value: Any) -> Choice")
  public static WhenBuilder then(WhenBuilder.Condition self, Object value) {
    return self.then(value);
  }

  /// Another condition, tried where those before do not hold.
  @Signature("fn when(self: Choice, condition: Expr) -> When")
  public static WhenBuilder.Condition whenElse(WhenBuilder self, Expr condition) {
    return self.when(condition);
  }

  /// The value where no condition holds.
  @Signature("fn otherwise(self: Choice, value: Any) -> Expr")
  public static Expr otherwise(WhenBuilder self, Object value) {
    return self.otherwise(value);
  }
}
