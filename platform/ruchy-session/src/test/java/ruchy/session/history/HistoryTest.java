package ruchy.session.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ruchy.testkit.Seeds;

class HistoryTest {
  private static final int ROUNDS = Seeds.count(2, 33);

  /// Entries of a round come from three processes; so many of the last are never compacted away.
  private static final int KEPT_FOR_SURE = 1_000;

  @TempDir Path folder;

  private static List<String> texts(History history) {
    return history.entries().stream().map(HistoryEntry::text).toList();
  }

  private Path file() {
    return folder.resolve("deep").resolve("history");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 + 1",
        "fn f(x) {\n  x\n}",
        "\\n is not a newline",
        "tab\tinside",
        "ends with \\",
        "windows\r\nlines",
        "emoji 🦀 and α",
      })
  void an_entry_comes_back_as_it_was(String text) {
    assertThat(History.open(file()).add(text)).isEmpty();
    assertThat(texts(History.open(file()))).containsExactly(text);
  }

  @Test
  void blank_lines_and_repetitions_are_left_out() {
    History history = History.open(file());
    for (String text : List.of("a", "a", "  ", "b", "a")) {
      history.add(text);
    }
    assertThat(texts(history)).containsExactly("a", "b", "a");
    assertThat(texts(History.open(file()))).containsExactly("a", "b", "a");
  }

  @Test
  void what_became_of_an_entry_comes_back_with_it() {
    var outcome =
        new HistoryEntry.Outcome(
            "done", java.time.Duration.ofMillis(1500), "data_science", "/a folder\twith\ntabs");
    History history = History.open(file());
    history.add("first");
    history.add("second");
    history.ended("second", outcome);
    history.ended("first", outcome);
    List<HistoryEntry> read = History.open(file()).entries();
    assertThat(read.get(0).outcome()).isEmpty();
    assertThat(read.get(1).outcome()).contains(outcome);
  }

  @Test
  void an_outcome_finds_its_entry_behind_those_of_other_sessions() {
    var outcome = new HistoryEntry.Outcome("failed", java.time.Duration.ZERO, "engineering", "/");
    History one = History.open(file());
    one.add("slow");
    History.open(file()).add("quick");
    one.ended("slow", outcome);
    assertThat(History.open(file()).entries())
        .anySatisfy(entry -> {
          assertThat(entry.text()).isEqualTo("slow");
          assertThat(entry.outcome()).contains(outcome);
        });
  }

  @Test
  void two_sessions_share_a_file() {
    History one = History.open(file());
    History two = History.open(file());
    one.add("1");
    two.add("2");
    one.add("3");
    assertThat(texts(one)).containsExactly("1", "3");
    assertThat(texts(History.open(file()))).containsExactly("1", "2", "3");
  }

  @Test
  void only_the_newest_ten_thousand_are_kept() throws IOException {
    Journal journal = new Journal(file());
    List<HistoryEntry> many = new ArrayList<>();
    for (int i = 0; i < 13_000; i++) {
      many.add(new HistoryEntry(java.time.Instant.ofEpochMilli(i), "entry " + i));
    }
    journal.append(many);
    History history = History.open(file());
    assertThat(history.entries()).hasSize(History.ENTRIES_MAX);
    assertThat(history.entries().getFirst().text()).isEqualTo("entry 3000");
    assertThat(journal.read().entries()).hasSize(History.ENTRIES_MAX);
    history.add("one more");
    assertThat(texts(History.open(file()))).endsWith("entry 12999", "one more");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "garbage\n",
        "17\tdeadbeef\tforged\n",
        "\t\t\n",
        "17\tno second tab\n",
        "1763794412000\t1a2b\tlet x = cut off in the mid",
        "\u0000\u0000\u0000",
      })
  void a_damaged_line_is_skipped_and_does_no_harm(String damage) throws IOException {
    History.open(file()).add("before");
    Files.writeString(file(), damage, StandardOpenOption.APPEND);
    History.open(file()).add("after");
    assertThat(texts(History.open(file()))).containsExactly("before", "after");
  }

  @Test
  void bytes_that_are_no_text_are_skipped() throws IOException {
    Files.createDirectories(file().getParent());
    Files.write(file(), new byte[] {(byte) 0xff, (byte) 0xfe, 9, 9, (byte) 0xc3, 10});
    History.open(file()).add("x");
    assertThat(texts(History.open(file()))).containsExactly("x");
  }

  @Test
  void a_file_of_somebody_else_is_told_and_left_alone() throws IOException {
    String other = "SQLite format 3\0\n\u0001\u0002\nls -l\ncd /\n";
    Files.createDirectories(file().getParent());
    Files.writeString(file(), other);
    History history = History.open(file());
    assertThat(history.openingWarning().orElse("")).contains("is no history", "RUCHY_HOME");
    assertThat(history.add("1 + 1")).isEmpty();
    assertThat(texts(history)).containsExactly("1 + 1");
    assertThat(file()).hasContent(other);
  }

  @Test
  void a_full_disk_gives_one_warning_and_the_session_goes_on() throws IOException {
    Path full = Path.of("/dev/full");
    assumeThat(full).exists();
    Path file = folder.resolve("history");
    Files.createSymbolicLink(file, full);
    History history = History.open(file);
    Optional<String> warning = history.add("first");
    assertThat(warning).hasValueSatisfying(text -> assertThat(text).contains("cannot save"));
    assertThat(history.add("second")).isEmpty();
    assertThat(texts(history)).containsExactly("first", "second");
    Files.delete(file);
    assertThat(history.add("third")).isEmpty();
    assertThat(texts(History.open(file))).containsExactly("first", "second", "third");
  }

  @Test
  void a_folder_in_the_place_of_the_file_is_said_once() throws IOException {
    Files.createDirectories(file());
    History history = History.open(file());
    assertThat(history.add("first")).isPresent();
    assertThat(history.add("second")).isEmpty();
  }

  @Test
  void several_processes_write_at_once_and_lose_nothing() throws Exception {
    List<Process> writers = new ArrayList<>();
    for (String name : List.of("a", "b", "c")) {
      writers.add(writer(name, 300));
    }
    for (Process writer : writers) {
      try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
        assertThat(lines.lines().count()).isEqualTo(300);
      }
      assertThat(writer.waitFor()).isZero();
    }
    List<String> saved = texts(History.open(file()));
    assertThat(saved).hasSize(900);
    for (String name : List.of("a", "b", "c")) {
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        expected.add(HistoryWriter.entry(name, i));
      }
      assertThat(saved).containsSubsequence(expected);
    }
  }

  @Test
  void a_killed_process_loses_nothing_that_it_had_saved() throws Exception {
    Process writer = writer("killed", 1_000_000);
    int acknowledged = 0;
    try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
      while (acknowledged < 500 && lines.readLine() != null) {
        acknowledged++;
      }
      writer.toHandle().destroyForcibly();
      assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
      while (lines.readLine() != null) {
        acknowledged++;
      }
    }
    History.open(file()).add("after the crash");
    List<String> saved = texts(History.open(file()));
    assertThat(saved).hasSizeGreaterThan(Math.min(acknowledged, History.ENTRIES_MAX - 1));
    for (int i = Math.max(0, acknowledged - 400); i < acknowledged; i++) {
      assertThat(saved).contains(HistoryWriter.entry("killed", i));
    }
    assertThat(saved).endsWith("after the crash");
  }

  @Test
  @Tag("heavy")
  void sessions_on_one_file_that_are_killed_at_random_lose_nothing_they_had_saved()
      throws Exception {
    var random = new Random(7);
    List<String> acknowledged = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      List<Process> writers = new ArrayList<>();
      for (String name : List.of("a", "b", "c")) {
        writers.add(writer(name + round, 1_000_000));
      }
      for (int i = 0; i < writers.size(); i++) {
        String name = List.of("a", "b", "c").get(i) + round;
        int count = readAndKill(writers.get(i), 1 + random.nextInt(60));
        for (int k = 0; k < count; k++) {
          acknowledged.add(HistoryWriter.entry(name, k));
        }
      }
      History.open(file()).add("after round " + round);
      acknowledged.add("after round " + round);
      List<String> saved = texts(History.open(file()));
      int most = Math.min(acknowledged.size(), KEPT_FOR_SURE);
      assertThat(saved)
          .containsAll(acknowledged.subList(acknowledged.size() - most, acknowledged.size()));
    }
  }

  /// Kills a writer once it has saved so many entries; how many it said it had saved.
  private static int readAndKill(Process writer, int entries) throws Exception {
    int acknowledged = 0;
    try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
      while (lines.readLine() != null) {
        acknowledged++;
        if (acknowledged == entries) {
          writer.toHandle().destroyForcibly();
        }
      }
    }
    assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return acknowledged;
  }

  private Process writer(String name, int count) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            HistoryWriter.class.getName(),
            file().toString(),
            name,
            Integer.toString(count))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
