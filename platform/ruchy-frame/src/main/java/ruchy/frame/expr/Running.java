package ruchy.frame.expr;

import java.util.Locale;

/// Operations that walk down the rows in order.
public enum Running {
  /// The value so many rows above; null where there is none.
  SHIFT,
  /// Sum of the values so far; null where the value is null.
  CUM_SUM,
  /// Least value so far; null where the value is null.
  CUM_MIN,
  /// Greatest value so far; null where the value is null.
  CUM_MAX,
  /// How many values so far are not null.
  CUM_COUNT,
  /// The last value that is not null.
  FILL_FORWARD,
  /// The next value that is not null.
  FILL_BACKWARD,
  /// Mean of so many rows; null where one of them is missing or null.
  ROLLING_MEAN,
  /// Sum of so many rows; null where one of them is missing or null.
  ROLLING_SUM;

  /// The name that users write.
  public String symbol() {
    return name().toLowerCase(Locale.ROOT);
  }
}
