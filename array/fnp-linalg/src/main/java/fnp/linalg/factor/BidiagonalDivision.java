package fnp.linalg.factor;

import fnp.linalg.factor.Products.Into;

/// The singular values and vectors of a large real upper bidiagonal matrix, as eigenvectors of the
/// symmetric tridiagonal matrix of twice the order with its elements beside a zero diagonal.
///
/// Left and right vectors are interleaved in an eigenvector. Those of small singular values mix a
/// little with their mirror images; one step towards the nearest orthogonal matrix sets that right.
///
/// @source Golub and Kahan, "Calculating the Singular Values and Pseudo-Inverse of a Matrix", 1965
final class BidiagonalDivision {
  /// The share of the greatest singular value above which the smallest must be.
  private static final double LEAST = 1e-6;

  private BidiagonalDivision() {}

  /// Replaces the diagonal by the singular values, greatest first, and fills two matrices with the
  /// left and the right singular vectors.
  ///
  /// @return false, with the operands as they were, if singular values are too small for this way
  ///   or an iteration does not settle
  static boolean solve(double[] diagonal, double[] beside, Panel left, Panel right, Space outer) {
    var n = diagonal.length;
    var zeros = new double[2 * n];
    var links = new double[2 * n];
    for (int i = 0; i < n; i++) {
      links[2 * i] = diagonal[i];
      links[2 * i + 1] = beside[i];
    }
    try (var space = outer.nested()) {
      var vectors = space.grid(2 * n, 2 * n, false);
      if (!TridiagonalDivision.solve(zeros, links, vectors, space)
          || !(zeros[n] > LEAST * zeros[2 * n - 1])) {
        return false;
      }
      var column = new double[2 * n];
      for (int j = 0; j < n; j++) {
        diagonal[j] = zeros[2 * n - 1 - j];
        Panel.read(vectors.re + vectors.offset(0, 2 * n - 1 - j), column);
        for (int i = 0; i < n; i++) {
          right.columns[j].re[i] = column[2 * i];
          left.columns[j].re[i] = column[2 * i + 1];
        }
        left.columns[j].scale(1 / left.columns[j].norm(0, n), 0, 0, n);
        right.columns[j].scale(1 / right.columns[j].norm(0, n), 0, 0, n);
      }
      orthogonalise(left, space);
      orthogonalise(right, space);
      return true;
    }
  }

  /// `x = x (3 - xᵀ x) / 2`.
  private static void orthogonalise(Panel panel, Space outer) {
    var n = panel.rows;
    try (var space = outer.nested()) {
      var x = space.grid(n, n, false);
      panel.store(x);
      var gram = space.grid(n, n, false);
      Products.multiply(x.transposed(), x, gram, Into.SET);
      for (int j = 0; j < n; j++) {
        for (int i = 0; i < n; i++) {
          gram.set(i, j, (i == j ? 1.5 : 0) - gram.re(i, j) / 2, 0);
        }
      }
      var result = space.grid(n, n, false);
      Products.multiply(x, gram, result, Into.SET);
      for (int j = 0; j < n; j++) {
        Panel.read(result.re + result.offset(0, j), panel.columns[j].re);
      }
    }
  }
}
