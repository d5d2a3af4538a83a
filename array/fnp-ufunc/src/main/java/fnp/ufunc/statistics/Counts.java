package fnp.ufunc.statistics;

import fnp.dtype.Casting;
import fnp.dtype.DType;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import fnp.ufunc.Reductions;
import fnp.ufunc.UfuncException;
import java.lang.ref.Reference;
import java.util.Arrays;

/// How often whole numbers occur.
///
/// @numpy `numpy.bincount`, 2.4
public final class Counts {
  /// Up to so many numbers, two tables take turns, so that equal neighbours do not wait for each
  /// other.
  private static final int TABLE_MAX = 1 << 15;

  /// Tables on the heap have no more counters.
  private static final int HEAP_MAX = 1 << 22;

  private static final int BLOCK = 4096;

  private Counts() {}

  /// How often each number from 0 to the greatest occurs, as int64.
  ///
  /// @param length the least length of the result
  /// @throws UfuncException if there is not one axis, the dtype is not of whole numbers, or one is
  ///   negative
  public static NDArray of(NDArray x, long length) {
    if (x.ndim() == 1 && x.itemsize() == 1 && x.isCContiguous()) {
      return ofBytes(x, length);
    }
    var numbers = numbers(x);
    if (requireLength(length) > HEAP_MAX) {
      return inPlace(numbers, tableLength(numbers, length));
    }
    var tables = new Tables(length);
    var size = numbers.size();
    for (long start = 0; start < size; start += BLOCK) {
      if (!tables.count(numbers.address() + 8 * start, (int) Math.min(BLOCK, size - start))) {
        return inPlace(numbers, tableLength(numbers, length));
      }
    }
    Reference.reachabilityFence(numbers);
    return tables.sums();
  }

  /// Counts that grow with the numbers that are met.
  private static final class Tables {
    private long[] even;
    private long[] odd;
    private final int length;

    Tables(long length) {
      this.length = Math.toIntExact(length);
      this.even = new long[Math.max(this.length, 16)];
      this.odd = even.length <= TABLE_MAX ? new long[even.length] : even;
    }

    /// Counts a block, and says whether its numbers are small enough for tables on the heap.
    boolean count(long from, int count) {
      for (int done = 0; done < count; ) {
        done = countKnown(from, done, count);
        if (done < count) {
          var number = Memory.getLong(from + 8L * done);
          if (number >= HEAP_MAX) {
            return false;
          }
          grow(number);
        }
      }
      return true;
    }

    /// Counts up to a number that there is no room for, and says where it is.
    private int countKnown(long from, int start, int count) {
      var some = even;
      var others = odd;
      var room = Math.min(some.length, others.length);
      int i = start;
      for (; i + 1 < count; i += 2) {
        var one = Memory.getLong(from + 8L * i);
        var other = Memory.getLong(from + 8L * i + 8);
        if (one < 0 | one >= room | other < 0 | other >= room) {
          break;
        }
        some[(int) one]++;
        others[(int) other]++;
      }
      if (i < count) {
        var one = Memory.getLong(from + 8L * i);
        if (one >= 0 && one < room) {
          some[(int) one]++;
          return i + 1;
        }
      }
      return i;
    }

    private void grow(long number) {
      if (number < 0) {
        throw negative(number);
      }
      var room = Math.toIntExact(Math.max(number + 1, Math.min(2L * even.length, HEAP_MAX)));
      var shared = odd == even || room > TABLE_MAX;
      var sums = shared && odd != even ? added(even, odd) : even;
      even = Arrays.copyOf(sums, room);
      odd = shared ? even : Arrays.copyOf(odd, room);
    }

    NDArray sums() {
      var sums = odd == even ? even : added(even, odd);
      int end = sums.length;
      while (end > length && sums[end - 1] == 0) {
        end--;
      }
      return NDArray.ofLongs(Arrays.copyOf(sums, end));
    }

    private static long[] added(long[] x, long[] y) {
      var sums = x.clone();
      for (int i = 0; i < sums.length; i++) {
        sums[i] += y[i];
      }
      return sums;
    }
  }

  /// Counts in native memory, so that a large number asks for what the pool admits and no more.
  private static NDArray inPlace(NDArray numbers, long length) {
    var counts = NDArray.zeros(DType.INT64, length);
    for (long i = 0; i < numbers.size(); i++) {
      var place = counts.address() + 8 * Memory.getLong(numbers.address() + 8 * i);
      Memory.setLong(place, Memory.getLong(place) + 1);
    }
    Reference.reachabilityFence(numbers);
    return counts;
  }

  /// Numbers of one byte need no look at the greatest one first.
  private static NDArray ofBytes(NDArray x, long length) {
    var table = new long[512];
    var from = x.address();
    for (long i = 0; i < x.size(); i++) {
      table[(Memory.getByte(from + i) & 0xff) + (int) ((i & 1) << 8)]++;
    }
    Reference.reachabilityFence(x);
    int end = 256;
    while (end > 0 && table[end - 1] + table[end + 255] == 0) {
      end--;
    }
    if (x.dtype() == DType.INT8 && end > 128) {
      throw new UfuncException(
          UfuncException.Kind.VALUE,
          "bincount needs numbers from 0 on, but some are negative; shift them first");
    }
    var counts = NDArray.zeros(DType.INT64, Math.max(requireLength(length), end));
    for (int i = 0; i < end; i++) {
      Memory.setLong(counts.address() + 8L * i, table[i] + table[i + 256]);
    }
    return counts;
  }

  /// The sum of the weights of each number from 0 to the greatest, as float64.
  ///
  /// @param length the least length of the result
  /// @throws UfuncException if `x` is not as in [#of], or the weights are more or fewer or complex
  public static NDArray of(NDArray x, NDArray weights, long length) {
    var numbers = numbers(x);
    if (!Casting.SAFE.allows(weights.dtype(), DType.FLOAT64)
        && !weights.dtype().kind().isInteger()) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "bincount weights of %s cannot become float64; convert them first"
              .formatted(weights.dtype()));
    }
    if (weights.size() != numbers.size()) {
      throw new UfuncException(
          UfuncException.Kind.VALUE,
          "bincount of %d numbers got %d weights; give one for each"
              .formatted(numbers.size(), weights.size()));
    }
    var given = weights.to(DType.FLOAT64).contiguous();
    var sums = NDArray.zeros(DType.FLOAT64, tableLength(numbers, length));
    for (long i = 0; i < numbers.size(); i++) {
      var place = sums.address() + 8 * Memory.getLong(numbers.address() + 8 * i);
      Memory.setDouble(place, Memory.getDouble(place) + Memory.getDouble(given.address() + 8 * i));
    }
    Reference.reachabilityFence(numbers);
    Reference.reachabilityFence(given);
    return sums;
  }

  private static NDArray numbers(NDArray x) {
    if (x.ndim() != 1) {
      throw new UfuncException(
          UfuncException.Kind.VALUE,
          "bincount needs one axis, but the shape is %s; use ravel".formatted(x.shape()));
    }
    if (!x.dtype().kind().isInteger() && x.dtype() != DType.BOOL) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "bincount needs whole numbers, but the array is %s; use histogram".formatted(x.dtype()));
    }
    return x.to(DType.INT64).contiguous();
  }

  private static long requireLength(long length) {
    if (length < 0) {
      throw new UfuncException(
          UfuncException.Kind.VALUE,
          "bincount with minlength %d was asked for; it must not be negative".formatted(length));
    }
    return length;
  }

  private static long tableLength(NDArray numbers, long length) {
    requireLength(length);
    if (numbers.size() == 0) {
      return length;
    }
    var least = Reductions.min(numbers).getLong();
    if (least < 0) {
      throw negative(least);
    }
    var greatest = Reductions.max(numbers).getLong();
    return Math.max(length, greatest == Long.MAX_VALUE ? greatest : greatest + 1);
  }

  private static UfuncException negative(long number) {
    return new UfuncException(
        UfuncException.Kind.VALUE,
        "bincount needs numbers from 0 on, but one is %d; shift them first".formatted(number));
  }
}
