package frankennumpy.strings;

import fnp.ndarray.NDArray;

/// NumPy's functions of text under NumPy's names, in Java's spelling: `np.strings.str_len` is
/// `Strings.strLen`.
///
/// ```java
/// var names = Np.array(List.of("ada", "grace"));
/// var titles = Strings.title(names);                  // ['Ada' 'Grace']
/// var at = Strings.find(names, Np.array(List.of("a")));  // [0 2]
/// ```
///
/// The chapters are the classes this one extends: [CharacterTests], [CaseChanges], [Searching],
/// [Padding], [Composing].
///
/// @numpy `numpy.strings`, `numpy.char`, 2.4
public final class Strings extends Composing {
  private Strings() {}

  /// The texts in bytes of UTF-8.
  ///
  /// @throws fnp.ndarray.ConversionException if a text cannot be encoded
  /// @numpy `numpy.strings.encode`, `numpy.char.encode`
  public static NDArray encode(NDArray a) {
    return encode(a, "utf-8", "strict");
  }

  /// Bytes of UTF-8 as texts.
  ///
  /// @throws fnp.ndarray.ConversionException if they are none
  /// @numpy `numpy.strings.decode`, `numpy.char.decode`
  public static NDArray decode(NDArray a) {
    return decode(a, "utf-8", "strict");
  }
}
