package ruchy.frame.group;

import java.util.stream.IntStream;
import ruchy.frame.column.Column;
import ruchy.frame.rows.Blocks;
import ruchy.runtime.Poll;

/// How two columns spread together over all rows that have both values, block by block in one pass
/// over memory. The result does not depend on the number of threads.
///
/// @source Chan, Golub and LeVeque, "Updating formulae and a pairwise algorithm for computing
///   sample variances", 1979
final class Comoments {
  private static final int BLOCK_ROWS = 1024;
  private static final int CHUNK_ROWS = 1 << 16;

  private double count;
  private double meanX;
  private double meanY;
  private double squaresX;
  private double squaresY;
  private double products;

  private Comoments() {}

  static Comoments of(Column x, Column y) {
    int chunks = (int) ((x.length() + CHUNK_ROWS - 1) / CHUNK_ROWS);
    var parts = IntStream.range(0, chunks);
    var all = new Comoments();
    (Blocks.threads(x.length()) > 1 ? parts.parallel() : parts)
        .mapToObj(i -> chunk(x, y, (long) i * CHUNK_ROWS))
        .toList()
        .forEach(all::add);
    return all;
  }

  /// How many rows have both values.
  double count() {
    return count;
  }

  double covariance() {
    return products / (count - 1);
  }

  double correlation() {
    return products / Math.sqrt(squaresX * squaresY);
  }

  private static Comoments chunk(Column x, Column y, long from) {
    Poll.check();
    double[] xs = new double[BLOCK_ROWS];
    double[] ys = new double[BLOCK_ROWS];
    boolean nulls = x.hasNulls() || y.hasNulls();
    var sum = new Comoments();
    long end = Math.min(x.length(), from + CHUNK_ROWS);
    for (long at = from; at < end; at += BLOCK_ROWS) {
      int rows = (int) Math.min(BLOCK_ROWS, end - at);
      x.doubles(at, rows, xs);
      y.doubles(at, rows, ys);
      int size = rows;
      if (nulls) {
        size = 0;
        for (int i = 0; i < rows; i++) {
          xs[size] = xs[i];
          ys[size] = ys[i];
          size += x.isNull(at + i) || y.isNull(at + i) ? 0 : 1;
        }
      }
      sum.add(block(xs, ys, size));
    }
    return sum;
  }

  private static Comoments block(double[] xs, double[] ys, int size) {
    var block = new Comoments();
    block.count = size;
    block.meanX = Moments.sum(xs, size) / size;
    block.meanY = Moments.sum(ys, size) / size;
    // Two chains for each sum: additions need not wait for each other.
    double xx = 0;
    double yy = 0;
    double xy = 0;
    double xx2 = 0;
    double yy2 = 0;
    double xy2 = 0;
    int i = 0;
    for (; i + 2 <= size; i += 2) {
      double dx = xs[i] - block.meanX;
      double dy = ys[i] - block.meanY;
      double ex = xs[i + 1] - block.meanX;
      double ey = ys[i + 1] - block.meanY;
      xx += dx * dx;
      yy += dy * dy;
      xy += dx * dy;
      xx2 += ex * ex;
      yy2 += ey * ey;
      xy2 += ex * ey;
    }
    for (; i < size; i++) {
      double dx = xs[i] - block.meanX;
      double dy = ys[i] - block.meanY;
      xx += dx * dx;
      yy += dy * dy;
      xy += dx * dy;
    }
    block.squaresX = xx + xx2;
    block.squaresY = yy + yy2;
    block.products = xy + xy2;
    return block;
  }

  private void add(Comoments other) {
    if (other.count == 0) {
      return;
    }
    double both = count + other.count;
    double dx = other.meanX - meanX;
    double dy = other.meanY - meanY;
    double weight = count / both * other.count;
    squaresX += other.squaresX + dx * dx * weight;
    squaresY += other.squaresY + dy * dy * weight;
    products += other.products + dx * dy * weight;
    meanX += dx * other.count / both;
    meanY += dy * other.count / both;
    count = both;
  }
}
