package fnp.linalg.gemm;

import fnp.ndarray.Memory;

/// Kernels in plain Java, for machines or processes without the Vector API.
public final class ScalarTile64 implements Tile64 {
  private static final int ROWS = 4;
  private static final int COLUMNS = 8;

  @Override
  public int rows() {
    return ROWS;
  }

  @Override
  public int columns() {
    return COLUMNS;
  }

  @Override
  public void multiply(
      double[] a,
      int aStart,
      double[] b,
      int bStart,
      int depth,
      double[] strip,
      int start,
      int stride) {
    for (int row = 0; row < ROWS; row++) {
      multiplyRow(a, aStart + row, b, bStart, depth, strip, start + row * stride);
    }
  }

  private static void multiplyRow(
      double[] a, int aStart, double[] b, int bStart, int depth, double[] tile, int tileStart) {
    double c0 = 0;
    double c1 = 0;
    double c2 = 0;
    double c3 = 0;
    double c4 = 0;
    double c5 = 0;
    double c6 = 0;
    double c7 = 0;
    for (int k = 0; k < depth; k++) {
      var x = a[aStart + k * ROWS];
      var at = bStart + k * COLUMNS;
      c0 += x * b[at];
      c1 += x * b[at + 1];
      c2 += x * b[at + 2];
      c3 += x * b[at + 3];
      c4 += x * b[at + 4];
      c5 += x * b[at + 5];
      c6 += x * b[at + 6];
      c7 += x * b[at + 7];
    }
    tile[tileStart] = c0;
    tile[tileStart + 1] = c1;
    tile[tileStart + 2] = c2;
    tile[tileStart + 3] = c3;
    tile[tileStart + 4] = c4;
    tile[tileStart + 5] = c5;
    tile[tileStart + 6] = c6;
    tile[tileStart + 7] = c7;
  }

  @Override
  public void storeRow(double[] strip, int start, long target, int count, boolean add) {
    for (int j = 0; j < count; j++) {
      var at = target + j * 8L;
      Memory.setDouble(at, add ? Memory.getDouble(at) + strip[start + j] : strip[start + j]);
    }
  }

  @Override
  public double dot(long x, long y, long count) {
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

  private static double at(long start, long index) {
    return Memory.getDouble(start + index * 8);
  }
}
