package ruchy.std.array;

import fnp.ndarray.NDArray;
import fnp.random.IntegerRange;
import fnp.random.LegacyState;
import fnp.random.RandomState;
import fnp.random.bits.BitGenerator;
import ruchy.runtime.Display;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.Arguments;

/// NumPy's older random numbers, with a stream of their own: plain numbers, choices and orders.
@Namespace("np.random")
public final class RandomStates {
  private RandomStates() {}

  /// The older generator of a seed, of several numbers, or of a source of bits.
  ///
  /// ```ruchy
  /// >>> np.random.RandomState(1).rand(3)
  /// [4.17022005e-01 7.20324493e-01 1.14374817e-04]
  /// ```
  @Signature("fn RandomState(seed: Any = None) -> RandomState")
  public static RandomState randomState(Object seed) {
    if (Operands.isNone(seed)) {
      return RandomState.fresh();
    }
    return seed instanceof BitGenerator bits
        ? new RandomState(bits)
        : RandomState.of(numbers(seed));
  }

  private static long[] numbers(Object seed) {
    return switch (seed) {
      case Long number -> new long[] {number};
      case NDArray array -> array.ravel().toLongArray();
      case RuchyList list -> Operands.array(list).toLongArray();
      default ->
          throw new RuchyError("E0818", "a seed can not be " + Display.quoted(seed))
              .help("seeds are integers from 0 to 2^32 - 1 and lists of them");
    };
  }

  /// Starts over with a seed.
  @Signature("fn seed(self: RandomState, seed: Any) -> ()")
  public static void seed(RandomState self, Object seed) {
    self.seed(numbers(seed));
  }

  /// All there is to continue from later.
  @Signature("fn get_state(self: RandomState) -> RandomStateState")
  public static LegacyState getState(RandomState self) {
    return self.state();
  }

  /// Continues from a state.
  @Signature("fn set_state(self: RandomState, state: RandomStateState) -> ()")
  public static void setState(RandomState self, LegacyState state) {
    self.setState(state);
  }

  /// Numbers in `[0, 1)`: `rand(2, 3)`.
  @Signature("fn rand(self: RandomState, shape: ...i64) -> Array<f64>")
  public static NDArray rand(RandomState self, RuchyList shape) {
    return self.rand(Operands.shape(shape));
  }

  /// Standard normal numbers: `randn(2, 3)`.
  @Signature("fn randn(self: RandomState, shape: ...i64) -> Array<f64>")
  public static NDArray randn(RandomState self, RuchyList shape) {
    return self.randn(Operands.shape(shape));
  }

  /// Numbers in `[0, 1)`.
  @Signature({
    "fn random(self: RandomState, size: Any = None) -> Any",
    "fn random_sample(self: RandomState, size: Any = None) -> Any"
  })
  public static Object random(RandomState self, Object size) {
    return Operands.scalarOrArray(self.randomSample(Operands.size(size)));
  }

  /// Standard normal numbers.
  @Signature("fn standard_normal(self: RandomState, size: Any = None) -> Any")
  public static Object standardNormal(RandomState self, Object size) {
    return Operands.scalarOrArray(self.standardNormal(Operands.size(size)));
  }

  /// Waiting times with mean 1.
  @Signature("fn standard_exponential(self: RandomState, size: Any = None) -> Any")
  public static Object standardExponential(RandomState self, Object size) {
    return Operands.scalarOrArray(self.standardExponential(Operands.size(size)));
  }

  /// Numbers by a gamma law of scale 1.
  @Signature("fn standard_gamma(self: RandomState, shape: Any, size: Any = None) -> Any")
  public static Object standardGamma(RandomState self, Object shape, Object size) {
    return Operands.scalarOrArray(self.standardGamma(Operands.array(shape), Operands.size(size)));
  }

  /// Whole numbers from 0 up to, and without, an end.
  @Signature(
      "fn randint(self: RandomState, high: i64, size: Any = None, dtype: String = \"int64\") -> Any")
  public static Object randint(RandomState self, long high, Object size, String dtype) {
    return randint(self, 0, high, size, dtype);
  }

  /// Whole numbers from a start up to, and without, an end.
  @Signature(
      "fn randint(self: RandomState, low: i64, high: i64, size: Any = None,"
          + " dtype: String = \"int64\") -> Any")
  public static Object randint(RandomState self, long low, long high, Object size, String dtype) {
    var range = IntegerRange.of(low, high).as(Operands.dtype(dtype));
    return Operands.scalarOrArray(self.randint(range, Operands.size(size)));
  }

  /// Random bytes, as an array of uint8.
  @Signature("fn bytes(self: RandomState, length: i64) -> Array<u8>")
  public static NDArray bytes(RandomState self, long length) {
    return BitGenerators.array(self.bytes(Arguments.toInt(length, "length")));
  }

  /// Elements of an array or list, or of the numbers below an integer.
  @Signature(
      "fn choice(self: RandomState, a: Any, size: Any = None, replace: bool = true, p: Any = None)"
          + " -> Any")
  public static Object choice(RandomState self, Object a, Object size, boolean replace, Object p) {
    var population = RandomGenerators.population(a, p, 0);
    return Operands.scalarOrArray(
        self.choice(replace ? population : population.withoutReplacement(), Operands.size(size)));
  }

  /// The numbers below an integer, or a copy of an array or list, in random order.
  @Signature("fn permutation(self: RandomState, x: Any) -> Array")
  public static NDArray permutation(RandomState self, Object x) {
    return x instanceof Long count ? self.permutation(count) : self.permutation(Operands.array(x));
  }

  /// Brings an array into random order, in place.
  @Signature("fn shuffle(self: RandomState, x: Array) -> ()")
  public static void shuffle(RandomState self, NDArray x) {
    self.shuffle(x);
  }

  /// How `n` draws fall among categories of these probabilities.
  @Signature(
      "fn multinomial(self: RandomState, n: i64, pvals: Any, size: Any = None) -> Array<i64>")
  public static NDArray multinomial(RandomState self, long n, Object pvals, Object size) {
    return self.multinomial(n, Operands.array(pvals), Operands.size(size));
  }

  /// Probabilities that add up to 1.
  @Signature("fn dirichlet(self: RandomState, alpha: Any, size: Any = None) -> Array<f64>")
  public static NDArray dirichlet(RandomState self, Object alpha, Object size) {
    return self.dirichlet(Operands.array(alpha), Operands.size(size));
  }

  /// Normal vectors with these means and covariances.
  @Signature(
      "fn multivariate_normal(self: RandomState, mean: Any, cov: Any, size: Any = None) ->"
          + " Array<f64>")
  public static NDArray multivariateNormal(RandomState self, Object mean, Object cov, Object size) {
    return self.multivariateNormal(Operands.array(mean), Operands.array(cov), Operands.size(size));
  }
}
