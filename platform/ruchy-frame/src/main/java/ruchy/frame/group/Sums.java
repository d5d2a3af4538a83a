package ruchy.frame.group;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;
import ruchy.frame.column.FrameException;

/// Sums, means and variances of groups.
final class Sums {
  private static final int BLOCK_ROWS = 1024;

  /// Few groups are added up in this many parts of the rows, however many threads there are.
  private static final int PARTS = 8;

  /// Sums of so many rows are added up without keeping what rounding loses.
  private static final int SHORT_ROWS = 1 << 16;

  private static final int PARTS_GROUPS_MAX = 4096;
  private static final int PARTS_ROWS_MIN = 200_000;

  private Sums() {}

  static Column sum(Column column, Groups groups, DataType type) {
    return type.isFloat()
        ? floats(column, groups)
        : type.isWide() || type == DataType.UINT64
            ? exact(column, groups, type)
            : integers(column, groups, type);
  }

  /// Sums of wide decimals and of integers without sign.
  private static Column exact(Column column, Groups groups, DataType type) {
    var sums = new BigDecimal[groups.count()];
    Arrays.fill(sums, BigDecimal.ZERO);
    int[] codes = groups.codes();
    for (int row = 0; row < codes.length; row++) {
      if (!column.isNull(row)) {
        var value = column.get(row).orElseThrow();
        sums[codes[row]] = sums[codes[row]].add(new BigDecimal(value.toString()));
      }
    }
    var writer = new ColumnWriter(type, sums.length);
    for (int i = 0; i < sums.length; i++) {
      try {
        writer.put(i, Optional.of(sums[i]));
      } catch (FrameException e) {
        throw new FrameException(
            "the sum %s does not fit %s; cast the column to %s first"
                .formatted(
                    sums[i].toPlainString(), type, type.isWide() ? "float64" : "decimal(38, 0)"),
            e);
      }
    }
    return writer.finish();
  }

  private static Column integers(Column column, Groups groups, DataType type) {
    long[] sums = new long[groups.count()];
    int[] codes = groups.codes();
    long[] block = new long[BLOCK_ROWS];
    boolean nulls = column.hasNulls();
    for (int at = 0; at < codes.length; at += BLOCK_ROWS) {
      int count = Math.min(BLOCK_ROWS, codes.length - at);
      column.longs(at, count, block);
      for (int i = 0; i < count; i++) {
        if (!nulls || !column.isNull(at + i)) {
          int code = codes[at + i];
          sums[code] = added(sums[code], block[i], at + i);
        }
      }
    }
    var writer = new ColumnWriter(type, sums.length);
    for (int i = 0; i < sums.length; i++) {
      writer.putLong(i, sums[i]);
    }
    return writer.finish();
  }

  private static long added(long before, long x, int row) {
    long sum = before + x;
    if (((x ^ sum) & (before ^ sum)) < 0) {
      throw new FrameException(
          "row %d: the sum does not fit int64; cast the column to float64 first".formatted(row));
    }
    return sum;
  }

  private static Column floats(Column column, Groups groups) {
    double[] cells = totals(column, groups, new double[0]);
    var writer = new ColumnWriter(DataType.FLOAT64, groups.count());
    for (int i = 0; i < groups.count(); i++) {
      writer.putDouble(i, total(cells, i));
    }
    return writer.finish();
  }

  static Column mean(Column column, Groups groups) {
    double[] means = means(column, groups);
    int[] counts = groups.sizes(column);
    var writer = new ColumnWriter(DataType.FLOAT64, means.length);
    for (int i = 0; i < means.length; i++) {
      if (counts[i] == 0) {
        writer.putNull(i);
      } else {
        writer.putDouble(i, means[i]);
      }
    }
    return writer.finish();
  }

  private static double[] means(Column column, Groups groups) {
    double[] cells = totals(column, groups, new double[0]);
    int[] counts = groups.sizes(column);
    double[] means = new double[groups.count()];
    for (int i = 0; i < means.length; i++) {
      means[i] = total(cells, i) / counts[i];
    }
    return means;
  }

  /// The sample variance or its root: the mean first, then the squares of what differs from it.
  static Column variance(Column column, Groups groups, boolean root) {
    double[] cells = totals(column, groups, means(column, groups));
    int[] counts = groups.sizes(column);
    var writer = new ColumnWriter(DataType.FLOAT64, counts.length);
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] < 2) {
        writer.putNull(i);
      } else {
        double variance = total(cells, i) / (counts[i] - 1);
        writer.putDouble(i, root ? Math.sqrt(variance) : variance);
      }
    }
    return writer.finish();
  }

  private static double total(double[] cells, int group) {
    double sum = cells[2 * group];
    return Double.isFinite(sum) ? sum + cells[2 * group + 1] : sum;
  }

  /// For each group the sum and the rounding errors lost from it, of the values, or of the squares
  /// of what they differ from the means, if there are any.
  private static double[] totals(Column column, Groups groups, double[] means) {
    int rows = groups.rows();
    if (rows < PARTS_ROWS_MIN || groups.count() > PARTS_GROUPS_MAX) {
      return part(column, groups, new Part(0, rows), means);
    }
    int[] _ = groups.codes();
    int step = (rows + PARTS - 1) / PARTS;
    List<double[]> parts =
        IntStream.range(0, PARTS)
            .parallel()
            .mapToObj(i -> new Part(Math.min(rows, i * step), Math.min(rows, (i + 1) * step)))
            .map(part -> part(column, groups, part, means))
            .toList();
    double[] all = parts.getFirst();
    for (double[] part : parts.subList(1, parts.size())) {
      for (int i = 0; i < all.length; i += 2) {
        add(all, i, part[i]);
        all[i + 1] += part[i + 1];
      }
    }
    return all;
  }

  private record Part(int start, int end) {}

  private static double[] part(Column column, Groups groups, Part part, double[] means) {
    double[] cells = new double[2 * groups.count()];
    int[] codes = groups.codes();
    double[] block = new double[BLOCK_ROWS];
    boolean few = groups.count() <= SHORT_ROWS / 16;
    double[] sums = new double[few ? groups.count() : 0];
    for (int at = part.start; at < part.end; at += BLOCK_ROWS) {
      int count = Math.min(BLOCK_ROWS, part.end - at);
      column.doubles(at, count, block);
      if (means.length > 0) {
        for (int i = 0; i < count; i++) {
          double delta = block[i] - means[codes[at + i]];
          block[i] = delta * delta;
        }
      }
      if (few && !column.hasNulls()) {
        for (int i = 0; i < count; i++) {
          sums[codes[at + i]] += block[i];
        }
        if ((at - part.start) / SHORT_ROWS != (at - part.start + count) / SHORT_ROWS) {
          flush(sums, cells);
        }
      } else if (column.hasNulls()) {
        addSome(column, at, block, new Target(codes, cells, count));
      } else {
        for (int i = 0; i < count; i++) {
          add(cells, 2 * codes[at + i], block[i]);
        }
      }
    }
    flush(sums, cells);
    return cells;
  }

  /// Adds short sums to the long ones.
  private static void flush(double[] sums, double[] cells) {
    for (int i = 0; i < sums.length; i++) {
      add(cells, 2 * i, sums[i]);
    }
    Arrays.fill(sums, 0);
  }

  private record Target(int[] codes, double[] cells, int count) {}

  private static void addSome(Column column, int at, double[] block, Target target) {
    for (int i = 0; i < target.count; i++) {
      if (!column.isNull(at + i)) {
        add(target.cells, 2 * target.codes[at + i], block[i]);
      }
    }
  }

  /// Adds, and keeps what rounding loses.
  ///
  /// @source Knuth, The Art of Computer Programming 2, 4.2.2, theorem B
  private static void add(double[] cells, int at, double x) {
    double before = cells[at];
    double sum = before + x;
    double part = sum - before;
    cells[at + 1] += before - (sum - part) + (x - part);
    cells[at] = sum;
  }
}
