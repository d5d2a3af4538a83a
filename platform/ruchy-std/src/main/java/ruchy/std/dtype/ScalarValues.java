package ruchy.std.dtype;

import fnp.dtype.Bytes;
import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.dtype.TimeValue;
import fnp.ndarray.NDArray;
import frankennumpy.Np;
import ruchy.runtime.Display;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.Tuple;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.array.ArrayValues;
import ruchy.std.array.Operands;

/// The types of elements as functions of the namespace `np`, which turn values into that type:
/// `np.float64("1.5")` is the number 1.5. A number of a type that the language has no number for is
/// an array without axes; of a list or an array all elements are turned.
@Namespace("np")
public final class ScalarValues {
  private ScalarValues() {}

  /// The value as a real number.
  @Signature({
    "fn float64(value: f64) -> f64",
    "fn double(value: f64) -> f64",
    "fn float64(value: i64) -> f64",
    "fn double(value: i64) -> f64"
  })
  public static double real(double value) {
    return value;
  }

  /// The value as a real number, or the array as one of real numbers.
  @Signature({"fn float64(value: Any) -> Any", "fn double(value: Any) -> Any"})
  public static Object real(Object value) {
    return converted(value, DType.FLOAT64);
  }

  /// The value as an integer.
  @Signature({
    "fn int64(value: i64) -> i64",
    "fn int_(value: i64) -> i64",
    "fn intp(value: i64) -> i64",
    "fn long(value: i64) -> i64",
    "fn longlong(value: i64) -> i64"
  })
  public static long whole(long value) {
    return value;
  }

  /// The value as an integer, or the array as one of integers.
  @Signature({
    "fn int64(value: Any) -> Any",
    "fn int_(value: Any) -> Any",
    "fn intp(value: Any) -> Any",
    "fn long(value: Any) -> Any",
    "fn longlong(value: Any) -> Any"
  })
  public static Object whole(Object value) {
    return converted(value, DType.INT64);
  }

  /// The value as a truth value, or the array as one of truth values.
  @Signature({"fn bool(value: Any) -> Any", "fn bool_(value: Any) -> Any"})
  public static Object truth(Object value) {
    return converted(value, DType.BOOL);
  }

  /// The value in a type with fewer bits, or without a sign, as an array without axes.
  @Signature(
      value = "fn N(value: Any, dtype: String = \"U\") -> Array",
      each =
          """
          int8 byte:int8 int16 short:int16 int32 intc:int32 uint8 ubyte:uint8 uint16
          ushort:uint16 uint32 uintc:uint32 uint64 uint:uint64 uintp:uint64 ulong:uint64
          ulonglong:uint64 float16 half:float16 float32 single:float32\
          """)
  public static NDArray narrow(Object value, String dtype) {
    DType type = Operands.dtype(dtype);
    NDArray array = Operands.array(value);
    requireFits(value, type);
    return array.astype(type);
  }

  /// A complex number of a real and an imaginary part, or the array as one of complex numbers.
  @Signature(
      value = "fn N(real: Any, imag: Any = 0.0, dtype: String = \"U\") -> Any",
      each = "complex64 csingle:complex64 complex128 cdouble:complex128")
  public static Object complex(Object real, Object imag, String dtype) {
    DType type = Operands.dtype(dtype);
    NDArray first = Operands.array(real).astype(DType.COMPLEX128);
    NDArray turned = Operands.array(imag).astype(DType.COMPLEX128);
    NDArray unit = Operands.array(new Complex(0, 1));
    NDArray sum = Np.add(first, Np.multiply(turned, unit));
    return type == DType.COMPLEX128 ? Operands.scalarOrArray(sum) : sum.astype(type);
  }

  /// The value as text.
  @Signature("fn str_(value: Any) -> String")
  public static String text(Object value) {
    return value instanceof Bytes bytes ? bytes.utf8() : Display.text(value);
  }

  /// The value as bytes, as an array without axes: of text its characters, of an integer so many
  /// zeros.
  @Signature({"fn bytes_(value: Any) -> Array", "fn void(value: Any) -> Array"})
  public static NDArray bytes(Object value) {
    return switch (value) {
      case Long length -> NDArray.zeros(DType.of("V" + length));
      case Tuple fields -> Operands.array(fields);
      default -> Operands.array(value).astype(DType.of("S"));
    };
  }

  /// The value itself: arrays of objects hold any.
  @Signature("fn object_<T>(value: T) -> T")
  public static Object object(Object value) {
    return value;
  }

  /// A date, of a text or of a number of units since 1970: `np.datetime64("2024-02-29")`,
  /// `np.datetime64(3, "D")`.
  @Signature("fn datetime64(value: Any, unit: Any = None) -> Any")
  public static Object datetime64(Object value, Object unit) {
    return time(value, unit, "datetime64");
  }

  /// A length of time, of a number of units: `np.timedelta64(3, "D")`.
  @Signature("fn timedelta64(value: Any, unit: Any = None) -> Any")
  public static Object timedelta64(Object value, Object unit) {
    return time(value, unit, "timedelta64");
  }

  private static Object time(Object value, Object unit, String type) {
    String name = unit instanceof String text ? type + "[" + text + "]" : type;
    if (value instanceof RuchyList list) {
      return Operands.array(list).astype(DType.of(name));
    }
    if (value instanceof TimeValue time) {
      return time.type().kind() == DType.of(type).kind() && Operands.isNone(unit)
          ? time
          : Operands.array(time).astype(DType.of(name)).item();
    }
    return Operands.array(value).astype(DType.of(name)).item();
  }

  /// An integer that a type cannot hold is an error, as in NumPy.
  private static void requireFits(Object value, DType type) {
    if (value instanceof Long number && type.kind().isInteger()) {
      var limits = Np.iinfo(type);
      var whole = java.math.BigInteger.valueOf(number);
      if (whole.compareTo(limits.min()) < 0 || whole.compareTo(limits.max()) > 0) {
        throw new RuchyError("E0818", "the integer " + number + " is out of bounds for " + type)
            .help("it holds " + limits.min() + " to " + limits.max());
      }
    }
  }

  private static Object converted(Object value, DType type) {
    NDArray array = Operands.array(value);
    return ArrayValues.scalarOrArray(array.astype(type));
  }
}
