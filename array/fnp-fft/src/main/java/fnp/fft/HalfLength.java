package fnp.fft;

import fnp.ufunc.loop.ClassCopy;
import java.lang.invoke.MethodHandles;

/// Between transforms of real numbers and complex ones of half the length.
interface HalfLength {
  /// For float64.
  HalfLength FLOAT64 =
      ClassCopy.of(MethodHandles.lookup(), RealSplit.class, HalfLength.class, true);

  /// For float32.
  HalfLength FLOAT32 =
      ClassCopy.of(MethodHandles.lookup(), RealSplit.class, HalfLength.class, false);

  /// Makes of the `half` results at `z` the first `half + 1` results of the real numbers.
  ///
  /// @param roots in complex128, `exp(-2 π i k / (2 half))`
  void split(long z, long half, long roots);

  /// Makes of `half + 1` results at `x` what the backward transform of `half` complex numbers takes
  /// to the real ones, in other memory.
  void join(long x, long z, long half, long roots);
}
