/// DuckDB in this process, through its C API: the executor for joins, groups, sorts and files.
///
/// Start at {@link ruchy.frame.duckdb.DuckExecutor}. Our columns are read in place by a table
/// function, and results are copied out vector by vector. Invariant: no exception leaves an upcall
/// (it would end the process); it is carried as an error text instead.
@NullMarked
package ruchy.frame.duckdb;

import org.jspecify.annotations.NullMarked;
