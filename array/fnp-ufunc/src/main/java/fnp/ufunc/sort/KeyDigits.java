package fnp.ufunc.sort;

import fnp.ndarray.Memory;
import fnp.ufunc.loop.ClassCopy;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;

/// A template: keys of 4 and of 8 bytes have their copies.
///
/// @source Knuth, "The Art of Computer Programming", volume 3, algorithm 5.2.5R, with tables of
///   counts instead of lists
final class KeyDigits implements DigitSort {
  private static final boolean WIDE = ClassCopy.constant(MethodHandles.lookup(), 0, Boolean.class);

  /// Bits of a digit of few keys: a line of the first-level cache per digit fits there.
  private static final int NARROW = 8;

  /// Bits of a digit of many keys, which saves a pass.
  private static final int BROAD = 11;

  /// From so many keys on, digits are broad, unless that saves no pass.
  private static final int MANY = 2_000;

  /// Moves per key before [#finish] gives up, and moves that a few keys may always take.
  private static final int MOVES = 8;

  private static final int MOVES_MIN = 1000;

  private static final ThreadLocal<int[]> COUNTS =
      ThreadLocal.withInitial(() -> new int[2 << BROAD]);

  private KeyDigits() {}

  @Override
  public long sort(long keys, long spare, int count, int low, int width) {
    var bits = count >= MANY && passes(width, BROAD) < passes(width, NARROW) ? BROAD : NARROW;
    var mask = (1 << bits) - 1;
    var counts = COUNTS.get();
    var from = keys;
    var to = spare;
    var counted = false;
    int start = 0;
    for (int shift = low; shift < low + width; shift += bits) {
      if (!counted) {
        Arrays.fill(counts, start, start + mask + 1, 0);
        count(from, count, counts, start, shift, mask);
      }
      counted = starts(counts, start, mask, count);
      if (counted) {
        var next = start ^ (mask + 1);
        Arrays.fill(counts, next, next + mask + 1, 0);
        scatter(from, to, count, counts, start, shift, bits);
        start = next;
        var swap = from;
        from = to;
        to = swap;
      }
    }
    return from;
  }

  private static int passes(int width, int bits) {
    return (width + bits - 1) / bits;
  }

  private static void count(long keys, int count, int[] counts, int start, int shift, int mask) {
    for (int i = 0; i < count; i++) {
      counts[start + ((int) (read(keys, i) >>> shift) & mask)]++;
    }
  }

  /// Turns counts into the positions where each digit starts; false if all keys have the same.
  private static boolean starts(int[] counts, int start, int mask, int count) {
    int position = 0;
    for (int digit = start; digit <= start + mask; digit++) {
      var many = counts[digit];
      if (many == count) {
        return false;
      }
      counts[digit] = position;
      position += many;
    }
    return true;
  }

  /// Moves keys to the places of one digit, and counts the next one in the other table.
  private static void scatter(
      long from, long to, int count, int[] counts, int start, int shift, int bits) {
    var mask = (1 << bits) - 1;
    var next = start ^ (mask + 1);
    for (int i = 0; i < count; i++) {
      var key = read(from, i);
      var rest = key >>> shift;
      var place = start + ((int) rest & mask);
      var position = counts[place];
      counts[place] = position + 1;
      counts[next + ((int) (rest >>> bits) & mask)]++;
      write(to, position, key);
    }
  }

  @Override
  public boolean finish(long keys, int count) {
    var moves = Math.max((long) count * MOVES, MOVES_MIN);
    var before = count == 0 ? 0 : read(keys, 0);
    for (int i = 1; i < count; i++) {
      var key = read(keys, i);
      if (Long.compareUnsigned(before, key) <= 0) {
        before = key;
      } else {
        moves -= insert(keys, i, key);
        before = read(keys, i);
        if (moves < 0) {
          return false;
        }
      }
    }
    return true;
  }

  private static int insert(long keys, int index, long key) {
    var at = index;
    do {
      write(keys, at, read(keys, at - 1));
      at--;
    } while (at > 0 && Long.compareUnsigned(read(keys, at - 1), key) > 0);
    write(keys, at, key);
    return index - at;
  }

  private static long read(long keys, int index) {
    return WIDE
        ? Memory.getLong(keys + 8L * index)
        : Memory.getInt(keys + 4L * index) & 0xffff_ffffL;
  }

  private static void write(long keys, int index, long key) {
    if (WIDE) {
      Memory.setLong(keys + 8L * index, key);
    } else {
      Memory.setInt(keys + 4L * index, (int) key);
    }
  }
}
