package ruchy.std;

import java.math.BigDecimal;
import java.math.RoundingMode;
import ruchy.runtime.Display;
import ruchy.runtime.library.Signature;

/// Functions of real numbers, called as `sqrt(x)` or `x.sqrt()`. Angles are in radians.
public final class Reals {
  private Reals() {}

  /// The square root; NaN for negative numbers.
  ///
  /// ```ruchy
  /// >>> sqrt(2)
  /// 1.4142135623730951
  /// ```
  @Signature({"fn sqrt(x: f64) -> f64", "fn sqrt(self: f64) -> f64"})
  public static double sqrt(double x) {
    return Math.sqrt(x);
  }

  /// The cube root.
  @Signature({"fn cbrt(x: f64) -> f64", "fn cbrt(self: f64) -> f64"})
  public static double cbrt(double x) {
    return StrictMath.cbrt(x);
  }

  /// e to the power of x.
  @Signature({"fn exp(x: f64) -> f64", "fn exp(self: f64) -> f64"})
  public static double exp(double x) {
    return StrictMath.exp(x);
  }

  /// The natural logarithm.
  @Signature({
    "fn ln(x: f64) -> f64",
    "fn ln(self: f64) -> f64",
    "fn log(x: f64) -> f64",
    "fn log(self: f64) -> f64"
  })
  public static double ln(double x) {
    return StrictMath.log(x);
  }

  /// The logarithm to a base.
  @Signature({"fn log(x: f64, base: f64) -> f64", "fn log(self: f64, base: f64) -> f64"})
  public static double log(double x, double base) {
    return StrictMath.log(x) / StrictMath.log(base);
  }

  /// The logarithm to base 10.
  @Signature({"fn log10(x: f64) -> f64", "fn log10(self: f64) -> f64"})
  public static double log10(double x) {
    return StrictMath.log10(x);
  }

  /// The logarithm to base 2.
  @Signature({"fn log2(x: f64) -> f64", "fn log2(self: f64) -> f64"})
  public static double log2(double x) {
    int exponent = Math.getExponent(x);
    // Exact for powers of two, which the quotient of two logarithms is not.
    return x == Math.scalb(1.0, exponent) ? exponent : StrictMath.log(x) / StrictMath.log(2);
  }

  /// The sine.
  @Signature({"fn sin(x: f64) -> f64", "fn sin(self: f64) -> f64"})
  public static double sin(double x) {
    return StrictMath.sin(x);
  }

  /// The cosine.
  @Signature({"fn cos(x: f64) -> f64", "fn cos(self: f64) -> f64"})
  public static double cos(double x) {
    return StrictMath.cos(x);
  }

  /// The tangent.
  @Signature({"fn tan(x: f64) -> f64", "fn tan(self: f64) -> f64"})
  public static double tan(double x) {
    return StrictMath.tan(x);
  }

  /// The angle whose sine is x.
  @Signature({"fn asin(x: f64) -> f64", "fn asin(self: f64) -> f64"})
  public static double asin(double x) {
    return StrictMath.asin(x);
  }

  /// The angle whose cosine is x.
  @Signature({"fn acos(x: f64) -> f64", "fn acos(self: f64) -> f64"})
  public static double acos(double x) {
    return StrictMath.acos(x);
  }

  /// The angle whose tangent is x.
  @Signature({"fn atan(x: f64) -> f64", "fn atan(self: f64) -> f64"})
  public static double atan(double x) {
    return StrictMath.atan(x);
  }

  /// The angle of the point (x, y), from -π to π.
  @Signature({"fn atan2(y: f64, x: f64) -> f64", "fn atan2(self: f64, x: f64) -> f64"})
  public static double atan2(double y, double x) {
    return StrictMath.atan2(y, x);
  }

  /// The hyperbolic sine.
  @Signature({"fn sinh(x: f64) -> f64", "fn sinh(self: f64) -> f64"})
  public static double sinh(double x) {
    return StrictMath.sinh(x);
  }

  /// The hyperbolic cosine.
  @Signature({"fn cosh(x: f64) -> f64", "fn cosh(self: f64) -> f64"})
  public static double cosh(double x) {
    return StrictMath.cosh(x);
  }

  /// The hyperbolic tangent.
  @Signature({"fn tanh(x: f64) -> f64", "fn tanh(self: f64) -> f64"})
  public static double tanh(double x) {
    return StrictMath.tanh(x);
  }

  /// The length of the vector (x, y).
  @Signature({"fn hypot(x: f64, y: f64) -> f64", "fn hypot(self: f64, y: f64) -> f64"})
  public static double hypot(double x, double y) {
    return StrictMath.hypot(x, y);
  }

  /// A power with a real exponent.
  @Signature({
    "fn powf(self: f64, exponent: f64) -> f64",
    "fn pow(self: f64, exponent: f64) -> f64"
  })
  public static double powf(double self, double exponent) {
    return StrictMath.pow(self, exponent);
  }

  /// A power with a whole exponent.
  @Signature("fn powi(self: f64, exponent: i64) -> f64")
  public static double powi(double self, long exponent) {
    return StrictMath.pow(self, (double) exponent);
  }

  /// The largest whole number that is not greater.
  @Signature({"fn floor(x: f64) -> f64", "fn floor(self: f64) -> f64"})
  public static double floor(double x) {
    return Math.floor(x);
  }

  /// The smallest whole number that is not less.
  @Signature({"fn ceil(x: f64) -> f64", "fn ceil(self: f64) -> f64"})
  public static double ceil(double x) {
    return Math.ceil(x);
  }

  /// The number without its fraction.
  @Signature({"fn trunc(x: f64) -> f64", "fn trunc(self: f64) -> f64"})
  public static double trunc(double x) {
    return x < 0 ? Math.ceil(x) : Math.floor(x);
  }

  /// The fraction, with the number's sign.
  @Signature("fn fract(self: f64) -> f64")
  public static double fract(double self) {
    return self - trunc(self);
  }

  /// The nearest whole number; halves go away from zero.
  ///
  /// ```ruchy
  /// >>> round(2.5)
  /// 3.0
  /// ```
  @Signature({"fn round(x: f64) -> f64", "fn round(self: f64) -> f64"})
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
  @Signature({
    "fn round(x: f64, digits: i64) -> f64",
    "fn round(self: f64, digits: i64) -> f64",
    "fn round_to(self: f64, digits: i64) -> f64"
  })
  public static double round(double x, long digits) {
    if (!Double.isFinite(x)) {
      return x;
    }
    int scale = Math.clamp(digits, -400, 400);
    return BigDecimal.valueOf(x).setScale(scale, RoundingMode.HALF_UP).doubleValue();
  }

  /// The distance from zero.
  @Signature({"fn abs(self: f64) -> f64", "fn abs(x: f64) -> f64"})
  public static double abs(double self) {
    return Math.abs(self);
  }

  /// 1 or -1, as the sign bit says; NaN for NaN.
  @Signature({"fn signum(self: f64) -> f64", "fn sign(self: f64) -> f64"})
  public static double signum(double self) {
    return Double.isNaN(self) ? self : Math.copySign(1.0, self);
  }

  /// The smaller of two numbers.
  @Signature("fn min(self: f64, other: f64) -> f64")
  public static double min(double self, double other) {
    return Math.min(self, other);
  }

  /// The greater of two numbers.
  @Signature("fn max(self: f64, other: f64) -> f64")
  public static double max(double self, double other) {
    return Math.max(self, other);
  }

  /// The nearest number between two bounds.
  @Signature("fn clamp(self: f64, low: f64, high: f64) -> f64")
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
  @Signature({"fn to_degrees(self: f64) -> f64", "fn degrees(x: f64) -> f64"})
  public static double toDegrees(double self) {
    return Math.toDegrees(self);
  }

  /// An angle in radians.
  @Signature({"fn to_radians(self: f64) -> f64", "fn radians(x: f64) -> f64"})
  public static double toRadians(double self) {
    return Math.toRadians(self);
  }

  /// The number as text.
  @Signature("fn to_string(self: f64) -> String")
  public static String text(double self) {
    return Display.text(self);
  }
}
