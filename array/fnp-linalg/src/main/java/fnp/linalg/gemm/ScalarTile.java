package fnp.linalg.gemm;

import fnp.ndarray.Memory;
import fnp.ufunc.loop.ClassCopy;
import java.lang.invoke.MethodHandles;

/// Kernels in plain Java, for machines or processes without the Vector API. A template: each float
/// type has its copy, in which the element type is a constant.
final class ScalarTile implements Tile {
  private static final boolean DOUBLE =
      ClassCopy.constant(MethodHandles.lookup(), 0, Boolean.class);
  private static final int ROWS = 4;
  private static final int COLUMNS = 8;

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
    for (int row = 0; row < ROWS; row++) {
      multiplyRow(a, aStart + row, b, bStart, depth, target + row * rowStride, add);
    }
  }

  /// Every sum starts from what is there and takes one product after the other without rounding it:
  /// the bits of the vector kernels.
  private static void multiplyRow(
      Object a, int aStart, Object b, int bStart, int depth, long target, boolean add) {
    if (DOUBLE) {
      multiplyDoubles((double[]) a, aStart, (double[]) b, bStart, depth, target, add);
    } else {
      multiplyFloats((float[]) a, aStart, (float[]) b, bStart, depth, target, add);
    }
  }

  private static void multiplyDoubles(
      double[] a, int aStart, double[] b, int bStart, int depth, long target, boolean add) {
    for (int j = 0; j < COLUMNS; j += 4) {
      var to = target + 8L * j;
      var c0 = add ? Memory.getDouble(to) : 0;
      var c1 = add ? Memory.getDouble(to + 8) : 0;
      var c2 = add ? Memory.getDouble(to + 16) : 0;
      var c3 = add ? Memory.getDouble(to + 24) : 0;
      for (int k = 0; k < depth; k++) {
        var x = a[aStart + k * ROWS];
        var at = bStart + k * COLUMNS + j;
        c0 = Math.fma(x, b[at], c0);
        c1 = Math.fma(x, b[at + 1], c1);
        c2 = Math.fma(x, b[at + 2], c2);
        c3 = Math.fma(x, b[at + 3], c3);
      }
      Memory.setDouble(to, c0);
      Memory.setDouble(to + 8, c1);
      Memory.setDouble(to + 16, c2);
      Memory.setDouble(to + 24, c3);
    }
  }

  private static void multiplyFloats(
      float[] a, int aStart, float[] b, int bStart, int depth, long target, boolean add) {
    for (int j = 0; j < COLUMNS; j += 4) {
      var to = target + 4L * j;
      var c0 = add ? Memory.getFloat(to) : 0;
      var c1 = add ? Memory.getFloat(to + 4) : 0;
      var c2 = add ? Memory.getFloat(to + 8) : 0;
      var c3 = add ? Memory.getFloat(to + 12) : 0;
      for (int k = 0; k < depth; k++) {
        var x = a[aStart + k * ROWS];
        var at = bStart + k * COLUMNS + j;
        c0 = Math.fma(x, b[at], c0);
        c1 = Math.fma(x, b[at + 1], c1);
        c2 = Math.fma(x, b[at + 2], c2);
        c3 = Math.fma(x, b[at + 3], c3);
      }
      Memory.setFloat(to, c0);
      Memory.setFloat(to + 4, c1);
      Memory.setFloat(to + 8, c2);
      Memory.setFloat(to + 12, c3);
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
