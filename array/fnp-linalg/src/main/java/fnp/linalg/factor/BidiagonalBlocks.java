package fnp.linalg.factor;

import fnp.linalg.factor.Products.Into;

/// The reduction of the first columns of a large matrix to a bidiagonal one, some at a time: while
/// they are reduced, the rest of the matrix is only read, by products with vectors; then one
/// product of matrices changes it.
///
/// With `W` and `Z` as they are kept here the matrix so far is `A - W Zᴴ`: columns of `W` are
/// reflections from the left and products with those from the right in turn, columns of `Z`
/// products with those from the left and reflections from the right.
///
/// @source LAPACK `dlabrd`, `zlabrd`
final class BidiagonalBlocks {
  /// Columns that are reduced at a time.
  private static final int BLOCK = 32;

  /// Columns that are left to the way for small matrices.
  private static final int REST_MIN = 64;

  private final Bidiagonal to;
  private final Grid a;
  private final Grid w;
  private final Grid z;
  private final Grid product;

  private BidiagonalBlocks(Bidiagonal to, Space space) {
    var complex = to.left.complex;
    this.to = to;
    this.a = space.grid(to.left.rows, to.left.columns.length, complex);
    this.w = space.grid(a.rows, 2 * BLOCK, complex);
    this.z = space.grid(a.columns, 2 * BLOCK, complex);
    this.product = space.grid(2 * BLOCK, 1, complex);
  }

  /// Reduces most columns of a large matrix.
  ///
  /// @return how many are reduced
  static int reduce(Bidiagonal to, Space outer) {
    var n = to.left.columns.length;
    if (n < BLOCK + REST_MIN) {
      return 0;
    }
    try (var space = outer.nested()) {
      var blocks = new BidiagonalBlocks(to, space);
      to.left.store(blocks.a);
      var done = 0;
      for (; n - done >= BLOCK + REST_MIN; done += BLOCK) {
        blocks.block(done);
      }
      to.left.load(blocks.a);
      return done;
    }
  }

  private void block(int from) {
    for (int i = 0; i < BLOCK; i++) {
      left(from + i, 2 * i);
      right(from + i, 2 * i + 1);
    }
    var next = from + BLOCK;
    Products.multiply(
        w.part(next, 0, a.rows - next, 2 * BLOCK),
        z.part(next, 0, a.columns - next, 2 * BLOCK).adjoint(),
        a.part(next, next, a.rows - next, a.columns - next),
        Into.SUBTRACT);
  }

  /// The reflection that clears column `k`; `p` columns of `W` and `Z` are there.
  private void left(int k, int p) {
    var height = a.rows - k;
    var rest = a.columns - k - 1;
    var column = a.part(k, k, height, 1);
    Products.multiply(w.part(k, 0, height, p), z.part(k, 0, 1, p).adjoint(), column, Into.SUBTRACT);
    var reflection = Panel.of(column);
    var u = reflection.columns[0];
    u.reflect(0, height, to.leftTau, k);
    to.diagonal[k] = u.re[0];
    reflection.store(column);
    u.set(0, 1, 0);
    var stored = w.part(k, p, height, 1);
    reflection.store(stored);
    var y = z.part(k + 1, p, rest, 1);
    Products.multiply(a.part(k, k + 1, height, rest).adjoint(), stored, y, Into.SET);
    correct(y, z.part(k + 1, 0, rest, p), w.part(k, 0, height, p), stored);
    scale(y, to.leftTau, k);
  }

  /// The reflection that clears row `k`.
  private void right(int k, int p) {
    var height = a.rows - k - 1;
    var rest = a.columns - k - 1;
    var row = z.part(k + 1, p, rest, 1);
    row.copyFrom(a.part(k, k + 1, 1, rest).adjoint());
    Products.multiply(z.part(k + 1, 0, rest, p), w.part(k, 0, 1, p).adjoint(), row, Into.SUBTRACT);
    var reflection = Panel.of(row);
    var v = reflection.columns[0];
    v.reflect(0, rest, to.rightTau, k);
    to.beside[k] = v.re[0];
    to.right.columns[k].copyFrom(v, k + 1);
    v.set(0, 1, 0);
    reflection.store(row);
    var x = w.part(k + 1, p, height, 1);
    Products.multiply(a.part(k + 1, k + 1, height, rest), row, x, Into.SET);
    correct(x, w.part(k + 1, 0, height, p), z.part(k + 1, 0, rest, p), row);
    scale(x, to.rightTau, k);
  }

  /// `x -= left (rightᴴ v)`.
  private void correct(Grid x, Grid left, Grid right, Grid v) {
    var inner = product.part(0, 0, left.columns, 1);
    Products.multiply(right.adjoint(), v, inner, Into.SET);
    Products.multiply(left, inner, x, Into.SUBTRACT);
  }

  static void scale(Grid x, Vec by, int at) {
    var column = Panel.of(x);
    column.columns[0].scale(by.re[at], by.im(at), 0, x.rows);
    column.store(x);
  }
}
