package fnp.linalg.factor;

/// The singular values and vectors of a real upper bidiagonal matrix by rotations from both sides.
///
/// @source LINPACK `dsvdc`, the iteration; Golub and Van Loan, "Matrix Computations", 4th edition,
///   section 8.6
final class BidiagonalSvd {
  private static final int ROUNDS_MAX = 75;
  private static final double EPSILON = 0x1p-52;
  private static final double TINY = 0x1p-966;

  private final double[] s;
  private final double[] e;

  private final Turns left;

  private final Turns right;

  private BidiagonalSvd(double[] diagonal, double[] beside, Turns left, Turns right) {
    this.s = diagonal;
    this.e = beside;
    this.left = left;
    this.right = right;
  }

  /// Replaces the diagonal by the singular values, greatest first, and tells which rotations make
  /// the left and the right singular vectors.
  ///
  /// @return false if the rotations do not settle
  static boolean solve(double[] diagonal, double[] beside, Turns left, Turns right) {
    return new BidiagonalSvd(diagonal, beside, left, right).iterate();
  }

  private boolean iterate() {
    int rounds = 0;
    var p = s.length;
    while (p > 0) {
      var k = split(p);
      if (k == p - 2) {
        finish(p - 1);
        rounds = 0;
        p--;
        continue;
      }
      if (++rounds > ROUNDS_MAX) {
        return false;
      }
      var zero = negligible(k, p);
      if (zero == k) {
        step(k + 1, p);
      } else if (zero == p - 1) {
        deflateLast(k + 1, p);
      } else {
        splitAt(zero + 1, p);
      }
    }
    return true;
  }

  /// The last index before `p - 1` whose element beside the diagonal is negligible; -1 if none is.
  private int split(int p) {
    for (int k = p - 2; k >= 0; k--) {
      if (Math.abs(e[k]) <= TINY + EPSILON * (Math.abs(s[k]) + Math.abs(s[k + 1]))) {
        e[k] = 0;
        return k;
      }
    }
    return -1;
  }

  /// The last index behind `k` whose diagonal element is negligible; `k` if none is.
  private int negligible(int k, int p) {
    for (int i = p - 1; i > k; i--) {
      var t = (i != p - 1 ? Math.abs(e[i]) : 0) + (i != k + 1 ? Math.abs(e[i - 1]) : 0);
      if (Math.abs(s[i]) <= TINY + EPSILON * t) {
        s[i] = 0;
        return i;
      }
    }
    return k;
  }

  private void deflateLast(int k, int p) {
    var f = e[p - 2];
    e[p - 2] = 0;
    for (int j = p - 2; j >= k; j--) {
      var t = TridiagonalEigen.length(s[j], f);
      var cosine = t == 0 ? 1 : s[j] / t;
      var sine = t == 0 ? 0 : f / t;
      s[j] = t;
      if (j != k) {
        f = -sine * e[j - 1];
        e[j - 1] *= cosine;
      }
      right.rotate(j, p - 1, cosine, sine);
    }
  }

  private void splitAt(int k, int p) {
    var f = e[k - 1];
    e[k - 1] = 0;
    for (int j = k; j < p; j++) {
      var t = TridiagonalEigen.length(s[j], f);
      var cosine = t == 0 ? 1 : s[j] / t;
      var sine = t == 0 ? 0 : f / t;
      s[j] = t;
      f = -sine * e[j];
      e[j] *= cosine;
      left.rotate(j, k - 1, cosine, sine);
    }
  }

  private double scale(int k, int p) {
    var scale = Math.max(Math.abs(s[p - 1]), Math.abs(s[p - 2]));
    scale = Math.max(scale, Math.max(Math.abs(e[p - 2]), Math.abs(s[k])));
    return Math.max(scale, Math.abs(e[k]));
  }

  private double shift(int p, double scale) {
    var sp = s[p - 1] / scale;
    var before = s[p - 2] / scale;
    var beside = e[p - 2] / scale;
    var b = ((before + sp) * (before - sp) + beside * beside) / 2;
    var c = sp * beside * (sp * beside);
    if (b == 0 && c == 0) {
      return 0;
    }
    var root = Math.copySign(Math.sqrt(b * b + c), b);
    return c / (b + root);
  }

  /// One step of the QR algorithm.
  private void step(int k, int p) {
    // Only the ratio of f and g counts; unscaled, their squares would underflow where a matrix of
    // low rank leaves tiny values, and the first rotation would be none.
    var scale = scale(k, p);
    var first = s[k] / scale;
    var last = s[p - 1] / scale;
    var f = (first + last) * (first - last) + shift(p, scale);
    var g = first * (e[k] / scale);
    for (int j = k; j < p - 1; j++) {
      var t = TridiagonalEigen.length(f, g);
      var cosine = t == 0 ? 1 : f / t;
      var sine = t == 0 ? 0 : g / t;
      if (j != k) {
        e[j - 1] = t;
      }
      f = cosine * s[j] + sine * e[j];
      e[j] = cosine * e[j] - sine * s[j];
      g = sine * s[j + 1];
      s[j + 1] *= cosine;
      right.rotate(j, j + 1, cosine, sine);
      t = TridiagonalEigen.length(f, g);
      cosine = t == 0 ? 1 : f / t;
      sine = t == 0 ? 0 : g / t;
      s[j] = t;
      f = cosine * e[j] + sine * s[j + 1];
      s[j + 1] = -sine * e[j] + cosine * s[j + 1];
      g = sine * e[j + 1];
      e[j + 1] *= cosine;
      left.rotate(j, j + 1, cosine, sine);
    }
    e[p - 2] = f;
  }

  /// Makes a value that settled positive and moves it to its place among those behind it.
  private void finish(int at) {
    if (s[at] <= 0) {
      var negative = s[at] < 0;
      s[at] = negative ? -s[at] : 0;
      if (negative) {
        right.negate(at);
      }
    }
    for (int k = at; k + 1 < s.length && s[k] < s[k + 1]; k++) {
      var value = s[k];
      s[k] = s[k + 1];
      s[k + 1] = value;
      left.swap(k);
      right.swap(k);
    }
  }
}
