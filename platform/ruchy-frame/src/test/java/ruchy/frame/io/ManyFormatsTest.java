package ruchy.frame.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ruchy.frame.expr.Expr.col;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ruchy.frame.Frame;
import ruchy.frame.column.FileProblemException;
import ruchy.frame.function.Rows;
import ruchy.frame.function.Texts;
import ruchy.frame.plan.Plan;

/// What is written in a format comes back from it.
class ManyFormatsTest {
  @TempDir Path folder;

  private static Frame frame() {
    var lists = new LinkedHashMap<String, List<Object>>();
    lists.put("k", List.of("a & b", "<c>", Optional.empty()));
    lists.put("n", List.of(1L, Optional.empty(), 3L));
    lists.put("x", List.of(1.5, 2.25, -3.0));
    lists.put("d", List.of(LocalDate.of(2024, 2, 29), LocalDate.of(1999, 1, 1), Optional.empty()));
    lists.put("b", List.of(true, false, true));
    return Frame.ofLists(lists);
  }

  private static Plan plan(Frame frame) {
    return new Plan.Columns(frame.table());
  }

  @Test
  void workbooks() {
    var file = folder.resolve("f.xlsx");
    ExcelFiles.write(frame().table(), file);
    assertThat(Frame.ofLists(ExcelFiles.read(file, 1)).rows()).isEqualTo(frame().rows());
    assertThatThrownBy(() -> ExcelFiles.read(file, 2))
        .isInstanceOf(FileProblemException.class)
        .hasMessageContaining("has no sheet 2; sheets count from 1");
  }

  @Test
  void json_with_lists_and_structs() {
    var nested =
        frame()
            .withColumns(
                Texts.split(col("k"), " ").alias("l"),
                Rows.struct(List.of(col("n"), col("x"))).alias("s"));
    for (boolean array : List.of(true, false)) {
      var file = folder.resolve(array + ".json");
      JsonFiles.write(plan(nested), file, array);
      var back = Frame.of(JsonFiles.scan(file));
      assertThat(back.rows()).isEqualTo(nested.rows());
      assertThat(back.schema()).isEqualTo(nested.schema());
    }
    var file = folder.resolve("nested.parquet");
    nested.writeParquet(file);
    assertThat(Frame.readParquet(file).rows()).isEqualTo(nested.rows());
  }

  @Test
  void folders_of_parts_and_patterns() throws IOException {
    var parts = folder.resolve("parts");
    ParquetFiles.writeParts(plan(frame().dropNulls("k")), parts, List.of("b"));
    assertThat(Frame.readParquet(parts).sort("x").column("n").get(0)).contains(1L);
    for (int i = 0; i < 2; i++) {
      var gz = Files.newOutputStream(folder.resolve("part" + i + ".csv.gz"));
      try (var out = new OutputStreamWriter(new GZIPOutputStream(gz), StandardCharsets.UTF_8)) {
        out.write("a;b\n" + i + ";x\n");
      }
    }
    var all = Frame.readCsv(folder.resolve("part*.csv.gz"));
    assertThat(all.sort("a").column("a").get(1)).contains(1L);
    assertThatThrownBy(() -> Frame.readCsv(folder.resolve("none*.csv")))
        .hasMessageContaining("there is no file like");
  }

  @Test
  void bad_lines_are_an_error_unless_they_are_to_be_skipped() throws IOException {
    var file = folder.resolve("bad.csv");
    Files.writeString(file, "a,b\n1,2\n3\n5,6,7\n8,9\n");
    assertThatThrownBy(() -> Frame.readCsv(file).collect())
        .isInstanceOf(FileProblemException.class);
    assertThat(Frame.readCsv(file, CsvOptions.DEFAULT.skippingBadLines()).height()).isEqualTo(2);
  }

  @Test
  void databases() {
    var file = folder.resolve("f.duckdb");
    Databases.writeDuckDb(plan(frame()), file, "birds");
    assertThat(Frame.of(Databases.readDuckDb(file, "birds")).rows()).isEqualTo(frame().rows());
    var queried = Databases.query("jdbc:duckdb:" + file, "SELECT n + 1 AS m FROM birds WHERE b");
    assertThat(queried).containsEntry("m", List.of(Optional.of(2L), Optional.of(4L)));
    assertThatThrownBy(() -> Databases.query("jdbc:nothing:x", "SELECT 1"))
        .hasMessageContaining("put the driver's jar on the class path");
  }

  @Test
  void sqlite_files() throws IOException {
    var file = folder.resolve("f.sqlite");
    var frame =
        frame()
            .withColumn(
                "t", ruchy.frame.expr.Expr.lit(java.time.LocalDateTime.of(2024, 3, 31, 2, 30)));
    SqliteFiles.write(frame.table(), file, "first one");
    SqliteFiles.write(frame.head(1).table(), file, "second");
    SqliteFiles.write(frame.table(), file, "second");
    for (var table : List.of("first one", "second")) {
      var back = Frame.ofLists(SqliteFiles.read(file, table));
      assertThat(back.schema()).isEqualTo(frame.schema());
      assertThat(back.rows()).isEqualTo(frame.rows());
    }
    assertThatThrownBy(() -> SqliteFiles.read(file, "secnd"))
        .hasMessage(file + " has no table `secnd`; did you mean second?");
    var text = Files.writeString(folder.resolve("text.sqlite"), "no database at all".repeat(99));
    assertThatThrownBy(() -> SqliteFiles.read(text, "t"))
        .isInstanceOf(FileProblemException.class)
        .hasMessageContaining("text.sqlite cannot be used as SQLite: ");
  }

  @Test
  void packed_files_have_the_values_of_plain_ones() throws IOException {
    for (var name : List.of("f.csv", "f.csv.gz", "f.csv.zst", "f.tsv", "f.tsv.zst")) {
      var file = folder.resolve(name);
      frame().writeCsv(file);
      assertThat(Frame.readCsv(file).rows()).as(name).isEqualTo(frame().rows());
    }
    for (var name : List.of("f.json.gz", "f.json.zst")) {
      var file = folder.resolve(name);
      JsonFiles.write(plan(frame()), file, false);
      assertThat(Frame.of(JsonFiles.scan(file)).rows()).as(name).isEqualTo(frame().rows());
    }
    var big = folder.resolve("big.csv.gz");
    Frame.ofLists(
            java.util.Map.of("n", java.util.stream.LongStream.range(0, 99_999).boxed().toList()))
        .writeCsv(big);
    byte[] bytes = Files.readAllBytes(big);
    for (int length : List.of(5, 60, bytes.length / 2, bytes.length - 4)) {
      var cut = Files.write(folder.resolve("cut.csv.gz"), java.util.Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> Frame.readCsv(cut).table())
          .as("first %d bytes of %d", length, bytes.length)
          .isInstanceOf(ruchy.frame.column.FrameException.class)
          .hasMessageContaining("cut.csv.gz");
    }
  }

  @Test
  void the_clipboard() {
    var pasted = folder.resolve("pasted.txt");
    var clipboard =
        new Clipboard(
            List.of(List.of("no-such-command"), List.of("cat", pasted.toString())),
            List.of(List.of("tee", pasted.toString())));
    clipboard.write(frame().table());
    assertThat(pasted).content().startsWith("k\tn\tx\td\tb\na & b\t1\t1.5\t2024-02-29\ttrue\n");
    assertThat(Frame.of(clipboard.read()).rows()).isEqualTo(frame().rows());
    var none = new Clipboard(List.of(List.of("no-such-command")), List.of());
    assertThatThrownBy(none::read)
        .hasMessage(
            "the clipboard cannot be read: none of [no-such-command] is installed; install one of"
                + " them");
  }
}
