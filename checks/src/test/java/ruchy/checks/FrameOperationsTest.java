package ruchy.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ruchy.session.Event;
import ruchy.session.Session;
import ruchy.session.SessionOptions;

/// Each operation of the table of operations has an example that gives what stands beside it.
/// `-Dgolden=accept` writes down what the examples give now.
class FrameOperationsTest {
  private static final String TABLE = "docs/guide/frame-operations.md";
  private static final int OPERATIONS = 86;
  private static final int CODE = 5;

  private record Row(List<String> cells) {
    int number() {
      return Integer.parseInt(cells.get(1));
    }

    String code() {
      var code = cells.get(CODE);
      return code.substring(1, code.length() - 1).replace("\\|", "|");
    }

    String expected() {
      return cells.get(CODE + 1).replace("\\|", "|");
    }
  }

  @Test
  void each_operation_has_an_example_that_gives_what_stands_beside_it() throws IOException {
    var rows = rows();
    assertThat(rows.stream().map(Row::number))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, OPERATIONS).boxed().toList());
    var found = new ArrayList<String>();
    try (var session = Session.start(SessionOptions.interactive())) {
      FrameGuideTest.FRAMES.forEach(frame -> value(session, frame));
      rows.forEach(row -> found.add(row.number() + ": " + value(session, row.code())));
    }
    if ("accept".equals(System.getProperty("golden"))) {
      accept(found);
      return;
    }
    assertThat(found)
        .containsExactlyElementsOf(
            rows.stream().map(row -> row.number() + ": " + row.expected()).toList());
  }

  /// An example and what it gives, in one line.
  record Example(String code, String expected) {}

  /// The examples by the numbers of their operations.
  static Map<Integer, Example> examples() {
    return rows().stream()
        .collect(
            Collectors.toMap(
                Row::number,
                row -> new Example(row.code(), row.expected()),
                (_, last) -> last,
                TreeMap::new));
  }

  private static List<Row> rows() {
    return Repository.read(TABLE)
        .lines()
        .filter(line -> line.matches("\\| \\d+ \\|.*"))
        .map(line -> {
          var cells = new ArrayList<String>();
          for (var cell : line.split("(?<!\\\\)\\|", -1)) {
            cells.add(cell.strip());
          }
          return new Row(cells);
        })
        .toList();
  }

  /// What a cell gives, in one line.
  static String value(Session session, String code) {
    var text = new StringBuilder();
    session.evaluate(
        code,
        event -> {
          switch (event) {
            case Event.Value value -> text.append(line(value.content().plain()));
            case Event.Problems problems -> text.append(problems.diagnostics());
            case Event.Failed failed -> text.append(failed.failure().diagnostic().message());
            default -> {}
          }
        });
    return text.toString();
  }

  private static String line(String shown) {
    var lines = shown.lines().map(String::strip).toList();
    if (lines.size() < 4 || !lines.get(2).startsWith("─")) {
      return String.join(" ", lines);
    }
    var rows = new ArrayList<String>();
    rows.add(lines.getFirst());
    rows.addAll(lines.subList(3, lines.size() - 1));
    return String.join(" / ", rows.stream().map(row -> row.replaceAll(" {2,}", " ")).toList());
  }

  private static void accept(List<String> found) throws IOException {
    var lines = new ArrayList<String>();
    for (var line : Repository.read(TABLE).lines().toList()) {
      if (line.matches("\\| \\d+ \\|.*")) {
        int number = Integer.parseInt(line.split("\\|")[1].strip());
        var value = found.get(number - 1).replaceFirst("^\\d+: ", "").replace("|", "\\|");
        var cells = line.split("(?<!\\\\)\\|", -1);
        cells[CODE + 1] = value.isEmpty() ? " " : " " + value + " ";
        lines.add(String.join("|", cells));
      } else {
        lines.add(line);
      }
    }
    Files.write(Repository.root().resolve(TABLE), lines);
  }
}
