package ruchy.benchmarks.session;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import ruchy.session.Event;
import ruchy.session.Session;
import ruchy.session.SessionOptions;

/// Whether `%timeit` tells the truth: the same kernels measured by it and by JMH, in a process of
/// its own, in turn, and how far the best rounds of the two are apart.
///
/// Run with `TimeitVersusJmh [ROUNDS]`.
public final class TimeitVersusJmh {
  private static final List<String> KERNELS = List.of("norm", "fib", "words");
  private static final Pattern BEST = Pattern.compile("best ([\\d.]+) (ns|µs|ms|s)");

  private TimeitVersusJmh() {}

  /// Prints the times.
  public static void main(String[] arguments) throws RunnerException {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
    System.out.println("kernel     %timeit ns       JMH ns   ratio");
    for (String kernel : KERNELS) {
      double ours = Double.POSITIVE_INFINITY;
      double theirs = Double.POSITIVE_INFINITY;
      for (int round = 0; round < rounds; round++) {
        ours = Math.min(ours, timeit(kernel));
        theirs = Math.min(theirs, jmh(kernel));
      }
      System.out.printf("%-8s %12.0f %12.0f %7.3f%n", kernel, ours, theirs, ours / theirs);
    }
  }

  private static double timeit(String kernel) {
    try (Session session = Session.start(SessionOptions.interactive())) {
      session.evaluate("use ruchy::benchmarks::session::Kernels", event -> {});
      var text = new StringBuilder();
      session.evaluate(
          "%timeit Kernels::" + kernel + "()",
          event -> {
            if (event instanceof Event.Display shown) {
              text.append(shown.content().plain());
            }
          });
      Matcher best = BEST.matcher(text);
      if (!best.find()) {
        throw new IllegalStateException("%timeit says: " + text);
      }
      double unit =
          switch (best.group(2)) {
            case "ns" -> 1;
            case "µs" -> 1e3;
            case "ms" -> 1e6;
            default -> 1e9;
          };
      return Double.parseDouble(best.group(1)) * unit;
    }
  }

  private static double jmh(String kernel) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include("KernelBenchmark." + kernel + "$")
            .verbosity(VerboseMode.SILENT)
            .build();
    return new Runner(options)
        .runSingle().getAggregatedResult().getIterationResults().stream()
            .mapToDouble(result -> result.getPrimaryResult().getScore())
            .min()
            .orElseThrow();
  }
}
