package fnp.linalg.factor;

/// The eigenvalues and eigenvectors of a real symmetric tridiagonal matrix by rotations.
///
/// @source EISPACK `tql2`; Golub and Van Loan, "Matrix Computations", 4th edition, section 8.3
final class TridiagonalEigen {
  private static final int ROUNDS_MAX = 60;

  /// The share of the largest element below which all count as zero, since rotations do not settle
  /// where elements fall from one to the next.
  private static final double LEAST = 0x1p-105;

  private final double[] diagonal;
  private final double[] beside;

  /// Vector `j` belongs to value `j`; none if they are not wanted.
  private final Vec[] vectors;

  private final double least;

  private TridiagonalEigen(double[] diagonal, double[] beside, Vec... vectors) {
    this.diagonal = diagonal;
    this.beside = beside;
    this.vectors = vectors;
    double size = 0;
    for (int i = 0; i < diagonal.length; i++) {
      size = Math.max(size, Math.max(Math.abs(diagonal[i]), Math.abs(beside[i])));
    }
    this.least = LEAST * size;
  }

  /// Replaces the diagonal by the eigenvalues, ascending, and multiplies the vectors, if there are
  /// any, by the eigenvectors from the right.
  ///
  /// @return false if the rotations do not settle
  static boolean solve(double[] diagonal, double[] beside, Vec... vectors) {
    var eigen = new TridiagonalEigen(diagonal, beside, vectors);
    if (!eigen.makeDiagonal()) {
      return false;
    }
    eigen.sort();
    return true;
  }

  private boolean makeDiagonal() {
    var n = diagonal.length;
    for (int low = 0; low < n; low++) {
      int rounds = 0;
      for (var high = end(low); high > low; high = end(low)) {
        if (++rounds > ROUNDS_MAX) {
          return false;
        }
        rotate(low, high);
      }
    }
    return true;
  }

  /// The last index of the block that starts at `low` and does not fall apart.
  private int end(int low) {
    var m = low;
    for (; m < diagonal.length - 1; m++) {
      var scale = Math.abs(diagonal[m]) + Math.abs(diagonal[m + 1]);
      if (Math.abs(beside[m]) <= Math.ulp(scale) / 2 + least) {
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
      r = length(f, g);
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
      if (vectors.length > 0) {
        rotate(vectors[i].re, vectors[i + 1].re, sine, cosine);
      }
    }
    diagonal[low] -= p;
    beside[low] = g;
    beside[high] = 0;
  }

  /// The square root of the sum of squares, by the short way where nothing can overflow.
  static double length(double x, double y) {
    var squares = x * x + y * y;
    return squares > 1e-250 && squares < 1e250 ? Math.sqrt(squares) : Math.hypot(x, y);
  }

  private static void rotate(double[] x, double[] y, double sine, double cosine) {
    for (int k = 0; k < x.length; k++) {
      var f = y[k];
      y[k] = sine * x[k] + cosine * f;
      x[k] = cosine * x[k] - sine * f;
    }
  }

  private void sort() {
    for (int i = 0; i < diagonal.length; i++) {
      var least = i;
      for (int j = i + 1; j < diagonal.length; j++) {
        least = diagonal[j] < diagonal[least] ? j : least;
      }
      var value = diagonal[i];
      diagonal[i] = diagonal[least];
      diagonal[least] = value;
      if (vectors.length > 0) {
        var vector = vectors[i];
        vectors[i] = vectors[least];
        vectors[least] = vector;
      }
    }
  }
}
