package ruchy.frame.local;

import java.util.stream.IntStream;
import ruchy.frame.column.Column;

/// Count, sum, mean and spread of all values of a numeric column in one pass, block by block.
///
/// The result does not depend on the number of threads: blocks are added up in order.
///
/// @source Chan, Golub and LeVeque, "Updating formulae and a pairwise algorithm for computing
///   sample variances", 1979
final class Moments {
  private static final int LANES = 8;
  private static final int CHUNK_ROWS = 1 << 16;

  private long count;
  private double sum;
  private double mean;
  private double squares;
  private double least = Double.NaN;
  private double greatest = Double.NEGATIVE_INFINITY;

  private Moments() {}

  /// The moments of a column of any numeric type.
  static Moments of(Column column) {
    int chunks = (int) ((column.length() + CHUNK_ROWS - 1) / CHUNK_ROWS);
    var parts = IntStream.range(0, chunks);
    if (Blocks.threads(column.length()) > 1) {
      parts = parts.parallel();
    }
    var all = new Moments();
    parts.mapToObj(i -> chunk(column, (long) i * CHUNK_ROWS)).toList().forEach(all::add);
    return all;
  }

  private static Moments chunk(Column column, long from) {
    double[] dense = new double[Slot.ROWS];
    var source = new Slot(column.type());
    var load = LoadStep.of(column, source);
    var moments = new Moments();
    long end = Math.min(column.length(), from + CHUNK_ROWS);
    for (long at = from; at < end; at += Slot.ROWS) {
      Program.checkInterrupt();
      int rows = (int) Math.min(Slot.ROWS, end - at);
      load.run(at, rows);
      if (source.type.isFloat() && !column.hasNulls()) {
        moments.add(block(source.doubles, rows));
      } else {
        moments.add(block(dense, gathered(source, dense, rows)));
      }
    }
    return moments;
  }

  /// Puts the values that are there side by side as doubles, and counts them.
  private static int gathered(Slot source, double[] target, int rows) {
    boolean floats = source.type.isFloat();
    int size = 0;
    for (int i = 0; i < rows; i++) {
      target[size] = floats ? source.doubles[i] : source.longs[i];
      size += source.isNull[i] ? 0 : 1;
    }
    return size;
  }

  private static Moments block(double[] values, int size) {
    var moments = new Moments();
    if (size == 0) {
      return moments;
    }
    moments.count = size;
    moments.sum = sum(values, size);
    moments.mean = moments.sum / size;
    moments.squares = squares(values, size, moments.mean);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    boolean nan = false;
    boolean number = false;
    for (int i = 0; i < size; i++) {
      double x = values[i];
      low = x < low ? x : low;
      high = x > high ? x : high;
      boolean isNan = Double.isNaN(x);
      nan |= isNan;
      number |= !isNan;
    }
    moments.least = number ? low : Double.NaN;
    moments.greatest = nan ? Double.NaN : high;
    return moments;
  }

  private static double sum(double[] values, int size) {
    double[] lanes = new double[LANES];
    int i = 0;
    for (; i + LANES <= size; i += LANES) {
      for (int j = 0; j < LANES; j++) {
        lanes[j] += values[i + j];
      }
    }
    double sum = 0;
    for (; i < size; i++) {
      sum += values[i];
    }
    for (double lane : lanes) {
      sum += lane;
    }
    return sum;
  }

  private static double squares(double[] values, int size, double mean) {
    double[] lanes = new double[LANES];
    int i = 0;
    for (; i + LANES <= size; i += LANES) {
      for (int j = 0; j < LANES; j++) {
        double delta = values[i + j] - mean;
        lanes[j] += delta * delta;
      }
    }
    double sum = 0;
    for (; i < size; i++) {
      sum += (values[i] - mean) * (values[i] - mean);
    }
    for (double lane : lanes) {
      sum += lane;
    }
    return sum;
  }

  private void add(Moments other) {
    if (other.count == 0) {
      return;
    }
    long both = count + other.count;
    double delta = other.mean - mean;
    squares += other.squares + delta * delta * count / both * other.count;
    mean += delta * other.count / both;
    boolean first = count == 0;
    least = first || BinarySteps.compare(other.least, least) < 0 ? other.least : least;
    greatest =
        first || BinarySteps.compare(other.greatest, greatest) > 0 ? other.greatest : greatest;
    sum += other.sum;
    count = both;
  }

  long count() {
    return count;
  }

  double sum() {
    return sum;
  }

  double mean() {
    return sum / count;
  }

  double least() {
    return least;
  }

  double greatest() {
    return greatest;
  }

  double variance() {
    return squares / (count - 1);
  }
}
