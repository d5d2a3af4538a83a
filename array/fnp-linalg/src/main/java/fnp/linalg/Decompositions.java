package fnp.linalg;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Ufuncs;
import java.util.Arrays;

/// Singular values, eigenvalues, and what follows from them; of matrices and of stacks of matrices
/// on the last two axes.
///
/// All compute in float64; float32 operands give float32 results, integers give float64. Signs of
/// vectors are not determined and differ from LAPACK's.
///
/// @numpy `numpy.linalg`, 2.4
public final class Decompositions {
  private Decompositions() {}

  /// The singular value decomposition of matrices `(…, m, n)`.
  ///
  /// @param fullMatrices whether the factors are square
  /// @throws LinAlgException if there are fewer than two axes, or elements are not finite
  /// @numpy `numpy.linalg.svd`
  public static SingularValues svd(NDArray a, boolean fullMatrices) {
    Dense.requireMatrix("svd", a);
    var m = Math.toIntExact(a.shape(-2));
    var n = Math.toIntExact(a.shape(-1));
    var k = Math.min(m, n);
    var stack = Dense.leading(a, 2);
    var type = Dense.resultType(a.dtype());
    var u = NDArray.empty(type, Dense.stack(stack, m, fullMatrices ? m : k));
    var s = NDArray.empty(type, Dense.stack(stack, k));
    var vh = NDArray.empty(type, Dense.stack(stack, fullMatrices ? n : k, n));
    Stacks.forEach(
        stack,
        index -> {
          var svd = LinearAlgebra.svd(a.get(index));
          var left = m >= n ? svd.left() : svd.right();
          var right = m >= n ? svd.right() : svd.left();
          var rank = LinearAlgebra.rank(svd.values(), 0);
          var basis = completed(left, m, fullMatrices ? m : k, rank);
          Dense.store(Dense.transpose(basis, m), u.get(index));
          Dense.store(completed(right, n, fullMatrices ? n : k, rank), vh.get(index));
          var values = NDArray.ofDoubles(svd.values());
          s.get(index).copyFrom(values);
          values.release();
        });
    return new SingularValues(u, s, vh);
  }

  /// The first `rank` of some orthonormal vectors, and more to make `count`.
  private static double[][] completed(double[][] vectors, int length, int count, int rank) {
    if (rank == count) {
      return vectors;
    }
    var copies = new double[rank][];
    for (int j = 0; j < rank; j++) {
      copies[j] = vectors[j].clone();
    }
    var all = Householder.of(copies, length).orthonormal(count);
    System.arraycopy(vectors, 0, all, 0, rank);
    return all;
  }

  /// Eigenvalues and eigenvectors of symmetric matrices, of which the lower triangles are read.
  ///
  /// @throws LinAlgException if a matrix is not square, or elements are not finite
  /// @numpy `numpy.linalg.eigh`
  public static EigenSystem eigh(NDArray a) {
    Dense.requireSquare("eigh", a);
    var n = Math.toIntExact(a.shape(-1));
    var stack = Dense.leading(a, 2);
    var type = Dense.resultType(a.dtype());
    var values = NDArray.empty(type, Dense.stack(stack, n));
    var vectors = NDArray.empty(type, a.shape());
    Stacks.forEach(
        stack,
        index -> {
          var eigen = SymmetricEigen.ofLower(Dense.rows(a.get(index)));
          Dense.store(Dense.transpose(eigen.vectors(), n), vectors.get(index));
          var row = NDArray.ofDoubles(eigen.values());
          values.get(index).copyFrom(row);
          row.release();
        });
    return new EigenSystem(values, vectors);
  }

  /// Eigenvalues and eigenvectors of square matrices, in no particular order. Both are real if all
  /// eigenvalues are; those whose imaginary part is only rounding count as real.
  ///
  /// @throws LinAlgException if a matrix is not square, or elements are not finite
  /// @numpy `numpy.linalg.eig`
  public static EigenSystem eig(NDArray a) {
    Dense.requireSquare("eig", a);
    var n = Math.toIntExact(a.shape(-1));
    var stack = Dense.leading(a, 2);
    var real = Dense.resultType(a.dtype());
    var type = real == DType.FLOAT32 ? DType.COMPLEX64 : DType.COMPLEX128;
    var values = NDArray.zeros(type, Dense.stack(stack, n).toArray());
    var vectors = NDArray.zeros(type, a.shape().toArray());
    var isReal = new boolean[] {true};
    Stacks.forEach(
        stack,
        index -> {
          var schur = Schur.of(Dense.rows(a.get(index)));
          for (int j = 0; j < n; j++) {
            var value = schur.value(j);
            isReal[0] &= value.imag() == 0;
            values.get(index).setItem(value, j);
            var vector = schur.vector(j);
            for (int i = 0; i < n; i++) {
              vectors.get(index).setItem(vector[i], i, j);
            }
          }
        });
    return isReal[0]
        ? new EigenSystem(values.real().copy(), vectors.real().copy())
        : new EigenSystem(values, vectors);
  }

  /// The condition of matrices for the norm of an order, as [Norms#matrixNorm] has them: how much
  /// errors of a right side may grow in a solution.
  ///
  /// @throws LinAlgException if there are fewer than two axes, or, for orders other than 2 and -2,
  ///   the matrices are not square
  /// @numpy `numpy.linalg.cond`
  public static NDArray cond(NDArray a, double order) {
    Dense.requireMatrix("cond", a);
    if (Math.abs(order) == 2) {
      var values = LinearAlgebra.singularValues(a);
      var greatest = Reductions.max(values, Over.axis(-1));
      var least = Reductions.min(values, Over.axis(-1));
      return order > 0 ? Ufuncs.DIVIDE.call(greatest, least) : Ufuncs.DIVIDE.call(least, greatest);
    }
    var inverse = LinearAlgebra.inv(a);
    return Ufuncs.MULTIPLY.call(Norms.matrixNorms(a, order), Norms.matrixNorms(inverse, order));
  }

  /// The product of a square matrix with itself, `exponent` times; negative exponents multiply the
  /// inverse.
  ///
  /// @throws LinAlgException if a matrix is not square, or singular and the exponent negative
  /// @numpy `numpy.linalg.matrix_power`
  public static NDArray matrixPower(NDArray a, int exponent) {
    Dense.requireSquare("matrix_power", a);
    if (exponent == 0) {
      var unit = NDArray.zeros(a.dtype(), a.shape().toArray());
      var rows = Dense.identity(Math.toIntExact(a.shape(-1)));
      Stacks.forEach(Dense.leading(a, 2), index -> Dense.store(rows, unit.get(index)));
      return unit;
    }
    var power = exponent < 0 ? LinearAlgebra.inv(a) : a.copy();
    NDArray result = power;
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

  /// The `x` with `tensordot(a, x, x.ndim) = b`.
  ///
  /// @throws LinAlgException if the last axes of `a` have not as many elements as the first
  /// @numpy `numpy.linalg.tensorsolve`
  public static NDArray tensorsolve(NDArray a, NDArray b) {
    var shape = Arrays.copyOfRange(a.shape().toArray(), b.ndim(), a.ndim());
    var size = Arrays.stream(shape).reduce(1, (x, y) -> x * y);
    if (size != b.size() || size * size != a.size()) {
      throw new LinAlgException(
          "tensorsolve of shapes %s and %s: prod(a.shape[b.ndim:]) and prod(a.shape[:b.ndim]) differ"
              .formatted(a.shape(), b.shape()));
    }
    return LinearAlgebra.solve(a.reshape(size, size), b.ravel()).reshape(shape);
  }

  /// The inverse of an array for `tensordot` over the first `axes` axes.
  ///
  /// @throws LinAlgException if the last axes have not as many elements as the first, or there is
  ///   no inverse
  /// @numpy `numpy.linalg.tensorinv`
  public static NDArray tensorinv(NDArray a, int axes) {
    var lengths = a.shape().toArray();
    var first = Arrays.copyOf(lengths, axes);
    var last = Arrays.copyOfRange(lengths, axes, lengths.length);
    var size = Arrays.stream(last).reduce(1, (x, y) -> x * y);
    if (axes < 1 || size * size != a.size()) {
      throw new LinAlgException(
          "tensorinv of shape %s over %d axes: the first axes have not as many elements as the last"
              .formatted(a.shape(), axes));
    }
    var shape = Arrays.copyOf(last, lengths.length);
    System.arraycopy(first, 0, shape, last.length, first.length);
    return LinearAlgebra.inv(a.reshape(size, size)).reshape(shape);
  }
}
