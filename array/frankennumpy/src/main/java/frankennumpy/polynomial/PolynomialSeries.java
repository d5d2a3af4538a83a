package frankennumpy.polynomial;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;
import fnp.ufunc.UfuncException;
import frankennumpy.Np;
import java.util.Objects;
import java.util.Optional;

/// A polynomial: coefficients in a basis, and an interval, the domain, that is mapped to the window
/// on which the basis lives.
///
/// ```java
/// var p = Basis.POWER.series(1, 2, 3); // 1 + 2 x + 3 x²
/// var fit = PolynomialSeries.fit(Basis.CHEBYSHEV, x, y, 3);
/// ```
///
/// Series never change. Two can be combined if basis, domain, window and symbol agree; else a
/// [UfuncException] says so.
///
/// @numpy `numpy.polynomial.Polynomial` and the classes of the other bases, 2.4
public final class PolynomialSeries {
  private final Basis basis;
  private final NDArray coef;
  private final NDArray domain;
  private final NDArray window;
  private final String symbol;

  /// @param domain two numbers
  /// @param window two numbers
  /// @param symbol a name
  /// @throws ShapeException if there are no coefficients, or the intervals have no two numbers
  /// @throws UfuncException if the symbol is no name
  public PolynomialSeries(
      Basis basis, NDArray coef, NDArray domain, NDArray window, String symbol) {
    this.basis = basis;
    this.coef = Terms.of(requireVector(coef)).copy();
    this.domain = interval("domain", domain);
    this.window = interval("window", window);
    this.symbol = symbol;
    if (symbol.isEmpty()
        || !symbol.codePoints().allMatch(Character::isJavaIdentifierPart)
        || !Character.isJavaIdentifierStart(symbol.codePointAt(0))) {
      throw new UfuncException(
          UfuncException.Kind.VALUE,
          "the symbol of a polynomial must be a name, found '%s'".formatted(symbol));
    }
  }

  private static NDArray requireVector(NDArray coef) {
    Terms.series(coef);
    return coef.dtype() == DType.FLOAT16 ? coef.to(DType.FLOAT32) : coef;
  }

  private static NDArray interval(String what, NDArray bounds) {
    if (bounds.ndim() != 1 || bounds.size() != 2) {
      throw new ShapeException(
          "the %s of a polynomial has shape %s; give two numbers".formatted(what, bounds.shape()));
    }
    return Terms.of(bounds);
  }

  static PolynomialSeries of(Basis basis, NDArray coef) {
    return new PolynomialSeries(basis, coef, basis.domain(), basis.domain(), "x");
  }

  // ---- what it is

  /// The basis.
  public Basis basis() {
    return basis;
  }

  /// The coefficients, the constant term first; a copy.
  ///
  /// @numpy `numpy.polynomial.Polynomial.coef`
  public NDArray coef() {
    return coef.copy();
  }

  /// The interval of arguments.
  ///
  /// @numpy `numpy.polynomial.Polynomial.domain`
  public NDArray domain() {
    return domain.copy();
  }

  /// The interval that the domain is mapped to.
  ///
  /// @numpy `numpy.polynomial.Polynomial.window`
  public NDArray window() {
    return window.copy();
  }

  /// The name of the argument.
  ///
  /// @numpy `numpy.polynomial.Polynomial.symbol`
  public String symbol() {
    return symbol;
  }

  /// The degree.
  ///
  /// @numpy `numpy.polynomial.Polynomial.degree`
  public long degree() {
    return coef.size() - 1;
  }

  /// The `off` and `scl` of the map from domain to window.
  ///
  /// @numpy `numpy.polynomial.Polynomial.mapparms`
  public double[] mapparms() {
    return Domains.mapparms(domain, window);
  }

  /// With another domain, the same coefficients.
  public PolynomialSeries domain(NDArray other) {
    return new PolynomialSeries(basis, coef, other, window, symbol);
  }

  /// With another window, the same coefficients.
  public PolynomialSeries window(NDArray other) {
    return new PolynomialSeries(basis, coef, domain, other, symbol);
  }

  /// With another name of the argument.
  public PolynomialSeries symbol(String other) {
    return new PolynomialSeries(basis, coef, domain, window, other);
  }

  private PolynomialSeries with(NDArray other) {
    return new PolynomialSeries(basis, other, domain, window, symbol);
  }

  /// Whether the coefficients are the same.
  ///
  /// @numpy `numpy.polynomial.Polynomial.has_samecoef`
  public boolean hasSamecoef(PolynomialSeries other) {
    return Np.arrayEqual(coef, other.coef);
  }

  /// Whether the domain is the same.
  ///
  /// @numpy `numpy.polynomial.Polynomial.has_samedomain`
  public boolean hasSamedomain(PolynomialSeries other) {
    return Np.arrayEqual(domain, other.domain);
  }

  /// Whether the window is the same.
  ///
  /// @numpy `numpy.polynomial.Polynomial.has_samewindow`
  public boolean hasSamewindow(PolynomialSeries other) {
    return Np.arrayEqual(window, other.window);
  }

  /// Whether the basis is the same.
  ///
  /// @numpy `numpy.polynomial.Polynomial.has_sametype`
  public boolean hasSametype(PolynomialSeries other) {
    return basis == other.basis;
  }

  // ---- values and arithmetic

  /// The values at points.
  ///
  /// @numpy `numpy.polynomial.Polynomial.__call__`
  public NDArray call(NDArray x) {
    return basis.val(Domains.mapdomain(x, domain, window), coef);
  }

  /// The value at a point.
  ///
  /// @numpy `numpy.polynomial.Polynomial.__call__`
  public double call(double x) {
    return call(NDArray.scalar(DType.FLOAT64, x)).getDouble();
  }

  /// Equally spaced points of the domain, and the values there.
  ///
  /// @numpy `numpy.polynomial.Polynomial.linspace`
  public Samples linspace(long n) {
    return linspace(n, domain);
  }

  /// Equally spaced points of an interval, and the values there.
  ///
  /// @numpy `numpy.polynomial.Polynomial.linspace`
  public Samples linspace(long n, NDArray interval) {
    var x = Np.linspace(interval.getDouble(0), interval.getDouble(1), n);
    return new Samples(x, call(x));
  }

  /// Points of a curve.
  ///
  /// @param x arguments
  /// @param y values
  public record Samples(NDArray x, NDArray y) {}

  /// The sum.
  ///
  /// @numpy `numpy.polynomial.Polynomial.__add__`
  public PolynomialSeries add(PolynomialSeries other) {
    return with(basis.add(coef, coefficientsOf(other)));
  }

  /// The difference.
  ///
  /// @numpy `numpy.polynomial.Polynomial.__sub__`
  public PolynomialSeries subtract(PolynomialSeries other) {
    return with(basis.subtract(coef, coefficientsOf(other)));
  }

  /// The product.
  ///
  /// @numpy `numpy.polynomial.Polynomial.__mul__`
  public PolynomialSeries multiply(PolynomialSeries other) {
    return with(basis.multiply(coef, coefficientsOf(other)));
  }

  /// The product with a number.
  ///
  /// @numpy `numpy.polynomial.Polynomial.__mul__`
  public PolynomialSeries multiply(double factor) {
    return with(basis.multiply(coef, NDArray.ofDoubles(factor)));
  }

  /// The quotient by a number.
  ///
  /// @numpy `numpy.polynomial.Polynomial.__truediv__`
  public PolynomialSeries divide(double divisor) {
    return floorDivide(alike(NDArray.ofDoubles(divisor)));
  }

  /// The quotient without the remainder.
  ///
  /// @numpy `numpy.polynomial.Polynomial.__floordiv__`
  public PolynomialSeries floorDivide(PolynomialSeries divisor) {
    return with(basis.divide(coef, coefficientsOf(divisor)).quotient());
  }

  /// The remainder.
  ///
  /// @numpy `numpy.polynomial.Polynomial.__mod__`
  public PolynomialSeries remainder(PolynomialSeries divisor) {
    return with(basis.divide(coef, coefficientsOf(divisor)).remainder());
  }

  /// A power.
  ///
  /// @numpy `numpy.polynomial.Polynomial.__pow__`
  public PolynomialSeries power(long exponent) {
    return with(basis.power(coef, exponent, Optional.of(100L)));
  }

  /// With the sign changed.
  ///
  /// @numpy `numpy.polynomial.Polynomial.__neg__`
  public PolynomialSeries negative() {
    return with(Np.negative(coef));
  }

  /// A series of the same basis, domain, window and symbol.
  public PolynomialSeries alike(NDArray coefficients) {
    return with(coefficients);
  }

  private NDArray coefficientsOf(PolynomialSeries other) {
    var differing =
        basis != other.basis
            ? "types"
            : !hasSamedomain(other) ? "domains" : !hasSamewindow(other) ? "windows" : "symbols";
    if (differing.equals("symbols") && symbol.equals(other.symbol)) {
      return other.coef;
    }
    throw new UfuncException(
        differing.equals("symbols") ? UfuncException.Kind.VALUE : UfuncException.Kind.TYPE,
        "two polynomials, %s and %s, have different %s; convert one of them first"
            .formatted(repr(), other.repr(), differing));
  }

  // ---- calculus, zeros, lengths

  /// The `m`-th derivative.
  ///
  /// @numpy `numpy.polynomial.Polynomial.deriv`
  public PolynomialSeries deriv(long m) {
    return with(basis.der(coef, m, mapparms()[1], 0));
  }

  /// The derivative.
  ///
  /// @numpy `numpy.polynomial.Polynomial.deriv`
  public PolynomialSeries deriv() {
    return deriv(1);
  }

  /// The integral; bounds and constants are those of the domain.
  ///
  /// @numpy `numpy.polynomial.Polynomial.integ`
  public PolynomialSeries integ(long m, double[] constants, Optional<Double> lower) {
    var line = mapparms();
    var boxed = new Double[constants.length];
    for (int i = 0; i < boxed.length; i++) {
      boxed[i] = constants[i];
    }
    var bound = lower.isPresent() ? line[0] + line[1] * lower.get() : 0;
    return with(
        basis.integ(
            coef, Integration.ONCE.times(m).constants(boxed).from(bound).scale(1 / line[1])));
  }

  /// The integral from 0 in the window.
  ///
  /// @numpy `numpy.polynomial.Polynomial.integ`
  public PolynomialSeries integ() {
    return integ(1, new double[0], Optional.empty());
  }

  /// The zeros.
  ///
  /// @numpy `numpy.polynomial.Polynomial.roots`
  public NDArray roots() {
    return Domains.mapdomain(basis.roots(coef), window, domain);
  }

  /// Without coefficients of at most `tol` at the end.
  ///
  /// @numpy `numpy.polynomial.Polynomial.trim`
  public PolynomialSeries trim(double tol) {
    return with(Domains.trimcoef(coef, tol));
  }

  /// The first `size` coefficients.
  ///
  /// @throws UfuncException if there is none
  /// @numpy `numpy.polynomial.Polynomial.truncate`
  public PolynomialSeries truncate(long size) {
    if (size < 1) {
      throw new UfuncException(
          UfuncException.Kind.VALUE,
          "a polynomial was to be cut to %d coefficients; it needs at least one".formatted(size));
    }
    return size >= coef.size() ? this : with(Terms.part(coef, 0, size));
  }

  /// The terms up to a degree.
  ///
  /// @numpy `numpy.polynomial.Polynomial.cutdeg`
  public PolynomialSeries cutdeg(long degree) {
    return truncate(degree + 1);
  }

  // ---- other bases and domains

  /// The same polynomial in another basis, over that basis' own domain.
  ///
  /// @numpy `numpy.polynomial.Polynomial.convert`
  public PolynomialSeries convert(Basis kind) {
    return convert(kind, kind.domain(), kind.domain());
  }

  /// The same polynomial in another basis, over another domain.
  ///
  /// @numpy `numpy.polynomial.Polynomial.convert`
  public PolynomialSeries convert(Basis kind, NDArray toDomain, NDArray toWindow) {
    var identity = identity(kind, toDomain, toWindow);
    var line = mapparms();
    var argument = kind.add(Terms.times(identity.coef, line[1]), kind.line(line[0], 0));
    return new PolynomialSeries(
        kind, Products.compose(basis, coef, kind, argument), toDomain, toWindow, symbol);
  }

  /// A series in another basis, over that basis' own domain unless another is given.
  ///
  /// @numpy `numpy.polynomial.Polynomial.cast`
  public static PolynomialSeries cast(Basis basis, PolynomialSeries series) {
    return series.convert(basis);
  }

  /// The polynomial `x`.
  ///
  /// @numpy `numpy.polynomial.Polynomial.identity`
  public static PolynomialSeries identity(Basis basis, NDArray domain, NDArray window) {
    var line = Domains.mapparms(window, domain);
    return new PolynomialSeries(basis, basis.line(line[0], line[1]), domain, window, "x");
  }

  /// The polynomial `x`, over the domain of the basis.
  ///
  /// @numpy `numpy.polynomial.Polynomial.identity`
  public static PolynomialSeries identity(Basis basis) {
    return identity(basis, basis.domain(), basis.domain());
  }

  /// A polynomial of the basis.
  ///
  /// @numpy `numpy.polynomial.Polynomial.basis`
  public static PolynomialSeries basis(Basis basis, long degree) {
    if (degree < 0) {
      throw Fitting.negative(degree);
    }
    var unit = NDArray.zeros(DType.FLOAT64, degree + 1);
    unit.setDouble(1, degree);
    return of(basis, unit);
  }

  /// The polynomial with these zeros, whose leading coefficient is 1 in powers.
  ///
  /// @numpy `numpy.polynomial.Polynomial.fromroots`
  public static PolynomialSeries fromroots(Basis basis, NDArray roots, NDArray domain) {
    var window = basis.domain();
    var line = Domains.mapparms(domain, window);
    var mapped = Domains.mapdomain(roots, domain, window);
    var c = Terms.over(basis.fromRoots(mapped), Math.pow(line[1], roots.size()));
    return new PolynomialSeries(basis, c, domain, window, "x");
  }

  /// The polynomial with these zeros, over the domain of the basis.
  ///
  /// @numpy `numpy.polynomial.Polynomial.fromroots`
  public static PolynomialSeries fromroots(Basis basis, NDArray roots) {
    return fromroots(basis, roots, basis.domain());
  }

  /// The nearest polynomial of a degree, over the interval of the points.
  ///
  /// @numpy `numpy.polynomial.Polynomial.fit`
  public static PolynomialSeries fit(Basis basis, NDArray x, NDArray y, long degree) {
    return fit(basis, x, y, FitOptions.degree(degree), domainOf(x)).series();
  }

  /// The nearest polynomial over a domain.
  ///
  /// @numpy `numpy.polynomial.Polynomial.fit`
  public static Fitted fit(Basis basis, NDArray x, NDArray y, FitOptions options, NDArray domain) {
    var window = basis.domain();
    var fit = basis.fit(Domains.mapdomain(x, domain, window), y, options);
    return new Fitted(new PolynomialSeries(basis, fit.coefficients(), domain, window, "x"), fit);
  }

  /// The interval of points, widened by 1 to both sides if it is a single number.
  public static NDArray domainOf(NDArray x) {
    var domain = Domains.getdomain(x);
    if (domain.dtype().kind() != Kind.COMPLEX && domain.getDouble(0) == domain.getDouble(1)) {
      return NDArray.ofDoubles(domain.getDouble(0) - 1, domain.getDouble(1) + 1);
    }
    return domain;
  }

  /// A series and how it was found.
  ///
  /// @param series the polynomial
  /// @param details residuals, rank, singular values
  public record Fitted(PolynomialSeries series, Fit details) {}

  // ---- printing

  /// In NumPy's way, with signs such as `x²` unless [PrintStyle#setDefault] says otherwise.
  @Override
  public String toString() {
    return new SeriesText(this, PrintStyle.byDefault() == PrintStyle.UNICODE).text();
  }

  /// In NumPy's way, in ASCII: `x**2`.
  ///
  /// @numpy `format(p, "ascii")`
  public String toAscii() {
    return new SeriesText(this, false).text();
  }

  /// `Polynomial([1., 2.], domain=[-1., 1.], window=[-1., 1.], symbol='x')`.
  ///
  /// @numpy `repr(p)`
  public String repr() {
    return "%s(%s, domain=%s, window=%s, symbol='%s')"
        .formatted(basis.label(), list(coef), list(domain), list(window), symbol);
  }

  private static String list(NDArray numbers) {
    var text = numbers.repr();
    return text.substring("array(".length(), text.length() - 1);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PolynomialSeries series
        && hasSametype(series)
        && hasSamedomain(series)
        && hasSamewindow(series)
        && symbol.equals(series.symbol)
        && coef.shape().equals(series.coef.shape())
        && hasSamecoef(series);
  }

  @Override
  public int hashCode() {
    return Objects.hash(basis, coef.size(), symbol);
  }
}
