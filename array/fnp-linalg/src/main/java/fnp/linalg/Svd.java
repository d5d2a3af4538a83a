package fnp.linalg;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The singular value decomposition of a matrix with at least as many rows as columns, by rotating
/// pairs of columns until all are orthogonal. Slower than LAPACK for large matrices, and accurate.
///
/// @source Hestenes, "Inversion of Matrices by Biorthogonalization and Related Results", 1958
final class Svd {
  private static final int SWEEPS_MAX = 60;
  private static final double TOLERANCE = 0x1p-52;

  private final double[][] left;
  private final double[] values;
  private final double[][] right;

  private Svd(double[][] left, double[] values, double[][] right) {
    this.left = left;
    this.values = values;
    this.right = right;
  }

  /// Decomposes a matrix given by its columns, which are overwritten.
  ///
  /// @throws LinAlgException if the rotations do not settle, as with NaN or infinite elements
  static Svd ofColumns(double[][] columns) {
    var n = columns.length;
    var right = Dense.identity(n);
    int sweep = 0;
    while (rotateAll(columns, right)) {
      if (++sweep > SWEEPS_MAX) {
        throw new LinAlgException(
            "SVD did not converge: the matrix holds NaN or infinite elements; replace them first");
      }
    }
    var values = new double[n];
    for (int j = 0; j < n; j++) {
      values[j] = Math.sqrt(dot(columns[j], columns[j]));
    }
    var order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer j) -> -values[j]))
            .mapToInt(Integer::intValue)
            .toArray();
    var sorted = Arrays.stream(order).mapToDouble(j -> values[j]).toArray();
    var left = new double[n][];
    var rotated = new double[n][];
    for (int i = 0; i < n; i++) {
      left[i] = columns[order[i]];
      rotated[i] = right[order[i]];
      for (int k = 0; k < left[i].length && sorted[i] > 0; k++) {
        left[i][k] /= sorted[i];
      }
    }
    return new Svd(left, sorted, rotated);
  }

  /// The left singular vectors, one per row.
  double[][] left() {
    return left;
  }

  /// The singular values, greatest first.
  double[] values() {
    return values;
  }

  /// The right singular vectors, one per row.
  double[][] right() {
    return right;
  }

  /// Rotates every pair of columns once; false if all were orthogonal.
  private static boolean rotateAll(double[][] columns, double[][] right) {
    var rotated = false;
    for (int p = 0; p < columns.length - 1; p++) {
      for (int q = p + 1; q < columns.length; q++) {
        var alpha = dot(columns[p], columns[p]);
        var beta = dot(columns[q], columns[q]);
        var gamma = dot(columns[p], columns[q]);
        if (gamma == 0 || Math.abs(gamma) <= TOLERANCE * Math.sqrt(alpha) * Math.sqrt(beta)) {
          continue;
        }
        rotated = true;
        var zeta = (beta - alpha) / (2 * gamma);
        var t = Math.copySign(1, zeta) / (Math.abs(zeta) + Math.hypot(1, zeta));
        var cosine = 1 / Math.hypot(1, t);
        rotate(columns[p], columns[q], cosine, cosine * t);
        rotate(right[p], right[q], cosine, cosine * t);
      }
    }
    return rotated;
  }

  private static void rotate(double[] p, double[] q, double cosine, double sine) {
    for (int i = 0; i < p.length; i++) {
      var x = p[i];
      var y = q[i];
      p[i] = cosine * x - sine * y;
      q[i] = sine * x + cosine * y;
    }
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }
}
