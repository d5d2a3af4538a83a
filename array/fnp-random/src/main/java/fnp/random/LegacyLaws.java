package fnp.random;

import fnp.random.bits.BitGenerator;

/// The distributions of [RandomState], as they were before NumPy 1.17.
///
/// Normal numbers come in pairs, of which the second is kept for the next call.
///
/// @numpy `legacy-distributions.c`, 2.4
final class LegacyLaws extends Laws {
  boolean hasNormal;
  double keptNormal;

  LegacyLaws(BitGenerator bits) {
    super(bits);
  }

  @Override
  double standardExponential() {
    return -LibM.log(1.0 - bits.nextDouble());
  }

  /// @source Marsaglia's polar method
  @Override
  double standardNormal() {
    if (hasNormal) {
      hasNormal = false;
      var kept = keptNormal;
      keptNormal = 0.0;
      return kept;
    }
    double x;
    double y;
    double square;
    do {
      x = 2.0 * bits.nextDouble() - 1.0;
      y = 2.0 * bits.nextDouble() - 1.0;
      square = x * x + y * y;
    } while (square >= 1.0 || square == 0.0);
    var factor = Math.sqrt(-2.0 * LibM.log(square) / square);
    keptNormal = factor * x;
    hasNormal = true;
    return factor * y;
  }

  void forget() {
    hasNormal = false;
    keptNormal = 0.0;
  }

  @Override
  double pareto(double a) {
    return LibM.exp(standardExponential() / a) - 1;
  }

  @Override
  double power(double a) {
    return LibM.pow(1 - LibM.exp(-standardExponential()), 1.0 / a);
  }

  @Override
  double rayleigh(double scale) {
    return scale * Math.sqrt(-2.0 * LibM.log1p(-bits.nextDouble()));
  }

  @Override
  double wald(double mean, double scale) {
    var ratio = mean / (2 * scale);
    var n = standardNormal();
    var y = mean * n * n;
    var x = mean + ratio * (y - Math.sqrt(4 * scale * y + y * y));
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
    return wrapped(angle(kappa, envelope(kappa)) + mu);
  }

  @Override
  double noncentralChiSquare(double df, double nonc) {
    if (nonc == 0) {
      return chiSquare(df);
    }
    if (1 < df) {
      var chi = chiSquare(df - 1);
      var n = standardNormal() + Math.sqrt(nonc);
      return chi + n * n;
    }
    var number = chiSquare(df + 2 * Counts.poisson(bits, nonc / 2.0));
    // The stream moves on all the same.
    return Double.isNaN(nonc) ? Double.NaN : number;
  }

  @Override
  boolean isBeta(double u, double v, double sum) {
    return sum <= 1.0;
  }

  @Override
  boolean isTinyBeta(double a, double b) {
    return false;
  }
}
