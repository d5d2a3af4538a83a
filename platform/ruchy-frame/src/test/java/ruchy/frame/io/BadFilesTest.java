package ruchy.frame.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ruchy.frame.expr.Expr.col;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ruchy.frame.Frame;
import ruchy.frame.column.FileProblemException;
import ruchy.frame.column.FrameException;

/// Files that change, vanish or lie, and joins that explode: one error each, which names the thing.
class BadFilesTest {
  @TempDir Path folder;

  private static Frame numbers(int count) {
    return Frame.ofLists(Map.of("n", LongStream.range(0, count).boxed().toList()));
  }

  @Test
  void a_file_that_changes_under_a_plan_is_noticed() throws IOException {
    var path = Files.writeString(folder.resolve("c.csv"), "a,b\n1,2\n");
    var computed = Frame.readCsv(path);
    var waiting = Frame.readCsv(path).filter(col("a").gt(0));
    assertThat(computed.height()).isEqualTo(1);
    Files.writeString(path, "x,a\n7,3\n8,4\n");
    assertThatThrownBy(waiting::table)
        .isInstanceOf(FileProblemException.class)
        .hasMessageContaining(
            "c.csv has changed since the frame was made over it (then 8 bytes of");
    assertThat(computed.column("b").getLong(0)).isEqualTo(2);
    assertThat(Frame.readCsv(path).height()).isEqualTo(2);
  }

  @Test
  void a_file_that_vanishes_is_named() throws IOException {
    var csv = Files.writeString(folder.resolve("c.csv"), "a\n1\n");
    var parquet = folder.resolve("p.parquet");
    numbers(3).writeParquet(parquet);
    var arrow = folder.resolve("a.arrow");
    ArrowFiles.write(numbers(3).table(), arrow, false);
    var frames =
        Map.of(
            csv, Frame.readCsv(csv),
            parquet, Frame.readParquet(parquet),
            arrow, Frame.of(ArrowFiles.scan(arrow)));
    for (var frame : frames.entrySet()) {
      Files.delete(frame.getKey());
      assertThatThrownBy(frame.getValue()::table)
          .hasMessage(
              frame.getKey()
                  + " is gone since the frame was made over it; put it back, or read another");
    }
  }

  @Test
  void one_of_many_files_that_changes_is_noticed() throws IOException {
    Files.writeString(folder.resolve("a1.csv"), "a\n1\n");
    var second = Files.writeString(folder.resolve("a2.csv"), "a\n2\n");
    var frame = Frame.readCsv(folder.resolve("a*.csv"));
    Files.writeString(second, "a\n2\n3\n");
    assertThatThrownBy(frame::table).hasMessageContaining("a2.csv has changed");
  }

  @Test
  void damaged_parquet_is_named() throws IOException {
    var path = folder.resolve("p.parquet");
    numbers(9_999).writeParquet(path);
    byte[] bytes = Files.readAllBytes(path);
    Arrays.fill(bytes, 10, 3_000, (byte) 77);
    Files.write(path, bytes);
    assertThatThrownBy(() -> Frame.readParquet(path).table())
        .isInstanceOf(FrameException.class)
        .hasMessageContaining("p.parquet");
    Files.write(path, Arrays.copyOf(bytes, bytes.length - 20));
    assertThatThrownBy(() -> Frame.readParquet(path))
        .hasMessageContaining("p.parquet cannot be read as Parquet");
  }

  @Test
  void json_of_mixed_types_is_text_without_quotes() throws IOException {
    var path = Files.writeString(folder.resolve("m.json"), "{\"a\": 1}\n{\"a\": \"x\"}\n");
    var column = Frame.of(JsonFiles.scan(path)).column("a");
    assertThat(List.of(column.getString(0), column.getString(1))).containsExactly("1", "x");
  }

  @Test
  void a_workbook_that_unpacks_without_end_is_refused() throws IOException {
    var path = folder.resolve("bomb.xlsx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
      byte[] spaces = new byte[1 << 20];
      Arrays.fill(spaces, (byte) ' ');
      for (int i = 0; i < 300; i++) {
        zip.write(spaces);
      }
      zip.closeEntry();
    }
    assertThatThrownBy(() -> ExcelFiles.read(path, 1))
        .isInstanceOf(FileProblemException.class)
        .hasMessageContaining("sheet1.xml unpacks to more than 200 times its size");
  }

  @Test
  void a_join_that_explodes_says_how_large_it_would_be() {
    var same = Frame.ofLists(Map.of("k", Collections.nCopies(200_000, 1L)));
    assertThatThrownBy(() -> same.join(same, List.of("k"), "inner").height())
        .isInstanceOf(FrameException.class)
        .hasMessageStartingWith("the join on `k` would give 40,000,000,000 rows, about ");
    var other = same.select(col("k").alias("q"));
    assertThatThrownBy(() -> same.join(other, List.of(), "cross").height())
        .hasMessageStartingWith("the cross join would give 40,000,000,000 rows, about ");
  }
}
