package fnp.ndarray.storage;

import java.lang.foreign.MemorySegment;

/// Keeps a piece of native memory alive: whoever can reach the owner may use the memory.
///
/// Arrays made by the pool get one from it; memory from elsewhere (a file mapping, a buffer of
/// another library) is brought in with [#adopt(MemorySegment, Object)].
public abstract sealed class Owner permits Block, Adopted, References {
  private final long address;
  private final long bytes;

  Owner(long address, long bytes) {
    this.address = address;
    this.bytes = bytes;
  }

  /// The first address.
  public final long address() {
    return address;
  }

  /// The length in bytes.
  public final long bytes() {
    return bytes;
  }

  /// Whether the pool made this memory.
  public final boolean isPooled() {
    return this instanceof Block;
  }

  /// An owner for memory that something else allocated.
  ///
  /// @param segment the memory; it must be native, and stay open as long as any array uses it
  /// @param keepAlive what must stay reachable for the memory to stay valid
  /// @throws IllegalArgumentException if the segment is on the Java heap
  public static Owner adopt(MemorySegment segment, Object keepAlive) {
    if (!segment.isNative()) {
      throw new IllegalArgumentException(
          "a heap segment of %d bytes cannot be adopted; copy it into a new array"
              .formatted(segment.byteSize()));
    }
    return new Adopted(segment.address(), segment.byteSize(), new Object[] {segment, keepAlive});
  }

  /// An owner for memory that must be given back by an action once no array uses it any more.
  ///
  /// @param address the first address
  /// @param bytes the length
  /// @param giveBack runs once, on some thread, after the last array is gone; it must not refer to
  ///   the owner
  public static Owner adopt(long address, long bytes, Runnable giveBack) {
    return Adopted.withAction(address, bytes, giveBack);
  }
}
