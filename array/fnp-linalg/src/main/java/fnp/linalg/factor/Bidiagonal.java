package fnp.linalg.factor;

/// The reduction of a matrix with at least as many rows as columns to a real upper bidiagonal one
/// by reflections from the left and from the right.
///
/// The update of one step and the products with the vector of the next pass over the matrix
/// together.
///
/// @source LAPACK `dgebd2`, `zgebd2`; Van Zee, van de Geijn, Quintana-Ortí and Elizondo, "Families
///   of Algorithms for Reducing a Matrix to Condensed Form", 2012, on fused passes
final class Bidiagonal {
  /// The reflections from the left, below the diagonal.
  final Panel left;

  final Vec leftTau;

  /// The reflections from the right, below the second diagonal.
  final Panel right;

  final Vec rightTau;
  final double[] diagonal;

  /// Element `i` stands right of the diagonal element `i`.
  final double[] beside;

  private Update pending = Update.NONE;

  /// `a[j] -= u y[j] + x conj(v[j])`.
  private record Update(Vec u, Vec y, Vec x, Vec v) {
    private static final Vec EMPTY = new Vec(0, false);
    static final Update NONE = new Update(EMPTY, EMPTY, EMPTY, EMPTY);

    void apply(Vec column, int j, int from) {
      if (u.re.length > 0) {
        column.subtract(y.re[j], y.im(j), u, from, column.re.length);
        column.subtract(v.re[j], -v.im(j), x, from, column.re.length);
      }
    }
  }

  private Bidiagonal(Panel a) {
    var n = a.columns.length;
    this.left = a;
    this.right = new Panel(n, n, a.complex);
    this.leftTau = new Vec(n, a.complex);
    this.rightTau = new Vec(n, a.complex);
    this.diagonal = new double[n];
    this.beside = new double[n];
  }

  /// Reduces a matrix, which is overwritten.
  static Bidiagonal of(Panel a, Space space) {
    var result = new Bidiagonal(a);
    for (var k = BidiagonalBlocks.reduce(result, space); k < a.columns.length; k++) {
      result.step(k);
    }
    return result;
  }

  private void step(int k) {
    var m = left.rows;
    var n = left.columns.length;
    var column = left.columns[k];
    pending.apply(column, k, k);
    column.reflect(k, m, leftTau, k);
    diagonal[k] = column.re[k];
    if (k == n - 1) {
      return;
    }
    var u = head(column, k);
    var y = new Vec(n, left.complex);
    var row = right.columns[k];
    Passes.summed(
        new Passes.Range(k + 1, n, m - k), 0, left.complex, (j, _) -> project(k, j, u, y));
    row.reflect(k + 1, n, rightTau, k);
    beside[k] = row.re[k + 1];
    var v = head(row, k + 1);
    pending = new Update(u, y, product(k, u, y, v), v);
  }

  /// `y[j] = conj(τ) uᴴ a[j]`, and what that makes of the row `k`.
  private void project(int k, int j, Vec u, Vec y) {
    var other = left.columns[j];
    var row = right.columns[k];
    pending.apply(other, j, k);
    var re = u.dotRe(other, k, left.rows);
    var im = left.complex ? u.dotIm(other, k, left.rows) : 0;
    var a = leftTau.re[k];
    var b = -leftTau.im(k);
    y.set(j, a * re - b * im, a * im + b * re);
    row.set(j, other.re[k] - y.re[j], -(other.im(k) - y.im(j)));
  }

  /// `τ (a - u y) v`.
  private Vec product(int k, Vec u, Vec y, Vec v) {
    var m = left.rows;
    var n = left.columns.length;
    var x =
        Passes.summed(
            new Passes.Range(k + 1, n, m - k),
            m,
            left.complex,
            (j, sum) -> sum.subtract(-v.re[j], -v.im(j), left.columns[j], k + 1, m));
    double re = 0;
    double im = 0;
    for (int j = k + 1; j < n; j++) {
      re += y.re[j] * v.re[j] - y.im(j) * v.im(j);
      im += y.re[j] * v.im(j) + y.im(j) * v.re[j];
    }
    x.subtract(re, im, u, k + 1, m);
    x.scale(rightTau.re[k], rightTau.im(k), k + 1, m);
    return x;
  }

  /// A reflection with its first element, zeros before it.
  static Vec head(Vec column, int at) {
    var length = column.re.length;
    var v = new Vec(length, column.isComplex());
    System.arraycopy(column.re, at, v.re, at, length - at);
    if (column.isComplex()) {
      System.arraycopy(column.im, at, v.im, at, length - at);
    }
    v.set(at, 1, 0);
    return v;
  }
}
