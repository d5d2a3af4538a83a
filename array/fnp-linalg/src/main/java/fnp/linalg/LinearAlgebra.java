package fnp.linalg;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;

/// Solvers and factorisations of matrices, and of stacks of matrices on the last two axes.
///
/// All compute in float64; float32 operands give float32 results, integers give float64.
///
/// @numpy `numpy.linalg`, 2.4
public final class LinearAlgebra {
  private LinearAlgebra() {}

  /// The `x` with `a x = b`, for `a` of shape `(…, n, n)` and `b` of shape `(n,)` or `(…, n, k)`.
  ///
  /// @throws LinAlgException if a matrix is singular or not square
  /// @throws ShapeException if the lengths differ
  /// @numpy `numpy.linalg.solve`
  public static NDArray solve(NDArray a, NDArray b) {
    Dense.requireSquare("solve", a);
    var vector = b.ndim() == 1;
    var right = vector ? b.expandDims(1) : b;
    if (right.ndim() < 2 || right.shape(-2) != a.shape(-1)) {
      throw new ShapeException(
          "solve of shapes %s and %s: the matrix has %d rows, the right side differs"
              .formatted(a.shape(), b.shape(), a.shape(-1)));
    }
    var n = a.shape(-1);
    var k = right.shape(-1);
    var stack = Dense.leading(a, 2).broadcast(Dense.leading(right, 2));
    var matrices = a.broadcastTo(Dense.stack(stack, n, n));
    var sides = right.broadcastTo(Dense.stack(stack, n, k));
    var result = NDArray.empty(Dense.resultType(a.dtype(), b.dtype()), Dense.stack(stack, n, k));
    Stacks.forEach(
        stack,
        index -> {
          var lu = regular("solve", matrices.get(index));
          Dense.store(lu.solve(Dense.rows(sides.get(index))), result.get(index));
        });
    return vector ? result.squeeze(result.ndim() - 1) : result;
  }

  /// The inverse of square matrices.
  ///
  /// @throws LinAlgException if a matrix is singular or not square
  /// @numpy `numpy.linalg.inv`
  public static NDArray inv(NDArray a) {
    Dense.requireSquare("inv", a);
    var result = NDArray.empty(Dense.resultType(a.dtype()), a.shape());
    Stacks.forEach(
        Dense.leading(a, 2),
        index -> {
          var lu = regular("inv", a.get(index));
          var unit = Dense.identity(Math.toIntExact(a.shape(-1)));
          Dense.store(lu.solve(unit), result.get(index));
        });
    return result;
  }

  /// The determinant of square matrices, shape `(…)`.
  ///
  /// @throws LinAlgException if the matrices are not square
  /// @numpy `numpy.linalg.det`
  public static NDArray det(NDArray a) {
    Dense.requireSquare("det", a);
    var stack = Dense.leading(a, 2);
    var result = NDArray.empty(Dense.resultType(a.dtype()), stack);
    Stacks.forEach(
        stack, index -> result.get(index).fill(Lu.of(Dense.rows(a.get(index))).determinant()));
    return result;
  }

  /// The sign of the determinant of square matrices and the logarithm of its absolute value, for
  /// determinants too large or small for a float.
  ///
  /// @throws LinAlgException if the matrices are not square
  /// @numpy `numpy.linalg.slogdet`
  public static LogDeterminant slogdet(NDArray a) {
    Dense.requireSquare("slogdet", a);
    var stack = Dense.leading(a, 2);
    var type = Dense.resultType(a.dtype());
    var sign = NDArray.empty(type, stack);
    var log = NDArray.empty(type, stack);
    Stacks.forEach(
        stack,
        index -> {
          var lu = Lu.of(Dense.rows(a.get(index)));
          sign.get(index).fill(lu.sign());
          log.get(index).fill(lu.logDeterminant());
        });
    return new LogDeterminant(sign, log);
  }

  /// The lower triangle `l` with `l lᵀ = a`, of which only the lower triangle is read.
  ///
  /// @throws LinAlgException if a matrix is not square or not positive definite
  /// @numpy `numpy.linalg.cholesky`
  public static NDArray cholesky(NDArray a) {
    Dense.requireSquare("cholesky", a);
    var result = NDArray.empty(Dense.resultType(a.dtype()), a.shape());
    Stacks.forEach(
        Dense.leading(a, 2),
        index -> Dense.store(Cholesky.lower(Dense.rows(a.get(index))), result.get(index)));
    return result;
  }

  /// Orthonormal columns and an upper triangle whose product is `a`, in the reduced form.
  ///
  /// @throws LinAlgException if the array has fewer than two axes
  /// @numpy `numpy.linalg.qr` with `mode="reduced"`
  public static Factors qr(NDArray a) {
    return qr(a, false);
  }

  /// Orthonormal columns and an upper triangle whose product is `a`.
  ///
  /// @param complete whether the columns are a whole basis: `(…, m, m)` and `(…, m, n)`
  /// @throws LinAlgException if the array has fewer than two axes
  /// @numpy `numpy.linalg.qr` with `mode="complete"` or `"reduced"`
  public static Factors qr(NDArray a, boolean complete) {
    Dense.requireMatrix("qr", a);
    var m = Math.toIntExact(a.shape(-2));
    var n = Math.toIntExact(a.shape(-1));
    var k = complete ? m : Math.min(m, n);
    var stack = Dense.leading(a, 2);
    var type = Dense.resultType(a.dtype());
    var q = NDArray.empty(type, Dense.stack(stack, m, k));
    var r = NDArray.empty(type, Dense.stack(stack, k, n));
    Stacks.forEach(
        stack,
        index -> {
          var columns = Dense.transpose(Dense.rows(a.get(index)), n);
          var factors = Householder.of(columns, m);
          Dense.store(Dense.transpose(factors.orthonormal(k), m), q.get(index));
          Dense.store(factors.triangle(k), r.get(index));
        });
    return new Factors(q, r);
  }

  /// The singular values of matrices, greatest first: shape `(…, min(m, n))`.
  ///
  /// @throws LinAlgException if there are fewer than two axes, or elements are not finite
  /// @numpy `numpy.linalg.svdvals`
  public static NDArray singularValues(NDArray a) {
    Dense.requireMatrix("svdvals", a);
    var stack = Dense.leading(a, 2);
    var count = Math.min(a.shape(-2), a.shape(-1));
    var result = NDArray.empty(Dense.resultType(a.dtype()), Dense.stack(stack, count));
    Stacks.forEach(
        stack,
        index -> {
          var values = NDArray.ofDoubles(svd(a.get(index)).values());
          result.get(index).copyFrom(values);
        });
    return result;
  }

  /// The generalised inverse of a matrix, ignoring singular values below `rcond` times the largest.
  ///
  /// @throws LinAlgException if the operand is not one matrix, or elements are not finite
  /// @numpy `numpy.linalg.pinv`
  public static NDArray pinv(NDArray a, double rcond) {
    requireOneMatrix("pinv", a);
    var tall = a.shape(0) >= a.shape(1);
    var svd = svd(a);
    var limit = svd.values().length == 0 ? 0 : rcond * svd.values()[0];
    var rows = Math.toIntExact(Math.min(a.shape(0), a.shape(1)));
    var inverse = new double[rows][svd.values().length == 0 ? 0 : svd.left()[0].length];
    for (int s = 0; s < svd.values().length && svd.values()[s] > limit; s++) {
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < inverse[i].length; j++) {
          inverse[i][j] += svd.right()[s][i] / svd.values()[s] * svd.left()[s][j];
        }
      }
    }
    var oriented = tall ? inverse : Dense.transpose(inverse, Math.toIntExact(a.shape(1)));
    var result = NDArray.empty(Dense.resultType(a.dtype()), a.shape(1), a.shape(0));
    Dense.store(oriented, result);
    return result;
  }

  /// The number of singular values above `max(m, n) ε` times the largest.
  ///
  /// @throws LinAlgException if the operand is not one matrix, or elements are not finite
  /// @numpy `numpy.linalg.matrix_rank`
  public static long matrixRank(NDArray a) {
    requireOneMatrix("matrix_rank", a);
    var values = svd(a).values();
    return rank(values, epsilon(a.dtype()) * Math.max(a.shape(0), a.shape(1)));
  }

  /// The `x` that minimises `‖b - a x‖`, the one of least norm if there are several. `a` is `(m,
  /// n)`, `b` is `(m,)` or `(m, k)`.
  ///
  /// @param rcond singular values below this share of the largest count as zero; negative means `ε
  ///   max(m, n)`
  /// @throws LinAlgException if `a` is not one matrix, or elements are not finite
  /// @throws ShapeException if the numbers of rows differ
  /// @numpy `numpy.linalg.lstsq`
  public static LeastSquares lstsq(NDArray a, NDArray b, double rcond) {
    requireOneMatrix("lstsq", a);
    if (b.ndim() < 1 || b.ndim() > 2 || b.shape(0) != a.shape(0)) {
      throw new ShapeException(
          "lstsq of shapes %s and %s: both need the same number of rows"
              .formatted(a.shape(), b.shape()));
    }
    return new LeastSquaresProblem(a, b, rcond).solve();
  }

  static double epsilon(DType dtype) {
    return dtype == DType.FLOAT32 ? Math.ulp(1.0f) : Math.ulp(1.0);
  }

  static int rank(double[] values, double rcond) {
    int rank = 0;
    while (rank < values.length && values[rank] > rcond * values[0]) {
      rank++;
    }
    return rank;
  }

  static void requireOneMatrix(String name, NDArray a) {
    if (a.ndim() != 2) {
      throw new LinAlgException(
          "%s needs one matrix, but the shape is %s; take one of a stack by index"
              .formatted(name, a.shape()));
    }
  }

  /// Of the matrix or, if it is wide, of its transpose.
  static Svd svd(NDArray a) {
    var tall = a.shape(0) >= a.shape(1) ? a : a.transpose();
    return Svd.ofColumns(Dense.transpose(Dense.rows(tall), Math.toIntExact(tall.shape(1))));
  }

  private static Lu regular(String name, NDArray matrix) {
    var lu = Lu.of(Dense.rows(matrix));
    if (lu.isSingular()) {
      throw new LinAlgException(
          "%s of a singular matrix of shape %s; use lstsq or pinv for such systems"
              .formatted(name, matrix.shape()));
    }
    return lu;
  }
}
