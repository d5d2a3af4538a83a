package frankennumpy;

import fnp.linalg.Factors;
import fnp.linalg.LeastSquares;
import fnp.linalg.LinearAlgebra;
import fnp.linalg.Norms;
import fnp.linalg.Products;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Selections;
import fnp.ufunc.Ufuncs;

/// NumPy's functions under NumPy's names, in Java's spelling: `np.expand_dims` is `Np.expandDims`.
///
/// ```java
/// var x = Np.linspace(0, 1, 5);
/// var y = Np.add(Np.multiply(x, 2.0), 1L);
/// var mean = Np.mean(y).getDouble();
/// ```
///
/// The chapters of the reference are the classes this one extends: [DataTypes], [Printing],
/// [Creation], [Shaping], [Arithmetic], [Functions], [Aggregation], [Statistics]; products and
/// linear algebra are here.
///
/// @numpy `numpy` and `numpy.linalg`, 2.4
public final class Np extends Statistics {
  /// The ratio of a circle's circumference to its diameter.
  public static final double PI = Math.PI;

  /// The base of natural logarithms.
  public static final double E = Math.E;

  private Np() {}

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

  /// The sum of the main diagonal of a matrix.
  ///
  /// @numpy `numpy.trace`
  public static NDArray trace(NDArray a) {
    return Products.trace(a);
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

  /// The lower triangle `l` with `l lᵀ = a`.
  ///
  /// @throws fnp.linalg.LinAlgException if a matrix is not positive definite
  /// @numpy `numpy.linalg.cholesky`
  public static NDArray cholesky(NDArray a) {
    return LinearAlgebra.cholesky(a);
  }

  /// Orthonormal columns and an upper triangle whose product is `a`.
  ///
  /// @numpy `numpy.linalg.qr`
  public static Factors qr(NDArray a) {
    return LinearAlgebra.qr(a);
  }

  /// The `x` that minimises `‖b - a x‖`, with residuals, rank and singular values.
  ///
  /// @throws fnp.ndarray.ShapeException if the numbers of rows differ
  /// @numpy `numpy.linalg.lstsq`
  public static LeastSquares lstsq(NDArray a, NDArray b) {
    return LinearAlgebra.lstsq(a, b, -1);
  }

  /// The singular values of a matrix, greatest first.
  ///
  /// @numpy `numpy.linalg.svdvals`
  public static NDArray svdvals(NDArray a) {
    return LinearAlgebra.singularValues(a);
  }

  /// The generalised inverse of a matrix.
  ///
  /// @numpy `numpy.linalg.pinv`
  public static NDArray pinv(NDArray a) {
    return LinearAlgebra.pinv(a, 1e-15);
  }

  /// The number of singular values that are not negligible.
  ///
  /// @numpy `numpy.linalg.matrix_rank`
  public static long matrixRank(NDArray a) {
    return LinearAlgebra.matrixRank(a);
  }

  /// The root of the sum of squares of all elements.
  ///
  /// @numpy `numpy.linalg.norm`
  public static NDArray norm(NDArray a) {
    return Norms.norm(a);
  }

  /// The lengths of the vectors along an axis.
  ///
  /// @numpy `numpy.linalg.norm` with `axis`
  public static NDArray norm(NDArray a, int axis) {
    return Norms.vectorNorm(a, 2, axis, false);
  }

  /// The elements at `indices` of the flattened array; negative indices count from the end.
  ///
  /// @throws fnp.ndarray.IndexException if an index is out of bounds
  /// @numpy `numpy.take`
  public static NDArray take(NDArray a, NDArray indices) {
    return Selections.take(a.ravel(), indices, 0);
  }

  /// The elements at `indices` along an axis; negative indices count from the end.
  ///
  /// @throws fnp.ndarray.IndexException if an index is out of bounds
  /// @numpy `numpy.take`
  public static NDArray take(NDArray a, NDArray indices, int axis) {
    return Selections.take(a, indices, axis);
  }

  /// Whether two arrays have the same shape and elements.
  ///
  /// @numpy `numpy.array_equal`
  public static boolean arrayEqual(NDArray a, NDArray b) {
    return a.shape().equals(b.shape())
        && Reductions.all(Ufuncs.EQUAL.call(a, b), Over.all()).getBoolean();
  }

  /// Whether all pairs differ by at most `1e-8 + 1e-5 |b|`.
  ///
  /// @throws fnp.ndarray.BroadcastException if the shapes do not fit
  /// @numpy `numpy.allclose`
  public static boolean allclose(NDArray a, NDArray b) {
    return Reductions.all(isclose(a, b, 1e-5, 1e-8), Over.all()).getBoolean();
  }

  /// A copy in the order the option names.
  ///
  /// @numpy `numpy.copy` with `order`
  public static NDArray copy(NDArray a, Order order) {
    return a.copy(order);
  }
}
