package ruchy.std.polynomial;

import fnp.ndarray.NDArray;
import frankennumpy.polynomial.Basis;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// What the namespace `np.polynomial.polynomial` has otherwise than those of the other bases.
@Namespace("np.polynomial.polynomial")
public final class PowerFunctions {
  private PowerFunctions() {}

  /// A power.
  @Signature("fn polypow(c: Any, pow: i64, maxpower: Any = None) -> Array")
  public static NDArray pow(Object c, long pow, Object maxpower) {
    return PolynomialModules.power(Basis.POWER, c, pow, maxpower);
  }
}
