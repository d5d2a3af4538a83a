/// Exponentials, powers and logarithms of real numbers, the same to the last bit on every machine
/// and target. Start at [ruchy.runtime.real.Exponentials].
@NullMarked
package ruchy.runtime.real;

import org.jspecify.annotations.NullMarked;
