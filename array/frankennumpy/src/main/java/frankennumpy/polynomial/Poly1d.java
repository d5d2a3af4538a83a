package frankennumpy.polynomial;

import fnp.dtype.Complex;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;
import frankennumpy.Np;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;

/// A polynomial as coefficients, the highest power first.
///
/// @numpy `numpy.poly1d`, 2.4
public final class Poly1d {
  private static final Pattern POWER = Pattern.compile("\\*\\*([0-9]*)");

  /// Characters per line.
  private static final int WRAP = 70;

  private final NDArray coefficients;
  private final String variable;

  private Poly1d(NDArray coefficients, String variable) {
    this.coefficients = coefficients;
    this.variable = variable;
  }

  /// A polynomial in `x`; zeros before the first coefficient are left out.
  ///
  /// @throws ShapeException if the array has several axes
  public static Poly1d of(NDArray coefficients) {
    return of(coefficients, "x");
  }

  /// A polynomial; zeros before the first coefficient are left out.
  ///
  /// @throws ShapeException if the array has several axes
  public static Poly1d of(NDArray coefficients, String variable) {
    if (coefficients.ndim() > 1) {
      throw new ShapeException(
          "a polynomial with coefficients of shape %s; they have one axis"
              .formatted(coefficients.shape()));
    }
    var c = coefficients.ndim() == 0 ? coefficients.reshape(1) : coefficients;
    long first = 0;
    while (first < c.size() && isZero(c, first)) {
      first++;
    }
    var rest = c.get(Index.from(first)).copy();
    return new Poly1d(rest.size() == 0 ? NDArray.zeros(c.dtype(), 1) : rest, variable);
  }

  /// A polynomial with these zeros.
  public static Poly1d ofRoots(NDArray roots) {
    return of(Np.poly(roots));
  }

  private static boolean isZero(NDArray c, long i) {
    var term = c.getComplex(i);
    return term.real() == 0 && term.imag() == 0;
  }

  /// The coefficients; a copy.
  ///
  /// @numpy `numpy.poly1d.coeffs`
  public NDArray coefficients() {
    return coefficients.copy();
  }

  /// The degree.
  ///
  /// @numpy `numpy.poly1d.order`
  public long order() {
    return coefficients.size() - 1;
  }

  /// The name of the variable.
  ///
  /// @numpy `numpy.poly1d.variable`
  public String variable() {
    return variable;
  }

  /// The zeros.
  ///
  /// @numpy `numpy.poly1d.roots`
  public NDArray roots() {
    return Np.roots(coefficients);
  }

  /// The coefficient of a power; 0 if there is none.
  ///
  /// @numpy `numpy.poly1d.__getitem__`
  public Object get(long power) {
    return power < 0 || power > order() ? (Object) 0L : coefficients.item(order() - power);
  }

  /// The values at points.
  ///
  /// @numpy `numpy.poly1d.__call__`
  public NDArray call(NDArray x) {
    return Np.polyval(coefficients, x);
  }

  /// The sum.
  public Poly1d add(Poly1d other) {
    return of(Np.polyadd(coefficients, other.coefficients), variable);
  }

  /// The difference.
  public Poly1d subtract(Poly1d other) {
    return of(Np.polysub(coefficients, other.coefficients), variable);
  }

  /// The product.
  public Poly1d multiply(Poly1d other) {
    return of(Np.polymul(coefficients, other.coefficients), variable);
  }

  /// The quotient.
  public Poly1d divide(Poly1d other) {
    return of(Np.polydiv(coefficients, other.coefficients).getFirst(), variable);
  }

  /// The remainder.
  public Poly1d remainder(Poly1d other) {
    return of(Np.polydiv(coefficients, other.coefficients).getLast(), variable);
  }

  /// A power.
  ///
  /// @throws ShapeException if the exponent is negative
  public Poly1d power(long exponent) {
    if (exponent < 0) {
      throw new ShapeException(
          "the power %d of a polynomial; it must not be negative".formatted(exponent));
    }
    var result = of(NDArray.ofLongs(1), variable);
    for (long i = 0; i < exponent; i++) {
      result = result.multiply(this);
    }
    return result;
  }

  /// The `m`-th derivative.
  ///
  /// @numpy `numpy.poly1d.deriv`
  public Poly1d deriv(long m) {
    return of(Np.polyder(coefficients, m), variable);
  }

  /// The `m`-th integral.
  ///
  /// @numpy `numpy.poly1d.integ`
  public Poly1d integ(long m, double... k) {
    return of(Np.polyint(coefficients, m, k), variable);
  }

  /// `poly1d([1, 2, 3])`.
  public String repr() {
    var text = coefficients.repr();
    return "poly1d(" + text.substring("array(".length());
  }

  /// In two lines, powers above their terms, in NumPy's way.
  @Override
  public String toString() {
    var out = new StringBuilder();
    for (long k = 0; k < coefficients.size(); k++) {
      var term = term(text(coefficients.getComplex(k)), order() - k, k == 0);
      if (k == 0) {
        out.append(term);
      } else if (term.startsWith("-")) {
        out.append(" - ").append(term, 1, term.length());
      } else if (!term.isEmpty()) {
        out.append(" + ").append(term);
      }
    }
    return raised(out.toString());
  }

  private String term(String coefficient, long power, boolean first) {
    if (coefficient.equals("0")) {
      return power == 0 && first ? "0" : "";
    }
    if (power == 0) {
      return coefficient;
    }
    return coefficient + " " + variable + (power == 1 ? "" : "**" + power);
  }

  private static String text(Complex number) {
    if (number.imag() == 0) {
      return digits(number.real());
    }
    return number.real() == 0
        ? digits(number.imag()) + "j"
        : "(%s + %sj)".formatted(digits(number.real()), digits(number.imag()));
  }

  /// As C's `%.4g`.
  private static String digits(double x) {
    if (Double.isNaN(x)) {
      return "nan";
    }
    if (Double.isInfinite(x)) {
      return x < 0 ? "-inf" : "inf";
    }
    if (x == 0) {
      return 1 / x < 0 ? "-0" : "0";
    }
    var rounded = new BigDecimal(x).round(new MathContext(4));
    var exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent >= -4 && exponent < 4) {
      return rounded.stripTrailingZeros().toPlainString();
    }
    var mantissa = rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString();
    return "%se%s%02d".formatted(mantissa, exponent < 0 ? "-" : "+", Math.abs(exponent));
  }

  /// Powers in a line of their own.
  private static String raised(String text) {
    var output = new StringBuilder(" ");
    var above = new StringBuilder();
    var line = new StringBuilder();
    int n = 0;
    var powers = POWER.matcher(text);
    while (powers.find(n)) {
      var part = text.substring(n, powers.start());
      var power = powers.group(1);
      n = powers.end();
      var below = part + " ".repeat(power.length() - 1);
      var over = " ".repeat(part.length() - 1) + power;
      if (line.length() + below.length() > WRAP || above.length() + over.length() > WRAP) {
        output.append(above).append('\n').append(line).append("\n ");
        above.setLength(0);
        line.setLength(0);
      }
      line.append(below);
      above.append(over);
    }
    return output.append(above).append('\n').append(line).append(text, n, text.length()).toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Poly1d poly && Np.arrayEqual(coefficients, poly.coefficients);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(order());
  }
}
