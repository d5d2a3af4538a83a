package ruchy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// What the REPL offers while one types and while a cell runs, as people see it.
@EnabledIf("ruchy.cli.TmuxScreen#isAvailable")
class TerminalHelpTest {
  @TempDir Path folder;

  private TmuxScreen open(String... environment) throws Exception {
    TmuxScreen screen =
        TmuxScreen.open(
            folder, environment.length == 0 ? List.of("NO_COLOR=1") : List.of(environment));
    screen.awaitPrompt();
    return screen;
  }

  @Test
  void a_long_cell_is_measured_and_goes_on_beyond_its_limit_at_a_key() throws Exception {
    try (TmuxScreen screen = open()) {
      screen.enter("n = 0");
      screen.awaitPrompt();
      screen.enter("while true { n += 1 }");
      screen.awaitText("s · 0 MB allocated · Ctrl-C stops");
      screen.press("C-c");
      screen.awaitText("interrupted");
      screen.awaitPrompt();
      screen.enter("%config cell_time=20s");
      screen.awaitPrompt();
      screen.enter("while true { n += 1 }");
      screen.awaitText("of 20.0 s");
      screen.press("C-e");
      screen.awaitText("of 40.0 s");
      screen.press("C-c");
      screen.awaitPrompt();
      screen.enter("n > 0");
      screen.awaitText("true");
    }
  }

  @Test
  void work_in_the_background_prints_above_the_line_that_is_typed() throws Exception {
    try (TmuxScreen screen = open()) {
      screen.enter("%bg { sleep(1s); println(\"from behind\"); 6 * 7 }");
      screen.awaitText("[bg 1]");
      screen.type("half a line");
      String shown = screen.awaitText("[bg 1] done: 42");
      assertThat(shown).contains("from behind\n[bg 1] done: 42\n>>> half a line");
    }
  }
}
