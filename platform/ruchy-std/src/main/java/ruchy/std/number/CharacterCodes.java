package ruchy.std.number;

import ruchy.runtime.Display;
import ruchy.runtime.RuchyError;
import ruchy.runtime.library.Signature;

/// The numbers of characters, by their name in Python.
public final class CharacterCodes {
  private CharacterCodes() {}

  /// The number of a text's only character.
  ///
  /// ```ruchy
  /// >>> ord("a") + ord('b')
  /// 195
  /// ```
  ///
  /// @throws RuchyError E0717 if the text has not one character
  @Signature("fn ord(self: String) -> i64")
  public static long ord(String self) {
    if (self.codePointCount(0, self.length()) != 1) {
      throw new RuchyError("E0717", Display.quoted(self) + " is not one character")
          .help("`text.chars()` gives the characters of a text");
    }
    return self.codePointAt(0);
  }
}
