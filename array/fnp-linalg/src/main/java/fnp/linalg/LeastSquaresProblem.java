package fnp.linalg;

import fnp.dtype.DType;
import fnp.linalg.lapack.Columns;
import fnp.ndarray.Index;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;

/// One least squares problem.
///
/// @numpy `numpy.linalg.lstsq`
final class LeastSquaresProblem {
  private final CommonType type;
  private final int m;
  private final int n;
  private final int k;

  private LeastSquaresProblem(CommonType type, NDArray a, NDArray sides) {
    this.type = type;
    this.m = Math.toIntExact(a.shape(0));
    this.n = Math.toIntExact(a.shape(1));
    this.k = Math.toIntExact(sides.shape(1));
  }

  /// Solves for a vector or for the columns of a matrix.
  ///
  /// @throws LinAlgException if the iteration does not converge
  static LeastSquares solve(NDArray a, NDArray b, double rcond) {
    var vector = b.ndim() == 1;
    var sides = vector ? b.expandDims(1) : b;
    var found = new LeastSquaresProblem(CommonType.of(a, b), a, sides).solution(a, sides, rcond);
    return vector
        ? new LeastSquares(
            found.solution().squeeze(1), found.residuals(), found.rank(), found.singularValues())
        : found;
  }

  private LeastSquares solution(NDArray a, NDArray sides, double rcond) {
    var least = Math.min(m, n);
    var values = NDArray.empty(DType.FLOAT64, least);
    var x = NDArray.zeros(type.computed(), n, k);
    try (var work = new Batch.Work()) {
      var matrix = work.matrix(m, n, type.complex());
      var right = work.matrix(Math.max(m, n), Math.max(1, k), type.complex());
      load(a, sides, matrix, right);
      var limit = work.bytes(8);
      Memory.setInt(limit, 0);
      if (least > 0) {
        Memory.setDouble(limit, Double.isNaN(rcond) ? Math.ulp(1.0) * Math.max(m, n) : rcond);
        var lapack = Backends.forOrder(least);
        if (lapack.leastSquares(matrix, right, values.address(), limit) != 0) {
          throw new LinAlgException(
              "SVD did not converge in Linear Least Squares: lstsq of shape %s; replace NaN first"
                  .formatted(a.shape()));
        }
        storeColumns(right, x);
      }
      var rank = Memory.getInt(limit);
      return new LeastSquares(
          x.to(type.result()),
          (rank == n && m > n ? residuals(right) : NDArray.empty(DType.FLOAT64, 0)).to(type.real()),
          rank,
          values.to(type.real()));
    }
  }

  private void load(NDArray a, NDArray sides, Columns matrix, Columns right) {
    var none = MatrixStack.leading(a, 2);
    if (a.size() > 0) {
      MatrixStack.matrices(a, type.computed(), none).load(0, matrix);
    }
    Memory.clear(right.address(), (long) right.rows() * right.columns() * right.itemsize());
    if (sides.size() > 0) {
      // The right sides are shorter than the columns they are put into if the matrix is wide.
      for (int j = 0; j < k; j++) {
        var column = sides.get(Index.ALL, Index.at(j)).expandDims(1);
        var target = new Columns(right.at(0, j), m, 1, type.complex());
        MatrixStack.matrices(column, type.computed(), none).load(0, target);
      }
    }
  }

  private void storeColumns(Columns right, NDArray x) {
    for (int j = 0; j < k && n > 0; j++) {
      var column = x.get(Index.ALL, Index.at(j)).expandDims(1);
      MatrixStack.of(column).store(new Columns(right.at(0, j), n, 1, type.complex()), 0);
    }
  }

  private NDArray residuals(Columns right) {
    var sums = NDArray.empty(DType.FLOAT64, k);
    for (int j = 0; j < k; j++) {
      double sum = 0;
      for (var at = right.at(n, j); at < right.at(0, j) + (long) m * right.itemsize(); at += 8) {
        sum += Memory.getDouble(at) * Memory.getDouble(at);
      }
      Memory.setDouble(sums.address() + 8L * j, sum);
    }
    return sums;
  }
}
