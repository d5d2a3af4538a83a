package frankennumpy;

import fnp.ndarray.NDArray;
import fnp.ufunc.BinaryUfunc;
import fnp.ufunc.Extremes;
import fnp.ufunc.Over;
import fnp.ufunc.Quantiles;
import fnp.ufunc.Reductions;
import fnp.ufunc.Scans;

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
public abstract sealed class Aggregation extends Functions permits Statistics {
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

  /// The median; NaN if there is a NaN or no element.
  ///
  /// @numpy `numpy.median`
  public static NDArray median(NDArray a, int... axes) {
    return median(a, Over.axis(axes));
  }

  /// As [#median(NDArray, int...)] with options.
  public static NDArray median(NDArray a, Over over) {
    return Reductions.median(a, over);
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

  /// The sum, NaN counting as 0.
  ///
  /// @numpy `numpy.nansum`
  public static NDArray nansum(NDArray a, int... axes) {
    return nansum(a, Over.axis(axes));
  }

  /// As [#nansum(NDArray, int...)] with options.
  public static NDArray nansum(NDArray a, Over over) {
    return NanSafe.sum(a, over);
  }

  /// The mean of the elements that are not NaN.
  ///
  /// @numpy `numpy.nanmean`
  public static NDArray nanmean(NDArray a, int... axes) {
    return nanmean(a, Over.axis(axes));
  }

  /// As [#nanmean(NDArray, int...)] with options.
  public static NDArray nanmean(NDArray a, Over over) {
    return NanSafe.mean(a, over);
  }

  /// The variance of the elements that are not NaN.
  ///
  /// @numpy `numpy.nanvar`
  public static NDArray nanvar(NDArray a, int... axes) {
    return nanvar(a, Over.axis(axes));
  }

  /// As [#nanvar(NDArray, int...)] with options.
  public static NDArray nanvar(NDArray a, Over over) {
    return NanSafe.var(a, over, 0);
  }

  /// The standard deviation of the elements that are not NaN.
  ///
  /// @numpy `numpy.nanstd`
  public static NDArray nanstd(NDArray a, int... axes) {
    return nanstd(a, Over.axis(axes));
  }

  /// As [#nanstd(NDArray, int...)] with options.
  public static NDArray nanstd(NDArray a, Over over) {
    return NanSafe.std(a, over, 0);
  }

  /// The least element that is not NaN.
  ///
  /// @numpy `numpy.nanmin`
  public static NDArray nanmin(NDArray a, int... axes) {
    return nanmin(a, Over.axis(axes));
  }

  /// As [#nanmin(NDArray, int...)] with options.
  public static NDArray nanmin(NDArray a, Over over) {
    return NanSafe.min(a, over);
  }

  /// The greatest element that is not NaN.
  ///
  /// @numpy `numpy.nanmax`
  public static NDArray nanmax(NDArray a, int... axes) {
    return nanmax(a, Over.axis(axes));
  }

  /// As [#nanmax(NDArray, int...)] with options.
  public static NDArray nanmax(NDArray a, Over over) {
    return NanSafe.max(a, over);
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

  /// The value below which a share `q` (0 to 1) of the elements lies, interpolated linearly.
  ///
  /// @throws fnp.ufunc.UfuncException if `q` is not between 0 and 1
  /// @numpy `numpy.quantile`
  public static NDArray quantile(NDArray a, double q, int... axes) {
    return Quantiles.of(a, Over.axis(axes), q);
  }

  /// The value below which `q` percent of the elements lie, interpolated linearly.
  ///
  /// @throws fnp.ufunc.UfuncException if `q` is not between 0 and 100
  /// @numpy `numpy.percentile`
  public static NDArray percentile(NDArray a, double q, int... axes) {
    return Quantiles.of(a, Over.axis(axes), q / 100);
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
