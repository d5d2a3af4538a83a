package ruchy.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import ruchy.runtime.host.WorkingFolder;
import ruchy.session.history.History;

/// What people of other prompts type, as the guide's table says it is answered.
class HabitsTest {
  private static final Path GUIDE = Path.of("../../docs/guide/repl.md");

  /// Such as ``| `ls()` | R | `%who` |``.
  private static final Pattern ROW =
      Pattern.compile("\\| `([^`]+)` \\| ([^|]+) \\| (error: )?`([^`]+)` \\|.*");

  private static final List<String> WORLD =
      List.of(
          "let x = [3.0, 1.0, 2.0]",
          "let y = 5",
          "/// Doubles.\nfn f(n) { n * 2 }",
          "df = DataFrame({\"k\": [\"a\", \"b\"], \"v\": [1, 2]})",
          "%save_image workspace.rimg");

  private record Row(String typed, boolean isError, String ours) {}

  private static List<Row> rows() throws IOException {
    var rows = new ArrayList<Row>();
    for (String line : Files.readAllLines(GUIDE)) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        String typed = row.group(1).replace("\\|", "|");
        rows.add(new Row(typed, row.group(3) != null, row.group(4).replace("\\|", "|")));
      }
    }
    return rows;
  }

  @Test
  void the_table_has_the_forty_that_are_used_most() throws IOException {
    assertThat(rows()).hasSizeGreaterThanOrEqualTo(40);
  }

  @TestFactory
  Stream<DynamicTest> every_row_of_the_table_is_true(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("script.ruchy"), "let from_script = 1\n");
    return rows().stream()
        .map(row -> DynamicTest.dynamicTest(row.typed(), () -> check(row, folder)));
  }

  private static void check(Row row, Path folder) throws IOException {
    Path before = WorkingFolder.current();
    WorkingFolder.change(folder.toString());
    SessionOptions options = SessionOptions.interactive().history(History.inMemory());
    try (Session session = Session.start(options)) {
      for (String cell : WORLD) {
        Recorder recorder = new Recorder();
        assertThat(session.evaluate(cell, recorder)).as(cell).isEqualTo(Event.Status.DONE);
      }
      Recorder recorder = new Recorder();
      Event.Status status = session.evaluate(row.typed(), recorder);
      if (row.isError()) {
        assertThat(status).isNotEqualTo(Event.Status.DONE);
        assertThat(recorder.errors()).contains(row.ours());
      } else {
        assertThat(recorder.errors()).isEmpty();
        assertThat(status).isEqualTo(Event.Status.DONE);
      }
    } finally {
      WorkingFolder.change(before.toString());
    }
  }

  @Test
  void what_the_program_has_itself_goes_first() {
    try (Session session = Session.start(SessionOptions.interactive())) {
      session.evaluate("fn ls() { 42 }", new Recorder());
      Recorder recorder = new Recorder();
      session.evaluate("ls()", recorder);
      assertThat(recorder.value()).isEqualTo("42");
    }
  }

  @Test
  void a_block_of_another_prompt_goes_on_until_an_empty_line() {
    assertThat(Session.continuation("%%bash")).isPresent();
    assertThat(Session.continuation("%%bash\necho 1\n")).isEmpty();
    assertThat(Session.continuation("@time f(")).isPresent();
    assertThat(Session.continuation("library(dplyr)")).isEmpty();
  }
}
