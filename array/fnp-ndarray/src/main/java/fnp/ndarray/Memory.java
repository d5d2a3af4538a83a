package fnp.ndarray;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// All of memory, by raw address.
///
/// One constant segment for every access keeps the loops over arrays free of session checks and of
/// profile pollution: the JIT sees one receiver class for ever (measured in ADR 0001). It checks
/// nothing, so whoever uses it must have proved the address first; arrays do so in their layout.
public final class Memory {
  /// The whole address space, for the Vector API and for block copies.
  @SuppressWarnings("restricted")
  public static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

  private static final ByteOrder NATIVE = ByteOrder.nativeOrder();
  private static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(NATIVE);
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(NATIVE);
  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(NATIVE);
  private static final ValueLayout.OfFloat FLOAT =
      ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(NATIVE);
  private static final ValueLayout.OfDouble DOUBLE =
      ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(NATIVE);

  private Memory() {}

  /// The byte at an address.
  public static byte getByte(long address) {
    return ALL.get(BYTE, address);
  }

  /// The 16-bit integer at an address, which need not be aligned.
  public static short getShort(long address) {
    return ALL.get(SHORT, address);
  }

  /// The 32-bit integer at an address, which need not be aligned.
  public static int getInt(long address) {
    return ALL.get(INT, address);
  }

  /// The 64-bit integer at an address, which need not be aligned.
  public static long getLong(long address) {
    return ALL.get(LONG, address);
  }

  /// The float32 at an address, which need not be aligned.
  public static float getFloat(long address) {
    return ALL.get(FLOAT, address);
  }

  /// The float64 at an address, which need not be aligned.
  public static double getDouble(long address) {
    return ALL.get(DOUBLE, address);
  }

  /// Stores a byte.
  public static void setByte(long address, byte value) {
    ALL.set(BYTE, address, value);
  }

  /// Stores a 16-bit integer.
  public static void setShort(long address, short value) {
    ALL.set(SHORT, address, value);
  }

  /// Stores a 32-bit integer.
  public static void setInt(long address, int value) {
    ALL.set(INT, address, value);
  }

  /// Stores a 64-bit integer.
  public static void setLong(long address, long value) {
    ALL.set(LONG, address, value);
  }

  /// Stores a float32.
  public static void setFloat(long address, float value) {
    ALL.set(FLOAT, address, value);
  }

  /// Stores a float64.
  public static void setDouble(long address, double value) {
    ALL.set(DOUBLE, address, value);
  }

  /// Copies bytes; the ranges may overlap.
  public static void copy(long from, long to, long bytes) {
    MemorySegment.copy(ALL, from, ALL, to, bytes);
  }

  /// Sets a range to zero bytes.
  public static void clear(long address, long bytes) {
    ALL.asSlice(address, bytes).fill((byte) 0);
  }
}
