package ruchy.frame.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Field;
import ruchy.frame.column.FileProblemException;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.Schema;
import ruchy.frame.column.Table;
import ruchy.frame.duckdb.DuckException;
import ruchy.frame.duckdb.DuckExecutor;
import ruchy.frame.duckdb.Troubles;
import ruchy.frame.plan.FileScan;
import ruchy.frame.plan.FileStamp;
import ruchy.frame.plan.Plan;

/// CSV files: what is in them is found once, then written out, so that every later reading has the
/// same names and types.
public final class CsvFiles {
  /// Files up to this size are looked at as a whole, larger ones at their beginning.
  private static final long WHOLE_BYTES_MAX = 16L << 20;

  private static final int SAMPLE_ROWS = 200_000;
  private static final List<String> EMPTY_ONLY = List.of("");
  private static final List<String> USUAL_NULLS =
      List.of("", "NA", "N/A", "NaN", "nan", "null", "NULL", "None", "-");

  private CsvFiles() {}

  /// The plan that reads a file.
  ///
  /// @throws FileProblemException if there is no such file, or a line of it is malformed
  public static Plan scan(Path path, CsvOptions options) {
    var file = new CsvFiles.Source(Paths.readable(path), options);
    var nulls = options.nullValues().isEmpty() ? EMPTY_ONLY : options.nullValues();
    var found = file.sniff(nulls);
    if (options.nullValues().isEmpty() && found.types().contains(DataType.STRING)) {
      var widened = file.sniff(USUAL_NULLS);
      if (!widened.types().equals(found.types())) {
        nulls = USUAL_NULLS;
        found = widened;
      }
    }
    return file.plan(nulls, found);
  }

  /// Writes a table, the names in the first line, nulls as empty fields, and an empty text as `""`;
  /// packed if the name ends in `.gz` or `.zst`, with tabs if it is a `.tsv`. The file is replaced
  /// only when all is written.
  ///
  /// @throws FileProblemException if the file cannot be written
  public static void write(Table table, Path path) {
    Paths.replace(
        path,
        part -> {
          var packed = Compression.of(path).write(part);
          try (var writer = new BufferedWriter(new OutputStreamWriter(packed, UTF_8))) {
            CsvText.write(table, writer, path.toString().contains(".tsv") ? '\t' : ',');
          }
        });
  }

  /// Types of the columns and how their dates are written.
  private record Found(List<DataType> types, String dateFormat, String timestampFormat) {
    Found {
      types = List.copyOf(types);
    }
  }

  /// A file that is being looked at.
  private static final class Source {
    private final Path path;
    private final CsvOptions options;
    private final CsvDialect dialect;
    private final FileStamp stamp;

    Source(Path path, CsvOptions options) {
      this.path = path;
      this.options = options;
      this.stamp = FileStamp.of(Paths.all(path));
      this.dialect = CsvDialect.of(path, options);
      options.types().forEach(this::check);
    }

    private void check(String name, DataType type) {
      if (!dialect.names().contains(name)) {
        Schema.of(fields(texts())).position(name);
      }
      if (type == DataType.DURATION || type.kind() == DataType.Kind.STRUCT) {
        throw new FrameException(
            "column `%s`: CSV is not read as %s; read it as string and cast or parse it then"
                .formatted(name, type));
      }
    }

    private List<DataType> texts() {
      return dialect.names().stream().map(_ -> DataType.STRING).toList();
    }

    private List<Field> fields(List<DataType> types) {
      return IntStream.range(0, types.size())
          .mapToObj(i -> new Field(dialect.names().get(i), types.get(i)))
          .toList();
    }

    private String common(Path file, List<String> nulls) {
      return ("%s, delim=%s, quote='\"', escape='\"', header=%s, nullstr=[%s]"
              + (options.skipsBadLines() ? ", ignore_errors=true" : ""))
          .formatted(
              DuckExecutor.quoted(file.toString()),
              DuckExecutor.quoted(String.valueOf(dialect.delimiter())),
              options.header(),
              nulls.stream().map(DuckExecutor::quoted).collect(Collectors.joining(", ")));
    }

    Found sniff(List<String> nulls) {
      long rows = size() <= WHOLE_BYTES_MAX ? -1 : SAMPLE_ROWS;
      var sql =
          ("SELECT array_to_string(list_transform(Columns, lambda x: x.type), ';'),"
                  + " CAST(DateFormat AS VARCHAR), CAST(TimestampFormat AS VARCHAR)"
                  + " FROM sniff_csv(%s, sample_size=%d)")
              .formatted(common(Paths.first(path), nulls), rows);
      try {
        var row = DuckExecutor.texts(sql).getFirst();
        var types = new ArrayList<DataType>();
        for (var type : row.get(0).split(";", -1)) {
          types.add(SqlTypes.parse(type));
        }
        if (types.size() != dialect.names().size()) {
          throw firstBadLine(nulls, "it looks as if it had " + types.size() + " columns");
        }
        return new Found(overridden(types), row.get(1), row.get(2));
      } catch (DuckException e) {
        throw firstBadLine(nulls, String.valueOf(e.getMessage()));
      }
    }

    private List<DataType> overridden(List<DataType> types) {
      Map<String, DataType> wanted = options.types();
      return IntStream.range(0, types.size())
          .mapToObj(i -> wanted.getOrDefault(dialect.names().get(i), types.get(i)))
          .toList();
    }

    private long size() {
      try {
        return Paths.isPattern(path) ? WHOLE_BYTES_MAX + 1 : Files.size(path);
      } catch (IOException e) {
        throw FileProblemException.of(path, path + " cannot be read: " + e);
      }
    }

    /// Reads everything as text to find the line that cannot be read.
    private FrameException firstBadLine(List<String> nulls, String complaint) {
      var plan = plan(nulls, new Found(texts(), "", ""));
      if (plan instanceof Plan.Files(var scan, var schema)) {
        var known = Troubles.inCsv(complaint, scan, schema);
        if (known.isPresent()) {
          return known.get();
        }
      }
      try {
        if (plan instanceof Plan.Files(var scan, _)) {
          var counts =
              scan.columns().stream()
                  .map(name -> "CAST(count(" + name + ") AS VARCHAR)")
                  .collect(Collectors.joining(", "));
          DuckExecutor.texts("SELECT " + counts + " FROM " + scan.relation());
        }
      } catch (DuckException e) {
        if (plan instanceof Plan.Files(var scan, var schema)) {
          return Troubles.inCsv(String.valueOf(e.getMessage()), scan, schema)
              .orElseGet(() -> broken(firstLine(String.valueOf(e.getMessage()))));
        }
      }
      return broken(firstLine(complaint));
    }

    private static String firstLine(String message) {
      return message.lines().findFirst().orElse("");
    }

    private FrameException broken(String reason) {
      return FileProblemException.of(
          path,
          "%s cannot be read with delimiter '%s' and the columns %s: %s; give the delimiter"
              .formatted(path, dialect.delimiter(), dialect.names(), reason));
    }

    Plan plan(List<String> nulls, Found found) {
      var columns =
          IntStream.range(0, found.types().size())
              .mapToObj(i -> "'c%d': '%s'".formatted(i, read(found.types().get(i))))
              .collect(Collectors.joining(", ", "{", "}"));
      var relation =
          "read_csv(%s, auto_detect=false, columns=%s%s%s)"
              .formatted(
                  common(path, nulls),
                  columns,
                  format("dateformat", found.dateFormat()),
                  format("timestampformat", found.timestampFormat()));
      var names = IntStream.range(0, found.types().size()).mapToObj(i -> "c" + i).toList();
      return new Plan.Files(
          new FileScan(path, relation, names, "CSV", stamp), Schema.of(fields(found.types())));
    }

    /// The type that DuckDB's reader finds values of ours as.
    private static String read(DataType type) {
      return type.zone().isPresent()
          ? "TIMESTAMPTZ"
          : type.kind() == DataType.Kind.ENUM || type == DataType.BINARY ? "VARCHAR" : type.sql();
    }

    private static String format(String name, String value) {
      return value.isEmpty() ? "" : ", " + name + "=" + DuckExecutor.quoted(value);
    }
  }
}
