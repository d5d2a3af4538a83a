package fnp.ndarray.print;

import java.util.Locale;

/// How one floating number becomes text.
///
/// @param precision fraction digits at most, or -1 for as many as identify the number
/// @param minDigits fraction digits at least; those beyond the identifying ones are exact
/// @param unique whether to stop at the identifying digits; otherwise `precision` digits are exact
/// @param trim what happens to trailing zeros of the fraction
/// @param plus whether positive numbers get a sign
/// @source NumPy 2.4, `dragon4.c`: `Format_positional`, `Format_scientific`
record Digits(int precision, int minDigits, boolean unique, Trim trim, boolean plus) {
  /// What happens to trailing zeros.
  enum Trim {
    /// They are kept, and added up to the digits asked for.
    KEEP,
    /// They go, the decimal point stays.
    TO_POINT,
    /// They go, except one after the decimal point.
    TO_ONE_ZERO,
    /// They go, and with them the decimal point.
    ALL
  }

  /// Precision of a number that is not limited.
  static final int UNLIMITED = -1;

  /// Digits before and after the decimal point, with the sign in front.
  record Parts(String whole, String fraction) {
    /// `whole.fraction`, padded with spaces to these lengths on both sides.
    String padded(int left, int right) {
      var text = whole + "." + fraction;
      return " ".repeat(Math.max(0, left - whole.length()))
          + text
          + " ".repeat(Math.max(0, right - fraction.length()));
    }
  }

  /// `123.45`.
  ///
  /// @param width fewer digits identify a narrower number
  Parts positional(double value, FloatWidth width) {
    var shortest = width.shortest(value);
    var decimal = shortest;
    var length = shortest.fraction().length();
    if (!unique) {
      decimal = Decimal.fraction(value, precision);
    } else if (precision >= 0 && length > precision) {
      decimal = Decimal.fraction(value, precision);
    } else if (length < minDigits) {
      decimal = Decimal.fraction(value, minDigits);
    }
    return parts(decimal, decimal.whole(), decimal.isZero() ? "" : decimal.fraction());
  }

  /// Mantissa of `1.2345e+02`; the exponent comes from [#exponent].
  Parts mantissa(Decimal decimal) {
    return parts(decimal, decimal.digits().substring(0, 1), decimal.digits().substring(1));
  }

  /// The digits that scientific notation shows.
  Decimal scientific(double value, FloatWidth width) {
    var shortest = width.shortest(value);
    var length = shortest.digits().length() - 1;
    if (shortest.isZero()) {
      return shortest;
    }
    if (!unique || (precision >= 0 && length > precision)) {
      return Decimal.significant(value, precision + 1);
    }
    return length < minDigits ? Decimal.significant(value, minDigits + 1) : shortest;
  }

  /// `e+02`, with at least so many digits.
  static String exponent(Decimal decimal, int digitsMin) {
    var exponent = decimal.isZero() ? 0 : decimal.point() - 1;
    var digits = Integer.toString(Math.abs(exponent));
    return String.format(Locale.ROOT, "e%c", exponent < 0 ? '-' : '+')
        + "0".repeat(Math.max(0, digitsMin - digits.length()))
        + digits;
  }

  private Parts parts(Decimal decimal, String whole, String fraction) {
    var sign = decimal.negative() ? "-" : plus ? "+" : "";
    if (trim == Trim.KEEP) {
      var wanted = unique ? minDigits : precision;
      return new Parts(
          sign + whole, fraction + "0".repeat(Math.max(0, wanted - fraction.length())));
    }
    var end = fraction.length();
    while (end > 0 && fraction.charAt(end - 1) == '0') {
      end--;
    }
    var kept = fraction.substring(0, end);
    return new Parts(sign + whole, kept.isEmpty() && trim == Trim.TO_ONE_ZERO ? "0" : kept);
  }
}
