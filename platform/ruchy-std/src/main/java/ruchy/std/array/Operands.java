package ruchy.std.array;

import fnp.dtype.Bytes;
import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.dtype.ObjectType;
import fnp.dtype.StructType;
import fnp.dtype.TimeValue;
import fnp.ndarray.NDArray;
import fnp.ndarray.ObjectArrays;
import fnp.ufunc.Over;
import frankennumpy.Np;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import ruchy.runtime.Display;
import ruchy.runtime.DoubleList;
import ruchy.runtime.FunctionValue;
import ruchy.runtime.LongList;
import ruchy.runtime.ObjectList;
import ruchy.runtime.Option;
import ruchy.runtime.Range;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.Unsigned;
import ruchy.std.Arguments;
import ruchy.std.Series;

/// Values of the language as operands of array functions.
public final class Operands {
  private Operands() {}

  /// An array operation with an integer on one side, whose type is then the array's.
  @FunctionalInterface
  interface WithLong {
    NDArray apply(NDArray array, long number);
  }

  /// An array operation with a real number on one side.
  @FunctionalInterface
  interface WithDouble {
    NDArray apply(NDArray array, double number);
  }

  /// An array operation with an integer on the left.
  @FunctionalInterface
  interface LongWith {
    NDArray apply(long number, NDArray array);
  }

  /// An array operation with a real number on the left.
  @FunctionalInterface
  interface DoubleWith {
    NDArray apply(double number, NDArray array);
  }

  /// `left op right`, where a plain number on the right takes the array's type.
  static NDArray combine(
      Object left,
      Object right,
      BinaryOperator<NDArray> arrays,
      WithLong withLong,
      WithDouble withDouble) {
    NDArray array = array(left);
    return switch (right) {
      case Double number -> withDouble.apply(array, number);
      case Long number -> withLong.apply(array, number);
      default -> arrays.apply(array, array(right));
    };
  }

  /// `left op right`, where a plain number on the left takes the array's type.
  static NDArray combineLeft(
      Object left,
      NDArray right,
      BinaryOperator<NDArray> arrays,
      LongWith longWith,
      DoubleWith doubleWith) {
    return switch (left) {
      case Double number -> doubleWith.apply(number, right);
      case Long number -> longWith.apply(number, right);
      default -> arrays.apply(array(left), right);
    };
  }

  /// A value as an array: arrays as they are, columns without a copy, numbers, truth values, ranges
  /// and lists of these, nested to any depth.
  ///
  /// @throws RuchyError E0818 if there is no array for it
  public static NDArray array(Object value) {
    return switch (value) {
      case NDArray array -> array;
      case Series series -> series.column().toArray();
      case Double number -> NDArray.scalar(DType.FLOAT64, number);
      case Float number -> NDArray.scalar(DType.FLOAT32, number.doubleValue());
      case Boolean truth -> NDArray.scalar(DType.BOOL, truth ? 1L : 0L);
      case BigInteger number -> Np.array(List.of(number)).reshape();
      case Unsigned number ->
          NDArray.scalar(NarrowNumbers.type(number).orElse(DType.UINT64), number.value());
      case Number number ->
          NDArray.scalar(NarrowNumbers.type(number).orElse(DType.INT64), number.longValue());
      case DoubleList list -> NDArray.ofDoubles(list.toArray());
      case LongList list -> NDArray.ofLongs(list.toArray());
      case Range range -> Np.arange(range.start(), range.end());
      case RuchyList list -> nested(list);
      case String text -> Np.array(List.of(text)).reshape();
      case ruchy.runtime.Tuple tuple -> Np.array(ArrayValues.items(tuple));
      case Option<?> option -> objects(ArrayValues.plain(option));
      case Bytes bytes -> Np.array(List.of(bytes)).reshape();
      case Complex number -> Np.array(List.of(number)).reshape();
      case TimeValue time -> Np.array(List.of(time)).reshape();
      default ->
          throw new RuchyError("E0818", "there is no array of " + Display.quoted(value))
              .help("arrays hold numbers and truth values: np.array([1.0, 2.0])");
    };
  }

  private static NDArray nested(RuchyList list) {
    if (list.size() > 0 && list.item(0) instanceof NDArray) {
      List<NDArray> arrays = new ArrayList<>();
      list.forEach(item -> arrays.add(array(item)));
      return Np.stack(arrays, 0);
    }
    var items = ArrayValues.items(list);
    return NarrowNumbers.common(list)
        .map(type -> Np.array(items, type))
        .orElseGet(() -> Np.array(items));
  }

  private static NDArray objects(Object value) {
    return ObjectArrays.of(ObjectType.OBJECT, List.of(value)).reshape();
  }

  /// The array of a list whose texts are dates.
  static NDArray dates(RuchyList list, DType dtype) {
    return array(list, dtype);
  }

  /// The array of a value in a dtype; texts are dates where it is one of dates.
  public static NDArray array(Object value, DType dtype) {
    return switch (value) {
      case RuchyList list when !(list.size() > 0 && list.item(0) instanceof NDArray) ->
          Np.array(ArrayValues.items(list), dtype);
      case ruchy.runtime.Tuple tuple when dtype instanceof StructType ->
          ObjectArrays.of(dtype, List.of(ArrayValues.plain(tuple))).reshape();
      case ruchy.runtime.Tuple tuple -> Np.array(ArrayValues.items(tuple), dtype);
      default -> array(value).to(dtype);
    };
  }

  /// The dtype that is described by a name or by a list of fields.
  ///
  /// @throws RuchyError E0819 if there is none
  public static DType dtype(Object described) {
    return dtype(described, false);
  }

  /// The dtype that is described by a name or by a list of fields, which may be aligned.
  ///
  /// @throws RuchyError E0819 if there is none
  public static DType dtype(Object described, boolean align) {
    if (described instanceof String name) {
      return dtype(name);
    }
    if (described instanceof DType type) {
      return type;
    }
    try {
      return DType.from(ArrayValues.description(described), align);
    } catch (IllegalArgumentException e) {
      throw new RuchyError("E0819", "no dtype is described by " + Display.quoted(described))
          .help(
              described instanceof FunctionValue
                  ? "write its name as text, \"int\", \"float\" or \"bool\", or np.int64"
                  : "name one, or list its fields: [(\"x\", \"i4\"), (\"y\", \"f8\")]");
    }
  }

  /// The arrays of `f(a, b)` or `f([a, b])`.
  static NDArray[] arrays(RuchyList arguments) {
    boolean wrapped = arguments.size() == 1 && arguments.item(0) instanceof RuchyList;
    RuchyList list = wrapped ? (RuchyList) arguments.item(0) : arguments;
    var arrays = new NDArray[list.size()];
    for (int i = 0; i < arrays.length; i++) {
      arrays[i] = array(list.item(i));
    }
    return arrays;
  }

  /// The numbers of `f(2, 3)`, `f((2, 3))` or `f([2, 3])`.
  public static long[] shape(RuchyList arguments) {
    Object first = arguments.size() == 1 ? arguments.item(0) : arguments;
    return switch (first) {
      case LongList list -> list.toArray();
      case RuchyList list -> numbers(list.asList());
      case ruchy.runtime.Tuple tuple -> numbers(elements(tuple));
      default -> numbers(List.of(first));
    };
  }

  /// Whether an argument was left out, or is `None`.
  public static boolean isNone(Object value) {
    return value instanceof Option.None<?>;
  }

  /// The argument `size` of random numbers: `None`, `3`, `(2, 3)` or `[2, 3]`.
  public static long[] size(Object size) {
    return isNone(size) ? new long[0] : shape(ObjectList.of(size));
  }

  private static List<Object> elements(ruchy.runtime.Tuple tuple) {
    var elements = new ArrayList<Object>();
    for (int i = 0; i < tuple.arity(); i++) {
      elements.add(tuple.get(i));
    }
    return elements;
  }

  private static long[] numbers(List<?> values) {
    var numbers = new long[values.size()];
    for (int i = 0; i < numbers.length; i++) {
      if (!(values.get(i) instanceof Number number)) {
        throw new RuchyError(
                "E0818", "a shape is made of integers, found " + Display.quoted(values.get(i)))
            .help("write np.zeros(2, 3) or np.zeros((2, 3))");
      }
      numbers[i] = number.longValue();
    }
    return numbers;
  }

  /// Axis numbers as the array engine takes them.
  public static int[] axes(RuchyList arguments) {
    long[] numbers = shape(arguments);
    var axes = new int[numbers.length];
    for (int i = 0; i < axes.length; i++) {
      axes[i] = Arguments.toInt(numbers[i], "axis");
    }
    return axes;
  }

  /// One axis.
  static Over over(long axis, boolean keepdims) {
    return Over.axis(Arguments.toInt(axis, "axis")).keepDims(keepdims);
  }

  /// The axes of `axis=`: `None` for all, one, or a tuple or list of them.
  public static Over over(Object axis, boolean keepdims) {
    Over over = isNone(axis) ? Over.all() : Over.axis(axes(ObjectList.of(axis)));
    return over.keepDims(keepdims);
  }

  /// The argument, or nothing if it was left out or is `None`.
  public static java.util.Optional<NDArray> optional(Object value) {
    return isNone(value) ? java.util.Optional.empty() : java.util.Optional.of(array(value));
  }

  /// The options `dtype=` and `out=` beside the axes.
  public static Over typed(Over over, Object dtype, Object out) {
    Over typed = isNone(dtype) ? over : over.dtype(dtype(Display.text(dtype)));
    return out instanceof NDArray target ? typed.out(target) : typed;
  }

  /// The options `initial=` and `where=` beside others.
  static Over starting(Over over, Object initial, Object where) {
    Over starting = isNone(initial) ? over : over.initial(real(array(initial)));
    return isNone(where) ? starting : starting.where(array(where));
  }

  /// All axes.
  static Over all() {
    return Over.all();
  }

  /// The one number of an array without dimensions.
  public static double real(NDArray array) {
    if (array.item() instanceof Number number) {
      return number.doubleValue();
    }
    throw new RuchyError("E0818", "a " + array.dtype() + " value is no real number")
        .help("take np.real or np.abs of complex numbers, astype(\"int64\") of times");
  }

  /// The array, or `out` with its elements if that is given.
  ///
  /// @throws RuchyError E0818 if `out` is no array
  public static NDArray into(NDArray result, Object out) {
    return new StringCalls(out, true, "same_kind", "K", Option.none()).of(result);
  }

  /// The number of an array without dimensions, or the array.
  public static Object scalarOrArray(NDArray array) {
    return array.ndim() == 0 ? array.item() : array;
  }

  /// The dtype of a NumPy name: `"float64"`, `"int32"`, `"bool"`.
  ///
  /// @throws RuchyError E0819 if there is none
  public static DType dtype(String name) {
    String numpy =
        switch (name) {
          case "f64", "float" -> "float64";
          case "f32" -> "float32";
          case "i64", "int" -> "int64";
          case "i32" -> "int32";
          case "i16" -> "int16";
          case "i8" -> "int8";
          case "u64" -> "uint64";
          case "u32" -> "uint32";
          case "u16" -> "uint16";
          case "u8" -> "uint8";
          default -> name;
        };
    try {
      return DType.of(numpy);
    } catch (IllegalArgumentException e) {
      throw new RuchyError("E0819", "no dtype is called `" + name + "`")
          .help(
              "there are bool, int8 to int64, uint8 to uint64, float16 to float64, complex64,"
                  + " complex128, datetime64[unit], timedelta64[unit], S<n>, U<n>, V<n>, object and"
                  + " T; with < or > before a short name such as >i4 for an order of bytes");
    }
  }
}
