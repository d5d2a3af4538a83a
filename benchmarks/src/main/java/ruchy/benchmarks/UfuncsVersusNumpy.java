package ruchy.benchmarks;

import fnp.ufunc.simd.Training;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import ruchy.benchmarks.arrays.Case;
import ruchy.benchmarks.arrays.Cases;
import ruchy.benchmarks.arrays.NumpyServer;
import ruchy.benchmarks.arrays.Operands;

/// Some 180 array operations beside NumPy, on small, medium and large arrays, with geometric means
/// by family.
///
/// Arguments: a family or a part of an expression (empty for all), the number of rounds (default
/// 5), `cpu` (default: one thread on both sides, its processor time) or `wall`, the sizes (default
/// `10,10000,10000000`), and with `wall` the number of threads on both sides (default: as many as
/// there are processors). The cases first run in turns until the compiler has nothing left to do,
/// which is measured in processor time. NumPy's least time divided by ours is printed, so above 1
/// we are faster, and beside it for both sides how much longer the median and the 95th percentile
/// of the rounds are. Both sides take turns; results are fresh but in the family `into`.
public final class UfuncsVersusNumpy {
  /// Clocks of threads go on in steps on some machines, so a batch is not short.
  private static final double BATCH_NANOS = 12e6;

  /// What a case may take of its thread's time in one pass of the warm-up.
  private static final double PASS_NANOS = 2e6;

  /// The cases are warm when so many passes brought no compilation to speak of.
  private static final int QUIET_PASSES = 6;

  private static final double QUIET_PART = 0.03;

  /// Processor time of the process, so that other work on the machine does not end the warm-up.
  private static final long WARM_NANOS_MAX = 15_000_000_000L;

  private static final long WARM_NANOS_PER_CASE = 500_000_000;

  /// The size that compiles the loops fastest.
  private static final long WARM_SIZE = 10_000;

  /// Below this ratio a case is listed at the end.
  private static final double LOSES = 0.8;

  private final List<Case> cases;
  private final int rounds;
  private final NumpyServer numpy;
  private final PrintStream out;
  private final List<Result> results = new ArrayList<>();

  /// So that no result is one that nobody wants, which the compiler could leave out.
  private Object lastResult = List.of();

  private record Result(Case of, long size, double ratio) {}

  private UfuncsVersusNumpy(List<Case> cases, int rounds, NumpyServer numpy, PrintStream out) {
    this.cases = cases;
    this.rounds = rounds;
    this.numpy = numpy;
    this.out = out;
  }

  /// Runs the cases and prints the tables.
  public static void main(String... arguments) throws IOException {
    run(Cases.all(), arguments);
  }

  /// Runs other cases in the same way.
  static void run(List<Case> cases, String... arguments) throws IOException {
    var part = arguments.length > 0 ? arguments[0] : "";
    var rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    var cpu = arguments.length <= 2 || arguments[2].equals("cpu");
    var sizes = (arguments.length > 3 ? arguments[3] : "10,10000,10000000").split(",", -1);
    var all = Runtime.getRuntime().availableProcessors();
    var threads = cpu ? 1 : arguments.length > 4 ? Integer.parseInt(arguments[4]) : all;
    System.setProperty("fnp.threads", Integer.toString(threads));
    try (var numpy = new NumpyServer(cpu, threads)) {
      var chosen = cases.stream().filter(each -> isChosen(each, part)).toList();
      var run = new UfuncsVersusNumpy(chosen, rounds, numpy, System.out);
      run.warmUp(Operands.of(WARM_SIZE));
      for (var size : sizes) {
        run.size(Long.parseLong(size));
      }
      run.families();
      run.losers();
    }
  }

  private static boolean isChosen(Case each, String part) {
    return each.family().equals(part) || each.python().contains(part);
  }

  private void size(long size) throws IOException {
    var operands = Operands.of(size);
    out.printf(
        "%n%-40s %12s %12s %7s %14s %14s%n",
        size + " elements", "NumPy us", "ours us", "ratio", "NumPy +", "ours +");
    warmUp(operands);
    for (var each : cases) {
      compare(each, operands);
    }
  }

  private void compare(Case each, Operands operands) throws IOException {
    var count = countOf(each, operands);
    var theirs = new double[rounds];
    var ours = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      theirs[round] = numpy.time(operands.size(), count, each.python());
      ours[round] = time(each, operands, count);
    }
    Arrays.sort(theirs);
    Arrays.sort(ours);
    results.add(new Result(each, operands.size(), theirs[0] / ours[0]));
    out.printf(
        Locale.ROOT,
        "%-10s %-29s %12.3f %12.3f %7.2f %14s %14s%n",
        each.family(),
        each.python(),
        theirs[0] / 1e3,
        ours[0] / 1e3,
        theirs[0] / ours[0],
        spread(theirs),
        spread(ours));
  }

  /// The median and the 95th percentile as multiples of the least.
  private static String spread(double... sorted) {
    var median = sorted[sorted.length / 2];
    var high = sorted[(int) Math.ceil(0.95 * sorted.length) - 1];
    return String.format(Locale.ROOT, "%.2f %.2f", median / sorted[0], high / sorted[0]);
  }

  /// Runs all cases in turns until the compiler has caught up.
  private void warmUp(Operands operands) {
    var compiler = ManagementFactory.getCompilationMXBean();
    var start = ProcessorTime.nanos();
    int quiet = 0;
    var most = WARM_NANOS_MAX + cases.size() * WARM_NANOS_PER_CASE;
    while (quiet < QUIET_PASSES && ProcessorTime.nanos() - start < most) {
      var compiled = compiler.getTotalCompilationTime();
      var began = System.nanoTime();
      for (var each : cases) {
        double taken = 0;
        while (taken < PASS_NANOS) {
          taken += time(each, operands, 1);
        }
      }
      var took = (System.nanoTime() - began) / 1e6;
      var more = compiler.getTotalCompilationTime() - compiled;
      quiet = Training.isOver() && more < QUIET_PART * took ? quiet + 1 : 0;
    }
  }

  /// How many calls make a batch.
  private int countOf(Case each, Operands operands) {
    var least = time(each, operands, 1);
    int count = 1;
    for (int i = 0; i < 4; i++) {
      least = Math.min(least, time(each, operands, count));
      count = (int) Math.clamp(BATCH_NANOS / Math.max(least, 1), 1, 100_000);
    }
    return count;
  }

  private double time(Case each, Operands operands, int count) {
    var start = now();
    for (int i = 0; i < count; i++) {
      lastResult = each.java().apply(operands);
    }
    return (now() - start) / (double) count;
  }

  private long now() {
    return numpy.countsProcessorTime()
        ? ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()
        : System.nanoTime();
  }

  private void families() {
    Map<String, Map<Long, List<Double>>> byFamily = new TreeMap<>();
    for (var each : results) {
      for (var family : List.of(each.of.family(), "~ all")) {
        byFamily
            .computeIfAbsent(family, _ -> new TreeMap<>())
            .computeIfAbsent(each.size, _ -> new ArrayList<>())
            .add(each.ratio);
      }
    }
    out.printf("%nGeometric means, NumPy's time divided by ours%n");
    byFamily.forEach((family, bySize) -> {
      out.printf("%-12s", family);
      bySize.forEach(
          (size, ratios) -> out.printf(Locale.ROOT, "  %,d: %.2f", size, geometric(ratios)));
      out.println();
    });
  }

  private static double geometric(List<Double> ratios) {
    return Math.exp(ratios.stream().mapToDouble(Math::log).average().orElse(0));
  }

  private void losers() {
    out.printf("%nBelow %.1f%n", LOSES);
    results.stream()
        .filter(each -> each.ratio < LOSES)
        .forEach(each ->
            out.printf(
                Locale.ROOT,
                "%-10s %-29s %,12d %8.2f%n",
                each.of.family(),
                each.of.python(),
                each.size,
                each.ratio));
  }
}
