package ruchy.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Optional;
import ruchy.lang.source.Source;
import ruchy.session.Analyzer;

/// How long an editor waits for what the language server knows after a change of a file: reading,
/// checking, rules and names of all of it; and for what may stand behind a dot.
///
/// Processor time of the thread beside wall time. Run with `java -cp …
/// ruchy.benchmarks.EditorLatency [lines [rounds]]`.
public final class EditorLatency {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private EditorLatency() {}

  /// Prints medians and the worst.
  public static void main(String... arguments) throws IOException {
    int lines = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
    String text =
        CompilerVersusJavac.repeated("large.ruchy", lines) + "let p = Point0::new(1.0, 2.0)\n";
    Analyzer analyzer = Analyzer.load(_ -> Optional.empty());
    var known = analyzer.analyze(Source.of("file", text));
    System.out.printf("%,d lines, %d rounds%n", text.lines().count(), rounds);
    int[] turn = new int[1];
    print(
        "all of a changed file",
        rounds,
        () -> analyzer.analyze(Source.of("file", text + "let x = " + turn[0]++ + "\n")));
    String typed = text + "p.";
    print(
        "members behind a dot",
        rounds,
        () ->
            analyzer.completeMember(
                known, Source.of("file", typed), typed.length() - 1, typed.length()));
  }

  private static void print(String what, int rounds, Runnable work) {
    double[] wall = new double[rounds];
    double[] processor = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      long own = THREADS.getCurrentThreadCpuTime();
      work.run();
      processor[round] = (THREADS.getCurrentThreadCpuTime() - own) / 1e6;
      wall[round] = (System.nanoTime() - start) / 1e6;
    }
    double first = wall[0];
    Arrays.sort(wall);
    Arrays.sort(processor);
    System.out.printf(
        "%-22s first %6.0f ms, median %5.1f ms (processor %5.1f), worst of the rest %6.0f ms%n",
        what, first, wall[rounds / 2], processor[rounds / 2], wall[rounds - 2]);
  }
}
