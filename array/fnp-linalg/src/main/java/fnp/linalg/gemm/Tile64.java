package fnp.linalg.gemm;

/// The innermost kernels of products of float64 matrices, on packed panels.
public interface Tile64 {
  /// Rows of a tile.
  int rows();

  /// Columns of a tile.
  int columns();

  /// Multiplies `a`, which holds `depth` columns of a tile's rows one after the other, by `b`,
  /// which holds `depth` rows of a tile's columns. The result goes row by row to `strip`, from
  /// `start`, with `stride` elements from one row to the next.
  void multiply(
      double[] a,
      int aStart,
      double[] b,
      int bStart,
      int depth,
      double[] strip,
      int start,
      int stride);

  /// Writes `count` elements of `strip`, from `start`, to elements that lie side by side, or adds
  /// them.
  void storeRow(double[] strip, int start, long target, int count, boolean add);

  /// The sum of the products of `count` pairs of elements that lie side by side in memory.
  double dot(long x, long y, long count);
}
