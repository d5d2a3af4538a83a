package fnp.ndarray.print;

import fnp.dtype.DType;
import java.util.OptionalInt;

/// How a single floating number is written.
///
/// @param precision digits at most: after the decimal point, or in all if not `fractional`
/// @param minDigits digits at least, likewise
/// @param unique whether to stop at the digits that identify the number
/// @param fractional whether digits are counted from the decimal point on
/// @param trim `k` keeps trailing zeros, `.` drops them, `0` keeps one after the point, `-` drops
///   the point as well
/// @param sign whether positive numbers get a sign
/// @param padLeft characters before the decimal point at least
/// @param padRight characters after the decimal point at least
/// @param exponentDigits digits of the exponent at least
/// @numpy the arguments of `numpy.format_float_positional` and `numpy.format_float_scientific`
public record NumberText(
    OptionalInt precision,
    OptionalInt minDigits,
    boolean unique,
    boolean fractional,
    char trim,
    boolean sign,
    int padLeft,
    int padRight,
    int exponentDigits) {
  private static final NumberText PLAIN =
      new NumberText(OptionalInt.empty(), OptionalInt.empty(), true, true, 'k', false, 0, 0, 2);

  /// Checks the values.
  public NumberText {
    if (!unique && precision.isEmpty()) {
      throw new IllegalArgumentException(
          "digits that do not identify a number need a precision; give one or set unique");
    }
    if ("k.0-".indexOf(trim) < 0) {
      throw new IllegalArgumentException("trim is '%s'; use 'k', '.', '0' or '-'".formatted(trim));
    }
    if (precision.orElse(0) < 0 || minDigits.orElse(0) < 0) {
      throw new IllegalArgumentException(
          "precision and min_digits must be 0 or more, but are %s and %s"
              .formatted(precision, minDigits));
    }
    if (precision.isPresent() && minDigits.orElse(0) > precision.getAsInt()) {
      throw new IllegalArgumentException(
          "min_digits %d must be less than or equal to precision %d"
              .formatted(minDigits.getAsInt(), precision.getAsInt()));
    }
  }

  /// NumPy's defaults.
  public static NumberText plain() {
    return PLAIN;
  }

  /// With so many digits at most.
  public NumberText precision(int most) {
    return new NumberText(
        OptionalInt.of(most),
        minDigits,
        unique,
        fractional,
        trim,
        sign,
        padLeft,
        padRight,
        exponentDigits);
  }

  /// With so many digits at least.
  public NumberText minDigits(int least) {
    return new NumberText(
        precision,
        OptionalInt.of(least),
        unique,
        fractional,
        trim,
        sign,
        padLeft,
        padRight,
        exponentDigits);
  }

  /// With exactly `precision` digits, or only those that identify the number.
  public NumberText unique(boolean identifying) {
    return new NumberText(
        precision,
        minDigits,
        identifying,
        fractional,
        trim,
        sign,
        padLeft,
        padRight,
        exponentDigits);
  }

  /// With digits counted from the decimal point on, or in all.
  public NumberText fractional(boolean fromPoint) {
    return new NumberText(
        precision, minDigits, unique, fromPoint, trim, sign, padLeft, padRight, exponentDigits);
  }

  /// With another rule about trailing zeros.
  public NumberText trim(char rule) {
    return new NumberText(
        precision, minDigits, unique, fractional, rule, sign, padLeft, padRight, exponentDigits);
  }

  /// With or without a sign of positive numbers.
  public NumberText sign(boolean always) {
    return new NumberText(
        precision, minDigits, unique, fractional, trim, always, padLeft, padRight, exponentDigits);
  }

  /// With so many characters before and after the decimal point at least.
  public NumberText pad(int left, int right) {
    return new NumberText(
        precision, minDigits, unique, fractional, trim, sign, left, right, exponentDigits);
  }

  /// With so many digits of the exponent at least.
  public NumberText exponentDigits(int least) {
    return new NumberText(
        precision, minDigits, unique, fractional, trim, sign, padLeft, padRight, least);
  }

  /// `123.45`.
  ///
  /// @param dtype fewer digits identify a number of a narrower dtype
  /// @numpy `numpy.format_float_positional`
  public String positional(double value, DType dtype) {
    if (!Double.isFinite(value)) {
      return special(value);
    }
    var width = FloatWidth.of(dtype);
    var parts = fractional ? digits().positional(value, width) : significant(value, width);
    return joined(cutToZero(parts, width.shortest(value)), "");
  }

  /// `1.2345e+02`.
  ///
  /// @param dtype fewer digits identify a number of a narrower dtype
  /// @numpy `numpy.format_float_scientific`
  public String scientific(double value, DType dtype) {
    if (!Double.isFinite(value)) {
      return special(value);
    }
    var digits = digits();
    var decimal = digits.scientific(value, FloatWidth.of(dtype));
    return joined(digits.mantissa(decimal), Digits.exponent(decimal, exponentDigits));
  }

  /// A small number of which no digit is left keeps the zeros that stand for them.
  private Digits.Parts cutToZero(Digits.Parts parts, Decimal shortest) {
    var wanted = precision.orElse(0);
    return unique
            && fractional
            && trim == 'k'
            && parts.fraction().isEmpty()
            && shortest.fraction().length() > wanted
            && !shortest.isZero()
        ? new Digits.Parts(parts.whole(), "0".repeat(wanted))
        : parts;
  }

  private Digits digits() {
    var kept =
        switch (trim) {
          case 'k' -> Digits.Trim.KEEP;
          case '.' -> Digits.Trim.TO_POINT;
          case '0' -> Digits.Trim.TO_ONE_ZERO;
          default -> Digits.Trim.ALL;
        };
    return new Digits(precision.orElse(Digits.UNLIMITED), minDigits.orElse(0), unique, kept, sign);
  }

  /// With digits counted in all: so many after the point as are left.
  private Digits.Parts significant(double value, FloatWidth width) {
    var shortest = width.shortest(value);
    var before = shortest.isZero() ? 1 : shortest.point();
    var most = precision.isPresent() ? Math.max(0, precision.getAsInt() - before) : -1;
    var cut =
        precision.isPresent() && before > precision.getAsInt()
            ? rounded(value, precision.getAsInt())
            : value;
    var least = Math.max(0, minDigits.orElse(0) - before);
    var counted =
        new Digits(most, most < 0 ? least : Math.min(least, most), unique, digits().trim(), sign);
    return counted.positional(cut, width);
  }

  private static double rounded(double value, int count) {
    return new java.math.BigDecimal(value)
        .round(new java.math.MathContext(Math.max(1, count), java.math.RoundingMode.HALF_EVEN))
        .doubleValue();
  }

  private String joined(Digits.Parts parts, String exponent) {
    var point = parts.fraction().isEmpty() && trim == '-' ? "" : ".";
    var text = parts.whole() + point + parts.fraction() + exponent;
    var right = padRight - parts.fraction().length() - exponent.length();
    return " ".repeat(Math.max(0, padLeft - parts.whole().length()))
        + text
        + " ".repeat(Math.max(0, padRight == 0 ? 0 : right + (point.isEmpty() ? 1 : 0)));
  }

  private String special(double value) {
    return Double.isNaN(value) ? "nan" : value < 0 ? "-inf" : sign ? "+inf" : "inf";
  }
}
