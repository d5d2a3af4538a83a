package fnp.ufunc.simd;

import fnp.ndarray.Memory;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// Copies elements with strides to and from dense blocks that stay in the first-level cache, where
/// vector loops work on them.
final class Packing {
  /// Elements per block.
  static final int BLOCK = 512;

  private static final int BLOCKS = 4;
  private static final long BLOCK_BYTES = BLOCK * 8L;
  private static final ThreadLocal<MemorySegment> MEMORY =
      ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(BLOCKS * BLOCK_BYTES, 64));

  private Packing() {}

  /// The address of a block of the running thread, 0 to 3.
  static long block(int index) {
    return MEMORY.get().address() + index * BLOCK_BYTES;
  }

  /// Copies `count` elements of `size` bytes between any strides.
  static void copy(int size, long from, long fromStride, long to, long toStride, int count) {
    switch (size) {
      case 1 -> bytes(from, fromStride, to, toStride, count);
      case 2 -> shorts(from, fromStride, to, toStride, count);
      case 4 -> ints(from, fromStride, to, toStride, count);
      default -> longs(from, fromStride, to, toStride, count);
    }
  }

  private static void bytes(long from, long fromStride, long to, long toStride, int count) {
    for (int i = 0; i < count; i++) {
      Memory.setByte(to + i * toStride, Memory.getByte(from + i * fromStride));
    }
  }

  private static void shorts(long from, long fromStride, long to, long toStride, int count) {
    for (int i = 0; i < count; i++) {
      Memory.setShort(to + i * toStride, Memory.getShort(from + i * fromStride));
    }
  }

  private static void ints(long from, long fromStride, long to, long toStride, int count) {
    int i = 0;
    for (; i <= count - 4; i += 4) {
      var x = from + i * fromStride;
      var z = to + i * toStride;
      var a = Memory.getInt(x);
      var b = Memory.getInt(x + fromStride);
      var c = Memory.getInt(x + 2 * fromStride);
      var d = Memory.getInt(x + 3 * fromStride);
      Memory.setInt(z, a);
      Memory.setInt(z + toStride, b);
      Memory.setInt(z + 2 * toStride, c);
      Memory.setInt(z + 3 * toStride, d);
    }
    for (; i < count; i++) {
      Memory.setInt(to + i * toStride, Memory.getInt(from + i * fromStride));
    }
  }

  private static void longs(long from, long fromStride, long to, long toStride, int count) {
    int i = 0;
    for (; i <= count - 4; i += 4) {
      var x = from + i * fromStride;
      var z = to + i * toStride;
      var a = Memory.getLong(x);
      var b = Memory.getLong(x + fromStride);
      var c = Memory.getLong(x + 2 * fromStride);
      var d = Memory.getLong(x + 3 * fromStride);
      Memory.setLong(z, a);
      Memory.setLong(z + toStride, b);
      Memory.setLong(z + 2 * toStride, c);
      Memory.setLong(z + 3 * toStride, d);
    }
    for (; i < count; i++) {
      Memory.setLong(to + i * toStride, Memory.getLong(from + i * fromStride));
    }
  }
}
