package fnp.io.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Floating numbers with a given number of digits, correctly rounded.
final class FloatText {
  /// More digits than this do not fit a long.
  private static final int FAST_DIGITS = 19;

  private static final int EXPONENT_DIGITS = 2;

  private FloatText() {}

  /// `d.ddde±dd`, without a sign.
  ///
  /// @param value finite and not negative
  static void scientific(StringBuilder out, double value, int precision, boolean point) {
    var digits = new String[1];
    var exponent = significant(value, precision + 1, digits);
    out.append(digits[0].charAt(0));
    if (precision > 0 || point) {
      out.append('.');
    }
    out.append(digits[0], 1, digits[0].length());
    exponent(out, exponent);
  }

  /// `ddd.ddd`, without a sign.
  ///
  /// @param value finite and not negative
  static void positional(StringBuilder out, double value, int precision, boolean point) {
    var scaled =
        precision <= 18 && value < Decimals.power(18 - precision)
            ? value == 0 ? 0 : Decimals.scaled(value, precision)
            : Decimals.UNDECIDED;
    var start = out.length();
    if (scaled == Decimals.UNDECIDED) {
      out.append(new BigDecimal(value).setScale(precision, RoundingMode.HALF_EVEN).toPlainString());
    } else {
      out.append(scaled);
      var missing = precision + 1 - (out.length() - start);
      if (missing > 0) {
        out.insert(start, "0".repeat(missing));
      }
      if (precision > 0) {
        out.insert(out.length() - precision, '.');
      }
    }
    if (precision == 0 && point) {
      out.append('.');
    }
  }

  /// Whichever of the two is shorter, without trailing zeros unless they are kept.
  ///
  /// @param value finite and not negative
  static void general(StringBuilder out, double value, int precision, boolean keepZeros) {
    var count = Math.max(1, precision);
    var found = new String[1];
    var exponent = significant(value, count, found);
    var digits = found[0];
    int used = digits.length();
    while (!keepZeros && used > 1 && digits.charAt(used - 1) == '0') {
      used--;
    }
    digits = digits.substring(0, used);
    if (exponent < -4 || exponent >= count) {
      out.append(digits.charAt(0));
      if (used > 1 || keepZeros) {
        out.append('.').append(digits, 1, used);
      }
      exponent(out, exponent);
    } else if (exponent < 0) {
      out.append("0.").append("0".repeat(-exponent - 1)).append(digits);
    } else {
      var whole = exponent + 1;
      out.append(digits, 0, Math.min(used, whole)).append("0".repeat(Math.max(0, whole - used)));
      if (used > whole || keepZeros) {
        out.append('.').append(digits, Math.min(used, whole), used);
      }
    }
  }

  private static void exponent(StringBuilder out, int exponent) {
    var digits = Integer.toString(Math.abs(exponent));
    out.append(exponent < 0 ? "e-" : "e+");
    out.append("0".repeat(Math.max(0, EXPONENT_DIGITS - digits.length()))).append(digits);
  }

  /// The first digits of a number, and the exponent of the first one.
  private static int significant(double value, int count, String[] digits) {
    if (value == 0) {
      digits[0] = "0".repeat(count);
      return 0;
    }
    var exponent = (int) Math.floor(Math.log10(value));
    for (int tries = 0; tries < 3 && count <= FAST_DIGITS; tries++) {
      var whole = Decimals.digits(value, count, exponent);
      if (whole == Decimals.UNDECIDED) {
        break;
      }
      if (count < FAST_DIGITS && whole >= Decimals.power(count)) {
        exponent++;
      } else if (whole < Decimals.power(count - 1)
          || (whole == Decimals.power(count - 1) && !Decimals.isAtLeastPower(value, exponent))) {
        exponent--;
      } else {
        digits[0] = Long.toString(whole);
        return exponent;
      }
    }
    var rounded = new BigDecimal(value).round(new MathContext(count, RoundingMode.HALF_EVEN));
    var all = rounded.unscaledValue().toString();
    digits[0] = all + "0".repeat(count - all.length());
    return rounded.precision() - rounded.scale() - 1;
  }
}
