package frankennumpy.polynomial;

import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.ndarray.print.PrintOptions;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// A series as a sum of terms, in NumPy's way.
final class SeriesText {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

  private final PolynomialSeries series;
  private final boolean unicode;

  SeriesText(PolynomialSeries series, boolean unicode) {
    this.series = series;
    this.unicode = unicode;
  }

  String text() {
    var coef = series.coef();
    var width = Math.max(1, PrintOptions.current().lineWidth());
    var out = new StringBuilder(number(coef.item(0), false));
    var argument = argument();
    for (long i = 1; i < coef.size(); i++) {
      out.append(' ');
      var item = coef.item(i);
      var negative = isNegative(item);
      var next = (negative ? "- " : "+ ") + number(negative ? negated(item) : item, true);
      next += unicode ? unicodeTerm(i, argument) : asciiTerm(i, argument);
      var line = out.length() - out.lastIndexOf("\n") - 1 + next.length();
      if (line + (i < coef.size() - 1 ? 2 : 0) >= width) {
        next = next.replaceFirst(" ", "\n");
      }
      out.append(next);
    }
    return out.toString();
  }

  /// As NumPy compares: NaN is not at least 0, complex numbers go by their real parts first.
  private static boolean isNegative(Object item) {
    return switch (item) {
      case Double real -> !(real >= 0);
      case Complex(var real, var imag) -> real < 0 || (real == 0 && imag < 0) || Double.isNaN(real);
      default -> false;
    };
  }

  private static Object negated(Object item) {
    return item instanceof Complex(var real, var imag)
        ? new Complex(-real, -imag)
        : (Object) (-(double) item);
  }

  private String unicodeTerm(long i, String argument) {
    if (series.basis() == Basis.POWER) {
      return "·" + argument + (i == 1 ? "" : digits(i, SUPERSCRIPTS));
    }
    return "·" + series.basis().symbol() + digits(i, SUBSCRIPTS) + "(" + argument + ")";
  }

  private String asciiTerm(long i, String argument) {
    if (series.basis() == Basis.POWER) {
      return " " + argument + (i == 1 ? "" : "**" + i);
    }
    return " " + series.basis().symbol() + "_" + i + "(" + argument + ")";
  }

  private static String digits(long i, String forms) {
    var text = new StringBuilder();
    for (var digit : Long.toString(i).toCharArray()) {
      text.append(forms.charAt(digit - '0'));
    }
    return text.toString();
  }

  /// The symbol, mapped to the window.
  private String argument() {
    var line = series.mapparms();
    if (line[0] == 0 && line[1] == 1) {
      return series.symbol();
    }
    if (line[1] == 1) {
      return "(" + real(line[0], false, false) + " + " + series.symbol() + ")";
    }
    if (line[0] == 0) {
      return "(" + real(line[1], false, false) + series.symbol() + ")";
    }
    return "(%s + %s%s)"
        .formatted(real(line[0], false, false), real(line[1], false, false), series.symbol());
  }

  private String number(Object item, boolean parentheses) {
    return switch (item) {
      case Double real -> real(real, parentheses, series.coef().dtype() == DType.FLOAT32);
      default -> item.toString();
    };
  }

  private static String real(double x, boolean parentheses, boolean float32) {
    var options = PrintOptions.current();
    if (Double.isNaN(x)) {
      return options.nanText();
    }
    if (Double.isInfinite(x)) {
      return (x < 0 ? "-" : "") + options.infText();
    }
    var digits = new BigDecimal(float32 ? Float.toString((float) x) : Double.toString(x));
    var least = Math.pow(10, Math.min(0, -Math.floorDiv(options.precision() - 1, 2)));
    if (x == 0 || (Math.abs(x) < 1e8 && Math.abs(x) >= least)) {
      return (x < 0 || 1 / x < 0 ? "-" : "") + point(digits.abs(), options.precision());
    }
    var exponent = digits.precision() - digits.scale() - 1;
    var mantissa = point(digits.scaleByPowerOfTen(-exponent), options.precision());
    var text = "%se%s%02d".formatted(mantissa, exponent < 0 ? "-" : "+", Math.abs(exponent));
    return parentheses ? "(" + text + ")" : text;
  }

  /// With a point and at least one digit behind it.
  private static String point(BigDecimal number, int precision) {
    var rounded = number.setScale(precision, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.setScale(Math.max(1, rounded.scale())).toPlainString();
  }
}
