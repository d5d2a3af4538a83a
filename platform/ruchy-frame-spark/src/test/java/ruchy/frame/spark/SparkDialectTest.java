package ruchy.frame.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static ruchy.frame.expr.Expr.col;
import static ruchy.frame.expr.Expr.lit;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import ruchy.frame.Frame;
import ruchy.frame.column.DataType;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.Running;
import ruchy.frame.expr.Window;
import ruchy.frame.function.Rows;
import ruchy.frame.function.Texts;

/// The differences between Spark's SQL and DuckDB's, each with what is written for Spark.
class SparkDialectTest {
  private static final Frame FRAME = Offline.frame();

  static Stream<Arguments> expressions() {
    return Stream.of(
        arguments(
            "division by 0 is infinite, no error",
            col("x").dividedBy(col("x")),
            "CASE WHEN c3 = 0 THEN c3 * pow(c3, -1D) ELSE c3 / c3 END"),
        arguments(
            "an integer divided by 0 is null",
            col("i").floorDiv(col("j")),
            "CASE WHEN c2 = 0 THEN NULL ELSE CAST(c1 DIV c2"),
        arguments(
            "ln(0) is minus infinity, not null",
            col("x").log(),
            "WHEN c3 = 0 THEN CAST('-Infinity' AS DOUBLE)"),
        arguments("floor gives floats", col("x").floor(), "CAST(floor(c3) AS DOUBLE)"),
        arguments(
            "NaN of null is null", col("x").isNan(), "CASE WHEN c3 IS NOT NULL THEN isnan(c3) END"),
        arguments(
            "floats are cut off by a cast", col("x").cast(DataType.INT64), "CAST(c3 AS BIGINT)"),
        arguments(
            "floats are written as doubles, never as decimals",
            col("x").plus(0.5),
            "CAST('0.5' AS DOUBLE)"),
        arguments(
            "texts are joined so that null gives null", col("k").plus(lit("a")), "(c0 || 'a')"),
        arguments("a backslash stands for itself", col("k").plus(lit("\\'")), "'\\\\\\''"),
        arguments(
            "the week begins on Monday",
            col("d").weekday(),
            "CAST(weekday(CAST(c4 AS TIMESTAMP_NTZ)) + 1 AS BIGINT)"),
        arguments("a date and days give a date", col("d").plus(1L), "date_add(c4, CAST("),
        arguments(
            "the difference of dates is days",
            col("d").minus(col("d")),
            "CAST(datediff(c4, c4) AS BIGINT)"),
        arguments("moments have no zone", col("t").cast(DataType.DATE), "CAST(c5 AS DATE)"),
        arguments("capital letters are as many", col("k").upper(), "upper(replace(c0, 'ß', 'ẞ'))"),
        arguments("regular expressions", col("k").matches(lit("a+")), "(c0 RLIKE 'a+')"),
        arguments("texts start and end", col("k").startsWith(lit("a")), "startswith(c0, 'a')"),
        arguments("white space is what ASCII says", col("k").strip(), "trim(BOTH ' \\t"),
        arguments("lengths of texts are int64", col("k").strLen(), "CAST(length(c0) AS BIGINT)"),
        arguments(
            "times of a day are microseconds",
            col("u").eq(lit(java.time.LocalTime.NOON)),
            "(c6 = CAST('43200000000' AS BIGINT))"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("expressions")
  void expressions_mean_on_spark_what_they_mean_here(String name, Expr expr, String sql) {
    assertThat(Offline.sql(FRAME.select(expr.alias("y")))).as(name).contains(sql);
  }

  static Stream<Arguments> reductions() {
    return Stream.of(
        arguments("no rows have the sum 0", col("i").sum(), "coalesce(sum(c1), 0)"),
        arguments("the median", col("x").median(), "percentile(c3, 0.5D)"),
        arguments("quantiles", col("x").quantile(0.25), "percentile(c3, 0.25D)"),
        arguments("the first by the row's number", col("i").first(), "min_by(c1, o0)"),
        arguments("the last by the row's number", col("i").last(), "max_by(c1, o0)"),
        arguments(
            "lists keep nulls and order",
            col("i").implode(),
            "transform(array_sort(collect_list(struct(o0 AS o, c1 AS v))), s -> s.v)"),
        arguments(
            "the greatest values",
            col("i").topK(2),
            "slice(sort_array(collect_list(c1), false), 1, 2)"),
        arguments(
            "skewness of equal values is NaN",
            col("x").skew(),
            "coalesce(skewness(c3), CAST('NaN' AS DOUBLE))"),
        arguments(
            "a correlation with a constant is NaN",
            col("x").corr(col("i")),
            "covar_pop(c3, CAST(c1 AS DOUBLE)) / (stddev_pop("));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("reductions")
  void reductions_mean_on_spark_what_they_mean_here(String name, Expr expr, String sql) {
    assertThat(Offline.sql(FRAME.groupBy("k").agg(expr.alias("y")))).as(name).contains(sql);
  }

  static Stream<Arguments> windows() {
    return Stream.of(
        arguments("shift", col("i").shift(1), "lag(c1, 1) OVER ( ORDER BY o0 )"),
        arguments("shift upwards", col("i").shift(-2), "lead(c1, 2)"),
        arguments(
            "running sums stop at nulls",
            col("i").cumSum(),
            "CASE WHEN c1 IS NOT NULL THEN sum(c1) OVER ( ORDER BY o0 ROWS"),
        arguments("forward fill", col("i").fillForward(), "last(c1, true)"),
        arguments(
            "rolling means need a full window",
            col("x").rolling(Running.ROLLING_MEAN, Window.of(3)),
            "ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) >= 3"),
        arguments("sums of groups", col("i").sum().over("k"), "sum(c1) OVER (PARTITION BY c0)"),
        arguments(
            "distinct values of groups",
            col("i").nUnique().over("k"),
            "size(collect_set(c1) OVER (PARTITION BY c0))"),
        arguments("ranks", col("i").rank("average", false), "OVER ( ORDER BY c1 ASC NULLS LAST)"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("windows")
  void neighbouring_rows_are_windows_over_the_hidden_order(String name, Expr expr, String sql) {
    assertThat(Offline.sql(FRAME.withColumns(expr.alias("y")))).as(name).contains(sql);
  }

  static Stream<Arguments> steps() {
    var other = FRAME.select("k", "i").rename(java.util.Map.of("i", "n"));
    return Stream.of(
        arguments("names are quoted with backticks", FRAME, "`k` AS c0"),
        arguments("nulls come last", FRAME.sort("i", true), "ORDER BY o1 DESC NULLS LAST"),
        arguments("semi joins are left", FRAME.join(other, List.of("k"), "semi"), "LEFT SEMI JOIN"),
        arguments(
            "full joins are outer", FRAME.join(other, List.of("k"), "full"), "FULL OUTER JOIN"),
        arguments(
            "rows without a match come last",
            FRAME.join(other, List.of("k"), "full"),
            "struct(l.o0 IS NULL, l.o0)"),
        arguments("the first row of each", FRAME.unique("k"), "SELECT * EXCEPT (f0)"),
        arguments("a long limit is none", FRAME.slice(3, Long.MAX_VALUE), " OFFSET 3)"),
        arguments("the head asks for no order", FRAME.head(2), "FROM rows) LIMIT 2)"),
        arguments(
            "rows that others are read after have numbers",
            FRAME.head(2).filter(col("i").gt(1)),
            "ORDER BY o0 ASC NULLS LAST LIMIT 2"),
        arguments(
            "a filter by other rows is a column first",
            FRAME.filter(col("x").gt(col("x").mean())),
            "AS f0 FROM"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("steps")
  void steps_mean_on_spark_what_they_mean_here(String name, Frame frame, String sql) {
    assertThat(Offline.sql(frame)).as(name).contains(sql);
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        arguments(FRAME.withColumns(col("x").interpolate().alias("y")), "interpolate"),
        arguments(FRAME.withColumns(col("x").ewmMean(0.5).alias("y")), "ewm_mean"),
        arguments(FRAME.withColumns(col("x").cumProd().alias("y")), "cum_prod"),
        arguments(FRAME.select(col("x").mode().alias("y")), "mode"),
        arguments(FRAME.select(col("x").cast(DataType.STRING)), "float64 into string"),
        arguments(FRAME.select(Texts.zfill(col("k"), 3)), "zfill"),
        arguments(FRAME.sample(3, 1), "sample"),
        arguments(
            FRAME.select(
                Rows.map(List.of(col("i")), "map", java.util.Optional.empty(), List::getFirst)),
            "a function of yours"),
        arguments(
            FRAME.withColumns(col("i").shift(1).cumSum().alias("y")),
            "inside another function of many rows"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refusals")
  void what_spark_cannot_do_is_said_before_anything_runs(Frame frame, String named) {
    assertThatThrownBy(() -> Offline.sql(frame)).hasMessageContaining(named);
  }

  @Test
  void a_plan_takes_rows_from_one_cluster() {
    var here = Frame.ofLists(java.util.Map.of("k", List.of("a")));
    assertThat(FRAME.join(here, List.of("k"), "inner").explain())
        .contains("cluster", "nowhere", "FROM sent");
  }
}
