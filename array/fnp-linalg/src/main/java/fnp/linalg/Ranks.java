package fnp.linalg;

import fnp.dtype.DType;
import fnp.dtype.FloatLimits;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Selections;
import fnp.ufunc.Ufuncs;

/// What singular values say about matrices: rank, condition, generalised inverse.
public final class Ranks {
  private Ranks() {}

  /// The number of singular values that are not negligible, int64 of shape `(…)`; of a vector or a
  /// number, whether it is not zero. The usual cutoff is `max(m, n) ε` times the greatest.
  ///
  /// @throws LinAlgException if elements are NaN, or `hermitian` and the matrices are not square
  /// @numpy `numpy.linalg.matrix_rank`
  public static NDArray rank(NDArray a, Cutoff cutoff, boolean hermitian) {
    if (a.ndim() < 2) {
      return Reductions.any(Ufuncs.NOT_EQUAL.call(a, 0L), Over.all()).astype(DType.INT64);
    }
    var values =
        hermitian ? Decompositions.hermitianSingularValues(a) : Decompositions.singularValues(a);
    return Reductions.countNonzero(
        Ufuncs.GREATER.call(values, limits(a, values, cutoff)), Over.axis(-1));
  }

  private static NDArray limits(NDArray a, NDArray values, Cutoff cutoff) {
    return switch (cutoff) {
      case Cutoff.Absolute(var size) -> size.expandDims(size.ndim());
      case Cutoff.Relative(var share) ->
          Ufuncs.MULTIPLY.call(greatest(values), share.expandDims(share.ndim()));
      case Cutoff.Usual _, Cutoff.Precision _ ->
          Ufuncs.MULTIPLY.call(greatest(values), precision(a, values.dtype()));
    };
  }

  private static NDArray greatest(NDArray values) {
    return Reductions.max(values, Over.axis(-1).keepDims().initial(0));
  }

  private static double precision(NDArray a, DType type) {
    var eps = FloatLimits.of(type == DType.FLOAT32 ? DType.FLOAT32 : DType.FLOAT64).eps();
    return Math.max(a.shape(-2), a.shape(-1)) * eps;
  }

  /// The generalised inverse of matrices, `(…, n, m)`: singular values below the cutoff, usually
  /// 1e-15 of the greatest, count as zero.
  ///
  /// @throws LinAlgException if there are fewer than two axes, or elements are NaN
  /// @numpy `numpy.linalg.pinv`
  public static NDArray pinv(NDArray a, Cutoff cutoff, boolean hermitian) {
    Operand.requireMatrices("pinv", a);
    if (a.size() == 0 && a.shape(-1) * a.shape(-2) == 0) {
      var stack = MatrixStack.leading(a, 2);
      return NDArray.empty(a.dtype(), MatrixStack.stacked(stack, a.shape(-1), a.shape(-2)));
    }
    var x = Ufuncs.CONJUGATE.call(a.dtype() == DType.BOOL ? a.astype(DType.FLOAT64) : a);
    var svd = hermitian ? Decompositions.hermitianSvd(x) : Decompositions.svd(x, false);
    var limit =
        switch (cutoff) {
          case Cutoff.Usual _ -> Ufuncs.MULTIPLY.call(greatest(svd.s()), 1e-15);
          case Cutoff.Absolute _, Cutoff.Relative _, Cutoff.Precision _ ->
              limits(a, svd.s(), cutoff);
        };
    var large = Ufuncs.GREATER.call(svd.s(), limit);
    var zero = NDArray.scalar(svd.s().dtype(), 0.0);
    var one = NDArray.scalar(svd.s().dtype(), 1.0);
    var inverse =
        Selections.where(
            large, Ufuncs.DIVIDE.call(one, Selections.where(large, svd.s(), one)), zero);
    return Products.matmul(
        Products.matrixTranspose(svd.vh()),
        Ufuncs.MULTIPLY.call(
            inverse.expandDims(inverse.ndim()), Products.matrixTranspose(svd.u())));
  }

  /// How much errors of a right side may grow in a solution, shape `(…)`: for the usual order and 2
  /// the greatest singular value divided by the least, for others the norm of the matrices times
  /// that of their inverses.
  ///
  /// @throws LinAlgException if there are fewer than two axes or no elements, or, for orders other
  ///   than 2 and -2, the matrices are not square
  /// @throws fnp.ndarray.ShapeException if the order is not defined for matrices
  /// @numpy `numpy.linalg.cond`
  public static NDArray cond(NDArray a, NormOrder order) {
    if (a.ndim() >= 2 && a.size() == 0 && a.shape(-1) * a.shape(-2) == 0) {
      throw new LinAlgException(
          "cond is not defined on empty arrays: the shape is %s".formatted(a.shape()));
    }
    var least = order instanceof NormOrder.Power(var value) && value == -2;
    var bySingularValues =
        least
            || order instanceof NormOrder.Usual
            || (order instanceof NormOrder.Power(var other) && other == 2);
    var condition = bySingularValues ? ratio(a, least) : product(a, order);
    return infiniteWhereUndefined(a, condition);
  }

  private static NDArray ratio(NDArray a, boolean least) {
    Operand.requireMatrices("cond", a);
    var values = Decompositions.singularValues(a);
    var first = values.get(Index.ELLIPSIS, Index.at(0));
    var last = values.get(Index.ELLIPSIS, Index.at(-1));
    return least ? Ufuncs.DIVIDE.call(last, first) : Ufuncs.DIVIDE.call(first, last);
  }

  private static NDArray product(NDArray a, NormOrder order) {
    var inverse = LinearAlgebra.invOrNan(a);
    var type = CommonType.of(a);
    return Ufuncs.MULTIPLY
        .call(Norms.matrixNorm(a, order, false), Norms.matrixNorm(inverse, order, false))
        .to(type.real());
  }

  /// A condition that is not a number, of a matrix whose elements are, is infinite.
  private static NDArray infiniteWhereUndefined(NDArray a, NDArray condition) {
    var undefined = Ufuncs.ISNAN.call(condition);
    if (!Reductions.any(undefined, Over.all()).getBoolean()) {
      return condition;
    }
    var given = Reductions.any(Ufuncs.ISNAN.call(a), Over.axis(-2, -1));
    var infinite = Ufuncs.LOGICAL_AND.call(undefined, Ufuncs.LOGICAL_NOT.call(given));
    var infinity = NDArray.scalar(condition.dtype(), Double.POSITIVE_INFINITY);
    return Selections.where(infinite, infinity, condition);
  }
}
