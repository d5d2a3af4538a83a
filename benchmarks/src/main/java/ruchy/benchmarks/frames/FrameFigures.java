package ruchy.benchmarks.frames;

import static ruchy.frame.expr.Expr.col;

import fnp.ndarray.NDArray;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import ruchy.frame.Frame;
import ruchy.frame.column.Column;
import ruchy.frame.display.TableStyle;
import ruchy.frame.engine.Choice;

/// Times without a peer: how long a person waits for a small frame, and how fast large ones come
/// in, go out and are shown.
///
/// Usage: `frames.FrameFigures [rows of the large frame]`.
public final class FrameFigures {
  private static final int CALLS = 3000;
  private static final int ROUNDS = 7;
  private static final int COLUMNS = 6;

  private FrameFigures() {}

  /// Measures and prints.
  public static void main(String[] arguments) {
    int rows = Integer.parseInt(Race.argument(arguments, 0, "10000000"));
    small();
    large(frame(rows), rows);
  }

  private static Frame frame(int rows) {
    var random = new SplittableRandom(3);
    var columns = new LinkedHashMap<String, Column>();
    for (int i = 0; i < COLUMNS; i++) {
      columns.put("c" + i, Column.of(NDArray.ofDoubles(random.doubles(rows).toArray())));
    }
    return Frame.of(columns);
  }

  private static void small() {
    var key = Column.of(NDArray.ofLongs(new long[] {1, 2, 3, 1, 2, 3, 1, 2, 3, 1}));
    var frame = frame(10).withColumn("k", key);
    var questions = new LinkedHashMap<String, Supplier<Object>>();
    questions.put("filter", () -> frame.filter(col("c0").gt(0.5)).table());
    questions.put("aggregate", () -> frame.groupBy("k").agg(col("c1").mean()).table());
    questions.put("show", () -> frame.show(TableStyle.DEFAULT));
    questions.put(
        "filter, aggregate, sort, show",
        () ->
            frame
                .filter(col("c0").gt(0.1))
                .groupBy("k")
                .agg(col("c1").mean())
                .sort("c1")
                .show(TableStyle.DEFAULT));
    questions.put(
        "aggregate in DuckDB",
        () -> frame.with(Choice.DUCKDB).groupBy("k").agg(col("c1").mean()).table());
    System.out.printf("%-40s %8s %8s%n", "10 rows, ms", "p50", "p99");
    questions.forEach((name, question) -> {
      double[] millis = new double[2 * CALLS];
      for (int i = 0; i < millis.length; i++) {
        millis[i] = millis(question);
      }
      // The first half warms up.
      double[] warm = Arrays.copyOfRange(millis, CALLS, 2 * CALLS);
      Arrays.sort(warm);
      System.out.printf("%-40s %8.3f %8.3f%n", name, warm[CALLS / 2], warm[(int) (CALLS * 0.99)]);
    });
  }

  private static void large(Frame frame, int rows) {
    double gigabytes = (double) rows * COLUMNS * Double.BYTES / 1e9;
    var questions = new LinkedHashMap<String, Supplier<Object>>();
    questions.put("columns to arrays and back", () -> again(frame));
    questions.put(
        "columns through DuckDB",
        () -> frame.with(Choice.DUCKDB).filter(col("c0").ge(0.0)).table());
    questions.put("shown", () -> frame.show(TableStyle.DEFAULT));
    questions.put("concat of itself, shown", () -> frame.concat(frame).show(TableStyle.DEFAULT));
    System.out.printf("%n%-40s %8s %8s%n", rows + " rows × 6 float64", "ms", "GB/s");
    questions.forEach((name, question) -> {
      double least = Double.MAX_VALUE;
      for (int round = 0; round < ROUNDS; round++) {
        System.gc();
        least = Math.min(least, millis(question));
      }
      System.out.printf("%-40s %8.3f %8.1f%n", name, least, gigabytes / least * 1e3);
    });
    System.out.printf("peak memory %d MB%n", Peers.peakMegabytes(ProcessHandle.current().pid()));
  }

  private static Frame again(Frame frame) {
    Map<String, Column> columns = new LinkedHashMap<>();
    frame.columns().forEach(name -> columns.put(name, Column.of(frame.column(name).toArray())));
    return Frame.of(columns);
  }

  private static double millis(Supplier<Object> question) {
    long start = System.nanoTime();
    if (question.get().hashCode() == 1) {
      System.out.println();
    }
    return (System.nanoTime() - start) / 1e6;
  }
}
