package ruchy.frame;

import static ruchy.frame.expr.Expr.col;
import static ruchy.frame.expr.Expr.len;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;
import ruchy.frame.expr.Expr;
import ruchy.frame.local.Dictionary;

/// Frames that several threads work on give what DuckDB gives: the same rows in the same order.
class LargeFramesTest {
  private static final int ROWS = 210_000;
  private static final Map<String, Function<Frame, Frame>> STEPS = new LinkedHashMap<>();

  static {
    var x = col("x");
    STEPS.put("group by text", f -> f.groupBy("k").agg(len(), x.sum(), x.mean().alias("m")));
    STEPS.put("group by a dictionary", f -> f.groupBy("d").agg(len(), x.std(), x.min().alias("m")));
    STEPS.put("group by few numbers", f -> f.groupBy("few").agg(x.mean(), col("id").max()));
    STEPS.put("group by many numbers", f -> f.groupBy("many").agg(x.sum(), len()));
    STEPS.put("group by wide numbers", f -> f.groupBy("wide").agg(len(), x.first()));
    STEPS.put("group by floats", f -> f.groupBy("f").agg(len(), x.last()));
    STEPS.put("group by two", f -> f.groupBy("k", "few").agg(len(), col("many").nUnique()));
    STEPS.put("different values", f -> f.unique("k", "few").select("id", "k", "few"));
    STEPS.put("quantiles of all", f -> f.select(x.quantile(0.1), x.quantile(0.9).alias("q")));
    STEPS.put("quantiles of some", f -> f.select(col("n").median(), col("f").quantile(0.3)));
    STEPS.put("first of many ties", f -> f.sort("few", "n").head(50).select("id"));
    STEPS.put("last of the sorted", f -> f.sort("n", true).head(60).select("id"));
    STEPS.put("filter without nulls", f -> f.dropNulls().select("id"));
    STEPS.put("filter among texts", f -> f.filter(col("k").isIn("key 7", "key 1")).select("id"));
    STEPS.put("all rows", f -> f.select(x.sum(), x.std().alias("s"), x.min().alias("l"), len()));
    STEPS.put("filter", f -> f.filter(x.gt(90).and(col("few").ne(3))).select("id", "k"));
    STEPS.put("filter by text", f -> f.filter(col("k").eq("key 7")).select("id", "x"));
    STEPS.put("filter with nulls", f -> f.filter(col("n").gt(95)).select("id", "n"));
    for (var name : List.of("lt", "le", "gt", "ge", "eq", "ne")) {
      STEPS.put("compare columns, " + name, f -> f.filter(compared(name)).select("id"));
    }
    STEPS.put("concat", f -> f.concat(f).filter(x.gt(99)).select("id", "k"));
    STEPS.put("slice of a concat", f -> f.concat(f).slice(ROWS - 2, 5).select("id", "n"));
    STEPS.put("functions of text", f -> f.select(upper(), col("k").slice(2, 14), holds()));
    STEPS.put(
        "melt", f -> f.head(20_000).select("id", "x", "n").unpivot(List.of("x", "n"), "v", "y"));
    STEPS.put("sort floats", f -> f.sort("f", true).select("id").slice(1000, 3000));
    STEPS.put("sort with nulls", f -> f.sort("n", "few").select("id").slice(200_000, 3000));
    STEPS.put("group what is left", f -> f.filter(x.gt(50)).groupBy("k").agg(col("few").sum()));
    STEPS.put("count what is left", f -> f.filter(col("n").lt(5)).select(len()));
    STEPS.put("first of the sorted", f -> f.sort("f", "many").slice(7, 30).select("id"));
    STEPS.put("left join", f -> f.join(small(f, "many"), List.of("many"), "left").select("z"));
    STEPS.put("inner join", f -> f.join(small(f, "wide"), List.of("wide"), "inner").select("z"));
    STEPS.put("join on text", f -> f.join(small(f, "k"), List.of("k"), "anti").select("id"));
    STEPS.put(
        "join that meets rows often",
        f ->
            f.head(9000).join(f.head(40).select(col("few"), x.alias("z")), List.of("few"), "full"));
  }

  private static Expr compared(String name) {
    var left = col("day");
    var right = col("other");
    return switch (name) {
      case "lt" -> left.lt(right);
      case "le" -> left.le(right);
      case "gt" -> left.gt(right);
      case "ge" -> left.ge(right);
      case "eq" -> left.eq(right);
      default -> left.ne(right);
    };
  }

  private static Expr upper() {
    return col("k").upper().alias("u");
  }

  private static Expr holds() {
    return col("k").contains("ey").alias("h");
  }

  private static Frame small(Frame frame, String key) {
    return frame.filter(col("id").lt(20_000)).unique(key).select(col(key), col("x").alias("z"));
  }

  private static Frame frame() {
    var random = new SplittableRandom(7);
    var columns = new LinkedHashMap<String, Column>();
    columns.put("id", longs(row -> (long) row));
    columns.put("few", longs(_ -> (long) random.nextInt(5)));
    columns.put("many", longs(_ -> (long) random.nextInt(ROWS / 10)));
    columns.put("wide", longs(_ -> random.nextInt(ROWS / 10) * 0x9E3779B97F4A7C15L));
    columns.put("day", column(DataType.DATE, _ -> (long) random.nextInt(4)));
    columns.put("other", column(DataType.DATE, _ -> (long) random.nextInt(4)));
    columns.put("x", doubles(random, 0));
    columns.put("n", doubles(random, 8));
    columns.put("f", column(DataType.FLOAT64, _ -> FLOATS.get(random.nextInt(FLOATS.size()))));
    columns.put("k", column(DataType.STRING, _ -> text(random.nextInt(12))));
    columns.put("d", Dictionary.encode(columns.get("k")));
    return Frame.of(columns);
  }

  private static final List<Double> FLOATS = List.of(0.0, -0.0, Double.NaN, 1.5, -2.5, 1e300);

  private static String text(int number) {
    return number % 3 == 0 ? "a key of more than twelve bytes " + number : "key " + number;
  }

  private static Column longs(Function<Integer, Long> value) {
    return column(DataType.INT64, value::apply);
  }

  private static Column doubles(SplittableRandom random, int nullOneIn) {
    return column(
        DataType.FLOAT64,
        _ -> nullOneIn > 0 && random.nextInt(nullOneIn) == 0 ? "" : random.nextDouble() * 100);
  }

  /// A column of values; a number column has a null for an empty text.
  private static Column column(DataType type, Function<Integer, Object> value) {
    var writer = new ColumnWriter(type, ROWS);
    for (int row = 0; row < ROWS; row++) {
      switch (value.apply(row)) {
        case Long number -> writer.putLong(row, number);
        case Double number -> writer.putDouble(row, number);
        case String text when text.isEmpty() -> writer.putNull(row);
        case Object text -> writer.putString(row, text.toString());
      }
    }
    return writer.finish();
  }

  static Stream<String> steps() {
    return STEPS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void large_frames_give_the_same_rows_everywhere(String name) {
    Agreement.check(FRAME, STEPS.getOrDefault(name, frame -> frame));
  }

  private static final Frame FRAME = frame();
}
