package ruchy.std;

import ruchy.runtime.Option;
import ruchy.runtime.Text;
import ruchy.runtime.library.Signature;

/// Methods of characters, which are code points.
public final class Characters {
  private Characters() {}

  /// Whether it is a decimal digit.
  @Signature({
    "fn is_digit(self: char) -> bool",
    "fn is_numeric(self: char) -> bool",
    "fn is_ascii_digit(self: char) -> bool"
  })
  public static boolean isDigit(int self) {
    return Character.isDigit(self);
  }

  /// Whether it is a letter.
  @Signature({
    "fn is_alphabetic(self: char) -> bool",
    "fn is_alpha(self: char) -> bool",
    "fn is_letter(self: char) -> bool"
  })
  public static boolean isAlphabetic(int self) {
    return Character.isLetter(self);
  }

  /// Whether it is a letter or digit.
  @Signature({"fn is_alphanumeric(self: char) -> bool", "fn is_alnum(self: char) -> bool"})
  public static boolean isAlphanumeric(int self) {
    return Character.isLetterOrDigit(self);
  }

  /// Whether it is one of the 32 marks of ASCII, such as `!` or `_`.
  @Signature("fn is_ascii_punctuation(self: char) -> bool")
  public static boolean isAsciiPunctuation(int self) {
    return self > ' ' && self < 127 && !Character.isLetterOrDigit(self);
  }

  /// Whether it is one of `a` to `z` or `A` to `Z`.
  @Signature("fn is_ascii_alphabetic(self: char) -> bool")
  public static boolean isAsciiAlphabetic(int self) {
    return isAsciiLowercase(self) || isAsciiUppercase(self);
  }

  /// Whether it is one of `0` to `9`, `a` to `z` or `A` to `Z`.
  @Signature("fn is_ascii_alphanumeric(self: char) -> bool")
  public static boolean isAsciiAlphanumeric(int self) {
    return isAsciiAlphabetic(self) || self >= '0' && self <= '9';
  }

  /// Whether it is one of `a` to `z`.
  @Signature("fn is_ascii_lowercase(self: char) -> bool")
  public static boolean isAsciiLowercase(int self) {
    return self >= 'a' && self <= 'z';
  }

  /// Whether it is one of `A` to `Z`.
  @Signature("fn is_ascii_uppercase(self: char) -> bool")
  public static boolean isAsciiUppercase(int self) {
    return self >= 'A' && self <= 'Z';
  }

  /// Whether it is a digit of a number to the base 16.
  @Signature("fn is_ascii_hexdigit(self: char) -> bool")
  public static boolean isAsciiHexDigit(int self) {
    return self < 128 && Character.digit(self, 16) >= 0;
  }

  /// Whether it is a character that is not shown, such as a line end.
  @Signature("fn is_control(self: char) -> bool")
  public static boolean isControl(int self) {
    return Character.isISOControl(self);
  }

  /// Whether it is one of the first 128 characters.
  @Signature("fn is_ascii(self: char) -> bool")
  public static boolean isAscii(int self) {
    return self < 128;
  }

  /// Whether it is white space.
  @Signature({"fn is_whitespace(self: char) -> bool", "fn is_space(self: char) -> bool"})
  public static boolean isWhitespace(int self) {
    return Character.isWhitespace(self);
  }

  /// Whether it is a capital letter.
  @Signature({"fn is_uppercase(self: char) -> bool", "fn is_upper(self: char) -> bool"})
  public static boolean isUppercase(int self) {
    return Character.isUpperCase(self);
  }

  /// Whether it is a small letter.
  @Signature({"fn is_lowercase(self: char) -> bool", "fn is_lower(self: char) -> bool"})
  public static boolean isLowercase(int self) {
    return Character.isLowerCase(self);
  }

  /// The letter as a capital.
  @Signature({
    "fn upper(self: char) -> char",
    "fn to_uppercase(self: char) -> char",
    "fn to_upper(self: char) -> char",
    "fn to_ascii_uppercase(self: char) -> char"
  })
  public static int upper(int self) {
    return Character.toUpperCase(self);
  }

  /// The letter as a small one.
  @Signature({
    "fn lower(self: char) -> char",
    "fn to_lowercase(self: char) -> char",
    "fn to_lower(self: char) -> char",
    "fn to_ascii_lowercase(self: char) -> char"
  })
  public static int lower(int self) {
    return Character.toLowerCase(self);
  }

  /// The value as a digit of a base from 2 to 36.
  ///
  /// ```ruchy
  /// >>> 'f'.to_digit(16)
  /// Some(15)
  /// ```
  @Signature("fn to_digit(self: char, radix: i64 = 10) -> Option<i64>")
  public static Option<Object> toDigit(int self, long radix) {
    int digit = Character.digit(self, Math.clamp(radix, 2, 36));
    return digit < 0 ? Option.none() : Option.some((long) digit);
  }

  /// The number of its code point.
  @Signature({"fn ord(self: char) -> i64", "fn code_point(self: char) -> i64"})
  public static long ord(int self) {
    return self;
  }

  /// Text of this one character.
  @Signature("fn to_string(self: char) -> String")
  public static String text(int self) {
    return Text.of(self);
  }
}
