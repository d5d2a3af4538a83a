package frankennumpy.polynomial;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.PromotionTable;
import fnp.ndarray.NDArray;
import fnp.ufunc.UfuncException;
import fnp.ufunc.Ufuncs;
import java.util.ArrayList;
import java.util.List;

/// Intervals, and what polynomials of all bases share.
///
/// @numpy `numpy.polynomial.polyutils`, 2.4
public final class Domains {
  private Domains() {}

  /// The coefficients without zeros at the end.
  ///
  /// @numpy `numpy.polynomial.polyutils.trimseq`
  public static NDArray trimseq(NDArray c) {
    return c.size() == 0 ? c : Terms.trimmed(c);
  }

  /// The coefficients without those at the end whose absolute value is at most `tol`.
  ///
  /// @throws UfuncException if the tolerance is negative
  /// @numpy `numpy.polynomial.polyutils.trimcoef`, `numpy.polynomial.polynomial.polytrim`,
  ///   `numpy.polynomial.chebyshev.chebtrim`, `numpy.polynomial.legendre.legtrim`,
  ///   `numpy.polynomial.hermite.hermtrim`, `numpy.polynomial.hermite_e.hermetrim`,
  ///   `numpy.polynomial.laguerre.lagtrim`
  public static NDArray trimcoef(NDArray c, double tol) {
    if (tol < 0) {
      throw new UfuncException(
          UfuncException.Kind.VALUE,
          "coefficients were to be cut below %s; the tolerance must not be negative"
              .formatted(tol));
    }
    var terms = Terms.series(c);
    var size = terms.size();
    while (size > 0 && !(abs(terms, size - 1) > tol)) {
      size--;
    }
    return size == 0
        ? Ufuncs.MULTIPLY.call(Terms.part(terms, 0, 1), 0.0)
        : Terms.part(terms, 0, size).copy();
  }

  private static double abs(NDArray c, long i) {
    var term = c.getComplex(i);
    return Math.hypot(term.real(), term.imag());
  }

  /// Arrays of coefficients as floating or complex ones of one dtype.
  ///
  /// @param trim whether zeros at the end are left out
  /// @numpy `numpy.polynomial.polyutils.as_series`
  public static List<NDArray> asSeries(List<NDArray> arrays, boolean trim) {
    DType type = DType.FLOAT32;
    for (var each : arrays) {
      type = PromotionTable.current().promote(type, Terms.series(each).dtype());
    }
    var result = new ArrayList<NDArray>();
    for (var each : arrays) {
      result.add((trim ? Terms.series(each) : Terms.of(each)).astype(type));
    }
    return List.copyOf(result);
  }

  /// The interval, for complex numbers the rectangle, in which all points lie: two numbers.
  ///
  /// @numpy `numpy.polynomial.polyutils.getdomain`
  public static NDArray getdomain(NDArray x) {
    var points = Terms.of(x).ravel();
    if (points.dtype().kind() != Kind.COMPLEX) {
      return NDArray.ofDoubles(extreme(points, -1), extreme(points, 1)).to(points.dtype());
    }
    var result = NDArray.empty(DType.COMPLEX128, 2);
    result.setItem(
        new fnp.dtype.Complex(extreme(points.real(), -1), extreme(points.imag(), -1)), 0);
    result.setItem(new fnp.dtype.Complex(extreme(points.real(), 1), extreme(points.imag(), 1)), 1);
    return result;
  }

  private static double extreme(NDArray x, double sign) {
    var best = Double.NEGATIVE_INFINITY;
    for (long i = 0; i < x.size(); i++) {
      best = Math.max(best, sign * x.getDouble(i));
    }
    return sign * best;
  }

  /// The `off` and `scl` with which `off + scl x` takes one interval to another one.
  ///
  /// @numpy `numpy.polynomial.polyutils.mapparms`
  public static double[] mapparms(NDArray old, NDArray next) {
    var oldLength = old.getDouble(1) - old.getDouble(0);
    var newLength = next.getDouble(1) - next.getDouble(0);
    var off =
        (old.getDouble(1) * next.getDouble(0) - old.getDouble(0) * next.getDouble(1)) / oldLength;
    return new double[] {off, newLength / oldLength};
  }

  /// Points taken from one interval to another one.
  ///
  /// @numpy `numpy.polynomial.polyutils.mapdomain`
  public static NDArray mapdomain(NDArray x, NDArray old, NDArray next) {
    var line = mapparms(old, next);
    return Ufuncs.ADD.call(line[0], Ufuncs.MULTIPLY.call(line[1], x));
  }

  /// The roots of the Chebyshev polynomial of a degree.
  ///
  /// @numpy `numpy.polynomial.chebyshev.chebpts1`
  public static NDArray chebpts1(long npts) {
    if (npts < 1) {
      throw few(npts, 1);
    }
    var points = new double[(int) npts];
    for (int i = 0; i < points.length; i++) {
      points[i] = Math.sin(0.5 * Math.PI / npts * (2 * i + 1 - npts));
    }
    return NDArray.ofDoubles(points);
  }

  /// The extremes of a Chebyshev polynomial.
  ///
  /// @numpy `numpy.polynomial.chebyshev.chebpts2`
  public static NDArray chebpts2(long npts) {
    if (npts < 2) {
      throw few(npts, 2);
    }
    var points = new double[(int) npts];
    for (int i = 0; i < points.length; i++) {
      points[i] = Math.cos(-Math.PI + i * (Math.PI / (npts - 1)));
    }
    points[0] = -1;
    points[points.length - 1] = 1;
    return NDArray.ofDoubles(points);
  }

  private static UfuncException few(long npts, int least) {
    return new UfuncException(
        UfuncException.Kind.VALUE,
        "%d Chebyshev points were asked for; there are at least %d".formatted(npts, least));
  }

  /// The Chebyshev coefficients of the polynomial of a degree that agrees with a function at the
  /// points [#chebpts1].
  ///
  /// @param function of an array of points
  /// @numpy `numpy.polynomial.chebyshev.chebinterpolate`
  public static NDArray chebinterpolate(
      java.util.function.UnaryOperator<NDArray> function, long degree) {
    if (degree < 0) {
      throw Fitting.negative(degree);
    }
    var points = chebpts1(degree + 1);
    var values = function.apply(points);
    var matrix = Basis.CHEBYSHEV.vander(points, degree).transpose();
    var c = frankennumpy.Np.dot(matrix, values);
    var result = Ufuncs.DIVIDE.call(c, 0.5 * (degree + 1)).copy();
    Terms.put(result, 0, Ufuncs.DIVIDE.call(Terms.term(c, 0), (double) (degree + 1)));
    return result;
  }
}
