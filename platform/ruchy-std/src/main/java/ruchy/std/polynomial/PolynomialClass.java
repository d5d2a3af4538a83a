package ruchy.std.polynomial;

import frankennumpy.polynomial.Basis;
import frankennumpy.polynomial.PolynomialSeries;
import ruchy.runtime.library.Receiver;
import ruchy.runtime.library.Signature;
import ruchy.std.array.Operands;

/// The namespaces `np.polynomial.Legendre` and others: other ways to make such series.
@Receiver(namespace = "np.polynomial.Polynomial", of = Basis.class, value = "POWER")
@Receiver(namespace = "np.polynomial.Chebyshev", of = Basis.class, value = "CHEBYSHEV")
@Receiver(namespace = "np.polynomial.Legendre", of = Basis.class, value = "LEGENDRE")
@Receiver(namespace = "np.polynomial.Hermite", of = Basis.class, value = "HERMITE")
@Receiver(namespace = "np.polynomial.HermiteE", of = Basis.class, value = "HERMITE_E")
@Receiver(namespace = "np.polynomial.Laguerre", of = Basis.class, value = "LAGUERRE")
public final class PolynomialClass {
  private PolynomialClass() {}

  /// The series of a degree nearest to points, over their interval unless a domain is given.
  @Signature(
      "fn fit(self: _, x: Any, y: Any, deg: Any, domain: Any = None, rcond: Any = None, w: Any = None)"
          + " -> Polynomial")
  public static PolynomialSeries fit(
      Basis self, Object x, Object y, Object deg, Object domain, Object rcond, Object w) {
    var points = Operands.array(x);
    var interval =
        Operands.isNone(domain)
            ? PolynomialSeries.domainOf(points)
            : PolynomialClasses.interval(self, domain);
    var options = PolynomialModules.options(deg, rcond, w);
    return PolynomialSeries.fit(self, points, Operands.array(y), options, interval).series();
  }

  /// The series with these zeros.
  @Signature("fn fromroots(self: _, roots: Any, domain: Any = None) -> Polynomial")
  public static PolynomialSeries fromroots(Basis self, Object roots, Object domain) {
    var interval = PolynomialClasses.interval(self, domain);
    return PolynomialSeries.fromroots(self, Operands.array(roots), interval);
  }

  /// The series of one polynomial of the basis.
  @Signature("fn basis(self: _, deg: i64) -> Polynomial")
  public static PolynomialSeries basis(Basis self, long deg) {
    return PolynomialSeries.basis(self, deg);
  }

  /// The series `x`.
  @Signature("fn identity(self: _) -> Polynomial")
  public static PolynomialSeries identity(Basis self) {
    return PolynomialSeries.identity(self);
  }

  /// A series of any basis in this one.
  @Signature("fn cast(self: _, series: Polynomial) -> Polynomial")
  public static PolynomialSeries cast(Basis self, PolynomialSeries series) {
    return PolynomialSeries.cast(self, series);
  }
}
