package ruchy.lang.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ruchy.lang.Cases;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Outline;
import ruchy.lang.syntax.Parser;
import ruchy.lang.token.Lexer;
import ruchy.lang.token.TokenKind;
import ruchy.testkit.Seeds;

class FormatterTest {
  private static final Path PROGRAMS = Path.of("../../corpus/programs");

  @TestFactory
  Stream<DynamicTest> a_program_is_laid_out() throws IOException {
    return new Cases("format/format.txt", "» ").tests(text -> format(text).stripTrailing());
  }

  private static String format(String text) {
    return Formatter.format(Source.of("test", text)).text();
  }

  private static List<String> programs() throws IOException {
    var programs = new ArrayList<String>();
    for (String file : Outline.TREES) {
      programs.addAll(new Cases(file, "==> ").inputs());
    }
    programs.add(Files.readString(Path.of("src/test/resources/ruchy/lang/syntax/platform.ruchy")));
    try (var files = Files.walk(PROGRAMS)) {
      for (var file : files.filter(path -> path.toString().endsWith(".ruchy")).sorted().toList()) {
        programs.add(Files.readString(file));
      }
    }
    return programs;
  }

  @Test
  void the_program_stays_the_same_and_the_layout_too_the_second_time() throws IOException {
    for (String program : programs()) {
      String formatted = format(program);
      assertThat(format(formatted)).as(program).isEqualTo(formatted);
      assertThat(formatted.lines().filter(line -> line.endsWith(" ") && !program.contains(line)))
          .as(program)
          .isEmpty();
    }
  }

  @Test
  void nothing_falls_back_to_what_was_written() throws IOException {
    for (String program : programs()) {
      var source = Source.of("test", program);
      var parsed = Parser.parse(source);
      if (parsed.problems().isEmpty()) {
        var laidOut = Source.of("test", Formatter.layOut(source, parsed));
        assertThat(SameProgram.difference(source, laidOut)).as(program).isEmpty();
      }
    }
  }

  /// Spaces, line ends and comments in places where nobody would put them.
  @Test
  void any_layout_of_a_program_is_laid_out_as_the_same_program() throws IOException {
    var programs = programs();
    Seeds.forEach(
        400,
        random -> {
          String program = noise(programs.get(random.nextInt(programs.size())), random);
          var source = Source.of("test", program);
          if (Parser.parse(source).problems().isEmpty()) {
            var laidOut = Source.of("test", format(program));
            assertThat(SameProgram.difference(source, laidOut)).as(program).isEmpty();
            assertThat(format(laidOut.text())).as(program).isEqualTo(laidOut.text());
          }
        });
  }

  /// What would not read as the same program stays as it is written; that is seldom.
  @Test
  void any_program_stays_the_same_and_its_layout_too_the_second_time() {
    int programs = Seeds.count(3_000, 50_000);
    int[] read = new int[1];
    int[] kept = new int[1];
    Seeds.forEach(
        programs,
        random -> {
          String program = RandomProgram.of(random);
          var source = Source.of("test", program);
          var parsed = Parser.parse(source);
          if (parsed.problems().isEmpty()) {
            read[0]++;
            var once = Source.of("test", Formatter.layOut(source, parsed));
            kept[0] += SameProgram.of(source, once) ? 0 : 1;
            String formatted = format(program);
            assertThat(SameProgram.difference(source, Source.of("test", formatted))).isEmpty();
            assertThat(format(formatted)).as(program).isEqualTo(formatted);
          }
        });
    System.out.printf(
        "%,d of %,d random programs laid out, %d as they are written%n",
        read[0], programs, kept[0]);
    assertThat(read[0]).as("programs that can be read").isGreaterThan(programs * 9 / 10);
    assertThat(kept[0]).as("programs left as they are").isLessThan(programs / 100);
  }

  private static String noise(String program, RandomGenerator random) {
    var text = new StringBuilder();
    int end = 0;
    int open = 0;
    for (var token : Lexer.tokens(Source.of("test", program))) {
      String gap = program.substring(end, token.start());
      text.append(open == 0 && gap.isBlank() ? noisy(gap, random) : gap);
      open += token.kind() == TokenKind.F_START ? 1 : token.kind() == TokenKind.F_END ? -1 : 0;
      text.append(program, token.start(), token.end());
      end = token.end();
    }
    return text.append(program.substring(end)).toString();
  }

  private static String noisy(String gap, RandomGenerator random) {
    boolean line = gap.contains("\n");
    return switch (random.nextInt(40)) {
      case 0, 1, 2 -> line ? gap + "\n\n" : "  " + gap;
      case 3, 4 -> line ? gap : "";
      case 5 -> " // note\n";
      case 6 -> "\n// own\n";
      case 7 -> line ? gap : "\n";
      case 8 -> line ? gap : " /* in */ ";
      default -> gap;
    };
  }

  @Test
  void no_line_is_longer_than_the_width_where_it_has_a_bracket_or_an_operator() {
    String call =
        "let value = " + "function(argument_one, argument_two, [1, 2]).".repeat(4) + "f()";

    assertThat(format(call).lines()).allMatch(line -> line.length() <= Formatter.WIDTH);
  }

  @Test
  void deeply_nested_programs_take_no_longer_than_flat_ones() {
    assertThat(format("if a { b } else { ".repeat(100) + "}".repeat(100))).startsWith("if a {");
    assertThat(format("f(".repeat(100) + "1" + ")".repeat(100))).startsWith("f(");
  }

  @Test
  void what_can_not_be_read_stays_as_it_is() {
    var formatted = Formatter.format(Source.of("test", "let  x = ("));

    assertThat(formatted.text()).isEqualTo("let  x = (");
    assertThat(formatted.problems()).isNotEmpty();
  }
}
