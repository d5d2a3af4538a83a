package ruchy.std.masked;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import frankennumpy.Np;
import frankennumpy.ma.Ma;
import frankennumpy.ma.MaskedArray;
import frankennumpy.option.Ticks;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.Tuple;
import ruchy.runtime.function.Function1;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.array.ArrayArguments;
import ruchy.std.array.Operands;
import ruchy.std.lib.Buffers;

/// Functions of the namespace `np.ma` that make masked arrays of shapes and rules, without a mask.
@Namespace("np.ma")
public final class MaskedGrids {
  private MaskedGrids() {}

  /// The result with a fill value and a hard mask, where these are asked for.
  static MaskedArray finished(MaskedArray result, Object fillValue, boolean hardmask) {
    if (!Operands.isNone(fillValue)) {
      result.withFill(MaskedOperands.fill(fillValue));
    }
    return hardmask ? result.hardenMask() : result;
  }

  private static MaskedArray finished(NDArray result, Object fillValue, boolean hardmask) {
    return finished(MaskedArray.of(result), fillValue, hardmask);
  }

  private static Shape shape(Object shape) {
    return Shape.of(ArrayArguments.longs(shape));
  }

  /// Zeros, without a mask.
  @Signature(
      "fn zeros(shape: Any, dtype: Any = None, order: String = \"C\", fill_value: Any = None, hardmask: bool = false) -> MaskedArray")
  public static MaskedArray zeros(
      Object shape, Object dtype, String order, Object fillValue, boolean hardmask) {
    return finished(Np.zeros(shape(shape), ArrayArguments.form(dtype, order)), fillValue, hardmask);
  }

  /// Ones, without a mask.
  @Signature(
      "fn ones(shape: Any, dtype: Any = None, order: String = \"C\", fill_value: Any = None, hardmask: bool = false) -> MaskedArray")
  public static MaskedArray ones(
      Object shape, Object dtype, String order, Object fillValue, boolean hardmask) {
    return finished(Np.ones(shape(shape), ArrayArguments.form(dtype, order)), fillValue, hardmask);
  }

  /// Undefined elements, without a mask.
  @Signature(
      "fn empty(shape: Any, dtype: Any = None, order: String = \"C\", fill_value: Any = None, hardmask: bool = false) -> MaskedArray")
  public static MaskedArray empty(
      Object shape, Object dtype, String order, Object fillValue, boolean hardmask) {
    return finished(Np.empty(shape(shape), ArrayArguments.form(dtype, order)), fillValue, hardmask);
  }

  private static frankennumpy.option.Form form(Object dtype, String order, Object shape) {
    var form = ArrayArguments.form(dtype, order);
    return Operands.isNone(shape) ? form : form.shape(ArrayArguments.longs(shape));
  }

  /// Zeros, masked as another array.
  @Signature(
      "fn zeros_like(a: MaskedArray, dtype: Any = None, order: String = \"K\", shape: Any = None) -> MaskedArray")
  public static MaskedArray zerosLike(MaskedArray a, Object dtype, String order, Object shape) {
    return a.over(Np.zerosLike(a.data(), form(dtype, order, shape)));
  }

  /// Ones, masked as another array.
  @Signature(
      "fn ones_like(a: MaskedArray, dtype: Any = None, order: String = \"K\", shape: Any = None) -> MaskedArray")
  public static MaskedArray onesLike(MaskedArray a, Object dtype, String order, Object shape) {
    return a.over(Np.onesLike(a.data(), form(dtype, order, shape)));
  }

  /// Undefined elements, masked as another array.
  @Signature(
      "fn empty_like(prototype: MaskedArray, dtype: Any = None, order: String = \"K\", shape: Any = None) -> MaskedArray")
  public static MaskedArray emptyLike(
      MaskedArray prototype, Object dtype, String order, Object shape) {
    return prototype.over(Np.emptyLike(prototype.data(), form(dtype, order, shape)));
  }

  /// Numbers from a start to before a stop; with one argument from 0.
  @Signature(
      "fn arange(start_or_stop: Any, stop: Any = None, step: Any = 1, dtype: Any = None, fill_value: Any = None, hardmask: bool = false) -> MaskedArray")
  public static MaskedArray arange(
      Object startOrStop,
      Object stop,
      Object step,
      Object dtype,
      Object fillValue,
      boolean hardmask) {
    Number start = Operands.isNone(stop) ? (Number) 0L : (Number) startOrStop;
    Number end = Operands.isNone(stop) ? (Number) startOrStop : (Number) stop;
    NDArray numbers = Ticks.of(start, end, (Number) step).toArray();
    NDArray typed = ArrayArguments.dtype(dtype).map(numbers::astype).orElse(numbers);
    return finished(typed, fillValue, hardmask);
  }

  /// The unit matrix.
  @Signature(
      "fn identity(n: i64, dtype: Any = None, fill_value: Any = None, hardmask: bool = false) -> MaskedArray")
  public static MaskedArray identity(long n, Object dtype, Object fillValue, boolean hardmask) {
    return finished(Np.identity(n, MaskedOperands.dtype(dtype)), fillValue, hardmask);
  }

  /// The coordinates of each place of a shape; with `sparse` a list of one array an axis.
  @Signature(
      "fn indices(dimensions: Any, dtype: Any = \"int64\", sparse: bool = false, fill_value: Any = None, hardmask: bool = false) -> Any")
  public static Object indices(
      Object dimensions, Object dtype, boolean sparse, Object fillValue, boolean hardmask) {
    long[] lengths = ArrayArguments.longs(dimensions);
    DType type = MaskedOperands.dtype(dtype);
    if (sparse) {
      throw new RuchyError("E0818", "there are no sparse masked indices, as in NumPy")
          .help("leave out `sparse`, or use np.indices");
    }
    return finished(Np.indices(type, lengths), fillValue, hardmask);
  }

  /// A function of the coordinates of each place of a shape: `|axes| axes[0] + axes[1]`.
  @Signature(
      "fn fromfunction(function: fn(Any) -> Any, shape: Any, dtype: Any = \"float64\") -> MaskedArray")
  public static MaskedArray fromfunction(
      Function1<Object, Object> function, Object shape, Object dtype) {
    NDArray grid = Np.indices(MaskedOperands.dtype(dtype), ArrayArguments.longs(shape));
    return MaskedOperands.of(function.call(ArrayArguments.list(Np.unstack(grid, 0))));
  }

  /// The elements that bytes are.
  @Signature(
      "fn frombuffer(buffer: Any, dtype: Any = \"float64\", count: i64 = -1, offset: i64 = 0) -> MaskedArray")
  public static MaskedArray frombuffer(Object buffer, Object dtype, long count, long offset) {
    return MaskedArray.of(Buffers.frombuffer(buffer, dtype, count, offset));
  }

  /// Ranges, numbers and masked arrays joined: `np.ma.mr_(m, 7, 0..3)`.
  @Signature("fn mr_(items: ...Any) -> MaskedArray")
  public static MaskedArray mr(RuchyList items) {
    if (items.size() > 0 && items.item(0) instanceof String) {
      throw new RuchyError(
          "E0818", "np.ma.mr_ takes no directives for masked arrays; join with np.ma.concatenate");
    }
    return Ma.concatenate(
        items.asList().stream().map(MaskedGrids::part).map(Ma::atleast1d).toList(), 0);
  }

  private static MaskedArray part(Object item) {
    return item instanceof Tuple tuple && tuple.arity() >= 2
        ? MaskedArray.of(
            Ticks.of(
                    (Number) tuple.get(0),
                    (Number) tuple.get(1),
                    tuple.arity() > 2 ? (Number) tuple.get(2) : (Number) 1L)
                .toArray())
        : MaskedOperands.of(item);
  }
}
