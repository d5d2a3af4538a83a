package fnp.linalg.gemm;

/// The innermost kernels of products of float32 matrices, on packed panels.
public interface Tile32 {
  /// Rows of a tile.
  int rows();

  /// Columns of a tile.
  int columns();

  /// `tile = a b`, where `a` holds `depth` columns of a tile's rows one after the other, `b` holds
  /// `depth` rows of a tile's columns, and `tile` is row by row.
  void multiply(float[] a, int aStart, float[] b, int bStart, int depth, float[] tile);

  /// The sum of the products of `count` pairs of elements that lie side by side in memory.
  float dot(long x, long y, long count);
}
