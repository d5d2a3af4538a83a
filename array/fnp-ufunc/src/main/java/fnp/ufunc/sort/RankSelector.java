package fnp.ufunc.sort;

import fnp.dtype.DType;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Finds the elements of given ranks in runs of elements, without sorting them and without writing
/// to them: rank 0 is the least element. NaN and "not a time" come last.
///
/// Of a long run a random sample tells between which two elements those of the ranks must lie; one
/// pass copies what lies between and counts what lies below. Counts prove the guess; a wrong one
/// costs a second way, not a wrong answer.
///
/// @source R. W. Floyd and R. L. Rivest, "Expected time bounds for selection", CACM 18 (1975)
public final class RankSelector {
  /// From so many elements on a sample is taken.
  private static final int SAMPLING_MIN = 4000;

  /// More groups of ranks than this are looked for in a copy of all keys.
  private static final int GROUPS_MAX = 4;

  /// Runs longer than a Java array are sampled at any number of ranks.
  private static final long COPY_MAX = 1L << 30;

  private static final Map<Integer, RankScan> SCANS = new ConcurrentHashMap<>();

  private final RankScan scan;
  private long[] keys = {};

  private RankSelector(RankScan scan) {
    this.scan = scan;
  }

  /// For runs of a dtype, which must not be complex.
  public static RankSelector of(DType dtype) {
    var isTime = dtype.kind().isTime();
    var code = dtype.storage().ordinal();
    return new RankSelector(
        SCANS.computeIfAbsent(isTime ? -1 : code, _ -> RankScan.of(code, isTime)));
  }

  /// Writes the elements of the ranks, which must ascend, side by side.
  ///
  /// @param toStride bytes from one written element to the next
  /// @return whether the run has a NaN or "not a time"
  public boolean select(long from, long stride, long count, long[] ranks, long to, long toStride) {
    var found = new long[ranks.length];
    var greatest = find(from, stride, count, ranks, found);
    for (int i = 0; i < ranks.length; i++) {
      scan.put(to + i * toStride, found[i]);
    }
    return greatest == RankScan.LAST;
  }

  private long find(long from, long stride, long count, long[] ranks, long[] found) {
    if (count >= SAMPLING_MIN && (ranks.length <= GROUPS_MAX || count > COPY_MAX)) {
      return sampled(from, stride, count, ranks, found);
    }
    return copied(from, stride, count, ranks, found);
  }

  private long copied(long from, long stride, long count, long[] ranks, long[] found) {
    var length = Math.toIntExact(count);
    if (keys.length < length) {
      keys = new long[length];
    }
    var greatest = scan.keys(from, stride, length, keys);
    select(keys, length, ranks, 0, found);
    return greatest;
  }

  /// Ranks whose windows touch are looked for together.
  private long sampled(long from, long stride, long count, long[] ranks, long[] found) {
    var sample = sample(from, stride, count);
    var greatest = Long.MIN_VALUE;
    for (int first = 0; first < ranks.length; ) {
      var last = first;
      while (last + 1 < ranks.length && ranks[last + 1] - ranks[first] <= count / 64) {
        last++;
      }
      var group = Arrays.copyOfRange(ranks, first, last + 1);
      var window = window(sample, count, group);
      scan.between(from, stride, count, window);
      var offset = window.below;
      var hit =
          !window.overflows
              && group[0] >= offset
              && group[group.length - 1] < offset + window.count;
      var keysOfGroup = new long[group.length];
      if (hit) {
        select(window.kept, window.count, group, offset, keysOfGroup);
      } else if (count <= COPY_MAX) {
        copied(from, stride, count, group, keysOfGroup);
      } else {
        bisect(from, stride, count, group, keysOfGroup);
      }
      var seen = window.overflows ? greatest(from, stride, count) : window.greatest;
      greatest = Math.max(greatest, seen);
      System.arraycopy(keysOfGroup, 0, found, first, group.length);
      first = last + 1;
    }
    return greatest;
  }

  private long greatest(long from, long stride, long count) {
    var window = new Window(Long.MAX_VALUE, Long.MIN_VALUE, 0);
    scan.between(from, stride, count, window);
    return window.greatest;
  }

  /// Some keys, in order.
  private long[] sample(long from, long stride, long count) {
    var size = (int) Math.min(1 << 16, Math.pow(count, 2.0 / 3) / 2);
    var sample = new long[size];
    var random = 0x9e37_79b9_7f4a_7c15L;
    for (int i = 0; i < size; i++) {
      random ^= random << 13;
      random ^= random >>> 7;
      random ^= random << 17;
      sample[i] = scan.key(from + Math.unsignedMultiplyHigh(random, count) * stride);
    }
    Arrays.sort(sample);
    return sample;
  }

  /// Six standard deviations of a sample's rank on either side.
  private static Window window(long[] sample, long count, long[] ranks) {
    var size = sample.length;
    var low = ranks[0] / (double) count;
    var high = ranks[ranks.length - 1] / (double) count;
    var below = (int) Math.floor(low * size - 6 * Math.sqrt(size * low * (1 - low)) - 2);
    var above = (int) Math.ceil(high * size + 6 * Math.sqrt(size * high * (1 - high)) + 2);
    var share = (Math.min(above, size) - Math.max(below, 0)) / (double) size;
    return new Window(
        below < 0 ? Long.MIN_VALUE : sample[below],
        above >= size ? Long.MAX_VALUE : sample[above],
        (int) Math.min(count, 2 * share * count + 4096));
  }

  /// Halves the range of keys until one is left: for runs with very many equal elements that are
  /// longer than a Java array.
  private void bisect(long from, long stride, long count, long[] ranks, long[] found) {
    for (int i = 0; i < ranks.length; i++) {
      var low = Long.MIN_VALUE;
      var high = Long.MAX_VALUE;
      while (low < high) {
        // The middle, rounded down, without overflow.
        var middle = (low & high) + ((low ^ high) >> 1);
        if (atMost(from, stride, count, middle) > ranks[i]) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      found[i] = low;
    }
  }

  private long atMost(long from, long stride, long count, long key) {
    if (key == Long.MAX_VALUE) {
      return count;
    }
    var window = new Window(key + 1, key, 0);
    scan.between(from, stride, count, window);
    return window.below;
  }

  /// Finds the keys of ranks, each less `offset`, among the first `count` keys, whose order
  /// changes.
  private static void select(long[] keys, int count, long[] ranks, long offset, long[] found) {
    int low = 0;
    for (int i = 0; i < ranks.length; i++) {
      var rank = Math.toIntExact(ranks[i] - offset);
      quickselect(keys, low, count - 1, rank);
      found[i] = keys[rank];
      low = rank;
    }
  }

  /// Puts the key of a rank in its place, smaller ones before and greater ones behind it.
  private static void quickselect(long[] keys, int from, int to, int rank) {
    int low = from;
    int high = to;
    for (int turn = 0; high - low > 16; turn++) {
      if (turn > 60) {
        break;
      }
      var pivot = median(keys[low], keys[(low + high) >>> 1], keys[high]);
      var equal = partition(keys, low, high, pivot, 0);
      if (rank < equal) {
        high = equal - 1;
        continue;
      }
      low = partition(keys, equal, high, pivot, 1);
      if (rank < low) {
        return;
      }
    }
    Arrays.sort(keys, low, high + 1);
  }

  /// Moves the keys that are less than a pivot, or with `orEqual` 1 not greater, to the front.
  ///
  /// @return the place behind them
  private static int partition(long[] keys, int from, int to, long pivot, int orEqual) {
    int place = from;
    for (int i = from; i <= to; i++) {
      var key = keys[i];
      keys[i] = keys[place];
      keys[place] = key;
      var isLess = RankScan.less(key, pivot);
      place += orEqual == 0 ? isLess : 1 - RankScan.less(pivot, key);
    }
    return place;
  }

  private static long median(long a, long b, long c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }
}
