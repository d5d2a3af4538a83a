package fnp.conformance;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.random.CovarianceFactor;
import fnp.random.ExponentialMethod;
import fnp.random.IntegerRange;
import fnp.random.Population;
import fnp.random.UrnMethod;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import ruchy.testkit.Seeds;

/// Plain numbers, integers of all widths, choices, orders and vectors.
@NeedsOracle
class RandomSampleConformanceTest {
  private static final List<DType> INTEGERS =
      List.of(
          DType.BOOL,
          DType.INT8,
          DType.INT16,
          DType.INT32,
          DType.INT64,
          DType.UINT8,
          DType.UINT16,
          DType.UINT32,
          DType.UINT64);

  @Test
  void the_greatest_integers_of_the_older_generator_agree() {
    var family = ParityReport.family("random.tomaxint");
    Seeds.forEach(
        5,
        random ->
            RandomStream.legacy(
                family, random.nextInt(1000), "g.tomaxint(7)", Tolerance.BITS, g -> g.tomaxint(7)));
    family.assertAgreement();
  }

  @Test
  void plain_numbers_agree() {
    var family = ParityReport.family("random.standard");
    Seeds.forEach(
        120,
        random -> {
          var stream = stream(random);
          var seed = random.nextInt(1000);
          var n = random.nextInt(5) == 0 ? 20_000 : random.nextInt(300);
          for (var dtype : List.of(DType.FLOAT64, DType.FLOAT32)) {
            var as = ", dtype='%s')".formatted(dtype);
            stream.generator(
                family, seed, "g.random(" + n + as, Tolerance.BITS, g -> g.random(dtype, n));
            stream.generator(
                family,
                seed,
                "g.standard_normal(" + n + as,
                Tolerance.BITS,
                g -> g.standardNormal(dtype, n));
            for (var method : ExponentialMethod.values()) {
              var way = method == ExponentialMethod.ZIGGURAT ? "zig" : "inv";
              stream.generator(
                  family,
                  seed,
                  "g.standard_exponential(%d, method='%s'%s".formatted(n, way, as),
                  Tolerance.BITS,
                  g -> g.standardExponential(dtype, method, n));
            }
            var shape = Math.pow(10, random.nextDouble(-2, 3));
            stream.generator(
                family,
                seed,
                "g.standard_gamma(%s, %d%s".formatted(shape, n, as),
                Tolerance.BITS,
                g -> g.standardGamma(NDArray.ofDoubles(shape), dtype, n));
          }
        });
    family.assertAgreement();
  }

  @Test
  void long_streams_cut_among_threads_agree() {
    var family = ParityReport.family("random.standard");
    for (var stream : RandomStream.ALL) {
      var code = "np.concatenate([g.random(5), g.random(1_300_001)])";
      stream.generator(
          family,
          9,
          code,
          Tolerance.BITS,
          g -> {
            var all = NDArray.empty(DType.FLOAT64, 1_300_006);
            all.get(fnp.ndarray.Index.to(5)).copyFrom(g.random(5));
            all.get(fnp.ndarray.Index.from(5)).copyFrom(g.random(1_300_001));
            return all;
          });
    }
    family.assertAgreement();
  }

  @Test
  void legacy_plain_numbers_agree() {
    var family = ParityReport.family("random.RandomState.standard");
    Seeds.forEach(
        60,
        random -> {
          var seed = random.nextInt(1000);
          var n = random.nextInt(3000);
          RandomStream.legacy(family, seed, "g.rand(" + n + ")", Tolerance.BITS, g -> g.rand(n));
          RandomStream.legacy(family, seed, "g.randn(" + n + ")", Tolerance.BITS, g -> g.randn(n));
          RandomStream.legacy(
              family,
              seed,
              "g.standard_exponential(" + n + ")",
              Tolerance.BITS,
              g -> g.standardExponential(n));
        });
    family.assertAgreement();
  }

  @Test
  void integers_agree() {
    var family = ParityReport.family("random.integers");
    Seeds.forEach(
        150,
        random -> {
          for (var dtype : INTEGERS) {
            var range = range(random, dtype);
            var n = random.nextInt(4) == 0 ? random.nextInt(3000) : random.nextInt(60);
            var code =
                "(%s, %s, size=%d, dtype='%s'".formatted(range.low(), range.high(), n, dtype);
            stream(random)
                .generator(
                    family,
                    random.nextInt(1000),
                    "g.integers" + code + ", endpoint=True)",
                    Tolerance.BITS,
                    g -> g.integers(range.withEndpoint(), n));
            RandomStream.legacy(
                family, 5, "g.randint" + code + ")", Tolerance.BITS, g -> g.randint(range, n));
          }
        });
    family.assertAgreement();
  }

  /// Small ranges, whole ranges and those just around powers of two.
  private static IntegerRange range(RandomGenerator random, DType dtype) {
    var bits = dtype == DType.BOOL ? 1 : 8 * dtype.itemsize();
    var isSigned = dtype.toString().startsWith("int");
    var least =
        isSigned
            ? java.math.BigInteger.ONE.shiftLeft(bits - 1).negate()
            : java.math.BigInteger.ZERO;
    var most =
        least.add(java.math.BigInteger.ONE.shiftLeft(bits)).subtract(java.math.BigInteger.ONE);
    var width =
        switch (random.nextInt(4)) {
          case 0 -> most.subtract(least);
          case 1 -> java.math.BigInteger.ONE.shiftLeft(random.nextInt(bits));
          case 2 -> new java.math.BigInteger(bits, new java.util.Random(random.nextLong()));
          default -> java.math.BigInteger.valueOf(random.nextInt(20));
        };
    var low = random.nextBoolean() ? least : java.math.BigInteger.ZERO;
    return IntegerRange.of(low, low.add(width).min(most)).as(dtype);
  }

  @Test
  void integers_of_ranges_in_arrays_agree() {
    var family = ParityReport.family("random.integers");
    Seeds.forEach(
        60,
        random -> {
          for (var dtype : INTEGERS.subList(1, INTEGERS.size())) {
            var low = random.longs(3, 0, 10).toArray();
            var high = random.longs(4, 11, 120).toArray();
            var code =
                "(np.array(%s)[:, None], np.array(%s), dtype='%s')"
                    .formatted(Arrays.toString(low), Arrays.toString(high), dtype);
            var lows = NDArray.ofLongs(low).reshape(3, 1);
            var highs = NDArray.ofLongs(high);
            var form = IntegerRange.below(1).as(dtype);
            stream(random)
                .generator(
                    family,
                    11,
                    "g.integers" + code,
                    Tolerance.BITS,
                    g -> g.integers(lows, highs, form));
            RandomStream.legacy(
                family, 11, "g.randint" + code, Tolerance.BITS, g -> g.randint(lows, highs, form));
          }
        });
    family.assertAgreement();
  }

  @Test
  void choices_agree() {
    var family = ParityReport.family("random.choice");
    Seeds.forEach(
        200,
        random -> {
          var n = random.nextInt(8) == 0 ? random.nextInt(10_001, 30_000) : random.nextInt(1, 60);
          var size = random.nextInt(n + 1);
          var seed = random.nextInt(1000);
          var from = Population.below(n);
          var replaced = "g.choice(%d, %d)".formatted(n, size);
          var once = "g.choice(%d, %d, replace=False".formatted(n, size);
          var stream = stream(random);
          stream.generator(family, seed, replaced, Tolerance.BITS, g -> g.choice(from, size));
          stream.generator(
              family,
              seed,
              once + ")",
              Tolerance.BITS,
              g -> g.choice(from.withoutReplacement(), size));
          stream.generator(
              family,
              seed,
              once + ", shuffle=False)",
              Tolerance.BITS,
              g -> g.choice(from.withoutReplacement().unshuffled(), size));
          RandomStream.legacy(family, seed, replaced, Tolerance.BITS, g -> g.choice(from, size));
          RandomStream.legacy(
              family,
              seed,
              once + ")",
              Tolerance.BITS,
              g -> g.choice(from.withoutReplacement(), size));
        });
    family.assertAgreement();
  }

  @Test
  void weighted_choices_agree() {
    var family = ParityReport.family("random.choice");
    Seeds.forEach(
        100,
        random -> {
          var n = random.nextInt(1, 30);
          var raw = random.doubles(n).toArray();
          var sum = Arrays.stream(raw).sum();
          var p = Arrays.stream(raw).map(x -> x / sum).toArray();
          var text = "np.array(" + Arrays.toString(p) + ")";
          var size = random.nextInt(n + 1);
          var seed = random.nextInt(1000);
          var a = "np.arange(%d.0).reshape(2, %d) * 1.5".formatted(2 * n, n);
          var array = NDArray.empty(DType.FLOAT64, 2, n);
          for (int i = 0; i < 2 * n; i++) {
            array.setDouble(i * 1.5, i / n, i % n);
          }
          var from = Population.of(array, 1).withWeights(NDArray.ofDoubles(p));
          var stream = stream(random);
          for (var replace : List.of("True", "False")) {
            var way = replace.equals("True") ? from : from.withoutReplacement();
            stream.generator(
                family,
                seed,
                "g.choice(%s, (1, %d), p=%s, axis=1, replace=%s)".formatted(a, size, text, replace),
                Tolerance.BITS,
                g -> g.choice(way, 1, size));
            var plain = Population.below(n).withWeights(NDArray.ofDoubles(p));
            var legacyWay = replace.equals("True") ? plain : plain.withoutReplacement();
            RandomStream.legacy(
                family,
                seed,
                "g.choice(%d, %d, p=%s, replace=%s)".formatted(n, size, text, replace),
                Tolerance.BITS,
                g -> g.choice(legacyWay, size));
          }
        });
    family.assertAgreement();
  }

  @Test
  void orders_agree() {
    var family = ParityReport.family("random.permutation");
    Seeds.forEach(
        80,
        random -> {
          var n = random.nextInt(1, 40);
          var seed = random.nextInt(1000);
          var stream = stream(random);
          stream.generator(
              family, seed, "g.permutation(" + n + ")", Tolerance.BITS, g -> g.permutation(n));
          RandomStream.legacy(
              family, seed, "g.permutation(" + n + ")", Tolerance.BITS, g -> g.permutation(n));
          var dtype = INTEGERS.get(random.nextInt(1, INTEGERS.size()));
          var make = "np.arange(%d).astype('%s').reshape(3, %d, 2)".formatted(6 * n, dtype, n);
          for (int axis = 0; axis < 3; axis++) {
            var along = axis;
            stream.generator(
                family,
                seed,
                "g.permutation(%s, axis=%d)".formatted(make, axis),
                Tolerance.BITS,
                g -> g.permutation(cube(n, dtype), along));
            stream.generator(
                family,
                seed,
                "g.permuted(%s, axis=%d)".formatted(make, axis),
                Tolerance.BITS,
                g -> g.permuted(cube(n, dtype), along));
            stream.generator(
                family,
                seed,
                "(x := %s, g.shuffle(x, axis=%d))[0]".formatted(make, axis),
                Tolerance.BITS,
                g -> {
                  var cube = cube(n, dtype);
                  g.shuffle(cube, along);
                  return cube;
                });
          }
          stream.generator(
              family,
              seed,
              "g.permuted(%s.transpose(2, 0, 1)[::-1])".formatted(make),
              Tolerance.BITS,
              g -> g.permuted(cube(n, dtype).transpose(2, 0, 1).flip(0)));
          RandomStream.legacy(
              family,
              seed,
              "g.permutation(%s)".formatted(make),
              Tolerance.BITS,
              g -> g.permutation(cube(n, dtype)));
        });
    family.assertAgreement();
  }

  private static NDArray cube(long n, DType dtype) {
    var flat = NDArray.empty(dtype, 6 * n);
    for (long i = 0; i < 6 * n; i++) {
      flat.setLong(i, i);
    }
    return flat.reshape(3, n, 2);
  }

  @Test
  void vectors_agree() {
    var family = ParityReport.family("random.vectors");
    Seeds.forEach(
        100,
        random -> {
          var k = random.nextInt(1, 7);
          var n = random.nextInt(40);
          var seed = random.nextInt(1000);
          var stream = stream(random);
          var raw = random.doubles(k).toArray();
          var sum = Arrays.stream(raw).sum();
          var p = Arrays.stream(raw).map(x -> x / sum).toArray();
          var draws = random.nextInt(5) == 0 ? 100_000 : random.nextInt(30);
          var code = "g.multinomial(%d, %s, size=%d)".formatted(draws, Arrays.toString(p), n);
          var pvals = NDArray.ofDoubles(p);
          stream.generator(family, seed, code, Tolerance.BITS, g -> g.multinomial(draws, pvals, n));
          RandomStream.legacy(
              family, seed, code, Tolerance.BITS, g -> g.multinomial(draws, pvals, n));
          var alpha = random.doubles(k, 0.01, random.nextBoolean() ? 0.09 : 5).toArray();
          var dirichlet = "g.dirichlet(%s, size=%d)".formatted(Arrays.toString(alpha), n);
          stream.generator(
              family,
              seed,
              dirichlet,
              Tolerance.BITS,
              g -> g.dirichlet(NDArray.ofDoubles(alpha), n));
          RandomStream.legacy(
              family,
              seed,
              dirichlet,
              Tolerance.BITS,
              g -> g.dirichlet(NDArray.ofDoubles(alpha), n));
          var colors = random.longs(k, 0, 50).toArray();
          var sample = random.nextInt((int) Arrays.stream(colors).sum() + 1);
          for (var method : UrnMethod.values()) {
            stream.generator(
                family,
                seed,
                "g.multivariate_hypergeometric(%s, %d, size=%d, method='%s')"
                    .formatted(
                        Arrays.toString(colors),
                        sample,
                        n,
                        method.name().toLowerCase(java.util.Locale.ROOT)),
                Tolerance.BITS,
                g -> g.multivariateHypergeometric(NDArray.ofLongs(colors), sample, method, n));
          }
        });
    family.assertAgreement();
  }

  @Test
  void multinomial_counts_of_arrays_stretch() {
    var family = ParityReport.family("random.vectors");
    for (int seed = 0; seed < 20; seed++) {
      RandomStream.ALL
          .get(seed % 5)
          .generator(
              family,
              seed,
              "g.multinomial([[10], [2000]], [[.2, .3, .5], [.1, .1, .8]], size=(4, 2, 2))",
              Tolerance.BITS,
              g ->
                  g.multinomial(
                      NDArray.ofLongs(10, 2000).reshape(2, 1),
                      NDArray.ofDoubles(.2, .3, .5, .1, .1, .8).reshape(2, 3),
                      4,
                      2,
                      2));
    }
    family.assertAgreement();
  }

  @Test
  void normal_vectors_agree_but_for_rounding() {
    var family = ParityReport.family("random.multivariate_normal");
    for (int seed = 0; seed < 20; seed++) {
      RandomStream.ALL
          .get(seed % 5)
          .generator(
              family,
              seed,
              "g.multivariate_normal([1, -2], [[2, .5], [.5, 1]], size=9, method='cholesky')",
              new Tolerance.Close(1e-13, 1e-13),
              g ->
                  g.multivariateNormal(
                      NDArray.ofDoubles(1, -2),
                      NDArray.ofDoubles(2, .5, .5, 1).reshape(2, 2),
                      CovarianceFactor.CHOLESKY,
                      9));
    }
    family.assertAgreement();
  }

  private static RandomStream stream(RandomGenerator random) {
    return RandomStream.ALL.get(random.nextInt(RandomStream.ALL.size()));
  }
}
