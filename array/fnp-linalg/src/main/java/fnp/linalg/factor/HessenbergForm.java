package fnp.linalg.factor;

/// The reduction of a square matrix to one without elements below the first diagonal under the main
/// one, by reflections from both sides.
///
/// @source LAPACK `dgehd2`, `zgehd2`
final class HessenbergForm {
  /// The reduced matrix, and below it the reflections.
  final Panel columns;

  final Vec tau;

  private HessenbergForm(Panel columns) {
    this.columns = columns;
    this.tau = new Vec(Math.max(0, columns.rows - 1), columns.complex);
  }

  /// `a[j] -= y conj(v[j]) + v g[j]`.
  private record Update(Vec y, Vec v, Vec g, int head) {
    static final Update NONE =
        new Update(new Vec(0, false), new Vec(0, false), new Vec(0, false), 0);

    void apply(Vec column, int j) {
      var n = column.re.length;
      if (y.re.length > 0) {
        column.subtract(v.re[j], -v.im(j), y, 0, n);
        column.subtract(g.re[j], g.im(j), v, head, n);
      }
    }
  }

  /// Reduces a matrix, which is overwritten.
  static HessenbergForm of(Panel a, Space space) {
    var result = new HessenbergForm(a);
    var pending = Update.NONE;
    for (var k = HessenbergBlocks.reduce(result, space); k < a.rows; k++) {
      pending.apply(a.columns[k], k);
      if (k < a.rows - 2) {
        a.columns[k].reflect(k + 1, a.rows, result.tau, k);
        pending = result.next(k, pending);
      }
    }
    return result;
  }

  private Update next(int k, Update pending) {
    var n = columns.rows;
    var v = Bidiagonal.head(columns.columns[k], k + 1);
    var g = new Vec(n, columns.complex);
    var y =
        Passes.summed(
            new Passes.Range(k + 1, n, n),
            n,
            columns.complex,
            (j, sum) -> {
              var column = columns.columns[j];
              pending.apply(column, j);
              var im = columns.complex ? v.dotIm(column, k + 1, n) : 0;
              g.set(j, v.dotRe(column, k + 1, n), im);
              sum.subtract(-v.re[j], -v.im(j), column, 0, n);
            });
    y.scale(tau.re[k], tau.im(k), 0, n);
    var re = v.dotRe(y, k + 1, n);
    var im = columns.complex ? v.dotIm(y, k + 1, n) : 0;
    for (int j = k + 1; j < n; j++) {
      // z[j] less vᴴ y times conj(v[j]), all times conj(τ).
      var zr = g.re[j] - (re * v.re[j] + im * v.im(j));
      var zi = g.im(j) - (im * v.re[j] - re * v.im(j));
      g.set(j, tau.re[k] * zr + tau.im(k) * zi, tau.re[k] * zi - tau.im(k) * zr);
    }
    return new Update(y, v, g, k + 1);
  }
}
