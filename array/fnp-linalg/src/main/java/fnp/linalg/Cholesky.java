package fnp.linalg;

/// The factorisation of a symmetric positive definite matrix into a triangle and its transpose.
///
/// @source Golub and Van Loan, "Matrix Computations", 4th edition, algorithm 4.2.1
final class Cholesky {
  private Cholesky() {}

  /// The lower triangle; only that of the operand is read, and it is overwritten.
  ///
  /// @throws LinAlgException if the matrix is not positive definite
  static double[][] lower(double[][] rows) {
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j <= i; j++) {
        var rest = rows[i][j] - dot(rows[i], rows[j], j);
        if (i != j) {
          rows[i][j] = rest / rows[j][j];
        } else if (rest > 0) {
          rows[i][i] = Math.sqrt(rest);
        } else {
          throw new LinAlgException(
              "matrix is not positive definite: pivot %d is %s; use solve or lstsq instead"
                  .formatted(i, rest));
        }
      }
      java.util.Arrays.fill(rows[i], i + 1, rows.length, 0);
    }
    return rows;
  }

  private static double dot(double[] x, double[] y, int count) {
    double sum = 0;
    for (int k = 0; k < count; k++) {
      sum += x[k] * y[k];
    }
    return sum;
  }
}
