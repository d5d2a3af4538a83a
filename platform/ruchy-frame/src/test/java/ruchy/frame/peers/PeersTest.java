package ruchy.frame.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ruchy.frame.Frame;
import ruchy.frame.column.Column;
import ruchy.frame.column.FrameException;
import ruchy.frame.engine.Choice;

/// Our answers against those of Polars and pandas, which `peers.py` wrote down.
class PeersTest {
  private static final Map<String, UnaryOperator<Frame>> STEPS = PeerSteps.all();
  private static final Map<String, Frame> FRAMES = frames();
  private static final Map<String, List<String[]>> ANSWERS = answers();

  private static List<String> lines(String name) {
    try (var stream = PeersTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Frame> frames() {
    var frames = new LinkedHashMap<String, Frame>();
    for (var line : lines("frames.txt")) {
      var cells = line.split("\t", -1);
      var columns = new LinkedHashMap<String, Column>();
      for (int i = 1; i < cells.length; i++) {
        var parts = cells[i].split("[:=]", 3);
        columns.put(parts[0], Tokens.column(parts[1], parts[2]));
      }
      frames.put(cells[0], Frame.of(columns));
    }
    return frames;
  }

  private static Map<String, List<String[]>> answers() {
    var answers = new LinkedHashMap<String, List<String[]>>();
    for (var line : lines("answers.txt")) {
      var cells = line.split("\t", -1);
      answers.computeIfAbsent(cells[0], _ -> new ArrayList<>()).add(cells);
    }
    return answers;
  }

  @Test
  void every_operation_asked_of_the_peers_is_asked_of_us() {
    assertThat(STEPS.keySet()).containsExactlyInAnyOrderElementsOf(ANSWERS.keySet());
    assertThat(ANSWERS.values().stream().mapToInt(List::size).sum()).isGreaterThan(4_000);
  }

  @TestFactory
  Stream<DynamicTest> our_loops_answer_as_the_peers_do() {
    return tests(Choice.OWN_LOOPS);
  }

  @TestFactory
  Stream<DynamicTest> duckdb_answers_as_the_peers_do() {
    return tests(Choice.DUCKDB);
  }

  private static Stream<DynamicTest> tests(Choice choice) {
    return ANSWERS.entrySet().stream()
        .map(answer ->
            dynamicTest(
                answer.getKey(),
                () -> {
                  var wrong = new ArrayList<String>();
                  for (var cells : answer.getValue()) {
                    var difference = difference(cells, choice);
                    if (!difference.isEmpty()) {
                      wrong.add(difference);
                    }
                  }
                  assertThat(wrong).isEmpty();
                }));
  }

  /// What differs, or nothing.
  private static String difference(String[] cells, Choice choice) {
    var frame = Objects.requireNonNull(FRAMES.get(cells[1])).with(choice);
    var ours = new StringBuilder();
    boolean same;
    try {
      var table = Objects.requireNonNull(STEPS.get(cells[0])).apply(frame).table();
      same = table.columns().size() == cells.length - 2;
      for (int i = 0; i < table.columns().size(); i++) {
        var own = Tokens.of(table.column(i));
        ours.append(i == 0 ? "" : " | ").append(String.join(" ", own));
        same = same && Tokens.agree(values(cells[i + 2]), own);
      }
    } catch (FrameException e) {
      same = false;
      ours.append(e.getMessage());
    }
    return same
        ? ""
        : "%s%n  peer %s%n  ours %s"
            .formatted(cells[1], String.join(" | ", List.of(cells).subList(2, cells.length)), ours);
  }

  private static List<String> values(String cell) {
    var text = cell.substring(cell.indexOf('=') + 1);
    return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
  }
}
