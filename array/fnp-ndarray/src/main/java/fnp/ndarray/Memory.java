package fnp.ndarray;

import java.lang.foreign.MemorySegment;

/// All of memory, by raw address.
///
/// One constant segment for every access keeps the loops over arrays free of session checks and of
/// profile pollution: the JIT sees one receiver class for ever (measured in ADR 0001). It checks
/// nothing, so whoever uses it must have proved the address first; arrays do so in their layout.
public final class Memory {
  /// The whole address space, for the Vector API and for block copies.
  @SuppressWarnings("restricted")
  public static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

  private static final MemoryAccess ACCESS = DirectAccess.ofThisJvm().orElseGet(SegmentAccess::new);

  private Memory() {}

  /// The byte at an address.
  public static byte getByte(long address) {
    return ACCESS.getByte(address);
  }

  /// The 16-bit integer at an address, which need not be aligned.
  public static short getShort(long address) {
    return ACCESS.getShort(address);
  }

  /// The 32-bit integer at an address, which need not be aligned.
  public static int getInt(long address) {
    return ACCESS.getInt(address);
  }

  /// The 64-bit integer at an address, which need not be aligned.
  public static long getLong(long address) {
    return ACCESS.getLong(address);
  }

  /// The float32 at an address, which need not be aligned.
  public static float getFloat(long address) {
    return ACCESS.getFloat(address);
  }

  /// The float64 at an address, which need not be aligned.
  public static double getDouble(long address) {
    return ACCESS.getDouble(address);
  }

  /// Stores a byte.
  public static void setByte(long address, byte value) {
    ACCESS.setByte(address, value);
  }

  /// Stores a 16-bit integer.
  public static void setShort(long address, short value) {
    ACCESS.setShort(address, value);
  }

  /// Stores a 32-bit integer.
  public static void setInt(long address, int value) {
    ACCESS.setInt(address, value);
  }

  /// Stores a 64-bit integer.
  public static void setLong(long address, long value) {
    ACCESS.setLong(address, value);
  }

  /// Stores a float32.
  public static void setFloat(long address, float value) {
    ACCESS.setFloat(address, value);
  }

  /// Stores a float64.
  public static void setDouble(long address, double value) {
    ACCESS.setDouble(address, value);
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
