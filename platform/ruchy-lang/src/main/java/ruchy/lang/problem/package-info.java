/// What can be wrong with a program. A kind of problem is a record that carries facts and writes
/// its own message; a [Diagnostic] is that message, ready to be rendered.
@NullMarked
package ruchy.lang.problem;

import org.jspecify.annotations.NullMarked;
