package ruchy.std.number;

import ruchy.runtime.Result;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// Integers from texts in other number systems.
@Namespace("i64")
public final class RadixNumbers {
  private RadixNumbers() {}

  /// The number that a text spells in a number system of 2 to 36 digits.
  ///
  /// ```ruchy
  /// >>> i64::from_str_radix("ff", 16)
  /// Ok(255)
  /// >>> i64::from_str_radix("12", 2)
  /// Err("`12` is no whole number to the base 2")
  /// ```
  @Signature("fn from_str_radix(text: String, radix: i64) -> Result<i64, String>")
  public static Result<Long, String> fromText(String text, long radix) {
    if (radix < Character.MIN_RADIX || radix > Character.MAX_RADIX) {
      return Result.err("there is no base " + radix + ": it is 2 to 36");
    }
    try {
      return Result.ok(Long.parseLong(text, (int) radix));
    } catch (NumberFormatException _) {
      return Result.err("`" + text + "` is no whole number to the base " + radix);
    }
  }
}
