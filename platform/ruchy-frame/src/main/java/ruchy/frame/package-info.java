/// Data frames: immutable, lazy, over columns in native memory.
///
/// Start at {@link ruchy.frame.Frame}. Invariant: nothing runs until a result is looked at, written
/// or asked for; then it runs once and is remembered.
@NullMarked
package ruchy.frame;

import org.jspecify.annotations.NullMarked;
