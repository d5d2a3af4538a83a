package fnp.random.bits;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Turns a seed of any size into well mixed words, and into independent seeds for other streams.
///
/// ```java
/// var seeds = SeedSequence.of(42);
/// var streams = seeds.spawn(4); // four seeds that have nothing in common
/// ```
///
/// Only [#spawn] changes it: it counts the children.
///
/// @numpy `numpy.random.SeedSequence`, 2.4
/// @source M. E. O'Neill, "Developing a seed_seq Alternative", 2015
public final class SeedSequence {
  /// The usual number of 32-bit words in the pool.
  public static final int POOL_SIZE = 4;

  private static final int INIT_A = 0x43b0d7e5;
  private static final int MULTIPLY_A = 0x931e8875;
  private static final int INIT_B = 0x8b51f9dd;
  private static final int MULTIPLY_B = 0x58f38ded;
  private static final int MIX_LEFT = 0xca01f9dd;
  private static final int MIX_RIGHT = 0x4973f715;

  private final List<BigInteger> entropy;
  private final List<BigInteger> spawnKey;
  private final int[] pool;
  private long spawned;

  private SeedSequence(List<BigInteger> entropy, List<BigInteger> spawnKey, int poolSize) {
    this.entropy = List.copyOf(entropy);
    this.spawnKey = List.copyOf(spawnKey);
    this.pool = new int[poolSize];
    mix(assembled());
  }

  /// The sequence of a whole number, or of several in a list.
  ///
  /// @throws RandomException if one is negative
  public static SeedSequence of(long... entropy) {
    return of(numbers(entropy), List.of(), POOL_SIZE);
  }

  /// The sequence of a number of any size.
  ///
  /// @throws RandomException if it is negative
  public static SeedSequence of(BigInteger entropy) {
    return of(List.of(entropy), List.of(), POOL_SIZE);
  }

  /// The sequence of numbers of any size.
  ///
  /// @param spawnKey the path of children from the root; empty for a root
  /// @param poolSize 32-bit words in the pool, at least 4
  /// @throws RandomException if a number is negative or the pool too small
  public static SeedSequence of(List<BigInteger> entropy, List<BigInteger> spawnKey, int poolSize) {
    if (poolSize < POOL_SIZE) {
      throw RandomException.value(
          "a pool of %d words was asked for; The size of the entropy pool should be at least %d",
          poolSize, POOL_SIZE);
    }
    return new SeedSequence(entropy, spawnKey, poolSize);
  }

  /// The sequence of 128 fresh bits from the operating system.
  public static SeedSequence fresh() {
    return of(new BigInteger(128, Fresh.SOURCE));
  }

  /// The numbers this was made of.
  public List<BigInteger> entropy() {
    return entropy;
  }

  /// The path of children from the root; empty for a root.
  public List<BigInteger> spawnKey() {
    return spawnKey;
  }

  /// The number of 32-bit words in the pool.
  public int poolSize() {
    return pool.length;
  }

  /// How many children were made so far.
  public synchronized long childrenSpawned() {
    return spawned;
  }

  /// As many new sequences, different from all that were spawned before.
  ///
  /// @throws RandomException if the count is negative
  public synchronized List<SeedSequence> spawn(int count) {
    if (count < 0) {
      throw RandomException.value("%d children were asked for; ask for 0 or more", count);
    }
    var children = new ArrayList<SeedSequence>(count);
    for (int i = 0; i < count; i++) {
      var key = new ArrayList<>(spawnKey);
      key.add(BigInteger.valueOf(spawned++));
      children.add(new SeedSequence(entropy, key, pool.length));
    }
    return children;
  }

  /// Words for the state of a bit generator; the same ones for every call.
  ///
  /// @numpy `SeedSequence.generate_state(n, numpy.uint32)`
  public int[] generateInts(int count) {
    var words = new int[count];
    var constant = INIT_B;
    for (int i = 0; i < count; i++) {
      var value = pool[i % pool.length] ^ constant;
      constant *= MULTIPLY_B;
      value *= constant;
      words[i] = value ^ (value >>> 16);
    }
    return words;
  }

  /// 64-bit words for the state of a bit generator, from pairs of 32-bit ones, low half first.
  ///
  /// @numpy `SeedSequence.generate_state(n, numpy.uint64)`
  public long[] generateLongs(int count) {
    var halves = generateInts(Math.multiplyExact(count, 2));
    var words = new long[count];
    for (int i = 0; i < count; i++) {
      words[i] = (halves[2 * i] & 0xffffffffL) | ((long) halves[2 * i + 1] << 32);
    }
    return words;
  }

  /// As NumPy prints it.
  @Override
  public String toString() {
    var text = new StringBuilder("SeedSequence(\n    entropy=");
    text.append(entropy.size() == 1 ? entropy.getFirst() : entropy).append(",\n");
    if (!spawnKey.isEmpty()) {
      var key = spawnKey.toString();
      var items = key.substring(1, key.length() - 1);
      text.append("    spawn_key=(").append(items).append(spawnKey.size() == 1 ? ",)" : ")");
      text.append(",\n");
    }
    return text.append(")").toString();
  }

  private static List<BigInteger> numbers(long... values) {
    return Arrays.stream(values).mapToObj(BigInteger::valueOf).toList();
  }

  /// The 32-bit words of all numbers, each with its lowest first; 0 has one word.
  private static List<Integer> words(List<BigInteger> numbers) {
    var words = new ArrayList<Integer>();
    for (var number : numbers) {
      if (number.signum() < 0) {
        throw RandomException.value("seed %s is negative; expected non-negative integer", number);
      }
      var rest = number;
      do {
        words.add(rest.intValue());
        rest = rest.shiftRight(32);
      } while (rest.signum() > 0);
    }
    return words;
  }

  private int[] assembled() {
    var run = words(entropy);
    var key = words(spawnKey);
    // A short seed is padded, lest its end runs into the key of a child.
    while (!key.isEmpty() && run.size() < pool.length) {
      run.add(0);
    }
    run.addAll(key);
    return run.stream().mapToInt(Integer::intValue).toArray();
  }

  private void mix(int[] words) {
    var hash = new Hash();
    for (int i = 0; i < pool.length; i++) {
      pool[i] = hash.of(i < words.length ? words[i] : 0);
    }
    for (int from = 0; from < pool.length; from++) {
      for (int to = 0; to < pool.length; to++) {
        if (from != to) {
          pool[to] = mix(pool[to], hash.of(pool[from]));
        }
      }
    }
    for (int from = pool.length; from < words.length; from++) {
      for (int to = 0; to < pool.length; to++) {
        pool[to] = mix(pool[to], hash.of(words[from]));
      }
    }
  }

  private static int mix(int x, int y) {
    var result = MIX_LEFT * x - MIX_RIGHT * y;
    return result ^ (result >>> 16);
  }

  /// A hash whose constant changes with every use.
  private static final class Hash {
    private int constant = INIT_A;

    int of(int word) {
      var value = word ^ constant;
      constant *= MULTIPLY_A;
      value *= constant;
      return value ^ (value >>> 16);
    }
  }

  /// Holds the operating system's randomness, which is slow to start.
  private static final class Fresh {
    static final SecureRandom SOURCE = new SecureRandom();
  }
}
