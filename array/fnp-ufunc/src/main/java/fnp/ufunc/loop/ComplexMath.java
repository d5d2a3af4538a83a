package fnp.ufunc.loop;

import fnp.dtype.Complex;

/// Arithmetic and order of complex numbers, step by step as NumPy computes them. Functions whose
/// names end in 32 round to float32 after every step, as NumPy's loops of complex64 do.
///
/// @source NumPy 2.4, `loops.c.src`, `loops_arithm_fp.dispatch.c.src`, `npy_math_complex.c.src`
public final class ComplexMath {
  private static final Complex NAN = new Complex(Double.NaN, Double.NaN);
  private static final int POWER_MAX = 100;

  private ComplexMath() {}

  /// `x + y`.
  public static Complex add(Complex x, Complex y) {
    return new Complex(x.real() + y.real(), x.imag() + y.imag());
  }

  /// `x - y`.
  public static Complex subtract(Complex x, Complex y) {
    return new Complex(x.real() - y.real(), x.imag() - y.imag());
  }

  /// `x * y`, with one product of each part kept exact, as by NumPy's vector loop.
  public static Complex multiply(Complex x, Complex y) {
    return new Complex(
        Math.fma(x.real(), y.real(), -(x.imag() * y.imag())),
        Math.fma(x.real(), y.imag(), x.imag() * y.real()));
  }

  /// [#multiply] in float32.
  public static Complex multiply32(Complex x, Complex y) {
    var a = (float) x.real();
    var b = (float) x.imag();
    var c = (float) y.real();
    var d = (float) y.imag();
    return new Complex(Math.fma(a, c, -(b * d)), Math.fma(a, d, b * c));
  }

  /// `x * y` in plain steps.
  public static Complex product(Complex x, Complex y) {
    return new Complex(
        x.real() * y.real() - x.imag() * y.imag(), x.real() * y.imag() + x.imag() * y.real());
  }

  /// [#product] in float32.
  public static Complex product32(Complex x, Complex y) {
    var a = (float) x.real();
    var b = (float) x.imag();
    var c = (float) y.real();
    var d = (float) y.imag();
    return new Complex(a * c - b * d, a * d + b * c);
  }

  /// `x / y`.
  ///
  /// @source R. L. Smith, "Algorithm 116: Complex division", 1962
  public static Complex divide(Complex x, Complex y) {
    var c = y.real();
    var d = y.imag();
    if (Math.abs(c) >= Math.abs(d)) {
      if (c == 0 && d == 0) {
        return new Complex(x.real() / Math.abs(c), x.imag() / Math.abs(c));
      }
      var ratio = d / c;
      var scale = 1 / (c + d * ratio);
      return new Complex(
          (x.real() + x.imag() * ratio) * scale, (x.imag() - x.real() * ratio) * scale);
    }
    var ratio = c / d;
    var scale = 1 / (d + c * ratio);
    return new Complex(
        (x.real() * ratio + x.imag()) * scale, (x.imag() * ratio - x.real()) * scale);
  }

  /// [#divide] in float32.
  public static Complex divide32(Complex x, Complex y) {
    var a = (float) x.real();
    var b = (float) x.imag();
    var c = (float) y.real();
    var d = (float) y.imag();
    if (Math.abs(c) >= Math.abs(d)) {
      if (c == 0 && d == 0) {
        return new Complex(a / Math.abs(c), b / Math.abs(c));
      }
      var ratio = d / c;
      var scale = 1 / (c + d * ratio);
      return new Complex((a + b * ratio) * scale, (b - a * ratio) * scale);
    }
    var ratio = c / d;
    var scale = 1 / (d + c * ratio);
    return new Complex((a * ratio + b) * scale, (b * ratio - a) * scale);
  }

  /// `-x`.
  public static Complex negative(Complex x) {
    return new Complex(-x.real(), -x.imag());
  }

  /// `x` with the sign of its imaginary part changed.
  public static Complex conjugate(Complex x) {
    return new Complex(x.real(), -x.imag());
  }

  /// `x * x`.
  public static Complex square(Complex x) {
    return multiply(x, x);
  }

  /// [#square] in float32.
  public static Complex square32(Complex x) {
    return multiply32(x, x);
  }

  /// `1 / x`.
  public static Complex reciprocal(Complex x) {
    var a = x.real();
    var b = x.imag();
    if (Math.abs(b) <= Math.abs(a)) {
      var ratio = b / a;
      var divisor = a + b * ratio;
      return new Complex(1 / divisor, -ratio / divisor);
    }
    var ratio = a / b;
    var divisor = a * ratio + b;
    return new Complex(ratio / divisor, -1 / divisor);
  }

  /// [#reciprocal] in float32.
  public static Complex reciprocal32(Complex x) {
    var a = (float) x.real();
    var b = (float) x.imag();
    if (Math.abs(b) <= Math.abs(a)) {
      var ratio = b / a;
      var divisor = a + b * ratio;
      return new Complex(1 / divisor, -ratio / divisor);
    }
    var ratio = a / b;
    var divisor = a * ratio + b;
    return new Complex(ratio / divisor, -1 / divisor);
  }

  /// The absolute value.
  public static double absolute(Complex x) {
    var square = x.real() * x.real() + x.imag() * x.imag();
    // The root of the sum of squares, unless it could have overflowed or lost digits.
    return square > 1e-280 && square < 1e300 ? Math.sqrt(square) : Math.hypot(x.real(), x.imag());
  }

  /// `x / |x|`; 0 for 0, and NaN where no direction can be told.
  public static Complex sign(Complex x) {
    var size = absolute(x);
    if (Double.isNaN(size)) {
      return NAN;
    }
    if (Double.isInfinite(size)) {
      if (Double.isInfinite(x.real()) && Double.isInfinite(x.imag())) {
        return NAN;
      }
      return Double.isInfinite(x.real())
          ? new Complex(x.real() > 0 ? 1 : -1, 0)
          : new Complex(0, x.imag() > 0 ? 1 : -1);
    }
    return size == 0 ? Complex.ZERO : new Complex(x.real() / size, x.imag() / size);
  }

  /// Both parts rounded to the nearest whole number, to the even one if there are two.
  public static Complex rint(Complex x) {
    return new Complex(Math.rint(x.real()), Math.rint(x.imag()));
  }

  /// `x` to the power `y`; small whole powers are products.
  public static Complex power(Complex x, Complex y) {
    return power(x, y, ComplexMath::product, ComplexMath::divide);
  }

  /// [#power] with products in float32.
  public static Complex power32(Complex x, Complex y) {
    return power(x, y, ComplexMath::product32, ComplexMath::divide32);
  }

  private static Complex power(
      Complex x, Complex y, OfComplex.Binary times, OfComplex.Binary over) {
    if (y.real() == 0 && y.imag() == 0) {
      return Complex.ONE;
    }
    if (x.real() == 0 && x.imag() == 0) {
      return y.real() > 0 ? Complex.ZERO : NAN;
    }
    if (y.imag() == 0 && Math.abs(y.real()) < POWER_MAX && y.real() == Math.rint(y.real())) {
      return wholePower(x, (int) y.real(), times, over);
    }
    return ComplexElementary.exp(multiply(y, ComplexElementary.log(x)));
  }

  private static Complex wholePower(
      Complex x, int exponent, OfComplex.Binary times, OfComplex.Binary over) {
    switch (exponent) {
      case 1:
        return x;
      case 2:
        return times.apply(x, x);
      case 3:
        return times.apply(x, times.apply(x, x));
      default:
    }
    var result = Complex.ONE;
    var power = x;
    for (int rest = Math.abs(exponent); ; rest >>= 1) {
      if ((rest & 1) != 0) {
        result = times.apply(result, power);
      }
      if (rest <= 1) {
        break;
      }
      power = times.apply(power, power);
    }
    return exponent < 0 ? over.apply(Complex.ONE, result) : result;
  }

  // ---- order: by real parts, then by imaginary parts; false if a part that counts is NaN

  /// Whether both parts are equal; zeros of different sign are.
  public static boolean isEqual(Complex x, Complex y) {
    return x.real() == y.real() && x.imag() == y.imag();
  }

  /// `x < y`.
  public static boolean isLess(Complex x, Complex y) {
    return (x.real() < y.real() && !Double.isNaN(x.imag()) && !Double.isNaN(y.imag()))
        || (x.real() == y.real() && x.imag() < y.imag());
  }

  /// `x <= y`.
  public static boolean isLessOrEqual(Complex x, Complex y) {
    return (x.real() < y.real() && !Double.isNaN(x.imag()) && !Double.isNaN(y.imag()))
        || (x.real() == y.real() && x.imag() <= y.imag());
  }

  /// The greater one; the first that has a NaN if there is one.
  public static Complex maximum(Complex x, Complex y) {
    return x.isNaN() || isLessOrEqual(y, x) ? x : y;
  }

  /// The lesser one; the first that has a NaN if there is one.
  public static Complex minimum(Complex x, Complex y) {
    return x.isNaN() || isLessOrEqual(x, y) ? x : y;
  }

  /// The greater one; one with a NaN only if both have.
  public static Complex fmax(Complex x, Complex y) {
    return y.isNaN() || isLessOrEqual(y, x) ? x : y;
  }

  /// The lesser one; one with a NaN only if both have.
  public static Complex fmin(Complex x, Complex y) {
    return y.isNaN() || isLessOrEqual(x, y) ? x : y;
  }

  /// Whether a part differs from zero; NaN does.
  public static boolean isTrue(Complex x) {
    return x.real() != 0 || x.imag() != 0;
  }
}
