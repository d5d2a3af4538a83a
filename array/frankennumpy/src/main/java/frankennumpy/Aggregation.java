package frankennumpy;

import fnp.ndarray.NDArray;
import fnp.ufunc.BinaryUfunc;
import fnp.ufunc.Extremes;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Scans;
import fnp.ufunc.Ufuncs;
import frankennumpy.statistics.Cumulation;

/// Taking axes to single values, and running results. Use through [Np].
///
/// Every reduction has a form that names axes, none meaning all, and one with [Over] for the other
/// arguments (`keepDims`, `dtype`, `initial`, `where`). A reduction over all axes gives an array
/// without axes; `getDouble()` and `getLong()` read it.
///
/// All methods throw [fnp.ndarray.ShapeException] if there is no such axis, and
/// [fnp.ufunc.UfuncException] if there is no element where one is needed.
///
/// @numpy "Mathematical functions", "Statistics", 2.4
public abstract sealed class Aggregation extends Functions permits NanAggregation {
  Aggregation() {}

  /// The sum; bool and short integers are added as 64-bit integers.
  ///
  /// @numpy `numpy.sum`
  public static NDArray sum(NDArray a, int... axes) {
    return sum(a, Over.axis(axes));
  }

  /// As [#sum(NDArray, int...)] with options.
  public static NDArray sum(NDArray a, Over over) {
    return Reductions.sum(a, over);
  }

  /// The product; bool and short integers are multiplied as 64-bit integers.
  ///
  /// @numpy `numpy.prod`
  public static NDArray prod(NDArray a, int... axes) {
    return prod(a, Over.axis(axes));
  }

  /// As [#prod(NDArray, int...)] with options.
  public static NDArray prod(NDArray a, Over over) {
    return Reductions.prod(a, over);
  }

  /// The least element; NaN if there is one.
  ///
  /// @numpy `numpy.min`
  public static NDArray min(NDArray a, int... axes) {
    return min(a, Over.axis(axes));
  }

  /// As [#min(NDArray, int...)] with options.
  public static NDArray min(NDArray a, Over over) {
    return Reductions.min(a, over);
  }

  /// The greatest element; NaN if there is one.
  ///
  /// @numpy `numpy.max`
  public static NDArray max(NDArray a, int... axes) {
    return max(a, Over.axis(axes));
  }

  /// As [#max(NDArray, int...)] with options.
  public static NDArray max(NDArray a, Over over) {
    return Reductions.max(a, over);
  }

  /// The arithmetic mean; NaN of no element.
  ///
  /// @numpy `numpy.mean`
  public static NDArray mean(NDArray a, int... axes) {
    return mean(a, Over.axis(axes));
  }

  /// As [#mean(NDArray, int...)] with options.
  public static NDArray mean(NDArray a, Over over) {
    return Reductions.mean(a, over);
  }

  /// The standard deviation with divisor `n`.
  ///
  /// @numpy `numpy.std`
  public static NDArray std(NDArray a, int... axes) {
    return std(a, Over.axis(axes));
  }

  /// As [#std(NDArray, int...)] with options.
  public static NDArray std(NDArray a, Over over) {
    return Reductions.std(a, over, 0);
  }

  /// The variance with divisor `n`.
  ///
  /// @numpy `numpy.var`
  public static NDArray var(NDArray a, int... axes) {
    return var(a, Over.axis(axes));
  }

  /// As [#var(NDArray, int...)] with options.
  public static NDArray var(NDArray a, Over over) {
    return Reductions.var(a, over, 0);
  }

  /// The greatest minus the least element.
  ///
  /// @numpy `numpy.ptp`
  public static NDArray ptp(NDArray a, int... axes) {
    return ptp(a, Over.axis(axes));
  }

  /// As [#ptp(NDArray, int...)] with options.
  public static NDArray ptp(NDArray a, Over over) {
    return Reductions.ptp(a, over);
  }

  /// Whether any element differs from zero.
  ///
  /// @numpy `numpy.any`
  public static NDArray any(NDArray a, int... axes) {
    return any(a, Over.axis(axes));
  }

  /// As [#any(NDArray, int...)] with options.
  public static NDArray any(NDArray a, Over over) {
    return Reductions.any(a, over);
  }

  /// Whether all elements differ from zero.
  ///
  /// @numpy `numpy.all`
  public static NDArray all(NDArray a, int... axes) {
    return all(a, Over.axis(axes));
  }

  /// As [#all(NDArray, int...)] with options.
  public static NDArray all(NDArray a, Over over) {
    return Reductions.all(a, over);
  }

  /// The number of elements that differ from zero.
  ///
  /// @numpy `numpy.count_nonzero`
  public static NDArray countNonzero(NDArray a, int... axes) {
    return countNonzero(a, Over.axis(axes));
  }

  /// As [#countNonzero(NDArray, int...)] with options.
  public static NDArray countNonzero(NDArray a, Over over) {
    return Reductions.countNonzero(a, over);
  }

  /// As [#min(NDArray, int...)].
  ///
  /// @numpy `numpy.amin`
  public static NDArray amin(NDArray a, int... axes) {
    return min(a, Over.axis(axes));
  }

  /// As [#max(NDArray, int...)].
  ///
  /// @numpy `numpy.amax`
  public static NDArray amax(NDArray a, int... axes) {
    return max(a, Over.axis(axes));
  }

  /// The standard deviation with divisor `n - ddof`.
  ///
  /// @numpy `numpy.std` with `ddof`
  public static NDArray std(NDArray a, Over over, double ddof) {
    return Reductions.std(a, over, ddof);
  }

  /// The variance with divisor `n - ddof`.
  ///
  /// @numpy `numpy.var` with `ddof`
  public static NDArray var(NDArray a, Over over, double ddof) {
    return Reductions.var(a, over, ddof);
  }

  /// The standard deviation around a known mean, in the shape that keeps the axes.
  ///
  /// @numpy `numpy.std` with `mean`
  public static NDArray std(NDArray a, Over over, double ddof, NDArray mean) {
    return Reductions.std(a, over, ddof, mean);
  }

  /// The variance around a known mean, in the shape that keeps the axes.
  ///
  /// @numpy `numpy.var` with `mean`
  public static NDArray var(NDArray a, Over over, double ddof, NDArray mean) {
    return Reductions.var(a, over, ddof, mean);
  }

  /// As [#argmin(NDArray, int)], keeping the axis if `over` says so.
  ///
  /// @numpy `numpy.argmin` with `keepdims`
  public static NDArray argmin(NDArray a, Over over) {
    return Extremes.argmin(a, over);
  }

  /// As [#argmax(NDArray, int)], keeping the axis if `over` says so.
  ///
  /// @numpy `numpy.argmax` with `keepdims`
  public static NDArray argmax(NDArray a, Over over) {
    return Extremes.argmax(a, over);
  }

  /// The position of the first least element of the flattened array, or of the first NaN.
  ///
  /// @numpy `numpy.argmin`
  public static NDArray argmin(NDArray a) {
    return Extremes.argmin(a);
  }

  /// The positions of the first least elements along an axis.
  ///
  /// @numpy `numpy.argmin`
  public static NDArray argmin(NDArray a, int axis) {
    return Extremes.argmin(a, axis);
  }

  /// The position of the first greatest element of the flattened array, or of the first NaN.
  ///
  /// @numpy `numpy.argmax`
  public static NDArray argmax(NDArray a) {
    return Extremes.argmax(a);
  }

  /// The positions of the first greatest elements along an axis.
  ///
  /// @numpy `numpy.argmax`
  public static NDArray argmax(NDArray a, int axis) {
    return Extremes.argmax(a, axis);
  }

  /// The running sum of the flattened array.
  ///
  /// @numpy `numpy.cumsum`
  public static NDArray cumsum(NDArray a) {
    return Scans.cumsum(a.ravel(), 0);
  }

  /// The running sum along an axis.
  ///
  /// @numpy `numpy.cumsum`
  public static NDArray cumsum(NDArray a, int axis) {
    return Scans.cumsum(a, axis);
  }

  /// The running product of the flattened array.
  ///
  /// @numpy `numpy.cumprod`
  public static NDArray cumprod(NDArray a) {
    return Scans.cumprod(a.ravel(), 0);
  }

  /// The running product along an axis.
  ///
  /// @numpy `numpy.cumprod`
  public static NDArray cumprod(NDArray a, int axis) {
    return Scans.cumprod(a, axis);
  }

  /// The running sum along an axis, in the dtype and into the array that `over` names.
  ///
  /// @numpy `numpy.cumsum` with `dtype` and `out`
  public static NDArray cumsum(NDArray a, Over over) {
    return Cumulation.of(Ufuncs.ADD, a, over);
  }

  /// The running product along an axis, in the dtype and into the array that `over` names.
  ///
  /// @numpy `numpy.cumprod` with `dtype` and `out`
  public static NDArray cumprod(NDArray a, Over over) {
    return Cumulation.of(Ufuncs.MULTIPLY, a, over);
  }

  /// The running sum along an axis, which only an array of one axis may leave out.
  ///
  /// @param includeInitial whether 0 comes first
  /// @numpy `numpy.cumulative_sum`
  public static NDArray cumulativeSum(NDArray x, Over over, boolean includeInitial) {
    return Cumulation.withInitial(Ufuncs.ADD, x, over, includeInitial);
  }

  /// The running product along an axis, which only an array of one axis may leave out.
  ///
  /// @param includeInitial whether 1 comes first
  /// @numpy `numpy.cumulative_prod`
  public static NDArray cumulativeProd(NDArray x, Over over, boolean includeInitial) {
    return Cumulation.withInitial(Ufuncs.MULTIPLY, x, over, includeInitial);
  }

  /// The running result of any function of two arrays along an axis.
  ///
  /// @numpy `numpy.ufunc.accumulate`
  public static NDArray accumulate(BinaryUfunc ufunc, NDArray a, int axis) {
    return Scans.accumulate(ufunc, a, axis);
  }

  /// The reduction by any function of two arrays.
  ///
  /// @numpy `numpy.ufunc.reduce`
  public static NDArray reduce(BinaryUfunc ufunc, NDArray a, Over over) {
    return Scans.reduce(ufunc, a, over);
  }
}
