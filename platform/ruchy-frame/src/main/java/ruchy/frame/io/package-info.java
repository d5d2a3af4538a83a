/// Reading and writing files.
///
/// Start at {@link ruchy.frame.io.CsvFiles} and {@link ruchy.frame.io.ParquetFiles}. Invariant: a
/// file appears under its name only when it is complete.
@NullMarked
package ruchy.frame.io;

import org.jspecify.annotations.NullMarked;
