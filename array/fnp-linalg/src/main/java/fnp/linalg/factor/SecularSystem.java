package fnp.linalg.factor;

import fnp.ufunc.Workers;

/// All roots of a secular equation, and a vector for which they are the exact ones: with it
/// eigenvectors, or singular vectors, are orthogonal although the roots are rounded.
///
/// @source Gu and Eisenstat, "A Divide-and-Conquer Algorithm for the Symmetric Tridiagonal
///   Eigenproblem", 1995; LAPACK `dlaed3`, `dlasd3`
final class SecularSystem {
  /// From this order on threads share the roots.
  private static final int SHARED_MIN = 200;

  final double[] roots;

  /// For each root, the poles less it, or the squares of the poles less its square.
  final double[][] distances;

  /// The vector.
  final double[] z;

  private SecularSystem(int count) {
    this.roots = new double[count];
    this.distances = new double[count][count];
    this.z = new double[count];
  }

  /// Finds the roots for ascending poles, a vector and a positive multiple.
  ///
  /// @param squared whether poles and roots stand for their squares
  static SecularSystem of(double[] poles, double[] vector, double multiple, boolean squared) {
    var count = poles.length;
    var system = new SecularSystem(count);
    var squares = new double[count];
    for (int i = 0; i < count; i++) {
      squares[i] = vector[i] * vector[i];
    }
    var pieces = count < SHARED_MIN ? 1 : 4 * Workers.threads();
    Workers.run(
        pieces,
        piece -> {
          var equation = new SecularEquation(poles, squares, multiple, squared);
          for (var i = (int) piece; i < count; i += pieces) {
            system.roots[i] = equation.root(i, system.distances[i]);
          }
        });
    system.weigh(poles, vector, squared);
    return system;
  }

  private void weigh(double[] poles, double[] vector, boolean squared) {
    var count = poles.length;
    for (int j = 0; j < count; j++) {
      z[j] = distances[j][j];
    }
    for (int i = 0; i < count; i++) {
      var pole = poles[i];
      var row = distances[i];
      for (int j = 0; j < count; j++) {
        var gap = (poles[j] - pole) * (squared ? poles[j] + pole : 1);
        z[j] *= i == j ? 1 : row[j] / gap;
      }
    }
    for (int j = 0; j < count; j++) {
      z[j] = Math.copySign(Math.sqrt(Math.abs(z[j])), vector[j]);
    }
  }

  /// The vector divided by the distances of a root, with length 1.
  double[] direction(int root) {
    var result = new double[z.length];
    for (int j = 0; j < z.length; j++) {
      result[j] = z[j] / distances[root][j];
    }
    normalise(result);
    return result;
  }

  static void normalise(double[] x) {
    var factor = 1 / Math.sqrt(Vec.dot(x, x, 0, x.length));
    for (int j = 0; j < x.length; j++) {
      x[j] *= factor;
    }
  }
}
