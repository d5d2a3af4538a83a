package ruchy.frame.io;

import java.nio.file.Path;
import java.util.ArrayList;
import ruchy.frame.column.Field;
import ruchy.frame.column.FileProblemException;
import ruchy.frame.column.Schema;
import ruchy.frame.duckdb.DuckException;
import ruchy.frame.duckdb.DuckExecutor;
import ruchy.frame.plan.FileScan;
import ruchy.frame.plan.Plan;

/// Files that say themselves, or let DuckDB find out, which columns they have.
final class DescribedFiles {
  private DescribedFiles() {}

  /// The plan that reads the rows of an SQL relation over a file.
  ///
  /// @throws FileProblemException if the file is not of its kind
  static Plan scan(Path path, String relation, String kind) {
    try {
      return rows(path, relation, kind);
    } catch (DuckException e) {
      var reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw FileProblemException.of(
          path, "%s cannot be read as %s: %s".formatted(path, kind, reason));
    }
  }

  /// The same, with DuckDB's own error.
  static Plan rows(Path path, String relation, String kind) {
    var fields = new ArrayList<Field>();
    for (var row :
        DuckExecutor.texts(
            "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM " + relation + ")")) {
      fields.add(new Field(row.get(0), SqlTypes.parse(row.get(1))));
    }
    var schema = Schema.of(fields);
    return new Plan.Files(new FileScan(path, relation, schema.names(), kind), schema);
  }
}
