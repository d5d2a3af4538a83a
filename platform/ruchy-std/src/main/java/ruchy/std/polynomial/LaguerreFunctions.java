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

/// The namespace `np.polynomial.laguerre`: sums of Laguerre polynomials, the constant term first.
@Namespace("np.polynomial.laguerre")
public final class LaguerreFunctions {
  private LaguerreFunctions() {}

  /// `off + scl x`.
  @Signature("fn lagline(off: f64, scl: f64) -> Array<f64>")
  public static NDArray line(double off, double scl) {
    return Basis.LAGUERRE.line(off, scl);
  }

  /// The sum.
  @Signature("fn lagadd(c1: Any, c2: Any) -> Array")
  public static NDArray add(Object c1, Object c2) {
    return Basis.LAGUERRE.add(Operands.array(c1), Operands.array(c2));
  }

  /// The difference.
  @Signature("fn lagsub(c1: Any, c2: Any) -> Array")
  public static NDArray sub(Object c1, Object c2) {
    return Basis.LAGUERRE.subtract(Operands.array(c1), Operands.array(c2));
  }

  /// The product.
  @Signature("fn lagmul(c1: Any, c2: Any) -> Array")
  public static NDArray mul(Object c1, Object c2) {
    return Basis.LAGUERRE.multiply(Operands.array(c1), Operands.array(c2));
  }

  /// The product with `x`.
  @Signature("fn lagmulx(c: Any) -> Array")
  public static NDArray mulx(Object c) {
    return Basis.LAGUERRE.multiplyByX(Operands.array(c));
  }

  /// Quotient and remainder.
  @Signature("fn lagdiv(c1: Any, c2: Any) -> (Array, Array)")
  public static Tuple2<Object, Object> div(Object c1, Object c2) {
    return PolynomialModules.parts(Basis.LAGUERRE.divide(Operands.array(c1), Operands.array(c2)));
  }

  /// A power.
  @Signature("fn lagpow(c: Any, pow: i64, maxpower: Any = 16) -> Array")
  public static NDArray pow(Object c, long pow, Object maxpower) {
    return PolynomialModules.power(Basis.LAGUERRE, c, pow, maxpower);
  }

  /// The values at points.
  @Signature("fn lagval(x: Any, c: Any, tensor: bool = true) -> Any")
  public static Object val(Object x, Object c, boolean tensor) {
    return PolynomialModules.value(Basis.LAGUERRE, x, c, tensor);
  }

  /// The values of a polynomial in 2 variables.
  @Signature("fn lagval2d(x: Any, y: Any, c: Any) -> Any")
  public static Object val2d(Object x, Object y, Object c) {
    return Operands.scalarOrArray(
        Basis.LAGUERRE.valAtPoints(Operands.array(c), Operands.array(x), Operands.array(y)));
  }

  /// The values of a polynomial in 2 variables on a grid.
  @Signature("fn laggrid2d(x: Any, y: Any, c: Any) -> Any")
  public static Object grid2d(Object x, Object y, Object c) {
    return Operands.scalarOrArray(
        Basis.LAGUERRE.valOnGrid(Operands.array(c), Operands.array(x), Operands.array(y)));
  }

  /// All polynomials in 2 variables up to degrees, at points.
  @Signature("fn lagvander2d(x: Any, y: Any, deg: [i64]) -> Array")
  public static NDArray vander2d(Object x, Object y, RuchyList deg) {
    return Basis.LAGUERRE.vander(
        Operands.array(deg).toLongArray(), Operands.array(x), Operands.array(y));
  }

  /// The values of a polynomial in 3 variables.
  @Signature("fn lagval3d(x: Any, y: Any, z: Any, c: Any) -> Any")
  public static Object val3d(Object x, Object y, Object z, Object c) {
    return Operands.scalarOrArray(
        Basis.LAGUERRE.valAtPoints(
            Operands.array(c), Operands.array(x), Operands.array(y), Operands.array(z)));
  }

  /// The values of a polynomial in 3 variables on a grid.
  @Signature("fn laggrid3d(x: Any, y: Any, z: Any, c: Any) -> Any")
  public static Object grid3d(Object x, Object y, Object z, Object c) {
    return Operands.scalarOrArray(
        Basis.LAGUERRE.valOnGrid(
            Operands.array(c), Operands.array(x), Operands.array(y), Operands.array(z)));
  }

  /// All polynomials in 3 variables up to degrees, at points.
  @Signature("fn lagvander3d(x: Any, y: Any, z: Any, deg: [i64]) -> Array")
  public static NDArray vander3d(Object x, Object y, Object z, RuchyList deg) {
    return Basis.LAGUERRE.vander(
        Operands.array(deg).toLongArray(), Operands.array(x), Operands.array(y), Operands.array(z));
  }

  /// All polynomials up to a degree, at points.
  @Signature("fn lagvander(x: Any, deg: i64) -> Array")
  public static NDArray vander(Object x, long deg) {
    return Basis.LAGUERRE.vander(Operands.array(x), deg);
  }

  /// The `m`-th derivative.
  @Signature("fn lagder(c: Any, m: i64 = 1, scl: f64 = 1.0, axis: i64 = 0) -> Array")
  public static NDArray der(Object c, long m, double scl, long axis) {
    return Basis.LAGUERRE.der(Operands.array(c), m, scl, Arguments.toInt(axis, "axis"));
  }

  /// The `m`-th integral, with constants `k` at the lower bound.
  @Signature(
      "fn lagint(c: Any, m: i64 = 1, k: Any = [], lbnd: f64 = 0.0, scl: f64 = 1.0,"
          + " axis: i64 = 0) -> Array")
  public static NDArray integral(Object c, long m, Object k, double lbnd, double scl, long axis) {
    return PolynomialModules.integral(Basis.LAGUERRE, c, m, k, lbnd, scl, axis);
  }

  /// The polynomial with these zeros.
  @Signature("fn lagfromroots(roots: Any) -> Array")
  public static NDArray fromroots(Object roots) {
    return Basis.LAGUERRE.fromRoots(Operands.array(roots));
  }

  /// The zeros.
  @Signature("fn lagroots(c: Any) -> Array")
  public static NDArray roots(Object c) {
    return Basis.LAGUERRE.roots(Operands.array(c));
  }

  /// A matrix whose eigenvalues are the zeros.
  @Signature("fn lagcompanion(c: Any) -> Array")
  public static NDArray companion(Object c) {
    return Basis.LAGUERRE.companion(Operands.array(c));
  }

  /// Without coefficients of at most `tol` at the end.
  @Signature("fn lagtrim(c: Any, tol: f64 = 0.0) -> Array")
  public static NDArray trim(Object c, double tol) {
    return Domains.trimcoef(Operands.array(c), tol);
  }

  /// The nearest polynomial, by least squares.
  @Signature(
      "fn lagfit(x: Any, y: Any, deg: Any, rcond: Any = None, full: bool = false, w:"
          + " Any = None) -> Any")
  public static Object fit(Object x, Object y, Object deg, Object rcond, boolean full, Object w) {
    return PolynomialModules.fit(
        Basis.LAGUERRE.fit(
            Operands.array(x), Operands.array(y), PolynomialModules.options(deg, rcond, w)),
        full);
  }

  /// Points and weights of the Gauss quadrature.
  @Signature("fn laggauss(deg: i64) -> (Array<f64>, Array<f64>)")
  public static Tuple2<Object, Object> gauss(long deg) {
    var points = Basis.LAGUERRE.gauss(deg);
    return new Tuple2<>(points.points(), points.weights());
  }

  /// The weight under which the polynomials are orthogonal.
  @Signature("fn lagweight(x: Any) -> Any")
  public static Object weight(Object x) {
    return Operands.scalarOrArray(Basis.LAGUERRE.weight(Operands.array(x).to(DType.FLOAT64)));
  }

  /// The coefficients of powers.
  @Signature("fn lag2poly(c: Any) -> Array")
  public static NDArray toPowers(Object c) {
    return Basis.LAGUERRE.toPowers(Operands.array(c));
  }

  /// The coefficients in this basis of a polynomial in powers.
  @Signature("fn poly2lag(pol: Any) -> Array")
  public static NDArray fromPowers(Object pol) {
    return Basis.LAGUERRE.fromPowers(Operands.array(pol));
  }
}
