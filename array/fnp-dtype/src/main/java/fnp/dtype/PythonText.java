package fnp.dtype;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Java values as Python prints the values that correspond to them.
public final class PythonText {
  private static final double POSITIONAL_MIN = 1e-4;
  private static final double POSITIONAL_MAX = 1e16;

  private PythonText() {}

  /// As Python's `repr`: texts in quotes, `None` for the empty `Optional`.
  ///
  /// @numpy `repr`
  public static String repr(Object value) {
    return switch (value) {
      case String text -> quoted(text);
      case Bytes bytes -> "b" + quoted(bytes);
      case Boolean truth -> truth ? "True" : "False";
      case Double number -> number(number);
      case Float number -> number(number);
      case Optional<?> optional -> optional.isEmpty() ? "None" : repr(optional.get());
      case Tuple(var items) when items.size() == 1 -> "(" + repr(items.getFirst()) + ",)";
      case Tuple(var items) -> "(" + all(items) + ")";
      case List<?> items -> "[" + all(items) + "]";
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> repr(entry.getKey()) + ": " + repr(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      default -> value.toString();
    };
  }

  /// As Python's `str`: texts as they are.
  public static String str(Object value) {
    return value instanceof String text ? text : repr(value);
  }

  private static String all(List<?> items) {
    return items.stream().map(PythonText::repr).collect(Collectors.joining(", "));
  }

  /// A float64 with as many digits as identify it, such as `1.0`, `1e+16`, `nan`.
  public static String number(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
    }
    var size = Math.abs(value);
    if (value == 0) {
      return Double.doubleToRawLongBits(value) < 0 ? "-0.0" : "0.0";
    }
    return decimal(new BigDecimal(Double.toString(value)), size);
  }

  private static String decimal(BigDecimal value, double size) {
    var digits = value.stripTrailingZeros();
    if (size >= POSITIONAL_MIN && size < POSITIONAL_MAX) {
      return digits.scale() <= 0 ? digits.toPlainString() + ".0" : digits.toPlainString();
    }
    var exponent = digits.precision() - digits.scale() - 1;
    return digits.scaleByPowerOfTen(-exponent).toPlainString()
        + (exponent < 0 ? "e-" : "e+")
        + (Math.abs(exponent) < 10 ? "0" : "")
        + Math.abs(exponent);
  }

  private static String quoted(Bytes bytes) {
    var text = new StringBuilder();
    var quote = quote(bytes.latin1());
    for (int i = 0; i < bytes.length(); i++) {
      var code = bytes.at(i);
      if (code >= 0x7F) {
        text.append("\\x%02x".formatted(code));
      } else {
        append(text, code, quote);
      }
    }
    return quote + text.toString() + quote;
  }

  private static String quoted(String value) {
    var text = new StringBuilder();
    var quote = quote(value);
    value.codePoints().forEach(code -> append(text, code, quote));
    return quote + text.toString() + quote;
  }

  private static char quote(String value) {
    return value.indexOf('\'') >= 0 && value.indexOf('"') < 0 ? '"' : '\'';
  }

  private static void append(StringBuilder text, int code, char quote) {
    switch (code) {
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      case '\\' -> text.append("\\\\");
      default -> {
        if (code == quote) {
          text.append('\\').append(quote);
        } else if (isPrintable(code)) {
          text.appendCodePoint(code);
        } else {
          text.append(
              code <= 0xFF
                  ? "\\x%02x".formatted(code)
                  : code <= 0xFFFF ? "\\u%04x".formatted(code) : "\\U%08x".formatted(code));
        }
      }
    }
  }

  /// @source Python 3, `str.isprintable`
  static boolean isPrintable(int code) {
    return switch (Character.getType(code)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> code == ' ';
      default -> true;
    };
  }

  /// A whole number of any size as Java's closest class: `Long` if it fits.
  public static Object whole(BigInteger value) {
    return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
  }
}
