package fnp.fft;

import fnp.dtype.DType;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import java.lang.ref.Reference;

/// A transform of any length as a convolution of a length with small factors.
///
/// @source L. I. Bluestein, IEEE Transactions on Audio and Electroacoustics 18 (1970)
final class Bluestein implements Plan {
  private final long length;
  private final boolean float64;
  private final DType type;

  /// Of the convolution.
  private final Stockham inner;

  /// The factors `exp(-π i k² / n)`, and the transform of their inverses over the inner length.
  private final Table chirp;

  private final NDArray filter;

  Bluestein(long length, boolean float64) {
    this.length = length;
    this.float64 = float64;
    this.type = float64 ? DType.COMPLEX128 : DType.COMPLEX64;
    this.inner = new Stockham(smoothLength(2 * length - 1), float64, 1);
    this.chirp = new Table(float64, length);
    this.filter = NDArray.empty(type, inner.length());
    var wrapped = NDArray.zeros(type, inner.length());
    var roots = new Roots(2 * length);
    long square = 0;
    for (long k = 0; k < length; k++) {
      var real = roots.real(square);
      var imag = roots.imag(square);
      chirp.add(real, imag);
      var scale = 1.0 / inner.length();
      var first = wrapped.address() + k * type.itemsize();
      Table.set(first, float64, real * scale, -imag * scale);
      if (k > 0) {
        var last = wrapped.address() + (inner.length() - k) * type.itemsize();
        Table.set(last, float64, real * scale, -imag * scale);
      }
      square = (square + 2 * k + 1) % (2 * length);
    }
    var scratch = NDArray.empty(DType.INT8, inner.scratchBytes());
    inner.run(wrapped.address(), filter.address(), scratch.address(), 1);
    wrapped.release();
    scratch.release();
  }

  /// The least length of at least `least` whose prime factors are 2, 3, 5 and 7, and that has many
  /// factors 2.
  static long smoothLength(long least) {
    var best = Long.highestOneBit(Math.max(1, 2 * least - 1));
    for (long odd = 1; odd < best; odd += 2) {
      if (!isSmooth(odd)) {
        continue;
      }
      var length = odd;
      while (length < least) {
        length *= 2;
      }
      if (length < best && length % 16 == 0) {
        best = length;
      }
      if (odd > 1000) {
        break;
      }
    }
    return best;
  }

  private static boolean isSmooth(long number) {
    long left = number;
    for (int factor : new int[] {3, 5, 7}) {
      while (left % factor == 0) {
        left /= factor;
      }
    }
    return left == 1;
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public long scratchBytes() {
    return 2 * inner.length() * type.itemsize() + inner.scratchBytes();
  }

  @Override
  public long tableBytes() {
    return inner.tableBytes() + chirp.bytes() + filter.nbytes();
  }

  @Override
  public void run(long source, long target, long scratch, double sign) {
    var bytes = length * type.itemsize();
    var innerBytes = inner.length() * type.itemsize();
    var other = scratch + innerBytes;
    var rest = other + innerBytes;
    Memory.copy(source, scratch, bytes);
    Memory.clear(scratch + bytes, innerBytes - bytes);
    Kernels.multiply(type, scratch, chirp.start(), length, sign);
    // The filter is the transform of a sequence that is the same read backwards, so that of the
    // backward direction is its conjugate.
    inner.run(scratch, other, rest, sign);
    Kernels.multiply(type, other, filter.address(), inner.length(), sign);
    inner.run(other, scratch, rest, -sign);
    Kernels.multiply(type, scratch, chirp.start(), length, sign);
    Memory.copy(scratch, target, bytes);
    Reference.reachabilityFence(chirp);
    Reference.reachabilityFence(filter);
  }
}
