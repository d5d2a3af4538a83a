package ruchy.frame.local;

/// A sum that values can leave again; values that are not finite are counted, not added.
final class RollingSum {
  private double sum;
  private double lost;
  private long nans;
  private long positives;
  private long negatives;

  void add(double value) {
    if (Double.isFinite(value)) {
      plus(value);
    } else {
      count(value, 1);
    }
  }

  void remove(double value) {
    if (Double.isFinite(value)) {
      plus(-value);
    } else {
      count(value, -1);
    }
  }

  private void plus(double value) {
    double next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }

  private void count(double value, int by) {
    if (Double.isNaN(value)) {
      nans += by;
    } else if (value > 0) {
      positives += by;
    } else {
      negatives += by;
    }
  }

  double sum() {
    if (nans > 0 || (positives > 0 && negatives > 0)) {
      return Double.NaN;
    }
    return positives > 0
        ? Double.POSITIVE_INFINITY
        : negatives > 0 ? Double.NEGATIVE_INFINITY : sum + lost;
  }
}
