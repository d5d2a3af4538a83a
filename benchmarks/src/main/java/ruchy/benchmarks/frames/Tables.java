package ruchy.benchmarks.frames;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import ruchy.frame.Frame;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;

/// The tables of db-benchmark, the same for the same number of rows.
///
/// @source github.com/duckdblabs/db-benchmark, `_data/groupby-datagen.R`, `_data/join-datagen.R`
final class Tables {
  private static final int KEYS = 100;
  private static final int NULL_ONE_IN = 10;

  private final SplittableRandom random = new SplittableRandom(42);
  private final int rows;

  private Tables(int rows) {
    this.rows = rows;
  }

  /// One of several tables.
  static Frame of(Map<String, Frame> tables, String name) {
    return Objects.requireNonNull(tables.get(name), name);
  }

  /// The table `x` of the group-by questions; a column `n` of floats with nulls is added to it.
  static Map<String, Frame> groups(int rows) {
    var tables = new Tables(rows);
    var columns = new LinkedHashMap<String, Column>();
    int many = Math.max(1, rows / KEYS);
    columns.put("id1", tables.texts(3, KEYS));
    columns.put("id2", tables.texts(3, KEYS));
    columns.put("id3", tables.texts(10, many));
    columns.put("id4", tables.numbers(KEYS));
    columns.put("id5", tables.numbers(KEYS));
    columns.put("id6", tables.numbers(many));
    columns.put("v1", tables.numbers(5));
    columns.put("v2", tables.numbers(15));
    columns.put("v3", tables.floats(rows, false));
    columns.put("n", tables.floats(rows, true));
    return Map.of("x", Frame.of(columns));
  }

  /// The tables of the join questions: `x`, and `small`, `medium` and `big` beside it.
  static Map<String, Frame> joins(int rows) {
    var tables = new Tables(rows);
    int[][] small = tables.keys(Math.max(10, rows / 1_000_000));
    int[][] medium = tables.keys(Math.max(10, rows / 1000));
    int[][] big = tables.keys(rows);
    var all = new LinkedHashMap<String, Frame>();
    all.put(
        "x",
        tables.keyed(
            "v1",
            tables.drawn(small[0], rows),
            tables.drawn(medium[0], rows),
            tables.drawn(big[0], rows)));
    all.put("small", tables.keyed("v2", small[1]));
    all.put("medium", tables.keyed("v2", tables.drawn(small[1], medium[1].length), medium[1]));
    all.put(
        "big",
        tables.keyed("v2", tables.drawn(small[1], rows), tables.drawn(medium[1], rows), big[1]));
    return all;
  }

  /// The keys on the left and on the right of a join, shuffled; nine of ten are on both sides.
  private int[][] keys(int count) {
    int[] all = IntStream.rangeClosed(1, count + count / 10).toArray();
    for (int i = all.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int key = all[i];
      all[i] = all[other];
      all[other] = key;
    }
    int shared = all.length - count;
    int[] left = java.util.Arrays.copyOf(all, count);
    int[] right = java.util.Arrays.copyOfRange(all, shared, all.length);
    return new int[][] {left, right};
  }

  /// Keys drawn at random, each once first if there is room.
  private int[] drawn(int[] keys, int size) {
    int[] drawn = new int[size];
    for (int i = 0; i < size; i++) {
      drawn[i] = keys[size == keys.length ? i : random.nextInt(keys.length)];
    }
    return drawn;
  }

  /// Columns `id1`, `id2`… of keys, the same as texts in `id4`, `id5`…, and a column of floats.
  private Frame keyed(String value, int[]... keys) {
    var columns = new LinkedHashMap<String, Column>();
    int size = keys[0].length;
    for (int i = 0; i < keys.length; i++) {
      var writer = new ColumnWriter(DataType.INT32, size);
      for (int row = 0; row < size; row++) {
        writer.putLong(row, keys[i][row]);
      }
      columns.put("id" + (i + 1), writer.finish());
    }
    for (int i = 0; i < keys.length; i++) {
      var writer = new ColumnWriter(DataType.STRING, size);
      for (int row = 0; row < size; row++) {
        writer.putString(row, "id" + keys[i][row]);
      }
      columns.put("id" + (i + 4), writer.finish());
    }
    columns.put(value, floats(size, false));
    return Frame.of(columns);
  }

  private Column texts(int digits, int count) {
    var texts =
        IntStream.rangeClosed(1, count)
            .mapToObj(i -> ("id%0" + digits + "d").formatted(i))
            .toList();
    var writer = new ColumnWriter(DataType.STRING, rows);
    for (int row = 0; row < rows; row++) {
      writer.putString(row, texts.get(random.nextInt(count)));
    }
    return writer.finish();
  }

  private Column numbers(int count) {
    var writer = new ColumnWriter(DataType.INT32, rows);
    for (int row = 0; row < rows; row++) {
      writer.putLong(row, random.nextInt(count) + 1);
    }
    return writer.finish();
  }

  /// Floats of six decimals below 100.
  private Column floats(int size, boolean nulls) {
    var writer = new ColumnWriter(DataType.FLOAT64, size);
    for (int row = 0; row < size; row++) {
      double value = random.nextInt(1, 100_000_000) / 1e6;
      if (nulls && random.nextInt(NULL_ONE_IN) == 0) {
        writer.putNull(row);
      } else {
        writer.putDouble(row, value);
      }
    }
    return writer.finish();
  }
}
