package fnp.linalg.factor;

import fnp.ndarray.Memory;

/// The factorisation of a square matrix into a lower and an upper triangle, with rows exchanged so
/// that each pivot is the largest of its column.
///
/// @source Toledo, "Locality of Reference in LU Decomposition with Partial Pivoting", 1997: the
///   columns are halved until few are left
final class Elimination {
  private static final int SMALL = 16;

  private final int[] pivots;

  /// The number of the first pivot that is zero, counted from 1; 0 if there is none.
  private int info;

  private Elimination(int n) {
    this.pivots = new int[n];
  }

  /// Factorises in place.
  static Elimination of(Grid a) {
    var elimination = new Elimination(a.rows);
    elimination.factorise(a, 0);
    return elimination;
  }

  /// Factorises a small matrix in place.
  static Elimination of(Panel a) {
    var elimination = new Elimination(a.rows);
    elimination.factorise(a, 0);
    return elimination;
  }

  int info() {
    return info;
  }

  /// The row that was exchanged with each, counted from 0.
  int[] pivots() {
    return pivots;
  }

  /// Solves for the columns of `b`, in place.
  void solve(Grid a, Grid b) {
    exchange(b, 0, 0, pivots.length);
    Triangles.lower(a, b, true);
    Triangles.upper(a, b);
  }

  /// Solves for a small matrix given by its rows, in place.
  void solve(Panel a, Panel rows) {
    for (int k = 0; k < pivots.length; k++) {
      var row = rows.columns[k];
      rows.columns[k] = rows.columns[pivots[k]];
      rows.columns[pivots[k]] = row;
    }
    Triangles.lower(a, rows, true);
    Triangles.upper(a, rows);
  }

  private void factorise(Grid a, int at) {
    if (a.columns <= SMALL) {
      var panel = Panel.of(a);
      factorise(panel, at);
      panel.store(a);
      return;
    }
    var left = (a.columns / 2 + 7) / 8 * 8;
    var right = a.columns - left;
    factorise(a.part(0, 0, a.rows, left), at);
    var rest = a.part(0, left, a.rows, right);
    exchange(rest, at, at, at + left);
    var top = rest.part(0, 0, left, right);
    Triangles.lower(a.part(0, 0, left, left), top, true);
    var below = rest.part(left, 0, a.rows - left, right);
    var factors = a.part(left, 0, a.rows - left, left);
    Products.multiply(factors, top, below, Products.Into.SUBTRACT);
    factorise(below, at + left);
    exchange(factors, at + left, at + left, at + left + right);
  }

  /// Repeats the exchanges of some steps in other columns, whose first row is the row `base`.
  private void exchange(Grid a, int base, int from, int to) {
    for (int j = 0; j < a.columns; j++) {
      exchange(a.re + a.offset(0, j), a.rowStride, base, from, to);
      if (a.isComplex()) {
        exchange(a.im + a.offset(0, j), a.rowStride, base, from, to);
      }
    }
  }

  private void exchange(long column, long stride, int base, int from, int to) {
    for (int k = from; k < to; k++) {
      var one = column + (k - base) * stride;
      var other = column + (pivots[k] - base) * stride;
      var kept = Memory.getDouble(one);
      Memory.setDouble(one, Memory.getDouble(other));
      Memory.setDouble(other, kept);
    }
  }

  private void factorise(Panel a, int at) {
    for (int k = 0; k < a.columns.length; k++) {
      var column = a.columns[k];
      var pivot = largest(column, k, a.rows);
      pivots[at + k] = at + pivot;
      var re = column.re[pivot];
      var im = column.im(pivot);
      if (re == 0 && im == 0) {
        info = info == 0 ? at + k + 1 : info;
        continue;
      }
      if (pivot != k) {
        exchange(a, k, pivot);
      }
      scale(column, re, im, k + 1, a.rows);
      for (int j = k + 1; j < a.columns.length; j++) {
        var target = a.columns[j];
        var x = target.re[k];
        var y = target.im(k);
        if (x != 0 || y != 0) {
          target.subtract(x, y, column, k + 1, a.rows);
        }
      }
    }
  }

  private static void scale(Vec column, double re, double im, int from, int to) {
    if (im != 0) {
      var inverse = Quotient.of(1, 0, re, im);
      column.scale(inverse.re(), inverse.im(), from, to);
      return;
    }
    var inverse = 1 / re;
    if (Double.isInfinite(inverse)) {
      for (int i = from; i < to; i++) {
        column.set(i, column.re[i] / re, column.im(i) / re);
      }
    } else {
      column.scale(inverse, 0, from, to);
    }
  }

  private static void exchange(Panel a, int k, int pivot) {
    for (var column : a.columns) {
      var re = column.re[k];
      var im = column.im(k);
      column.set(k, column.re[pivot], column.im(pivot));
      column.set(pivot, re, im);
    }
  }

  private static int largest(Vec column, int from, int to) {
    var best = from;
    double greatest = -1;
    for (int i = from; i < to; i++) {
      var size = Math.abs(column.re[i]) + (column.isComplex() ? Math.abs(column.im[i]) : 0);
      if (size > greatest) {
        greatest = size;
        best = i;
      }
    }
    return best;
  }
}
