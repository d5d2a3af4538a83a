package ruchy.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import ruchy.benchmarks.arrays.Case;
import ruchy.benchmarks.arrays.Cases;
import ruchy.benchmarks.arrays.NumpyServer;
import ruchy.benchmarks.arrays.Operands;

/// More than a hundred elementwise operations and reductions beside NumPy, on small, medium and
/// large arrays, with geometric means by family.
///
/// Arguments: a family or a part of an expression (empty for all), the number of rounds (default
/// 5), `cpu` (default: one thread on both sides, its processor time) or `wall`, and the sizes
/// (default `10,10000,10000000`). NumPy's time divided by ours is printed: above 1 we are faster.
/// Both sides make fresh results, take turns, and the least time counts.
public final class UfuncsVersusNumpy {
  private static final double BATCH_NANOS = 4e6;

  /// A case is warm when it has not become clearly faster for so long.
  private static final long WARM_NANOS = 800_000_000;

  private static final long WARM_NANOS_MAX = 8_000_000_000L;

  /// Below this ratio a case is listed at the end.
  private static final double LOSES = 0.8;

  private final List<Case> cases;
  private final String part;
  private final int rounds;
  private final NumpyServer numpy;
  private final PrintStream out;
  private final List<Result> results = new ArrayList<>();

  /// So that no result is one that nobody wants, which the compiler could leave out.
  private Object lastResult = List.of();

  private record Result(Case of, long size, double ratio) {}

  private UfuncsVersusNumpy(
      List<Case> cases, String part, int rounds, NumpyServer numpy, PrintStream out) {
    this.cases = cases;
    this.part = part;
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
    if (cpu) {
      System.setProperty("fnp.threads", "1");
    }
    try (var numpy = new NumpyServer(cpu)) {
      var run = new UfuncsVersusNumpy(cases, part, rounds, numpy, System.out);
      for (var size : sizes) {
        run.size(Long.parseLong(size));
      }
      run.families();
      run.losers();
    }
  }

  private void size(long size) throws IOException {
    var operands = Operands.of(size);
    out.printf("%n%-36s %12s %12s %8s%n", size + " elements", "NumPy us", "ours us", "ratio");
    for (var each : cases) {
      if (each.family().equals(part) || each.python().contains(part)) {
        compare(each, operands);
      }
    }
  }

  private void compare(Case each, Operands operands) throws IOException {
    var count = warmUp(each, operands);
    var theirs = Double.POSITIVE_INFINITY;
    var ours = Double.POSITIVE_INFINITY;
    for (int round = 0; round < rounds; round++) {
      theirs = Math.min(theirs, numpy.time(operands.size(), count, each.python()));
      ours = Math.min(ours, time(each, operands, count));
    }
    results.add(new Result(each, operands.size(), theirs / ours));
    out.printf(
        Locale.ROOT,
        "%-10s %-25s %12.3f %12.3f %8.2f%n",
        each.family(),
        each.python(),
        theirs / 1e3,
        ours / 1e3,
        theirs / ours);
  }

  /// Runs until the compiler has caught up, and says how many calls make a batch.
  private int warmUp(Case each, Operands operands) {
    var start = System.nanoTime();
    var better = start;
    var least = Double.POSITIVE_INFINITY;
    int count = 1;
    for (var at = start; at - better < WARM_NANOS && at - start < WARM_NANOS_MAX; ) {
      var nanos = time(each, operands, count);
      at = System.nanoTime();
      better = nanos < 0.8 * least ? at : better;
      least = Math.min(least, nanos);
      count = (int) Math.clamp(BATCH_NANOS / Math.max(nanos, 1), 1, 100_000);
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
    return numpy.countsProcessorTime() ? ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() : System.nanoTime();
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
                "%-10s %-25s %,12d %8.2f%n",
                each.of.family(),
                each.of.python(),
                each.size,
                each.ratio));
  }
}
