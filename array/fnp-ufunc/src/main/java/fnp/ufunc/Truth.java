package fnp.ufunc;

import fnp.ndarray.Memory;
import java.nio.ByteOrder;

/// Booleans that lie side by side: counting them and finding the true ones.
final class Truth {
  private static final int BLOCK = 1 << 16;

  /// How often it is asked whether enough is known.
  private static final int SOON = 1 << 12;

  private static final boolean LITTLE = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
  private static final long ONES = 0x0101010101010101L;
  private static final long LOW_BITS = 0x7f7f7f7f7f7f7f7fL;

  private Truth() {}

  /// How many bytes differ from zero.
  static long count(long x, long bytes) {
    long found = 0;
    for (long done = 0; done < bytes; done += BLOCK) {
      found += countBlock(x + done, (int) Math.min(BLOCK, bytes - done));
    }
    return found;
  }

  /// Whether all bytes differ from zero.
  static boolean all(long x, long bytes) {
    for (long done = 0; done < bytes; done += SOON) {
      var some = (int) Math.min(SOON, bytes - done);
      if (countBlock(x + done, some) < some) {
        return false;
      }
    }
    return true;
  }

  /// Whether a byte differs from zero.
  static boolean any(long x, long bytes) {
    for (long done = 0; done < bytes; done += SOON) {
      if (countBlock(x + done, (int) Math.min(SOON, bytes - done)) > 0) {
        return true;
      }
    }
    return false;
  }

  private static long countBlock(long x, int bytes) {
    var counted = LoopProvider.current().countTruths(x, bytes);
    var found = counted & 0xffff_ffffL;
    int i = (int) (counted >>> 32);
    for (; i <= bytes - Long.BYTES; i += Long.BYTES) {
      found += Long.bitCount(ones(Memory.getLong(x + i)));
    }
    for (; i < bytes; i++) {
      found += Memory.getByte(x + i) == 0 ? 0 : 1;
    }
    return found;
  }

  /// Eight bytes, each 1 where it was not zero.
  private static long ones(long eight) {
    return ((eight & LOW_BITS) + LOW_BITS | eight) >>> 7 & ONES;
  }

  /// The position of the first byte that differs from zero, or -1.
  static int first(long x, int bytes) {
    int i = 0;
    for (; i <= bytes - Long.BYTES; i += Long.BYTES) {
      var eight = Memory.getLong(x + i);
      if (eight != 0) {
        return i + firstOf(eight);
      }
    }
    for (; i < bytes; i++) {
      if (Memory.getByte(x + i) != 0) {
        return i;
      }
    }
    return -1;
  }

  /// The place in memory order of the first byte of eight that is not zero.
  private static int firstOf(long eight) {
    return (LITTLE ? Long.numberOfTrailingZeros(eight) : Long.numberOfLeadingZeros(eight)) >> 3;
  }

  /// Writes `start` plus the positions of true bytes as 64-bit integers and returns how many.
  ///
  /// Every position is written and only kept if it counts, because a branch would be taken at
  /// random; so there must be room for one more than there are true bytes.
  static int positions(long x, int bytes, long start, long to) {
    int found = 0;
    int i = 0;
    for (; LITTLE && i <= bytes - Long.BYTES; i += Long.BYTES) {
      found += eightPositions(Memory.getLong(x + i), start + i, to + 8L * found);
    }
    for (; i < bytes; i++) {
      Memory.setLong(to + 8L * found, start + i);
      found += (int) ((-(Memory.getByte(x + i) & 0xffL)) >>> 63);
    }
    return found;
  }

  /// One multiplication adds up the bytes before each byte, so that no place waits for another.
  private static int eightPositions(long eight, long start, long to) {
    var upTo = ones(eight) * ONES;
    Memory.setLong(to, start);
    Memory.setLong(to + ((upTo & 0xff) << 3), start + 1);
    Memory.setLong(to + ((upTo >>> 8 & 0xff) << 3), start + 2);
    Memory.setLong(to + ((upTo >>> 16 & 0xff) << 3), start + 3);
    Memory.setLong(to + ((upTo >>> 24 & 0xff) << 3), start + 4);
    Memory.setLong(to + ((upTo >>> 32 & 0xff) << 3), start + 5);
    Memory.setLong(to + ((upTo >>> 40 & 0xff) << 3), start + 6);
    Memory.setLong(to + ((upTo >>> 48 & 0xff) << 3), start + 7);
    return (int) (upTo >>> 56);
  }
}
