package fnp.linalg.factor;

/// The reduction of a Hermitian matrix to a real tridiagonal one by reflections from both sides.
///
/// The update of one step and the product with the vector of the next pass over the matrix
/// together.
///
/// @source LAPACK `dsytd2`, `zhetd2`; Van Zee, van de Geijn, Quintana-Ortí and Elizondo, "Families
///   of Algorithms for Reducing a Matrix to Condensed Form", 2012, on fused passes
final class Tridiagonal {
  /// The reflections, below the second diagonal.
  final Panel columns;

  final Vec tau;
  final double[] diagonal;

  /// Element `i` stands beside the diagonal elements `i` and `i + 1`.
  final double[] beside;

  private Tridiagonal(Panel columns) {
    var n = columns.rows;
    this.columns = columns;
    this.tau = new Vec(Math.max(0, n - 1), columns.complex);
    this.diagonal = new double[n];
    this.beside = new double[n];
  }

  /// Reduces a matrix of which both triangles are given; it is overwritten.
  static Tridiagonal of(Panel a, Space space) {
    var result = new Tridiagonal(a);
    result.reduce(TridiagonalBlocks.reduce(result, space));
    return result;
  }

  private void reduce(int from) {
    var n = columns.rows;
    var v = new Vec(n, columns.complex);
    var w = new Vec(n, columns.complex);
    var pending = false;
    for (var k = from; k < n; k++) {
      var column = columns.columns[k];
      if (pending) {
        update(column, k, v, w, n);
      }
      diagonal[k] = column.re[k];
      if (k == n - 1) {
        break;
      }
      column.reflect(k + 1, n, tau, k);
      beside[k] = column.re[k + 1];
      var next = Bidiagonal.head(column, k + 1);
      var product = multiplied(k + 1, next, pending ? v : next, w, pending);
      pending = tau.re[k] != 0 || tau.im(k) != 0;
      v = next;
      direct(product, next, tau.re[k], tau.im(k), k + 1, n);
      w = product;
    }
  }

  /// `column -= v conj(w[j]) + w conj(v[j])`.
  private static void update(Vec column, int j, Vec v, Vec w, int n) {
    column.subtract(w.re[j], -w.im(j), v, j, n);
    column.subtract(v.re[j], -v.im(j), w, j, n);
  }

  /// The rest of the matrix from `from` on, updated if need be, times `x`.
  private Vec multiplied(int from, Vec x, Vec v, Vec w, boolean pending) {
    var n = columns.rows;
    return Passes.summed(
        new Passes.Range(from, n, n - from),
        n,
        columns.complex,
        (j, sum) -> {
          var column = columns.columns[j];
          if (pending) {
            column.subtract(w.re[j], -w.im(j), v, from, n);
            column.subtract(v.re[j], -v.im(j), w, from, n);
          }
          sum.subtract(-x.re[j], -x.im(j), column, from, n);
        });
  }

  /// `w = τ w - τ/2 (wᴴ v) v`, where `τ = x + i y` and `w` is the matrix times `v`.
  static void direct(Vec w, Vec v, double x, double y, int from, int to) {
    w.scale(x, y, from, to);
    var re = w.dotRe(v, from, to);
    var im = w.isComplex() ? w.dotIm(v, from, to) : 0;
    w.subtract((x * re - y * im) / 2, (x * im + y * re) / 2, v, from, to);
  }
}
