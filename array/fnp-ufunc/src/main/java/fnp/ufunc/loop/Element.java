package fnp.ufunc.loop;

import fnp.dtype.Complex;
import fnp.ndarray.Memory;

/// How one element lies in memory and which Java type carries it through a scalar loop.
///
/// Integers and booleans travel as `long` (unsigned 64-bit as its bits), floats as `double`,
/// complex numbers as [Complex]: a store to a narrower integer wraps, a store to float32 rounds
/// once, and one to float16 rounds to float32 first, which is what NumPy's own loops give. A code
/// is the ordinal of the dtype in `fnp.dtype.Primitive`. The codes are plain `int` because a loop
/// copy folds a switch over a constant `int`.
public final class Element {
  public static final int BOOL = 0;
  public static final int INT8 = 1;
  public static final int INT16 = 2;
  public static final int INT32 = 3;
  public static final int INT64 = 4;
  public static final int UINT8 = 5;
  public static final int UINT16 = 6;
  public static final int UINT32 = 7;
  public static final int UINT64 = 8;
  public static final int FLOAT16 = 9;
  public static final int FLOAT32 = 10;
  public static final int FLOAT64 = 11;
  public static final int COMPLEX64 = 12;
  public static final int COMPLEX128 = 13;

  /// How many codes there are.
  public static final int COUNT = 14;

  private static final int[] SIZES = {1, 1, 2, 4, 8, 1, 2, 4, 8, 2, 4, 8, 8, 16};

  private Element() {}

  /// Bytes per element.
  public static int size(int code) {
    return SIZES[code];
  }

  /// Whether elements travel as `double`.
  public static boolean isFloat(int code) {
    return code >= FLOAT16 && code <= FLOAT64;
  }

  /// Whether elements travel as [Complex].
  public static boolean isComplex(int code) {
    return code >= COMPLEX64;
  }

  /// The code of the parts of a complex element.
  public static int part(int code) {
    return code == COMPLEX64 ? FLOAT32 : FLOAT64;
  }

  /// Reads a boolean or integer element.
  public static long loadLong(int code, long address) {
    return switch (code) {
      case BOOL -> Memory.getByte(address) == 0 ? 0 : 1;
      case INT8 -> Memory.getByte(address);
      case INT16 -> Memory.getShort(address);
      case INT32 -> Memory.getInt(address);
      case UINT8 -> Memory.getByte(address) & 0xffL;
      case UINT16 -> Memory.getShort(address) & 0xffffL;
      case UINT32 -> Memory.getInt(address) & 0xffff_ffffL;
      default -> Memory.getLong(address);
    };
  }

  /// Writes a boolean or integer element; what does not fit wraps, and a boolean is `value != 0`.
  public static void storeLong(int code, long address, long value) {
    switch (code) {
      case BOOL -> Memory.setByte(address, (byte) (value == 0 ? 0 : 1));
      case INT8, UINT8 -> Memory.setByte(address, (byte) value);
      case INT16, UINT16 -> Memory.setShort(address, (short) value);
      case INT32, UINT32 -> Memory.setInt(address, (int) value);
      default -> Memory.setLong(address, value);
    }
  }

  /// What a boolean or integer element becomes when it is written and read again.
  public static long wrap(int code, long value) {
    return switch (code) {
      case BOOL -> value == 0 ? 0 : 1;
      case INT8 -> (byte) value;
      case INT16 -> (short) value;
      case INT32 -> (int) value;
      case UINT8 -> value & 0xffL;
      case UINT16 -> value & 0xffffL;
      case UINT32 -> value & 0xffff_ffffL;
      default -> value;
    };
  }

  /// What a float becomes when it is written and read again.
  public static double round(int code, double value) {
    return switch (code) {
      case FLOAT16 -> Float.float16ToFloat(Float.floatToFloat16((float) value));
      case FLOAT32 -> (float) value;
      default -> value;
    };
  }

  /// Reads a float element.
  public static double loadDouble(int code, long address) {
    return switch (code) {
      case FLOAT16 -> Float.float16ToFloat(Memory.getShort(address));
      case FLOAT32 -> Memory.getFloat(address);
      default -> Memory.getDouble(address);
    };
  }

  /// Writes a float element, or the boolean `value != 0`.
  public static void storeDouble(int code, long address, double value) {
    switch (code) {
      case BOOL -> Memory.setByte(address, (byte) (value == 0 ? 0 : 1));
      case FLOAT16 -> Memory.setShort(address, Float.floatToFloat16((float) value));
      case FLOAT32 -> Memory.setFloat(address, (float) value);
      default -> Memory.setDouble(address, value);
    }
  }

  /// Reads a complex element.
  public static Complex loadComplex(int code, long address) {
    return code == COMPLEX64
        ? new Complex(Memory.getFloat(address), Memory.getFloat(address + Float.BYTES))
        : new Complex(Memory.getDouble(address), Memory.getDouble(address + Double.BYTES));
  }

  /// Writes a complex element.
  public static void storeComplex(int code, long address, Complex value) {
    if (code == COMPLEX64) {
      Memory.setFloat(address, (float) value.real());
      Memory.setFloat(address + Float.BYTES, (float) value.imag());
    } else {
      Memory.setDouble(address, value.real());
      Memory.setDouble(address + Double.BYTES, value.imag());
    }
  }
}
