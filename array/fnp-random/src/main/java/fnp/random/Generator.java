package fnp.random;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.random.bits.BitGenerator;
import fnp.random.bits.Pcg64;
import fnp.random.bits.RandomException;
import fnp.random.bits.SeedSequence;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.List;

/// Draws numbers, arrays of numbers and samples, with the streams of NumPy's `Generator`.
///
/// ```java
/// var generator = Generator.of(42);
/// var x = generator.standardNormal(1000);
/// var dice = generator.integers(IntegerRange.of(1, 7), 10);
/// ```
///
/// The same seed gives the numbers that `numpy.random.default_rng(42)` gives. Safe for use by
/// several threads; for reproducible streams give each thread one of [#spawn].
///
/// @numpy `numpy.random.Generator`, 2.4
public final class Generator extends CountDistributions {
  private final Binomial binomial;

  /// Draws from a source.
  ///
  /// @numpy `numpy.random.Generator(bit_generator)`
  public Generator(BitGenerator bits) {
    super(bits, new ModernLaws(bits));
    binomial = new Binomial(bits);
  }

  /// The generator of a seed: PCG64.
  ///
  /// @throws RandomException if a number is negative
  /// @numpy `numpy.random.default_rng(seed)`
  public static Generator of(long... seed) {
    return of(SeedSequence.of(seed));
  }

  /// The generator of seeds: PCG64.
  ///
  /// @numpy `numpy.random.default_rng(seed)`
  public static Generator of(SeedSequence seeds) {
    return new Generator(new Pcg64(seeds));
  }

  /// A generator that nobody can foresee.
  ///
  /// @numpy `numpy.random.default_rng()`
  public static Generator fresh() {
    return of(SeedSequence.fresh());
  }

  /// As many generators of the same kind with independent streams.
  ///
  /// @throws RandomException if the count is negative
  /// @numpy `Generator.spawn`
  public List<Generator> spawn(int count) {
    return bits().spawn(count).stream().map(Generator::new).toList();
  }

  // ---- plain numbers

  /// Float64 numbers in `[0, 1)`.
  ///
  /// @throws RandomException if a length is negative
  /// @numpy `Generator.random`
  public NDArray random(long... size) {
    return random(DType.FLOAT64, size);
  }

  /// Numbers in `[0, 1)`, float64 or float32.
  ///
  /// @throws RandomException if a length is negative, or the dtype is another
  /// @numpy `Generator.random(dtype=…)`
  public NDArray random(DType dtype, long... size) {
    return random(empty("random", dtype, size));
  }

  /// Fills an array with numbers in `[0, 1)`, and returns it.
  ///
  /// @param out float64 or float32, dense in C order, writeable
  /// @throws RandomException if it is not
  /// @numpy `Generator.random(out=…)`
  public NDArray random(NDArray out) {
    check("random", out);
    return locked(() -> {
      if (out.dtype() == DType.FLOAT64) {
        Uniform.fill(bits(), out.writeableAddress(), out.size());
      } else {
        Uniform.fill32(bits(), out.writeableAddress(), out.size());
      }
      Reference.reachabilityFence(out);
      return out;
    });
  }

  /// Standard normal float64 numbers.
  ///
  /// @throws RandomException if a length is negative
  /// @numpy `Generator.standard_normal`
  public NDArray standardNormal(long... size) {
    return standardNormal(DType.FLOAT64, size);
  }

  /// Standard normal numbers, float64 or float32.
  ///
  /// @throws RandomException if a length is negative, or the dtype is another
  /// @numpy `Generator.standard_normal(dtype=…)`
  public NDArray standardNormal(DType dtype, long... size) {
    return standardNormal(empty("standard_normal", dtype, size));
  }

  /// Fills an array with standard normal numbers, and returns it.
  ///
  /// @param out float64 or float32, dense in C order, writeable
  /// @throws RandomException if it is not
  /// @numpy `Generator.standard_normal(out=…)`
  public NDArray standardNormal(NDArray out) {
    check("standard_normal", out);
    return locked(() -> {
      if (out.dtype() == DType.FLOAT64) {
        laws().fillNormal(out.writeableAddress(), out.size());
        Reference.reachabilityFence(out);
      } else {
        Draws.fillReals(out, at -> Ziggurat.normal32(bits()));
      }
      return out;
    });
  }

  /// Standard exponential float64 numbers, by the ziggurat.
  ///
  /// @throws RandomException if a length is negative
  /// @numpy `Generator.standard_exponential`
  public NDArray standardExponential(long... size) {
    return standardExponential(DType.FLOAT64, ExponentialMethod.ZIGGURAT, size);
  }

  /// Standard exponential numbers, float64 or float32.
  ///
  /// @throws RandomException if a length is negative, or the dtype is another
  /// @numpy `Generator.standard_exponential(dtype=…, method=…)`
  public NDArray standardExponential(DType dtype, ExponentialMethod method, long... size) {
    return standardExponential(empty("standard_exponential", dtype, size), method);
  }

  /// Fills an array with standard exponential numbers, and returns it.
  ///
  /// @param out float64 or float32, dense in C order, writeable
  /// @throws RandomException if it is not
  /// @numpy `Generator.standard_exponential(out=…)`
  public NDArray standardExponential(NDArray out, ExponentialMethod method) {
    check("standard_exponential", out);
    return locked(() -> {
      switch (method) {
        case ZIGGURAT -> fillByZiggurat(out);
        case INVERSION -> fillByInversion(out);
      }
      return out;
    });
  }

  private void fillByZiggurat(NDArray out) {
    if (out.dtype() == DType.FLOAT64) {
      laws().fillExponential(out.writeableAddress(), out.size());
    } else {
      Ziggurat.fillExponential32(bits(), out.writeableAddress(), out.size());
    }
    Reference.reachabilityFence(out);
  }

  private void fillByInversion(NDArray out) {
    Draws.fillReals(
        out,
        out.dtype() == DType.FLOAT64
            ? at -> -LibM.log1p(-bits().nextDouble())
            : at -> -LibM.log1p((double) -bits().nextFloat()));
  }

  /// Numbers by a gamma law of scale 1.
  ///
  /// @throws RandomException if `shape < 0`
  /// @numpy `Generator.standard_gamma`
  public NDArray standardGamma(double shape, long... size) {
    Argument.of(shape).nonNegative("shape");
    return gammas(size, shape, 1);
  }

  /// Numbers by a gamma law of scale 1, float64 or float32; the parameter is an array.
  ///
  /// @throws RandomException if `shape < 0`, the shapes do not fit, or the dtype is another
  /// @numpy `Generator.standard_gamma(dtype=…)`
  public NDArray standardGamma(NDArray shape, DType dtype, long... size) {
    check("standard_gamma", NDArray.empty(dtype, 0));
    var argument = Argument.of(shape).nonNegative("shape");
    var modern = new ModernLaws(bits());
    Draws.Real draw =
        dtype == DType.FLOAT64
            ? at -> modern.standardGamma(at.real(0))
            : at -> modern.standardGamma32((float) at.real(0));
    return locked(() -> Draws.reals(dtype, size, draw, argument));
  }

  // ---- integers

  /// Int64 numbers from `low` up to, and without, `high`.
  ///
  /// @throws RandomException if there are none, or a length is negative
  /// @numpy `Generator.integers`
  public NDArray integers(long low, long high, long... size) {
    return integers(IntegerRange.of(low, high), size);
  }

  /// Integers of a range.
  ///
  /// @throws RandomException if the range does not fit its dtype or is empty, or a length is
  ///   negative
  /// @numpy `Generator.integers(low, high, size, dtype, endpoint)`
  public NDArray integers(IntegerRange range, long... size) {
    return locked(() -> IntegerDraws.of(bits(), false, range, size));
  }

  /// Integers of ranges whose ends are arrays.
  ///
  /// @param form dtype and endpoint; its bounds are not used
  /// @throws RandomException if a range does not fit the dtype or is empty, or shapes do not fit
  /// @numpy `Generator.integers(low, high, size, dtype, endpoint)`
  public NDArray integers(NDArray low, NDArray high, IntegerRange form, long... size) {
    return locked(() -> IntegerDraws.of(bits(), false, low, high, form, size));
  }

  /// Random bytes.
  ///
  /// @throws RandomException if the length is negative
  /// @numpy `Generator.bytes`
  public byte[] bytes(int length) {
    return locked(() -> Samples.bytes(bits(), length));
  }

  // ---- samples and order

  /// Elements of a population, or its numbers.
  ///
  /// @throws RandomException if the sample does not fit the population or its weights
  /// @numpy `Generator.choice`
  public NDArray choice(Population population, long... size) {
    return locked(() -> Samples.choice(bits(), population, size));
  }

  /// The numbers from 0 up to, and without, `n` in random order.
  ///
  /// @numpy `Generator.permutation(int)`
  public NDArray permutation(long n) {
    return locked(() -> new Shuffle(bits()).range(n));
  }

  /// A copy with the subarrays along an axis in random order.
  ///
  /// @throws fnp.ndarray.ShapeException if there is no such axis
  /// @numpy `Generator.permutation(x, axis)`
  public NDArray permutation(NDArray x, int axis) {
    return locked(() -> new Shuffle(bits()).permutation(x, axis));
  }

  /// Brings the subarrays along an axis into random order, in place.
  ///
  /// @throws fnp.ndarray.ShapeException if there is no such axis
  /// @numpy `Generator.shuffle`
  public void shuffle(NDArray x, int axis) {
    locked(() -> {
      new Shuffle(bits()).shuffle(x, axis);
      return x;
    });
  }

  /// A copy with all elements in random order.
  ///
  /// @numpy `Generator.permuted(x)`
  public NDArray permuted(NDArray x) {
    return locked(() -> new Shuffle(bits()).permuted(x));
  }

  /// A copy in which each line along an axis is in a random order of its own.
  ///
  /// @throws fnp.ndarray.ShapeException if there is no such axis
  /// @numpy `Generator.permuted(x, axis)`
  public NDArray permuted(NDArray x, int axis) {
    return locked(() -> new Shuffle(bits()).permuted(x, axis));
  }

  // ---- several variables

  /// How `n` draws fall among categories: `(…, k)` counts for `(…, k)` probabilities.
  ///
  /// @param n draws; stretches against the leading axes of `pvals`
  /// @throws RandomException if `n < 0`, a probability is not in [0, 1], or shapes do not fit
  /// @numpy `Generator.multinomial`
  public NDArray multinomial(NDArray n, NDArray pvals, long... size) {
    return locked(() -> Vectors.multinomial(binomial, n, pvals, size));
  }

  /// How `n` draws fall among categories.
  ///
  /// @throws RandomException if `n < 0` or a probability is not in [0, 1]
  /// @numpy `Generator.multinomial`
  public NDArray multinomial(long n, NDArray pvals, long... size) {
    return multinomial(NDArray.scalar(DType.INT64, n), pvals, size);
  }

  /// How a sample without replacement falls among colours: `(size…, k)` counts.
  ///
  /// @throws RandomException if a number is negative, the sample too large, or, by marginals, there
  ///   are 10⁹ or more in all
  /// @numpy `Generator.multivariate_hypergeometric`
  public NDArray multivariateHypergeometric(
      NDArray colors, long nsample, UrnMethod method, long... size) {
    return locked(() -> Vectors.hypergeometric(bits(), colors, nsample, method, size));
  }

  /// Probabilities that add up to 1: `(size…, k)`.
  ///
  /// @throws RandomException if an element of `alpha` is negative, or it has not one axis
  /// @numpy `Generator.dirichlet`
  public NDArray dirichlet(NDArray alpha, long... size) {
    return locked(() -> Vectors.dirichlet(laws(), alpha, size));
  }

  /// Normal vectors: `(size…, k)`, by the singular values of the covariances.
  ///
  /// The signs of singular vectors are not determined, and those of the vectors drawn follow them.
  ///
  /// @throws RandomException if shapes do not fit
  /// @numpy `Generator.multivariate_normal`
  public NDArray multivariateNormal(NDArray mean, NDArray cov, long... size) {
    return multivariateNormal(mean, cov, CovarianceFactor.SVD, size);
  }

  /// Normal vectors: `(size…, k)`, by a factor of the covariances of one's choice.
  ///
  /// @throws RandomException if shapes do not fit
  /// @throws fnp.linalg.LinAlgException for `CHOLESKY`, if the covariances are not positive
  ///   definite
  /// @numpy `Generator.multivariate_normal` with `method`
  public NDArray multivariateNormal(
      NDArray mean, NDArray cov, CovarianceFactor method, long... size) {
    return multivariateNormal(mean, cov, method, CovarianceCheck.DEFAULT, size);
  }

  /// Normal vectors, with a word on what happens if `cov` are no covariances.
  ///
  /// @throws RandomException if shapes do not fit, or by `check`
  /// @throws fnp.linalg.LinAlgException for `CHOLESKY`, if the covariances are not positive
  ///   definite
  /// @numpy `Generator.multivariate_normal` with `check_valid` and `tol`
  public NDArray multivariateNormal(
      NDArray mean, NDArray cov, CovarianceFactor method, CovarianceCheck check, long... size) {
    return locked(() -> {
      var vectors = Vectors.normal(laws(), mean, cov, method::of, size);
      check.check(cov.to(DType.FLOAT64), method);
      return vectors;
    });
  }

  // ---- how this generator draws

  @Override
  long binomialOf(long n, double p) {
    return binomial.next(n, p);
  }

  @Override
  long geometricOf(double p) {
    return Counts.geometric(bits(), p);
  }

  @Override
  long zipfOf(double a) {
    return Counts.zipf(bits(), a);
  }

  @Override
  long hypergeometricOf(long good, long bad, long sample) {
    return Hypergeometric.next(bits(), good, bad, sample);
  }

  private static NDArray empty(String function, DType dtype, long... size) {
    checkDtype(function, dtype);
    return NDArray.empty(dtype, Draws.checked(size));
  }

  private static void checkDtype(String function, DType dtype) {
    if (dtype != DType.FLOAT64 && dtype != DType.FLOAT32) {
      throw RandomException.type(
          "Unsupported dtype %s for %s; take float64 or float32", dtype.repr(), function);
    }
  }

  private static void check(String function, NDArray out) {
    checkDtype(function, out.dtype());
    if (!out.isCContiguous() || !out.isWriteable()) {
      throw RandomException.value(
          "out of shape %s has strides %s; Supplied output array must be contiguous, writable,"
              + " aligned, and in machine byte-order",
          out.shape(), Arrays.toString(out.strides()));
    }
  }

  @Override
  public String toString() {
    return "Generator(" + bits().name() + ")";
  }
}
