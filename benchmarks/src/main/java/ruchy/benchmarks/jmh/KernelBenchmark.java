package ruchy.benchmarks.jmh;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import ruchy.benchmarks.session.Kernels;

/// The kernels that [ruchy.benchmarks.session.TimeitVersusJmh] also measures with `%timeit`.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class KernelBenchmark {
  /// Arithmetic.
  @Benchmark
  public double norm() {
    return Kernels.norm();
  }

  /// Calls.
  @Benchmark
  public long fib() {
    return Kernels.fib();
  }

  /// Memory.
  @Benchmark
  public int words() {
    return Kernels.words();
  }
}
