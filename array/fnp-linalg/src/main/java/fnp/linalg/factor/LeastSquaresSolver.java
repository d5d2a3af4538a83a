package fnp.linalg.factor;

import fnp.linalg.factor.Products.Into;
import fnp.linalg.gemm.Gemm;
import fnp.linalg.lapack.Columns;
import fnp.ndarray.Memory;

/// One least squares problem, by singular values: of a tall matrix, of the triangle it is turned
/// to.
final class LeastSquaresSolver {
  private final Gemm gemm;
  private final Columns a;
  private final Columns b;

  LeastSquaresSolver(Gemm gemm, Columns a, Columns b) {
    this.gemm = gemm;
    this.a = a;
    this.b = b;
  }

  /// As [fnp.linalg.lapack.Lapack#leastSquares] has it.
  int solve(long values, long limit) {
    var least = Math.min(a.rows(), a.columns());
    try (var space = new Space(gemm)) {
      var matrix = space.grid(a);
      var right = space.grid(b);
      var top = right.part(0, 0, least, b.columns());
      var square = matrix;
      if (a.rows() > a.columns()) {
        var tau = new Vec(least, a.complex());
        Reflectors.factorise(matrix, tau, space);
        var reflections = new Reflectors(matrix, 0, tau, least);
        reflections.applyAdjoint(right.part(0, 0, a.rows(), b.columns()), space);
        square = space.grid(least, least, a.complex());
        for (int j = 0; j < least; j++) {
          for (int i = 0; i < least; i++) {
            square.set(i, j, i > j ? 0 : matrix.re(i, j), i > j ? 0 : matrix.im(i, j));
          }
        }
      }
      var info = solve(square, top, right.part(0, 0, a.columns(), b.columns()), values, limit);
      space.store(right, b);
      return info;
    }
  }

  private int solve(Grid square, Grid side, Grid x, long values, long limit) {
    var least = square.rows;
    var n = square.columns;
    try (var space = new Space(gemm)) {
      var given = space.columns(square);
      var u = space.columns(least, least, a.complex());
      var vh = space.columns(least, n, a.complex());
      var info = new SingularDecomposition(gemm, values, u, vh).of(given);
      if (info != 0) {
        return info;
      }
      var share = Memory.getDouble(limit);
      var cutoff = (share < 0 ? Math.ulp(1.0) / 2 : share) * Memory.getDouble(values);
      int rank = 0;
      var turned = space.grid(least, side.columns, a.complex());
      Products.multiply(space.grid(u).adjoint(), side, turned, Into.SET);
      for (int i = 0; i < least; i++) {
        var value = Memory.getDouble(values + 8L * i);
        var counts = value > cutoff;
        rank += counts ? 1 : 0;
        for (int j = 0; j < side.columns; j++) {
          turned.set(
              i, j, counts ? turned.re(i, j) / value : 0, counts ? turned.im(i, j) / value : 0);
        }
      }
      Products.multiply(space.grid(vh).adjoint(), turned, x, Into.SET);
      Memory.setInt(limit, rank);
      return 0;
    }
  }
}
