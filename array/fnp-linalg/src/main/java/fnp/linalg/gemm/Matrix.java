package fnp.linalg.gemm;

/// A matrix in native memory: where it starts, its lengths, and its strides in bytes.
///
/// @param address of the element `(0, 0)`
/// @param rows the number of rows
/// @param columns the number of columns
/// @param rowStride bytes from one row to the next
/// @param columnStride bytes from one column to the next
public record Matrix(long address, int rows, int columns, long rowStride, long columnStride) {
  /// The address of an element.
  public long at(long row, long column) {
    return address + row * rowStride + column * columnStride;
  }

  /// Rows and columns exchanged.
  public Matrix transposed() {
    return new Matrix(address, columns, rows, columnStride, rowStride);
  }

  /// So many rows and columns from a place on.
  public Matrix part(int row, int column, int rows, int columns) {
    return new Matrix(at(row, column), rows, columns, rowStride, columnStride);
  }

  /// So many whole rows from one on.
  public Matrix rows(int first, int count) {
    return part(first, 0, count, columns);
  }
}
