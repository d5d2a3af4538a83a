package fnp.ndarray;

import fnp.dtype.DType;
import java.lang.ref.Reference;

/// Boolean arrays as selections.
final class Masks {
  private Masks() {}

  /// The positions of the true elements in C order, one int64 array per axis.
  ///
  /// @numpy `numpy.nonzero`
  static NDArray[] nonzero(NDArray mask) {
    var dense = mask.contiguous();
    var size = dense.size();
    var address = dense.address();
    long count = 0;
    for (long i = 0; i < size; i++) {
      count += Memory.getByte(address + i) != 0 ? 1 : 0;
    }
    var flat = NDArray.empty(DType.INT64, count);
    var to = flat.address();
    for (long i = 0; i < size; i++) {
      if (Memory.getByte(address + i) != 0) {
        Memory.setLong(to, i);
        to += Long.BYTES;
      }
    }
    Reference.reachabilityFence(dense);
    return mask.ndim() == 1 ? new NDArray[] {flat} : unravel(flat, mask.shape());
  }

  /// Positions in a flattened array as positions per axis.
  private static NDArray[] unravel(NDArray flat, Shape shape) {
    var result = new NDArray[shape.ndim()];
    long below = 1;
    for (int axis = shape.ndim() - 1; axis >= 0; axis--) {
      var positions = NDArray.empty(DType.INT64, flat.size());
      var length = Math.max(1, shape.axis(axis));
      var from = flat.address();
      var to = positions.address();
      for (long i = 0; i < flat.size(); i++) {
        var at = Memory.getLong(from + i * Long.BYTES);
        Memory.setLong(to + i * Long.BYTES, at / below % length);
      }
      below *= length;
      result[axis] = positions;
    }
    Reference.reachabilityFence(flat);
    return result;
  }
}
