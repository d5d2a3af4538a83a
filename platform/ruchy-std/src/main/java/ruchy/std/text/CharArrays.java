package ruchy.std.text;

import fnp.ndarray.NDArray;
import frankennumpy.strings.Chars;
import frankennumpy.strings.Chars.Comparison;
import frankennumpy.strings.Strings;
import java.util.Optional;
import java.util.OptionalInt;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.Arguments;
import ruchy.std.array.Operands;

/// The functions of the namespace `np.char` that differ from those of `np.strings`: comparisons
/// leave out white space at the end, parts of a text are along a last axis, and splitting gives
/// lists.
@Namespace("np.char")
public final class CharArrays {
  private CharArrays() {}

  /// Texts, as many characters wide as `itemsize` says; characters of 8 bits if `unicode` is false.
  @Signature(
      "fn array(obj: Any, itemsize: Any = None, copy: bool = true, unicode: Any = None, order: Any ="
          + " None) -> Array")
  public static NDArray array(
      Object obj, Object itemsize, boolean copy, Object unicode, Object order) {
    var width =
        itemsize instanceof Long length
            ? OptionalInt.of(Arguments.toInt(length, "itemsize"))
            : OptionalInt.empty();
    var wide = unicode instanceof Boolean yes ? Optional.of(yes) : Optional.<Boolean>empty();
    var texts = Chars.array(Operands.array(obj), width, wide, copy);
    return "F".equals(order) ? texts.copy(fnp.ndarray.Order.F) : texts;
  }

  /// As `np.char.array`, without a copy where none is needed.
  @Signature(
      "fn asarray(obj: Any, itemsize: Any = None, unicode: Any = None, order: Any = None) -> Array")
  public static NDArray asarray(Object obj, Object itemsize, Object unicode, Object order) {
    return array(obj, itemsize, false, unicode, order);
  }

  /// Compares texts by `==`, `!=`, `<`, `<=`, `>` or `>=`, without white space at the end if
  /// `rstrip`.
  ///
  /// ```ruchy
  /// >>> np.char.compare_chararrays(["a ", "b"], ["a", "c"], "==", true)
  /// [ True False]
  /// ```
  @Signature("fn compare_chararrays(a1: Any, a2: Any, cmp: String, rstrip: bool) -> Array<bool>")
  public static NDArray compareChararrays(Object a1, Object a2, String cmp, boolean rstrip) {
    return Chars.compareChararrays(
        Operands.array(a1), Operands.array(a2), Comparison.of(cmp), rstrip);
  }

  /// Whether texts are the same but for white space at the end.
  @Signature("fn equal(x1: Any, x2: Any) -> Array<bool>")
  public static NDArray equal(Object x1, Object x2) {
    return Chars.equal(Operands.array(x1), Operands.array(x2));
  }

  /// Whether texts differ in more than white space at the end.
  @Signature("fn not_equal(x1: Any, x2: Any) -> Array<bool>")
  public static NDArray notEqual(Object x1, Object x2) {
    return Chars.notEqual(Operands.array(x1), Operands.array(x2));
  }

  /// Whether the first text comes before the second, without white space at the end.
  @Signature("fn less(x1: Any, x2: Any) -> Array<bool>")
  public static NDArray less(Object x1, Object x2) {
    return Chars.less(Operands.array(x1), Operands.array(x2));
  }

  /// Whether the first text does not come behind the second, without white space at the end.
  @Signature("fn less_equal(x1: Any, x2: Any) -> Array<bool>")
  public static NDArray lessEqual(Object x1, Object x2) {
    return Chars.lessEqual(Operands.array(x1), Operands.array(x2));
  }

  /// Whether the first text comes behind the second, without white space at the end.
  @Signature("fn greater(x1: Any, x2: Any) -> Array<bool>")
  public static NDArray greater(Object x1, Object x2) {
    return Chars.greater(Operands.array(x1), Operands.array(x2));
  }

  /// Whether the first text does not come before the second, without white space at the end.
  @Signature("fn greater_equal(x1: Any, x2: Any) -> Array<bool>")
  public static NDArray greaterEqual(Object x1, Object x2) {
    return Chars.greaterEqual(Operands.array(x1), Operands.array(x2));
  }

  /// Each text so many times.
  @Signature("fn multiply(a: Any, i: Any) -> Array")
  public static NDArray multiply(Object a, Object i) {
    return Chars.multiply(Operands.array(a), Operands.array(i));
  }

  /// Before the first occurrence of a separator, the separator, and behind it, along a last axis.
  @Signature("fn partition(a: Any, sep: Any) -> Array")
  public static NDArray partition(Object a, Object sep) {
    return Chars.partition(Operands.array(a), Operands.array(sep));
  }

  /// Before the last occurrence of a separator, the separator, and behind it, along a last axis.
  @Signature("fn rpartition(a: Any, sep: Any) -> Array")
  public static NDArray rpartition(Object a, Object sep) {
    return Chars.rpartition(Operands.array(a), Operands.array(sep));
  }

  /// The characters of each text with a separator between them.
  @Signature("fn join(sep: Any, seq: Any) -> Array")
  public static NDArray join(Object sep, Object seq) {
    return Strings.join(Operands.array(sep), Operands.array(seq));
  }

  /// The words of each text as a list, or its parts between a separator.
  @Signature("fn split(a: Any, sep: Any = None, maxsplit: Any = None) -> Array")
  public static NDArray split(Object a, Object sep, Object maxsplit) {
    var texts = Operands.array(a);
    long most = maxsplit instanceof Long count ? count : -1;
    return sep instanceof String separator
        ? Strings.split(texts, separator, most)
        : Strings.split(texts, most);
  }

  /// As `split`, from the end.
  @Signature("fn rsplit(a: Any, sep: Any = None, maxsplit: Any = None) -> Array")
  public static NDArray rsplit(Object a, Object sep, Object maxsplit) {
    long most = maxsplit instanceof Long count ? count : -1;
    var texts = Operands.array(a);
    return sep instanceof String separator
        ? Strings.rsplit(texts, separator, most)
        : Strings.rsplit(texts, most);
  }

  /// The lines of each text as a list, with their ends if `keepends`.
  @Signature("fn splitlines(a: Any, keepends: Any = None) -> Array")
  public static NDArray splitlines(Object a, Object keepends) {
    return Strings.splitlines(Operands.array(a), Boolean.TRUE.equals(keepends));
  }
}
