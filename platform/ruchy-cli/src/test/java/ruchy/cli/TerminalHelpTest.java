package ruchy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
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
  void the_call_that_is_being_typed_is_explained_below_the_line() throws Exception {
    try (TmuxScreen screen = open()) {
      screen.enter("fn area(width: f64, height = 1.0) -> f64 { width * height }");
      screen.awaitPrompt();
      screen.type("1 + area(");
      screen.awaitText("fn area(width: f64, height = 1.0) -> f64");
      screen.type("2.0)");
      screen.await("no hint", text -> text.endsWith(">>> 1 + area(2.0)"));
      screen.press("Enter");
      screen.awaitText("[2]: 3.0");
    }
  }

  @Test
  void the_menu_is_a_tree_with_calls_and_what_they_do() throws Exception {
    try (TmuxScreen screen = open()) {
      screen.enter("text = \"abc\"");
      screen.awaitPrompt();
      screen.type("text.trim_");
      screen.press("Tab");
      String menu = screen.awaitText("└── ");
      assertThat(menu).contains("├── trim_", "() -> String", "  // ");
      screen.press("C-c");
      screen.awaitPrompt();
      screen.type("rcsv");
      screen.press("Tab");
      screen.awaitText("read_csv");
    }
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
  void progress_is_shown_while_a_loop_goes_on() throws Exception {
    try (TmuxScreen screen = open()) {
      screen.enter("for i in progress(0..100, \"counting\") { sleep(50ms) }");
      screen.awaitText("counting ▕█");
      screen.press("C-c");
      screen.awaitPrompt();
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

  @Test
  void what_is_longer_than_the_window_is_paged() throws Exception {
    try (TmuxScreen screen = open()) {
      screen.resize(100, 12);
      screen.enter("%magic");
      screen.awaitText("q leaves");
      screen.type("/whos");
      screen.press("Enter");
      screen.await("the place", text -> text.startsWith("%who"));
      screen.press("q");
      screen.awaitPrompt();
      screen.enter("%config pager=off");
      screen.enter("%magic");
      screen.awaitText("tell more.");
      screen.awaitPrompt();
    }
  }

  @Test
  void modes_show_in_the_prompt_and_backspace_leaves_them() throws Exception {
    try (TmuxScreen screen = open()) {
      for (List<String> mode :
          List.of(List.of("]", "pkg>"), List.of(";", "shell>"), List.of("?", "help>"))) {
        screen.type(mode.getFirst());
        screen.await(mode.getLast(), text -> text.endsWith(mode.getLast()));
        screen.press("BSpace");
        screen.awaitPrompt();
      }
      screen.type("?");
      screen.enter("sqrt");
      screen.awaitText("fn sqrt");
    }
  }

  @Test
  void the_keys_of_vi_edit_the_line() throws Exception {
    try (TmuxScreen screen = open()) {
      screen.enter("%config keys=vi");
      screen.awaitPrompt();
      screen.type("let xyz = 41 + 1");
      screen.press("Escape");
      screen.await("the line", text -> text.endsWith("41 + 1"));
      screen.type("0wcwabc");
      screen.await("the change", text -> text.endsWith("let abc = 41 + 1"));
      screen.press("Enter");
      screen.awaitPrompt();
      screen.enter("abc");
      screen.awaitText("[3]: 42");
    }
  }

  @Test
  void the_editor_of_the_environment_takes_the_line_and_gives_it_back() throws Exception {
    Path editor = folder.resolve("editor");
    Files.writeString(editor, "#!/bin/sh\nsed -i 's/one/two/' \"$1\"\n");
    assertThat(editor.toFile().setExecutable(true)).isTrue();
    try (TmuxScreen screen = open("NO_COLOR=1", "VISUAL=" + editor)) {
      screen.type("let one = 1");
      screen.press("C-x", "C-e");
      screen.awaitText("let two = 1");
      screen.press("Enter");
      screen.awaitPrompt();
    }
  }

  @Test
  void what_no_keyboard_types_does_no_harm() throws Exception {
    try (TmuxScreen screen = open()) {
      screen.paste(">>> let a = 1\n1\n>>> a +\n... 41");
      screen.await("the code", text -> text.endsWith("let a = 1\n... a +\n... 41"));
      screen.press("Enter");
      screen.awaitText("[1]: 42");
      screen.awaitPrompt();
      screen.send("ff", "fe", "80", "c3", "28");
      screen.press("C-c");
      screen.awaitPrompt();
      screen.send(
          "1b", "5b", "32", "30", "30", "7e", "00", "07", "34", "1f", "30", "1b", "5b", "32", "30",
          "31", "7e");
      screen.awaitText(">>> 40");
      screen.enter(" + 2");
      screen.awaitText("]: 42");
    }
  }

  @Test
  void a_window_of_another_size_is_filled_anew() throws Exception {
    try (TmuxScreen screen = open()) {
      screen.enter("xs = (1..=40).to_list()");
      screen.awaitPrompt();
      screen.resize(50, 30);
      screen.enter("xs");
      String narrow = screen.awaitText("40]");
      assertThat(narrow.lines().mapToInt(String::length).max().orElse(0)).isLessThanOrEqualTo(50);
      screen.awaitPrompt();
    }
  }

  @Test
  void neither_memory_nor_stack_running_out_ends_the_session() throws Exception {
    try (TmuxScreen screen = open()) {
      screen.enter("kept = 7");
      screen.awaitPrompt();
      screen.enter("fn down(n: i64) -> i64 { down(n + 1) + 1 }");
      screen.awaitPrompt();
      screen.enter("down(0)");
      screen.awaitText("E07");
      screen.awaitPrompt();
      screen.enter("let mut all = []; loop { all.push([0.0; 1000000]) }");
      screen.awaitText("memory");
      screen.awaitPrompt();
      screen.enter("kept");
      screen.awaitText("]: 7");
    }
  }
}
