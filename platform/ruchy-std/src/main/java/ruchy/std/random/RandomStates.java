package ruchy.std.random;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.random.CovarianceCheck;
import fnp.random.IntegerRange;
import fnp.random.LegacyState;
import fnp.random.RandomState;
import fnp.random.bits.BitGenerator;
import fnp.random.bits.BitGeneratorState;
import frankennumpy.Random;
import java.util.ArrayList;
import ruchy.runtime.Display;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.Tuple;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Receiver;
import ruchy.runtime.library.Signature;
import ruchy.runtime.tuple.Tuple5;
import ruchy.std.Arguments;
import ruchy.std.array.Operands;

/// NumPy's older random numbers, with a stream of their own: plain numbers, choices and orders.
///
/// The functions of the same names are on the one stream that all share, which `np.random.seed`
/// starts over. New programs take a generator of their own, `np.random.default_rng(42)`.
@Namespace("np.random")
@Receiver(namespace = "np.random", of = Random.class, value = "shared")
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

  /// Starts over with a seed; without one, nobody can foresee what follows.
  @Signature("fn seed(self: RandomState, seed: Any = None) -> ()")
  public static void seed(RandomState self, Object seed) {
    if (Operands.isNone(seed)) {
      self.setState(RandomState.fresh().state());
    } else {
      self.seed(numbers(seed));
    }
  }

  /// All there is to continue from later, as `("MT19937", key, pos, has_gauss, cached_gaussian)`;
  /// with `legacy=false`, or where the source is another, as one value.
  @Signature("fn get_state(self: RandomState, legacy: bool = true) -> Any")
  public static Object getState(RandomState self, boolean legacy) {
    LegacyState state = self.state();
    var bits = state.bits();
    if (!legacy || !bits.bitGenerator().equals("MT19937")) {
      return state;
    }
    var key = bits.words().stream().mapToLong(Long::longValue).toArray();
    return new Tuple5<Object, Object, Object, Object, Object>(
        "MT19937",
        NDArray.ofLongs(key).to(DType.UINT32),
        (long) bits.position(),
        state.hasNormal() ? 1L : 0L,
        state.normal());
  }

  /// Continues from a state.
  @Signature("fn set_state(self: RandomState, state: Any) -> ()")
  public static void setState(RandomState self, Object state) {
    self.setState(state instanceof LegacyState whole ? whole : legacyState(state));
  }

  private static LegacyState legacyState(Object state) {
    if (state instanceof Tuple parts
        && parts.arity() >= 3
        && "MT19937".equals(parts.get(0))
        && parts.get(2) instanceof Long position) {
      var words = new ArrayList<Long>();
      for (long word : Operands.array(parts.get(1)).toLongArray()) {
        words.add(word & 0xFFFFFFFFL);
      }
      if (words.size() == 624) {
        var bits = new BitGeneratorState("MT19937", words, Math.toIntExact(position), false, 0);
        boolean kept = parts.arity() == 5 && Long.valueOf(1).equals(parts.get(3));
        double normal = parts.arity() == 5 && parts.get(4) instanceof Double number ? number : 0.0;
        return new LegacyState(bits, kept, normal);
      }
    }
    throw new RuchyError("E0818", "no state of a generator is " + Display.quoted(state))
        .help("give what get_state gave: (\"MT19937\", key of 624 numbers, pos, has_gauss, gauss)");
  }

  /// A number in `[0, 1)`.
  @Signature({
    "fn rand(self: RandomState) -> f64",
    "fn random(self: RandomState) -> f64",
    "fn random_sample(self: RandomState) -> f64"
  })
  public static double random(RandomState self) {
    return self.randomSample().getDouble();
  }

  /// A standard normal number.
  @Signature({"fn randn(self: RandomState) -> f64", "fn standard_normal(self: RandomState) -> f64"})
  public static double standardNormal(RandomState self) {
    return self.standardNormal().getDouble();
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
    "fn random(self: RandomState, size: Any) -> Array<f64>",
    "fn random_sample(self: RandomState, size: Any) -> Array<f64>"
  })
  public static NDArray random(RandomState self, Object size) {
    return self.randomSample(Operands.size(size));
  }

  /// Standard normal numbers.
  @Signature("fn standard_normal(self: RandomState, size: Any) -> Array<f64>")
  public static NDArray standardNormal(RandomState self, Object size) {
    return self.standardNormal(Operands.size(size));
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

  /// A whole number from 0 up to, and without, an end.
  @Signature("fn randint(self: RandomState, low: i64) -> i64")
  public static long randint(RandomState self, long low) {
    return self.randint(IntegerRange.of(0, low)).getLong();
  }

  /// A whole number from a start up to, and without, an end.
  @Signature("fn randint(self: RandomState, low: i64, high: i64) -> i64")
  public static long randint(RandomState self, long low, long high) {
    return self.randint(IntegerRange.of(low, high)).getLong();
  }

  /// Whole numbers from a start up to, and without, an end.
  @Signature("fn randint(self: RandomState, low: i64, high: i64, size: Any) -> Array<i64>")
  public static NDArray randint(RandomState self, long low, long high, Object size) {
    return self.randint(IntegerRange.of(low, high), Operands.size(size));
  }

  /// Whole numbers from a start up to, and without, an end; with one bound from 0 up to it. Bounds
  /// may be arrays.
  @Signature(
      "fn randint(self: RandomState, low: Any, high: Any = None, size: Any = None,"
          + " dtype: Any = \"int64\") -> Any")
  public static Object randint(
      RandomState self, Object low, Object high, Object size, Object dtype) {
    Object start = Operands.isNone(high) ? (Object) 0L : low;
    Object end = Operands.isNone(high) ? low : high;
    long[] lengths = Operands.size(size);
    var type = Operands.dtype(dtype);
    if (start instanceof Long from && end instanceof Long to) {
      return Operands.scalarOrArray(self.randint(IntegerRange.of(from, to).as(type), lengths));
    }
    var form = IntegerRange.of(0, 1).as(type);
    return Operands.scalarOrArray(
        self.randint(Operands.array(start), Operands.array(end), form, lengths));
  }

  /// Whole numbers from a start up to an end, which is among them; with one bound from 1 up to it.
  @Signature(
      "fn random_integers(self: RandomState, low: i64, high: Any = None, size: Any = None) -> Any")
  public static Object randomIntegers(RandomState self, long low, Object high, Object size) {
    var range = high instanceof Long end ? IntegerRange.of(low, end) : IntegerRange.of(1, low);
    return Operands.scalarOrArray(self.randint(range.withEndpoint(), Operands.size(size)));
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

  /// Normal vectors with these means and covariances; `check_valid` says what happens if these are
  /// none: `"warn"`, `"raise"` or `"ignore"`.
  @Signature(
      "fn multivariate_normal(self: RandomState, mean: Any, cov: Any, size: Any = None,"
          + " check_valid: String = \"warn\", tol: f64 = 1e-8) -> Array<f64>")
  public static NDArray multivariateNormal(
      RandomState self, Object mean, Object cov, Object size, String checkValid, double tol) {
    var check = new CovarianceCheck(CovarianceCheck.Action.of(checkValid), tol);
    return self.multivariateNormal(
        Operands.array(mean), Operands.array(cov), check, Operands.size(size));
  }
}
