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
  private static final int TABLE = 1 << DIGIT;
  private static final int MASK = TABLE - 1;

  /// Moves per key before [#finish] gives up, and moves that a few keys may always take.
  private static final int MOVES = 8;

  private static final int MOVES_MIN = 1000;

  private static final ThreadLocal<int[]> COUNTS =
      ThreadLocal.withInitial(() -> new int[4 * TABLE]);

  private KeyDigits() {}

  @Override
  public long sort(long keys, long spare, int count, int low, int width) {
    var passes = (width + DIGIT - 1) / DIGIT;
    var counts = COUNTS.get();
    Arrays.fill(counts, 0);
    count(keys, count, counts, low);
    var from = keys;
    var to = spare;
    for (int pass = 0; pass < passes; pass++) {
      var start = pass * TABLE;
      if (starts(counts, start, count)) {
        scatter(from, to, count, counts, start, low + pass * DIGIT);
        var swap = from;
        from = to;
        to = swap;
      }
    }
    return from;
  }

  /// Counts four digits at once; the tables of those beyond the width are not looked at.
  private static void count(long keys, int count, int[] counts, int low) {
    for (int i = 0; i < count; i++) {
      var key = read(keys, i) >>> low;
      counts[(int) key & MASK]++;
      counts[TABLE + ((int) (key >>> DIGIT) & MASK)]++;
      counts[2 * TABLE + ((int) (key >>> 2 * DIGIT) & MASK)]++;
      counts[3 * TABLE + ((int) (key >>> 3 * DIGIT) & MASK)]++;
    }
  }

  /// Turns counts into the positions where each digit starts; false if all keys have the same.
  private static boolean starts(int[] counts, int start, int count) {
    int position = 0;
    for (int digit = start; digit < start + TABLE; digit++) {
      var many = counts[digit];
      if (many == count) {
        return false;
      }
      counts[digit] = position;
      position += many;
    }
    return true;
  }

  private static void scatter(long from, long to, int count, int[] counts, int start, int shift) {
    for (int i = 0; i < count; i++) {
      var key = read(from, i);
      var digit = start + ((int) (key >>> shift) & MASK);
      var position = counts[digit];
      counts[digit] = position + 1;
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
