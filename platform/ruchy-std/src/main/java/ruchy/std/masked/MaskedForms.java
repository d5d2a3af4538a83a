package ruchy.std.masked;

import fnp.ndarray.NDArray;
import frankennumpy.ma.Ma;
import frankennumpy.ma.MaskedArray;
import frankennumpy.option.Bounds;
import java.util.List;
import ruchy.runtime.Option;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.function.Function1;
import ruchy.runtime.function.Function2;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.Arguments;
import ruchy.std.array.ArrayArguments;
import ruchy.std.array.Operands;

/// Functions of the namespace `np.ma` that join, pick and place.
@Namespace("np.ma")
public final class MaskedForms {
  private MaskedForms() {}

  /// Masked arrays one behind the other along an axis, or laid flat.
  @Signature("fn concatenate(arrays: Any, axis: Any = 0) -> MaskedArray")
  public static MaskedArray concatenate(Object arrays, Object axis) {
    List<MaskedArray> parts = MaskedOperands.all(arrays);
    var along = MaskedOperands.axis(axis);
    return along.isPresent()
        ? Ma.concatenate(parts, along.getAsInt())
        : Ma.concatenate(parts.stream().map(MaskedArray::ravel).toList(), 0);
  }

  /// Values behind an array along an axis, or both laid flat.
  @Signature("fn append(a: MaskedArray, b: MaskedArray, axis: Any = None) -> MaskedArray")
  public static MaskedArray append(MaskedArray a, MaskedArray b, Object axis) {
    var along = MaskedOperands.axis(axis);
    return along.isPresent() ? Ma.append(a, b, along.getAsInt()) : Ma.append(a, b);
  }

  /// Masked arrays along a new axis.
  @Signature(
      "fn stack(arrays: Any, axis: i64 = 0, out: Any = None, dtype: Any = None, casting: String = \"same_kind\") -> Any")
  public static Object stack(Object arrays, long axis, Object out, Object dtype, String casting) {
    List<MaskedArray> parts = cast(MaskedOperands.all(arrays), dtype, casting);
    return MaskedOperands.into(out, Ma.stack(parts, Arguments.toInt(axis, "axis")));
  }

  /// The arrays in a dtype, where one is named.
  private static List<MaskedArray> cast(List<MaskedArray> arrays, Object dtype, String casting) {
    var type = ArrayArguments.dtype(dtype);
    if (type.isEmpty()) {
      return arrays;
    }
    var rule = ArrayArguments.casting(casting);
    for (MaskedArray array : arrays) {
      if (!rule.allows(array.dtype(), type.get())) {
        throw new RuchyError(
                "E0818",
                "cannot cast an array of %s to %s by the rule `%s`"
                    .formatted(array.dtype(), type.get(), casting))
            .help("name another dtype, or casting=\"unsafe\"");
      }
    }
    return arrays.stream().map(array -> array.astype(type.get())).toList();
  }

  /// Masked arrays below each other.
  @Signature({
    "fn vstack(tup: Any, dtype: Any = None, casting: String = \"same_kind\") -> MaskedArray",
    "fn row_stack(tup: Any, dtype: Any = None, casting: String = \"same_kind\") -> MaskedArray"
  })
  public static MaskedArray vstack(Object tup, Object dtype, String casting) {
    return Ma.vstack(cast(MaskedOperands.all(tup), dtype, casting));
  }

  /// Masked arrays beside each other.
  @Signature(
      "fn hstack(tup: Any, dtype: Any = None, casting: String = \"same_kind\") -> MaskedArray")
  public static MaskedArray hstack(Object tup, Object dtype, String casting) {
    return Ma.hstack(cast(MaskedOperands.all(tup), dtype, casting));
  }

  /// Masked arrays behind each other.
  @Signature("fn dstack(tup: Any) -> MaskedArray")
  public static MaskedArray dstack(Object tup) {
    return Ma.dstack(MaskedOperands.all(tup));
  }

  /// Vectors as columns.
  @Signature("fn column_stack(tup: Any) -> MaskedArray")
  public static MaskedArray columnStack(Object tup) {
    return Ma.columnStack(MaskedOperands.all(tup));
  }

  /// Where the condition is neither masked nor zero: one array an axis.
  @Signature("fn where(condition: MaskedArray) -> [Array]")
  public static RuchyList where(MaskedArray condition) {
    return MaskedOperands.list(Ma.nonzero(condition));
  }

  /// Elements of `x` where the condition is true, of `y` elsewhere; masked where the condition is.
  @Signature("fn where(condition: MaskedArray, x: MaskedArray, y: MaskedArray) -> Any")
  public static Object where(MaskedArray condition, MaskedArray x, MaskedArray y) {
    return MaskedOperands.value(Ma.where(condition, x, y));
  }

  /// From the choices the element at the same place that `indices` names.
  @Signature(
      "fn choose(indices: MaskedArray, choices: Any, out: Any = None, mode: String = \"raise\") -> Any")
  public static Object choose(MaskedArray indices, Object choices, Object out, String mode) {
    return MaskedOperands.into(
        out, Ma.choose(indices, MaskedOperands.all(choices), Bounds.of(mode)));
  }

  /// The elements at indices, of the array laid flat or along an axis.
  @Signature({
    "fn take(a: MaskedArray, indices: MaskedArray, axis: Any = None, out: Any = None, mode: String = \"raise\") -> Any",
    "fn take(self: MaskedArray, indices: Any, axis: Any = None, out: Any = None, mode: String = \"raise\") -> Any"
  })
  public static Object take(MaskedArray a, Object indices, Object axis, Object out, String mode) {
    var along = MaskedOperands.axis(axis);
    MaskedArray array = along.isPresent() ? a : a.ravel();
    return MaskedOperands.into(
        out, Ma.take(array, MaskedOperands.of(indices), along.orElse(0), Bounds.of(mode)));
  }

  /// The parts where a vector of conditions is true, of the array laid flat or along an axis.
  @Signature(
      "fn compress(condition: Any, a: MaskedArray, axis: Any = None, out: Any = None) -> Any")
  public static Object compress(Object condition, MaskedArray a, Object axis, Object out) {
    var along = MaskedOperands.axis(axis);
    MaskedArray array = along.isPresent() ? a : a.ravel();
    NDArray truth = MaskedOperands.mask(MaskedArray.of(MaskedOperands.of(condition).filled(false)));
    return MaskedOperands.into(out, Ma.compress(truth, array, along.orElse(0)));
  }

  /// The parts where a vector of conditions is true, of the array laid flat or along an axis.
  @Signature("fn compress(self: MaskedArray, condition: Any, axis: Any = None) -> Any")
  public static Object compress(MaskedArray self, Object condition, Object axis) {
    return compress(condition, self, axis, Option.none());
  }

  /// Assigns values to positions of the array laid flat, in place.
  @Signature({
    "fn put(a: MaskedArray, indices: Any, values: MaskedArray, mode: String = \"raise\")",
    "fn put(self: MaskedArray, indices: Any, values: Any, mode: String = \"raise\")"
  })
  public static void put(MaskedArray a, Object indices, Object values, String mode) {
    Ma.put(a, Operands.array(indices), MaskedOperands.beside(values, a), Bounds.of(mode));
  }

  /// Assigns values where a mask is true, in place.
  @Signature("fn putmask(a: MaskedArray, mask: Any, values: MaskedArray)")
  public static void putmask(MaskedArray a, Object mask, MaskedArray values) {
    Ma.putmask(a, MaskedOperands.mask(mask), values);
  }

  /// Differences of neighbours along an axis, taken `n` times, with elements before and behind.
  @Signature(
      "fn diff(a: MaskedArray, n: i64 = 1, axis: i64 = -1, prepend: Any = None, append: Any = None) -> MaskedArray")
  public static MaskedArray diff(MaskedArray a, long n, long axis, Object prepend, Object append) {
    if (n < 0) {
      throw new RuchyError("E0818", "order must be non-negative but got " + n);
    }
    return Ma.diff(
        a,
        Arguments.toInt(n, "n"),
        Arguments.toInt(axis, "axis"),
        MaskedOperands.optional(prepend),
        MaskedOperands.optional(append));
  }

  /// Differences of neighbours of the elements laid flat, between other elements.
  @Signature(
      "fn ediff1d(arr: MaskedArray, to_end: Any = None, to_begin: Any = None) -> MaskedArray")
  public static MaskedArray ediff1d(MaskedArray arr, Object toEnd, Object toBegin) {
    return Ma.ediff1d(arr, MaskedOperands.optional(toBegin), MaskedOperands.optional(toEnd));
  }

  /// Every product of an element of one and of the other.
  @Signature({
    "fn outer(a: MaskedArray, b: MaskedArray) -> MaskedArray",
    "fn outerproduct(a: MaskedArray, b: MaskedArray) -> MaskedArray"
  })
  public static MaskedArray outer(MaskedArray a, MaskedArray b) {
    return Ma.outer(a, b);
  }

  /// The sum of products along the last axes.
  @Signature({
    "fn inner(a: MaskedArray, b: MaskedArray) -> Any",
    "fn innerproduct(a: MaskedArray, b: MaskedArray) -> Any"
  })
  public static Object inner(MaskedArray a, MaskedArray b) {
    return MaskedOperands.value(Ma.inner(a, b));
  }

  /// The powers of a vector as columns; rows of masked elements are zero.
  @Signature("fn vander(x: MaskedArray, n: Any = None) -> Array")
  public static NDArray vander(MaskedArray x, Object n) {
    return Ma.vander(x, n instanceof Long columns ? columns : x.size());
  }

  /// A function of vectors applied to each vector along an axis.
  @Signature(
      "fn apply_along_axis(func1d: fn(MaskedArray) -> Any, axis: i64, arr: MaskedArray) -> MaskedArray")
  public static MaskedArray applyAlongAxis(
      Function1<Object, Object> func1d, long axis, MaskedArray arr) {
    return Ma.applyAlongAxis(
        row -> MaskedOperands.of(func1d.call(row)), Arguments.toInt(axis, "axis"), arr);
  }

  /// A function of an array and an axis applied along one axis after the other.
  @Signature(
      "fn apply_over_axes(func: fn(MaskedArray, i64) -> Any, a: MaskedArray, axes: Any) -> MaskedArray")
  public static MaskedArray applyOverAxes(
      Function2<Object, Object, Object> func, MaskedArray a, Object axes) {
    return Ma.applyOverAxes(
        (array, axis) -> MaskedOperands.of(func.call(array, (long) axis)),
        a,
        ArrayArguments.axes(axes));
  }
}
