package frankennumpy.strings;

import fnp.dtype.Bytes;
import fnp.dtype.PythonText;
import fnp.dtype.Tuple;
import fnp.ndarray.ConversionException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Python's `format % values`.
///
/// @source Python 3, "printf-style String Formatting"
final class PercentFormat {
  private static final Pattern SPEC =
      Pattern.compile("%([-+ #0]*)(\\d+|\\*)?(?:\\.(\\d+|\\*))?[hlL]?([diouxXeEfFgGcrsa%])");

  private final String format;
  private final List<Object> values;
  private int next;

  private PercentFormat(String format, List<Object> values) {
    this.format = format;
    this.values = values;
  }

  /// The text; a tuple has the values of several places.
  ///
  /// @throws ConversionException if there are too few or too many values, or one does not fit
  static String of(String format, Object value) {
    return new PercentFormat(format, value instanceof Tuple(var items) ? items : List.of(value))
        .text();
  }

  private String text() {
    var result = new StringBuilder();
    var matcher = SPEC.matcher(format);
    int from = 0;
    while (matcher.find(from)) {
      var between = format.substring(from, matcher.start());
      result.append(checked(between));
      result.append(
          matcher.group(4).equals("%")
              ? "%"
              : part(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4)));
      from = matcher.end();
    }
    result.append(checked(format.substring(from)));
    if (next < values.size()) {
      throw type("not all arguments converted during string formatting");
    }
    return result.toString();
  }

  private String checked(String between) {
    if (between.indexOf('%') >= 0) {
      throw new ConversionException(
          ConversionException.Kind.VALUE,
          "incomplete or unsupported format in '%s'; write %%%% for a percent sign"
              .formatted(format));
    }
    return between;
  }

  private ConversionException type(String problem) {
    return new ConversionException(
        ConversionException.Kind.TYPE,
        "%s: '%s' with %s; give one value per place"
            .formatted(problem, format, PythonText.repr(new Tuple(values))));
  }

  private Object value() {
    if (next == values.size()) {
      throw type("not enough arguments for format string");
    }
    return values.get(next++);
  }

  private int size(@org.jspecify.annotations.Nullable String digits, int otherwise) {
    if (digits == null) {
      return otherwise;
    }
    return digits.equals("*") ? whole(value()).intValue() : Integer.parseInt(digits);
  }

  private String part(
      String flags,
      @org.jspecify.annotations.Nullable String widthText,
      @org.jspecify.annotations.Nullable String precisionText,
      String conversion) {
    var width = size(widthText, 0);
    var precision = size(precisionText, -1);
    var value = value();
    var isNumber = "diouxXeEfFgG".contains(conversion);
    var body =
        switch (conversion) {
          case "d", "i", "u" -> digits(whole(value).toString(), precision);
          case "o" -> based(value, 8, flags.contains("#") ? "0o" : "");
          case "x" -> based(value, 16, flags.contains("#") ? "0x" : "");
          case "X" -> based(value, 16, flags.contains("#") ? "0x" : "").toUpperCase(Locale.ROOT);
          case "c" -> character(value);
          case "s" -> cut(PythonText.str(value), precision);
          case "r", "a" -> cut(PythonText.repr(value), precision);
          default -> real(real(value), conversion, precision < 0 ? 6 : precision, flags);
        };
    if (isNumber && !body.startsWith("-")) {
      body = (flags.contains("+") ? "+" : flags.contains(" ") ? " " : "") + body;
    }
    return padded(body, width, flags, isNumber);
  }

  private static String padded(String body, int width, String flags, boolean isNumber) {
    var more = Math.max(0, width - Texts.length(body));
    if (flags.contains("-")) {
      return body + " ".repeat(more);
    }
    if (flags.contains("0") && isNumber) {
      var sign = !body.isEmpty() && "+- ".indexOf(body.charAt(0)) >= 0 ? 1 : 0;
      return body.substring(0, sign) + "0".repeat(more) + body.substring(sign);
    }
    return " ".repeat(more) + body;
  }

  private static String cut(String text, int precision) {
    return precision < 0 || Texts.length(text) <= precision
        ? text
        : text.substring(0, text.offsetByCodePoints(0, precision));
  }

  private static String digits(String text, int precision) {
    var sign = text.startsWith("-") ? 1 : 0;
    var more = Math.max(0, precision - (text.length() - sign));
    return text.substring(0, sign) + "0".repeat(more) + text.substring(sign);
  }

  private String based(Object value, int base, String prefix) {
    var text = whole(value).toString(base);
    return text.startsWith("-") ? "-" + prefix + text.substring(1) : prefix + text;
  }

  private String character(Object value) {
    if (value instanceof Number) {
      return Character.toString(whole(value).intValue());
    }
    if (value instanceof String text && Texts.length(text) == 1) {
      return text;
    }
    throw type("%c requires int or char");
  }

  private BigInteger whole(Object value) {
    return switch (value) {
      case BigInteger number -> number;
      case Boolean truth -> truth ? BigInteger.ONE : BigInteger.ZERO;
      case Double number when Double.isFinite(number) -> new BigDecimal(number).toBigInteger();
      case Double _ ->
          throw new ConversionException(
              ConversionException.Kind.VALUE,
              "%s cannot be formatted as a whole number".formatted(PythonText.repr(value)));
      case Number number -> BigInteger.valueOf(number.longValue());
      default -> throw type("a real number is required");
    };
  }

  private double real(Object value) {
    return switch (value) {
      case Boolean truth -> truth ? 1 : 0;
      case Number number -> number.doubleValue();
      case String _, Bytes _ -> throw type("must be real number, not text");
      default -> throw type("must be a real number");
    };
  }

  private static String real(double value, String conversion, int precision, String flags) {
    var upper = Character.isUpperCase(conversion.charAt(0));
    if (!Double.isFinite(value)) {
      var text = Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
      return upper ? text.toUpperCase(Locale.ROOT) : text;
    }
    var text =
        switch (conversion.toLowerCase(Locale.ROOT)) {
          case "f" -> fixed(value, precision);
          case "e" -> scientific(value, precision);
          default -> general(value, Math.max(1, precision), flags.contains("#"));
        };
    return upper ? text.toUpperCase(Locale.ROOT) : text;
  }

  private static String fixed(double value, int precision) {
    var text =
        new BigDecimal(value).setScale(precision, java.math.RoundingMode.HALF_EVEN).toPlainString();
    var negative = Double.doubleToRawLongBits(value) < 0;
    return negative && !text.startsWith("-") ? "-" + text : text;
  }

  private static String scientific(double value, int precision) {
    var text = ("%." + precision + "e").formatted(value);
    if (value == 0) {
      return text;
    }
    var exact =
        new BigDecimal(value)
            .round(new java.math.MathContext(precision + 1, java.math.RoundingMode.HALF_EVEN));
    var exponent = exact.precision() - exact.scale() - 1;
    var mantissa = exact.scaleByPowerOfTen(-exponent).setScale(precision).toPlainString();
    return mantissa + "e%c%02d".formatted(exponent < 0 ? '-' : '+', Math.abs(exponent));
  }

  private static String general(double value, int precision, boolean keepsZeros) {
    var exponent =
        value == 0
            ? 0
            : exponent(
                new BigDecimal(value)
                    .round(new java.math.MathContext(precision, java.math.RoundingMode.HALF_EVEN)));
    if (exponent < -4 || exponent >= precision) {
      var text = scientific(value, precision - 1);
      var at = text.indexOf('e');
      return trimmed(text.substring(0, at), keepsZeros) + text.substring(at);
    }
    return trimmed(fixed(value, precision - 1 - exponent), keepsZeros);
  }

  private static int exponent(BigDecimal rounded) {
    return rounded.precision() - rounded.scale() - 1;
  }

  private static String trimmed(String digits, boolean keepsZeros) {
    if (keepsZeros || digits.indexOf('.') < 0) {
      return digits;
    }
    return digits.replaceAll("0+$", "").replaceAll("\\.$", "");
  }
}
