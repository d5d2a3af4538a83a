package ruchy.frame.local;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.stream.IntStream;
import ruchy.frame.column.Column;
import ruchy.frame.column.Memory;
import ruchy.frame.column.Table;
import ruchy.frame.column.Validity;

/// Picks rows by number.
public final class Gather {
  private static final int PARALLEL_ROWS_MIN = 200_000;

  private Gather() {}

  /// The rows of these numbers, in that order; a negative number gives a row of nulls.
  public static Table rows(Table table, int[] rows) {
    var columns = new ArrayList<Column>();
    for (var column : table.columns()) {
      columns.add(column(column, rows));
    }
    return Table.of(table.schema(), columns, rows.length);
  }

  /// The values of these rows; a negative number gives a null.
  public static Column column(Column column, int[] rows) {
    try {
      return gathered(column, rows);
    } finally {
      Reference.reachabilityFence(column);
    }
  }

  private static Column gathered(Column column, int[] rows) {
    int width = column.width();
    var values = Memory.reserve((long) rows.length * width);
    int parts = rows.length < PARALLEL_ROWS_MIN ? 1 : Runtime.getRuntime().availableProcessors();
    long from = column.values().address();
    long to = values.address();
    boolean missing = forEachPart(parts, rows.length, (s, e) -> copy(from, to, width, rows, s, e));
    var validity = Validity.ALL;
    if (missing || column.hasNulls()) {
      var bits = Memory.reserve(Validity.byteSize(rows.length));
      forEachPart(parts, rows.length, (s, e) -> bits(column, bits.address(), rows, s, e));
      validity = Validity.of(bits);
    }
    return like(column, rows.length, values, validity);
  }

  /// A column of the same kind over other values.
  static Column like(Column column, long length, Memory values, Validity validity) {
    if (column.dictionary().isPresent()) {
      return Column.ofCodes(length, values, validity, column.dictionary().get());
    }
    return switch (column.type()) {
      case STRING -> Column.ofViews(length, values, validity, column.heaps());
      case BOOL, INT32, INT64, FLOAT32, FLOAT64, DATE, TIMESTAMP ->
          Column.of(column.type(), length, values, validity);
    };
  }

  /// Work on the rows from `start` to `end`; says whether it met a missing row.
  @FunctionalInterface
  interface Part {
    boolean run(int start, int end);
  }

  /// Runs work on parts whose bounds are multiples of 64 rows; true if one of them says so.
  static boolean forEachPart(int parts, int rows, Part work) {
    if (parts == 1) {
      return work.run(0, rows);
    }
    int step = ((rows + parts - 1) / parts + 63) & -64;
    return IntStream.range(0, parts)
        .parallel()
        .mapToObj(i -> work.run(Math.min(rows, i * step), Math.min(rows, (i + 1) * step)))
        .reduce(false, Boolean::logicalOr);
  }

  private static boolean copy(long from, long to, int width, int[] rows, int start, int end) {
    return switch (width) {
      case 1 -> copy1(from, to, rows, start, end);
      case 4 -> copy4(from, to, rows, start, end);
      case 8 -> copy8(from, to, rows, start, end);
      default -> copy16(from, to, rows, start, end);
    };
  }

  private static boolean copy1(long from, long to, int[] rows, int start, int end) {
    boolean missing = false;
    for (int i = start; i < end; i++) {
      int row = rows[i];
      missing |= row < 0;
      Memory.putByte(to + i, row < 0 ? 0 : Memory.getByte(from + row));
    }
    return missing;
  }

  private static boolean copy4(long from, long to, int[] rows, int start, int end) {
    boolean missing = false;
    for (int i = start; i < end; i++) {
      int row = rows[i];
      missing |= row < 0;
      Memory.putInt(to + 4L * i, row < 0 ? 0 : Memory.getInt(from + 4L * row));
    }
    return missing;
  }

  private static boolean copy8(long from, long to, int[] rows, int start, int end) {
    boolean missing = false;
    for (int i = start; i < end; i++) {
      int row = rows[i];
      missing |= row < 0;
      Memory.putLong(to + 8L * i, row < 0 ? 0 : Memory.getLong(from + 8L * row));
    }
    return missing;
  }

  private static boolean copy16(long from, long to, int[] rows, int start, int end) {
    boolean missing = false;
    for (int i = start; i < end; i++) {
      int row = rows[i];
      missing |= row < 0;
      long source = from + 16L * row;
      Memory.putLong(to + 16L * i, row < 0 ? 0 : Memory.getLong(source));
      Memory.putLong(to + 16L * i + 8, row < 0 ? 0 : Memory.getLong(source + 8));
    }
    return missing;
  }

  private static boolean bits(Column column, long bits, int[] rows, int start, int end) {
    for (int i = start; i < end; i += Long.SIZE) {
      long word = 0;
      for (int j = i; j < Math.min(end, i + Long.SIZE); j++) {
        if (rows[j] >= 0 && !column.isNull(rows[j])) {
          word |= 1L << (j - i);
        }
      }
      Memory.putLong(bits + (i >>> 3), word);
    }
    return false;
  }
}
