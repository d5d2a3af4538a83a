package fnp.conformance;

import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.print.ArrayText;
import fnp.ndarray.print.FloatMode;
import fnp.ndarray.print.PrintOptions;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import ruchy.testkit.Seeds;

/// Printing, byte for byte.
@NeedsOracle
class PrintingConformanceTest {
  private final Oracle numpy = Oracle.shared();

  private void compare(ParityReport.Family family, String code, NDArray a, String ours) {
    var theirs = numpy.eval(code, Map.of("a", a)).text();
    family.count(code + " of " + a.dtype() + " " + a.shape(), theirs, ours);
  }

  @Test
  void arrays_print_as_in_numpy() {
    var family = ParityReport.family("printing");
    Seeds.forEach(
        1000,
        random -> {
          var a = Fixtures.view(random, values(random, Fixtures.dtype(random)));
          compare(family, "str(a)", a, a.toString());
          compare(family, "repr(a)", a, a.repr());
        });
    family.assertAgreement();
  }

  @Test
  void large_arrays_are_shortened_as_in_numpy() {
    var family = ParityReport.family("printing of large arrays");
    long[][] shapes = {
      {1001},
      {5000},
      {40, 40},
      {3, 400},
      {400, 3},
      {2, 3, 200},
      {200, 2, 3},
      {11, 11, 11},
      {1200, 1},
    };
    Seeds.forEach(
        40,
        random -> {
          var shape = shapes[random.nextInt(shapes.length)];
          var a = filled(random, Fixtures.dtype(random), shape);
          compare(family, "str(a)", a, a.toString());
          compare(family, "repr(a)", a, a.repr());
        });
    family.assertAgreement();
  }

  @Test
  void print_options_work_as_in_numpy() {
    var family = ParityReport.family("print options");
    Seeds.forEach(
        700,
        random -> {
          var dtype = random.nextInt(3) == 0 ? Fixtures.dtype(random) : DType.FLOAT64;
          var a = values(random, dtype);
          var precision = random.nextInt(0, 17);
          var mode = FloatMode.values()[random.nextInt(4)];
          var sign = "-+ ".charAt(random.nextInt(3));
          var suppress = random.nextBoolean();
          var width = random.nextInt(20, 120);
          var threshold = random.nextInt(2) == 0 ? 1000 : random.nextInt(0, 20);
          var edge = random.nextInt(0, 4);
          var nan = random.nextBoolean() ? "nan" : "missing";
          var inf = random.nextBoolean() ? "inf" : "endless";
          var options =
              PrintOptions.DEFAULT
                  .withPrecision(precision)
                  .withFloatMode(mode)
                  .withSign(sign)
                  .withSuppress(suppress)
                  .withLineWidth(width)
                  .withThreshold(threshold, edge)
                  .withSpecials(nan, inf);
          var code =
              ("with np.printoptions(precision=%d, floatmode='%s', sign='%s', suppress=%s,"
                      + " linewidth=%d, threshold=%d, edgeitems=%d, nanstr='%s', infstr='%s'):\n"
                      + "  r = repr(a) + '#' + str(a)"
                      + " + '#' + np.array2string(a, separator='; ', prefix='ab', suffix='c')\nr")
                  .formatted(
                      precision,
                      mode.name().toLowerCase(Locale.ROOT),
                      sign,
                      suppress ? "True" : "False",
                      width,
                      threshold,
                      edge,
                      nan,
                      inf);
          var ours =
              ArrayText.repr(a.cells(), options)
                  + "#"
                  + ArrayText.str(a.cells(), options)
                  + "#"
                  + ArrayText.array2string(a.cells(), options, "; ", "ab", "c");
          compare(family, code, a, ours);
        });
    family.assertAgreement();
  }

  @Test
  void scalars_print_as_in_numpy() {
    var family = ParityReport.family("printing of scalars");
    Seeds.forEach(
        1500,
        random -> {
          var a = filled(random, Fixtures.dtype(random), 1);
          compare(family, "str(a[0])", a, ArrayText.scalar(a.cells(), new long[1]));
          compare(family, "repr(a[0])", a, ArrayText.scalarRepr(a.cells(), new long[1]));
        });
    family.assertAgreement();
  }

  @Test
  void every_power_of_ten_and_two_prints_as_in_numpy() {
    var family = ParityReport.family("printing of powers");
    var powers = new ArrayList<Double>();
    for (int e = -1074; e < 1024; e++) {
      powers.add(Math.scalb(1.0, e));
    }
    for (int e = -323; e < 309; e++) {
      for (int d = 1; d < 10; d++) {
        powers.add(Double.parseDouble(d + "e" + e));
      }
    }
    var all = NDArray.ofDoubles(powers.stream().mapToDouble(Double::doubleValue).toArray());
    for (var dtype : new DType[] {DType.FLOAT64, DType.FLOAT32}) {
      var a = all.astype(dtype);
      var theirs = numpy.eval("'\\n'.join(str(x) for x in a)", Map.of("a", a)).text().split("\n");
      for (int i = 0; i < a.size(); i++) {
        family.count(dtype + " of " + powers.get(i), theirs[i], a.get(Index.at(i)));
      }
    }
    family.assertAgreement();
  }

  @Test
  void every_float16_prints_as_in_numpy() {
    var family = ParityReport.family("printing of float16");
    var bits = NDArray.empty(DType.UINT16, 1 << 16);
    for (int i = 0; i < 1 << 16; i++) {
      bits.setLong(i, i);
    }
    var a = bits.view(DType.FLOAT16);
    var theirs = numpy.eval("'\\n'.join(str(x) for x in a)", Map.of("a", a)).text().split("\n");
    for (int i = 0; i < a.size(); i++) {
      family.count("float16 of bits " + i, theirs[i], a.get(Index.at(i)));
    }
    family.assertAgreement();
  }

  private static NDArray values(RandomGenerator random, DType dtype) {
    return filled(random, dtype, Fixtures.shape(random, random.nextInt(1, 5)));
  }

  /// Elements of one of several characters: round, fractional, of many magnitudes, special, any.
  private static NDArray filled(RandomGenerator random, DType dtype, long... shape) {
    var a = NDArray.empty(dtype, shape);
    var flat = a.reshape(-1);
    var kind = random.nextInt(7);
    var scale = Math.pow(10, random.nextInt(-12, 20));
    var special = random.nextInt(3) == 0;
    for (long i = 0; i < a.size(); i++) {
      switch (dtype.kind()) {
        case BOOLEAN -> flat.setBoolean(random.nextBoolean(), i);
        case SIGNED, UNSIGNED, TIMEDELTA, DATETIME ->
            flat.setLong(kind < 3 ? random.nextInt(100) : random.nextLong() >> kind * 8, i);
        case FLOATING -> flat.setDouble(number(random, special, kind, scale), i);
        case COMPLEX ->
            flat.setItem(
                new Complex(
                    number(random, special, kind, scale), number(random, special, kind, scale)),
                i);
      }
    }
    return a;
  }

  private static double number(RandomGenerator random, boolean special, int kind, double scale) {
    if (special && random.nextInt(4) == 0) {
      double[] values = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0};
      return values[random.nextInt(random.nextInt(1, 5))];
    }
    return switch (kind) {
      case 0 -> random.nextInt(-10, 100);
      case 1 -> random.nextInt(-1000, 1000) / 100.0;
      case 2 -> random.nextGaussian();
      case 3 -> random.nextGaussian() * scale;
      case 4 -> random.nextInt(1000) * scale;
      case 5 -> random.nextDouble() * Math.pow(10, random.nextInt(-6, 10));
      default -> Double.longBitsToDouble(random.nextLong());
    };
  }
}
