package ruchy.benchmarks;

import fnp.linalg.Backends;
import fnp.linalg.lapack.Lapack;
import fnp.ndarray.NDArray;
import fnp.random.Generator;
import frankennumpy.Np;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import ruchy.benchmarks.arrays.NumpyServer;

/// Solvers and factorisations beside NumPy: in pure Java, and through LAPACK if it is on the class
/// path. NumPy's time divided by ours is printed: above 1 we are faster.
///
/// Arguments: a part of an expression (empty for all), the number of rounds (default 3), `cpu` (one
/// thread on both sides, its processor time; without LAPACK, which has threads of its own) or
/// `wall` (default), and the orders (default `3,10,100,500,1000`; `s` stands for a stack of 10000
/// matrices of order 3).
public final class LinalgVersusNumpy {
  private static final double BATCH_NANOS = 2e7;
  private static final long WARM_NANOS = 4_000_000_000L;
  private static final int STACK = 10_000;

  private final int rounds;
  private final boolean cpu;
  private final NumpyServer numpy;
  private final PrintStream out;

  /// So that no result is one that nobody wants, which the compiler could leave out.
  private Object lastResult = List.of();

  /// Matrices: any, positive definite, and a right side.
  private record Matrices(NDArray any, NDArray positive, NDArray side) {
    static Matrices of(long... shape) {
      var random = Generator.of(1);
      var any = random.random(shape);
      var n = shape[shape.length - 1];
      var positive = Np.matmul(any, Np.matrixTranspose(any));
      return new Matrices(
          any, Np.add(positive, Np.multiply(Np.eye(n), (double) n)), random.random(n));
    }
  }

  private record Case(String python, Function<Matrices, Object> java) {}

  private static final List<Case> CASES =
      List.of(
          new Case("np.linalg.solve(x, y)", m -> Np.solve(m.any, m.side)),
          new Case("np.linalg.inv(x)", m -> Np.inv(m.any)),
          new Case("np.linalg.det(x)", m -> Np.det(m.any)),
          new Case("np.linalg.cholesky(s)", m -> Np.cholesky(m.positive)),
          new Case("np.linalg.qr(x)", m -> Np.qr(m.any)),
          new Case("np.linalg.svd(x)", m -> Np.svd(m.any)),
          new Case("np.linalg.svdvals(x)", m -> Np.svdvals(m.any)),
          new Case("np.linalg.eigh(s)", m -> Np.eigh(m.positive)),
          new Case("np.linalg.eigvalsh(s)", m -> Np.eigvalsh(m.positive)),
          new Case("np.linalg.eig(x)", m -> Np.eig(m.any)),
          new Case("np.linalg.eigvals(x)", m -> Np.eigvals(m.any)),
          new Case("x @ x", m -> Np.matmul(m.any, m.any)),
          new Case("np.linalg.lstsq(x, y)", m -> Np.lstsq(m.any, m.side)));

  private LinalgVersusNumpy(int rounds, boolean cpu, NumpyServer numpy, PrintStream out) {
    this.rounds = rounds;
    this.cpu = cpu;
    this.numpy = numpy;
    this.out = out;
  }

  /// Runs the cases and prints the tables.
  public static void main(String... arguments) throws IOException {
    var part = arguments.length > 0 ? arguments[0] : "";
    var rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    var cpu = arguments.length > 2 && arguments[2].equals("cpu");
    var orders = (arguments.length > 3 ? arguments[3] : "s,3,10,100,500,1000").split(",", -1);
    if (cpu) {
      System.setProperty("fnp.threads", "1");
    }
    try (var numpy = new NumpyServer(cpu)) {
      var run = new LinalgVersusNumpy(rounds, cpu, numpy, System.out);
      for (var order : orders) {
        run.order(part, order.equals("s") ? 0 : Integer.parseInt(order));
      }
    }
  }

  private void order(String part, int n) throws IOException {
    var size = Math.max(9, n * n);
    var matrices = n == 0 ? Matrices.of(STACK, 3, 3) : Matrices.of(n, n);
    var x = n == 0 ? "np.random.default_rng(1).random((%d, 3, 3))".formatted(STACK) : "m.copy()";
    numpy.time(size, 1, "x = " + x);
    numpy.time(size, 1, "y = v.copy()");
    numpy.time(size, 1, "s = x @ x.swapaxes(-1, -2) + np.eye(x.shape[-1]) * x.shape[-1]");
    out.printf(
        "%n%-28s %12s %12s %8s %12s %8s%n",
        n == 0 ? STACK + " of order 3" : "order " + n,
        "NumPy us",
        "Java us",
        "ratio",
        "LAPACK us",
        "ratio");
    for (var each : CASES) {
      if (each.python.contains(part) && !(n == 0 && each.python.contains("lstsq"))) {
        compare(each, matrices, size);
      }
    }
  }

  private void compare(Case each, Matrices matrices, int size) throws IOException {
    var count = warmUp(each, matrices);
    var theirs = Double.POSITIVE_INFINITY;
    var ours = Double.POSITIVE_INFINITY;
    var throughLapack = Double.POSITIVE_INFINITY;
    for (int round = 0; round < rounds; round++) {
      theirs = Math.min(theirs, numpy.time(size, count, each.python));
      ours = Math.min(ours, time(each, matrices, count, Backends.java()));
      if (!cpu && Backends.installed().isPresent()) {
        var lapack = Backends.installed().get();
        throughLapack = Math.min(throughLapack, time(each, matrices, count, lapack));
      }
    }
    out.printf(
        Locale.ROOT,
        "%-28s %12.2f %12.2f %8.2f",
        each.python,
        theirs / 1e3,
        ours / 1e3,
        theirs / ours);
    if (Double.isFinite(throughLapack)) {
      out.printf(Locale.ROOT, " %12.2f %8.2f", throughLapack / 1e3, theirs / throughLapack);
    }
    out.println();
  }

  /// Runs for a while, and says how many calls make a batch.
  private int warmUp(Case each, Matrices matrices) {
    var start = System.nanoTime();
    int count = 1;
    do {
      var nanos = time(each, matrices, count, Backends.java());
      count = (int) Math.clamp(BATCH_NANOS / Math.max(nanos, 1), 1, 10_000);
    } while (System.nanoTime() - start < WARM_NANOS);
    return count;
  }

  private double time(Case each, Matrices matrices, int count, Lapack backend) {
    return Backends.with(
        backend,
        () -> {
          var start = now();
          for (int i = 0; i < count; i++) {
            lastResult = each.java.apply(matrices);
          }
          return (now() - start) / (double) count;
        });
  }

  private long now() {
    return cpu ? ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() : System.nanoTime();
  }
}
