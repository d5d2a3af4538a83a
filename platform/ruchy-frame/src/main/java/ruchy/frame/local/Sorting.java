package ruchy.frame.local;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import ruchy.frame.column.Column;
import ruchy.frame.column.Table;
import ruchy.frame.keys.KeyCodes;
import ruchy.frame.plan.Plan;
import ruchy.frame.rows.Blocks;
import ruchy.frame.rows.RadixSort;
import ruchy.frame.rows.RowOrder;

/// The order of rows by keys. Rows with equal keys keep their order; nulls come last.
final class Sorting {
  /// Up to one of so many rows is looked for without sorting the others.
  private static final int FIRSTS_PART = 64;

  private Sorting() {}

  static int[] order(Table table, List<Plan.SortKey> keys) {
    return order(columns(table, keys), keys, RowOrder.identity(table.rows()));
  }

  /// The first rows of the order, `count` at least if there are so many.
  static int[] firsts(Table table, List<Plan.SortKey> keys, long count) {
    var columns = columns(table, keys);
    var first = columns.getFirst();
    boolean few = count > 0 && count <= (table.rows() - first.nullCount()) / FIRSTS_PART;
    int[] rows =
        few && (first.type().isLong() || first.type().isFloat())
            ? candidates(first, keys.getFirst().descending(), (int) count)
            : RowOrder.identity(table.rows());
    return order(columns, keys, rows);
  }

  /// The rows whose values are no greater than the value at place `count` of the order, and perhaps
  /// some more.
  private static int[] candidates(Column column, boolean descending, int count) {
    long rows = column.length();
    var parts = new ConcurrentLinkedQueue<Firsts>();
    Blocks.forEach(
        rows,
        Blocks.threads(rows),
        (start, end) -> {
          var part = new Firsts(column, descending, count);
          part.collect((int) start, (int) end);
          parts.add(part);
        });
    long last = parts.stream().mapToLong(part -> part.bound).min().orElse(Long.MAX_VALUE);
    return parts.stream()
        .flatMapToInt(part -> part.found.build())
        .filter(row -> key(column, row, descending) <= last)
        .sorted()
        .toArray();
  }

  /// The rows of a part whose values may be among the first.
  private static final class Firsts {
    private final Column column;
    private final boolean descending;
    private final int count;
    private final PriorityQueue<Long> least;
    private final IntStream.Builder found = IntStream.builder();
    private long bound = Long.MAX_VALUE;

    Firsts(Column column, boolean descending, int count) {
      this.column = column;
      this.descending = descending;
      this.count = count;
      this.least = new PriorityQueue<>(count, Comparator.reverseOrder());
    }

    void collect(int start, int end) {
      long[] block = new long[Slot.ROWS];
      for (int at = start; at < end; at += Slot.ROWS) {
        int size = Math.min(Slot.ROWS, end - at);
        column.sortKeys(at, size, block);
        for (int i = 0; i < size; i++) {
          long key = descending ? ~block[i] : block[i];
          if (key <= bound && !column.isNull(at + i)) {
            add(at + i, key);
          }
        }
      }
    }

    private void add(int row, long key) {
      found.add(row);
      if (least.size() == count) {
        least.poll();
      }
      least.add(key);
      bound = least.size() == count ? least.element() : bound;
    }
  }

  private static long key(Column column, int row, boolean descending) {
    long key =
        column.type().isFloat() ? Column.sortKey(column.getDouble(row)) : column.getLong(row);
    return descending ? ~key : key;
  }

  private static List<Column> columns(Table table, List<Plan.SortKey> keys) {
    return Program.columns(table, keys.stream().map(Plan.SortKey::expr).toList());
  }

  private static int[] order(List<Column> columns, List<Plan.SortKey> keys, int[] rows) {
    int[] order = rows;
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
          case WIDE_DECIMAL -> ofDecimals(column, there);
          case BINARY, LIST, STRUCT -> throw new AssertionError(column.type() + " has no order");
          default -> ofNumbers(column, there);
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

  private static long[] ofNumbers(Column column, int[] rows) {
    long[] keys = new long[rows.length];
    if (isIdentity(rows, column.length())) {
      long[] block = new long[Slot.ROWS];
      for (int at = 0; at < rows.length; at += Slot.ROWS) {
        int count = Math.min(Slot.ROWS, rows.length - at);
        column.sortKeys(at, count, block);
        for (int i = 0; i < count; i++) {
          keys[at + i] = block[i] ^ Long.MIN_VALUE;
        }
      }
      return keys;
    }
    boolean floats = column.type().isFloat();
    for (int i = 0; i < rows.length; i++) {
      long key = floats ? Column.sortKey(column.getDouble(rows[i])) : column.getLong(rows[i]);
      keys[i] = key ^ Long.MIN_VALUE;
    }
    return keys;
  }

  /// The place of each wide decimal among the different ones.
  static long[] ofDecimals(Column column, int[] rows) {
    var values = new BigDecimal[rows.length];
    for (int i = 0; i < rows.length; i++) {
      values[i] = column.getDecimal(rows[i]);
    }
    var sorted = values.clone();
    Arrays.sort(sorted);
    long[] keys = new long[rows.length];
    var places = new HashMap<BigDecimal, Integer>();
    for (var value : sorted) {
      places.putIfAbsent(value, places.size());
    }
    for (int i = 0; i < rows.length; i++) {
      keys[i] = places.getOrDefault(values[i], 0);
    }
    return keys;
  }

  private static boolean isIdentity(int[] rows, long length) {
    int at = 0;
    while (at < rows.length && rows[at] == at) {
      at++;
    }
    return at == length;
  }

  /// The place of each text among the different ones; some place for a null.
  static long[] ofTexts(Column column, int[] rows) {
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
      int code = all[rows[i]];
      keys[i] = code == KeyCodes.NONE ? 0 : places[code];
    }
    return keys;
  }
}
