package ruchy.benchmarks;

import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.random.ExponentialMethod;
import fnp.random.Generator;
import fnp.ufunc.Call;
import fnp.ufunc.Reductions;
import fnp.ufunc.Ufuncs;
import frankennumpy.Np;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Array operations beside NumPy in the same run: rounds of both alternate, so that other load on
/// the machine hits both.
///
/// Arguments: a part of the names of the cases to run, the number of rounds (default 7), and `cpu`
/// to use one thread on both sides and count its processor time, which other load on the machine
/// disturbs less than wall time. Needs `python3` with NumPy on the path. Prints the least time of
/// both and NumPy's time divided by ours; streaming cases read and write main memory, whose
/// bandwidth is their ceiling.
public final class ArrayVersusNumpy {
  private static final int LARGE = 10_000_000;
  private static final String SERVER =
      """
      import sys, time
      import numpy as np
      clock = time.thread_time_ns if sys.argv[1] == 'cpu' else time.perf_counter_ns
      rng = np.random.default_rng(1)
      n = 10_000_000
      p = rng.random(n); q = rng.random(n); o = np.empty(n)
      p4 = p.astype('f4'); q4 = q.astype('f4'); i = (p * 1000).astype('i8'); k = (q * 1000).astype('i8')
      t = p[:10].copy(); h = p[:1000].copy(); s = p[:100_000].copy()
      m = p[:9_000_000].reshape(3000, 3000)
      a5 = rng.random((512, 512)); a10 = rng.random((1024, 1024)); f10 = a10.astype('f4')
      v = p[:3000].copy()
      for line in sys.stdin:
          count, code = line.rstrip().split(' ', 1)
          body = compile('for _ in range(%s): %s' % (count, code), 'case', 'exec')
          start = clock()
          exec(body)
          print((clock() - start) / int(count), flush=True)
      """;

  private final NDArray p = random(LARGE);
  private final NDArray q = random(LARGE);
  private final NDArray o = NDArray.empty(DType.FLOAT64, LARGE);
  private final NDArray p4 = p.astype(DType.FLOAT32);
  private final NDArray q4 = q.astype(DType.FLOAT32);
  private final NDArray i = Np.multiply(p, 1000L).astype(DType.INT64);
  private final NDArray k = Np.multiply(q, 1000L).astype(DType.INT64);
  private final NDArray t = random(10);
  private final NDArray h = random(1000);
  private final NDArray s = random(100_000);
  private final NDArray m = random(9_000_000).reshape(3000, 3000);
  private final NDArray a5 = random(512 * 512).reshape(512, 512);
  private final NDArray a10 = random(1024 * 1024).reshape(1024, 1024);
  private final NDArray f10 = a10.astype(DType.FLOAT32);
  private final NDArray v = random(3000);

  private record Case(String name, int count, String python, Runnable java) {}

  private final boolean cpu;

  private ArrayVersusNumpy(boolean cpu) {
    this.cpu = cpu;
  }

  /// Runs the cases and prints the table.
  public static void main(String... arguments) throws IOException {
    var filter = arguments.length > 0 ? arguments[0] : "";
    var rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
    var cpu = arguments.length > 2 && arguments[2].equals("cpu");
    if (cpu) {
      System.setProperty("fnp.threads", "1");
    }
    new ArrayVersusNumpy(cpu).run(filter, rounds, System.out);
  }

  private List<Case> cases() {
    var cases = new ArrayList<Case>();
    var into = Call.plain().out(o);
    var first = i.get(Index.to(100_000));
    cases.add(new Case("add f64 1e7 fresh", 2, "p + q", () -> Ufuncs.ADD.call(p, q)));
    cases.add(
        new Case("add f64 1e7 out=", 2, "np.add(p, q, out=o)", () -> Ufuncs.ADD.call(p, q, into)));
    cases.add(new Case("add f32 1e7 fresh", 2, "p4 + q4", () -> Ufuncs.ADD.call(p4, q4)));
    cases.add(new Case("multiply i64 1e7 fresh", 2, "i * k", () -> Ufuncs.MULTIPLY.call(i, k)));
    cases.add(new Case("less f64 1e7 fresh", 2, "p < q", () -> Ufuncs.LESS.call(p, q)));
    cases.add(
        new Case(
            "i64 + f64 1e7 out=", 2, "np.add(i, q, out=o)", () -> Ufuncs.ADD.call(i, q, into)));
    cases.add(
        new Case("sqrt f64 1e7 out=", 2, "np.sqrt(p, out=o)", () -> Ufuncs.SQRT.call(p, into)));
    cases.add(new Case("exp f64 1e7 out=", 1, "np.exp(p, out=o)", () -> Ufuncs.EXP.call(p, into)));
    cases.add(new Case("sin f64 1e7 out=", 1, "np.sin(p, out=o)", () -> Ufuncs.SIN.call(p, into)));
    cases.add(new Case("sum f64 1e7", 2, "p.sum()", () -> Reductions.sum(p)));
    cases.add(new Case("sum f32 1e7", 2, "p4.sum()", () -> Reductions.sum(p4)));
    cases.add(new Case("max f64 1e7", 2, "p.max()", () -> Reductions.max(p)));
    cases.add(new Case("std f64 1e7", 1, "p.std()", () -> Np.std(p)));
    cases.add(new Case("sum axis 0 3000x3000", 2, "m.sum(0)", () -> Np.sum(m, 0)));
    cases.add(new Case("sum axis 1 3000x3000", 2, "m.sum(1)", () -> Np.sum(m, 1)));
    cases.add(new Case("m + row 3000x3000", 2, "m + v", () -> Ufuncs.ADD.call(m, v)));
    cases.add(new Case("m + m.T 3000x3000", 1, "m + m.T", () -> Ufuncs.ADD.call(m, m.transpose())));
    cases.add(new Case("add f64 10 elements", 100_000, "t + t", () -> Ufuncs.ADD.call(t, t)));
    cases.add(
        new Case("add f64 10 and a number", 100_000, "t + 1.5", () -> Ufuncs.ADD.call(t, 1.5)));
    cases.add(new Case("add f64 1000 elements", 20_000, "h + h", () -> Ufuncs.ADD.call(h, h)));
    cases.add(new Case("add f64 1e5 elements", 200, "s + s", () -> Ufuncs.ADD.call(s, s)));
    cases.add(new Case("sum f64 10 elements", 100_000, "t.sum()", () -> Reductions.sum(t)));
    cases.add(new Case("sort f64 1e5", 5, "np.sort(s)", () -> Np.sort(s)));
    cases.add(new Case("argsort f64 1e5", 5, "np.argsort(s)", () -> Np.argsort(s)));
    cases.add(new Case("sort i64 1e5", 5, "np.sort(i[:10**5])", () -> Np.sort(first)));
    cases.add(new Case("matmul f64 512", 2, "a5 @ a5", () -> Np.matmul(a5, a5)));
    cases.add(new Case("matmul f64 1024", 1, "a10 @ a10", () -> Np.matmul(a10, a10)));
    cases.add(new Case("matmul f32 1024", 1, "f10 @ f10", () -> Np.matmul(f10, f10)));
    cases.add(
        new Case("matmul own transpose", 1, "a10.T @ a10", () -> Np.matmul(a10.transpose(), a10)));
    cases.add(new Case("matrix vector 3000", 5, "m @ v", () -> Np.matmul(m, v)));
    cases.addAll(randomCases());
    return cases;
  }

  private List<Case> randomCases() {
    var g = Generator.of(1);
    return List.of(
        new Case("random f64 1e7 out=", 1, "rng.random(out=o)", () -> g.random(o)),
        new Case(
            "random normal 1e7 out=", 1, "rng.standard_normal(out=o)", () -> g.standardNormal(o)),
        new Case(
            "random exponential 1e7",
            1,
            "rng.standard_exponential(out=o)",
            () -> g.standardExponential(o, ExponentialMethod.ZIGGURAT)),
        new Case(
            "random integers 1e7", 1, "rng.integers(0, 1000, n)", () -> g.integers(0, 1000, LARGE)),
        new Case("random gamma 1e5", 5, "rng.gamma(2.5, 1, 10**5)", () -> g.gamma(2.5, 1, 100_000)),
        new Case("random order 1e5", 5, "rng.permutation(10**5)", () -> g.permutation(100_000)));
  }

  private void run(String filter, int rounds, PrintStream out) throws IOException {
    var builder = new ProcessBuilder("python3", "-c", SERVER, cpu ? "cpu" : "wall");
    if (cpu) {
      builder.environment().put("OPENBLAS_NUM_THREADS", "1");
    }
    var process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (var requests = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        var answers =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      out.printf("%-26s %14s %14s %8s%n", "case", "NumPy us", "ours us", "ratio");
      for (var each : cases()) {
        if (each.name.contains(filter)) {
          measure(each, rounds, requests, answers, out);
        }
      }
    } finally {
      process.destroy();
    }
  }

  private void measure(
      Case each, int rounds, PrintStream requests, BufferedReader answers, PrintStream out)
      throws IOException {
    warmUp(each);
    var theirs = Double.POSITIVE_INFINITY;
    var ours = Double.POSITIVE_INFINITY;
    for (int round = 0; round < rounds; round++) {
      requests.println(each.count + " " + each.python);
      var answer = answers.readLine();
      if (answer == null) {
        throw new IOException("the Python process ended during " + each.name);
      }
      theirs = Math.min(theirs, Double.parseDouble(answer));
      ours = Math.min(ours, once(each));
    }
    out.printf(
        Locale.ROOT,
        "%-26s %14.3f %14.3f %8.2f%n",
        each.name,
        theirs / 1e3,
        ours / 1e3,
        theirs / ours);
  }

  /// Long enough for the compiler to have seen the loops.
  private void warmUp(Case each) {
    var end = System.nanoTime() + 700_000_000L;
    do {
      once(each);
    } while (System.nanoTime() < end);
  }

  private double once(Case each) {
    var start = now();
    for (int i = 0; i < each.count; i++) {
      each.java.run();
    }
    return (now() - start) / (double) each.count;
  }

  private long now() {
    return cpu ? ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() : System.nanoTime();
  }

  private static NDArray random(long count) {
    var random = new java.util.SplittableRandom(1);
    var array = NDArray.empty(DType.FLOAT64, count);
    for (long i = 0; i < count; i++) {
      array.setDouble(random.nextDouble(), i);
    }
    return array;
  }
}
