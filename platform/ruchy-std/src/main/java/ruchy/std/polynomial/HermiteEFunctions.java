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

/// The namespace `np.polynomial.hermite_e`: sums of the probabilists' Hermite polynomials, the
/// constant term first.
@Namespace("np.polynomial.hermite_e")
public final class HermiteEFunctions {
  private HermiteEFunctions() {}

  /// `off + scl x`.
  @Signature("fn hermeline(off: f64, scl: f64) -> Array<f64>")
  public static NDArray line(double off, double scl) {
    return Basis.HERMITE_E.line(off, scl);
  }

  /// The sum.
  @Signature("fn hermeadd(c1: Any, c2: Any) -> Array")
  public static NDArray add(Object c1, Object c2) {
    return Basis.HERMITE_E.add(Operands.array(c1), Operands.array(c2));
  }

  /// The difference.
  @Signature("fn hermesub(c1: Any, c2: Any) -> Array")
  public static NDArray sub(Object c1, Object c2) {
    return Basis.HERMITE_E.subtract(Operands.array(c1), Operands.array(c2));
  }

  /// The product.
  @Signature("fn hermemul(c1: Any, c2: Any) -> Array")
  public static NDArray mul(Object c1, Object c2) {
    return Basis.HERMITE_E.multiply(Operands.array(c1), Operands.array(c2));
  }

  /// The product with `x`.
  @Signature("fn hermemulx(c: Any) -> Array")
  public static NDArray mulx(Object c) {
    return Basis.HERMITE_E.multiplyByX(Operands.array(c));
  }

  /// Quotient and remainder.
  @Signature("fn hermediv(c1: Any, c2: Any) -> (Array, Array)")
  public static Tuple2<Object, Object> div(Object c1, Object c2) {
    return PolynomialModules.parts(Basis.HERMITE_E.divide(Operands.array(c1), Operands.array(c2)));
  }

  /// A power.
  @Signature("fn hermepow(c: Any, pow: i64, maxpower: Any = 16) -> Array")
  public static NDArray pow(Object c, long pow, Object maxpower) {
    return PolynomialModules.power(Basis.HERMITE_E, c, pow, maxpower);
  }

  /// The values at points.
  @Signature("fn hermeval(x: Any, c: Any, tensor: bool = true) -> Any")
  public static Object val(Object x, Object c, boolean tensor) {
    return PolynomialModules.value(Basis.HERMITE_E, x, c, tensor);
  }

  /// The values of a polynomial in 2 variables.
  @Signature("fn hermeval2d(x: Any, y: Any, c: Any) -> Any")
  public static Object val2d(Object x, Object y, Object c) {
    return Operands.scalarOrArray(
        Basis.HERMITE_E.valAtPoints(Operands.array(c), Operands.array(x), Operands.array(y)));
  }

  /// The values of a polynomial in 2 variables on a grid.
  @Signature("fn hermegrid2d(x: Any, y: Any, c: Any) -> Any")
  public static Object grid2d(Object x, Object y, Object c) {
    return Operands.scalarOrArray(
        Basis.HERMITE_E.valOnGrid(Operands.array(c), Operands.array(x), Operands.array(y)));
  }

  /// All polynomials in 2 variables up to degrees, at points.
  @Signature("fn hermevander2d(x: Any, y: Any, deg: [i64]) -> Array")
  public static NDArray vander2d(Object x, Object y, RuchyList deg) {
    return Basis.HERMITE_E.vander(
        Operands.array(deg).toLongArray(), Operands.array(x), Operands.array(y));
  }

  /// The values of a polynomial in 3 variables.
  @Signature("fn hermeval3d(x: Any, y: Any, z: Any, c: Any) -> Any")
  public static Object val3d(Object x, Object y, Object z, Object c) {
    return Operands.scalarOrArray(
        Basis.HERMITE_E.valAtPoints(
            Operands.array(c), Operands.array(x), Operands.array(y), Operands.array(z)));
  }

  /// The values of a polynomial in 3 variables on a grid.
  @Signature("fn hermegrid3d(x: Any, y: Any, z: Any, c: Any) -> Any")
  public static Object grid3d(Object x, Object y, Object z, Object c) {
    return Operands.scalarOrArray(
        Basis.HERMITE_E.valOnGrid(
            Operands.array(c), Operands.array(x), Operands.array(y), Operands.array(z)));
  }

  /// All polynomials in 3 variables up to degrees, at points.
  @Signature("fn hermevander3d(x: Any, y: Any, z: Any, deg: [i64]) -> Array")
  public static NDArray vander3d(Object x, Object y, Object z, RuchyList deg) {
    return Basis.HERMITE_E.vander(
        Operands.array(deg).toLongArray(), Operands.array(x), Operands.array(y), Operands.array(z));
  }

  /// All polynomials up to a degree, at points.
  @Signature("fn hermevander(x: Any, deg: i64) -> Array")
  public static NDArray vander(Object x, long deg) {
    return Basis.HERMITE_E.vander(Operands.array(x), deg);
  }

  /// The `m`-th derivative.
  @Signature("fn hermeder(c: Any, m: i64 = 1, scl: f64 = 1.0, axis: i64 = 0) -> Array")
  public static NDArray der(Object c, long m, double scl, long axis) {
    return Basis.HERMITE_E.der(Operands.array(c), m, scl, Arguments.toInt(axis, "axis"));
  }

  /// The `m`-th integral, with constants `k` at the lower bound.
  @Signature(
      "fn hermeint(c: Any, m: i64 = 1, k: Any = [], lbnd: f64 = 0.0, scl: f64 = 1.0,"
          + " axis: i64 = 0) -> Array")
  public static NDArray integral(Object c, long m, Object k, double lbnd, double scl, long axis) {
    return PolynomialModules.integral(Basis.HERMITE_E, c, m, k, lbnd, scl, axis);
  }

  /// The polynomial with these zeros.
  @Signature("fn hermefromroots(roots: Any) -> Array")
  public static NDArray fromroots(Object roots) {
    return Basis.HERMITE_E.fromRoots(Operands.array(roots));
  }

  /// The zeros.
  @Signature("fn hermeroots(c: Any) -> Array")
  public static NDArray roots(Object c) {
    return Basis.HERMITE_E.roots(Operands.array(c));
  }

  /// A matrix whose eigenvalues are the zeros.
  @Signature("fn hermecompanion(c: Any) -> Array")
  public static NDArray companion(Object c) {
    return Basis.HERMITE_E.companion(Operands.array(c));
  }

  /// Without coefficients of at most `tol` at the end.
  @Signature("fn hermetrim(c: Any, tol: f64 = 0.0) -> Array")
  public static NDArray trim(Object c, double tol) {
    return Domains.trimcoef(Operands.array(c), tol);
  }

  /// The nearest polynomial, by least squares.
  @Signature(
      "fn hermefit(x: Any, y: Any, deg: Any, rcond: Any = None, full: bool = false, w:"
          + " Any = None) -> Any")
  public static Object fit(Object x, Object y, Object deg, Object rcond, boolean full, Object w) {
    return PolynomialModules.fit(
        Basis.HERMITE_E.fit(
            Operands.array(x), Operands.array(y), PolynomialModules.options(deg, rcond, w)),
        full);
  }

  /// Points and weights of the Gauss quadrature.
  @Signature("fn hermegauss(deg: i64) -> (Array<f64>, Array<f64>)")
  public static Tuple2<Object, Object> gauss(long deg) {
    var points = Basis.HERMITE_E.gauss(deg);
    return new Tuple2<>(points.points(), points.weights());
  }

  /// The weight under which the polynomials are orthogonal.
  @Signature("fn hermeweight(x: Any) -> Any")
  public static Object weight(Object x) {
    return Operands.scalarOrArray(Basis.HERMITE_E.weight(Operands.array(x).to(DType.FLOAT64)));
  }

  /// The coefficients of powers.
  @Signature("fn herme2poly(c: Any) -> Array")
  public static NDArray toPowers(Object c) {
    return Basis.HERMITE_E.toPowers(Operands.array(c));
  }

  /// The coefficients in this basis of a polynomial in powers.
  @Signature("fn poly2herme(pol: Any) -> Array")
  public static NDArray fromPowers(Object pol) {
    return Basis.HERMITE_E.fromPowers(Operands.array(pol));
  }
}
