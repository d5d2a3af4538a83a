package fnp.ndarray;

import fnp.dtype.DType;
import fnp.ndarray.element.Truth;
import java.lang.ref.Reference;

/// Boolean arrays as selections.
final class Masks {
  private static final int BLOCK = 1 << 16;

  private Masks() {}

  /// The positions of the true elements in C order, one int64 array per axis.
  ///
  /// @numpy `numpy.nonzero`
  static NDArray[] nonzero(NDArray mask) {
    var dense = mask.contiguous();
    var size = dense.size();
    var address = dense.address();
    var count = Truth.count(address, size);
    var room = NDArray.empty(DType.INT64, count + 1);
    long found = 0;
    for (long done = 0; done < size; done += BLOCK) {
      var some = (int) Math.min(BLOCK, size - done);
      var to = room.address() + found * Long.BYTES;
      found += Truth.positions(address + done, some, done, 1, to);
    }
    var flat = room.get(Index.to(count));
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
