package fnp.ufunc;

import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.ndarray.Elements;
import fnp.ndarray.NDArray;
import fnp.ufunc.loop.ComplexMath;
import java.lang.ref.Reference;

/// Quantiles by sorting and linear interpolation, NumPy's default method.
///
/// @numpy `numpy.quantile` with `method="linear"`
/// @source NumPy 2.4, `lib/_function_base_impl.py`, `_lerp`
public final class Quantiles {
  private Quantiles() {}

  /// The value below which a share `q` of the elements over the axes lies; NaN if there is a NaN or
  /// no element. Integers give float64.
  ///
  /// @throws UfuncException if `q` is not between 0 and 1
  public static NDArray of(NDArray x, Over over, double q) {
    if (!(q >= 0 && q <= 1)) {
      throw new UfuncException(
          UfuncException.Kind.VALUE,
          "a quantile was asked for at %s; give a share from 0 to 1".formatted(q));
    }
    if (x.dtype().kind() == Kind.COMPLEX || x.dtype().kind().isTime()) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "a quantile was asked for of a %s array; convert it to real numbers first"
              .formatted(x.dtype()));
    }
    var axes = ReducedAxes.of(x.shape(), over);
    var lanes = lanes(x, axes);
    Sorting.sortInPlace(lanes, 1);
    var type = x.dtype().kind() == Kind.FLOATING ? x.dtype() : DType.FLOAT64;
    var flat = NDArray.empty(type, lanes.shape(0));
    var count = lanes.shape(1);
    for (long row = 0; row < lanes.shape(0); row++) {
      var lane = lanes.address() + row * lanes.stride(0);
      Elements.setDouble(
          type, flat.address() + row * flat.itemsize(), at(lanes.dtype(), lane, count, q));
    }
    Reference.reachabilityFence(lanes);
    lanes.release();
    return flat.reshape(axes.result().toArray());
  }

  /// The middle of the elements over the axes in their order, or the mean of the two in the middle;
  /// the last NaN if there is one, and NaN in both parts if there is no element.
  static NDArray medianOfComplex(NDArray x, Over over) {
    var axes = ReducedAxes.of(x.shape(), over);
    var lanes = lanes(x, axes);
    Sorting.sortInPlace(lanes, 1);
    var count = lanes.shape(1);
    var flat = NDArray.empty(x.dtype(), lanes.shape(0));
    for (long row = 0; row < lanes.shape(0); row++) {
      flat.setItem(middle(lanes, row, count), row);
    }
    lanes.release();
    return flat.reshape(axes.result().toArray());
  }

  private static Complex middle(NDArray lanes, long row, long count) {
    if (count == 0) {
      return new Complex(Double.NaN, Double.NaN);
    }
    var last = lanes.getComplex(row, count - 1);
    if (last.isNaN()) {
      return last;
    }
    var x = lanes.getComplex(row, (count - 1) / 2);
    var y = lanes.getComplex(row, count / 2);
    return ComplexMath.divide(ComplexMath.add(x, y), Complex.of(2));
  }

  private static double at(DType dtype, long lane, long count, double q) {
    var size = dtype.itemsize();
    if (count == 0 || Double.isNaN(Elements.getDouble(dtype, lane + (count - 1) * size))) {
      return Double.NaN;
    }
    var position = q * (count - 1);
    var below = (long) Math.floor(position);
    var above = Math.min(below + 1, count - 1);
    var left = Elements.getDouble(dtype, lane + below * size);
    var right = Elements.getDouble(dtype, lane + above * size);
    var share = position - below;
    if (share == 0.5) {
      return (left + right) / 2;
    }
    var step = right - left;
    return share >= 0.5 ? right - step * (1 - share) : left + step * share;
  }

  /// A fresh copy whose rows are the elements behind each result.
  private static NDArray lanes(NDArray x, ReducedAxes axes) {
    var order = new int[x.ndim()];
    int at = 0;
    for (int pass = 0; pass < 2; pass++) {
      for (int axis = 0; axis < order.length; axis++) {
        if (axes.isReduced(axis) == (pass == 1)) {
          order[at++] = axis;
        }
      }
    }
    var copy = x.transpose(order).copy(fnp.ndarray.Order.C);
    var count = axes.countPerResult();
    return copy.reshape(count == 0 ? axes.result().size() : copy.size() / count, count);
  }
}
