package ruchy.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import ruchy.lang.source.Source;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Nodes;
import ruchy.lang.syntax.Parameter;
import ruchy.lang.syntax.Parser;
import ruchy.runtime.function.LongToDouble;

/// What it costs that loops can be interrupted, and what it costs to leave the types of functions
/// out: programs as they are against the same without polls, and without the types of parameters
/// and results.
///
/// Goals: polls at most 2 %, no types 1.0. The rounds of the three alternate; the least time of the
/// thread on a processor counts. Run with `java -cp … ruchy.benchmarks.PollsAndTypes [rounds
/// [programs]]`.
public final class PollsAndTypes {
  private static final int ROUNDS = 40;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final List<Row> ROWS =
      List.of(
          new Row("fib", 32),
          new Row("nbody", 100_000),
          new Row("mandelbrot", 250),
          new Row("sieve", 2_000_000),
          new Row("collatz", 100_000),
          new Row("axpy", 1_000),
          new Row("particles", 2_000),
          new Row("fannkuch", 8),
          new Row("spectral", 300));

  private PollsAndTypes() {}

  private record Row(String name, long size) {}

  /// Prints a table.
  public static void main(String... arguments) throws IOException {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROUNDS;
    List<String> names =
        List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
    var polls = new ArrayList<Double>();
    var types = new ArrayList<Double>();
    System.out.printf("%-12s %9s %12s %14s%n", "program", "ms", "of no polls", "no types");
    for (Row row : ROWS) {
      if (names.isEmpty() || names.contains(row.name())) {
        double[] least = compare(row, rounds);
        polls.add(least[0] / least[1]);
        types.add(least[2] / least[0]);
        System.out.printf(
            "%-12s %9.2f %12.3f %14.3f%n", row.name(), least[0], polls.getLast(), types.getLast());
      }
    }
    System.out.printf(
        "%-12s %9s %12.3f %14.3f%n",
        "geometric", "", Kernels.geometric(polls), Kernels.geometric(types));
  }

  private static double[] compare(Row row, int rounds) throws IOException {
    String text = Kernels.text(row.name() + ".ruchy");
    List<LongToDouble> ways =
        List.of(
            Kernels.compiled(text, true),
            Kernels.compiled(text, false),
            Kernels.compiled(untyped(text), true));
    double[] least = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
    for (int round = 0; round < rounds; round++) {
      for (int way = 0; way < ways.size(); way++) {
        long start = THREADS.getCurrentThreadCpuTime();
        ways.get(way).callAsDouble(row.size());
        least[way] = Math.min(least[way], (THREADS.getCurrentThreadCpuTime() - start) / 1e6);
      }
    }
    return least;
  }

  /// The program without the types of parameters and results, but for `run`, which is called from
  /// outside.
  static String untyped(String text) {
    var cut = new ArrayList<Span>();
    Nodes.forEach(
        Parser.parse(Source.of("kernel", text)).tree(),
        node -> {
          if (node instanceof Item.Function function && !function.header().name().equals("run")) {
            for (Parameter parameter : function.parameters()) {
              int from = parameter.pattern().span().end();
              parameter
                  .type()
                  .ifPresent(
                      type -> cut.add(new Span(type.span().source(), from, type.span().end())));
            }
            function.result().ifPresent(type -> cut.add(arrow(text, type.span())));
          }
        });
    var shorter = new StringBuilder(text);
    cut.sort((one, other) -> Integer.compare(other.start(), one.start()));
    cut.forEach(span -> shorter.delete(span.start(), span.end()));
    return shorter.toString();
  }

  private static Span arrow(String text, Span type) {
    return new Span(type.source(), text.lastIndexOf("->", type.start()), type.end());
  }
}
