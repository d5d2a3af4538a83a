package fnp.ufunc.loop;

/// NumPy's functions of floats where Java's library has none or a different rule.
public final class FloatMath {
  private static final double LN_2 = 0.6931471805599453;

  private FloatMath() {}

  /// The quotient rounded down.
  ///
  /// @numpy `numpy.floor_divide`
  /// @source NumPy 2.4, `npy_math_internal.h.src`, `npy_floor_divide`
  public static double floorDivide(double x, double y) {
    if (y == 0) {
      return x / y;
    }
    var mod = x % y;
    var quotient = (x - mod) / y;
    if (mod != 0 && (y < 0) != (mod < 0)) {
      quotient -= 1;
    }
    if (quotient == 0) {
      return Math.copySign(0, x / y);
    }
    var floor = Math.floor(quotient);
    return quotient - floor > 0.5 ? floor + 1 : floor;
  }

  /// [#floorDivide], rounded to float32 after every step.
  public static double floorDivide32(double left, double right) {
    var x = (float) left;
    var y = (float) right;
    if (y == 0) {
      return x / y;
    }
    var mod = x % y;
    var quotient = (x - mod) / y;
    if (mod != 0 && (y < 0) != (mod < 0)) {
      quotient -= 1;
    }
    if (quotient == 0) {
      return Math.copySign(0, x / y);
    }
    var floor = (float) Math.floor(quotient);
    return quotient - floor > 0.5f ? floor + 1 : floor;
  }

  /// The remainder with the sign of the divisor.
  ///
  /// @numpy `numpy.remainder`
  public static double remainder(double x, double y) {
    var mod = x % y;
    if (y == 0) {
      return mod;
    }
    if (mod == 0) {
      return Math.copySign(0, y);
    }
    return (y < 0) == (mod < 0) || Double.isNaN(mod) ? mod : mod + y;
  }

  /// `x` to the power `y` as the C library defines it: `1` to any power, and `-1` to an infinite
  /// power, is 1.
  ///
  /// @numpy `numpy.power`
  public static double power(double x, double y) {
    if (x == 1 || (x == -1 && Double.isInfinite(y))) {
      return 1;
    }
    return Math.pow(x, y);
  }

  /// The smaller one; NaN only if both are.
  ///
  /// @numpy `numpy.fmin`
  public static double fmin(double x, double y) {
    return x <= y || Double.isNaN(y) ? x : y;
  }

  /// The larger one; NaN only if both are.
  ///
  /// @numpy `numpy.fmax`
  public static double fmax(double x, double y) {
    return x >= y || Double.isNaN(y) ? x : y;
  }

  /// -1, 0 or 1; NaN for NaN.
  ///
  /// @numpy `numpy.sign`
  public static double sign(double x) {
    return x > 0 ? 1 : x < 0 ? -1 : x == 0 ? 0 : x;
  }

  /// 2 to the power `x`.
  ///
  /// @numpy `numpy.exp2`
  public static double exp2(double x) {
    return Math.pow(2, x);
  }

  /// The logarithm to base 2, exact for powers of two.
  ///
  /// @numpy `numpy.log2`
  public static double log2(double x) {
    if (!(x > 0) || Double.isInfinite(x)) {
      return Math.log(x);
    }
    var normal = x < Double.MIN_NORMAL ? x * 0x1p54 : x;
    var exponent = Math.getExponent(normal);
    var mantissa = Math.scalb(normal, -exponent);
    if (mantissa > 1.4142135623730951) {
      mantissa /= 2;
      exponent++;
    }
    return (x < Double.MIN_NORMAL ? exponent - 54 : exponent) + Math.log(mantissa) / LN_2;
  }

  /// The inverse hyperbolic sine.
  ///
  /// @numpy `numpy.arcsinh`
  public static double arcsinh(double x) {
    var a = Math.abs(x);
    if (a < 0x1p-28 || Double.isNaN(x) || Double.isInfinite(x)) {
      return x;
    }
    if (a > 0x1p28) {
      return Math.copySign(Math.log(a) + LN_2, x);
    }
    var square = a * a;
    return Math.copySign(
        a > 2
            ? Math.log(2 * a + 1 / (Math.sqrt(square + 1) + a))
            : Math.log1p(a + square / (1 + Math.sqrt(1 + square))),
        x);
  }

  /// The inverse hyperbolic cosine; NaN below 1.
  ///
  /// @numpy `numpy.arccosh`
  public static double arccosh(double x) {
    if (x < 1) {
      return Double.NaN;
    }
    if (x > 0x1p28) {
      return Math.log(x) + LN_2;
    }
    if (x > 2) {
      return Math.log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
    }
    var t = x - 1;
    return Math.log1p(t + Math.sqrt(2 * t + t * t));
  }

  /// The inverse hyperbolic tangent; NaN beyond 1.
  ///
  /// @numpy `numpy.arctanh`
  public static double arctanh(double x) {
    var a = Math.abs(x);
    if (a < 0x1p-28) {
      return x;
    }
    return Math.copySign(0.5 * Math.log1p(2 * a / (1 - a)), x);
  }

  /// `log(exp(x) + exp(y))` without overflow.
  ///
  /// @numpy `numpy.logaddexp`
  public static double logaddexp(double x, double y) {
    if (x == y) {
      return x + LN_2;
    }
    var difference = x - y;
    if (difference > 0) {
      return x + Math.log1p(Math.exp(-difference));
    }
    return difference <= 0 ? y + Math.log1p(Math.exp(difference)) : difference;
  }

  /// 0 below zero, 1 above, `y` at zero.
  ///
  /// @numpy `numpy.heaviside`
  public static double heaviside(double x, double y) {
    return Double.isNaN(x) ? x : x == 0 ? y : x < 0 ? 0 : 1;
  }

  /// 1.0 or 0.0.
  public static double truth(boolean condition) {
    return condition ? 1 : 0;
  }
}
