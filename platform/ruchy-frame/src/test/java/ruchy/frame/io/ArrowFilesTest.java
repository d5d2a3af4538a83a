package ruchy.frame.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ruchy.frame.expr.Expr.col;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ruchy.frame.Frame;
import ruchy.frame.column.Column;
import ruchy.frame.column.FileProblemException;
import ruchy.frame.column.FrameException;
import ruchy.frame.function.Rows;
import ruchy.frame.function.Texts;
import ruchy.frame.function.Times;
import ruchy.testkit.Seeds;

/// Arrow files of pyarrow and Polars (made by `arrow.py` beside them), and our own.
class ArrowFilesTest {
  @TempDir Path folder;

  private static Path resource(String name) {
    var url =
        Objects.requireNonNull(ArrowFilesTest.class.getResource("/ruchy/frame/arrow/" + name));
    return Path.of(url.getPath());
  }

  private static Frame read(Path path) {
    return Frame.of(ArrowFiles.scan(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lz4.feather", "zstd.feather", "stream.arrows"})
  void files_of_pyarrow_are_read_with_all_their_types(String name) {
    var frame = read(resource(name));
    assertThat(frame.height()).isEqualTo(name.equals("stream.arrows") ? 30 : 2_000);
    long last = frame.height() - 1;
    assertThat(frame.column("n").getLong(last)).isEqualTo(last);
    assertThat(frame.schema())
        .hasToString(
            "{i8: int8, u64: uint64, n: int64, h: float32, x: float64, b: bool, s: string,"
                + " v: string, c: string, raw: binary, d: date, ms: date, tod: time, ns: timestamp,"
                + " z: timestamp[Europe/Paris], len: duration, dec: decimal(2), l: list[int32],"
                + " r: struct{a: int64, t: string}, none: string}");
    assertThat(frame.drop("n").row(15)).isEqualTo(frame.drop("n").row(0));
    var paris = LocalDateTime.of(2024, 3, 31, 1, 30).atZone(ZoneId.of("Europe/Paris"));
    Map<String, Optional<Object>> first = frame.drop("u64", "n", "none").row(15);
    assertThat(first.values())
        .containsExactly(
            Optional.of(1),
            Optional.of(0.5f),
            Optional.of(1.5),
            Optional.of(true),
            Optional.of(""),
            Optional.of("short"),
            Optional.of("red"),
            Optional.of(ByteBuffer.wrap(new byte[] {0, -1})),
            Optional.of(LocalDate.of(2024, 2, 29)),
            Optional.of(LocalDate.of(2024, 2, 29)),
            Optional.of(LocalTime.of(1, 2, 3)),
            Optional.of(LocalDateTime.of(2024, 3, 31, 0, 30)),
            Optional.of(paris),
            Optional.of(Duration.ofHours(5)),
            Optional.of(new BigDecimal("-1.25")),
            Optional.of(List.of(1, 2)),
            Optional.of(Map.of("a", 1L, "t", "x")));
    assertThat(frame.row(16)).containsEntry("u64", Optional.of(BigInteger.TWO.pow(63)));
    assertThat(frame.row(16)).containsEntry("v", Optional.of("a text of more than twelve"));
    assertThat(frame.row(17).values()).contains(Optional.empty());
    assertThat(frame.column("none").nullCount()).isEqualTo(frame.height());
  }

  @Test
  void files_of_polars_are_read() {
    var frame = read(resource("polars.arrow"));
    assertThat(frame.column("s").get(2)).contains("a text of more than twelve");
    assertThat(frame.column("c").get(1)).contains("y");
    assertThat(frame.column("n").isNull(2)).isTrue();
  }

  private static Frame everything(int rows) {
    var numbers = frankennumpy.Ranges.arange(rows);
    var plain = Frame.of(Map.of("n", Column.of(numbers)));
    var n = col("n");
    var time = n.times(1_000_000_007L).cast(ruchy.frame.column.DataType.TIMESTAMP);
    return plain.withColumns(
        n.mod(2).eq(0).alias("b"),
        n.dividedBy(7).alias("x"),
        n.cast(ruchy.frame.column.DataType.STRING).plus(" and more than that").alias("s"),
        n.cast(ruchy.frame.column.DataType.INT32).alias("i"),
        n.cast(ruchy.frame.column.DataType.decimal(2)).alias("dec"),
        time.alias("t"),
        Times.replaceTimeZone(time, "Asia/Tokyo").alias("z"),
        Times.date(time).alias("d"),
        Texts.split(n.cast(ruchy.frame.column.DataType.STRING), "1").alias("l"),
        Rows.struct(List.of(n, n.mod(3).alias("m"))).alias("r"),
        ruchy.frame.expr.Expr.when(n.mod(5).gt(0)).then(n).otherwiseNull().alias("gaps"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 9, 300_000})
  void what_is_written_comes_back(int rows) {
    var frame = everything(rows);
    for (boolean asStream : List.of(true, false)) {
      var path = folder.resolve("own.arrow");
      ArrowFiles.write(frame.table(), path, asStream);
      var back = read(path);
      assertThat(back.schema()).isEqualTo(frame.schema());
      assertThat(back.height()).isEqualTo(rows);
      for (int row = 0; row < rows; row += 1 + rows / 20) {
        assertThat(back.row(row)).isEqualTo(frame.row(row));
      }
    }
  }

  @Test
  void a_file_cut_off_anywhere_gives_one_error() throws IOException {
    for (var name : List.of("stream.arrows", "polars.arrow", "zstd.feather")) {
      byte[] bytes = Files.readAllBytes(resource(name));
      for (int end = 0; end < bytes.length; end += 97) {
        var path = folder.resolve("cut.arrow");
        Files.write(path, java.util.Arrays.copyOf(bytes, end));
        assertErrorOrRows(path);
      }
    }
    var path = Files.write(folder.resolve("text.arrow"), "hello, world".getBytes());
    assertThatThrownBy(() -> read(path))
        .isInstanceOf(FileProblemException.class)
        .hasMessage(path + " cannot be read as Arrow: the bytes are cut off or damaged");
  }

  @Test
  void damaged_bytes_never_do_more_than_give_an_error() {
    Seeds.forEach(
        200,
        random -> {
          var name = List.of("stream.arrows", "polars.arrow", "lz4.feather");
          byte[] bytes = Files.readAllBytes(resource(name.get(random.nextInt(3))));
          for (int i = 0; i < 5; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
          }
          var path = Files.write(folder.resolve("bad.arrow"), bytes);
          assertErrorOrRows(path);
        });
  }

  private static void assertErrorOrRows(Path path) {
    try {
      read(path).table();
    } catch (FrameException e) {
      assertThat(e).hasMessageContaining(path.getFileName().toString());
    }
  }
}
