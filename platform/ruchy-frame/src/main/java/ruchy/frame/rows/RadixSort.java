package ruchy.frame.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.stream.IntStream;

/// Sorts rows by whole numbers, stably: first by the highest bits that differ, into parts that fit
/// the processor's cache and are sorted independently, then each part from its lowest bits up.
///
/// @source Knuth, The Art of Computer Programming 3, 5.2.5
public final class RadixSort {
  private static final int HIGH_BITS = 11;
  private static final int LOW_BITS = 8;
  private static final int LOW_BUCKETS = 1 << LOW_BITS;

  /// Rows of a part that fits the cache.
  private static final int PART_ROWS_MAX = 1 << 15;

  /// Up to this many rows are sorted by insertion.
  private static final int INSERTION_ROWS_MAX = 32;

  private final long[] keys;
  private final int[] rows;
  private final long[] otherKeys;
  private final int[] otherRows;

  private RadixSort(long[] keys, int[] rows) {
    this.keys = keys;
    this.rows = rows;
    this.otherKeys = new long[keys.length];
    this.otherRows = new int[rows.length];
  }

  /// Puts keys in ascending order, compared without sign, and the rows beside them likewise; rows
  /// with equal keys keep their order.
  public static void sort(long[] keys, int[] rows) {
    new RadixSort(keys, rows).sort(0, keys.length);
  }

  /// The same for each of several parts on its own; `ends` says where each part ends.
  public static void sort(long[] keys, int[] rows, int[] ends) {
    var sort = new RadixSort(keys, rows);
    var parts = IntStream.range(0, ends.length);
    (Blocks.threads(rows.length) > 1 ? parts.parallel() : parts)
        .forEach(i -> sort.sort(i == 0 ? 0 : ends[i - 1], ends[i]));
  }

  private void sort(int start, int end) {
    if (end - start <= INSERTION_ROWS_MAX) {
      insert(start, end);
      return;
    }
    long varying = 0;
    long first = keys[start];
    for (int i = start; i < end; i++) {
      varying |= keys[i] ^ first;
    }
    int bits = Long.SIZE - Long.numberOfLeadingZeros(varying);
    if (end - start <= PART_ROWS_MAX || bits <= HIGH_BITS + LOW_BITS) {
      sortUpwards(start, end, varying);
    } else {
      int shift = bits - HIGH_BITS;
      int[] starts = split(start, end, shift);
      var parts = new ArrayList<Integer>();
      for (int i = 0; i < starts.length - 1; i++) {
        if (starts[i + 1] - starts[i] > 1) {
          parts.add(i);
        }
      }
      streamOf(parts, end - start).forEach(i -> sort(starts[i], starts[i + 1]));
    }
  }

  private static java.util.stream.Stream<Integer> streamOf(Collection<Integer> parts, int rows) {
    return Blocks.threads(rows) > 1 ? parts.parallelStream() : parts.stream();
  }

  private void insert(int start, int end) {
    for (int i = start + 1; i < end; i++) {
      long key = keys[i];
      int row = rows[i];
      int at = i;
      while (at > start && Long.compareUnsigned(keys[at - 1], key) > 0) {
        keys[at] = keys[at - 1];
        rows[at] = rows[at - 1];
        at--;
      }
      keys[at] = key;
      rows[at] = row;
    }
  }

  /// Moves rows into parts by the bits from `shift` on; says where the parts start.
  private int[] split(int start, int end, int shift) {
    int mask = (1 << HIGH_BITS) - 1;
    int[] starts = new int[mask + 2];
    for (int i = start; i < end; i++) {
      starts[((int) (keys[i] >>> shift) & mask) + 1]++;
    }
    starts[0] = start;
    for (int i = 0; i <= mask; i++) {
      starts[i + 1] += starts[i];
    }
    int[] next = starts.clone();
    for (int i = start; i < end; i++) {
      long key = keys[i];
      int at = next[(int) (key >>> shift) & mask]++;
      otherKeys[at] = key;
      otherRows[at] = rows[i];
    }
    System.arraycopy(otherKeys, start, keys, start, end - start);
    System.arraycopy(otherRows, start, rows, start, end - start);
    return starts;
  }

  /// Sorts a part from the lowest bits up; digits in which no keys differ are skipped.
  private void sortUpwards(int start, int end, long varying) {
    long[] fromKeys = keys;
    int[] fromRows = rows;
    long[] toKeys = otherKeys;
    int[] toRows = otherRows;
    int[] next = new int[LOW_BUCKETS];
    for (int shift = 0; shift < Long.SIZE; shift += LOW_BITS) {
      if ((varying >>> shift & LOW_BUCKETS - 1) == 0) {
        continue;
      }
      count(fromKeys, start, end, shift, next);
      for (int i = start; i < end; i++) {
        long key = fromKeys[i];
        int at = next[(int) (key >>> shift) & LOW_BUCKETS - 1]++;
        toKeys[at] = key;
        toRows[at] = fromRows[i];
      }
      long[] swapKeys = fromKeys;
      fromKeys = toKeys;
      toKeys = swapKeys;
      int[] swapRows = fromRows;
      fromRows = toRows;
      toRows = swapRows;
    }
    if (fromKeys != keys) {
      System.arraycopy(fromKeys, start, keys, start, end - start);
      System.arraycopy(fromRows, start, rows, start, end - start);
    }
  }

  private static void count(long[] keys, int start, int end, int shift, int[] next) {
    java.util.Arrays.fill(next, 0);
    for (int i = start; i < end; i++) {
      next[(int) (keys[i] >>> shift) & LOW_BUCKETS - 1]++;
    }
    int at = start;
    for (int i = 0; i < LOW_BUCKETS; i++) {
      int size = next[i];
      next[i] = at;
      at += size;
    }
  }
}
