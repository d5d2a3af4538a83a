package fnp.dtype;

import java.math.BigDecimal;

/// A complex number: the Java value of an element of a complex array.
///
/// Equality is that of the parts as `Double.equals` has it: NaN equals NaN, and the two zeros
/// differ. Functions of complex arrays are universal functions.
///
/// @param real the real part
/// @param imag the imaginary part
/// @numpy `numpy.complex128`
public record Complex(double real, double imag) {
  /// `0`.
  public static final Complex ZERO = new Complex(0, 0);

  /// `1`.
  public static final Complex ONE = new Complex(1, 0);

  /// The imaginary unit, `1j`.
  public static final Complex I = new Complex(0, 1);

  /// A number without an imaginary part.
  public static Complex of(double real) {
    return new Complex(real, 0);
  }

  /// The number with this absolute value and angle in radians.
  public static Complex polar(double abs, double angle) {
    return new Complex(abs * Math.cos(angle), abs * Math.sin(angle));
  }

  /// Whether a part is NaN.
  public boolean isNaN() {
    return Double.isNaN(real) || Double.isNaN(imag);
  }

  /// As Python prints it, with as many digits as identify the parts: `(1+2j)`, `1.5j`.
  @Override
  public String toString() {
    if (real == 0 && Double.doubleToRawLongBits(real) == 0) {
      return text(imag) + "j";
    }
    return "(" + text(real) + (Double.doubleToRawLongBits(imag) < 0 ? "" : "+") + text(imag) + "j)";
  }

  private static String text(double part) {
    if (Double.isNaN(part)) {
      return "nan";
    }
    if (Double.isInfinite(part)) {
      return part > 0 ? "inf" : "-inf";
    }
    if (part == 0) {
      return Double.doubleToRawLongBits(part) < 0 ? "-0" : "0";
    }
    var digits = new BigDecimal(Double.toString(part)).stripTrailingZeros();
    var size = Math.abs(part);
    if (size >= 1e-4 && size < 1e16) {
      return digits.toPlainString();
    }
    var exponent = digits.precision() - digits.scale() - 1;
    var mantissa = digits.scaleByPowerOfTen(-exponent).toPlainString();
    return mantissa
        + (exponent < 0 ? "e-" : "e+")
        + (Math.abs(exponent) < 10 ? "0" : "")
        + Math.abs(exponent);
  }
}
