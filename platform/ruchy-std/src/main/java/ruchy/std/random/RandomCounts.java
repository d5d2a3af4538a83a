package ruchy.std.random;

import fnp.ndarray.NDArray;
import fnp.random.CountDistributions;
import frankennumpy.Random;
import ruchy.runtime.library.Receiver;
import ruchy.runtime.library.Signature;
import ruchy.std.array.Operands;

/// Distributions of whole numbers, as methods of generators and of legacy states.
@Receiver(namespace = "np.random", of = Random.class, value = "shared")
public final class RandomCounts {
  private static final String SOURCES = "Generator RandomState";

  private RandomCounts() {}

  /// One number: successes in `n` trials.
  @Signature(value = "fn binomial(self: N, n: i64, p: f64) -> i64", each = SOURCES)
  public static long binomial(CountDistributions self, long n, double p) {
    return self.binomial(n, p).getLong();
  }

  /// Numbers in an array: successes in `n` trials; parameters may be arrays.
  @Signature(
      value = "fn binomial(self: N, n: Any, p: Any, size: Any = None) -> Array<i64>",
      each = SOURCES)
  public static NDArray binomial(CountDistributions self, Object n, Object p, Object size) {
    return self.binomial(Operands.array(n), Operands.array(p), Operands.size(size));
  }

  /// One number: trials up to and with the first success.
  @Signature(value = "fn geometric(self: N, p: f64) -> i64", each = SOURCES)
  public static long geometric(CountDistributions self, double p) {
    return self.geometric(p).getLong();
  }

  /// Numbers in an array: trials up to and with the first success; parameters may be arrays.
  @Signature(
      value = "fn geometric(self: N, p: Any, size: Any = None) -> Array<i64>",
      each = SOURCES)
  public static NDArray geometric(CountDistributions self, Object p, Object size) {
    return self.geometric(Operands.array(p), Operands.size(size));
  }

  /// One number: good ones in a sample without replacement.
  @Signature(
      value = "fn hypergeometric(self: N, ngood: i64, nbad: i64, nsample: i64) -> i64",
      each = SOURCES)
  public static long hypergeometric(CountDistributions self, long ngood, long nbad, long nsample) {
    return self.hypergeometric(ngood, nbad, nsample).getLong();
  }

  /// Numbers in an array: good ones in a sample without replacement; parameters may be arrays.
  @Signature(
      value =
          "fn hypergeometric(self: N, ngood: Any, nbad: Any, nsample: Any, size: Any = None) -> Array<i64>",
      each = SOURCES)
  public static NDArray hypergeometric(
      CountDistributions self, Object ngood, Object nbad, Object nsample, Object size) {
    return self.hypergeometric(
        Operands.array(ngood), Operands.array(nbad), Operands.array(nsample), Operands.size(size));
  }

  /// One number: numbers from 1 up by a logarithmic series.
  @Signature(value = "fn logseries(self: N, p: f64) -> i64", each = SOURCES)
  public static long logseries(CountDistributions self, double p) {
    return self.logseries(p).getLong();
  }

  /// Numbers in an array: numbers from 1 up by a logarithmic series; parameters may be arrays.
  @Signature(
      value = "fn logseries(self: N, p: Any, size: Any = None) -> Array<i64>",
      each = SOURCES)
  public static NDArray logseries(CountDistributions self, Object p, Object size) {
    return self.logseries(Operands.array(p), Operands.size(size));
  }

  /// One number: failures before `n` successes.
  @Signature(value = "fn negative_binomial(self: N, n: f64, p: f64) -> i64", each = SOURCES)
  public static long negativeBinomial(CountDistributions self, double n, double p) {
    return self.negativeBinomial(n, p).getLong();
  }

  /// Numbers in an array: failures before `n` successes; parameters may be arrays.
  @Signature(
      value = "fn negative_binomial(self: N, n: Any, p: Any, size: Any = None) -> Array<i64>",
      each = SOURCES)
  public static NDArray negativeBinomial(CountDistributions self, Object n, Object p, Object size) {
    return self.negativeBinomial(Operands.array(n), Operands.array(p), Operands.size(size));
  }

  /// One number: events in a time in which `lam` are expected.
  @Signature(value = "fn poisson(self: N, lam: f64 = 1.0) -> i64", each = SOURCES)
  public static long poisson(CountDistributions self, double lam) {
    return self.poisson(lam).getLong();
  }

  /// Numbers in an array: events in a time in which `lam` are expected; parameters may be arrays.
  @Signature(
      value = "fn poisson(self: N, lam: Any = 1.0, size: Any = None) -> Array<i64>",
      each = SOURCES)
  public static NDArray poisson(CountDistributions self, Object lam, Object size) {
    return self.poisson(Operands.array(lam), Operands.size(size));
  }

  /// One number: numbers from 1 up whose frequency falls with the power `a`.
  @Signature(value = "fn zipf(self: N, a: f64) -> i64", each = SOURCES)
  public static long zipf(CountDistributions self, double a) {
    return self.zipf(a).getLong();
  }

  /// Numbers in an array: numbers from 1 up whose frequency falls with the power `a`; parameters
  /// may be arrays.
  @Signature(value = "fn zipf(self: N, a: Any, size: Any = None) -> Array<i64>", each = SOURCES)
  public static NDArray zipf(CountDistributions self, Object a, Object size) {
    return self.zipf(Operands.array(a), Operands.size(size));
  }
}
