/// Reductions of groups of rows.
///
/// Start at {@link ruchy.frame.group.Reductions}. Invariant: results do not depend on how many
/// threads ran.
@NullMarked
package ruchy.frame.group;

import org.jspecify.annotations.NullMarked;
