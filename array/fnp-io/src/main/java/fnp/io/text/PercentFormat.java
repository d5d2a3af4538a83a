package fnp.io.text;

import fnp.dtype.Complex;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Python's `%` on texts: `%.18e`, `%5d`, `%-10s`.
///
/// @source The Python Standard Library, "printf-style String Formatting"
final class PercentFormat {
  private static final Pattern SPEC =
      Pattern.compile("%([-#0 +]*)(\\d*)(?:\\.(\\d*))?[hlL]?([a-zA-Z%])");
  private static final int DEFAULT_PRECISION = 6;

  /// Longer numbers than this have no use, and cost memory.
  private static final int WIDTH_MAX = 10_000;

  private final String text;
  private final List<Piece> pieces;

  /// Text as it is, or a place for a value.
  private sealed interface Piece {
    record Plain(String text) implements Piece {}

    /// @param flags such as `-` and `0`
    /// @param precision -1 for none
    /// @param type the letter at the end
    record Place(String flags, int width, int precision, char type) implements Piece {}
  }

  private PercentFormat(String text, List<Piece> pieces) {
    this.text = text;
    this.pieces = pieces;
  }

  /// The format of a text.
  ///
  /// @throws IllegalArgumentException if a `%` begins nothing that is known
  static PercentFormat of(String text) {
    var pieces = new ArrayList<Piece>();
    var matcher = SPEC.matcher(text);
    int at = 0;
    while (at < text.length()) {
      var percent = text.indexOf('%', at);
      var stop = percent < 0 ? text.length() : percent;
      if (stop > at) {
        pieces.add(new Piece.Plain(text.substring(at, stop)));
      }
      at = stop;
      if (percent >= 0) {
        if (!matcher.find(percent) || matcher.start() != percent) {
          throw new IllegalArgumentException(
              "the format '%s' has an incomplete or unknown part at %d; parts are such as %%.3f"
                  .formatted(text, percent));
        }
        pieces.add(place(text, matcher.group(1), matcher.group(2), matcher));
        at = matcher.end();
      }
    }
    return new PercentFormat(text, List.copyOf(pieces));
  }

  private static Piece place(
      String text, String flags, String width, java.util.regex.MatchResult match) {
    var type = match.group(4).charAt(0);
    if (type == '%') {
      return new Piece.Plain("%");
    }
    if ("diouxXeEfFgGcrsa".indexOf(type) < 0) {
      throw new IllegalArgumentException(
          "the format '%s' has the unknown type '%s'; use d, i, e, f, g, x, o, s"
              .formatted(text, type));
    }
    var precision = match.group(3);
    return new Piece.Place(
        flags, number(width, 0), precision == null ? -1 : number(precision, 0), type);
  }

  private static int number(String digits, int otherwise) {
    if (digits.isEmpty()) {
      return otherwise;
    }
    var number = digits.length() > 6 ? WIDTH_MAX + 1 : Integer.parseInt(digits);
    if (number > WIDTH_MAX) {
      throw new IllegalArgumentException(
          "a width or precision of %s was asked for; at most %d are possible"
              .formatted(digits, WIDTH_MAX));
    }
    return number;
  }

  /// How many values it takes.
  int places() {
    return (int) pieces.stream().filter(Piece.Place.class::isInstance).count();
  }

  /// Where the values come from.
  interface Values {
    /// The next value as a float64.
    double real();

    /// The next value as a Java object.
    Object object();

    /// The next value as NumPy prints it.
    ///
    /// @param repr whether with its type
    String text(boolean repr);
  }

  /// Appends the text with the next values in their places.
  ///
  /// @throws MismatchException if a value does not fit its place
  void append(StringBuilder out, Values values) {
    for (var piece : pieces) {
      switch (piece) {
        case Piece.Plain(var plain) -> out.append(plain);
        case Piece.Place place -> append(out, place, values);
      }
    }
  }

  /// That a value does not fit its place, such as a fraction at `%x`.
  static final class MismatchException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    MismatchException(String message) {
      super(message);
    }
  }

  private void append(StringBuilder out, Piece.Place place, Values values) {
    switch (place.type) {
      case 'e', 'E', 'f', 'F', 'g', 'G' -> real(out, place, values.real());
      case 'd', 'i', 'u' -> whole(out, place, truncated(values.object()), 10);
      case 'o' -> whole(out, place, exact(values.object()), 8);
      case 'x', 'X' -> whole(out, place, exact(values.object()), 16);
      case 'c' -> padded(out, place, "", Character.toString(exact(values.object()).intValue()));
      default -> {
        var shown = values.text(place.type == 'r' || place.type == 'a');
        var cut = place.precision >= 0 && place.precision < shown.length();
        padded(out, place, "", cut ? shown.substring(0, place.precision) : shown);
      }
    }
  }

  private void real(StringBuilder out, Piece.Place place, double value) {
    var start = out.length();
    var sign = sign(place, value < 0 || (value == 0 && 1 / value < 0));
    var size = Math.abs(value);
    var precision = place.precision < 0 ? DEFAULT_PRECISION : place.precision;
    var alternate = place.flags.indexOf('#') >= 0;
    out.append(sign);
    if (Double.isNaN(value)) {
      out.append("nan");
    } else if (Double.isInfinite(value)) {
      out.append("inf");
    } else {
      switch (Character.toLowerCase(place.type)) {
        case 'e' -> FloatText.scientific(out, size, precision, alternate);
        case 'f' -> FloatText.positional(out, size, precision, alternate);
        default -> FloatText.general(out, size, precision, alternate);
      }
    }
    if (out.length() - start < place.width || Character.isUpperCase(place.type)) {
      var body = out.substring(start + sign.length());
      out.setLength(start);
      var upper = Character.isUpperCase(place.type) ? body.toUpperCase(Locale.ROOT) : body;
      padded(out, place, sign, upper);
    }
  }

  private static String sign(Piece.Place place, boolean negative) {
    if (negative) {
      return "-";
    }
    return place.flags.indexOf('+') >= 0 ? "+" : place.flags.indexOf(' ') >= 0 ? " " : "";
  }

  private void whole(StringBuilder out, Piece.Place place, BigInteger value, int radix) {
    var digits = value.abs().toString(radix);
    if (place.precision > digits.length()) {
      digits = "0".repeat(place.precision - digits.length()) + digits;
    }
    var sign = sign(place, value.signum() < 0);
    if (place.flags.indexOf('#') >= 0 && radix != 10) {
      sign += radix == 8 ? "0o" : "0x";
    }
    var upper = place.type == 'X';
    padded(
        out,
        place,
        upper ? sign.toUpperCase(Locale.ROOT) : sign,
        upper ? digits.toUpperCase(Locale.ROOT) : digits);
  }

  private static void padded(StringBuilder out, Piece.Place place, String sign, String body) {
    var missing = Math.max(0, place.width - sign.length() - body.length());
    if (place.flags.indexOf('-') >= 0) {
      out.append(sign).append(body).repeat(' ', missing);
    } else if (place.flags.indexOf('0') >= 0 && "rsac".indexOf(place.type) < 0) {
      out.append(sign).repeat('0', missing).append(body);
    } else {
      out.repeat(' ', missing).append(sign).append(body);
    }
  }

  private BigInteger truncated(Object value) {
    if (value instanceof Double real) {
      if (real.isNaN() || real.isInfinite()) {
        throw new MismatchException(
            "cannot convert float %s to integer for the format '%s'"
                .formatted(real.isNaN() ? "NaN" : "infinity", text));
      }
      return new BigDecimal(real).toBigInteger();
    }
    return value instanceof Boolean truth ? truth ? BigInteger.ONE : BigInteger.ZERO : exact(value);
  }

  private BigInteger exact(Object value) {
    return switch (value) {
      case BigInteger number -> number;
      case Long number -> BigInteger.valueOf(number);
      case Complex _ -> throw mismatch(value);
      default -> throw mismatch(value);
    };
  }

  private MismatchException mismatch(Object value) {
    return new MismatchException(
        "%s does not fit the format '%s'; use a format for its type, such as %%g"
            .formatted(value, text));
  }

  @Override
  public String toString() {
    return text;
  }
}
