package fnp.linalg.lapack;

/// A float64 or complex128 matrix in native memory, as LAPACK has them: the elements of a column
/// side by side, one column behind the other; complex numbers as pairs.
///
/// @param address of the first element
/// @param rows the number of rows, which is also the distance of columns
/// @param columns the number of columns
/// @param complex whether elements are complex128
public record Columns(long address, int rows, int columns, boolean complex) {
  /// Bytes per element.
  public int itemsize() {
    return complex ? 16 : 8;
  }

  /// The distance of columns in elements, as LAPACK wants it: at least 1.
  public int stride() {
    return Math.max(1, rows);
  }

  /// The address of an element.
  public long at(int row, int column) {
    return address + ((long) column * stride() + row) * itemsize();
  }

  /// The first so many columns.
  public Columns first(int count) {
    return new Columns(address, rows, count, complex);
  }
}
