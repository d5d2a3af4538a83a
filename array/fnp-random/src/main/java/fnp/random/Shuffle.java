package fnp.random;

import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import fnp.random.bits.BitGenerator;
import fnp.ufunc.Selections;
import java.lang.ref.Reference;

/// Random order, by exchanging each element from the last down with one before it or itself.
///
/// @numpy `Generator.shuffle`, `permutation` and `permuted`, 2.4
/// @source Fisher and Yates; Durstenfeld, "Algorithm 235: Random Permutation", 1964
final class Shuffle {
  /// Choices that are drawn before their elements are exchanged.
  private static final int CHOICES = 1024;

  private final BitGenerator bits;

  Shuffle(BitGenerator bits) {
    this.bits = bits;
  }

  private long below(long bound) {
    return BoundedIntegers.interval(bits, bound);
  }

  /// The numbers below `n` in random order.
  NDArray range(long n) {
    var result = numbers(n);
    line(result.address(), 8, n, 8);
    Reference.reachabilityFence(result);
    return result;
  }

  static NDArray numbers(long n) {
    var result = NDArray.empty(DType.INT64, Math.max(0, n));
    for (long i = 0; i < n; i++) {
      Memory.setLong(result.address() + 8 * i, i);
    }
    return result;
  }

  /// Exchanges the elements of int64 memory from the last down to `first`; choices do it with
  /// numbers of another kind.
  void tail(long address, long n, long first) {
    for (long i = n - 1; i >= first; i--) {
      exchange(address + 8 * i, address + 8 * BoundedIntegers.wide(bits, i, false), 8);
    }
  }

  NDArray permutation(NDArray x, int axis) {
    var at = x.shape().normalise(axis);
    if (x.ndim() == 1) {
      var copy = x.copy();
      shuffle(copy, 0);
      return copy;
    }
    return Selections.take(x, range(x.shape(at)), at);
  }

  void shuffle(NDArray x, int axis) {
    var at = x.shape().normalise(axis);
    var address = x.writeableAddress();
    if (x.ndim() == 1) {
      line(address, x.stride(0), x.size(), x.itemsize());
    } else {
      subarrays(x.moveAxis(new int[] {at}, new int[] {0}));
    }
    Reference.reachabilityFence(x);
  }

  private void subarrays(NDArray x) {
    for (long i = x.shape(0) - 1; i >= 1; i--) {
      var j = below(i);
      if (i != j) {
        var one = x.get(Index.at(i));
        var other = x.get(Index.at(j));
        var kept = one.copy();
        one.copyFrom(other);
        other.copyFrom(kept);
      }
    }
  }

  NDArray permuted(NDArray x) {
    var copy = x.copy(Order.K);
    if (!copy.isCContiguous() && !copy.isFContiguous()) {
      copy = copy.copy(Order.C);
    }
    line(copy.address(), copy.itemsize(), copy.size(), copy.itemsize());
    Reference.reachabilityFence(copy);
    return copy;
  }

  NDArray permuted(NDArray x, int axis) {
    var copy = x.copy(Order.K);
    var at = x.shape().normalise(axis);
    var lines = copy.moveAxis(new int[] {at}, new int[] {-1});
    var n = copy.shape(at);
    if (copy.size() > 0) {
      lines(lines, 0, lines.address(), n);
    }
    Reference.reachabilityFence(copy);
    return copy;
  }

  private void lines(NDArray x, int axis, long address, long n) {
    if (axis == x.ndim() - 1) {
      line(address, x.stride(axis), n, x.itemsize());
      return;
    }
    for (long i = 0; i < x.shape(axis); i++) {
      lines(x, axis + 1, address + i * x.stride(axis), n);
    }
  }

  private void line(long address, long stride, long n, int itemsize) {
    var last = n - 1;
    for (; last > Integer.MAX_VALUE; last--) {
      exchange(address + stride * last, address + stride * below(last), itemsize);
    }
    var bounds = new FallingBounds(bits);
    var others = new int[Math.clamp(last, 0, CHOICES)];
    while (last >= 1) {
      var count = bounds.fill((int) last, others);
      exchange(address, stride, last, others, count, itemsize);
      last -= count;
    }
  }

  /// Exchanges the elements from `last` down with others.
  private static void exchange(
      long address, long stride, long last, int[] others, int count, int itemsize) {
    if (itemsize == 8) {
      var one = address + stride * last;
      for (int i = 0; i < count; i++, one -= stride) {
        var other = address + stride * others[i];
        var kept = Memory.getLong(one);
        Memory.setLong(one, Memory.getLong(other));
        Memory.setLong(other, kept);
      }
      return;
    }
    for (int i = 0; i < count; i++) {
      exchange(address + stride * (last - i), address + stride * others[i], itemsize);
    }
  }

  private static void exchange(long one, long other, int itemsize) {
    switch (itemsize) {
      case 8 -> {
        var kept = Memory.getLong(one);
        Memory.setLong(one, Memory.getLong(other));
        Memory.setLong(other, kept);
      }
      case 4 -> {
        var kept = Memory.getInt(one);
        Memory.setInt(one, Memory.getInt(other));
        Memory.setInt(other, kept);
      }
      default -> {
        for (int i = 0; i < itemsize; i++) {
          var kept = Memory.getByte(one + i);
          Memory.setByte(one + i, Memory.getByte(other + i));
          Memory.setByte(other + i, kept);
        }
      }
    }
  }
}
