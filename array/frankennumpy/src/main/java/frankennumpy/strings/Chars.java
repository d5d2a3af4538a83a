package frankennumpy.strings;

import fnp.dtype.BytesType;
import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.TextType;
import fnp.ndarray.ConversionException;
import fnp.ndarray.NDArray;
import fnp.ndarray.ObjectArrays;
import frankennumpy.Np;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;

/// NumPy's older functions of text, where they differ from those of [Strings]: comparisons leave
/// out white space at the end, and the parts of a text lie along a last axis.
///
/// An array here is a plain one; its operators do not strip, the functions do.
///
/// @numpy `numpy.char`, 2.4
public final class Chars {
  private Chars() {}

  /// How two texts are compared.
  public enum Comparison {
    /// `==`
    EQUAL("==", Strings::equal),
    /// `!=`
    NOT_EQUAL("!=", Strings::notEqual),
    /// `<`
    LESS("<", Strings::less),
    /// `<=`
    LESS_EQUAL("<=", Strings::lessEqual),
    /// `>`
    GREATER(">", Strings::greater),
    /// `>=`
    GREATER_EQUAL(">=", Strings::greaterEqual);

    private final String sign;
    private final BiFunction<NDArray, NDArray, NDArray> function;

    Comparison(String sign, BiFunction<NDArray, NDArray, NDArray> function) {
      this.sign = sign;
      this.function = function;
    }

    /// The comparison of a sign.
    ///
    /// @throws ConversionException if there is none
    public static Comparison of(String sign) {
      for (var comparison : values()) {
        if (comparison.sign.equals(sign)) {
          return comparison;
        }
      }
      throw new ConversionException(
          ConversionException.Kind.VALUE,
          "comparison must be '==', '!=', '<', '>', '<=', '>=', but it is '%s'".formatted(sign));
    }
  }

  /// Compares texts, without white space at the end if asked.
  ///
  /// @throws ConversionException if an array holds no text
  /// @numpy `numpy.char.compare_chararrays`
  public static NDArray compareChararrays(
      NDArray a1, NDArray a2, Comparison comparison, boolean rstrip) {
    if (!isFixed(a1) || !isFixed(a2)) {
      throw new ConversionException(
          ConversionException.Kind.TYPE,
          "arrays of %s and %s were compared as text; comparison of non-string arrays"
              .formatted(a1.dtype(), a2.dtype()));
    }
    return comparison.function.apply(
        rstrip ? Strings.rstrip(a1) : a1, rstrip ? Strings.rstrip(a2) : a2);
  }

  private static boolean isFixed(NDArray a) {
    return a.dtype() instanceof TextType || a.dtype().kind() == Kind.BYTES || swapped(a);
  }

  private static boolean swapped(NDArray a) {
    return a.dtype().kind() == Kind.TEXT;
  }

  /// `x1 == x2`, without white space at the end.
  ///
  /// @throws ConversionException if an array holds no text
  /// @numpy `numpy.char.equal`
  public static NDArray equal(NDArray x1, NDArray x2) {
    return compareChararrays(x1, x2, Comparison.EQUAL, true);
  }

  /// `x1 != x2`, without white space at the end.
  ///
  /// @throws ConversionException if an array holds no text
  /// @numpy `numpy.char.not_equal`
  public static NDArray notEqual(NDArray x1, NDArray x2) {
    return compareChararrays(x1, x2, Comparison.NOT_EQUAL, true);
  }

  /// `x1 < x2`, without white space at the end.
  ///
  /// @throws ConversionException if an array holds no text
  /// @numpy `numpy.char.less`
  public static NDArray less(NDArray x1, NDArray x2) {
    return compareChararrays(x1, x2, Comparison.LESS, true);
  }

  /// `x1 <= x2`, without white space at the end.
  ///
  /// @throws ConversionException if an array holds no text
  /// @numpy `numpy.char.less_equal`
  public static NDArray lessEqual(NDArray x1, NDArray x2) {
    return compareChararrays(x1, x2, Comparison.LESS_EQUAL, true);
  }

  /// `x1 > x2`, without white space at the end.
  ///
  /// @throws ConversionException if an array holds no text
  /// @numpy `numpy.char.greater`
  public static NDArray greater(NDArray x1, NDArray x2) {
    return compareChararrays(x1, x2, Comparison.GREATER, true);
  }

  /// `x1 >= x2`, without white space at the end.
  ///
  /// @throws ConversionException if an array holds no text
  /// @numpy `numpy.char.greater_equal`
  public static NDArray greaterEqual(NDArray x1, NDArray x2) {
    return compareChararrays(x1, x2, Comparison.GREATER_EQUAL, true);
  }

  /// Each text so many times.
  ///
  /// @throws ConversionException if the numbers are no integers
  /// @numpy `numpy.char.multiply`
  public static NDArray multiply(NDArray a, NDArray i) {
    if (!i.dtype().kind().isInteger() && i.dtype().kind() != Kind.BOOLEAN) {
      throw new ConversionException(
          ConversionException.Kind.VALUE,
          "texts were multiplied by an array of %s; Can only multiply by integers"
              .formatted(i.dtype()));
    }
    return Strings.multiply(a, i);
  }

  /// Before the first occurrence of a separator, the separator, and behind it: `(…, 3)`.
  ///
  /// @numpy `numpy.char.partition`
  public static NDArray partition(NDArray a, NDArray sep) {
    return Np.stack(Strings.partition(a, sep), -1);
  }

  /// Before the last occurrence of a separator, the separator, and behind it: `(…, 3)`.
  ///
  /// @numpy `numpy.char.rpartition`
  public static NDArray rpartition(NDArray a, NDArray sep) {
    return Np.stack(Strings.rpartition(a, sep), -1);
  }

  /// An array of texts of fixed width: of one text the pieces of `itemsize` characters.
  ///
  /// @param itemsize characters of each text; without, as many as the longest has
  /// @param unicode whether characters are of any kind, not of 8 bits; without, as those of `obj`
  /// @param copy whether the result is a copy even where none is needed
  /// @throws ConversionException if there are no such texts
  /// @numpy `numpy.char.array`, `numpy.char.asarray`
  public static NDArray array(
      NDArray obj, OptionalInt itemsize, Optional<Boolean> unicode, boolean copy) {
    if (obj.ndim() == 0 && obj.dtype().kind().isText()) {
      return pieces(obj, itemsize, unicode);
    }
    boolean wide = unicode.orElse(obj.dtype().kind() == Kind.TEXT);
    var fitting = obj.astype(wide ? DType.of("U") : DType.of("S"));
    if (itemsize.isEmpty()) {
      return copy || !obj.dtype().equals(fitting.dtype()) ? fitting : obj;
    }
    int length = itemsize.getAsInt();
    DType type = wide ? TextType.of(length) : BytesType.of(length);
    return copy || !obj.dtype().equals(type) ? fitting.astype(type) : obj;
  }

  private static NDArray pieces(NDArray obj, OptionalInt itemsize, Optional<Boolean> unicode) {
    boolean wide = unicode.orElse(obj.dtype().kind() != Kind.BYTES);
    var codes = Texts.codes(String.valueOf(Np.tolist(obj.astype(DType.of("U")))));
    int length = itemsize.orElse(codes.length);
    List<Object> values = new ArrayList<>();
    for (int from = 0; from + length <= codes.length && length > 0; from += length) {
      values.add(Texts.text(codes, from, from + length));
    }
    var type = TextType.of(Math.max(1, length));
    var texts = ObjectArrays.of(type, values, values.size());
    return wide ? texts : texts.astype(BytesType.of(Math.max(1, length)));
  }
}
