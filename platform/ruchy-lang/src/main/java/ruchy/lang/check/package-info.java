/// From syntax to core: resolves names, infers types locally, specialises functions by the types
/// they are called with, and writes every conversion out. Start at [ruchy.lang.check.Checker]; the
/// knowledge that lasts from cell to cell is an [ruchy.lang.check.Environment].
///
/// Invariant: a function body is checked as a whole against known parameter types. Where a type
/// shows only later in the body (`let xs = []`), the place is a hole; the use that settles it
/// starts the body over with the hole filled, so core never holds an open type.
@NullMarked
package ruchy.lang.check;

import org.jspecify.annotations.NullMarked;
