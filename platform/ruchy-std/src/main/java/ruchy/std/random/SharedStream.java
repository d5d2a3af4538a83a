package ruchy.std.random;

import fnp.ndarray.NDArray;
import fnp.random.RandomState;
import frankennumpy.Random;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.array.Operands;
import ruchy.std.array.RandomStates;

/// The functions of the namespace `np.random` on the one stream that all share: its seed and state,
/// plain numbers, choices and orders. New programs take a generator of their own,
/// `np.random.default_rng(42)`.
@Namespace("np.random")
public final class SharedStream {
  private SharedStream() {}

  private static RandomState shared() {
    return Random.shared();
  }

  /// Starts the shared stream over with a seed; without one, nobody can foresee it.
  ///
  /// ```ruchy
  /// >>> np.random.seed(1)
  /// >>> np.random.rand(3)
  /// [4.17022005e-01 7.20324493e-01 1.14374817e-04]
  /// ```
  @Signature("fn seed(seed: Any = None) -> ()")
  public static void seed(Object seed) {
    RandomStates.seed(shared(), seed);
  }

  /// All there is to continue from later, as `("MT19937", key, pos, has_gauss, cached_gaussian)`;
  /// with `legacy=false` as one value.
  @Signature("fn get_state(legacy: bool = true) -> Any")
  public static Object getState(boolean legacy) {
    return RandomStates.getState(shared(), legacy);
  }

  /// Continues from a state.
  @Signature("fn set_state(state: Any) -> ()")
  public static void setState(Object state) {
    RandomStates.setState(shared(), state);
  }

  /// Numbers in `[0, 1)`: `np.random.rand(2, 3)`.
  @Signature("fn rand(shape: ...i64) -> Any")
  public static Object rand(RuchyList shape) {
    return Operands.scalarOrArray(shared().rand(Operands.shape(shape)));
  }

  /// Standard normal numbers: `np.random.randn(2, 3)`.
  @Signature("fn randn(shape: ...i64) -> Any")
  public static Object randn(RuchyList shape) {
    return Operands.scalarOrArray(shared().randn(Operands.shape(shape)));
  }

  /// Numbers in `[0, 1)`.
  @Signature({
    "fn random(size: Any = None) -> Any",
    "fn random_sample(size: Any = None) -> Any",
    "fn ranf(size: Any = None) -> Any",
    "fn sample(size: Any = None) -> Any"
  })
  public static Object random(Object size) {
    return RandomStates.random(shared(), size);
  }

  /// Standard normal numbers.
  @Signature("fn standard_normal(size: Any = None) -> Any")
  public static Object standardNormal(Object size) {
    return RandomStates.standardNormal(shared(), size);
  }

  /// Waiting times with mean 1.
  @Signature("fn standard_exponential(size: Any = None) -> Any")
  public static Object standardExponential(Object size) {
    return RandomStates.standardExponential(shared(), size);
  }

  /// Ratios of two standard normal numbers.
  @Signature("fn standard_cauchy(size: Any = None) -> Any")
  public static Object standardCauchy(Object size) {
    return Operands.scalarOrArray(shared().standardCauchy(Operands.size(size)));
  }

  /// Numbers by a gamma law of scale 1.
  @Signature("fn standard_gamma(shape: Any, size: Any = None) -> Any")
  public static Object standardGamma(Object shape, Object size) {
    return RandomStates.standardGamma(shared(), shape, size);
  }

  /// Whole numbers from a start up to, and without, an end; with one bound from 0 up to it.
  @Signature(
      "fn randint(low: Any, high: Any = None, size: Any = None, dtype: Any = \"int64\") -> Any")
  public static Object randint(Object low, Object high, Object size, Object dtype) {
    return RandomStates.randint(shared(), low, high, size, dtype);
  }

  /// Whole numbers from a start up to an end, which is among them; with one bound from 1 up to it.
  @Signature("fn random_integers(low: i64, high: Any = None, size: Any = None) -> Any")
  public static Object randomIntegers(long low, Object high, Object size) {
    return RandomStates.randomIntegers(shared(), low, high, size);
  }

  /// Random bytes, as an array of uint8.
  @Signature("fn bytes(length: i64) -> Array<u8>")
  public static NDArray bytes(long length) {
    return RandomStates.bytes(shared(), length);
  }

  /// Elements of an array or list, or of the numbers below an integer; `p` are their probabilities.
  @Signature("fn choice(a: Any, size: Any = None, replace: bool = true, p: Any = None) -> Any")
  public static Object choice(Object a, Object size, boolean replace, Object p) {
    return RandomStates.choice(shared(), a, size, replace, p);
  }

  /// The numbers below an integer, or a copy of an array or list, in random order.
  @Signature("fn permutation(x: Any) -> Array")
  public static NDArray permutation(Object x) {
    return RandomStates.permutation(shared(), x);
  }

  /// Brings an array into random order, in place.
  @Signature("fn shuffle(x: Array) -> ()")
  public static void shuffle(NDArray x) {
    shared().shuffle(x);
  }

  /// How `n` draws fall among categories of these probabilities.
  @Signature("fn multinomial(n: i64, pvals: Any, size: Any = None) -> Array<i64>")
  public static NDArray multinomial(long n, Object pvals, Object size) {
    return RandomStates.multinomial(shared(), n, pvals, size);
  }

  /// Probabilities that add up to 1.
  @Signature("fn dirichlet(alpha: Any, size: Any = None) -> Array<f64>")
  public static NDArray dirichlet(Object alpha, Object size) {
    return RandomStates.dirichlet(shared(), alpha, size);
  }

  /// Normal vectors with these means and covariances; `check_valid` says what happens if these are
  /// none: `"warn"`, `"raise"` or `"ignore"`.
  @Signature(
      "fn multivariate_normal(mean: Any, cov: Any, size: Any = None, check_valid: String ="
          + " \"warn\", tol: f64 = 1e-8) -> Array<f64>")
  public static NDArray multivariateNormal(
      Object mean, Object cov, Object size, String checkValid, double tol) {
    return RandomStates.multivariateNormal(shared(), mean, cov, size, checkValid, tol);
  }
}
