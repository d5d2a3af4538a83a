/// What the checker knows about functions and types that are not written in the program. Start at
/// [Library]; the entries come from one index that the standard library's build makes.
@NullMarked
package ruchy.lang.library;

import org.jspecify.annotations.NullMarked;
