package ruchy.std;

import ruchy.frame.expr.Expr;
import ruchy.frame.expr.Running;
import ruchy.frame.expr.Window;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Signature;

/// Functions of neighbouring rows, of groups, and reductions of shape, in expressions over columns.
public final class WindowExpressions {
  private WindowExpressions() {}

  /// The mean of a window of rows that ends here; `min_periods` values are enough.
  @Signature("fn rolling_mean(self: Expr, window: i64, min_periods: i64 = 0) -> Expr")
  public static Expr rollingMean(Expr self, long window, long minPeriods) {
    return self.rolling(Running.ROLLING_MEAN, Window.of(window).atLeast(minPeriods));
  }

  /// The mean of the rows whose time is later than this row's less a period, such as `"3d"`.
  @Signature(
      "fn rolling_mean_by(self: Expr, by: Any, period: String, min_periods: i64 = 1) -> Expr")
  public static Expr rollingMeanBy(Expr self, Object by, String period, long minPeriods) {
    return self.rollingBy(Running.ROLLING_MEAN, times(by), period, Window.NONE.atLeast(minPeriods));
  }

  /// The sum of a window of rows that ends here; `min_periods` values are enough.
  @Signature("fn rolling_sum(self: Expr, window: i64, min_periods: i64 = 0) -> Expr")
  public static Expr rollingSum(Expr self, long window, long minPeriods) {
    return self.rolling(Running.ROLLING_SUM, Window.of(window).atLeast(minPeriods));
  }

  /// The sum of the rows whose time is later than this row's less a period, such as `"3d"`.
  @Signature("fn rolling_sum_by(self: Expr, by: Any, period: String, min_periods: i64 = 1) -> Expr")
  public static Expr rollingSumBy(Expr self, Object by, String period, long minPeriods) {
    return self.rollingBy(Running.ROLLING_SUM, times(by), period, Window.NONE.atLeast(minPeriods));
  }

  /// The least value of a window of rows that ends here; `min_periods` values are enough.
  @Signature("fn rolling_min(self: Expr, window: i64, min_periods: i64 = 0) -> Expr")
  public static Expr rollingMin(Expr self, long window, long minPeriods) {
    return self.rolling(Running.ROLLING_MIN, Window.of(window).atLeast(minPeriods));
  }

  /// The least value of the rows whose time is later than this row's less a period, such as `"3d"`.
  @Signature("fn rolling_min_by(self: Expr, by: Any, period: String, min_periods: i64 = 1) -> Expr")
  public static Expr rollingMinBy(Expr self, Object by, String period, long minPeriods) {
    return self.rollingBy(Running.ROLLING_MIN, times(by), period, Window.NONE.atLeast(minPeriods));
  }

  /// The greatest value of a window of rows that ends here; `min_periods` values are enough.
  @Signature("fn rolling_max(self: Expr, window: i64, min_periods: i64 = 0) -> Expr")
  public static Expr rollingMax(Expr self, long window, long minPeriods) {
    return self.rolling(Running.ROLLING_MAX, Window.of(window).atLeast(minPeriods));
  }

  /// The greatest value of the rows whose time is later than this row's less a period, such as
  /// `"3d"`.
  @Signature("fn rolling_max_by(self: Expr, by: Any, period: String, min_periods: i64 = 1) -> Expr")
  public static Expr rollingMaxBy(Expr self, Object by, String period, long minPeriods) {
    return self.rollingBy(Running.ROLLING_MAX, times(by), period, Window.NONE.atLeast(minPeriods));
  }

  /// The sample standard deviation of a window of rows that ends here; `min_periods` values are
  /// enough.
  @Signature("fn rolling_std(self: Expr, window: i64, min_periods: i64 = 0) -> Expr")
  public static Expr rollingStd(Expr self, long window, long minPeriods) {
    return self.rolling(Running.ROLLING_STD, Window.of(window).atLeast(minPeriods));
  }

  /// The sample standard deviation of the rows whose time is later than this row's less a period,
  /// such as `"3d"`.
  @Signature("fn rolling_std_by(self: Expr, by: Any, period: String, min_periods: i64 = 1) -> Expr")
  public static Expr rollingStdBy(Expr self, Object by, String period, long minPeriods) {
    return self.rollingBy(Running.ROLLING_STD, times(by), period, Window.NONE.atLeast(minPeriods));
  }

  /// The sample variance of a window of rows that ends here; `min_periods` values are enough.
  @Signature("fn rolling_var(self: Expr, window: i64, min_periods: i64 = 0) -> Expr")
  public static Expr rollingVar(Expr self, long window, long minPeriods) {
    return self.rolling(Running.ROLLING_VAR, Window.of(window).atLeast(minPeriods));
  }

  /// The sample variance of the rows whose time is later than this row's less a period, such as
  /// `"3d"`.
  @Signature("fn rolling_var_by(self: Expr, by: Any, period: String, min_periods: i64 = 1) -> Expr")
  public static Expr rollingVarBy(Expr self, Object by, String period, long minPeriods) {
    return self.rollingBy(Running.ROLLING_VAR, times(by), period, Window.NONE.atLeast(minPeriods));
  }

  /// The quantile of a window of rows that ends here; `min_periods` values are enough.
  @Signature("fn rolling_quantile(self: Expr, window: i64, q: f64, min_periods: i64 = 0) -> Expr")
  public static Expr rollingQuantile(Expr self, long window, double q, long minPeriods) {
    return self.rolling(Running.ROLLING_QUANTILE, Window.of(window).with(q).atLeast(minPeriods));
  }

  /// The quantile of the rows whose time is later than this row's less a period, such as `"3d"`.
  @Signature(
      "fn rolling_quantile_by(self: Expr, by: Any, period: String, q: f64, min_periods: i64 = 1) -> Expr")
  public static Expr rollingQuantileBy(
      Expr self, Object by, String period, double q, long minPeriods) {
    return self.rollingBy(
        Running.ROLLING_QUANTILE, times(by), period, Window.NONE.with(q).atLeast(minPeriods));
  }

  /// The median of a window of rows that ends here; `min_periods` values are enough.
  @Signature("fn rolling_median(self: Expr, window: i64, min_periods: i64 = 0) -> Expr")
  public static Expr rollingMedian(Expr self, long window, long minPeriods) {
    return self.rolling(Running.ROLLING_QUANTILE, Window.of(window).with(0.5).atLeast(minPeriods));
  }

  /// The median of the rows whose time is later than this row's less a period, such as `"3d"`.
  @Signature(
      "fn rolling_median_by(self: Expr, by: Any, period: String, min_periods: i64 = 1) -> Expr")
  public static Expr rollingMedianBy(Expr self, Object by, String period, long minPeriods) {
    return self.rollingBy(
        Running.ROLLING_QUANTILE, times(by), period, Window.NONE.with(0.5).atLeast(minPeriods));
  }

  /// The value computed for the rows of each group apart: `col("x").mean().over("k")`.
  @Signature("fn over(self: Expr, keys: ...Any) -> Expr")
  public static Expr over(Expr self, RuchyList keys) {
    return self.over(Arguments.flat(keys).toArray());
  }

  /// The place of each value in the order of values, from 1; `method` is average, min, max, dense
  /// or ordinal.
  @Signature("fn rank(self: Expr, method: String = \"average\", descending: bool = false) -> Expr")
  public static Expr rank(Expr self, String method, boolean descending) {
    return self.rank(method, descending);
  }

  /// The place among the different values.
  @Signature("fn dense_rank(self: Expr, descending: bool = false) -> Expr")
  public static Expr denseRank(Expr self, boolean descending) {
    return self.rank("dense", descending);
  }

  /// The value some rows below.
  @Signature("fn lead(self: Expr, rows: i64 = 1) -> Expr")
  public static Expr lead(Expr self, long rows) {
    return self.shift(-rows);
  }

  /// The product up to each row.
  @Signature({"fn cum_prod(self: Expr) -> Expr", "fn cumprod(self: Expr) -> Expr"})
  public static Expr cumProd(Expr self) {
    return self.cumProd();
  }

  /// Nulls between two values replaced by values on the line between them.
  @Signature("fn interpolate(self: Expr) -> Expr")
  public static Expr interpolate(Expr self) {
    return self.interpolate();
  }

  /// A mean in which a new value has the weight `alpha` and older ones less and less.
  @Signature("fn ewm_mean(self: Expr, alpha: f64) -> Expr")
  public static Expr ewmMean(Expr self, double alpha) {
    return self.ewmMean(alpha);
  }

  /// The change since some rows above, as a part of the value there.
  @Signature("fn pct_change(self: Expr, rows: i64 = 1) -> Expr")
  public static Expr pctChange(Expr self, long rows) {
    return self.pctChange(rows);
  }

  /// The value, but not less than `low` and not greater than `high`.
  @Signature({
    "fn clip(self: Expr, low: Any, high: Any) -> Expr",
    "fn clamp(self: Expr, low: Any, high: Any) -> Expr"
  })
  public static Expr clip(Expr self, Object low, Object high) {
    return self.clip(low, high);
  }

  /// The product of all values.
  @Signature({"fn product(self: Expr) -> Expr", "fn prod(self: Expr) -> Expr"})
  public static Expr product(Expr self) {
    return self.product();
  }

  /// The skewness.
  @Signature("fn skew(self: Expr) -> Expr")
  public static Expr skew(Expr self) {
    return self.skew();
  }

  /// The excess kurtosis.
  @Signature("fn kurtosis(self: Expr) -> Expr")
  public static Expr kurtosis(Expr self) {
    return self.kurtosis();
  }

  /// The most frequent value.
  @Signature("fn mode(self: Expr) -> Expr")
  public static Expr mode(Expr self) {
    return self.mode();
  }

  /// All values in a list.
  @Signature("fn implode(self: Expr) -> Expr")
  public static Expr implode(Expr self) {
    return self.implode();
  }

  /// The greatest values in a list, the greatest first, `count` at most.
  @Signature("fn top_k(self: Expr, count: i64 = 5) -> Expr")
  public static Expr topK(Expr self, long count) {
    return self.topK(count);
  }

  /// Pearson's correlation with another column.
  @Signature("fn corr(self: Expr, other: Any) -> Expr")
  public static Expr corr(Expr self, Object other) {
    return self.corr(times(other));
  }

  /// The sample covariance with another column.
  @Signature("fn cov(self: Expr, other: Any) -> Expr")
  public static Expr cov(Expr self, Object other) {
    return self.cov(times(other));
  }

  /// The number of missing values.
  @Signature("fn null_count(self: Expr) -> Expr")
  public static Expr nullCount(Expr self) {
    return self.nullCount();
  }

  /// Whether a value occurs more than once.
  @Signature({"fn is_duplicated(self: Expr) -> Expr", "fn duplicated(self: Expr) -> Expr"})
  public static Expr isDuplicated(Expr self) {
    return self.isDuplicated();
  }

  /// The intervals between breaks that values lie in: above the left end, up to the right one.
  @Signature("fn cut(self: Expr, breaks: [f64], labels: [String] = []) -> Expr")
  public static Expr cut(Expr self, RuchyList breaks, RuchyList labels) {
    return self.cut(Arguments.reals(breaks), Arguments.names(labels));
  }

  /// The values, some replaced by others: `col("x").replace_values([1, 2], [10, 20])`.
  @Signature("fn replace_values(self: Expr, old: [Any], by: [Any]) -> Expr")
  public static Expr replaceValues(Expr self, RuchyList old, RuchyList by) {
    return self.replaceValues(old.asList(), by.asList());
  }

  /// The sign: -1, 0 or 1.
  @Signature("fn sign(self: Expr) -> Expr")
  public static Expr sign(Expr self) {
    return self.sign();
  }

  private static Expr times(Object column) {
    return column instanceof String name ? Expr.col(name) : Expr.lit(column);
  }
}
