package frankennumpy;

import fnp.dtype.DType;
import fnp.linalg.LinearAlgebra;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Ufuncs;
import fnp.ufunc.statistics.Counts;
import frankennumpy.statistics.Average;
import frankennumpy.statistics.Averages;
import frankennumpy.statistics.Binning;
import frankennumpy.statistics.Covariance;
import frankennumpy.statistics.Covariances;
import frankennumpy.statistics.Crosses;
import frankennumpy.statistics.Curves;
import frankennumpy.statistics.Gradients;
import frankennumpy.statistics.Histogram;
import frankennumpy.statistics.Histograms;
import frankennumpy.statistics.JointHistogram;
import frankennumpy.statistics.JointHistograms;
import java.util.List;
import java.util.Optional;

/// Correlation, polynomials, interpolation, histograms, sorting and searching. Use through [Np].
///
/// @numpy "Statistics", "Sorting, searching, and counting", "Polynomials", 2.4
public abstract sealed class Statistics extends OrderStatistics permits Matrices {
  Statistics() {}

  /// The covariance matrix of variables in rows, observations in columns, with divisor `n - 1`. One
  /// variable gives an array without axes.
  ///
  /// @throws ShapeException if there are more than two axes
  /// @numpy `numpy.cov`
  public static NDArray cov(NDArray m) {
    return Covariances.cov(m, Covariance.plain());
  }

  /// The covariance matrix of two variables.
  ///
  /// @throws ShapeException if they differ in length
  /// @numpy `numpy.cov`
  public static NDArray cov(NDArray x, NDArray y) {
    return Covariances.cov(x, Covariance.plain().y(y));
  }

  /// The covariance matrix with all options.
  ///
  /// @throws ShapeException if there are more than two axes, or variables differ in length
  /// @numpy `numpy.cov`
  public static NDArray cov(NDArray m, Covariance how) {
    return Covariances.cov(m, how);
  }

  /// The correlation coefficients of variables in rows, observations in columns.
  ///
  /// @throws ShapeException if there are more than two axes
  /// @numpy `numpy.corrcoef`
  public static NDArray corrcoef(NDArray m) {
    return Covariances.corrcoef(m, Covariance.plain());
  }

  /// The correlation coefficients of two variables, a matrix of two rows.
  ///
  /// @throws ShapeException if they differ in length
  /// @numpy `numpy.corrcoef`
  public static NDArray corrcoef(NDArray x, NDArray y) {
    return Covariances.corrcoef(x, Covariance.plain().y(y));
  }

  /// The correlation coefficients with options.
  ///
  /// @throws ShapeException if there are more than two axes, or variables differ in length
  /// @numpy `numpy.corrcoef`
  public static NDArray corrcoef(NDArray m, Covariance how) {
    return Covariances.corrcoef(m, how);
  }

  /// The weighted mean of all elements.
  ///
  /// @throws ArithmeticException if the weights add up to zero
  /// @numpy `numpy.average`
  public static NDArray average(NDArray a, NDArray weights) {
    return average(a, weights, Over.all()).average();
  }

  /// The weighted mean over axes, and the sums of the weights.
  ///
  /// @param weights in the shape of `a`, or of its axes
  /// @throws ArithmeticException if the weights add up to zero
  /// @numpy `numpy.average` with `weights` and `returned`
  public static Average average(NDArray a, NDArray weights, Over over) {
    return Averages.of(a, over, Optional.of(weights));
  }

  /// The mean over axes, and the number of elements behind each.
  ///
  /// @numpy `numpy.average` with `returned`
  public static Average average(NDArray a, Over over) {
    return Averages.of(a, over, Optional.empty());
  }

  /// The coefficients, highest power first, of the polynomial that fits the points best.
  ///
  /// @throws IllegalArgumentException if the degree is negative
  /// @throws ShapeException if `x` has not one axis or the lengths differ
  /// @numpy `numpy.polyfit`
  public static NDArray polyfit(NDArray x, NDArray y, long degree) {
    if (degree < 0) {
      throw new IllegalArgumentException(
          "a polynomial of degree %d was asked for; use at least 0".formatted(degree));
    }
    requireVector("polyfit", x);
    var powers = vander(x.astype(DType.FLOAT64), degree + 1);
    var scale = Ufuncs.SQRT.call(Reductions.sum(Ufuncs.SQUARE.call(powers), Over.axis(0)));
    var scaled = Ufuncs.DIVIDE.call(powers, scale);
    var fit =
        LinearAlgebra.lstsq(scaled, y.astype(DType.FLOAT64), x.size() * Math.ulp(1.0)).solution();
    return Ufuncs.DIVIDE.call(fit, fit.ndim() == 1 ? scale : scale.expandDims(1));
  }

  /// The polynomial with these coefficients, highest power first, at each `x`.
  ///
  /// @numpy `numpy.polyval`
  public static NDArray polyval(NDArray coefficients, NDArray x) {
    var result = zerosLike(x);
    for (long i = 0; i < coefficients.size(); i++) {
      result = Ufuncs.ADD.call(Ufuncs.MULTIPLY.call(result, x), coefficients.get(Index.at(i)));
    }
    return result;
  }

  /// Straight lines between the points `(xp, fp)`, `xp` ascending, at each `x`; outside, the value
  /// of the nearest point. Complex values `fp` give complex ones.
  ///
  /// @throws ShapeException if the points have not one axis, differ in length, or there are none
  /// @numpy `numpy.interp`
  public static NDArray interp(NDArray x, NDArray xp, NDArray fp) {
    return Curves.interp(x, xp, fp, Curves.Outside.nearest());
  }

  /// As [#interp(NDArray, NDArray, NDArray)], with what lies outside the points as `outside` says.
  ///
  /// @throws ShapeException if the points have not one axis, differ in length, or there are none
  /// @numpy `numpy.interp` with `left`, `right` and `period`
  public static NDArray interp(NDArray x, NDArray xp, NDArray fp, Curves.Outside outside) {
    return Curves.interp(x, xp, fp, outside);
  }

  /// How many elements fall into each of `bins` equal parts of the range from the least to the
  /// greatest element; only the last bin holds its right edge.
  ///
  /// @throws fnp.ufunc.UfuncException if there is no bin, or an element is not finite
  /// @numpy `numpy.histogram`
  public static Histogram histogram(NDArray a, long bins) {
    return Histograms.of(a, Binning.equal(bins));
  }

  /// How many elements fall into each of `bins` equal parts of the range from `low` to `high`;
  /// elements outside are not counted.
  ///
  /// @throws fnp.ufunc.UfuncException if there is no bin, or the range is not finite
  /// @numpy `numpy.histogram` with `range`
  public static Histogram histogram(NDArray a, long bins, double low, double high) {
    return Histograms.of(a, Binning.equal(bins).range(low, high));
  }

  /// How many elements fall between each edge and the next; only the last bin holds its right edge.
  ///
  /// @throws fnp.ufunc.UfuncException if the edges do not ascend
  /// @numpy `numpy.histogram` with a sequence of bins
  public static Histogram histogram(NDArray a, NDArray edges) {
    return Histograms.of(a, Binning.edges(edges));
  }

  /// The histogram with all options.
  ///
  /// @throws fnp.ufunc.UfuncException if the bins, the range or the weights make no sense
  /// @numpy `numpy.histogram`
  public static Histogram histogram(NDArray a, Binning binning) {
    return Histograms.of(a, binning);
  }

  /// The edges of the bins that [#histogram(NDArray, Binning)] would use.
  ///
  /// @throws fnp.ufunc.UfuncException if the bins, the range or the weights make no sense
  /// @numpy `numpy.histogram_bin_edges`
  public static NDArray histogramBinEdges(NDArray a, Binning binning) {
    return Histograms.binEdges(a, binning);
  }

  /// How many points fall into each cell of a grid.
  ///
  /// @throws ShapeException if the coordinates differ in length
  /// @throws fnp.ufunc.UfuncException if the bins, the range or the weights make no sense
  /// @numpy `numpy.histogram2d`
  public static JointHistogram histogram2d(NDArray x, NDArray y, Binning forX, Binning forY) {
    if (x.size() != y.size()) {
      throw new ShapeException(
          "a histogram of points with shapes %s and %s was asked for; both need the same length"
              .formatted(x.shape(), y.shape()));
    }
    var sample = Np.stack(List.of(x.ravel(), y.ravel()), 1);
    return JointHistograms.of(sample, List.of(forX, forY));
  }

  /// How many rows fall into each cell, one column for each variable.
  ///
  /// @param binnings one for each variable, or a single one for all; density and weights are read
  ///   from the first
  /// @throws ShapeException if there are not two axes
  /// @throws fnp.ufunc.UfuncException if the bins, the range or the weights make no sense
  /// @numpy `numpy.histogramdd`
  public static JointHistogram histogramdd(NDArray sample, List<Binning> binnings) {
    return JointHistograms.of(sample, binnings);
  }

  /// Into which of the bins between edges each element falls: the first place whose edge is
  /// greater, 0 before the first edge. For descending edges the other way around.
  ///
  /// @param right whether bins hold their right edge instead of the left one
  /// @throws fnp.ufunc.UfuncException if the edges are not in order, or the elements are complex
  /// @numpy `numpy.digitize`
  public static NDArray digitize(NDArray x, NDArray bins, boolean right) {
    return Curves.digitize(x, bins, right);
  }

  /// How often each whole number from 0 to the greatest occurs.
  ///
  /// @throws fnp.ufunc.UfuncException if a number is negative or the dtype is not of whole numbers
  /// @numpy `numpy.bincount`
  public static NDArray bincount(NDArray a) {
    return Counts.of(a, 0);
  }

  /// As [#bincount(NDArray)], with at least `minlength` elements.
  ///
  /// @numpy `numpy.bincount` with `minlength`
  public static NDArray bincount(NDArray a, long minlength) {
    return Counts.of(a, minlength);
  }

  /// The sum of the weights of each whole number from 0 to the greatest, float64.
  ///
  /// @numpy `numpy.bincount` with `weights`
  public static NDArray bincount(NDArray a, NDArray weights, long minlength) {
    return Counts.of(a, weights, minlength);
  }

  /// The difference of each element and the one before along the last axis.
  ///
  /// @numpy `numpy.diff`
  public static NDArray diff(NDArray a) {
    return diff(a, -1);
  }

  /// The difference of each element and the one before along an axis; for bool whether they differ.
  ///
  /// @throws ShapeException if there is no such axis
  /// @numpy `numpy.diff`
  public static NDArray diff(NDArray a, int axis) {
    return diff(a, 1, axis);
  }

  /// Differences taken `n` times.
  ///
  /// @throws ShapeException if there is no such axis
  /// @throws fnp.ufunc.UfuncException if `n` is negative
  /// @numpy `numpy.diff` with `n`
  public static NDArray diff(NDArray a, int n, int axis) {
    return Curves.diff(a, n, axis);
  }

  /// Differences with values before or behind the elements, which may lack axes.
  ///
  /// @numpy `numpy.diff` with `prepend` and `append`
  public static NDArray diff(
      NDArray a, int n, int axis, Optional<NDArray> prepend, Optional<NDArray> append) {
    return Curves.diff(Curves.extended(a, axis, prepend, append), n, axis);
  }

  /// The gradient along each axis, by second-order differences.
  ///
  /// @param spacing none for places 1 apart; one without axes for all axes; or for each axis the
  ///   step, without axes, or a vector of the places
  /// @param axes the axes, none meaning all
  /// @param edgeOrder 1 or 2, the order of the differences at the edges
  /// @throws fnp.ufunc.UfuncException if the number of spacings or the order is wrong
  /// @throws ShapeException if places do not fit their axis, or an axis is too short
  /// @numpy `numpy.gradient`
  public static List<NDArray> gradient(
      NDArray f, List<NDArray> spacing, int[] axes, int edgeOrder) {
    return Gradients.of(f, spacing, axes, edgeOrder);
  }

  /// The gradient along the one axis of a vector, with places 1 apart.
  ///
  /// @throws ShapeException if there are fewer than two elements
  /// @numpy `numpy.gradient`
  public static NDArray gradient(NDArray f) {
    return Gradients.of(f, List.of(), new int[] {0}, 1).getFirst();
  }

  /// The product of two vectors that stands at right angles to both, along the last axes.
  ///
  /// @throws ShapeException if the last axes have not two or three elements
  /// @numpy `numpy.cross`
  public static NDArray cross(NDArray a, NDArray b) {
    return Crosses.of(a, b, -1, -1, -1);
  }

  /// As [#cross(NDArray, NDArray)] along other axes.
  ///
  /// @throws ShapeException if there is no such axis, or it has not two or three elements
  /// @numpy `numpy.cross` with `axisa`, `axisb` and `axisc`
  public static NDArray cross(NDArray a, NDArray b, int axisA, int axisB, int axisC) {
    return Crosses.of(a, b, axisA, axisB, axisC);
  }

  /// The area under the points `(x, y)` joined by straight lines, along the last axis.
  ///
  /// @numpy `numpy.trapezoid`
  public static NDArray trapezoid(NDArray y, NDArray x) {
    return trapezoid(y, x, -1);
  }

  /// The area under the points `(x, y)` joined by straight lines.
  ///
  /// @param x the places: a vector, or in the shape of `y`
  /// @throws ShapeException if there is no such axis
  /// @numpy `numpy.trapezoid` with `axis`
  public static NDArray trapezoid(NDArray y, NDArray x, int axis) {
    return Curves.trapezoid(y, x, axis);
  }

  /// The area under points `dx` apart joined by straight lines.
  ///
  /// @throws ShapeException if there is no such axis
  /// @numpy `numpy.trapezoid` with `dx`
  public static NDArray trapezoid(NDArray y, double dx, int axis) {
    return Curves.trapezoid(y, dx, axis);
  }

  /// @throws ShapeException if the array has not one axis
  static void requireVector(String name, NDArray a) {
    if (a.ndim() != 1) {
      throw new ShapeException(
          "%s needs arrays with one axis, but the shape is %s; use ravel"
              .formatted(name, a.shape()));
    }
  }
}
