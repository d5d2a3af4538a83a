package fnp.linalg.factor;

/// The eigenvectors of what [RealSchur] leaves, by substitution backwards.
///
/// @source EISPACK `hqr2`
final class RealVectors {
  private final RealSchur schur;
  private final double[] first;
  private final double[] second;
  private double real;
  private double imag;

  private RealVectors(RealSchur schur) {
    this.schur = schur;
    this.first = new double[schur.h.length];
    this.second = new double[schur.h.length];
  }

  /// The eigenvectors as columns; of a complex pair the real and the imaginary parts.
  static Panel of(RealSchur schur) {
    var n = schur.h.length;
    var panel = new Panel(n, n, false);
    var work = new RealVectors(schur);
    for (int k = 0; k < n; k++) {
      if (schur.imag[k] == 0) {
        work.solveReal(k);
        System.arraycopy(work.first, 0, panel.columns[k].re, 0, k + 1);
      } else if (schur.imag[k] < 0) {
        work.solvePair(k);
        System.arraycopy(work.first, 0, panel.columns[k - 1].re, 0, k + 1);
        System.arraycopy(work.second, 0, panel.columns[k].re, 0, k + 1);
      }
    }
    return panel;
  }

  private double least() {
    return RealSchur.EPSILON * (schur.norm == 0 ? 1 : schur.norm);
  }

  private void solveReal(int k) {
    var h = schur.h;
    var p = schur.real[k];
    var low = k;
    double z = 0;
    double s = 0;
    first[k] = 1;
    for (int i = k - 1; i >= 0; i--) {
      var w = h[i][i] - p;
      var r = Vec.dot(h[i], first, low, k + 1);
      if (schur.imag[i] < 0) {
        z = w;
        s = r;
        continue;
      }
      low = i;
      if (schur.imag[i] == 0) {
        first[i] = w == 0 ? -r / least() : -r / w;
      } else {
        var x = h[i][i + 1];
        var y = h[i + 1][i];
        var distance = schur.real[i] - p;
        var t = (x * s - z * r) / (distance * distance + schur.imag[i] * schur.imag[i]);
        first[i] = t;
        first[i + 1] = Math.abs(x) > Math.abs(z) ? (-r - w * t) / x : (-s - y * t) / z;
      }
      tame(first, Math.abs(first[i]), i, k);
    }
  }

  /// Scales against overflow.
  private static void tame(double[] x, double size, int from, int to) {
    if (RealSchur.EPSILON * size * size > 1) {
      for (int j = from; j <= to; j++) {
        x[j] /= size;
      }
    }
  }

  private void divide(double a, double b, double c, double d) {
    var quotient = Quotient.of(a, b, c, d);
    real = quotient.re();
    imag = quotient.im();
  }

  private void solvePair(int k) {
    var h = schur.h;
    var p = schur.real[k];
    var q = schur.imag[k];
    if (Math.abs(h[k][k - 1]) > Math.abs(h[k - 1][k])) {
      first[k - 1] = q / h[k][k - 1];
      second[k - 1] = -(h[k][k] - p) / h[k][k - 1];
    } else {
      divide(0, -h[k - 1][k], h[k - 1][k - 1] - p, q);
      first[k - 1] = real;
      second[k - 1] = imag;
    }
    first[k] = 0;
    second[k] = 1;
    var low = k - 1;
    double z = 0;
    double r = 0;
    double s = 0;
    for (int i = k - 2; i >= 0; i--) {
      var ra = Vec.dot(h[i], first, low, k + 1);
      var sa = Vec.dot(h[i], second, low, k + 1);
      var w = h[i][i] - p;
      if (schur.imag[i] < 0) {
        z = w;
        r = ra;
        s = sa;
        continue;
      }
      low = i;
      if (schur.imag[i] == 0) {
        divide(-ra, -sa, w, q);
        first[i] = real;
        second[i] = imag;
      } else {
        block(i, new double[] {p, q, w, z}, new double[] {ra, sa, r, s});
      }
      var size = Math.max(Math.abs(first[i]), Math.abs(second[i]));
      tame(first, size, i, k);
      tame(second, size, i, k);
    }
  }

  /// Two elements that belong to another complex pair.
  private void block(int i, double[] shifts, double[] sums) {
    var h = schur.h;
    var p = shifts[0];
    var q = shifts[1];
    var w = shifts[2];
    var z = shifts[3];
    var x = h[i][i + 1];
    var y = h[i + 1][i];
    var distance = schur.real[i] - p;
    var vr = distance * distance + schur.imag[i] * schur.imag[i] - q * q;
    var vi = distance * 2 * q;
    if (vr == 0 && vi == 0) {
      vr = least() * (Math.abs(w) + Math.abs(q) + Math.abs(x) + Math.abs(y) + Math.abs(z));
    }
    divide(
        x * sums[2] - z * sums[0] + q * sums[1], x * sums[3] - z * sums[1] - q * sums[0], vr, vi);
    first[i] = real;
    second[i] = imag;
    if (Math.abs(x) > Math.abs(z) + Math.abs(q)) {
      first[i + 1] = (-sums[0] - w * first[i] + q * second[i]) / x;
      second[i + 1] = (-sums[1] - w * second[i] - q * first[i]) / x;
    } else {
      divide(-sums[2] - y * first[i], -sums[3] - y * second[i], z, q);
      first[i + 1] = real;
      second[i + 1] = imag;
    }
  }

  /// Scales the eigenvectors to length 1, a complex one so that its largest element is real.
  static void normalise(RealSchur schur, Panel vectors) {
    var n = schur.h.length;
    for (int k = 0; k < n; k++) {
      var column = vectors.columns[k];
      if (schur.imag[k] == 0) {
        column.scale(1 / column.norm(0, n), 0, 0, n);
      } else if (schur.imag[k] > 0) {
        turn(column.re, vectors.columns[k + 1].re);
      }
    }
  }

  private static void turn(double[] re, double[] im) {
    double squares = 0;
    double greatest = -1;
    int at = 0;
    for (int i = 0; i < re.length; i++) {
      var size = re[i] * re[i] + im[i] * im[i];
      squares += size;
      at = size > greatest ? i : at;
      greatest = Math.max(size, greatest);
    }
    var length = Math.hypot(re[at], im[at]) * Math.sqrt(squares);
    var cosine = re[at] / length;
    var sine = -im[at] / length;
    for (int i = 0; i < re.length; i++) {
      var x = re[i] * cosine - im[i] * sine;
      im[i] = re[i] * sine + im[i] * cosine;
      re[i] = x;
    }
    im[at] = 0;
  }
}
