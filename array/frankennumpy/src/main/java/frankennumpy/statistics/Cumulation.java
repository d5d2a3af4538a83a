package frankennumpy.statistics;

import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;
import fnp.ufunc.BinaryUfunc;
import fnp.ufunc.Over;
import fnp.ufunc.Scans;
import frankennumpy.Np;
import java.util.List;

/// Running sums and products with all their options.
///
/// @source NumPy 2.4, `_core/fromnumeric.py`, `_cumulative_func`
public final class Cumulation {
  private Cumulation() {}

  /// The running result along the one axis of `over`, or of the flattened array.
  ///
  /// @throws ShapeException if there is no such axis, or several are named
  public static NDArray of(BinaryUfunc ufunc, NDArray a, Over over) {
    var x = over.axes().isEmpty() ? a.ravel() : a;
    return over.deliver(fresh(ufunc, x, axis(x, over), over));
  }

  private static NDArray fresh(BinaryUfunc ufunc, NDArray x, int axis, Over over) {
    return over.dtype()
        .map(type -> Scans.accumulate(ufunc, x, axis, type))
        .orElseGet(() -> Scans.accumulate(ufunc, x, axis));
  }

  private static int axis(NDArray x, Over over) {
    var axes = over.axes().orElse(List.of(0));
    if (axes.size() != 1) {
      throw new ShapeException(
          "a running result has one axis, but %s were named; name one".formatted(axes));
    }
    return x.shape().normalise(axes.getFirst());
  }

  /// As [#of], where only an array of one axis may leave the axis out.
  ///
  /// @param includeInitial whether the identity of the function comes first
  /// @throws ShapeException as [#of], or if the axis is missing
  public static NDArray withInitial(
      BinaryUfunc ufunc, NDArray a, Over over, boolean includeInitial) {
    var x = Np.atleast1d(a);
    if (over.axes().isEmpty() && x.ndim() > 1) {
      throw new ShapeException(
          "a running result of shape %s needs an axis; name one".formatted(x.shape()));
    }
    var axis = axis(x, over);
    var result = fresh(ufunc, x, axis, over);
    if (!includeInitial) {
      return over.deliver(result);
    }
    var lengths = x.shape().toArray();
    lengths[axis] = 1;
    var first = NDArray.empty(result.dtype(), lengths);
    first.fill(ufunc.identity().orElseThrow());
    return over.deliver(Np.concatenate(List.of(first, result), axis));
  }
}
