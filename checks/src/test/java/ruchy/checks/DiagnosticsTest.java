package ruchy.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ruchy.lang.check.Checker;
import ruchy.lang.check.Environment;
import ruchy.lang.check.Mode;
import ruchy.lang.library.JavaClasses;
import ruchy.lang.problem.Diagnostic;
import ruchy.lang.problem.Problem;
import ruchy.lang.problem.Renderer;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Parser;
import ruchy.std.StandardLibrary;

/// What users see of wrong programs, word for word: small programs with their diagnostics below
/// them, separated by empty lines. `-Dgolden=accept` writes what comes out, to be reviewed.
class DiagnosticsTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("repository.root", ".."))
          .resolve("checks/src/test/resources/ruchy/checks/diagnostics");

  private static final int SCREEN = 60;
  private static final StandardLibrary LIBRARY = StandardLibrary.load();
  private static final Renderer RENDERER = new Renderer(Renderer.Options.PLAIN);

  private record Case(String program, String expected) {}

  @TestFactory
  Stream<DynamicNode> a_wrong_program_is_explained() throws IOException {
    var files = new ArrayList<DynamicNode>();
    for (Path file : files()) {
      if ("accept".equals(System.getProperty("golden"))) {
        accept(file);
      }
      files.add(
          DynamicContainer.dynamicContainer(
              file.getFileName().toString(),
              cases(file).stream()
                  .map(one ->
                      DynamicTest.dynamicTest(
                          one.program(),
                          () -> assertThat(shown(one.program())).isEqualTo(one.expected())))));
    }
    return files.stream();
  }

  @Test
  void fifty_unrelated_mistakes_are_fifty_diagnostics() {
    var text = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      text.append("let value_%d = missing_%d + 1%n".formatted(i, i));
    }
    assertThat(problems(text.toString())).hasSize(50);
  }

  @Test
  void one_mistake_is_reported_once_however_often_its_name_is_used() {
    String uses = "println(total + 1)\nlet half = total / 2\nprintln(half.missing())\n";
    assertThat(problems("let total = subtotal * 2\n" + uses.repeat(10))).hasSize(1);
  }

  @Test
  void engineering_mode_warns_of_public_functions_that_no_test_names() {
    String half = "pub fn half(n: i64) -> i64 { n / 2 }\n";
    String test = "#[test]\nfn halves() { assert_eq!(half(8), 4) }\n";
    assertThat(codesOfProgram(half + "println(half(8))")).containsExactly("E0523");
    assertThat(codesOfProgram(half + test + "println(half(8))")).isEmpty();
  }

  private static List<String> codesOfProgram(String text) {
    var parsed = Parser.parse(Source.of("test.ruchy", text));
    var environment = Environment.initial(LIBRARY, Mode.ENGINEERING).forProgram();
    return new Checker(JavaClasses.NONE)
        .check(parsed.tree(), environment).problems().stream()
            .map(problem -> problem.describe().code())
            .toList();
  }

  @Test
  void no_mistake_fills_more_than_a_screen() throws IOException {
    for (Path file : files()) {
      for (Case one : cases(file)) {
        assertThat(one.expected().lines().count()).as(one.program()).isLessThan(SCREEN);
      }
    }
  }

  private static List<Path> files() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  private static void accept(Path file) throws IOException {
    var text = new StringBuilder();
    for (Case one : cases(file)) {
      text.append(text.isEmpty() ? "" : "\n").append(one.program()).append('\n');
      shown(one.program())
          .lines()
          .forEach(line -> text.append(("| " + line).stripTrailing()).append('\n'));
    }
    Files.writeString(file, text);
  }

  private static List<Case> cases(Path file) throws IOException {
    var cases = new ArrayList<Case>();
    for (String block : Files.readString(file).strip().split("\n\n+")) {
      var program = new ArrayList<String>();
      var expected = new ArrayList<String>();
      for (String line : block.split("\n")) {
        boolean output = line.equals("|") || line.startsWith("| ");
        if (output) {
          expected.add(line.substring(Math.min(2, line.length())));
        } else {
          program.add(line);
        }
      }
      cases.add(new Case(String.join("\n", program), String.join("\n", expected)));
    }
    return cases;
  }

  private static String shown(String program) {
    List<Diagnostic> problems = problems(program);
    return problems.isEmpty() ? "nothing" : RENDERER.render(problems).stripTrailing();
  }

  private static List<Diagnostic> problems(String program) {
    var parsed = Parser.parse(Source.of("test.ruchy", program));
    if (!parsed.problems().isEmpty()) {
      return parsed.problems().stream().map(Problem::describe).toList();
    }
    return new Checker(JavaClasses.NONE)
        .check(parsed.tree(), Environment.initial(LIBRARY, Mode.DATA_SCIENCE)).problems().stream()
            .map(Problem::describe)
            .toList();
  }
}
