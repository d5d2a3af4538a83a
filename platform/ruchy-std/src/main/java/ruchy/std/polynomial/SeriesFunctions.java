package ruchy.std.polynomial;

import fnp.ndarray.NDArray;
import frankennumpy.polynomial.Basis;
import frankennumpy.polynomial.Domains;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Receiver;
import ruchy.runtime.library.Signature;
import ruchy.runtime.tuple.Tuple2;
import ruchy.std.Arguments;
import ruchy.std.array.Operands;

/// The namespaces of the six bases, `np.polynomial.legendre` and others: sums of their polynomials,
/// the constant term first. What differs is in [OrthogonalFunctions], [PowerFunctions] and
/// [ChebyshevFunctions].
@Receiver(namespace = "np.polynomial.polynomial", of = Basis.class, value = "POWER", word = "poly")
@Receiver(
    namespace = "np.polynomial.chebyshev",
    of = Basis.class,
    value = "CHEBYSHEV",
    word = "cheb")
@Receiver(namespace = "np.polynomial.legendre", of = Basis.class, value = "LEGENDRE", word = "leg")
@Receiver(namespace = "np.polynomial.hermite", of = Basis.class, value = "HERMITE", word = "herm")
@Receiver(
    namespace = "np.polynomial.hermite_e",
    of = Basis.class,
    value = "HERMITE_E",
    word = "herme")
@Receiver(namespace = "np.polynomial.laguerre", of = Basis.class, value = "LAGUERRE", word = "lag")
public final class SeriesFunctions {
  private SeriesFunctions() {}

  /// `off + scl x`.
  @Signature("fn $line(self: _, off: f64, scl: f64) -> Array<f64>")
  public static NDArray line(Basis self, double off, double scl) {
    return self.line(off, scl);
  }

  /// The sum.
  @Signature("fn $add(self: _, c1: Any, c2: Any) -> Array")
  public static NDArray add(Basis self, Object c1, Object c2) {
    return self.add(Operands.array(c1), Operands.array(c2));
  }

  /// The difference.
  @Signature("fn $sub(self: _, c1: Any, c2: Any) -> Array")
  public static NDArray sub(Basis self, Object c1, Object c2) {
    return self.subtract(Operands.array(c1), Operands.array(c2));
  }

  /// The product.
  @Signature("fn $mul(self: _, c1: Any, c2: Any) -> Array")
  public static NDArray mul(Basis self, Object c1, Object c2) {
    return self.multiply(Operands.array(c1), Operands.array(c2));
  }

  /// The product with `x`.
  @Signature("fn $mulx(self: _, c: Any) -> Array")
  public static NDArray mulx(Basis self, Object c) {
    return self.multiplyByX(Operands.array(c));
  }

  /// Quotient and remainder.
  @Signature("fn $div(self: _, c1: Any, c2: Any) -> (Array, Array)")
  public static Tuple2<Object, Object> div(Basis self, Object c1, Object c2) {
    return PolynomialModules.parts(self.divide(Operands.array(c1), Operands.array(c2)));
  }

  /// The values at points.
  @Signature("fn $val(self: _, x: Any, c: Any, tensor: bool = true) -> Any")
  public static Object val(Basis self, Object x, Object c, boolean tensor) {
    return PolynomialModules.value(self, x, c, tensor);
  }

  /// The values of a polynomial in 2 variables.
  @Signature("fn $val2d(self: _, x: Any, y: Any, c: Any) -> Any")
  public static Object val2d(Basis self, Object x, Object y, Object c) {
    return Operands.scalarOrArray(
        self.valAtPoints(Operands.array(c), Operands.array(x), Operands.array(y)));
  }

  /// The values of a polynomial in 2 variables on a grid.
  @Signature("fn $grid2d(self: _, x: Any, y: Any, c: Any) -> Any")
  public static Object grid2d(Basis self, Object x, Object y, Object c) {
    return Operands.scalarOrArray(
        self.valOnGrid(Operands.array(c), Operands.array(x), Operands.array(y)));
  }

  /// All polynomials in 2 variables up to degrees, at points.
  @Signature("fn $vander2d(self: _, x: Any, y: Any, deg: [i64]) -> Array")
  public static NDArray vander2d(Basis self, Object x, Object y, RuchyList deg) {
    return self.vander(Operands.array(deg).toLongArray(), Operands.array(x), Operands.array(y));
  }

  /// The values of a polynomial in 3 variables.
  @Signature("fn $val3d(self: _, x: Any, y: Any, z: Any, c: Any) -> Any")
  public static Object val3d(Basis self, Object x, Object y, Object z, Object c) {
    return Operands.scalarOrArray(
        self.valAtPoints(
            Operands.array(c), Operands.array(x), Operands.array(y), Operands.array(z)));
  }

  /// The values of a polynomial in 3 variables on a grid.
  @Signature("fn $grid3d(self: _, x: Any, y: Any, z: Any, c: Any) -> Any")
  public static Object grid3d(Basis self, Object x, Object y, Object z, Object c) {
    return Operands.scalarOrArray(
        self.valOnGrid(Operands.array(c), Operands.array(x), Operands.array(y), Operands.array(z)));
  }

  /// All polynomials in 3 variables up to degrees, at points.
  @Signature("fn $vander3d(self: _, x: Any, y: Any, z: Any, deg: [i64]) -> Array")
  public static NDArray vander3d(Basis self, Object x, Object y, Object z, RuchyList deg) {
    return self.vander(
        Operands.array(deg).toLongArray(), Operands.array(x), Operands.array(y), Operands.array(z));
  }

  /// All polynomials up to a degree, at points.
  @Signature("fn $vander(self: _, x: Any, deg: i64) -> Array")
  public static NDArray vander(Basis self, Object x, long deg) {
    return self.vander(Operands.array(x), deg);
  }

  /// The `m`-th derivative.
  @Signature("fn $der(self: _, c: Any, m: i64 = 1, scl: f64 = 1.0, axis: i64 = 0) -> Array")
  public static NDArray der(Basis self, Object c, long m, double scl, long axis) {
    return self.der(Operands.array(c), m, scl, Arguments.toInt(axis, "axis"));
  }

  /// The `m`-th integral, with constants `k` at the lower bound.
  @Signature(
      "fn $int(self: _, c: Any, m: i64 = 1, k: Any = [], lbnd: f64 = 0.0, scl: f64 = 1.0,"
          + " axis: i64 = 0) -> Array")
  public static NDArray integral(
      Basis self, Object c, long m, Object k, double lbnd, double scl, long axis) {
    return PolynomialModules.integral(self, c, m, k, lbnd, scl, axis);
  }

  /// The polynomial with these zeros.
  @Signature("fn $fromroots(self: _, roots: Any) -> Array")
  public static NDArray fromroots(Basis self, Object roots) {
    return self.fromRoots(Operands.array(roots));
  }

  /// The zeros.
  @Signature("fn $roots(self: _, c: Any) -> Array")
  public static NDArray roots(Basis self, Object c) {
    return self.roots(Operands.array(c));
  }

  /// A matrix whose eigenvalues are the zeros.
  @Signature("fn $companion(self: _, c: Any) -> Array")
  public static NDArray companion(Basis self, Object c) {
    return self.companion(Operands.array(c));
  }

  /// Without coefficients of at most `tol` at the end.
  @Signature("fn $trim(self: _, c: Any, tol: f64 = 0.0) -> Array")
  public static NDArray trim(Basis self, Object c, double tol) {
    return Domains.trimcoef(Operands.array(c), tol);
  }

  /// The nearest polynomial, by least squares.
  @Signature(
      "fn $fit(self: _, x: Any, y: Any, deg: Any, rcond: Any = None, full: bool = false, w:"
          + " Any = None) -> Any")
  public static Object fit(
      Basis self, Object x, Object y, Object deg, Object rcond, boolean full, Object w) {
    return PolynomialModules.fit(
        self.fit(Operands.array(x), Operands.array(y), PolynomialModules.options(deg, rcond, w)),
        full);
  }
}
