package ruchy.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import ruchy.session.history.History;
import ruchy.session.history.HistoryEntry;
import ruchy.testkit.Seeds;

@Timeout(900)
class RecoveryTest {
  private static final int KILLS = Seeds.count(3, 100);

  @TempDir Path folder;

  private static Recorder run(Session session, String cell) {
    Recorder recorder = new Recorder();
    session.evaluate(cell, recorder);
    return recorder;
  }

  private Session session() {
    return Session.start(SessionOptions.interactive().recovery(folder.resolve("recovery")));
  }

  @Test
  void a_process_that_is_killed_loses_no_history_and_no_image_and_its_variables_come_back()
      throws Exception {
    var random = new Random(11);
    for (int kill = 0; kill < KILLS; kill++) {
      int last = workAndKill(3 + random.nextInt(30), random.nextInt(2_000_000));
      List<String> entries =
          History.open(folder.resolve("history")).entries().stream()
              .map(HistoryEntry::text)
              .toList();
      assertThat(entries).contains("n = " + last + "; a[n] = n");
      try (Session session = session()) {
        if (lastImage > 0) {
          assertThat(run(session, "load_image(\"" + folder.resolve("ws.rimg") + "\")").errors())
              .isEmpty();
          int saved = Integer.parseInt(run(session, "n").value());
          assertThat(saved).isGreaterThanOrEqualTo(lastImage);
          assertThat(run(session, "a[n] == n").value()).isEqualTo("true");
        }
        assertThat(session.notice().orElse("")).contains("%recover brings its variables back");
        Recorder recovered = run(session, "%recover");
        assertThat(recovered.errors()).isEmpty();
        String rest =
            recovered.events().stream()
                .map(event -> event instanceof Event.Insert(String text) ? text : "")
                .collect(Collectors.joining());
        boolean hasLast = rest.contains("n = " + last + ";");
        assertThat(hasLast || Integer.parseInt(run(session, "n").value()) >= last).isTrue();
      }
      try (Stream<Path> left = Files.list(folder.resolve("recovery"))) {
        assertThat(left).isEmpty();
      }
      try (Session session = session()) {
        Files.deleteIfExists(folder.resolve("ws.rimg"));
        run(session, "save_image(\"" + folder.resolve("ws.rimg") + "\")");
      }
      try (Stream<Path> left = Files.list(folder)) {
        assertThat(left.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
      }
      Files.deleteIfExists(folder.resolve("ws.rimg"));
    }
  }

  private int lastImage;

  /// @return the last cell that was over before the process was killed
  private int workAndKill(int cells, int nanos) throws Exception {
    lastImage = 0;
    Path complaints = folder.resolve("complaints");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--add-modules",
                "jdk.incubator.vector",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                RecoveryWriter.class.getName(),
                folder.toString())
            .redirectError(complaints.toFile())
            .start();
    int last = 0;
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int number = Integer.parseInt(line.substring(line.indexOf(' ') + 1));
        if (line.startsWith("image")) {
          lastImage = number;
        } else {
          last = number;
        }
        if (last == cells) {
          long end = System.nanoTime() + nanos;
          while (System.nanoTime() < end) {
            Thread.onSpinWait();
          }
          // Not the process itself, which would close the stream that is still to be read.
          process.toHandle().destroyForcibly();
        }
      }
    } finally {
      process.destroyForcibly();
    }
    process.waitFor();
    assertThat(last).as(() -> read(complaints)).isGreaterThanOrEqualTo(cells);
    return last;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_session_that_ends_in_peace_leaves_nothing() throws Exception {
    try (Session session = session()) {
      run(session, "x = 1");
    }
    try (Stream<Path> left = Files.list(folder.resolve("recovery"))) {
      assertThat(left).isEmpty();
    }
    try (Session session = session()) {
      assertThat(session.notice()).isEmpty();
      assertThat(run(session, "%recover").errors()).contains("nothing to recover");
    }
  }
}
