package fnp.conformance;

import fnp.ndarray.NDArray;
import fnp.random.CountDistributions;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import ruchy.testkit.Seeds;

/// Every distribution with a name, over seeds, sources, parameters and sizes: the same bits, and
/// the same number of words taken from the stream.
@NeedsOracle
class RandomDistributionConformanceTest {
  /// A parameter: real between powers of ten, or whole.
  private record Range(double low, double high, boolean whole, double... also) {
    double draw(RandomGenerator random) {
      if (also.length > 0 && random.nextInt(5) == 0) {
        return also[random.nextInt(also.length)];
      }
      if (whole) {
        return random.nextLong((long) low, (long) high + 1);
      }
      return low > 0
          ? low * Math.pow(high / low, random.nextDouble())
          : random.nextDouble(low, high);
    }

    String python(double value) {
      return whole ? Long.toString((long) value) : Double.toString(value);
    }
  }

  private static Range real(double low, double high, double... also) {
    return new Range(low, high, false, also);
  }

  private static Range whole(long low, long high, double... also) {
    return new Range(low, high, true, also);
  }

  @FunctionalInterface
  private interface Scalars {
    NDArray draw(CountDistributions from, double[] p, long... size);
  }

  @FunctionalInterface
  private interface Several {
    NDArray draw(CountDistributions from, NDArray[] p, long... size);
  }

  private record Row(String name, Scalars scalars, Several arrays, List<Range> ranges) {}

  private static Row row(String name, Scalars scalars, Several arrays, Range... ranges) {
    return new Row(name, scalars, arrays, List.of(ranges));
  }

  private static final Range ANY = real(-10, 10, 0, 1e5);
  private static final Range SCALE = real(1e-3, 1e3, 0, 1);
  private static final Range SHAPE = real(1e-2, 1e3, 1, 0.5, 2, 1e6);
  private static final Range CHANCE = real(0, 1, 0.5, 1e-6, 1e-2);

  private static final List<Row> ROWS =
      List.of(
          row(
              "beta",
              (g, p, n) -> g.beta(p[0], p[1], n),
              (g, p, n) -> g.beta(p[0], p[1], n),
              real(1e-2, 1e2, 1, 1e-5, 1e-110),
              real(1e-2, 1e2, 1, 1e-5, 1e-110)),
          row(
              "chisquare",
              (g, p, n) -> g.chisquare(p[0], n),
              (g, p, n) -> g.chisquare(p[0], n),
              SHAPE),
          row(
              "exponential",
              (g, p, n) -> g.exponential(p[0], n),
              (g, p, n) -> g.exponential(p[0], n),
              SCALE),
          row("f", (g, p, n) -> g.f(p[0], p[1], n), (g, p, n) -> g.f(p[0], p[1], n), SHAPE, SHAPE),
          row(
              "gamma",
              (g, p, n) -> g.gamma(p[0], p[1], n),
              (g, p, n) -> g.gamma(p[0], p[1], n),
              SHAPE,
              SCALE),
          row(
              "gumbel",
              (g, p, n) -> g.gumbel(p[0], p[1], n),
              (g, p, n) -> g.gumbel(p[0], p[1], n),
              ANY,
              SCALE),
          row(
              "laplace",
              (g, p, n) -> g.laplace(p[0], p[1], n),
              (g, p, n) -> g.laplace(p[0], p[1], n),
              ANY,
              SCALE),
          row(
              "logistic",
              (g, p, n) -> g.logistic(p[0], p[1], n),
              (g, p, n) -> g.logistic(p[0], p[1], n),
              ANY,
              SCALE),
          row(
              "lognormal",
              (g, p, n) -> g.lognormal(p[0], p[1], n),
              (g, p, n) -> g.lognormal(p[0], p[1], n),
              real(-5, 5),
              real(1e-3, 10, 0)),
          row(
              "noncentral_chisquare",
              (g, p, n) -> g.noncentralChisquare(p[0], p[1], n),
              (g, p, n) -> g.noncentralChisquare(p[0], p[1], n),
              SHAPE,
              SCALE),
          row(
              "noncentral_f",
              (g, p, n) -> g.noncentralF(p[0], p[1], p[2], n),
              (g, p, n) -> g.noncentralF(p[0], p[1], p[2], n),
              SHAPE,
              SHAPE,
              SCALE),
          row(
              "normal",
              (g, p, n) -> g.normal(p[0], p[1], n),
              (g, p, n) -> g.normal(p[0], p[1], n),
              ANY,
              SCALE),
          row("pareto", (g, p, n) -> g.pareto(p[0], n), (g, p, n) -> g.pareto(p[0], n), SHAPE),
          row("power", (g, p, n) -> g.power(p[0], n), (g, p, n) -> g.power(p[0], n), SHAPE),
          row(
              "rayleigh",
              (g, p, n) -> g.rayleigh(p[0], n),
              (g, p, n) -> g.rayleigh(p[0], n),
              SCALE),
          row(
              "standard_cauchy",
              (g, p, n) -> g.standardCauchy(n),
              (g, p, n) -> g.standardCauchy(n)),
          row(
              "standard_t",
              (g, p, n) -> g.standardT(p[0], n),
              (g, p, n) -> g.standardT(p[0], n),
              SHAPE),
          row(
              "triangular",
              (g, p, n) -> g.triangular(p[0], p[1], p[2], n),
              (g, p, n) -> g.triangular(p[0], p[1], p[2], n),
              real(-10, -1),
              real(-1, 1),
              real(1, 10)),
          row(
              "uniform",
              (g, p, n) -> g.uniform(p[0], p[1], n),
              (g, p, n) -> g.uniform(p[0], p[1], n),
              real(-10, 0),
              real(1e-3, 1e6)),
          row(
              "vonmises",
              (g, p, n) -> g.vonmises(p[0], p[1], n),
              (g, p, n) -> g.vonmises(p[0], p[1], n),
              real(-4, 4),
              real(1e-4, 1e4, 0, 1e-9, 1e-6, 1e8)),
          row(
              "wald",
              (g, p, n) -> g.wald(p[0], p[1], n),
              (g, p, n) -> g.wald(p[0], p[1], n),
              real(1e-2, 1e3),
              real(1e-2, 1e3)),
          row("weibull", (g, p, n) -> g.weibull(p[0], n), (g, p, n) -> g.weibull(p[0], n), SHAPE),
          row(
              "binomial",
              (g, p, n) -> g.binomial((long) p[0], p[1], n),
              (g, p, n) -> g.binomial(p[0], p[1], n),
              whole(0, 200, 0, 1, 10_000, 1_000_000_000_000L),
              CHANCE),
          row(
              "geometric",
              (g, p, n) -> g.geometric(p[0], n),
              (g, p, n) -> g.geometric(p[0], n),
              real(1e-5, 1, 1, 0.4, 1e-18)),
          row(
              "hypergeometric",
              (g, p, n) -> g.hypergeometric((long) p[0], (long) p[1], (long) p[2], n),
              (g, p, n) -> g.hypergeometric(p[0], p[1], p[2], n),
              whole(10, 1000, 1_000_000),
              whole(10, 1000, 0, 1_000_000),
              whole(0, 10, 10)),
          row(
              "hypergeometric",
              (g, p, n) -> g.hypergeometric((long) p[0], (long) p[1], (long) p[2], n),
              (g, p, n) -> g.hypergeometric(p[0], p[1], p[2], n),
              whole(100, 1000, 1_000_000),
              whole(100, 1000, 500_000_000),
              whole(0, 200)),
          row(
              "logseries",
              (g, p, n) -> g.logseries(p[0], n),
              (g, p, n) -> g.logseries(p[0], n),
              real(0, 1, 0.99999, 1e-6)),
          row(
              "negative_binomial",
              (g, p, n) -> g.negativeBinomial(p[0], p[1], n),
              (g, p, n) -> g.negativeBinomial(p[0], p[1], n),
              real(1e-1, 1e3, 1),
              real(1e-3, 1, 1)),
          row(
              "poisson",
              (g, p, n) -> g.poisson(p[0], n),
              (g, p, n) -> g.poisson(p[0], n),
              real(1e-2, 1e5, 0, 10, 9.99, 1e15)),
          row(
              "zipf",
              (g, p, n) -> g.zipf(p[0], n),
              (g, p, n) -> g.zipf(p[0], n),
              real(1.05, 20, 2, 1.5, 1024)));

  @TestFactory
  Stream<DynamicTest> numbers_of_every_source_agree() {
    return ROWS.stream().map(row -> DynamicTest.dynamicTest(row.name, () -> modern(row)));
  }

  @TestFactory
  Stream<DynamicTest> legacy_numbers_agree() {
    return ROWS.stream().map(row -> DynamicTest.dynamicTest(row.name, () -> legacy(row)));
  }

  @TestFactory
  Stream<DynamicTest> parameters_in_arrays_stretch() {
    return ROWS.stream()
        .filter(row -> !row.ranges.isEmpty())
        .map(row -> DynamicTest.dynamicTest(row.name, () -> stretched(row)));
  }

  private static void modern(Row row) {
    var family = ParityReport.family("random." + row.name);
    Seeds.forEach(
        60,
        random -> {
          var p = row.ranges.stream().mapToDouble(range -> range.draw(random)).toArray();
          var size = size(random);
          var stream = RandomStream.ALL.get(random.nextInt(5));
          stream.generator(
              family,
              random.nextInt(1000),
              call(row, p, size),
              Tolerance.BITS,
              g -> row.scalars.draw(g, p, size));
        });
    family.assertAgreement();
  }

  private static void legacy(Row row) {
    var family = ParityReport.family("random.RandomState." + row.name);
    Seeds.forEach(
        40,
        random -> {
          var p = row.ranges.stream().mapToDouble(range -> range.draw(random)).toArray();
          var size = size(random);
          RandomStream.legacy(
              family,
              random.nextInt(1000),
              call(row, p, size),
              Tolerance.BITS,
              g -> row.scalars.draw(g, p, size));
        });
    family.assertAgreement();
  }

  private static void stretched(Row row) {
    var family = ParityReport.family("random." + row.name);
    Seeds.forEach(
        20,
        random -> {
          var texts = new StringJoiner(", ");
          var arrays = new NDArray[row.ranges.size()];
          for (int k = 0; k < arrays.length; k++) {
            var range = row.ranges.get(k);
            var values = random.doubles(2 + k).map(x -> range.draw(random)).toArray();
            var items = new StringJoiner(", ", "[", "]");
            Arrays.stream(values).forEach(value -> items.add(range.python(value)));
            // Each parameter has an axis of its own.
            var shape = new long[arrays.length];
            Arrays.fill(shape, 1);
            shape[k] = values.length;
            var array = NDArray.ofDoubles(values).reshape(shape);
            arrays[k] = range.whole ? array.to(fnp.dtype.DType.INT64) : array;
            texts.add("np.array(%s).reshape(%s)".formatted(items, RandomStream.size(shape)));
          }
          var code = "g.%s(%s)".formatted(row.name, texts);
          RandomStream.ALL
              .get(random.nextInt(5))
              .generator(family, 7, code, Tolerance.BITS, g -> row.arrays.draw(g, arrays));
          RandomStream.legacy(family, 7, code, Tolerance.BITS, g -> row.arrays.draw(g, arrays));
        });
    family.assertAgreement();
  }

  private static long[] size(RandomGenerator random) {
    return switch (random.nextInt(4)) {
      case 0 -> new long[0];
      case 1 -> new long[] {random.nextInt(4), 3};
      default -> new long[] {random.nextInt(1, 400)};
    };
  }

  private static String call(Row row, double[] p, long... size) {
    var texts = new StringJoiner(", ");
    for (int k = 0; k < p.length; k++) {
      texts.add(row.ranges.get(k).python(p[k]));
    }
    texts.add("size=" + RandomStream.size(size));
    return "g.%s(%s)".formatted(row.name, texts);
  }
}
