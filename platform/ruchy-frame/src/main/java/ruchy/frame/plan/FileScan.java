package ruchy.frame.plan;

import java.nio.file.Path;
import java.util.List;

/// How to read a file.
///
/// @param path the file
/// @param relation the SQL that stands for its rows, with all types written out
/// @param columns what the relation calls its columns, in the schema's order
/// @param kind `CSV` or `Parquet`
/// @param stamp what the files looked like
public record FileScan(
    Path path, String relation, List<String> columns, String kind, FileStamp stamp) {
  /// Copies the list.
  public FileScan {
    columns = List.copyOf(columns);
  }
}
