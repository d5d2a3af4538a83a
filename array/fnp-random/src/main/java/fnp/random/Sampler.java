package fnp.random;

import fnp.dtype.DType;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import fnp.random.bits.BitGenerator;
import fnp.ufunc.Workers;
import java.lang.ref.Reference;
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

  /// So many numbers are drawn between two looks at whether the thread is interrupted.
  private static final long INTERRUPTIBLE = 1 << 22;

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

  /// A new float64 array.
  ///
  /// @throws java.util.concurrent.CancellationException if the thread is interrupted
  final NDArray dense(long[] size, Uniform.Filling fill) {
    var result = NDArray.empty(DType.FLOAT64, Draws.checked(size));
    return locked(() -> {
      for (long done = 0; done < result.size(); done += INTERRUPTIBLE) {
        Workers.checkInterrupt();
        fill.fill(result.address() + 8 * done, Math.min(INTERRUPTIBLE, result.size() - done));
      }
      Reference.reachabilityFence(result);
      return result;
    });
  }

  /// A new float64 array of `offset + factor * x`, filled in stretches that stay in the cache for
  /// the second pass.
  final NDArray dense(long[] size, Uniform.Filling fill, double offset, double factor) {
    return dense(
        size,
        (address, count) -> {
          for (long done = 0; done < count; done += STRETCH) {
            var length = Math.min(STRETCH, count - done);
            fill.fill(address + 8 * done, length);
            move(address + 8 * done, length, offset, factor);
          }
        });
  }

  private static void move(long address, long count, double offset, double factor) {
    for (long at = address; at < address + 8 * count; at += 8) {
      Memory.setDouble(at, offset + factor * Memory.getDouble(at));
    }
  }

  /// A new float64 array of gamma numbers of one shape.
  final NDArray gammas(long[] size, double shape, double scale) {
    if (GammaNumbers.fits(laws, shape)) {
      return dense(size, new GammaNumbers(laws, shape, scale)::fill);
    }
    return reals(size, _ -> laws.gamma(shape, scale));
  }

  /// Only one thread at a time draws from the source.
  final <T> T locked(Supplier<T> draw) {
    synchronized (bits) {
      return draw.get();
    }
  }
}
