package fnp.fft;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;

/// The rows of an array along its last axis, whose elements lie side by side.
///
/// @param array any other strides
/// @param length elements of a row
record Rows(NDArray array, long length) {
  /// An array as rows of a dtype and length: itself if possible, else a copy, cut or padded with
  /// zeros.
  static Rows reading(NDArray array, DType dtype, long length) {
    var last = array.ndim() - 1;
    var own = array.shape(last);
    var dense = own <= 1 || array.stride(last) == dtype.itemsize();
    if (array.dtype() == dtype && own >= length && dense) {
      return new Rows(array, length);
    }
    var shape = array.shape().toArray();
    shape[last] = length;
    var copy = own < length ? NDArray.zeros(dtype, shape) : NDArray.empty(dtype, shape);
    var common = Math.min(own, length);
    Columns.range(copy, last, 0, common).copyFrom(Columns.range(array, last, 0, common));
    return new Rows(copy, length);
  }

  /// Rows to write to: those of an array if possible, else of a new one.
  static Rows writing(NDArray array, DType dtype, NDArray source) {
    var last = array.ndim() - 1;
    var dense = array.shape(last) <= 1 || array.stride(last) == dtype.itemsize();
    return array.dtype() == dtype && dense && !array.mayShareMemory(source)
        ? new Rows(array, array.shape(last))
        : new Rows(NDArray.empty(dtype, array.shape()), array.shape(last));
  }

  long count() {
    var own = array.shape(array.ndim() - 1);
    return own == 0 ? 0 : array.size() / own;
  }

  /// The address of a row.
  long address(long row) {
    var at = array.address();
    var left = row;
    for (int axis = array.ndim() - 2; axis >= 0; axis--) {
      var length = array.shape(axis);
      at += left % length * array.stride(axis);
      left /= length;
    }
    return at;
  }
}
