/// Random numbers: seeds, bit generators and distributions, with NumPy's streams bit for bit.
///
/// Start at [Generator]; [fnp.random.bits.SeedSequence] turns seeds into states, a
/// [fnp.random.bits.BitGenerator] turns states into words, and the distributions turn words into
/// numbers. [RandomState] holds the streams of NumPy before 1.17. Invariant: whatever looks ahead
/// in a stream, the state that can be read is always that after the numbers handed out.
@NullMarked
package fnp.random;

import org.jspecify.annotations.NullMarked;
