/// Plans written as SQL.
///
/// Start reading at {@link ruchy.frame.sql.SqlWriter}. What differs between engines, and only that,
/// is a {@link ruchy.frame.sql.Dialect}: one for DuckDB in the process, one for a Spark cluster.
@NullMarked
package ruchy.frame.sql;

import org.jspecify.annotations.NullMarked;
