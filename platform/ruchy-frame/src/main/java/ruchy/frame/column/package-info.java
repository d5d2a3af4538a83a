/// Columns in native memory: values, a validity bitmap, and for text 16-byte views into heaps.
///
/// Start at {@link ruchy.frame.column.Column}; {@link ruchy.frame.column.Table} is a schema with
/// one column a field. Invariant: a column never changes once it is built, and whoever holds it
/// keeps its memory alive.
@NullMarked
package ruchy.frame.column;

import org.jspecify.annotations.NullMarked;
