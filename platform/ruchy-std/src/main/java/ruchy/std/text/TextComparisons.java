package ruchy.std.text;

import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import frankennumpy.strings.Strings;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.runtime.tuple.Tuple3;
import ruchy.std.array.Operands;
import ruchy.std.array.StringCalls;

/// The functions of the namespace `np.strings` that `np.char` has in another form, see
/// [CharArrays], or not at all: comparisons and parts.
@Namespace("np.strings")
public final class TextComparisons {
  private static final String OPTIONS =
      ", out: Any = None, where: Any = true, casting: String = \"same_kind\", order: String = \"K\","
          + " dtype: Any = None";

  private TextComparisons() {}

  /// Each text so many times.
  @Signature("fn multiply(a: Any, i: Any) -> Array")
  public static NDArray multiply(Object a, Object i) {
    return Strings.multiply(Operands.array(a), Operands.array(i));
  }

  /// Before the first occurrence of a separator, the separator, and behind it.
  @Signature("fn partition(a: Any, sep: Any) -> (Array, Array, Array)")
  public static Tuple3<Object, Object, Object> partition(Object a, Object sep) {
    var parts = Strings.partition(Operands.array(a), Operands.array(sep));
    return new Tuple3<>(parts.get(0), parts.get(1), parts.get(2));
  }

  /// Before the last occurrence of a separator, the separator, and behind it.
  @Signature("fn rpartition(a: Any, sep: Any) -> (Array, Array, Array)")
  public static Tuple3<Object, Object, Object> rpartition(Object a, Object sep) {
    var parts = Strings.rpartition(Operands.array(a), Operands.array(sep));
    return new Tuple3<>(parts.get(0), parts.get(1), parts.get(2));
  }

  /// Whether two texts are the same.
  @Signature("fn equal(x1: Any, x2: Any" + OPTIONS + ") -> Array")
  public static NDArray equal(
      Object x1, Object x2, Object out, Object where, String casting, String order, Object dtype) {
    var call = new StringCalls(out, where, casting, order, dtype);
    return call.of(Strings.equal(Operands.array(x1), Operands.array(x2)));
  }

  /// Whether two texts differ.
  @Signature("fn not_equal(x1: Any, x2: Any" + OPTIONS + ") -> Array")
  public static NDArray notEqual(
      Object x1, Object x2, Object out, Object where, String casting, String order, Object dtype) {
    var call = new StringCalls(out, where, casting, order, dtype);
    return call.of(Strings.notEqual(Operands.array(x1), Operands.array(x2)));
  }

  /// Whether the first text comes before the second.
  @Signature("fn less(x1: Any, x2: Any" + OPTIONS + ") -> Array")
  public static NDArray less(
      Object x1, Object x2, Object out, Object where, String casting, String order, Object dtype) {
    var call = new StringCalls(out, where, casting, order, dtype);
    return call.of(Strings.less(Operands.array(x1), Operands.array(x2)));
  }

  /// Whether the first text does not come behind the second.
  @Signature("fn less_equal(x1: Any, x2: Any" + OPTIONS + ") -> Array")
  public static NDArray lessEqual(
      Object x1, Object x2, Object out, Object where, String casting, String order, Object dtype) {
    var call = new StringCalls(out, where, casting, order, dtype);
    return call.of(Strings.lessEqual(Operands.array(x1), Operands.array(x2)));
  }

  /// Whether the first text comes behind the second.
  @Signature("fn greater(x1: Any, x2: Any" + OPTIONS + ") -> Array")
  public static NDArray greater(
      Object x1, Object x2, Object out, Object where, String casting, String order, Object dtype) {
    var call = new StringCalls(out, where, casting, order, dtype);
    return call.of(Strings.greater(Operands.array(x1), Operands.array(x2)));
  }

  /// Whether the first text does not come before the second.
  @Signature("fn greater_equal(x1: Any, x2: Any" + OPTIONS + ") -> Array")
  public static NDArray greaterEqual(
      Object x1, Object x2, Object out, Object where, String casting, String order, Object dtype) {
    var call = new StringCalls(out, where, casting, order, dtype);
    return call.of(Strings.greaterEqual(Operands.array(x1), Operands.array(x2)));
  }

  /// The characters from a position to another; with one position those before it.
  @Signature("fn slice(a: Any, start: Any = None, stop: Any = None, step: Any = 1) -> Array")
  public static NDArray slice(Object a, Object start, Object stop, Object step) {
    // As Python's slice, one position alone is the end.
    var only = !Operands.isNone(start) && Operands.isNone(stop);
    return Strings.slice(
        Operands.array(a),
        bound(only ? stop : start),
        bound(only ? start : stop),
        Operands.array(step));
  }

  private static NDArray bound(Object position) {
    return Operands.isNone(position)
        ? NDArray.scalar(DType.INT64, Index.NONE)
        : Operands.array(position);
  }
}
