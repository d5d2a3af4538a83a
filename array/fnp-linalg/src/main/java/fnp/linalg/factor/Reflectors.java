package fnp.linalg.factor;

import fnp.linalg.factor.Products.Into;

/// Products of reflections `1 - τ v vᴴ`, which are stored as LAPACK does: below the diagonal of a
/// matrix, or below a diagonal that is `shift` rows lower, the first element 1 left out.
///
/// @source Schreiber and Van Loan, "A Storage-Efficient WY Representation for Products of
///   Householder Transformations", 1989
final class Reflectors {
  /// Reflections that are applied at once.
  private static final int BLOCK = 32;

  private final Grid columns;
  private final int shift;
  private final Vec tau;
  private final int count;

  /// The first `count` reflections of a matrix.
  Reflectors(Grid columns, int shift, Vec tau, int count) {
    this.columns = columns;
    this.shift = shift;
    this.tau = tau;
    this.count = count;
  }

  /// Turns a matrix into a triangle and reflections, in place.
  static void factorise(Grid a, Vec tau, Space space) {
    var steps = Math.min(a.rows, a.columns);
    for (int j = 0; j < steps; j += BLOCK) {
      var width = Math.min(BLOCK, steps - j);
      var part = a.part(j, j, a.rows - j, width);
      var panel = Panel.of(part);
      factorise(panel, tau, j);
      panel.store(part);
      var rest = a.columns - j - width;
      if (rest > 0) {
        var block = new Reflectors(a, 0, tau, steps).block(j, width, space);
        block.apply(a.part(j, j + width, a.rows - j, rest), true, space);
      }
    }
  }

  /// Turns a small matrix into a triangle and reflections, in place; their scales go to `tau` from
  /// `at` on.
  static void factorise(Panel a, Vec tau, int at) {
    for (int k = 0; k < Math.min(a.rows, a.columns.length); k++) {
      var column = a.columns[k];
      column.reflect(k, a.rows, tau, at + k);
      for (int j = k + 1; j < a.columns.length; j++) {
        reflect(column, k, tau.re[at + k], -tau.im(at + k), a.columns[j]);
      }
    }
  }

  /// Applies the first `count` reflections of a small matrix to columns, the last one first.
  static void apply(Panel v, Vec tau, int count, int shift, Panel to) {
    for (int k = count - 1; k >= 0; k--) {
      for (var column : to.columns) {
        reflect(v.columns[k], k + shift, tau.re[k], tau.im(k), column);
      }
    }
  }

  /// `column = (1 - (x + i y) v vᴴ) column`, where `v` starts with a 1 at `head`.
  static void reflect(Vec v, int head, double x, double y, Vec column) {
    if (x == 0 && y == 0) {
      return;
    }
    var end = column.re.length;
    var re = column.re[head] + v.dotRe(column, head + 1, end);
    var im = column.isComplex() ? column.im[head] + v.dotIm(column, head + 1, end) : 0;
    var a = re * x - im * y;
    var b = re * y + im * x;
    column.set(head, column.re[head] - a, column.im(head) - b);
    column.subtract(a, b, v, head + 1, end);
  }

  /// `c = q c`.
  void apply(Grid c, Space space) {
    for (var j = (count - 1) / BLOCK * BLOCK; j >= 0; j -= BLOCK) {
      var block = block(j, Math.min(BLOCK, count - j), space);
      var row = j + shift;
      block.apply(c.part(row, 0, c.rows - row, c.columns), false, space);
    }
  }

  /// `c = qᴴ c`.
  void applyAdjoint(Grid c, Space space) {
    for (int j = 0; j < count; j += BLOCK) {
      var block = block(j, Math.min(BLOCK, count - j), space);
      var row = j + shift;
      block.apply(c.part(row, 0, c.rows - row, c.columns), true, space);
    }
  }

  /// Makes the first columns of `q` out of a unit matrix.
  void generate(Grid unit, Space space) {
    for (var j = (count - 1) / BLOCK * BLOCK; j >= 0; j -= BLOCK) {
      var block = block(j, Math.min(BLOCK, count - j), space);
      var row = j + shift;
      block.apply(unit.part(row, row, unit.rows - row, unit.columns - row), false, space);
    }
  }

  /// Some reflections as `1 - v t vᴴ`.
  private record Block(Grid v, Grid t) {
    /// `c = (1 - v t vᴴ) c`, or the adjoint of that.
    void apply(Grid c, boolean adjoint, Space outer) {
      if (c.columns == 0) {
        return;
      }
      try (var space = outer.nested()) {
        var first = space.grid(v.columns, c.columns, c.isComplex());
        var second = space.grid(v.columns, c.columns, c.isComplex());
        Products.multiply(v.adjoint(), c, first, Into.SET);
        Products.multiply(adjoint ? t.adjoint() : t, first, second, Into.SET);
        Products.multiply(v, second, c, Into.SUBTRACT);
      }
    }
  }

  private Block block(int from, int width, Space space) {
    var row = from + shift;
    var height = columns.rows - row;
    var complex = columns.isComplex();
    var v = space.grid(height, width, complex);
    for (int j = 0; j < width; j++) {
      for (int i = 0; i < j; i++) {
        v.set(i, j, 0, 0);
      }
      v.set(j, j, 1, 0);
    }
    for (int j = 0; j < width; j++) {
      for (int i = j + 1; i < height; i++) {
        v.set(i, j, columns.re(row + i, from + j), columns.im(row + i, from + j));
      }
    }
    var gram = space.grid(width, width, complex);
    Products.multiply(v.adjoint(), v, gram, Into.SET);
    var t = space.grid(width, width, complex);
    triangle(gram, from).store(t);
    return new Block(v, t);
  }

  /// @source LAPACK `dlarft`, forward and by columns
  private Panel triangle(Grid gram, int from) {
    var width = gram.rows;
    var t = new Panel(width, width, gram.isComplex());
    for (int i = 0; i < width; i++) {
      var column = t.columns[i];
      for (int s = 0; s < i; s++) {
        column.subtract(-gram.re(s, i), -gram.im(s, i), t.columns[s], 0, s + 1);
      }
      column.scale(-tau.re[from + i], -tau.im(from + i), 0, i);
      column.set(i, tau.re[from + i], tau.im(from + i));
    }
    return t;
  }
}
