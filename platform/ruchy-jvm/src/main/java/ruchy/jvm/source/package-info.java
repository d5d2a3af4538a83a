/// Core to one readable Java file. Start at [JavaFile].
///
/// Statements are generated towards a destination (return it, assign it, drop it), so that block
/// expressions become plain statements; whatever Java can say as an expression stays one.
/// Invariant: the file needs nothing but the runtime and the library, and prints the same bytes as
/// the class files made from the same core.
@NullMarked
package ruchy.jvm.source;

import org.jspecify.annotations.NullMarked;
