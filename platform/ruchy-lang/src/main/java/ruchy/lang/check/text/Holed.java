package ruchy.lang.check.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import ruchy.lang.type.Type;

/// Takes texts with holes apart.
public final class Holed {
  private static final Pattern PLACE = Pattern.compile("(?<!\\w)(\\d{1,3})\\$");
  private static final Pattern HOLE = Pattern.compile("\\{\\d*:([^{}\"]*)}");

  private Holed() {}

  /// A stretch of such a text.
  public sealed interface Piece {
    /// Literal text.
    record Text(String value) implements Piece {}

    /// `{name:format}`; both may be empty; a name of digits is a place.
    record Hole(String name, String format) implements Piece {}
  }

  /// The pieces of a text; empty where a brace in it is no hole, so that it is plain text.
  public static Optional<List<Piece>> pieces(String text) {
    var pieces = new ArrayList<Piece>();
    var literal = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean doubled = i + 1 < text.length() && text.charAt(i + 1) == c;
      if ((c == '{' || c == '}') && doubled) {
        literal.append(c);
        i += 2;
      } else if (c == '{') {
        int end = text.indexOf('}', i);
        if (end < 0 || !isHole(text.substring(i + 1, end))) {
          return Optional.empty();
        }
        if (!literal.isEmpty()) {
          pieces.add(new Piece.Text(literal.toString()));
          literal.setLength(0);
        }
        pieces.add(hole(text.substring(i + 1, end)));
        i = end + 1;
      } else if (c == '}') {
        return Optional.empty();
      } else {
        literal.append(c);
        i++;
      }
    }
    if (!literal.isEmpty()) {
      pieces.add(new Piece.Text(literal.toString()));
    }
    return Optional.of(pieces);
  }

  private static Piece hole(String inside) {
    int colon = inside.indexOf(':');
    return colon < 0
        ? new Piece.Hole(inside.strip(), "")
        : new Piece.Hole(inside.substring(0, colon).strip(), inside.substring(colon + 1));
  }

  private static boolean isHole(String inside) {
    int colon = inside.indexOf(':');
    String name = (colon < 0 ? inside : inside.substring(0, colon)).strip();
    boolean named = isName(name) || name.chars().allMatch(Character::isDigit);
    return named && (colon < 0 || isFormat(inside.substring(colon + 1)));
  }

  private static boolean isName(String text) {
    return !text.isEmpty()
        && Character.isJavaIdentifierStart(text.charAt(0))
        && !text.endsWith(".")
        && !text.contains("..")
        && text.chars().allMatch(c -> c == '.' || Character.isJavaIdentifierPart(c));
  }

  /// Whether the argument before a value says its precision: `{:.*}`.
  public static boolean takesPrecision(String format) {
    return format.contains(".*");
  }

  /// The format with the place of the argument that says the precision, instead of `.*`.
  public static String withPrecisionAt(String format, int place) {
    return format.replace(".*", "." + place + "$");
  }

  /// How many arguments a format needs to be there for the places that it names, as in `{:>1$}`.
  public static int placesIn(String format) {
    return PLACE
        .matcher(format)
        .results()
        .mapToInt(found -> place(found.group(1)) + 1)
        .max()
        .orElse(0);
  }

  /// The place that digits name; so many digits that no text has as many arguments stand for a
  /// place that there is not.
  public static int place(String digits) {
    return digits.length() > 9 ? Integer.MAX_VALUE - 1 : Integer.parseInt(digits);
  }

  /// Whether text after the colon of a hole is a format: fill and alignment, sign, `#`, `0`, width,
  /// `,`, precision, kind.
  public static boolean isFormat(String format) {
    int i = 0;
    int end = format.length();
    if (end >= 2 && isAlignment(format.charAt(1))) {
      i = 2;
    } else if (end >= 1 && isAlignment(format.charAt(0))) {
      i = 1;
    }
    i = skip(format, i, "+- ");
    i = skip(format, i, "#");
    i = digits(format, i);
    i = skip(format, i, ",_");
    if (i < end && format.charAt(i) == '.') {
      int after = format.startsWith("*", i + 1) ? i + 2 : digits(format, i + 1);
      if (after == i + 1) {
        return false;
      }
      i = after;
    }
    if (i < end && "?xXobeEfds%".indexOf(format.charAt(i)) >= 0) {
      i++;
    }
    return i == end;
  }

  /// The format of a hole that is one but for its format, such as `q` in `{:q}`.
  public static Optional<String> wrongFormat(String text) {
    return HOLE.matcher(text.replace("{{", "").replace("}}", ""))
        .results()
        .map(hole -> hole.group(1))
        .filter(format -> !isFormat(format))
        .findFirst();
  }

  /// Whether a kind of format shows values of a type; what is known only when the program runs is
  /// looked at then.
  public static boolean fits(String format, Type type) {
    char kind = format.isEmpty() ? '?' : format.charAt(format.length() - 1);
    boolean text = type == Type.Simple.STRING || type == Type.Simple.CHAR;
    boolean other =
        text
            || type == Type.Simple.BOOL
            || type instanceof Type.ListOf
            || type instanceof Type.MapOf;
    return switch (kind) {
      case 'x', 'X', 'o', 'b', 'd' ->
          !other && !(type instanceof Type.Numeric number && number.isFloat());
      case 'e', 'E', 'f', '%' -> !other;
      default -> true;
    };
  }

  private static boolean isAlignment(char c) {
    return c == '<' || c == '>' || c == '^';
  }

  private static int skip(String format, int from, String which) {
    return from < format.length() && which.indexOf(format.charAt(from)) >= 0 ? from + 1 : from;
  }

  /// Digits, or the name or place of an argument that says the number: `width$`, `1$`.
  private static int digits(String format, int from) {
    if (format.startsWith("0$", from)) {
      return from + 2;
    }
    boolean padded = from < format.length() && format.charAt(from) == '0';
    int name = padded ? from + 1 : from;
    while (name < format.length()
        && Character.isJavaIdentifierPart(format.charAt(name))
        && format.charAt(name) != '$') {
      name++;
    }
    if (name > from + (padded ? 1 : 0) && name < format.length() && format.charAt(name) == '$') {
      return name + 1;
    }
    int i = from;
    while (i < format.length() && Character.isDigit(format.charAt(i))) {
      i++;
    }
    return i;
  }
}
