package ruchy.std.random;

import fnp.ndarray.NDArray;
import fnp.random.CountDistributions;
import frankennumpy.Random;
import ruchy.runtime.library.Receiver;
import ruchy.runtime.library.Signature;
import ruchy.std.array.Operands;

/// Distributions of real numbers, as methods of generators and of legacy states.
@Receiver(namespace = "np.random", of = Random.class, value = "shared")
public final class RandomReals {
  private static final String SOURCES = "Generator RandomState";

  private RandomReals() {}

  /// One number: numbers between 0 and 1 by a beta law.
  @Signature(value = "fn beta(self: N, a: f64, b: f64) -> f64", each = SOURCES)
  public static double beta(CountDistributions self, double a, double b) {
    return self.beta(a, b).getDouble();
  }

  /// Numbers in an array: numbers between 0 and 1 by a beta law; parameters may be arrays.
  @Signature(
      value = "fn beta(self: N, a: Any, b: Any, size: Any = None) -> Array<f64>",
      each = SOURCES)
  public static NDArray beta(CountDistributions self, Object a, Object b, Object size) {
    return self.beta(Operands.array(a), Operands.array(b), Operands.size(size));
  }

  /// One number: sums of squares of `df` standard normal numbers.
  @Signature(value = "fn chisquare(self: N, df: f64) -> f64", each = SOURCES)
  public static double chisquare(CountDistributions self, double df) {
    return self.chisquare(df).getDouble();
  }

  /// Numbers in an array: sums of squares of `df` standard normal numbers; parameters may be
  /// arrays.
  @Signature(
      value = "fn chisquare(self: N, df: Any, size: Any = None) -> Array<f64>",
      each = SOURCES)
  public static NDArray chisquare(CountDistributions self, Object df, Object size) {
    return self.chisquare(Operands.array(df), Operands.size(size));
  }

  /// One number: waiting times with this mean.
  @Signature(value = "fn exponential(self: N, scale: f64 = 1.0) -> f64", each = SOURCES)
  public static double exponential(CountDistributions self, double scale) {
    return self.exponential(scale).getDouble();
  }

  /// Numbers in an array: waiting times with this mean; parameters may be arrays.
  @Signature(
      value = "fn exponential(self: N, scale: Any = 1.0, size: Any = None) -> Array<f64>",
      each = SOURCES)
  public static NDArray exponential(CountDistributions self, Object scale, Object size) {
    return self.exponential(Operands.array(scale), Operands.size(size));
  }

  /// One number: ratios of two chi-squared numbers, each divided by its degrees of freedom.
  @Signature(value = "fn f(self: N, dfnum: f64, dfden: f64) -> f64", each = SOURCES)
  public static double f(CountDistributions self, double dfnum, double dfden) {
    return self.f(dfnum, dfden).getDouble();
  }

  /// Numbers in an array: ratios of two chi-squared numbers, each divided by its degrees of
  /// freedom; parameters may be arrays.
  @Signature(
      value = "fn f(self: N, dfnum: Any, dfden: Any, size: Any = None) -> Array<f64>",
      each = SOURCES)
  public static NDArray f(CountDistributions self, Object dfnum, Object dfden, Object size) {
    return self.f(Operands.array(dfnum), Operands.array(dfden), Operands.size(size));
  }

  /// One number: numbers by a gamma law.
  @Signature(value = "fn gamma(self: N, shape: f64, scale: f64 = 1.0) -> f64", each = SOURCES)
  public static double gamma(CountDistributions self, double shape, double scale) {
    return self.gamma(shape, scale).getDouble();
  }

  /// Numbers in an array: numbers by a gamma law; parameters may be arrays.
  @Signature(
      value = "fn gamma(self: N, shape: Any, scale: Any = 1.0, size: Any = None) -> Array<f64>",
      each = SOURCES)
  public static NDArray gamma(CountDistributions self, Object shape, Object scale, Object size) {
    return self.gamma(Operands.array(shape), Operands.array(scale), Operands.size(size));
  }

  /// One number: greatest values by a Gumbel law.
  @Signature(value = "fn gumbel(self: N, loc: f64 = 0.0, scale: f64 = 1.0) -> f64", each = SOURCES)
  public static double gumbel(CountDistributions self, double loc, double scale) {
    return self.gumbel(loc, scale).getDouble();
  }

  /// Numbers in an array: greatest values by a Gumbel law; parameters may be arrays.
  @Signature(
      value =
          "fn gumbel(self: N, loc: Any = 0.0, scale: Any = 1.0, size: Any = None) -> Array<f64>",
      each = SOURCES)
  public static NDArray gumbel(CountDistributions self, Object loc, Object scale, Object size) {
    return self.gumbel(Operands.array(loc), Operands.array(scale), Operands.size(size));
  }

  /// One number: numbers whose distance from `loc` is exponential.
  @Signature(value = "fn laplace(self: N, loc: f64 = 0.0, scale: f64 = 1.0) -> f64", each = SOURCES)
  public static double laplace(CountDistributions self, double loc, double scale) {
    return self.laplace(loc, scale).getDouble();
  }

  /// Numbers in an array: numbers whose distance from `loc` is exponential; parameters may be
  /// arrays.
  @Signature(
      value =
          "fn laplace(self: N, loc: Any = 0.0, scale: Any = 1.0, size: Any = None) -> Array<f64>",
      each = SOURCES)
  public static NDArray laplace(CountDistributions self, Object loc, Object scale, Object size) {
    return self.laplace(Operands.array(loc), Operands.array(scale), Operands.size(size));
  }

  /// One number: numbers by a logistic law.
  @Signature(
      value = "fn logistic(self: N, loc: f64 = 0.0, scale: f64 = 1.0) -> f64",
      each = SOURCES)
  public static double logistic(CountDistributions self, double loc, double scale) {
    return self.logistic(loc, scale).getDouble();
  }

  /// Numbers in an array: numbers by a logistic law; parameters may be arrays.
  @Signature(
      value =
          "fn logistic(self: N, loc: Any = 0.0, scale: Any = 1.0, size: Any = None) -> Array<f64>",
      each = SOURCES)
  public static NDArray logistic(CountDistributions self, Object loc, Object scale, Object size) {
    return self.logistic(Operands.array(loc), Operands.array(scale), Operands.size(size));
  }

  /// One number: numbers whose logarithm is normal.
  @Signature(
      value = "fn lognormal(self: N, mean: f64 = 0.0, sigma: f64 = 1.0) -> f64",
      each = SOURCES)
  public static double lognormal(CountDistributions self, double mean, double sigma) {
    return self.lognormal(mean, sigma).getDouble();
  }

  /// Numbers in an array: numbers whose logarithm is normal; parameters may be arrays.
  @Signature(
      value =
          "fn lognormal(self: N, mean: Any = 0.0, sigma: Any = 1.0, size: Any = None) -> Array<f64>",
      each = SOURCES)
  public static NDArray lognormal(CountDistributions self, Object mean, Object sigma, Object size) {
    return self.lognormal(Operands.array(mean), Operands.array(sigma), Operands.size(size));
  }

  /// One number: sums of squares of normal numbers whose means are not all 0.
  @Signature(value = "fn noncentral_chisquare(self: N, df: f64, nonc: f64) -> f64", each = SOURCES)
  public static double noncentralChisquare(CountDistributions self, double df, double nonc) {
    return self.noncentralChisquare(df, nonc).getDouble();
  }

  /// Numbers in an array: sums of squares of normal numbers whose means are not all 0; parameters
  /// may be arrays.
  @Signature(
      value =
          "fn noncentral_chisquare(self: N, df: Any, nonc: Any, size: Any = None) -> Array<f64>",
      each = SOURCES)
  public static NDArray noncentralChisquare(
      CountDistributions self, Object df, Object nonc, Object size) {
    return self.noncentralChisquare(Operands.array(df), Operands.array(nonc), Operands.size(size));
  }

  /// One number: ratios of a noncentral and a central chi-squared number.
  @Signature(
      value = "fn noncentral_f(self: N, dfnum: f64, dfden: f64, nonc: f64) -> f64",
      each = SOURCES)
  public static double noncentralF(
      CountDistributions self, double dfnum, double dfden, double nonc) {
    return self.noncentralF(dfnum, dfden, nonc).getDouble();
  }

  /// Numbers in an array: ratios of a noncentral and a central chi-squared number; parameters may
  /// be arrays.
  @Signature(
      value =
          "fn noncentral_f(self: N, dfnum: Any, dfden: Any, nonc: Any, size: Any = None) -> Array<f64>",
      each = SOURCES)
  public static NDArray noncentralF(
      CountDistributions self, Object dfnum, Object dfden, Object nonc, Object size) {
    return self.noncentralF(
        Operands.array(dfnum), Operands.array(dfden), Operands.array(nonc), Operands.size(size));
  }

  /// One number: normal numbers with a mean and a standard deviation.
  @Signature(value = "fn normal(self: N, loc: f64 = 0.0, scale: f64 = 1.0) -> f64", each = SOURCES)
  public static double normal(CountDistributions self, double loc, double scale) {
    return self.normal(loc, scale).getDouble();
  }

  /// Numbers in an array: normal numbers with a mean and a standard deviation; parameters may be
  /// arrays.
  @Signature(
      value =
          "fn normal(self: N, loc: Any = 0.0, scale: Any = 1.0, size: Any = None) -> Array<f64>",
      each = SOURCES)
  public static NDArray normal(CountDistributions self, Object loc, Object scale, Object size) {
    return self.normal(Operands.array(loc), Operands.array(scale), Operands.size(size));
  }

  /// One number: numbers from 0 up by a Pareto law of the second kind.
  @Signature(value = "fn pareto(self: N, a: f64) -> f64", each = SOURCES)
  public static double pareto(CountDistributions self, double a) {
    return self.pareto(a).getDouble();
  }

  /// Numbers in an array: numbers from 0 up by a Pareto law of the second kind; parameters may be
  /// arrays.
  @Signature(value = "fn pareto(self: N, a: Any, size: Any = None) -> Array<f64>", each = SOURCES)
  public static NDArray pareto(CountDistributions self, Object a, Object size) {
    return self.pareto(Operands.array(a), Operands.size(size));
  }

  /// One number: numbers between 0 and 1 with density `a·x^(a−1)`.
  @Signature(value = "fn power(self: N, a: f64) -> f64", each = SOURCES)
  public static double power(CountDistributions self, double a) {
    return self.power(a).getDouble();
  }

  /// Numbers in an array: numbers between 0 and 1 with density `a·x^(a−1)`; parameters may be
  /// arrays.
  @Signature(value = "fn power(self: N, a: Any, size: Any = None) -> Array<f64>", each = SOURCES)
  public static NDArray power(CountDistributions self, Object a, Object size) {
    return self.power(Operands.array(a), Operands.size(size));
  }

  /// One number: lengths of two-dimensional normal vectors.
  @Signature(value = "fn rayleigh(self: N, scale: f64 = 1.0) -> f64", each = SOURCES)
  public static double rayleigh(CountDistributions self, double scale) {
    return self.rayleigh(scale).getDouble();
  }

  /// Numbers in an array: lengths of two-dimensional normal vectors; parameters may be arrays.
  @Signature(
      value = "fn rayleigh(self: N, scale: Any = 1.0, size: Any = None) -> Array<f64>",
      each = SOURCES)
  public static NDArray rayleigh(CountDistributions self, Object scale, Object size) {
    return self.rayleigh(Operands.array(scale), Operands.size(size));
  }

  /// One number: ratios of two standard normal numbers.
  @Signature(value = "fn standard_cauchy(self: N) -> f64", each = SOURCES)
  public static double standardCauchy(CountDistributions self) {
    return self.standardCauchy().getDouble();
  }

  /// Numbers in an array: ratios of two standard normal numbers; parameters may be arrays.
  @Signature(value = "fn standard_cauchy(self: N, size: Any = None) -> Array<f64>", each = SOURCES)
  public static NDArray standardCauchy(CountDistributions self, Object size) {
    return self.standardCauchy(Operands.size(size));
  }

  /// One number: numbers by Student’s law.
  @Signature(value = "fn standard_t(self: N, df: f64) -> f64", each = SOURCES)
  public static double standardT(CountDistributions self, double df) {
    return self.standardT(df).getDouble();
  }

  /// Numbers in an array: numbers by Student’s law; parameters may be arrays.
  @Signature(
      value = "fn standard_t(self: N, df: Any, size: Any = None) -> Array<f64>",
      each = SOURCES)
  public static NDArray standardT(CountDistributions self, Object df, Object size) {
    return self.standardT(Operands.array(df), Operands.size(size));
  }

  /// One number: numbers by a triangular law.
  @Signature(
      value = "fn triangular(self: N, left: f64, mode: f64, right: f64) -> f64",
      each = SOURCES)
  public static double triangular(CountDistributions self, double left, double mode, double right) {
    return self.triangular(left, mode, right).getDouble();
  }

  /// Numbers in an array: numbers by a triangular law; parameters may be arrays.
  @Signature(
      value =
          "fn triangular(self: N, left: Any, mode: Any, right: Any, size: Any = None) -> Array<f64>",
      each = SOURCES)
  public static NDArray triangular(
      CountDistributions self, Object left, Object mode, Object right, Object size) {
    return self.triangular(
        Operands.array(left), Operands.array(mode), Operands.array(right), Operands.size(size));
  }

  /// One number: numbers between two bounds.
  @Signature(value = "fn uniform(self: N, low: f64 = 0.0, high: f64 = 1.0) -> f64", each = SOURCES)
  public static double uniform(CountDistributions self, double low, double high) {
    return self.uniform(low, high).getDouble();
  }

  /// Numbers in an array: numbers between two bounds; parameters may be arrays.
  @Signature(
      value =
          "fn uniform(self: N, low: Any = 0.0, high: Any = 1.0, size: Any = None) -> Array<f64>",
      each = SOURCES)
  public static NDArray uniform(CountDistributions self, Object low, Object high, Object size) {
    return self.uniform(Operands.array(low), Operands.array(high), Operands.size(size));
  }

  /// One number: angles in `[-π, π]` around `mu`.
  @Signature(value = "fn vonmises(self: N, mu: f64, kappa: f64) -> f64", each = SOURCES)
  public static double vonmises(CountDistributions self, double mu, double kappa) {
    return self.vonmises(mu, kappa).getDouble();
  }

  /// Numbers in an array: angles in `[-π, π]` around `mu`; parameters may be arrays.
  @Signature(
      value = "fn vonmises(self: N, mu: Any, kappa: Any, size: Any = None) -> Array<f64>",
      each = SOURCES)
  public static NDArray vonmises(CountDistributions self, Object mu, Object kappa, Object size) {
    return self.vonmises(Operands.array(mu), Operands.array(kappa), Operands.size(size));
  }

  /// One number: first passage times by an inverse Gaussian law.
  @Signature(value = "fn wald(self: N, mean: f64, scale: f64) -> f64", each = SOURCES)
  public static double wald(CountDistributions self, double mean, double scale) {
    return self.wald(mean, scale).getDouble();
  }

  /// Numbers in an array: first passage times by an inverse Gaussian law; parameters may be arrays.
  @Signature(
      value = "fn wald(self: N, mean: Any, scale: Any, size: Any = None) -> Array<f64>",
      each = SOURCES)
  public static NDArray wald(CountDistributions self, Object mean, Object scale, Object size) {
    return self.wald(Operands.array(mean), Operands.array(scale), Operands.size(size));
  }

  /// One number: lifetimes by a Weibull law of scale 1.
  @Signature(value = "fn weibull(self: N, a: f64) -> f64", each = SOURCES)
  public static double weibull(CountDistributions self, double a) {
    return self.weibull(a).getDouble();
  }

  /// Numbers in an array: lifetimes by a Weibull law of scale 1; parameters may be arrays.
  @Signature(value = "fn weibull(self: N, a: Any, size: Any = None) -> Array<f64>", each = SOURCES)
  public static NDArray weibull(CountDistributions self, Object a, Object size) {
    return self.weibull(Operands.array(a), Operands.size(size));
  }
}
