package ruchy.frame.expr;

import java.util.Locale;

/// Operations that make one value of many. All skip nulls, except `FIRST`, `LAST` and `LEN`.
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
  LAST;

  /// The name that users write.
  public String symbol() {
    return name().toLowerCase(Locale.ROOT);
  }
}
