package fnp.ndarray.print;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// A finite number as decimal digits: `0.d₁d₂d₃… × 10^point`, with a sign of its own so that
/// negative zero keeps it.
///
/// @param negative whether it has a minus sign
/// @param digits without leading zeros, except that zero is `0`
/// @param point the number of digits before the decimal point; 0 or negative for small numbers
record Decimal(boolean negative, String digits, int point) {
  /// The shortest digits that identify a float64 among all float64.
  static Decimal shortest(double value) {
    var text = Double.toString(Math.abs(value));
    var found = parse(isNegative(value), text);
    // Java prints two digits where one would do but two are closer, as in 4.9E-324.
    return found.digits.length() == 2 ? found.oneDigitIf(d -> d == Math.abs(value), text) : found;
  }

  /// The shortest digits that identify a float32 among all float32.
  static Decimal shortest(float value) {
    var text = Float.toString(Math.abs(value));
    var found = parse(isNegative(value), text);
    return found.digits.length() == 2
        ? found.oneDigitIf(d -> (float) d == Math.abs(value), text)
        : found;
  }

  /// All digits of a number, rounded to so many after the decimal point.
  static Decimal fraction(double value, int fractionDigits) {
    var rounded = new BigDecimal(Math.abs(value)).setScale(fractionDigits, RoundingMode.HALF_EVEN);
    return of(isNegative(value), rounded);
  }

  /// All digits of a number, rounded to so many in total.
  static Decimal significant(double value, int count) {
    var rounded =
        new BigDecimal(Math.abs(value)).round(new MathContext(count, RoundingMode.HALF_EVEN));
    var decimal = of(isNegative(value), rounded);
    var missing = count - decimal.digits.length();
    return missing <= 0
        ? decimal
        : new Decimal(decimal.negative, decimal.digits + "0".repeat(missing), decimal.point);
  }

  /// Digits before the decimal point; at least one zero.
  String whole() {
    return point <= 0
        ? "0"
        : point >= digits.length()
            ? digits + "0".repeat(point - digits.length())
            : digits.substring(0, point);
  }

  /// Digits after the decimal point; possibly none.
  String fraction() {
    return point >= digits.length()
        ? ""
        : point >= 0 ? digits.substring(point) : "0".repeat(-point) + digits;
  }

  boolean isZero() {
    return digits.equals("0");
  }

  private interface Identifies {
    boolean test(double candidate);
  }

  private Decimal oneDigitIf(Identifies identifies, String text) {
    var exact = new BigDecimal(text);
    for (var mode :
        new RoundingMode[] {RoundingMode.HALF_EVEN, RoundingMode.DOWN, RoundingMode.UP}) {
      var candidate = exact.round(new MathContext(1, mode));
      if (identifies.test(candidate.doubleValue())) {
        return of(negative, candidate);
      }
    }
    return this;
  }

  private static boolean isNegative(double value) {
    return Double.doubleToRawLongBits(value) < 0;
  }

  private static Decimal parse(boolean negative, String text) {
    var e = text.indexOf('E');
    var mantissa = e < 0 ? text : text.substring(0, e);
    var exponent = e < 0 ? 0 : Integer.parseInt(text.substring(e + 1));
    var dot = mantissa.indexOf('.');
    return trimmed(
        negative, mantissa.substring(0, dot) + mantissa.substring(dot + 1), dot + exponent);
  }

  /// The digits of a number that is not negative.
  static Decimal of(boolean negative, BigDecimal value) {
    var digits = value.unscaledValue().toString();
    return leading(negative, digits, digits.length() - value.scale());
  }

  /// Without leading and trailing zeros.
  private static Decimal trimmed(boolean negative, String digits, int point) {
    var end = digits.length();
    while (end > 1 && digits.charAt(end - 1) == '0') {
      end--;
    }
    return leading(negative, digits.substring(0, end), point);
  }

  /// Without leading zeros.
  private static Decimal leading(boolean negative, String digits, int point) {
    int start = 0;
    while (start < digits.length() - 1 && digits.charAt(start) == '0') {
      start++;
    }
    var rest = digits.substring(start);
    // Zero is one digit before the point, whatever number of zeros it was rounded to.
    return rest.equals("0")
        ? new Decimal(negative, "0", 1)
        : new Decimal(negative, rest, point - start);
  }
}
