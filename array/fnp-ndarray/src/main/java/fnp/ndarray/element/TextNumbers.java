package fnp.ndarray.element;

import fnp.dtype.Complex;
import fnp.dtype.PythonText;
import fnp.ndarray.ConversionException;
import java.math.BigInteger;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Numbers that texts say, in Python's spelling.
///
/// @source Python 3, `int`, `float`, `complex`
public final class TextNumbers {
  private static final String DIGITS = "\\d(?:_?\\d)*";
  private static final String REAL =
      "(?:(?:"
          + DIGITS
          + "\\.?(?:"
          + DIGITS
          + ")?|\\."
          + DIGITS
          + ")(?:[eE][+-]?"
          + DIGITS
          + ")?|(?i:inf(?:inity)?|nan))";
  private static final Pattern WHOLE = Pattern.compile("[+-]?" + DIGITS);
  private static final Pattern NUMBER = Pattern.compile("[+-]?" + REAL);
  private static final Pattern COMPLEX =
      Pattern.compile("([+-]?" + REAL + ")?(?:([+-]?(?:" + REAL + ")?)[jJ])?");

  private TextNumbers() {}

  /// Python's `int(text)`.
  ///
  /// @throws ConversionException if it is no whole number
  public static BigInteger whole(String text) {
    var digits = plain(text);
    if (!WHOLE.matcher(digits).matches()) {
      throw bad("int() with base 10", text);
    }
    return new BigInteger(digits.replace("_", "").replace("+", ""));
  }

  /// Python's `float(text)`.
  ///
  /// @throws ConversionException if it is no number
  public static double real(String text) {
    return parse(plain(text)).orElseThrow(() -> bad("float", text));
  }

  /// Python's `complex(text)`.
  ///
  /// @throws ConversionException if it is no number
  public static Complex complex(String text) {
    var inner = plain(text);
    if (inner.startsWith("(") && inner.endsWith(")")) {
      inner = inner.substring(1, inner.length() - 1).strip();
    }
    var whole = parse(inner);
    if (whole.isPresent()) {
      return new Complex(whole.getAsDouble(), 0);
    }
    var parts = COMPLEX.matcher(inner);
    if (inner.isEmpty() || !parts.matches()) {
      throw bad("complex", text);
    }
    if (parts.group(1) != null && parts.group(2) != null && !startsWithSign(parts.group(2))) {
      // The expression cut one number in two: it all belongs to the imaginary part.
      return new Complex(0, imag(parts.group(1) + parts.group(2), text));
    }
    var real = parts.group(1) == null ? 0 : parse(parts.group(1)).orElseThrow();
    return new Complex(real, imag(parts.group(2), text));
  }

  private static boolean startsWithSign(String text) {
    return text.startsWith("+") || text.startsWith("-");
  }

  private static double imag(String part, String text) {
    return switch (part) {
      case "", "+" -> 1;
      case "-" -> -1;
      default -> parse(part).orElseThrow(() -> bad("complex", text));
    };
  }

  private static OptionalDouble parse(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return OptionalDouble.empty();
    }
    var digits = text.replace("_", "").toLowerCase(Locale.ROOT);
    var negative = digits.startsWith("-");
    if (digits.endsWith("nan")) {
      return OptionalDouble.of(Double.NaN);
    }
    if (digits.contains("inf")) {
      return OptionalDouble.of(negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
    }
    return OptionalDouble.of(Double.parseDouble(digits));
  }

  /// Without white space around it, and with every script's digits as those of ASCII.
  private static String plain(String text) {
    var stripped = text.strip();
    var plain = new StringBuilder(stripped.length());
    stripped
        .codePoints()
        .forEach(code -> {
          var digit = code < 0x80 ? -1 : Character.digit(code, 10);
          plain.appendCodePoint(digit >= 0 ? '0' + digit : code);
        });
    return plain.toString();
  }

  private static ConversionException bad(String wanted, String text) {
    return new ConversionException(
        ConversionException.Kind.VALUE,
        "invalid literal for %s: %s; write it as a number"
            .formatted(wanted, PythonText.repr(text)));
  }
}
