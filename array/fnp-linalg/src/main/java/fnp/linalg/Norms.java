package fnp.linalg;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Ufuncs;

/// Lengths of vectors and sizes of matrices.
///
/// @numpy `numpy.linalg.norm`
public final class Norms {
  private Norms() {}

  /// The root of the sum of squares of all elements.
  public static NDArray norm(NDArray a) {
    var x = floating(a).ravel();
    return Ufuncs.SQRT.call(Products.matmul(x, x));
  }

  /// The `order`-norm of vectors along an axis: 2 is the usual length, 1 the sum of absolute
  /// values, infinity the greatest and minus infinity the least of them, 0 counts what is not zero.
  public static NDArray vectorNorm(NDArray a, double order, int axis, boolean keepDims) {
    var x = floating(a);
    var over = Over.axis(axis).keepDims(keepDims);
    if (order == Double.POSITIVE_INFINITY) {
      return Reductions.max(Ufuncs.ABSOLUTE.call(x), over);
    }
    if (order == Double.NEGATIVE_INFINITY) {
      return Reductions.min(Ufuncs.ABSOLUTE.call(x), over);
    }
    if (order == 0) {
      return Reductions.sum(Ufuncs.NOT_EQUAL.call(x, 0.0).astype(x.dtype()), over);
    }
    if (order == 1) {
      return Reductions.sum(Ufuncs.ABSOLUTE.call(x), over);
    }
    if (order == 2) {
      return Ufuncs.SQRT.call(Reductions.sum(Ufuncs.SQUARE.call(x), over));
    }
    var powers = Ufuncs.POWER.call(Ufuncs.ABSOLUTE.call(x), order);
    return Ufuncs.POWER.call(Reductions.sum(powers, over), 1 / order);
  }

  /// The root of the sum of squares of the elements of matrices, shape `(…)`.
  ///
  /// @throws LinAlgException if there are fewer than two axes
  /// @numpy `numpy.linalg.norm` with `ord="fro"`
  static NDArray frobenius(NDArray a) {
    Dense.requireMatrix("norm", a);
    return Ufuncs.SQRT.call(Reductions.sum(Ufuncs.SQUARE.call(floating(a)), Over.axis(-2, -1)));
  }

  /// The sum of the singular values of matrices, shape `(…)`.
  ///
  /// @throws LinAlgException if there are fewer than two axes, or elements are not finite
  /// @numpy `numpy.linalg.norm` with `ord="nuc"`
  static NDArray nuclear(NDArray a) {
    return Reductions.sum(LinearAlgebra.singularValues(a), Over.axis(-1));
  }

  /// The norm of a name, `"fro"` or `"nuc"`, of matrices.
  ///
  /// @throws LinAlgException for other names
  /// @numpy `numpy.linalg.norm` with a name as `ord`
  public static NDArray named(NDArray a, String name) {
    return switch (name) {
      case "fro" -> frobenius(a);
      case "nuc" -> nuclear(a);
      default ->
          throw new LinAlgException(
              "the norm %s of a matrix is not defined; use fro or nuc, or a number"
                  .formatted(name));
    };
  }

  /// The `order`-norm of one matrix, as [#matrixNorms] has it.
  ///
  /// @throws LinAlgException if the operand is not one matrix, or for any other order
  public static NDArray matrixNorm(NDArray a, double order) {
    LinearAlgebra.requireOneMatrix("norm", a);
    return matrixNorms(a, order);
  }

  /// The `order`-norms of matrices, shape `(…)`: 1 and -1 the greatest and least column sum of
  /// absolute values, infinity and minus infinity the same of rows, 2 and -2 the greatest and least
  /// singular value.
  ///
  /// @throws LinAlgException if there are fewer than two axes, or for any other order
  /// @numpy `numpy.linalg.matrix_norm`
  public static NDArray matrixNorms(NDArray a, double order) {
    Dense.requireMatrix("norm", a);
    if (order == 2 || order == -2) {
      return extreme(LinearAlgebra.singularValues(a), order);
    }
    var byColumn = Math.abs(order) == 1;
    if (!byColumn && !Double.isInfinite(order)) {
      throw new LinAlgException(
          "the norm of order %s of a matrix is not defined; use 1, -1, 2, -2, inf or -inf"
              .formatted(order));
    }
    var absolute = Ufuncs.ABSOLUTE.call(floating(a));
    return extreme(Reductions.sum(absolute, Over.axis(byColumn ? -2 : -1)), order);
  }

  private static NDArray extreme(NDArray values, double order) {
    return order > 0
        ? Reductions.max(values, Over.axis(-1))
        : Reductions.min(values, Over.axis(-1));
  }

  private static NDArray floating(NDArray a) {
    return switch (a.dtype().kind()) {
      case FLOATING -> a;
      case COMPLEX -> Ufuncs.ABSOLUTE.call(a);
      case BOOLEAN, SIGNED, UNSIGNED, TIMEDELTA, DATETIME -> a.astype(DType.FLOAT64);
      case BYTES, TEXT, VOID, OBJECT, STRING -> a.astype(DType.FLOAT64);
    };
  }
}
