package fnp.ufunc;

import fnp.ndarray.Memory;

/// Booleans that lie side by side: counting them and finding the true ones.
final class Truth {
  private static final int BLOCK = 1 << 16;

  /// How often it is asked whether enough is known.
  private static final int SOON = 1 << 12;

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
    for (int i = (int) (counted >>> 32); i < bytes; i++) {
      found += Memory.getByte(x + i) == 0 ? 0 : 1;
    }
    return found;
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
    var little = java.nio.ByteOrder.nativeOrder() == java.nio.ByteOrder.LITTLE_ENDIAN;
    return (little ? Long.numberOfTrailingZeros(eight) : Long.numberOfLeadingZeros(eight)) >> 3;
  }

  /// Writes `start` plus the positions of true bytes as 64-bit integers and returns how many.
  ///
  /// Every position is written and only kept if it counts, because a branch would be taken at
  /// random; so there must be room for one more than there are true bytes.
  static int positions(long x, int bytes, long start, long to) {
    int found = 0;
    for (int i = 0; i < bytes; i++) {
      Memory.setLong(to + 8L * found, start + i);
      found += (int) ((-(Memory.getByte(x + i) & 0xffL)) >>> 63);
    }
    return found;
  }
}
