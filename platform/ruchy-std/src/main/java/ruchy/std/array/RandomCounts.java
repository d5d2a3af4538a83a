package ruchy.std.array;

import fnp.ndarray.NDArray;
import fnp.random.CountDistributions;
import ruchy.runtime.library.Signature;

/// Distributions of whole numbers, as methods of generators and of legacy states.
public final class RandomCounts {
  private RandomCounts() {}

  /// One number: successes in `n` trials.
  @Signature({
    "fn binomial(self: Generator, n: i64, p: f64) -> i64",
    "fn binomial(self: RandomState, n: i64, p: f64) -> i64"
  })
  public static long binomial(CountDistributions self, long n, double p) {
    return self.binomial(n, p).getLong();
  }

  /// Numbers in an array: successes in `n` trials; parameters may be arrays.
  @Signature({
    "fn binomial(self: Generator, n: Any, p: Any, size: Any = None) -> Array<i64>",
    "fn binomial(self: RandomState, n: Any, p: Any, size: Any = None) -> Array<i64>"
  })
  public static NDArray binomial(CountDistributions self, Object n, Object p, Object size) {
    return self.binomial(Operands.array(n), Operands.array(p), Operands.size(size));
  }

  /// One number: trials up to and with the first success.
  @Signature({
    "fn geometric(self: Generator, p: f64) -> i64",
    "fn geometric(self: RandomState, p: f64) -> i64"
  })
  public static long geometric(CountDistributions self, double p) {
    return self.geometric(p).getLong();
  }

  /// Numbers in an array: trials up to and with the first success; parameters may be arrays.
  @Signature({
    "fn geometric(self: Generator, p: Any, size: Any = None) -> Array<i64>",
    "fn geometric(self: RandomState, p: Any, size: Any = None) -> Array<i64>"
  })
  public static NDArray geometric(CountDistributions self, Object p, Object size) {
    return self.geometric(Operands.array(p), Operands.size(size));
  }

  /// One number: good ones in a sample without replacement.
  @Signature({
    "fn hypergeometric(self: Generator, ngood: i64, nbad: i64, nsample: i64) -> i64",
    "fn hypergeometric(self: RandomState, ngood: i64, nbad: i64, nsample: i64) -> i64"
  })
  public static long hypergeometric(CountDistributions self, long ngood, long nbad, long nsample) {
    return self.hypergeometric(ngood, nbad, nsample).getLong();
  }

  /// Numbers in an array: good ones in a sample without replacement; parameters may be arrays.
  @Signature({
    "fn hypergeometric(self: Generator, ngood: Any, nbad: Any, nsample: Any, size: Any = None) -> Array<i64>",
    "fn hypergeometric(self: RandomState, ngood: Any, nbad: Any, nsample: Any, size: Any = None) -> Array<i64>"
  })
  public static NDArray hypergeometric(
      CountDistributions self, Object ngood, Object nbad, Object nsample, Object size) {
    return self.hypergeometric(
        Operands.array(ngood), Operands.array(nbad), Operands.array(nsample), Operands.size(size));
  }

  /// One number: numbers from 1 up by a logarithmic series.
  @Signature({
    "fn logseries(self: Generator, p: f64) -> i64",
    "fn logseries(self: RandomState, p: f64) -> i64"
  })
  public static long logseries(CountDistributions self, double p) {
    return self.logseries(p).getLong();
  }

  /// Numbers in an array: numbers from 1 up by a logarithmic series; parameters may be arrays.
  @Signature({
    "fn logseries(self: Generator, p: Any, size: Any = None) -> Array<i64>",
    "fn logseries(self: RandomState, p: Any, size: Any = None) -> Array<i64>"
  })
  public static NDArray logseries(CountDistributions self, Object p, Object size) {
    return self.logseries(Operands.array(p), Operands.size(size));
  }

  /// One number: failures before `n` successes.
  @Signature({
    "fn negative_binomial(self: Generator, n: f64, p: f64) -> i64",
    "fn negative_binomial(self: RandomState, n: f64, p: f64) -> i64"
  })
  public static long negativeBinomial(CountDistributions self, double n, double p) {
    return self.negativeBinomial(n, p).getLong();
  }

  /// Numbers in an array: failures before `n` successes; parameters may be arrays.
  @Signature({
    "fn negative_binomial(self: Generator, n: Any, p: Any, size: Any = None) -> Array<i64>",
    "fn negative_binomial(self: RandomState, n: Any, p: Any, size: Any = None) -> Array<i64>"
  })
  public static NDArray negativeBinomial(CountDistributions self, Object n, Object p, Object size) {
    return self.negativeBinomial(Operands.array(n), Operands.array(p), Operands.size(size));
  }

  /// One number: events in a time in which `lam` are expected.
  @Signature({
    "fn poisson(self: Generator, lam: f64 = 1.0) -> i64",
    "fn poisson(self: RandomState, lam: f64 = 1.0) -> i64"
  })
  public static long poisson(CountDistributions self, double lam) {
    return self.poisson(lam).getLong();
  }

  /// Numbers in an array: events in a time in which `lam` are expected; parameters may be arrays.
  @Signature({
    "fn poisson(self: Generator, lam: Any = 1.0, size: Any = None) -> Array<i64>",
    "fn poisson(self: RandomState, lam: Any = 1.0, size: Any = None) -> Array<i64>"
  })
  public static NDArray poisson(CountDistributions self, Object lam, Object size) {
    return self.poisson(Operands.array(lam), Operands.size(size));
  }

  /// One number: numbers from 1 up whose frequency falls with the power `a`.
  @Signature({
    "fn zipf(self: Generator, a: f64) -> i64",
    "fn zipf(self: RandomState, a: f64) -> i64"
  })
  public static long zipf(CountDistributions self, double a) {
    return self.zipf(a).getLong();
  }

  /// Numbers in an array: numbers from 1 up whose frequency falls with the power `a`; parameters
  /// may be arrays.
  @Signature({
    "fn zipf(self: Generator, a: Any, size: Any = None) -> Array<i64>",
    "fn zipf(self: RandomState, a: Any, size: Any = None) -> Array<i64>"
  })
  public static NDArray zipf(CountDistributions self, Object a, Object size) {
    return self.zipf(Operands.array(a), Operands.size(size));
  }
}
