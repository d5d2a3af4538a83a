package ruchy.frame.column;

import fnp.ndarray.storage.Allocator;
import fnp.ndarray.storage.Owner;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// A stretch of native memory and the thing that keeps it alive.
///
/// Reads and writes go through one segment that spans all memory, so that every loop sees one
/// receiver class; whoever computes an address has checked it.
public final class Memory {
  /// All memory; an address is an offset into it.
  @SuppressWarnings("restricted")
  public static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;
  private static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED;
  private static final ValueLayout.OfDouble DOUBLE = ValueLayout.JAVA_DOUBLE_UNALIGNED;

  private final long address;
  private final long byteSize;
  private final Owner owner;

  private Memory(long address, long byteSize, Owner owner) {
    this.address = address;
    this.byteSize = byteSize;
    this.owner = owner;
  }

  /// Fresh memory of this many bytes from the array engine's pool, all zero.
  public static Memory allocate(long bytes) {
    var memory = reserve(bytes);
    ALL.asSlice(memory.address, bytes).fill((byte) 0);
    return memory;
  }

  /// Fresh memory of this many bytes from the array engine's pool, with undefined contents.
  ///
  /// It is taken from the pool and not as an array, so that no scope of arrays takes it back.
  public static Memory reserve(long bytes) {
    var allocator = Allocator.current();
    long address = allocator.allocate(bytes);
    return new Memory(address, bytes, allocator.owner());
  }

  /// Gives memory from {@link #reserve} back at once, without waiting for the garbage collector:
  /// fresh memory costs far more than used memory. Only for memory that nobody else has seen.
  public void release() {
    Allocator.current().release(owner, address, byteSize);
  }

  /// Memory that `owner` keeps alive.
  public static Memory of(long address, long bytes, Owner owner) {
    return new Memory(address, bytes, owner);
  }

  /// The bytes from `offset` on, kept alive by the same owner.
  public Memory slice(long offset, long bytes) {
    if (offset < 0 || bytes < 0 || offset + bytes > byteSize) {
      throw new AssertionError("slice " + offset + "+" + bytes + " of " + byteSize + " bytes");
    }
    return new Memory(address + offset, bytes, owner);
  }

  /// Where it starts.
  public long address() {
    return address;
  }

  /// How many bytes it has.
  public long byteSize() {
    return byteSize;
  }

  /// What keeps it alive.
  public Owner owner() {
    return owner;
  }

  /// The byte at this address.
  public static byte getByte(long address) {
    return ALL.get(ValueLayout.JAVA_BYTE, address);
  }

  /// The 16-bit integer at this address.
  public static short getShort(long address) {
    return ALL.get(ValueLayout.JAVA_SHORT_UNALIGNED, address);
  }

  /// The 32-bit integer at this address.
  public static int getInt(long address) {
    return ALL.get(INT, address);
  }

  /// The 64-bit integer at this address.
  public static long getLong(long address) {
    return ALL.get(LONG, address);
  }

  /// The 32-bit float at this address.
  public static float getFloat(long address) {
    return ALL.get(FLOAT, address);
  }

  /// The 64-bit float at this address.
  public static double getDouble(long address) {
    return ALL.get(DOUBLE, address);
  }

  /// Writes a byte.
  public static void putByte(long address, byte value) {
    ALL.set(ValueLayout.JAVA_BYTE, address, value);
  }

  /// Writes a 16-bit integer.
  public static void putShort(long address, short value) {
    ALL.set(ValueLayout.JAVA_SHORT_UNALIGNED, address, value);
  }

  /// Writes a 32-bit integer.
  public static void putInt(long address, int value) {
    ALL.set(INT, address, value);
  }

  /// Writes a 64-bit integer.
  public static void putLong(long address, long value) {
    ALL.set(LONG, address, value);
  }

  /// Writes a 32-bit float.
  public static void putFloat(long address, float value) {
    ALL.set(FLOAT, address, value);
  }

  /// Writes a 64-bit float.
  public static void putDouble(long address, double value) {
    ALL.set(DOUBLE, address, value);
  }

  /// Copies bytes from one address to another; the two stretches do not overlap.
  public static void copy(long from, long to, long bytes) {
    MemorySegment.copy(ALL, from, ALL, to, bytes);
  }

  /// Copies bytes out of memory.
  public static void copy(long from, byte[] to, int length) {
    MemorySegment.copy(ALL, ValueLayout.JAVA_BYTE, from, to, 0, length);
  }

  /// Copies bytes into memory.
  public static void copy(byte[] from, int start, int length, long to) {
    MemorySegment.copy(from, start, ALL, ValueLayout.JAVA_BYTE, to, length);
  }
}
