package ruchy.std.polynomial;

import fnp.ndarray.NDArray;
import frankennumpy.calendar.BusinessCalendar;
import frankennumpy.polynomial.Poly1d;
import frankennumpy.polynomial.PolynomialSeries;
import java.util.Optional;
import ruchy.runtime.library.Signature;
import ruchy.runtime.tuple.Tuple2;
import ruchy.std.array.Operands;

/// Methods of polynomials and of calendars of business days.
public final class PolynomialMethods {
  private PolynomialMethods() {}

  private static PolynomialSeries other(PolynomialSeries self, Object other) {
    return other instanceof PolynomialSeries series ? series : self.alike(Operands.array(other));
  }

  /// The coefficients, the constant term first.
  @Signature("fn coef(self: Polynomial) -> Array")
  public static NDArray coef(PolynomialSeries self) {
    return self.coef();
  }

  /// The interval of arguments.
  @Signature("fn domain(self: Polynomial) -> Array<f64>")
  public static NDArray domain(PolynomialSeries self) {
    return self.domain();
  }

  /// The interval that the domain is mapped to.
  @Signature("fn window(self: Polynomial) -> Array<f64>")
  public static NDArray window(PolynomialSeries self) {
    return self.window();
  }

  /// The name of the argument.
  @Signature("fn symbol(self: Polynomial) -> String")
  public static String symbol(PolynomialSeries self) {
    return self.symbol();
  }

  /// The degree.
  @Signature("fn degree(self: Polynomial) -> i64")
  public static long degree(PolynomialSeries self) {
    return self.degree();
  }

  /// The values at points.
  @Signature("fn call(self: Polynomial, x: Any) -> Any")
  public static Object call(PolynomialSeries self, Object x) {
    return Operands.scalarOrArray(self.call(Operands.array(x)));
  }

  /// The sum.
  @Signature("fn add(self: Polynomial, other: Any) -> Polynomial")
  public static PolynomialSeries add(PolynomialSeries self, Object other) {
    return self.add(other(self, other));
  }

  /// The difference.
  @Signature("fn sub(self: Polynomial, other: Any) -> Polynomial")
  public static PolynomialSeries sub(PolynomialSeries self, Object other) {
    return self.subtract(other(self, other));
  }

  /// The product.
  @Signature("fn mul(self: Polynomial, other: Any) -> Polynomial")
  public static PolynomialSeries mul(PolynomialSeries self, Object other) {
    return self.multiply(other(self, other));
  }

  /// The remainder of a division.
  @Signature("fn rem(self: Polynomial, other: Any) -> Polynomial")
  public static PolynomialSeries rem(PolynomialSeries self, Object other) {
    return self.remainder(other(self, other));
  }

  /// The quotient of a division.
  @Signature("fn floordiv(self: Polynomial, other: Any) -> Polynomial")
  public static PolynomialSeries floordiv(PolynomialSeries self, Object other) {
    return self.floorDivide(other(self, other));
  }

  /// The quotient by a number.
  @Signature("fn div(self: Polynomial, divisor: f64) -> Polynomial")
  public static PolynomialSeries div(PolynomialSeries self, double divisor) {
    return self.divide(divisor);
  }

  /// A power.
  @Signature("fn pow(self: Polynomial, exponent: i64) -> Polynomial")
  public static PolynomialSeries pow(PolynomialSeries self, long exponent) {
    return self.power(exponent);
  }

  /// With the sign changed.
  @Signature("fn neg(self: Polynomial) -> Polynomial")
  public static PolynomialSeries neg(PolynomialSeries self) {
    return self.negative();
  }

  /// The `m`-th derivative.
  @Signature("fn deriv(self: Polynomial, m: i64 = 1) -> Polynomial")
  public static PolynomialSeries deriv(PolynomialSeries self, long m) {
    return self.deriv(m);
  }

  /// The `m`-th integral, with constants `k` at the lower bound.
  @Signature("fn integ(self: Polynomial, m: i64 = 1, k: Any = [], lbnd: Any = None) -> Polynomial")
  public static PolynomialSeries integ(PolynomialSeries self, long m, Object k, Object lbnd) {
    var constants = Operands.array(k).to(fnp.dtype.DType.FLOAT64).ravel().toDoubleArray();
    var lower =
        lbnd instanceof Number bound ? Optional.of(bound.doubleValue()) : Optional.<Double>empty();
    return self.integ(m, constants, lower);
  }

  /// Equally spaced points, of the domain unless another is given, and the values there.
  @Signature("fn linspace(self: Polynomial, n: i64 = 100, domain: Any = None) -> (Array, Array)")
  public static Tuple2<Object, Object> linspace(PolynomialSeries self, long n, Object domain) {
    var points =
        Operands.isNone(domain) ? self.linspace(n) : self.linspace(n, Operands.array(domain));
    return new Tuple2<>(points.x(), points.y());
  }

  /// The same polynomial in another basis: `"Chebyshev"`, `"Legendre"` and so on.
  @Signature("fn convert(self: Polynomial, kind: String = \"Polynomial\") -> Polynomial")
  public static PolynomialSeries convert(PolynomialSeries self, String kind) {
    for (var basis : frankennumpy.polynomial.Basis.values()) {
      if (basis.label().equals(kind)) {
        return self.convert(basis);
      }
    }
    throw new ruchy.runtime.RuchyError("E0818", "no basis of polynomials is called `" + kind + "`")
        .help("they are Polynomial, Chebyshev, Legendre, Hermite, HermiteE and Laguerre");
  }

  /// The zeros.
  @Signature("fn roots(self: Polynomial) -> Array")
  public static NDArray roots(PolynomialSeries self) {
    return self.roots();
  }

  /// Without coefficients of at most `tol` at the end.
  @Signature("fn trim(self: Polynomial, tol: f64 = 0.0) -> Polynomial")
  public static PolynomialSeries trim(PolynomialSeries self, double tol) {
    return self.trim(tol);
  }

  /// The first coefficients.
  @Signature("fn truncate(self: Polynomial, size: i64) -> Polynomial")
  public static PolynomialSeries truncate(PolynomialSeries self, long size) {
    return self.truncate(size);
  }

  /// The terms up to a degree.
  @Signature("fn cutdeg(self: Polynomial, deg: i64) -> Polynomial")
  public static PolynomialSeries cutdeg(PolynomialSeries self, long deg) {
    return self.cutdeg(deg);
  }

  /// The two numbers of the map from domain to window.
  @Signature("fn mapparms(self: Polynomial) -> Array<f64>")
  public static NDArray mapparms(PolynomialSeries self) {
    return NDArray.ofDoubles(self.mapparms());
  }

  /// The coefficients, the highest power first.
  @Signature("fn coeffs(self: Poly1d) -> Array")
  public static NDArray coeffs(Poly1d self) {
    return self.coefficients();
  }

  /// The degree.
  @Signature("fn order(self: Poly1d) -> i64")
  public static long order(Poly1d self) {
    return self.order();
  }

  /// The zeros.
  @Signature("fn roots(self: Poly1d) -> Array")
  public static NDArray roots(Poly1d self) {
    return self.roots();
  }

  /// The values at points.
  @Signature("fn call(self: Poly1d, x: Any) -> Any")
  public static Object call(Poly1d self, Object x) {
    return Operands.scalarOrArray(self.call(Operands.array(x)));
  }

  /// The coefficient of a power.
  @Signature("fn get(self: Poly1d, power: i64) -> Any")
  public static Object get(Poly1d self, long power) {
    return self.get(power);
  }

  /// The sum.
  @Signature("fn add(self: Poly1d, other: Any) -> Poly1d")
  public static Poly1d add(Poly1d self, Object other) {
    return self.add(poly(other));
  }

  /// The difference.
  @Signature("fn sub(self: Poly1d, other: Any) -> Poly1d")
  public static Poly1d sub(Poly1d self, Object other) {
    return self.subtract(poly(other));
  }

  /// The product.
  @Signature("fn mul(self: Poly1d, other: Any) -> Poly1d")
  public static Poly1d mul(Poly1d self, Object other) {
    return self.multiply(poly(other));
  }

  /// The quotient.
  @Signature("fn div(self: Poly1d, other: Any) -> Poly1d")
  public static Poly1d div(Poly1d self, Object other) {
    return self.divide(poly(other));
  }

  /// The remainder.
  @Signature("fn rem(self: Poly1d, other: Any) -> Poly1d")
  public static Poly1d rem(Poly1d self, Object other) {
    return self.remainder(poly(other));
  }

  /// A power.
  @Signature("fn pow(self: Poly1d, exponent: i64) -> Poly1d")
  public static Poly1d pow(Poly1d self, long exponent) {
    return self.power(exponent);
  }

  /// The `m`-th derivative.
  @Signature("fn deriv(self: Poly1d, m: i64 = 1) -> Poly1d")
  public static Poly1d deriv(Poly1d self, long m) {
    return self.deriv(m);
  }

  /// The `m`-th integral.
  @Signature("fn integ(self: Poly1d, m: i64 = 1, k: f64 = 0.0) -> Poly1d")
  public static Poly1d integ(Poly1d self, long m, double k) {
    return self.integ(m, k);
  }

  /// The days of the week that are business days.
  @Signature("fn weekmask(self: BusDayCalendar) -> Array<bool>")
  public static NDArray weekmask(BusinessCalendar self) {
    return self.weekmask();
  }

  /// The holidays.
  @Signature("fn holidays(self: BusDayCalendar) -> Array")
  public static NDArray holidays(BusinessCalendar self) {
    return self.holidays();
  }

  private static Poly1d poly(Object other) {
    return other instanceof Poly1d given ? given : Poly1d.of(Operands.array(other));
  }
}
