package ruchy.frame.group;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;
import ruchy.frame.rows.Blocks;

/// Quantiles of groups, linear between neighbouring values. Several of one column share the values
/// that were put in order.
final class Quantiles {
  private final Groups groups;
  private final Map<Column, Ordered> ordered = new IdentityHashMap<>();
  private final Map<Column, Selected> selected = new IdentityHashMap<>();

  Quantiles(Groups groups) {
    this.groups = groups;
  }

  /// The values of each group in order; those of a group end where `ends` says.
  private static final class Ordered {
    private final double[] values;
    private final int[] ends;

    Ordered(double[] values, int[] ends) {
      this.values = values;
      this.ends = ends;
    }
  }

  Column of(Column column, double quantile) {
    var writer = new ColumnWriter(DataType.FLOAT64, groups.count());
    if (groups.count() == 1 && Selected.pays(column)) {
      var values = selected.computeIfAbsent(column, Selected::new);
      writer.putDouble(0, between(values::at, 0, values.count(), quantile));
      return writer.finish();
    }
    var values = ordered.computeIfAbsent(column, this::sorted);
    for (int i = 0; i < groups.count(); i++) {
      int start = values.ends[i];
      int count = values.ends[i + 1] - start;
      if (count == 0) {
        writer.putNull(i);
      } else {
        writer.putDouble(i, between(at -> values.values[at], start, count, quantile));
      }
    }
    return writer.finish();
  }

  private Ordered sorted(Column column) {
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
    var all = IntStream.range(0, groups.count());
    (Blocks.threads(values.length) > 1 ? all.parallel() : all)
        .forEach(i -> Arrays.sort(values, ends[i], ends[i + 1]));
    return new Ordered(values, ends);
  }

  /// A value by its place in the order.
  @FunctionalInterface
  private interface Place {
    double at(int place);
  }

  private static double between(Place values, int start, int count, double quantile) {
    double place = quantile * (count - 1);
    int low = start + (int) Math.floor(place);
    int high = start + (int) Math.ceil(place);
    double fraction = place - Math.floor(place);
    double least = values.at(low);
    return low == high ? least : least + (values.at(high) - least) * fraction;
  }

  /// Single values of a long column by their places in its order: counts how many values share
  /// their highest bits, and puts only those in order that lie around a place that is asked for.
  private static final class Selected {
    private static final int ROWS_MIN = 100_000;
    private static final int HIGH_BITS = 16;
    private static final int BLOCK_ROWS = 1024;

    private final Column column;
    private final int[] starts = new int[(1 << HIGH_BITS) + 1];
    private final Map<Integer, double[]> parts = new HashMap<>();

    Selected(Column column) {
      this.column = column;
      each((value, _) -> {
        starts[bucket(value) + 1]++;
        return 0;
      });
      for (int i = 1; i < starts.length; i++) {
        starts[i] += starts[i - 1];
      }
    }

    static boolean pays(Column column) {
      return column.length() - column.nullCount() >= ROWS_MIN;
    }

    int count() {
      return starts[starts.length - 1];
    }

    double at(int place) {
      int found = Arrays.binarySearch(starts, place);
      int bucket = found >= 0 ? found : -found - 2;
      while (starts[bucket + 1] <= place) {
        bucket++;
      }
      return parts.computeIfAbsent(bucket, this::part)[place - starts[bucket]];
    }

    private double[] part(int bucket) {
      double[] part = new double[starts[bucket + 1] - starts[bucket]];
      each((value, size) -> {
        if (bucket(value) != bucket) {
          return size;
        }
        part[size] = value;
        return size + 1;
      });
      Arrays.parallelSort(part);
      return part;
    }

    /// The highest bits of a double, in the order of doubles: NaN is greatest.
    private static int bucket(double value) {
      long bits = Double.doubleToLongBits(value);
      return (int) ((bits ^ (bits >> (Long.SIZE - 1) | Long.MIN_VALUE)) >>> Long.SIZE - HIGH_BITS);
    }

    /// Takes a value and the number so far, and gives the next number.
    @FunctionalInterface
    private interface Step {
      int next(double value, int number);
    }

    private void each(Step step) {
      double[] block = new double[BLOCK_ROWS];
      boolean nulls = column.hasNulls();
      int number = 0;
      for (long at = 0; at < column.length(); at += BLOCK_ROWS) {
        int count = (int) Math.min(BLOCK_ROWS, column.length() - at);
        column.doubles(at, count, block);
        for (int i = 0; i < count; i++) {
          if (!nulls || !column.isNull(at + i)) {
            number = step.next(block[i], number);
          }
        }
      }
    }
  }
}
