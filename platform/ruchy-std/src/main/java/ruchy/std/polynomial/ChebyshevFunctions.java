package ruchy.std.polynomial;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import frankennumpy.polynomial.Basis;
import frankennumpy.polynomial.Domains;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.runtime.tuple.Tuple2;
import ruchy.std.Arguments;
import ruchy.std.array.Operands;

/// The namespace `np.polynomial.chebyshev`: sums of Chebyshev polynomials, the constant term first.
@Namespace("np.polynomial.chebyshev")
public final class ChebyshevFunctions {
  private ChebyshevFunctions() {}

  /// `off + scl x`.
  @Signature("fn chebline(off: f64, scl: f64) -> Array<f64>")
  public static NDArray line(double off, double scl) {
    return Basis.CHEBYSHEV.line(off, scl);
  }

  /// The sum.
  @Signature("fn chebadd(c1: Any, c2: Any) -> Array")
  public static NDArray add(Object c1, Object c2) {
    return Basis.CHEBYSHEV.add(Operands.array(c1), Operands.array(c2));
  }

  /// The difference.
  @Signature("fn chebsub(c1: Any, c2: Any) -> Array")
  public static NDArray sub(Object c1, Object c2) {
    return Basis.CHEBYSHEV.subtract(Operands.array(c1), Operands.array(c2));
  }

  /// The product.
  @Signature("fn chebmul(c1: Any, c2: Any) -> Array")
  public static NDArray mul(Object c1, Object c2) {
    return Basis.CHEBYSHEV.multiply(Operands.array(c1), Operands.array(c2));
  }

  /// The product with `x`.
  @Signature("fn chebmulx(c: Any) -> Array")
  public static NDArray mulx(Object c) {
    return Basis.CHEBYSHEV.multiplyByX(Operands.array(c));
  }

  /// Quotient and remainder.
  @Signature("fn chebdiv(c1: Any, c2: Any) -> (Array, Array)")
  public static Tuple2<Object, Object> div(Object c1, Object c2) {
    return PolynomialModules.parts(Basis.CHEBYSHEV.divide(Operands.array(c1), Operands.array(c2)));
  }

  /// A power.
  @Signature("fn chebpow(c: Any, pow: i64, maxpower: Any = 16) -> Array")
  public static NDArray pow(Object c, long pow, Object maxpower) {
    return PolynomialModules.power(Basis.CHEBYSHEV, c, pow, maxpower);
  }

  /// The values at points.
  @Signature("fn chebval(x: Any, c: Any, tensor: bool = true) -> Any")
  public static Object val(Object x, Object c, boolean tensor) {
    return PolynomialModules.value(Basis.CHEBYSHEV, x, c, tensor);
  }

  /// The values of a polynomial in 2 variables.
  @Signature("fn chebval2d(x: Any, y: Any, c: Any) -> Any")
  public static Object val2d(Object x, Object y, Object c) {
    return Operands.scalarOrArray(
        Basis.CHEBYSHEV.valAtPoints(Operands.array(c), Operands.array(x), Operands.array(y)));
  }

  /// The values of a polynomial in 2 variables on a grid.
  @Signature("fn chebgrid2d(x: Any, y: Any, c: Any) -> Any")
  public static Object grid2d(Object x, Object y, Object c) {
    return Operands.scalarOrArray(
        Basis.CHEBYSHEV.valOnGrid(Operands.array(c), Operands.array(x), Operands.array(y)));
  }

  /// All polynomials in 2 variables up to degrees, at points.
  @Signature("fn chebvander2d(x: Any, y: Any, deg: [i64]) -> Array")
  public static NDArray vander2d(Object x, Object y, RuchyList deg) {
    return Basis.CHEBYSHEV.vander(
        Operands.array(deg).toLongArray(), Operands.array(x), Operands.array(y));
  }

  /// The values of a polynomial in 3 variables.
  @Signature("fn chebval3d(x: Any, y: Any, z: Any, c: Any) -> Any")
  public static Object val3d(Object x, Object y, Object z, Object c) {
    return Operands.scalarOrArray(
        Basis.CHEBYSHEV.valAtPoints(
            Operands.array(c), Operands.array(x), Operands.array(y), Operands.array(z)));
  }

  /// The values of a polynomial in 3 variables on a grid.
  @Signature("fn chebgrid3d(x: Any, y: Any, z: Any, c: Any) -> Any")
  public static Object grid3d(Object x, Object y, Object z, Object c) {
    return Operands.scalarOrArray(
        Basis.CHEBYSHEV.valOnGrid(
            Operands.array(c), Operands.array(x), Operands.array(y), Operands.array(z)));
  }

  /// All polynomials in 3 variables up to degrees, at points.
  @Signature("fn chebvander3d(x: Any, y: Any, z: Any, deg: [i64]) -> Array")
  public static NDArray vander3d(Object x, Object y, Object z, RuchyList deg) {
    return Basis.CHEBYSHEV.vander(
        Operands.array(deg).toLongArray(), Operands.array(x), Operands.array(y), Operands.array(z));
  }

  /// All polynomials up to a degree, at points.
  @Signature("fn chebvander(x: Any, deg: i64) -> Array")
  public static NDArray vander(Object x, long deg) {
    return Basis.CHEBYSHEV.vander(Operands.array(x), deg);
  }

  /// The `m`-th derivative.
  @Signature("fn chebder(c: Any, m: i64 = 1, scl: f64 = 1.0, axis: i64 = 0) -> Array")
  public static NDArray der(Object c, long m, double scl, long axis) {
    return Basis.CHEBYSHEV.der(Operands.array(c), m, scl, Arguments.toInt(axis, "axis"));
  }

  /// The `m`-th integral, with constants `k` at the lower bound.
  @Signature(
      "fn chebint(c: Any, m: i64 = 1, k: Any = [], lbnd: f64 = 0.0, scl: f64 = 1.0,"
          + " axis: i64 = 0) -> Array")
  public static NDArray integral(Object c, long m, Object k, double lbnd, double scl, long axis) {
    return PolynomialModules.integral(Basis.CHEBYSHEV, c, m, k, lbnd, scl, axis);
  }

  /// The polynomial with these zeros.
  @Signature("fn chebfromroots(roots: Any) -> Array")
  public static NDArray fromroots(Object roots) {
    return Basis.CHEBYSHEV.fromRoots(Operands.array(roots));
  }

  /// The zeros.
  @Signature("fn chebroots(c: Any) -> Array")
  public static NDArray roots(Object c) {
    return Basis.CHEBYSHEV.roots(Operands.array(c));
  }

  /// A matrix whose eigenvalues are the zeros.
  @Signature("fn chebcompanion(c: Any) -> Array")
  public static NDArray companion(Object c) {
    return Basis.CHEBYSHEV.companion(Operands.array(c));
  }

  /// Without coefficients of at most `tol` at the end.
  @Signature("fn chebtrim(c: Any, tol: f64 = 0.0) -> Array")
  public static NDArray trim(Object c, double tol) {
    return Domains.trimcoef(Operands.array(c), tol);
  }

  /// The nearest polynomial, by least squares.
  @Signature(
      "fn chebfit(x: Any, y: Any, deg: Any, rcond: Any = None, full: bool = false, w:"
          + " Any = None) -> Any")
  public static Object fit(Object x, Object y, Object deg, Object rcond, boolean full, Object w) {
    return PolynomialModules.fit(
        Basis.CHEBYSHEV.fit(
            Operands.array(x), Operands.array(y), PolynomialModules.options(deg, rcond, w)),
        full);
  }

  /// Points and weights of the Gauss quadrature.
  @Signature("fn chebgauss(deg: i64) -> (Array<f64>, Array<f64>)")
  public static Tuple2<Object, Object> gauss(long deg) {
    var points = Basis.CHEBYSHEV.gauss(deg);
    return new Tuple2<>(points.points(), points.weights());
  }

  /// The weight under which the polynomials are orthogonal.
  @Signature("fn chebweight(x: Any) -> Any")
  public static Object weight(Object x) {
    return Operands.scalarOrArray(Basis.CHEBYSHEV.weight(Operands.array(x).to(DType.FLOAT64)));
  }

  /// The coefficients of powers.
  @Signature("fn cheb2poly(c: Any) -> Array")
  public static NDArray toPowers(Object c) {
    return Basis.CHEBYSHEV.toPowers(Operands.array(c));
  }

  /// The coefficients in this basis of a polynomial in powers.
  @Signature("fn poly2cheb(pol: Any) -> Array")
  public static NDArray fromPowers(Object pol) {
    return Basis.CHEBYSHEV.fromPowers(Operands.array(pol));
  }

  /// The roots of a Chebyshev polynomial.
  @Signature("fn chebpts1(npts: i64) -> Array<f64>")
  public static NDArray chebpts1(long npts) {
    return Domains.chebpts1(npts);
  }

  /// The extremes of a Chebyshev polynomial.
  @Signature("fn chebpts2(npts: i64) -> Array<f64>")
  public static NDArray chebpts2(long npts) {
    return Domains.chebpts2(npts);
  }
}
