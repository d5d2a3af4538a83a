package ruchy.frame.peers;

import static ruchy.frame.expr.Expr.col;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import ruchy.frame.Calendar;
import ruchy.frame.Diagonal;
import ruchy.frame.Frame;
import ruchy.frame.NearestJoin;
import ruchy.frame.Nesting;
import ruchy.frame.Statistics;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.Running;
import ruchy.frame.expr.Window;
import ruchy.frame.function.Rows;
import ruchy.frame.function.Texts;
import ruchy.frame.function.Times;

/// Our spelling of what `peers.py` does to whole frames, by the same names.
final class PeerSteps {
  private static final Expr N = col("n");
  private static final Expr X = col("x");

  private PeerSteps() {}

  static Map<String, UnaryOperator<Frame>> all() {
    var all = new LinkedHashMap<String, UnaryOperator<Frame>>();
    PeerExpressions.all().forEach((name, expr) -> all.put(name, f -> f.select(expr.alias("out"))));
    columnsAndRows(all);
    order(all);
    shapes(all);
    groups(all);
    joins(all);
    figures(all);
    pandas(all);
    return all;
  }

  private static void columnsAndRows(Map<String, UnaryOperator<Frame>> all) {
    all.put("select", f -> f.select("n", "k"));
    all.put("with_columns", f -> f.select("n", "x").withColumns(N.plus(1), X.times(2).alias("w")));
    all.put("rename", f -> f.select("k", "n").rename(Map.of("n", "m")));
    all.put("drop", f -> f.drop("z", "l", "t", "d", "y"));
    all.put("filter", f -> f.filter(N.gt(0)).select("n", "k"));
    all.put("filter two", f -> f.filter(N.gt(0).and(col("b"))).select("n"));
    all.put("filter wild", f -> f.filter(col("y").gt(1)).select("y"));
    all.put("head", f -> f.head(3).select("n"));
    all.put("tail", f -> f.tail(3).select("n"));
    all.put("slice", f -> f.slice(2, 4).select("n"));
    all.put("reverse", f -> reversed(f).select("n"));
    all.put("gather", f -> Nesting.gather(f, rows(Math.min(2, f.height()))).select("n"));
    all.put("drop_nulls", f -> f.select("k", "n", "x").dropNulls());
    all.put("drop_nulls by", f -> f.dropNulls("n").select("k", "n"));
    all.put("fill_null frame", f -> Statistics.fillNull(f.select("n", "x", "k"), "forward"));
    all.put("null_count frame", f -> f.select("k", "n", "x").nullCount());
    all.put("with_row_index", f -> f.withColumn("i", indices(f)).select("i", "n"));
  }

  private static long[] rows(long count) {
    return java.util.stream.LongStream.range(0, count).toArray();
  }

  private static ruchy.frame.column.Column indices(Frame frame) {
    return ruchy.frame.column.Column.of(frankennumpy.Ranges.arange(frame.height()));
  }

  private static Frame reversed(Frame frame) {
    long last = frame.height() - 1;
    return Nesting.gather(
        frame, java.util.stream.LongStream.rangeClosed(0, last).map(i -> last - i).toArray());
  }

  private static void order(Map<String, UnaryOperator<Frame>> all) {
    all.put("sort", f -> f.sort("n").select("n", "k"));
    all.put("sort down", f -> f.sort("n", true).select("n", "k"));
    all.put("sort wild", f -> f.sort("y").select("y", "n"));
    all.put("sort text", f -> f.sort("k").select("k", "n"));
    all.put(
        "sort two", f -> f.sort(Expr.cols("g", "n"), List.of(true, false)).select("g", "n", "k"));
    all.put("sort expression", f -> f.sort(List.of(N.abs()), List.of(false)).select("n", "k"));
    all.put("top_k", f -> f.sort("n", true).head(2).select("n"));
    all.put("unique", f -> f.select("g", "b").unique());
    all.put("unique by", f -> f.unique("g").select("g", "n"));
    all.put("unique wild", f -> f.select("y").unique());
    all.put("value_counts", f -> f.valueCounts("g"));
  }

  private static void shapes(Map<String, UnaryOperator<Frame>> all) {
    all.put("concat", f -> f.concat(f.head(2)).select("k", "n"));
    all.put("hstack", f -> f.select("k").beside(f.select("n")));
    all.put(
        "concat_diagonal", f -> Diagonal.concat(List.of(f.select("k", "n"), f.select("n", "b"))));
    all.put(
        "unpivot", f -> f.select("k", "n", "g").unpivot(List.of("n", "g"), "variable", "value"));
    all.put("explode", f -> Nesting.explode(f.select("k", "l"), "l"));
    all.put(
        "unnest", f -> Nesting.unnest(f.select(Rows.struct(Expr.cols("k", "n")).alias("r")), "r"));
    all.put(
        "pivot",
        f ->
            f.dropNulls("b")
                .withColumns(col("b").cast(ruchy.frame.column.DataType.INT64))
                .pivot(List.of("g"), "b", N.sum()));
  }

  private static void groups(Map<String, UnaryOperator<Frame>> all) {
    reductions()
        .forEach((name, value) -> {
          all.put("all " + name, f -> f.select(value.alias("out")));
          all.put("group " + name, f -> f.groupBy("g").agg(value.alias("out")));
        });
    all.put("group two", f -> f.groupBy("g", "b").agg(N.sum(), Expr.len()));
    all.put("group wild", f -> f.groupBy("y").agg(Expr.len()));
    all.put("group expression", f -> f.groupBy(List.of(N.mod(2).alias("odd"))).agg(X.sum()));
    all.put(
        "group head",
        f ->
            f.withColumn("one", Expr.lit(1))
                .withColumns(col("one").cumSum().over("g"))
                .filter(col("one").le(1))
                .select("g", "n"));
    all.put("group_by_dynamic", f -> Calendar.groupBy(f, "t", "6h", List.of()).agg(N.sum()));
    all.put(
        "group_by_dynamic month", f -> Calendar.groupBy(f, "d", "1mo", List.of()).agg(Expr.len()));
  }

  private static Map<String, Expr> reductions() {
    var all = new LinkedHashMap<String, Expr>();
    all.put("sum", N.sum());
    all.put("mean", N.mean());
    all.put("min", N.min());
    all.put("max", N.max());
    all.put("std", N.std());
    all.put("var", N.var());
    all.put("count", N.count());
    all.put("len", Expr.len());
    all.put("n_unique", N.nUnique());
    all.put("median", N.median());
    all.put("quantile", N.quantile(0.3));
    all.put("first", N.first());
    all.put("last", N.last());
    all.put("product", col("g").product());
    all.put("skew", N.skew());
    all.put("kurtosis", N.kurtosis());
    all.put("null_count", N.nullCount());
    all.put("implode", N.implode());
    all.put("corr", N.corr(X));
    all.put("cov", N.cov(X));
    all.put("text min", col("k").min());
    all.put("text max", col("k").max());
    all.put("wild min", col("y").min());
    all.put("wild max", col("y").max());
    all.put("wild sum", col("y").sum());
    all.put("wild mean", col("y").mean());
    all.put("date max", col("d").max());
    all.put("trues", col("b").sum());
    all.put("bool max", col("b").max());
    all.put("time min", col("t").min());
    all.put("range", N.max().minus(N.min()));
    all.put("any", col("b").max().fillNull(false));
    all.put("zoned max", col("z").max());
    return all;
  }

  private static void joins(Map<String, UnaryOperator<Frame>> all) {
    for (var how : List.of("inner", "left", "right", "full", "semi", "anti")) {
      for (var on : List.of("g", "k")) {
        all.put(how + " join on " + on, f -> joined(f, List.of(on), how));
      }
    }
    all.put("join on two", f -> joined(f, List.of("g", "b"), "inner"));
    all.put("cross", f -> f.head(3).select("n").join(f.head(2).select("k"), List.of(), "cross"));
    for (var strategy : NearestJoin.Strategy.values()) {
      all.put("asof " + strategy.name().toLowerCase(java.util.Locale.ROOT), f -> asof(f, strategy));
    }
  }

  private static Frame joined(Frame frame, List<String> on, String how) {
    var other = frame.sort("n", true).head(8).select("k", "g", "b", "n");
    return frame.select("k", "g", "b", "x").join(other, on, how);
  }

  private static Frame asof(Frame frame, NearestJoin.Strategy strategy) {
    var left = frame.dropNulls("t").sort("t").select("t", "n");
    var right =
        left.filter(N.gt(0))
            .select(Times.offsetBy(col("t"), "30m").alias("t"), N.times(10).alias("m"))
            .unique("t");
    return NearestJoin.join(
        left, right, new NearestJoin.Request("t", "t", List.of(), strategy, ""));
  }

  private static void figures(Map<String, UnaryOperator<Frame>> all) {
    all.put(
        "describe", f -> Nesting.transpose(f.select("n").describe().select("n")).drop("column"));
    all.put("normalize", f -> Statistics.normalize(f.select("n"), List.of("n"), "zscore"));
    all.put("minmax", f -> Statistics.normalize(f.select("n"), List.of("n"), "minmax"));
    all.put("outliers", f -> f.select(Statistics.outlier("n", "iqr", 1.5).alias("out")));
    var rolling =
        Map.of(
            "sum", Running.ROLLING_SUM,
            "mean", Running.ROLLING_MEAN,
            "min", Running.ROLLING_MIN,
            "max", Running.ROLLING_MAX);
    rolling.forEach((name, what) ->
        all.put(
            "rolling_" + name + "_by",
            f ->
                f.dropNulls("t")
                    .sort("t")
                    .select(
                        N.rollingBy(what, col("t"), "3h", Window.NONE.atLeast(1)).alias("out"))));
  }

  private static void pandas(Map<String, UnaryOperator<Frame>> all) {
    var half = Window.of(3).atLeast(1).with(0.5);
    var exprs = new LinkedHashMap<String, Expr>();
    exprs.put("cumsum", N.cumSum());
    exprs.put("diff", N.diff());
    exprs.put("rolling mean", X.rolling(Running.ROLLING_MEAN, Window.of(2)));
    exprs.put("rolling std", X.rolling(Running.ROLLING_STD, Window.of(3).atLeast(2)));
    exprs.put("rolling median", X.rolling(Running.ROLLING_QUANTILE, half));
    exprs.put("ewm", X.ewmMean(0.5));
    exprs.put("rank", X.rank("average", false));
    exprs.put("dense rank", X.rank("dense", false));
    exprs.put("quantile", X.quantile(0.7));
    exprs.put("std", X.std());
    exprs.put("corr", X.corr(N));
    exprs.put("group transform", X.mean().over("g"));
    exprs.put("group cumsum", N.cumSum().over("g"));
    exprs.put("ffill", X.fillForward());
    exprs.put("interpolate", X.interpolate());
    exprs.put("clip", X.clip(0, 3));
    exprs.put("pct_change", X.abs().plus(1).pctChange(1));
    exprs.put("floordiv", N.floorDiv(7));
    exprs.put("mod", N.mod(-7));
    exprs.put("round", X.dividedBy(3).round(2));
    exprs.put("isin", col("k").isIn("a", "b"));
    exprs.put("duplicated", col("k").isDuplicated());
    exprs.put("zfill", Texts.zfill(col("k"), 4));
    exprs.put("title", Texts.title(col("k")));
    exprs.put("capitalize", Texts.capitalize(col("k")));
    exprs.put("slice", col("k").slice(1, 3));
    exprs.put("month_end", Times.monthEnd(col("t")).day());
    exprs.put("floor hour", Times.truncate(col("t"), "1h"));
    exprs.put("day_name", Times.dayName(col("t")));
    exprs.forEach((name, expr) -> all.put("pandas " + name, f -> f.select(expr.alias("out"))));
    all.put("pandas group mean", f -> f.groupBy("g").agg(X.mean().alias("out")).select("out"));
    all.put("pandas group median", f -> f.groupBy("g").agg(X.median().alias("out")).select("out"));
  }
}
