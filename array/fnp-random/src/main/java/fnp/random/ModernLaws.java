package fnp.random;

import fnp.random.bits.BitGenerator;

/// The distributions of [Generator].
///
/// @numpy `distributions.c`, 2.4
final class ModernLaws extends Laws {
  private static final double TINY_BETA = 3e-103;

  ModernLaws(BitGenerator bits) {
    super(bits);
  }

  @Override
  double standardExponential() {
    return Ziggurat.exponential(bits);
  }

  @Override
  double standardNormal() {
    return Ziggurat.normal(bits);
  }

  @Override
  double pareto(double a) {
    return LibM.expm1(standardExponential() / a);
  }

  @Override
  double power(double a) {
    return LibM.pow(-LibM.expm1(-standardExponential()), 1.0 / a);
  }

  @Override
  double rayleigh(double scale) {
    return scale * Math.sqrt(2.0 * standardExponential());
  }

  /// @source Michael, Schucany and Haas, 1976, rearranged so that nothing cancels
  @Override
  double wald(double mean, double scale) {
    var n = standardNormal();
    var y = mean * n * n;
    var d = 1 + Math.sqrt(1 + 4 * scale / y);
    var x = mean * (1 - 2 / d);
    var u = bits.nextDouble();
    return u <= mean / (mean + x) ? x : mean * mean / x;
  }

  @Override
  double vonMises(double mu, double kappa) {
    if (Double.isNaN(kappa)) {
      return Double.NaN;
    }
    if (kappa < 1e-8) {
      return Math.PI * (2 * bits.nextDouble() - 1);
    }
    if (kappa <= 1e6) {
      return wrapped(angle(kappa, envelope(kappa)) + mu);
    }
    var angle = mu + Math.sqrt(1.0 / kappa) * standardNormal();
    angle = angle < -Math.PI ? angle + 2 * Math.PI : angle;
    return angle > Math.PI ? angle - 2 * Math.PI : angle;
  }

  @Override
  double noncentralChiSquare(double df, double nonc) {
    if (Double.isNaN(nonc)) {
      return Double.NaN;
    }
    if (nonc == 0) {
      return chiSquare(df);
    }
    if (1 < df) {
      var chi = chiSquare(df - 1);
      var n = standardNormal() + Math.sqrt(nonc);
      return chi + n * n;
    }
    return chiSquare(df + 2 * Counts.poisson(bits, nonc / 2.0));
  }

  @Override
  boolean isBeta(double u, double v, double sum) {
    return sum <= 1.0 && u + v > 0.0;
  }

  @Override
  boolean isTinyBeta(double a, double b) {
    return a < TINY_BETA && b < TINY_BETA;
  }

  @Override
  void fillNormal(long address, long count) {
    Ziggurat.fillNormal(bits, address, count);
  }

  @Override
  void fillExponential(long address, long count) {
    Ziggurat.fillExponential(bits, address, count);
  }

  // ---- float32

  float standardGamma32(float shape) {
    if (shape == 1.0f) {
      return Ziggurat.exponential32(bits);
    }
    if (shape == 0.0f) {
      return 0.0f;
    }
    if (shape < 1.0f) {
      return smallGamma32(shape);
    }
    var b = shape - 1.0f / 3.0f;
    var c = 1.0f / (float) Math.sqrt(9.0f * b);
    while (true) {
      float x;
      float v;
      do {
        x = Ziggurat.normal32(bits);
        v = 1.0f + c * x;
      } while (v <= 0.0f);
      v = v * v * v;
      var u = bits.nextFloat();
      if (u < 1.0f - 0.0331f * (x * x) * (x * x)
          || LibM.log(u) < 0.5f * x * x + b * (1.0f - v + LibM.log(v))) {
        return b * v;
      }
    }
  }

  private float smallGamma32(float shape) {
    while (true) {
      var u = bits.nextFloat();
      var v = Ziggurat.exponential32(bits);
      if (u <= 1.0f - shape) {
        var x = LibM.pow(u, 1.0f / shape);
        if (x <= v) {
          return x;
        }
      } else {
        var y = -LibM.log((1.0f - u) / shape);
        var x = LibM.pow(1.0f - shape + shape * y, 1.0f / shape);
        if (x <= v + y) {
          return x;
        }
      }
    }
  }
}
