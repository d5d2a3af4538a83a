package ruchy.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ruchy.frame.expr.Expr.col;
import static ruchy.frame.expr.Expr.len;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ruchy.frame.column.DataType;
import ruchy.frame.column.FileProblemException;
import ruchy.frame.column.FrameException;
import ruchy.frame.io.CsvOptions;
import ruchy.testkit.Seeds;

class FilesTest {
  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("data.csv"), text);
  }

  private Frame read(String text) throws IOException {
    return Frame.readCsv(file(text));
  }

  @Test
  void types_and_missing_values_are_found_by_looking() throws IOException {
    var frame =
        read("day,n,x,ok,name\n2024-01-31,1,1.5,true,Ada\n2024-02-29,,NA,false,\n,3,2,,\"a,b\"\n");
    assertThat(frame.schema())
        .hasToString("{day: date, n: int64, x: float64, ok: bool, name: string}");
    assertThat(Agreement.rows(frame).get(1))
        .containsExactly(
            Optional.of(java.time.LocalDate.of(2024, 2, 29)),
            Optional.empty(),
            Optional.empty(),
            Optional.of(false),
            Optional.empty());
    assertThat(frame.row(2)).containsEntry("name", Optional.of("a,b"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          'a,b\\n1,2\\n'      ~ {a: int64, b: int64}
          'a;b\\n1;2,5\\n'    ~ {a: int64, b: string}
          'a\\tb\\n1\\t2\\n'  ~ {a: int64, b: int64}
          'a|b\\n1|2\\n'      ~ {a: int64, b: int64}
          'a\\n1\\n'          ~ {a: int64}
          'a,a,\\n1,2,3\\n'   ~ {a: int64, a_1: int64, column_2: int64}
          'a,A\\n1,2\\n'      ~ {a: int64, A: int64}
          'größe,"x y"\\n1,2' ~ {größe: int64, x y: int64}
          '"a"\\r\\n1\\r\\n'  ~ {a: int64}
          'id,v\\n'           ~ {id: string, v: string}
          """)
  void names_and_delimiters_are_found_by_looking(String text, String schema) throws IOException {
    var unescaped = text.replace("\\n", "\n").replace("\\t", "\t").replace("\\r", "\r");
    assertThat(read(unescaped).schema()).hasToString(schema);
  }

  @Test
  void a_late_text_makes_the_column_text_and_loses_no_row() throws IOException {
    var text = new StringBuilder("n\n");
    for (int i = 0; i < 30_000; i++) {
      text.append(i).append('\n');
    }
    var frame = read(text + "v1.2\n");
    assertThat(frame.type("n")).isEqualTo(DataType.STRING);
    assertThat(frame.height()).isEqualTo(30_001);
  }

  @Test
  void options_win_over_what_is_found() throws IOException {
    var path = file("1#x\n2#-\n");
    var options =
        CsvOptions.DEFAULT
            .withDelimiter('#')
            .withHeader(false)
            .withNullValues("-")
            .withTypes(Map.of("column_0", DataType.STRING));
    var frame = Frame.readCsv(path, options);
    assertThat(frame.schema()).hasToString("{column_0: string, column_1: string}");
    assertThat(frame.row(1)).containsEntry("column_1", Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          'a,b\\n1,2\\n3\\n'       ~ 3 ~ 2 fields in the header, but 1 here; correct the line
          'a,b\\n1,2\\n3,4,5\\n'   ~ 3 ~ 2 fields in the header, but 3 here; correct the line
          'a,b\\n1,2\\n3,"4\\n'    ~ 3 ~ a quote is opened here and never closed
          """)
  void a_malformed_line_is_named(String text, long line, String reason) throws IOException {
    var path = file(text.replace("\\n", "\n"));
    assertThatThrownBy(() -> Frame.readCsv(path).table())
        .isInstanceOfSatisfying(
            FileProblemException.class, e -> assertThat(e.line()).isEqualTo(line))
        .hasMessageStartingWith(path + ":" + line + ": " + reason);
  }

  @Test
  void a_value_of_the_wrong_type_is_named_with_line_column_and_remedy() throws IOException {
    var path = file("a,b\n1,2\n3,oops\n");
    var options = CsvOptions.DEFAULT.withTypes(Map.of("b", DataType.INT64));
    assertThatThrownBy(() -> Frame.readCsv(path, options).table())
        .hasMessage(
            path
                + ":3: \"oops\" in column `b` is no int64; correct it, list it among the null"
                + " values, or read the column as text: types={\"b\": string}\n    3,oops");
  }

  @Test
  void bytes_that_are_no_utf8_are_named() throws IOException {
    var path = folder.resolve("latin.csv");
    Files.write(path, "name,n\nM\u00fcller,1\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Frame.readCsv(path).table())
        .hasMessageContaining("the bytes are no UTF-8; convert the file to UTF-8");
  }

  @Test
  void a_missing_file_is_named_with_its_neighbours() throws IOException {
    file("a\n1\n");
    assertThatThrownBy(() -> Frame.readCsv(folder.resolve("dta.csv")))
        .hasMessage(
            "there is no file %s in %s; did you mean data.csv?"
                .formatted(folder.resolve("dta.csv"), folder));
    assertThatThrownBy(() -> Frame.readCsv(folder)).hasMessageContaining("is a folder");
    assertThatThrownBy(() -> read("")).hasMessageContaining("is empty");
  }

  @Test
  void random_bytes_give_a_frame_or_one_explained_error() {
    Seeds.forEach(
        30,
        random -> {
          byte[] bytes = new byte[random.nextInt(1, 200)];
          for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) "ab1,;\"\n\r\t .-\u00e4".charAt(random.nextInt(13));
          }
          var path = Files.write(folder.resolve("random.csv"), bytes);
          try {
            Frame.readCsv(path).table();
          } catch (FrameException e) {
            assertThat(e).hasMessageContaining("random.csv");
          }
        });
  }

  @Test
  void csv_and_parquet_bring_back_what_was_written() {
    Seeds.forEach(
        3,
        random -> {
          var frame = Samples.random(random, 50);
          frame.writeParquet(folder.resolve("frame.parquet"));
          var parquet = Frame.readParquet(folder.resolve("frame.parquet"));
          assertThat(parquet.schema()).isEqualTo(frame.schema());
          assertThat(Agreement.rows(parquet)).isEqualTo(Agreement.rows(frame));
          var numbers = frame.select("n", "x", "b", "d", "t");
          numbers.writeCsv(folder.resolve("frame.csv"));
          var csv = Frame.readCsv(folder.resolve("frame.csv"));
          assertThat(csv.schema()).isEqualTo(numbers.schema());
        });
  }

  @Test
  void a_file_that_cannot_be_written_leaves_the_old_one_and_nothing_else() throws IOException {
    var frame = Samples.numbered(3, 2);
    assertThatThrownBy(() -> frame.writeCsv(folder.resolve("no/such/file.csv")))
        .hasMessageContaining("its folder does not exist");
    assertThatThrownBy(() -> frame.writeParquet(folder.resolve("no/out.parquet")))
        .isInstanceOf(FileProblemException.class);
    try (var files = Files.list(folder)) {
      assertThat(files.toList()).isEmpty();
    }
  }

  @Test
  void a_file_is_read_in_its_order_however_many_threads_read() {
    var frame = Samples.numbered(300_000, 999);
    frame.writeParquet(folder.resolve("many.parquet"));
    var read = Frame.readParquet(folder.resolve("many.parquet")).filter(col("v").gt(500));
    var ids = read.column("id").toArray().toLongArray();
    assertThat(ids).isSorted();
    var grouped = Frame.readParquet(folder.resolve("many.parquet")).groupBy("v").agg(len());
    assertThat(grouped.column("v").getLong(0)).isEqualTo(0);
    assertThat(grouped.column("v").getLong(1)).isEqualTo(7919 % 999);
  }

  @Test
  void a_file_that_is_no_parquet_is_named() throws IOException {
    var path = file("a\n1\n");
    assertThatThrownBy(() -> Frame.readParquet(path))
        .isInstanceOf(FileProblemException.class)
        .hasMessageContaining("cannot be read as Parquet");
    assertThat(List.of(path)).allMatch(Files::exists);
  }
}
