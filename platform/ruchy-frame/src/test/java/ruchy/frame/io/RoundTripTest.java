package ruchy.frame.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import ruchy.frame.Frame;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;
import ruchy.frame.column.DataType.Kind;
import ruchy.frame.column.Field;
import ruchy.frame.local.ValueText;
import ruchy.frame.plan.Plan;

/// Every type in every format: it comes back as it was, or as the other type that the guide names.
class RoundTripTest {
  @TempDir Path folder;

  /// Writes one frame and reads it back.
  @FunctionalInterface
  private interface Format {
    Frame back(Frame frame, Path folder);
  }

  private static final Map<String, Format> FORMATS = new LinkedHashMap<>();
  private static final Map<DataType, List<Object>> VALUES = new LinkedHashMap<>();

  /// How values that come back as another type are alike.
  private enum Alike {
    /// Their texts are the same.
    TEXT,
    /// They are the nearest floats.
    FLOAT,
    /// They are the same moments.
    MOMENT,
    /// They stand for the same, but are spelled in another way.
    SPELLING
  }

  /// What a type comes back as.
  private record Different(String type, Alike alike) {}

  /// What comes back as another type, by format and type. The guide has the same table.
  private static final Map<String, Map<String, Different>> DIFFERENT = new LinkedHashMap<>();

  private static final String ENUM = "enum[s, it's, \"l\"]";
  private static final String STRUCT = "struct{x: int64, y: string}";
  private static final String ZONED = "timestamp[Europe/Paris]";
  private static final List<Kind> UNREAD = List.of(Kind.DURATION, Kind.STRUCT);
  private static final List<String> INTEGERS =
      List.of("int8", "int16", "int32", "uint8", "uint16", "uint32");

  private static void different(String formats, String types, String back, Alike alike) {
    for (var format : formats.split(", ")) {
      for (var type : types.split("; ")) {
        DIFFERENT
            .computeIfAbsent(format, _ -> new LinkedHashMap<>())
            .put(type, new Different(back, alike));
      }
    }
  }

  static {
    FORMATS.put(
        "CSV",
        (frame, folder) -> {
          frame.writeCsv(folder.resolve("f.csv"));
          return Frame.readCsv(folder.resolve("f.csv"));
        });
    FORMATS.put(
        "CSV with types",
        (frame, folder) -> {
          frame.writeCsv(folder.resolve("f.csv"));
          var types = new LinkedHashMap<String, DataType>();
          frame.schema().fields().forEach(field -> types.put(field.name(), field.type()));
          return Frame.readCsv(folder.resolve("f.csv"), CsvOptions.DEFAULT.withTypes(types));
        });
    FORMATS.put(
        "NDJSON",
        (frame, folder) -> {
          JsonFiles.write(plan(frame), folder.resolve("f.ndjson"), false);
          return Frame.of(JsonFiles.scan(folder.resolve("f.ndjson")));
        });
    FORMATS.put(
        "Parquet",
        (frame, folder) -> {
          frame.writeParquet(folder.resolve("f.parquet"));
          return Frame.readParquet(folder.resolve("f.parquet"));
        });
    FORMATS.put(
        "Arrow",
        (frame, folder) -> {
          ArrowFiles.write(frame.table(), folder.resolve("f.arrow"), false);
          return Frame.of(ArrowFiles.scan(folder.resolve("f.arrow")));
        });
    FORMATS.put(
        "SQLite",
        (frame, folder) -> {
          SqliteFiles.write(frame.table(), folder.resolve("f.sqlite"), "t");
          return Frame.ofLists(SqliteFiles.read(folder.resolve("f.sqlite"), "t"));
        });
    FORMATS.put(
        "DuckDB",
        (frame, folder) -> {
          Databases.writeDuckDb(plan(frame), folder.resolve("f.duckdb"), "t");
          return Frame.of(Databases.readDuckDb(folder.resolve("f.duckdb"), "t"));
        });
    FORMATS.put(
        "Excel",
        (frame, folder) -> {
          ExcelFiles.write(frame.table(), folder.resolve("f.xlsx"));
          return Frame.ofLists(ExcelFiles.read(folder.resolve("f.xlsx"), 1));
        });

    different("CSV, NDJSON, SQLite, Excel", String.join("; ", INTEGERS), "int64", Alike.TEXT);
    different("CSV, NDJSON", "uint64", "decimal(38, 0)", Alike.TEXT);
    different("SQLite, Excel", "uint64; decimal(2); decimal(38, 4)", "string", Alike.TEXT);
    different("Excel", "int64", "string", Alike.TEXT);
    different("Parquet", "duration", "int64", Alike.SPELLING);
    different("CSV, NDJSON", "decimal(2); decimal(38, 4)", "float64", Alike.FLOAT);
    different("CSV, NDJSON, SQLite", "float32", "float64", Alike.FLOAT);
    different("CSV, NDJSON, Parquet, Arrow, SQLite, Excel", ENUM, "string", Alike.TEXT);
    different("CSV, SQLite, Excel", "list[int64]; " + STRUCT, "string", Alike.TEXT);
    different("CSV, NDJSON, Parquet, DuckDB", ZONED, "timestamp[UTC]", Alike.MOMENT);
    different("SQLite, Excel", ZONED, "string", Alike.TEXT);
    different("CSV, SQLite, Excel", "duration", "string", Alike.TEXT);
    different("NDJSON", "duration; binary", "string", Alike.SPELLING);
    different("NDJSON", "timestamp", "string", Alike.TEXT);
    different("CSV, Excel", "binary", "string", Alike.TEXT);
    // An infinity is no number of a workbook, so it is text there, and the others become text too.
    different("Excel", "float32; float64; time", "string", Alike.TEXT);

    VALUES.put(DataType.BOOL, List.of(true, false));
    VALUES.put(DataType.INT8, List.of(-128, 127));
    VALUES.put(DataType.INT16, List.of(-32_768, 32_767));
    VALUES.put(DataType.INT32, List.of(Integer.MIN_VALUE, Integer.MAX_VALUE));
    VALUES.put(DataType.INT64, List.of(Long.MIN_VALUE, Long.MAX_VALUE));
    VALUES.put(DataType.UINT8, List.of(0, 255));
    VALUES.put(DataType.UINT16, List.of(0, 65_535));
    VALUES.put(DataType.UINT32, List.of(0L, 4_294_967_295L));
    VALUES.put(DataType.UINT64, List.of(BigInteger.ZERO, new BigInteger("18446744073709551615")));
    VALUES.put(DataType.FLOAT32, List.of(0.1f, -1.5e30f, Float.POSITIVE_INFINITY));
    VALUES.put(DataType.FLOAT64, List.of(0.1, 1e-300, Double.NEGATIVE_INFINITY));
    VALUES.put(
        DataType.decimal(2), List.of(new BigDecimal("-9999999999999999.99"), BigDecimal.ONE));
    VALUES.put(
        DataType.decimal(38, 4),
        List.of(new BigDecimal("1234567890123456789012345678901234.5678"), BigDecimal.TEN));
    VALUES.put(DataType.STRING, List.of("a, \"b\"\nc", "日本語 and more than twelve bytes", "NA"));
    VALUES.put(DataType.enumeration(List.of("s", "it's, \"l\"")), List.of("it's, \"l\"", "s"));
    VALUES.put(
        DataType.BINARY,
        List.of(bytes("plain"), ByteBuffer.wrap(new byte[] {0, -1, 127}), bytes("")));
    VALUES.put(DataType.DATE, List.of(LocalDate.of(2024, 2, 29), LocalDate.of(1899, 1, 1)));
    VALUES.put(DataType.TIME, List.of(LocalTime.of(23, 59, 59, 999_999_000), LocalTime.MIDNIGHT));
    VALUES.put(
        DataType.TIMESTAMP,
        List.of(
            LocalDateTime.of(2024, 3, 31, 2, 30, 0, 1_000_000),
            LocalDateTime.of(1969, 7, 20, 20, 17)));
    VALUES.put(
        DataType.timestamp("Europe/Paris"),
        List.of(LocalDateTime.of(2024, 10, 27, 1, 30).atZone(ZoneId.of("Europe/Paris"))));
    VALUES.put(DataType.DURATION, List.of(Duration.ofSeconds(90_061, 5_000), Duration.ZERO));
    VALUES.put(DataType.list(DataType.INT64), List.of(List.of(1L, 2L), List.of()));
    VALUES.put(
        DataType.struct(List.of(new Field("x", DataType.INT64), new Field("y", DataType.STRING))),
        List.of(Map.of("x", 1L, "y", "one")));
  }

  private static Format format(String name) {
    return FORMATS.getOrDefault(name, (frame, _) -> frame);
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Plan plan(Frame frame) {
    return new Plan.Columns(frame.table());
  }

  private static Frame frame(DataType type, List<Object> values) {
    var all = new ArrayList<Optional<Object>>();
    values.forEach(value -> all.add(Optional.of(value)));
    all.add(1, Optional.empty());
    // A column beside it, so that a row of a lone null is a row in every format.
    var rows = all.stream().map(_ -> Optional.<Object>of(1L)).toList();
    var columns = new LinkedHashMap<String, ruchy.frame.column.Column>();
    columns.put("v", ColumnWriter.of(type, all));
    columns.put("row", ColumnWriter.of(DataType.INT64, rows));
    return Frame.of(columns);
  }

  @TestFactory
  Stream<DynamicTest> every_type_comes_back_from_every_format() {
    return FORMATS.keySet().stream()
        .flatMap(format ->
            VALUES.keySet().stream()
                .filter(type -> !format.equals("CSV with types") || !UNREAD.contains(type.kind()))
                .map(type ->
                    DynamicTest.dynamicTest(format + " " + type, () -> check(format, type))));
  }

  private void check(String format, DataType type) throws IOException {
    var own = Files.createTempDirectory(folder, "f");
    var frame = frame(type, VALUES.getOrDefault(type, List.of()));
    var back = FORMATS.getOrDefault(format, (f, _) -> f).back(frame, own);
    var different =
        Optional.ofNullable(DIFFERENT.getOrDefault(format, Map.of()).get(type.toString()));
    assertThat(back.type("v")).hasToString(different.map(Different::type).orElse(type.toString()));
    var column = frame.column("v");
    for (long row = 0; row < column.length(); row++) {
      var found = back.column("v").get(row);
      var written = column.get(row);
      assertThat(found.map(value -> seen(value, different)))
          .as("row %d", row)
          .isEqualTo(written.map(value -> seen(value, different)));
    }
  }

  /// What of a value must come back.
  private static Object seen(Object value, Optional<Different> different) {
    return switch (different.map(Different::alike).orElse(Alike.TEXT)) {
      case TEXT -> different.isEmpty() ? value : ValueText.of(value);
      case FLOAT -> ((Number) value).floatValue();
      case MOMENT -> ((ZonedDateTime) value).toInstant();
      case SPELLING -> true;
    };
  }

  @Test
  void what_a_format_cannot_hold_is_said() throws IOException {
    var file = Files.writeString(folder.resolve("f.csv"), "d\n1s\n");
    var types = CsvOptions.DEFAULT.withTypes(Map.of("d", DataType.DURATION));
    assertThatThrownBy(() -> Frame.readCsv(file, types))
        .hasMessage(
            "column `d`: CSV is not read as duration; read it as string and cast or parse it then");
  }

  @Test
  void what_csv_and_workbooks_and_sqlite_lose() throws IOException {
    var texts = frame(DataType.STRING, List.of(""));
    assertThat(format("CSV").back(texts, folder).column("v").get(0)).isEmpty();
    var nan = frame(DataType.FLOAT64, List.of(Double.NaN));
    assertThat(format("SQLite").back(nan, folder).column("v").get(0)).isEmpty();
    var micros =
        frame(DataType.TIMESTAMP, List.of(LocalDateTime.of(2024, 3, 31, 2, 30, 0, 1_001_000)));
    assertThat(format("Excel").back(micros, folder).column("v").get(0))
        .contains(LocalDateTime.of(2024, 3, 31, 2, 30, 0, 1_000_000));
    var lengths = frame(DataType.DURATION, List.of(Duration.ofSeconds(-1, 5_000)));
    assertThat(format("Parquet").back(lengths, folder).column("v").get(0)).contains(-999_995L);
    var floats = frame(DataType.FLOAT64, List.of(0.1, -2.5e30));
    assertThat(format("Excel").back(floats, folder).rows()).isEqualTo(floats.rows());
  }
}
