package ruchy.frame.io;

import java.util.Map;
import java.util.regex.Pattern;
import ruchy.frame.column.DataType;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.Table;
import ruchy.frame.duckdb.DuckException;
import ruchy.frame.duckdb.DuckExecutor;
import ruchy.frame.plan.Plan;

/// Queries in SQL over frames, in DuckDB's dialect.
public final class SqlQueries {
  private static final Pattern SELECTING =
      Pattern.compile(
          "(?is)(--[^\n]*\n|\\s)*(select|with|from|values|pivot|unpivot|describe|\\().*");

  private SqlQueries() {}

  /// The rows of a query.
  ///
  /// @param frames what the names of tables in it stand for
  /// @throws FrameException if the query is none, or can not be computed; the message is DuckDB's
  public static Table run(String sql, Map<String, Plan> frames) {
    String query = sql.strip().replaceFirst(";\\s*$", "");
    if (!SELECTING.matcher(query).matches()) {
      throw new FrameException(
          "the query `%s` gives no rows; write one that begins with SELECT, FROM or WITH"
              .formatted(query.lines().findFirst().orElse("")));
    }
    try {
      return DuckExecutor.withTables(
          frames,
          tables -> {
            String relation = "(" + tables + "SELECT * FROM (" + query + "\n))";
            return rows(relation);
          });
    } catch (DuckException e) {
      throw new FrameException(
          String.valueOf(e.getMessage()).lines().findFirst().orElse("the query failed"));
    }
  }

  /// Sums of integers are integers too, unless one is too large; then they are all floats.
  private static Table rows(String relation) {
    try {
      return DuckExecutor.run(DescribedFiles.rows(relation, DataType.INT64));
    } catch (FrameException e) {
      if (!String.valueOf(e.getMessage()).contains("out of range")) {
        throw e;
      }
      return DuckExecutor.run(DescribedFiles.rows(relation, DataType.FLOAT64));
    }
  }
}
