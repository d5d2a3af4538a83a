package ruchy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// The REPL as people use it.
@EnabledIf("ruchy.cli.TmuxScreen#isAvailable")
class TerminalTest {
  @TempDir Path folder;

  private TmuxScreen open() throws Exception {
    TmuxScreen screen = TmuxScreen.open(folder, List.of("NO_COLOR="));
    screen.awaitPrompt();
    return screen;
  }

  @Test
  void results_have_numbers_and_can_be_used_again() throws Exception {
    try (TmuxScreen screen = open()) {
      screen.enter("x = 41");
      screen.awaitPrompt();
      screen.enter("x + 1");
      screen.awaitText("[2]: 42");
      screen.enter("_ * 2");
      screen.awaitText("[3]: 84");
      screen.enter("_2 + Out[3] as i64");
      screen.awaitText("[4]: 126");
    }
  }

  @Test
  void a_function_is_typed_over_several_lines_and_comes_back_as_one() throws Exception {
    try (TmuxScreen screen = open()) {
      screen.enter("fn double(x) {");
      screen.awaitText("...");
      screen.enter("x * 2");
      screen.enter("}");
      screen.awaitPrompt();
      screen.enter("double(4)");
      screen.awaitText("[2]: 8");
      screen.type("fn");
      screen.press("Up");
      String shown = screen.await("the function", text -> text.endsWith("...     x * 2\n... }"));
      assertThat(shown).contains(">>> fn double(x) {");
    }
  }

  @Test
  void control_c_stops_an_endless_loop_and_keeps_the_variables() throws Exception {
    try (TmuxScreen screen = open()) {
      screen.enter("n = 7");
      screen.awaitPrompt();
      screen.enter("println(\"started\"); while true { n += 1 }");
      screen.awaitText("\nstarted");
      screen.press("C-c");
      screen.awaitText("interrupted");
      screen.awaitPrompt();
      screen.enter("n > 7");
      screen.awaitText("[3]: true");
      screen.awaitPrompt();
      screen.type("half a line");
      screen.awaitText("half a line");
      screen.press("C-c");
      screen.awaitPrompt();
      screen.press("C-d");
      screen.awaitEnd();
    }
  }

  @Test
  void control_c_at_the_prompt_drops_the_line_once() throws Exception {
    try (TmuxScreen screen = open()) {
      for (int i = 0; i < 8; i++) {
        screen.type("line" + i);
        screen.awaitText("line" + i);
        screen.press("C-c");
        screen.awaitPrompt();
      }
      screen.enter("40 + 2");
      String shown = screen.awaitText("[1]: 42");
      assertThat(shown.split(">>>", -1)).as(shown).hasSizeLessThanOrEqualTo(11);
    }
  }

  @Test
  void errors_point_at_their_place() throws Exception {
    try (TmuxScreen screen = open()) {
      screen.enter("let total = 1");
      screen.awaitPrompt();
      screen.enter("totl + 1");
      String shown = screen.awaitText("E0101");
      assertThat(shown).contains("cell 2:1:1").contains("^").doesNotContain("Exception");
      screen.enter("1 / [0][0]");
      screen.awaitText("E07");
    }
  }

  @Test
  void tab_offers_what_fits_and_a_second_one_chooses() throws Exception {
    try (TmuxScreen screen = open()) {
      screen.enter("text = \"abc\"");
      screen.awaitPrompt();
      screen.type("text.upp");
      screen.press("Tab");
      screen.awaitText("text.upper");
    }
  }

  @Test
  void a_pasted_block_runs_once_as_one_cell() throws Exception {
    try (TmuxScreen screen = open()) {
      screen.paste("let a = 1\nlet b = 2\n\na + b");
      screen.awaitText("a + b");
      screen.press("Enter");
      screen.awaitText("[1]: 3");
    }
  }

  @Test
  void the_history_is_there_in_the_next_session() throws Exception {
    try (TmuxScreen screen = open()) {
      screen.enter("let first = 1");
      screen.awaitText("let first = 1\n>>>");
    }
    assertThat(folder.resolve("home/history")).content().contains("let first = 1");
    Files.deleteIfExists(folder.resolve("tmux"));
    try (TmuxScreen screen = open()) {
      screen.press("Up");
      screen.awaitText(">>> let first = 1");
      screen.press("C-c");
      // Between two prompts the terminal itself takes C-r, as "reprint".
      screen.awaitPrompt();
      screen.press("C-r");
      screen.awaitText("bck-i-search");
      screen.type("fir");
      screen.await("the entry", text -> text.contains("let first = 1\nbck-i-search: fir"));
    }
  }

  @Test
  void colours_are_used_unless_they_are_unwanted() throws Exception {
    try (TmuxScreen screen = open()) {
      screen.type("let x = 1");
      screen.awaitText("let x = 1");
      assertThat(screen.coloured()).contains("\u001b[35m");
    }
    Files.deleteIfExists(folder.resolve("tmux"));
    try (TmuxScreen screen = TmuxScreen.open(folder, List.of("NO_COLOR=1"))) {
      screen.awaitPrompt();
      screen.enter("let x = 1 / [0][0]");
      screen.awaitText("E07");
      assertThat(screen.coloured()).doesNotContain("\u001b[3", "\u001b[1m", "\u001b[2m");
    }
  }

  @Test
  void after_an_error_debug_looks_at_its_calls() throws Exception {
    try (TmuxScreen screen = open()) {
      screen.enter("fn f(n) { let xs = [1, 2]; xs[n] }");
      screen.awaitPrompt();
      screen.enter("f(5)");
      screen.awaitText("E0703");
      screen.awaitPrompt();
      screen.enter("%debug");
      screen.awaitText("xs = [1, 2]");
      screen.awaitText("debug>");
      screen.enter("xs.len() * n");
      screen.awaitText("\n10\n");
      screen.enter("quit");
      screen.awaitPrompt();
    }
  }

  @Test
  void brackets_close_themselves_and_are_stepped_over() throws Exception {
    try (TmuxScreen screen = open()) {
      screen.enter("xs = [1, (2 + 1), {\"a\": [4]}[\"a\"][0]]");
      screen.awaitPrompt();
      screen.enter("xs");
      screen.awaitText("[2]: [1, 3, 4]");
      screen.awaitPrompt();
      screen.type("f(");
      screen.awaitText(">>> f()");
      screen.press("BSpace", "BSpace");
      screen.awaitPrompt();
    }
  }
}
