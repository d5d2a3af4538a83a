/// Business days: a [BusinessCalendar] says which days are some, [Roll] what stands for the others.
///
/// Invariant: a calendar never changes.
@NullMarked
package frankennumpy.calendar;

import org.jspecify.annotations.NullMarked;
