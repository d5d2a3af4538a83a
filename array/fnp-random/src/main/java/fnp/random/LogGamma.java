package fnp.random;

import java.math.BigInteger;

/// Logarithms of the gamma function and of factorials, as the rejection tests of discrete
/// distributions take them.
///
/// @numpy `random_loggam` and `logfactorial`, 2.4
/// @source Zhang and Jin, "Computation of Special Functions", 1996 (log-gamma)
final class LogGamma {
  private static final double LOG_2_PI = 1.8378770664093453;
  private static final double HALF_LOG_2_PI = 0.9189385332046728;
  private static final int FACTORIALS = 126;

  private static final double[] SERIES = {
    8.333333333333333e-02,
    -2.777777777777778e-03,
    7.936507936507937e-04,
    -5.952380952380952e-04,
    8.417508417508418e-04,
    -1.917526917526918e-03,
    6.410256410256410e-03,
    -2.955065359477124e-02,
    1.796443723688307e-01,
    -1.39243221690590e+00
  };

  private static final double[] TABLE = table();

  private LogGamma() {}

  static double of(double x) {
    if (x == 1.0 || x == 2.0) {
      return 0.0;
    }
    var up = x < 7.0 ? (long) (7 - x) : 0;
    var at = x + up;
    var square = (1.0 / at) * (1.0 / at);
    var series = SERIES[9];
    for (int i = 8; i >= 0; i--) {
      series = series * square + SERIES[i];
    }
    var result = series / at + 0.5 * LOG_2_PI + (at - 0.5) * Math.log(at) - at;
    if (x < 7.0) {
      for (long i = 1; i <= up; i++) {
        result -= Math.log(at - 1.0);
        at -= 1.0;
      }
    }
    return result;
  }

  /// The logarithm of `k!`.
  static double factorial(long k) {
    if (k < FACTORIALS) {
      return TABLE[(int) k];
    }
    return (k + 0.5) * Math.log(k)
        - k
        + (HALF_LOG_2_PI + (1.0 / k) * (1 / 12.0 - 1 / (360.0 * k * k)));
  }

  private static double[] table() {
    var table = new double[FACTORIALS];
    var product = BigInteger.ONE;
    for (int k = 2; k < FACTORIALS; k++) {
      product = product.multiply(BigInteger.valueOf(k));
      table[k] = StrictMath.log(product.doubleValue());
    }
    return table;
  }
}
