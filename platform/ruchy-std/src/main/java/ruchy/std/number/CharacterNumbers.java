package ruchy.std.number;

import ruchy.runtime.Char;
import ruchy.runtime.Option;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// Characters from numbers.
@Namespace("char")
public final class CharacterNumbers {
  private CharacterNumbers() {}

  /// The character with a number of Unicode, if there is one.
  ///
  /// ```ruchy
  /// >>> char::from_u32(233)
  /// Some('é')
  /// ```
  @Signature("fn from_u32(number: i64) -> Option<char>")
  public static Option<Object> fromNumber(long number) {
    boolean exists =
        number >= 0
            && number <= Character.MAX_CODE_POINT
            && !(number >= Character.MIN_SURROGATE && number <= Character.MAX_SURROGATE);
    return exists ? Option.some(new Char((int) number)) : Option.none();
  }

  /// The digit or letter that stands for a number in a number system of 2 to 36 digits.
  ///
  /// ```ruchy
  /// >>> char::from_digit(11, 16)
  /// Some('b')
  /// ```
  @Signature("fn from_digit(number: i64, radix: i64 = 10) -> Option<char>")
  public static Option<Object> fromDigit(long number, long radix) {
    boolean exists = number >= 0 && number < radix && radix >= 2 && radix <= 36;
    return exists
        ? Option.some(new Char(Character.forDigit((int) number, (int) radix)))
        : Option.none();
  }
}
