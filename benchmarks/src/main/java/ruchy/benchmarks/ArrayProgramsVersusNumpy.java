package ruchy.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import ruchy.benchmarks.arrays.NumpyServer;
import ruchy.jvm.Program;
import ruchy.lang.check.Checker;
import ruchy.lang.check.Environment;
import ruchy.lang.check.Mode;
import ruchy.lang.library.JavaClasses;
import ruchy.lang.library.LibraryType;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Parser;
import ruchy.runtime.function.LongToDouble;
import ruchy.std.StandardLibrary;

/// Programs of the language that compute with arrays beside the same programs in Python with NumPy,
/// in one run: chains of operations, intermediate results, variables that get new arrays.
///
/// Arguments: a part of the names of the programs (empty for all), the number of rounds (default
/// 7), and the sizes (default `1000,10000,100000,1000000,10000000`). One thread each, its processor
/// time; the least of both and NumPy's divided by ours.
public final class ArrayProgramsVersusNumpy {
  private static final String SIZES = "1000,10000,100000,1000000,10000000";

  /// Elements that a batch computes, per operation.
  private static final long BATCH = 20_000_000;

  private static final long WARM_NANOS = 4_000_000_000L;

  /// A loop body in both languages, over float64 arrays `p` and `q`, a changing array `x` and a
  /// number `s`.
  private record Row(String name, String ruchy, String python) {
    static Row of(String name, String body) {
      return new Row(name, body, body);
    }
  }

  private static final List<Row> ROWS =
      List.of(
          new Row("p + q", "p + q", "p + q"),
          new Row("z = p + q", "let z = p + q; s = s + z.max()", "z = p + q; s = s + z.max()"),
          new Row("z = p * q + p", "let z = p * q + p", "z = p * q + p"),
          Row.of("sum of a product", "s = s + np.sum(p * q)"),
          Row.of("longest", "s = s + np.max(np.sqrt(p * p + q * q))"),
          Row.of("decay", "x = x * 0.99 + q"),
          Row.of("polynomial", "x = ((p * 0.5 + 0.25) * p - 1.5) * p + 2.0"),
          Row.of("distance", "s = s + np.sqrt(np.sum((p - q) * (p - q)))"),
          Row.of("standardised", "x = (p - np.mean(p)) / np.std(p)"));

  private static final String RUCHY =
      """
      fn run(n: i64) -> f64 {
        let p = np.linspace(0.0, 1.0, %d)
        let q = np.linspace(1.0, 3.0, %d)
        let mut x = p + q
        let mut s = 0.0
        for i in 0..n { %s }
        s + x.max()
      }
      run
      """;

  private ArrayProgramsVersusNumpy() {}

  /// Prints a table.
  public static void main(String... arguments) throws IOException {
    System.setProperty("fnp.threads", "1");
    var part = arguments.length > 0 ? arguments[0] : "";
    var rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
    var sizes = (arguments.length > 2 ? arguments[2] : SIZES).split(",", -1);
    try (var numpy = new NumpyServer(true)) {
      System.out.printf(
          "%-18s %10s %12s %12s %7s%n", "program", "elements", "NumPy us", "ours us", "ratio");
      for (var row : ROWS) {
        for (var size : sizes) {
          if (row.name().contains(part)) {
            compare(row, Long.parseLong(size), rounds, numpy);
          }
        }
      }
    }
  }

  private static void compare(Row row, long size, int rounds, NumpyServer numpy)
      throws IOException {
    var run = compile(RUCHY.formatted(size, size, row.ruchy()));
    var count = Math.max(1, BATCH / size / 2);
    var end = System.nanoTime() + WARM_NANOS;
    do {
      run.callAsDouble(count);
    } while (System.nanoTime() < end);
    var theirs = Double.POSITIVE_INFINITY;
    var few = Double.POSITIVE_INFINITY;
    var many = Double.POSITIVE_INFINITY;
    numpy.time(size, 1, "s = 0.0; x = p + q");
    for (int round = 0; round < rounds; round++) {
      theirs = Math.min(theirs, numpy.time(size, (int) count, row.python()));
      few = Math.min(few, nanos(run, count));
      many = Math.min(many, nanos(run, 3 * count));
    }
    // The difference is free of what making the operands takes.
    var ours = (many - few) / (2 * count);
    System.out.printf(
        Locale.ROOT,
        "%-18s %,10d %12.2f %12.2f %7.2f%n",
        row.name(),
        size,
        theirs / 1e3,
        ours / 1e3,
        theirs / ours);
  }

  private static double nanos(LongToDouble run, long count) {
    var start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    run.callAsDouble(count);
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
  }

  private static LongToDouble compile(String text) {
    var library = StandardLibrary.load();
    var checked =
        new Checker(JavaClasses.NONE)
            .check(
                Parser.parse(Source.of("program", text)).tree(),
                Environment.initial(library, Mode.DATA_SCIENCE));
    var unit =
        checked
            .unit()
            .orElseThrow(() -> new AssertionError(checked.problems().getFirst().describe()));
    var program =
        new Program(
            type -> library.type(type).map(LibraryType::javaClass),
            ArrayProgramsVersusNumpy.class.getClassLoader());
    return (LongToDouble) program.run(unit);
  }
}
