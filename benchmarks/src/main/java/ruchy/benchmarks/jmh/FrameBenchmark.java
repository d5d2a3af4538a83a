package ruchy.benchmarks.jmh;

import static ruchy.frame.expr.Expr.col;

import fnp.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import ruchy.frame.Frame;
import ruchy.frame.column.Column;
import ruchy.frame.display.TableStyle;

/// What a person does with a table at the prompt, where the fixed cost of a plan counts.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class FrameBenchmark {
  private static final long KEYS = 10;

  /// The number of rows.
  @Param({"100", "1000000"})
  public int rows = 100;

  private Frame frame = Frame.ofLists(Map.of());

  /// Fills the table.
  @Setup
  public void fill() {
    SplittableRandom random = new SplittableRandom(1);
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put("key", Column.of(NDArray.ofLongs(random.longs(rows, 0, KEYS).toArray())));
    columns.put("value", Column.of(NDArray.ofDoubles(random.doubles(rows).toArray())));
    frame = Frame.of(columns);
  }

  /// Half of the rows.
  @Benchmark
  public Frame filter() {
    return frame.filter(col("value").gt(0.5)).collect();
  }

  /// A new column.
  @Benchmark
  public Frame newColumn() {
    return frame.withColumn("twice", col("value").times(2.0)).collect();
  }

  /// A mean per key.
  @Benchmark
  public Frame groupMean() {
    return frame.groupBy("key").agg(col("value").mean()).collect();
  }

  /// The table sorted by a number.
  @Benchmark
  public Frame sort() {
    return frame.sort("value").collect();
  }

  /// The text of the table as the terminal shows it.
  @Benchmark
  public String show() {
    return frame.show(TableStyle.DEFAULT);
  }
}
