package ruchy.runtime;

import java.time.Duration;

/// Any value as text.
///
/// `println` and `{}` show text bare and everything inside a collection quoted; `{:?}` quotes
/// always; the prompt shows the [#pretty] form. A type of the program that says itself how it is
/// shown ([DeclaredValue#display], [DeclaredValue#debug]) is shown so, in collections too.
/// Collections that contain themselves show `…`.
public final class Display {
  private Display() {}

  /// As `println` shows it; nothing for `()`.
  public static String text(Object value) {
    return switch (value) {
      case String string -> string;
      case Char character -> character.toString();
      case Unit _ -> "";
      case Long whole -> Long.toString(whole);
      case Double real -> Numbers.text(real);
      default -> Writer.forReaders().append(value).toString();
    };
  }

  /// As `println` shows an integer.
  public static String text(long value) {
    return Long.toString(value);
  }

  /// As `println` shows a real number: `5.0`, `0.1`, `1e16`, `inf`, `NaN`.
  public static String text(double value) {
    return Numbers.text(value);
  }

  /// As `println` shows a real number of 32 bits.
  public static String text(float value) {
    return Numbers.text(value);
  }

  /// As `println` shows a truth value.
  public static String text(boolean value) {
    return value ? "true" : "false";
  }

  /// As it shows inside a collection: text in quotes.
  public static String quoted(Object value) {
    return switch (value) {
      case Long whole -> Long.toString(whole);
      case Double real -> Numbers.text(real);
      case String string -> Quotes.quoted(string);
      default -> new Writer().append(value).toString();
    };
  }

  /// As the prompt shows it: quoted, long lists cut, wrapped to a width in columns.
  public static String pretty(Object value, int width) {
    return new Pretty(width).show(value);
  }

  /// As `{value:spec}` shows it; the syntax of the specification is that of [Format].
  ///
  /// @throws RuchyError E0715 if the specification is wrong or does not suit the value
  public static String format(Object value, String spec) {
    return spec.isEmpty() ? text(value) : Format.parse(spec).apply(value);
  }

  static String duration(Duration duration) {
    long nanos = duration.toNanos();
    if (nanos == 0) {
      return "0s";
    }
    long magnitude = Math.abs(nanos);
    if (magnitude >= 1_000_000_000) {
      return inUnit(nanos, 1_000_000_000, "s");
    }
    if (magnitude >= 1_000_000) {
      return inUnit(nanos, 1_000_000, "ms");
    }
    return magnitude >= 1_000 ? inUnit(nanos, 1_000, "us") : nanos + "ns";
  }

  private static String inUnit(long nanos, long unit, String name) {
    String text = Numbers.text((double) nanos / unit);
    return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + name;
  }
}
