package fnp.random;

import fnp.ndarray.Memory;
import fnp.random.bits.BitGenerator;

/// The distributions of real numbers, one number a call, from one source of words.
///
/// What modern and legacy streams share is here; they differ in how they make exponential, normal
/// and gamma numbers, and in a few formulas.
///
/// @numpy `distributions.c` and `legacy-distributions.c`, 2.4
abstract sealed class Laws permits LegacyLaws, ModernLaws {
  final BitGenerator bits;

  Laws(BitGenerator bits) {
    this.bits = bits;
  }

  // ---- in which the streams differ

  abstract double standardExponential();

  abstract double standardNormal();

  abstract double pareto(double a);

  abstract double power(double a);

  abstract double rayleigh(double scale);

  abstract double wald(double mean, double scale);

  abstract double vonMises(double mu, double kappa);

  abstract double noncentralChiSquare(double df, double nonc);

  /// Whether the accepted point of Jöhnk's method may be divided by its sum.
  abstract boolean isBeta(double u, double v, double sum);

  /// The number of a pair of parameters so small that Jöhnk's method would not end.
  abstract boolean isTinyBeta(double a, double b);

  /// Fills memory with standard normal numbers.
  void fillNormal(long address, long count) {
    for (long i = 0; i < count; i++) {
      Memory.setDouble(address + 8 * i, standardNormal());
    }
  }

  /// Fills memory with standard exponential numbers.
  void fillExponential(long address, long count) {
    for (long i = 0; i < count; i++) {
      Memory.setDouble(address + 8 * i, standardExponential());
    }
  }

  // ---- what they share

  final double uniform(double low, double range) {
    return low + range * bits.nextDouble();
  }

  final double exponential(double scale) {
    return scale * standardExponential();
  }

  final double normal(double mean, double deviation) {
    return mean + deviation * standardNormal();
  }

  final double lognormal(double mean, double sigma) {
    return LibM.exp(normal(mean, sigma));
  }

  /// @source Marsaglia and Tsang, 2000; for shapes below 1 Ahrens and Dieter, 1974
  final double standardGamma(double shape) {
    if (shape == 1.0) {
      return standardExponential();
    }
    if (shape == 0.0) {
      return 0.0;
    }
    if (shape < 1.0) {
      return smallGamma(shape);
    }
    var b = shape - 1.0 / 3.0;
    var c = 1.0 / Math.sqrt(9 * b);
    while (true) {
      double x;
      double v;
      do {
        x = standardNormal();
        v = 1.0 + c * x;
      } while (v <= 0.0);
      v = v * v * v;
      var u = bits.nextDouble();
      if (u < 1.0 - 0.0331 * (x * x) * (x * x)
          || Math.log(u) < 0.5 * x * x + b * (1.0 - v + Math.log(v))) {
        return b * v;
      }
    }
  }

  private double smallGamma(double shape) {
    while (true) {
      var u = bits.nextDouble();
      var v = standardExponential();
      if (u <= 1.0 - shape) {
        var x = LibM.pow(u, 1.0 / shape);
        if (x <= v) {
          return x;
        }
      } else {
        var y = -LibM.log((1 - u) / shape);
        var x = LibM.pow(1.0 - shape + shape * y, 1.0 / shape);
        if (x <= v + y) {
          return x;
        }
      }
    }
  }

  final double gamma(double shape, double scale) {
    return scale * standardGamma(shape);
  }

  /// @source Jöhnk, 1964, for parameters up to 1
  final double beta(double a, double b) {
    if (a > 1.0 || b > 1.0) {
      var x = standardGamma(a);
      var y = standardGamma(b);
      return x / (x + y);
    }
    if (isTinyBeta(a, b)) {
      return (a + b) * bits.nextDouble() < a ? 1.0 : 0.0;
    }
    while (true) {
      var u = bits.nextDouble();
      var v = bits.nextDouble();
      var x = LibM.pow(u, 1.0 / a);
      var y = LibM.pow(v, 1.0 / b);
      var sum = x + y;
      if (isBeta(u, v, sum)) {
        return sum > 0 ? x / sum : betaByLogarithms(LibM.log(u) / a, LibM.log(v) / b);
      }
    }
  }

  private static double betaByLogarithms(double logX, double logY) {
    var most = Math.max(logX, logY);
    var x = logX - most;
    var y = logY - most;
    return LibM.exp(x - LibM.log(LibM.exp(x) + LibM.exp(y)));
  }

  final double chiSquare(double df) {
    return 2.0 * standardGamma(df / 2.0);
  }

  final double f(double dfnum, double dfden) {
    return chiSquare(dfnum) * dfden / (chiSquare(dfden) * dfnum);
  }

  final double noncentralF(double dfnum, double dfden, double nonc) {
    var t = noncentralChiSquare(dfnum, nonc) * dfden;
    return t / (chiSquare(dfden) * dfnum);
  }

  final double standardCauchy() {
    var above = standardNormal();
    return above / standardNormal();
  }

  final double standardT(double df) {
    var x = standardNormal();
    var y = standardGamma(df / 2);
    return Math.sqrt(df / 2) * x / Math.sqrt(y);
  }

  final double weibull(double a) {
    return a == 0.0 ? 0.0 : LibM.pow(standardExponential(), 1.0 / a);
  }

  final double laplace(double loc, double scale) {
    double u;
    do {
      u = bits.nextDouble();
    } while (u == 0.0);
    return u >= 0.5 ? loc - scale * LibM.log(2.0 - u - u) : loc + scale * LibM.log(u + u);
  }

  final double gumbel(double loc, double scale) {
    double u;
    do {
      u = 1.0 - bits.nextDouble();
    } while (u == 1.0);
    return loc - scale * LibM.log(-LibM.log(u));
  }

  final double logistic(double loc, double scale) {
    double u;
    do {
      u = bits.nextDouble();
    } while (u == 0.0);
    return loc + scale * LibM.log(u / (1.0 - u));
  }

  final double triangular(double left, double mode, double right) {
    var base = right - left;
    var leftBase = mode - left;
    var ratio = leftBase / base;
    var leftProduct = leftBase * base;
    var rightProduct = (right - mode) * base;
    var u = bits.nextDouble();
    return u <= ratio
        ? left + Math.sqrt(u * leftProduct)
        : right - Math.sqrt((1.0 - u) * rightProduct);
  }

  /// The angle of a von Mises law around 0 whose concentration is neither tiny nor huge.
  ///
  /// @source Best and Fisher, 1979
  final double angle(double kappa, double s) {
    double w;
    while (true) {
      var z = LibM.cos(Math.PI * bits.nextDouble());
      w = (1 + s * z) / (s + z);
      var y = kappa * (s - w);
      var v = bits.nextDouble();
      if (y * (2 - y) - v >= 0 || Math.log(y / v) + 1 - y >= 0) {
        break;
      }
    }
    var angle = LibM.acos(w);
    return bits.nextDouble() < 0.5 ? -angle : angle;
  }

  /// The parameter of Best and Fisher's envelope.
  static double envelope(double kappa) {
    if (kappa < 1e-5) {
      return 1.0 / kappa + kappa;
    }
    var r = 1 + Math.sqrt(1 + 4 * kappa * kappa);
    var rho = (r - Math.sqrt(2 * r)) / (2 * kappa);
    return (1 + rho * rho) / (2 * rho);
  }

  /// Brings an angle into `[-π, π]`.
  static double wrapped(double angle) {
    var turn = (Math.abs(angle) + Math.PI) % (2 * Math.PI) - Math.PI;
    return angle < 0 ? -turn : turn;
  }
}
