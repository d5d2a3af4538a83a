/// Lists and structs as JSON text: the form in which they cross into DuckDB and into text files.
///
/// Start reading at {@link ruchy.frame.json.JsonText}. What is read is guided by a column's type,
/// so that nothing is guessed.
@NullMarked
package ruchy.frame.json;

import org.jspecify.annotations.NullMarked;
