package fnp.linalg.factor;

/// The factorisation of a Hermitian positive definite matrix into a triangle and its adjoint.
///
/// @source Golub and Van Loan, "Matrix Computations", 4th edition, section 4.2; in halves of halves
final class Cholesky {
  private static final int SMALL = 32;
  private static final int TRIANGLE_MIN = 192;

  private Cholesky() {}

  /// Factorises the lower triangle in place.
  ///
  /// @return 0, or the number of the pivot that is not positive, counted from 1
  static int lower(Grid a) {
    return lower(a, 0);
  }

  private static int lower(Grid a, int at) {
    var n = a.rows;
    if (n <= SMALL) {
      var panel = Panel.of(a);
      var info = lower(panel);
      panel.store(a);
      return info == 0 ? 0 : at + info;
    }
    var half = (n / 2 + 7) / 8 * 8;
    var first = a.part(0, 0, half, half);
    var info = lower(first, at);
    if (info != 0) {
      return info;
    }
    var below = a.part(half, 0, n - half, half);
    Triangles.lower(first, below.adjoint(), false);
    var rest = a.part(half, half, n - half, n - half);
    subtractSquare(below, rest);
    return lower(rest, at + half);
  }

  /// `c -= x xᴴ`, the lower triangle and what comes along.
  private static void subtractSquare(Grid x, Grid c) {
    var n = c.rows;
    if (n < TRIANGLE_MIN) {
      Products.multiply(x, x.adjoint(), c, Products.Into.SUBTRACT);
      return;
    }
    var half = n / 2;
    var top = x.part(0, 0, half, x.columns);
    var bottom = x.part(half, 0, n - half, x.columns);
    subtractSquare(top, c.part(0, 0, half, half));
    Products.multiply(
        bottom, top.adjoint(), c.part(half, 0, n - half, half), Products.Into.SUBTRACT);
    subtractSquare(bottom, c.part(half, half, n - half, n - half));
  }

  /// Factorises the lower triangle of a small matrix in place.
  ///
  /// @return 0, or the number of the pivot that is not positive, counted from 1
  static int lower(Panel a) {
    for (int k = 0; k < a.columns.length; k++) {
      var column = a.columns[k];
      for (int j = 0; j < k; j++) {
        var other = a.columns[j];
        column.subtract(other.re[k], -other.im(k), other, k, a.rows);
      }
      var pivot = column.re[k];
      if (!(pivot > 0)) {
        return k + 1;
      }
      var root = Math.sqrt(pivot);
      column.set(k, root, 0);
      column.scale(1 / root, 0, k + 1, a.rows);
    }
    return 0;
  }
}
