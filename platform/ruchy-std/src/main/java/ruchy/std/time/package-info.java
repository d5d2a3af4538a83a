/// Dates, times of day and lengths of time, on `java.time`. Start at [Dates].
@NullMarked
package ruchy.std.time;

import org.jspecify.annotations.NullMarked;
