package ruchy.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ruchy.frame.expr.Expr.col;
import static ruchy.frame.expr.Expr.len;
import static ruchy.frame.expr.Expr.lit;
import static ruchy.frame.expr.Expr.when;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;
import ruchy.frame.column.FrameException;
import ruchy.frame.engine.Choice;
import ruchy.frame.expr.Expr;
import ruchy.testkit.Seeds;

/// Integers of 64 bits without sign, decimals of 38 digits and enums: whoever computes, the values
/// are exact, and what does not fit is an error.
class ExactTypesTest {
  private static final DataType SIZES = DataType.enumeration(List.of("small", "medium", "large"));
  private static final DataType WIDE = DataType.decimal(38, 4);
  private static final BigInteger GREATEST = new BigInteger("18446744073709551615");
  private static final BigDecimal LONG_DECIMAL =
      new BigDecimal("1234567890123456789012345678901234.5678");
  private static final Map<String, Function<Frame, Frame>> STEPS = new LinkedHashMap<>();

  static {
    var u = col("u");
    var v = col("v");
    var w = col("w");
    var e = col("e");
    var expressions = new LinkedHashMap<String, Expr>();
    expressions.put("half of it", u.floorDiv(2));
    expressions.put("remainder", u.mod(v));
    expressions.put("sum of small ones", v.plus(v));
    expressions.put("product of small ones", v.times(3));
    expressions.put("difference to a greater one", u.minus(u.floorDiv(2)));
    expressions.put("unsigned and signed", u.plus(col("n")));
    expressions.put("comparison", u.gt(v));
    expressions.put("comparison with a constant", u.ge(1L << 62));
    expressions.put("comparison of unsigned and signed", u.gt(col("n")));
    expressions.put("membership", u.isIn(0L, 3L, GREATEST));
    expressions.put("as float", u.cast(DataType.FLOAT64));
    expressions.put("as text and back", u.cast(DataType.STRING).cast(DataType.UINT64));
    expressions.put("as decimal", u.cast(DataType.decimal(38, 2)));
    expressions.put("to uint64", v.cast(DataType.INT64).cast(DataType.UINT64));
    expressions.put("as bool", u.cast(DataType.BOOL));
    expressions.put("negative", u.negate());
    expressions.put("absolute", u.abs());
    expressions.put("sign", u.sign());
    expressions.put("sum of decimals", w.plus(w));
    expressions.put("decimal and constant", w.plus(new BigDecimal("0.5")));
    expressions.put("decimal times integer", w.times(3));
    expressions.put("decimal times float", w.times(0.5));
    expressions.put("decimal and float", w.plus(0.5));
    expressions.put("quotient", w.dividedBy(4));
    expressions.put("remainder of decimals", w.mod(w.cast(DataType.decimal(38, 0))));
    expressions.put("negative decimal", w.negate());
    expressions.put("absolute decimal", w.abs());
    expressions.put("sign of decimals", w.sign());
    expressions.put("rounded decimal", w.round(1));
    expressions.put("decimals compared", w.lt(0));
    expressions.put("decimals equal", w.eq(w.plus(0)));
    expressions.put("decimal as text", w.cast(DataType.STRING));
    expressions.put("text as decimal", w.cast(DataType.STRING).cast(WIDE));
    expressions.put("decimal as float", w.cast(DataType.FLOAT64));
    expressions.put("small decimal as integer", col("s").cast(DataType.INT64));
    expressions.put("small decimal as narrow one", col("s").cast(DataType.decimal(2)));
    expressions.put("filled decimal", w.fillNull(0));
    expressions.put("chosen decimal", when(w.gt(0)).then(w).otherwise(lit(0)));
    expressions.put("enum equal", e.eq("medium"));
    expressions.put("enum in its order", e.lt("large"));
    expressions.put("enums compared", e.le(col("f")));
    expressions.put("enum among", e.isIn("small", "large"));
    expressions.put("enum as text", e.cast(DataType.STRING));
    expressions.put("text as enum", e.cast(DataType.STRING).cast(SIZES));
    expressions.put("enum in upper case", e.upper());
    expressions.put("part of an enum", e.contains("al"));
    expressions.put("filled enum", e.fillNull("small"));
    expressions.put("chosen enum", when(v.gt(2)).then(e).otherwise(lit("large")));
    expressions.put("enum beside text", e.eq(col("t")));
    expressions.put("enum is null", e.isNull());
    expressions.forEach((name, expr) -> STEPS.put(name, f -> f.select(expr.alias("out"))));
    STEPS.put("filter by enum", f -> f.filter(e.ge("medium")));
    STEPS.put("filter by uint64", f -> f.filter(u.gt(v)));
    STEPS.put("filter by uint64 constant", f -> f.filter(u.gt(GREATEST.shiftRight(1))));
    for (var key : List.of("u", "w", "e")) {
      STEPS.put("group by " + key, f -> f.groupBy(key).agg(len(), v.sum()));
      STEPS.put("sort by " + key, f -> f.sort(key));
      STEPS.put("sort down by " + key, f -> f.sort(key, true));
      STEPS.put("unique " + key, f -> f.unique(key));
      STEPS.put(
          "join on " + key,
          f -> f.join(f.unique(key).select(col(key), col("n").alias("m")), List.of(key), "left"));
      STEPS.put("concat " + key, f -> f.select(key).concat(f.select(key).head(3)));
      STEPS.put(
          "extremes of " + key,
          f -> f.groupBy("n").agg(col(key).min().alias("low"), col(key).max().alias("high")));
      STEPS.put(
          "first, last, different " + key,
          f ->
              f.groupBy("n")
                  .agg(
                      col(key).first().alias("a"),
                      col(key).last().alias("z"),
                      col(key).nUnique().alias("c"),
                      col(key).count().alias("k")));
    }
    STEPS.put("sums", f -> f.groupBy("n").agg(v.sum(), w.sum()));
    STEPS.put("means", f -> f.groupBy("n").agg(v.mean(), col("s").mean()));
    STEPS.put("medians", f -> f.select(v.median(), col("s").median()));
  }

  /// `u` and `v` uint64, `v` small, `w` and `s` decimal(38, 4), `s` small, `e` and `f` enums, `t`
  /// text, `n` int64 of few values.
  private static Frame random(RandomGenerator random, int rows) {
    var lists = new LinkedHashMap<String, List<Optional<Object>>>();
    for (var name : List.of("u", "v", "w", "s", "e", "f", "t", "n")) {
      lists.put(name, new ArrayList<>());
    }
    for (int row = 0; row < rows; row++) {
      lists.forEach((name, values) -> {
        boolean missing = !name.equals("n") && random.nextInt(6) == 0;
        values.add(missing ? Optional.empty() : Optional.of(value(name, random)));
      });
    }
    var types =
        Map.of(
            "u",
            DataType.UINT64,
            "v",
            DataType.UINT64,
            "w",
            WIDE,
            "s",
            WIDE,
            "e",
            SIZES,
            "f",
            SIZES,
            "t",
            DataType.STRING,
            "n",
            DataType.INT64);
    var columns = new LinkedHashMap<String, Column>();
    lists.forEach((name, values) ->
        columns.put(name, ColumnWriter.of(types.getOrDefault(name, DataType.STRING), values)));
    return Frame.of(columns);
  }

  private static Object value(String name, RandomGenerator random) {
    return switch (name) {
      case "u" -> random.nextBoolean() ? unsigned(random.nextLong()) : (long) random.nextInt(5);
      case "v" -> (long) random.nextInt(5);
      case "w" ->
          new BigDecimal(BigInteger.valueOf(random.nextLong()).multiply(BigInteger.TEN.pow(9)), 4);
      case "s" -> BigDecimal.valueOf(random.nextInt(-1000, 1000), 2);
      case "n" -> (long) random.nextInt(-2, 3);
      default -> SIZES.categories().names().get(random.nextInt(3));
    };
  }

  private static BigInteger unsigned(long bits) {
    return new BigInteger(Long.toUnsignedString(bits));
  }

  static Stream<String> steps() {
    return STEPS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void own_loops_and_duckdb_agree(String name) {
    var step = STEPS.getOrDefault(name, frame -> frame);
    for (int rows : List.of(0, 1, 2, 300)) {
      Seeds.forEach(1, random -> Agreement.check(random(random, rows), step));
    }
  }

  private static Frame one(String name, DataType type, Object... values) {
    var optionals = Stream.of(values).map(Optional::of).toList();
    return Frame.of(Map.of(name, ColumnWriter.of(type, optionals)));
  }

  @Test
  void what_does_not_fit_is_an_error_that_names_the_row() {
    var greatest = one("u", DataType.UINT64, 1, GREATEST);
    var nines = one("w", DataType.decimal(38, 0), BigDecimal.ONE, new BigDecimal("9".repeat(38)));
    for (var choice : Choice.values()) {
      var u = greatest.with(choice);
      var w = nines.with(choice);
      for (var failing :
          List.of(
              u.select(col("u").plus(1)),
              u.select(col("u").times(2)),
              u.select(col("u").minus(2)),
              u.select(col("u").cast(DataType.INT64)),
              u.select(col("u").sum()),
              w.select(col("w").plus(1)),
              w.select(col("w").times(10)),
              w.select(
                  col("w").minus(w.column("w").getDecimal(1)).minus(w.column("w").getDecimal(1))),
              w.select(col("w").cast(DataType.INT64)),
              w.select(col("w").cast(DataType.UINT64)),
              w.select(col("w").cast(DataType.decimal(2))),
              w.select(col("w").sum()))) {
        assertThatThrownBy(failing::table)
            .as("%s: %s", choice, failing.plan())
            .isInstanceOf(FrameException.class)
            .hasMessageMatching("(?s).*(does not fit|cannot cast|ut of [Rr]ange|verflow).*");
      }
    }
  }

  @Test
  void an_enum_takes_only_its_categories() {
    var frame = one("e", SIZES, "small", "large");
    assertThatThrownBy(() -> frame.filter(col("e").eq("larg")))
        .hasMessageContaining("\"larg\" is no category; did you mean \"large\"?");
    assertThatThrownBy(
            () -> one("t", DataType.STRING, "small", "tiny").select(col("t").cast(SIZES)).table())
        .hasMessageContaining("row 1: \"tiny\" is no category; there are \"small\", \"medium\"");
    assertThatThrownBy(() -> DataType.enumeration(List.of("a", "b", "a")))
        .hasMessageContaining("the category \"a\" is there twice");
    assertThatThrownBy(() -> DataType.enumeration(List.of()))
        .hasMessageContaining("an enum needs a category");
  }

  @Test
  void texts_become_an_enum_of_their_values() {
    var frame = one("t", DataType.STRING, "b", "a", "b");
    var enums = Statistics.categorize(frame, List.of("t"));
    assertThat(enums.type("t")).isSameAs(DataType.enumeration(List.of("a", "b")));
    assertThat(enums.rows()).isEqualTo(frame.rows());
    assertThat(enums.column("t").values().byteSize()).isEqualTo(3 * Integer.BYTES);
    assertThatThrownBy(() -> Statistics.categorize(Samples.numbered(2, 2), List.of("v")))
        .hasMessage("`v` is int64, only texts are categorized; cast it to string first");
  }

  @Test
  void values_are_exact() {
    var frame =
        Frame.ofLists(
            Map.of(
                "u",
                List.of(GREATEST, BigInteger.ZERO),
                "w",
                List.of(LONG_DECIMAL, BigDecimal.ONE)));
    assertThat(frame.type("u")).isSameAs(DataType.UINT64);
    assertThat(frame.type("w")).isSameAs(WIDE);
    assertThat(frame.column("u").get(0)).contains(GREATEST);
    assertThat(frame.column("w").get(0)).contains(LONG_DECIMAL);
    assertThat(frame.toString()).contains("18446744073709551615").contains(LONG_DECIMAL.toString());
    assertThat(frame.column("u").toArray().dtype().toString()).isEqualTo("uint64");
    assertThat(frame.sort("u").column("u").get(0)).contains(BigInteger.ZERO);
  }
}
