package ruchy.std;

import java.math.BigDecimal;
import java.math.RoundingMode;
import ruchy.runtime.Display;
import ruchy.runtime.library.Signature;
import ruchy.runtime.real.Exponentials;
import ruchy.runtime.real.Logarithms;

/// Functions of real numbers, called as `sqrt(x)` or `x.sqrt()`. Angles are in radians.
public final class Reals {
  private static final String REALS = "f64 f32";

  private static final double LN_2 = 0.6931471805599453;

  /// Beyond it, x² + 1 is x².
  private static final double LARGE = 0x1p28;

  private Reals() {}

  /// The square root; NaN for negative numbers.
  ///
  /// ```ruchy
  /// >>> sqrt(2)
  /// 1.4142135623730951
  /// ```
  @Signature(
      value = {"fn sqrt(x: N) -> N", "fn sqrt(self: N) -> N"},
      each = REALS)
  public static double sqrt(double x) {
    return Math.sqrt(x);
  }

  /// The cube root.
  @Signature(
      value = {"fn cbrt(x: N) -> N", "fn cbrt(self: N) -> N"},
      each = REALS)
  public static double cbrt(double x) {
    return StrictMath.cbrt(x);
  }

  /// e to the power of x.
  @Signature(
      value = {"fn exp(x: N) -> N", "fn exp(self: N) -> N"},
      each = REALS)
  public static double exp(double x) {
    return Exponentials.exp(x);
  }

  /// 2 to the power of x.
  ///
  /// ```ruchy
  /// >>> exp2(10)
  /// 1024.0
  /// ```
  @Signature(
      value = {"fn exp2(x: N) -> N", "fn exp2(self: N) -> N"},
      each = REALS)
  public static double exp2(double x) {
    return Exponentials.exp2(x);
  }

  /// e to the power of x, less 1, without loss where x is small.
  @Signature(
      value = {"fn exp_m1(x: N) -> N", "fn exp_m1(self: N) -> N"},
      each = REALS)
  public static double expM1(double x) {
    return StrictMath.expm1(x);
  }

  /// The natural logarithm of 1 + x, without loss where x is small.
  @Signature(
      value = {"fn ln_1p(x: N) -> N", "fn ln_1p(self: N) -> N"},
      each = REALS)
  public static double ln1p(double x) {
    return StrictMath.log1p(x);
  }

  /// The natural logarithm.
  @Signature(
      value = {
        "fn ln(x: N) -> N",
        "fn ln(self: N) -> N",
        "fn log(x: N) -> N",
        "fn log(self: N) -> N"
      },
      each = REALS)
  public static double ln(double x) {
    return Logarithms.ln(x);
  }

  /// The logarithm to a base.
  ///
  /// ```ruchy
  /// >>> log(1000, 10)
  /// 3.0
  /// ```
  @Signature(
      value = {"fn log(x: N, base: N) -> N", "fn log(self: N, base: N) -> N"},
      each = REALS)
  public static double log(double x, double base) {
    return Logarithms.log(x, base);
  }

  /// The logarithm to base 10.
  @Signature(
      value = {"fn log10(x: N) -> N", "fn log10(self: N) -> N"},
      each = REALS)
  public static double log10(double x) {
    return Logarithms.log10(x);
  }

  /// The logarithm to base 2.
  @Signature(
      value = {"fn log2(x: N) -> N", "fn log2(self: N) -> N"},
      each = REALS)
  public static double log2(double x) {
    return Logarithms.log2(x);
  }

  /// The sine.
  @Signature(
      value = {"fn sin(x: N) -> N", "fn sin(self: N) -> N"},
      each = REALS)
  public static double sin(double x) {
    return StrictMath.sin(x);
  }

  /// The cosine.
  @Signature(
      value = {"fn cos(x: N) -> N", "fn cos(self: N) -> N"},
      each = REALS)
  public static double cos(double x) {
    return StrictMath.cos(x);
  }

  /// The tangent.
  @Signature(
      value = {"fn tan(x: N) -> N", "fn tan(self: N) -> N"},
      each = REALS)
  public static double tan(double x) {
    return StrictMath.tan(x);
  }

  /// The angle whose sine is x.
  @Signature(
      value = {"fn asin(x: N) -> N", "fn asin(self: N) -> N"},
      each = REALS)
  public static double asin(double x) {
    return StrictMath.asin(x);
  }

  /// The angle whose cosine is x.
  @Signature(
      value = {"fn acos(x: N) -> N", "fn acos(self: N) -> N"},
      each = REALS)
  public static double acos(double x) {
    return StrictMath.acos(x);
  }

  /// The angle whose tangent is x.
  @Signature(
      value = {"fn atan(x: N) -> N", "fn atan(self: N) -> N"},
      each = REALS)
  public static double atan(double x) {
    return StrictMath.atan(x);
  }

  /// The angle of the point (x, y), from -π to π.
  @Signature(
      value = {"fn atan2(y: N, x: N) -> N", "fn atan2(self: N, x: N) -> N"},
      each = REALS)
  public static double atan2(double y, double x) {
    return StrictMath.atan2(y, x);
  }

  /// The hyperbolic sine.
  @Signature(
      value = {"fn sinh(x: N) -> N", "fn sinh(self: N) -> N"},
      each = REALS)
  public static double sinh(double x) {
    return StrictMath.sinh(x);
  }

  /// The hyperbolic cosine.
  @Signature(
      value = {"fn cosh(x: N) -> N", "fn cosh(self: N) -> N"},
      each = REALS)
  public static double cosh(double x) {
    return StrictMath.cosh(x);
  }

  /// The hyperbolic tangent.
  @Signature(
      value = {"fn tanh(x: N) -> N", "fn tanh(self: N) -> N"},
      each = REALS)
  public static double tanh(double x) {
    return StrictMath.tanh(x);
  }

  /// The number whose hyperbolic sine is x.
  @Signature(
      value = {"fn asinh(x: N) -> N", "fn asinh(self: N) -> N"},
      each = REALS)
  public static double asinh(double x) {
    double size = Math.abs(x);
    double inverse =
        size > LARGE
            ? Logarithms.ln(size) + LN_2
            : StrictMath.log1p(size + size * size / (1 + Math.sqrt(size * size + 1)));
    return Math.copySign(inverse, x);
  }

  /// The number from 0 on whose hyperbolic cosine is x; NaN below 1.
  @Signature(
      value = {"fn acosh(x: N) -> N", "fn acosh(self: N) -> N"},
      each = REALS)
  public static double acosh(double x) {
    double above = x - 1;
    return x > LARGE
        ? Logarithms.ln(x) + LN_2
        : StrictMath.log1p(above + Math.sqrt(above * (above + 2)));
  }

  /// The number whose hyperbolic tangent is x; NaN outside -1 to 1.
  @Signature(
      value = {"fn atanh(x: N) -> N", "fn atanh(self: N) -> N"},
      each = REALS)
  public static double atanh(double x) {
    double size = Math.abs(x);
    return Math.copySign(0.5 * StrictMath.log1p(2 * size / (1 - size)), x);
  }

  /// The length of the vector (x, y).
  @Signature(
      value = {"fn hypot(x: N, y: N) -> N", "fn hypot(self: N, y: N) -> N"},
      each = REALS)
  public static double hypot(double x, double y) {
    return StrictMath.hypot(x, y);
  }

  /// A power with a real exponent.
  @Signature(
      value = {"fn powf(self: N, exponent: N) -> N", "fn pow(self: N, exponent: N) -> N"},
      each = REALS)
  public static double powf(double self, double exponent) {
    return Exponentials.pow(self, exponent);
  }

  /// A power with a whole exponent.
  @Signature(value = "fn powi(self: N, exponent: i64) -> N", each = REALS)
  public static double powi(double self, long exponent) {
    return Exponentials.pow(self, (double) exponent);
  }

  /// The largest whole number that is not greater.
  @Signature(
      value = {"fn floor(x: N) -> N", "fn floor(self: N) -> N"},
      each = REALS)
  public static double floor(double x) {
    return Math.floor(x);
  }

  /// The smallest whole number that is not less.
  @Signature(
      value = {"fn ceil(x: N) -> N", "fn ceil(self: N) -> N"},
      each = REALS)
  public static double ceil(double x) {
    return Math.ceil(x);
  }

  /// The number without its fraction.
  @Signature(
      value = {"fn trunc(x: N) -> N", "fn trunc(self: N) -> N"},
      each = REALS)
  public static double trunc(double x) {
    return x < 0 ? Math.ceil(x) : Math.floor(x);
  }

  /// The fraction, with the number's sign.
  @Signature(value = "fn fract(self: N) -> N", each = REALS)
  public static double fract(double self) {
    return self - trunc(self);
  }

  /// The nearest whole number; halves go away from zero.
  ///
  /// ```ruchy
  /// >>> round(2.5)
  /// 3.0
  /// ```
  @Signature(
      value = {"fn round(x: N) -> N", "fn round(self: N) -> N"},
      each = REALS)
  public static double round(double x) {
    double whole = Math.floor(Math.abs(x) + 0.5);
    // 0.49999999999999994 + 0.5 is 1 in floating point.
    if (whole - Math.abs(x) > 0.5) {
      whole -= 1;
    }
    return Math.copySign(whole, x);
  }

  /// The number rounded to decimal digits; halves go away from zero, as the number is written.
  ///
  /// ```ruchy
  /// >>> round(3.14159, 2)
  /// 3.14
  /// ```
  @Signature(
      value = {
        "fn round(x: N, digits: i64) -> N",
        "fn round(self: N, digits: i64) -> N",
        "fn round_to(self: N, digits: i64) -> N"
      },
      each = REALS)
  public static double round(double x, long digits) {
    if (!Double.isFinite(x)) {
      return x;
    }
    int scale = Math.clamp(digits, -400, 400);
    return BigDecimal.valueOf(x).setScale(scale, RoundingMode.HALF_UP).doubleValue();
  }

  /// The distance from zero.
  @Signature(
      value = {"fn abs(self: N) -> N", "fn abs(x: N) -> N"},
      each = REALS)
  public static double abs(double self) {
    return Math.abs(self);
  }

  /// 1 or -1, as the sign bit says; NaN for NaN.
  @Signature(
      value = {"fn signum(self: N) -> N", "fn sign(self: N) -> N"},
      each = REALS)
  public static double signum(double self) {
    return Double.isNaN(self) ? self : Math.copySign(1.0, self);
  }

  /// The nearest whole number; halves go to the even one.
  ///
  /// ```ruchy
  /// >>> [2.5.round_ties_even(), 3.5.round_ties_even()]
  /// [2.0, 4.0]
  /// ```
  @Signature(value = "fn round_ties_even(self: N) -> N", each = REALS)
  public static double roundTiesEven(double self) {
    return Math.rint(self);
  }

  /// The smaller of two numbers; of a number and `NaN` the number.
  @Signature(
      value = {"fn min(self: N, other: N) -> N", "fn min(a: N, b: N) -> N"},
      each = REALS)
  public static double min(double self, double other) {
    return Double.isNaN(self) ? other : Double.isNaN(other) ? self : Math.min(self, other);
  }

  /// The greater of two numbers; of a number and `NaN` the number.
  @Signature(
      value = {"fn max(self: N, other: N) -> N", "fn max(a: N, b: N) -> N"},
      each = REALS)
  public static double max(double self, double other) {
    return Double.isNaN(self) ? other : Double.isNaN(other) ? self : Math.max(self, other);
  }

  /// The nearest number between two bounds.
  @Signature(value = "fn clamp(self: N, low: N, high: N) -> N", each = REALS)
  public static double clamp(double self, double low, double high) {
    return Math.max(low, Math.min(high, self));
  }

  /// Whether it is not a number.
  @Signature({"fn is_nan(self: f64) -> bool", "fn is_nan(x: f64) -> bool"})
  public static boolean isNan(double self) {
    return Double.isNaN(self);
  }

  /// Whether it is neither infinite nor NaN.
  @Signature("fn is_finite(self: f64) -> bool")
  public static boolean isFinite(double self) {
    return Double.isFinite(self);
  }

  /// Whether it is infinite.
  @Signature("fn is_infinite(self: f64) -> bool")
  public static boolean isInfinite(double self) {
    return Double.isInfinite(self);
  }

  /// An angle in degrees.
  @Signature(
      value = {"fn to_degrees(self: N) -> N", "fn degrees(x: N) -> N"},
      each = REALS)
  public static double toDegrees(double self) {
    return Math.toDegrees(self);
  }

  /// An angle in radians.
  @Signature(
      value = {"fn to_radians(self: N) -> N", "fn radians(x: N) -> N"},
      each = REALS)
  public static double toRadians(double self) {
    return Math.toRadians(self);
  }

  /// The number as text.
  @Signature("fn to_string(self: f64) -> String")
  public static String text(double self) {
    return Display.text(self);
  }
}
