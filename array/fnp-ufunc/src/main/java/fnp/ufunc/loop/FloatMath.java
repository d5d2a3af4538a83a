package fnp.ufunc.loop;

import fnp.ndarray.element.Half;

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

  /// `log2(2^x + 2^y)` without overflow.
  ///
  /// @numpy `numpy.logaddexp2`
  public static double logaddexp2(double x, double y) {
    if (x == y) {
      return x + 1;
    }
    var difference = x - y;
    if (difference > 0) {
      return x + Math.log1p(exp2(-difference)) / LN_2;
    }
    return difference <= 0 ? y + Math.log1p(exp2(difference)) / LN_2 : difference;
  }

  /// The next float32 after `x` towards `y`.
  public static double nextAfter32(double x, double y) {
    return Math.nextAfter((float) x, y);
  }

  /// The next float16 after `x` towards `y`; of equal ones, as in NumPy, `x`, where C gives `y`.
  public static double nextAfter16(double x, double y) {
    if (Double.isNaN(x) || Double.isNaN(y) || x == y) {
      return x == y ? x : Double.NaN;
    }
    var bits = Half.of((float) x);
    if (x == 0) {
      return y > 0 ? 0x1p-24 : -0x1p-24;
    }
    return Half.toFloat((short) (x > y == bits >= 0 ? bits - 1 : bits + 1));
  }

  /// The distance to the next float64 away from zero, with the sign of `x`.
  ///
  /// @numpy `numpy.spacing`
  public static double spacing(double x) {
    if (Double.isInfinite(x)) {
      return Double.NaN;
    }
    return x == 0 ? Double.MIN_VALUE : Math.nextAfter(x, x * Double.POSITIVE_INFINITY) - x;
  }

  /// [#spacing] of float32.
  public static double spacing32(double x) {
    if (Double.isInfinite(x)) {
      return Double.NaN;
    }
    return x == 0
        ? Float.MIN_VALUE
        : (double) (Math.nextAfter((float) x, x * Double.POSITIVE_INFINITY) - (float) x);
  }

  /// [#spacing] of float16, which is never negative and at a negative power of two is that below.
  ///
  /// @source NumPy 2.4, `halffloat.cpp`, `npy_half_spacing`
  public static double spacing16(double x) {
    var bits = Half.of((float) x);
    var exponent = bits & 0x7c00;
    if (exponent == 0x7c00) {
      return Double.NaN;
    }
    if (bits == 0x7bff) {
      return Double.POSITIVE_INFINITY;
    }
    var down = bits < 0 && (bits & 0x3ff) == 0 ? 11 : 10;
    if (exponent > down << 10) {
      return Half.toFloat((short) (exponent - (down << 10)));
    }
    return Half.toFloat((short) (exponent > 0x400 ? 1 << ((exponent >> 10) - down + 9) : 1));
  }

  /// The part of `x` after the point, with the sign of `x`.
  ///
  /// @numpy `numpy.modf`
  public static double fraction(double x) {
    return Double.isInfinite(x) ? Math.copySign(0, x) : Math.copySign(x - trunc(x), x);
  }

  /// `x` without the part after the point.
  public static double trunc(double x) {
    return x < 0 ? Math.ceil(x) : Math.floor(x);
  }

  /// `x` divided by a power of two so that it lies between ½ and 1.
  ///
  /// @numpy `numpy.frexp`
  public static double mantissa(double x) {
    return x == 0 || !Double.isFinite(x) ? x : Math.scalb(x, (int) -exponent(x));
  }

  /// The power of two by which [#mantissa] is divided.
  public static long exponent(double x) {
    if (x == 0 || !Double.isFinite(x)) {
      return 0;
    }
    var least = Math.abs(x) < Double.MIN_NORMAL;
    return least ? Math.getExponent(x * 0x1p54) - 53 : Math.getExponent(x) + 1;
  }

  /// 0 below zero, 1 above, `y` at zero.
  ///
  /// @numpy `numpy.heaviside`
  public static double heaviside(double x, double y) {
    return Double.isNaN(x) ? x : x == 0 ? y : x < 0 ? 0 : 1;
  }

  /// The angle in degrees.
  ///
  /// @numpy `numpy.degrees`
  public static double degrees(double x) {
    return x * (180 / Math.PI);
  }

  /// [#degrees] in float32.
  public static double degrees32(double x) {
    return (float) x * (180 / (float) Math.PI);
  }

  /// The angle in radians.
  ///
  /// @numpy `numpy.radians`
  public static double radians(double x) {
    return x * (Math.PI / 180);
  }

  /// [#radians] in float32.
  public static double radians32(double x) {
    return (float) x * ((float) Math.PI / 180);
  }

  /// 1.0 or 0.0.
  public static double truth(boolean condition) {
    return condition ? 1 : 0;
  }
}
