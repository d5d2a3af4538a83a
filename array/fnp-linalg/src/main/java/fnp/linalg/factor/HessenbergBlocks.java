package fnp.linalg.factor;

import fnp.linalg.factor.Products.Into;

/// The reduction of the first columns of a large square matrix to a Hessenberg one, some at a time:
/// while they are reduced, the rest of the matrix is only read, by products with vectors; then
/// products of matrices change it.
///
/// The reflections of a block are `1 - V T Vᴴ`, and `Y = A V T`.
///
/// @source LAPACK `dlahr2`, `zlahr2`, `dgehrd`; Quintana-Ortí and van de Geijn, "Improving the
///   Performance of Reduction to Hessenberg Form", 2006
final class HessenbergBlocks {
  /// Columns that are reduced at a time.
  private static final int BLOCK = 32;

  /// Columns that are left to the way for small matrices.
  private static final int REST_MIN = 64;

  private final HessenbergForm to;
  private final int n;
  private final Grid a;
  private final Grid v;
  private final Grid t;
  private final Grid y;
  private final Grid inner;
  private final Grid other;

  private HessenbergBlocks(HessenbergForm to, Space space) {
    var complex = to.columns.complex;
    this.to = to;
    this.n = to.columns.rows;
    this.a = space.grid(n, n, complex);
    this.v = space.grid(n, BLOCK, complex);
    this.t = space.grid(BLOCK, BLOCK, complex);
    this.y = space.grid(n, BLOCK, complex);
    this.inner = space.grid(BLOCK, n, complex);
    this.other = space.grid(BLOCK, n, complex);
  }

  /// Reduces most columns of a large matrix.
  ///
  /// @return how many are reduced
  static int reduce(HessenbergForm to, Space outer) {
    var n = to.columns.rows;
    if (n < BLOCK + REST_MIN) {
      return 0;
    }
    try (var space = outer.nested()) {
      var blocks = new HessenbergBlocks(to, space);
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
    v.clear();
    t.clear();
    for (int i = 0; i < BLOCK; i++) {
      column(from, i);
      reflect(from, i);
    }
    var below = n - from - 1;
    var reflections = v.part(from + 1, 0, below, BLOCK);
    turnRows(from, reflections);
    var rest = n - from - BLOCK;
    var right = a.part(from + 1, from + BLOCK, below, rest);
    Products.multiply(
        y.part(from + 1, 0, below, BLOCK),
        v.part(from + BLOCK, 0, rest, BLOCK).adjoint(),
        right,
        Into.SUBTRACT);
    turn(reflections, right, BLOCK);
  }

  /// The rows above the block, which are changed only from the right.
  private void turnRows(int from, Grid reflections) {
    var top = a.part(0, from + 1, from + 1, n - from - 1);
    var first = other.transposed().part(0, 0, from + 1, BLOCK);
    var second = y.part(0, 0, from + 1, BLOCK);
    Products.multiply(top, reflections, first, Into.SET);
    Products.multiply(first, t, second, Into.SET);
    Products.multiply(second, reflections.adjoint(), top, Into.SUBTRACT);
  }

  /// `c = (1 - v t vᴴ)ᴴ c` with the first `count` reflections.
  private void turn(Grid reflections, Grid c, int count) {
    var first = inner.part(0, 0, count, c.columns);
    var second = other.part(0, 0, count, c.columns);
    Products.multiply(reflections.adjoint(), c, first, Into.SET);
    Products.multiply(t.part(0, 0, count, count).adjoint(), first, second, Into.SET);
    Products.multiply(reflections, second, c, Into.SUBTRACT);
  }

  /// Brings a column of the block up to date.
  private void column(int from, int i) {
    var below = n - from - 1;
    var column = a.part(from + 1, from + i, below, 1);
    if (i > 0) {
      Products.multiply(
          y.part(from + 1, 0, below, i),
          v.part(from + i, 0, 1, i).adjoint(),
          column,
          Into.SUBTRACT);
      turn(v.part(from + 1, 0, below, i), column, i);
    }
  }

  /// Makes the reflection that clears a column, and the columns of `T` and `Y` that belong to it.
  private void reflect(int from, int i) {
    var k = from + i;
    var height = n - k - 1;
    var column = a.part(k + 1, k, height, 1);
    var reflection = Panel.of(column);
    reflection.columns[0].reflect(0, height, to.tau, k);
    reflection.store(column);
    reflection.columns[0].set(0, 1, 0);
    var stored = v.part(k + 1, i, height, 1);
    reflection.store(stored);
    var below = n - from - 1;
    var product = y.part(from + 1, i, below, 1);
    Products.multiply(a.part(from + 1, k + 1, below, height), stored, product, Into.SET);
    var first = inner.part(0, 0, i, 1);
    var second = other.part(0, 0, i, 1);
    Products.multiply(v.part(k + 1, 0, height, i).adjoint(), stored, first, Into.SET);
    Products.multiply(y.part(from + 1, 0, below, i), first, product, Into.SUBTRACT);
    BidiagonalBlocks.scale(product, to.tau, k);
    t.set(i, i, to.tau.re[k], to.tau.im(k));
    if (i > 0) {
      Products.multiply(t.part(0, 0, i, i), first, second, Into.SET);
      BidiagonalBlocks.scale(second, to.tau, k);
      for (int j = 0; j < i; j++) {
        t.set(j, i, -second.re(j, 0), -second.im(j, 0));
      }
    }
  }
}
