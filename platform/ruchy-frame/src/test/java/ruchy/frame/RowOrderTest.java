package ruchy.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static ruchy.frame.expr.Expr.col;
import static ruchy.frame.expr.Expr.len;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ruchy.frame.engine.Choice;

/// Frames of many chunks, which DuckDB works on with several threads, keep their order.
class RowOrderTest {
  private static final int ROWS = 100_000;
  private static final Map<String, Function<Frame, Frame>> STEPS = new LinkedHashMap<>();

  static {
    STEPS.put("filter", f -> f.filter(col("v").mod(3).eq(0)));
    STEPS.put("with column", f -> f.withColumns(col("v").plus(1)));
    STEPS.put("inner join", f -> f.join(keys(f), List.of("v"), "inner"));
    STEPS.put("left join", f -> f.join(keys(f), List.of("v"), "left"));
    STEPS.put("semi join", f -> f.join(keys(f), List.of("v"), "semi"));
    STEPS.put("anti join", f -> f.join(keys(f), List.of("v"), "anti"));
    STEPS.put(
        "join that meets rows often", f -> f.head(20_000).join(twice(f), List.of("v"), "left"));
    STEPS.put("right join", f -> keys(f).join(f, List.of("v"), "right"));
    STEPS.put("full join", f -> f.join(keys(f), List.of("v"), "full"));
    STEPS.put("group by", f -> f.groupBy("v").agg(col("id").max(), len()));
    STEPS.put("unique", f -> f.unique("v"));
    STEPS.put("sort with equal keys", f -> f.sort("v"));
    STEPS.put("sort down with equal keys", f -> f.sort("v", true));
    STEPS.put("concat", f -> f.concat(f.filter(col("v").lt(10))));
    STEPS.put("select", f -> f.select("v", "id"));
    STEPS.put("drop nulls", f -> f.dropNulls("v"));
    STEPS.put("fill null", f -> f.fillNull(0));
    STEPS.put("sample", f -> f.sample(50_000, 7));
    STEPS.put("tail", f -> f.tail(3000));
    STEPS.put("unpivot", f -> f.unpivot(List.of("id", "v"), "variable", "value"));
    STEPS.put(
        "cross join", f -> f.head(300).join(keys(f).head(50).select("w"), List.of(), "cross"));
    STEPS.put("value counts", f -> f.valueCounts("v"));
    STEPS.put(
        "pivot",
        f ->
            f.head(5000)
                .withColumns(col("v").mod(5).alias("v5"))
                .pivot(List.of("v"), "v5", col("id").sum()));
    STEPS.put("running sum", f -> f.withColumns(col("v").cumSum().alias("sum")));
    STEPS.put(
        "rank in groups", f -> f.withColumns(col("id").rank("min", false).over("v").alias("rank")));
    STEPS.put("mean of the group", f -> f.withColumns(col("id").mean().over("v").alias("mean")));
    STEPS.put("sort of a sort", f -> f.sort("v").sort("id", true));
    STEPS.put("head of a sort", f -> f.sort("v").head(2500));
    STEPS.put("slice of a filter", f -> f.filter(col("v").gt(100)).slice(40_000, 5000));
    STEPS.put("group of a join", f -> f.join(keys(f), List.of("v"), "inner").groupBy("w").count());
  }

  private static Frame keys(Frame frame) {
    return frame.slice(0, 500).select(col("v"), col("id").alias("w")).filter(col("v").gt(7));
  }

  private static Frame twice(Frame frame) {
    return keys(frame).concat(keys(frame));
  }

  static Stream<String> steps() {
    return STEPS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void rows_keep_their_order(String name) {
    var step = STEPS.getOrDefault(name, frame -> frame);
    var table = Samples.numbered(ROWS, 1000).table();
    var own = step.apply(Frame.of(table).with(Choice.OWN_LOOPS)).table();
    var duck = step.apply(Frame.of(table).with(Choice.DUCKDB)).table();
    assertThat(duck.rows()).isEqualTo(own.rows());
    for (int column = 0; column < own.columns().size(); column++) {
      for (long row = 0; row < own.rows(); row++) {
        if (!own.column(column).get(row).equals(duck.column(column).get(row))) {
          assertThat(duck.column(column).get(row))
              .as("column %d, row %d", column, row)
              .isEqualTo(own.column(column).get(row));
        }
      }
    }
  }
}
