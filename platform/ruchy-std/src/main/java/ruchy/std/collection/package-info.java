/// Collections beside lists, maps and sets, as programs call them: queues with two ends, heaps, and
/// cells. Start at [VecDeques].
@NullMarked
package ruchy.std.collection;

import org.jspecify.annotations.NullMarked;
