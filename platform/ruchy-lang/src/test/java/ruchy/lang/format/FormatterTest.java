package ruchy.lang.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ruchy.lang.Cases;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Outline;

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
      assertThat(Outline.of(formatted)).as(program).isEqualTo(Outline.of(program));
      assertThat(format(formatted)).as(program).isEqualTo(formatted);
      assertThat(formatted.lines().filter(line -> line.endsWith(" ") && !program.contains(line)))
          .as(program)
          .isEmpty();
    }
  }

  @Test
  void what_can_not_be_read_stays_as_it_is() {
    var formatted = Formatter.format(Source.of("test", "let  x = ("));

    assertThat(formatted.text()).isEqualTo("let  x = (");
    assertThat(formatted.problems()).isNotEmpty();
  }
}
