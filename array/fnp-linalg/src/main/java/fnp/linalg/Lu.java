package fnp.linalg;

import fnp.linalg.Trailing.Range;

/// The factorisation of a square matrix into a lower and an upper triangle, with rows exchanged so
/// that each pivot is the largest of its column.
///
/// @source Golub and Van Loan, "Matrix Computations", 4th edition, section 3.2.11, the blocked
///   outer product form
final class Lu {
  private final double[][] rows;
  private final int[] order;
  private int exchanges;
  private boolean singular;

  private Lu(double[][] rows, int[] order) {
    this.rows = rows;
    this.order = order;
  }

  /// Factorises; the rows are overwritten.
  static Lu of(double[][] rows) {
    var n = rows.length;
    var order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    var lu = new Lu(rows, order);
    for (int first = 0; first < n; first += Trailing.BLOCK) {
      var block = new Range(first, Math.min(n, first + Trailing.BLOCK));
      var rest = new Range(block.to(), n);
      lu.factorise(block);
      lu.solveUnitLower(block, rest);
      Trailing.subtractProduct(rows, rest, rest, rows, rows, block);
    }
    return lu;
  }

  /// Eliminates below the diagonal in some columns only; exchanges are of whole rows.
  private void factorise(Range block) {
    for (int k = block.from(); k < block.to(); k++) {
      exchange(k, pivotRow(rows, k));
      if (rows[k][k] == 0) {
        singular = true;
        continue;
      }
      for (int i = k + 1; i < rows.length; i++) {
        var factor = rows[i][k] / rows[k][k];
        rows[i][k] = factor;
        if (factor != 0) {
          subtractMultiple(rows[i], factor, rows[k], k + 1, block.to());
        }
      }
    }
  }

  private void exchange(int k, int pivot) {
    if (pivot != k) {
      var row = rows[k];
      rows[k] = rows[pivot];
      rows[pivot] = row;
      var place = order[k];
      order[k] = order[pivot];
      order[pivot] = place;
      exchanges++;
    }
  }

  /// Completes the rows of the upper triangle to the right of a block.
  private void solveUnitLower(Range block, Range columns) {
    for (int i = block.from() + 1; i < block.to(); i++) {
      for (int k = block.from(); k < i; k++) {
        subtractMultiple(rows[i], rows[i][k], rows[k], columns.from(), columns.to());
      }
    }
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
    }
    var columns = new Range(0, n == 0 ? 0 : solution[0].length);
    for (int first = 0; first < n; first += Trailing.BLOCK) {
      var block = new Range(first, Math.min(n, first + Trailing.BLOCK));
      Trailing.subtractProduct(
          solution, block, columns, rows, solution, new Range(0, block.from()));
      forward(solution, block);
    }
    for (var first = (n - 1) / Trailing.BLOCK * Trailing.BLOCK;
        first >= 0;
        first -= Trailing.BLOCK) {
      var block = new Range(first, Math.min(n, first + Trailing.BLOCK));
      Trailing.subtractProduct(solution, block, columns, rows, solution, new Range(block.to(), n));
      backward(solution, block);
    }
    return solution;
  }

  private void forward(double[][] solution, Range block) {
    for (int i = block.from(); i < block.to(); i++) {
      for (int k = block.from(); k < i; k++) {
        subtractMultiple(solution[i], rows[i][k], solution[k], 0, solution[i].length);
      }
    }
  }

  private void backward(double[][] solution, Range block) {
    for (int i = block.to() - 1; i >= block.from(); i--) {
      for (int k = i + 1; k < block.to(); k++) {
        subtractMultiple(solution[i], rows[i][k], solution[k], 0, solution[i].length);
      }
      for (int j = 0; j < solution[i].length; j++) {
        solution[i][j] /= rows[i][i];
      }
    }
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

  private static void subtractMultiple(double[] row, double factor, double[] of, int from, int to) {
    for (int j = from; j < to; j++) {
      row[j] -= factor * of[j];
    }
  }
}
