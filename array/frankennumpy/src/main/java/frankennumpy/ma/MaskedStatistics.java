package frankennumpy.ma;

import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;
import fnp.ufunc.BinaryUfunc;
import fnp.ufunc.Over;
import fnp.ufunc.UfuncException;
import fnp.ufunc.Ufuncs;
import frankennumpy.Np;
import frankennumpy.polynomial.PolyFit;
import frankennumpy.signal.Overlap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BinaryOperator;

/// Covariances, fits and convolutions of masked arrays. Use through [Ma].
///
/// @numpy "Masked array operations", 2.4
/// @source NumPy 2.4, `ma/extras.py`
public abstract sealed class MaskedStatistics extends MaskedSets permits MaskedFields {
  MaskedStatistics() {}

  /// How variables are compared.
  ///
  /// @param y more variables
  /// @param rowvar whether rows are variables and columns observations
  /// @param ddof what the divisor is less than the number of observations
  /// @param allowMasked whether observations may be missing
  public record Covarying(
      Optional<MaskedArray> y, boolean rowvar, double ddof, boolean allowMasked) {}

  /// The covariance matrix of variables in rows, or in columns, of the observations where both are
  /// known.
  ///
  /// @param ddof what the divisor is less than the number of those observations
  /// @numpy `numpy.ma.cov`
  public static MaskedArray cov(MaskedArray x, boolean rowvar, double ddof) {
    return cov(x, new Covarying(Optional.empty(), rowvar, ddof, true));
  }

  /// The covariance matrix of variables of the observations where both are known.
  ///
  /// @throws UfuncException if something is masked that must not be
  /// @numpy `numpy.ma.cov` with `y` and `allow_masked`
  public static MaskedArray cov(MaskedArray x, Covarying how) {
    var first = matrix(x, how);
    var inRows = how.rowvar || first.shape().axis(0) == 1;
    var axis = inRows ? 0 : 1;
    var all = first;
    if (how.y.isPresent()) {
      var second = matrix(how.y.get(), how);
      if (second.shape().equals(first.shape()) && (first.isMasked() || second.isMasked())) {
        var mask = both(first.mask(), second.mask());
        first = MaskedArray.raw(first.data(), mask);
        second = MaskedArray.raw(second.data(), mask);
      }
      all = concatenate(List.of(first, second), axis);
    }
    var m = inRows ? all : all.transpose();
    var known = Ufuncs.LOGICAL_NOT.call(m.maskArray()).astype(DType.FLOAT32);
    var centred = anom(m, Over.axis(1)).filled(0.0);
    var divisor = Ufuncs.SUBTRACT.call(Np.matmul(known, known.transpose()), how.ddof);
    var products = Np.matmul(centred, centred.transpose());
    var data = quietly(() -> Ufuncs.DIVIDE.call(products, divisor));
    return squeeze(MaskedArray.of(data, Ufuncs.LESS_EQUAL.call(divisor, 0.0)));
  }

  private static MaskedArray matrix(MaskedArray x, Covarying how) {
    if (!how.allowMasked && x.isMasked()) {
      throw new UfuncException(
          UfuncException.Kind.VALUE,
          "cannot process masked data, but some of shape %s is; fill it, or allow masked data"
              .formatted(x.shape()));
    }
    var rows = x.ndim() < 2 ? x.reshape(1, -1) : x;
    return rows.astype(DType.FLOAT64);
  }

  /// The correlation coefficients of variables in rows, or in columns.
  ///
  /// @numpy `numpy.ma.corrcoef`
  public static MaskedArray corrcoef(MaskedArray x, boolean rowvar) {
    return corrcoef(x, new Covarying(Optional.empty(), rowvar, 1, true));
  }

  /// The correlation coefficients of variables; of a single one [Ma#MASKED].
  ///
  /// @throws UfuncException if something is masked that must not be
  /// @numpy `numpy.ma.corrcoef` with `y` and `allow_masked`
  public static MaskedArray corrcoef(MaskedArray x, Covarying how) {
    var covariance = cov(x, how);
    if (covariance.ndim() == 0) {
      return Ma.MASKED;
    }
    var deviation = sqrt(diagonal(covariance, 0));
    return divide(covariance, outer(Ufuncs.MULTIPLY, deviation, deviation));
  }

  /// The function of every pair of an element of one and of the other.
  ///
  /// @numpy `numpy.ma.multiply.outer` and so on
  public static MaskedArray outer(BinaryUfunc ufunc, MaskedArray a, MaskedArray b) {
    var lengths = Arrays.copyOf(a.shape().toArray(), a.ndim() + b.ndim());
    Arrays.fill(lengths, a.ndim(), lengths.length, 1);
    return binary(a.reshape(lengths), b, ufunc::call);
  }

  /// The coefficients, highest power first, of the polynomial that fits the points best of which
  /// both coordinates are known.
  ///
  /// @numpy `numpy.ma.polyfit`
  public static NDArray polyfit(MaskedArray x, MaskedArray y, long degree) {
    return polyfit(x, y, degree, OptionalDouble.empty(), Optional.empty()).coefficients();
  }

  /// The polynomial that fits the points best of which both coordinates and the weight are known.
  ///
  /// @param y `(m,)`, or `(m, k)` for several at once
  /// @param rcond the least share that a singular value may have of the greatest
  /// @param w weights of the points
  /// @throws UfuncException if there are other than one or two axes of `y`, or another number of
  ///   weights than points
  /// @numpy `numpy.ma.polyfit` with `rcond`, `full`, `w` and `cov`
  public static PolyFit polyfit(
      MaskedArray x, MaskedArray y, long degree, OptionalDouble rcond, Optional<MaskedArray> w) {
    if (y.ndim() < 1 || y.ndim() > 2) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "expected a 1D or 2D array for y, but its shape is %s; reshape it".formatted(y.shape()));
    }
    var rows = y.ndim() == 1 ? y.mask() : rowsMasked(y);
    var mask = maskOr(x.mask(), rows);
    if (w.isPresent()) {
      if (w.get().ndim() != 1 || w.get().shape().axis(0) != y.shape().axis(0)) {
        throw new UfuncException(
            UfuncException.Kind.TYPE,
            "expected w and y to have the same length, but the shapes are %s and %s; give one weight a point"
                .formatted(w.get().shape(), y.shape()));
      }
      mask = maskOr(mask, w.get().mask());
    }
    if (mask.isEmpty()) {
      return Np.polyfit(x.data(), y.data(), degree, rcond, w.map(MaskedArray::data));
    }
    var known = new Index.Mask(Ufuncs.LOGICAL_NOT.call(mask.get()));
    return Np.polyfit(
        x.data().get(known),
        y.data().get(known),
        degree,
        rcond,
        w.map(weights -> weights.data().get(known)));
  }

  private static Optional<NDArray> rowsMasked(MaskedArray y) {
    return y.mask().map(mask -> fnp.ufunc.Reductions.any(mask, Over.axis(1)));
  }

  /// The powers of a vector as columns, the highest first; rows of masked elements are zero.
  ///
  /// @throws ShapeException if there is not one axis
  /// @numpy `numpy.ma.vander`
  public static NDArray vander(MaskedArray x, long columns) {
    var result = Np.vander(x.data(), columns);
    x.mask().ifPresent(mask -> result.set(NDArray.zeros(x.dtype()), new Index.Mask(mask)));
    return result;
  }

  /// The convolution of two vectors.
  ///
  /// @param propagate whether a single masked element masks what it goes into; else what no pair of
  ///   known elements goes into is masked
  /// @numpy `numpy.ma.convolve`
  public static MaskedArray convolve(
      MaskedArray a, MaskedArray v, Overlap mode, boolean propagate) {
    return slid(a, v, propagate, (x, y) -> Np.convolve(x, y, mode));
  }

  /// The cross-correlation of two vectors.
  ///
  /// @param propagate whether a single masked element masks what it goes into; else what no pair of
  ///   known elements goes into is masked
  /// @numpy `numpy.ma.correlate`
  public static MaskedArray correlate(
      MaskedArray a, MaskedArray v, Overlap mode, boolean propagate) {
    return slid(a, v, propagate, (x, y) -> Np.correlate(x, y, mode));
  }

  private static MaskedArray slid(
      MaskedArray a, MaskedArray v, boolean propagate, BinaryOperator<NDArray> function) {
    if (propagate) {
      var ones = function.apply(a.maskArray(), Np.ones(DType.BOOL, v.shape().toArray()));
      var others = function.apply(Np.ones(DType.BOOL, a.shape().toArray()), v.maskArray());
      return MaskedArray.of(
          function.apply(a.data(), v.data()), Ufuncs.LOGICAL_OR.call(ones, others));
    }
    var known =
        function.apply(
            Ufuncs.LOGICAL_NOT.call(a.maskArray()), Ufuncs.LOGICAL_NOT.call(v.maskArray()));
    return MaskedArray.of(
        function.apply(a.filled(0L), v.filled(0L)), Ufuncs.LOGICAL_NOT.call(known.to(DType.BOOL)));
  }
}
