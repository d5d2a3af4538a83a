package ruchy.frame.group;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import ruchy.frame.column.Column;
import ruchy.frame.rows.Gather;

/// The least and greatest values of groups. NaN is greater than every number; texts are in the
/// order of their bytes.
final class Extremes {
  private static final int BLOCK_ROWS = 1024;

  private Extremes() {}

  static Column of(Column column, Groups groups, boolean greatest) {
    int[] rows =
        switch (column.type().kind()) {
          case FLOAT32, FLOAT64 -> ofDoubles(column, groups, greatest);
          case BOOL,
              INT8,
              INT16,
              INT32,
              INT64,
              UINT8,
              UINT16,
              UINT32,
              UINT64,
              DECIMAL,
              ENUM,
              DATE,
              TIME,
              TIMESTAMP,
              DURATION ->
              ofLongs(column, groups, greatest);
          case STRING ->
              ofObjects(column, groups, greatest, Extremes::bytes, Arrays::compareUnsigned);
          case WIDE_DECIMAL ->
              ofObjects(column, groups, greatest, Column::getDecimal, Comparator.naturalOrder());
          case BINARY, LIST, STRUCT -> throw new AssertionError(column.type() + " has no order");
        };
    return Gather.column(column, rows);
  }

  private static int[] none(Groups groups) {
    int[] rows = new int[groups.count()];
    Arrays.fill(rows, -1);
    return rows;
  }

  private static int[] ofDoubles(Column column, Groups groups, boolean greatest) {
    int[] rows = none(groups);
    double[] best = new double[rows.length];
    int[] codes = groups.codes();
    double[] block = new double[BLOCK_ROWS];
    boolean nulls = column.hasNulls();
    for (int at = 0; at < codes.length; at += BLOCK_ROWS) {
      int count = Math.min(BLOCK_ROWS, codes.length - at);
      column.doubles(at, count, block);
      for (int i = 0; i < count; i++) {
        int code = codes[at + i];
        double x = block[i];
        if ((greatest ? before(best[code], x) : before(x, best[code])) || rows[code] < 0) {
          if (!nulls || !column.isNull(at + i)) {
            best[code] = x;
            rows[code] = at + i;
          }
        }
      }
    }
    return rows;
  }

  private static boolean before(double x, double y) {
    return x < y || (Double.isNaN(y) && !Double.isNaN(x));
  }

  private static int[] ofLongs(Column column, Groups groups, boolean greatest) {
    int[] rows = none(groups);
    long[] best = new long[rows.length];
    int[] codes = groups.codes();
    long[] block = new long[BLOCK_ROWS];
    boolean nulls = column.hasNulls();
    for (int at = 0; at < codes.length; at += BLOCK_ROWS) {
      int count = Math.min(BLOCK_ROWS, codes.length - at);
      column.longs(at, count, block);
      for (int i = 0; i < count; i++) {
        int code = codes[at + i];
        long x = block[i];
        if ((greatest ? x > best[code] : x < best[code]) || rows[code] < 0) {
          if (!nulls || !column.isNull(at + i)) {
            best[code] = x;
            rows[code] = at + i;
          }
        }
      }
    }
    return rows;
  }

  private static byte[] bytes(Column column, long row) {
    return column.getString(row).getBytes(StandardCharsets.UTF_8);
  }

  /// Reads a value.
  @FunctionalInterface
  private interface Reading<T> {
    T get(Column column, long row);
  }

  private static <T> int[] ofObjects(
      Column column, Groups groups, boolean greatest, Reading<T> reading, Comparator<T> order) {
    int[] rows = none(groups);
    int[] codes = groups.codes();
    for (int row = 0; row < codes.length; row++) {
      if (!column.isNull(row)) {
        int code = codes[row];
        T value = reading.get(column, row);
        int sign = rows[code] < 0 ? 0 : order.compare(value, reading.get(column, rows[code]));
        if (rows[code] < 0 || (greatest ? sign > 0 : sign < 0)) {
          rows[code] = row;
        }
      }
    }
    return rows;
  }
}
