package ruchy.frame.group;

import java.util.stream.IntStream;
import ruchy.frame.column.Column;
import ruchy.frame.column.DataType;
import ruchy.frame.rows.Blocks;
import ruchy.runtime.Poll;

/// Count, sum, mean and, where wanted, spread and extremes of all values of a numeric column, block
/// by block in one pass over memory.
///
/// The result does not depend on the number of threads: blocks are added up in order.
///
/// @source Chan, Golub and LeVeque, "Updating formulae and a pairwise algorithm for computing
///   sample variances", 1979
@SuppressWarnings("ShortCircuitBoolean") // loops without branches are faster
final class Moments {
  private static final int BLOCK_ROWS = 1024;
  private static final int CHUNK_ROWS = 1 << 16;

  private long count;
  private double sum;
  private double mean;
  private double squares;
  private double least = Double.NaN;
  private double greatest = Double.NEGATIVE_INFINITY;

  private Moments() {}

  /// What is wanted beside count, sum and mean.
  record Wanted(boolean spread, boolean extremes) {
    Wanted or(Wanted other) {
      return new Wanted(spread | other.spread, extremes | other.extremes);
    }
  }

  /// The moments of a column of any numeric type.
  static Moments of(Column column, Wanted wanted) {
    int chunks = (int) ((column.length() + CHUNK_ROWS - 1) / CHUNK_ROWS);
    var parts = IntStream.range(0, chunks);
    if (Blocks.threads(column.length()) > 1) {
      parts = parts.parallel();
    }
    var all = new Moments();
    parts
        .mapToObj(i -> chunk(column, (long) i * CHUNK_ROWS, wanted))
        .toList()
        .forEach(chunk -> all.add(chunk, wanted));
    return all;
  }

  private static Moments chunk(Column column, long from, Wanted wanted) {
    Poll.check();
    double[] values = new double[BLOCK_ROWS];
    var moments = new Moments();
    long end = Math.min(column.length(), from + CHUNK_ROWS);
    for (long at = from; at < end; at += BLOCK_ROWS) {
      int rows = (int) Math.min(BLOCK_ROWS, end - at);
      column.doubles(at, rows, values);
      int size = column.hasNulls() ? gathered(column, at, values, rows) : rows;
      moments.add(block(values, size, wanted), wanted);
    }
    return moments;
  }

  /// Moves the values that are there side by side, and counts them.
  private static int gathered(Column column, long at, double[] values, int rows) {
    int size = 0;
    for (int i = 0; i < rows; i += Long.SIZE) {
      int count = Math.min(Long.SIZE, rows - i);
      long there = column.validity().word(at + i, count);
      for (int j = 0; j < count; j++) {
        values[size] = values[i + j];
        size += (int) (there >>> j & 1);
      }
    }
    return size;
  }

  private static Moments block(double[] values, int size, Wanted wanted) {
    var moments = new Moments();
    if (size == 0) {
      return moments;
    }
    moments.count = size;
    moments.sum = sum(values, size);
    moments.mean = moments.sum / size;
    if (wanted.spread) {
      moments.squares = squares(values, size, moments.mean);
    }
    if (wanted.extremes) {
      moments.extremes(values, size);
    }
    return moments;
  }

  /// The sum of the first values, in six chains, so that additions need not wait for each other.
  static double sum(double[] values, int size) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    double e = 0;
    double f = 0;
    int i = 0;
    for (; i + 6 <= size; i += 6) {
      a += values[i];
      b += values[i + 1];
      c += values[i + 2];
      d += values[i + 3];
      e += values[i + 4];
      f += values[i + 5];
    }
    for (; i < size; i++) {
      a += values[i];
    }
    return (a + b) + (c + d) + (e + f);
  }

  private static double squares(double[] values, int size, double mean) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = 0;
    for (; i + 4 <= size; i += 4) {
      a += (values[i] - mean) * (values[i] - mean);
      b += (values[i + 1] - mean) * (values[i + 1] - mean);
      c += (values[i + 2] - mean) * (values[i + 2] - mean);
      d += (values[i + 3] - mean) * (values[i + 3] - mean);
    }
    for (; i < size; i++) {
      a += (values[i] - mean) * (values[i] - mean);
    }
    return (a + b) + (c + d);
  }

  private void extremes(double[] values, int size) {
    double low = extreme(values, size, -1);
    double high = extreme(values, size, 1);
    if (!Double.isNaN(sum)) {
      least = low;
      greatest = high;
      return;
    }
    boolean nan = false;
    boolean number = false;
    for (int i = 0; i < size; i++) {
      boolean isNan = Double.isNaN(values[i]);
      nan |= isNan;
      number |= !isNan;
    }
    least = number ? low : Double.NaN;
    greatest = nan ? Double.NaN : high;
  }

  /// The greatest of the values times the sign, times the sign; NaN is passed over.
  private static double extreme(double[] values, int size, double sign) {
    double a = Double.NEGATIVE_INFINITY;
    double b = a;
    double c = a;
    double d = a;
    int i = 0;
    for (; i + 4 <= size; i += 4) {
      a = values[i] * sign > a ? values[i] * sign : a;
      b = values[i + 1] * sign > b ? values[i + 1] * sign : b;
      c = values[i + 2] * sign > c ? values[i + 2] * sign : c;
      d = values[i + 3] * sign > d ? values[i + 3] * sign : d;
    }
    for (; i < size; i++) {
      a = values[i] * sign > a ? values[i] * sign : a;
    }
    return sign * Math.max(Math.max(a, b), Math.max(c, d));
  }

  private void add(Moments other, Wanted wanted) {
    if (other.count == 0) {
      return;
    }
    long both = count + other.count;
    if (wanted.spread) {
      double delta = other.mean - mean;
      squares += other.squares + delta * delta * count / both * other.count;
      mean += delta * other.count / both;
    }
    if (wanted.extremes) {
      boolean first = count == 0;
      least = first || before(other.least, least) ? other.least : least;
      greatest = first || before(greatest, other.greatest) ? other.greatest : greatest;
    }
    sum += other.sum;
    count = both;
  }

  /// The order of doubles in which NaN is greatest.
  private static boolean before(double x, double y) {
    return x < y | (Double.isNaN(y) & !Double.isNaN(x));
  }

  /// The values that are not null.
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

  /// Whether columns of this type have moments.
  static boolean has(DataType type) {
    return type.isFloat();
  }
}
