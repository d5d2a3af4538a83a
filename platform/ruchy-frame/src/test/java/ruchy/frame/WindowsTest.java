package ruchy.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ruchy.frame.expr.Expr.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ruchy.frame.column.FrameException;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.Running;
import ruchy.frame.expr.Window;

/// Functions of neighbouring rows and of groups, on frames small enough to work out by hand; the
/// answers of Polars and pandas are in `peers`.
class WindowsTest {
  private static final Optional<Object> NULL = Optional.empty();
  private static final Frame FRAME =
      frame(
          "k", List.of("a", "b", "a", "b", "a", "a"),
          "x", Arrays.asList(3L, 1L, NULL, 1L, 5L, 2L),
          "y", Arrays.asList(1.0, 4.0, NULL, NULL, 16.0, 2.0),
          "t", List.of(1L, 2L, 4L, 7L, 8L, 9L));

  private static Frame frame(Object... namesAndValues) {
    var lists = new LinkedHashMap<String, List<?>>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      lists.put((String) namesAndValues[i], (List<?>) namesAndValues[i + 1]);
    }
    return Frame.ofLists(lists);
  }

  private static List<Object> values(Expr expr) {
    var column = FRAME.select(expr.alias("r")).column("r");
    var values = new ArrayList<Object>();
    for (long i = 0; i < column.length(); i++) {
      values.add(column.get(i).orElse("null"));
    }
    return values;
  }

  @Test
  void ranks_give_equal_values_what_the_method_says() {
    assertThat(values(col("x").rank("average", false)))
        .containsExactly(4.0, 1.5, "null", 1.5, 5.0, 3.0);
    assertThat(values(col("x").rank("min", false))).containsExactly(4L, 1L, "null", 1L, 5L, 3L);
    assertThat(values(col("x").rank("max", false))).containsExactly(4L, 2L, "null", 2L, 5L, 3L);
    assertThat(values(col("x").rank("dense", true))).containsExactly(2L, 4L, "null", 4L, 1L, 3L);
    assertThat(values(col("x").rank("ordinal", false))).containsExactly(4L, 1L, "null", 2L, 5L, 3L);
    assertThat(values(col("k").rank("dense", false))).containsExactly(1L, 2L, 1L, 2L, 1L, 1L);
    assertThatThrownBy(() -> col("x").rank("best", false))
        .isInstanceOf(FrameException.class)
        .hasMessage("there is no rank `best`; there are average, min, max, dense and ordinal");
  }

  @Test
  void over_computes_group_by_group() {
    assertThat(values(col("x").sum().over("k"))).containsExactly(10L, 2L, 10L, 2L, 10L, 10L);
    assertThat(values(col("x").minus(col("x").mean().over("k"))))
        .containsExactly(3 - 10 / 3.0, 0.0, "null", 0.0, 5 - 10 / 3.0, 2 - 10 / 3.0);
    assertThat(values(col("x").shift(1).over("k")))
        .containsExactly("null", "null", 3L, 1L, "null", 5L);
    assertThat(values(col("x").shift(-1).over("k")))
        .containsExactly("null", 1L, 5L, "null", 2L, "null");
    assertThat(values(col("x").cumSum().over("k"))).containsExactly(3L, 1L, "null", 2L, 8L, 10L);
    assertThat(values(col("x").rank("min", true).over("k")))
        .containsExactly(2L, 1L, "null", 1L, 1L, 3L);
    assertThat(values(Expr.len().over(col("k"), col("x")))).containsExactly(1L, 2L, 1L, 2L, 1L, 1L);
    assertThat(values(col("x").fillForward().over("k"))).containsExactly(3L, 1L, 3L, 1L, 5L, 2L);
  }

  @Test
  void windows_of_rows_need_all_their_values_unless_fewer_are_enough() {
    assertThat(values(col("y").rolling(Running.ROLLING_SUM, Window.of(2))))
        .containsExactly("null", 5.0, "null", "null", "null", 18.0);
    assertThat(values(col("y").rolling(Running.ROLLING_SUM, Window.of(2).atLeast(1))))
        .containsExactly(1.0, 5.0, 4.0, "null", 16.0, 18.0);
    assertThat(values(col("x").rolling(Running.ROLLING_MAX, Window.of(3).atLeast(1))))
        .containsExactly(3L, 3L, 3L, 1L, 5L, 5L);
    assertThat(values(col("x").rolling(Running.ROLLING_MIN, Window.of(3).atLeast(2))))
        .containsExactly("null", 1L, 1L, 1L, 1L, 1L);
    assertThat(values(col("y").rolling(Running.ROLLING_VAR, Window.of(2))))
        .containsExactly("null", 4.5, "null", "null", "null", 98.0);
    assertThat(
            values(col("y").rolling(Running.ROLLING_QUANTILE, Window.of(2).atLeast(1).with(0.5))))
        .containsExactly(1.0, 2.5, 4.0, "null", 16.0, 9.0);
    assertThat(values(col("x").rolling(Running.ROLLING_COUNT, Window.of(3))))
        .containsExactly(1L, 2L, 2L, 2L, 2L, 3L);
  }

  @Test
  void windows_of_time_look_back_a_period() {
    var seconds = frame("t", List.of(1L, 2L, 4L), "x", List.of(1L, 2L, 4L));
    assertThat(
            seconds
                .select(
                    col("x")
                        .rollingBy(Running.ROLLING_SUM, col("t"), "2us", Window.NONE)
                        .alias("r"))
                .rows()
                .stream()
                .map(row -> row.get("r").orElse("null")))
        .containsExactly(1L, 3L, 4L);
    assertThatThrownBy(() ->
            FRAME
                .sort("t", true)
                .select(col("x").rollingBy(Running.ROLLING_SUM, col("t"), "3us", Window.NONE))
                .collect())
        .isInstanceOf(FrameException.class)
        .hasMessageContaining("row 1 breaks it; sort by the times first");
  }

  @Test
  void values_are_interpolated_weighted_and_clipped() {
    assertThat(values(col("y").interpolate())).containsExactly(1.0, 4.0, 8.0, 12.0, 16.0, 2.0);
    assertThat(values(col("y").clip(2, 10))).containsExactly(2.0, 4.0, "null", "null", 10.0, 2.0);
    assertThat(
            values(col("t").cast(ruchy.frame.column.DataType.FLOAT64).ewmMean(0.5)).subList(0, 2))
        .containsExactly(1.0, 5.0 / 3);
    assertThat(values(col("t").cumProd())).containsExactly(1L, 2L, 8L, 56L, 448L, 4032L);
    assertThat(values(col("t").pctChange(1)).subList(1, 3)).containsExactly(1.0, 1.0);
    assertThat(values(col("y").cut(List.of(1.0, 4.0), List.of())))
        .containsExactly("(-inf, 1]", "(1, 4]", "null", "null", "(4, inf]", "(1, 4]");
  }

  @Test
  void reductions_of_shape_and_of_two_columns() {
    var numbers = frame("x", List.of(1.0, 2.0, 4.0, 7.0), "y", List.of(2.0, 1.0, 5.0, 6.0));
    Map<String, Optional<Object>> row =
        numbers
            .select(
                col("x").corr(col("y")).alias("corr"),
                col("x").cov(col("y")).alias("cov"),
                col("x").product().alias("product"),
                col("x").skew().alias("skew"),
                col("x").kurtosis().alias("kurtosis"))
            .row(0);
    assertThat((Double) row.get("corr").orElseThrow()).isCloseTo(0.8997354108424372, within());
    assertThat((Double) row.get("cov").orElseThrow()).isCloseTo(5.666666666666667, within());
    assertThat(row.get("product")).contains(56.0);
    assertThat((Double) row.get("skew").orElseThrow()).isCloseTo(0.4987837491108397, within());
    assertThat((Double) row.get("kurtosis").orElseThrow()).isCloseTo(-1.2380952380952381, within());
    assertThat(FRAME.groupBy("k").agg(col("x").mode()).column("x").get(1)).contains(1L);
    assertThat(FRAME.groupBy("k").agg(col("x").implode()).column("x").get(1))
        .contains(List.of(1L, 1L));
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-12);
  }
}
