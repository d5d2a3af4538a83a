package ruchy.std.lib;

import fnp.dtype.Bytes;
import fnp.dtype.DType;
import fnp.io.bridge.DlPack;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import fnp.ufunc.error.ErrorState;
import frankennumpy.Np;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import ruchy.runtime.FunctionValue;
import ruchy.runtime.Option;
import ruchy.runtime.RuchyError;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.array.ArrayArguments;
import ruchy.std.array.Operands;

/// Functions of the namespace `np` on the memory of other things, and on errors.
@Namespace("np")
public final class Buffers {
  private Buffers() {}

  /// The bytes of an array, from an offset on, as elements of a type; a view of the same memory.
  ///
  /// ```ruchy
  /// >>> np.frombuffer(np.array([1, 2], dtype="i4"), dtype="i2")
  /// [1 0 2 0]
  /// ```
  @Signature(
      "fn frombuffer(buffer: Any, dtype: Any = \"float64\", count: i64 = -1, offset: i64 = 0) ->"
          + " Array")
  public static NDArray frombuffer(Object buffer, Object dtype, long count, long offset) {
    DType type = Operands.dtype(dtype);
    if (buffer instanceof Bytes bytes) {
      return Np.frombuffer(ByteBuffer.wrap(bytes.toArray()), type, count, offset);
    }
    NDArray bytes = Operands.array(buffer).contiguous().ravel().view(DType.UINT8);
    long left = bytes.size() - offset;
    if (offset < 0 || left < 0 || (count < 0 && left % type.itemsize() != 0)) {
      throw new RuchyError(
          "E0818",
          "buffer size must be a multiple of element size: %d bytes behind the offset, %d each"
              .formatted(left, type.itemsize()));
    }
    long size = (count < 0 ? left / type.itemsize() : count) * type.itemsize();
    if (size > left) {
      throw new RuchyError(
          "E0818", "buffer is smaller than requested size: %d bytes of %d".formatted(left, size));
    }
    return bytes.get(fnp.ndarray.Index.slice(offset, offset + size)).view(type);
  }

  /// An array on the memory of another that speaks the DLPack protocol, without a copy.
  @Signature("fn from_dlpack(x: Array, copy: Any = None) -> Array")
  public static NDArray fromDlpack(NDArray x, Object copy) {
    NDArray shared = DlPack.receive(DlPack.export(x));
    return Boolean.TRUE.equals(copy) ? shared.copy() : shared;
  }

  /// A new array whose elements are not set, or one on the memory of a buffer, from an offset in
  /// bytes on, with strides in bytes.
  @Signature(
      "fn ndarray(shape: Any, dtype: Any = \"float64\", buffer: Any = None, offset: i64 = 0, strides:"
          + " Any = None, order: Any = None) -> Array")
  public static NDArray ndarray(
      Object shape, Object dtype, Object buffer, long offset, Object strides, Object order) {
    DType type = Operands.dtype(dtype);
    long[] lengths = ArrayArguments.longs(shape);
    boolean columns = "F".equals(order);
    if (Operands.isNone(buffer)) {
      return columns ? NDArray.zeros(type, lengths).copy(Order.F) : NDArray.empty(type, lengths);
    }
    NDArray bytes = Operands.array(buffer).contiguous().ravel().view(DType.UINT8);
    long whole = (bytes.size() - offset) / type.itemsize();
    NDArray elements = frombuffer(bytes, type, whole, offset);
    var form = fnp.ndarray.Shape.of(lengths);
    if (!Operands.isNone(strides)) {
      return Np.asStrided(elements, form, ArrayArguments.longs(strides));
    }
    if (form.size() > whole) {
      throw new RuchyError("E0818", "buffer is too small for requested array of shape " + form);
    }
    NDArray part = elements.get(fnp.ndarray.Index.to(form.size()));
    return columns ? part.reshape(Order.F, lengths) : part.reshape(lengths);
  }

  /// Dates as texts in ISO 8601, in a unit or as fine as they are; with the timezone `"UTC"` they
  /// end in `Z`.
  ///
  /// ```ruchy
  /// >>> np.datetime_as_string(np.array(["2024-02-29T12"], dtype="datetime64[h]"), unit="D")
  /// ['2024-02-29']
  /// ```
  @Signature(
      "fn datetime_as_string(arr: Any, unit: Any = None, timezone: String = \"naive\", casting:"
          + " String = \"same_kind\") -> Array")
  public static NDArray datetimeAsString(Object arr, Object unit, String timezone, String casting) {
    NDArray dates = Operands.array(arr);
    boolean utc = timezone.equals("UTC");
    if (!utc && !timezone.equals("naive")) {
      throw new RuchyError("E0818", "timezone is \"naive\" or \"UTC\", found `" + timezone + "`");
    }
    String finest =
        unit instanceof String label && !label.equals("auto")
            ? label
            : Np.datetimeData(dates.dtype()).unit();
    NDArray converted =
        Np.astype(
            dates, Operands.dtype("datetime64[" + finest + "]"), ArrayArguments.casting(casting));
    List<Object> texts = new ArrayList<>(Np.datetimeAsString(converted, finest, utc));
    return Np.array(texts, DType.of("U")).reshape(dates.shape().toArray());
  }

  /// The arrays as rows below each other; `np.vstack`.
  @Signature("fn row_stack(tup: Any, dtype: Any = None, casting: String = \"same_kind\") -> Array")
  public static NDArray rowStack(Object tup, Object dtype, String casting) {
    NDArray rows = Np.vstack(ArrayArguments.arrays(tup).toArray(NDArray[]::new));
    return Operands.isNone(dtype)
        ? rows
        : Np.astype(rows, Operands.dtype(dtype), ArrayArguments.casting(casting));
  }

  /// A copy, or without `copy` the array itself where it has the type already.
  @Signature("fn astype(x: Any, dtype: Any, copy: bool = true) -> Array")
  public static NDArray astype(Object x, Object dtype, boolean copy) {
    NDArray array = Operands.array(x);
    DType type = Operands.dtype(dtype);
    return copy ? array.astype(type) : array.to(type);
  }

  /// Sets the function that is called on floating-point errors where `np.seterr` says `"call"`,
  /// with the kind of the error and 0, and gives the one before.
  @Signature("fn seterrcall(func: Any) -> Any")
  public static Object seterrcall(Object func) {
    Object before = geterrcall();
    var state = ErrorState.current();
    if (func instanceof FunctionValue function) {
      ErrorState.set(state.with(new Handler(function)));
    } else if (Operands.isNone(func)) {
      ErrorState.set(state.withoutHandler());
    } else {
      throw new RuchyError("E0818", "only a function can be called on errors")
          .help("write np.seterrcall(|kind, flag| println(kind))");
    }
    return before;
  }

  /// The function that is called on floating-point errors, or `None`.
  @Signature("fn geterrcall() -> Any")
  public static Object geterrcall() {
    return ErrorState.current()
        .handler()
        .map(handler -> handler instanceof Handler(var function) ? function : Option.none())
        .orElse(Option.none());
  }

  /// A closure that is called on errors.
  private record Handler(FunctionValue function) implements fnp.ufunc.error.ErrorHandler {
    @Override
    public void handle(fnp.ufunc.error.ErrorKind kind, String message) {
      function.apply(message.split(" encountered", -1)[0], 0L);
    }
  }
}
