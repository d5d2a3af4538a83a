package ruchy.lang.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ruchy.lang.Cases;
import ruchy.lang.source.Source;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Parser;

class RendererTest {
  private static final Renderer PLAIN = new Renderer(Renderer.Options.PLAIN);

  @TestFactory
  Stream<DynamicTest> a_syntax_error_is_shown_with_its_place_and_a_way_out() throws IOException {
    return new Cases("problem/syntax.txt", "| ").tests(RendererTest::problems);
  }

  private static String problems(String text) {
    var problems = Parser.parse(Source.of("test.ruchy", text)).problems();
    return PLAIN.render(problems.stream().map(Problem::describe).toList()).stripTrailing();
  }

  @Test
  void help_is_wrapped_at_the_width_and_stays_indented() {
    Source source = Source.of("test.ruchy", "x");
    String help = "the columns are `alpha`, `beta`, `gamma_in_the_middle`, `delta`";
    Diagnostic diagnostic =
        Diagnostic.error("E0801", new Span(source, 0, 1), "no column `x`").help(help);
    String text = new Renderer(new Renderer.Options(false, 40)).render(diagnostic);
    assertThat(text)
        .endsWith(
            """
              = help: the columns are `alpha`,
                      `beta`, `gamma_in_the_middle`,
                      `delta`
            """);
  }

  /// Lays out marks that the text itself gives: `«1primary»` and `«2other»`, one digit for each.
  @TestFactory
  Stream<DynamicTest> marks_are_laid_out_below_their_lines() throws IOException {
    return new Cases("problem/layout.txt", "| ").tests(RendererTest::layout);
  }

  private static String layout(String marked) {
    var text = new StringBuilder();
    var starts = new int[10];
    var ends = new int[10];
    var open = new java.util.ArrayDeque<Integer>();
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '«') {
        int number = marked.charAt(++i) - '0';
        open.push(number);
        starts[number] = text.length();
      } else if (c == '»') {
        ends[open.pop()] = text.length();
      } else {
        text.append(c == '→' ? '\t' : c);
      }
    }
    var source = Source.of("test.ruchy", text.toString());
    var diagnostic =
        Diagnostic.error("E0000", new Span(source, starts[1], ends[1]), "message")
            .under("label one");
    for (int i = 2; i < 10; i++) {
      if (marked.contains("«" + i)) {
        diagnostic = diagnostic.with(new Span(source, starts[i], ends[i]), "label " + i);
      }
    }
    return PLAIN.render(diagnostic).stripTrailing();
  }

  private static Diagnostic example() {
    var source = Source.of("a.ruchy", "let x = 1\nx + y\n");
    return Diagnostic.error("E0101", new Span(source, 14, 15), "unknown name `y`")
        .under("not found")
        .with(new Span(source, 4, 5), "near \"this\"")
        .help("did you mean `x`?");
  }

  @Test
  void colours_are_ansi_sequences_that_end_where_they_should() {
    String coloured = new Renderer(Renderer.Options.COLOURED).render(example());

    assertThat(coloured).contains("\u001B[1;31merror[E0101]\u001B[0m");
    assertThat(coloured).contains("\u001B[1;31m^ not found\u001B[0m");
    assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(PLAIN.render(example()));
  }

  @Test
  void json_is_one_line_with_all_that_is_known() {
    assertThat(Renderer.json(example()))
        .isEqualTo(
            "{\"severity\":\"error\",\"code\":\"E0101\",\"message\":\"unknown name `y`\","
                + "\"span\":{\"source\":\"a.ruchy\",\"line\":2,\"column\":5,\"endLine\":2,"
                + "\"endColumn\":6,\"start\":14,\"end\":15,\"label\":\"not found\"},"
                + "\"labels\":[{\"source\":\"a.ruchy\",\"line\":1,\"column\":5,\"endLine\":1,"
                + "\"endColumn\":6,\"start\":4,\"end\":5,\"label\":\"near \\\"this\\\"\"}],"
                + "\"help\":\"did you mean `x`?\"}");
  }

  @Test
  void places_in_two_sources_are_shown_one_below_the_other() {
    var first = Source.of("cell 1", "fn f(a) { a + 1 }");
    var second = Source.of("cell 2", "f(\"x\")");
    var diagnostic =
        Diagnostic.error("E0301", new Span(second, 2, 5), "cannot add")
            .with(new Span(first, 10, 15), "needed here");

    assertThat(PLAIN.render(diagnostic))
        .isEqualTo(
            """
            error[E0301]: cannot add
             --> cell 2:1:3
              |
            1 | f("x")
              |   ^^^
             ::: cell 1:1:11
              |
            1 | fn f(a) { a + 1 }
              |           ----- needed here
            """);
  }

  @Test
  void a_long_line_is_cut_around_its_mark() {
    String text = "a".repeat(500) + " here " + "b".repeat(500);
    var source = Source.of("long", text);
    var diagnostic = Diagnostic.error("E0001", new Span(source, 501, 505), "cut").under("this");

    String shown = new Renderer(new Renderer.Options(false, 40)).render(diagnostic);

    assertThat(shown.lines().mapToInt(String::length).max().orElseThrow()).isLessThan(60);
    String[] lines = shown.split("\n");
    assertThat(lines[4].indexOf('^')).isEqualTo(lines[3].indexOf("here"));
  }

  @Test
  void too_narrow_a_width_is_refused() {
    assertThatThrownBy(() -> new Renderer.Options(false, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a width of 5 columns was asked for; at least 20 are needed");
  }
}
