package fnp.linalg.factor;

import fnp.linalg.factor.Products.Into;
import fnp.linalg.gemm.Gemm;
import fnp.linalg.lapack.Columns;
import fnp.ndarray.Memory;
import java.util.Arrays;

/// One least squares problem, by singular values: of a tall matrix, of the triangle it is turned
/// to.
final class LeastSquaresSolver {
  /// Up to this order singular vectors are made as Java arrays.
  private static final int SMALL = 32;

  /// Up to this order rotations are written down.
  private static final int ROTATIONS_MAX = 1024;

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
    return square.rows > SMALL && square.rows <= ROTATIONS_MAX && side.columns * 8L <= square.rows
        ? byRotations(square, side, x, values, limit)
        : byVectors(square, side, x, values, limit);
  }

  /// Few right sides are turned instead of the unit matrices that singular vectors are made of.
  private int byRotations(Grid square, Grid side, Grid x, long values, long limit) {
    var wide = square.rows < square.columns;
    var matrix = Panel.of(wide ? square.adjoint() : square);
    var scale = Scale.of(matrix);
    if (Double.isNaN(scale)) {
      return 1;
    }
    try (var space = new Space(gemm)) {
      var reduced = Bidiagonal.of(matrix, space);
      var n = reduced.diagonal.length;
      var lefts = space.grid(matrix.rows, n, a.complex());
      matrix.store(lefts);
      var rights = space.grid(n, n, a.complex());
      reduced.right.store(rights);
      var left = new Reflectors(lefts, 0, reduced.leftTau, n);
      var right = new Reflectors(rights, 1, reduced.rightTau, n - 1);
      var turned = space.grid(n, side.columns, a.complex());
      turned.copyFrom(side.part(0, 0, n, side.columns));
      (wide ? right : left).applyAdjoint(turned, space);
      var rows = Panel.of(turned.transposed());
      var before = new Turns.Applied(rows.columns);
      var after = new Turns.Recorded();
      if (!BidiagonalSvd.solve(
          reduced.diagonal, reduced.beside, wide ? after : before, wide ? before : after)) {
        return 1;
      }
      divide(reduced.diagonal, rows.columns, limit);
      for (var row : rows.columns) {
        row.scale(scale, 0, 0, row.re.length);
      }
      after.undo(rows.columns);
      Scale.undo(reduced.diagonal, scale);
      Panel.write(reduced.diagonal, values);
      x.clear();
      rows.store(x.part(0, 0, n, x.columns).transposed());
      (wide ? left : right).apply(x, space);
      return 0;
    }
  }

  /// Divides rows by the singular values, or leaves zeros where these count as zero, and tells the
  /// rank.
  private static void divide(double[] values, Vec[] rows, long limit) {
    var share = Memory.getDouble(limit);
    var cutoff = (share < 0 ? Math.ulp(1.0) / 2 : share) * values[0];
    int rank = 0;
    for (int i = 0; i < values.length; i++) {
      var row = rows[i];
      if (values[i] > cutoff) {
        rank++;
        for (int j = 0; j < row.re.length; j++) {
          row.set(j, row.re[j] / values[i], row.im(j) / values[i]);
        }
      } else {
        Arrays.fill(row.re, 0);
        Arrays.fill(row.im, 0);
      }
    }
    Memory.setInt(limit, rank);
  }

  private int byVectors(Grid square, Grid side, Grid x, long values, long limit) {
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
      var turned = space.grid(least, side.columns, a.complex());
      Products.multiply(space.grid(u).adjoint(), side, turned, Into.SET);
      var rows = Panel.of(turned.transposed());
      var all = new double[least];
      Panel.read(values, all);
      divide(all, rows.columns, limit);
      rows.store(turned.transposed());
      Products.multiply(space.grid(vh).adjoint(), turned, x, Into.SET);
      return 0;
    }
  }
}
