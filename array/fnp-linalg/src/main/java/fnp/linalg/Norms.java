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

  /// The `order`-norm of one matrix: 1 and -1 the greatest and least column sum of absolute values,
  /// infinity and minus infinity the same of rows, 2 and -2 the greatest and least singular value.
  ///
  /// @throws LinAlgException if the operand is not one matrix, or for any other order
  public static NDArray matrixNorm(NDArray a, double order) {
    LinearAlgebra.requireOneMatrix("norm", a);
    var x = floating(a);
    if (order == 2 || order == -2) {
      var values = LinearAlgebra.singularValues(a);
      return order > 0 ? Reductions.max(values) : Reductions.min(values);
    }
    var byColumn = Math.abs(order) == 1;
    if (!byColumn && !Double.isInfinite(order)) {
      throw new LinAlgException(
          "the norm of order %s of a matrix is not defined; use 1, -1, 2, -2, inf or -inf"
              .formatted(order));
    }
    var sums = Reductions.sum(Ufuncs.ABSOLUTE.call(x), Over.axis(byColumn ? 0 : 1));
    return order > 0 ? Reductions.max(sums) : Reductions.min(sums);
  }

  private static NDArray floating(NDArray a) {
    return switch (a.dtype().kind()) {
      case FLOATING -> a;
      case COMPLEX -> Ufuncs.ABSOLUTE.call(a);
      case BOOLEAN, SIGNED, UNSIGNED, TIMEDELTA, DATETIME -> a.astype(DType.FLOAT64);
    };
  }
}
