/// Our own loops: the executor for element-wise work, row picks, row-order functions, and all small
/// frames.
///
/// Start at {@link ruchy.frame.local.LocalExecutor}. Invariant: results do not depend on how many
/// threads ran.
@NullMarked
package ruchy.frame.local;

import org.jspecify.annotations.NullMarked;
