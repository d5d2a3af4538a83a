package frankennumpy.statistics;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.PromotionTable;
import fnp.linalg.Products;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;
import fnp.ndarray.storage.Scope;
import fnp.ufunc.Call;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.UfuncException;
import fnp.ufunc.Ufuncs;
import frankennumpy.Np;
import java.util.Optional;

/// Covariances and correlation coefficients.
///
/// @source NumPy 2.4, `lib/_function_base_impl.py`, `cov` and `corrcoef`
public final class Covariances {
  /// Up to so many variables are multiplied one by one.
  private static final long FEW = 4;

  private Covariances() {}

  /// The covariance matrix; of one variable an array without axes.
  ///
  /// @throws ShapeException if there are more than two axes, or variables differ in length
  /// @throws UfuncException if weights make no sense
  public static NDArray cov(NDArray m, Covariance how) {
    return Scope.result(() -> covariances(m, how));
  }

  private static NDArray covariances(NDArray m, Covariance how) {
    requireMatrix(m);
    how.y().ifPresent(Covariances::requireMatrix);
    if (how.ddof().isPresent() && how.ddof().getAsDouble() != Math.rint(how.ddof().getAsDouble())) {
      throw value("ddof is %s; use a whole number".formatted(how.ddof().getAsDouble()));
    }
    var type = type(m, how);
    var x = variables(m, m.ndim() != 1 && !how.isByRow(), type);
    if (x.shape(0) == 0) {
      return NDArray.zeros(DType.FLOAT64, 0, 0);
    }
    if (how.y().isPresent()) {
      var y = Np.atleast2d(how.y().get());
      var more = variables(y, y.shape(0) != 1 && !how.isByRow(), type);
      x = Np.concatenate(java.util.List.of(x, more), 0);
    }
    return products(x, how);
  }

  private static NDArray variables(NDArray m, boolean turned, DType type) {
    var rows = Np.atleast2d(m).to(type);
    return turned ? rows.transpose() : rows;
  }

  private static DType type(NDArray m, Covariance how) {
    if (how.dtype().isPresent()) {
      return how.dtype().get();
    }
    var table = PromotionTable.current();
    var own = table.promote(m.dtype(), DType.FLOAT64);
    return how.y().map(y -> table.promote(own, y.dtype())).orElse(own);
  }

  private static NDArray products(NDArray x, Covariance how) {
    var count = x.shape(1);
    var ddof = how.ddof().orElse(how.isBiased() ? 0 : 1);
    var frequencies = how.frequencies().map(given -> frequencies(given, count));
    var weights = how.weights().map(given -> vector("aweights", given, count));
    var both = both(frequencies, weights);
    var average = Averages.of(x, Over.axis(1), both);
    var total = both.isPresent() ? average.weights().getDouble(0) : count;
    var divisor = total - ddof;
    if (weights.isPresent() && ddof != 0) {
      var squares = Ufuncs.MULTIPLY.call(both.get(), weights.get());
      divisor = total - ddof * Reductions.sum(squares, Over.all()).getDouble() / total;
    }
    var centred = Ufuncs.SUBTRACT.call(x, average.average().expandDims(1));
    var right = both.map(w -> Ufuncs.MULTIPLY.call(centred, w)).orElse(centred).transpose();
    var conjugate = right.dtype().kind() == Kind.COMPLEX ? Ufuncs.CONJUGATE.call(right) : right;
    var sums = x.shape(0) <= FEW ? dots(centred, conjugate) : Products.matmul(centred, conjugate);
    var factor = NDArray.scalar(DType.FLOAT64, 1 / Math.max(0.0, divisor));
    return Ufuncs.MULTIPLY.call(sums, factor, Call.plain().out(sums)).squeeze();
  }

  /// The products of a few long rows one by one, which a matrix product would pad to its tiles.
  private static NDArray dots(NDArray rows, NDArray columns) {
    var n = rows.shape(0);
    var result = NDArray.empty(rows.dtype(), n, n);
    for (long i = 0; i < n; i++) {
      for (long j = 0; j < n; j++) {
        var product = Np.dot(rows.get(Index.at(i)), columns.get(Index.ALL, Index.at(j)));
        result.set(product, Index.at(i), Index.at(j));
      }
    }
    return result;
  }

  private static Optional<NDArray> both(Optional<NDArray> first, Optional<NDArray> second) {
    if (first.isPresent() && second.isPresent()) {
      return Optional.of(Ufuncs.MULTIPLY.call(first.get(), second.get()));
    }
    return first.or(() -> second);
  }

  private static NDArray frequencies(NDArray given, long count) {
    var numbers = vector("fweights", given, count);
    var whole = Ufuncs.EQUAL.call(numbers, Ufuncs.RINT.call(numbers));
    if (!Reductions.all(whole, Over.all()).getBoolean()) {
      throw new UfuncException(
          UfuncException.Kind.TYPE, "fweights must be whole numbers; use aweights for others");
    }
    return numbers;
  }

  private static NDArray vector(String name, NDArray given, long count) {
    if (given.ndim() != 1 || given.size() != count) {
      throw new IllegalStateException(
          "%s of shape %s were given for %d observations; give one for each"
              .formatted(name, given.shape(), count));
    }
    var numbers = given.astype(DType.FLOAT64);
    if (Reductions.any(Ufuncs.LESS.call(numbers, 0L), Over.all()).getBoolean()) {
      throw value(name + " must not be negative");
    }
    return numbers;
  }

  private static void requireMatrix(NDArray m) {
    if (m.ndim() > 2) {
      throw new ShapeException(
          "cov needs at most two axes, but the shape is %s; reshape it".formatted(m.shape()));
    }
  }

  /// The correlation coefficients; of one variable 1, without axes.
  ///
  /// @throws ShapeException if there are more than two axes, or variables differ in length
  public static NDArray corrcoef(NDArray m, Covariance how) {
    var covariance = cov(m, how);
    if (covariance.ndim() == 0) {
      return Ufuncs.DIVIDE.call(covariance, covariance);
    }
    var result = covariance.isWriteable() ? covariance : covariance.copy();
    var deviation = Ufuncs.SQRT.call(result.diagonal(0, 0, 1).real());
    var into = Call.plain().out(result);
    Ufuncs.DIVIDE.call(result, deviation.expandDims(1), into);
    Ufuncs.DIVIDE.call(result, deviation.expandDims(0), into);
    clip(result.real());
    if (result.dtype().kind() == Kind.COMPLEX) {
      clip(result.imag());
    }
    return result;
  }

  private static void clip(NDArray part) {
    part.set(Np.clip(part, -1.0, 1.0), Index.ELLIPSIS);
  }

  private static UfuncException value(String message) {
    return new UfuncException(UfuncException.Kind.VALUE, message);
  }
}
