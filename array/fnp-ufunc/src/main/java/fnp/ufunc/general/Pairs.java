package fnp.ufunc.general;

import fnp.ndarray.Layout;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import java.lang.ref.Reference;

/// Walks over the elements of two arrays of one shape, in C order.
final class Pairs {
  /// What is done with the addresses of a pair.
  interface Visit {
    void at(long left, long right);
  }

  private Pairs() {}

  static void each(NDArray left, NDArray right, Visit visit) {
    if (left.size() > 0) {
      each(left.layout(), left.address(), right.layout(), right.address(), 0, visit);
    }
    Reference.reachabilityFence(left);
    Reference.reachabilityFence(right);
  }

  private static void each(Layout left, long x, Layout right, long y, int axis, Visit visit) {
    if (axis == left.ndim()) {
      visit.at(x, y);
      return;
    }
    for (long i = 0; i < left.length(axis); i++) {
      each(left, x + i * left.stride(axis), right, y + i * right.stride(axis), axis + 1, visit);
    }
  }

  /// Of an array of truths with more axes than a shape: for each place of the shape whether all are
  /// true, or any is.
  static NDArray truth(NDArray part, Shape shape, boolean all) {
    var dense = part.contiguous();
    var result = NDArray.empty(fnp.dtype.DType.BOOL, shape);
    var each = shape.size() == 0 ? 0 : dense.size() / shape.size();
    for (long i = 0; i < shape.size(); i++) {
      var truth = all;
      for (long k = 0; k < each; k++) {
        var one = Memory.getByte(dense.address() + i * each + k) != 0;
        truth = all ? truth && one : truth || one;
      }
      Memory.setByte(result.address() + i, (byte) (truth ? 1 : 0));
    }
    Reference.reachabilityFence(dense);
    return result;
  }

  /// Makes a truth false where the other is.
  static void clearWhereFalse(NDArray result, NDArray other) {
    each(
        result,
        other,
        (to, from) -> {
          if (Memory.getByte(from) == 0) {
            Memory.setByte(to, (byte) 0);
          }
        });
  }
}
