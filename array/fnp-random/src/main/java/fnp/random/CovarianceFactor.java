package fnp.random;

import fnp.linalg.Decompositions;
import fnp.linalg.LinearAlgebra;
import fnp.linalg.Products;
import fnp.ndarray.NDArray;
import fnp.ufunc.Ufuncs;

/// Which factor `f` of covariances, with `f fᵀ` the covariances, turns independent normal numbers
/// into normal vectors.
///
/// @numpy the parameter `method` of `Generator.multivariate_normal`
public enum CovarianceFactor {
  /// By singular values; the slowest, for any covariances.
  SVD,
  /// By eigenvalues.
  EIGH,
  /// The lower triangle; the fastest, for positive definite covariances.
  CHOLESKY;

  NDArray of(NDArray cov) {
    return switch (this) {
      case CHOLESKY -> LinearAlgebra.cholesky(cov);
      case EIGH -> {
        var eigen = Decompositions.eigh(cov);
        var roots = Ufuncs.SQRT.call(Ufuncs.ABSOLUTE.call(eigen.eigenvalues()));
        yield Ufuncs.MULTIPLY.call(eigen.eigenvectors(), roots);
      }
      case SVD -> {
        var svd = Decompositions.svd(cov, true);
        yield Ufuncs.MULTIPLY.call(svd.u(), Ufuncs.SQRT.call(svd.s()));
      }
    };
  }

  /// The factor NumPy's older generator uses, by the right singular vectors.
  static NDArray legacy(NDArray cov) {
    var svd = Decompositions.svd(cov, true);
    var right = Products.matrixTranspose(svd.vh());
    return Ufuncs.MULTIPLY.call(right, Ufuncs.SQRT.call(svd.s()));
  }
}
