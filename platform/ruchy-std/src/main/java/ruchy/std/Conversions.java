package ruchy.std;

import ruchy.runtime.Display;
import ruchy.runtime.Option;
import ruchy.runtime.RuchyError;
import ruchy.runtime.library.Signature;

/// Values as text and numbers, whatever they are.
public final class Conversions {
  private Conversions() {}

  /// Any value as `println` shows it.
  ///
  /// ```ruchy
  /// >>> str([1, 2])
  /// "[1, 2]"
  /// ```
  @Signature({"fn str(value: Any) -> String", "fn to_string(value: Any) -> String"})
  public static String str(Object value) {
    return Display.text(value);
  }

  /// A value as a hole of an f-string with this format shows it; for formats that are known only
  /// when the program runs.
  ///
  /// ```ruchy
  /// >>> formatted(3.14159, ">8.2")
  /// "    3.14"
  /// ```
  @Signature("fn formatted(value: Any, format: String) -> String")
  public static String formatted(Object value, String format) {
    return Display.format(value, format);
  }

  /// An integer from a number, which loses its fraction, from text or from a truth value.
  ///
  /// ```ruchy
  /// >>> int("42") + int(3.9)
  /// 45
  /// ```
  @Signature("fn int(value: Any) -> i64")
  public static long toInt(Object value) {
    return switch (value) {
      case Double real -> whole(real);
      case Float real -> whole(real);
      case Number number -> number.longValue();
      case Boolean truth -> truth ? 1 : 0;
      case String text -> {
        try {
          yield Long.parseLong(text.strip().replace("_", ""));
        } catch (NumberFormatException _) {
          throw new RuchyError("E0717", "`" + text + "` is not an integer")
              .help("`text.parse_int()` gives a Result to look into");
        }
      }
      default ->
          throw new RuchyError("E0717", Display.quoted(value) + " can not become an integer");
    };
  }

  private static long whole(double real) {
    if (!(Math.abs(real) < 0x1p63)) {
      throw new RuchyError("E0717", Display.text(real) + " does not fit an i64");
    }
    return (long) real;
  }

  /// A real number from a number, from text or from a truth value.
  ///
  /// ```ruchy
  /// >>> float("2.5") * 2
  /// 5.0
  /// ```
  @Signature("fn float(value: Any) -> f64")
  public static double toFloat(Object value) {
    return switch (value) {
      case Number number -> number.doubleValue();
      case Boolean truth -> truth ? 1 : 0;
      case String text ->
          realOf(text) instanceof Option.Some<Object>(Object number)
              ? (Double) number
              : fail("`" + text + "` is not a number");
      default -> fail(Display.quoted(value) + " can not become a number");
    };
  }

  private static double fail(String message) {
    throw new RuchyError("E0717", message).help("`text.parse_float()` gives a Result to look into");
  }

  /// The number that a text spells: digits with an optional sign, fraction and exponent, or `inf`,
  /// `nan`. What Java alone accepts, such as `1d` or `0x1p3`, is none.
  static Option<Object> realOf(String text) {
    String number = text.strip().replace("_", "");
    String unsigned =
        number.startsWith("-") || number.startsWith("+") ? number.substring(1) : number;
    return switch (unsigned.toLowerCase(java.util.Locale.ROOT)) {
      case "inf", "infinity" ->
          Option.some(number.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
      case "nan" -> Option.some(Double.NaN);
      default -> {
        boolean plain = !unsigned.isEmpty() && unsigned.chars().allMatch(Conversions::inNumber);
        yield plain ? parsed(number) : Option.none();
      }
    };
  }

  private static boolean inNumber(int c) {
    return (c >= '0' && c <= '9') || c == '.' || c == 'e' || c == 'E' || c == '-' || c == '+';
  }

  private static Option<Object> parsed(String number) {
    try {
      return Option.some(Double.parseDouble(number));
    } catch (NumberFormatException _) {
      return Option.none();
    }
  }

  /// The character of a code point.
  ///
  /// ```ruchy
  /// >>> chr(955)
  /// 'λ'
  /// ```
  @Signature("fn chr(code: i64) -> char")
  public static int chr(long code) {
    if (code < 0 || code > Character.MAX_CODE_POINT) {
      throw new RuchyError("E0717", code + " is no code point: they are 0 to 1114111");
    }
    return (int) code;
  }

  /// Any value as text, quoted where it is text, as the prompt shows it.
  @Signature("fn repr(value: Any) -> String")
  public static String repr(Object value) {
    return Display.quoted(value);
  }
}
