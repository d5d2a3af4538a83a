/// Fourier transforms as NumPy has them. Start at [Fft]; [FftOptions] and [FftAxes] are what its
/// functions take besides the array.
///
/// Invariant: lengths and scales are decided here, the transforms are those of `fnp.fft`.
@NullMarked
package frankennumpy.fft;

import org.jspecify.annotations.NullMarked;
