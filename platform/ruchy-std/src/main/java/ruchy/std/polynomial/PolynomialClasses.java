package ruchy.std.polynomial;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import frankennumpy.polynomial.Basis;
import frankennumpy.polynomial.PolynomialSeries;
import frankennumpy.polynomial.PrintStyle;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.array.Operands;

/// The namespace `np.polynomial`: series with a domain, of six bases.
@Namespace("np.polynomial")
public final class PolynomialClasses {
  private PolynomialClasses() {}

  /// A series of this basis, the constant term first.
  ///
  /// ```ruchy
  /// >>> np.polynomial.Polynomial([1.0, 2.0, 3.0])
  /// 1.0 + 2.0·x + 3.0·x²
  /// ```
  @Signature(
      "fn Polynomial(coef: Any, domain: Any = None, window: Any = None, symbol: String = \"x\")"
          + " -> Polynomial")
  public static PolynomialSeries polynomial(
      Object coef, Object domain, Object window, String symbol) {
    return series(Basis.POWER, coef, domain, window, symbol);
  }

  /// A series of this basis, the constant term first.
  @Signature(
      "fn Chebyshev(coef: Any, domain: Any = None, window: Any = None, symbol: String = \"x\")"
          + " -> Polynomial")
  public static PolynomialSeries chebyshev(
      Object coef, Object domain, Object window, String symbol) {
    return series(Basis.CHEBYSHEV, coef, domain, window, symbol);
  }

  /// A series of this basis, the constant term first.
  @Signature(
      "fn Legendre(coef: Any, domain: Any = None, window: Any = None, symbol: String = \"x\")"
          + " -> Polynomial")
  public static PolynomialSeries legendre(
      Object coef, Object domain, Object window, String symbol) {
    return series(Basis.LEGENDRE, coef, domain, window, symbol);
  }

  /// A series of this basis, the constant term first.
  @Signature(
      "fn Hermite(coef: Any, domain: Any = None, window: Any = None, symbol: String = \"x\")"
          + " -> Polynomial")
  public static PolynomialSeries hermite(Object coef, Object domain, Object window, String symbol) {
    return series(Basis.HERMITE, coef, domain, window, symbol);
  }

  /// A series of this basis, the constant term first.
  @Signature(
      "fn HermiteE(coef: Any, domain: Any = None, window: Any = None, symbol: String = \"x\")"
          + " -> Polynomial")
  public static PolynomialSeries hermiteE(
      Object coef, Object domain, Object window, String symbol) {
    return series(Basis.HERMITE_E, coef, domain, window, symbol);
  }

  /// A series of this basis, the constant term first.
  @Signature(
      "fn Laguerre(coef: Any, domain: Any = None, window: Any = None, symbol: String = \"x\")"
          + " -> Polynomial")
  public static PolynomialSeries laguerre(
      Object coef, Object domain, Object window, String symbol) {
    return series(Basis.LAGUERRE, coef, domain, window, symbol);
  }

  private static PolynomialSeries series(
      Basis basis, Object coef, Object domain, Object window, String symbol) {
    return new PolynomialSeries(
        basis, Operands.array(coef), interval(basis, domain), interval(basis, window), symbol);
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
