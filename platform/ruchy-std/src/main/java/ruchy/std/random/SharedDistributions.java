package ruchy.std.random;

import frankennumpy.Random;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.array.Operands;

/// The distributions of the namespace `np.random`, by the one stream that all share; `seed` starts
/// it over.
@Namespace("np.random")
public final class SharedDistributions {
  private SharedDistributions() {}

  /// A number between 0 and 1 by a beta law, from the stream that all share.
  @Signature("fn beta(a: f64, b: f64) -> f64")
  public static double beta(double a, double b) {
    return Random.shared().beta(a, b).getDouble();
  }

  /// Numbers between 0 and 1 by a beta law, from the stream that all share; parameters may be
  /// arrays.
  @Signature("fn beta(a: Any, b: Any, size: Any = None) -> Any")
  public static Object beta(Object a, Object b, Object size) {
    return Operands.scalarOrArray(
        Random.shared().beta(Operands.array(a), Operands.array(b), Operands.size(size)));
  }

  /// A count of successes among `n` tries, from the stream that all share.
  @Signature("fn binomial(n: i64, p: f64) -> i64")
  public static long binomial(long n, double p) {
    return Random.shared().binomial(n, p).getLong();
  }

  /// Counts of successes among `n` tries, from the stream that all share; parameters may be arrays.
  @Signature("fn binomial(n: Any, p: Any, size: Any = None) -> Any")
  public static Object binomial(Object n, Object p, Object size) {
    return Operands.scalarOrArray(
        Random.shared().binomial(Operands.array(n), Operands.array(p), Operands.size(size)));
  }

  /// A number that are sums of squares of `df` standard normal numbers, from the stream that all
  /// share.
  @Signature("fn chisquare(df: f64) -> f64")
  public static double chisquare(double df) {
    return Random.shared().chisquare(df).getDouble();
  }

  /// Numbers that are sums of squares of `df` standard normal numbers, from the stream that all
  /// share; parameters may be arrays.
  @Signature("fn chisquare(df: Any, size: Any = None) -> Any")
  public static Object chisquare(Object df, Object size) {
    return Operands.scalarOrArray(
        Random.shared().chisquare(Operands.array(df), Operands.size(size)));
  }

  /// A number that are waiting times with this mean, from the stream that all share.
  @Signature("fn exponential(scale: f64 = 1.0) -> f64")
  public static double exponential(double scale) {
    return Random.shared().exponential(scale).getDouble();
  }

  /// Numbers that are waiting times with this mean, from the stream that all share; parameters may
  /// be arrays.
  @Signature("fn exponential(scale: Any = 1.0, size: Any = None) -> Any")
  public static Object exponential(Object scale, Object size) {
    return Operands.scalarOrArray(
        Random.shared().exponential(Operands.array(scale), Operands.size(size)));
  }

  /// A number that are ratios of two chi-squared numbers, each divided by its degrees of freedom,
  /// from the stream that all share.
  @Signature("fn f(dfnum: f64, dfden: f64) -> f64")
  public static double f(double dfnum, double dfden) {
    return Random.shared().f(dfnum, dfden).getDouble();
  }

  /// Numbers that are ratios of two chi-squared numbers, each divided by its degrees of freedom,
  /// from the stream that all share; parameters may be arrays.
  @Signature("fn f(dfnum: Any, dfden: Any, size: Any = None) -> Any")
  public static Object f(Object dfnum, Object dfden, Object size) {
    return Operands.scalarOrArray(
        Random.shared().f(Operands.array(dfnum), Operands.array(dfden), Operands.size(size)));
  }

  /// A number by a gamma law, from the stream that all share.
  @Signature("fn gamma(shape: f64, scale: f64 = 1.0) -> f64")
  public static double gamma(double shape, double scale) {
    return Random.shared().gamma(shape, scale).getDouble();
  }

  /// Numbers by a gamma law, from the stream that all share; parameters may be arrays.
  @Signature("fn gamma(shape: Any, scale: Any = 1.0, size: Any = None) -> Any")
  public static Object gamma(Object shape, Object scale, Object size) {
    return Operands.scalarOrArray(
        Random.shared().gamma(Operands.array(shape), Operands.array(scale), Operands.size(size)));
  }

  /// A count of tries up to the first success, from the stream that all share.
  @Signature("fn geometric(p: f64) -> i64")
  public static long geometric(double p) {
    return Random.shared().geometric(p).getLong();
  }

  /// Counts of tries up to the first success, from the stream that all share; parameters may be
  /// arrays.
  @Signature("fn geometric(p: Any, size: Any = None) -> Any")
  public static Object geometric(Object p, Object size) {
    return Operands.scalarOrArray(
        Random.shared().geometric(Operands.array(p), Operands.size(size)));
  }

  /// A number that are greatest values by a Gumbel law, from the stream that all share.
  @Signature("fn gumbel(loc: f64 = 0.0, scale: f64 = 1.0) -> f64")
  public static double gumbel(double loc, double scale) {
    return Random.shared().gumbel(loc, scale).getDouble();
  }

  /// Numbers that are greatest values by a Gumbel law, from the stream that all share; parameters
  /// may be arrays.
  @Signature("fn gumbel(loc: Any = 0.0, scale: Any = 1.0, size: Any = None) -> Any")
  public static Object gumbel(Object loc, Object scale, Object size) {
    return Operands.scalarOrArray(
        Random.shared().gumbel(Operands.array(loc), Operands.array(scale), Operands.size(size)));
  }

  /// A count of good ones in a sample, from the stream that all share.
  @Signature("fn hypergeometric(ngood: i64, nbad: i64, nsample: i64) -> i64")
  public static long hypergeometric(long ngood, long nbad, long nsample) {
    return Random.shared().hypergeometric(ngood, nbad, nsample).getLong();
  }

  /// Counts of good ones in a sample, from the stream that all share; parameters may be arrays.
  @Signature("fn hypergeometric(ngood: Any, nbad: Any, nsample: Any, size: Any = None) -> Any")
  public static Object hypergeometric(Object ngood, Object nbad, Object nsample, Object size) {
    return Operands.scalarOrArray(
        Random.shared()
            .hypergeometric(
                Operands.array(ngood),
                Operands.array(nbad),
                Operands.array(nsample),
                Operands.size(size)));
  }

  /// A number whose distance from `loc` is exponential, from the stream that all share.
  @Signature("fn laplace(loc: f64 = 0.0, scale: f64 = 1.0) -> f64")
  public static double laplace(double loc, double scale) {
    return Random.shared().laplace(loc, scale).getDouble();
  }

  /// Numbers whose distance from `loc` is exponential, from the stream that all share; parameters
  /// may be arrays.
  @Signature("fn laplace(loc: Any = 0.0, scale: Any = 1.0, size: Any = None) -> Any")
  public static Object laplace(Object loc, Object scale, Object size) {
    return Operands.scalarOrArray(
        Random.shared().laplace(Operands.array(loc), Operands.array(scale), Operands.size(size)));
  }

  /// A number by a logistic law, from the stream that all share.
  @Signature("fn logistic(loc: f64 = 0.0, scale: f64 = 1.0) -> f64")
  public static double logistic(double loc, double scale) {
    return Random.shared().logistic(loc, scale).getDouble();
  }

  /// Numbers by a logistic law, from the stream that all share; parameters may be arrays.
  @Signature("fn logistic(loc: Any = 0.0, scale: Any = 1.0, size: Any = None) -> Any")
  public static Object logistic(Object loc, Object scale, Object size) {
    return Operands.scalarOrArray(
        Random.shared().logistic(Operands.array(loc), Operands.array(scale), Operands.size(size)));
  }

  /// A number whose logarithms are normal, from the stream that all share.
  @Signature("fn lognormal(mean: f64 = 0.0, sigma: f64 = 1.0) -> f64")
  public static double lognormal(double mean, double sigma) {
    return Random.shared().lognormal(mean, sigma).getDouble();
  }

  /// Numbers whose logarithms are normal, from the stream that all share; parameters may be arrays.
  @Signature("fn lognormal(mean: Any = 0.0, sigma: Any = 1.0, size: Any = None) -> Any")
  public static Object lognormal(Object mean, Object sigma, Object size) {
    return Operands.scalarOrArray(
        Random.shared()
            .lognormal(Operands.array(mean), Operands.array(sigma), Operands.size(size)));
  }

  /// A count by a logarithmic series, from the stream that all share.
  @Signature("fn logseries(p: f64) -> i64")
  public static long logseries(double p) {
    return Random.shared().logseries(p).getLong();
  }

  /// Counts by a logarithmic series, from the stream that all share; parameters may be arrays.
  @Signature("fn logseries(p: Any, size: Any = None) -> Any")
  public static Object logseries(Object p, Object size) {
    return Operands.scalarOrArray(
        Random.shared().logseries(Operands.array(p), Operands.size(size)));
  }

  /// A count of failures before the `n`-th success, from the stream that all share.
  @Signature("fn negative_binomial(n: f64, p: f64) -> i64")
  public static long negativeBinomial(double n, double p) {
    return Random.shared().negativeBinomial(n, p).getLong();
  }

  /// Counts of failures before the `n`-th success, from the stream that all share; parameters may
  /// be arrays.
  @Signature("fn negative_binomial(n: Any, p: Any, size: Any = None) -> Any")
  public static Object negativeBinomial(Object n, Object p, Object size) {
    return Operands.scalarOrArray(
        Random.shared()
            .negativeBinomial(Operands.array(n), Operands.array(p), Operands.size(size)));
  }

  /// A number by a noncentral chi-squared law, from the stream that all share.
  @Signature("fn noncentral_chisquare(df: f64, nonc: f64) -> f64")
  public static double noncentralChisquare(double df, double nonc) {
    return Random.shared().noncentralChisquare(df, nonc).getDouble();
  }

  /// Numbers by a noncentral chi-squared law, from the stream that all share; parameters may be
  /// arrays.
  @Signature("fn noncentral_chisquare(df: Any, nonc: Any, size: Any = None) -> Any")
  public static Object noncentralChisquare(Object df, Object nonc, Object size) {
    return Operands.scalarOrArray(
        Random.shared()
            .noncentralChisquare(Operands.array(df), Operands.array(nonc), Operands.size(size)));
  }

  /// A number by a noncentral F law, from the stream that all share.
  @Signature("fn noncentral_f(dfnum: f64, dfden: f64, nonc: f64) -> f64")
  public static double noncentralF(double dfnum, double dfden, double nonc) {
    return Random.shared().noncentralF(dfnum, dfden, nonc).getDouble();
  }

  /// Numbers by a noncentral F law, from the stream that all share; parameters may be arrays.
  @Signature("fn noncentral_f(dfnum: Any, dfden: Any, nonc: Any, size: Any = None) -> Any")
  public static Object noncentralF(Object dfnum, Object dfden, Object nonc, Object size) {
    return Operands.scalarOrArray(
        Random.shared()
            .noncentralF(
                Operands.array(dfnum),
                Operands.array(dfden),
                Operands.array(nonc),
                Operands.size(size)));
  }

  /// A number by a normal law, from the stream that all share.
  @Signature("fn normal(loc: f64 = 0.0, scale: f64 = 1.0) -> f64")
  public static double normal(double loc, double scale) {
    return Random.shared().normal(loc, scale).getDouble();
  }

  /// Numbers by a normal law, from the stream that all share; parameters may be arrays.
  @Signature("fn normal(loc: Any = 0.0, scale: Any = 1.0, size: Any = None) -> Any")
  public static Object normal(Object loc, Object scale, Object size) {
    return Operands.scalarOrArray(
        Random.shared().normal(Operands.array(loc), Operands.array(scale), Operands.size(size)));
  }

  /// A number by a Pareto law, less 1, from the stream that all share.
  @Signature("fn pareto(a: f64) -> f64")
  public static double pareto(double a) {
    return Random.shared().pareto(a).getDouble();
  }

  /// Numbers by a Pareto law, less 1, from the stream that all share; parameters may be arrays.
  @Signature("fn pareto(a: Any, size: Any = None) -> Any")
  public static Object pareto(Object a, Object size) {
    return Operands.scalarOrArray(Random.shared().pareto(Operands.array(a), Operands.size(size)));
  }

  /// A count of events where `lam` are expected, from the stream that all share.
  @Signature("fn poisson(lam: f64 = 1.0) -> i64")
  public static long poisson(double lam) {
    return Random.shared().poisson(lam).getLong();
  }

  /// Counts of events where `lam` are expected, from the stream that all share; parameters may be
  /// arrays.
  @Signature("fn poisson(lam: Any = 1.0, size: Any = None) -> Any")
  public static Object poisson(Object lam, Object size) {
    return Operands.scalarOrArray(
        Random.shared().poisson(Operands.array(lam), Operands.size(size)));
  }

  /// A number between 0 and 1 by a power law, from the stream that all share.
  @Signature("fn power(a: f64) -> f64")
  public static double power(double a) {
    return Random.shared().power(a).getDouble();
  }

  /// Numbers between 0 and 1 by a power law, from the stream that all share; parameters may be
  /// arrays.
  @Signature("fn power(a: Any, size: Any = None) -> Any")
  public static Object power(Object a, Object size) {
    return Operands.scalarOrArray(Random.shared().power(Operands.array(a), Operands.size(size)));
  }

  /// A number by a Rayleigh law, from the stream that all share.
  @Signature("fn rayleigh(scale: f64 = 1.0) -> f64")
  public static double rayleigh(double scale) {
    return Random.shared().rayleigh(scale).getDouble();
  }

  /// Numbers by a Rayleigh law, from the stream that all share; parameters may be arrays.
  @Signature("fn rayleigh(scale: Any = 1.0, size: Any = None) -> Any")
  public static Object rayleigh(Object scale, Object size) {
    return Operands.scalarOrArray(
        Random.shared().rayleigh(Operands.array(scale), Operands.size(size)));
  }

  /// A number by Student's law, from the stream that all share.
  @Signature("fn standard_t(df: f64) -> f64")
  public static double standardT(double df) {
    return Random.shared().standardT(df).getDouble();
  }

  /// Numbers by Student's law, from the stream that all share; parameters may be arrays.
  @Signature("fn standard_t(df: Any, size: Any = None) -> Any")
  public static Object standardT(Object df, Object size) {
    return Operands.scalarOrArray(
        Random.shared().standardT(Operands.array(df), Operands.size(size)));
  }

  /// A number between two bounds, most often near `mode`, from the stream that all share.
  @Signature("fn triangular(left: f64, mode: f64, right: f64) -> f64")
  public static double triangular(double left, double mode, double right) {
    return Random.shared().triangular(left, mode, right).getDouble();
  }

  /// Numbers between two bounds, most often near `mode`, from the stream that all share; parameters
  /// may be arrays.
  @Signature("fn triangular(left: Any, mode: Any, right: Any, size: Any = None) -> Any")
  public static Object triangular(Object left, Object mode, Object right, Object size) {
    return Operands.scalarOrArray(
        Random.shared()
            .triangular(
                Operands.array(left),
                Operands.array(mode),
                Operands.array(right),
                Operands.size(size)));
  }

  /// A number between two bounds, from the stream that all share.
  @Signature("fn uniform(low: f64 = 0.0, high: f64 = 1.0) -> f64")
  public static double uniform(double low, double high) {
    return Random.shared().uniform(low, high).getDouble();
  }

  /// Numbers between two bounds, from the stream that all share; parameters may be arrays.
  @Signature("fn uniform(low: Any = 0.0, high: Any = 1.0, size: Any = None) -> Any")
  public static Object uniform(Object low, Object high, Object size) {
    return Operands.scalarOrArray(
        Random.shared().uniform(Operands.array(low), Operands.array(high), Operands.size(size)));
  }

  /// A number that are angles around `mu`, from the stream that all share.
  @Signature("fn vonmises(mu: f64, kappa: f64) -> f64")
  public static double vonmises(double mu, double kappa) {
    return Random.shared().vonmises(mu, kappa).getDouble();
  }

  /// Numbers that are angles around `mu`, from the stream that all share; parameters may be arrays.
  @Signature("fn vonmises(mu: Any, kappa: Any, size: Any = None) -> Any")
  public static Object vonmises(Object mu, Object kappa, Object size) {
    return Operands.scalarOrArray(
        Random.shared().vonmises(Operands.array(mu), Operands.array(kappa), Operands.size(size)));
  }

  /// A number by an inverse Gaussian law, from the stream that all share.
  @Signature("fn wald(mean: f64, scale: f64) -> f64")
  public static double wald(double mean, double scale) {
    return Random.shared().wald(mean, scale).getDouble();
  }

  /// Numbers by an inverse Gaussian law, from the stream that all share; parameters may be arrays.
  @Signature("fn wald(mean: Any, scale: Any, size: Any = None) -> Any")
  public static Object wald(Object mean, Object scale, Object size) {
    return Operands.scalarOrArray(
        Random.shared().wald(Operands.array(mean), Operands.array(scale), Operands.size(size)));
  }

  /// A number by a Weibull law, from the stream that all share.
  @Signature("fn weibull(a: f64) -> f64")
  public static double weibull(double a) {
    return Random.shared().weibull(a).getDouble();
  }

  /// Numbers by a Weibull law, from the stream that all share; parameters may be arrays.
  @Signature("fn weibull(a: Any, size: Any = None) -> Any")
  public static Object weibull(Object a, Object size) {
    return Operands.scalarOrArray(Random.shared().weibull(Operands.array(a), Operands.size(size)));
  }

  /// A count by a Zipf law, from the stream that all share.
  @Signature("fn zipf(a: f64) -> i64")
  public static long zipf(double a) {
    return Random.shared().zipf(a).getLong();
  }

  /// Counts by a Zipf law, from the stream that all share; parameters may be arrays.
  @Signature("fn zipf(a: Any, size: Any = None) -> Any")
  public static Object zipf(Object a, Object size) {
    return Operands.scalarOrArray(Random.shared().zipf(Operands.array(a), Operands.size(size)));
  }
}
