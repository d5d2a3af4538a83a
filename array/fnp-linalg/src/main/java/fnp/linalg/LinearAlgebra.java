package fnp.linalg;

import fnp.linalg.lapack.Columns;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import java.util.Arrays;

/// Solvers of linear systems, and what follows from the same factorisations; of matrices and of
/// stacks of matrices on the last two axes.
///
/// All compute in float64 or complex128; float32 and complex64 operands give such results.
///
/// @numpy `numpy.linalg`, 2.4
public final class LinearAlgebra {
  private LinearAlgebra() {}

  /// The `x` with `a x = b`, for `a` of shape `(…, n, n)` and `b` of shape `(n,)` or `(…, n, k)`.
  ///
  /// @throws LinAlgException if a matrix is singular or not square
  /// @throws fnp.ndarray.ShapeException if the lengths differ
  /// @numpy `numpy.linalg.solve`
  public static NDArray solve(NDArray a, NDArray b) {
    Operand.requireSquare("solve", a);
    var type = CommonType.of(a, b);
    var vector = b.ndim() == 1;
    if (b.ndim() == 0 || b.shape(vector ? 0 : -2) != a.shape(-1)) {
      throw Operand.mismatch("solve", a, b, "the right side needs %d rows".formatted(a.shape(-1)));
    }
    var right = vector ? b.expandDims(1) : b;
    var stack = MatrixStack.leading(a, 2).broadcast(MatrixStack.leading(right, 2));
    var shape = MatrixStack.stacked(stack, right.shape(-2), right.shape(-1));
    var result = NDArray.empty(type.computed(), shape);
    var from = MatrixStack.matrices(a, type.computed(), stack);
    var sides = MatrixStack.matrices(right, type.computed(), stack);
    var solved = solve(from, sides, result, stack);
    if (!solved) {
      throw Operand.singular("solve", a);
    }
    var x = result.to(type.result());
    return vector ? x.squeeze(x.ndim() - 1) : x;
  }

  private static boolean solve(
      MatrixStack matrices, MatrixStack sides, NDArray result, Shape stack) {
    var n = result.shape(-2);
    var complex = result.dtype().itemsize() == 16;
    if (n == 0 || stack.size() == 0) {
      return true;
    }
    var to = MatrixStack.of(result);
    return Batch.run(
        stack.size(),
        n,
        (work, lapack) -> {
          var matrix = work.matrix(n, n, complex);
          var side = work.matrix(n, result.shape(-1), complex);
          return index -> {
            matrices.load(index, matrix);
            sides.load(index, side);
            var info = lapack.solve(matrix, side);
            to.store(side, index);
            return info;
          };
        });
  }

  /// The inverse of square matrices.
  ///
  /// @throws LinAlgException if a matrix is singular or not square
  /// @numpy `numpy.linalg.inv`
  public static NDArray inv(NDArray a) {
    Operand.requireSquare("inv", a);
    var type = CommonType.of(a);
    var result = NDArray.empty(type.computed(), a.shape());
    if (!invert(a, type, result)) {
      throw Operand.singular("inv", a);
    }
    return result.to(type.result());
  }

  /// The inverse of square matrices, of singular ones NaN.
  static NDArray invOrNan(NDArray a) {
    Operand.requireSquare("inv", a);
    var type = CommonType.of(a);
    var result = NDArray.empty(type.computed(), a.shape());
    invert(a, type, result);
    return result;
  }

  private static boolean invert(NDArray a, CommonType type, NDArray result) {
    var stack = MatrixStack.leading(a, 2);
    var n = a.shape(-1);
    if (a.size() == 0) {
      return true;
    }
    var from = MatrixStack.matrices(a, type.computed(), stack);
    var to = MatrixStack.of(result);
    return Batch.run(
        stack.size(),
        n,
        (work, lapack) -> {
          var matrix = work.matrix(n, n, type.complex());
          var unit = work.matrix(n, n, type.complex());
          return index -> {
            from.load(index, matrix);
            identity(unit);
            var info = lapack.solve(matrix, unit);
            if (info == 0) {
              to.store(unit, index);
            } else {
              to.spoil(index, unit);
            }
            return info;
          };
        });
  }

  /// Makes a matrix the unit matrix.
  static void identity(Columns unit) {
    Memory.clear(unit.address(), (long) unit.rows() * unit.columns() * unit.itemsize());
    for (int i = 0; i < Math.min(unit.rows(), unit.columns()); i++) {
      Memory.setDouble(unit.at(i, i), 1);
    }
  }

  /// The determinant of square matrices, shape `(…)`.
  ///
  /// @throws LinAlgException if the matrices are not square
  /// @numpy `numpy.linalg.det`
  public static NDArray det(NDArray a) {
    return determinants("det", a).product();
  }

  /// The sign of the determinant of square matrices and the logarithm of its absolute value, for
  /// determinants too large or small for a float. The sign of a complex one has absolute value 1.
  ///
  /// @throws LinAlgException if the matrices are not square
  /// @numpy `numpy.linalg.slogdet`
  public static LogDeterminant slogdet(NDArray a) {
    return determinants("slogdet", a).logarithms();
  }

  private static Determinants determinants(String name, NDArray a) {
    Operand.requireSquare(name, a);
    var type = CommonType.of(a);
    var stack = MatrixStack.leading(a, 2);
    var result = new Determinants(type, stack);
    var n = a.shape(-1);
    var from = MatrixStack.matrices(a, type.computed(), stack);
    Batch.run(
        stack.size(),
        n,
        (work, lapack) -> {
          var matrix = work.matrix(n, n, type.complex());
          var pivots = work.bytes(4 * n);
          return index -> {
            from.load(index, matrix);
            var info = n == 0 ? 0 : lapack.factorise(matrix, pivots);
            result.set(index, matrix, pivots, info == 0);
            return 0;
          };
        });
    return result;
  }

  /// The lower triangle `l` with `l lᴴ = a`, of which only the lower triangle is read.
  ///
  /// @throws LinAlgException if a matrix is not square or not positive definite
  /// @numpy `numpy.linalg.cholesky`
  public static NDArray cholesky(NDArray a) {
    return cholesky(a, false);
  }

  /// The lower triangle `l` with `l lᴴ = a`, or the upper triangle `u` with `uᴴ u = a`; the same
  /// triangle of the operand is read.
  ///
  /// @throws LinAlgException if a matrix is not square or not positive definite
  /// @numpy `numpy.linalg.cholesky` with `upper`
  public static NDArray cholesky(NDArray a, boolean upper) {
    Operand.requireSquare("cholesky", a);
    var type = CommonType.of(a);
    var stack = MatrixStack.leading(a, 2);
    var result = NDArray.empty(type.computed(), a.shape());
    var n = a.shape(-1);
    if (a.size() > 0) {
      var from = MatrixStack.matrices(a, type.computed(), stack);
      var to = MatrixStack.of(result);
      var done =
          Batch.run(
              stack.size(),
              n,
              (work, lapack) -> {
                var matrix = work.matrix(n, n, type.complex());
                return index -> {
                  from.load(index, matrix);
                  var info = lapack.cholesky(matrix, upper);
                  clearTriangle(matrix, !upper);
                  to.store(matrix, index);
                  return info;
                };
              });
      if (!done) {
        throw new LinAlgException(
            "Matrix is not positive definite: cholesky of shape %s; use solve or lstsq instead"
                .formatted(a.shape()));
      }
    }
    return result.to(type.result());
  }

  /// Writes zeros above the diagonal, or below it.
  static void clearTriangle(Columns a, boolean above) {
    for (int j = 0; j < a.columns(); j++) {
      var from = above ? 0 : Math.min(j + 1, a.rows());
      var to = above ? Math.min(j, a.rows()) : a.rows();
      Memory.clear(a.at(from, j), (long) (to - from) * a.itemsize());
    }
  }

  /// The `x` that minimises `‖b - a x‖`, the one of least norm if there are several. `a` is `(m,
  /// n)`, `b` is `(m,)` or `(m, k)`.
  ///
  /// @param rcond singular values below this share of the largest count as zero; NaN means `ε
  ///   max(m, n)`, and what is negative means `ε`
  /// @throws LinAlgException if `a` or `b` is not one matrix, or the numbers of rows differ, or the
  ///   iteration does not converge
  /// @numpy `numpy.linalg.lstsq`
  public static LeastSquares lstsq(NDArray a, NDArray b, double rcond) {
    var sides = b.ndim() == 1 ? b.expandDims(1) : b;
    Operand.requireOneMatrix("lstsq", a);
    Operand.requireOneMatrix("lstsq", sides);
    if (sides.shape(0) != a.shape(0)) {
      throw new LinAlgException(
          "Incompatible dimensions: lstsq of shapes %s and %s; both need the same number of rows"
              .formatted(a.shape(), b.shape()));
    }
    return LeastSquaresProblem.solve(a, b, rcond);
  }

  /// The product of a square matrix with itself, `exponent` times; negative exponents multiply the
  /// inverse.
  ///
  /// @throws LinAlgException if a matrix is not square, or singular and the exponent negative
  /// @numpy `numpy.linalg.matrix_power`
  public static NDArray matrixPower(NDArray a, long exponent) {
    Operand.requireSquare("matrix_power", a);
    if (exponent == 0) {
      var unit = NDArray.zeros(a.dtype(), a.shape().toArray());
      if (unit.size() > 0) {
        diagonalOf(unit).copyFrom(NDArray.scalar(a.dtype(), 1L));
      }
      return unit;
    }
    var base = exponent < 0 ? inv(a) : a;
    if (Math.abs(exponent) == 3) {
      return Products.matmul(Products.matmul(base, base), base);
    }
    NDArray power = base;
    NDArray result = base;
    var started = false;
    for (var rest = Math.absExact(exponent); rest > 0; rest >>= 1) {
      if ((rest & 1) == 1) {
        result = started ? Products.matmul(result, power) : power;
        started = true;
      }
      power = rest > 1 ? Products.matmul(power, power) : power;
    }
    return result;
  }

  /// The diagonals of matrices, to be written.
  private static NDArray diagonalOf(NDArray a) {
    var lengths = MatrixStack.stacked(MatrixStack.leading(a, 2), a.shape(-1));
    var strides = Arrays.copyOf(a.strides(), a.ndim() - 1);
    strides[a.ndim() - 2] = a.stride(a.ndim() - 2) + a.stride(a.ndim() - 1);
    return a.asStrided(lengths, strides);
  }
}
