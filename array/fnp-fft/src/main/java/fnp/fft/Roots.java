package fnp.fft;

import fnp.fft.simd.Angle;

/// The complex roots of one: `exp(-2 π i k / n)`.
///
/// Long tables are products of two short ones, so that few sines have to be computed.
final class Roots {
  private static final long EXACT_MAX = 1 << 12;

  private final long n;
  private final int shift;
  private final Angle[] fine;
  private final Angle[] coarse;

  Roots(long n) {
    this.n = n;
    this.shift = n <= EXACT_MAX ? 0 : (65 - Long.numberOfLeadingZeros(n)) / 2;
    this.fine = angles(shift == 0 ? 0 : 1L << shift, 1);
    this.coarse = angles(shift == 0 ? n : (n >> shift) + 1, 1L << shift);
  }

  private Angle[] angles(long count, long step) {
    var angles = new Angle[(int) count];
    for (int i = 0; i < angles.length; i++) {
      angles[i] = Angle.ofTurn(i * step % n, n);
    }
    return angles;
  }

  /// The real part of the root `k`, `0 <= k < n`.
  double real(long k) {
    var high = coarse[(int) (k >> shift)];
    if (shift == 0) {
      return high.cos();
    }
    var low = fine[(int) (k & ((1L << shift) - 1))];
    return Math.fma(high.cos(), low.cos(), -high.sin() * low.sin());
  }

  /// The imaginary part of the root `k`.
  double imag(long k) {
    var high = coarse[(int) (k >> shift)];
    if (shift == 0) {
      return -high.sin();
    }
    var low = fine[(int) (k & ((1L << shift) - 1))];
    return -Math.fma(high.cos(), low.sin(), high.sin() * low.cos());
  }
}
