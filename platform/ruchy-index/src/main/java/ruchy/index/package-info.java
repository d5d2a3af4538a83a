/// The build step that turns annotated library methods into one index. Start at [IndexProcessor].
///
/// Invariant: the index is made from the annotations and doc comments alone, so nothing about the
/// library is written twice.
@NullMarked
package ruchy.index;

import org.jspecify.annotations.NullMarked;
