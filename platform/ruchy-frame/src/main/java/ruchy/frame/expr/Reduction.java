package ruchy.frame.expr;

import java.util.Locale;

/// Operations that make one value of many. All skip nulls, except `FIRST`, `LAST`, `LEN` and
/// `LIST`.
public enum Reduction {
  /// Sum; 0 of nothing. Integers add up to an `int64`.
  SUM,
  /// Mean.
  MEAN,
  /// Least value.
  MIN,
  /// Greatest value; NaN counts as greatest.
  MAX,
  /// Sample standard deviation (divided by n - 1); null below two values.
  STD,
  /// Sample variance (divided by n - 1); null below two values.
  VAR,
  /// How many values are not null.
  COUNT,
  /// How many rows there are.
  LEN,
  /// How many different values there are.
  N_UNIQUE,
  /// Median, the mean of the two middle values.
  MEDIAN,
  /// Quantile, linear between neighbours.
  QUANTILE,
  /// The first row's value, null or not.
  FIRST,
  /// The last row's value, null or not.
  LAST,
  /// Product; 1 of nothing.
  PRODUCT,
  /// Skewness of the values (divided by n); null of nothing.
  SKEW,
  /// Excess kurtosis of the values (divided by n); null of nothing.
  KURTOSIS,
  /// Pearson's correlation of two columns, of the rows that have both values.
  CORR,
  /// Sample covariance of two columns, of the rows that have both values.
  COV,
  /// The most frequent value, of several the first met.
  MODE,
  /// All values in a list, nulls included.
  IMPLODE,
  /// The greatest values in a list, the greatest first; the parameter says how many at most.
  TOP_K;

  /// Whether DuckDB computes it too.
  public boolean isInSql() {
    return compareTo(LAST) <= 0;
  }

  /// Whether it gives another value when rows change places.
  public boolean dependsOnOrder() {
    return switch (this) {
      case FIRST, LAST, MODE, IMPLODE -> true;
      default -> false;
    };
  }

  /// The name that users write.
  public String symbol() {
    return name().toLowerCase(Locale.ROOT);
  }
}
