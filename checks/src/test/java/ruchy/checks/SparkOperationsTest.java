package ruchy.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import ruchy.session.Session;
import ruchy.session.SessionOptions;

/// The examples of the table of operations give on Spark what they give here, or Spark's dialect
/// refuses them before they run.
@Tag("heavy")
@Tag("cluster")
class SparkOperationsTest {
  /// Operations of the table that run here only: Spark does not give the same result, or the
  /// operation is no query.
  private static final Set<Integer> REFUSED =
      Set.of(18, 43, 44, 47, 49, 52, 57, 59, 67, 69, 72, 76, 83);

  /// The frames of the examples, each on the cluster after it is made here.
  private static final List<String> NAMES = List.of("df", "other", "wide", "nested");

  @Test
  void each_operation_gives_on_spark_what_it_gives_here() {
    var wrong = new ArrayList<String>();
    var refused = new TreeSet<Integer>();
    var rows = FrameOperationsTest.examples();
    var found = onSpark(rows);
    rows.forEach((number, example) -> {
      var value = found.getOrDefault(number, "");
      if (value.startsWith("Spark ") || value.startsWith("a function of yours cannot")) {
        refused.add(number);
      } else if (!value.equals(example.expected())) {
        wrong.add(number + ": " + value + ", not " + example.expected());
      }
    });
    assertThat(wrong).isEmpty();
    assertThat(refused).isEqualTo(REFUSED);
  }

  private static Map<Integer, String> onSpark(Map<Integer, FrameOperationsTest.Example> rows) {
    var found = new TreeMap<Integer, String>();
    try (var session = Session.start(SessionOptions.interactive())) {
      FrameOperationsTest.value(session, "let cluster = connect(\"" + Spark.address() + "\")");
      assertThat(FrameOperationsTest.value(session, "cluster")).startsWith("Spark at");
      FrameGuideTest.FRAMES.forEach(frame -> FrameOperationsTest.value(session, frame));
      NAMES.forEach(
          name -> FrameOperationsTest.value(session, "let %s_here = %s".formatted(name, name)));
      rows.forEach((number, example) -> {
        // A frame that an example has fetched would be here for those after it.
        NAMES.forEach(name ->
            FrameOperationsTest.value(
                session, "let %s = cluster.frame(%s_here)".formatted(name, name)));
        found.put(number, FrameOperationsTest.value(session, example.code()));
      });
      FrameOperationsTest.value(session, "cluster.close()");
    }
    return new LinkedHashMap<>(found);
  }
}
