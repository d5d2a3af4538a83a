/// The small, fully typed, desugared tree that all emitters read. Start at [Core].
///
/// Invariant: every name is resolved, every call is bound to one function instance, every
/// conversion and every check is explicit. Emitters never infer anything.
@NullMarked
package ruchy.lang.core;

import org.jspecify.annotations.NullMarked;
