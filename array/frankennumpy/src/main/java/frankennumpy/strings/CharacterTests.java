package frankennumpy.strings;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.ndarray.NDArray;
import fnp.ufunc.Ufuncs;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/// What texts consist of, and how they compare. Use through [Strings].
public abstract sealed class CharacterTests permits CaseChanges {
  private static final int ASCII_END = 0x80;

  CharacterTests() {}

  private static NDArray test(String name, NDArray a, Predicate<String> property) {
    return Texts.map(name, a, DType.BOOL, text -> property.test(text));
  }

  /// Of bytes only those in ASCII have a property.
  private static NDArray all(String name, NDArray a, IntPredicate property) {
    var bytes = a.dtype().kind() == Kind.BYTES;
    IntPredicate each = bytes ? code -> code < ASCII_END && property.test(code) : property;
    return test(name, a, text -> Characters.all(text, each));
  }

  /// Bytes with characters beyond ASCII taken away, which have no case.
  static String plain(NDArray a, String text) {
    if (a.dtype().kind() != Kind.BYTES) {
      return text;
    }
    var plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      if (plain.charAt(i) >= ASCII_END) {
        plain.setCharAt(i, '.');
      }
    }
    return plain.toString();
  }

  /// Whether each text has letters and digits only, and at least one.
  ///
  /// @numpy `numpy.strings.isalnum`, `numpy.char.isalnum`
  public static NDArray isalnum(NDArray a) {
    return all("isalnum", a, Characters::isAlnum);
  }

  /// Whether each text has letters only, and at least one.
  ///
  /// @numpy `numpy.strings.isalpha`, `numpy.char.isalpha`
  public static NDArray isalpha(NDArray a) {
    return all("isalpha", a, Characters::isAlpha);
  }

  /// Whether each text has decimal digits only, and at least one.
  ///
  /// @numpy `numpy.strings.isdecimal`, `numpy.char.isdecimal`
  public static NDArray isdecimal(NDArray a) {
    requireText("isdecimal", a);
    return all("isdecimal", a, Characters::isDecimal);
  }

  /// Whether each text has digits only, and at least one.
  ///
  /// @numpy `numpy.strings.isdigit`, `numpy.char.isdigit`
  public static NDArray isdigit(NDArray a) {
    return all("isdigit", a, Characters::isDigit);
  }

  /// Whether each text has characters that stand for numbers only, and at least one.
  ///
  /// @numpy `numpy.strings.isnumeric`, `numpy.char.isnumeric`
  public static NDArray isnumeric(NDArray a) {
    requireText("isnumeric", a);
    return all("isnumeric", a, Characters::isNumeric);
  }

  private static void requireText(String name, NDArray a) {
    if (a.dtype().kind() == Kind.BYTES) {
      throw new fnp.ndarray.ConversionException(
          fnp.ndarray.ConversionException.Kind.TYPE,
          "%s is not defined for bytes, but the dtype is %s; decode it first"
              .formatted(name, a.dtype()));
    }
  }

  /// Whether each text has white space only, and at least one character.
  ///
  /// @numpy `numpy.strings.isspace`, `numpy.char.isspace`
  public static NDArray isspace(NDArray a) {
    return all("isspace", a, Characters::isSpace);
  }

  /// Whether all letters of each text that have a case are small, and there is one.
  ///
  /// @numpy `numpy.strings.islower`, `numpy.char.islower`
  public static NDArray islower(NDArray a) {
    return test("islower", a, text -> Characters.isLower(plain(a, text)));
  }

  /// Whether all letters of each text that have a case are capitals, and there is one.
  ///
  /// @numpy `numpy.strings.isupper`, `numpy.char.isupper`
  public static NDArray isupper(NDArray a) {
    return test("isupper", a, text -> Characters.isUpper(plain(a, text)));
  }

  /// Whether each text has words that begin with a capital and go on with small letters.
  ///
  /// @numpy `numpy.strings.istitle`, `numpy.char.istitle`
  public static NDArray istitle(NDArray a) {
    return test("istitle", a, text -> Characters.isTitle(plain(a, text)));
  }

  /// How many characters each text has.
  ///
  /// @numpy `numpy.strings.str_len`, `numpy.char.str_len`
  public static NDArray strLen(NDArray a) {
    return Texts.map("str_len", a, DType.INT64, text -> (long) Texts.length(text));
  }

  /// `x1 == x2` for each pair of texts.
  ///
  /// @numpy `numpy.strings.equal`
  public static NDArray equal(NDArray x1, NDArray x2) {
    return Ufuncs.EQUAL.call(x1, x2);
  }

  /// `x1 != x2` for each pair of texts.
  ///
  /// @numpy `numpy.strings.not_equal`
  public static NDArray notEqual(NDArray x1, NDArray x2) {
    return Ufuncs.NOT_EQUAL.call(x1, x2);
  }

  /// `x1 < x2` for each pair of texts.
  ///
  /// @numpy `numpy.strings.less`
  public static NDArray less(NDArray x1, NDArray x2) {
    return Ufuncs.LESS.call(x1, x2);
  }

  /// `x1 <= x2` for each pair of texts.
  ///
  /// @numpy `numpy.strings.less_equal`
  public static NDArray lessEqual(NDArray x1, NDArray x2) {
    return Ufuncs.LESS_EQUAL.call(x1, x2);
  }

  /// `x1 > x2` for each pair of texts.
  ///
  /// @numpy `numpy.strings.greater`
  public static NDArray greater(NDArray x1, NDArray x2) {
    return Ufuncs.GREATER.call(x1, x2);
  }

  /// `x1 >= x2` for each pair of texts.
  ///
  /// @numpy `numpy.strings.greater_equal`
  public static NDArray greaterEqual(NDArray x1, NDArray x2) {
    return Ufuncs.GREATER_EQUAL.call(x1, x2);
  }
}
