package ruchy.std.array;

import fnp.ndarray.NDArray;
import frankennumpy.Np;
import frankennumpy.option.Bounds;
import ruchy.runtime.FunctionValue;
import ruchy.runtime.RuchyList;
import ruchy.runtime.function.Function1;
import ruchy.runtime.function.Function2;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.Arguments;

/// Functions of the namespace `np`, and methods of arrays, that pick elements and assign to them.
@Namespace("np")
public final class ArrayPicking {
  private ArrayPicking() {}

  /// The elements at positions, along an axis or of the flattened array.
  ///
  /// ```ruchy
  /// >>> np.take([10, 20, 30], [0, -1, 5], mode="clip")
  /// [10 10 30]
  /// ```
  @Signature({
    "fn take(a: Any, indices: Any, axis: Any = None, out: Any = None, mode: String = \"raise\") ->"
        + " Array",
    "fn take(self: Array, indices: Any, axis: Any = None, out: Any = None, mode: String ="
        + " \"raise\") -> Array"
  })
  public static NDArray take(Object a, Object indices, Object axis, Object out, String mode) {
    NDArray array = Operands.array(a);
    var along = ArrayArguments.axis(axis);
    NDArray positions = Operands.array(indices);
    return ArrayArguments.placed(
        along.isPresent()
            ? Np.take(array, positions, along.getAsInt(), Bounds.of(mode))
            : Np.take(array.ravel(), positions, 0, Bounds.of(mode)),
        out);
  }

  /// The elements at positions along one axis, for each position along the others.
  @Signature("fn take_along_axis(arr: Any, indices: Any, axis: Any = -1) -> Array")
  public static NDArray takeAlongAxis(Object arr, Object indices, Object axis) {
    NDArray array = Operands.array(arr);
    var along = ArrayArguments.axis(axis);
    return along.isPresent()
        ? Np.takeAlongAxis(array, Operands.array(indices), along.getAsInt())
        : Np.takeAlongAxis(array, Operands.array(indices));
  }

  /// For each element the one of the choice whose number it is.
  @Signature({
    "fn choose(a: Any, choices: Any, out: Any = None, mode: String = \"raise\") -> Array",
    "fn choose(self: Array, choices: Any, out: Any = None, mode: String = \"raise\") -> Array"
  })
  public static NDArray choose(Object a, Object choices, Object out, String mode) {
    return ArrayArguments.placed(
        Np.choose(Operands.array(a), ArrayArguments.arrays(choices), Bounds.of(mode)), out);
  }

  /// The parts where a vector of conditions is true, along an axis or of the flattened array.
  @Signature("fn compress(condition: Any, a: Any, axis: Any = None, out: Any = None) -> Array")
  public static NDArray compress(Object condition, Object a, Object axis, Object out) {
    NDArray array = Operands.array(a);
    var along = ArrayArguments.axis(axis);
    return ArrayArguments.placed(
        along.isPresent()
            ? Np.compress(Operands.array(condition), array, along.getAsInt())
            : Np.compress(Operands.array(condition), array),
        out);
  }

  /// The elements where a condition is true.
  @Signature("fn extract(condition: Any, arr: Any) -> Array")
  public static NDArray extract(Object condition, Object arr) {
    return Np.extract(Operands.array(condition), Operands.array(arr));
  }

  /// The positions of elements that are not zero, one array per axis.
  @Signature({
    "fn nonzero(a: Any) -> [Array]",
    "fn nonzero(self: Array) -> [Array]",
    "fn where(condition: Any) -> [Array]"
  })
  public static RuchyList nonzero(Object a) {
    return ArrayArguments.list(Np.nonzero(Operands.array(a)));
  }

  /// The positions of elements that are not zero, in the flattened array.
  @Signature("fn flatnonzero(a: Any) -> Array<i64>")
  public static NDArray flatnonzero(Object a) {
    return Np.flatnonzero(Operands.array(a));
  }

  /// The positions of elements that are not zero, one row each.
  @Signature("fn argwhere(a: Any) -> Array<i64>")
  public static NDArray argwhere(Object a) {
    return Np.argwhere(Operands.array(a));
  }

  /// For each element the one of the first choice whose condition is true, else the default.
  ///
  /// ```ruchy
  /// >>> let x = np.arange(5)
  /// >>> np.select([x < 2, x > 3], [x, x * 10], 7)
  /// [ 0  1  7  7 40]
  /// ```
  @Signature("fn select(condlist: Any, choicelist: Any, default: Any = 0) -> Array")
  public static NDArray select(Object condlist, Object choicelist, Object otherwise) {
    var choices = ArrayArguments.arrays(choicelist);
    NDArray last =
        choices.isEmpty()
            ? Operands.array(otherwise)
            : ArrayArguments.beside(otherwise, choices.getFirst());
    return Np.select(ArrayArguments.arrays(condlist), choices, last);
  }

  /// For each element the value of the function, or the constant, whose condition is true.
  @Signature("fn piecewise(x: Any, condlist: Any, funclist: Any) -> Array")
  public static NDArray piecewise(Object x, Object condlist, Object funclist) {
    NDArray array = Operands.array(x);
    var functions =
        ArrayArguments.items(funclist).stream()
            .map(each ->
                each instanceof FunctionValue
                    ? ArrayArguments.function(each)
                    : constant(Operands.array(each)))
            .toList();
    var conditions =
        condlist instanceof NDArray mask && mask.ndim() == array.ndim()
            ? java.util.List.of(mask)
            : ArrayArguments.arrays(condlist);
    return Np.piecewise(array, conditions, functions);
  }

  private static java.util.function.UnaryOperator<NDArray> constant(NDArray value) {
    return _ -> value;
  }

  /// Assigns values, over and over again, to positions of the flattened array.
  @Signature({
    "fn put(a: Array, ind: Any, v: Any, mode: String = \"raise\")",
    "fn put(self: Array, indices: Any, values: Any, mode: String = \"raise\")"
  })
  public static void put(NDArray a, Object ind, Object v, String mode) {
    Np.put(a, Operands.array(ind), ArrayArguments.beside(v, a), Bounds.of(mode));
  }

  /// Assigns values to positions along one axis, for each position along the others.
  @Signature("fn put_along_axis(arr: Array, indices: Any, values: Any, axis: i64)")
  public static void putAlongAxis(NDArray arr, Object indices, Object values, long axis) {
    Np.putAlongAxis(
        arr, Operands.array(indices), Operands.array(values), Arguments.toInt(axis, "axis"));
  }

  /// Assigns values, over and over again, where a mask is true.
  @Signature("fn place(arr: Array, mask: Any, vals: Any)")
  public static void place(NDArray arr, Object mask, Object vals) {
    Np.place(arr, Operands.array(mask), ArrayArguments.beside(vals, arr));
  }

  /// Assigns the values at the same places where a mask is true.
  @Signature("fn putmask(a: Array, mask: Any, values: Any)")
  public static void putmask(NDArray a, Object mask, Object values) {
    Np.putmask(a, Operands.array(mask), ArrayArguments.beside(values, a));
  }

  /// Assigns elements from another array, which is stretched, everywhere or where a mask is true.
  @Signature("fn copyto(dst: Array, src: Any, casting: String = \"same_kind\", where: Any = true)")
  public static void copyto(NDArray dst, Object src, String casting, Object where) {
    NDArray source = ArrayArguments.beside(src, dst);
    var rule = ArrayArguments.casting(casting);
    if (where instanceof Boolean everywhere && everywhere) {
      Np.copyto(dst, source, rule);
    } else {
      Np.copyto(dst, source, rule, Operands.array(where));
    }
  }

  /// Assigns values to the main diagonal.
  @Signature("fn fill_diagonal(a: Array, val: Any, wrap: bool = false)")
  public static void fillDiagonal(NDArray a, Object val, boolean wrap) {
    Np.fillDiagonal(a, Operands.array(val), wrap);
  }

  /// Assigns one value to all elements.
  @Signature("fn fill(self: Array, value: Any)")
  public static void fill(NDArray self, Object value) {
    self.copyFrom(Operands.array(value));
  }

  /// The bits of elements that are not zero, eight in a byte.
  @Signature("fn packbits(a: Any, axis: Any = None, bitorder: String = \"big\") -> Array")
  public static NDArray packbits(Object a, Object axis, String bitorder) {
    NDArray array = Operands.array(a);
    var along = ArrayArguments.axis(axis);
    boolean little = isLittle(bitorder);
    return along.isPresent()
        ? Np.packbits(array, along.getAsInt(), little)
        : Np.packbits(array.ravel(), 0, little);
  }

  /// The bits of bytes as bytes of 0 and 1.
  @Signature(
      "fn unpackbits(a: Array, axis: Any = None, count: Any = None, bitorder: String = \"big\") ->"
          + " Array")
  public static NDArray unpackbits(NDArray a, Object axis, Object count, String bitorder) {
    var along = ArrayArguments.axis(axis);
    var most =
        count instanceof Long number
            ? java.util.OptionalLong.of(number)
            : java.util.OptionalLong.empty();
    boolean little = isLittle(bitorder);
    return along.isPresent()
        ? Np.unpackbits(a, along.getAsInt(), most, little)
        : Np.unpackbits(a.ravel(), 0, most, little);
  }

  private static boolean isLittle(String bitorder) {
    return switch (bitorder) {
      case "big" -> false;
      case "little" -> true;
      default ->
          throw new ruchy.runtime.RuchyError(
              "E0818", "'order' must be either 'little' or 'big', found `" + bitorder + "`");
    };
  }

  /// A function of vectors applied to each vector along an axis.
  ///
  /// ```ruchy
  /// >>> np.apply_along_axis(|row| row.max() - row.min(), 1, np.array([[1, 5], [2, 9]]))
  /// [4 7]
  /// ```
  @Signature("fn apply_along_axis(func1d: fn(Array) -> Any, axis: i64, arr: Any) -> Array")
  public static NDArray applyAlongAxis(Function1<Object, Object> func1d, long axis, Object arr) {
    return Np.applyAlongAxis(
        ArrayArguments.function(func1d), Arguments.toInt(axis, "axis"), Operands.array(arr));
  }

  /// A function of an array and an axis applied along one axis after the other.
  @Signature("fn apply_over_axes(func: fn(Array, i64) -> Any, a: Any, axes: Any) -> Array")
  public static NDArray applyOverAxes(
      Function2<Object, Object, Object> func, Object a, Object axes) {
    return Np.applyOverAxes(
        (array, axis) -> Operands.array(func.call(array, (long) axis)),
        Operands.array(a),
        ArrayArguments.axes(axes));
  }

  /// Whether two arrays stretch to one shape in which their elements are the same.
  @Signature("fn array_equiv(a1: Any, a2: Any) -> bool")
  public static boolean arrayEquiv(Object a1, Object a2) {
    return Np.arrayEquiv(Operands.array(a1), Operands.array(a2));
  }

  /// Whether two arrays have the same shape and elements.
  @Signature("fn array_equal(a1: Any, a2: Any, equal_nan: bool = false) -> bool")
  public static boolean arrayEqual(Object a1, Object a2, boolean equalNan) {
    return Np.arrayEqual(Operands.array(a1), Operands.array(a2), equalNan);
  }

  /// Whether two arrays have a byte in common, exactly.
  @Signature("fn shares_memory(a: Array, b: Array, max_work: Any = None) -> bool")
  public static boolean sharesMemory(NDArray a, NDArray b, Object maxWork) {
    return maxWork instanceof Long most && most >= 0
        ? Np.sharesMemory(a, b, most)
        : Np.sharesMemory(a, b);
  }

  /// Whether the memory ranges of two arrays overlap.
  @Signature("fn may_share_memory(a: Array, b: Array, max_work: Any = None) -> bool")
  public static boolean mayShareMemory(NDArray a, NDArray b, Object maxWork) {
    return maxWork instanceof Long most && most != 0
        ? Np.sharesMemory(a, b, most)
        : Np.mayShareMemory(a, b);
  }
}
