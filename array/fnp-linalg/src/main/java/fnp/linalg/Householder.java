package fnp.linalg;

/// The factorisation of a matrix into orthonormal columns and an upper triangle by reflections,
/// with LAPACK's signs. Works on columns, each a Java array.
///
/// @source LAPACK 3.12, `dgeqr2`, `dorg2r`
final class Householder {
  /// Column `j` holds the triangle above and on the diagonal, and the reflection below it.
  private final double[][] columns;

  private final double[] scales;
  private final int height;

  private Householder(double[][] columns, double[] scales, int height) {
    this.columns = columns;
    this.scales = scales;
    this.height = height;
  }

  /// Factorises; the columns are overwritten.
  static Householder of(double[][] columns, int height) {
    var steps = Math.min(height, columns.length);
    var scales = new double[steps];
    for (int k = 0; k < steps; k++) {
      var column = columns[k];
      scales[k] = reflector(column, k, height);
      for (int j = k + 1; j < columns.length; j++) {
        reflect(column, scales[k], k, columns[j]);
      }
    }
    return new Householder(columns, scales, height);
  }

  /// The upper triangle, one row per reflection.
  double[][] triangle() {
    return triangle(scales.length);
  }

  /// The upper triangle with so many rows, the last of them zeros.
  double[][] triangle(int height) {
    var rows = new double[height][columns.length];
    for (int i = 0; i < Math.min(height, scales.length); i++) {
      for (int j = i; j < columns.length; j++) {
        rows[i][j] = columns[j][i];
      }
    }
    return rows;
  }

  /// The first `count` orthonormal columns.
  double[][] orthonormal(int count) {
    var result = new double[count][height];
    for (int j = 0; j < count; j++) {
      result[j][j] = 1;
      for (int k = scales.length - 1; k >= 0; k--) {
        reflect(columns[k], scales[k], k, result[j]);
      }
    }
    return result;
  }

  /// Applies the transposed orthonormal factor to a column, in place.
  void rotate(double[] column) {
    for (int k = 0; k < scales.length; k++) {
      reflect(columns[k], scales[k], k, column);
    }
  }

  /// Makes the reflection that clears a column below `k`, stores it there, and returns its scale.
  private static double reflector(double[] column, int k, int height) {
    double square = 0;
    for (int i = k + 1; i < height; i++) {
      square += column[i] * column[i];
    }
    if (square == 0) {
      return 0;
    }
    var head = column[k];
    var beta = -Math.copySign(Math.sqrt(head * head + square), head);
    for (int i = k + 1; i < height; i++) {
      column[i] /= head - beta;
    }
    column[k] = beta;
    return (beta - head) / beta;
  }

  private static void reflect(double[] reflection, double scale, int k, double[] column) {
    if (scale == 0) {
      return;
    }
    var sum = column[k];
    for (int i = k + 1; i < column.length; i++) {
      sum += reflection[i] * column[i];
    }
    sum *= scale;
    column[k] -= sum;
    for (int i = k + 1; i < column.length; i++) {
      column[i] -= sum * reflection[i];
    }
  }
}
