/// Tuples. Start at [Tuples#of].
@NullMarked
package ruchy.runtime.tuple;

import org.jspecify.annotations.NullMarked;
