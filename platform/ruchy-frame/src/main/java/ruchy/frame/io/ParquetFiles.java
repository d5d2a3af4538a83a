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

/// Parquet files.
public final class ParquetFiles {
  private ParquetFiles() {}

  /// The plan that reads a file. Types that columns do not have become the nearest one that holds
  /// the values: decimals and large integers float64, others text.
  ///
  /// @throws FileProblemException if there is no such file, or it is no Parquet file
  public static Plan scan(Path path) {
    var relation = "read_parquet(" + DuckExecutor.quoted(Paths.readable(path).toString()) + ")";
    try {
      var fields = new ArrayList<Field>();
      for (var row :
          DuckExecutor.texts(
              "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM " + relation + ")")) {
        fields.add(new Field(row.get(0), SqlTypes.parse(row.get(1))));
      }
      var schema = Schema.of(fields);
      return new Plan.Files(new FileScan(path, relation, schema.names(), "Parquet"), schema);
    } catch (DuckException e) {
      var reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw FileProblemException.of(
          path, "%s cannot be read as Parquet: %s".formatted(path, reason));
    }
  }

  /// Writes the rows of a plan. The file is replaced only when all is written.
  ///
  /// @throws FileProblemException if the file cannot be written
  public static void write(Plan plan, Path path) {
    Paths.replace(path, part -> DuckExecutor.copy(plan, part, "FORMAT parquet, COMPRESSION zstd"));
  }
}
