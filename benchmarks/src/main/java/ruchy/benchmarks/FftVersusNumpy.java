package ruchy.benchmarks;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ufunc.Ufuncs;
import frankennumpy.Random;
import frankennumpy.fft.Fft;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import ruchy.benchmarks.arrays.NumpyServer;

/// Fourier transforms beside NumPy: powers of two, a length of several factors, a prime, matrices
/// and batches; real and complex, float32 and float64.
///
/// Arguments: the number of rounds (default 7), and `cpu` (default: one thread on both sides, its
/// processor time) or `wall`. NumPy's time divided by ours is printed: above 1 we are faster. Both
/// sides make fresh results, take turns, and the least time counts.
public final class FftVersusNumpy {
  private static final double BATCH_NANOS = 5e6;

  /// A case is warm when it has not become clearly faster for so long.
  private static final long WARM_NANOS = 2_000_000_000;

  private final int rounds;
  private final boolean cpu;
  private final NumpyServer numpy;
  private final List<Double> ratios = new ArrayList<>();

  /// So that no result is one that nobody wants, which the compiler could leave out.
  private Object lastResult = List.of();

  private FftVersusNumpy(int rounds, boolean cpu, NumpyServer numpy) {
    this.rounds = rounds;
    this.cpu = cpu;
    this.numpy = numpy;
  }

  /// Runs the cases and prints the table.
  public static void main(String... arguments) throws IOException {
    var rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
    var cpu = arguments.length < 2 || arguments[1].equals("cpu");
    if (cpu) {
      System.setProperty("fnp.threads", "1");
    }
    try (var numpy = new NumpyServer(cpu)) {
      new FftVersusNumpy(rounds, cpu, numpy).all();
    }
  }

  private void all() throws IOException {
    System.out.printf("%-34s %12s %12s %8s%n", "", "NumPy us", "ours us", "ratio");
    for (var float64 : new boolean[] {true, false}) {
      for (int n : new int[] {1 << 10, 1000, 10_007, 1 << 16, 1 << 20}) {
        pair(float64, "fft", n);
      }
      pair(float64, "fft2", 1024, 1024);
      pair(float64, "fft", 1000, 1024);
    }
    var mean = Math.exp(ratios.stream().mapToDouble(Math::log).average().orElse(0));
    System.out.printf(Locale.ROOT, "geometric mean %.2f%n", mean);
  }

  /// A complex transform and a real one.
  private void pair(boolean float64, String name, long... shape) throws IOException {
    var real = Random.defaultRng(1).random(shape).to(float64 ? DType.FLOAT64 : DType.FLOAT32);
    var complex = real.astype(float64 ? DType.COMPLEX128 : DType.COMPLEX64);
    complex.imag().copyFrom(Ufuncs.SUBTRACT.call(1.0, real));
    var matrix = name.equals("fft2");
    compare(name, complex, matrix ? Fft::fft2 : Fft::fft);
    compare("r" + name, real, matrix ? Fft::rfft2 : Fft::rfft);
  }

  private void compare(String name, NDArray x, UnaryOperator<NDArray> ours) throws IOException {
    var elements = x.size();
    var shape = x.shape().toString();
    numpy.time(
        elements,
        1,
        "x = (p%s).reshape(%s).astype('%s')"
            .formatted(name.startsWith("r") ? "" : " + 1j * q", shape, x.dtype()));
    var count = warmUp(x, ours);
    var theirs = Double.POSITIVE_INFINITY;
    var mine = Double.POSITIVE_INFINITY;
    for (int round = 0; round < rounds; round++) {
      theirs = Math.min(theirs, numpy.time(elements, count, "np.fft.%s(x)".formatted(name)));
      mine = Math.min(mine, time(x, ours, count));
    }
    ratios.add(theirs / mine);
    System.out.printf(
        Locale.ROOT,
        "%-34s %12.2f %12.2f %8.2f%n",
        "%s %s %s".formatted(name, x.dtype(), shape),
        theirs / 1e3,
        mine / 1e3,
        theirs / mine);
  }

  /// Runs until the compiler has caught up, and says how many calls make a batch.
  private int warmUp(NDArray x, UnaryOperator<NDArray> ours) {
    var start = System.nanoTime();
    var better = start;
    var least = Double.POSITIVE_INFINITY;
    int count = 1;
    for (var at = start; at - better < WARM_NANOS && at - start < 10 * WARM_NANOS; ) {
      var nanos = time(x, ours, count);
      at = System.nanoTime();
      better = nanos < 0.8 * least ? at : better;
      least = Math.min(least, nanos);
      count = (int) Math.clamp(BATCH_NANOS / Math.max(nanos, 1), 1, 100_000);
    }
    return count;
  }

  private double time(NDArray x, UnaryOperator<NDArray> ours, int count) {
    var start = now();
    for (int i = 0; i < count; i++) {
      lastResult = ours.apply(x);
    }
    return (now() - start) / (double) count;
  }

  private long now() {
    return cpu ? ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() : System.nanoTime();
  }
}
