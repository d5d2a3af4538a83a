package fnp.ufunc.statistics;

import fnp.dtype.Casting;
import fnp.dtype.DType;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import fnp.ufunc.Reductions;
import fnp.ufunc.UfuncException;
import java.lang.ref.Reference;

/// How often whole numbers occur.
///
/// @numpy `numpy.bincount`, 2.4
public final class Counts {
  /// Up to so many numbers, two tables take turns, so that equal neighbours do not wait for each
  /// other.
  private static final int TABLE_MAX = 1 << 15;

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
    var table = new long[2 * tableLength(numbers, length)];
    var half = table.length / 2;
    var other = half <= TABLE_MAX ? half : 0;
    var from = numbers.address();
    var size = numbers.size();
    for (long i = 0; i + 1 < size; i += 2) {
      table[(int) Memory.getLong(from + 8 * i)]++;
      table[(int) Memory.getLong(from + 8 * i + 8) + other]++;
    }
    if (size % 2 == 1) {
      table[(int) Memory.getLong(from + 8 * size - 8)]++;
    }
    Reference.reachabilityFence(numbers);
    var counts = NDArray.empty(DType.INT64, half);
    for (int i = 0; i < half; i++) {
      Memory.setLong(counts.address() + 8L * i, table[i] + (other == 0 ? 0 : table[i + other]));
    }
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

  private static int tableLength(NDArray numbers, long length) {
    requireLength(length);
    if (numbers.size() == 0) {
      return Math.toIntExact(length);
    }
    var least = Reductions.min(numbers).getLong();
    if (least < 0) {
      throw new UfuncException(
          UfuncException.Kind.VALUE,
          "bincount needs numbers from 0 on, but one is %d; shift them first".formatted(least));
    }
    return Math.toIntExact(Math.max(length, Reductions.max(numbers).getLong() + 1));
  }
}
