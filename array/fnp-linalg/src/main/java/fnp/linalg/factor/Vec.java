package fnp.linalg.factor;

/// A column of real or complex numbers as Java arrays.
///
/// Loops run over the same index in every array: only then does the compiler vectorise them.
final class Vec {
  private static final double[] NONE = {};
  private static final double SQUARES_MIN = 1e-250;
  private static final double SQUARES_MAX = 1e250;

  /// The least length whose parts have all their digits.
  private static final double LENGTH_MIN = 0x1p-960;

  private static final double RISE = 0x1p600;

  final double[] re;

  /// Empty if the numbers are real.
  final double[] im;

  Vec(int length, boolean complex) {
    this.re = new double[length];
    this.im = complex ? new double[length] : NONE;
  }

  boolean isComplex() {
    return im.length > 0;
  }

  /// The imaginary part of an element.
  double im(int i) {
    return im.length > 0 ? im[i] : 0;
  }

  void set(int i, double real, double imag) {
    re[i] = real;
    if (im.length > 0) {
      im[i] = imag;
    }
  }

  /// Takes all elements of another column from a place on.
  void copyFrom(Vec from, int at) {
    System.arraycopy(from.re, 0, re, at, from.re.length);
    if (im.length > 0) {
      System.arraycopy(from.im, 0, im, at, from.im.length);
    }
  }

  /// `this -= (x + i y) other` for the elements from `from` up to `to`.
  void subtract(double x, double y, Vec other, int from, int to) {
    if (im.length == 0) {
      subtract(re, other.re, x, from, to);
    } else if (other.im.length == 0) {
      subtract(re, other.re, x, from, to);
      subtract(im, other.re, y, from, to);
    } else {
      subtract(re, im, other, x, y, from, to);
    }
  }

  private static void subtract(double[] a, double[] b, double x, int from, int to) {
    for (int i = from; i < to; i++) {
      a[i] -= x * b[i];
    }
  }

  private static void subtract(
      double[] re, double[] im, Vec other, double x, double y, int from, int to) {
    var p = other.re;
    var q = other.im;
    for (int i = from; i < to; i++) {
      re[i] -= x * p[i] - y * q[i];
      im[i] -= x * q[i] + y * p[i];
    }
  }

  /// The real part of `thisᴴ other`.
  double dotRe(Vec other, int from, int to) {
    var sum = dot(re, other.re, from, to);
    return im.length == 0 || other.im.length == 0 ? sum : sum + dot(im, other.im, from, to);
  }

  /// The imaginary part of `thisᴴ other`.
  double dotIm(Vec other, int from, int to) {
    var first = other.im.length == 0 ? 0 : dot(re, other.im, from, to);
    return im.length == 0 ? first : first - dot(im, other.re, from, to);
  }

  /// Four sums hide the latency of additions.
  static double dot(double[] x, double[] y, int from, int to) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = from;
    for (; i < to - 3; i += 4) {
      a += x[i] * y[i];
      b += x[i + 1] * y[i + 1];
      c += x[i + 2] * y[i + 2];
      d += x[i + 3] * y[i + 3];
    }
    for (; i < to; i++) {
      a += x[i] * y[i];
    }
    return (a + b) + (c + d);
  }

  /// `this *= x + i y`.
  void scale(double x, double y, int from, int to) {
    if (im.length == 0) {
      for (int i = from; i < to; i++) {
        re[i] *= x;
      }
      return;
    }
    for (int i = from; i < to; i++) {
      var real = re[i] * x - im[i] * y;
      im[i] = re[i] * y + im[i] * x;
      re[i] = real;
    }
  }

  /// The length, without overflow.
  double norm(int from, int to) {
    var squares = dotRe(this, from, to);
    if (squares > SQUARES_MIN && squares < SQUARES_MAX) {
      return Math.sqrt(squares);
    }
    double greatest = 0;
    for (int i = from; i < to; i++) {
      greatest = Math.max(greatest, Math.max(Math.abs(re[i]), Math.abs(im(i))));
    }
    if (greatest == 0 || !Double.isFinite(greatest)) {
      return greatest;
    }
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += re[i] / greatest * (re[i] / greatest) + im(i) / greatest * (im(i) / greatest);
    }
    return greatest * Math.sqrt(sum);
  }

  /// Makes the reflection `1 - τ v vᴴ` whose adjoint turns the elements from `head` on into a real
  /// number and zeros. That number takes the place of the first, the rest of `v`, whose first
  /// element is 1, that of the others.
  ///
  /// @source LAPACK `dlarfg`, `zlarfg`
  void reflect(int head, int to, Vec tau, int index) {
    var rest = norm(head + 1, to);
    var x = re[head];
    var y = im(head);
    if (rest == 0 && y == 0) {
      tau.set(index, 0, 0);
      return;
    }
    var length = hypot(x, y, rest);
    if (length < LENGTH_MIN) {
      // Numbers this small have few digits left: the reflection would not be one.
      scale(RISE, 0, head, to);
      reflect(head, to, tau, index);
      re[head] /= RISE;
      return;
    }
    var beta = -Math.copySign(length, x);
    tau.set(index, (beta - x) / beta, -y / beta);
    var p = x - beta;
    var scale = p * p + y * y;
    if (y == 0) {
      divide(p, head + 1, to);
    } else {
      scale(p / scale, -y / scale, head + 1, to);
    }
    set(head, beta, 0);
  }

  private void divide(double by, int from, int to) {
    var factor = 1 / by;
    if (Double.isInfinite(factor)) {
      for (int i = from; i < to; i++) {
        re[i] /= by;
      }
    } else {
      scale(factor, 0, from, to);
    }
  }

  private static double hypot(double x, double y, double z) {
    var squares = x * x + y * y + z * z;
    return squares > SQUARES_MIN && squares < SQUARES_MAX
        ? Math.sqrt(squares)
        : Math.hypot(Math.hypot(x, y), z);
  }
}
