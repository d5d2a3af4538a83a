package ruchy.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ruchy.frame.expr.Expr.col;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import ruchy.frame.column.Column;
import ruchy.frame.column.DataType;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.InterruptedQueryException;
import ruchy.frame.engine.Choice;
import ruchy.frame.expr.Expr;
import ruchy.frame.local.Dictionary;
import ruchy.testkit.Seeds;

class FrameTest {
  private static Frame of(String name, Object... values) {
    return Frame.ofLists(Map.of(name, List.of(values)));
  }

  private static List<Optional<Object>> values(Frame frame, String name) {
    return frame.rows().stream().map(row -> row.getOrDefault(name, Optional.empty())).toList();
  }

  @Test
  void a_column_without_nulls_is_an_array_over_the_same_memory() {
    var array = NDArray.ofDoubles(1, 2, 3);
    var frame = Frame.of(Map.of("x", Column.of(array)));
    assertThat(frame.column("x").toArray().address()).isEqualTo(array.address());
    assertThat(frame.column("x").toArray().isWriteable()).isFalse();
    assertThat(frame.slice(1, 2).column("x").toArray().address()).isEqualTo(array.address() + 8);
  }

  @Test
  void nulls_become_nan_only_on_request() {
    var column = of("x", 1.5, Optional.empty()).column("x");
    assertThatThrownBy(column::toArray)
        .isInstanceOf(FrameException.class)
        .hasMessageContaining("1 of the 2 values are null; use fill_null or drop_nulls");
    assertThat(column.toArrayWithNan().toDoubleArray()).containsExactly(1.5, Double.NaN);
  }

  @Test
  void arrays_of_narrow_integers_keep_their_type_and_strided_ones_are_copied() {
    assertThat(Column.of(NDArray.ofInts(1, 2).astype(DType.INT8)).type()).isEqualTo(DataType.INT8);
    var square = NDArray.ofDoubles(1, 2, 3, 4).reshape(2, 2);
    assertThatThrownBy(() -> Column.of(square)).hasMessageContaining("one axis");
    var column = Column.of(square.transpose().get(fnp.ndarray.Index.at(1)));
    assertThat(column.toArray().toDoubleArray()).containsExactly(2, 4);
  }

  @Test
  void results_are_remembered() {
    var frame = Samples.numbered(20_000, 10).groupBy("v").count();
    assertThat(frame.table()).isSameAs(frame.table());
    assertThat(frame.explain()).startsWith("memory");
  }

  @Test
  void functions_of_neighbouring_rows_walk_down_the_rows() {
    var frame = of("x", 1L, Optional.empty(), 3L, 2L);
    var x = col("x");
    var all =
        frame.select(
            x.shift(1).alias("down"),
            x.shift(-1).alias("up"),
            x.cumSum().alias("sum"),
            x.cumMax().alias("max"),
            x.cumCount().alias("count"),
            x.fillForward().alias("forward"),
            x.fillBackward().alias("backward"),
            x.diff().alias("diff"),
            x.rollingSum(2).alias("rolling"));
    assertThat(values(all, "down")).isEqualTo(list(null, 1L, null, 3L));
    assertThat(values(all, "up")).isEqualTo(list(null, 3L, 2L, null));
    assertThat(values(all, "sum")).isEqualTo(list(1L, null, 4L, 6L));
    assertThat(values(all, "max")).isEqualTo(list(1L, null, 3L, 3L));
    assertThat(values(all, "count")).isEqualTo(list(1L, 1L, 2L, 3L));
    assertThat(values(all, "forward")).isEqualTo(list(1L, 1L, 3L, 2L));
    assertThat(values(all, "backward")).isEqualTo(list(1L, 3L, 3L, 2L));
    assertThat(values(all, "diff")).isEqualTo(list(null, null, null, -1L));
    assertThat(values(all, "rolling")).isEqualTo(list(null, null, null, 5L));
  }

  private static List<Optional<Object>> list(Object... values) {
    return java.util.Arrays.stream(values).map(Optional::ofNullable).toList();
  }

  @Test
  void rows_are_counted_whatever_column_was_picked() {
    var frame =
        Frame.ofLists(new java.util.TreeMap<>(Map.of("a", List.of("x", "y"), "n", List.of(1, 2))));
    assertThat(frame.select("n").select(Expr.len()).row(0).get("len")).contains(2L);
  }

  @Test
  void a_reduction_beside_columns_is_repeated_on_every_row() {
    var frame = of("x", 1.0, 2.0, 6.0);
    var z = frame.select(col("x").minus(col("x").mean()).alias("z"));
    assertThat(values(z, "z")).isEqualTo(list(-2.0, -1.0, 3.0));
    assertThat(frame.filter(col("x").gt(col("x").mean())).height()).isEqualTo(1);
    assertThat(frame.select(col("x").sum()).height()).isEqualTo(1);
  }

  @Test
  void a_sample_is_the_same_for_the_same_seed_and_in_order() {
    var frame = Samples.numbered(1000, 1000);
    Seeds.forEach(
        20,
        random -> {
          long seed = random.nextLong();
          var sample = frame.sample(50, seed).column("id").toArray().toLongArray();
          assertThat(sample).hasSize(50).isSorted().doesNotHaveDuplicates();
          assertThat(frame.sample(50, seed).column("id").toArray().toLongArray()).isEqualTo(sample);
        });
    assertThat(frame.sample(5000, 1).height()).isEqualTo(1000);
  }

  @Test
  void describe_gives_the_figures_of_each_column() {
    var lists = new LinkedHashMap<String, List<?>>();
    lists.put("x", List.of(1.0, 2.0, 3.0, 4.0, Optional.empty()));
    lists.put("k", List.of("b", "a", "c", "a", "b"));
    var figures = Frame.ofLists(lists).describe();
    assertThat(values(figures, "x"))
        .isEqualTo(list(4.0, 1.0, 2.5, Math.sqrt(5.0 / 3), 1.0, 1.75, 2.5, 3.25, 4.0));
    assertThat(values(figures, "k"))
        .isEqualTo(list("5", "0", null, null, "a", null, null, null, "c"));
  }

  @Test
  void null_counts_and_fills() {
    var frame = of("x", 1L, Optional.empty(), Optional.empty());
    assertThat(frame.nullCount().row(0)).containsEntry("x", Optional.of(2L));
    assertThat(values(frame.fillNull(0), "x")).isEqualTo(list(1L, 0L, 0L));
    assertThat(frame.dropNulls().height()).isEqualTo(1);
  }

  @Test
  void tails_and_heads_of_short_frames_are_whole() {
    var frame = of("x", 1L, 2L, 3L);
    assertThat(values(frame.tail(2), "x")).isEqualTo(list(2L, 3L));
    assertThat(frame.tail(9).height()).isEqualTo(3);
    assertThat(frame.head(0).height()).isZero();
    assertThat(frame.slice(7, 2).height()).isZero();
  }

  @Test
  void text_columns_with_a_dictionary_behave_like_those_without() {
    var table = Samples.random(new java.util.SplittableRandom(3), 3000).table();
    var coded = new java.util.ArrayList<>(table.columns());
    coded.set(0, Dictionary.encode(table.column("k")));
    assertThat(coded.getFirst().dictionary()).isPresent();
    var plain = Frame.of(table);
    var frame = Frame.of(ruchy.frame.column.Table.of(table.schema(), coded));
    for (var choice : List.of(Choice.OWN_LOOPS, Choice.DUCKDB)) {
      for (var step :
          List.<java.util.function.UnaryOperator<Frame>>of(
              f -> f.groupBy("k").agg(col("x").count(), col("k").upper().max().alias("u")),
              f -> f.filter(col("k").eq("zzz").or(col("k").gt("a"))),
              f -> f.sort("k", true).head(50),
              f -> f.unique("k"),
              f -> f.select(col("k").plus("!"), col("k").nUnique().alias("n")),
              f -> f.concat(plain).groupBy("k").count(),
              f -> f.head(9).join(plain.head(9), List.of("k"), "full"),
              f -> f.groupBy("g").agg(col("k").min(), col("k").last().alias("l")))) {
        var expected = Agreement.rows(step.apply(plain.with(choice)));
        assertThat(Agreement.rows(step.apply(frame.with(choice)))).isEqualTo(expected);
      }
    }
  }

  @Test
  void a_plan_tells_who_runs_each_step_and_with_which_sql() {
    var frame =
        Samples.numbered(20_000, 10)
            .withColumns(col("id").cumSum().alias("sum"))
            .filter(col("sum").gt(5))
            .groupBy("v")
            .agg(col("id").sum())
            .select(col("v").cast(DataType.STRING), col("id"))
            .filter(col("v").matches("[1-3]"));
    assertThat(frame.explain())
        .startsWith(
            """
            duckdb    filter v.matches("[1-3]")
            own loops   columns v = v.cast(string), id = id
            own loops     reduce sum(id) by v
            own loops       columns id = id, v = v
            own loops         filter sum > 5
            own loops           columns id = id, v = v, sum = id.cum_sum()
            memory                20000 rows × 2 columns

            sql: SELECT * FROM (SELECT * FROM (SELECT c0, c1, rid AS o0 FROM\
            """);
  }

  @Test
  void frames_of_one_length_stand_side_by_side() {
    var left = Frame.ofLists(Map.of("a", List.of(1L, 2L)));
    var right = Frame.ofLists(Map.of("b", List.of("x", "y")));
    assertThat(left.beside(right).columns()).containsExactly("a", "b");
    assertThat(values(left.beside(right), "b")).isEqualTo(list("x", "y"));
    assertThatThrownBy(() -> left.beside(right.head(1))).hasMessageContaining("2 and 1 rows");
    assertThatThrownBy(() -> left.beside(left)).isInstanceOf(FrameException.class);
  }

  @Test
  void columns_become_rows_and_rows_become_columns() {
    var lists = new LinkedHashMap<String, List<?>>();
    lists.put("city", List.of("Rome", "Oslo"));
    lists.put("june", List.of(24L, 16L));
    lists.put("july", List.of(27.5, Optional.empty()));
    var wide = Frame.ofLists(lists);
    var tall = wide.unpivot(List.of("june", "july"), "month", "degrees");
    assertThat(values(tall, "city")).isEqualTo(list("Rome", "Oslo", "Rome", "Oslo"));
    assertThat(values(tall, "month")).isEqualTo(list("june", "june", "july", "july"));
    assertThat(values(tall, "degrees")).isEqualTo(list(24.0, 16.0, 27.5, null));
    var back = tall.pivot(List.of("city"), "month", col("degrees").mean());
    assertThat(back.columns()).containsExactly("city", "june", "july");
    assertThat(values(back, "july")).isEqualTo(list(27.5, null));
    assertThatThrownBy(() -> tall.pivot(List.of("city"), "month", col("degrees")))
        .hasMessageContaining("needs a reduction");
    assertThatThrownBy(() -> wide.unpivot(List.of("city", "june"), "m", "v"))
        .hasMessageContaining("have no common type");
  }

  @Test
  void an_interrupted_query_stops_and_the_next_one_works() throws Exception {
    var numbers = Samples.numbered(4000, 4000).with(Choice.DUCKDB);
    var pairs = numbers.join(numbers, List.of(), "cross");
    var endless =
        pairs
            .select(col("v"))
            .join(pairs.select(col("v").alias("w")), List.of(), "cross")
            .select(col("v").plus(col("w")).sum());
    var started = new CountDownLatch(1);
    var failure = new CompletableFuture<Throwable>();
    var thread =
        Thread.ofPlatform()
            .start(() -> {
              started.countDown();
              try {
                endless.table();
                failure.complete(new AssertionError("it ended"));
              } catch (RuntimeException | Error e) {
                failure.complete(e);
              }
            });
    started.await();
    thread.interrupt();
    assertThat(failure.get(60, TimeUnit.SECONDS)).isInstanceOf(InterruptedQueryException.class);
    assertThat(numbers.select(col("v").max()).column("v").getLong(0)).isEqualTo(3999);
  }

  @Test
  void small_frames_load_no_class_of_the_database() throws Exception {
    var command = java.nio.file.Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                command,
                "--enable-native-access=ALL-UNNAMED",
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                SmallWork.class.getName())
            .redirectErrorStream(true)
            .start();
    var output =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output.lines().limit(20).toList().toString()).isZero();
    assertThat(
            output
                .lines()
                .filter(line -> line.contains("ruchy.frame.duckdb") || line.contains("org.duckdb")))
        .isEmpty();
    assertThat(output).contains("3 rows × 2 columns");
  }

  /// What a person does with a small frame.
  static final class SmallWork {
    private SmallWork() {}

    public static void main(String[] arguments) {
      var frame = Samples.numbered(10, 3);
      var result =
          frame
              .filter(col("id").gt(1))
              .groupBy("v")
              .agg(col("id").sum())
              .join(frame.unique("v").select("v"), List.of("v"), "left")
              .sort("v", true);
      System.out.println(result);
    }
  }

  @Test
  void the_greatest_values_of_each_group_are_a_list() {
    var frame =
        Frame.ofLists(
            Map.of(
                "k", List.of("a", "b", "a", "a", "b", "c"),
                "x", List.of(1.5, 2.5, Double.NaN, 9.5, Optional.empty(), Optional.empty())));
    var tops = frame.groupBy("k").agg(col("x").topK(2));
    assertThat(tops.table().column("x").get(0)).contains(List.of(Double.NaN, 9.5));
    assertThat(tops.table().column("x").get(1)).contains(List.of(2.5));
    assertThat(tops.table().column("x").get(2)).contains(List.of());
    assertThatThrownBy(() -> frame.groupBy("k").agg(col("x").topK(0)))
        .hasMessageContaining("top_k takes 1 value or more, not 0");
    assertThatThrownBy(() -> frame.groupBy("x").agg(col("k").topK(1)))
        .hasMessageContaining("top_k");
  }

  @Test
  void a_pivot_has_nulls_where_no_rows_meet_and_counts_none() {
    var frame =
        Frame.ofLists(
            Map.of(
                "k", List.of("a", "b", "a"),
                "n", List.of(1, Optional.empty(), 1),
                "x", List.of(1.5, 2.5, 3.5)));
    var means = frame.pivot(List.of("k"), "n", col("x").mean());
    assertThat(means.columns()).containsExactly("k", "1", "null");
    assertThat(means.row(0).values())
        .containsExactly(Optional.of("a"), Optional.of(2.5), Optional.empty());
    var counts = frame.pivot(List.of("k"), "n", Expr.len());
    assertThat(counts.row(1).values())
        .containsExactly(Optional.of("b"), Optional.of(0L), Optional.of(1L));
  }
}
