package ruchy.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.function.LongToDoubleFunction;
import ruchy.runtime.function.LongToDouble;

/// Numeric programs and the kernels of the Computer Language Benchmarks Game in the language
/// against the same in Java and, once, in CPython (`python3`).
///
/// The rounds of the two alternate, so that a busy machine slows both; the least time of the thread
/// on a processor counts. Goal: at most 1.1 times Java. Run with `java -cp …
/// ruchy.benchmarks.LanguageVersusJava [rounds [programs]]`. The language checks integers for
/// overflow and Java does not, so `fib` is compared with checked Java too, and `pipeline` with
/// streams: the other ratio.
public final class LanguageVersusJava {
  private static final int ROUNDS = 60;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final List<Row> ROWS =
      List.of(
          new Row("fib", 35, JavaTwins::fib, Optional.of(JavaTwins::checkedFib)),
          Row.of("nbody", 200_000, JavaTwins::nbody),
          Row.of("mandelbrot", 400, JavaTwins::mandelbrot),
          Row.of("sieve", 3_000_000, JavaTwins::sieve),
          Row.of("collatz", 200_000, JavaTwins::collatz),
          Row.of("axpy", 2_000, JavaTwins::axpy),
          Row.of("text", 100_000, JavaTwins::text),
          Row.of("particles", 5_000, JavaTwins::particles),
          new Row("pipeline", 2_000, JavaTwins::pipeline, Optional.of(JavaTwins::streams)),
          Row.of("counting", 200, JavaTwins::counting),
          Row.of("fannkuch", 9, GameTwins::fannkuch),
          Row.of("spectral", 500, GameTwins::spectral),
          Row.of("trees", 14, GameTwins::trees),
          Row.of("fasta", 1_000_000, GameTwins::fasta),
          Row.of("nucleotides", 200_000, GameTwins::nucleotides),
          Row.of("complement", 1_000_000, GameTwins::complement));

  private static final List<String> GAME =
      List.of(
          "nbody",
          "mandelbrot",
          "fannkuch",
          "spectral",
          "trees",
          "fasta",
          "nucleotides",
          "complement");

  private LanguageVersusJava() {}

  /// A program.
  ///
  /// @param other another way to write it in Java: with checks for overflow, or with streams
  private record Row(
      String name, long size, LongToDoubleFunction java, Optional<LongToDoubleFunction> other) {
    static Row of(String name, long size, LongToDoubleFunction java) {
      return new Row(name, size, java, Optional.empty());
    }
  }

  /// Prints a table.
  public static void main(String... arguments) throws IOException, InterruptedException {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROUNDS;
    List<String> names =
        List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
    System.out.printf(
        "%-12s %10s %10s %8s %12s %10s %9s%n",
        "program", "Ruchy ms", "Java ms", "ratio", "other ratio", "CPython ms", "faster");
    var ratios = new ArrayList<Double>();
    for (Row row : ROWS) {
      if (names.isEmpty() || names.contains(row.name())) {
        double ratio = compare(row, rounds);
        if (GAME.contains(row.name())) {
          ratios.add(ratio);
        }
      }
    }
    if (ratios.size() == GAME.size()) {
      System.out.printf("the Benchmarks Game, geometric mean %.3f%n", Kernels.geometric(ratios));
    }
  }

  private static double compare(Row row, int rounds) throws IOException, InterruptedException {
    LongToDouble ruchy = Kernels.compiled(Kernels.text(row.name() + ".ruchy"), true);
    double[] least = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
    LongToDoubleFunction other = row.other().orElse(row.java());
    for (int round = 0; round < rounds; round++) {
      double found = timed(ruchy::callAsDouble, row, least, 0);
      double expected = timed(row.java(), row, least, 1);
      timed(other, row, least, 2);
      if (Math.abs(found - expected) > 1e-9 * Math.abs(expected)) {
        throw new AssertionError(row.name() + " gives " + found + ", Java " + expected);
      }
    }
    OptionalDouble python = python(row);
    System.out.printf(
        "%-12s %10.1f %10.1f %8.2f %12s %10s %9s%n",
        row.name(),
        least[0],
        least[1],
        least[0] / least[1],
        row.other().isPresent() ? "%.2f".formatted(least[0] / least[2]) : "-",
        python.isPresent() ? "%.0f".formatted(python.getAsDouble()) : "-",
        python.isPresent() ? "%.0fx".formatted(python.getAsDouble() / least[0]) : "-");
    return least[0] / least[1];
  }

  private static double timed(LongToDoubleFunction code, Row row, double[] least, int place) {
    long start = THREADS.getCurrentThreadCpuTime();
    double result = code.applyAsDouble(row.size());
    least[place] = Math.min(least[place], (THREADS.getCurrentThreadCpuTime() - start) / 1e6);
    return result;
  }

  private static OptionalDouble python(Row row) throws IOException, InterruptedException {
    String script =
        Kernels.text(row.name() + ".py")
            + "\nimport time\nstart = time.perf_counter()\nrun("
            + row.size()
            + ")\nprint((time.perf_counter() - start) * 1e3)\n";
    Process process;
    try {
      process = new ProcessBuilder("python3", "-c", script).redirectErrorStream(true).start();
    } catch (IOException _) {
      return OptionalDouble.empty();
    }
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    boolean ended = process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
    return ended ? OptionalDouble.of(Double.parseDouble(text.strip())) : OptionalDouble.empty();
  }
}
