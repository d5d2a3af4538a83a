/// The passes of Fourier transforms, written as classes: for one number after the other, or on the
/// Vector API where its module is there.
///
/// Start at [Passes]; [Butterfly] says what a pass computes, the two [Target]s how it is written.
///
/// Invariant: both forms of a pass do the same operations in the same order, so results have the
/// same bits whichever runs.
@NullMarked
package fnp.fft.simd;

import org.jspecify.annotations.NullMarked;
