package ruchy.benchmarks.jmh;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ufunc.Call;
import fnp.ufunc.Reductions;
import fnp.ufunc.Ufuncs;
import frankennumpy.Np;
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

/// Array operations from ten elements, where the dispatch is all, to a million.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class ArrayBenchmark {
  /// The number of elements, a square.
  @Param({"16", "10000", "1000000"})
  public int size = 16;

  private NDArray left = NDArray.empty(DType.FLOAT64, 1);
  private NDArray right = left;
  private NDArray square = left;
  private Call into = Call.plain();

  /// Fills the operands.
  @Setup
  public void fill() {
    SplittableRandom random = new SplittableRandom(1);
    left = NDArray.ofDoubles(random.doubles(size).toArray());
    right = NDArray.ofDoubles(random.doubles(size).toArray());
    int side = (int) Math.sqrt(size);
    square = left.reshape(side, side);
    into = Call.plain().out(NDArray.empty(DType.FLOAT64, size));
  }

  /// A sum with a new result.
  @Benchmark
  public NDArray addFresh() {
    return Ufuncs.ADD.call(left, right);
  }

  /// A sum into a given array.
  @Benchmark
  public NDArray addInto() {
    return Ufuncs.ADD.call(left, right, into);
  }

  /// The sum of all elements.
  @Benchmark
  public Object sum() {
    return Reductions.sum(left);
  }

  /// The sums of the columns.
  @Benchmark
  public NDArray sumOfColumns() {
    return Np.sum(square, 0);
  }

  /// A matrix plus its transpose.
  @Benchmark
  public NDArray addTransposed() {
    return Ufuncs.ADD.call(square, square.transpose());
  }

  /// A matrix times a matrix.
  @Benchmark
  public NDArray matmul() {
    return Np.matmul(square, square);
  }
}
