package ruchy.frame.local;

import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;
import ruchy.frame.column.FrameException;

/// Sums, means and variances of groups.
final class Sums {
  private Sums() {}

  static Column sum(Column column, Grouping.Groups groups, DataType type) {
    return type == DataType.INT64 ? integers(column, groups) : floats(column, groups);
  }

  private static Column integers(Column column, Grouping.Groups groups) {
    long[] sums = new long[groups.count()];
    int[] codes = groups.codes();
    for (int row = 0; row < codes.length; row++) {
      if (!column.isNull(row)) {
        long x = column.getLong(row);
        long sum = sums[codes[row]] + x;
        if (((x ^ sum) & (sums[codes[row]] ^ sum)) < 0) {
          throw new FrameException(
              "row %d: the sum does not fit int64; cast the column to float64 first"
                  .formatted(row));
        }
        sums[codes[row]] = sum;
      }
    }
    var writer = new ColumnWriter(DataType.INT64, sums.length);
    for (int i = 0; i < sums.length; i++) {
      writer.putLong(i, sums[i]);
    }
    return writer.finish();
  }

  private static Column floats(Column column, Grouping.Groups groups) {
    double[] sums = new double[groups.count()];
    double[] lost = new double[groups.count()];
    addUp(column, groups, sums, lost, new long[groups.count()]);
    var writer = new ColumnWriter(DataType.FLOAT64, sums.length);
    for (int i = 0; i < sums.length; i++) {
      writer.putDouble(i, total(sums[i], lost[i]));
    }
    return writer.finish();
  }

  /// Adds up with the rounding errors kept aside.
  ///
  /// @source Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation", 1974
  private static void addUp(
      Column column, Grouping.Groups groups, double[] sums, double[] lost, long[] counts) {
    int[] codes = groups.codes();
    for (int row = 0; row < codes.length; row++) {
      if (!column.isNull(row)) {
        int group = codes[row];
        double x = column.getDouble(row);
        double sum = sums[group] + x;
        lost[group] +=
            Math.abs(sums[group]) >= Math.abs(x) ? sums[group] - sum + x : x - sum + sums[group];
        sums[group] = sum;
        counts[group]++;
      }
    }
  }

  private static double total(double sum, double lost) {
    return Double.isFinite(sum) ? sum + lost : sum;
  }

  static Column mean(Column column, Grouping.Groups groups) {
    double[] sums = new double[groups.count()];
    double[] lost = new double[groups.count()];
    long[] counts = new long[groups.count()];
    addUp(column, groups, sums, lost, counts);
    var writer = new ColumnWriter(DataType.FLOAT64, sums.length);
    for (int i = 0; i < sums.length; i++) {
      if (counts[i] == 0) {
        writer.putNull(i);
      } else {
        writer.putDouble(i, total(sums[i], lost[i]) / counts[i]);
      }
    }
    return writer.finish();
  }

  /// The sample variance or its root.
  ///
  /// @source Welford, "Note on a method for calculating corrected sums of squares", 1962
  static Column variance(Column column, Grouping.Groups groups, boolean root) {
    double[] means = new double[groups.count()];
    double[] squares = new double[groups.count()];
    long[] counts = new long[groups.count()];
    int[] codes = groups.codes();
    for (int row = 0; row < codes.length; row++) {
      if (!column.isNull(row)) {
        int group = codes[row];
        double delta = column.getDouble(row) - means[group];
        means[group] += delta / ++counts[group];
        squares[group] += delta * (column.getDouble(row) - means[group]);
      }
    }
    var writer = new ColumnWriter(DataType.FLOAT64, counts.length);
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] < 2) {
        writer.putNull(i);
      } else {
        double variance = squares[i] / (counts[i] - 1);
        writer.putDouble(i, root ? Math.sqrt(variance) : variance);
      }
    }
    return writer.finish();
  }
}
