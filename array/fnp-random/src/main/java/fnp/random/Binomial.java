package fnp.random;

import fnp.random.bits.BitGenerator;

/// Binomial numbers; what only depends on the parameters is kept for the next call.
///
/// @numpy `random_binomial`, 2.4
/// @source Kachitvichyanukul and Schmeiser, "Binomial Random Variate Generation", 1988 (BTPE)
final class Binomial {
  private static final double INVERSION_MAX = 30.0;

  private final BitGenerator bits;

  private boolean prepared;
  private long n;
  private double p;

  // Of inversion: the probability of 0, and the last number that is tried.
  private double q;
  private double first;
  private long bound;

  // Of BTPE, with the names of the paper.
  private double r;
  private double fm;
  private long m;
  private double p1;
  private double xm;
  private double xl;
  private double xr;
  private double c;
  private double laml;
  private double lamr;
  private double p2;
  private double p3;
  private double p4;

  Binomial(BitGenerator bits) {
    this.bits = bits;
  }

  /// The number of successes in `trials` with this probability.
  long next(long trials, double probability) {
    return trials == 0 || probability == 0 ? 0 : legacy(trials, probability);
  }

  /// As `next`, but a draw is made even where the answer is known.
  long legacy(long trials, double probability) {
    if (probability <= 0.5) {
      return half(trials, probability);
    }
    return trials - half(trials, 1.0 - probability);
  }

  private long half(long trials, double probability) {
    var known = prepared && n == trials && p == probability;
    prepared = true;
    n = trials;
    p = probability;
    if (probability * trials <= INVERSION_MAX) {
      if (!known) {
        prepareInversion();
      }
      return inversion();
    }
    if (!known) {
      prepareRejection();
    }
    return rejection();
  }

  private void prepareInversion() {
    q = 1.0 - p;
    first = LibM.exp(n * LibM.log(q));
    var mean = n * p;
    bound = Counts.toLong(Math.min((double) n, mean + 10.0 * Math.sqrt(mean * q + 1)));
  }

  private long inversion() {
    long x = 0;
    var px = first;
    var u = bits.nextDouble();
    while (u > px) {
      x++;
      if (x > bound) {
        x = 0;
        px = first;
        u = bits.nextDouble();
      } else {
        u -= px;
        px = ((n - x + 1) * p * px) / (x * q);
      }
    }
    return x;
  }

  private void prepareRejection() {
    r = Math.min(p, 1.0 - p);
    q = 1.0 - r;
    fm = n * r + r;
    m = Counts.toLong(Math.floor(fm));
    p1 = Math.floor(2.195 * Math.sqrt(n * r * q) - 4.6 * q) + 0.5;
    xm = m + 0.5;
    xl = xm - p1;
    xr = xm + p1;
    c = 0.134 + 20.5 / (15.3 + m);
    var left = (fm - xl) / (fm - xl * r);
    laml = left * (1.0 + left / 2.0);
    var right = (xr - fm) / (xr * q);
    lamr = right * (1.0 + right / 2.0);
    p2 = p1 * (1.0 + 2.0 * c);
    p3 = p2 + c / laml;
    p4 = p3 + c / lamr;
  }

  private long rejection() {
    while (true) {
      var u = bits.nextDouble() * p4;
      var v = bits.nextDouble();
      if (u <= p1) {
        return Counts.toLong(Math.floor(xm - p1 * v + u));
      }
      long y;
      if (u <= p2) {
        var x = xl + (u - p1) / c;
        v = v * c + 1.0 - Math.abs(m - x + 0.5) / p1;
        if (v > 1.0) {
          continue;
        }
        y = Counts.toLong(Math.floor(x));
      } else if (u <= p3) {
        y = Counts.toLong(Math.floor(xl + Math.log(v) / laml));
        if (y < 0 || v == 0.0) {
          continue;
        }
        v = v * (u - p2) * laml;
      } else {
        y = Counts.toLong(Math.floor(xr - Math.log(v) / lamr));
        if (y > n || v == 0.0) {
          continue;
        }
        v = v * (u - p3) * lamr;
      }
      if (isAccepted(y, v)) {
        return y;
      }
    }
  }

  private boolean isAccepted(long y, double v) {
    var k = Math.abs(y - m);
    var nrq = n * r * q;
    if (k > 20 && k < nrq / 2.0 - 1) {
      var rho = k / nrq * ((k * (k / 3.0 + 0.625) + 0.16666666666666666) / nrq + 0.5);
      var t = -k * k / (2 * nrq);
      var logarithm = Math.log(v);
      return logarithm < t - rho || (logarithm <= t + rho && logarithm <= stirling(y));
    }
    var s = r / q;
    var a = s * (n + 1);
    var f = 1.0;
    for (long i = m + 1; i <= y; i++) {
      f *= a / i - s;
    }
    for (long i = y + 1; i <= m; i++) {
      f /= a / i - s;
    }
    return v <= f;
  }

  private double stirling(long y) {
    double x1 = y + 1;
    double f1 = m + 1;
    double z = n + 1 - m;
    double w = n - y + 1;
    return xm * Math.log(f1 / x1)
        + (n - m + 0.5) * Math.log(z / w)
        + (y - m) * Math.log(w * r / (x1 * q))
        + correction(f1)
        + correction(z)
        + correction(x1)
        + correction(w);
  }

  private static double correction(double x) {
    var square = x * x;
    return (13680. - (462. - (132. - (99. - 140. / square) / square) / square) / square)
        / x
        / 166320.;
  }
}
