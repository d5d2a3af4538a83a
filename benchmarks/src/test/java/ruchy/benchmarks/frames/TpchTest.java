package ruchy.benchmarks.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import ruchy.frame.Frame;
import ruchy.frame.engine.Choice;
import ruchy.frame.io.SqlQueries;
import ruchy.frame.plan.Plan;

/// The questions of TPC-H, asked of frames, give what the same questions in SQL give on DuckDB.
class TpchTest {
  /// The least at which every question has an answer of one row or more.
  private static final double SCALE = 0.05;

  private static final double TOLERANCE = 1e-9;

  private static final Tpch TPCH = Tpch.of(SCALE);
  private static final Map<String, Plan> PLANS = plans();

  private static Map<String, Plan> plans() {
    var plans = new HashMap<String, Plan>();
    TPCH.tables().forEach((name, frame) -> plans.put(name, frame.plan()));
    return plans;
  }

  @TestFactory
  Stream<DynamicTest> each_question_gives_the_rows_of_its_sql() {
    var sql = TPCH.sql();
    var questions = TpchQueries.all();
    assertThat(sql).hasSameSizeAs(questions).hasSize(22);
    return IntStream.range(0, sql.size())
        .mapToObj(i ->
            DynamicTest.dynamicTest(
                "question " + (i + 1),
                () -> {
                  var wanted = Frame.of(SqlQueries.run(sql.get(i), PLANS));
                  for (var choice : Choice.values()) {
                    var answer = questions.get(i).apply(tables(choice));
                    compare(choice, answer, wanted);
                  }
                }));
  }

  private static Tpch tables(Choice choice) {
    var tables = new HashMap<String, Frame>();
    TPCH.tables().forEach((name, frame) -> tables.put(name, frame.with(choice)));
    return new Tpch(SCALE, tables);
  }

  /// Whether an answer that somebody gave is the one that is wanted.
  static void compare(Object choice, Frame answer, Frame wanted) {
    assertThat(wanted.height()).isPositive();
    assertThat(answer.height()).as("rows by " + choice).isEqualTo(wanted.height());
    for (int column = 0; column < wanted.width(); column++) {
      for (long row = 0; row < wanted.height(); row++) {
        var right = wanted.table().column(column).get(row);
        var value = answer.table().column(column).get(row);
        var place = "row %d of %s by %s".formatted(row, wanted.columns().get(column), choice);
        if (right.orElse("") instanceof Double number) {
          var allowed = Offset.offset(Math.max(1, Math.abs(number)) * TOLERANCE);
          assertThat((double) value.orElseThrow()).as(place).isCloseTo(number, allowed);
        } else {
          assertThat(text(value)).as(place).isEqualTo(text(right));
        }
      }
    }
  }

  /// Whole numbers of different widths are alike.
  private static Optional<String> text(Optional<Object> value) {
    return value.map(Object::toString);
  }
}
