package fnp.linalg.factor;

import fnp.linalg.gemm.Gemm;
import fnp.linalg.lapack.Columns;
import java.util.Arrays;

/// The eigenvalues and eigenvectors of one Hermitian matrix.
final class HermitianDecomposition {
  /// Up to this order vectors are turned as Java arrays.
  private static final int SMALL = 32;

  private final Gemm gemm;
  private final Columns target;
  private final Panel matrix;

  HermitianDecomposition(Gemm gemm, Columns a, boolean upper) {
    this.gemm = gemm;
    this.target = a;
    this.matrix = Panel.of(a);
    mirror(upper);
  }

  /// Makes both triangles of the one that counts.
  private void mirror(boolean upper) {
    for (int j = 0; j < matrix.rows; j++) {
      var column = matrix.columns[j];
      column.set(j, column.re[j], 0);
      for (int i = j + 1; i < matrix.rows; i++) {
        var other = matrix.columns[i];
        if (upper) {
          column.set(i, other.re[j], -other.im(j));
        } else {
          other.set(j, column.re[i], -column.im(i));
        }
      }
    }
  }

  /// Decomposes; the vectors, if wanted, replace the matrix. A matrix with NaN or infinite elements
  /// has values and vectors of NaN.
  int solve(boolean wanted, long values) {
    var n = matrix.rows;
    var scale = Scale.of(matrix);
    if (Double.isNaN(scale)) {
      var nothing = new double[n];
      Arrays.fill(nothing, Double.NaN);
      Panel.write(nothing, values);
      if (wanted) {
        for (var column : matrix.columns) {
          Arrays.fill(column.re, Double.NaN);
        }
        matrix.store(target);
      }
      return 0;
    }
    var reduced = tridiagonal();
    var settled =
        wanted
            ? n <= SMALL ? solveSmall(reduced) : solveLarge(reduced)
            : TridiagonalEigen.solve(reduced.diagonal, reduced.beside);
    Scale.undo(reduced.diagonal, scale);
    Panel.write(reduced.diagonal, values);
    return settled ? 0 : 1;
  }

  private Tridiagonal tridiagonal() {
    try (var space = new Space(gemm)) {
      return Tridiagonal.of(matrix, space);
    }
  }

  private boolean solveSmall(Tridiagonal reduced) {
    var n = matrix.rows;
    var turned = Panel.identity(n, n, false);
    var settled = TridiagonalEigen.solve(reduced.diagonal, reduced.beside, turned.columns);
    var vectors = turned.as(matrix.complex);
    Reflectors.apply(matrix, reduced.tau, n - 1, 1, vectors);
    vectors.store(target);
    return settled;
  }

  private boolean solveLarge(Tridiagonal reduced) {
    var n = matrix.rows;
    try (var space = new Space(gemm)) {
      var vectors = space.grid(n, n, matrix.complex);
      vectors.clear();
      var settled =
          TridiagonalDivision.solve(reduced.diagonal, reduced.beside, vectors.realGrid(), space);
      var reflections = space.grid(n, n, matrix.complex);
      matrix.store(reflections);
      new Reflectors(reflections, 1, reduced.tau, n - 1).apply(vectors, space);
      space.store(vectors, target);
      return settled;
    }
  }
}
