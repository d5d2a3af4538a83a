package frankennumpy;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.linalg.LinearAlgebra;
import fnp.linalg.Products;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Sorting;
import fnp.ufunc.Ufuncs;

/// Correlation, polynomials, interpolation, histograms, sorting and searching. Use through [Np].
///
/// @numpy "Statistics", "Sorting, searching, and counting", "Polynomials", 2.4
public abstract sealed class Statistics extends Aggregation permits Matrices {
  Statistics() {}

  /// The covariance matrix of variables in rows, observations in columns, with divisor `n - 1`. One
  /// variable gives an array without axes.
  ///
  /// @throws ShapeException if there are more than two axes
  /// @numpy `numpy.cov`
  public static NDArray cov(NDArray m) {
    if (m.ndim() > 2) {
      throw new ShapeException(
          "cov needs at most two axes, but the shape is %s; reshape it".formatted(m.shape()));
    }
    var x = atleast2d(m).astype(m.dtype() == DType.FLOAT32 ? DType.FLOAT32 : DType.FLOAT64);
    var centred = Ufuncs.SUBTRACT.call(x, Reductions.mean(x, Over.axis(1).keepDims()));
    var products = Products.matmul(centred, centred.transpose());
    var result = Ufuncs.MULTIPLY.call(products, 1.0 / Math.max(0, x.shape(1) - 1));
    return m.ndim() < 2 ? result.reshape() : result;
  }

  /// The covariance matrix of two variables.
  ///
  /// @throws ShapeException if they differ in length
  /// @numpy `numpy.cov`
  public static NDArray cov(NDArray x, NDArray y) {
    return cov(vstack(x, y));
  }

  /// The correlation coefficients of variables in rows, observations in columns.
  ///
  /// @throws ShapeException if there are more than two axes
  /// @numpy `numpy.corrcoef`
  public static NDArray corrcoef(NDArray m) {
    var covariance = cov(m);
    if (covariance.ndim() == 0) {
      return Ufuncs.DIVIDE.call(covariance, covariance);
    }
    var deviation = Ufuncs.SQRT.call(covariance.diagonal(0, 0, 1));
    var byRow = Ufuncs.DIVIDE.call(covariance, deviation.expandDims(1));
    return clip(Ufuncs.DIVIDE.call(byRow, deviation.expandDims(0)), -1.0, 1.0);
  }

  /// The correlation coefficients of two variables, a matrix of two rows.
  ///
  /// @throws ShapeException if they differ in length
  /// @numpy `numpy.corrcoef`
  public static NDArray corrcoef(NDArray x, NDArray y) {
    return corrcoef(vstack(x, y));
  }

  /// The weighted mean of all elements.
  ///
  /// @throws fnp.ndarray.BroadcastException if the shapes do not fit
  /// @numpy `numpy.average`
  public static NDArray average(NDArray a, NDArray weights) {
    var total = Reductions.sum(Ufuncs.MULTIPLY.call(a, weights), Over.all());
    return Ufuncs.DIVIDE.call(total, Reductions.sum(weights.broadcastTo(a.shape()), Over.all()));
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
  /// of the nearest point.
  ///
  /// @throws ShapeException if the points have not one axis, differ in length, or there are none
  /// @numpy `numpy.interp`
  public static NDArray interp(NDArray x, NDArray xp, NDArray fp) {
    requireVector("interp", xp);
    if (!xp.shape().equals(fp.shape()) || xp.size() == 0) {
      throw new ShapeException(
          "interp of points of shapes %s and %s: both need the same length, at least 1"
              .formatted(xp.shape(), fp.shape()));
    }
    var at = xp.astype(DType.FLOAT64).toDoubleArray();
    var value = fp.astype(DType.FLOAT64).toDoubleArray();
    var wanted = x.astype(DType.FLOAT64).ravel().toDoubleArray();
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = between(wanted[i], at, value);
    }
    return NDArray.ofDoubles(wanted).reshape(x.shape().toArray());
  }

  private static double between(double x, double[] at, double[] value) {
    var last = at.length - 1;
    if (Double.isNaN(x)) {
      return x;
    }
    if (x >= at[last]) {
      return value[last];
    }
    if (x < at[0]) {
      return value[0];
    }
    var found = java.util.Arrays.binarySearch(at, x);
    var j = found >= 0 ? found : -found - 2;
    var slope = (value[j + 1] - value[j]) / (at[j + 1] - at[j]);
    return slope * (x - at[j]) + value[j];
  }

  /// How many elements fall into each of `bins` equal parts of the range from the least to the
  /// greatest element; only the last bin holds its right edge.
  ///
  /// @throws IllegalArgumentException if there is no bin, or an element is not finite
  /// @numpy `numpy.histogram`
  public static Histogram histogram(NDArray a, long bins) {
    if (a.size() == 0) {
      return histogram(a, bins, 0, 1);
    }
    return histogram(a, bins, Reductions.min(a).getDouble(), Reductions.max(a).getDouble());
  }

  /// How many elements fall into each of `bins` equal parts of the range from `low` to `high`;
  /// elements outside are not counted.
  ///
  /// @throws IllegalArgumentException if there is no bin, or the range is not finite
  /// @numpy `numpy.histogram` with `range`
  public static Histogram histogram(NDArray a, long bins, double low, double high) {
    if (bins < 1 || !Double.isFinite(low) || !Double.isFinite(high) || low > high) {
      throw new IllegalArgumentException(
          "a histogram with %d bins from %s to %s was asked for; use at least 1 bin and finite ends"
              .formatted(bins, low, high));
    }
    var first = low == high ? low - 0.5 : low;
    var last = low == high ? high + 0.5 : high;
    return histogram(a, linspace(first, last, bins + 1));
  }

  /// How many elements fall between each edge and the next; only the last bin holds its right edge.
  ///
  /// @throws ShapeException if the edges have not one axis
  /// @numpy `numpy.histogram` with a sequence of bins
  public static Histogram histogram(NDArray a, NDArray edges) {
    requireVector("histogram", edges);
    var sorted = Sorting.sort(a.ravel(), 0);
    var bins = edges.size() - 1;
    var counts = NDArray.zeros(DType.INT64, bins);
    var starts = Sorting.searchSorted(sorted, edges, false);
    var end = Sorting.searchSorted(sorted, edges.get(Index.slice(bins, bins + 1)), true);
    for (long i = 0; i < bins; i++) {
      var next = i == bins - 1 ? end.getLong(0) : starts.getLong(i + 1);
      counts.setLong(next - starts.getLong(i), i);
    }
    return new Histogram(counts, edges);
  }

  /// How often each whole number from 0 to the greatest occurs.
  ///
  /// @throws IllegalArgumentException if an element is negative or the dtype is not integer
  /// @numpy `numpy.bincount`
  public static NDArray bincount(NDArray a) {
    if (!a.dtype().kind().isInteger() || (a.size() > 0 && Reductions.min(a).getLong() < 0)) {
      throw new IllegalArgumentException(
          "bincount needs whole numbers from 0 on, but the array of %s has others; use histogram"
              .formatted(a.dtype()));
    }
    var length = a.size() == 0 ? 0 : Reductions.max(a).getLong() + 1;
    var counts = new long[Math.toIntExact(length)];
    for (var value : a.astype(DType.INT64).ravel().toLongArray()) {
      counts[(int) value]++;
    }
    return NDArray.ofLongs(counts);
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
    var along = a.shape().normalise(axis);
    var length = a.shape(along);
    var later = part(a, along, Math.min(1, length), length);
    var earlier = part(a, along, 0, Math.max(0, length - 1));
    return a.dtype().kind() == Kind.BOOLEAN
        ? Ufuncs.NOT_EQUAL.call(later, earlier)
        : Ufuncs.SUBTRACT.call(later, earlier);
  }

  /// The area under the points `(x, y)` joined by straight lines.
  ///
  /// @numpy `numpy.trapezoid`
  public static NDArray trapezoid(NDArray y, NDArray x) {
    var n = y.shape(-1);
    var axis = y.ndim() - 1;
    var heights = Ufuncs.ADD.call(part(y, axis, 1, n), part(y, axis, 0, n - 1));
    var areas = Ufuncs.DIVIDE.call(Ufuncs.MULTIPLY.call(diff(x), heights), 2.0);
    return Reductions.sum(areas, Over.axis(-1));
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
