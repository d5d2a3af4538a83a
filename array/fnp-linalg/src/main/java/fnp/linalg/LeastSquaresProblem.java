package fnp.linalg;

import fnp.ndarray.NDArray;

/// One least squares problem: a tall matrix is first reduced to a triangle, whose singular values
/// are the matrix's, so that the cost grows with `m n²` and not with sweeps over `m` rows.
final class LeastSquaresProblem {
  private final NDArray a;
  private final NDArray b;
  private final double rcond;
  private final int m;
  private final int n;

  LeastSquaresProblem(NDArray a, NDArray b, double rcond) {
    this.a = a;
    this.b = b;
    this.m = Math.toIntExact(a.shape(0));
    this.n = Math.toIntExact(a.shape(1));
    this.rcond = rcond < 0 ? LinearAlgebra.epsilon(a.dtype()) * Math.max(m, n) : rcond;
  }

  LeastSquares solve() {
    var vector = b.ndim() == 1;
    var right = vector ? b.expandDims(1) : b;
    var k = Math.toIntExact(right.shape(1));
    var sides = Dense.transpose(Dense.rows(right), k);
    var type = Dense.resultType(a.dtype(), b.dtype());
    var columns = Dense.transpose(Dense.rows(a), n);
    var residuals = new double[k];
    Svd svd;
    if (m >= n) {
      var triangle = Householder.of(columns, m);
      for (int j = 0; j < k; j++) {
        triangle.rotate(sides[j]);
        residuals[j] = squares(sides[j], n);
      }
      svd = Svd.ofColumns(Dense.transpose(triangle.triangle(), n));
    } else {
      svd = Svd.ofColumns(Dense.rows(a));
    }
    var rank = LinearAlgebra.rank(svd.values(), rcond);
    var solution = NDArray.zeros(type, n, k);
    for (int j = 0; j < k; j++) {
      var x = solveOne(svd, rank, sides[j]);
      for (int i = 0; i < n; i++) {
        solution.setDouble(x[i], i, j);
      }
    }
    var counts = rank == n && m > n;
    return new LeastSquares(
        vector ? solution.squeeze(1) : solution,
        NDArray.ofDoubles(counts ? residuals : new double[0]).astype(type),
        rank,
        NDArray.ofDoubles(svd.values()).astype(type));
  }

  private double[] solveOne(Svd svd, int rank, double[] side) {
    // The decomposition of a wide matrix is that of its transpose: left and right change places.
    var from = m >= n ? svd.left() : svd.right();
    var to = m >= n ? svd.right() : svd.left();
    var x = new double[n];
    for (int s = 0; s < rank; s++) {
      double factor = 0;
      for (int i = 0; i < from[s].length; i++) {
        factor += from[s][i] * side[i];
      }
      factor /= svd.values()[s];
      for (int i = 0; i < n; i++) {
        x[i] += factor * to[s][i];
      }
    }
    return x;
  }

  private static double squares(double[] values, int from) {
    double sum = 0;
    for (int i = from; i < values.length; i++) {
      sum += values[i] * values[i];
    }
    return sum;
  }
}
