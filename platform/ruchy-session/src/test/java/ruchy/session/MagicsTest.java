package ruchy.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ruchy.runtime.host.WorkingFolder;
import ruchy.session.Event.Status;
import ruchy.session.completion.Completion;
import ruchy.session.history.History;

@Timeout(60)
class MagicsTest {
  @TempDir Path folder;

  private final History history = History.inMemory();
  private final Session session = Session.start(SessionOptions.interactive().history(history));
  private final Path start = WorkingFolder.current();

  @AfterEach
  void close() throws IOException {
    session.close();
    WorkingFolder.change(start.toString());
  }

  private Recorder run(String... cells) {
    Recorder last = new Recorder();
    for (String cell : cells) {
      last = new Recorder();
      history.add(cell);
      session.evaluate(cell, last);
    }
    return last;
  }

  private String displayed(String... cells) {
    Recorder recorder = run(cells);
    assertThat(recorder.errors()).isEmpty();
    return recorder.displayed();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          %nonsense            | E0901 | there is no magic `%nonsense`
          %timei 1             | E0901 | did you mean `%time`?
          %time                | E0902 | %time needs code after it
          %timeit -n 0 1       | E0902 | can not run code 0 times
          %cd no/such/folder   | E0903 | there is no folder `no/such/folder`
          %cd a b              | E0902 | %cd takes one folder
          %cd "a               | E0902 | has a " that is not closed
          %run nofile.ruchy    | E0903 | there is no file `nofile.ruchy`
          %run                 | E0902 | %run needs a file
          %load                | E0902 | %load needs a file
          %file x              | E0902 | takes the lines below it
          %save nofile nine    | E0902 | `nine` is no number of a cell
          %save nofile 99      | E0902 | no cell that ran has the number 99
          %mode sloppy         | E0902 | the modes are data_science and engineering
          %config colour=red   | E0902 | there is no setting `colour`
          %config cell_time=x  | E0902 | `x` is no duration
          %config cell_memory=x| E0902 | `x` is no amount of memory
          %history where x > 1 | E0902 | entries have no `x`
          %history where duration > soon | E0902 | `soon` is no duration
          %env NO_SUCH_NAME    | E0902 | there is no environment variable `NO_SUCH_NAME`
          %clear [             | E0902 | `[` is no regular expression
          """)
  void what_a_magic_does_not_understand_is_told(String cell, String code, String message) {
    Recorder recorder = run(cell);
    assertThat(recorder.errors()).contains("error[" + code + "]").contains(message);
    assertThat(run("1 + 1").value()).isEqualTo("2");
  }

  @Test
  void code_is_timed_once_or_many_times() {
    Recorder once = run("%time y = 6 * 7");
    assertThat(once.displayed()).containsPattern("[0-9.]+ (ns|µs|ms|s) with compilation");
    assertThat(run("y").value()).isEqualTo("42");
    String many = displayed("let xs = [1, 2, 3]", "%timeit -n 100 -r 3 xs.map(|x| x * 2).len()");
    assertThat(many).containsPattern("± .* per run, best .* \\(3 rounds of 100 runs\\)");
    assertThat(run("%timeit oops").errors()).contains("unknown name `oops`");
  }

  @Test
  void the_working_folder_of_everything_changes() throws IOException {
    Files.writeString(folder.resolve("data.txt"), "here");
    Files.createDirectory(folder.resolve("inner"));
    displayed("%cd " + folder);
    assertThat(run("fs::read_text(\"data.txt\")?").value()).isEqualTo("\"here\"");
    assertThat(run("!cat data.txt").output()).isEqualTo("here");
    assertThat(displayed("%cd inner", "%pwd")).contains("inner");
    assertThat(displayed("%cd -")).doesNotContain("inner");
    assertThat(run("fs::glob(\"*.txt\")?").value()).isEqualTo("[\"data.txt\"]");
  }

  @Test
  void a_program_in_a_file_runs_with_its_arguments_and_leaves_its_names() {
    displayed("%cd " + folder);
    assertThat(displayed("%%file twice.ruchy\nfn twice(x) { 2 * x }\nprintln(args)\n"))
        .isEqualTo("wrote twice.ruchy\n");
    Recorder ran = run("%run twice.ruchy a 'b c'");
    assertThat(ran.output()).isEqualTo("[\"a\", \"b c\"]\n");
    assertThat(run("twice(21)").value()).isEqualTo("42");
    Recorder loaded = run("%load twice.ruchy");
    assertThat(loaded.events()).contains(new Event.Insert("fn twice(x) { 2 * x }\nprintln(args)"));
  }

  @Test
  void cells_are_saved_and_no_file_is_written_over() throws IOException {
    displayed("%cd " + folder);
    run("let a = 1", "oops", "%who", "let b = a + 1");
    assertThat(displayed("%save all.ruchy")).isEqualTo("wrote 2 cells to all.ruchy\n");
    assertThat(folder.resolve("all.ruchy")).hasContent("let a = 1\nlet b = a + 1\n");
    assertThat(run("%save all.ruchy 5").errors()).contains("E0903").contains("there already");
    displayed("%save -f all.ruchy 5");
    assertThat(folder.resolve("all.ruchy")).hasContent("let b = a + 1\n");
  }

  @Test
  void shell_commands_run_and_their_output_is_kept() {
    assertThat(run("!echo one; echo two >&2").output()).contains("one\n", "two\n");
    assertThat(run("let w = !echo some text").errors()).isEmpty();
    assertThat(run("w").value()).isEqualTo("\"some text\"");
    assertThat(run("v = !echo x y", "v.split(\" \").len()").value()).isEqualTo("2");
    Recorder failed = run("!exit 3");
    assertThat(failed.displayed()).isEqualTo("exit status 3\n");
    assertThat(((Event.Finished) failed.events().getLast()).status()).isEqualTo(Status.FAILED);
    assertThat(run("_exit").value()).isEqualTo("3");
    assertThat(run(";echo in mode").output()).isEqualTo("in mode\n");
  }

  @Test
  void expressions_in_braces_become_text_and_the_braces_of_the_shell_stay() {
    run("let name = \"x y\"", "let n = 2");
    Recorder recorder = run("!echo {name} {n * 21} {1..3} ${NO_SUCH} '{print $1}' {} {nowhere}");
    assertThat(recorder.output().strip()).endsWith("{print $1} {} {nowhere}").startsWith("x y 42");
  }

  @Test
  void a_sign_before_a_known_name_is_still_not() {
    run("let done = false", "fn ready() { true }");
    assertThat(run("!done").value()).isEqualTo("true");
    assertThat(run("!ready()").value()).isEqualTo("false");
    assertThat(run("let x = !done", "x").value()).isEqualTo("true");
    assertThat(run("!(1 == 2)").value()).isEqualTo("true");
  }

  @Test
  void a_question_mark_after_a_name_asks_unless_it_may_unwrap_it() {
    assertThat(displayed("sqrt?")).contains("The square root");
    assertThat(displayed("np.mean?")).contains("The arithmetic mean");
    assertThat(displayed("?%timeit")).contains("%timeit [-n RUNS]");
    assertThat(run("let o = Some(3)", "o?").value()).isEqualTo("3");
    assertThat(displayed("?natural logarithm")).contains("ln");
    assertThat(displayed("?zzxxyy")).contains("nothing is known of `zzxxyy`");
  }

  @Test
  void variables_are_listed_and_forgotten() {
    run("let temp_a = 1", "let temp_b = [1.5, 2.5]", "let kept = np.zeros((3, 4))");
    assertThat(displayed("whos()").lines().map(line -> line.replaceAll(" +", " ")))
        .containsExactly(
            "name type shape bytes cell value",
            "temp_a i64 8 1 1",
            "temp_b [f64] (2) 16 2 [1.5, 2.5]",
            displayed("%whos").lines().toList().get(3).replaceAll(" +", " "));
    assertThat(displayed("%whos")).contains("(3, 4)").contains("96");
    assertThat(displayed("clear!(r\"temp_.*\")")).isEqualTo("forgot temp_a, temp_b\n");
    assertThat(displayed("%who")).isEqualTo("kept\n");
    assertThat(run("temp_a").errors()).contains("unknown name");
    assertThat(displayed("clear!(\"zz\")")).contains("no variable's name fits");
  }

  @Test
  void the_history_knows_what_became_of_the_cells() {
    run("let a = 1", "oops", "1 / 0");
    assertThat(displayed("%history where status = refused")).contains("oops").doesNotContain("let");
    assertThat(displayed("%history where status = failed and text contains /"))
        .contains("1 / 0")
        .doesNotContain("oops");
    assertThat(displayed("%history where duration > 10min")).isEqualTo("no entry fits\n");
    assertThat(displayed("%history let")).contains("let a = 1");
  }

  @Test
  void the_mode_and_the_limits_change_from_the_next_cell_on() {
    displayed("%mode engineering");
    assertThat(run("undeclared = 1").errors()).isNotEmpty();
    displayed("%mode data_science");
    assertThat(run("declared = 1").errors()).isEmpty();
    run("%config cell_time=200ms");
    assertThat(run("loop {}").errors()).contains("more than its 0.2 s of processor time");
    assertThat(displayed("%config cell_time")).startsWith("cell_time = 200ms");
  }

  @ParameterizedTest(name = "{0} is open: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          %time { 1            | true
          %time 1 + 1          | false
          %cd {                | false
          !echo "(             | false
          %%file x.txt         | true
          `%%file x.txt\na`    | true
          `%%file x.txt\na\n`  | false
          """)
  void a_command_goes_on_where_code_would(String text, boolean isOpen) {
    OptionalInt open = Session.continuation(text.replace("\\n", "\n"));
    assertThat(open.isPresent()).isEqualTo(isOpen);
  }

  @Test
  void magics_files_and_code_are_completed() throws IOException {
    Files.writeString(folder.resolve("data.csv"), "");
    displayed("%cd " + folder, "let measured = 1");
    assertThat(texts("%ti")).containsExactly("%time", "%timeit");
    assertThat(texts("%%fi")).containsExactly("%%file");
    assertThat(texts("%run da")).containsExactly("data.csv");
    assertThat(texts("!cat da")).containsExactly("data.csv");
    assertThat(texts("%time measur")).containsExactly("measured");
    assertThat(session.complete("%time measur", 12).start()).isEqualTo(6);
  }

  private java.util.List<String> texts(String text) {
    return session.complete(text, text.length()).candidates().stream()
        .map(Completion.Candidate::text)
        .toList();
  }
}
