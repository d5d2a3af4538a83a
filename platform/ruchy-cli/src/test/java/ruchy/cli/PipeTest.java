package ruchy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipeTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1 + 1                                       | 2
          1 + 1~2 + 2                                 | 2~4
          x = 5~x * 2                                 | 10
          fn f(a) {~  a + 1~}~f(1)                    | 2
          [3, 1]~  .len()                             | 2
          1~  + 2                                     | 3
          1~-2                                        | 1~-2
          let a = [~  1,~  2,~]~a                     | [1, 2]
          if true {~  1~}~else {~  2~}                | 1
          println("a")                                | a
          # comment only~7                            | 7
          ~~8~~                                       | 8
          """)
  void each_statement_prints_its_result(String input, String expected) {
    Outcome outcome = Outcome.withInput(input.replace('~', '\n') + "\n");
    assertThat(outcome.error()).isEmpty();
    assertThat(outcome.out()).isEqualTo(expected.replace('~', '\n') + "\n");
    assertThat(outcome.code()).isZero();
  }

  @Test
  void a_pipe_stops_at_the_first_error() {
    Outcome outcome = Outcome.withInput("1\nundefined_name\n3\n");
    assertThat(outcome.out()).isEqualTo("1\n");
    assertThat(outcome.error()).contains("E0101").contains("cell 2:1:1");
    assertThat(outcome.code()).isEqualTo(ExitCode.PROGRAM_ERROR);
  }

  @Test
  void plain_goes_on_after_an_error() {
    Outcome outcome =
        Outcome.withInput("x = 1\n1 / (x - 1)\nundefined_name\nx + 1\n", "repl", "--plain");
    assertThat(outcome.out()).isEqualTo("2\n");
    assertThat(outcome.error()).contains("E07").contains("E0101");
    assertThat(outcome.code()).isZero();
  }

  @Test
  void input_that_ends_in_the_middle_of_a_statement_is_an_error() {
    Outcome outcome = Outcome.withInput("fn f(a) {\n  a");
    assertThat(outcome.error()).contains("error[E00");
    assertThat(outcome.code()).isEqualTo(ExitCode.PROGRAM_ERROR);
  }

  @Test
  void the_last_line_needs_no_line_end() {
    assertThat(Outcome.withInput("40 + 2").out()).isEqualTo("42\n");
    assertThat(Outcome.withInput("40 + 2\r\n").out()).isEqualTo("42\n");
    assertThat(Outcome.withInput("")).isEqualTo(new Outcome(0, "", ""));
  }
}
