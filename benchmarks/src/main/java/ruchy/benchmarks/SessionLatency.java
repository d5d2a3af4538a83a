package ruchy.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import ruchy.session.Session;
import ruchy.session.SessionOptions;

/// How long a trivial cell takes from its text to its value: the first one, the first two hundred,
/// and those of a warm session.
///
/// Wall times suffer from whatever else the machine does, so the processor time of the whole
/// process, which includes the compilers of the JVM, stands beside them.
///
/// Run with `java -cp … ruchy.benchmarks.SessionLatency [CELLS]`.
public final class SessionLatency {
  private static final int COLD_CELLS = 200;
  private static final List<String> CELLS =
      List.of(
          "let x = 40 + 2",
          "x * 2",
          "fn f(a: i64) -> i64 { a * a + 1 }",
          "f(7)",
          "let s = \"a\" + x; s",
          "let mut t = 0; for i in 0..100 { t += i }; t",
          "[1, 2, 3].map(|v| v * 2)",
          "if x > 3 { \"big\" } else { \"small\" }");

  private SessionLatency() {}

  /// Prints the times.
  public static void main(String[] arguments) {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 4000;
    try (Session session = Session.start(SessionOptions.interactive())) {
      long first = time(session, "1 + 1");
      long[] cold = times(session, COLD_CELLS);
      long[] warm = times(session, count);
      System.out.printf("first cell          %8.2f ms%n", first / 1e6);
      print("cells 1 to 200      ", cold);
      print("the next " + count + " cells ", Arrays.copyOfRange(warm, count / 4, count));
      long cpu =
          ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
              .getProcessCpuTime();
      System.out.printf("processor time of the whole run %.1f s%n", cpu / 1e9);
    }
  }

  private static long[] times(Session session, int count) {
    long[] times = new long[count];
    for (int i = 0; i < count; i++) {
      times[i] = time(session, CELLS.get(i % CELLS.size()));
    }
    return times;
  }

  private static long time(Session session, String cell) {
    long start = System.nanoTime();
    session.evaluate(cell, event -> {});
    return System.nanoTime() - start;
  }

  private static void print(String what, long[] times) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    System.out.printf(
        "%s p50 %8.2f ms   p99 %8.2f ms   max %8.2f ms%n",
        what,
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) (sorted.length * 0.99)] / 1e6,
        sorted[sorted.length - 1] / 1e6);
  }
}
