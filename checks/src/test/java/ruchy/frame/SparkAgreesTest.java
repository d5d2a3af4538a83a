package ruchy.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static ruchy.frame.expr.Expr.col;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import ruchy.checks.Spark;
import ruchy.frame.engine.Choice;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.Running;
import ruchy.frame.expr.Window;
import ruchy.frame.spark.SparkCluster;
import ruchy.frame.spark.SparkException;

/// Every operation gives the same rows in the same order on Spark as here, or Spark's dialect says
/// beforehand that it cannot.
@Tag("heavy")
@Tag("cluster")
class SparkAgreesTest {
  /// Steps that are refused, and nothing else may be.
  private static final Set<String> REFUSED = Set.of("cast float to text");

  private static final int ROWS = 60;

  @Test
  void operations_give_the_same_rows_on_spark() {
    var failures = new ArrayList<String>();
    try (var spark = SparkCluster.connect(Spark.address())) {
      for (int rows : new int[] {ROWS, 0, 1}) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        var here = Samples.random(random, rows).collect();
        var there = spark.frame(here);
        together(here, there, failures);
        steps(rows).forEach((name, step) -> compare(name, step, here, there, failures));
      }
    }
    assertThat(failures).isEmpty();
  }

  /// All expressions in one query; those that differ, or all if it fails, one by one.
  private static void together(Frame here, Frame there, List<String> failures) {
    var all = new ArrayList<Expr>();
    expressions()
        .forEach((name, expr) -> {
          if (!REFUSED.contains(name)) {
            all.add(expr.alias(name));
          }
        });
    var wanted = here.with(Choice.OWN_LOOPS).select(all);
    var names = new ArrayList<>(wanted.columns());
    try {
      var found = Frame.of(there.select(all).table());
      names.removeIf(name ->
          Agreement.rows(found.select(name)).equals(Agreement.rows(wanted.select(name)))
              && found.type(name) == wanted.type(name));
    } catch (SparkException e) {
      failures.add("all expressions: " + e.getMessage());
    }
    var exprs = expressions();
    names.forEach(
        name -> compare(name, f -> f.select(exprs.get(name).alias("out")), here, there, failures));
  }

  private static Map<String, Expr> expressions() {
    var n = col("n");
    var x = col("x");
    var all = new LinkedHashMap<>(ExecutorsAgreeTest.EXPRESSIONS);
    all.put("shift", n.shift(1));
    all.put("shift upwards", n.shift(-2));
    all.put("running sum", n.cumSum());
    all.put("running least", x.cumMin());
    all.put("running greatest", x.cumMax());
    all.put("running count", n.cumCount());
    all.put("forward fill", x.fillForward());
    all.put("backward fill", x.fillBackward());
    all.put("rolling mean", n.rolling(Running.ROLLING_MEAN, Window.of(3)));
    all.put("rolling sum", n.rolling(Running.ROLLING_SUM, Window.of(4).atLeast(2)));
    all.put("rolling least", n.rolling(Running.ROLLING_MIN, Window.of(2).atLeast(1)));
    all.put("rolling count", n.rolling(Running.ROLLING_COUNT, Window.of(3)));
    all.put("rolling deviation", n.rolling(Running.ROLLING_STD, Window.of(5).atLeast(2)));
    all.put("rolling median", n.rolling(Running.ROLLING_QUANTILE, Window.of(4).with(0.5)));
    for (var method : List.of("average", "min", "max", "dense", "ordinal")) {
      all.put("rank " + method, n.rank(method, false));
      all.put("rank downwards " + method, n.rank(method, true).over("g"));
    }
    all.put("sum over", n.sum().over("k"));
    all.put("first over", n.first().over("g"));
    all.put("different over", n.nUnique().over("g"));
    all.put("running sum over", n.cumSum().over("g"));
    all.put("share", n.dividedBy(n.sum().over("g")));
    all.put("centred", n.minus(n.mean()));
    return all;
  }

  private static Map<String, Function<Frame, Frame>> steps(int rows) {
    var n = col("n");
    var x = col("x");
    var all = new LinkedHashMap<>(ExecutorsAgreeTest.STEPS);
    ExecutorsAgreeTest.EXPRESSIONS.keySet().forEach(all::remove);
    all.put(
        "more reductions",
        f ->
            f.groupBy("g")
                .agg(
                    col("g").product().alias("product"),
                    n.skew().alias("skew"),
                    n.kurtosis().alias("kurtosis"),
                    n.implode().alias("list"),
                    n.topK(2).alias("greatest"),
                    n.corr(col("g").times(n)).alias("corr"),
                    n.cov(col("g").times(n)).alias("cov")));
    all.put("filter by the mean", f -> f.filter(n.gt(n.mean())));
    all.put("filter by a running sum", f -> f.filter(n.cumSum().gt(10)));
    all.put("head of rows", f -> f.head(5));
    all.put("middle of rows", f -> f.slice(3, 5));
    all.put("head, then more", f -> f.head(9).filter(x.isNotNull()).groupBy("k").agg(n.sum()));
    if (rows < ROWS) {
      // No rows and one are asked of the steps where that makes a difference.
      all.keySet()
          .removeIf(name -> !name.matches(".*(group|reductions|all rows|full join|unique).*"));
    }
    return all;
  }

  private static void compare(
      String name, Function<Frame, Frame> step, Frame here, Frame there, List<String> failures) {
    if (REFUSED.contains(name)) {
      return;
    }
    var label = name + " of " + here.height() + " rows: ";
    try {
      var wanted = step.apply(here.with(Choice.OWN_LOOPS));
      var asked = step.apply(there);
      assertThat(asked.schema()).isEqualTo(wanted.schema());
      var found = Agreement.rows(asked.collect());
      var rows = Agreement.rows(wanted);
      if (!found.equals(rows)) {
        failures.add(label + difference(rows, found));
      }
    } catch (RuntimeException e) {
      failures.add(label + e.getMessage());
    }
  }

  private static String difference(List<?> wanted, List<?> found) {
    for (int i = 0; i < Math.min(wanted.size(), found.size()); i++) {
      if (!wanted.get(i).equals(found.get(i))) {
        return "row %d is %s, not %s".formatted(i, found.get(i), wanted.get(i));
      }
    }
    return "%d rows, not %d".formatted(found.size(), wanted.size());
  }
}
