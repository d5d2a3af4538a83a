package ruchy.std;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ruchy.frame.Frame;
import ruchy.frame.column.DataType;
import ruchy.frame.io.ArrowFiles;
import ruchy.frame.io.Clipboard;
import ruchy.frame.io.CsvOptions;
import ruchy.frame.io.Databases;
import ruchy.frame.io.ExcelFiles;
import ruchy.frame.io.JsonFiles;
import ruchy.frame.io.ParquetFiles;
import ruchy.frame.io.SqlQueries;
import ruchy.frame.io.SqliteFiles;
import ruchy.frame.plan.Plan;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.host.WorkingFolder;
import ruchy.runtime.library.Signature;

/// Frames in files and databases. A file that is written replaces the old one only when it is
/// whole.
public final class FrameFiles {
  private FrameFiles() {}

  /// Reads a CSV file: types are found by looking at the data, and empty fields are nulls.
  ///
  /// A line that does not fit gives one error that names the file, the line and the text.
  @Signature("fn read_csv(path: String) -> DataFrame")
  public static Frame readCsv(String path) {
    return read(path, Frame::readCsv);
  }

  /// Reads a CSV file, all files of a pattern such as `data/*.csv`, a compressed one (`.csv.gz`,
  /// `.csv.zst`), or standard input (`-`). The separator is found by looking at the file where none
  /// is given; `types` gives columns types, as in `types={"zip": "String"}`; `on_bad_lines="skip"`
  /// leaves out lines that cannot be read.
  @Signature(
      "fn read_csv(path: String, separator: String = \"\", sep: String = \"\", header: bool = true,"
          + " null_values: [String] = [], types: Any = None, on_bad_lines: String = \"error\") ->"
          + " DataFrame")
  public static Frame readCsv(
      String path,
      String separator,
      String sep,
      boolean header,
      RuchyList nullValues,
      Object types,
      String onBadLines) {
    CsvOptions options = CsvOptions.DEFAULT.withHeader(header).withTypes(types(types));
    String delimiter = separator.isEmpty() ? sep : separator;
    if (delimiter.length() > 1) {
      throw new RuchyError("E0815", "a separator is one character, found \"" + delimiter + "\"");
    }
    if (!delimiter.isEmpty()) {
      options = options.withDelimiter(delimiter.charAt(0));
    }
    if (!nullValues.asList().isEmpty()) {
      List<String> texts = new ArrayList<>();
      nullValues.forEach(text -> texts.add((String) text));
      options = options.withNullValues(texts.toArray(String[]::new));
    }
    if (!onBadLines.equals("error") && !onBadLines.equals("skip")) {
      throw new RuchyError("E0815", "`on_bad_lines` is \"error\" or \"skip\"");
    }
    CsvOptions all = onBadLines.equals("skip") ? options.skippingBadLines() : options;
    return read(path, file -> Frame.readCsv(file, all));
  }

  private static Map<String, DataType> types(Object types) {
    Map<String, DataType> byName = new LinkedHashMap<>();
    if (types instanceof Map<?, ?> map) {
      map.forEach((name, type) -> byName.put(name.toString(), Arguments.dataType(type.toString())));
    }
    return byName;
  }

  /// The frame of a file, or of standard input (`-`), which is kept in a file while it is read, and
  /// computed at once.
  private static Frame read(String path, Function<Path, Frame> reading) {
    if (!path.equals("-")) {
      return reading.apply(WorkingFolder.path(path));
    }
    try {
      Path file = Files.createTempFile("ruchy", ".input");
      try {
        Files.copy(System.in, file, StandardCopyOption.REPLACE_EXISTING);
        return reading.apply(file).collect();
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads a Parquet file, all files of a pattern, a folder of parts (`year=2024/…`), or standard
  /// input (`-`).
  @Signature("fn read_parquet(path: String) -> DataFrame")
  public static Frame readParquet(String path) {
    return read(path, Frame::readParquet);
  }

  /// Reads a JSON file, or standard input (`-`): an array of objects, or one object a line. Objects
  /// inside become structs.
  @Signature({
    "fn read_json(path: String) -> DataFrame",
    "fn read_ndjson(path: String) -> DataFrame"
  })
  public static Frame readJson(String path) {
    return read(path, file -> Frame.of(JsonFiles.scan(file)));
  }

  /// Reads a sheet of an Excel workbook (`.xlsx`), also from standard input (`-`); the first line
  /// holds the names.
  @Signature("fn read_excel(path: String, sheet: i64 = 1) -> DataFrame")
  public static Frame readExcel(String path, long sheet) {
    int number = Arguments.toInt(sheet, "sheet");
    return read(path, file -> lists(ExcelFiles.read(file, number)));
  }

  private static Frame lists(Map<String, List<Optional<Object>>> columns) {
    return Frame.ofLists(columns);
  }

  /// Reads a table of a DuckDB file.
  @Signature("fn read_duckdb(path: String, table: String) -> DataFrame")
  public static Frame readDuckdb(String path, String table) {
    return Frame.of(Databases.readDuckDb(WorkingFolder.path(path), table));
  }

  /// The rows of a query to a database with a JDBC driver: `read_sql("SELECT …", "jdbc:…")`.
  @Signature("fn read_sql(query: String, url: String) -> DataFrame")
  public static Frame readSql(String query, String url) {
    return lists(Databases.query(url, query));
  }

  /// Reads a table of a SQLite file.
  @Signature("fn read_sqlite(path: String, table: String) -> DataFrame")
  public static Frame readSqlite(String path, String table) {
    return lists(SqliteFiles.read(WorkingFolder.path(path), table));
  }

  /// Reads an Arrow file (Feather) or a stream of Arrow's messages, also from standard input (`-`).
  @Signature({
    "fn read_arrow(path: String) -> DataFrame",
    "fn read_ipc(path: String) -> DataFrame",
    "fn read_feather(path: String) -> DataFrame"
  })
  public static Frame readArrow(String path) {
    return read(path, file -> Frame.of(ArrowFiles.scan(file)));
  }

  /// The table in the clipboard, as copied from a spreadsheet.
  @Signature("fn read_clipboard() -> DataFrame")
  public static Frame readClipboard() {
    return Frame.of(Clipboard.SYSTEM.read());
  }

  /// Puts the frame into the clipboard, to be pasted into a spreadsheet.
  @Signature({"fn write_clipboard(self: DataFrame)", "fn to_clipboard(self: DataFrame)"})
  public static void writeClipboard(Frame self) {
    Clipboard.SYSTEM.write(self.table());
  }

  /// The rows of a query over frames: `sql("SELECT * FROM t WHERE x > 1", {"t": df})`. The dialect
  /// is DuckDB's.
  @Signature("fn sql(query: String, frames: Map<String, Any> = {}) -> DataFrame")
  public static Frame sql(String query, Map<String, Object> frames) {
    var tables = new LinkedHashMap<String, Plan>();
    frames.forEach((name, frame) -> {
      if (!(frame instanceof Frame table)) {
        throw new RuchyError("E0709", "`" + name + "` is no frame, so a query cannot read it");
      }
      tables.put(name, rows(table));
    });
    return Frame.of(SqlQueries.run(query, tables));
  }

  private static Plan rows(Frame frame) {
    return new Plan.Columns(frame.table());
  }

  /// Writes the frame as CSV.
  @Signature("fn write_csv(self: DataFrame, path: String)")
  public static void writeCsv(Frame self, String path) {
    self.writeCsv(WorkingFolder.path(path));
  }

  /// Writes the frame as Parquet.
  @Signature("fn write_parquet(self: DataFrame, path: String)")
  public static void writeParquet(Frame self, String path) {
    self.writeParquet(WorkingFolder.path(path));
  }

  /// Writes the frame as Parquet into a new folder, a file for each value of some columns.
  @Signature("fn write_parquet(self: DataFrame, path: String, partition_by: [String])")
  public static void writeParquet(Frame self, String path, RuchyList partitionBy) {
    ParquetFiles.writeParts(rows(self), WorkingFolder.path(path), Arguments.names(partitionBy));
  }

  /// Writes the frame as JSON, one array of objects.
  @Signature("fn write_json(self: DataFrame, path: String)")
  public static void writeJson(Frame self, String path) {
    JsonFiles.write(rows(self), WorkingFolder.path(path), true);
  }

  /// Writes the frame as JSON, one object a line.
  @Signature("fn write_ndjson(self: DataFrame, path: String)")
  public static void writeNdjson(Frame self, String path) {
    JsonFiles.write(rows(self), WorkingFolder.path(path), false);
  }

  /// Writes the frame as an Excel workbook with one sheet.
  @Signature("fn write_excel(self: DataFrame, path: String)")
  public static void writeExcel(Frame self, String path) {
    ExcelFiles.write(self.table(), WorkingFolder.path(path));
  }

  /// Writes the frame as a table into a DuckDB file; a table of this name is replaced.
  @Signature("fn write_duckdb(self: DataFrame, path: String, table: String)")
  public static void writeDuckdb(Frame self, String path, String table) {
    Databases.writeDuckDb(rows(self), WorkingFolder.path(path), table);
  }

  /// Writes the frame as a table into a SQLite file; a table of this name is replaced.
  @Signature("fn write_sqlite(self: DataFrame, path: String, table: String)")
  public static void writeSqlite(Frame self, String path, String table) {
    SqliteFiles.write(self.table(), WorkingFolder.path(path), table);
  }

  /// Writes the frame as an Arrow file (Feather), or as a stream of Arrow's messages if the name
  /// ends in `.arrows`.
  @Signature({
    "fn write_arrow(self: DataFrame, path: String)",
    "fn write_ipc(self: DataFrame, path: String)",
    "fn write_feather(self: DataFrame, path: String)"
  })
  public static void writeArrow(Frame self, String path) {
    ArrowFiles.write(self.table(), WorkingFolder.path(path), path.endsWith(".arrows"));
  }
}
