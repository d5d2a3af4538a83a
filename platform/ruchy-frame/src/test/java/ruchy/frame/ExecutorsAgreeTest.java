package ruchy.frame;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static ruchy.frame.expr.Expr.col;
import static ruchy.frame.expr.Expr.len;
import static ruchy.frame.expr.Expr.lit;
import static ruchy.frame.expr.Expr.when;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ruchy.frame.column.DataType;
import ruchy.frame.engine.Choice;
import ruchy.frame.expr.Expr;
import ruchy.testkit.Seeds;

/// Every operation gives the same rows in the same order, whoever runs it.
class ExecutorsAgreeTest {
  static final Map<String, Expr> EXPRESSIONS = new LinkedHashMap<>();
  static final Map<String, Function<Frame, Frame>> STEPS = new LinkedHashMap<>();

  static {
    var n = col("n");
    var x = col("x");
    var k = col("k");
    var b = col("b");
    var d = col("d");
    var t = col("t");
    EXPRESSIONS.put("sum of integers", n.plus(n));
    EXPRESSIONS.put("integer and float", n.times(x).minus(1));
    EXPRESSIONS.put("true division", n.dividedBy(col("g")));
    EXPRESSIONS.put("floor division", n.floorDiv(col("g").minus(2)));
    EXPRESSIONS.put("modulo", n.mod(col("g").minus(2)));
    EXPRESSIONS.put("modulo of floats", x.mod(3.0));
    EXPRESSIONS.put("floor division of floats", x.floorDiv(0.7));
    EXPRESSIONS.put("power", n.pow(2));
    EXPRESSIONS.put("negation", n.negate());
    EXPRESSIONS.put("absolute value", x.abs());
    EXPRESSIONS.put("sign", x.sign());
    EXPRESSIONS.put("sign of integers", n.sign());
    EXPRESSIONS.put("square root", x.sqrt());
    EXPRESSIONS.put("logarithm", x.log());
    EXPRESSIONS.put("logarithm to base 10", n.log10());
    EXPRESSIONS.put("exponential", n.exp());
    EXPRESSIONS.put("sine", x.sin());
    EXPRESSIONS.put("floor", x.floor());
    EXPRESSIONS.put("ceil", x.ceil());
    EXPRESSIONS.put("round", x.times(1.37).round(1));
    EXPRESSIONS.put("equal floats", x.eq(-0.0));
    EXPRESSIONS.put("NaN is greatest", x.gt(50));
    EXPRESSIONS.put("less than NaN", x.lt(Double.NaN));
    EXPRESSIONS.put("text comparison", k.lt("b"));
    EXPRESSIONS.put("text order of pairs", k.le(k.upper()));
    EXPRESSIONS.put("bool comparison", b.ne(true));
    EXPRESSIONS.put("date comparison", d.ge("2020-01-15"));
    EXPRESSIONS.put("time comparison", t.lt("1970-01-01T01:30:00"));
    EXPRESSIONS.put("and", b.and(n.gt(0)));
    EXPRESSIONS.put("or", b.or(n.gt(0)));
    EXPRESSIONS.put("not", b.not());
    EXPRESSIONS.put("is null", k.isNull());
    EXPRESSIONS.put("is not null", x.isNotNull());
    EXPRESSIONS.put("is nan", x.isNan());
    EXPRESSIONS.put("fill null", k.fillNull("none"));
    EXPRESSIONS.put("fill null from a column", x.fillNull(n));
    EXPRESSIONS.put("upper", k.upper());
    EXPRESSIONS.put("lower", k.lower());
    EXPRESSIONS.put("length", k.strLen());
    EXPRESSIONS.put("strip", k.strip());
    EXPRESSIONS.put("contains", k.contains("a"));
    EXPRESSIONS.put("starts with", k.startsWith("a"));
    EXPRESSIONS.put("ends with", k.endsWith("x"));
    EXPRESSIONS.put("replace", k.replace("a", "''"));
    EXPRESSIONS.put("slice", k.slice(1, 2));
    EXPRESSIONS.put("slice from the end", k.slice(-2));
    EXPRESSIONS.put("join texts", k.plus("-").plus(k));
    EXPRESSIONS.put("membership", k.isIn("a", "日本語", "zzz"));
    EXPRESSIONS.put("membership of numbers", n.isIn(1, 2, 3, -7));
    EXPRESSIONS.put("membership of floats", x.isIn(0.0, 7.0));
    EXPRESSIONS.put("membership in nothing", n.isIn());
    EXPRESSIONS.put("when", when(n.gt(10)).then("big").when(n.lt(-10)).then("low").otherwise(k));
    EXPRESSIONS.put("when without otherwise", when(b).then(n).otherwiseNull());
    EXPRESSIONS.put("year", d.year());
    EXPRESSIONS.put("month", t.month());
    EXPRESSIONS.put("day", d.day());
    EXPRESSIONS.put("weekday", d.weekday());
    EXPRESSIONS.put("ordinal day", d.ordinalDay());
    EXPRESSIONS.put("quarter", d.quarter());
    EXPRESSIONS.put("hour", t.hour());
    EXPRESSIONS.put("minute", t.minute());
    EXPRESSIONS.put("second", t.second());
    EXPRESSIONS.put("days later", d.plus(n));
    EXPRESSIONS.put("days between", d.minus(lit(java.time.LocalDate.of(2020, 2, 29))));
    EXPRESSIONS.put("cast to text", n.cast(DataType.STRING));
    EXPRESSIONS.put("cast float to text", x.cast(DataType.STRING));
    EXPRESSIONS.put("cast date to text", d.cast(DataType.STRING));
    EXPRESSIONS.put("cast time to text", t.cast(DataType.STRING));
    EXPRESSIONS.put("cast bool to text", b.cast(DataType.STRING));
    EXPRESSIONS.put("cast to int32", n.cast(DataType.INT32).plus(1));
    EXPRESSIONS.put("cast to float32", n.cast(DataType.FLOAT32).times(0.1));
    EXPRESSIONS.put(
        "cast float to int", when(x.isNan()).then(0.0).otherwise(x).cast(DataType.INT64));
    EXPRESSIONS.put("cast to bool", n.cast(DataType.BOOL));
    EXPRESSIONS.put("cast bool to int", b.cast(DataType.INT64));
    EXPRESSIONS.put("cast text to int", n.cast(DataType.STRING).cast(DataType.INT64));
    EXPRESSIONS.put("cast date to time", d.cast(DataType.TIMESTAMP));
    EXPRESSIONS.put("cast time to date", t.cast(DataType.DATE));

    EXPRESSIONS.forEach((name, expr) -> STEPS.put(name, f -> f.select(expr.alias("out"))));
    STEPS.put("filter", f -> f.filter(n.gt(0).and(x.lt(50))));
    STEPS.put("filter by text", f -> f.filter(k.eq("a").or(k.contains("日"))));
    STEPS.put("with columns", f -> f.withColumns(n.plus(1), x.times(2).alias("y")));
    STEPS.put("rename", f -> f.rename(Map.of("k", "K", "n", "N")));
    STEPS.put("drop", f -> f.drop("k", "x"));
    STEPS.put("group by text", f -> f.groupBy("k").agg(len(), n.sum(), x.mean()));
    STEPS.put("group by two", f -> f.groupBy("g", "b").agg(n.min().alias("low"), n.max()));
    STEPS.put("group by float", f -> f.groupBy("x").agg(len()));
    STEPS.put("group by expression", f -> f.groupBy(List.of(d.year())).agg(len()));
    STEPS.put(
        "all reductions",
        f ->
            f.groupBy("g")
                .agg(
                    n.sum().alias("sum"),
                    n.mean().alias("mean"),
                    n.std().alias("std"),
                    n.var().alias("var"),
                    n.count().alias("count"),
                    n.nUnique().alias("different"),
                    n.median().alias("median"),
                    n.quantile(0.1).alias("tenth"),
                    n.first().alias("first"),
                    n.last().alias("last"),
                    k.min().alias("kmin"),
                    k.max().alias("kmax"),
                    x.min().alias("xmin"),
                    x.max().alias("xmax"),
                    x.median().alias("xmedian"),
                    x.nUnique().alias("xdifferent"),
                    d.min().alias("dmin"),
                    b.max().alias("bmax"),
                    b.sum().alias("trues")));
    STEPS.put("spread with NaN", f -> f.groupBy("g").agg(x.std(), x.var().alias("v")));
    STEPS.put("composite", f -> f.groupBy("g").agg(n.max().minus(n.min()).dividedBy(len())));
    STEPS.put("all rows", f -> f.select(n.sum(), x.mean(), k.nUnique(), len()));
    STEPS.put("sort up", f -> f.sort("n"));
    STEPS.put("sort down", f -> f.sort("x", true));
    STEPS.put("sort by text", f -> f.sort("k"));
    STEPS.put("sort by three", f -> f.sort(Expr.cols("g", "b", "n"), List.of(true, false, true)));
    STEPS.put("sort twice", f -> f.sort("n").sort("g"));
    STEPS.put("filter after sort", f -> f.sort("n").filter(b));
    STEPS.put("group after sort", f -> f.sort("n", true).groupBy("k").agg(x.first()));
    STEPS.put("unique rows", f -> f.select("k", "b").unique());
    STEPS.put("unique by a column", f -> f.unique("g"));
    STEPS.put("unique after sort", f -> f.sort("n").unique("k", "b"));
    STEPS.put("head", f -> f.sort("n").head(3));
    STEPS.put("slice of slice", f -> f.sort("n").slice(1, 10).slice(2, 3));
    STEPS.put("drop nulls", f -> f.dropNulls());
    STEPS.put("drop nulls of one", f -> f.dropNulls("k"));
    STEPS.put("concat", f -> f.concat(f.filter(b), f.sort("n")));
    STEPS.put("concat then group", f -> f.concat(f).groupBy("k").agg(len()));
    for (var how : List.of("inner", "left", "right", "full", "semi", "anti")) {
      STEPS.put(how + " join", f -> f.join(other(f), List.of("g"), how));
      STEPS.put(how + " join on text", f -> f.join(other(f), List.of("k"), how));
      STEPS.put(how + " join on two", f -> f.join(other(f), List.of("g", "b"), how));
      STEPS.put(how + " join on floats", f -> f.join(other(f), List.of("x"), how));
    }
    STEPS.put(
        "cross join", f -> f.head(5).select("n").join(f.head(4).select(k), List.of(), "cross"));
    STEPS.put(
        "join of joins",
        f ->
            f.join(other(f), List.of("g"), "left")
                .join(other(f).select(col("g"), d.alias("d2")), List.of("g"), "inner"));
    STEPS.put("value counts", f -> f.valueCounts("k"));
    STEPS.put(
        "long chain",
        f ->
            f.filter(n.isNotNull())
                .withColumns(n.times(2).alias("m"))
                .groupBy("k")
                .agg(col("m").sum(), len())
                .filter(col("len").gt(1))
                .sort("m", true)
                .head(4));
  }

  private static Frame other(Frame frame) {
    return frame.sort("n", true).head(12).select("k", "g", "b", "n", "x", "d");
  }

  static Stream<String> steps() {
    return STEPS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void an_operation_gives_the_same_rows_everywhere(String name) {
    var step = STEPS.getOrDefault(name, frame -> frame);
    Seeds.forEach(3, random -> Agreement.check(Samples.random(random, 60), step));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void an_operation_works_on_no_rows_and_on_one(String name) {
    var step = STEPS.getOrDefault(name, frame -> frame);
    Seeds.forEach(
        1,
        random -> {
          Agreement.check(Samples.random(random, 0), step);
          Agreement.check(Samples.random(random, 1), step);
        });
  }

  @Test
  void chains_of_random_steps_give_the_same_rows_everywhere() {
    var names =
        STEPS.keySet().stream()
            .filter(name ->
                List.of(
                        "filter",
                        "sort up",
                        "sort by three",
                        "drop nulls",
                        "unique by a column",
                        "head",
                        "semi join",
                        "concat",
                        "sort down")
                    .contains(name))
            .toList();
    Seeds.forEach(
        40,
        random -> {
          var chain = chain(names, random);
          Agreement.check(Samples.random(random, 40), chain);
        });
  }

  private static Function<Frame, Frame> chain(List<String> names, RandomGenerator random) {
    Function<Frame, Frame> chain = frame -> frame;
    for (int i = 0; i < 4; i++) {
      chain = chain.andThen(STEPS.get(names.get(random.nextInt(names.size()))));
    }
    return chain;
  }

  @Test
  void duckdb_really_runs_what_it_is_asked_to() {
    var frame = Samples.numbered(10, 3).with(Choice.DUCKDB).groupBy("v").count();
    assertTrue(frame.explain().startsWith("duckdb"), frame.explain());
  }
}
