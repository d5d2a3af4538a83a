package fnp.linalg;

/// A matrix made to have only zeros below the diagonal beside the main one, by reflections on both
/// sides.
///
/// @source Golub and Van Loan, "Matrix Computations", 4th edition, algorithm 7.4.2
final class Hessenberg {
  private final double[][] rows;
  private final double[][] basis;

  private Hessenberg(double[][] rows) {
    this.rows = rows;
    this.basis = Dense.identity(rows.length);
  }

  /// Reduces a square matrix; the rows are overwritten.
  static Hessenberg of(double[][] rows) {
    var reduced = new Hessenberg(rows);
    for (int k = 0; k < rows.length - 2; k++) {
      reduced.clear(k);
    }
    return reduced;
  }

  /// The reduced matrix `h`.
  double[][] rows() {
    return rows;
  }

  /// The orthogonal `q` with `q h qᵀ` the matrix as it was.
  double[][] basis() {
    return basis;
  }

  private void clear(int k) {
    var column = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      column[i] = rows[i][k];
    }
    var v = SymmetricEigen.reflection(column, k + 1);
    if (v.length == 0) {
      return;
    }
    for (int i = 0; i < rows.length; i++) {
      SymmetricEigen.subtractProjection(rows[i], v, k + 1);
      SymmetricEigen.subtractProjection(basis[i], v, k + 1);
    }
    SymmetricEigen.reflectColumns(rows, v, k + 1);
    for (int i = k + 2; i < rows.length; i++) {
      rows[i][k] = 0;
    }
  }
}
