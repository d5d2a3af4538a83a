package ruchy.std.polynomial;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import frankennumpy.polynomial.Basis;
import ruchy.runtime.library.Receiver;
import ruchy.runtime.library.Signature;
import ruchy.runtime.tuple.Tuple2;
import ruchy.std.array.Operands;

/// What the namespaces of the five bases have that are orthogonal under a weight, beside what all
/// have, see [SeriesFunctions].
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
public final class OrthogonalFunctions {
  private OrthogonalFunctions() {}

  /// A power.
  @Signature("fn $pow(self: _, c: Any, pow: i64, maxpower: Any = 16) -> Array")
  public static NDArray pow(Basis self, Object c, long pow, Object maxpower) {
    return PolynomialModules.power(self, c, pow, maxpower);
  }

  /// Points and weights of the Gauss quadrature.
  @Signature("fn $gauss(self: _, deg: i64) -> (Array<f64>, Array<f64>)")
  public static Tuple2<Object, Object> gauss(Basis self, long deg) {
    var points = self.gauss(deg);
    return new Tuple2<>(points.points(), points.weights());
  }

  /// The weight under which the polynomials are orthogonal.
  @Signature("fn $weight(self: _, x: Any) -> Any")
  public static Object weight(Basis self, Object x) {
    return Operands.scalarOrArray(self.weight(Operands.array(x).to(DType.FLOAT64)));
  }

  /// The coefficients of powers.
  @Signature("fn $2poly(self: _, c: Any) -> Array")
  public static NDArray toPowers(Basis self, Object c) {
    return self.toPowers(Operands.array(c));
  }

  /// The coefficients in this basis of a polynomial in powers.
  @Signature("fn poly2$(self: _, pol: Any) -> Array")
  public static NDArray fromPowers(Basis self, Object pol) {
    return self.fromPowers(Operands.array(pol));
  }
}
