package ruchy.runtime;

/// The text of real numbers: the shortest digits that read back as the same number; whole ones keep
/// a `.0`; an exponent below 1e-5 and from 1e16 on.
final class Numbers {
  private static final int POSITIONAL_MAX = 16;
  private static final int POSITIONAL_MIN = -5;

  private Numbers() {}

  static String text(double value) {
    if (value == (long) value && Math.abs(value) < 1e15 && (value != 0 || 1 / value > 0)) {
      return (long) value + ".0";
    }
    return special(value) ? specialText(value) : layout(Double.toString(value));
  }

  static String text(float value) {
    return special(value) ? specialText(value) : layout(Float.toString(value));
  }

  static boolean special(double value) {
    return Double.isNaN(value) || Double.isInfinite(value);
  }

  static String specialText(double value) {
    return Double.isNaN(value) ? "NaN" : value > 0 ? "inf" : "-inf";
  }

  /// Turns Java's `1.0E10` into ours.
  private static String layout(String java) {
    int e = java.indexOf('E');
    if (e < 0) {
      return java;
    }
    boolean negative = java.charAt(0) == '-';
    int exponent = Integer.parseInt(java, e + 1, java.length(), 10);
    int point = java.indexOf('.');
    String whole = java.substring(negative ? 1 : 0, point);
    String fraction = java.substring(point + 1, e);
    String digits = fraction.equals("0") ? whole : whole + fraction;
    String sign = negative ? "-" : "";
    if (exponent >= POSITIONAL_MAX || exponent < POSITIONAL_MIN) {
      String mantissa =
          digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
      return sign + mantissa + "e" + exponent;
    }
    return sign + positional(digits, exponent);
  }

  private static String positional(String digits, int exponent) {
    if (exponent < 0) {
      return "0." + "0".repeat(-exponent - 1) + digits;
    }
    int wholeDigits = exponent + 1;
    if (digits.length() <= wholeDigits) {
      return digits + "0".repeat(wholeDigits - digits.length()) + ".0";
    }
    return digits.substring(0, wholeDigits) + "." + digits.substring(wholeDigits);
  }
}
