package fnp.linalg.factor;

/// The eigenvalues of a real Hessenberg matrix by double steps of the QR algorithm, and the
/// triangle, with blocks of two rows for complex pairs, that comes of it.
///
/// @source EISPACK `hqr2`; Golub and Van Loan, "Matrix Computations", 4th edition, section 7.5
final class RealSchur {
  private static final int ROUNDS_MAX = 120;
  static final double EPSILON = 0x1p-52;

  /// Rows of the matrix.
  final double[][] h;

  /// Row `j` is column `j` of the basis; none if it is not wanted.
  final double[][] basis;

  final double[] real;
  final double[] imag;
  final double norm;
  private final int n;

  private final LateColumns late;
  private double shifted;
  private double p;
  private double q;
  private double r;

  private RealSchur(double[][] h, double[]... basis) {
    this.h = h;
    this.basis = basis;
    this.n = h.length;
    this.late = new LateColumns(h);
    this.real = new double[n];
    this.imag = new double[n];
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = Math.max(i - 1, 0); j < n; j++) {
        sum += Math.abs(h[i][j]);
      }
    }
    this.norm = sum;
  }

  /// Iterates; the rows and the basis are overwritten.
  ///
  /// @return what came of it; its first value is NaN if the iteration does not settle
  static RealSchur of(double[][] h, double[]... basis) {
    var schur = new RealSchur(h, basis);
    if (!schur.iterate()) {
      schur.real[0] = Double.NaN;
    }
    return schur;
  }

  boolean isSettled() {
    return n == 0 || !Double.isNaN(real[0]);
  }

  private boolean iterate() {
    int rounds = 0;
    var end = n - 1;
    while (end >= 0) {
      var low = start(end);
      if (low == end) {
        h[end][end] += shifted;
        real[end] = h[end][end];
        end--;
        rounds = 0;
      } else if (low == end - 1) {
        takePair(end);
        end -= 2;
        rounds = 0;
      } else {
        if (++rounds > ROUNDS_MAX) {
          return false;
        }
        step(low, end, rounds);
      }
    }
    return true;
  }

  private int start(int end) {
    var low = end;
    while (low > 0) {
      var scale = Math.abs(h[low - 1][low - 1]) + Math.abs(h[low][low]);
      if (Math.abs(h[low][low - 1]) < EPSILON * (scale == 0 ? norm : scale)
          || h[low][low - 1] == 0) {
        break;
      }
      low--;
    }
    return low;
  }

  /// Two eigenvalues of a block; a real pair is made a triangle.
  private void takePair(int end) {
    var w = h[end][end - 1] * h[end - 1][end];
    var half = (h[end - 1][end - 1] - h[end][end]) / 2;
    var square = half * half + w;
    var z = Math.sqrt(Math.abs(square));
    h[end][end] += shifted;
    h[end - 1][end - 1] += shifted;
    var x = h[end][end];
    if (square < 0) {
      real[end - 1] = x + half;
      real[end] = x + half;
      imag[end - 1] = z;
      imag[end] = -z;
      return;
    }
    z = half >= 0 ? half + z : half - z;
    real[end - 1] = x + z;
    real[end] = z == 0 ? x + z : x - w / z;
    rotatePair(end, h[end][end - 1], z);
  }

  private void rotatePair(int end, double x, double z) {
    var scale = Math.abs(x) + Math.abs(z);
    var sine = x / scale;
    var cosine = z / scale;
    var length = Math.sqrt(sine * sine + cosine * cosine);
    sine /= length;
    cosine /= length;
    rotate(h[end - 1], h[end], cosine, sine, end - 1);
    for (int i = 0; i <= end; i++) {
      var row = h[i];
      var first = row[end - 1];
      row[end - 1] = cosine * first + sine * row[end];
      row[end] = cosine * row[end] - sine * first;
    }
    if (basis.length > 0) {
      rotate(basis[end - 1], basis[end], cosine, sine, 0);
    }
    h[end][end - 1] = 0;
  }

  private static void rotate(double[] a, double[] b, double cosine, double sine, int from) {
    for (int j = from; j < a.length; j++) {
      var first = a[j];
      a[j] = cosine * first + sine * b[j];
      b[j] = cosine * b[j] - sine * first;
    }
  }

  /// One double step on the rows `low` to `end`.
  private void step(int low, int end, int rounds) {
    var x = h[end][end];
    var y = h[end - 1][end - 1];
    var w = h[end][end - 1] * h[end - 1][end];
    if (rounds % 20 == 10) {
      // A shift out of the ordinary, for matrices that the usual ones leave as they are.
      shifted += x;
      for (int i = 0; i <= end; i++) {
        h[i][i] -= x;
      }
      var s = Math.abs(h[end][end - 1]) + Math.abs(h[end - 1][end - 2]);
      x = 0.75 * s;
      y = x;
      w = -0.4375 * s * s;
    }
    var first = firstColumn(low, end, x, y, w);
    for (int i = first + 2; i <= end; i++) {
      h[i][i - 2] = 0;
      if (i > first + 2) {
        h[i][i - 3] = 0;
      }
    }
    sweep(low, first, end);
  }

  /// Looks for two small elements in a row; leaves the first column of the shifted square in `p`,
  /// `q`, `r`.
  private int firstColumn(int low, int end, double x, double y, double w) {
    for (int m = end - 2; ; m--) {
      var z = h[m][m];
      var a = x - z;
      var b = y - z;
      p = (a * b - w) / h[m + 1][m] + h[m][m + 1];
      q = h[m + 1][m + 1] - z - a - b;
      r = h[m + 2][m + 1];
      var scale = Math.abs(p) + Math.abs(q) + Math.abs(r);
      p /= scale;
      q /= scale;
      r /= scale;
      if (m == low) {
        return m;
      }
      var beside = Math.abs(h[m - 1][m - 1]) + Math.abs(z) + Math.abs(h[m + 1][m + 1]);
      if (Math.abs(h[m][m - 1]) * (Math.abs(q) + Math.abs(r)) < EPSILON * Math.abs(p) * beside) {
        return m;
      }
    }
  }

  private void sweep(int low, int first, int end) {
    var top = basis.length > 0 ? 0 : low;
    late.startAt(first);
    for (int k = first; k <= end - 1; k++) {
      var notLast = k != end - 1;
      if (!notLast || late.isFull()) {
        late.flush(top);
      }
      double size = 1;
      if (k != first) {
        p = h[k][k - 1];
        q = h[k + 1][k - 1];
        r = notLast ? h[k + 2][k - 1] : 0;
        size = Math.abs(p) + Math.abs(q) + Math.abs(r);
        if (size == 0) {
          late.add(0, 0, 0, 0, 0);
          continue;
        }
        p /= size;
        q /= size;
        r /= size;
      }
      var s = Math.copySign(Math.sqrt(p * p + q * q + r * r), p);
      if (s == 0) {
        late.add(0, 0, 0, 0, 0);
        continue;
      }
      if (k != first) {
        h[k][k - 1] = -s * size;
      } else if (low != first) {
        h[k][k - 1] = -h[k][k - 1];
      }
      reflect(k, end, low, s, notLast);
    }
  }

  /// Applies the reflection of `p`, `q`, `r` from both sides, and to the basis. Without a basis
  /// only the part of the matrix that still matters is kept.
  private void reflect(int k, int end, int low, double s, boolean three) {
    p += s;
    var x = p / s;
    var y = q / s;
    var z = r / s;
    q /= p;
    r /= p;
    var wanted = basis.length > 0;
    var to = wanted ? n : end + 1;
    if (three) {
      rows(h[k], h[k + 1], h[k + 2], new double[] {x, y, z, q, r}, k, to);
    } else {
      rows(h[k], h[k + 1], new double[] {x, y, q}, k, to);
    }
    if (three) {
      late.add(x, y, z, q, r);
    }
    var from = three ? late.start() : wanted ? 0 : low;
    for (int i = from; i <= Math.min(end, k + 3); i++) {
      column(h[i], k, three, x, y, z);
    }
    if (wanted && three) {
      rows(
          basis[k], basis[k + 1], basis[k + 2], new double[] {x, x * q, x * r, y / x, z / x}, 0, n);
    }
    if (wanted && !three) {
      rows(basis[k], basis[k + 1], new double[] {x, x * q, y / x}, 0, n);
    }
  }

  private void column(double[] row, int k, boolean three, double x, double y, double z) {
    var sum = x * row[k] + y * row[k + 1] + (three ? z * row[k + 2] : 0);
    row[k] -= sum;
    row[k + 1] -= sum * q;
    if (three) {
      row[k + 2] -= sum * r;
    }
  }

  private static void rows(double[] a, double[] b, double[] c, double[] factors, int from, int to) {
    rows(a, b, c, factors[0], factors[1], factors[2], factors[3], factors[4], from, to);
  }

  private static void rows(double[] a, double[] b, double[] factors, int from, int to) {
    for (int j = from; j < to; j++) {
      var sum = a[j] + factors[2] * b[j];
      a[j] -= sum * factors[0];
      b[j] -= sum * factors[1];
    }
  }

  private static void rows(
      double[] a,
      double[] b,
      double[] c,
      double x,
      double y,
      double z,
      double q,
      double r,
      int from,
      int to) {
    for (int j = from; j < to; j++) {
      var sum = a[j] + q * b[j] + r * c[j];
      a[j] -= sum * x;
      b[j] -= sum * y;
      c[j] -= sum * z;
    }
  }
}
