package ruchy.frame.io;

import java.nio.file.Path;
import java.util.ArrayList;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Field;
import ruchy.frame.column.FileProblemException;
import ruchy.frame.column.Schema;
import ruchy.frame.duckdb.DuckException;
import ruchy.frame.duckdb.DuckExecutor;
import ruchy.frame.plan.FileScan;
import ruchy.frame.plan.FileStamp;
import ruchy.frame.plan.Plan;

/// Files that say themselves, or let DuckDB find out, which columns they have.
final class DescribedFiles {
  private DescribedFiles() {}

  /// The plan that reads the rows of an SQL relation over a file.
  ///
  /// @throws FileProblemException if the file is not of its kind
  static Plan scan(Path path, String relation, String kind) {
    var stamp = FileStamp.of(Paths.all(path));
    try {
      return scan(path, relation, kind, stamp, DataType.FLOAT64);
    } catch (DuckException e) {
      var reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw FileProblemException.of(
          path, "%s cannot be read as %s: %s".formatted(path, kind, reason));
    }
  }

  /// The rows of a query, with DuckDB's own error.
  ///
  /// @param sums the type for integers of 128 bits, which are sums of integers
  static Plan rows(String relation, DataType sums) {
    return scan(Path.of("query"), relation, "SQL", FileStamp.none(), sums);
  }

  private static Plan scan(
      Path path, String relation, String kind, FileStamp stamp, DataType sums) {
    var fields = new ArrayList<Field>();
    var mixed = new ArrayList<String>();
    for (var row :
        DuckExecutor.texts(
            "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM " + relation + ")")) {
      boolean isSum = row.get(1).equals("HUGEINT");
      fields.add(new Field(row.get(0), isSum ? sums : SqlTypes.parse(row.get(1))));
      if (row.get(1).equals("JSON")) {
        var name = Databases.identifier(row.get(0));
        mixed.add(name + " ->> '$' AS " + name);
      }
    }
    var schema = Schema.of(fields);
    // Texts among values of other types, without their quotes.
    var plain =
        mixed.isEmpty()
            ? relation
            : "(SELECT * REPLACE (%s) FROM %s)".formatted(String.join(", ", mixed), relation);
    return new Plan.Files(new FileScan(path, plain, schema.names(), kind, stamp), schema);
  }
}
