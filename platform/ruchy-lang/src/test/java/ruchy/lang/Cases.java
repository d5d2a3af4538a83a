package ruchy.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Tests written as text: a file of cases, each some input and below it the expected output, which
/// is marked by a prefix. `-Dgolden=accept` writes what comes out into the file, to be reviewed.
public final class Cases {
  private final Path file;
  private final String mark;

  /// @param name the file below `src/test/resources/ruchy/lang`
  /// @param mark what each line of expected output begins with
  public Cases(String name, String mark) {
    this.file = Path.of("src/test/resources/ruchy/lang", name);
    this.mark = mark;
  }

  private record Case(int line, String input, String expected) {
    String title() {
      String first = input.lines().findFirst().orElse("");
      return line + ": " + first + (first.equals(input) ? "" : " …");
    }
  }

  /// One test for each case.
  public Stream<DynamicTest> tests(UnaryOperator<String> function) throws IOException {
    var cases = read();
    if ("accept".equals(System.getProperty("golden"))) {
      var text = new StringBuilder();
      for (var one : cases) {
        text.append(one.input()).append('\n').append(marked(function.apply(one.input())));
        text.append('\n');
      }
      Files.writeString(file, text);
    }
    return read().stream()
        .map(one ->
            DynamicTest.dynamicTest(
                one.title(),
                () -> assertThat(function.apply(one.input())).isEqualTo(one.expected())));
  }

  /// The inputs alone.
  public List<String> inputs() throws IOException {
    return read().stream().map(Case::input).toList();
  }

  private String marked(String output) {
    var text = new StringBuilder();
    (output.isEmpty() ? Stream.of("") : output.lines())
        .forEach(line -> text.append((mark + line).stripTrailing()).append('\n'));
    return text.toString();
  }

  private List<Case> read() throws IOException {
    var cases = new ArrayList<Case>();
    var input = new ArrayList<String>();
    var expected = new ArrayList<String>();
    int number = 0;
    int start = 1;
    String bare = mark.strip();
    for (String line : Files.readString(file).lines().toList()) {
      number++;
      if (line.startsWith(bare)) {
        expected.add(line.startsWith(mark) ? line.substring(mark.length()) : "");
        continue;
      }
      if (!expected.isEmpty()) {
        cases.add(new Case(start, String.join("\n", input), String.join("\n", expected)));
        input.clear();
        expected.clear();
        start = number + (line.isEmpty() ? 1 : 0);
        if (line.isEmpty()) {
          continue;
        }
      }
      input.add(line);
    }
    if (!input.isEmpty()) {
      cases.add(new Case(start, String.join("\n", input), String.join("\n", expected)));
    }
    return cases;
  }
}
