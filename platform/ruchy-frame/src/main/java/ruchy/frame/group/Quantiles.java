package ruchy.frame.group;

import java.util.Arrays;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;

/// Quantiles of groups, linear between neighbouring values.
final class Quantiles {
  private Quantiles() {}

  static Column of(Column column, Groups groups, double quantile) {
    int[] codes = groups.codes();
    int[] ends = new int[groups.count() + 1];
    for (int row = 0; row < codes.length; row++) {
      ends[codes[row] + 1] += column.isNull(row) ? 0 : 1;
    }
    for (int i = 0; i < groups.count(); i++) {
      ends[i + 1] += ends[i];
    }
    int[] starts = ends.clone();
    double[] values = new double[ends[groups.count()]];
    for (int row = 0; row < codes.length; row++) {
      if (!column.isNull(row)) {
        values[starts[codes[row]]++] = column.getDouble(row);
      }
    }
    var writer = new ColumnWriter(DataType.FLOAT64, groups.count());
    for (int i = 0; i < groups.count(); i++) {
      if (ends[i] == ends[i + 1]) {
        writer.putNull(i);
      } else {
        Arrays.sort(values, ends[i], ends[i + 1]);
        writer.putDouble(i, at(values, ends[i], ends[i + 1] - ends[i], quantile));
      }
    }
    return writer.finish();
  }

  private static double at(double[] values, int start, int count, double quantile) {
    double place = quantile * (count - 1);
    int low = start + (int) Math.floor(place);
    int high = start + (int) Math.ceil(place);
    double fraction = place - Math.floor(place);
    return low == high ? values[low] : values[low] + (values[high] - values[low]) * fraction;
  }
}
