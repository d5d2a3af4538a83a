/// How strictly data from outside is taken in, and the record of what was decided about it.
///
/// Start at [fnp.ndarray.mode.Mode]: strict does what NumPy does, hardened does the same for
/// everything within its [fnp.ndarray.mode.Limits] and refuses the rest. [fnp.ndarray.mode.Ledger]
/// holds the [fnp.ndarray.mode.Evidence] of every refusal, repair and change of mode.
///
/// Invariant: a mode never changes what an accepted array holds for a program, only whether it is
/// accepted.
@NullMarked
package fnp.ndarray.mode;

import org.jspecify.annotations.NullMarked;
