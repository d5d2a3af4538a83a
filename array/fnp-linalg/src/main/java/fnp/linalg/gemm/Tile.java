package fnp.linalg.gemm;

/// The innermost kernels of products of matrices of one float type.
///
/// Panels are Java arrays, `double[]` or `float[]` as [#buffer] makes them: the compiler keeps
/// their range checks out of the loops, which it does not do for native memory.
public interface Tile {
  /// Rows of a tile.
  int rows();

  /// Columns of a tile.
  int columns();

  /// Bytes per element.
  int itemsize();

  /// Multiplies `a`, which holds `depth` columns of a tile's rows one after the other, by `b`,
  /// which holds `depth` rows of a tile's columns. The result is written to native memory, or added
  /// to what is there: elements of a row side by side, `rowStride` bytes from one row to the next.
  void multiply(
      Object a,
      int aStart,
      Object b,
      int bStart,
      int depth,
      long target,
      long rowStride,
      boolean add);

  /// Copies `depth` runs of [#columns] elements that lie side by side, `stride` bytes from one run
  /// to the next, to a panel.
  void copy(long from, long stride, int depth, Object panel, int start);

  /// The sums of the products of `x` with each of four rows, elements side by side, to the first
  /// four elements of `sums`.
  ///
  /// @return how many elements of each row were counted; the caller does the rest
  long dotFour(long rows, long rowStride, long x, long count, Object sums);

  /// The sum of the products of two runs of elements to the first element of `sums`.
  ///
  /// @return how many elements were counted; the caller does the rest
  long dot(long x, long y, long count, Object sums);

  /// Adds to `strip` four columns, elements side by side, each times one of the first four elements
  /// of `factors`.
  ///
  /// @return how many rows were done; the caller does the rest
  int addFour(long columns, long columnStride, Object factors, Object strip, int count);

  /// A new buffer of zeros.
  default Object buffer(int length) {
    return itemsize() == 8 ? new double[length] : new float[length];
  }
}
