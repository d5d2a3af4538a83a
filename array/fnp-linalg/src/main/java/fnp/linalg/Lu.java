package fnp.linalg;

/// The factorisation of a square matrix into a lower and an upper triangle, with rows exchanged so
/// that each pivot is the largest of its column.
///
/// @source Golub and Van Loan, "Matrix Computations", 4th edition, algorithm 3.4.1
final class Lu {
  private final double[][] rows;
  private final int[] order;
  private final int exchanges;
  private final boolean singular;

  private Lu(double[][] rows, int[] order, int exchanges, boolean singular) {
    this.rows = rows;
    this.order = order;
    this.exchanges = exchanges;
    this.singular = singular;
  }

  /// Factorises; the rows are overwritten.
  static Lu of(double[][] rows) {
    var n = rows.length;
    var order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    int exchanges = 0;
    var singular = false;
    for (int k = 0; k < n; k++) {
      var pivot = pivotRow(rows, k);
      if (pivot != k) {
        var row = rows[k];
        rows[k] = rows[pivot];
        rows[pivot] = row;
        var place = order[k];
        order[k] = order[pivot];
        order[pivot] = place;
        exchanges++;
      }
      if (rows[k][k] == 0) {
        singular = true;
        continue;
      }
      for (int i = k + 1; i < n; i++) {
        var factor = rows[i][k] / rows[k][k];
        rows[i][k] = factor;
        if (factor != 0) {
          subtractMultiple(rows[i], factor, rows[k], k + 1);
        }
      }
    }
    return new Lu(rows, order, exchanges, singular);
  }

  /// Whether a pivot was exactly zero.
  boolean isSingular() {
    return singular;
  }

  /// The determinant.
  double determinant() {
    var product = exchanges % 2 == 0 ? 1.0 : -1.0;
    for (int i = 0; i < rows.length; i++) {
      product *= rows[i][i];
    }
    return product;
  }

  /// The sign of the determinant: -1, 0 or 1.
  double sign() {
    var sign = exchanges % 2 == 0 ? 1.0 : -1.0;
    for (int i = 0; i < rows.length; i++) {
      sign *= Math.signum(rows[i][i]);
    }
    return sign;
  }

  /// The logarithm of the determinant's absolute value.
  double logDeterminant() {
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      sum += Math.log(Math.abs(rows[i][i]));
    }
    return sum;
  }

  /// Solves for all columns of `right` at once.
  double[][] solve(double[][] right) {
    var n = rows.length;
    var solution = new double[n][];
    for (int i = 0; i < n; i++) {
      solution[i] = right[order[i]].clone();
      for (int k = 0; k < i; k++) {
        subtractMultiple(solution[i], rows[i][k], solution[k], 0);
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        subtractMultiple(solution[i], rows[i][k], solution[k], 0);
      }
      for (int j = 0; j < solution[i].length; j++) {
        solution[i][j] /= rows[i][i];
      }
    }
    return solution;
  }

  private static int pivotRow(double[][] rows, int k) {
    var best = k;
    for (int i = k + 1; i < rows.length; i++) {
      if (Math.abs(rows[i][k]) > Math.abs(rows[best][k])) {
        best = i;
      }
    }
    return best;
  }

  private static void subtractMultiple(double[] row, double factor, double[] of, int from) {
    for (int j = from; j < row.length; j++) {
      row[j] -= factor * of[j];
    }
  }
}
