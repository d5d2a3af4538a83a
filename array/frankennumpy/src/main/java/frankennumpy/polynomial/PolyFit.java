package frankennumpy.polynomial;

import fnp.linalg.LeastSquares;
import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;
import fnp.ufunc.Ufuncs;
import frankennumpy.Np;

/// A polynomial nearest to points.
///
/// @param coefficients the highest power first
/// @param details residuals, rank and singular values
/// @param rcond the least part of the greatest singular value that counts
/// @param matrix the scaled powers of the points
/// @param scale the lengths of their columns
/// @numpy the results of `numpy.polyfit` with `full` and `cov`
public record PolyFit(
    NDArray coefficients, LeastSquares details, double rcond, NDArray matrix, NDArray scale) {
  /// The covariances of the coefficients.
  ///
  /// @param scaled whether by the size of the residuals; else weights are taken as they are
  /// @throws ShapeException if there are not more points than coefficients
  /// @numpy `numpy.polyfit` with `cov=True` or `cov="unscaled"`
  public NDArray covariance(boolean scaled) {
    var base = Np.inv(Np.dot(matrix.transpose(), matrix));
    var result = Ufuncs.DIVIDE.call(base, Np.outer(scale, scale));
    if (!scaled) {
      return result;
    }
    var excess = matrix.shape(0) - matrix.shape(1);
    if (excess <= 0) {
      throw new ShapeException(
          "covariances of %d coefficients of %d points; there must be more points, or no scaling"
              .formatted(matrix.shape(1), matrix.shape(0)));
    }
    var factor = Ufuncs.DIVIDE.call(details.residuals(), (double) excess);
    return coefficients.ndim() == 1
        ? Ufuncs.MULTIPLY.call(result, factor)
        : Ufuncs.MULTIPLY.call(result.expandDims(2), factor);
  }
}
