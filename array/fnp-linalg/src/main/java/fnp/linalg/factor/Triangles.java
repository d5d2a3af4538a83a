package fnp.linalg.factor;

/// Systems whose matrix is a triangle: halves of halves, so that nearly all work is products.
final class Triangles {
  private static final int SMALL = 32;

  /// Up to so many right sides, each is worked on as a column: rows of so few elements are not
  /// worth a loop.
  private static final int FEW = 4;

  private Triangles() {}

  /// Replaces `b` by the `x` with `l x = b`, where `l` is the lower triangle of a matrix.
  static void lower(Grid l, Grid b, boolean unit) {
    var n = l.rows;
    if (b.columns <= FEW) {
      var right = Panel.of(b);
      lowerColumns(l, right, unit);
      right.store(b);
      return;
    }
    if (n <= SMALL) {
      var rows = Panel.of(b.transposed());
      lower(Panel.of(l), rows, unit);
      rows.store(b.transposed());
      return;
    }
    var half = half(n);
    var top = b.part(0, 0, half, b.columns);
    var bottom = b.part(half, 0, n - half, b.columns);
    lower(l.part(0, 0, half, half), top, unit);
    Products.multiply(l.part(half, 0, n - half, half), top, bottom, Products.Into.SUBTRACT);
    lower(l.part(half, half, n - half, n - half), bottom, unit);
  }

  /// Replaces `b` by the `x` with `u x = b`, where `u` is the upper triangle of a matrix.
  static void upper(Grid u, Grid b) {
    var n = u.rows;
    if (b.columns <= FEW) {
      var right = Panel.of(b);
      upperColumns(u, right);
      right.store(b);
      return;
    }
    if (n <= SMALL) {
      var rows = Panel.of(b.transposed());
      upper(Panel.of(u), rows);
      rows.store(b.transposed());
      return;
    }
    var half = half(n);
    var top = b.part(0, 0, half, b.columns);
    var bottom = b.part(half, 0, n - half, b.columns);
    upper(u.part(half, half, n - half, n - half), bottom);
    Products.multiply(u.part(0, half, half, n - half), bottom, top, Products.Into.SUBTRACT);
    upper(u.part(0, 0, half, half), top);
  }

  /// Few right sides, by multiples of the columns of the triangle.
  private static void lowerColumns(Grid l, Panel right, boolean unit) {
    var n = l.rows;
    for (int k = 0; k < n; k++) {
      var column = Panel.of(l.part(0, k, n, 1)).columns[0];
      for (var x : right.columns) {
        if (!unit) {
          divide(x, k, column.re[k], column.im(k));
        }
        x.subtract(x.re[k], x.im(k), column, k + 1, n);
      }
    }
  }

  private static void upperColumns(Grid u, Panel right) {
    for (int k = u.rows - 1; k >= 0; k--) {
      var above = Panel.of(u.part(0, k, k + 1, 1)).columns[0];
      for (var x : right.columns) {
        divide(x, k, above.re[k], above.im(k));
        x.subtract(x.re[k], x.im(k), above, 0, k);
      }
    }
  }

  private static void divide(Vec x, int at, double re, double im) {
    if (im == 0) {
      x.set(at, x.re[at] / re, x.im(at) / re);
    } else {
      var quotient = Quotient.of(x.re[at], x.im(at), re, im);
      x.set(at, quotient.re(), quotient.im());
    }
  }

  private static int half(int n) {
    return (n / 2 + 7) / 8 * 8;
  }

  /// The same with the rows of `b` given as columns.
  static void lower(Panel l, Panel rows, boolean unit) {
    for (int k = 0; k < rows.columns.length; k++) {
      if (!unit) {
        divide(rows.columns[k], l.columns[k], k);
      }
      for (int i = k + 1; i < rows.columns.length; i++) {
        eliminate(rows.columns[i], l.columns[k], i, rows.columns[k]);
      }
    }
  }

  /// The same with the rows of `b` given as columns.
  static void upper(Panel u, Panel rows) {
    for (int k = rows.columns.length - 1; k >= 0; k--) {
      divide(rows.columns[k], u.columns[k], k);
      for (int i = 0; i < k; i++) {
        eliminate(rows.columns[i], u.columns[k], i, rows.columns[k]);
      }
    }
  }

  private static void eliminate(Vec row, Vec factors, int at, Vec other) {
    var x = factors.re[at];
    var y = factors.im(at);
    if (x != 0 || y != 0) {
      row.subtract(x, y, other, 0, row.re.length);
    }
  }

  private static void divide(Vec row, Vec by, int at) {
    var x = by.re[at];
    var y = by.im(at);
    if (y == 0) {
      for (int i = 0; i < row.re.length; i++) {
        row.re[i] /= x;
      }
      for (int i = 0; i < row.im.length; i++) {
        row.im[i] /= x;
      }
      return;
    }
    for (int i = 0; i < row.re.length; i++) {
      var quotient = Quotient.of(row.re[i], row.im[i], x, y);
      row.re[i] = quotient.re();
      row.im[i] = quotient.im();
    }
  }
}
