package ruchy.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ruchy.session.help.GuidePages;

class GuidePagesTest {
  private static String answer(String entry) {
    try (Session session = Session.start(SessionOptions.interactive())) {
      Recorder recorder = new Recorder();
      session.evaluate(entry, recorder);
      return recorder.displayed();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"guide", "language"})
  void every_page_of_the_guide_is_known(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../../docs", folder))) {
      assertThat(files.map(file -> folder + "/" + file.getFileName()))
          .filteredOn(name -> name.endsWith(".md") && !name.endsWith("README.md"))
          .allSatisfy(
              name -> assertThat(GuidePages.NAMES).contains(name.substring(0, name.length() - 3)));
    }
  }

  @Test
  void words_find_sections_of_the_guide_and_a_heading_shows_its_section() {
    assertThat(answer("?ruchy.lock checksums")).contains("Java libraries  Guide: ");
    assertThat(answer("?Java libraries")).startsWith("Java libraries · docs/guide/repl.md");
    assertThat(answer("?functions and closures")).contains("The last expression is the result");
  }
}
