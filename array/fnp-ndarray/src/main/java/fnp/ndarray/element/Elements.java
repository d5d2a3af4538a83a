package fnp.ndarray.element;

import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.dtype.DTypeException;
import fnp.dtype.Kind;
import fnp.dtype.Primitive;
import fnp.dtype.TimeType;
import fnp.dtype.TimeValue;
import fnp.ndarray.Memory;
import java.math.BigInteger;

/// Single elements at an address, converted between their dtype and Java's numbers.
///
/// The switches are over the enum, not over the sealed interface: javac makes a table jump of the
/// one and a chain of comparisons behind an `invokedynamic` of the other, five times as slow.
public final class Elements {
  private static final double TWO_63 = 0x1p63;

  private Elements() {}

  /// The element as float64; integers beyond 2⁵³ are rounded, as NumPy rounds them, and of a
  /// complex number the real part is taken.
  public static double getDouble(DType dtype, long address) {
    return switch (dtype.storage()) {
      case FLOAT64, Primitive.COMPLEX128 -> Memory.getDouble(address);
      case FLOAT32, Primitive.COMPLEX64 -> Memory.getFloat(address);
      case FLOAT16 -> Half.toFloat(Memory.getShort(address));
      case UINT64 -> unsignedToDouble(Memory.getLong(address));
      case BOOL, INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32 ->
          (double) getLong(dtype, address);
    };
  }

  /// The element as int64: fractions are cut off, uint64 keeps its bits, and of a complex number
  /// the real part is taken.
  public static long getLong(DType dtype, long address) {
    return switch (dtype.storage()) {
      case BOOL -> Memory.getByte(address) != 0 ? 1 : 0;
      case INT8 -> Memory.getByte(address);
      case INT16 -> Memory.getShort(address);
      case INT32 -> Memory.getInt(address);
      case INT64, Primitive.UINT64 -> Memory.getLong(address);
      case UINT8 -> Memory.getByte(address) & 0xFFL;
      case UINT16 -> Memory.getShort(address) & 0xFFFFL;
      case UINT32 -> Memory.getInt(address) & 0xFFFF_FFFFL;
      case FLOAT16 -> toLong(Half.toFloat(Memory.getShort(address)));
      case FLOAT32, Primitive.COMPLEX64 -> toLong(Memory.getFloat(address));
      case FLOAT64, Primitive.COMPLEX128 -> toLong(Memory.getDouble(address));
    };
  }

  /// Whether the element differs from zero; NaN does.
  public static boolean getBoolean(DType dtype, long address) {
    return switch (dtype.kind()) {
      case BOOLEAN, SIGNED, UNSIGNED -> getLong(dtype, address) != 0;
      case FLOATING -> getDouble(dtype, address) != 0;
      case TIMEDELTA, DATETIME -> getLong(dtype, address) != 0;
      case COMPLEX -> getDouble(dtype, address) != 0 || imag(dtype, address) != 0;
      case BYTES, TEXT, VOID, OBJECT, STRING -> throw noNumber(dtype);
    };
  }

  /// The element as a complex number.
  public static Complex getComplex(DType dtype, long address) {
    return new Complex(getDouble(dtype, address), imag(dtype, address));
  }

  /// The imaginary part of the element as float64; 0 unless the dtype is complex.
  public static double imag(DType dtype, long address) {
    return switch (dtype.storage()) {
      case COMPLEX64 -> Memory.getFloat(address + Float.BYTES);
      case COMPLEX128 -> Memory.getDouble(address + Double.BYTES);
      case BOOL, INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32, UINT64 -> 0;
      case FLOAT16, FLOAT32, FLOAT64 -> 0;
    };
  }

  /// The element as the Java object closest to it: `Boolean`, `Long`, `Double`, `Complex`,
  /// `TimeValue`, or `BigInteger` for a uint64 of 2⁶³ and more.
  ///
  /// @numpy `numpy.ndarray.item`
  public static Object get(DType dtype, long address) {
    return switch (dtype.kind()) {
      case BOOLEAN -> Memory.getByte(address) != 0;
      case SIGNED -> getLong(dtype, address);
      case UNSIGNED -> {
        var bits = getLong(dtype, address);
        yield bits >= 0 ? (Object) bits : new BigInteger(Long.toUnsignedString(bits));
      }
      case FLOATING -> getDouble(dtype, address);
      case COMPLEX -> getComplex(dtype, address);
      case TIMEDELTA, DATETIME -> new TimeValue(Memory.getLong(address), (TimeType) dtype);
      case BYTES, TEXT, VOID, OBJECT, STRING -> throw noNumber(dtype);
    };
  }

  private static DTypeException noNumber(DType dtype) {
    return new DTypeException(
        "an element of dtype %s was asked for as a number; use item".formatted(dtype));
  }

  /// Stores a float64, converted to the dtype as a C cast does: fractions are cut off, integers
  /// wrap around. NaN and values outside int32 (for int64 and uint32: int64), which NumPy leaves
  /// undefined, become its least value first.
  public static void setDouble(DType dtype, long address, double value) {
    switch (dtype.storage()) {
      case FLOAT64 -> Memory.setDouble(address, value);
      case FLOAT32 -> Memory.setFloat(address, (float) value);
      case FLOAT16 -> Memory.setShort(address, Half.of(value));
      case COMPLEX64, Primitive.COMPLEX128 -> setComplex(dtype, address, value, 0);
      case BOOL -> Memory.setByte(address, (byte) (value != 0 ? 1 : 0));
      case UINT64 -> Memory.setLong(address, toUnsigned(value));
      case INT64, Primitive.UINT32 -> setLong(dtype, address, toLong(value));
      case INT8, INT16, INT32, UINT8, UINT16 -> setLong(dtype, address, toInt(value));
    }
  }

  /// Stores an int64, converted to the dtype; narrower integers wrap around.
  public static void setLong(DType dtype, long address, long value) {
    switch (dtype.storage()) {
      case BOOL -> Memory.setByte(address, (byte) (value != 0 ? 1 : 0));
      case INT8, Primitive.UINT8 -> Memory.setByte(address, (byte) value);
      case INT16, Primitive.UINT16 -> Memory.setShort(address, (short) value);
      case INT32, Primitive.UINT32 -> Memory.setInt(address, (int) value);
      case INT64, Primitive.UINT64 -> Memory.setLong(address, value);
      case FLOAT16 -> Memory.setShort(address, Half.of((float) value));
      case FLOAT32 -> Memory.setFloat(address, (float) value);
      case FLOAT64 -> Memory.setDouble(address, (double) value);
      case COMPLEX64, Primitive.COMPLEX128 -> setComplex(dtype, address, value, 0);
    }
  }

  /// Stores a complex number, of which dtypes that are not complex take the real part; bool takes
  /// whether either part differs from zero.
  public static void setComplex(DType dtype, long address, double real, double imag) {
    switch (dtype.storage()) {
      case COMPLEX64 -> {
        Memory.setFloat(address, (float) real);
        Memory.setFloat(address + Float.BYTES, (float) imag);
      }
      case COMPLEX128 -> {
        Memory.setDouble(address, real);
        Memory.setDouble(address + Double.BYTES, imag);
      }
      case BOOL -> Memory.setByte(address, (byte) (real != 0 || imag != 0 ? 1 : 0));
      case INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32, UINT64 ->
          setDouble(dtype, address, real);
      case FLOAT16, FLOAT32, FLOAT64 -> setDouble(dtype, address, real);
    }
  }

  /// Whether [#set] may take a value.
  public static boolean takes(Object value) {
    return value instanceof Number
        || value instanceof Boolean
        || value instanceof Complex
        || value instanceof TimeValue;
  }

  /// Stores a value given as a Java object: `Boolean`, a `Number`, a `Complex`, and for dates and
  /// spans a `TimeValue` or the text of a date.
  ///
  /// @throws IllegalArgumentException if the object is none of these
  public static void set(DType dtype, long address, Object value) {
    switch (value) {
      case TimeValue time when dtype instanceof TimeType type ->
          Memory.setLong(address, time.to(type).count());
      case String text when dtype.kind() == Kind.DATETIME ->
          set(dtype, address, TimeValue.parse(text));
      case Boolean truth -> setLong(dtype, address, truth ? 1 : 0);
      case Complex(var real, var imag) -> setComplex(dtype, address, real, imag);
      case Double _, Float _ -> setDouble(dtype, address, ((Number) value).doubleValue());
      case Number number -> setLong(dtype, address, number.longValue());
      default ->
          throw new IllegalArgumentException(
              "an element of a %s array was set to %s of type %s; use a number or a boolean"
                  .formatted(dtype, value, value.getClass().getSimpleName()));
    }
  }

  /// A uint64, given by its bits, as float64, rounded to nearest.
  public static double unsignedToDouble(long bits) {
    if (bits >= 0) {
      return (double) bits;
    }
    // Halve, keeping a sticky last bit so that rounding still goes the right way, and double.
    return 2.0 * (double) ((bits >>> 1) | (bits & 1));
  }

  /// A uint64, given by its bits, as float32, rounded to nearest once.
  public static float unsignedToFloat(long bits) {
    return bits >= 0 ? (float) bits : 2.0f * (float) ((bits >>> 1) | (bits & 1));
  }

  /// A float64 as int64 with the fraction cut off; what does not fit becomes -2⁶³, as the x86
  /// instruction has it that NumPy uses.
  public static long toLong(double value) {
    return value >= -TWO_63 && value < TWO_63 ? (long) value : Long.MIN_VALUE;
  }

  /// A float64 as int32 with the fraction cut off; what does not fit becomes -2³¹, as the x86
  /// instruction has it that NumPy uses for int32 and narrower integers.
  public static int toInt(double value) {
    return value > -2147483649.0 && value < 2147483648.0 ? (int) value : Integer.MIN_VALUE;
  }

  /// A float64 as the bits of a uint64 with the fraction cut off; what does not fit becomes what C
  /// compilers make of it.
  public static long toUnsigned(double value) {
    return value < TWO_63 ? toLong(value) : toLong(value - TWO_63) ^ Long.MIN_VALUE;
  }
}
