package ruchy.frame.expr;

import java.util.Locale;

/// Operations that walk down the rows in order. Those on windows skip nulls.
public enum Running {
  /// The value so many rows above; null where there is none.
  SHIFT(Family.ROWS),
  /// Sum of the values so far; null where the value is null.
  CUM_SUM(Family.NUMBERS),
  /// Product of the values so far; null where the value is null.
  CUM_PROD(Family.NUMBERS),
  /// Least value so far; null where the value is null.
  CUM_MIN(Family.ORDER),
  /// Greatest value so far; null where the value is null.
  CUM_MAX(Family.ORDER),
  /// How many values so far are not null.
  CUM_COUNT(Family.ROWS),
  /// The last value that is not null.
  FILL_FORWARD(Family.ROWS),
  /// The next value that is not null.
  FILL_BACKWARD(Family.ROWS),
  /// Nulls between two values on the straight line from one to the other.
  INTERPOLATE(Family.FLOATS),
  /// Mean in which older values weigh less and less; the parameter is the weight of a new one.
  EWM_MEAN(Family.FLOATS),
  /// Mean of a window.
  ROLLING_MEAN(Family.FLOATS),
  /// Sum of a window.
  ROLLING_SUM(Family.NUMBERS),
  /// Least value of a window.
  ROLLING_MIN(Family.NUMBERS),
  /// Greatest value of a window.
  ROLLING_MAX(Family.NUMBERS),
  /// Sample standard deviation of a window.
  ROLLING_STD(Family.FLOATS),
  /// Sample variance of a window.
  ROLLING_VAR(Family.FLOATS),
  /// Quantile of a window; the parameter says which.
  ROLLING_QUANTILE(Family.FLOATS),
  /// How many values of a window are not null.
  ROLLING_COUNT(Family.ROWS),
  /// Place in the order of values, from 1; equal ones have the mean of their places.
  RANK_AVERAGE(Family.ORDER),
  /// Place in the order of values; equal ones have the least of their places.
  RANK_MIN(Family.ORDER),
  /// Place in the order of values; equal ones have the greatest of their places.
  RANK_MAX(Family.ORDER),
  /// Place among the different values.
  RANK_DENSE(Family.ORDER),
  /// Place in the order of values; of equal ones the first row comes first.
  RANK_ORDINAL(Family.ORDER);

  /// What an operation takes.
  enum Family {
    ROWS,
    NUMBERS,
    FLOATS,
    ORDER
  }

  private final Family family;

  Running(Family family) {
    this.family = family;
  }

  Family family() {
    return family;
  }

  /// Whether it looks at a window of rows.
  public boolean isRolling() {
    return name().startsWith("ROLLING");
  }

  /// Whether it gives places in an order.
  public boolean isRank() {
    return name().startsWith("RANK");
  }

  /// The name that users write.
  public String symbol() {
    return isRank() ? "rank" : name().toLowerCase(Locale.ROOT);
  }
}
