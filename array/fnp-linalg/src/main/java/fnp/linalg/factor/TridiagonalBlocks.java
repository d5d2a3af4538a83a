package fnp.linalg.factor;

import fnp.linalg.factor.Products.Into;

/// The reduction of the first columns of a large Hermitian matrix to a tridiagonal one, some at a
/// time: while they are reduced, the rest of the matrix is only read, by products with vectors;
/// then one product of matrices changes it.
///
/// With `P` and `Q` as they are kept here the matrix so far is `A - P Qᴴ`: their columns are
/// reflections and the directions that belong to them in turn, in `Q` the other way round.
///
/// @source LAPACK `dlatrd`, `zlatrd`
final class TridiagonalBlocks {
  /// Columns that are reduced at a time.
  private static final int BLOCK = 32;

  /// Columns that are left to the way for small matrices.
  private static final int REST_MIN = 64;

  private final Tridiagonal to;
  private final Grid a;
  private final Grid p;
  private final Grid q;
  private final Grid product;

  private TridiagonalBlocks(Tridiagonal to, Space space) {
    var n = to.columns.rows;
    var complex = to.columns.complex;
    this.to = to;
    this.a = space.grid(n, n, complex);
    this.p = space.grid(n, 2 * BLOCK, complex);
    this.q = space.grid(n, 2 * BLOCK, complex);
    this.product = space.grid(2 * BLOCK, 1, complex);
  }

  /// Reduces most columns of a large matrix.
  ///
  /// @return how many are reduced
  static int reduce(Tridiagonal to, Space outer) {
    var n = to.columns.rows;
    if (n < BLOCK + REST_MIN) {
      return 0;
    }
    try (var space = outer.nested()) {
      var blocks = new TridiagonalBlocks(to, space);
      to.columns.store(blocks.a);
      var done = 0;
      for (; n - done >= BLOCK + REST_MIN; done += BLOCK) {
        blocks.block(done);
      }
      to.columns.load(blocks.a);
      return done;
    }
  }

  private void block(int from) {
    for (int i = 0; i < BLOCK; i++) {
      step(from + i, 2 * i);
    }
    var next = from + BLOCK;
    var rest = a.rows - next;
    Products.multiply(
        p.part(next, 0, rest, 2 * BLOCK),
        q.part(next, 0, rest, 2 * BLOCK).adjoint(),
        a.part(next, next, rest, rest),
        Into.SUBTRACT);
  }

  /// Clears column `k`; `count` columns of `P` and `Q` are there.
  private void step(int k, int count) {
    var n = a.rows;
    var column = a.part(k, k, n - k, 1);
    Products.multiply(
        p.part(k, 0, n - k, count), q.part(k, 0, 1, count).adjoint(), column, Into.SUBTRACT);
    var reflection = Panel.of(column);
    var v = reflection.columns[0];
    to.diagonal[k] = v.re[0];
    v.reflect(1, n - k, to.tau, k);
    to.beside[k] = v.re[1];
    reflection.store(column);
    v.set(1, 1, 0);
    reflection.store(p.part(k, count, n - k, 1));
    reflection.store(q.part(k, count + 1, n - k, 1));
    var rest = n - k - 1;
    var stored = p.part(k + 1, count, rest, 1);
    var w = p.part(k + 1, count + 1, rest, 1);
    var inner = product.part(0, 0, count, 1);
    Products.multiply(a.part(k + 1, k + 1, rest, rest).adjoint(), stored, w, Into.SET);
    Products.multiply(q.part(k + 1, 0, rest, count).adjoint(), stored, inner, Into.SET);
    Products.multiply(p.part(k + 1, 0, rest, count), inner, w, Into.SUBTRACT);
    var direction = Panel.of(w);
    Tridiagonal.direct(
        direction.columns[0], Panel.of(stored).columns[0], to.tau.re[k], to.tau.im(k), 0, rest);
    direction.store(w);
    direction.store(q.part(k + 1, count, rest, 1));
  }
}
