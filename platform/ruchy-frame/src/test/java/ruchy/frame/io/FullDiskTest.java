package ruchy.frame.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ruchy.frame.Frame;
import ruchy.frame.column.FileProblemException;
import ruchy.frame.column.FrameException;
import ruchy.frame.plan.Plan;

/// Where a file may not grow any more, as on a full disk, writing it is one error, the old file
/// stays and no part of the new one is left.
class FullDiskTest {
  private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");
  private static final int ROWS = 40_000;
  private static final int BYTES_MAX = 20_000;

  @TempDir Path folder;

  @Test
  void a_full_disk_is_one_error_and_the_old_file_stays() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(PRLIMIT), "needs prlimit, which limits the size of files");
    var out = folder.resolve("out.txt");
    var command =
        List.of(
            ProcessHandle.current().info().command().orElse("java"),
            "--enable-native-access=ALL-UNNAMED",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            folder.toString());
    var child =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    assertThat(child.waitFor()).as(Files.readString(out)).isZero();
    var lines = Files.readString(out).lines().filter(line -> line.startsWith("> ")).toList();
    assertThat(lines).hasSize(Writer.formats(folder, Writer.frame(1)).size() + 1);
    for (var line : lines.subList(0, lines.size() - 1)) {
      assertThat(line)
          .contains("cannot ")
          .contains("f.")
          .containsAnyOf("File too large", "disk is full", "disk I/O error");
    }
    assertThat(lines.getLast()).isEqualTo("> other frames: " + ROWS);
    try (var files = Files.list(folder)) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .noneMatch(name -> name.endsWith(".part"));
    }
  }

  /// The process whose files may not grow.
  static final class Writer {
    private Writer() {}

    static Frame frame(int rows) {
      var numbers = LongStream.range(0, rows).map(i -> i * 0x9E3779B97F4A7C15L).boxed().toList();
      return Frame.ofLists(Map.of("n", numbers));
    }

    static Map<String, Consumer<Frame>> formats(Path folder, Frame any) {
      var formats = new LinkedHashMap<String, Consumer<Frame>>();
      formats.put("f.csv", frame -> frame.writeCsv(folder.resolve("f.csv")));
      formats.put("f.parquet", frame -> frame.writeParquet(folder.resolve("f.parquet")));
      formats.put(
          "f.json",
          frame ->
              JsonFiles.write(new Plan.Columns(frame.table()), folder.resolve("f.json"), true));
      formats.put(
          "f.arrow", frame -> ArrowFiles.write(frame.table(), folder.resolve("f.arrow"), false));
      formats.put("f.xlsx", frame -> ExcelFiles.write(frame.table(), folder.resolve("f.xlsx")));
      formats.put(
          "f.sqlite", frame -> SqliteFiles.write(frame.table(), folder.resolve("f.sqlite"), "t"));
      formats.keySet().removeIf(name -> any.height() < 0);
      return formats;
    }

    /// Writes small files, then large ones where there is no room, and says what happened.
    public static void main(String[] arguments) throws IOException, InterruptedException {
      var folder = Path.of(arguments[0]);
      var small = frame(1);
      var large = frame(ROWS);
      var formats = formats(folder, small);
      formats.values().forEach(write -> write.accept(small));
      var limit = "--fsize=" + BYTES_MAX;
      var pid = String.valueOf(ProcessHandle.current().pid());
      int set =
          new ProcessBuilder(PRLIMIT.toString(), "--pid", pid, limit).inheritIO().start().waitFor();
      if (set != 0) {
        throw new IOException("prlimit failed");
      }
      for (var format : formats.entrySet()) {
        var file = folder.resolve(format.getKey());
        byte[] before = Files.readAllBytes(file);
        var said = "nothing was thrown";
        try {
          format.getValue().accept(large);
        } catch (FileProblemException e) {
          said = String.valueOf(e.getMessage()).replace("\n", " ");
        } catch (FrameException e) {
          said = "no file is named: " + e.getMessage();
        }
        boolean same = java.util.Arrays.equals(before, Files.readAllBytes(file));
        System.out.println("> " + (same ? said : "the old file was changed: " + said));
      }
      System.out.println("> other frames: " + Stream.of(large).mapToLong(Frame::height).sum());
    }
  }
}
