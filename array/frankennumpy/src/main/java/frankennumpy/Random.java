package frankennumpy;

import fnp.ndarray.NDArray;
import fnp.random.Generator;
import fnp.random.Population;
import fnp.random.RandomState;

/// NumPy's module `np.random`: generators, and the functions on one stream that all share.
///
/// ```java
/// var rng = Random.defaultRng(42); // new code: a generator of its own
/// var x = rng.normal(0, 1, 1000);
///
/// Random.seed(42); // old code: the shared legacy stream
/// var y = Random.randn(3, 4);
/// ```
///
/// What the shared stream can do beyond the functions here, [#shared] does.
///
/// @numpy `numpy.random`, 2.4
public final class Random {
  /// Reproducible only after [#seed], as in NumPy.
  private static final RandomState SHARED = RandomState.fresh();

  private Random() {}

  /// A generator that nobody can foresee.
  ///
  /// @numpy `numpy.random.default_rng()`
  public static Generator defaultRng() {
    return Generator.fresh();
  }

  /// The generator of a seed.
  ///
  /// @throws fnp.random.bits.RandomException if a number is negative
  /// @numpy `numpy.random.default_rng(seed)`
  public static Generator defaultRng(long... seed) {
    return Generator.of(seed);
  }

  /// The stream behind the functions of this class, with all legacy distributions.
  ///
  /// @numpy `numpy.random.beta`, `numpy.random.binomial`, `numpy.random.bytes`
  /// @numpy `numpy.random.chisquare`, `numpy.random.dirichlet`, `numpy.random.exponential`
  /// @numpy `numpy.random.f`, `numpy.random.gamma`, `numpy.random.geometric`
  /// @numpy `numpy.random.get_state`, `numpy.random.gumbel`, `numpy.random.hypergeometric`
  /// @numpy `numpy.random.laplace`, `numpy.random.logistic`, `numpy.random.lognormal`
  /// @numpy `numpy.random.logseries`, `numpy.random.multinomial`
  /// @numpy `numpy.random.multivariate_normal`, `numpy.random.negative_binomial`
  /// @numpy `numpy.random.noncentral_chisquare`, `numpy.random.noncentral_f`
  /// @numpy `numpy.random.pareto`, `numpy.random.poisson`, `numpy.random.power`
  /// @numpy `numpy.random.random_integers`, `numpy.random.ranf`, `numpy.random.rayleigh`
  /// @numpy `numpy.random.sample`, `numpy.random.set_state`, `numpy.random.standard_cauchy`
  /// @numpy `numpy.random.standard_exponential`, `numpy.random.standard_gamma`
  /// @numpy `numpy.random.standard_normal`, `numpy.random.standard_t`, `numpy.random.triangular`
  /// @numpy `numpy.random.vonmises`, `numpy.random.wald`, `numpy.random.weibull`
  /// @numpy `numpy.random.zipf`
  public static RandomState shared() {
    return SHARED;
  }

  /// Starts the shared stream over with a seed.
  ///
  /// @throws fnp.random.bits.RandomException if a number is not in 0 to 2³² − 1
  /// @numpy `numpy.random.seed`
  public static void seed(long... seed) {
    SHARED.seed(seed);
  }

  /// Numbers in `[0, 1)` of the shared stream.
  ///
  /// @numpy `numpy.random.rand`
  public static NDArray rand(long... size) {
    return SHARED.rand(size);
  }

  /// Numbers in `[0, 1)` of the shared stream.
  ///
  /// @numpy `numpy.random.random`, `numpy.random.random_sample`
  public static NDArray random(long... size) {
    return SHARED.randomSample(size);
  }

  /// Standard normal numbers of the shared stream.
  ///
  /// @numpy `numpy.random.randn`
  public static NDArray randn(long... size) {
    return SHARED.randn(size);
  }

  /// Int64 numbers of the shared stream, from `low` up to, and without, `high`.
  ///
  /// @throws fnp.random.bits.RandomException if there are none
  /// @numpy `numpy.random.randint`
  public static NDArray randint(long low, long high, long... size) {
    return SHARED.randint(low, high, size);
  }

  /// Normal numbers of the shared stream.
  ///
  /// @throws fnp.random.bits.RandomException if `scale < 0`
  /// @numpy `numpy.random.normal`
  public static NDArray normal(double loc, double scale, long... size) {
    return SHARED.normal(loc, scale, size);
  }

  /// Numbers of the shared stream between two bounds.
  ///
  /// @throws fnp.random.bits.RandomException if the range is not finite
  /// @numpy `numpy.random.uniform`
  public static NDArray uniform(double low, double high, long... size) {
    return SHARED.uniform(low, high, size);
  }

  /// A choice by the shared stream.
  ///
  /// @throws fnp.random.bits.RandomException if the sample does not fit the population
  /// @numpy `numpy.random.choice`
  public static NDArray choice(Population population, long... size) {
    return SHARED.choice(population, size);
  }

  /// The numbers below `n`, in an order by the shared stream.
  ///
  /// @numpy `numpy.random.permutation`
  public static NDArray permutation(long n) {
    return SHARED.permutation(n);
  }

  /// A copy, along the first axis in an order by the shared stream.
  ///
  /// @throws fnp.ndarray.ShapeException if there are no axes
  /// @numpy `numpy.random.permutation`
  public static NDArray permutation(NDArray x) {
    return SHARED.permutation(x);
  }

  /// Reorders along the first axis, in place, by the shared stream.
  ///
  /// @throws fnp.ndarray.ShapeException if there are no axes
  /// @numpy `numpy.random.shuffle`
  public static void shuffle(NDArray x) {
    SHARED.shuffle(x);
  }
}
