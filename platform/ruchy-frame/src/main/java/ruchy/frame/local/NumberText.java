package ruchy.frame.local;

import java.time.format.DateTimeFormatter;
import ruchy.frame.column.Column;

/// Numbers and times as text, spelled as DuckDB spells them.
public final class NumberText {
  private static final int PLAIN_DIGITS_MAX = 16;
  private static final int PLAIN_ZEROS_MAX = 4;
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private NumberText() {}

  /// The fewest digits that give the number back, with a point or an exponent.
  public static String shortest(double value) {
    return Double.isFinite(value) ? shortest(Double.toString(value)) : special(value);
  }

  /// The fewest digits that give the number back, with a point or an exponent.
  public static String shortest(float value) {
    return Float.isFinite(value) ? shortest(Float.toString(value)) : special(value);
  }

  private static String special(double value) {
    return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
  }

  /// Rewrites Java's spelling: exponents only below 1e-4 and from 1e16 on.
  private static String shortest(String java) {
    var sign = java.startsWith("-") ? "-" : "";
    var unsigned = java.substring(sign.length());
    int e = unsigned.indexOf('E');
    int exponent = e < 0 ? 0 : Integer.parseInt(unsigned.substring(e + 1));
    var mantissa = e < 0 ? unsigned : unsigned.substring(0, e);
    int point = mantissa.indexOf('.');
    var digits = (mantissa.substring(0, point) + mantissa.substring(point + 1));
    int leading = 0;
    while (leading < digits.length() - 1 && digits.charAt(leading) == '0') {
      leading++;
    }
    int scale = point + exponent - leading;
    digits = digits.substring(leading).replaceAll("0+$", "");
    if (digits.isEmpty()) {
      return sign + "0.0";
    }
    return sign + place(digits, scale);
  }

  /// The number 0.digits times ten to the power of `scale`.
  private static String place(String digits, int scale) {
    if (scale > PLAIN_DIGITS_MAX || scale <= -PLAIN_ZEROS_MAX) {
      var rest = digits.length() > 1 ? "." + digits.substring(1) : "";
      int exponent = scale - 1;
      return "%s%se%s%02d"
          .formatted(digits.charAt(0), rest, exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
    if (scale <= 0) {
      return "0." + "0".repeat(-scale) + digits;
    }
    if (scale >= digits.length()) {
      return digits + "0".repeat(scale - digits.length()) + ".0";
    }
    return digits.substring(0, scale) + "." + digits.substring(scale);
  }

  /// Date and time, with a fraction of a second if there is one.
  public static String timestamp(long micros) {
    var time = Column.timestamp(micros);
    var text = TIMESTAMP.format(time);
    long fraction = Math.floorMod(micros, 1_000_000L);
    return fraction == 0 ? text : (text + ".%06d".formatted(fraction)).replaceAll("0+$", "");
  }
}
