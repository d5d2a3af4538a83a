/// Walks over arrays, functions made universal, and what stands between brackets, in the language.
/// Start at [ruchy.std.iterate.Walks].
@NullMarked
package ruchy.std.iterate;

import org.jspecify.annotations.NullMarked;
