package ruchy.frame.local;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import ruchy.frame.column.Column;
import ruchy.frame.column.Table;
import ruchy.frame.keys.KeyCodes;
import ruchy.frame.plan.Plan;
import ruchy.frame.rows.RadixSort;
import ruchy.frame.rows.RowOrder;

/// The order of rows by keys. Rows with equal keys keep their order; nulls come last.
final class Sorting {
  private Sorting() {}

  static int[] order(Table table, List<Plan.SortKey> keys) {
    var columns = Program.columns(table, keys.stream().map(Plan.SortKey::expr).toList());
    int[] order = RowOrder.identity(table.rows());
    for (int i = columns.size() - 1; i >= 0; i--) {
      order = sorted(columns.get(i), keys.get(i).descending(), order);
    }
    return order;
  }

  /// The rows of `order` by one column.
  static int[] sorted(Column column, boolean descending, int[] order) {
    int[] there = column.hasNulls() ? rows(column, order, false) : order;
    long[] keys =
        switch (column.type().kind()) {
          case STRING -> ofTexts(column, there);
          case BINARY, LIST, STRUCT -> throw new AssertionError(column.type() + " has no order");
          case FLOAT32, FLOAT64 -> ofDoubles(column, there);
          case BOOL,
              INT8,
              INT16,
              INT32,
              INT64,
              UINT8,
              UINT16,
              UINT32,
              DECIMAL,
              DATE,
              TIME,
              TIMESTAMP,
              DURATION ->
              ofLongs(column, there);
        };
    if (descending) {
      for (int i = 0; i < keys.length; i++) {
        keys[i] = ~keys[i];
      }
    }
    RadixSort.sort(keys, there);
    if (there.length == order.length) {
      return there;
    }
    int[] missing = rows(column, order, true);
    int[] all = Arrays.copyOf(there, order.length);
    System.arraycopy(missing, 0, all, there.length, missing.length);
    return all;
  }

  /// The rows of `order` that are null, or those that are not.
  private static int[] rows(Column column, int[] order, boolean isNull) {
    return Arrays.stream(order).filter(row -> column.isNull(row) == isNull).toArray();
  }

  private static long[] ofLongs(Column column, int[] rows) {
    long[] keys = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      keys[i] = column.getLong(rows[i]) ^ Long.MIN_VALUE;
    }
    return keys;
  }

  /// The bits of doubles in an order without sign: the two zeros are equal, NaN is greatest.
  private static long[] ofDoubles(Column column, int[] rows) {
    long[] keys = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      long bits = Double.doubleToLongBits(column.getDouble(rows[i]) + 0.0);
      keys[i] = bits ^ (bits >> (Long.SIZE - 1) | Long.MIN_VALUE);
    }
    return keys;
  }

  /// The place of each text among the different ones.
  private static long[] ofTexts(Column column, int[] rows) {
    long[] keys = new long[rows.length];
    if (column.dictionary().isPresent()) {
      for (int i = 0; i < rows.length; i++) {
        keys[i] = column.getCode(rows[i]);
      }
      return keys;
    }
    var codes = KeyCodes.of(false);
    int[] all = codes.add(List.of(column));
    int[] firsts = codes.firstRows();
    var texts = Arrays.stream(firsts).mapToObj(column::getString).toList();
    int[] sorted =
        IntStream.range(0, firsts.length)
            .boxed()
            .sorted(Comparator.comparing(texts::get, TextSteps::compare))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] places = new int[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      places[sorted[i]] = i;
    }
    for (int i = 0; i < rows.length; i++) {
      keys[i] = places[all[rows[i]]];
    }
    return keys;
  }
}
