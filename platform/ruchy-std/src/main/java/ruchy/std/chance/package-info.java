/// Single random numbers and choices. Arrays of them are `np.random`'s matter.
@NullMarked
package ruchy.std.chance;

import org.jspecify.annotations.NullMarked;
