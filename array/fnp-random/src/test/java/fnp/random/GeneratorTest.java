package fnp.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.random.bits.Mt19937;
import fnp.random.bits.RandomException;
import fnp.random.bits.Sfc64;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ruchy.testkit.Seeds;

class GeneratorTest {
  @Test
  void the_first_numbers_of_a_seed_are_numpys() {
    // numpy.random.default_rng(42), 2.4
    assertThat(Generator.of(42).random(3).toDoubleArray())
        .containsExactly(0.7739560485559633, 0.4388784397520523, 0.8585979199113825);
    assertThat(Generator.of(42).integers(1, 7, 5).toLongArray()).containsExactly(1, 5, 4, 3, 3);
    assertThat(RandomState.of(0).randn(2).toDoubleArray())
        .containsExactly(1.764052345967664, 0.4001572083672233);
  }

  @Test
  void numbers_drawn_one_by_one_are_those_of_an_array() {
    Seeds.forEach(
        20,
        random -> {
          var seed = random.nextInt(1000);
          var one = Generator.of(seed);
          var expected = Generator.of(seed).standardNormal(3000).toDoubleArray();
          for (var number : expected) {
            assertThat(one.standardNormal().getDouble()).isEqualTo(number);
          }
        });
  }

  @Test
  void float32_and_float64_draws_take_turns_with_the_kept_half_word() {
    var arrays = Generator.of(5);
    var single = Generator.of(5);
    for (int i = 0; i < 40; i++) {
      var shorts = arrays.random(DType.FLOAT32, i);
      for (int k = 0; k < i; k++) {
        assertThat(single.random(DType.FLOAT32).getDouble()).isEqualTo(shorts.getDouble(k));
      }
      assertThat(single.random().getDouble()).isEqualTo(arrays.random().getDouble());
    }
  }

  @Test
  void integers_stay_in_their_range_and_reach_both_ends() {
    Seeds.forEach(
        30,
        random -> {
          var low = random.nextLong(-100, 100);
          var high = low + random.nextLong(1, 20);
          for (var dtype : List.of(DType.INT8, DType.INT16, DType.INT32, DType.INT64)) {
            var range = IntegerRange.of(low, high).as(dtype);
            var numbers = Generator.of(random.nextInt(100)).integers(range, 2000).toLongArray();
            assertThat(LongStream.of(numbers).min()).hasValue(low);
            assertThat(LongStream.of(numbers).max()).hasValue(high - 1);
          }
        });
  }

  @Test
  void orders_keep_every_element() {
    Seeds.forEach(
        30,
        random -> {
          var n = random.nextInt(0, 200);
          var order = Generator.of(random.nextInt(100)).permutation(n).toLongArray();
          Arrays.sort(order);
          assertThat(order).containsExactly(LongStream.range(0, n).toArray());
        });
  }

  @Test
  void a_choice_without_replacement_repeats_nothing() {
    Seeds.forEach(
        30,
        random -> {
          var n = random.nextInt(1, 20_000);
          var size = random.nextInt(0, n + 1);
          var from = Population.below(n).withoutReplacement();
          var chosen = Generator.of(random.nextInt(100)).choice(from, size).toLongArray();
          assertThat(LongStream.of(chosen).distinct().count()).isEqualTo(size);
        });
  }

  @Test
  void counts_of_a_multinomial_draw_add_up() {
    var counts = Generator.of(1).multinomial(1000, NDArray.ofDoubles(.2, .3, .5), 50);
    for (int i = 0; i < 50; i++) {
      var row = i;
      assertThat(IntStream.range(0, 3).mapToLong(k -> counts.getLong(row, k)).sum())
          .isEqualTo(1000);
    }
  }

  @Test
  void threads_that_share_a_generator_draw_every_number_once() throws InterruptedException {
    var shared = Generator.of(7);
    var drawn = NDArray.empty(DType.FLOAT64, 4, 500);
    var threads =
        IntStream.range(0, 4)
            .mapToObj(t ->
                Thread.ofPlatform()
                    .start(() -> {
                      for (int i = 0; i < 500; i++) {
                        drawn.setDouble(shared.random().getDouble(), t, i);
                      }
                    }))
            .toList();
    for (var thread : threads) {
      thread.join();
    }
    var numbers = drawn.toDoubleArray();
    Arrays.sort(numbers);
    var expected = Generator.of(7).random(2000).toDoubleArray();
    Arrays.sort(expected);
    assertThat(numbers).containsExactly(expected);
  }

  @Test
  void spawned_generators_differ_from_each_other_and_their_parent() {
    var parent = Generator.of(3);
    var first = parent.spawn(4).stream().map(child -> child.random().getDouble()).toList();
    assertThat(first).doesNotHaveDuplicates();
    assertThat(parent.random().getDouble()).isEqualTo(Generator.of(3).random().getDouble());
  }

  private static final List<Refused> REFUSED =
      List.of(
          new Refused("scale < 0", g -> g.normal(0, -1)),
          new Refused("high - low < 0", g -> g.uniform(1, 0)),
          new Refused("high - low range exceeds", g -> g.uniform(-1e308, 1e308)),
          new Refused("a <= 0", g -> g.pareto(0)),
          new Refused("p < 0, p > 1 or p is NaN", g -> g.binomial(5, Double.NaN)),
          new Refused("n < 0", g -> g.binomial(-5, .5)),
          new Refused("lam value too large", g -> g.poisson(1e19)),
          new Refused("n too large or p too small", g -> g.negativeBinomial(1e18, 1e-10)),
          new Refused("must be less than 1000000000", g -> g.hypergeometric(1_000_000_000, 5, 1)),
          new Refused("ngood + nbad < nsample", g -> g.hypergeometric(5, 5, 11)),
          new Refused("left > mode", g -> g.triangular(1, 0, 2)),
          new Refused("left == right", g -> g.triangular(1, 1, 1)),
          new Refused("low >= high", g -> g.integers(5, 5)),
          new Refused(
              "out of bounds for uint8", g -> g.integers(IntegerRange.below(300).as(DType.UINT8))),
          new Refused(
              "Unsupported dtype", g -> g.integers(IntegerRange.below(3).as(DType.FLOAT32))),
          new Refused("Unsupported dtype", g -> g.standardNormal(DType.INT32, 3)),
          new Refused("negative dimensions", g -> g.random(-1)),
          new Refused(
              "must be contiguous", g -> g.random(NDArray.empty(DType.FLOAT64, 3, 4).transpose())),
          new Refused(
              "must be contiguous", g -> g.random(NDArray.zeros(DType.FLOAT64, 3).readOnly())),
          new Refused(
              "not compatible", g -> g.normal(NDArray.ofDoubles(1, 2, 3), NDArray.ofDoubles(1), 1)),
          new Refused("larger sample", g -> g.choice(Population.below(2).withoutReplacement(), 5)),
          new Refused(
              "do not sum to 1",
              g -> g.choice(Population.below(2).withWeights(NDArray.ofDoubles(.5, .6)))),
          new Refused(
              "Fewer non-zero",
              g ->
                  g.choice(
                      Population.below(2).withWeights(NDArray.ofDoubles(1, 0)).withoutReplacement(),
                      2)),
          new Refused("a must be a positive", g -> g.choice(Population.below(0), 3)),
          new Refused("pvals < 0", g -> g.multinomial(5, NDArray.ofDoubles(.5, -.1))),
          new Refused("sum(pvals[:-1])", g -> g.multinomial(5, NDArray.ofDoubles(.8, .8, 0))),
          new Refused("alpha < 0", g -> g.dirichlet(NDArray.ofDoubles(1, -1))),
          new Refused(
              "nsample > sum(colors)",
              g -> g.multivariateHypergeometric(NDArray.ofLongs(1, 2), 5, UrnMethod.COUNT)),
          new Refused("cannot jump", g -> new Sfc64(1).jumped(1)),
          new Refused("between 0 and 2**32 - 1", g -> RandomState.of(-1)),
          new Refused("Seed must be non-empty", g -> Mt19937.ofLegacySeed()));

  private record Refused(String message, Consumer<Generator> draw) {}

  @TestFactory
  Stream<DynamicTest> senseless_arguments_are_refused_in_words() {
    return REFUSED.stream()
        .map(refused ->
            DynamicTest.dynamicTest(
                refused.message,
                () ->
                    assertThatThrownBy(() -> refused.draw.accept(Generator.of(1)))
                        .isInstanceOf(RandomException.class)
                        .hasMessageContaining(refused.message)));
  }

  @Test
  void empty_results_draw_nothing() {
    var generator = Generator.of(9);
    assertThat(generator.normal(0, 1, 0, 5).size()).isZero();
    assertThat(generator.integers(5, 5, 0).size()).isZero();
    assertThat(generator.choice(Population.below(0), 0).size()).isZero();
    assertThat(generator.permutation(0).size()).isZero();
    assertThat(generator.bytes(0)).isEmpty();
    assertThat(generator.random().getDouble()).isEqualTo(Generator.of(9).random().getDouble());
  }
}
