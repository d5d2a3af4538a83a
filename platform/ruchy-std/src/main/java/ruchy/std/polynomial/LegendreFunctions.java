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

/// The namespace `np.polynomial.legendre`: sums of Legendre polynomials, the constant term first.
@Namespace("np.polynomial.legendre")
public final class LegendreFunctions {
  private LegendreFunctions() {}

  /// `off + scl x`.
  @Signature("fn legline(off: f64, scl: f64) -> Array<f64>")
  public static NDArray line(double off, double scl) {
    return Basis.LEGENDRE.line(off, scl);
  }

  /// The sum.
  @Signature("fn legadd(c1: Any, c2: Any) -> Array")
  public static NDArray add(Object c1, Object c2) {
    return Basis.LEGENDRE.add(Operands.array(c1), Operands.array(c2));
  }

  /// The difference.
  @Signature("fn legsub(c1: Any, c2: Any) -> Array")
  public static NDArray sub(Object c1, Object c2) {
    return Basis.LEGENDRE.subtract(Operands.array(c1), Operands.array(c2));
  }

  /// The product.
  @Signature("fn legmul(c1: Any, c2: Any) -> Array")
  public static NDArray mul(Object c1, Object c2) {
    return Basis.LEGENDRE.multiply(Operands.array(c1), Operands.array(c2));
  }

  /// The product with `x`.
  @Signature("fn legmulx(c: Any) -> Array")
  public static NDArray mulx(Object c) {
    return Basis.LEGENDRE.multiplyByX(Operands.array(c));
  }

  /// Quotient and remainder.
  @Signature("fn legdiv(c1: Any, c2: Any) -> (Array, Array)")
  public static Tuple2<Object, Object> div(Object c1, Object c2) {
    return PolynomialModules.parts(Basis.LEGENDRE.divide(Operands.array(c1), Operands.array(c2)));
  }

  /// A power.
  @Signature("fn legpow(c: Any, pow: i64, maxpower: Any = 16) -> Array")
  public static NDArray pow(Object c, long pow, Object maxpower) {
    return PolynomialModules.power(Basis.LEGENDRE, c, pow, maxpower);
  }

  /// The values at points.
  @Signature("fn legval(x: Any, c: Any, tensor: bool = true) -> Any")
  public static Object val(Object x, Object c, boolean tensor) {
    return PolynomialModules.value(Basis.LEGENDRE, x, c, tensor);
  }

  /// The values of a polynomial in 2 variables.
  @Signature("fn legval2d(x: Any, y: Any, c: Any) -> Any")
  public static Object val2d(Object x, Object y, Object c) {
    return Operands.scalarOrArray(
        Basis.LEGENDRE.valAtPoints(Operands.array(c), Operands.array(x), Operands.array(y)));
  }

  /// The values of a polynomial in 2 variables on a grid.
  @Signature("fn leggrid2d(x: Any, y: Any, c: Any) -> Any")
  public static Object grid2d(Object x, Object y, Object c) {
    return Operands.scalarOrArray(
        Basis.LEGENDRE.valOnGrid(Operands.array(c), Operands.array(x), Operands.array(y)));
  }

  /// All polynomials in 2 variables up to degrees, at points.
  @Signature("fn legvander2d(x: Any, y: Any, deg: [i64]) -> Array")
  public static NDArray vander2d(Object x, Object y, RuchyList deg) {
    return Basis.LEGENDRE.vander(
        Operands.array(deg).toLongArray(), Operands.array(x), Operands.array(y));
  }

  /// The values of a polynomial in 3 variables.
  @Signature("fn legval3d(x: Any, y: Any, z: Any, c: Any) -> Any")
  public static Object val3d(Object x, Object y, Object z, Object c) {
    return Operands.scalarOrArray(
        Basis.LEGENDRE.valAtPoints(
            Operands.array(c), Operands.array(x), Operands.array(y), Operands.array(z)));
  }

  /// The values of a polynomial in 3 variables on a grid.
  @Signature("fn leggrid3d(x: Any, y: Any, z: Any, c: Any) -> Any")
  public static Object grid3d(Object x, Object y, Object z, Object c) {
    return Operands.scalarOrArray(
        Basis.LEGENDRE.valOnGrid(
            Operands.array(c), Operands.array(x), Operands.array(y), Operands.array(z)));
  }

  /// All polynomials in 3 variables up to degrees, at points.
  @Signature("fn legvander3d(x: Any, y: Any, z: Any, deg: [i64]) -> Array")
  public static NDArray vander3d(Object x, Object y, Object z, RuchyList deg) {
    return Basis.LEGENDRE.vander(
        Operands.array(deg).toLongArray(), Operands.array(x), Operands.array(y), Operands.array(z));
  }

  /// All polynomials up to a degree, at points.
  @Signature("fn legvander(x: Any, deg: i64) -> Array")
  public static NDArray vander(Object x, long deg) {
    return Basis.LEGENDRE.vander(Operands.array(x), deg);
  }

  /// The `m`-th derivative.
  @Signature("fn legder(c: Any, m: i64 = 1, scl: f64 = 1.0, axis: i64 = 0) -> Array")
  public static NDArray der(Object c, long m, double scl, long axis) {
    return Basis.LEGENDRE.der(Operands.array(c), m, scl, Arguments.toInt(axis, "axis"));
  }

  /// The `m`-th integral, with constants `k` at the lower bound.
  @Signature(
      "fn legint(c: Any, m: i64 = 1, k: Any = [], lbnd: f64 = 0.0, scl: f64 = 1.0,"
          + " axis: i64 = 0) -> Array")
  public static NDArray integral(Object c, long m, Object k, double lbnd, double scl, long axis) {
    return PolynomialModules.integral(Basis.LEGENDRE, c, m, k, lbnd, scl, axis);
  }

  /// The polynomial with these zeros.
  @Signature("fn legfromroots(roots: Any) -> Array")
  public static NDArray fromroots(Object roots) {
    return Basis.LEGENDRE.fromRoots(Operands.array(roots));
  }

  /// The zeros.
  @Signature("fn legroots(c: Any) -> Array")
  public static NDArray roots(Object c) {
    return Basis.LEGENDRE.roots(Operands.array(c));
  }

  /// A matrix whose eigenvalues are the zeros.
  @Signature("fn legcompanion(c: Any) -> Array")
  public static NDArray companion(Object c) {
    return Basis.LEGENDRE.companion(Operands.array(c));
  }

  /// Without coefficients of at most `tol` at the end.
  @Signature("fn legtrim(c: Any, tol: f64 = 0.0) -> Array")
  public static NDArray trim(Object c, double tol) {
    return Domains.trimcoef(Operands.array(c), tol);
  }

  /// The nearest polynomial, by least squares.
  @Signature(
      "fn legfit(x: Any, y: Any, deg: Any, rcond: Any = None, full: bool = false, w:"
          + " Any = None) -> Any")
  public static Object fit(Object x, Object y, Object deg, Object rcond, boolean full, Object w) {
    return PolynomialModules.fit(
        Basis.LEGENDRE.fit(
            Operands.array(x), Operands.array(y), PolynomialModules.options(deg, rcond, w)),
        full);
  }

  /// Points and weights of the Gauss quadrature.
  @Signature("fn leggauss(deg: i64) -> (Array<f64>, Array<f64>)")
  public static Tuple2<Object, Object> gauss(long deg) {
    var points = Basis.LEGENDRE.gauss(deg);
    return new Tuple2<>(points.points(), points.weights());
  }

  /// The weight under which the polynomials are orthogonal.
  @Signature("fn legweight(x: Any) -> Any")
  public static Object weight(Object x) {
    return Operands.scalarOrArray(Basis.LEGENDRE.weight(Operands.array(x).to(DType.FLOAT64)));
  }

  /// The coefficients of powers.
  @Signature("fn leg2poly(c: Any) -> Array")
  public static NDArray toPowers(Object c) {
    return Basis.LEGENDRE.toPowers(Operands.array(c));
  }

  /// The coefficients in this basis of a polynomial in powers.
  @Signature("fn poly2leg(pol: Any) -> Array")
  public static NDArray fromPowers(Object pol) {
    return Basis.LEGENDRE.fromPowers(Operands.array(pol));
  }
}
