package ruchy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {
  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file.toString();
  }

  private static void assertNoJava(Outcome outcome) {
    assertThat(outcome.error()).doesNotContain("Exception", "\tat ", "java.base");
  }

  @ParameterizedTest(name = "{0} prints {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1 + 1                               | 2
          2.0 * 3.0                           | 6.0
          let x = 20; x + 1                   | 21
          [1, 2, 3]                           | [1, 2, 3]
          "a" + 1                             | "a1"
          println("hi"); 5                    | hi\\n5
          fn f(x) { x * x }; f(7)             | 49
          """)
  void an_expression_prints_its_value(String code, String expected) {
    Outcome outcome = Outcome.of("-e", code);
    assertThat(outcome.error()).isEmpty();
    assertThat(outcome.out()).isEqualTo(expected.replace("\\n", "\n") + "\n");
    assertThat(outcome.code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "let x = 1", "()", "// nothing", "println()"})
  void what_has_no_value_prints_none(String code) {
    Outcome outcome = Outcome.of("-e", code);
    assertThat(outcome.out().strip()).isEmpty();
    assertThat(outcome.code()).isZero();
  }

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          let = 2                            | E00
          totl + 1                           | E0101
          1 / 0                              | E0702
          1 / [0][0]                         | E07
          [1, 2][5]                          | E07
          panic("stop")                      | E07
          fn f(n: i64) -> i64 { f(n) + 1 }; f(0) | E0706
          """)
  void an_error_has_a_code_and_a_place_and_ends_with_1(String code, String error) {
    Outcome outcome = Outcome.of("-e", code);
    assertThat(outcome.code()).isEqualTo(ExitCode.PROGRAM_ERROR);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.error()).contains("error[" + error).contains("-e:1:");
    assertNoJava(outcome);
  }

  @Test
  void a_program_prints_what_it_prints_and_not_its_last_value() throws IOException {
    String program = file("a.ruchy", "println(\"one\")\n1 + 1\n");
    assertThat(Outcome.of("run", program)).isEqualTo(new Outcome(0, "one\n", ""));
    assertThat(Outcome.of(program)).isEqualTo(new Outcome(0, "one\n", ""));
  }

  @Test
  void a_program_finds_its_arguments() throws IOException {
    String program = file("a.ruchy", "println(args.len())\nprintln(args[1])\n");
    assertThat(Outcome.of("run", program, "x", "--flag").out()).isEqualTo("2\n--flag\n");
  }

  @Test
  void a_main_that_nobody_calls_is_called() throws IOException {
    String program = file("a.ruchy", "fn main() { println(\"main\") }\n");
    assertThat(Outcome.of("run", program).out()).isEqualTo("main\n");
  }

  @Test
  void several_errors_are_found_in_one_run() throws IOException {
    String one = file("one.ruchy", "let a = undefined_one\nlet b = undefined_two\n");
    String two = file("two.ruchy", "println(1)\n");
    Outcome outcome = Outcome.of("check", one, two);
    assertThat(outcome.code()).isEqualTo(ExitCode.PROGRAM_ERROR);
    assertThat(outcome.error())
        .contains("undefined_one")
        .contains("undefined_two")
        .contains("2 errors in 2 files");
    assertThat(Outcome.of("check", two)).isEqualTo(new Outcome(0, "no errors in 1 file\n", ""));
  }

  @Test
  void problems_are_told_to_programs_as_lines_of_json() throws IOException {
    String program = file("bad.ruchy", "let a = undefined_one\n");
    Outcome outcome = Outcome.of("check", "--message-format", "json", program);
    assertThat(outcome.code()).isEqualTo(ExitCode.PROGRAM_ERROR);
    assertThat(outcome.out().lines()).hasSize(1);
    assertThat(outcome.out()).startsWith("{").contains("E0101");
    assertThat(outcome.error()).isEmpty();
  }

  @Test
  void a_program_becomes_java() throws IOException {
    String program = file("area.ruchy", "fn area(r: f64) -> f64 { r * r }\nprintln(area(2.0))\n");
    Outcome shown = Outcome.of("transpile", program);
    assertThat(shown.error()).isEmpty();
    assertThat(shown.out()).contains("class Area").contains("area");
    Path java = folder.resolve("Area.java");
    assertThat(Outcome.of("transpile", program, "-o", java.toString()).code()).isZero();
    assertThat(java).content().isEqualTo(shown.out());
  }

  @Test
  void tests_of_a_program_run_without_the_program() throws IOException {
    String program =
        file(
            "sums.ruchy",
            """
            let base = 10
            fn add(a, b) { a + b + base - 10 }
            println("the program itself")
            #[test]
            fn adds() { assert_eq!(add(1, 2), 3) }
            #[test]
            fn wrong() { println("so far"); assert_eq!(add(1, 2), 4) }
            #[test]
            #[should_panic(expected = "zero")]
            fn divides() { panic!("by zero") }
            #[test]
            #[should_panic]
            fn stays() { }
            #[test]
            #[ignore = "takes long"]
            fn slow() { loop {} }
            mod m {
                fn hidden(x) { x * 2 }
                mod tests {
                    use super::*
                    #[test]
                    fn doubles() { assert!(hidden(2) == 4) }
                }
            }
            """);
    Outcome outcome = Outcome.of("test", program);
    assertThat(outcome.code()).isEqualTo(ExitCode.PROGRAM_ERROR);
    // A test that takes long, as on a busy machine, is told with its time.
    assertThat(outcome.out().lines().map(line -> line.replaceFirst(" \\(\\d+ ms\\)$", "")))
        .contains(
            "  ✓ adds",
            "  ✗ wrong",
            "    so far",
            "    error[E0720]: assertion failed: left is 3, right is 4",
            "  ✓ divides",
            "  ✗ stays",
            "    it should fail, and did not",
            "  - slow (takes long)",
            "  ✓ m::tests::doubles")
        .doesNotContain("the program itself")
        .last()
        .asString()
        .startsWith("3 passed, 2 failed, 1 ignored in ");
    Outcome some = Outcome.of("test", "--filter", "add", program);
    assertThat(some.code()).isZero();
    assertThat(some.out()).contains("1 passed, 0 failed in ");
  }

  @Test
  void tests_of_a_folder_go_on_after_a_file_with_errors() throws IOException {
    file("a.ruchy", "#[test] fn f() { unknown_name }\n");
    file("b.ruchy", "#[test] fn g() { assert!(true) }\n");
    file("c.ruchy", "println(1)\n");
    Outcome outcome = Outcome.of("test", folder.toString());
    assertThat(outcome.code()).isEqualTo(ExitCode.PROGRAM_ERROR);
    assertThat(outcome.out()).contains("E0101", "  ✓ g", "1 passed, 0 failed, 1 file with errors");
  }

  @Test
  void java_for_a_missing_folder_names_the_folder() throws IOException {
    String program = file("one.ruchy", "println(1)\n");
    Path missing = folder.resolve("missing");
    Outcome outcome =
        Outcome.of("transpile", program, "-o", missing.resolve("One.java").toString());
    assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.error()).contains("the folder `" + missing + "` does not exist");
  }

  @ParameterizedTest(name = "ruchy {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          chekc                 | did you mean `check`?
          nonsense              | `ruchy --help` lists them all
          missing.ruchy         | there is no file `missing.ruchy`
          run missing.ruchy     | there is no file `missing.ruchy`
          run                   | FILE
          check                 | PATH
          check --wrong x       | --wrong
          --wrong               | --wrong
          -e                    | needs code after it
          explain               | CODE
          explain E9999         | no error has the code E9999
          explain what          | is no error code
          export session        | not yet available
          check missing.ruchy   | there is no file
          """)
  void wrong_usage_is_one_line_on_standard_error_and_ends_with_2(String line, String message) {
    Outcome outcome = Outcome.of(line.strip().split(" "));
    assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.error().lines()).hasSize(1);
    assertThat(outcome.error()).startsWith("ruchy: ").contains(message);
  }

  @Test
  void a_folder_and_a_file_that_is_no_text_are_refused() throws IOException {
    Path bytes = folder.resolve("bytes.ruchy");
    Files.write(bytes, new byte[] {(byte) 0xff, 0, (byte) 0xfe});
    assertThat(Outcome.of("run", bytes.toString()).error()).contains("is not text in UTF-8");
    assertThat(Outcome.of("run", folder.toString()).error()).contains("is a folder");
  }

  @Test
  void help_and_version_go_to_standard_output() {
    Outcome help = Outcome.of("--help");
    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("run", "check", "transpile", "repl", "explain", "export");
    assertThat(Outcome.of("check", "--help").out()).contains("--message-format");
    assertThat(Outcome.of("help", "check").out()).contains("--message-format");
    assertThat(Outcome.of("--version").out()).matches("ruchy [0-9].*\n");
    assertThat(Outcome.of("-V")).isEqualTo(Outcome.of("--version"));
  }

  @Test
  void an_error_code_is_explained() {
    Outcome outcome = Outcome.of("explain", "e0702");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("E0702");
  }

  @Test
  void fmt_lays_out_a_file_and_says_so_and_check_only_names_it() throws IOException {
    String program = file("a.ruchy", "fn f( x ){\nx+1\n}\n");

    Outcome check = Outcome.of("fmt", "--check", program);
    assertThat(check.code()).isEqualTo(ExitCode.PROGRAM_ERROR);
    assertThat(check.out()).isEqualTo("would lay out " + program + "\n");
    Outcome fmt = Outcome.of("fmt", program);
    assertThat(fmt.code()).isZero();
    assertThat(Files.readString(Path.of(program))).isEqualTo("fn f(x) {\n    x + 1\n}\n");
    assertThat(Outcome.of("fmt", "--check", program).out()).isEmpty();
  }

  @Test
  void fmt_leaves_a_file_with_an_error_as_it_is() throws IOException {
    String program = file("a.ruchy", "let  x = (\n");

    Outcome outcome = Outcome.of("fmt", program);
    assertThat(outcome.code()).isEqualTo(ExitCode.PROGRAM_ERROR);
    assertThat(outcome.error()).contains("error[E0002]");
    assertThat(Files.readString(Path.of(program))).isEqualTo("let  x = (\n");
  }
}
