/// The terminal editor.
@NullMarked
package ruchy.repl;

import org.jspecify.annotations.NullMarked;
