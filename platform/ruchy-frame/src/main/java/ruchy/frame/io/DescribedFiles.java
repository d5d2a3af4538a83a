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
      var name = Databases.identifier(row.get(0));
      var type = row.get(1);
      var narrow = type.replaceAll("\\bHUGEINT\\b", "BIGINT");
      boolean isSum = type.equals("HUGEINT") && sums != DataType.FLOAT64;
      if (!narrow.equals(type) && !isSum && fits(name, narrow, relation)) {
        mixed.add("CAST(%s AS %s) AS %s".formatted(name, narrow, name));
        type = narrow;
      }
      fields.add(new Field(row.get(0), isSum ? sums : SqlTypes.parse(type)));
      if (type.equals("JSON")) {
        mixed.add(name + " ->> '$' AS " + name);
      }
    }
    var schema = Schema.of(fields);
    // Texts among values of other types without their quotes, integers that need not be wide.
    var plain =
        mixed.isEmpty()
            ? relation
            : "(SELECT * REPLACE (%s) FROM %s)".formatted(String.join(", ", mixed), relation);
    return new Plan.Files(new FileScan(path, plain, schema.names(), kind, stamp), schema);
  }

  /// Whether the values of a column have room in a narrower type. DuckDB takes integers of both
  /// signs in JSON for wider ones than they are.
  private static boolean fits(String name, String type, String relation) {
    var query =
        "SELECT CAST(bool_and(%s IS NULL OR TRY_CAST(%s AS %s) IS NOT NULL) AS VARCHAR) FROM %s"
            .formatted(name, name, type, relation);
    return DuckExecutor.texts(query).getFirst().getFirst().equals("true");
  }
}
