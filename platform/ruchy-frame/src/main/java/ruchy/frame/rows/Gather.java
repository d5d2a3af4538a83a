package ruchy.frame.rows;

import java.lang.ref.Reference;
import java.util.ArrayList;
import ruchy.frame.column.Column;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Memory;
import ruchy.frame.column.Table;
import ruchy.frame.column.Validity;

/// Picks rows by number.
public final class Gather {
  private Gather() {}

  /// The rows of these numbers, in that order; a negative number gives a row of nulls.
  public static Table rows(Table table, int[] rows) {
    var columns = new ArrayList<Column>();
    boolean missing = hasNegative(rows);
    table.columns().forEach(column -> columns.add(gathered(column, rows, missing)));
    Reference.reachabilityFence(table);
    return Table.of(table.schema(), columns, rows.length);
  }

  /// The values of these rows; a negative number gives a null.
  public static Column column(Column column, int[] rows) {
    try {
      return gathered(column, rows, hasNegative(rows));
    } finally {
      Reference.reachabilityFence(column);
    }
  }

  private static boolean hasNegative(int[] rows) {
    int least = 0;
    for (int row : rows) {
      least |= row;
    }
    return least < 0;
  }

  private static Column gathered(Column column, int[] rows, boolean missing) {
    if (column.type().kind() == DataType.Kind.STRUCT) {
      var children = column.children().stream().map(c -> gathered(c, rows, missing)).toList();
      var bits = Memory.reserve(Validity.byteSize(rows.length));
      bits(column, bits.address(), rows, 0, rows.length);
      return Column.ofStructs(column.type(), rows.length, Validity.of(bits), children);
    }
    int width = column.width();
    var values = Memory.reserve((long) rows.length * width);
    int parts = Blocks.threads(rows.length);
    var move = new Move(column.values().address(), values.address(), rows);
    forEachPart(
        parts,
        rows.length,
        (s, e) -> {
          if (missing) {
            move.someThere(width, s, e);
          } else {
            move.allThere(width, s, e);
          }
        });
    var validity = Validity.ALL;
    if (missing || column.hasNulls()) {
      var bits = Memory.reserve(Validity.byteSize(rows.length));
      forEachPart(parts, rows.length, (s, e) -> bits(column, bits.address(), rows, s, e));
      validity = Validity.of(bits);
    }
    return like(column, rows.length, values, validity);
  }

  /// A column of the same kind over other values.
  public static Column like(Column column, long length, Memory values, Validity validity) {
    if (column.dictionary().isPresent()) {
      return Column.ofCodes(length, values, validity, column.dictionary().get());
    }
    return switch (column.type().kind()) {
      case STRING, BINARY ->
          Column.ofViews(column.type(), length, values, validity, column.heaps());
      case LIST ->
          Column.ofLists(column.type(), length, values, validity, column.children().getFirst());
      case STRUCT -> throw new AssertionError("the columns of a struct are picked one by one");
      default -> Column.of(column.type(), length, values, validity);
    };
  }

  /// Work on the rows from `start` to `end`.
  @FunctionalInterface
  private interface Part {
    void run(int start, int end);
  }

  /// Runs work on parts whose bounds are multiples of 64 rows.
  private static void forEachPart(int parts, int rows, Part work) {
    Blocks.forEach(rows, parts, (start, end) -> work.run((int) start, (int) end));
  }

  /// Copies values of one width, from the row that `rows` names to each place.
  private record Move(long from, long to, int[] rows) {
    void allThere(int width, int start, int end) {
      switch (width) {
        case 1 -> {
          for (int i = start; i < end; i++) {
            Memory.putByte(to + i, Memory.getByte(from + rows[i]));
          }
        }
        case 2 -> {
          for (int i = start; i < end; i++) {
            Memory.putShort(to + 2L * i, Memory.getShort(from + 2L * rows[i]));
          }
        }
        case 4 -> {
          for (int i = start; i < end; i++) {
            Memory.putInt(to + 4L * i, Memory.getInt(from + 4L * rows[i]));
          }
        }
        case 8 -> {
          for (int i = start; i < end; i++) {
            Memory.putLong(to + 8L * i, Memory.getLong(from + 8L * rows[i]));
          }
        }
        default -> {
          for (int i = start; i < end; i++) {
            long source = from + 16L * rows[i];
            Memory.putLong(to + 16L * i, Memory.getLong(source));
            Memory.putLong(to + 16L * i + 8, Memory.getLong(source + 8));
          }
        }
      }
    }

    /// The same where a negative row stands for a null, whose bytes are zero.
    void someThere(int width, int start, int end) {
      for (int i = start; i < end; i++) {
        int row = rows[i];
        long source = from + (long) row * width;
        switch (width) {
          case 1 -> Memory.putByte(to + i, row < 0 ? 0 : Memory.getByte(source));
          case 2 -> Memory.putShort(to + 2L * i, row < 0 ? 0 : Memory.getShort(source));
          case 4 -> Memory.putInt(to + 4L * i, row < 0 ? 0 : Memory.getInt(source));
          case 8 -> Memory.putLong(to + 8L * i, row < 0 ? 0 : Memory.getLong(source));
          default -> {
            Memory.putLong(to + 16L * i, row < 0 ? 0 : Memory.getLong(source));
            Memory.putLong(to + 16L * i + 8, row < 0 ? 0 : Memory.getLong(source + 8));
          }
        }
      }
    }
  }

  private static void bits(Column column, long bits, int[] rows, int start, int end) {
    for (int i = start; i < end; i += Long.SIZE) {
      long word = 0;
      for (int j = i; j < Math.min(end, i + Long.SIZE); j++) {
        if (rows[j] >= 0 && !column.isNull(rows[j])) {
          word |= 1L << (j - i);
        }
      }
      Memory.putLong(bits + (i >>> 3), word);
    }
  }
}
