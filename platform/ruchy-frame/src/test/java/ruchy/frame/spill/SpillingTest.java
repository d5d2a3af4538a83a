package ruchy.frame.spill;

import static org.assertj.core.api.Assertions.assertThat;

import fnp.ndarray.NDArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ruchy.frame.Frame;
import ruchy.frame.column.Column;

class SpillingTest {
  /// Rows of 40 bytes, five times the limit in all. DuckDB needs such a limit at least.
  private static final int ROWS = 8_000_000;

  private static final String LIMIT = "64MB";

  @TempDir private static Path folder;

  private static Path file() {
    return folder.resolve("large.parquet");
  }

  /// The keys are the row numbers in another order: the multiplier has no factor in common with the
  /// number of rows.
  @BeforeAll
  static void write() {
    var random = new SplittableRandom(5);
    long[] ids = new long[ROWS];
    long[] keys = new long[ROWS];
    for (int i = 0; i < ROWS; i++) {
      ids[i] = i;
      keys[i] = (long) i * 1_234_577 % ROWS;
    }
    var columns = new LinkedHashMap<String, Column>();
    columns.put("id", Column.of(NDArray.ofLongs(ids)));
    columns.put("key", Column.of(NDArray.ofLongs(keys)));
    columns.put("x", Column.of(NDArray.ofDoubles(random.doubles(ROWS).toArray())));
    columns.put("y", Column.of(NDArray.ofDoubles(random.doubles(ROWS).toArray())));
    columns.put("z", Column.of(NDArray.ofDoubles(random.doubles(ROWS).toArray())));
    Frame.of(columns).writeParquet(file());
  }

  private static List<String> run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-Xmx256m"));
    // Each thread of a query needs memory of its own.
    command.add("-XX:ActiveProcessorCount=2");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(LargeFile.class.getName());
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    var process = builder.start();
    var lines = process.inputReader().readAllLines();
    assertThat(process.waitFor()).isZero();
    return lines;
  }

  private static List<String> ask(String question) throws IOException, InterruptedException {
    var limits = Map.of("RUCHY_FRAME_MEMORY", LIMIT, "RUCHY_FRAME_TEMP", folder.toString());
    var answer = run(limits, question, file().toString());
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file());
    }
    return answer;
  }

  @Test
  void a_file_five_times_the_memory_is_read() throws Exception {
    var answer = ask("read");
    assertThat(answer.getFirst()).startsWith("[{id=Optional[%d]".formatted(ROWS * (ROWS - 1L) / 2));
    assertThat(answer).endsWith("0 files left");
  }

  @Test
  void groups_that_do_not_fit_are_spilled() throws Exception {
    assertThat(ask("group"))
        .containsExactly(
            "[{len=Optional[%d], id=Optional[%d]}]".formatted(ROWS, ROWS * (ROWS - 1L) / 2),
            "spilled",
            "0 files left");
  }

  @Test
  void a_join_that_does_not_fit_is_spilled() throws Exception {
    assertThat(ask("join"))
        .containsExactly(
            "[{len=Optional[%d], id=Optional[%d]}]".formatted(ROWS, ROWS * (ROWS - 1L) / 2),
            "spilled",
            "0 files left");
  }

  @Test
  void a_sort_that_does_not_fit_is_spilled() throws Exception {
    var wanted = Frame.readParquet(file()).sort("x").slice(1_000_000, 2).select("id").rows();
    assertThat(ask("sort")).containsExactly(wanted.toString(), "spilled", "0 files left");
  }

  @Test
  void a_cancelled_query_leaves_no_files_and_the_next_one_runs() throws Exception {
    assertThat(ask("cancel"))
        .containsExactly(
            "cancelled", "[{len=Optional[%d]}]".formatted(ROWS), "spilled", "0 files left");
  }

  @Test
  void limits_come_from_the_environment() throws Exception {
    var limits = Map.of("RUCHY_FRAME_MEMORY", "3 GiB", "RUCHY_FRAME_TEMP", folder.toString());
    assertThat(run(limits, "limits")).containsExactly((3L << 30) + " " + folder);
    assertThat(run(Map.of("RUCHY_FRAME_MEMORY", "much"), "limits"))
        .containsExactly(
            "the memory limit of frames is a number with KB, MB, GB or TB, but is `much`; write"
                + " 4GB");
  }
}
