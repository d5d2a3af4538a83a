package fnp.conformance;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.random.Generator;
import fnp.random.LegacyState;
import fnp.random.RandomState;
import fnp.random.bits.BitGenerator;
import fnp.random.bits.BitGeneratorState;
import fnp.random.bits.Mt19937;
import fnp.random.bits.Pcg64;
import fnp.random.bits.Pcg64Dxsm;
import fnp.random.bits.Philox;
import fnp.random.bits.SeedSequence;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import ruchy.testkit.Seeds;

/// Seeds, words and states of all bit generators.
@NeedsOracle
class BitGeneratorConformanceTest {
  /// The state as a list of unsigned numbers, in the order of [BitGeneratorState].
  private static final String STATE =
      """
      M = 2**64 - 1
      def state(b):
          s = b.state; t = s['state']; n = s['bit_generator']
          if n == 'MT19937': w = [int(x) for x in t['key']] + [int(t['pos']), 0, 0]
          elif n == 'Philox': w = [int(x) for x in t['counter']] + [int(x) for x in t['key']] + [int(x) for x in s['buffer']] + [s['buffer_pos'], s['has_uint32'], s['uinteger']]
          elif n == 'SFC64': w = [int(x) for x in t['state']] + [0, s['has_uint32'], s['uinteger']]
          else: w = [t['state'] >> 64, t['state'] & M, t['inc'] >> 64, t['inc'] & M, 0, s['has_uint32'], s['uinteger']]
          return np.array(w, dtype='u8')
      """;

  @Test
  void seed_sequences_give_the_same_words() {
    var family = ParityReport.family("random.SeedSequence");
    Seeds.forEach(
        200,
        random -> {
          var entropy = numbers(random, random.nextInt(1, 8));
          var key = numbers(random, random.nextInt(3));
          var pool = random.nextInt(4, 9);
          var seeds = SeedSequence.of(entropy, key, pool);
          var code =
              "s = np.random.SeedSequence(%s, spawn_key=%s, pool_size=%d)\n"
                      .formatted(entropy, tuple(key), pool)
                  + "c = s.spawn(3)[2].spawn(1)[0]\n[s.generate_state(9), s.generate_state(5, 'u8'),"
                  + " c.generate_state(4)]";
          var theirs = Oracle.shared().eval(code).items();
          var child = seeds.spawn(3).get(2).spawn(1).getFirst();
          count(family, code, theirs.get(0), ints(seeds.generateInts(9)));
          count(family, code, theirs.get(1), longs(seeds.generateLongs(5)));
          count(family, code, theirs.get(2), ints(child.generateInts(4)));
        });
    family.assertAgreement();
  }

  private static List<BigInteger> numbers(RandomGenerator random, int count) {
    var numbers = new ArrayList<BigInteger>();
    for (int i = 0; i < count; i++) {
      numbers.add(new BigInteger(random.nextInt(130), new java.util.Random(random.nextLong())));
    }
    return numbers;
  }

  private static String tuple(List<BigInteger> numbers) {
    return numbers.toString().replace('[', '(').replace("]", numbers.size() == 1 ? ",)" : ")");
  }

  @Test
  void words_and_states_agree_after_any_draws() {
    var family = ParityReport.family("random.BitGenerator");
    Seeds.forEach(
        100,
        random -> {
          for (var stream : RandomStream.ALL) {
            var seed = random.nextLong(1L << 40);
            var bits = stream.of().apply(seed);
            var code = new StringBuilder(STATE);
            code.append("b = np.random.%s(%d)\n".formatted(stream.name(), seed));
            code.append("g = np.random.Generator(b)\nr = [state(b)]\n");
            var ours = new ArrayList<NDArray>(List.of(words(bits)));
            var generator = new Generator(bits);
            for (int i = 0; i < 3; i++) {
              var count = random.nextInt(700);
              var isShort = random.nextBoolean();
              code.append(
                  "r += [g.random(%d%s), state(b)]\n"
                      .formatted(count, isShort ? ", dtype='f4'" : ""));
              ours.add(generator.random(isShort ? DType.FLOAT32 : DType.FLOAT64, count));
              ours.add(words(bits));
            }
            compare(family, code + "r", ours);
          }
        });
    family.assertAgreement();
  }

  @Test
  void jumps_and_advances_agree() {
    var family = ParityReport.family("random.jumped");
    Seeds.forEach(
        12,
        random -> {
          var seed = random.nextInt(1000);
          var drawn = random.nextInt(50);
          var jumps = random.nextInt(1, 4);
          for (var stream : RandomStream.ALL.subList(0, 4)) {
            var bits = stream.of().apply(seed);
            new Generator(bits).random(DType.FLOAT32, drawn);
            var code =
                STATE
                    + "b = np.random.%s(%d)\n".formatted(stream.name(), seed)
                    + "np.random.Generator(b).random(%d, dtype='f4')\n".formatted(drawn)
                    + "j = b.jumped(%d)\n".formatted(jumps)
                    + "[state(b), state(j), np.random.Generator(j).random(5)]";
            var jumped = bits.jumped(jumps);
            compare(
                family, code, List.of(words(bits), words(jumped), new Generator(jumped).random(5)));
          }
          advance(family, random, seed);
        });
    family.assertAgreement();
  }

  private static void advance(ParityReport.Family family, RandomGenerator random, int seed) {
    var step = new BigInteger(100, new java.util.Random(random.nextLong()));
    for (var name : List.of("PCG64", "PCG64DXSM", "Philox")) {
      var by = name.equals("Philox") || random.nextBoolean() ? step : step.negate();
      BitGenerator bits =
          switch (name) {
            case "PCG64" -> advanced(new Pcg64(seed), by);
            case "PCG64DXSM" -> advanced(new Pcg64Dxsm(seed), by);
            default -> advanced(new Philox(seed), by);
          };
      var code =
          STATE + "b = np.random.%s(%d)\nb.advance(%s)\n[state(b)]".formatted(name, seed, by);
      compare(family, code, List.of(words(bits)));
    }
  }

  private static Pcg64 advanced(Pcg64 bits, BigInteger by) {
    bits.advance(by);
    return bits;
  }

  private static Pcg64Dxsm advanced(Pcg64Dxsm bits, BigInteger by) {
    bits.advance(by);
    return bits;
  }

  private static Philox advanced(Philox bits, BigInteger by) {
    bits.advance(by);
    return bits;
  }

  @Test
  void philox_starts_at_a_key_and_counter() {
    var family = ParityReport.family("random.BitGenerator");
    Seeds.forEach(
        20,
        random -> {
          var key = new BigInteger(128, new java.util.Random(random.nextLong()));
          var counter = new BigInteger(256, new java.util.Random(random.nextLong()));
          var code =
              STATE
                  + "b = np.random.Philox(counter=%s, key=%s)\n".formatted(counter, key)
                  + "[state(b), np.random.Generator(b).random(9)]";
          var bits = Philox.ofKey(key, counter);
          compare(family, code, List.of(words(bits), new Generator(bits).random(9)));
        });
    family.assertAgreement();
  }

  @Test
  void children_of_generators_agree() {
    var family = ParityReport.family("random.spawn");
    for (var stream : RandomStream.ALL) {
      var code =
          "g = np.random.Generator(np.random.%s(5))\n".formatted(stream.name())
              + "[c.random(3) for c in g.spawn(3) + g.spawn(2)]";
      var generator = new Generator(stream.of().apply(5L));
      var children = new ArrayList<>(generator.spawn(3));
      children.addAll(generator.spawn(2));
      compare(family, code, children.stream().map(child -> child.random(3)).toList());
    }
    family.assertAgreement();
  }

  @Test
  void legacy_seeds_agree() {
    var family = ParityReport.family("random.seed");
    Seeds.forEach(
        100,
        random -> {
          var seed = random.longs(random.nextInt(1, 5), 0, 1L << 32).toArray();
          var text = seed.length == 1 ? Long.toString(seed[0]) : Arrays.toString(seed);
          compare(
              family,
              STATE
                  + "g = np.random.RandomState(%s)\n".formatted(text)
                  + "[state(g._bit_generator), g.random_sample(700), state(g._bit_generator)]",
              legacyWords(Mt19937.ofLegacySeed(seed)));
        });
    family.assertAgreement();
  }

  private static List<NDArray> legacyWords(Mt19937 bits) {
    var before = words(bits);
    return List.of(before, new RandomState(bits).randomSample(700), words(bits));
  }

  @Test
  void a_state_put_back_repeats_the_stream() {
    Seeds.forEach(
        50,
        random -> {
          for (var stream : RandomStream.ALL) {
            var generator = new Generator(stream.of().apply(random.nextInt(100)));
            generator.random(DType.FLOAT32, random.nextInt(2000));
            var state = generator.bitGenerator().state();
            var copy = new Generator(generator.bitGenerator().copy());
            var first = generator.standardNormal(1500);
            generator.bitGenerator().setState(state);
            Tolerance.BITS
                .difference(first, generator.standardNormal(1500))
                .ifPresent(text -> fail(stream, text));
            Tolerance.BITS
                .difference(first, copy.standardNormal(1500))
                .ifPresent(text -> fail(stream, text));
          }
          LegacyState state = RandomState.of(3).state();
          var legacy = RandomState.of(4);
          legacy.randn(random.nextInt(5));
          legacy.setState(state);
          Tolerance.BITS
              .difference(RandomState.of(3).randn(4), legacy.randn(4))
              .ifPresent(text -> fail(RandomStream.ALL.get(2), text));
        });
  }

  private static void fail(RandomStream stream, String text) {
    throw new AssertionError(stream.name() + ": " + text);
  }

  private static void compare(ParityReport.Family family, String code, List<NDArray> ours) {
    var theirs = Oracle.shared().eval(code).items();
    for (int i = 0; i < ours.size(); i++) {
      count(family, code + " item " + i, theirs.get(i), ours.get(i));
    }
  }

  private static void count(ParityReport.Family family, String code, Answer theirs, NDArray ours) {
    family.count(code, Tolerance.BITS.difference(theirs.array(), ours));
  }

  /// The state as NumPy's side gives it.
  private static NDArray words(BitGenerator bits) {
    BitGeneratorState state = bits.state();
    var words = new ArrayList<>(state.words());
    words.add((long) state.position());
    words.add(state.hasHalf() ? 1L : 0L);
    words.add(state.half() & 0xffffffffL);
    return longs(words.stream().mapToLong(Long::longValue).toArray());
  }

  private static NDArray longs(long... words) {
    return NDArray.ofLongs(words).view(DType.UINT64);
  }

  private static NDArray ints(int... words) {
    return NDArray.ofInts(words).view(DType.UINT32);
  }
}
