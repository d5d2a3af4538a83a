package ruchy.benchmarks.frames;

import static ruchy.frame.expr.Expr.col;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import ruchy.frame.Frame;
import ruchy.frame.expr.Expr;

/// What people do with columns all day, beside Polars and pandas.
///
/// Usage: `frames.ColumnsVersusPolars [rows] [rounds] [part of a question's name]`.
public final class ColumnsVersusPolars {
  private static final List<Double> QUANTILES = List.of(0.05, 0.25, 0.5, 0.75, 0.95);

  private ColumnsVersusPolars() {}

  /// Runs the comparison and prints its table.
  public static void main(String[] arguments) throws IOException {
    int rows = Integer.parseInt(Race.argument(arguments, 0, "1000000"));
    int rounds = Integer.parseInt(Race.argument(arguments, 1, "3"));
    var part = Race.argument(arguments, 2, "");
    Race.run(
        new Race.Settings("columns", "pandas", rounds, part),
        () -> Tables.groups(rows),
        tables -> {
          var all = new LinkedHashMap<>(alongRows(Tables.of(tables, "x")));
          all.putAll(betweenRows(Tables.of(tables, "x")));
          return all;
        });
  }

  private static Map<String, Supplier<Frame>> alongRows(Frame x) {
    var v3 = col("v3");
    var n = col("n");
    var all = new LinkedHashMap<String, Supplier<Frame>>();
    all.put("cumulative sum", () -> x.select(v3.cumSum()));
    all.put("difference", () -> x.select(v3.minus(v3.shift(1))));
    all.put("rolling mean", () -> x.select(v3.rollingMean(100)));
    all.put("forward fill", () -> x.select(n.fillForward()));
    all.put("fill with the mean", () -> x.select(n.fillNull(n.mean())));
    all.put("drop nulls", () -> x.dropNulls());
    all.put("concat", () -> x.concat(x));
    all.put("sample", () -> x.sample(x.height() / 10, 1));
    all.put(
        "melt",
        () -> x.select("id1", "id4", "v1", "v2").unpivot(List.of("v1", "v2"), "variable", "value"));
    all.put(
        "upper case, cut, contains",
        () ->
            x.select(
                col("id3").upper(), col("id1").slice(2, 2), col("id2").contains("7").alias("b")));
    all.put("filter a quarter", () -> x.filter(v3.gt(75)));
    all.put("filter by text", () -> x.filter(col("id1").eq("id007")));
    all.put(
        "filter by membership",
        () -> x.filter(col("id1").isIn("id001", "id007", "id042", "id099")));
    all.put(
        "two new columns",
        () -> x.withColumns(v3.times(2).plus(col("v1")).alias("y"), v3.log().alias("z")));
    return all;
  }

  private static Map<String, Supplier<Frame>> betweenRows(Frame x) {
    var v3 = col("v3");
    var all = new LinkedHashMap<String, Supplier<Frame>>();
    all.put("distinct", () -> x.unique("id1", "id2", "id4"));
    all.put("rank", () -> x.select(v3.rank("average", false)));
    all.put("rank in groups", () -> x.select(v3.rank("ordinal", false).over("id4")));
    all.put("pivot", () -> x.pivot(List.of("id4"), "id5", v3.mean()));
    all.put("number of unique texts", () -> x.select(col("id3").nUnique()));
    all.put(
        "five statistics",
        () ->
            x.select(
                Stream.of(v3.sum(), v3.mean(), v3.std(), v3.min(), v3.max())
                    .map(named())
                    .toList()));
    all.put(
        "five quantiles",
        () -> x.select(QUANTILES.stream().map(q -> v3.quantile(q).alias("q" + q)).toList()));
    all.put("correlation", () -> x.select(col("v1").corr(v3)));
    all.put("group mean on every row", () -> x.select(v3.mean().over("id4")));
    all.put("sort by number", () -> x.sort("v3"));
    all.put("sort by three", () -> x.sort("id1", "id4", "v3"));
    all.put("top 100", () -> x.sort("v3", true).head(100));
    return all;
  }

  private static java.util.function.Function<Expr, Expr> named() {
    return expr -> expr.alias(((Expr.Reduce) expr).reduction().symbol());
  }
}
