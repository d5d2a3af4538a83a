package ruchy.std.array;

import fnp.dtype.DType;
import fnp.dtype.TimeValue;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import frankennumpy.Np;
import frankennumpy.Ranges.Spacing;
import frankennumpy.option.Form;
import frankennumpy.option.Form.Copying;
import ruchy.runtime.Display;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.function.Function2;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.runtime.tuple.Tuple2;
import ruchy.std.Arguments;

/// Functions of the namespace `np` that make arrays.
@Namespace("np")
public final class ArrayCreation {
  private ArrayCreation() {}

  /// An array of the type of a list's numbers.
  @Signature({
    "fn array(values: [u8], dtype: Any = \"uint8\") -> Array<u8>",
    "fn array(values: [u16], dtype: Any = \"uint16\") -> Array<u16>",
    "fn array(values: [u32], dtype: Any = \"uint32\") -> Array<u32>",
    "fn array(values: [u64], dtype: Any = \"uint64\") -> Array<u64>",
    "fn array(values: [i8], dtype: Any = \"int8\") -> Array<i8>",
    "fn array(values: [i16], dtype: Any = \"int16\") -> Array<i16>",
    "fn array(values: [i32], dtype: Any = \"int32\") -> Array<i32>",
    "fn array(values: [f32], dtype: Any = \"float32\") -> Array<f32>",
    "fn asarray(values: [u8], dtype: Any = \"uint8\") -> Array<u8>",
    "fn asarray(values: [u16], dtype: Any = \"uint16\") -> Array<u16>",
    "fn asarray(values: [u32], dtype: Any = \"uint32\") -> Array<u32>",
    "fn asarray(values: [u64], dtype: Any = \"uint64\") -> Array<u64>",
    "fn asarray(values: [i8], dtype: Any = \"int8\") -> Array<i8>",
    "fn asarray(values: [i16], dtype: Any = \"int16\") -> Array<i16>",
    "fn asarray(values: [i32], dtype: Any = \"int32\") -> Array<i32>",
    "fn asarray(values: [f32], dtype: Any = \"float32\") -> Array<f32>"
  })
  public static NDArray typed(Object values, Object dtype) {
    return Operands.array(values, Operands.dtype(dtype));
  }

  /// An array of a list's elements; nested lists give more dimensions.
  ///
  /// ```ruchy
  /// >>> np.array([1.0, 2.0]) * 3
  /// [3. 6.]
  /// ```
  @Signature({
    "fn array(values: [f64]) -> Array<f64>",
    "fn array(values: [i64]) -> Array<i64>",
    "fn array(values: [bool]) -> Array<bool>",
    "fn array<T>(values: Array<T>) -> Array<T>",
    "fn array(values: Any) -> Array",
    "fn asarray(values: f64) -> Array<f64>",
    "fn asarray(values: i64) -> Array<i64>",
    "fn asarray(values: bool) -> Array<bool>",
    "fn asarray(values: [f64]) -> Array<f64>",
    "fn asarray(values: [i64]) -> Array<i64>",
    "fn asarray(values: [bool]) -> Array<bool>",
    "fn asarray(values: Any) -> Array"
  })
  public static NDArray array(Object values) {
    return Operands.array(values);
  }

  /// An array of a list's elements, or a copy of an array, as another type, in another order of
  /// memory or with more axes in front; texts become dates.
  ///
  /// ```ruchy
  /// >>> np.array(["2024-02-28", "2024-03-01"], dtype="datetime64[D]")
  /// ['2024-02-28' '2024-03-01']
  /// ```
  @Signature(
      "fn array(object: Any, dtype: Any = None, copy: Any = true, order: String = \"K\", ndmin: i64"
          + " = 0, ndmax: i64 = 64) -> Array")
  public static NDArray array(
      Object object, Object dtype, Object copy, String order, long ndmin, long ndmax) {
    var form =
        ArrayArguments.form(dtype, order)
            .ndmin(Arguments.toInt(ndmin, "ndmin"))
            .copying(copying(copy));
    if (object instanceof RuchyList list && ArrayValues.depth(list) > ndmax) {
      return Np.asarray(ArrayValues.shallow(list, Arguments.toInt(ndmax, "ndmax")), form);
    }
    return Np.asarray(given(object, dtype), form);
  }

  private static Copying copying(Object copy) {
    return copy instanceof Boolean always
        ? always ? Copying.ALWAYS : Copying.NEVER
        : Copying.IF_NEEDED;
  }

  private static NDArray given(Object values, Object dtype) {
    var type = ArrayArguments.dtype(dtype);
    return type.isPresent() ? Operands.array(values, type.get()) : Operands.array(values);
  }

  /// A value as an array, without a copy where possible.
  @Signature({
    "fn asarray(a: Any, dtype: Any = None, order: Any = None, copy: Any = None) -> Array",
    "fn asanyarray(a: Any, dtype: Any = None, order: Any = None, copy: Any = None) -> Array"
  })
  public static NDArray asarray(Object a, Object dtype, Object order, Object copy) {
    return Np.asarray(given(a, dtype), ArrayArguments.form(dtype, order).copying(copying(copy)));
  }

  /// A value as an array that is contiguous in C order, without a copy where possible.
  @Signature("fn ascontiguousarray(a: Any, dtype: Any = None) -> Array")
  public static NDArray ascontiguousarray(Object a, Object dtype) {
    return Np.asarray(given(a, dtype), ArrayArguments.form(dtype, "C").ndmin(1));
  }

  /// A value as an array that is contiguous in F order, without a copy where possible.
  @Signature("fn asfortranarray(a: Any, dtype: Any = None) -> Array")
  public static NDArray asfortranarray(Object a, Object dtype) {
    return Np.asarray(given(a, dtype), ArrayArguments.form(dtype, "F").ndmin(1));
  }

  /// A value as an array without NaN and infinities.
  @Signature("fn asarray_chkfinite(a: Any, dtype: Any = None, order: Any = None) -> Array")
  public static NDArray asarrayChkfinite(Object a, Object dtype, Object order) {
    return Np.asarrayChkfinite(Np.asarray(given(a, dtype), ArrayArguments.form(dtype, order)));
  }

  /// A value as an array that meets requirements, such as `["C", "W"]`.
  @Signature("fn require(a: Any, dtype: Any = None, requirements: Any = \"\") -> Array")
  public static NDArray require(Object a, Object dtype, Object requirements) {
    var letters = new StringBuilder();
    ArrayArguments.items(requirements).forEach(letter -> letters.append(letter));
    var none = ruchy.runtime.Option.none();
    return Np.require(Operands.array(a), ArrayArguments.form(dtype, none), letters.toString());
  }

  /// An array of zeros: `np.zeros(2, 3)` or `np.zeros((2, 3))`.
  @Signature("fn zeros(shape: ...Any, dtype: Any = \"float64\", order: String = \"C\") -> Array")
  public static NDArray zeros(RuchyList shape, Object dtype, String order) {
    return Np.zeros(Shape.of(Operands.shape(shape)), ArrayArguments.form(dtype, order));
  }

  /// An array of ones.
  @Signature("fn ones(shape: ...Any, dtype: Any = \"float64\", order: String = \"C\") -> Array")
  public static NDArray ones(RuchyList shape, Object dtype, String order) {
    return Np.ones(Shape.of(Operands.shape(shape)), ArrayArguments.form(dtype, order));
  }

  /// An array with undefined contents.
  @Signature("fn empty(shape: ...Any, dtype: Any = \"float64\", order: String = \"C\") -> Array")
  public static NDArray empty(RuchyList shape, Object dtype, String order) {
    return Np.empty(Shape.of(Operands.shape(shape)), ArrayArguments.form(dtype, order));
  }

  /// An array of one value, or of an array that stretches.
  ///
  /// ```ruchy
  /// >>> np.full((2, 2), 3)
  /// [[3 3]
  ///  [3 3]]
  /// ```
  @Signature(
      "fn full(shape: Any, fill_value: Any, dtype: Any = None, order: String = \"C\") -> Array")
  public static NDArray full(Object shape, Object fillValue, Object dtype, String order) {
    return Np.full(
        ArrayArguments.shape(shape), Operands.array(fillValue), ArrayArguments.form(dtype, order));
  }

  /// An array of zeros, of the shape and type of another.
  @Signature("fn zeros_like<T>(a: Array<T>) -> Array<T>")
  public static NDArray zerosLike(NDArray a) {
    return Np.zerosLike(a, Form.plain());
  }

  /// An array of zeros like another.
  @Signature(
      "fn zeros_like(a: Any, dtype: Any = None, order: String = \"K\", shape: Any = None) -> Array")
  public static NDArray zerosLike(Object a, Object dtype, String order, Object shape) {
    return Np.zerosLike(Operands.array(a), like(dtype, order, shape));
  }

  /// An array of ones, of the shape and type of another.
  @Signature("fn ones_like<T>(a: Array<T>) -> Array<T>")
  public static NDArray onesLike(NDArray a) {
    return Np.onesLike(a, Form.plain());
  }

  /// An array of ones like another.
  @Signature(
      "fn ones_like(a: Any, dtype: Any = None, order: String = \"K\", shape: Any = None) -> Array")
  public static NDArray onesLike(Object a, Object dtype, String order, Object shape) {
    return Np.onesLike(Operands.array(a), like(dtype, order, shape));
  }

  /// An array with undefined contents like another.
  @Signature(
      "fn empty_like(prototype: Any, dtype: Any = None, order: String = \"K\", shape: Any = None)"
          + " -> Array")
  public static NDArray emptyLike(Object prototype, Object dtype, String order, Object shape) {
    return Np.emptyLike(Operands.array(prototype), like(dtype, order, shape));
  }

  /// An array of one value like another.
  @Signature(
      "fn full_like(a: Any, fill_value: Any, dtype: Any = None, order: String = \"K\", shape: Any ="
          + " None) -> Array")
  public static NDArray fullLike(
      Object a, Object fillValue, Object dtype, String order, Object shape) {
    return Np.fullLike(Operands.array(a), Operands.array(fillValue), like(dtype, order, shape));
  }

  private static Form like(Object dtype, String order, Object shape) {
    Form form = ArrayArguments.form(dtype, order);
    return Operands.isNone(shape) ? form : form.shape(ArrayArguments.longs(shape));
  }

  /// The integers from 0 up to, and without, an end.
  @Signature("fn arange(stop: i64) -> Array<i64>")
  public static NDArray arange(long stop) {
    return Np.arange(stop);
  }

  /// The integers from a start up to, and without, an end.
  @Signature("fn arange(start: i64, stop: i64, step: i64 = 1) -> Array<i64>")
  public static NDArray arange(long start, long stop, long step) {
    return Np.arange(start, stop, step);
  }

  /// Numbers from a start up to, and without, an end.
  @Signature("fn arange(start: f64, stop: f64, step: f64 = 1.0) -> Array<f64>")
  public static NDArray arange(double start, double stop, double step) {
    return Np.arange(start, stop, step);
  }

  /// Numbers from a start up to, and without, an end, in any type.
  @Signature({
    "fn arange(start: Any, stop: Any = None, step: Any = 1, dtype: Any = None) -> Array",
    "fn arange(start_or_stop: Any, stop: Any = None, step: Any = 1, dtype: Any = None) -> Array"
  })
  public static NDArray arange(Object start, Object stop, Object step, Object dtype) {
    boolean one = Operands.isNone(stop);
    if (isTime(start)
        || isTime(stop)
        || ArrayArguments.dtype(dtype).filter(type -> type.kind().isTime()).isPresent()) {
      return times(start, stop, step, dtype);
    }
    Number from = one ? 0L : number(start);
    Number to = number(one ? start : stop);
    Number by = number(step);
    boolean whole = from instanceof Long && to instanceof Long && by instanceof Long;
    var type = ArrayArguments.dtype(dtype).orElse(whole ? DType.INT64 : DType.FLOAT64);
    return Np.arange(from, to, by, type);
  }

  private static boolean isTime(Object value) {
    return value instanceof TimeValue
        || value instanceof NDArray array && array.dtype().kind().isTime();
  }

  /// Dates or spans of time at equal distances, by NumPy's arithmetic of them.
  private static NDArray times(Object start, Object stop, Object step, Object dtype) {
    DType type =
        ArrayArguments.dtype(dtype)
            .filter(given -> !given.equals(DType.of("M8")) && !given.equals(DType.of("m8")))
            .orElseGet(() ->
                Np.promoteTypes(
                    time(start).dtype(), time(Operands.isNone(stop) ? start : stop).dtype()));
    boolean one = Operands.isNone(stop);
    long from =
        one ? 0 : time(start).to(type).view(DType.INT64).item() instanceof Long count ? count : 0;
    long to = (Long) time(one ? start : stop).to(type).view(DType.INT64).item();
    long by =
        isTime(step)
            ? (Long) time(step).to(span(type)).view(DType.INT64).item()
            : number(step).longValue();
    return Np.arange(from, to, by).view(type);
  }

  private static NDArray time(Object value) {
    return value instanceof String text
        ? Operands.array(TimeValue.parse(text))
        : Operands.array(value);
  }

  private static DType span(DType type) {
    return Np.subtract(NDArray.zeros(type), NDArray.zeros(type)).dtype();
  }

  private static Number number(Object value) {
    if (value instanceof Number number) {
      return number;
    }
    throw new RuchyError("E0818", "expected a number, found " + Display.quoted(value));
  }

  /// Numbers at equal distances from a start to an end, both included.
  @Signature("fn linspace(start: f64, stop: f64, num: i64 = 50) -> Array<f64>")
  public static NDArray linspace(double start, double stop, long num) {
    return Np.linspace(start, stop, num);
  }

  /// Numbers at equal distances from a start to an end, which may be arrays.
  @Signature(
      "fn linspace(start: Any, stop: Any, num: i64 = 50, endpoint: bool = true, dtype: Any = None,"
          + " axis: i64 = 0) -> Array")
  public static NDArray linspace(
      Object start, Object stop, long num, boolean endpoint, Object dtype, long axis) {
    return Np.linspace(
        Operands.array(start), Operands.array(stop), spacing(num, endpoint, dtype, axis));
  }

  /// Numbers at equal distances from a start to an end, and with `retstep` the distance.
  @Signature(
      "fn linspace(start: Any, stop: Any, num: i64 = 50, endpoint: bool = true, retstep: bool ="
          + " false, dtype: Any = None, axis: i64 = 0) -> Any")
  public static Object linspace(
      Object start,
      Object stop,
      long num,
      boolean endpoint,
      boolean retstep,
      Object dtype,
      long axis) {
    var spaced =
        Np.linspaceWithStep(
            Operands.array(start), Operands.array(stop), spacing(num, endpoint, dtype, axis));
    return retstep
        ? Tuple2.of(spaced.samples(), Operands.scalarOrArray(spaced.step()))
        : spaced.samples();
  }

  private static Spacing spacing(long num, boolean endpoint, Object dtype, long axis) {
    var spacing = Spacing.of(num).endpoint(endpoint).axis(Arguments.toInt(axis, "axis"));
    var type = ArrayArguments.dtype(dtype);
    return type.isPresent() ? spacing.dtype(type.get()) : spacing;
  }

  /// Powers of a base at equal distances of their exponents.
  @Signature(
      "fn logspace(start: Any, stop: Any, num: i64 = 50, endpoint: bool = true, base: Any = 10.0,"
          + " dtype: Any = None, axis: i64 = 0) -> Array")
  public static NDArray logspace(
      Object start, Object stop, long num, boolean endpoint, Object base, Object dtype, long axis) {
    return Np.logspace(
        Operands.array(start),
        Operands.array(stop),
        Operands.array(base),
        spacing(num, endpoint, dtype, axis));
  }

  /// Numbers from a start to an end, each the same multiple of the one before.
  @Signature(
      "fn geomspace(start: Any, stop: Any, num: i64 = 50, endpoint: bool = true, dtype: Any = None,"
          + " axis: i64 = 0) -> Array")
  public static NDArray geomspace(
      Object start, Object stop, long num, boolean endpoint, Object dtype, long axis) {
    return Np.geomspace(
        Operands.array(start), Operands.array(stop), spacing(num, endpoint, dtype, axis));
  }

  /// The values of a function of the two coordinates of each element of a matrix.
  ///
  /// ```ruchy
  /// >>> np.fromfunction(|i, j| i * 10 + j, (2, 3), dtype="int64")
  /// [[ 0  1  2]
  ///  [10 11 12]]
  /// ```
  @Signature(
      "fn fromfunction(function: fn(Array, Array) -> Array, shape: Any, dtype: Any = \"float64\")"
          + " -> Array")
  public static NDArray fromfunction(
      Function2<Object, Object, Object> function, Object shape, Object dtype) {
    return Np.fromfunction(
        axes -> Operands.array(function.call(axes.get(0), axes.get(1))),
        ArrayArguments.dtype(dtype).orElse(DType.FLOAT64),
        ArrayArguments.longs(shape));
  }
}
