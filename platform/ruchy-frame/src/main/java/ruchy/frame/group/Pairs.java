package ruchy.frame.group;

import java.util.List;
import java.util.stream.IntStream;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;

/// Covariances and correlations of two columns, group by group, of the rows that have both values:
/// first the means, then the products of the distances from them.
///
/// Few groups are added up in a fixed number of parts, so that the result does not depend on how
/// many threads there are.
final class Pairs {
  private static final int BLOCK_ROWS = 1024;
  private static final int PARTS = 16;
  private static final int PARTS_GROUPS_MAX = 20_000;
  private static final int PARTS_ROWS_MIN = 200_000;

  /// Sums of a group: how many rows, of x, of y; or of the squares of x, of y, of the products.
  private static final int CELLS = 3;

  private final Column x;
  private final Column y;
  private final Groups groups;
  private final boolean nulls;

  private Pairs(Column x, Column y, Groups groups) {
    this.x = x;
    this.y = y;
    this.groups = groups;
    this.nulls = x.hasNulls() || y.hasNulls();
  }

  static Column of(Column x, Column y, Groups groups, boolean correlation) {
    if (groups.count() == 1) {
      return whole(x, y, correlation);
    }
    var pairs = new Pairs(x, y, groups);
    double[] sums = pairs.sums(new double[0]);
    double[] means = new double[sums.length];
    for (int i = 0; i < sums.length; i += CELLS) {
      means[i + 1] = sums[i + 1] / sums[i];
      means[i + 2] = sums[i + 2] / sums[i];
    }
    double[] products = pairs.sums(means);
    var writer = new ColumnWriter(DataType.FLOAT64, groups.count());
    for (int i = 0; i < groups.count(); i++) {
      double size = sums[CELLS * i];
      double product = products[CELLS * i + 2];
      if (size < 2) {
        writer.putNull(i);
      } else if (correlation) {
        double squares = products[CELLS * i] * products[CELLS * i + 1];
        writer.putDouble(i, product / Math.sqrt(squares));
      } else {
        writer.putDouble(i, product / (size - 1));
      }
    }
    return writer.finish();
  }

  private static Column whole(Column x, Column y, boolean correlation) {
    var moments = Comoments.of(x, y);
    var writer = new ColumnWriter(DataType.FLOAT64, 1);
    if (moments.count() < 2) {
      writer.putNull(0);
    } else {
      writer.putDouble(0, correlation ? moments.correlation() : moments.covariance());
    }
    return writer.finish();
  }

  /// The counts and sums of the values, or the products of their distances from means.
  private double[] sums(double[] means) {
    int rows = groups.rows();
    if (rows < PARTS_ROWS_MIN || groups.count() > PARTS_GROUPS_MAX) {
      return part(0, rows, means);
    }
    int[] _ = groups.codes();
    int step = (rows + PARTS - 1) / PARTS;
    List<double[]> parts =
        IntStream.range(0, PARTS)
            .parallel()
            .mapToObj(i -> part(Math.min(rows, i * step), Math.min(rows, (i + 1) * step), means))
            .toList();
    double[] all = parts.getFirst();
    for (double[] part : parts.subList(1, PARTS)) {
      for (int i = 0; i < all.length; i++) {
        all[i] += part[i];
      }
    }
    return all;
  }

  private double[] part(int start, int end, double[] means) {
    double[] cells = new double[CELLS * groups.count()];
    double[] blockX = new double[BLOCK_ROWS];
    double[] blockY = new double[BLOCK_ROWS];
    int[] codes = new int[BLOCK_ROWS];
    for (int at = start; at < end; at += BLOCK_ROWS) {
      int count = Math.min(BLOCK_ROWS, end - at);
      x.doubles(at, count, blockX);
      y.doubles(at, count, blockY);
      System.arraycopy(groups.codes(), at, codes, 0, count);
      int size = nulls ? gathered(at, count, new Block(blockX, blockY, codes)) : count;
      if (means.length > 0) {
        products(new Block(blockX, blockY, codes), size, means, cells);
      } else {
        add(new Block(blockX, blockY, codes), size, cells);
      }
    }
    return cells;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared, lives for one block
  private record Block(double[] x, double[] y, int[] codes) {}

  /// Moves the rows that have both values side by side, and counts them.
  private int gathered(int at, int count, Block block) {
    int size = 0;
    for (int i = 0; i < count; i++) {
      block.x[size] = block.x[i];
      block.y[size] = block.y[i];
      block.codes[size] = block.codes[i];
      size += x.isNull(at + i) || y.isNull(at + i) ? 0 : 1;
    }
    return size;
  }

  private static void add(Block block, int size, double[] cells) {
    for (int i = 0; i < size; i++) {
      int cell = CELLS * block.codes[i];
      cells[cell]++;
      cells[cell + 1] += block.x[i];
      cells[cell + 2] += block.y[i];
    }
  }

  private static void products(Block block, int size, double[] means, double[] cells) {
    for (int i = 0; i < size; i++) {
      int cell = CELLS * block.codes[i];
      double dx = block.x[i] - means[cell + 1];
      double dy = block.y[i] - means[cell + 2];
      cells[cell] += dx * dx;
      cells[cell + 1] += dy * dy;
      cells[cell + 2] += dx * dy;
    }
  }
}
