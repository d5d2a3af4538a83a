package frankennumpy;

import fnp.linalg.Cutoff;
import fnp.linalg.Decompositions;
import fnp.linalg.EigenSystem;
import fnp.linalg.EinsumPath;
import fnp.linalg.Factors;
import fnp.linalg.LeastSquares;
import fnp.linalg.LinearAlgebra;
import fnp.linalg.LogDeterminant;
import fnp.linalg.NormOrder;
import fnp.linalg.Norms;
import fnp.linalg.OrthonormalFactors;
import fnp.linalg.Products;
import fnp.linalg.Ranks;
import fnp.linalg.SingularValues;
import fnp.linalg.Tensors;
import fnp.linalg.VectorProducts;
import fnp.ndarray.NDArray;

/// Products of matrices and linear algebra. Use through [Np].
///
/// @numpy "Linear algebra", 2.4
public abstract sealed class Matrices extends Statistics permits ArrayFiles {
  Matrices() {}

  /// The product of vectors, matrices, or sums over the last and last but one axis.
  ///
  /// @throws fnp.ndarray.ShapeException if the lengths differ
  /// @numpy `numpy.dot`
  public static NDArray dot(NDArray a, NDArray b) {
    return Products.dot(a, b);
  }

  /// The matrix product of the last two axes, `(…, m, k)` and `(…, k, n)` to `(…, m, n)`.
  ///
  /// @throws fnp.ndarray.ShapeException if the lengths differ or an operand has no axes
  /// @numpy `numpy.matmul`
  public static NDArray matmul(NDArray a, NDArray b) {
    return Products.matmul(a, b);
  }

  /// The sums of products of vectors on the last axis, the first conjugated.
  ///
  /// @throws fnp.ndarray.ShapeException if the lengths differ
  /// @numpy `numpy.vecdot`
  public static NDArray vecdot(NDArray a, NDArray b) {
    return VectorProducts.vecdot(a, b);
  }

  /// Matrices times vectors, `(…, m, n)` and `(…, n)` to `(…, m)`.
  ///
  /// @throws fnp.ndarray.ShapeException if the lengths differ
  /// @numpy `numpy.matvec`
  public static NDArray matvec(NDArray a, NDArray b) {
    return VectorProducts.matvec(a, b);
  }

  /// Vectors, conjugated, times matrices, `(…, m)` and `(…, m, n)` to `(…, n)`.
  ///
  /// @throws fnp.ndarray.ShapeException if the lengths differ
  /// @numpy `numpy.vecmat`
  public static NDArray vecmat(NDArray a, NDArray b) {
    return VectorProducts.vecmat(a, b);
  }

  /// The last two axes exchanged; a view.
  ///
  /// @throws fnp.ndarray.ShapeException if there are fewer
  /// @numpy `numpy.matrix_transpose`
  public static NDArray matrixTranspose(NDArray a) {
    return Products.matrixTranspose(a);
  }

  /// The sum of products of two arrays, both flattened.
  ///
  /// @throws fnp.ndarray.ShapeException if the sizes differ
  /// @numpy `numpy.vdot`
  public static NDArray vdot(NDArray a, NDArray b) {
    return Products.vdot(a, b);
  }

  /// The sum of products over the last axes of both.
  ///
  /// @throws fnp.ndarray.ShapeException if the lengths differ
  /// @numpy `numpy.inner`
  public static NDArray inner(NDArray a, NDArray b) {
    return Products.inner(a, b);
  }

  /// Every product of an element of `a` with one of `b`.
  ///
  /// @numpy `numpy.outer`
  public static NDArray outer(NDArray a, NDArray b) {
    return Products.outer(a, b);
  }

  /// The sum of products over the last `axes` axes of `a` and the first of `b`.
  ///
  /// @throws fnp.ndarray.ShapeException if the lengths differ
  /// @numpy `numpy.tensordot`
  public static NDArray tensordot(NDArray a, NDArray b, int axes) {
    return Products.tensordot(a, b, axes);
  }

  /// The sum of products over pairs of axes; the remaining axes of `a` come first, then those of
  /// `b`.
  ///
  /// @throws fnp.ndarray.ShapeException if paired lengths differ
  /// @numpy `numpy.tensordot` with two lists of axes
  public static NDArray tensordot(NDArray a, NDArray b, int[] axesOfA, int[] axesOfB) {
    return Products.tensordot(a, b, axesOfA, axesOfB);
  }

  /// Every product of an element of `a` with the whole of `b`.
  ///
  /// @numpy `numpy.kron`
  public static NDArray kron(NDArray a, NDArray b) {
    return Products.kron(a, b);
  }

  /// A sum of products over named axes, such as `einsum("ij,jk->ik", a, b)`.
  ///
  /// @throws fnp.ndarray.ShapeException if the subscripts do not fit the operands
  /// @numpy `numpy.einsum` with subscripts
  public static NDArray einsum(String subscripts, NDArray... operands) {
    return Products.einsum(subscripts, operands);
  }

  /// In which order `einsum` had best take its operands, and what that costs.
  ///
  /// @throws fnp.ndarray.ShapeException if the subscripts do not fit the operands
  /// @numpy `numpy.einsum_path`
  public static EinsumPath einsumPath(
      String subscripts, EinsumPath.Search search, NDArray... operands) {
    return EinsumPath.of(subscripts, search, operands);
  }

  /// The product of several matrices, in the order that needs the fewest operations.
  ///
  /// @throws fnp.ndarray.ShapeException if there are fewer than two, or lengths differ
  /// @numpy `numpy.linalg.multi_dot`
  public static NDArray multiDot(NDArray... matrices) {
    return Products.multiDot(matrices);
  }

  /// The product of a square matrix with itself; negative exponents multiply the inverse.
  ///
  /// @throws fnp.linalg.LinAlgException if the matrices are not square
  /// @numpy `numpy.linalg.matrix_power`
  public static NDArray matrixPower(NDArray a, long exponent) {
    return LinearAlgebra.matrixPower(a, exponent);
  }

  /// The `x` with `a x = b`.
  ///
  /// @throws fnp.linalg.LinAlgException if `a` is singular or not square
  /// @numpy `numpy.linalg.solve`
  public static NDArray solve(NDArray a, NDArray b) {
    return LinearAlgebra.solve(a, b);
  }

  /// The inverse of square matrices.
  ///
  /// @throws fnp.linalg.LinAlgException if a matrix is singular or not square
  /// @numpy `numpy.linalg.inv`
  public static NDArray inv(NDArray a) {
    return LinearAlgebra.inv(a);
  }

  /// The determinant of square matrices.
  ///
  /// @throws fnp.linalg.LinAlgException if the matrices are not square
  /// @numpy `numpy.linalg.det`
  public static NDArray det(NDArray a) {
    return LinearAlgebra.det(a);
  }

  /// The sign of the determinant and the logarithm of its absolute value.
  ///
  /// @throws fnp.linalg.LinAlgException if the matrices are not square
  /// @numpy `numpy.linalg.slogdet`
  public static LogDeterminant slogdet(NDArray a) {
    return LinearAlgebra.slogdet(a);
  }

  /// The `x` with `tensordot(a, x, x.ndim) = b`.
  ///
  /// @param axes axes of `a` that are moved to its end first
  /// @throws fnp.linalg.LinAlgException if the shapes do not fit or the system is singular
  /// @numpy `numpy.linalg.tensorsolve`
  public static NDArray tensorsolve(NDArray a, NDArray b, int... axes) {
    return Tensors.solve(a, b, axes);
  }

  /// The inverse for `tensordot` over the first `axes` axes.
  ///
  /// @throws fnp.linalg.LinAlgException if the shape does not fit or there is no inverse
  /// @numpy `numpy.linalg.tensorinv`
  public static NDArray tensorinv(NDArray a, int axes) {
    return Tensors.inverse(a, axes);
  }

  /// The lower triangle `l` with `l lᴴ = a`.
  ///
  /// @throws fnp.linalg.LinAlgException if a matrix is not positive definite
  /// @numpy `numpy.linalg.cholesky`
  public static NDArray cholesky(NDArray a) {
    return LinearAlgebra.cholesky(a);
  }

  /// The lower triangle `l` with `l lᴴ = a`, or the upper triangle `u` with `uᴴ u = a`.
  ///
  /// @throws fnp.linalg.LinAlgException if a matrix is not positive definite
  /// @numpy `numpy.linalg.cholesky` with `upper`
  public static NDArray cholesky(NDArray a, boolean upper) {
    return LinearAlgebra.cholesky(a, upper);
  }

  /// Orthonormal columns and an upper triangle whose product is `a`.
  ///
  /// @numpy `numpy.linalg.qr`
  public static Factors qr(NDArray a) {
    return OrthonormalFactors.reduced(a);
  }

  /// Orthonormal columns and an upper triangle; the columns are a whole basis if `complete`.
  ///
  /// @numpy `numpy.linalg.qr` with `mode="complete"` or `"reduced"`
  public static Factors qr(NDArray a, boolean complete) {
    return complete ? OrthonormalFactors.complete(a) : OrthonormalFactors.reduced(a);
  }

  /// The singular value decomposition with square factors.
  ///
  /// @numpy `numpy.linalg.svd`
  public static SingularValues svd(NDArray a) {
    return Decompositions.svd(a, true);
  }

  /// The singular value decomposition, with square factors or the smallest.
  ///
  /// @numpy `numpy.linalg.svd` with `full_matrices`
  public static SingularValues svd(NDArray a, boolean fullMatrices) {
    return Decompositions.svd(a, fullMatrices);
  }

  /// Eigenvalues, ascending, and eigenvectors of Hermitian matrices.
  ///
  /// @throws fnp.linalg.LinAlgException if the matrices are not square
  /// @numpy `numpy.linalg.eigh`
  public static EigenSystem eigh(NDArray a) {
    return Decompositions.eigh(a);
  }

  /// The eigenvalues of Hermitian matrices, ascending.
  ///
  /// @throws fnp.linalg.LinAlgException if the matrices are not square
  /// @numpy `numpy.linalg.eigvalsh`
  public static NDArray eigvalsh(NDArray a) {
    return Decompositions.eigvalsh(a, false);
  }

  /// Eigenvalues and eigenvectors of square matrices, complex unless all eigenvalues are real.
  ///
  /// @throws fnp.linalg.LinAlgException if the matrices are not square, or not finite
  /// @numpy `numpy.linalg.eig`
  public static EigenSystem eig(NDArray a) {
    return Decompositions.eig(a);
  }

  /// The eigenvalues of square matrices, complex unless all are real.
  ///
  /// @throws fnp.linalg.LinAlgException if the matrices are not square, or not finite
  /// @numpy `numpy.linalg.eigvals`
  public static NDArray eigvals(NDArray a) {
    return Decompositions.eigvals(a);
  }

  /// The condition of matrices: the greatest singular value divided by the least.
  ///
  /// @throws fnp.linalg.LinAlgException if there are no elements
  /// @numpy `numpy.linalg.cond`
  public static NDArray cond(NDArray a) {
    return Ranks.cond(a, NormOrder.usual());
  }

  /// The condition of matrices for the norm of an order: 1, -1, 2, -2, infinity, minus infinity.
  ///
  /// @throws fnp.linalg.LinAlgException if a matrix is not square
  /// @numpy `numpy.linalg.cond` with `p`
  public static NDArray cond(NDArray a, double order) {
    return Ranks.cond(a, NormOrder.of(order));
  }

  /// The `x` that minimises `‖b - a x‖`, with residuals, rank and singular values.
  ///
  /// @throws fnp.linalg.LinAlgException if the numbers of rows differ
  /// @numpy `numpy.linalg.lstsq`
  public static LeastSquares lstsq(NDArray a, NDArray b) {
    return LinearAlgebra.lstsq(a, b, Double.NaN);
  }

  /// The same, where singular values below the share `rcond` of the largest count as zero.
  ///
  /// @throws fnp.linalg.LinAlgException if the numbers of rows differ
  /// @numpy `numpy.linalg.lstsq` with `rcond`
  public static LeastSquares lstsq(NDArray a, NDArray b, double rcond) {
    return LinearAlgebra.lstsq(a, b, rcond);
  }

  /// The singular values of matrices, greatest first.
  ///
  /// @numpy `numpy.linalg.svdvals`
  public static NDArray svdvals(NDArray a) {
    return Decompositions.singularValues(a);
  }

  /// The generalised inverse of matrices.
  ///
  /// @numpy `numpy.linalg.pinv`
  public static NDArray pinv(NDArray a) {
    return Ranks.pinv(a, new Cutoff.Usual(), false);
  }

  /// The generalised inverse of matrices, ignoring singular values below a cutoff.
  ///
  /// @numpy `numpy.linalg.pinv` with `rcond` or `rtol`, and `hermitian`
  public static NDArray pinv(NDArray a, Cutoff cutoff, boolean hermitian) {
    return Ranks.pinv(a, cutoff, hermitian);
  }

  /// The numbers of singular values that are not negligible.
  ///
  /// @numpy `numpy.linalg.matrix_rank`
  public static NDArray matrixRank(NDArray a) {
    return Ranks.rank(a, new Cutoff.Usual(), false);
  }

  /// The numbers of singular values above a cutoff.
  ///
  /// @numpy `numpy.linalg.matrix_rank` with `tol` or `rtol`, and `hermitian`
  public static NDArray matrixRank(NDArray a, Cutoff cutoff, boolean hermitian) {
    return Ranks.rank(a, cutoff, hermitian);
  }

  /// The root of the sum of squares of all elements.
  ///
  /// @numpy `numpy.linalg.norm`
  public static NDArray norm(NDArray a) {
    return Norms.norm(a, NormOrder.usual(), false);
  }

  /// The norm of an order of a vector or a matrix.
  ///
  /// @throws fnp.ndarray.ShapeException if the order is not defined for so many axes
  /// @numpy `numpy.linalg.norm` with `ord`
  public static NDArray norm(NDArray a, NormOrder order) {
    return Norms.norm(a, order, false);
  }

  /// The norms of an order of vectors along one axis, or of matrices along two.
  ///
  /// @throws fnp.ndarray.ShapeException if the order is not defined for so many axes
  /// @numpy `numpy.linalg.norm` with `ord` and `axis`
  public static NDArray norm(NDArray a, NormOrder order, int... axes) {
    return Norms.norm(a, order, axes, false);
  }

  /// The lengths of the vectors along an axis.
  ///
  /// @numpy `numpy.linalg.norm` with `axis`
  public static NDArray norm(NDArray a, int axis) {
    return Norms.norm(a, NormOrder.usual(), new int[] {axis}, false);
  }

  /// The norm of an order of vectors along the last axis.
  ///
  /// @numpy `numpy.linalg.vector_norm` with `axis=-1`
  public static NDArray vectorNorm(NDArray a, double order) {
    return Norms.vectorNorm(a, NormOrder.of(order), new int[] {-1}, false);
  }

  /// The norm of an order of matrices: 1, -1, 2, -2, infinity, minus infinity.
  ///
  /// @throws fnp.ndarray.ShapeException for other orders
  /// @numpy `numpy.linalg.matrix_norm`
  public static NDArray matrixNorm(NDArray a, double order) {
    return Norms.matrixNorm(a, NormOrder.of(order), false);
  }

  /// The Frobenius (`"fro"`) or nuclear (`"nuc"`) norm of matrices.
  ///
  /// @throws fnp.ndarray.ShapeException for other names
  /// @numpy `numpy.linalg.matrix_norm` with a name as `ord`
  public static NDArray matrixNorm(NDArray a, String name) {
    return Norms.matrixNorm(a, NormOrder.of(name), false);
  }

  /// The sum of the main diagonal of a matrix.
  ///
  /// @numpy `numpy.trace`
  public static NDArray trace(NDArray a) {
    return Products.trace(a);
  }

  /// The sums of a diagonal of two axes.
  ///
  /// @numpy `numpy.trace` with `offset`, `axis1` and `axis2`
  public static NDArray trace(NDArray a, int offset, int axis1, int axis2) {
    return Products.trace(a, offset, axis1, axis2);
  }
}
