package fnp.random;

import fnp.dtype.DType;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import fnp.random.bits.BitGenerator;
import java.lang.ref.Reference;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;

/// What [Generator] and [RandomState] have in common: a source of words, its lock, and the
/// distributions with a name.
///
/// Parameters are numbers or arrays; arrays stretch against each other. `size` is the shape of the
/// result; without it, it is that of the parameters, `()` for numbers. Results are float64, and
/// int64 for distributions of whole numbers, unless it is said otherwise.
///
/// @numpy `numpy.random`, 2.4
public abstract sealed class Sampler permits RealDistributions {
  private static final long STRETCH = 1 << 12;

  private final BitGenerator bits;
  private final Laws laws;

  Sampler(BitGenerator bits, Laws laws) {
    this.bits = bits;
    this.laws = laws;
  }

  /// The source of this generator's words.
  public final BitGenerator bitGenerator() {
    return bits;
  }

  final BitGenerator bits() {
    return bits;
  }

  final Laws laws() {
    return laws;
  }

  final NDArray reals(long[] size, Draws.Real draw, Argument... arguments) {
    return locked(() -> Draws.reals(size, draw, arguments));
  }

  final NDArray wholes(long[] size, Draws.Whole draw, Argument... arguments) {
    return locked(() -> Draws.wholes(size, draw, arguments));
  }

  /// A new float64 array, filled in stretches that stay in the cache for a second pass.
  final NDArray dense(long[] size, Uniform.Filling fill, DoubleUnaryOperator then) {
    var result = NDArray.empty(DType.FLOAT64, Draws.checked(size));
    return locked(() -> {
      var address = result.address();
      for (long done = 0; done < result.size(); done += STRETCH) {
        var count = Math.min(STRETCH, result.size() - done);
        fill.fill(address + 8 * done, count);
        for (long i = done; i < done + count; i++) {
          Memory.setDouble(address + 8 * i, then.applyAsDouble(Memory.getDouble(address + 8 * i)));
        }
      }
      Reference.reachabilityFence(result);
      return result;
    });
  }

  /// Only one thread at a time draws from the source.
  final <T> T locked(Supplier<T> draw) {
    synchronized (bits) {
      return draw.get();
    }
  }
}
