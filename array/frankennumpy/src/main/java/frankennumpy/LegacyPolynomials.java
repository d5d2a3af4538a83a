package frankennumpy;

import fnp.dtype.DType;
import fnp.dtype.FloatLimits;
import fnp.dtype.Kind;
import fnp.dtype.PromotionTable;
import fnp.linalg.LeastSquares;
import fnp.linalg.LinearAlgebra;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.UfuncException;
import fnp.ufunc.Ufuncs;
import frankennumpy.polynomial.Poly1d;
import frankennumpy.polynomial.PolyFit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Polynomials as arrays of coefficients, the highest power first. Use through [Np]; new code is
/// better served by [frankennumpy.polynomial.Basis].
///
/// @numpy "Poly1d", 2.4
public abstract sealed class LegacyPolynomials extends Signals permits Calendars {
  LegacyPolynomials() {}

  /// The coefficients of the polynomial with these zeros, or of the characteristic polynomial of a
  /// square matrix.
  ///
  /// @throws ShapeException if the array is neither
  /// @numpy `numpy.poly`
  public static NDArray poly(NDArray zeros) {
    var seq = zeros.ndim() == 0 ? zeros.reshape(1) : zeros;
    var square = seq.ndim() == 2 && seq.shape(0) == seq.shape(1) && seq.shape(0) > 0;
    if (seq.ndim() != 1 && !square) {
      throw new ShapeException(
          "poly of an array of shape %s; give zeros or a square matrix".formatted(seq.shape()));
    }
    var roots = square ? Np.eigvals(seq) : seq;
    var type = roots.dtype().kind().isInexact() ? roots.dtype() : DType.FLOAT64;
    roots = roots.to(type == DType.FLOAT16 ? DType.FLOAT64 : type);
    if (roots.size() == 0) {
      return NDArray.scalar(DType.FLOAT64, 1.0);
    }
    var result = NDArray.empty(roots.dtype(), 1);
    result.fill(1);
    for (long i = 0; i < roots.size(); i++) {
      var factor = NDArray.empty(roots.dtype(), 2);
      factor.fill(1);
      factor.get(Index.at(1)).copyFrom(Ufuncs.NEGATIVE.call(roots.get(Index.at(i))));
      result = convolve(result, factor);
    }
    return isConjugateClosed(roots) ? result.real().copy() : result;
  }

  private static boolean isConjugateClosed(NDArray roots) {
    return roots.dtype().kind() == Kind.COMPLEX
        && Np.arrayEqual(Np.sort(roots), Np.sort(Ufuncs.CONJUGATE.call(roots)));
  }

  /// The zeros of a polynomial; complex where they have to be.
  ///
  /// @throws ShapeException if the array has several axes
  /// @numpy `numpy.roots`
  public static NDArray roots(NDArray p) {
    var all = vector("roots", p);
    long first = 0;
    long end = all.size();
    while (first < end && isZero(all, first)) {
      first++;
    }
    if (first == end) {
      return NDArray.empty(DType.FLOAT64, 0);
    }
    while (isZero(all, end - 1)) {
      end--;
    }
    var trailing = all.size() - end;
    var c = all.get(Index.slice(first, end));
    c = c.dtype().kind().isInexact() ? c : c.to(DType.FLOAT64);
    var n = c.size() - 1;
    if (n == 0) {
      return NDArray.zeros(DType.FLOAT64, trailing);
    }
    var matrix = NDArray.zeros(c.dtype(), n, n);
    for (long i = 1; i < n; i++) {
      matrix.setItem(1.0, i, i - 1);
    }
    var tail = Ufuncs.NEGATIVE.call(c.get(Index.from(1)));
    matrix.get(Index.at(0)).copyFrom(Ufuncs.DIVIDE.call(tail, c.get(Index.at(0))));
    var found = Np.eigvals(matrix);
    return Np.concatenate(found, NDArray.zeros(found.dtype(), trailing));
  }

  private static boolean isZero(NDArray c, long i) {
    var term = c.getComplex(i);
    return term.real() == 0 && term.imag() == 0;
  }

  private static NDArray vector(String name, NDArray p) {
    if (p.ndim() > 1) {
      throw new ShapeException(
          "%s of coefficients of shape %s; they have one axis".formatted(name, p.shape()));
    }
    return p.ndim() == 0 ? p.reshape(1) : p;
  }

  /// The sum of two polynomials.
  ///
  /// @numpy `numpy.polyadd`
  public static NDArray polyadd(NDArray a1, NDArray a2) {
    var x = vector("polyadd", a1);
    var y = vector("polyadd", a2);
    var size = Math.max(x.size(), y.size());
    return Ufuncs.ADD.call(leading(x, size), leading(y, size));
  }

  /// The difference of two polynomials.
  ///
  /// @numpy `numpy.polysub`
  public static NDArray polysub(NDArray a1, NDArray a2) {
    var x = vector("polysub", a1);
    var y = vector("polysub", a2);
    var size = Math.max(x.size(), y.size());
    return Ufuncs.SUBTRACT.call(leading(x, size), leading(y, size));
  }

  /// With zeros before the first coefficient.
  private static NDArray leading(NDArray c, long size) {
    if (c.size() == size) {
      return c;
    }
    var result = NDArray.zeros(c.dtype(), size);
    result.get(Index.from(size - c.size())).copyFrom(c);
    return result;
  }

  /// The product of two polynomials.
  ///
  /// @numpy `numpy.polymul`
  public static NDArray polymul(NDArray a1, NDArray a2) {
    return convolve(Poly1d.of(a1).coefficients(), Poly1d.of(a2).coefficients());
  }

  /// Quotient and remainder of two polynomials.
  ///
  /// @numpy `numpy.polydiv`
  public static List<NDArray> polydiv(NDArray u, NDArray v) {
    var dividend = Ufuncs.ADD.call(vector("polydiv", u), 0.0);
    var divisor = Ufuncs.ADD.call(vector("polydiv", v), 0.0);
    var type = PromotionTable.current().promote(dividend.dtype(), divisor.dtype());
    var excess = dividend.size() - divisor.size();
    var scale = Ufuncs.DIVIDE.call(1.0, divisor.get(Index.at(0)));
    var quotient = NDArray.zeros(type, Math.max(excess + 1, 1));
    var rest = dividend.astype(type);
    for (long k = 0; k <= excess; k++) {
      var factor = Ufuncs.MULTIPLY.call(scale, rest.get(Index.at(k)));
      quotient.get(Index.at(k)).copyFrom(factor);
      var part = rest.get(Index.slice(k, k + divisor.size()));
      part.copyFrom(Ufuncs.SUBTRACT.call(part, Ufuncs.MULTIPLY.call(factor, divisor)));
    }
    while (rest.size() > 1 && isNearZero(rest)) {
      rest = rest.get(Index.from(1));
    }
    return List.of(quotient, rest);
  }

  private static boolean isNearZero(NDArray c) {
    var first = c.getComplex(0);
    return Math.hypot(first.real(), first.imag()) <= 1e-8;
  }

  /// The `m`-th derivative of a polynomial.
  ///
  /// @throws UfuncException if `m` is negative
  /// @numpy `numpy.polyder`
  public static NDArray polyder(NDArray p, long m) {
    requireCount("polyder", m);
    var result = p;
    for (long i = 0; i < m; i++) {
      var n = result.size() - 1;
      result =
          n < 1
              ? NDArray.empty(result.dtype(), 0)
              : Ufuncs.MULTIPLY.call(result.get(Index.to(-1)), NDArray.ofLongs(powers(n)));
    }
    return result;
  }

  /// `n, n - 1, …, 1`
  private static long[] powers(long n) {
    var powers = new long[(int) n];
    for (int i = 0; i < powers.length; i++) {
      powers[i] = n - i;
    }
    return powers;
  }

  /// The `m`-th integral of a polynomial.
  ///
  /// @param k the constants: one for each integral, or one for all
  /// @throws UfuncException if `m` is negative, or there are too few constants
  /// @numpy `numpy.polyint`
  public static NDArray polyint(NDArray p, long m, double... k) {
    requireCount("polyint", m);
    if (k.length > 1 && k.length < m) {
      throw new UfuncException(
          UfuncException.Kind.VALUE,
          "%d constants were given for %d integrals; give one, or one per integral"
              .formatted(k.length, m));
    }
    var result = p;
    for (int i = 0; i < m; i++) {
      var constant = k.length == 0 ? 0 : k.length == 1 ? k[0] : k[i];
      var divided = Ufuncs.DIVIDE.call(result, NDArray.ofLongs(powers(result.size())));
      result = Np.concatenate(divided, NDArray.ofDoubles(constant));
    }
    return result;
  }

  private static void requireCount(String name, long m) {
    if (m < 0) {
      throw new UfuncException(
          UfuncException.Kind.VALUE,
          "%s was asked to go %d times; the number must not be negative".formatted(name, m));
    }
  }

  /// The values of a polynomial at points.
  ///
  /// @numpy `numpy.polyval`
  public static NDArray polyval(NDArray p, NDArray x) {
    var c = vector("polyval", p);
    var result = NDArray.zeros(x.dtype(), x.shape().toArray());
    for (long i = 0; i < c.size(); i++) {
      result = Ufuncs.ADD.call(Ufuncs.MULTIPLY.call(result, x), c.get(Index.at(i)));
    }
    return result;
  }

  /// The coefficients of the polynomial of a degree that is nearest to points, by least squares.
  ///
  /// @numpy `numpy.polyfit`
  public static NDArray polyfit(NDArray x, NDArray y, long deg) {
    return polyfit(x, y, deg, OptionalDouble.empty(), Optional.empty()).coefficients();
  }

  /// The polynomial of a degree that is nearest to points, by least squares, and how it was found.
  ///
  /// @param rcond singular values below this part of the greatest one do not count
  /// @param w weights of the points
  /// @throws UfuncException if the shapes do not fit, or the degree is negative
  /// @numpy `numpy.polyfit` with `full` and `cov`
  public static PolyFit polyfit(
      NDArray x, NDArray y, long deg, OptionalDouble rcond, Optional<NDArray> w) {
    var points = Ufuncs.ADD.call(x, 0.0);
    var values = Ufuncs.ADD.call(y, 0.0);
    checkFit(points, values, deg, w);
    var lhs = Np.vander(points, deg + 1);
    if (w.isPresent()) {
      lhs = Ufuncs.MULTIPLY.call(lhs, w.get().expandDims(1));
      values = Ufuncs.MULTIPLY.call(values, values.ndim() == 2 ? w.get().expandDims(1) : w.get());
    }
    var least = rcond.orElse(points.size() * FloatLimits.of(points.dtype()).eps());
    var scale = Ufuncs.SQRT.call(Reductions.sum(Ufuncs.MULTIPLY.call(lhs, lhs), Over.axis(0)));
    lhs = Ufuncs.DIVIDE.call(lhs, scale);
    LeastSquares found = LinearAlgebra.lstsq(lhs, values, least);
    var c = found.solution();
    var scaled = Ufuncs.DIVIDE.call(c, c.ndim() == 2 ? scale.expandDims(1) : scale);
    return new PolyFit(scaled, found, least, lhs, scale);
  }

  private static void checkFit(NDArray x, NDArray y, long deg, Optional<NDArray> w) {
    if (deg < 0) {
      throw new UfuncException(
          UfuncException.Kind.VALUE,
          "a fit of degree %d was asked for; it must not be negative".formatted(deg));
    }
    var fits = x.ndim() == 1 && x.size() > 0 && (y.ndim() == 1 || y.ndim() == 2);
    if (!fits
        || x.shape(0) != y.shape(0)
        || (w.isPresent() && (w.get().ndim() != 1 || w.get().size() != y.shape(0)))) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "a fit to x of shape %s and y of shape %s; use (n,), n > 0, and (n,) or (n, k)"
              .formatted(x.shape(), y.shape()));
    }
  }

  /// The dtype of a polynomial's coefficients may be any; this makes a polynomial of them.
  ///
  /// @numpy `numpy.poly1d`
  public static Poly1d poly1d(NDArray coefficients) {
    return Poly1d.of(coefficients);
  }
}
