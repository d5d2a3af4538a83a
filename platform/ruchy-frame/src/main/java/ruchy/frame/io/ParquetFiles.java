package ruchy.frame.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import ruchy.frame.column.FileProblemException;
import ruchy.frame.duckdb.DuckExecutor;
import ruchy.frame.plan.Plan;

/// Parquet files.
public final class ParquetFiles {
  private ParquetFiles() {}

  /// The plan that reads a file, all files of a pattern such as `data/*.parquet`, or a folder of
  /// parts whose names say the values of columns, such as `year=2024`. Types that columns do not
  /// have become the nearest one that holds the values.
  ///
  /// @throws FileProblemException if there is no such file, or it is no Parquet file
  public static Plan scan(Path path) {
    if (Files.isDirectory(path)) {
      var parts = DuckExecutor.quoted(path.resolve("**/*.parquet").toString());
      return DescribedFiles.scan(
          path, "read_parquet(" + parts + ", hive_partitioning=true)", "Parquet");
    }
    var file = DuckExecutor.quoted(Paths.readable(path).toString());
    return DescribedFiles.scan(path, "read_parquet(" + file + ")", "Parquet");
  }

  /// Writes the rows of a plan. The file is replaced only when all is written.
  ///
  /// @throws FileProblemException if the file cannot be written
  public static void write(Plan plan, Path path) {
    Paths.replace(path, part -> DuckExecutor.copy(plan, part, "FORMAT parquet, COMPRESSION zstd"));
  }

  /// Writes the rows of a plan into a new folder, in a file for each value of some columns.
  ///
  /// @throws FileProblemException if there is a file or folder of this name, or it cannot be
  ///   written
  public static void writeParts(Plan plan, Path folder, List<String> by) {
    if (Files.exists(folder)) {
      throw FileProblemException.of(
          folder, "there is already a file or folder " + folder + "; name a new folder");
    }
    by.forEach(plan.schema()::position);
    var columns =
        by.stream()
            .map(name -> '"' + name.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(", "));
    DuckExecutor.copy(
        plan, folder, "FORMAT parquet, COMPRESSION zstd, PARTITION_BY (" + columns + ")");
  }
}
