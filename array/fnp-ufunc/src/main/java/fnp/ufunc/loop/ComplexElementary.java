package fnp.ufunc.loop;

import fnp.dtype.Complex;

/// Exponentials, logarithms, circular and hyperbolic functions of complex numbers.
///
/// Infinities, NaN and zeros give what C99 demands; of signs that C99 leaves open any may come.
///
/// @source ISO C99, annex G; W. Kahan, "Branch cuts for complex elementary functions", 1987
public final class ComplexElementary {
  private static final double LN_2 = 0.6931471805599453;
  private static final double LN_10 = 2.302585092994046;
  private static final double EXP_MAX = 709;
  private static final double EXP_STEP = Math.exp(EXP_MAX);

  /// After so many steps even the least number has overflowed.
  private static final int STEPS_MAX = 3;

  private static final double LARGE = Double.MAX_VALUE / 4;
  private static final double ROOT_LARGE = 0x1p510;
  private static final double TINY = 0x1p-960;
  private static final Complex NAN = new Complex(Double.NaN, Double.NaN);

  private ComplexElementary() {}

  /// The square root with a real part that is not negative.
  public static Complex sqrt(Complex z) {
    var a = z.real();
    var b = z.imag();
    if (a == 0 && b == 0) {
      return new Complex(0, b);
    }
    if (Double.isInfinite(b)) {
      return new Complex(Double.POSITIVE_INFINITY, b);
    }
    if (Double.isNaN(a)) {
      return NAN;
    }
    if (Double.isInfinite(a)) {
      var other = Double.isNaN(b) ? Double.NaN : 0;
      return a < 0
          ? new Complex(other, Math.copySign(a, b))
          : new Complex(a, Math.copySign(other, b));
    }
    var size = Math.max(Math.abs(a), Math.abs(b));
    if (size >= LARGE) {
      return scaled(sqrtOfFinite(a * 0.25, b * 0.25), 2);
    }
    return size < TINY
        ? scaled(sqrtOfFinite(a * 0x1p120, b * 0x1p120), 0x1p-60)
        : sqrtOfFinite(a, b);
  }

  /// @source Algorithm 312, Communications of the ACM 10, 1967
  private static Complex sqrtOfFinite(double a, double b) {
    var t = Math.sqrt((Math.abs(a) + Math.hypot(a, b)) * 0.5);
    return a >= 0
        ? new Complex(t, b / (2 * t))
        : new Complex(Math.abs(b) / (2 * t), Math.copySign(t, b));
  }

  private static Complex scaled(Complex z, double by) {
    return new Complex(z.real() * by, z.imag() * by);
  }

  /// `e` to the power `z`.
  public static Complex exp(Complex z) {
    var x = z.real();
    var y = z.imag();
    if (y == 0) {
      return new Complex(Math.exp(x), y);
    }
    if (Double.isFinite(y)) {
      return Double.isNaN(x) ? NAN : growing(x, Math.cos(y), Math.sin(y));
    }
    if (!Double.isInfinite(x)) {
      return NAN;
    }
    return x > 0 ? new Complex(x, Double.NaN) : new Complex(0, Math.copySign(0, y));
  }

  /// `exp(x) * (cos + i sin)`, also where only `exp(x)` overflows.
  private static Complex growing(double x, double cos, double sin) {
    var real = cos;
    var imag = sin;
    var rest = x;
    for (int i = 0; i < STEPS_MAX && rest > EXP_MAX && rest < Double.POSITIVE_INFINITY; i++) {
      real *= EXP_STEP;
      imag *= EXP_STEP;
      rest -= EXP_MAX;
    }
    var size = Math.exp(rest);
    return new Complex(size * real, size * imag);
  }

  /// 2 to the power `z`.
  public static Complex exp2(Complex z) {
    return exp(new Complex(z.real() * LN_2, z.imag() * LN_2));
  }

  /// [#exp2] with the exponent rounded to float32.
  public static Complex exp2Of32(Complex z) {
    return exp(new Complex((float) (z.real() * (float) LN_2), (float) (z.imag() * (float) LN_2)));
  }

  /// `exp(z) - 1`.
  ///
  /// @source NumPy 2.4, `funcs.inc.src`, `nc_expm1`
  public static Complex expm1(Complex z) {
    var half = Math.sin(z.imag() / 2);
    return new Complex(
        Math.expm1(z.real()) * Math.cos(z.imag()) - 2 * half * half,
        Math.exp(z.real()) * Math.sin(z.imag()));
  }

  /// The natural logarithm with an imaginary part from -π to π.
  public static Complex log(Complex z) {
    var angle = Math.atan2(z.imag(), z.real());
    var x = Math.abs(z.real());
    var y = Math.abs(z.imag());
    var great = Math.max(x, y);
    if (Double.isInfinite(x) || Double.isInfinite(y)) {
      return new Complex(Double.POSITIVE_INFINITY, angle);
    }
    if (great > LARGE) {
      return new Complex(Math.log(Math.hypot(x / 4, y / 4)) + 2 * LN_2, angle);
    }
    if (great < TINY && great > 0) {
      return new Complex(Math.log(Math.hypot(x * 0x1p120, y * 0x1p120)) - 120 * LN_2, angle);
    }
    var size = Math.hypot(x, y);
    return size > 0.5 && size < 2
        ? new Complex(Math.log1p(squareMinusOne(great, Math.min(x, y))) / 2, angle)
        : new Complex(Math.log(size), angle);
  }

  /// `a² + b² - 1` for a sum near 1, with the rounding errors of the squares put back.
  private static double squareMinusOne(double a, double b) {
    var aa = a * a;
    var bb = b * b;
    return (aa - 1) + bb + (Math.fma(a, a, -aa) + Math.fma(b, b, -bb));
  }

  /// The logarithm to base 2.
  public static Complex log2(Complex z) {
    return scaled(log(z), 1 / LN_2);
  }

  /// The logarithm to base 10.
  public static Complex log10(Complex z) {
    return scaled(log(z), 1 / LN_10);
  }

  /// `log(1 + z)`.
  ///
  /// @source NumPy 2.4, `funcs.inc.src`, `nc_log1p`
  public static Complex log1p(Complex z) {
    return new Complex(
        Math.log(Math.hypot(z.real() + 1, z.imag())), Math.atan2(z.imag(), z.real() + 1));
  }

  /// [#log1p] with every step rounded to float32.
  public static Complex log1pOf32(Complex z) {
    var real = (float) z.real() + 1;
    return new Complex(Math.log((float) Math.hypot(real, z.imag())), Math.atan2(z.imag(), real));
  }

  // ---- hyperbolic functions; the circular ones follow by turning the plane

  /// The hyperbolic sine.
  public static Complex sinh(Complex z) {
    var x = z.real();
    var y = z.imag();
    if (y == 0 || (x == 0 && !Double.isFinite(y))) {
      return new Complex(Math.sinh(x), y == 0 ? y : Double.NaN);
    }
    if (!Double.isFinite(y)) {
      return Double.isInfinite(x) ? new Complex(Double.POSITIVE_INFINITY, Double.NaN) : NAN;
    }
    if (Math.abs(x) > EXP_MAX) {
      var half = growing(Math.abs(x), Math.cos(y) / 2, Math.sin(y) / 2);
      return new Complex(Math.copySign(1, x) * half.real(), half.imag());
    }
    return new Complex(Math.sinh(x) * Math.cos(y), Math.cosh(x) * Math.sin(y));
  }

  /// The hyperbolic cosine.
  public static Complex cosh(Complex z) {
    var x = z.real();
    var y = z.imag();
    if (y == 0 || x == 0) {
      var real = Double.isFinite(y) ? Math.cosh(x) * Math.cos(y) : Double.NaN;
      var sign = Math.copySign(1, x) * (Double.isFinite(y) ? Math.sin(y) : 1);
      return new Complex(real, Math.copySign(0, sign));
    }
    if (!Double.isFinite(y)) {
      return Double.isInfinite(x) ? new Complex(Double.POSITIVE_INFINITY, Double.NaN) : NAN;
    }
    if (Math.abs(x) > EXP_MAX) {
      var half = growing(Math.abs(x), Math.cos(y) / 2, Math.sin(y) / 2);
      return new Complex(half.real(), Math.copySign(1, x) * half.imag());
    }
    return new Complex(Math.cosh(x) * Math.cos(y), Math.sinh(x) * Math.sin(y));
  }

  /// The hyperbolic tangent.
  public static Complex tanh(Complex z) {
    var x = z.real();
    var y = z.imag();
    if (Double.isInfinite(x)) {
      var zero = Double.isFinite(y) ? Math.sin(2 * y) : y;
      return new Complex(Math.copySign(1, x), Math.copySign(0, zero));
    }
    if (!Double.isFinite(y)) {
      return new Complex(x == 0 ? x : Double.NaN, Double.NaN);
    }
    if (Double.isNaN(x)) {
      return new Complex(x, y == 0 ? y : Double.NaN);
    }
    if (Math.abs(x) > 354) {
      var decay = Math.exp(-2 * Math.abs(x));
      return new Complex(Math.copySign(1, x), 4 * Math.sin(y) * Math.cos(y) * decay);
    }
    var tx = Math.tanh(x);
    var ty = Math.tan(y);
    var steep = 1 / Math.cosh(x);
    var both = tx * ty;
    var divisor = 1 + both * both;
    return new Complex(tx * (1 + ty * ty) / divisor, ty / divisor * steep * steep);
  }

  /// The sine.
  public static Complex sin(Complex z) {
    if (Double.isInfinite(z.imag()) && !Double.isFinite(z.real())) {
      return new Complex(Double.NaN, Double.POSITIVE_INFINITY);
    }
    return back(sinh(turned(z)));
  }

  /// The cosine.
  public static Complex cos(Complex z) {
    return cosh(turned(z));
  }

  /// The tangent.
  public static Complex tan(Complex z) {
    return back(tanh(turned(z)));
  }

  /// The inverse hyperbolic sine.
  public static Complex arcsinh(Complex z) {
    var x = z.real();
    var y = z.imag();
    if (isLarge(z)) {
      var size = Math.log(Math.hypot(x / 2, y / 2)) + 2 * LN_2;
      return new Complex(Math.copySign(size, x), Math.atan2(y, Math.abs(x)));
    }
    if (z.isNaN()) {
      return new Complex(Double.NaN, y == 0 ? y : Double.NaN);
    }
    var s = sqrt(new Complex(1 + y, -x));
    var t = sqrt(new Complex(1 - y, x));
    return new Complex(
        FloatMath.arcsinh(t.real() * s.imag() - s.real() * t.imag()) * -1,
        Math.atan2(y, t.real() * s.real() - t.imag() * s.imag()));
  }

  /// The inverse hyperbolic cosine.
  public static Complex arccosh(Complex z) {
    var x = z.real();
    var y = z.imag();
    if (isLarge(z)) {
      return new Complex(Math.log(Math.hypot(x / 2, y / 2)) + 2 * LN_2, Math.atan2(y, x));
    }
    if (z.isNaN()) {
      return new Complex(Double.NaN, x == 0 ? Math.PI / 2 : Double.NaN);
    }
    var s = sqrt(new Complex(x - 1, y));
    var t = sqrt(new Complex(x + 1, y));
    return new Complex(
        FloatMath.arcsinh(s.real() * t.real() + s.imag() * t.imag()),
        2 * Math.atan2(s.imag(), t.real()));
  }

  /// The inverse hyperbolic tangent.
  public static Complex arctanh(Complex z) {
    var x = z.real();
    var y = z.imag();
    if (Double.isInfinite(x) || Double.isInfinite(y)) {
      var angle = Double.isNaN(y) ? y : Math.copySign(Math.PI / 2, y);
      return new Complex(Math.copySign(0, x), angle);
    }
    if (z.isNaN()) {
      return new Complex(x == 0 ? x : Double.NaN, Double.NaN);
    }
    var right = Math.abs(x);
    var above = Math.abs(y);
    if (right > ROOT_LARGE || above > ROOT_LARGE) {
      var h = Math.hypot(right / 2, above / 2);
      return signed(new Complex(right / 4 / h / h, Math.PI / 2), z);
    }
    if (right == 1 && above < 0x1p-500) {
      return above == 0
          ? new Complex(Math.copySign(Double.POSITIVE_INFINITY, x), y)
          : signed(
              new Complex(
                  -Math.log(Math.sqrt(above) / Math.sqrt(Math.hypot(above, 2))),
                  Math.atan2(2, -above) / 2),
              z);
    }
    var square = above * above;
    return signed(
        new Complex(
            Math.log1p(4 * right / ((1 - right) * (1 - right) + square)) / 4,
            Math.atan2(2 * above, (1 - right) * (1 + right) - square) / 2),
        z);
  }

  /// The inverse sine.
  public static Complex arcsin(Complex z) {
    return back(arcsinh(turned(z)));
  }

  /// The inverse cosine.
  public static Complex arccos(Complex z) {
    var x = z.real();
    var y = z.imag();
    if (isLarge(z)) {
      var size = Math.log(Math.hypot(x / 2, y / 2)) + 2 * LN_2;
      return new Complex(Math.atan2(Math.abs(y), x), -Math.copySign(size, y));
    }
    if (z.isNaN()) {
      return new Complex(x == 0 ? Math.PI / 2 : Double.NaN, Double.NaN);
    }
    var s = sqrt(new Complex(1 - x, -y));
    var t = sqrt(new Complex(1 + x, y));
    return new Complex(
        2 * Math.atan2(s.real(), t.real()),
        FloatMath.arcsinh(t.real() * s.imag() - t.imag() * s.real()));
  }

  /// The inverse tangent.
  public static Complex arctan(Complex z) {
    return back(arctanh(turned(z)));
  }

  private static boolean isLarge(Complex z) {
    return Math.abs(z.real()) > ROOT_LARGE || Math.abs(z.imag()) > ROOT_LARGE;
  }

  private static Complex signed(Complex z, Complex like) {
    return new Complex(Math.copySign(z.real(), like.real()), Math.copySign(z.imag(), like.imag()));
  }

  /// `i z`.
  private static Complex turned(Complex z) {
    return new Complex(-z.imag(), z.real());
  }

  /// `-i z`.
  private static Complex back(Complex z) {
    return new Complex(z.imag(), -z.real());
  }
}
