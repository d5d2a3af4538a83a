/// Data frames: lazy plan, columns, DuckDB engine, files, display, plots.
@NullMarked
package ruchy.frame;

import org.jspecify.annotations.NullMarked;
