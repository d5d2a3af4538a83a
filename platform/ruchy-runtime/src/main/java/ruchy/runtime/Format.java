package ruchy.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// A format specification: `[[fill]align][+][#][0][width][,][.precision][type]`.
///
/// - align: `<` left, `>` right, `^` centre; numbers stand right, all else left
/// - type: `?` quoted (`#?` over several lines), `x` `X` `b` `o` of integers, `e` exponent, `f`
///   fixed, `%` percent
/// - `,` or `_` groups thousands; a precision rounds numbers, also those inside a collection, and
///   cuts text
///
/// @source Rust `std::fmt`; `,`, `f` and `%` from Python's format specification
record Format(
    int fill,
    char align,
    boolean plus,
    boolean alternate,
    boolean zeros,
    int width,
    char separator,
    int precision,
    char type) {
  private static final int NO_PRECISION = -1;
  private static final char NONE = ' ';
  private static final int LONGEST = 10_000;

  static Format parse(String spec) {
    return new Parser(spec).parse();
  }

  String apply(Object value) {
    return pad(unpadded(value), value);
  }

  private String unpadded(Object value) {
    if (Ordering.isNumber(value)) {
      return type == '?' ? Display.quoted(value) : number(value);
    }
    if (type == '?') {
      return alternate ? Display.pretty(value, 0) : debug(value);
    }
    if (type != NONE) {
      throw unsuitable(value);
    }
    String text =
        value instanceof String || value instanceof Char ? Display.text(value) : quoted(value);
    return precision == NO_PRECISION || !(value instanceof String)
        ? text
        : Text.take(text, precision);
  }

  private String quoted(Object value) {
    return isPlain()
        ? Display.text(value)
        : Writer.forReaders(this::number).append(value).toString();
  }

  private String debug(Object value) {
    return isPlain()
        ? Display.quoted(value)
        : Writer.forProgrammers(this::number).append(value).toString();
  }

  private boolean isPlain() {
    return precision == NO_PRECISION && separator == NONE;
  }

  private RuchyError unsuitable(Object value) {
    return new RuchyError(
            "E0715", "the format `" + type + "` does not suit a " + Kind.nameOf(value))
        .help("`x`, `b`, `o` take integers; `e`, `f`, `%` take numbers; `?` takes anything");
  }

  private String number(Object value) {
    boolean real = value instanceof Double || value instanceof Float;
    String text =
        switch (type) {
          case 'x', 'X', 'b', 'o' -> {
            if (real) {
              throw unsuitable(value);
            }
            yield radix(value);
          }
          case 'e' -> exponent(value);
          case 'E' -> exponent(value).replace('e', 'E');
          case '%' -> fixed(((Number) plain(value)).doubleValue() * 100) + "%";
          case 'f' -> fixed(plain(value));
          default ->
              real && precision != NO_PRECISION ? fixed(plain(value)) : Display.quoted(value);
        };
    String signed = plus && text.charAt(0) != '-' ? "+" + text : text;
    return separator == NONE ? signed : grouped(signed);
  }

  private static Object plain(Object value) {
    return value instanceof Unsigned unsigned ? unsigned.toDouble() : value;
  }

  private String fixed(Object value) {
    double real = ((Number) value).doubleValue();
    if (Numbers.special(real)) {
      return Numbers.specialText(real);
    }
    int digits = precision == NO_PRECISION ? 6 : precision;
    BigDecimal exact =
        value instanceof Long whole ? BigDecimal.valueOf(whole) : new BigDecimal(real);
    String text = exact.setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    boolean lostSign = real < 0 || (real == 0 && 1 / real < 0);
    return lostSign && text.charAt(0) != '-' ? "-" + text : text;
  }

  private String exponent(Object value) {
    double real = ((Number) plain(value)).doubleValue();
    if (Numbers.special(real)) {
      return Numbers.specialText(real);
    }
    if (real == 0) {
      return (1 / real < 0 ? "-0" : "0")
          + (precision > 0 ? "." + "0".repeat(precision) : "")
          + "e0";
    }
    BigDecimal decimal =
        precision == NO_PRECISION ? BigDecimal.valueOf(real) : new BigDecimal(real);
    decimal =
        precision == NO_PRECISION
            ? decimal.stripTrailingZeros()
            : decimal.round(new java.math.MathContext(precision + 1, RoundingMode.HALF_EVEN));
    String digits = decimal.unscaledValue().abs().toString();
    int power = digits.length() - 1 - decimal.scale();
    if (precision != NO_PRECISION && digits.length() < precision + 1) {
      digits += "0".repeat(precision + 1 - digits.length());
    }
    String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    return (real < 0 ? "-" : "") + mantissa + "e" + power;
  }

  private String radix(Object value) {
    int base = type == 'b' ? 2 : type == 'o' ? 8 : 16;
    String digits = new BigInteger(1, bytes(value)).toString(base);
    String shown = type == 'X' ? digits.toUpperCase(java.util.Locale.ROOT) : digits;
    String prefix = type == 'b' ? "0b" : type == 'o' ? "0o" : "0x";
    return alternate ? prefix + shown : shown;
  }

  /// The two's complement in the value's own width, as Rust shows negative numbers.
  private static byte[] bytes(Object value) {
    long bits =
        value instanceof Unsigned unsigned ? unsigned.value() : ((Number) value).longValue();
    int width =
        switch (value) {
          case Byte _ -> 1;
          case Short _ -> 2;
          case Integer _ -> 4;
          default -> 8;
        };
    byte[] bytes = new byte[width];
    for (int i = 0; i < width; i++) {
      bytes[width - 1 - i] = (byte) (bits >> (8 * i));
    }
    return bytes;
  }

  private String grouped(String text) {
    int start = !text.isEmpty() && !Character.isDigit(text.charAt(0)) ? 1 : 0;
    int end = start;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    StringBuilder out = new StringBuilder(text);
    for (int i = end - 3; i > start; i -= 3) {
      out.insert(i, separator);
    }
    return out.toString();
  }

  private String pad(String text, Object value) {
    int missing = width - text.codePointCount(0, text.length());
    if (missing <= 0) {
      return text;
    }
    boolean number = Ordering.isNumber(value);
    if (zeros && number && align == NONE) {
      int sign = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
      int prefix =
          alternate && text.startsWith("0") && text.length() > 2 && type != NONE ? sign + 2 : sign;
      return text.substring(0, prefix) + "0".repeat(missing) + text.substring(prefix);
    }
    int before =
        switch (align) {
          case '<' -> 0;
          case '^' -> missing / 2;
          case '>' -> missing;
          default -> number ? missing : 0;
        };
    String filling = Character.toString(fill);
    return filling.repeat(before) + text + filling.repeat(missing - before);
  }

  /// Reads a specification from left to right.
  private static final class Parser {
    private final String spec;
    private int at;

    Parser(String spec) {
      this.spec = spec;
    }

    Format parse() {
      int fill = ' ';
      char align = NONE;
      int first = spec.codePointAt(0);
      int after = Character.charCount(first);
      if (after < spec.length() && isAlign(spec.charAt(after))) {
        fill = first;
        align = spec.charAt(after);
        at = after + 1;
      } else if (isAlign(spec.charAt(0))) {
        align = spec.charAt(at++);
      }
      boolean plus = take('+');
      take('-');
      boolean alternate = take('#');
      boolean zeros = take('0');
      int width = number();
      char separator = take(',') ? ',' : take('_') ? '_' : NONE;
      int precision = take('.') ? precision() : NO_PRECISION;
      char type = at < spec.length() ? spec.charAt(at++) : NONE;
      if (at < spec.length() || "?xXbofeE%ds ".indexOf(type) < 0) {
        throw wrong();
      }
      return new Format(
          fill,
          align,
          plus,
          alternate,
          zeros,
          width,
          separator,
          precision,
          type == 'd' || type == 's' ? NONE : type);
    }

    private static boolean isAlign(char c) {
      return c == '<' || c == '>' || c == '^';
    }

    private boolean take(char c) {
      boolean found = at < spec.length() && spec.charAt(at) == c;
      at += found ? 1 : 0;
      return found;
    }

    private int precision() {
      if (at >= spec.length() || !isDigit(spec.charAt(at))) {
        throw wrong();
      }
      return number();
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }

    private int number() {
      int number = 0;
      while (at < spec.length() && isDigit(spec.charAt(at))) {
        number = number * 10 + spec.charAt(at++) - '0';
        if (number > LONGEST) {
          throw wrong();
        }
      }
      return number;
    }

    private RuchyError wrong() {
      return new RuchyError("E0715", "`" + spec + "` is no format")
          .help("write `[[fill]align][+][#][0][width][,][.precision][type]`, such as `>10.2`");
    }
  }
}
