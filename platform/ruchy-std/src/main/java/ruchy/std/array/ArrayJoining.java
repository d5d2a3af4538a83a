package ruchy.std.array;

import fnp.ndarray.NDArray;
import frankennumpy.Joining.Joint;
import frankennumpy.Np;
import java.util.List;
import java.util.function.BiFunction;
import ruchy.runtime.FunctionValue;
import ruchy.runtime.ObjectList;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.Arguments;

/// Functions of the namespace `np` that join and split arrays, and repeat, shift, pad, insert and
/// remove elements.
@Namespace("np")
public final class ArrayJoining {
  private ArrayJoining() {}

  /// The arrays one after the other along an axis, or flattened without one.
  ///
  /// ```ruchy
  /// >>> np.concatenate([[1, 2], [3]])
  /// [1 2 3]
  /// ```
  @Signature({
    "fn concatenate(arrays: Any, axis: Any = 0, out: Any = None, dtype: Any = None, casting: String"
        + " = \"same_kind\") -> Array",
    "fn concat(arrays: Any, axis: Any = 0, out: Any = None, dtype: Any = None, casting: String ="
        + " \"same_kind\") -> Array"
  })
  public static NDArray concatenate(
      Object arrays, Object axis, Object out, Object dtype, String casting) {
    return Np.concatenate(ArrayArguments.arrays(arrays), joint(axis, out, dtype, casting));
  }

  private static Joint joint(Object axis, Object out, Object dtype, String casting) {
    var along = ArrayArguments.axis(axis);
    Joint joint = along.isPresent() ? Joint.along(along.getAsInt()) : Joint.flat();
    if (out instanceof NDArray target) {
      joint = joint.out(target);
    }
    var type = ArrayArguments.dtype(dtype);
    joint = type.isPresent() ? joint.dtype(type.get()) : joint;
    return joint.casting(ArrayArguments.casting(casting));
  }

  /// The arrays one after the other along an axis.
  @Signature("fn concatenate(arrays: ...Array, axis: i64 = 0) -> Array")
  public static NDArray concatenate(RuchyList arrays, long axis) {
    return Np.concatenate(List.of(Operands.arrays(arrays)), Arguments.toInt(axis, "axis"));
  }

  /// The arrays along a new axis.
  @Signature(
      "fn stack(arrays: Any, axis: i64 = 0, out: Any = None, dtype: Any = None, casting: String ="
          + " \"same_kind\") -> Array")
  public static NDArray stack(Object arrays, long axis, Object out, Object dtype, String casting) {
    return Np.stack(ArrayArguments.arrays(arrays), joint(axis, out, dtype, casting));
  }

  /// The arrays along a new axis.
  @Signature("fn stack(arrays: ...Array, axis: i64 = 0) -> Array")
  public static NDArray stack(RuchyList arrays, long axis) {
    return Np.stack(List.of(Operands.arrays(arrays)), Arguments.toInt(axis, "axis"));
  }

  /// The parts of an array along an axis, without that axis; views.
  @Signature("fn unstack(x: Any, axis: i64 = 0) -> [Array]")
  public static RuchyList unstack(Object x, long axis) {
    return ArrayArguments.list(Np.unstack(Operands.array(x), Arguments.toInt(axis, "axis")));
  }

  /// The arrays as rows below each other.
  @Signature("fn vstack(tup: ...Any, dtype: Any = None, casting: String = \"same_kind\") -> Array")
  public static NDArray vstack(RuchyList tup, Object dtype, String casting) {
    return Np.vstack(given(tup), joint(0L, ruchy.runtime.Option.none(), dtype, casting));
  }

  /// The arrays beside each other.
  @Signature("fn hstack(tup: ...Any, dtype: Any = None, casting: String = \"same_kind\") -> Array")
  public static NDArray hstack(RuchyList tup, Object dtype, String casting) {
    return Np.hstack(given(tup), joint(0L, ruchy.runtime.Option.none(), dtype, casting));
  }

  /// The arrays behind each other, along the third axis.
  @Signature("fn dstack(tup: ...Any) -> Array")
  public static NDArray dstack(RuchyList tup) {
    return Np.dstack(given(tup).toArray(NDArray[]::new));
  }

  /// The arrays as columns beside each other.
  @Signature("fn column_stack(tup: ...Any) -> Array")
  public static NDArray columnStack(RuchyList tup) {
    return Np.columnStack(given(tup).toArray(NDArray[]::new));
  }

  /// The arrays of `f(a, b)`, `f([a, b])` or `f((a, b))`.
  private static List<NDArray> given(RuchyList arguments) {
    return ArrayArguments.arrays(arguments.size() == 1 ? arguments.item(0) : arguments);
  }

  /// An array put together from nested lists of arrays.
  ///
  /// ```ruchy
  /// >>> np.block([[np.eye(2), np.zeros((2, 1))], [np.ones((1, 2)), np.full((1, 1), 5)]])
  /// [[1. 0. 0.]
  ///  [0. 1. 0.]
  ///  [1. 1. 5.]]
  /// ```
  @Signature("fn block(arrays: Any) -> Array")
  public static NDArray block(Object arrays) {
    return Np.block(nested(arrays));
  }

  private static Object nested(Object value) {
    return value instanceof RuchyList list
        ? list.asList().stream().map(ArrayJoining::nested).toList()
        : Operands.array(value);
  }

  /// Equal parts along an axis, or the parts between places; views.
  @Signature("fn split(ary: Any, indices_or_sections: Any, axis: i64 = 0) -> [Array]")
  public static RuchyList split(Object ary, Object sections, long axis) {
    int along = Arguments.toInt(axis, "axis");
    return parts(
        ary,
        sections,
        (a, count) -> Np.split(a, count, along),
        (a, places) -> Np.split(a, places, along));
  }

  /// Nearly equal parts along an axis, or the parts between places; views.
  @Signature("fn array_split(ary: Any, indices_or_sections: Any, axis: i64 = 0) -> [Array]")
  public static RuchyList arraySplit(Object ary, Object sections, long axis) {
    int along = Arguments.toInt(axis, "axis");
    return parts(
        ary,
        sections,
        (a, count) -> Np.arraySplit(a, count, along),
        (a, places) -> Np.arraySplit(a, places, along));
  }

  /// Equal parts along the second axis, or the parts between places; views.
  @Signature("fn hsplit(ary: Any, indices_or_sections: Any) -> [Array]")
  public static RuchyList hsplit(Object ary, Object sections) {
    return parts(ary, sections, Np::hsplit, Np::hsplit);
  }

  /// Equal parts along the first axis, or the parts between places; views.
  @Signature("fn vsplit(ary: Any, indices_or_sections: Any) -> [Array]")
  public static RuchyList vsplit(Object ary, Object sections) {
    return parts(ary, sections, Np::vsplit, Np::vsplit);
  }

  /// Equal parts along the third axis, or the parts between places; views.
  @Signature("fn dsplit(ary: Any, indices_or_sections: Any) -> [Array]")
  public static RuchyList dsplit(Object ary, Object sections) {
    return parts(ary, sections, Np::dsplit, Np::dsplit);
  }

  private static RuchyList parts(
      Object ary,
      Object sections,
      BiFunction<NDArray, Integer, List<NDArray>> equal,
      BiFunction<NDArray, long[], List<NDArray>> between) {
    NDArray a = Operands.array(ary);
    return ArrayArguments.list(
        sections instanceof Long count
            ? equal.apply(a, Arguments.toInt(count, "indices_or_sections"))
            : between.apply(a, ArrayArguments.longs(sections)));
  }

  /// The array several times over along each axis.
  @Signature("fn tile(A: Any, reps: ...Any) -> Array")
  public static NDArray tile(Object a, RuchyList reps) {
    return Np.tile(Operands.array(a), Operands.shape(reps));
  }

  /// Each element several times over, all as often or each as often as its own number says.
  @Signature({
    "fn repeat(a: Any, repeats: Any, axis: Any = None) -> Array",
    "fn repeat(self: Array, repeats: Any, axis: Any = None) -> Array"
  })
  public static NDArray repeat(Object a, Object repeats, Object axis) {
    NDArray array = Operands.array(a);
    NDArray times = Operands.array(repeats);
    var along = ArrayArguments.axis(axis);
    return along.isPresent() ? Np.repeat(array, times, along.getAsInt()) : Np.repeat(array, times);
  }

  /// The elements moved on by some places, those at the end to the start.
  @Signature("fn roll<T>(a: Array<T>, shift: i64) -> Array<T>")
  public static NDArray roll(NDArray a, long shift) {
    return Np.roll(a, shift);
  }

  /// The elements moved on by some places along axes, those at the end to the start.
  @Signature("fn roll(a: Any, shift: Any, axis: Any = None) -> Array")
  public static NDArray roll(Object a, Object shift, Object axis) {
    NDArray array = Operands.array(a);
    long[] shifts = ArrayArguments.longs(shift);
    return Operands.isNone(axis)
        ? Np.roll(array, java.util.Arrays.stream(shifts).sum())
        : Np.roll(array, shifts, ArrayArguments.axes(axis));
  }

  /// The elements, repeated as often as needed, in a new shape.
  @Signature("fn resize(a: Any, new_shape: Any) -> Array")
  public static NDArray resize(Object a, Object newShape) {
    return Np.resize(Operands.array(a), ArrayArguments.longs(newShape));
  }

  /// The values behind the elements of an array, along an axis or flattened.
  @Signature("fn append(arr: Any, values: Any, axis: Any = None) -> Array")
  public static NDArray append(Object arr, Object values, Object axis) {
    NDArray array = Operands.array(arr);
    NDArray more = ArrayArguments.beside(values, array);
    var along = ArrayArguments.axis(axis);
    return along.isPresent() ? Np.append(array, more, along.getAsInt()) : Np.append(array, more);
  }

  /// Without the elements at positions, in a range or under a mask, along an axis or flattened.
  @Signature("fn delete(arr: Any, obj: Any, axis: Any = None) -> Array")
  public static NDArray delete(Object arr, Object obj, Object axis) {
    NDArray array = Operands.array(arr);
    var along = ArrayArguments.axis(axis);
    return along.isPresent()
        ? Np.delete(array, ArrayArguments.index(obj), along.getAsInt())
        : Np.delete(array, ArrayArguments.index(obj));
  }

  /// With values inserted before positions, along an axis or flattened.
  @Signature("fn insert(arr: Any, obj: Any, values: Any, axis: Any = None) -> Array")
  public static NDArray insert(Object arr, Object obj, Object values, Object axis) {
    NDArray array = Operands.array(arr);
    NDArray more = Operands.array(values);
    var along = ArrayArguments.axis(axis);
    return along.isPresent()
        ? Np.insert(array, ArrayArguments.index(obj), more, along.getAsInt())
        : Np.insert(array, ArrayArguments.index(obj), more);
  }

  /// Without the zeros at the ends of the axes; a view.
  @Signature("fn trim_zeros(filt: Any, trim: String = \"fb\", axis: Any = None) -> Array")
  public static NDArray trimZeros(Object filt, String trim, Object axis) {
    return Np.trimZeros(Operands.array(filt), trim, ArrayArguments.axes(axis));
  }

  /// With elements added around: a constant, or continued in one of NumPy's modes, or by a function
  /// of a vector, the widths and the axis.
  ///
  /// ```ruchy
  /// >>> np.pad([1, 2, 3], 2, "reflect")
  /// [3 2 1 2 3 2 1]
  /// ```
  @Signature(
      "fn pad(array: Any, pad_width: Any, mode: Any = \"constant\", constant_values: Any = 0,"
          + " end_values: Any = 0, stat_length: Any = None, reflect_type: String = \"even\") -> Array")
  public static NDArray pad(
      Object array,
      Object padWidth,
      Object mode,
      Object constantValues,
      Object endValues,
      Object statLength,
      String reflectType) {
    NDArray a = Operands.array(array);
    var padding = frankennumpy.option.Padding.of(pairs(padWidth));
    if (mode instanceof FunctionValue function) {
      return Np.pad(
          a,
          padding,
          (vector, before, behind, axis) ->
              function.apply(vector, ruchy.runtime.tuple.Tuple2.of(before, behind), (long) axis));
    }
    var kind = frankennumpy.option.Padding.Mode.of(mode.toString());
    boolean ramp = kind == frankennumpy.option.Padding.Mode.LINEAR_RAMP;
    padding =
        padding
            .mode(kind)
            .values(pairs(ramp ? endValues : constantValues))
            .odd(reflectType.equals("odd"));
    return Np.pad(a, Operands.isNone(statLength) ? padding : padding.lengths(pairs(statLength)));
  }

  /// Numbers in lists or tuples, nested to any depth.
  private static NDArray pairs(Object value) {
    return value instanceof ruchy.runtime.Tuple || value instanceof ObjectList<?>
        ? Np.stack(ArrayArguments.items(value).stream().map(ArrayJoining::pairs).toList(), 0)
        : Operands.array(value);
  }
}
