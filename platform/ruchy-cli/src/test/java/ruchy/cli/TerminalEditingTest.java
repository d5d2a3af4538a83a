package ruchy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// How cells are typed at the prompt of the real program, and what it shows meanwhile.
@EnabledIf("ruchy.cli.TmuxScreen#isAvailable")
class TerminalEditingTest {
  @TempDir Path folder;

  private TmuxScreen open(String... environment) throws Exception {
    TmuxScreen screen = TmuxScreen.open(folder, List.of(environment));
    screen.awaitPrompt();
    return screen;
  }

  @Test
  void a_long_cell_shows_a_bar_that_goes_with_it() throws Exception {
    try (TmuxScreen screen = open("NO_COLOR=")) {
      screen.enter("for i in progress(0..100, \"adding\") { sleep(Duration::from_millis(1000)) }");
      screen.await("the bar", text -> text.contains("adding") && text.contains("Ctrl-C stops"));
      screen.press("C-c");
      screen.awaitText("interrupted");
      String after = screen.awaitPrompt();
      assertThat(after).doesNotContain("Ctrl-C stops");
    }
  }

  @Test
  void a_long_answer_is_paged() throws Exception {
    try (TmuxScreen screen = open("NO_COLOR=")) {
      screen.enter("%magic");
      screen.awaitText("q leaves, / searches, space goes on");
      screen.type("/%timeit");
      screen.press("Enter");
      screen.awaitText("%timeit");
      screen.type("q");
      screen.awaitPrompt();
      screen.enter("%config pager=off");
      screen.awaitPrompt();
      screen.enter("%magic");
      assertThat(screen.awaitPrompt()).contains("%whos").doesNotContain("q leaves");
    }
  }

  @Test
  void pasted_prompts_and_answers_are_left_out() throws Exception {
    try (TmuxScreen screen = open("NO_COLOR=1")) {
      screen.paste(">>> a = 20\n>>> a + 1\n21\n");
      screen.awaitText(">>> a = 20\n... a + 1");
      screen.press("Enter");
      screen.awaitText("[1]: 21");
      screen.awaitPrompt();
      screen.paste("In [1]: b = 4\nIn [2]: b * 2\nOut[2]: 8\n");
      screen.awaitText(">>> b = 4\n... b * 2");
      screen.press("Enter");
      screen.awaitText("[2]: 8");
      screen.awaitPrompt();
      screen.paste("c = 1\u0001\u0002 + 1");
      screen.press("Enter");
      screen.awaitPrompt();
      screen.enter("c");
      screen.awaitText(": 2");
    }
  }

  @Test
  void what_is_shown_fits_the_window_after_it_was_resized() throws Exception {
    try (TmuxScreen screen = open("NO_COLOR=1")) {
      screen.enter("let row = [\"alpha beta gamma\"; 6]");
      screen.awaitPrompt();
      screen.type("let half = 1");
      screen.resize(60, 20);
      screen.awaitText(">>> let half = 1");
      screen.press("Enter");
      screen.awaitPrompt();
      screen.enter("row");
      String shown = screen.awaitText("[3]:");
      assertThat(shown.lines()).allMatch(line -> line.length() <= 60);
      screen.resize(120, 30);
      screen.enter("half + 1");
      screen.awaitText(": 2");
    }
  }

  @Test
  void no_memory_and_no_stack_end_the_cell_and_not_the_session() throws Exception {
    try (TmuxScreen screen = open("NO_COLOR=1", "JAVA_TOOL_OPTIONS=-Xmx200m")) {
      screen.enter("let kept = 7; fn deep(n: i64) -> i64 { 1 + deep(n + 1) }");
      screen.awaitPrompt();
      screen.enter("deep(0)");
      screen.awaitText("E0");
      screen.awaitPrompt();
      screen.enter("let mut all = []; while true { all.push(\"x\".repeat(1_000_000)) }");
      screen.awaitText("memory");
      screen.awaitPrompt();
      screen.enter("np.zeros(10_000_000_000_000)");
      screen.await("an error", text -> text.split("error\\[", -1).length >= 3);
      screen.awaitPrompt();
      screen.enter("kept + 1");
      screen.awaitText(": 8");
    }
  }

  @Test
  void control_c_leaves_calls_that_nothing_stops_and_input() throws Exception {
    try (TmuxScreen screen = open("NO_COLOR=1")) {
      screen.enter("let mut a = np.random.rand(1500, 1500); let first = a[1, 2]");
      screen.awaitPrompt();
      screen.enter("println(\"begun\"); a = np.linalg.svd(a).U");
      screen.awaitText("\nbegun");
      screen.press("C-c");
      screen.awaitText("interrupted");
      screen.awaitPrompt();
      screen.enter("input(\"name? \")");
      screen.awaitText("\nname?");
      screen.press("C-c");
      screen.await("both", text -> text.split("interrupted", -1).length == 3);
      screen.awaitPrompt();
      screen.enter("let name = input(\"who? \")");
      screen.awaitText("\nwho?");
      screen.enter("Ada");
      screen.awaitPrompt();
      screen.enter("name + \"!\"");
      screen.awaitText("\"Ada!\"");
      screen.enter("a[1, 2] == first");
      screen.awaitText(": true");
    }
  }
}
