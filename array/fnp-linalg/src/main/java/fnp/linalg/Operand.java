package fnp.linalg;

import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Ufuncs;

/// What operations demand of their operands; each message starts with NumPy's words.
final class Operand {
  private Operand() {}

  /// @throws LinAlgException if the operand has fewer than two axes
  static void requireMatrices(String name, NDArray a) {
    if (a.ndim() < 2) {
      throw new LinAlgException(
          "%d-dimensional array given. Array must be at least two-dimensional: %s of shape %s"
              .formatted(a.ndim(), name, a.shape()));
    }
  }

  /// @throws LinAlgException if the operand is not one matrix
  static void requireOneMatrix(String name, NDArray a) {
    if (a.ndim() != 2) {
      throw new LinAlgException(
          "%d-dimensional array given. Array must be two-dimensional: %s of shape %s"
              .formatted(a.ndim(), name, a.shape()));
    }
  }

  /// @throws LinAlgException if the last two axes differ in length, or there are fewer
  static void requireSquare(String name, NDArray a) {
    requireMatrices(name, a);
    if (a.shape(-1) != a.shape(-2)) {
      throw new LinAlgException(
          "Last 2 dimensions of the array must be square: %s of shape %s; perhaps use lstsq"
              .formatted(name, a.shape()));
    }
  }

  /// @throws LinAlgException if an element is NaN or infinite
  static void requireFinite(String name, NDArray a) {
    if (!Reductions.all(Ufuncs.ISFINITE.call(a), Over.all()).getBoolean()) {
      throw new LinAlgException(
          "Array must not contain infs or NaNs: %s of shape %s; replace them first"
              .formatted(name, a.shape()));
    }
  }

  /// That a matrix has no inverse.
  static LinAlgException singular(String name, NDArray a) {
    return new LinAlgException(
        "Singular matrix: %s of shape %s; use lstsq or pinv for such systems"
            .formatted(name, a.shape()));
  }

  /// That an operand has too few axes or other lengths than the first.
  static ShapeException mismatch(String name, NDArray a, NDArray b, String what) {
    return new ShapeException(
        "%s of shapes %s and %s: %s".formatted(name, a.shape(), b.shape(), what));
  }
}
