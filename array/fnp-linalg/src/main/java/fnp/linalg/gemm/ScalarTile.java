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

  private static void multiplyRow(
      Object a, int aStart, Object b, int bStart, int depth, long target, boolean add) {
    double c0 = 0;
    double c1 = 0;
    double c2 = 0;
    double c3 = 0;
    double c4 = 0;
    double c5 = 0;
    double c6 = 0;
    double c7 = 0;
    for (int k = 0; k < depth; k++) {
      var x = get(a, aStart + k * ROWS);
      var at = bStart + k * COLUMNS;
      c0 += x * get(b, at);
      c1 += x * get(b, at + 1);
      c2 += x * get(b, at + 2);
      c3 += x * get(b, at + 3);
      c4 += x * get(b, at + 4);
      c5 += x * get(b, at + 5);
      c6 += x * get(b, at + 6);
      c7 += x * get(b, at + 7);
    }
    put(target, 0, c0, add);
    put(target, 1, c1, add);
    put(target, 2, c2, add);
    put(target, 3, c3, add);
    put(target, 4, c4, add);
    put(target, 5, c5, add);
    put(target, 6, c6, add);
    put(target, 7, c7, add);
  }

  private static void put(long target, int index, double sum, boolean add) {
    var value = add ? at(target, index) + sum : sum;
    if (DOUBLE) {
      Memory.setDouble(target + index * 8L, value);
    } else {
      Memory.setFloat(target + index * 4L, (float) value);
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
