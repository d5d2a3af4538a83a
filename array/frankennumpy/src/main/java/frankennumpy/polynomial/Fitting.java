package frankennumpy.polynomial;

import fnp.dtype.FloatLimits;
import fnp.dtype.Kind;
import fnp.linalg.LinearAlgebra;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.UfuncException;
import fnp.ufunc.Ufuncs;

/// Fits by least squares.
final class Fitting {
  private Fitting() {}

  static UfuncException negative(long degree) {
    return new UfuncException(
        UfuncException.Kind.VALUE,
        "a fit of degree %d was asked for; degrees must not be negative".formatted(degree));
  }

  static Fit fit(Basis basis, NDArray xs, NDArray ys, FitOptions options) {
    var x = xs.to(Basis.floating(xs.dtype()));
    var y = ys.to(Basis.floating(ys.dtype()));
    check(x, y, options);
    var degrees = options.degrees().stream().sorted().mapToLong(Long::longValue).toArray();
    var all = basis.vander(x, degrees[degrees.length - 1]);
    var matrix = all.get(Index.step(1), Index.positions(degrees));
    var values = y;
    if (options.weights().isPresent()) {
      var w = options.weights().get();
      matrix = Ufuncs.MULTIPLY.call(matrix, w.expandDims(1));
      values = Ufuncs.MULTIPLY.call(y, y.ndim() == 2 ? w.expandDims(1) : w);
    }
    var rcond = options.rcond().orElse(x.size() * FloatLimits.of(x.dtype()).eps());
    var scale = lengths(matrix);
    var solved = LinearAlgebra.lstsq(Ufuncs.DIVIDE.call(matrix, scale), values, rcond);
    var found = solved.solution();
    var scaled = Ufuncs.DIVIDE.call(found, found.ndim() == 2 ? scale.expandDims(1) : scale);
    return new Fit(
        spread(scaled, degrees), solved.residuals(), solved.rank(), solved.singularValues(), rcond);
  }

  /// The lengths of the columns, 1 instead of 0.
  private static NDArray lengths(NDArray matrix) {
    var squares =
        matrix.dtype().kind() == Kind.COMPLEX
            ? Ufuncs.ADD.call(Ufuncs.SQUARE.call(matrix.real()), Ufuncs.SQUARE.call(matrix.imag()))
            : Ufuncs.SQUARE.call(matrix);
    var lengths = Ufuncs.SQRT.call(Reductions.sum(squares, Over.axis(0)));
    for (long i = 0; i < lengths.size(); i++) {
      if (lengths.getDouble(i) == 0) {
        lengths.setDouble(1, i);
      }
    }
    return lengths;
  }

  /// The coefficients at their degrees, 0 elsewhere.
  private static NDArray spread(NDArray found, long... degrees) {
    var last = degrees[degrees.length - 1];
    if (last == degrees.length - 1) {
      return found;
    }
    var shape = found.shape().toArray();
    shape[0] = last + 1;
    var result = NDArray.zeros(found.dtype(), shape);
    for (int i = 0; i < degrees.length; i++) {
      Terms.put(result, degrees[i], Terms.term(found, i));
    }
    return result;
  }

  private static void check(NDArray x, NDArray y, FitOptions options) {
    if (options.degrees().isEmpty()) {
      throw new UfuncException(
          UfuncException.Kind.TYPE, "a fit without terms was asked for; give a degree");
    }
    for (long degree : options.degrees()) {
      if (degree < 0) {
        throw negative(degree);
      }
    }
    var fits = x.ndim() == 1 && x.size() > 0 && (y.ndim() == 1 || y.ndim() == 2);
    var weights = options.weights();
    if (!fits
        || x.shape(0) != y.shape(0)
        || (weights.isPresent()
            && (weights.get().ndim() != 1 || weights.get().size() != x.size()))) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "a fit to points with x of shape %s, y of shape %s%s; use x of shape (n,), n > 0, and"
                  .formatted(
                      x.shape(), y.shape(), weights.map(w -> ", w of " + w.shape()).orElse(""))
              + " y of shape (n,) or (n, k), w of shape (n,)");
    }
  }
}
