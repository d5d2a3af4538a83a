package fnp.linalg;

import fnp.linalg.Trailing.Range;
import java.util.Arrays;

/// The factorisation of a symmetric positive definite matrix into a triangle and its transpose.
///
/// @source Golub and Van Loan, "Matrix Computations", 4th edition, section 4.2.9, the blocked outer
///   product form
final class Cholesky {
  private Cholesky() {}

  /// The lower triangle; only that of the operand is read, and it is overwritten.
  ///
  /// @throws LinAlgException if the matrix is not positive definite
  static double[][] lower(double[][] rows) {
    var n = rows.length;
    for (int first = 0; first < n; first += Trailing.BLOCK) {
      var block = new Range(first, Math.min(n, first + Trailing.BLOCK));
      for (int i = block.from(); i < n; i++) {
        factorise(rows, i, block);
      }
      var rest = new Range(block.to(), n);
      var columns = Dense.transposed(rows, rest, block);
      Trailing.subtractProduct(rows, rest, rest, rows, columns, block);
    }
    for (int i = 0; i < n; i++) {
      Arrays.fill(rows[i], i + 1, n, 0);
    }
    return rows;
  }

  /// The elements of one row in some columns, from which the columns before are subtracted already.
  private static void factorise(double[][] rows, int i, Range block) {
    for (int j = block.from(); j <= Math.min(i, block.to() - 1); j++) {
      var rest = rows[i][j] - dot(rows[i], rows[j], block.from(), j);
      if (i != j) {
        rows[i][j] = rest / rows[j][j];
      } else if (rest > 0) {
        rows[i][i] = Math.sqrt(rest);
      } else {
        throw new LinAlgException(
            "Matrix is not positive definite: pivot %d is %s; use solve or lstsq instead"
                .formatted(i, rest));
      }
    }
  }

  private static double dot(double[] x, double[] y, int from, int to) {
    double sum = 0;
    for (int k = from; k < to; k++) {
      sum += x[k] * y[k];
    }
    return sum;
  }
}
