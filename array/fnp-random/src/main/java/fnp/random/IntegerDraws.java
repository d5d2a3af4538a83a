package fnp.random;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import fnp.random.bits.BitGenerator;
import java.lang.ref.Reference;
import java.math.BigInteger;

/// Arrays of integers from one range, or from ranges in arrays.
///
/// @numpy `_rand_int64` and its like in `_bounded_integers.pyx`, 2.4
final class IntegerDraws {
  private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(64);

  private IntegerDraws() {}

  static NDArray of(BitGenerator bits, boolean masked, IntegerRange range, long... size) {
    var width = IntegerRange.width(range.dtype());
    var shape = Draws.checked(size);
    if (shape.size() == 0) {
      return NDArray.empty(range.dtype(), shape);
    }
    var bound = range.bound();
    var result = NDArray.empty(range.dtype(), shape);
    new BoundedIntegers(bits, masked)
        .fill(result.address(), result.size(), width, range.low().longValue(), bound);
    Reference.reachabilityFence(result);
    return result;
  }

  /// Ranges of the same dtype and endpoint, whose bounds are arrays of integers.
  static NDArray of(
      BitGenerator bits,
      boolean masked,
      NDArray low,
      NDArray high,
      IntegerRange form,
      long... size) {
    var dtype = form.dtype();
    var width = IntegerRange.width(dtype);
    var shape =
        Draws.shape(
            size, Argument.whole(low.to(DType.INT64)), Argument.whole(high.to(DType.INT64)));
    var lows = whole(low);
    var highs = whole(high);
    check(lows, highs, form);
    lows = lows.broadcastTo(shape).contiguous();
    highs = highs.broadcastTo(shape).contiguous();
    var result = NDArray.empty(dtype, shape);
    var draw = new BoundedIntegers(bits, masked);
    var open = form.endpoint() ? 0 : 1;
    for (long i = 0; i < result.size(); i++) {
      var least = Memory.getLong(lows.address() + 8 * i);
      var bound = Memory.getLong(highs.address() + 8 * i) - open - least;
      BoundedIntegers.store(
          result.address() + i * dtype.itemsize(),
          dtype.itemsize(),
          least + draw.next(width, bound));
    }
    Reference.reachabilityFence(lows);
    Reference.reachabilityFence(highs);
    Reference.reachabilityFence(result);
    return result;
  }

  private static NDArray whole(NDArray values) {
    return values.to(values.dtype() == DType.UINT64 ? DType.UINT64 : DType.INT64);
  }

  private static void check(NDArray lows, NDArray highs, IntegerRange form) {
    var shape = lows.shape().broadcast(highs.shape());
    var low = lows.broadcastTo(shape).ravel();
    var high = highs.broadcastTo(shape).ravel();
    for (long i = 0; i < low.size(); i++) {
      new IntegerRange(number(low, i), number(high, i), form.dtype(), form.endpoint()).bound();
    }
  }

  private static BigInteger number(NDArray values, long i) {
    var number = BigInteger.valueOf(values.getLong(i));
    return values.dtype().kind() == Kind.UNSIGNED && number.signum() < 0
        ? number.add(TWO_TO_64)
        : number;
  }
}
