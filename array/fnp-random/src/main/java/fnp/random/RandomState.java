package fnp.random;

import fnp.dtype.DType;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import fnp.random.bits.BitGenerator;
import fnp.random.bits.Mt19937;
import fnp.random.bits.RandomException;
import fnp.random.bits.SeedSequence;
import java.lang.ref.Reference;

/// The streams of NumPy before 1.17, which will never change.
///
/// ```java
/// var random = RandomState.of(42);
/// var x = random.randn(3, 4);
/// ```
///
/// The same seed gives the numbers of `numpy.random.seed(42)`. New code is better served by
/// [Generator]. Safe for use by several threads.
///
/// @numpy `numpy.random.RandomState`, 2.4
public final class RandomState extends CountDistributions {
  private final Binomial binomial;

  /// Draws from a source, with the legacy distributions.
  ///
  /// @numpy `numpy.random.RandomState(bit_generator)`
  public RandomState(BitGenerator bits) {
    super(bits, new LegacyLaws(bits));
    binomial = new Binomial(bits);
  }

  /// The stream of a legacy seed: one number, or several.
  ///
  /// @throws RandomException if there is no number, or one is not in 0 to 2³² − 1
  /// @numpy `numpy.random.RandomState(seed)`
  public static RandomState of(long... seed) {
    return new RandomState(Mt19937.ofLegacySeed(seed));
  }

  /// A stream that nobody can foresee.
  ///
  /// @numpy `numpy.random.RandomState()`
  public static RandomState fresh() {
    return new RandomState(new Mt19937(SeedSequence.fresh()));
  }

  /// Starts over with a legacy seed.
  ///
  /// @throws RandomException if there is no number, one is not in 0 to 2³² − 1, or the source is no
  ///   Mersenne Twister
  /// @numpy `RandomState.seed`
  public void seed(long... seed) {
    if (!(bits() instanceof Mt19937 twister)) {
      throw RandomException.type(
          "%s cannot be seeded anew; can only re-seed a MT19937 BitGenerator", bits().name());
    }
    locked(() -> {
      twister.legacySeed(seed);
      legacy().forget();
      return twister;
    });
  }

  /// All there is to continue from later.
  ///
  /// @numpy `RandomState.get_state`
  public LegacyState state() {
    return locked(() -> new LegacyState(bits().state(), legacy().hasNormal, legacy().keptNormal));
  }

  /// Continues from a state.
  ///
  /// @throws RandomException if it is that of another kind of source
  /// @numpy `RandomState.set_state`
  public void setState(LegacyState state) {
    locked(() -> {
      bits().setState(state.bits());
      legacy().hasNormal = state.hasNormal();
      legacy().keptNormal = state.normal();
      return state;
    });
  }

  private LegacyLaws legacy() {
    return (LegacyLaws) laws();
  }

  // ---- plain numbers

  /// Float64 numbers in `[0, 1)`.
  ///
  /// @throws RandomException if a length is negative
  /// @numpy `RandomState.random_sample`, `random`, `rand`
  public NDArray randomSample(long... size) {
    return dense(size, Uniform.filling(bits()));
  }

  /// As [#randomSample].
  ///
  /// @throws RandomException if a length is negative
  /// @numpy `RandomState.rand`
  public NDArray rand(long... size) {
    return randomSample(size);
  }

  /// Standard normal numbers.
  ///
  /// @throws RandomException if a length is negative
  /// @numpy `RandomState.standard_normal`
  public NDArray standardNormal(long... size) {
    return dense(size, laws()::fillNormal);
  }

  /// As [#standardNormal].
  ///
  /// @throws RandomException if a length is negative
  /// @numpy `RandomState.randn`
  public NDArray randn(long... size) {
    return standardNormal(size);
  }

  /// Standard exponential numbers.
  ///
  /// @throws RandomException if a length is negative
  /// @numpy `RandomState.standard_exponential`
  public NDArray standardExponential(long... size) {
    return dense(size, laws()::fillExponential);
  }

  /// Numbers by a gamma law of scale 1.
  ///
  /// @throws RandomException if `shape < 0`
  /// @numpy `RandomState.standard_gamma`
  public NDArray standardGamma(double shape, long... size) {
    return standardGamma(NDArray.scalar(DType.FLOAT64, shape), size);
  }

  /// Numbers by a gamma law of scale 1; the parameter is an array.
  ///
  /// @throws RandomException if `shape < 0`, or shapes do not fit
  /// @numpy `RandomState.standard_gamma`
  public NDArray standardGamma(NDArray shape, long... size) {
    return reals(
        size, at -> laws().standardGamma(at.real(0)), Argument.of(shape).nonNegative("shape"));
  }

  // ---- integers

  /// Int64 numbers from `low` up to, and without, `high`.
  ///
  /// @throws RandomException if there are none, or a length is negative
  /// @numpy `RandomState.randint`
  public NDArray randint(long low, long high, long... size) {
    return randint(IntegerRange.of(low, high), size);
  }

  /// Integers of a range.
  ///
  /// @throws RandomException if the range does not fit its dtype or is empty, or a length is
  ///   negative
  /// @numpy `RandomState.randint(low, high, size, dtype)`
  public NDArray randint(IntegerRange range, long... size) {
    return locked(() -> IntegerDraws.of(bits(), true, range, size));
  }

  /// Integers of ranges whose ends are arrays.
  ///
  /// @param form dtype and endpoint; its bounds are not used
  /// @throws RandomException if a range does not fit the dtype or is empty, or shapes do not fit
  /// @numpy `RandomState.randint(low, high, size, dtype)`
  public NDArray randint(NDArray low, NDArray high, IntegerRange form, long... size) {
    return locked(() -> IntegerDraws.of(bits(), true, low, high, form, size));
  }

  /// Int64 numbers from 0 up to the greatest of all.
  ///
  /// @throws RandomException if a length is negative
  /// @numpy `RandomState.tomaxint`
  public NDArray tomaxint(long... size) {
    return locked(() -> {
      var result = NDArray.empty(DType.INT64, Draws.checked(size));
      for (long i = 0; i < result.size(); i++) {
        Memory.setLong(result.address() + 8 * i, bits().nextLong() >>> 1);
      }
      Reference.reachabilityFence(result);
      return result;
    });
  }

  /// Random bytes.
  ///
  /// @throws RandomException if the length is negative
  /// @numpy `RandomState.bytes`
  public byte[] bytes(int length) {
    return locked(() -> Samples.bytes(bits(), length));
  }

  // ---- samples and order

  /// Elements of a population, or its numbers.
  ///
  /// @throws RandomException if the sample does not fit the population or its weights
  /// @numpy `RandomState.choice`
  public NDArray choice(Population population, long... size) {
    return locked(() -> Samples.legacyChoice(bits(), population, size));
  }

  /// The numbers from 0 up to, and without, `n` in random order.
  ///
  /// @numpy `RandomState.permutation(int)`
  public NDArray permutation(long n) {
    return locked(() -> new Shuffle(bits()).range(n));
  }

  /// A copy with the subarrays along the first axis in random order.
  ///
  /// @throws fnp.ndarray.ShapeException if there are no axes
  /// @numpy `RandomState.permutation(x)`
  public NDArray permutation(NDArray x) {
    return locked(() -> new Shuffle(bits()).permutation(x, 0));
  }

  /// Brings the subarrays along the first axis into random order, in place.
  ///
  /// @throws fnp.ndarray.ShapeException if there are no axes
  /// @numpy `RandomState.shuffle`
  public void shuffle(NDArray x) {
    locked(() -> {
      new Shuffle(bits()).shuffle(x, 0);
      return x;
    });
  }

  // ---- several variables

  /// How `n` draws fall among categories: `(size…, k)` counts.
  ///
  /// @throws RandomException if `n < 0` or a probability is not in [0, 1]
  /// @numpy `RandomState.multinomial`
  public NDArray multinomial(long n, NDArray pvals, long... size) {
    return locked(() -> Vectors.multinomial(binomial, NDArray.scalar(DType.INT64, n), pvals, size));
  }

  /// Probabilities that add up to 1: `(size…, k)`.
  ///
  /// @throws RandomException if an element of `alpha` is not positive, or it has not one axis
  /// @numpy `RandomState.dirichlet`
  public NDArray dirichlet(NDArray alpha, long... size) {
    return locked(() -> Vectors.dirichlet(laws(), alpha, size));
  }

  /// Normal vectors: `(size…, k)`, by the singular values of the covariances.
  ///
  /// @throws RandomException if shapes do not fit
  /// @numpy `RandomState.multivariate_normal`
  public NDArray multivariateNormal(NDArray mean, NDArray cov, long... size) {
    return multivariateNormal(mean, cov, CovarianceCheck.DEFAULT, size);
  }

  /// Normal vectors, with a word on what happens if `cov` are no covariances.
  ///
  /// @throws RandomException if shapes do not fit, or by `check`
  /// @numpy `RandomState.multivariate_normal` with `check_valid` and `tol`
  public NDArray multivariateNormal(
      NDArray mean, NDArray cov, CovarianceCheck check, long... size) {
    return locked(() -> {
      var vectors = Vectors.normal(laws(), mean, cov, CovarianceFactor::legacy, size);
      check.check(cov.to(DType.FLOAT64), CovarianceFactor.SVD);
      return vectors;
    });
  }

  // ---- how this generator draws

  @Override
  long binomialOf(long n, double p) {
    return binomial.legacy(n, p);
  }

  @Override
  long geometricOf(double p) {
    return Counts.legacyGeometric(bits(), p);
  }

  @Override
  long zipfOf(double a) {
    return Counts.legacyZipf(bits(), a);
  }

  @Override
  long hypergeometricOf(long good, long bad, long sample) {
    return Hypergeometric.legacy(bits(), good, bad, sample);
  }

  @Override
  public String toString() {
    return "RandomState(" + bits().name() + ")";
  }
}
