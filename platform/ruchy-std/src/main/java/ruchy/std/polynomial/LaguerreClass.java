package ruchy.std.polynomial;

import frankennumpy.polynomial.Basis;
import frankennumpy.polynomial.PolynomialSeries;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.array.Operands;

/// The namespace `np.polynomial.Laguerre`: other ways to make such series.
@Namespace("np.polynomial.Laguerre")
public final class LaguerreClass {
  private LaguerreClass() {}

  /// The series of a degree nearest to points, over their interval unless a domain is given.
  @Signature(
      "fn fit(x: Any, y: Any, deg: Any, domain: Any = None, rcond: Any = None, w: Any = None)"
          + " -> Polynomial")
  public static PolynomialSeries fit(
      Object x, Object y, Object deg, Object domain, Object rcond, Object w) {
    var points = Operands.array(x);
    var interval =
        Operands.isNone(domain)
            ? PolynomialSeries.domainOf(points)
            : PolynomialClasses.interval(Basis.LAGUERRE, domain);
    var options = PolynomialModules.options(deg, rcond, w);
    return PolynomialSeries.fit(Basis.LAGUERRE, points, Operands.array(y), options, interval)
        .series();
  }

  /// The series with these zeros.
  @Signature("fn fromroots(roots: Any, domain: Any = None) -> Polynomial")
  public static PolynomialSeries fromroots(Object roots, Object domain) {
    var interval = PolynomialClasses.interval(Basis.LAGUERRE, domain);
    return PolynomialSeries.fromroots(Basis.LAGUERRE, Operands.array(roots), interval);
  }

  /// The series of one polynomial of the basis.
  @Signature("fn basis(deg: i64) -> Polynomial")
  public static PolynomialSeries basis(long deg) {
    return PolynomialSeries.basis(Basis.LAGUERRE, deg);
  }

  /// The series `x`.
  @Signature("fn identity() -> Polynomial")
  public static PolynomialSeries identity() {
    return PolynomialSeries.identity(Basis.LAGUERRE);
  }

  /// A series of any basis in this one.
  @Signature("fn cast(series: Polynomial) -> Polynomial")
  public static PolynomialSeries cast(PolynomialSeries series) {
    return PolynomialSeries.cast(Basis.LAGUERRE, series);
  }
}
