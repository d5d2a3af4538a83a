package fnp.random;

import fnp.random.bits.BitGenerator;

/// The distributions of whole numbers that have one or two real parameters.
///
/// @numpy `random_poisson` and others in `distributions.c`, 2.4
final class Counts {
  private static final double TWO_TO_63 = 0x1.0p63;

  private Counts() {}

  /// As C converts on this machine: what does not fit becomes the least number.
  static long toLong(double x) {
    return x >= -TWO_TO_63 && x < TWO_TO_63 ? (long) x : Long.MIN_VALUE;
  }

  static long poisson(BitGenerator bits, double lam) {
    if (lam >= 10) {
      return transformedPoisson(bits, lam);
    }
    if (lam == 0) {
      return 0;
    }
    var limit = Math.exp(-lam);
    long count = 0;
    for (double product = bits.nextDouble(); product > limit; product *= bits.nextDouble()) {
      count++;
    }
    return count;
  }

  /// @source Hörmann, "The Transformed Rejection Method for Generating Poisson Random Variables",
  ///   1993 (PTRS)
  private static long transformedPoisson(BitGenerator bits, double lam) {
    var root = Math.sqrt(lam);
    var logarithm = Math.log(lam);
    var b = 0.931 + 2.53 * root;
    var a = -0.059 + 0.02483 * b;
    var inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
    var limit = 0.9277 - 3.6224 / (b - 2);
    while (true) {
      var u = bits.nextDouble() - 0.5;
      var v = bits.nextDouble();
      var us = 0.5 - Math.abs(u);
      var k = toLong(Math.floor((2 * a / us + b) * u + lam + 0.43));
      if (us >= 0.07 && v <= limit) {
        return k;
      }
      if (k < 0 || (us < 0.013 && v > us)) {
        continue;
      }
      if (Math.log(v) + Math.log(inverseAlpha) - Math.log(a / (us * us) + b)
          <= -lam + k * logarithm - LogGamma.of((double) (k + 1))) {
        return k;
      }
    }
  }

  /// @source Kemp, "Efficient Generation of Logarithmically Distributed Pseudo-Random Variables",
  ///   1981
  static long logseries(BitGenerator bits, double p) {
    var r = LibM.log1p(-p);
    while (true) {
      var v = bits.nextDouble();
      if (v >= p) {
        return 1;
      }
      var q = -LibM.expm1(r * bits.nextDouble());
      if (v > q * q) {
        return v >= q ? 1 : 2;
      }
      var result = toLong(Math.floor(1 + LibM.log(v) / LibM.log(q)));
      if (result >= 1 && v != 0.0) {
        return result;
      }
    }
  }

  static long geometric(BitGenerator bits, double p) {
    if (p >= 0.333333333333333333333333) {
      return searchedGeometric(bits, p);
    }
    var z = Math.ceil(-Ziggurat.exponential(bits) / LibM.log1p(-p));
    return z >= TWO_TO_63 ? Long.MAX_VALUE : toLong(z);
  }

  static long legacyGeometric(BitGenerator bits, double p) {
    if (p >= 0.333333333333333333333333) {
      return searchedGeometric(bits, p);
    }
    return toLong(Math.ceil(LibM.log1p(-bits.nextDouble()) / LibM.log(1 - p)));
  }

  private static long searchedGeometric(BitGenerator bits, double p) {
    long count = 1;
    var product = p;
    var sum = p;
    var q = 1.0 - p;
    var u = bits.nextDouble();
    while (u > sum) {
      product *= q;
      sum += product;
      count++;
    }
    return count;
  }

  /// @source Devroye, "Non-Uniform Random Variate Generation", 1986, X.6
  static long zipf(BitGenerator bits, double a) {
    if (a >= 1025) {
      return 1;
    }
    var least = LibM.pow(TWO_TO_63, -(a - 1.0));
    while (true) {
      var w = bits.nextDouble();
      var u = w * least + (1 - w);
      var x = zipf(u, bits.nextDouble(), a);
      if (x >= 1.0) {
        return toLong(x);
      }
    }
  }

  static long legacyZipf(BitGenerator bits, double a) {
    while (true) {
      var u = 1.0 - bits.nextDouble();
      var x = zipf(u, bits.nextDouble(), a);
      if (x >= 1.0) {
        return toLong(x);
      }
    }
  }

  /// One try; 0 if it is rejected.
  private static double zipf(double u, double v, double a) {
    var power = a - 1.0;
    var b = Math.pow(2.0, power);
    var x = Math.floor(LibM.pow(u, -1.0 / power));
    if (x > TWO_TO_63 || x < 1.0) {
      return 0;
    }
    var t = Math.pow(1.0 + 1.0 / x, power);
    return v * x * (t - 1.0) / (b - 1.0) <= t / b ? x : 0;
  }
}
