package ruchy.std.array;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.random.CovarianceFactor;
import fnp.random.Generator;
import fnp.random.IntegerRange;
import fnp.random.Population;
import fnp.random.UrnMethod;
import fnp.random.bits.BitGenerator;
import ruchy.runtime.ObjectList;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Signature;
import ruchy.std.Arguments;

/// Plain numbers, choices and orders, as methods of generators.
public final class RandomGenerators {
  private RandomGenerators() {}

  /// A number in `[0, 1)`.
  @Signature("fn random(self: Generator) -> f64")
  public static double random(Generator self) {
    return self.random().getDouble();
  }

  /// An array of numbers in `[0, 1)`.
  ///
  /// ```ruchy
  /// >>> np.random.default_rng(42).random(3)
  /// [0.77395605 0.43887844 0.85859792]
  /// ```
  @Signature("fn random(self: Generator, size: Any, dtype: String = \"float64\") -> Array")
  public static NDArray random(Generator self, Object size, String dtype) {
    return self.random(Operands.dtype(dtype), Operands.size(size));
  }

  /// A standard normal number.
  @Signature("fn standard_normal(self: Generator) -> f64")
  public static double standardNormal(Generator self) {
    return self.standardNormal().getDouble();
  }

  /// An array of standard normal numbers.
  @Signature("fn standard_normal(self: Generator, size: Any, dtype: String = \"float64\") -> Array")
  public static NDArray standardNormal(Generator self, Object size, String dtype) {
    return self.standardNormal(Operands.dtype(dtype), Operands.size(size));
  }

  /// An array of waiting times with mean 1.
  @Signature("fn standard_exponential(self: Generator, size: Any = None) -> Array<f64>")
  public static NDArray standardExponential(Generator self, Object size) {
    return self.standardExponential(Operands.size(size));
  }

  /// An array of numbers by a gamma law of scale 1.
  @Signature("fn standard_gamma(self: Generator, shape: Any, size: Any = None) -> Array<f64>")
  public static NDArray standardGamma(Generator self, Object shape, Object size) {
    return self.standardGamma(Operands.array(shape), DType.FLOAT64, Operands.size(size));
  }

  /// A whole number from 0 up to, and without, an end.
  @Signature("fn integers(self: Generator, high: i64) -> i64")
  public static long integers(Generator self, long high) {
    return self.integers(0, high).getLong();
  }

  /// A whole number from a start up to an end, which is not reached unless `endpoint`.
  @Signature("fn integers(self: Generator, low: i64, high: i64, endpoint: bool = false) -> i64")
  public static long integers(Generator self, long low, long high, boolean endpoint) {
    var range = IntegerRange.of(low, high);
    return self.integers(endpoint ? range.withEndpoint() : range).getLong();
  }

  /// An array of whole numbers from 0 up to, and without, an end.
  @Signature(
      "fn integers(self: Generator, high: i64, size: Any, dtype: String = \"int64\") -> Array")
  public static NDArray integers(Generator self, long high, Object size, String dtype) {
    return integers(self, 0, high, size, dtype, false);
  }

  /// An array of whole numbers from a start up to an end, which is not reached unless `endpoint`.
  ///
  /// ```ruchy
  /// >>> np.random.default_rng(42).integers(1, 7, size=5)
  /// [1 5 4 3 3]
  /// ```
  @Signature(
      "fn integers(self: Generator, low: i64, high: i64, size: Any, dtype: String = \"int64\","
          + " endpoint: bool = false) -> Array")
  public static NDArray integers(
      Generator self, long low, long high, Object size, String dtype, boolean endpoint) {
    var range = IntegerRange.of(low, high).as(Operands.dtype(dtype));
    return self.integers(endpoint ? range.withEndpoint() : range, Operands.size(size));
  }

  /// Elements of an array or list, or of the numbers below an integer; `p` are their probabilities.
  ///
  /// ```ruchy
  /// >>> np.random.default_rng(42).choice(49, size=6, replace=false)
  /// [30 34 47 42 20  3]
  /// ```
  @Signature(
      "fn choice(self: Generator, a: Any, size: Any = None, replace: bool = true, p: Any = None,"
          + " axis: i64 = 0) -> Any")
  public static Object choice(
      Generator self, Object a, Object size, boolean replace, Object p, long axis) {
    var population = population(a, p, axis);
    return Operands.scalarOrArray(
        self.choice(replace ? population : population.withoutReplacement(), Operands.size(size)));
  }

  static Population population(Object a, Object p, long axis) {
    var population =
        a instanceof Long count
            ? Population.below(count)
            : Population.of(Operands.array(a), Arguments.toInt(axis, "axis"));
    return Operands.isNone(p) ? population : population.withWeights(Operands.array(p));
  }

  /// The numbers below an integer, or a copy of an array or list, in random order.
  @Signature("fn permutation(self: Generator, x: Any, axis: i64 = 0) -> Array")
  public static NDArray permutation(Generator self, Object x, long axis) {
    return x instanceof Long count
        ? self.permutation(count)
        : self.permutation(Operands.array(x), Arguments.toInt(axis, "axis"));
  }

  /// Brings an array into random order along an axis, in place.
  @Signature("fn shuffle(self: Generator, x: Array, axis: i64 = 0) -> ()")
  public static void shuffle(Generator self, NDArray x, long axis) {
    self.shuffle(x, Arguments.toInt(axis, "axis"));
  }

  /// A copy with all elements in random order.
  @Signature("fn permuted(self: Generator, x: Array) -> Array")
  public static NDArray permuted(Generator self, NDArray x) {
    return self.permuted(x);
  }

  /// A copy with each line along an axis in a random order of its own.
  @Signature("fn permuted(self: Generator, x: Array, axis: i64) -> Array")
  public static NDArray permuted(Generator self, NDArray x, long axis) {
    return self.permuted(x, Arguments.toInt(axis, "axis"));
  }

  /// How `n` draws fall among categories of these probabilities.
  @Signature("fn multinomial(self: Generator, n: Any, pvals: Any, size: Any = None) -> Array<i64>")
  public static NDArray multinomial(Generator self, Object n, Object pvals, Object size) {
    return self.multinomial(Operands.array(n), Operands.array(pvals), Operands.size(size));
  }

  /// Probabilities that add up to 1.
  @Signature("fn dirichlet(self: Generator, alpha: Any, size: Any = None) -> Array<f64>")
  public static NDArray dirichlet(Generator self, Object alpha, Object size) {
    return self.dirichlet(Operands.array(alpha), Operands.size(size));
  }

  /// Normal vectors with these means and covariances; `method` is `"svd"`, `"eigh"` or
  /// `"cholesky"`.
  @Signature(
      "fn multivariate_normal(self: Generator, mean: Any, cov: Any, size: Any = None,"
          + " method: String = \"svd\") -> Array<f64>")
  public static NDArray multivariateNormal(
      Generator self, Object mean, Object cov, Object size, String method) {
    var factor =
        switch (method) {
          case "svd" -> CovarianceFactor.SVD;
          case "eigh" -> CovarianceFactor.EIGH;
          case "cholesky" -> CovarianceFactor.CHOLESKY;
          default ->
              throw new RuchyError("E0818", "no factor of covariances is called `" + method + "`")
                  .help("method is \"svd\", \"eigh\" or \"cholesky\"");
        };
    return self.multivariateNormal(
        Operands.array(mean), Operands.array(cov), factor, Operands.size(size));
  }

  /// How many of each colour there are among `nsample` balls drawn from an urn with these counts;
  /// `method` is `"marginals"` or `"count"`.
  @Signature(
      "fn multivariate_hypergeometric(self: Generator, colors: Any, nsample: i64, size: Any = None,"
          + " method: String = \"marginals\") -> Array<i64>")
  public static NDArray multivariateHypergeometric(
      Generator self, Object colors, long nsample, Object size, String method) {
    var urn = method.equals("count") ? UrnMethod.COUNT : UrnMethod.MARGINALS;
    return self.multivariateHypergeometric(
        Operands.array(colors), nsample, urn, Operands.size(size));
  }

  /// Random bytes, as an array of uint8.
  @Signature("fn bytes(self: Generator, length: i64) -> Array<u8>")
  public static NDArray bytes(Generator self, long length) {
    return BitGenerators.array(self.bytes(Arguments.toInt(length, "length")));
  }

  /// The source of bits below this generator.
  @Signature("fn bit_generator(self: Generator) -> BitGenerator")
  public static BitGenerator bitGenerator(Generator self) {
    return self.bitGenerator();
  }

  /// Generators with independent streams, for as many threads or runs.
  @Signature("fn spawn(self: Generator, count: i64) -> [Generator]")
  public static RuchyList spawn(Generator self, long count) {
    var list = new ObjectList<Object>(1);
    self.spawn(Arguments.toInt(count, "count")).forEach(list::add);
    return list;
  }
}
