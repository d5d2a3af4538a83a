/// Decides who runs which part of a plan, runs it, and explains it.
///
/// Start at {@link ruchy.frame.engine.Engine}. Invariant: whoever runs a part, the result is the
/// same, up to the rounding of sums of floats.
@NullMarked
package ruchy.frame.engine;

import org.jspecify.annotations.NullMarked;
