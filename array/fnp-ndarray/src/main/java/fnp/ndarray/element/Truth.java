package fnp.ndarray.element;

import fnp.ndarray.Memory;
import java.nio.ByteOrder;

/// Booleans that lie side by side: counting them and finding the true ones, eight at a time.
///
/// Bytes other than 0 and 1 may come from views; they are true.
public final class Truth {
  private static final boolean LITTLE = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
  private static final long ONES = 0x0101010101010101L;
  private static final long LOW_BITS = 0x7f7f7f7f7f7f7f7fL;

  private Truth() {}

  /// How many bytes differ from zero.
  public static long count(long x, long bytes) {
    long found = 0;
    long i = 0;
    for (; i <= bytes - Long.BYTES; i += Long.BYTES) {
      found += Long.bitCount(ones(Memory.getLong(x + i)));
    }
    for (; i < bytes; i++) {
      found += Memory.getByte(x + i) == 0 ? 0 : 1;
    }
    return found;
  }

  /// The eight bytes at an address, each 1 where it was not zero, the first the lowest.
  public static long eight(long address) {
    var ones = ones(Memory.getLong(address));
    return LITTLE ? ones : Long.reverseBytes(ones);
  }

  /// Eight bytes, each 1 where it was not zero.
  private static long ones(long eight) {
    return ((eight & LOW_BITS) + LOW_BITS | eight) >>> 7 & ONES;
  }

  /// The position of the first byte that differs from zero, or -1.
  public static int first(long x, int bytes) {
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

  /// Writes `start + i * step` for the position `i` of each true byte as 64-bit integers and
  /// returns how many.
  ///
  /// Every position is written and only kept if it counts, because a branch would be taken at
  /// random; so there must be room for one more than there are true bytes.
  public static int positions(long x, int bytes, long start, long step, long to) {
    int found = 0;
    int i = 0;
    for (; LITTLE && i <= bytes - Long.BYTES; i += Long.BYTES) {
      var eight = Memory.getLong(x + i);
      if (eight != 0) {
        found += eightPositions(eight, start + i * step, step, to + 8L * found);
      }
    }
    for (; i < bytes; i++) {
      Memory.setLong(to + 8L * found, start + i * step);
      found += (int) ((-(Memory.getByte(x + i) & 0xffL)) >>> 63);
    }
    return found;
  }

  /// One multiplication adds up the bytes before each byte, so that no place waits for another.
  private static int eightPositions(long eight, long start, long step, long to) {
    var upTo = ones(eight) * ONES;
    Memory.setLong(to, start);
    Memory.setLong(to + ((upTo & 0xff) << 3), start + step);
    Memory.setLong(to + ((upTo >>> 8 & 0xff) << 3), start + 2 * step);
    Memory.setLong(to + ((upTo >>> 16 & 0xff) << 3), start + 3 * step);
    Memory.setLong(to + ((upTo >>> 24 & 0xff) << 3), start + 4 * step);
    Memory.setLong(to + ((upTo >>> 32 & 0xff) << 3), start + 5 * step);
    Memory.setLong(to + ((upTo >>> 40 & 0xff) << 3), start + 6 * step);
    Memory.setLong(to + ((upTo >>> 48 & 0xff) << 3), start + 7 * step);
    return (int) (upTo >>> 56);
  }
}
