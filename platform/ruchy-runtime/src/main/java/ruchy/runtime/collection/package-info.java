/// Collections of the library beside lists, maps and sets: queues with two ends, heaps, and cells
/// that hold one value. Start at [VecDeque]. Their elements are boxed.
@NullMarked
package ruchy.runtime.collection;

import org.jspecify.annotations.NullMarked;
