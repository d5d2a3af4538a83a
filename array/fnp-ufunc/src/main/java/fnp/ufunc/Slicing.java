package fnp.ufunc;

import fnp.ndarray.Index;
import fnp.ndarray.NDArray;

/// The few views that reductions and scans need.
final class Slicing {
  private Slicing() {}

  /// `x` without the first element of each reduced axis.
  static NDArray withoutFirst(NDArray x, ReducedAxes axes) {
    var items = new Index[x.ndim()];
    for (int axis = 0; axis < items.length; axis++) {
      items[axis] = axes.isReduced(axis) ? new Index.Slice(1, Index.NONE, 1) : Index.ALL;
    }
    return x.get(items);
  }

  /// `x` from position `start` to before `stop` along one axis.
  static NDArray along(NDArray x, int axis, long start, long stop) {
    var items = new Index[x.ndim()];
    java.util.Arrays.fill(items, Index.ALL);
    items[axis] = new Index.Slice(start, stop, 1);
    return x.get(items);
  }
}
