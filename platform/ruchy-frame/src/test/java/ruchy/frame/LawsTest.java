package ruchy.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static ruchy.frame.expr.Expr.col;
import static ruchy.frame.expr.Expr.len;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ruchy.frame.engine.Choice;
import ruchy.frame.io.ArrowFiles;
import ruchy.frame.io.JsonFiles;
import ruchy.frame.plan.Plan;
import ruchy.testkit.Seeds;

/// Laws that hold of operations on every frame, checked on random ones: nulls, NaN, infinities,
/// letters from far away, no rows and one row are among them. A part of them runs in DuckDB.
class LawsTest {
  private static final int FRAMES = 90;
  private static final int ROWS_MAX = 50;
  private static final Map<String, Law> LAWS = new LinkedHashMap<>();
  private static final AtomicInteger CASES = new AtomicInteger();
  @TempDir static Path folder;

  private interface Law {
    void check(Frame frame, RandomGenerator random) throws IOException;
  }

  private static List<List<Optional<Object>>> rows(Frame frame) {
    return Agreement.rows(frame);
  }

  private static List<Optional<Object>> values(Frame frame, String column) {
    var own = frame.column(column);
    return LongStream.range(0, own.length()).mapToObj(own::get).toList();
  }

  private static void same(Frame found, Frame expected) {
    assertThat(found.schema()).isEqualTo(expected.schema());
    assertThat(rows(found)).isEqualTo(rows(expected));
  }

  /// The same rows in any order.
  private static void sameRows(Frame found, Frame expected) {
    assertThat(rows(found)).containsExactlyInAnyOrderElementsOf(rows(expected));
  }

  private static Frame back(Frame frame, Frame read) {
    return frame.height() == 0 ? frame : read;
  }

  static {
    filters();
    orders();
    joins();
    groups();
    runs();
    shapes();
    files();
  }

  private static void filters() {
    LAWS.put(
        "a condition, its opposite and neither are all rows",
        (f, random) -> {
          var condition = col("n").gt(random.nextInt(-50, 50));
          long parts =
              f.filter(condition).height()
                  + f.filter(condition.not()).height()
                  + f.filter(condition.isNull()).height();
          assertThat(parts).isEqualTo(f.height());
        });
    LAWS.put(
        "two filters are one with both conditions",
        (f, random) -> {
          var first = col("g").ge(1);
          var second = col("x").lt(random.nextDouble(10));
          same(f.filter(first).filter(second), f.filter(first.and(second)));
        });
    LAWS.put(
        "a filter that is always true keeps everything",
        (f, _) -> same(f.filter(col("g").isNull().or(col("g").isNotNull())), f));
    LAWS.put(
        "after drop_nulls there is none",
        (f, _) -> {
          var counts = f.dropNulls().nullCount().row(0).values();
          assertThat(counts).allMatch(count -> count.equals(Optional.of(0L)));
        });
    LAWS.put(
        "what fill_null fills is not null, and nothing else changes",
        (f, _) -> {
          var filled = values(f.select(col("n").fillNull(7)), "n");
          var old = values(f, "n");
          for (int i = 0; i < old.size(); i++) {
            assertThat(filled.get(i)).isEqualTo(old.get(i).or(() -> Optional.of(7L)));
          }
        });
    LAWS.put(
        "is_in is a chain of equalities",
        (f, random) -> {
          int a = random.nextInt(4);
          int b = random.nextInt(4);
          same(f.filter(col("g").isIn(a, b)), f.filter(col("g").eq(a).or(col("g").eq(b))));
        });
  }

  private static void orders() {
    LAWS.put("sorting keeps the rows", (f, _) -> sameRows(f.sort("x"), f));
    LAWS.put("sorting twice is sorting once", (f, _) -> same(f.sort("k").sort("k"), f.sort("k")));
    LAWS.put(
        "sorted values do not fall, nulls last",
        (f, _) -> {
          var sorted = values(f.sort("n"), "n");
          for (int i = 1; i < sorted.size(); i++) {
            var before = sorted.get(i - 1);
            var here = sorted.get(i);
            assertThat(
                    here.isEmpty()
                        || (before.isPresent() && (long) before.get() <= (long) here.get()))
                .isTrue();
          }
        });
    LAWS.put(
        "sorting by two keys is sorting by the second, then by the first",
        (f, _) -> same(f.sort("g", "n"), f.sort("n").sort("g")));
    LAWS.put(
        "head and the rest are the whole",
        (f, random) -> {
          int at = random.nextInt(ROWS_MAX);
          same(f.head(at).concat(f.slice(at, ROWS_MAX)), f);
        });
    LAWS.put(
        "a sample is a part of the rows in their order",
        (f, random) -> {
          var sample = f.sample(random.nextInt(20), random.nextInt());
          var all = rows(f);
          int at = 0;
          for (var row : rows(sample)) {
            int found = all.subList(at, all.size()).indexOf(row);
            assertThat(found).isNotNegative();
            at += found + 1;
          }
        });
  }

  private static void joins() {
    LAWS.put(
        "semi and anti join share out the rows",
        (f, random) -> {
          var other = f.head(random.nextInt(ROWS_MAX)).select("g").filter(col("g").gt(1));
          var semi = f.join(other, List.of("g"), "semi");
          var anti = f.join(other, List.of("g"), "anti");
          assertThat(semi.height() + anti.height()).isEqualTo(f.height());
          sameRows(semi.concat(anti), f);
        });
    LAWS.put(
        "a left join with unique keys keeps the rows and their order",
        (f, _) -> {
          var keys =
              f.select("g").dropNulls().unique().withColumns(col("g").times(2).alias("twice"));
          same(f.join(keys, List.of("g"), "left").select(cols(f)), f);
        });
    LAWS.put(
        "an inner join has as many rows as keys meet",
        (f, _) -> {
          var counts = f.dropNulls("g").groupBy("g").count();
          long expected =
              values(counts, "count").stream()
                  .mapToLong(c -> (long) c.orElseThrow())
                  .map(c -> c * c)
                  .sum();
          var other = f.select(col("g"), col("n").alias("m"));
          assertThat(f.join(other, List.of("g"), "inner").height()).isEqualTo(expected);
        });
    LAWS.put(
        "a cross join has all pairs",
        (f, _) -> {
          var other = f.head(7).select(col("n").alias("m"));
          assertThat(f.join(other, List.of(), "cross").height())
              .isEqualTo(f.height() * other.height());
        });
  }

  private static String[] cols(Frame frame) {
    return frame.columns().toArray(String[]::new);
  }

  private static void groups() {
    LAWS.put(
        "groups share out the rows",
        (f, _) -> {
          var counts = f.groupBy("k", "g").agg(len().alias("c")).select(col("c").sum());
          assertThat(counts.row(0)).containsEntry("c", Optional.of(f.height()));
        });
    LAWS.put(
        "the sum of the groups' sums is the sum",
        (f, _) -> {
          var whole = f.select(col("n").sum());
          same(f.groupBy("k").agg(col("n").sum()).select(col("n").sum()), whole);
        });
    LAWS.put(
        "groups come in the order of their first rows",
        (f, _) -> {
          var keys = values(f.groupBy("k").count(), "k");
          assertThat(keys).isEqualTo(List.copyOf(new java.util.LinkedHashSet<>(values(f, "k"))));
        });
    LAWS.put(
        "unique rows are unique, and n_unique counts those without null",
        (f, _) -> {
          var unique = f.unique("g", "b");
          same(unique.unique("g", "b"), unique);
          var different = new HashSet<>(values(f, "g"));
          different.remove(Optional.empty());
          assertThat(f.select(col("g").nUnique()).row(0))
              .containsEntry("g", Optional.of((long) different.size()));
        });
    LAWS.put(
        "over repeats what group_by computes",
        (f, _) -> {
          var groups = f.groupBy("k").agg(col("n").max().alias("m"));
          var byKey = new LinkedHashMap<Optional<Object>, Optional<Object>>();
          groups
              .rows()
              .forEach(row ->
                  byKey.put(
                      row.getOrDefault("k", Optional.empty()),
                      row.getOrDefault("m", Optional.empty())));
          var repeated = f.withColumns(col("n").max().over("k").alias("m"));
          for (var row : repeated.rows()) {
            assertThat(row.get("m")).isEqualTo(byKey.get(row.getOrDefault("k", Optional.empty())));
          }
        });
    LAWS.put(
        "value_counts counts every row",
        (f, _) -> {
          var sum = f.valueCounts("b").select(col("count").sum());
          assertThat(sum.row(0)).containsEntry("count", Optional.of(f.height()));
        });
  }

  private static void runs() {
    LAWS.put(
        "the last running sum is the sum",
        (f, _) -> {
          var n = f.dropNulls("n");
          if (n.height() > 0) {
            var last = n.select(col("n").cumSum()).tail(1);
            same(last, n.select(col("n").sum()));
          }
        });
    LAWS.put(
        "differences of running sums are the values",
        (f, _) -> {
          var n = f.dropNulls("n").select("n");
          var again = n.select(col("n").cumSum()).select(col("n").diff());
          same(again.slice(1, ROWS_MAX), n.slice(1, ROWS_MAX));
        });
    LAWS.put(
        "shifted there and back, the middle is as it was",
        (f, random) -> {
          int by = random.nextInt(5);
          long rows = Math.max(0, f.height() - by);
          same(
              f.select(col("k").shift(by)).select(col("k").shift(-by)).head(rows),
              f.select("k").head(rows));
        });
    LAWS.put(
        "a rolling sum of one is the value",
        (f, _) -> same(f.select(col("n").rollingSum(1)), f.select("n")));
    LAWS.put(
        "dense ranks go up to the number of values",
        (f, _) -> {
          var ranks =
              f.dropNulls("n")
                  .select(col("n").rank("dense", false).max(), col("n").nUnique().alias("u"));
          var row = ranks.row(0);
          if (f.dropNulls("n").height() > 0) {
            assertThat(row.get("n")).isEqualTo(row.get("u"));
          }
        });
    LAWS.put(
        "forward filling leaves nulls at the start alone",
        (f, _) -> {
          var filled = values(f.select(col("n").fillForward()), "n");
          var tail = filled.stream().dropWhile(Optional::isEmpty).toList();
          assertThat(tail).allMatch(Optional::isPresent);
        });
  }

  private static void shapes() {
    LAWS.put(
        "lists of groups taken apart are the rows again",
        (f, _) -> {
          var lists = f.groupBy("g").agg(col("n").implode());
          sameRows(Nesting.explode(lists, "n"), f.select("g", "n"));
        });
    LAWS.put(
        "unpivoting gives a row for each column of each row",
        (f, _) -> {
          var tall = f.unpivot(List.of("g", "n"), "which", "value");
          assertThat(tall.height()).isEqualTo(2 * f.height());
          sameRows(
              tall.filter(col("which").eq("n")).select("value"), f.select(col("n").alias("value")));
        });
    LAWS.put(
        "a pivot holds the groups' sums",
        (f, _) -> {
          var some = f.dropNulls("g", "b");
          if (some.height() > 0) {
            var wide = some.pivot(List.of("g"), "b", col("n").sum());
            long total = 0;
            for (var row : wide.rows()) {
              total +=
                  row.entrySet().stream()
                      .filter(e -> !e.getKey().equals("g"))
                      .mapToLong(e -> (long) e.getValue().orElse(0L))
                      .sum();
            }
            assertThat(some.select(col("n").sum()).row(0)).containsEntry("n", Optional.of(total));
          }
        });
    LAWS.put(
        "reversed twice is as it was",
        (f, _) -> {
          long[] down = LongStream.range(0, f.height()).map(i -> -1 - i).toArray();
          same(Nesting.gather(Nesting.gather(f, down), down), f);
        });
    LAWS.put(
        "concatenation adds the rows of both in order",
        (f, random) -> {
          var other = f.head(random.nextInt(10));
          var both = new ArrayList<>(rows(f));
          both.addAll(rows(other));
          assertThat(rows(f.concat(other))).isEqualTo(both);
        });
    LAWS.put(
        "a frame renamed there and back is the same",
        (f, _) -> same(f.rename(Map.of("n", "m")).rename(Map.of("m", "n")), f));
  }

  private static void files() {
    LAWS.put(
        "Parquet gives back what was written",
        (f, _) -> {
          var path = folder.resolve("f.parquet");
          f.writeParquet(path);
          same(Frame.readParquet(path), f);
          Files.delete(path);
        });
    LAWS.put(
        "Arrow gives back what was written",
        (f, _) -> {
          var path = folder.resolve("f.arrow");
          ArrowFiles.write(f.table(), path, false);
          same(Frame.of(ArrowFiles.scan(path)), f);
          Files.delete(path);
        });
    LAWS.put(
        "JSON gives back numbers and conditions",
        (f, _) -> {
          var some = f.select("n", "b").dropNulls();
          var path = folder.resolve("f.json");
          JsonFiles.write(new Plan.Columns(some.table()), path, true);
          if (some.height() > 0) {
            same(back(some, Frame.of(JsonFiles.scan(path))), some);
          }
          Files.delete(path);
        });
  }

  static Stream<String> laws() {
    return LAWS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("laws")
  void a_law_holds(String name) {
    var law = Optional.ofNullable(LAWS.get(name)).orElseThrow();
    Seeds.forEach(
        FRAMES,
        random -> {
          int rows = random.nextInt(10) == 0 ? random.nextInt(2) : random.nextInt(2, ROWS_MAX);
          var choice =
              switch (random.nextInt(6)) {
                case 0 -> Choice.DUCKDB;
                case 1 -> Choice.BY_COST;
                default -> Choice.OWN_LOOPS;
              };
          law.check(Frame.of(Samples.random(random, rows).table()).with(choice), random);
          CASES.incrementAndGet();
        });
  }

  @AfterAll
  static void count_the_cases() {
    System.out.printf("%,d cases of %d laws of frames%n", CASES.get(), LAWS.size());
    if (CASES.get() >= LAWS.size() * FRAMES) {
      assertThat(CASES.get()).isGreaterThanOrEqualTo(2_000);
    }
    assertThat(Collections.unmodifiableMap(LAWS)).isNotEmpty();
  }
}
