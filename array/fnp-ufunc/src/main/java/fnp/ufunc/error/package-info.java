/// Floating-point errors: which results count as one, how they are noticed, and what happens then.
///
/// Start at [ErrorState], which says what to do, and [ResultCheck], which notices. NumPy reads the
/// processor's status flags after every loop. So does this where a loop consists of the processor's
/// own operations; elsewhere results are scanned for infinities and NaN while they are in the
/// cache, and only if there are some are operands compared with results.
///
/// Invariant: a state that ignores everything and results without errors cost next to nothing.
@NullMarked
package fnp.ufunc.error;

import org.jspecify.annotations.NullMarked;
