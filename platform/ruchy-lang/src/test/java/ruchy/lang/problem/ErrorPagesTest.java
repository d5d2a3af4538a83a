package ruchy.lang.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Parser;

/// The pages on syntax errors show a program that has the error and one that has none.
class ErrorPagesTest {
  private static final Path PAGES = Path.of("../../docs/errors");
  private static final Pattern EXAMPLE =
      Pattern.compile("(Wrong|Right):\n\n```ruchy\n(.*?)\n```", Pattern.DOTALL);

  @TestFactory
  Stream<DynamicTest> an_example_has_the_error_of_its_page() throws IOException {
    try (var pages = Files.list(PAGES)) {
      return pages
          .filter(page -> page.getFileName().toString().matches("E00\\d\\d\\.md"))
          .sorted()
          .toList()
          .stream()
          .map(page -> DynamicTest.dynamicTest(codeOf(page), () -> check(page)));
    }
  }

  private static String codeOf(Path page) {
    return page.getFileName().toString().substring(0, 5);
  }

  private static void check(Path page) throws IOException {
    String text = Files.readString(page);
    assertThat(text).startsWith("# " + codeOf(page) + ": ");
    var examples = EXAMPLE.matcher(text).results().toList();
    assertThat(examples).isNotEmpty();
    for (var example : examples) {
      var codes =
          Parser.parse(Source.of(codeOf(page), example.group(2))).problems().stream()
              .map(problem -> problem.describe().code())
              .toList();
      assertThat(codes)
          .isEqualTo(example.group(1).equals("Wrong") ? List.of(codeOf(page)) : List.of());
    }
  }
}
