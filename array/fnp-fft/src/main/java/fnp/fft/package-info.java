/// Fourier transforms along an axis, of any length, in float32 and float64.
///
/// Start at [Fourier]. A [Plan] says how one length is transformed: [Stockham] splits it into small
/// factors, [Bluestein] makes a convolution of it where a prime factor is large. The passes over
/// the elements are in `fnp.fft.simd`.
///
/// Invariant: which passes run depends on the length and the dtype alone, so results have the same
/// bits on any number of threads, with and without the Vector API.
@NullMarked
package fnp.fft;

import org.jspecify.annotations.NullMarked;
