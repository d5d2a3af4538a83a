package ruchy.session.completion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ruchy.session.completion.Completion.Candidate;
import ruchy.session.completion.Completion.Kind;

/// Letters that keyboards lack, by their LaTeX names: `\alpha` and Tab is `α`.
final class Symbols {
  private Symbols() {}

  /// Read when somebody types the first backslash.
  private static final class Table {
    private static final Map<String, String> LETTERS = read();

    private static Map<String, String> read() {
      try (InputStream stream = Symbols.class.getResourceAsStream("symbols.txt")) {
        if (stream == null) {
          throw new IllegalStateException("symbols.txt is not on the class path");
        }
        Map<String, String> letters = new LinkedHashMap<>();
        new String(stream.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .forEach(line -> {
              int space = line.lastIndexOf(' ');
              letters.put("\\" + line.substring(0, space), line.substring(space + 1));
            });
        return letters;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static List<Candidate> all() {
    return Table.LETTERS.entrySet().stream()
        .map(each -> new Candidate(each.getKey(), Kind.VARIABLE, each.getValue(), ""))
        .toList();
  }

  /// The letter of an exact name such as `\alpha`, or the text itself.
  static String letter(String text) {
    return text.startsWith("\\") ? Table.LETTERS.getOrDefault(text, text) : text;
  }
}
