package ruchy.std.chance;

import fnp.random.bits.Pcg64;
import java.util.concurrent.ThreadLocalRandom;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// Single random numbers and choices, from one stream that all tasks share.
@Namespace("random")
public final class RandomNumbers {
  private static final Object LOCK = new Object();
  private static Pcg64 bits = new Pcg64(ThreadLocalRandom.current().nextLong() & Long.MAX_VALUE);

  private RandomNumbers() {}

  /// Starts the stream over: the same seed gives the same numbers.
  ///
  /// ```ruchy
  /// >>> random::seed(7)
  /// >>> let first = random::random()
  /// >>> random::seed(7)
  /// >>> first == random::random()
  /// true
  /// ```
  @Signature("fn seed(seed: i64)")
  public static void seed(long seed) {
    synchronized (LOCK) {
      bits = new Pcg64(seed & Long.MAX_VALUE);
    }
  }

  /// A number from 0 up to 1, which is not one of them.
  @Signature("fn random() -> f64")
  public static double random() {
    synchronized (LOCK) {
      return bits.nextDouble();
    }
  }

  /// A number between two.
  @Signature("fn uniform(low: f64, high: f64) -> f64")
  public static double uniform(double low, double high) {
    return low + (high - low) * random();
  }

  /// A number of the normal distribution.
  @Signature({
    "fn gauss(mean: f64 = 0.0, deviation: f64 = 1.0) -> f64",
    "fn normal(mean: f64 = 0.0, deviation: f64 = 1.0) -> f64"
  })
  public static double gauss(double mean, double deviation) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random()));
    return mean + deviation * radius * StrictMath.cos(2 * Math.PI * random());
  }

  /// A whole number from one to another, both of which may come.
  ///
  /// ```ruchy
  /// >>> let die = random::randint(1, 6)
  /// >>> 1 <= die && die <= 6
  /// true
  /// ```
  @Signature("fn randint(low: i64, high: i64) -> i64")
  public static long randint(long low, long high) {
    if (high < low) {
      throw new RuchyError("E0845", "there is no number from " + low + " to " + high)
          .help("give the smaller one first");
    }
    return low + below(high - low + 1);
  }

  /// A whole number from one up to another, which is not one of them.
  @Signature({"fn range(low: i64, high: i64) -> i64", "fn randrange(low: i64, high: i64) -> i64"})
  public static long range(long low, long high) {
    return randint(low, Math.subtractExact(high, 1));
  }

  /// A number from 0 up to a bound, each as likely as the others; a bound of 0 stands for 2**64.
  private static long below(long bound) {
    synchronized (LOCK) {
      if (bound == 0) {
        return bits.nextLong();
      }
      while (true) {
        long drawn = bits.nextLong();
        long value = Long.remainderUnsigned(drawn, bound);
        // What lies behind the last whole multiple of the bound is drawn again.
        if (Long.compareUnsigned(drawn - value, -bound) <= 0) {
          return value;
        }
      }
    }
  }

  /// An element of a list.
  ///
  /// ```ruchy
  /// >>> ["a", "b"].contains(random::choice(["a", "b"]))
  /// true
  /// ```
  @Signature("fn choice<T>(list: [T]) -> T")
  public static Object choice(RuchyList list) {
    if (list.isEmpty()) {
      throw new RuchyError("E0845", "an empty list has no element to choose")
          .help("test it with `is_empty()` first");
    }
    return list.item((int) below(list.length()));
  }

  /// Puts the elements of a list in a random order.
  ///
  /// ```ruchy
  /// >>> let xs = [1, 2, 3]
  /// >>> random::shuffle(xs)
  /// >>> xs.sorted()
  /// [1, 2, 3]
  /// ```
  @Signature("fn shuffle<T>(list: [T])")
  public static void shuffle(RuchyList list) {
    for (int i = list.size() - 1; i > 0; i--) {
      swap(list, i, (int) below(i + 1L));
    }
  }

  private static void swap(RuchyList list, int i, int j) {
    Object held = list.item(i);
    list.setItem(i, list.item(j));
    list.setItem(j, held);
  }

  /// Some elements of a list, each at most once, in a random order.
  ///
  /// ```ruchy
  /// >>> random::sample([1, 2, 3], 3).sorted()
  /// [1, 2, 3]
  /// ```
  @Signature("fn sample<T>(list: [T], count: i64) -> [T]")
  public static RuchyList sample(RuchyList list, long count) {
    if (count < 0 || count > list.length()) {
      throw new RuchyError(
              "E0845", "a list of " + list.length() + " elements has no sample of " + count)
          .help("ask for at most as many as there are; `choice` may repeat itself");
    }
    RuchyList all = list.copy();
    RuchyList some = list.emptyLike((int) count);
    for (int i = 0; i < count; i++) {
      swap(all, i, i + (int) below(all.length() - i));
      some.append(all.item(i));
    }
    return some;
  }
}
