package frankennumpy.strings;

import fnp.dtype.Kind;
import fnp.ndarray.NDArray;
import java.util.Locale;
import java.util.function.IntUnaryOperator;

/// Capitals and small letters. Use through [Strings].
///
/// Results have the operand's dtype, which cuts off what gets longer.
public abstract sealed class CaseChanges extends CharacterTests permits Searching {
  private static final int ASCII_END = 0x80;

  CaseChanges() {}

  private static boolean isBytes(NDArray a) {
    return a.dtype().kind() == Kind.BYTES;
  }

  private static String ascii(String text, IntUnaryOperator change) {
    var codes = Texts.codes(text);
    for (int i = 0; i < codes.length; i++) {
      codes[i] = codes[i] < ASCII_END ? change.applyAsInt(codes[i]) : codes[i];
    }
    return Texts.text(codes, 0, codes.length);
  }

  /// In capitals.
  ///
  /// @numpy `numpy.strings.upper`, `numpy.char.upper`
  public static NDArray upper(NDArray a) {
    return Texts.same(
        "upper",
        a,
        text -> isBytes(a) ? ascii(text, Character::toUpperCase) : text.toUpperCase(Locale.ROOT));
  }

  /// In small letters.
  ///
  /// @numpy `numpy.strings.lower`, `numpy.char.lower`
  public static NDArray lower(NDArray a) {
    return Texts.same(
        "lower",
        a,
        text -> isBytes(a) ? ascii(text, Character::toLowerCase) : text.toLowerCase(Locale.ROOT));
  }

  /// With capitals for small letters and the other way round.
  ///
  /// @numpy `numpy.strings.swapcase`, `numpy.char.swapcase`
  public static NDArray swapcase(NDArray a) {
    return Texts.same(
        "swapcase",
        a,
        text -> {
          var swapped = new StringBuilder();
          for (var code : Texts.codes(text)) {
            swapped.append(swapped(code, isBytes(a)));
          }
          return swapped.toString();
        });
  }

  private static String swapped(int code, boolean bytes) {
    var one = Character.toString(code);
    if (bytes && code >= ASCII_END) {
      return one;
    }
    return Character.isUpperCase(code)
        ? one.toLowerCase(Locale.ROOT)
        : Character.isLowerCase(code) ? one.toUpperCase(Locale.ROOT) : one;
  }

  /// With the first character as a capital and the others small.
  ///
  /// @numpy `numpy.strings.capitalize`, `numpy.char.capitalize`
  public static NDArray capitalize(NDArray a) {
    return Texts.same(
        "capitalize",
        a,
        text -> {
          var codes = Texts.codes(text);
          return codes.length == 0
              ? ""
              : titled(codes[0], isBytes(a))
                  + lowered(Texts.text(codes, 1, codes.length), isBytes(a));
        });
  }

  private static String titled(int code, boolean bytes) {
    var one = Character.toString(code);
    if (bytes) {
      return code < ASCII_END ? one.toUpperCase(Locale.ROOT) : one;
    }
    var title = Character.toTitleCase(code);
    // A letter without a title form of its own may have one of several letters.
    var upper = one.toUpperCase(Locale.ROOT);
    return title != code || upper.equals(one) || upper.codePointCount(0, upper.length()) == 1
        ? Character.toString(title)
        : Character.toString(upper.codePointAt(0)) + upper.substring(1).toLowerCase(Locale.ROOT);
  }

  private static String lowered(String text, boolean bytes) {
    return bytes ? ascii(text, Character::toLowerCase) : text.toLowerCase(Locale.ROOT);
  }

  /// With a capital at the beginning of each word and small letters behind.
  ///
  /// @numpy `numpy.strings.title`, `numpy.char.title`
  public static NDArray title(NDArray a) {
    return Texts.same(
        "title",
        a,
        text -> {
          var words = new StringBuilder();
          var inWord = false;
          for (var code : Texts.codes(text)) {
            var cased = Characters.isCased(code) && !(isBytes(a) && code >= ASCII_END);
            words.append(
                inWord ? lowered(Character.toString(code), isBytes(a)) : titled(code, isBytes(a)));
            inWord = cased;
          }
          return words.toString();
        });
  }
}
