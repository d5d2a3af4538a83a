package fnp.linalg.factor;

import fnp.linalg.gemm.Gemm;
import fnp.linalg.lapack.Columns;

/// The singular value decomposition of one matrix.
///
/// A wide matrix is decomposed as its adjoint; of a tall one first a triangle is made.
final class SingularDecomposition {
  /// Up to this order vectors are turned as Java arrays.
  private static final int SMALL = 32;

  /// From this order on the bidiagonal matrix is divided.
  private static final int DIVISION_MIN = 100;

  private final Gemm gemm;
  private final long values;
  private final Columns u;
  private final Columns vh;
  private final boolean wanted;

  SingularDecomposition(Gemm gemm, long values, Columns u, Columns vh) {
    this.gemm = gemm;
    this.values = values;
    this.u = u;
    this.vh = vh;
    this.wanted = u.columns() > 0;
  }

  /// Decomposes.
  ///
  /// @return 0, or that an element is not finite or the iteration does not settle
  int of(Columns a) {
    var wide = a.rows() < a.columns();
    var matrix = wide ? Panel.of(a).adjoint() : Panel.of(a);
    var scale = Scale.of(matrix);
    if (Double.isNaN(scale)) {
      return 1;
    }
    var n = matrix.columns.length;
    var tau = new Vec(n, a.complex());
    var isTall = matrix.rows > n + n / 2 && n > 1;
    var triangle = matrix;
    if (isTall) {
      matrix = factorised(matrix, tau);
      triangle = triangle(matrix);
    }
    var reduced = bidiagonal(triangle);
    var left = wanted ? Panel.identity(n, n, false) : new Panel(0, 0, false);
    var right = wanted ? Panel.identity(n, n, false) : new Panel(0, 0, false);
    if (!diagonalised(reduced, left, right)) {
      return 1;
    }
    Scale.undo(reduced.diagonal, scale);
    Panel.write(reduced.diagonal, values);
    if (wanted) {
      var height = matrix.rows;
      var count = wide ? vh.rows() : u.columns();
      var lefts = left.extended(isTall ? n : height, isTall ? n : count).as(a.complex());
      lefts = turned(reduced.left, reduced.leftTau, 0, lefts);
      if (isTall) {
        lefts = turned(matrix, tau, 0, lefts.extended(height, count));
      }
      var rights = turned(reduced.right, reduced.rightTau, 1, right.as(a.complex()));
      (wide ? rights : lefts).store(u);
      (wide ? lefts : rights).adjoint().store(vh);
    }
    return 0;
  }

  private Bidiagonal bidiagonal(Panel matrix) {
    try (var space = new Space(gemm)) {
      return Bidiagonal.of(matrix, space);
    }
  }

  private boolean diagonalised(Bidiagonal reduced, Panel left, Panel right) {
    if (wanted && left.rows >= DIVISION_MIN) {
      try (var space = new Space(gemm)) {
        if (BidiagonalDivision.solve(reduced.diagonal, reduced.beside, left, right, space)) {
          return true;
        }
      }
    }
    return BidiagonalSvd.solve(
        reduced.diagonal,
        reduced.beside,
        wanted ? new Turns.Applied(left.columns) : new Turns.Unwanted(),
        wanted ? new Turns.Applied(right.columns) : new Turns.Unwanted());
  }

  private Panel factorised(Panel matrix, Vec tau) {
    if (matrix.rows <= SMALL) {
      Reflectors.factorise(matrix, tau, 0);
      return matrix;
    }
    try (var space = new Space(gemm)) {
      var grid = space.grid(matrix.rows, matrix.columns.length, matrix.complex);
      matrix.store(grid);
      Reflectors.factorise(grid, tau, space);
      return Panel.of(grid);
    }
  }

  private static Panel triangle(Panel of) {
    var n = of.columns.length;
    var triangle = new Panel(n, n, of.complex);
    for (int j = 0; j < n; j++) {
      for (int i = 0; i <= j; i++) {
        triangle.columns[j].set(i, of.columns[j].re[i], of.columns[j].im(i));
      }
    }
    return triangle;
  }

  /// Some vectors, multiplied by the reflections of a matrix.
  private Panel turned(Panel reflections, Vec tau, int shift, Panel vectors) {
    var count = Math.min(reflections.columns.length, reflections.rows - shift);
    if (reflections.rows <= SMALL) {
      Reflectors.apply(reflections, tau, count, shift, vectors);
      return vectors;
    }
    try (var space = new Space(gemm)) {
      var stored = space.grid(reflections.rows, reflections.columns.length, reflections.complex);
      reflections.store(stored);
      var grid = space.grid(vectors.rows, vectors.columns.length, vectors.complex);
      vectors.store(grid);
      new Reflectors(stored, shift, tau, count).apply(grid, space);
      return Panel.of(grid);
    }
  }
}
