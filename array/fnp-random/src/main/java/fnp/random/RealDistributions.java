package fnp.random;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.random.bits.BitGenerator;
import fnp.random.bits.RandomException;

/// The distributions of real numbers.
public abstract sealed class RealDistributions extends Sampler permits CountDistributions {
  RealDistributions(BitGenerator bits, Laws laws) {
    super(bits, laws);
  }

  /// Numbers between 0 and 1 by a beta law.
  ///
  /// @throws RandomException if `a <= 0` or `b <= 0`
  /// @numpy `Generator.beta`
  public final NDArray beta(double a, double b, long... size) {
    return reals(
        size,
        at -> laws().beta(at.real(0), at.real(1)),
        Argument.of(a).positive("a"),
        Argument.of(b).positive("b"));
  }

  /// Numbers between 0 and 1 by a beta law; parameters are arrays.
  ///
  /// @throws RandomException if `a <= 0` or `b <= 0`, or shapes do not fit
  /// @numpy `Generator.beta`
  public final NDArray beta(NDArray a, NDArray b, long... size) {
    return reals(
        size,
        at -> laws().beta(at.real(0), at.real(1)),
        Argument.of(a).positive("a"),
        Argument.of(b).positive("b"));
  }

  /// Sums of squares of `df` standard normal numbers.
  ///
  /// @throws RandomException if `df <= 0`
  /// @numpy `Generator.chisquare`
  public final NDArray chisquare(double df, long... size) {
    Argument.of(df).positive("df");
    return gammas(size, df / 2, 2);
  }

  /// Sums of squares of `df` standard normal numbers; parameters are arrays.
  ///
  /// @throws RandomException if `df <= 0`, or shapes do not fit
  /// @numpy `Generator.chisquare`
  public final NDArray chisquare(NDArray df, long... size) {
    return reals(size, at -> laws().chiSquare(at.real(0)), Argument.of(df).positive("df"));
  }

  /// Ratios of two chi-squared numbers, each divided by its degrees of freedom.
  ///
  /// @throws RandomException if `dfnum <= 0` or `dfden <= 0`
  /// @numpy `Generator.f`
  public final NDArray f(double dfnum, double dfden, long... size) {
    return reals(
        size,
        at -> laws().f(at.real(0), at.real(1)),
        Argument.of(dfnum).positive("dfnum"),
        Argument.of(dfden).positive("dfden"));
  }

  /// Ratios of two chi-squared numbers, each divided by its degrees of freedom; parameters are
  /// arrays.
  ///
  /// @throws RandomException if `dfnum <= 0` or `dfden <= 0`, or shapes do not fit
  /// @numpy `Generator.f`
  public final NDArray f(NDArray dfnum, NDArray dfden, long... size) {
    return reals(
        size,
        at -> laws().f(at.real(0), at.real(1)),
        Argument.of(dfnum).positive("dfnum"),
        Argument.of(dfden).positive("dfden"));
  }

  /// Numbers by a gamma law.
  ///
  /// @throws RandomException if `shape < 0` or `scale < 0`
  /// @numpy `Generator.gamma`
  public final NDArray gamma(double shape, double scale, long... size) {
    Argument.of(shape).nonNegative("shape");
    Argument.of(scale).nonNegative("scale");
    return gammas(size, shape, scale);
  }

  /// Numbers by a gamma law; parameters are arrays.
  ///
  /// @throws RandomException if `shape < 0` or `scale < 0`, or shapes do not fit
  /// @numpy `Generator.gamma`
  public final NDArray gamma(NDArray shape, NDArray scale, long... size) {
    return reals(
        size,
        at -> laws().gamma(at.real(0), at.real(1)),
        Argument.of(shape).nonNegative("shape"),
        Argument.of(scale).nonNegative("scale"));
  }

  /// Greatest values by a Gumbel law.
  ///
  /// @throws RandomException if `scale < 0`
  /// @numpy `Generator.gumbel`
  public final NDArray gumbel(double loc, double scale, long... size) {
    return reals(
        size,
        at -> laws().gumbel(at.real(0), at.real(1)),
        Argument.of(loc),
        Argument.of(scale).nonNegative("scale"));
  }

  /// Greatest values by a Gumbel law; parameters are arrays.
  ///
  /// @throws RandomException if `scale < 0`, or shapes do not fit
  /// @numpy `Generator.gumbel`
  public final NDArray gumbel(NDArray loc, NDArray scale, long... size) {
    return reals(
        size,
        at -> laws().gumbel(at.real(0), at.real(1)),
        Argument.of(loc),
        Argument.of(scale).nonNegative("scale"));
  }

  /// Numbers whose distance from `loc` is exponential.
  ///
  /// @throws RandomException if `scale < 0`
  /// @numpy `Generator.laplace`
  public final NDArray laplace(double loc, double scale, long... size) {
    return reals(
        size,
        at -> laws().laplace(at.real(0), at.real(1)),
        Argument.of(loc),
        Argument.of(scale).nonNegative("scale"));
  }

  /// Numbers whose distance from `loc` is exponential; parameters are arrays.
  ///
  /// @throws RandomException if `scale < 0`, or shapes do not fit
  /// @numpy `Generator.laplace`
  public final NDArray laplace(NDArray loc, NDArray scale, long... size) {
    return reals(
        size,
        at -> laws().laplace(at.real(0), at.real(1)),
        Argument.of(loc),
        Argument.of(scale).nonNegative("scale"));
  }

  /// Numbers by a logistic law.
  ///
  /// @throws RandomException if `scale < 0`
  /// @numpy `Generator.logistic`
  public final NDArray logistic(double loc, double scale, long... size) {
    return reals(
        size,
        at -> laws().logistic(at.real(0), at.real(1)),
        Argument.of(loc),
        Argument.of(scale).nonNegative("scale"));
  }

  /// Numbers by a logistic law; parameters are arrays.
  ///
  /// @throws RandomException if `scale < 0`, or shapes do not fit
  /// @numpy `Generator.logistic`
  public final NDArray logistic(NDArray loc, NDArray scale, long... size) {
    return reals(
        size,
        at -> laws().logistic(at.real(0), at.real(1)),
        Argument.of(loc),
        Argument.of(scale).nonNegative("scale"));
  }

  /// Numbers whose logarithm is normal.
  ///
  /// @throws RandomException if `sigma < 0`
  /// @numpy `Generator.lognormal`
  public final NDArray lognormal(double mean, double sigma, long... size) {
    return reals(
        size,
        at -> laws().lognormal(at.real(0), at.real(1)),
        Argument.of(mean),
        Argument.of(sigma).nonNegative("sigma"));
  }

  /// Numbers whose logarithm is normal; parameters are arrays.
  ///
  /// @throws RandomException if `sigma < 0`, or shapes do not fit
  /// @numpy `Generator.lognormal`
  public final NDArray lognormal(NDArray mean, NDArray sigma, long... size) {
    return reals(
        size,
        at -> laws().lognormal(at.real(0), at.real(1)),
        Argument.of(mean),
        Argument.of(sigma).nonNegative("sigma"));
  }

  /// Sums of squares of normal numbers whose means are not all 0.
  ///
  /// @throws RandomException if `df <= 0` or `nonc < 0`
  /// @numpy `Generator.noncentral_chisquare`
  public final NDArray noncentralChisquare(double df, double nonc, long... size) {
    return reals(
        size,
        at -> laws().noncentralChiSquare(at.real(0), at.real(1)),
        Argument.of(df).positive("df"),
        Argument.of(nonc).nonNegative("nonc"));
  }

  /// Sums of squares of normal numbers whose means are not all 0; parameters are arrays.
  ///
  /// @throws RandomException if `df <= 0` or `nonc < 0`, or shapes do not fit
  /// @numpy `Generator.noncentral_chisquare`
  public final NDArray noncentralChisquare(NDArray df, NDArray nonc, long... size) {
    return reals(
        size,
        at -> laws().noncentralChiSquare(at.real(0), at.real(1)),
        Argument.of(df).positive("df"),
        Argument.of(nonc).nonNegative("nonc"));
  }

  /// Ratios of a noncentral and a central chi-squared number.
  ///
  /// @throws RandomException if `dfnum <= 0` or `dfden <= 0` or `nonc < 0`
  /// @numpy `Generator.noncentral_f`
  public final NDArray noncentralF(double dfnum, double dfden, double nonc, long... size) {
    return reals(
        size,
        at -> laws().noncentralF(at.real(0), at.real(1), at.real(2)),
        Argument.of(dfnum).positive("dfnum"),
        Argument.of(dfden).positive("dfden"),
        Argument.of(nonc).nonNegative("nonc"));
  }

  /// Ratios of a noncentral and a central chi-squared number; parameters are arrays.
  ///
  /// @throws RandomException if `dfnum <= 0` or `dfden <= 0` or `nonc < 0`, or shapes do not fit
  /// @numpy `Generator.noncentral_f`
  public final NDArray noncentralF(NDArray dfnum, NDArray dfden, NDArray nonc, long... size) {
    return reals(
        size,
        at -> laws().noncentralF(at.real(0), at.real(1), at.real(2)),
        Argument.of(dfnum).positive("dfnum"),
        Argument.of(dfden).positive("dfden"),
        Argument.of(nonc).nonNegative("nonc"));
  }

  /// Numbers from 0 up by a Pareto law of the second kind.
  ///
  /// @throws RandomException if `a <= 0`
  /// @numpy `Generator.pareto`
  public final NDArray pareto(double a, long... size) {
    return reals(size, at -> laws().pareto(at.real(0)), Argument.of(a).positive("a"));
  }

  /// Numbers from 0 up by a Pareto law of the second kind; parameters are arrays.
  ///
  /// @throws RandomException if `a <= 0`, or shapes do not fit
  /// @numpy `Generator.pareto`
  public final NDArray pareto(NDArray a, long... size) {
    return reals(size, at -> laws().pareto(at.real(0)), Argument.of(a).positive("a"));
  }

  /// Numbers between 0 and 1 with density `a·x^(a−1)`.
  ///
  /// @throws RandomException if `a <= 0`
  /// @numpy `Generator.power`
  public final NDArray power(double a, long... size) {
    return reals(size, at -> laws().power(at.real(0)), Argument.of(a).positive("a"));
  }

  /// Numbers between 0 and 1 with density `a·x^(a−1)`; parameters are arrays.
  ///
  /// @throws RandomException if `a <= 0`, or shapes do not fit
  /// @numpy `Generator.power`
  public final NDArray power(NDArray a, long... size) {
    return reals(size, at -> laws().power(at.real(0)), Argument.of(a).positive("a"));
  }

  /// Lengths of two-dimensional normal vectors.
  ///
  /// @throws RandomException if `scale < 0`
  /// @numpy `Generator.rayleigh`
  public final NDArray rayleigh(double scale, long... size) {
    return reals(size, at -> laws().rayleigh(at.real(0)), Argument.of(scale).nonNegative("scale"));
  }

  /// Lengths of two-dimensional normal vectors; parameters are arrays.
  ///
  /// @throws RandomException if `scale < 0`, or shapes do not fit
  /// @numpy `Generator.rayleigh`
  public final NDArray rayleigh(NDArray scale, long... size) {
    return reals(size, at -> laws().rayleigh(at.real(0)), Argument.of(scale).nonNegative("scale"));
  }

  /// Ratios of two standard normal numbers.
  ///
  /// @numpy `Generator.standard_cauchy`
  public final NDArray standardCauchy(long... size) {
    return reals(size, at -> laws().standardCauchy());
  }

  /// Numbers by Student’s law.
  ///
  /// @throws RandomException if `df <= 0`
  /// @numpy `Generator.standard_t`
  public final NDArray standardT(double df, long... size) {
    return reals(size, at -> laws().standardT(at.real(0)), Argument.of(df).positive("df"));
  }

  /// Numbers by Student’s law; parameters are arrays.
  ///
  /// @throws RandomException if `df <= 0`, or shapes do not fit
  /// @numpy `Generator.standard_t`
  public final NDArray standardT(NDArray df, long... size) {
    return reals(size, at -> laws().standardT(at.real(0)), Argument.of(df).positive("df"));
  }

  /// Angles in `[-π, π]` around `mu`.
  ///
  /// @throws RandomException if `kappa < 0`
  /// @numpy `Generator.vonmises`
  public final NDArray vonmises(double mu, double kappa, long... size) {
    return reals(
        size,
        at -> laws().vonMises(at.real(0), at.real(1)),
        Argument.of(mu),
        Argument.of(kappa).nonNegative("kappa"));
  }

  /// Angles in `[-π, π]` around `mu`; parameters are arrays.
  ///
  /// @throws RandomException if `kappa < 0`, or shapes do not fit
  /// @numpy `Generator.vonmises`
  public final NDArray vonmises(NDArray mu, NDArray kappa, long... size) {
    return reals(
        size,
        at -> laws().vonMises(at.real(0), at.real(1)),
        Argument.of(mu),
        Argument.of(kappa).nonNegative("kappa"));
  }

  /// First passage times by an inverse Gaussian law.
  ///
  /// @throws RandomException if `mean <= 0` or `scale <= 0`
  /// @numpy `Generator.wald`
  public final NDArray wald(double mean, double scale, long... size) {
    return reals(
        size,
        at -> laws().wald(at.real(0), at.real(1)),
        Argument.of(mean).positive("mean"),
        Argument.of(scale).positive("scale"));
  }

  /// First passage times by an inverse Gaussian law; parameters are arrays.
  ///
  /// @throws RandomException if `mean <= 0` or `scale <= 0`, or shapes do not fit
  /// @numpy `Generator.wald`
  public final NDArray wald(NDArray mean, NDArray scale, long... size) {
    return reals(
        size,
        at -> laws().wald(at.real(0), at.real(1)),
        Argument.of(mean).positive("mean"),
        Argument.of(scale).positive("scale"));
  }

  /// Lifetimes by a Weibull law of scale 1.
  ///
  /// @throws RandomException if `a < 0`
  /// @numpy `Generator.weibull`
  public final NDArray weibull(double a, long... size) {
    return reals(size, at -> laws().weibull(at.real(0)), Argument.of(a).nonNegative("a"));
  }

  /// Lifetimes by a Weibull law of scale 1; parameters are arrays.
  ///
  /// @throws RandomException if `a < 0`, or shapes do not fit
  /// @numpy `Generator.weibull`
  public final NDArray weibull(NDArray a, long... size) {
    return reals(size, at -> laws().weibull(at.real(0)), Argument.of(a).nonNegative("a"));
  }

  /// Normal numbers with a mean and a standard deviation.
  ///
  /// @throws RandomException if `scale < 0`
  /// @numpy `Generator.normal`
  public final NDArray normal(double loc, double scale, long... size) {
    Argument.of(scale).nonNegative("scale");
    return dense(size, laws()::fillNormal, loc, scale);
  }

  /// Normal numbers with a mean and a standard deviation; parameters are arrays.
  ///
  /// @throws RandomException if `scale < 0`, or shapes do not fit
  /// @numpy `Generator.normal`
  public final NDArray normal(NDArray loc, NDArray scale, long... size) {
    return reals(
        size,
        at -> laws().normal(at.real(0), at.real(1)),
        Argument.of(loc),
        Argument.of(scale).nonNegative("scale"));
  }

  /// Waiting times with this mean.
  ///
  /// @throws RandomException if `scale < 0`
  /// @numpy `Generator.exponential`
  public final NDArray exponential(double scale, long... size) {
    Argument.of(scale).nonNegative("scale");
    return dense(size, laws()::fillExponential, 0, scale);
  }

  /// Waiting times with this mean; the parameter is an array.
  ///
  /// @throws RandomException if `scale < 0`, or shapes do not fit
  /// @numpy `Generator.exponential`
  public final NDArray exponential(NDArray scale, long... size) {
    return reals(
        size, at -> laws().exponential(at.real(0)), Argument.of(scale).nonNegative("scale"));
  }

  /// Numbers between two bounds, each equally likely; the upper one is not reached, but for
  /// rounding.
  ///
  /// @throws RandomException if the range is not finite, or, but for [RandomState], negative
  /// @numpy `Generator.uniform`
  public final NDArray uniform(double low, double high, long... size) {
    var range = high - low;
    checkRange(Argument.of(range));
    return dense(size, Uniform.filling(bits()), low, range);
  }

  /// Numbers between two bounds; parameters are arrays.
  ///
  /// @throws RandomException if a range is not finite, or, but for [RandomState], negative, or
  ///   shapes do not fit
  /// @numpy `Generator.uniform`
  public final NDArray uniform(NDArray low, NDArray high, long... size) {
    var range =
        Draws.reals(
            new long[0], at -> at.real(1) - at.real(0), Argument.of(low), Argument.of(high));
    checkRange(Argument.of(range));
    return reals(
        size, at -> laws().uniform(at.real(0), at.real(1)), Argument.of(low), Argument.of(range));
  }

  private void checkRange(Argument range) {
    range.finite("high - low range exceeds valid bounds");
    if (laws() instanceof ModernLaws) {
      range.nonNegative("high - low");
    }
  }

  /// Numbers by a triangular law.
  ///
  /// @throws RandomException if not `left <= mode <= right`, or `left == right`
  /// @numpy `Generator.triangular`
  public final NDArray triangular(double left, double mode, double right, long... size) {
    return triangular(
        NDArray.scalar(DType.FLOAT64, left),
        NDArray.scalar(DType.FLOAT64, mode),
        NDArray.scalar(DType.FLOAT64, right),
        size);
  }

  /// Numbers by a triangular law; parameters are arrays.
  ///
  /// @throws RandomException if not `left <= mode <= right`, or `left == right`, or shapes do not
  ///   fit
  /// @numpy `Generator.triangular`
  public final NDArray triangular(NDArray left, NDArray mode, NDArray right, long... size) {
    var arguments = new Argument[] {Argument.of(left), Argument.of(mode), Argument.of(right)};
    Draws.reals(new long[0], at -> checkedMode(at.real(0), at.real(1), at.real(2)), arguments);
    return reals(size, at -> laws().triangular(at.real(0), at.real(1), at.real(2)), arguments);
  }

  private static double checkedMode(double left, double mode, double right) {
    if (left > mode || mode > right || left == right) {
      throw RandomException.value(
          "a triangle from %s over %s to %s was asked for: %s",
          left,
          mode,
          right,
          left > mode ? "left > mode" : mode > right ? "mode > right" : "left == right");
    }
    return mode;
  }
}
