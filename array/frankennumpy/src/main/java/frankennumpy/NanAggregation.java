package frankennumpy;

import fnp.ndarray.NDArray;
import fnp.ufunc.Over;
import fnp.ufunc.Ufuncs;
import frankennumpy.statistics.NanSafe;
import java.util.Optional;

/// Reductions that leave out NaN. Use through [Np].
///
/// All methods throw [fnp.ndarray.ShapeException] if there is no such axis, and
/// [fnp.ufunc.UfuncException] if there is no element where one is needed.
///
/// @numpy "Statistics", 2.4
public abstract sealed class NanAggregation extends Aggregation permits OrderStatistics {
  NanAggregation() {}

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
    return NanSafe.var(a, over, 0, Optional.empty());
  }

  /// The standard deviation of the elements that are not NaN.
  ///
  /// @numpy `numpy.nanstd`
  public static NDArray nanstd(NDArray a, int... axes) {
    return nanstd(a, Over.axis(axes));
  }

  /// As [#nanstd(NDArray, int...)] with options.
  public static NDArray nanstd(NDArray a, Over over) {
    return NanSafe.std(a, over, 0, Optional.empty());
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

  /// The product, NaN counting as 1.
  ///
  /// @numpy `numpy.nanprod`
  public static NDArray nanprod(NDArray a, int... axes) {
    return nanprod(a, Over.axis(axes));
  }

  /// As [#nanprod(NDArray, int...)] with options.
  public static NDArray nanprod(NDArray a, Over over) {
    return NanSafe.prod(a, over);
  }

  /// The variance of the elements that are not NaN, with divisor `n - ddof`.
  ///
  /// @numpy `numpy.nanvar` with `ddof`
  public static NDArray nanvar(NDArray a, Over over, double ddof) {
    return NanSafe.var(a, over, ddof, Optional.empty());
  }

  /// As [#nanvar(NDArray, Over, double)] around a known mean, in the shape that keeps the axes.
  ///
  /// @numpy `numpy.nanvar` with `mean`
  public static NDArray nanvar(NDArray a, Over over, double ddof, NDArray mean) {
    return NanSafe.var(a, over, ddof, Optional.of(mean));
  }

  /// The standard deviation of the elements that are not NaN, with divisor `n - ddof`.
  ///
  /// @numpy `numpy.nanstd` with `ddof`
  public static NDArray nanstd(NDArray a, Over over, double ddof) {
    return NanSafe.std(a, over, ddof, Optional.empty());
  }

  /// As [#nanstd(NDArray, Over, double)] around a known mean, in the shape that keeps the axes.
  ///
  /// @numpy `numpy.nanstd` with `mean`
  public static NDArray nanstd(NDArray a, Over over, double ddof, NDArray mean) {
    return NanSafe.std(a, over, ddof, Optional.of(mean));
  }

  /// The position of the first least element that is not NaN.
  ///
  /// @throws fnp.ufunc.UfuncException if all are NaN
  /// @numpy `numpy.nanargmin`
  public static NDArray nanargmin(NDArray a, Over over) {
    return NanSafe.argmin(a, over);
  }

  /// The position of the first greatest element that is not NaN.
  ///
  /// @throws fnp.ufunc.UfuncException if all are NaN
  /// @numpy `numpy.nanargmax`
  public static NDArray nanargmax(NDArray a, Over over) {
    return NanSafe.argmax(a, over);
  }

  /// The running sum along an axis, or of the flattened array, NaN counting as 0.
  ///
  /// @numpy `numpy.nancumsum`
  public static NDArray nancumsum(NDArray a, Over over) {
    return NanSafe.accumulate(Ufuncs.ADD, a, over);
  }

  /// The running product along an axis, or of the flattened array, NaN counting as 1.
  ///
  /// @numpy `numpy.nancumprod`
  public static NDArray nancumprod(NDArray a, Over over) {
    return NanSafe.accumulate(Ufuncs.MULTIPLY, a, over);
  }
}
