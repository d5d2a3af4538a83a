/// Functions of the values of a row that are computed in Java: of texts, times, lists and structs.
///
/// Start reading at {@link ruchy.frame.function.Row}, what all of them are. A null among the values
/// gives null.
@NullMarked
package ruchy.frame.function;

import org.jspecify.annotations.NullMarked;
