package ruchy.frame.group;

import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;

/// Covariances and correlations of two columns, group by group, of the rows that have both values.
final class Pairs {
  private Pairs() {}

  /// @source Welford's recurrence for two variables
  static Column of(Column x, Column y, Groups groups, boolean correlation) {
    int count = groups.count();
    long[] sizes = new long[count];
    double[] meanX = new double[count];
    double[] meanY = new double[count];
    double[] squaresX = new double[count];
    double[] squaresY = new double[count];
    double[] products = new double[count];
    int[] codes = groups.codes();
    for (int row = 0; row < codes.length; row++) {
      if (x.isNull(row) || y.isNull(row)) {
        continue;
      }
      int i = codes[row];
      double dx = x.getDouble(row) - meanX[i];
      double dy = y.getDouble(row) - meanY[i];
      sizes[i]++;
      meanX[i] += dx / sizes[i];
      meanY[i] += dy / sizes[i];
      squaresX[i] += dx * (x.getDouble(row) - meanX[i]);
      squaresY[i] += dy * (y.getDouble(row) - meanY[i]);
      products[i] += dx * (y.getDouble(row) - meanY[i]);
    }
    var writer = new ColumnWriter(DataType.FLOAT64, count);
    for (int i = 0; i < count; i++) {
      if (sizes[i] < 2) {
        writer.putNull(i);
      } else {
        writer.putDouble(
            i,
            correlation
                ? products[i] / Math.sqrt(squaresX[i] * squaresY[i])
                : products[i] / (sizes[i] - 1));
      }
    }
    return writer.finish();
  }
}
