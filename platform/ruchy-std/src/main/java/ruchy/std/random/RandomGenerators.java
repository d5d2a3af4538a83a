package ruchy.std.random;

import fnp.ndarray.NDArray;
import fnp.random.CovarianceCheck;
import fnp.random.CovarianceFactor;
import fnp.random.ExponentialMethod;
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
import ruchy.std.array.Operands;

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
  @Signature(
      "fn random(self: Generator, size: Any = None, dtype: Any = \"float64\", out: Any = None) ->"
          + " Array")
  public static NDArray random(Generator self, Object size, Object dtype, Object out) {
    return out instanceof NDArray target
        ? self.random(target)
        : self.random(Operands.dtype(dtype), Operands.size(size));
  }

  /// A standard normal number.
  @Signature("fn standard_normal(self: Generator) -> f64")
  public static double standardNormal(Generator self) {
    return self.standardNormal().getDouble();
  }

  /// An array of standard normal numbers.
  @Signature(
      "fn standard_normal(self: Generator, size: Any = None, dtype: Any = \"float64\", out: Any ="
          + " None) -> Array")
  public static NDArray standardNormal(Generator self, Object size, Object dtype, Object out) {
    return out instanceof NDArray target
        ? self.standardNormal(target)
        : self.standardNormal(Operands.dtype(dtype), Operands.size(size));
  }

  /// Waiting times with mean 1; `method` is `"zig"` or `"inv"`.
  @Signature(
      "fn standard_exponential(self: Generator, size: Any = None, dtype: Any = \"float64\", method:"
          + " String = \"zig\", out: Any = None) -> Any")
  public static Object standardExponential(
      Generator self, Object size, Object dtype, String method, Object out) {
    var way =
        switch (method) {
          case "zig" -> ExponentialMethod.ZIGGURAT;
          case "inv" -> ExponentialMethod.INVERSION;
          default ->
              throw new RuchyError("E0818", "there is no method `" + method + "`")
                  .help("method is \"zig\" or \"inv\"");
        };
    return out instanceof NDArray target
        ? self.standardExponential(target, way)
        : Operands.scalarOrArray(
            self.standardExponential(Operands.dtype(dtype), way, Operands.size(size)));
  }

  /// Numbers by a gamma law of scale 1.
  @Signature(
      "fn standard_gamma(self: Generator, shape: Any, size: Any = None, dtype: Any = \"float64\","
          + " out: Any = None) -> Any")
  public static Object standardGamma(
      Generator self, Object shape, Object size, Object dtype, Object out) {
    var parameter = Operands.array(shape);
    if (out instanceof NDArray target) {
      target.copyFrom(self.standardGamma(parameter, target.dtype(), target.shape().toArray()));
      return target;
    }
    return Operands.scalarOrArray(
        self.standardGamma(parameter, Operands.dtype(dtype), Operands.size(size)));
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
      "fn integers(self: Generator, high: i64, size: Any, dtype: String | DType = \"int64\") -> Array")
  public static NDArray integers(Generator self, long high, Object size, Object dtype) {
    return integers(self, 0, high, size, dtype, false);
  }

  /// An array of whole numbers from a start up to an end, which is not reached unless `endpoint`.
  ///
  /// ```ruchy
  /// >>> np.random.default_rng(42).integers(1, 7, size=5)
  /// [1 5 4 3 3]
  /// ```
  @Signature(
      "fn integers(self: Generator, low: i64, high: i64, size: Any, dtype: String | DType = \"int64\","
          + " endpoint: bool = false) -> Array")
  public static NDArray integers(
      Generator self, long low, long high, Object size, Object dtype, boolean endpoint) {
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
          + " axis: i64 = 0, shuffle: bool = true) -> Any")
  public static Object choice(
      Generator self,
      Object a,
      Object size,
      boolean replace,
      Object p,
      long axis,
      boolean shuffle) {
    var whole = population(a, p, axis);
    var population = shuffle ? whole : whole.unshuffled();
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

  /// A copy with all elements in random order, or each line along an axis in an order of its own;
  /// in `out` if that is given.
  @Signature("fn permuted(self: Generator, x: Any, axis: Any = None, out: Any = None) -> Array")
  public static NDArray permuted(Generator self, Object x, Object axis, Object out) {
    var array = Operands.array(x);
    var result =
        axis instanceof Long along
            ? self.permuted(array, Arguments.toInt(along, "axis"))
            : self.permuted(array);
    if (out instanceof NDArray target) {
      target.copyFrom(result);
      return target;
    }
    return result;
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
          + " check_valid: String = \"warn\", tol: f64 = 1e-8, method: String = \"svd\") ->"
          + " Array<f64>")
  public static NDArray multivariateNormal(
      Generator self,
      Object mean,
      Object cov,
      Object size,
      String checkValid,
      double tol,
      String method) {
    var factor =
        switch (method) {
          case "svd" -> CovarianceFactor.SVD;
          case "eigh" -> CovarianceFactor.EIGH;
          case "cholesky" -> CovarianceFactor.CHOLESKY;
          default ->
              throw new RuchyError("E0818", "no factor of covariances is called `" + method + "`")
                  .help("method is \"svd\", \"eigh\" or \"cholesky\"");
        };
    var check = new CovarianceCheck(CovarianceCheck.Action.of(checkValid), tol);
    return self.multivariateNormal(
        Operands.array(mean), Operands.array(cov), factor, check, Operands.size(size));
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
  @Signature("fn spawn(self: Generator, n_children: i64) -> [Generator]")
  public static RuchyList spawn(Generator self, long nChildren) {
    var list = new ObjectList<Object>(1);
    self.spawn(Arguments.toInt(nChildren, "n_children")).forEach(list::add);
    return list;
  }
}
