package fnp.ndarray;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.Primitive;
import java.math.BigInteger;

/// Single elements at an address, converted between their dtype and Java's numbers.
///
/// The switches are over the enum, not over the sealed interface: javac makes a table jump of the
/// one and a chain of comparisons behind an `invokedynamic` of the other, five times as slow.
public final class Elements {
  private static final double TWO_64 = 0x1p64;
  private static final double TWO_63 = 0x1p63;

  private Elements() {}

  /// The element as float64; integers beyond 2⁵³ are rounded, as NumPy rounds them.
  public static double getDouble(DType dtype, long address) {
    return switch ((Primitive) dtype) {
      case FLOAT64 -> Memory.getDouble(address);
      case FLOAT32 -> Memory.getFloat(address);
      case UINT64 -> unsignedToDouble(Memory.getLong(address));
      case BOOL, INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32 ->
          (double) getLong(dtype, address);
    };
  }

  /// The element as int64: fractions are cut off, uint64 keeps its bits.
  public static long getLong(DType dtype, long address) {
    return switch ((Primitive) dtype) {
      case BOOL -> Memory.getByte(address) != 0 ? 1 : 0;
      case INT8 -> Memory.getByte(address);
      case INT16 -> Memory.getShort(address);
      case INT32 -> Memory.getInt(address);
      case INT64, Primitive.UINT64 -> Memory.getLong(address);
      case UINT8 -> Memory.getByte(address) & 0xFFL;
      case UINT16 -> Memory.getShort(address) & 0xFFFFL;
      case UINT32 -> Memory.getInt(address) & 0xFFFF_FFFFL;
      case FLOAT32 -> toLong(Memory.getFloat(address));
      case FLOAT64 -> toLong(Memory.getDouble(address));
    };
  }

  /// Whether the element differs from zero; NaN does.
  public static boolean getBoolean(DType dtype, long address) {
    return dtype.kind() == Kind.FLOATING
        ? getDouble(dtype, address) != 0
        : getLong(dtype, address) != 0;
  }

  /// The element as the Java object closest to it: `Boolean`, `Long`, `Double`, or `BigInteger` for
  /// a uint64 of 2⁶³ and more.
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
    };
  }

  /// Stores a float64, converted to the dtype as a C cast does: fractions are cut off, integers
  /// wrap around. Values outside int64 and NaN, which NumPy leaves undefined, become -2⁶³ first.
  public static void setDouble(DType dtype, long address, double value) {
    switch ((Primitive) dtype) {
      case FLOAT64 -> Memory.setDouble(address, value);
      case FLOAT32 -> Memory.setFloat(address, (float) value);
      case BOOL -> Memory.setByte(address, (byte) (value != 0 ? 1 : 0));
      case UINT64 -> Memory.setLong(address, toUnsigned(value));
      case INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32 ->
          setLong(dtype, address, toLong(value));
    }
  }

  /// Stores an int64, converted to the dtype; narrower integers wrap around.
  public static void setLong(DType dtype, long address, long value) {
    switch ((Primitive) dtype) {
      case BOOL -> Memory.setByte(address, (byte) (value != 0 ? 1 : 0));
      case INT8, Primitive.UINT8 -> Memory.setByte(address, (byte) value);
      case INT16, Primitive.UINT16 -> Memory.setShort(address, (short) value);
      case INT32, Primitive.UINT32 -> Memory.setInt(address, (int) value);
      case INT64, Primitive.UINT64 -> Memory.setLong(address, value);
      case FLOAT32 -> Memory.setFloat(address, (float) value);
      case FLOAT64 -> Memory.setDouble(address, (double) value);
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
    var cut = (long) value;
    return cut == Long.MAX_VALUE || Double.isNaN(value) ? Long.MIN_VALUE : cut;
  }

  /// A float64 as the bits of a uint64 with the fraction cut off.
  static long toUnsigned(double value) {
    return value >= TWO_63 && value < TWO_64
        ? (long) (value - TWO_63) + Long.MIN_VALUE
        : toLong(value);
  }
}
