package fnp.linalg.gemm;

import fnp.ndarray.Memory;
import fnp.ufunc.loop.ClassCopy;
import java.lang.invoke.MethodHandles;

/// Kernels in plain Java, for machines or processes without the Vector API. A template: each float
/// type has its copy, in which the element type is a constant.
final class ScalarTile implements Tile {
  private static final boolean DOUBLE =
      ClassCopy.constant(MethodHandles.lookup(), 0, Boolean.class);
  private static final int ROWS = 8;

  /// Enough that the ends of a vectorised loop weigh little.
  private static final int COLUMNS = 128;

  /// Products that are added to a sum at a time.
  private static final int STEPS = 4;

  private ScalarTile() {}

  @Override
  public int rows() {
    return ROWS;
  }

  @Override
  public int columns() {
    return COLUMNS;
  }

  @Override
  public int itemsize() {
    return DOUBLE ? 8 : 4;
  }

  @Override
  public void multiply(
      Object a,
      int aStart,
      Object b,
      int bStart,
      int depth,
      long target,
      long rowStride,
      boolean add) {
    if (DOUBLE) {
      multiplyDoubles((double[]) a, aStart, (double[]) b, bStart, depth, target, rowStride, add);
    } else {
      multiplyFloats((float[]) a, aStart, (float[]) b, bStart, depth, target, rowStride, add);
    }
  }

  /// Every sum starts from what is there and takes one product after the other without rounding it:
  /// the bits of the vector kernels.
  private static void multiplyDoubles(
      double[] a,
      int aStart,
      double[] b,
      int bStart,
      int depth,
      long target,
      long rowStride,
      boolean add) {
    var sums = new double[ROWS][COLUMNS];
    for (int row = 0; add && row < ROWS; row++) {
      for (int j = 0; j < COLUMNS; j++) {
        sums[row][j] = Memory.getDouble(target + row * rowStride + 8L * j);
      }
    }
    var strip = new double[STEPS * COLUMNS];
    for (int k = 0; k < depth; k += STEPS) {
      var steps = Math.min(STEPS, depth - k);
      System.arraycopy(b, bStart + k * COLUMNS, strip, 0, steps * COLUMNS);
      for (int row = 0; row < ROWS; row++) {
        var x = aStart + k * ROWS + row;
        if (steps == STEPS) {
          add(sums[row], strip, a[x], a[x + ROWS], a[x + 2 * ROWS], a[x + 3 * ROWS]);
        } else {
          addPart(sums[row], strip, a, x, steps);
        }
      }
    }
    for (int row = 0; row < ROWS; row++) {
      for (int j = 0; j < COLUMNS; j++) {
        Memory.setDouble(target + row * rowStride + 8L * j, sums[row][j]);
      }
    }
  }

  /// The compiler makes vectors of this, as all places are known but for the counter: were they
  /// not, a sum that is written could be a factor that is read.
  private static void add(
      double[] sums, double[] strip, double x0, double x1, double x2, double x3) {
    for (int j = 0; j < COLUMNS; j++) {
      var sum = Math.fma(x1, strip[j + COLUMNS], Math.fma(x0, strip[j], sums[j]));
      sums[j] = Math.fma(x3, strip[j + 3 * COLUMNS], Math.fma(x2, strip[j + 2 * COLUMNS], sum));
    }
  }

  private static void addPart(double[] sums, double[] strip, double[] a, int x, int steps) {
    for (int step = 0; step < steps; step++) {
      for (int j = 0; j < COLUMNS; j++) {
        sums[j] = Math.fma(a[x + step * ROWS], strip[j + step * COLUMNS], sums[j]);
      }
    }
  }

  /// As [#multiplyDoubles] in float32.
  private static void multiplyFloats(
      float[] a,
      int aStart,
      float[] b,
      int bStart,
      int depth,
      long target,
      long rowStride,
      boolean add) {
    var sums = new float[ROWS][COLUMNS];
    for (int row = 0; add && row < ROWS; row++) {
      for (int j = 0; j < COLUMNS; j++) {
        sums[row][j] = Memory.getFloat(target + row * rowStride + 4L * j);
      }
    }
    var strip = new float[STEPS * COLUMNS];
    for (int k = 0; k < depth; k += STEPS) {
      var steps = Math.min(STEPS, depth - k);
      System.arraycopy(b, bStart + k * COLUMNS, strip, 0, steps * COLUMNS);
      for (int row = 0; row < ROWS; row++) {
        var x = aStart + k * ROWS + row;
        if (steps == STEPS) {
          add(sums[row], strip, a[x], a[x + ROWS], a[x + 2 * ROWS], a[x + 3 * ROWS]);
        } else {
          addPart(sums[row], strip, a, x, steps);
        }
      }
    }
    for (int row = 0; row < ROWS; row++) {
      for (int j = 0; j < COLUMNS; j++) {
        Memory.setFloat(target + row * rowStride + 4L * j, sums[row][j]);
      }
    }
  }

  private static void add(float[] sums, float[] strip, float x0, float x1, float x2, float x3) {
    for (int j = 0; j < COLUMNS; j++) {
      var sum = Math.fma(x1, strip[j + COLUMNS], Math.fma(x0, strip[j], sums[j]));
      sums[j] = Math.fma(x3, strip[j + 3 * COLUMNS], Math.fma(x2, strip[j + 2 * COLUMNS], sum));
    }
  }

  private static void addPart(float[] sums, float[] strip, float[] a, int x, int steps) {
    for (int step = 0; step < steps; step++) {
      for (int j = 0; j < COLUMNS; j++) {
        sums[j] = Math.fma(a[x + step * ROWS], strip[j + step * COLUMNS], sums[j]);
      }
    }
  }

  @Override
  public void copy(long from, long stride, int depth, Object panel, int start) {
    for (int k = 0; k < depth; k++) {
      for (int j = 0; j < COLUMNS; j++) {
        set(panel, start + k * COLUMNS + j, at(from + k * stride, j));
      }
    }
  }

  @Override
  public long dotFour(long rows, long rowStride, long x, long count, Object sums) {
    for (int row = 0; row < 4; row++) {
      set(sums, row, dot(rows + row * rowStride, x, count));
    }
    return count;
  }

  @Override
  public long dot(long x, long y, long count, Object sums) {
    set(sums, 0, dot(x, y, count));
    return count;
  }

  private static double dot(long x, long y, long count) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    long i = 0;
    for (; i + 4 <= count; i += 4) {
      s0 += at(x, i) * at(y, i);
      s1 += at(x, i + 1) * at(y, i + 1);
      s2 += at(x, i + 2) * at(y, i + 2);
      s3 += at(x, i + 3) * at(y, i + 3);
    }
    var sum = (s0 + s1) + (s2 + s3);
    for (; i < count; i++) {
      sum += at(x, i) * at(y, i);
    }
    return sum;
  }

  @Override
  public int addFour(long columns, long columnStride, Object factors, Object strip, int count) {
    for (int column = 0; column < 4; column++) {
      var factor = get(factors, column);
      for (int i = 0; i < count; i++) {
        set(strip, i, get(strip, i) + factor * at(columns + column * columnStride, i));
      }
    }
    return count;
  }

  private static double at(long start, long index) {
    return DOUBLE ? Memory.getDouble(start + index * 8) : Memory.getFloat(start + index * 4);
  }

  private static double get(Object buffer, int index) {
    return DOUBLE ? ((double[]) buffer)[index] : ((float[]) buffer)[index];
  }

  private static void set(Object buffer, int index, double value) {
    if (DOUBLE) {
      ((double[]) buffer)[index] = value;
    } else {
      ((float[]) buffer)[index] = (float) value;
    }
  }
}
