/// Row numbers: how rows are split among threads, which come first, and how columns are picked by
/// them.
///
/// Start at {@link ruchy.frame.rows.Gather}. Invariant: results do not depend on how many threads
/// ran.
@NullMarked
package ruchy.frame.rows;

import org.jspecify.annotations.NullMarked;
