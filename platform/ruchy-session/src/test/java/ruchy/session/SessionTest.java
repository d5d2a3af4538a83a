package ruchy.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ruchy.session.Event.Status;
import ruchy.session.export.Transpiled;
import ruchy.session.limit.Quotas;

@Timeout(40)
class SessionTest {
  private final Session session = Session.start(SessionOptions.interactive());

  @AfterEach
  void close() {
    session.close();
  }

  private Recorder run(String... cells) {
    Recorder last = new Recorder();
    for (String cell : cells) {
      last = new Recorder();
      session.evaluate(cell, last);
    }
    return last;
  }

  @Test
  void a_listener_that_fails_hangs_neither_its_cell_nor_the_next() {
    session.evaluate(
        "println(1)",
        event -> {
          throw new IllegalStateException("told " + event);
        });
    assertThat(run("1 + 1").value()).isEqualTo("2");
  }

  @Test
  void a_cell_tells_of_its_start_its_output_its_value_and_its_end() {
    Recorder recorder = run("println(\"hi\"); 1 + 1");
    assertThat(recorder.kinds()).containsExactly("Started", "Stream", "Value", "Finished");
    assertThat(recorder.output()).isEqualTo("hi\n");
    assertThat(recorder.events().get(0)).isEqualTo(new Event.Started(1, "cell 1"));
    assertThat(recorder.events().get(2)).isEqualTo(new Event.Value(1, "i64", MimeBundle.text("2")));
    assertThat(((Event.Finished) recorder.events().getLast()).status()).isEqualTo(Status.DONE);
  }

  @ParameterizedTest(name = "{0} | {1} is {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          x = 40                      | x + 2             | 42
          let mut n = 1               | n += 1; n         | 2
          fn f(a) { a * a }           | f(1.5)            | 2.25
          struct P { x: i64 }         | P { x: 3 }.x      | 3
          "text"                      | _ + 1             | "text1"
          [1, 2]                      | _.len()           | 2
          7                           | _1 * 2            | 14
          7                           | Out[1]            | 7
          let x = "old"               | let x = 5; x      | 5
          """)
  void later_cells_see_what_earlier_ones_made(String first, String second, String expected) {
    Recorder recorder = run(first, second);
    assertThat(recorder.errors()).isEmpty();
    assertThat(recorder.value()).isEqualTo(expected);
  }

  @Test
  void the_last_three_results_have_names() {
    assertThat(run("1", "2", "3", "[_, __, ___]").value()).isEqualTo("[3, 2, 1]");
    assertThat(run("x = 5", "_2 + 1").value()).isEqualTo("3");
  }

  @Test
  void a_function_that_is_declared_again_is_seen_by_those_that_call_it() {
    assertThat(
            run(
                    "fn rate() -> f64 { 0.1 }",
                    "fn tax(x: f64) -> f64 { x * rate() }",
                    "fn rate() -> f64 { 0.5 }",
                    "tax(10.0)")
                .value())
        .isEqualTo("5.0");
  }

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          let = 5                             | REFUSED | E00
          totl                                | REFUSED | E0101
          1 / (one - 1)                       | FAILED  | E07
          [1][3]                              | FAILED  | E07
          9223372036854775807 + one           | FAILED  | E07
          fn f(n: i64) -> i64 { f(n) + 1 }; f(0) | FAILED | E0706
          """)
  void what_is_wrong_is_told_and_the_session_goes_on(String cell, Status status, String error) {
    run("one = 1");
    Recorder recorder = new Recorder();
    assertThat(session.evaluate(cell, recorder)).isEqualTo(status);
    assertThat(recorder.errors()).contains("error[" + error).contains("cell 2:1:");
    assertThat(recorder.errors()).doesNotContain("java.", "Exception");
    assertThat(run("one + 1").value()).isEqualTo("2");
  }

  @Test
  void an_error_in_a_function_names_its_place_and_its_callers() {
    run("fn inner(a, b) {\n  a / b\n}", "fn outer(x) { inner(x, 0) + 1 }");
    String error = run("outer(4)").errors();
    assertThat(error).contains("cell 1:2:3").contains("a / b");
    assertThat(error).contains("`outer` at cell 2").contains("the top level at cell 3:1:1");
  }

  @Test
  void statements_before_the_one_that_fails_have_happened() {
    run("let mut log = [0]", "log.push(1); log[5]; log.push(2)");
    assertThat(run("log").value()).isEqualTo("[0, 1]");
  }

  @Test
  void an_endless_loop_is_interrupted_and_variables_keep_their_values() throws Exception {
    run("let mut n = 0");
    Recorder recorder = new Recorder();
    Thread other = Thread.ofPlatform().start(() -> interruptOnOutput(recorder));
    Status status = session.evaluate("println(\"go\"); while true { n += 1 }", recorder);
    other.join();
    assertThat(status).isEqualTo(Status.INTERRUPTED);
    assertThat(recorder.kinds()).endsWith("Interrupted", "Finished");
    assertThat(run("n > 0").value()).isEqualTo("true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fn spin(n: i64) -> i64 { if n < 0 { 0 } else { n } }; println(\"go\"); loop { spin(1) }",
        "println(\"go\"); let a = [1]; loop { a.map(|x| x + 1) }",
        "println(\"go\"); try { loop { } } catch e { println(\"caught\") }",
        "println(\"go\"); for i in 0..9000000000000 { }",
        "println(\"go\"); let t = spawn { loop { } }; t.await",
        "println(\"go\"); spawn { loop { } }; spawn { spawn { sleep(1h) }.await }; ()",
        "let (tx, rx) = channel(); spawn { tx.send(\"go\"); sleep(1h) }; for v in rx { println(v) }",
        "println(\"go\"); process::run(\"sleep\", [\"600\"])",
      })
  void all_kinds_of_loops_can_be_interrupted(String cell) throws Exception {
    Recorder recorder = new Recorder();
    Thread other = Thread.ofPlatform().start(() -> interruptOnOutput(recorder));
    assertThat(session.evaluate(cell, recorder)).isEqualTo(Status.INTERRUPTED);
    other.join();
    assertThat(recorder.output()).isEqualTo("go\n");
    assertThat(run("1 + 1").value()).isEqualTo("2");
  }

  private void interruptOnOutput(Recorder recorder) {
    try {
      recorder.awaitOutput();
      session.interrupt();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void an_interrupt_without_a_cell_does_nothing() {
    session.interrupt();
    assertThat(run("1 + 1").value()).isEqualTo("2");
    session.interrupt();
    assertThat(run("let mut t = 0; for i in 0..100000 { t += i }; t").value())
        .isEqualTo("4999950000");
  }

  @Test
  void a_cell_that_uses_too_much_is_stopped() {
    Quotas time = Quotas.NONE.time(Duration.ofMillis(200));
    try (Session limited = Session.start(SessionOptions.interactive().quotas(time))) {
      limited.evaluate("x = 1", new Recorder());
      Recorder recorder = new Recorder();
      assertThat(limited.evaluate("loop { }", recorder)).isEqualTo(Status.INTERRUPTED);
      assertThat(recorder.errors()).contains("processor time");
      assertThat(limited.evaluate("x", new Recorder())).isEqualTo(Status.DONE);
    }
    Quotas memory = Quotas.NONE.allocationBytes(400L << 20);
    try (Session limited = Session.start(SessionOptions.interactive().quotas(memory))) {
      Recorder recorder = new Recorder();
      String cell = "loop { let a = [\"x\".repeat(1000), \"y\"]; a.len() }";
      assertThat(limited.evaluate(cell, recorder)).isEqualTo(Status.INTERRUPTED);
      assertThat(recorder.errors()).contains("memory");
    }
  }

  @Test
  void questions_are_answered() {
    run("/// Doubles.\nfn twice(x) { x * 2 }", "total = 5");
    assertThat(run("?twice").displayed()).contains("fn twice(x)", "Doubles.");
    assertThat(run("??twice").displayed()).contains("{ x * 2 }");
    assertThat(run("?total").displayed()).contains("total: i64", "5");
    assertThat(run("?totl").displayed()).contains("did you mean `total`?");
    assertThat(run("whos()").displayed()).contains("total", "i64", "5").doesNotContain("_1");
    assertThat(run("%time 1 + 1").displayed()).contains(" ms");
    assertThat(run("?").displayed()).contains("Ctrl-C");
  }

  @Test
  void checking_and_transpiling_run_nothing() {
    assertThat(session.check("a", "println(\"no\"); undefined_name")).hasSize(1);
    assertThat(session.check("a", "let x = 1")).isEmpty();
    Transpiled java = session.transpile("a", "println(\"no\")", "Program");
    assertThat(java.diagnostics()).isEmpty();
    assertThat(java.java().orElseThrow()).contains("class Program");
    assertThat(session.transpile("a", "let = 1", "Program").java()).isEmpty();
  }

  @Test
  void values_show_themselves_fitted_to_the_window() {
    session.present(new Presentation(40, 24, false, false));
    String list =
        run("[\"some text of thirty characters\", \"and another one of that size\"]").value();
    assertThat(List.of(list.split("\n"))).allMatch(line -> line.length() <= 40);
  }
}
