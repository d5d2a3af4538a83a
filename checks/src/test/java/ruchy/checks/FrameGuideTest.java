package ruchy.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ruchy.session.Event;
import ruchy.session.Rendering;
import ruchy.session.Session;
import ruchy.session.SessionOptions;

/// What stands under `Ruchy` in the tables of the guide to frames can be run.
class FrameGuideTest {
  private static final String GUIDE = "docs/guide/frames-in-ruchy.md";
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern FUNCTION = Pattern.compile("\"fn (\\w+)\\(");
  private static final String LIBRARY = "platform/ruchy-std/src/main/java/ruchy/std/%s.java";

  /// Written as operators, or only other names of `DataFrame` and `get`, or in need of a desktop.
  private static final Set<String> ELSEWHERE =
      Set.of(
          "add sub mul div rem neg not eq ne lt le gt ge bitand bitor radd rsub rmul rdiv rpow"
              .concat(" df frame column get sql read_clipboard write_clipboard to_clipboard")
              .split(" "));

  static final List<String> FRAMES =
      List.of(
          """
          let df = DataFrame({"k": ["a", "b", "a", "c"], "n": [1, 2, 3, 2], "x": [1.5, 2.0, None, 4.5],
            "s": ["a,b", "c", "aa", ""], "t": ["2024-01-01 10:00:00", "2024-01-02 11:30:00",
            "2024-02-29 00:00:00", "2024-03-01 12:00:00"]}).with_column("t", col("t").to_datetime())
            .with_column("d", col("t").date())\
          """,
          "let other = DataFrame({\"k\": [\"a\", \"b\"], \"m\": [10, 2]})",
          "let wide = DataFrame({\"id\": [1, 2], \"a\": [1.0, 2.0], \"b\": [3.0, 4.0]})",
          """
          let nested = other.with_column("one", lit(1)).with_column("l", concat_list("m", "one"))
            .with_column("a", col("m")).with_column("r", as_struct("a", "one")).select("k", "l", "r")\
          """);

  @Test
  void every_line_of_the_tables_runs() {
    var failures = new ArrayList<String>();
    int lines = 0;
    try (var session = Session.start(SessionOptions.interactive())) {
      FRAMES.forEach(frame -> failures.addAll(run(session, frame)));
      for (var code : lines()) {
        lines++;
        run(session, code).forEach(failure -> failures.add(code + "\n" + failure));
      }
    }
    assertThat(failures).isEmpty();
    assertThat(lines).isGreaterThan(130);
  }

  @Test
  void no_operation_is_without_an_example() {
    var examples = String.join("\n", lines()) + Repository.read(GUIDE);
    var missing = new ArrayList<String>();
    for (var part :
        List.of(
            "Frames",
            "FrameFiles",
            "FramePlots",
            "FrameShapes",
            "FrameStatistics",
            "FrameRows",
            "FrameMaps",
            "Expressions",
            "WindowExpressions",
            "TextExpressions",
            "TimeExpressions",
            "ListExpressions",
            "GroupReductions",
            "SeriesMethods")) {
      var functions = FUNCTION.matcher(Repository.read(LIBRARY.formatted(part)));
      while (functions.find()) {
        var name = functions.group(1);
        boolean shown = Pattern.compile("\\b" + name + "\\(").matcher(examples).find();
        if (!shown && !ELSEWHERE.contains(name)) {
          missing.add(part + "." + name);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static List<String> run(Session session, String code) {
    var failures = new ArrayList<String>();
    session.evaluate(
        code,
        event -> {
          switch (event) {
            case Event.Problems problems -> failures.add(Rendering.text(problems, false));
            case Event.Failed failed -> failures.add(Rendering.text(failed, false));
            default -> {}
          }
        });
    return failures;
  }

  /// The code in the last cells of tables whose last title is `Ruchy`.
  private static List<String> lines() {
    var code = new ArrayList<String>();
    boolean inside = false;
    for (var line : Repository.read(GUIDE).lines().toList()) {
      inside = line.startsWith("|") && (inside || line.endsWith("| Ruchy |"));
      if (inside && !line.startsWith("|---")) {
        var cells = line.split("(?<!\\\\)\\|");
        var matcher = CODE.matcher(cells[cells.length - 1]);
        if (matcher.find()) {
          code.add(matcher.group(1).replace("\\|", "|"));
        }
      }
    }
    return code;
  }
}
