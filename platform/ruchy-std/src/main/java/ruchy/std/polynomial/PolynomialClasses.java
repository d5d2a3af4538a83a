package ruchy.std.polynomial;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import frankennumpy.polynomial.Basis;
import frankennumpy.polynomial.PolynomialSeries;
import frankennumpy.polynomial.PrintStyle;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Receiver;
import ruchy.runtime.library.Signature;
import ruchy.std.array.Operands;

/// The namespace `np.polynomial`: series with a domain, of six bases.
@Namespace("np.polynomial")
@Receiver(namespace = "np.polynomial", of = Basis.class, value = "POWER", word = "Polynomial")
@Receiver(namespace = "np.polynomial", of = Basis.class, value = "CHEBYSHEV", word = "Chebyshev")
@Receiver(namespace = "np.polynomial", of = Basis.class, value = "LEGENDRE", word = "Legendre")
@Receiver(namespace = "np.polynomial", of = Basis.class, value = "HERMITE", word = "Hermite")
@Receiver(namespace = "np.polynomial", of = Basis.class, value = "HERMITE_E", word = "HermiteE")
@Receiver(namespace = "np.polynomial", of = Basis.class, value = "LAGUERRE", word = "Laguerre")
public final class PolynomialClasses {
  private PolynomialClasses() {}

  /// A series of this basis, the constant term first.
  ///
  /// ```ruchy
  /// >>> np.polynomial.Polynomial([1.0, 2.0, 3.0])
  /// 1.0 + 2.0·x + 3.0·x²
  /// ```
  @Signature(
      "fn $(self: _, coef: Any, domain: Any = None, window: Any = None, symbol: String = \"x\")"
          + " -> Polynomial")
  public static PolynomialSeries series(
      Basis self, Object coef, Object domain, Object window, String symbol) {
    return new PolynomialSeries(
        self, Operands.array(coef), interval(self, domain), interval(self, window), symbol);
  }

  static NDArray interval(Basis basis, Object bounds) {
    return Operands.isNone(bounds) ? basis.domain() : Operands.array(bounds).to(DType.FLOAT64);
  }

  /// Sets how polynomials are printed: `unicode` or `ascii`.
  @Signature("fn set_default_printstyle(style: String)")
  public static void setDefaultPrintstyle(String style) {
    PrintStyle.setDefault(PrintStyle.of(style));
  }
}
