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

/// The namespace `np.polynomial.hermite`: sums of the physicists' Hermite polynomials, the constant
/// term first.
@Namespace("np.polynomial.hermite")
public final class HermiteFunctions {
  private HermiteFunctions() {}

  /// `off + scl x`.
  @Signature("fn hermline(off: f64, scl: f64) -> Array<f64>")
  public static NDArray line(double off, double scl) {
    return Basis.HERMITE.line(off, scl);
  }

  /// The sum.
  @Signature("fn hermadd(c1: Any, c2: Any) -> Array")
  public static NDArray add(Object c1, Object c2) {
    return Basis.HERMITE.add(Operands.array(c1), Operands.array(c2));
  }

  /// The difference.
  @Signature("fn hermsub(c1: Any, c2: Any) -> Array")
  public static NDArray sub(Object c1, Object c2) {
    return Basis.HERMITE.subtract(Operands.array(c1), Operands.array(c2));
  }

  /// The product.
  @Signature("fn hermmul(c1: Any, c2: Any) -> Array")
  public static NDArray mul(Object c1, Object c2) {
    return Basis.HERMITE.multiply(Operands.array(c1), Operands.array(c2));
  }

  /// The product with `x`.
  @Signature("fn hermmulx(c: Any) -> Array")
  public static NDArray mulx(Object c) {
    return Basis.HERMITE.multiplyByX(Operands.array(c));
  }

  /// Quotient and remainder.
  @Signature("fn hermdiv(c1: Any, c2: Any) -> (Array, Array)")
  public static Tuple2<Object, Object> div(Object c1, Object c2) {
    return PolynomialModules.parts(Basis.HERMITE.divide(Operands.array(c1), Operands.array(c2)));
  }

  /// A power.
  @Signature("fn hermpow(c: Any, pow: i64, maxpower: Any = 16) -> Array")
  public static NDArray pow(Object c, long pow, Object maxpower) {
    return PolynomialModules.power(Basis.HERMITE, c, pow, maxpower);
  }

  /// The values at points.
  @Signature("fn hermval(x: Any, c: Any, tensor: bool = true) -> Any")
  public static Object val(Object x, Object c, boolean tensor) {
    return PolynomialModules.value(Basis.HERMITE, x, c, tensor);
  }

  /// The values of a polynomial in 2 variables.
  @Signature("fn hermval2d(x: Any, y: Any, c: Any) -> Any")
  public static Object val2d(Object x, Object y, Object c) {
    return Operands.scalarOrArray(
        Basis.HERMITE.valAtPoints(Operands.array(c), Operands.array(x), Operands.array(y)));
  }

  /// The values of a polynomial in 2 variables on a grid.
  @Signature("fn hermgrid2d(x: Any, y: Any, c: Any) -> Any")
  public static Object grid2d(Object x, Object y, Object c) {
    return Operands.scalarOrArray(
        Basis.HERMITE.valOnGrid(Operands.array(c), Operands.array(x), Operands.array(y)));
  }

  /// All polynomials in 2 variables up to degrees, at points.
  @Signature("fn hermvander2d(x: Any, y: Any, deg: [i64]) -> Array")
  public static NDArray vander2d(Object x, Object y, RuchyList deg) {
    return Basis.HERMITE.vander(
        Operands.array(deg).toLongArray(), Operands.array(x), Operands.array(y));
  }

  /// The values of a polynomial in 3 variables.
  @Signature("fn hermval3d(x: Any, y: Any, z: Any, c: Any) -> Any")
  public static Object val3d(Object x, Object y, Object z, Object c) {
    return Operands.scalarOrArray(
        Basis.HERMITE.valAtPoints(
            Operands.array(c), Operands.array(x), Operands.array(y), Operands.array(z)));
  }

  /// The values of a polynomial in 3 variables on a grid.
  @Signature("fn hermgrid3d(x: Any, y: Any, z: Any, c: Any) -> Any")
  public static Object grid3d(Object x, Object y, Object z, Object c) {
    return Operands.scalarOrArray(
        Basis.HERMITE.valOnGrid(
            Operands.array(c), Operands.array(x), Operands.array(y), Operands.array(z)));
  }

  /// All polynomials in 3 variables up to degrees, at points.
  @Signature("fn hermvander3d(x: Any, y: Any, z: Any, deg: [i64]) -> Array")
  public static NDArray vander3d(Object x, Object y, Object z, RuchyList deg) {
    return Basis.HERMITE.vander(
        Operands.array(deg).toLongArray(), Operands.array(x), Operands.array(y), Operands.array(z));
  }

  /// All polynomials up to a degree, at points.
  @Signature("fn hermvander(x: Any, deg: i64) -> Array")
  public static NDArray vander(Object x, long deg) {
    return Basis.HERMITE.vander(Operands.array(x), deg);
  }

  /// The `m`-th derivative.
  @Signature("fn hermder(c: Any, m: i64 = 1, scl: f64 = 1.0, axis: i64 = 0) -> Array")
  public static NDArray der(Object c, long m, double scl, long axis) {
    return Basis.HERMITE.der(Operands.array(c), m, scl, Arguments.toInt(axis, "axis"));
  }

  /// The `m`-th integral, with constants `k` at the lower bound.
  @Signature(
      "fn hermint(c: Any, m: i64 = 1, k: Any = [], lbnd: f64 = 0.0, scl: f64 = 1.0,"
          + " axis: i64 = 0) -> Array")
  public static NDArray integral(Object c, long m, Object k, double lbnd, double scl, long axis) {
    return PolynomialModules.integral(Basis.HERMITE, c, m, k, lbnd, scl, axis);
  }

  /// The polynomial with these zeros.
  @Signature("fn hermfromroots(roots: Any) -> Array")
  public static NDArray fromroots(Object roots) {
    return Basis.HERMITE.fromRoots(Operands.array(roots));
  }

  /// The zeros.
  @Signature("fn hermroots(c: Any) -> Array")
  public static NDArray roots(Object c) {
    return Basis.HERMITE.roots(Operands.array(c));
  }

  /// A matrix whose eigenvalues are the zeros.
  @Signature("fn hermcompanion(c: Any) -> Array")
  public static NDArray companion(Object c) {
    return Basis.HERMITE.companion(Operands.array(c));
  }

  /// Without coefficients of at most `tol` at the end.
  @Signature("fn hermtrim(c: Any, tol: f64 = 0.0) -> Array")
  public static NDArray trim(Object c, double tol) {
    return Domains.trimcoef(Operands.array(c), tol);
  }

  /// The nearest polynomial, by least squares.
  @Signature(
      "fn hermfit(x: Any, y: Any, deg: Any, rcond: Any = None, full: bool = false, w:"
          + " Any = None) -> Any")
  public static Object fit(Object x, Object y, Object deg, Object rcond, boolean full, Object w) {
    return PolynomialModules.fit(
        Basis.HERMITE.fit(
            Operands.array(x), Operands.array(y), PolynomialModules.options(deg, rcond, w)),
        full);
  }

  /// Points and weights of the Gauss quadrature.
  @Signature("fn hermgauss(deg: i64) -> (Array<f64>, Array<f64>)")
  public static Tuple2<Object, Object> gauss(long deg) {
    var points = Basis.HERMITE.gauss(deg);
    return new Tuple2<>(points.points(), points.weights());
  }

  /// The weight under which the polynomials are orthogonal.
  @Signature("fn hermweight(x: Any) -> Any")
  public static Object weight(Object x) {
    return Operands.scalarOrArray(Basis.HERMITE.weight(Operands.array(x).to(DType.FLOAT64)));
  }

  /// The coefficients of powers.
  @Signature("fn herm2poly(c: Any) -> Array")
  public static NDArray toPowers(Object c) {
    return Basis.HERMITE.toPowers(Operands.array(c));
  }

  /// The coefficients in this basis of a polynomial in powers.
  @Signature("fn poly2herm(pol: Any) -> Array")
  public static NDArray fromPowers(Object pol) {
    return Basis.HERMITE.fromPowers(Operands.array(pol));
  }
}
