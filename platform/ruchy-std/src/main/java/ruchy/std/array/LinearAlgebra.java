package ruchy.std.array;

import fnp.ndarray.NDArray;
import frankennumpy.Np;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.runtime.tuple.Tuple2;
import ruchy.runtime.tuple.Tuple3;
import ruchy.std.Arguments;

/// The namespace `np.linalg`.
@Namespace("np.linalg")
public final class LinearAlgebra {
  private LinearAlgebra() {}

  /// The solution x of `a @ x = b`.
  @Signature("fn solve(a: Array, b: Array) -> Array")
  public static NDArray solve(NDArray a, NDArray b) {
    return Np.solve(a, b);
  }

  /// The inverse of a matrix.
  @Signature("fn inv(a: Array) -> Array")
  public static NDArray inv(NDArray a) {
    return Np.inv(a);
  }

  /// The determinant.
  @Signature("fn det(a: Array) -> Any")
  public static Object det(NDArray a) {
    return Operands.scalarOrArray(Np.det(a));
  }

  /// The lower triangle whose product with its transpose is the matrix.
  @Signature("fn cholesky(a: Array) -> Array")
  public static NDArray cholesky(NDArray a) {
    return Np.cholesky(a);
  }

  /// The pseudo-inverse.
  @Signature("fn pinv(a: Array) -> Array")
  public static NDArray pinv(NDArray a) {
    return Np.pinv(a);
  }

  /// The number of independent rows.
  @Signature("fn matrix_rank(a: Array) -> i64")
  public static long matrixRank(NDArray a) {
    return Np.matrixRank(a);
  }

  /// The Euclidean length of all elements.
  @Signature("fn norm(a: Array) -> f64")
  public static double norm(NDArray a) {
    return Operands.real(Np.norm(a));
  }

  /// The singular values, greatest first.
  @Signature("fn svdvals(a: Array) -> Array<f64>")
  public static NDArray svdvals(NDArray a) {
    return Np.svdvals(a);
  }

  /// The x for which `a @ x` is nearest to `b`, by least squares.
  @Signature("fn lstsq(a: Array, b: Array) -> Array<f64>")
  public static NDArray lstsq(NDArray a, NDArray b) {
    return Np.lstsq(a, b).solution();
  }

  /// An orthogonal matrix and an upper triangle whose product is the matrix.
  @Signature("fn qr(a: Array) -> (Array, Array)")
  public static Tuple2<Object, Object> qr(NDArray a) {
    var factors = Np.qr(a);
    return new Tuple2<>(factors.q(), factors.r());
  }

  /// The singular value decomposition: u, the singular values, v transposed.
  @Signature("fn svd(a: Array, full_matrices: bool = true) -> (Array, Array, Array)")
  public static Tuple3<Object, Object, Object> svd(NDArray a, boolean fullMatrices) {
    var parts = Np.svd(a, fullMatrices);
    return new Tuple3<>(parts.u(), parts.s(), parts.vh());
  }

  /// The eigenvalues and eigenvectors of a symmetric matrix, ascending.
  @Signature("fn eigh(a: Array) -> (Array, Array)")
  public static Tuple2<Object, Object> eigh(NDArray a) {
    var system = Np.eigh(a);
    return new Tuple2<>(system.eigenvalues(), system.eigenvectors());
  }

  /// The eigenvalues of a symmetric matrix, ascending.
  @Signature("fn eigvalsh(a: Array) -> Array")
  public static NDArray eigvalsh(NDArray a) {
    return Np.eigvalsh(a);
  }

  /// The eigenvalues and eigenvectors of a square matrix; complex where they have to be.
  @Signature("fn eig(a: Array) -> (Array, Array)")
  public static Tuple2<Object, Object> eig(NDArray a) {
    var system = Np.eig(a);
    return new Tuple2<>(system.eigenvalues(), system.eigenvectors());
  }

  /// The eigenvalues of a square matrix; complex where they have to be.
  @Signature("fn eigvals(a: Array) -> Array")
  public static NDArray eigvals(NDArray a) {
    return Np.eigvals(a);
  }

  /// The sign and the logarithm of the absolute value of the determinant.
  @Signature("fn slogdet(a: Array) -> (Any, Any)")
  public static Tuple2<Object, Object> slogdet(NDArray a) {
    var parts = Np.slogdet(a);
    return new Tuple2<>(
        Operands.scalarOrArray(parts.sign()), Operands.scalarOrArray(parts.logAbsDet()));
  }

  /// The condition number: the greatest singular value over the least.
  @Signature("fn cond(a: Array) -> Any")
  public static Object cond(NDArray a) {
    return Operands.scalarOrArray(Np.cond(a));
  }

  /// The matrix multiplied with itself so many times; of its inverse if the exponent is negative.
  @Signature("fn matrix_power(a: Array, n: i64) -> Array")
  public static NDArray matrixPower(NDArray a, long n) {
    return Np.matrixPower(a, Arguments.toInt(n, "n"));
  }

  /// The product of several matrices, in the order that takes the fewest multiplications.
  @Signature("fn multi_dot(arrays: [Array]) -> Array")
  public static NDArray multiDot(RuchyList arrays) {
    return Np.multiDot(arrays.asList().stream().map(NDArray.class::cast).toArray(NDArray[]::new));
  }
}
