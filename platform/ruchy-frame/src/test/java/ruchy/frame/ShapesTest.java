package ruchy.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ruchy.frame.expr.Expr.col;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ruchy.frame.column.DataType;
import ruchy.frame.column.FrameException;
import ruchy.frame.engine.Choice;
import ruchy.frame.function.Lists;
import ruchy.frame.function.Rows;
import ruchy.frame.function.Texts;
import ruchy.frame.function.Times;

/// Lists, structs, decimals, times with zones, and the operations that reshape frames.
class ShapesTest {
  private static final Frame FRAME =
      frame("k", List.of("a", "b", "a"), "s", List.of("x,y", "", "z"), "n", List.of(1L, 2L, 3L));

  private static Frame frame(Object... namesAndValues) {
    var lists = new LinkedHashMap<String, List<?>>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      lists.put((String) namesAndValues[i], (List<?>) namesAndValues[i + 1]);
    }
    return Frame.ofLists(lists);
  }

  private static List<Object> column(Frame frame, String name) {
    return frame.rows().stream().map(row -> row.get(name).orElse("null")).toList();
  }

  @Test
  void lists_become_rows_and_rows_lists() {
    var parts = FRAME.withColumn("s", Texts.split(col("s"), ","));
    assertThat(parts.type("s")).hasToString("list[string]");
    assertThat(column(Nesting.explode(parts, "s"), "s")).containsExactly("x", "y", "", "z");
    assertThat(column(Nesting.explode(parts, "s"), "n")).containsExactly(1L, 1L, 2L, 3L);
    assertThat(column(parts.select(Lists.len(col("s")).alias("l")), "l"))
        .containsExactly(2L, 1L, 1L);
    assertThat(column(FRAME.groupBy("k").agg(col("n").implode()), "n"))
        .containsExactly(List.of(1L, 3L), List.of(2L));
    assertThatThrownBy(() -> Nesting.explode(FRAME, "n"))
        .isInstanceOf(FrameException.class)
        .hasMessage(
            "explode takes a column of lists, but `n` is int64; make lists with `split` or `implode`");
  }

  @Test
  void lists_and_structs_pass_through_filters_joins_sorts_and_duckdb() {
    var nested =
        FRAME.withColumns(
            Texts.split(col("s"), ",").alias("l"),
            Rows.struct(List.of(col("k"), col("n"))).alias("r"));
    for (var choice : List.of(Choice.OWN_LOOPS, Choice.DUCKDB)) {
      var rows =
          Frame.of(nested.table())
              .with(choice)
              .filter(col("n").gt(1))
              .sort("n", true)
              .join(FRAME.select("n"), List.of("n"), "inner");
      assertThat(column(rows, "l")).containsExactly(List.of("z"), List.of(""));
      assertThat(column(rows, "r"))
          .containsExactly(Map.of("k", "a", "n", 3L), Map.of("k", "b", "n", 2L));
    }
    assertThat(column(nested.concat(nested), "l")).hasSize(6).endsWith(List.of("z"));
    assertThat(column(Nesting.unnest(nested.select("r"), "r"), "n")).containsExactly(1L, 2L, 3L);
    assertThat(column(nested.unique("l"), "n")).containsExactly(1L, 2L, 3L);
  }

  @Test
  void decimals_are_exact_and_say_what_does_not_fit() {
    var prices =
        frame("p", List.of(new BigDecimal("0.10"), new BigDecimal("0.20")), "n", List.of(3L, 4L));
    assertThat(prices.type("p")).hasToString("decimal(2)");
    for (var choice : List.of(Choice.OWN_LOOPS, Choice.DUCKDB)) {
      var all = Frame.of(prices.table()).with(choice);
      assertThat(column(all.select(col("p").sum()), "p")).containsExactly(new BigDecimal("0.30"));
      assertThat(column(all.select(col("p").times(col("n"))), "p"))
          .containsExactly(new BigDecimal("0.30"), new BigDecimal("0.80"));
      assertThat(column(all.select(col("p").plus(1)), "p"))
          .containsExactly(new BigDecimal("1.10"), new BigDecimal("1.20"));
      assertThat(column(all.filter(col("p").gt(0.15)), "n")).containsExactly(4L);
    }
    assertThatThrownBy(() ->
            frame("x", List.of("1.5", "many")).select(col("x").cast(DataType.decimal(1))).collect())
        .hasMessage(
            "row 1: cannot cast \"many\" to decimal(1); correct or filter such values first");
  }

  @Test
  void clocks_are_changed_in_time_zones() {
    var times =
        frame(
            "t",
            List.of(LocalDateTime.of(2024, 3, 31, 0, 30), LocalDateTime.of(2024, 3, 31, 1, 30)));
    var paris = Times.convertTimeZone(col("t"), "Europe/Paris");
    assertThat(column(times.select(paris.hour().alias("h")), "h")).containsExactly(1L, 3L);
    assertThat(column(times.select(col("t").minus(col("t").first()).alias("d")), "d"))
        .containsExactly(Duration.ZERO, Duration.ofHours(1));
    assertThat(column(times.select(col("t").plus(Duration.ofDays(1)).alias("d")), "d"))
        .containsExactly(LocalDateTime.of(2024, 4, 1, 0, 30), LocalDateTime.of(2024, 4, 1, 1, 30));
    var back = Times.replaceTimeZone(paris, "UTC").cast(DataType.TIMESTAMP);
    assertThat(column(times.select(back.alias("b")), "b"))
        .containsExactly(
            LocalDateTime.of(2024, 3, 31, 1, 30), LocalDateTime.of(2024, 3, 31, 3, 30));
    assertThatThrownBy(() -> times.select(Times.convertTimeZone(col("t"), "Mars")).collect())
        .hasMessageContaining("there is no time zone `Mars`");
  }

  @Test
  void calendars_group_rows_and_fill_gaps() {
    var times =
        frame(
            "t",
                List.of(
                    LocalDateTime.of(2024, 1, 31, 5, 0),
                    LocalDateTime.of(2024, 2, 1, 0, 0),
                    LocalDateTime.of(2024, 4, 2, 0, 0)),
            "v", List.of(1L, 2L, 3L));
    var months = Calendar.groupBy(times, "t", "1mo", List.of()).agg(col("v").sum());
    assertThat(column(months, "v")).containsExactly(1L, 2L, 3L);
    assertThat(column(Calendar.upsample(months, "t", "1mo"), "v"))
        .containsExactly(1L, 2L, "null", 3L);
    var quotes = frame("t", List.of(1L, 5L), "q", List.of(10L, 50L));
    var trades = frame("t", List.of(0L, 3L, 6L), "n", List.of(1L, 2L, 3L));
    for (var expected :
        Map.of(
                NearestJoin.Strategy.BACKWARD, List.<Object>of("null", 10L, 50L),
                NearestJoin.Strategy.FORWARD, List.<Object>of(10L, 50L, "null"),
                NearestJoin.Strategy.NEAREST, List.<Object>of(10L, 10L, 50L))
            .entrySet()) {
      var request = new NearestJoin.Request("t", "t", List.of(), expected.getKey(), "");
      assertThat(column(NearestJoin.join(trades, quotes, request), "q"))
          .isEqualTo(expected.getValue());
    }
  }

  @Test
  void a_function_of_the_users_names_the_row_it_fails_on() {
    var halves =
        Rows.map(List.of(col("n")), "half", Optional.empty(), v -> (Long) v.getFirst() / 2.0);
    assertThatThrownBy(() -> FRAME.select(halves).collect())
        .isInstanceOf(FrameException.class)
        .hasMessageStartingWith("row 0: the result 0.5 is no int64");
  }

  @Test
  void figures_of_frames() {
    assertThat(column(Statistics.crosstab(FRAME, "k", "n"), "3")).containsExactly(1L, 0L);
    assertThat(column(Statistics.histogram(FRAME, "n", 2), "count")).containsExactly(1L, 2L);
    assertThat(Statistics.oneHot(FRAME, List.of("k")).columns())
        .containsExactly("k_a", "k_b", "s", "n");
    assertThat(column(Statistics.normalize(FRAME, List.of("n"), "minmax"), "n"))
        .containsExactly(0.0, 0.5, 1.0);
    assertThat(Draws.split(FRAME, 1 / 3.0, 7).stream().map(Frame::height)).containsExactly(2L, 1L);
    assertThat(Draws.bootstrap(FRAME, 10, 7).height()).isEqualTo(10);
    assertThat(column(Statistics.corr(FRAME), "n")).containsExactly(1.0);
  }
}
