package ruchy.std.array;

import fnp.ndarray.NDArray;
import fnp.random.Generator;
import fnp.random.bits.BitGenerator;
import frankennumpy.Random;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// The namespace `np.random`: generators, and functions on the one legacy stream that all share.
@Namespace("np.random")
public final class RandomFunctions {
  private RandomFunctions() {}

  /// A generator, with NumPy's stream: of a seed, of several numbers, of a seed sequence, of a
  /// source of bits; without a seed one that nobody can foresee.
  ///
  /// ```ruchy
  /// >>> np.random.default_rng(1).normal()
  /// 0.345584192064786
  /// ```
  @Signature("fn default_rng(seed: Any = None) -> Generator")
  public static Generator defaultRng(Object seed) {
    return switch (seed) {
      case Generator generator -> generator;
      case BitGenerator bits -> new Generator(bits);
      default -> Generator.of(BitGenerators.seeds(seed));
    };
  }

  /// A generator that draws from a source of bits.
  ///
  /// ```ruchy
  /// >>> np.random.Generator(np.random.MT19937(1)).random(2)
  /// [0.24067554 0.72958187]
  /// ```
  @Signature("fn Generator(bit_generator: BitGenerator) -> Generator")
  public static Generator generator(BitGenerator bits) {
    return new Generator(bits);
  }

  /// Starts the shared stream over.
  @Signature("fn seed(seed: i64) -> ()")
  public static void seed(long seed) {
    Random.seed(seed);
  }

  /// Numbers in `[0, 1)` of the shared stream: `np.random.rand(2, 3)`.
  @Signature("fn rand(shape: ...i64) -> Array<f64>")
  public static NDArray rand(RuchyList shape) {
    return Random.rand(Operands.shape(shape));
  }

  /// Standard normal numbers of the shared stream: `np.random.randn(2, 3)`.
  @Signature("fn randn(shape: ...i64) -> Array<f64>")
  public static NDArray randn(RuchyList shape) {
    return Random.randn(Operands.shape(shape));
  }

  /// Numbers in `[0, 1)` of the shared stream.
  @Signature({
    "fn random(size: Any = None) -> Array<f64>",
    "fn random_sample(size: Any = None) -> Array<f64>"
  })
  public static NDArray random(Object size) {
    return Random.random(Operands.size(size));
  }

  /// Whole numbers of the shared stream, from 0 up to, and without, an end.
  @Signature("fn randint(high: i64, size: Any = None) -> Array<i64>")
  public static NDArray randint(long high, Object size) {
    return Random.randint(0, high, Operands.size(size));
  }

  /// Whole numbers of the shared stream, from a start up to, and without, an end.
  @Signature("fn randint(low: i64, high: i64, size: Any = None) -> Array<i64>")
  public static NDArray randint(long low, long high, Object size) {
    return Random.randint(low, high, Operands.size(size));
  }

  /// Normal numbers of the shared stream.
  @Signature("fn normal(loc: f64 = 0.0, scale: f64 = 1.0, size: Any = None) -> Array<f64>")
  public static NDArray normal(double loc, double scale, Object size) {
    return Random.normal(loc, scale, Operands.size(size));
  }

  /// Numbers of the shared stream between two bounds.
  @Signature("fn uniform(low: f64 = 0.0, high: f64 = 1.0, size: Any = None) -> Array<f64>")
  public static NDArray uniform(double low, double high, Object size) {
    return Random.uniform(low, high, Operands.size(size));
  }

  /// Elements of an array or list, or of the numbers below an integer, by the shared stream.
  @Signature("fn choice(a: Any, size: Any = None, replace: bool = true, p: Any = None) -> Any")
  public static Object choice(Object a, Object size, boolean replace, Object p) {
    var population = RandomGenerators.population(a, p, 0);
    return Operands.scalarOrArray(
        Random.choice(replace ? population : population.withoutReplacement(), Operands.size(size)));
  }

  /// The numbers below an integer, or a copy of an array or list, in an order by the shared stream.
  @Signature("fn permutation(x: Any) -> Array")
  public static NDArray permutation(Object x) {
    return x instanceof Long count
        ? Random.permutation(count)
        : Random.permutation(Operands.array(x));
  }

  /// Brings an array into an order by the shared stream, in place.
  @Signature("fn shuffle(x: Array) -> ()")
  public static void shuffle(NDArray x) {
    Random.shuffle(x);
  }
}
