package fnp.random;

import fnp.linalg.Decompositions;
import fnp.linalg.Products;
import fnp.ndarray.NDArray;
import fnp.random.bits.RandomException;
import fnp.ufunc.Ufuncs;
import fnp.ufunc.error.Warnings;

/// What happens if a matrix is none of covariances: not symmetric, or with a negative eigenvalue.
///
/// @param action what happens
/// @param tolerance how far it may be off, in parts and absolutely
/// @numpy the parameters `check_valid` and `tol` of `Generator.multivariate_normal`
public record CovarianceCheck(Action action, double tolerance) {
  /// A warning, with the tolerance of NumPy.
  public static final CovarianceCheck DEFAULT = new CovarianceCheck(Action.WARN, 1e-8);

  private static final String MESSAGE = "covariance is not symmetric positive-semidefinite.";

  /// What happens.
  public enum Action {
    /// A warning.
    WARN,
    /// An exception.
    RAISE,
    /// Nothing.
    IGNORE;

    /// The action of NumPy's name.
    ///
    /// @throws RandomException if there is none
    public static Action of(String name) {
      return switch (name) {
        case "warn" -> WARN;
        case "raise" -> RAISE;
        case "ignore" -> IGNORE;
        default ->
            throw RandomException.value(
                "check_valid is '%s'; check_valid must equal 'warn', 'raise', or 'ignore'", name);
      };
    }
  }

  /// Looks at a matrix by its singular values, or for `EIGH` by its eigenvalues; a factor by
  /// Cholesky has looked already.
  ///
  /// @throws RandomException if it is none of covariances and that is to be an exception
  void check(NDArray cov, CovarianceFactor factor) {
    if (action == Action.IGNORE || factor == CovarianceFactor.CHOLESKY || isValid(cov, factor)) {
      return;
    }
    if (action == Action.RAISE) {
      throw RandomException.value("cov has shape %s: %s", cov.shape(), MESSAGE);
    }
    Warnings.warn("RuntimeWarning", MESSAGE);
  }

  private boolean isValid(NDArray cov, CovarianceFactor factor) {
    if (factor == CovarianceFactor.EIGH) {
      for (double value : Decompositions.eigh(cov).eigenvalues().toDoubleArray()) {
        if (value < -tolerance) {
          return false;
        }
      }
      return true;
    }
    var svd = Decompositions.svd(cov, true);
    var left = Ufuncs.MULTIPLY.call(Products.matrixTranspose(svd.vh()), svd.s());
    double[] again = Products.matmul(left, svd.vh()).ravel().toDoubleArray();
    double[] given = cov.ravel().toDoubleArray();
    for (int i = 0; i < given.length; i++) {
      if (!(Math.abs(again[i] - given[i]) <= tolerance + tolerance * Math.abs(given[i]))) {
        return false;
      }
    }
    return true;
  }
}
