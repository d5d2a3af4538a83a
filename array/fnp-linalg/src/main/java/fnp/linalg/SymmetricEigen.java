package fnp.linalg;

import java.util.Arrays;

/// The eigenvalues and eigenvectors of a symmetric matrix: reflections make it tridiagonal,
/// rotations diagonal.
///
/// @source EISPACK `tred2`, `tql2`; Golub and Van Loan, "Matrix Computations", 4th edition, section
///   8.3
final class SymmetricEigen {
  private static final int ROUNDS_MAX = 60;

  /// Row `j` is eigenvector `j`.
  private final double[][] vectors;

  private final double[] diagonal;
  private final double[] beside;

  private SymmetricEigen(double[][] rows) {
    var n = rows.length;
    this.vectors = Dense.identity(n);
    this.diagonal = new double[n];
    this.beside = new double[n];
  }

  /// Decomposes a matrix of which only the lower triangle is read; the rows are overwritten.
  ///
  /// @throws LinAlgException if the rotations do not settle, as with NaN or infinite elements
  static SymmetricEigen ofLower(double[][] rows) {
    var eigen = new SymmetricEigen(rows);
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < i; j++) {
        rows[j][i] = rows[i][j];
      }
    }
    eigen.makeTridiagonal(rows);
    eigen.makeDiagonal();
    eigen.sort();
    return eigen;
  }

  /// Ascending.
  double[] values() {
    return diagonal;
  }

  /// Row `j` belongs to value `j`.
  double[][] vectors() {
    return vectors;
  }

  private void makeTridiagonal(double[][] a) {
    var n = a.length;
    var reflections = new double[n][];
    for (int k = 0; k < n - 2; k++) {
      var v = reflection(a[k], k + 1);
      reflections[k] = v;
      if (v.length > 0) {
        reflectBothSides(a, v, k + 1);
      }
    }
    for (int i = 0; i < n; i++) {
      diagonal[i] = a[i][i];
      beside[i] = i + 1 < n ? a[i + 1][i] : 0;
    }
    for (int k = n - 3; k >= 0; k--) {
      if (reflections[k].length > 0) {
        reflectRows(reflections[k], k + 1);
      }
    }
  }

  /// The unit vector along which to reflect so that a row keeps one element from `from` on; empty
  /// if there is nothing to do.
  static double[] reflection(double[] row, int from) {
    double square = 0;
    for (int i = from + 1; i < row.length; i++) {
      square += row[i] * row[i];
    }
    if (square == 0) {
      return new double[0];
    }
    var v = Arrays.copyOfRange(row, from, row.length);
    v[0] += Math.copySign(Math.sqrt(v[0] * v[0] + square), v[0]);
    var length = Math.sqrt(v[0] * v[0] + square);
    for (int i = 0; i < v.length; i++) {
      v[i] /= length;
    }
    return v;
  }

  /// `a = (1 - 2 v vᵀ) a (1 - 2 v vᵀ)` for rows and columns from `from` on.
  private static void reflectBothSides(double[][] a, double[] v, int from) {
    var n = a.length;
    for (int i = 0; i < n; i++) {
      subtractProjection(a[i], v, from);
    }
    reflectColumns(a, v, from);
  }

  /// `a = (1 - 2 v vᵀ) a` from the row `from` on.
  static void reflectColumns(double[][] a, double[] v, int from) {
    var n = a.length;
    var sums = new double[n];
    for (int i = from; i < n; i++) {
      for (int j = 0; j < n; j++) {
        sums[j] += v[i - from] * a[i][j];
      }
    }
    for (int i = from; i < n; i++) {
      var factor = 2 * v[i - from];
      for (int j = 0; j < n; j++) {
        a[i][j] -= factor * sums[j];
      }
    }
  }

  /// `row = row (1 - 2 v vᵀ)` from the column `from` on.
  static void subtractProjection(double[] row, double[] v, int from) {
    double sum = 0;
    for (int j = 0; j < v.length; j++) {
      sum += v[j] * row[from + j];
    }
    sum *= 2;
    for (int j = 0; j < v.length; j++) {
      row[from + j] -= sum * v[j];
    }
  }

  /// Multiplies from the right: what comes out is the transposed product of the reflections, whose
  /// rows are the vectors.
  private void reflectRows(double[] v, int from) {
    for (var row : vectors) {
      subtractProjection(row, v, from);
    }
  }

  private void makeDiagonal() {
    var n = diagonal.length;
    for (int low = 0; low < n; low++) {
      int rounds = 0;
      for (var high = end(low); high > low; high = end(low)) {
        if (++rounds > ROUNDS_MAX) {
          throw new LinAlgException(
              "Eigenvalues did not converge: the matrix holds NaN or infinite elements; replace"
                  + " them first");
        }
        rotate(low, high);
      }
    }
  }

  /// The last index of the block that starts at `low` and does not fall apart.
  private int end(int low) {
    var m = low;
    for (; m < diagonal.length - 1; m++) {
      var scale = Math.abs(diagonal[m]) + Math.abs(diagonal[m + 1]);
      if (Math.abs(beside[m]) <= Math.ulp(scale) / 2 || beside[m] == 0) {
        break;
      }
    }
    return m;
  }

  /// One step of the QL algorithm with Wilkinson's shift.
  private void rotate(int low, int high) {
    var g = (diagonal[low + 1] - diagonal[low]) / (2 * beside[low]);
    var r = Math.hypot(g, 1);
    g = diagonal[high] - diagonal[low] + beside[low] / (g + Math.copySign(r, g));
    double sine = 1;
    double cosine = 1;
    double p = 0;
    for (int i = high - 1; i >= low; i--) {
      var f = sine * beside[i];
      var b = cosine * beside[i];
      r = Math.hypot(f, g);
      beside[i + 1] = r;
      if (r == 0) {
        diagonal[i + 1] -= p;
        beside[high] = 0;
        return;
      }
      sine = f / r;
      cosine = g / r;
      g = diagonal[i + 1] - p;
      r = (diagonal[i] - g) * sine + 2 * cosine * b;
      p = sine * r;
      diagonal[i + 1] = g + p;
      g = cosine * r - b;
      rotateRows(vectors[i], vectors[i + 1], sine, cosine);
    }
    diagonal[low] -= p;
    beside[low] = g;
    beside[high] = 0;
  }

  private static void rotateRows(double[] x, double[] y, double sine, double cosine) {
    for (int k = 0; k < x.length; k++) {
      var f = y[k];
      y[k] = sine * x[k] + cosine * f;
      x[k] = cosine * x[k] - sine * f;
    }
  }

  private void sort() {
    for (int i = 1; i < diagonal.length; i++) {
      var value = diagonal[i];
      var vector = vectors[i];
      var at = i;
      for (; at > 0 && diagonal[at - 1] > value; at--) {
        diagonal[at] = diagonal[at - 1];
        vectors[at] = vectors[at - 1];
      }
      diagonal[at] = value;
      vectors[at] = vector;
    }
  }
}
