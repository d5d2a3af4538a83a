package ruchy.frame.group;

import java.util.Arrays;
import java.util.List;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.Memory;
import ruchy.frame.column.Validity;
import ruchy.frame.keys.KeyCodes;
import ruchy.frame.rows.Gather;
import ruchy.frame.rows.RowOrder;

/// Products, higher moments, modes and lists of the values of groups.
final class Shapes {
  private Shapes() {}

  static Column product(Column column, Groups groups, DataType type) {
    var writer = new ColumnWriter(type, groups.count());
    double[] doubles = new double[groups.count()];
    long[] longs = new long[groups.count()];
    Arrays.fill(doubles, 1);
    Arrays.fill(longs, 1);
    int[] codes = groups.codes();
    for (int row = 0; row < codes.length; row++) {
      if (column.isNull(row)) {
        continue;
      }
      if (type.isFloat()) {
        doubles[codes[row]] *= column.getDouble(row);
      } else {
        longs[codes[row]] = times(longs[codes[row]], column.getLong(row), row);
      }
    }
    for (int i = 0; i < groups.count(); i++) {
      if (type.isFloat()) {
        writer.putDouble(i, doubles[i]);
      } else {
        writer.putLong(i, longs[i]);
      }
    }
    return writer.finish();
  }

  private static long times(long x, long y, int row) {
    try {
      return Math.multiplyExact(x, y);
    } catch (ArithmeticException e) {
      throw new FrameException(
          "row %d: the product does not fit int64; cast the column to float64 first".formatted(row),
          e);
    }
  }

  static Column skew(Column column, Groups groups) {
    return moment(column, groups, 3);
  }

  static Column kurtosis(Column column, Groups groups) {
    return moment(column, groups, 4);
  }

  /// The mean of the distances from the mean, to a power, in units of the deviation.
  private static Column moment(Column column, Groups groups, int power) {
    int[] codes = groups.codes();
    int[] counts = groups.sizes(column);
    double[] means = new double[groups.count()];
    double[] squares = new double[groups.count()];
    double[] powers = new double[groups.count()];
    for (int row = 0; row < codes.length; row++) {
      if (!column.isNull(row)) {
        means[codes[row]] += column.getDouble(row) / counts[codes[row]];
      }
    }
    for (int row = 0; row < codes.length; row++) {
      if (!column.isNull(row)) {
        double distance = column.getDouble(row) - means[codes[row]];
        squares[codes[row]] += distance * distance / counts[codes[row]];
        powers[codes[row]] += Math.pow(distance, power) / counts[codes[row]];
      }
    }
    var writer = new ColumnWriter(DataType.FLOAT64, groups.count());
    for (int i = 0; i < groups.count(); i++) {
      if (counts[i] == 0) {
        writer.putNull(i);
      } else {
        double scaled = powers[i] / Math.pow(squares[i], power / 2.0);
        writer.putDouble(i, power == 4 ? scaled - 3 : scaled);
      }
    }
    return writer.finish();
  }

  /// A row with the most frequent value of each group.
  static int[] modes(Column column, Groups groups) {
    int[] rows = new int[groups.count()];
    int[] best = new int[groups.count()];
    Arrays.fill(rows, -1);
    int[] codes = groups.codes();
    var group = new ColumnWriter(DataType.INT64, codes.length);
    for (int row = 0; row < codes.length; row++) {
      group.putLong(row, codes[row]);
    }
    var pairs = KeyCodes.of(false);
    int[] pair = pairs.add(List.of(group.finish(), column));
    int[] counts = new int[pairs.count()];
    for (int row = 0; row < codes.length; row++) {
      if (pair[row] != KeyCodes.NONE) {
        counts[pair[row]]++;
      }
    }
    int[] firsts = pairs.firstRows();
    for (int i = 0; i < firsts.length; i++) {
      int code = codes[firsts[i]];
      if (counts[i] > best[code]) {
        best[code] = counts[i];
        rows[code] = firsts[i];
      }
    }
    return rows;
  }

  static Column lists(Column column, Groups groups, DataType type) {
    int[] codes = groups.codes();
    long[] ids = new long[codes.length];
    for (int row = 0; row < codes.length; row++) {
      ids[row] = codes[row];
    }
    int[] order = RowOrder.stableByIds(RowOrder.identity(codes.length), ids);
    var entries = Memory.reserve(16L * groups.count());
    long start = 0;
    int[] sizes = groups.sizes();
    for (int i = 0; i < groups.count(); i++) {
      Memory.putLong(entries.address() + 16L * i, start);
      Memory.putLong(entries.address() + 16L * i + Long.BYTES, sizes[i]);
      start += sizes[i];
    }
    return Column.ofLists(
        type, groups.count(), entries, Validity.ALL, Gather.column(column, order));
  }
}
