package ruchy.frame.io;

import java.nio.file.Path;
import ruchy.frame.column.FileProblemException;
import ruchy.frame.duckdb.DuckExecutor;
import ruchy.frame.plan.Plan;

/// JSON files: an array of objects, or one object a line (NDJSON). Objects inside become structs,
/// arrays lists.
public final class JsonFiles {
  private JsonFiles() {}

  /// The plan that reads a file, or all files of a pattern.
  ///
  /// @throws FileProblemException if there is no such file, or it holds no objects
  public static Plan scan(Path path) {
    var file = DuckExecutor.quoted(Paths.readable(path).toString());
    return DescribedFiles.scan(path, "read_json(" + file + ", sample_size=-1)", "JSON");
  }

  /// Writes one object a line, or all in one array. The file is replaced only when all is written.
  ///
  /// @throws FileProblemException if the file cannot be written
  public static void write(Plan plan, Path path, boolean array) {
    Paths.replace(
        path,
        part ->
            DuckExecutor.copy(
                plan, part, "FORMAT json, ARRAY " + array + ", " + Compression.of(path).option()));
  }
}
