package ruchy.benchmarks.frames;

import static ruchy.frame.expr.Expr.col;
import static ruchy.frame.expr.Expr.len;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import ruchy.frame.Frame;
import ruchy.frame.Nesting;

/// The questions of db-benchmark: ten of groups, five of joins, beside Polars and DuckDB.
///
/// Usage: `frames.DbBenchmark group|join [rows] [rounds] [DuckDB|pandas] [part of a question's
/// name]`.
///
/// @source github.com/duckdblabs/db-benchmark
public final class DbBenchmark {
  private DbBenchmark() {}

  /// Runs the comparison and prints its table.
  public static void main(String[] arguments) throws IOException {
    var suite = Race.argument(arguments, 0, "group");
    int rows = Integer.parseInt(Race.argument(arguments, 1, "1000000"));
    int rounds = Integer.parseInt(Race.argument(arguments, 2, "3"));
    var settings =
        new Race.Settings(
            suite, Race.argument(arguments, 3, "DuckDB"), rounds, Race.argument(arguments, 4, ""));
    if (suite.equals("join")) {
      Race.run(settings, () -> Tables.joins(rows), DbBenchmark::joins);
    } else {
      Race.run(
          settings,
          () -> Map.of("x", Tables.of(Tables.groups(rows), "x").drop("n")),
          DbBenchmark::groups);
    }
  }

  private static Map<String, Supplier<Frame>> groups(Map<String, Frame> tables) {
    var x = Tables.of(tables, "x");
    var v1 = col("v1");
    var v2 = col("v2");
    var v3 = col("v3");
    var all = new LinkedHashMap<String, Supplier<Frame>>();
    all.put("q1", () -> x.groupBy("id1").agg(v1.sum()));
    all.put("q2", () -> x.groupBy("id1", "id2").agg(v1.sum()));
    all.put("q3", () -> x.groupBy("id3").agg(v1.sum(), v3.mean()));
    all.put("q4", () -> x.groupBy("id4").agg(v1.mean(), v2.mean(), v3.mean()));
    all.put("q5", () -> x.groupBy("id6").agg(v1.sum(), v2.sum(), v3.sum()));
    all.put("q6", () -> x.groupBy("id4", "id5").agg(v3.median().alias("m"), v3.std().alias("s")));
    all.put("q7", () -> x.groupBy("id3").agg(v1.max().minus(v2.min()).alias("range")));
    all.put("q8", () -> Nesting.explode(x.groupBy("id6").agg(v3.topK(2)), "v3"));
    all.put("q9", () -> x.groupBy("id2", "id4").agg(v1.corr(v2).pow(2).alias("r2")));
    all.put(
        "q10",
        () -> x.groupBy("id1", "id2", "id3", "id4", "id5", "id6").agg(v3.sum(), len().alias("n")));
    return all;
  }

  private static Map<String, Supplier<Frame>> joins(Map<String, Frame> tables) {
    var x = Tables.of(tables, "x");
    var medium = Tables.of(tables, "medium");
    var all = new LinkedHashMap<String, Supplier<Frame>>();
    all.put("j1 small inner", () -> x.join(Tables.of(tables, "small"), List.of("id1"), "inner"));
    all.put("j2 medium inner", () -> x.join(medium, List.of("id2"), "inner"));
    all.put("j3 medium left", () -> x.join(medium, List.of("id2"), "left"));
    all.put("j4 medium inner text", () -> x.join(medium, List.of("id5"), "inner"));
    all.put("j5 big inner", () -> x.join(Tables.of(tables, "big"), List.of("id3"), "inner"));
    return all;
  }
}
