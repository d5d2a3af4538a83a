/// Runs core by walking it: the oracle of the emitters, and the way to run new code where none may
/// be compiled. Start at [Interpreter].
///
/// Invariant: control flow and arithmetic are decided here, from the nodes alone; what a value
/// looks like in memory is known to [Values] only, so that library code and interpreted code share
/// their lists, maps and options.
@NullMarked
package ruchy.lang.interpret;

import org.jspecify.annotations.NullMarked;
