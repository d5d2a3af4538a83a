package fnp.random;

import fnp.random.bits.BitGenerator;

/// Hypergeometric numbers: how many good ones a sample without replacement holds.
///
/// @numpy `random_hypergeometric`, and that of `legacy-distributions.c`, 2.4
/// @source Stadlober, "The Ratio of Uniforms Approach for Generating Discrete Random Variates",
///   1990 (HRUA)
final class Hypergeometric {
  /// `2 √(2/e)`
  private static final double D1 = 1.7155277699214135;

  /// `3 − 2 √(3/e)`
  private static final double D2 = 0.8989161620588988;

  private Hypergeometric() {}

  static long next(BitGenerator bits, long good, long bad, long sample) {
    return sample >= 10 && sample <= good + bad - 10
        ? rejection(bits, good, bad, sample)
        : counted(bits, good, bad, sample);
  }

  /// Draws one by one.
  private static long counted(BitGenerator bits, long good, long bad, long sample) {
    var total = good + bad;
    var more = sample > total / 2;
    var toDraw = more ? total - sample : sample;
    var left = total;
    var leftGood = good;
    while (toDraw > 0 && leftGood > 0 && left > leftGood) {
      left--;
      if (BoundedIntegers.interval(bits, left) < leftGood) {
        leftGood--;
      }
      toDraw--;
    }
    if (left == leftGood) {
      leftGood -= toDraw;
    }
    return more ? leftGood : good - leftGood;
  }

  private static long rejection(BitGenerator bits, long good, long bad, long sample) {
    var total = good + bad;
    var drawn = Math.min(sample, total - sample);
    var fewer = Math.min(good, bad);
    var more = Math.max(good, bad);
    var p = (double) fewer / total;
    var q = (double) more / total;
    var a = drawn * p + 0.5;
    var variance = (double) (total - drawn) * drawn * p * q / (total - 1);
    var c = Math.sqrt(variance + 0.5);
    var h = D1 * c + D2;
    var m = Counts.toLong(Math.floor((double) (drawn + 1) * (fewer + 1) / (total + 2)));
    var g = logarithm(m, fewer, drawn, more);
    var b = Math.min(Math.min(drawn, fewer) + 1, Math.floor(a + 16 * c));
    long k;
    while (true) {
      var u = bits.nextDouble();
      var v = bits.nextDouble();
      var x = a + h * (v - 0.5) / u;
      if (!(x >= 0.0 && x < b)) {
        continue;
      }
      k = (long) Math.floor(x);
      if (isAccepted(u, g - logarithm(k, fewer, drawn, more))) {
        break;
      }
    }
    if (good > bad) {
      k = drawn - k;
    }
    return drawn < sample ? good - k : k;
  }

  private static double logarithm(long k, long fewer, long drawn, long more) {
    return LogGamma.factorial(k)
        + LogGamma.factorial(fewer - k)
        + LogGamma.factorial(drawn - k)
        + LogGamma.factorial(more - drawn + k);
  }

  private static boolean isAccepted(double u, double t) {
    return u * (4.0 - u) - 3.0 <= t || (u * (u - t) < 1 && 2.0 * Math.log(u) <= t);
  }

  // ---- legacy

  static long legacy(BitGenerator bits, long good, long bad, long sample) {
    if (sample > 10) {
      return legacyRejection(bits, good, bad, sample);
    }
    return sample > 0 ? legacyCounted(bits, good, bad, sample) : 0;
  }

  private static long legacyCounted(BitGenerator bits, long good, long bad, long sample) {
    var d1 = bad + good - sample;
    double d2 = Math.min(bad, good);
    var y = d2;
    var k = sample;
    while (y > 0.0) {
      var u = bits.nextDouble();
      y -= Counts.toLong(Math.floor(u + y / (d1 + k)));
      k--;
      if (k == 0) {
        break;
      }
    }
    var z = Counts.toLong(d2 - y);
    return good > bad ? sample - z : z;
  }

  private static long legacyRejection(BitGenerator bits, long good, long bad, long sample) {
    var fewer = Math.min(good, bad);
    var total = good + bad;
    var more = Math.max(good, bad);
    var m = Math.min(sample, total - sample);
    var p = (double) fewer / total;
    var a = m * p + 0.5;
    var c = Math.sqrt((double) (total - m) * sample * p * (1.0 - p) / (total - 1) + 0.5);
    var h = D1 * c + D2;
    var mode = Counts.toLong(Math.floor((double) (m + 1) * (fewer + 1) / (total + 2)));
    var g = legacyLogarithm(mode, fewer, m, more);
    var b = Math.min(Math.min(m, fewer) + 1.0, Math.floor(a + 16 * c));
    long z;
    while (true) {
      var u = bits.nextDouble();
      var v = bits.nextDouble();
      var w = a + h * (v - 0.5) / u;
      if (!(w >= 0.0 && w < b)) {
        continue;
      }
      z = (long) Math.floor(w);
      if (isAccepted(u, g - legacyLogarithm(z, fewer, m, more))) {
        break;
      }
    }
    if (good > bad) {
      z = m - z;
    }
    return m < sample ? good - z : z;
  }

  private static double legacyLogarithm(long k, long fewer, long drawn, long more) {
    return LogGamma.of(k + 1)
        + LogGamma.of(fewer - k + 1)
        + LogGamma.of(drawn - k + 1)
        + LogGamma.of(more - drawn + k + 1);
  }
}
