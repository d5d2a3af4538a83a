/// Annotations that bind Java to the language. Start at [Signature].
///
/// The build of a library turns them, with the doc comments, into one index; nothing is registered
/// anywhere else.
@NullMarked
package ruchy.runtime.library;

import org.jspecify.annotations.NullMarked;
