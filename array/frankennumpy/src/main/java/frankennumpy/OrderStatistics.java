package frankennumpy;

import fnp.ndarray.NDArray;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Ufuncs;
import fnp.ufunc.statistics.QuantileMethod;
import fnp.ufunc.statistics.Quantiles;
import frankennumpy.statistics.QuantileRows;
import java.util.Optional;

/// Medians, quantiles and percentiles. Use through [Np].
///
/// Shares `q` go from 0 to 1, percents from 0 to 100. One plain number leaves float32 and float16
/// as they are; an array of float64 shares makes the result float64. The shape of a result is that
/// of `q`, then that of the reduced operand. Times have quantiles, complex numbers have none.
///
/// All methods throw [fnp.ufunc.UfuncException] if a share is out of range or the dtype has no
/// quantiles, [fnp.ndarray.IndexException] if there is no element, and [fnp.ndarray.ShapeException]
/// if there is no such axis.
///
/// @numpy "Order statistics", 2.4
public abstract sealed class OrderStatistics extends NanAggregation permits Statistics {
  OrderStatistics() {}

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

  /// The median of the elements that are not NaN.
  ///
  /// @numpy `numpy.nanmedian`
  public static NDArray nanmedian(NDArray a, Over over) {
    return QuantileRows.medianWithoutNan(a, over);
  }

  /// The value below which a share `q` of the elements lies, interpolated linearly.
  ///
  /// @numpy `numpy.quantile`
  public static NDArray quantile(NDArray a, double q, int... axes) {
    return Quantiles.of(a, q, QuantileMethod.LINEAR, Over.axis(axes));
  }

  /// As [#quantile(NDArray, double, int...)], by any method.
  ///
  /// @numpy `numpy.quantile` with `method`
  public static NDArray quantile(NDArray a, double q, QuantileMethod method, Over over) {
    return Quantiles.of(a, q, method, over);
  }

  /// As [#quantile(NDArray, double, QuantileMethod, Over)] for several shares.
  ///
  /// @numpy `numpy.quantile`
  public static NDArray quantile(NDArray a, NDArray q, QuantileMethod method, Over over) {
    return Quantiles.of(a, q, method, over);
  }

  /// The quantiles of elements that count what their weights are, by the method `inverted_cdf`.
  ///
  /// @param weights in the shape of `a`, or of its axes
  /// @numpy `numpy.quantile` with `weights`
  public static NDArray quantile(NDArray a, NDArray q, NDArray weights, Over over) {
    return QuantileRows.weighted(a, q, weights, over);
  }

  /// The value below which `q` percent of the elements lie, interpolated linearly.
  ///
  /// @numpy `numpy.percentile`
  public static NDArray percentile(NDArray a, double q, int... axes) {
    return quantile(a, q / 100, axes);
  }

  /// As [#percentile(NDArray, double, int...)], by any method.
  ///
  /// @numpy `numpy.percentile` with `method`
  public static NDArray percentile(NDArray a, double q, QuantileMethod method, Over over) {
    return quantile(a, q / 100, method, over);
  }

  /// As [#percentile(NDArray, double, QuantileMethod, Over)] for several percents.
  ///
  /// @numpy `numpy.percentile`
  public static NDArray percentile(NDArray a, NDArray q, QuantileMethod method, Over over) {
    return quantile(a, shares(q), method, over);
  }

  /// The percentiles of elements that count what their weights are, by the method `inverted_cdf`.
  ///
  /// @param weights in the shape of `a`, or of its axes
  /// @numpy `numpy.percentile` with `weights`
  public static NDArray percentile(NDArray a, NDArray q, NDArray weights, Over over) {
    return quantile(a, shares(q), weights, over);
  }

  /// The quantiles of the elements that are not NaN.
  ///
  /// @numpy `numpy.nanquantile`
  public static NDArray nanquantile(NDArray a, NDArray q, QuantileMethod method, Over over) {
    return QuantileRows.withoutNan(a, q, method, Optional.empty(), over);
  }

  /// The quantiles of the elements that are not NaN and count what their weights are.
  ///
  /// @numpy `numpy.nanquantile` with `weights`
  public static NDArray nanquantile(NDArray a, NDArray q, NDArray weights, Over over) {
    return QuantileRows.withoutNan(a, q, QuantileMethod.INVERTED_CDF, Optional.of(weights), over);
  }

  /// The percentiles of the elements that are not NaN.
  ///
  /// @numpy `numpy.nanpercentile`
  public static NDArray nanpercentile(NDArray a, NDArray q, QuantileMethod method, Over over) {
    return nanquantile(a, shares(q), method, over);
  }

  /// The percentiles of the elements that are not NaN and count what their weights are.
  ///
  /// @numpy `numpy.nanpercentile` with `weights`
  public static NDArray nanpercentile(NDArray a, NDArray q, NDArray weights, Over over) {
    return nanquantile(a, shares(q), weights, over);
  }

  private static NDArray shares(NDArray percents) {
    return Ufuncs.DIVIDE.call(percents, 100L);
  }
}
