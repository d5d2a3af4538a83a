package ruchy.std.array;

import fnp.linalg.Cutoff;
import fnp.linalg.Decompositions;
import fnp.linalg.EigenSystem;
import fnp.linalg.Factors;
import fnp.linalg.LogDeterminant;
import fnp.linalg.NormOrder;
import fnp.linalg.Norms;
import fnp.linalg.OrthonormalFactors;
import fnp.linalg.Products;
import fnp.linalg.Ranks;
import fnp.linalg.SingularValues;
import fnp.ndarray.NDArray;
import frankennumpy.Np;
import ruchy.runtime.Display;
import ruchy.runtime.ObjectList;
import ruchy.runtime.RuchyError;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.runtime.tuple.Tuple2;
import ruchy.runtime.tuple.Tuple3;
import ruchy.runtime.tuple.Tuple4;
import ruchy.std.Arguments;

/// The namespace `np.linalg`.
@Namespace("np.linalg")
public final class LinearAlgebra {
  private LinearAlgebra() {}

  /// The solution x of `a @ x = b`.
  ///
  /// ```ruchy
  /// >>> np.linalg.solve(np.array([[2.0, 1.0], [1.0, 3.0]]), np.array([3.0, 5.0]))
  /// [0.8 1.4]
  /// ```
  @Signature("fn solve(a: Any, b: Any) -> Array")
  public static NDArray solve(Object a, Object b) {
    return Np.solve(Operands.array(a), Operands.array(b));
  }

  /// The inverse of a matrix.
  @Signature("fn inv(a: Any) -> Array")
  public static NDArray inv(Object a) {
    return Np.inv(Operands.array(a));
  }

  /// The determinant.
  @Signature("fn det(a: Any) -> Any")
  public static Object det(Object a) {
    return Operands.scalarOrArray(Np.det(Operands.array(a)));
  }

  /// The sign and the logarithm of the absolute value of the determinant.
  @Signature("fn slogdet(a: Any) -> SlogdetResult")
  public static LogDeterminant slogdet(Object a) {
    return Np.slogdet(Operands.array(a));
  }

  /// The lower triangle whose product with its adjoint is the matrix, or with `upper` the other way
  /// round.
  @Signature("fn cholesky(a: Any, upper: bool = false) -> Array")
  public static NDArray cholesky(Object a, boolean upper) {
    return Np.cholesky(Operands.array(a), upper);
  }

  /// The pseudo-inverse.
  @Signature(
      "fn pinv(a: Any, rcond: Any = None, hermitian: bool = false, rtol: Any = None) -> Array")
  public static NDArray pinv(Object a, Object rcond, boolean hermitian, Object rtol) {
    if (!Operands.isNone(rcond) && !Operands.isNone(rtol)) {
      throw both("rtol", "rcond");
    }
    var share = Operands.isNone(rcond) ? rtol : rcond;
    var cutoff =
        Operands.isNone(share) ? new Cutoff.Usual() : new Cutoff.Relative(Operands.array(share));
    return Np.pinv(Operands.array(a), cutoff, hermitian);
  }

  /// The number of independent rows.
  @Signature(
      "fn matrix_rank(A: Any, tol: Any = None, hermitian: bool = false, rtol: Any = None) -> Any")
  public static Object matrixRank(Object a, Object tol, boolean hermitian, Object rtol) {
    if (!Operands.isNone(tol) && !Operands.isNone(rtol)) {
      throw both("tol", "rtol");
    }
    var cutoff =
        !Operands.isNone(tol)
            ? new Cutoff.Absolute(Operands.array(tol))
            : Operands.isNone(rtol)
                ? new Cutoff.Usual()
                : new Cutoff.Relative(Operands.array(rtol));
    return Operands.scalarOrArray(Np.matrixRank(Operands.array(a), cutoff, hermitian));
  }

  private static RuchyError both(String first, String second) {
    return new RuchyError(
        "E0818", "`%s` and `%s` can not both be set; leave one out".formatted(first, second));
  }

  /// The norm of a vector or a matrix, of all elements or along one or two axes.
  ///
  /// ```ruchy
  /// >>> np.linalg.norm(np.array([3.0, 4.0]))
  /// 5.0
  /// ```
  @Signature("fn norm(x: Any, ord: Any = None, axis: Any = None, keepdims: bool = false) -> Any")
  public static Object norm(Object x, Object ord, Object axis, boolean keepdims) {
    var array = Operands.array(x);
    return Operands.scalarOrArray(
        Operands.isNone(axis)
            ? Norms.norm(array, order(ord), keepdims)
            : Norms.norm(array, order(ord), axes(axis), keepdims));
  }

  /// The norms of the matrices on the last two axes.
  @Signature("fn matrix_norm(x: Any, keepdims: bool = false, ord: Any = \"fro\") -> Any")
  public static Object matrixNorm(Object x, boolean keepdims, Object ord) {
    return Operands.scalarOrArray(Norms.matrixNorm(Operands.array(x), order(ord), keepdims));
  }

  /// The norm of all elements, or of those along some axes, as vectors.
  @Signature(
      "fn vector_norm(x: Any, axis: Any = None, keepdims: bool = false, ord: Any = 2) -> Any")
  public static Object vectorNorm(Object x, Object axis, boolean keepdims, Object ord) {
    var array = Operands.array(x);
    return Operands.scalarOrArray(
        Operands.isNone(axis)
            ? Norms.vectorNorm(array, order(ord), keepdims)
            : Norms.vectorNorm(array, order(ord), axes(axis), keepdims));
  }

  private static int[] axes(Object axis) {
    return Operands.axes(ObjectList.of(axis));
  }

  private static NormOrder order(Object order) {
    if (Operands.isNone(order)) {
      return NormOrder.usual();
    }
    return switch (order) {
      case String name -> NormOrder.of(name);
      case Number number -> NormOrder.of(number.doubleValue());
      default ->
          throw new RuchyError("E0818", "no norm has the order " + Display.quoted(order))
              .help("orders are numbers, \"fro\" and \"nuc\"");
    };
  }

  /// The condition number: the greatest singular value over the least, or for another norm the
  /// product of the norms of the matrix and its inverse.
  @Signature("fn cond(x: Any, p: Any = None) -> Any")
  public static Object cond(Object x, Object p) {
    return Operands.scalarOrArray(Ranks.cond(Operands.array(x), order(p)));
  }

  /// The singular values, greatest first.
  @Signature("fn svdvals(x: Any) -> Array")
  public static NDArray svdvals(Object x) {
    return Np.svdvals(Operands.array(x));
  }

  /// The x for which `a @ x` is nearest to `b`, the squared distances, the rank of `a` and its
  /// singular values.
  @Signature("fn lstsq(a: Any, b: Any, rcond: Any = None) -> (Array, Array, i64, Array)")
  public static Tuple4<Object, Object, Object, Object> lstsq(Object a, Object b, Object rcond) {
    var share = Operands.isNone(rcond) ? Double.NaN : Operands.real(Operands.array(rcond));
    var found = Np.lstsq(Operands.array(a), Operands.array(b), share);
    return new Tuple4<>(
        found.solution(), found.residuals(), (long) found.rank(), found.singularValues());
  }

  /// Orthonormal columns and an upper triangle whose product is the matrix.
  @Signature("fn qr(a: Any) -> QRResult")
  public static Factors qr(Object a) {
    return Np.qr(Operands.array(a));
  }

  /// The same in a mode: `"reduced"`, `"complete"`, `"r"` for the triangle alone, `"raw"` for
  /// LAPACK's form.
  @Signature("fn qr(a: Any, mode: String) -> Any")
  public static Object qr(Object a, String mode) {
    var array = Operands.array(a);
    return switch (mode) {
      case "reduced" -> OrthonormalFactors.reduced(array);
      case "complete" -> OrthonormalFactors.complete(array);
      case "r" -> OrthonormalFactors.triangle(array);
      case "raw" -> {
        var raw = OrthonormalFactors.raw(array);
        yield new Tuple2<Object, Object>(raw.h(), raw.tau());
      }
      default ->
          throw new RuchyError("E0818", "Unrecognized mode " + Display.quoted(mode))
              .help("modes are \"reduced\", \"complete\", \"r\" and \"raw\"");
    };
  }

  /// The columns of the orthonormal factor.
  @Signature("fn Q(self: QRResult) -> Array")
  public static NDArray q(Factors self) {
    return self.q();
  }

  /// The upper triangle.
  @Signature("fn R(self: QRResult) -> Array")
  public static NDArray r(Factors self) {
    return self.r();
  }

  /// Both factors, as a tuple.
  @Signature("fn parts(self: QRResult) -> (Array, Array)")
  public static Tuple2<Object, Object> parts(Factors self) {
    return new Tuple2<>(self.q(), self.r());
  }

  /// The singular value decomposition: u, the singular values, v transposed.
  @Signature("fn svd(a: Any, full_matrices: bool = true, hermitian: bool = false) -> SVDResult")
  public static SingularValues svd(Object a, boolean fullMatrices, boolean hermitian) {
    return hermitian
        ? Decompositions.hermitianSvd(Operands.array(a))
        : Np.svd(Operands.array(a), fullMatrices);
  }

  /// The same, or without `compute_uv` the singular values alone.
  @Signature(
      "fn svd(a: Any, full_matrices: bool = true, compute_uv: bool, hermitian: bool = false) ->"
          + " Any")
  public static Object svd(Object a, boolean fullMatrices, boolean computeUv, boolean hermitian) {
    if (computeUv) {
      return svd(a, fullMatrices, hermitian);
    }
    var array = Operands.array(a);
    return hermitian ? Decompositions.hermitianSingularValues(array) : Np.svdvals(array);
  }

  /// The left singular vectors.
  @Signature("fn U(self: SVDResult) -> Array")
  public static NDArray u(SingularValues self) {
    return self.u();
  }

  /// The singular values.
  @Signature("fn S(self: SVDResult) -> Array")
  public static NDArray s(SingularValues self) {
    return self.s();
  }

  /// The right singular vectors, as rows and conjugated.
  @Signature("fn Vh(self: SVDResult) -> Array")
  public static NDArray vh(SingularValues self) {
    return self.vh();
  }

  /// All three, as a tuple.
  @Signature("fn parts(self: SVDResult) -> (Array, Array, Array)")
  public static Tuple3<Object, Object, Object> parts(SingularValues self) {
    return new Tuple3<>(self.u(), self.s(), self.vh());
  }

  /// The eigenvalues, ascending, and eigenvectors of a Hermitian matrix, of which one triangle is
  /// read.
  @Signature("fn eigh(a: Any, UPLO: String = \"L\") -> EigResult")
  public static EigenSystem eigh(Object a, String uplo) {
    return Decompositions.eigh(Operands.array(a), isUpper(uplo));
  }

  /// The eigenvalues of a Hermitian matrix, ascending.
  @Signature("fn eigvalsh(a: Any, UPLO: String = \"L\") -> Array")
  public static NDArray eigvalsh(Object a, String uplo) {
    return Decompositions.eigvalsh(Operands.array(a), isUpper(uplo));
  }

  private static boolean isUpper(String uplo) {
    return switch (uplo) {
      case "L", "l" -> false;
      case "U", "u" -> true;
      default -> throw new RuchyError("E0818", "UPLO argument must be 'L' or 'U'");
    };
  }

  /// The eigenvalues and eigenvectors of a square matrix; complex where they have to be.
  @Signature("fn eig(a: Any) -> EigResult")
  public static EigenSystem eig(Object a) {
    return Np.eig(Operands.array(a));
  }

  /// The eigenvalues of a square matrix; complex where they have to be.
  @Signature("fn eigvals(a: Any) -> Array")
  public static NDArray eigvals(Object a) {
    return Np.eigvals(Operands.array(a));
  }

  /// The eigenvalues.
  @Signature("fn eigenvalues(self: EigResult) -> Array")
  public static NDArray eigenvalues(EigenSystem self) {
    return self.eigenvalues();
  }

  /// The eigenvectors, as columns.
  @Signature("fn eigenvectors(self: EigResult) -> Array")
  public static NDArray eigenvectors(EigenSystem self) {
    return self.eigenvectors();
  }

  /// Both, as a tuple.
  @Signature("fn parts(self: EigResult) -> (Array, Array)")
  public static Tuple2<Object, Object> parts(EigenSystem self) {
    return new Tuple2<>(self.eigenvalues(), self.eigenvectors());
  }

  /// The sign of the determinant; of a complex one, its direction.
  @Signature("fn sign(self: SlogdetResult) -> Any")
  public static Object sign(LogDeterminant self) {
    return Operands.scalarOrArray(self.sign());
  }

  /// The logarithm of the absolute value of the determinant.
  @Signature("fn logabsdet(self: SlogdetResult) -> Any")
  public static Object logabsdet(LogDeterminant self) {
    return Operands.scalarOrArray(self.logAbsDet());
  }

  /// Both, as a tuple.
  @Signature("fn parts(self: SlogdetResult) -> (Any, Any)")
  public static Tuple2<Object, Object> parts(LogDeterminant self) {
    return new Tuple2<>(sign(self), logabsdet(self));
  }

  /// The matrix multiplied with itself so many times; of its inverse if the exponent is negative.
  @Signature("fn matrix_power(a: Any, n: i64) -> Array")
  public static NDArray matrixPower(Object a, long n) {
    return Np.matrixPower(Operands.array(a), n);
  }

  /// The product of several matrices, in the order that takes the fewest multiplications.
  @Signature("fn multi_dot(arrays: Any, out: Any = None) -> Any")
  public static Object multiDot(Object arrays, Object out) {
    return Operands.scalarOrArray(
        Operands.into(Np.multiDot(Operands.arrays(ObjectList.of(arrays))), out));
  }

  /// The x with `tensordot(a, x, x.ndim) = b`.
  @Signature("fn tensorsolve(a: Any, b: Any, axes: Any = None) -> Array")
  public static NDArray tensorsolve(Object a, Object b, Object axes) {
    return Np.tensorsolve(
        Operands.array(a), Operands.array(b), Operands.isNone(axes) ? new int[0] : axes(axes));
  }

  /// The inverse for `tensordot` over the first axes.
  @Signature("fn tensorinv(a: Any, ind: i64 = 2) -> Array")
  public static NDArray tensorinv(Object a, long ind) {
    return Np.tensorinv(Operands.array(a), Arguments.toInt(ind, "ind"));
  }

  /// The matrix product.
  @Signature("fn matmul(x1: Any, x2: Any) -> Array")
  public static NDArray matmul(Object x1, Object x2) {
    return Np.matmul(Operands.array(x1), Operands.array(x2));
  }

  /// The products of all pairs of elements of two vectors.
  @Signature("fn outer(x1: Any, x2: Any) -> Array")
  public static NDArray outer(Object x1, Object x2) {
    var left = Operands.array(x1);
    var right = Operands.array(x2);
    if (left.ndim() != 1 || right.ndim() != 1) {
      throw new RuchyError(
              "E0818",
              "np.linalg.outer takes vectors, found shapes %s and %s"
                  .formatted(left.shape(), right.shape()))
          .help("np.outer flattens its operands");
    }
    return Np.outer(left, right);
  }

  /// The product of two vectors of length 3 that stands at right angles to both, along an axis.
  @Signature("fn cross(x1: Any, x2: Any, axis: i64 = -1) -> Array")
  public static NDArray cross(Object x1, Object x2, long axis) {
    var left = Operands.array(x1);
    var right = Operands.array(x2);
    int along = Arguments.toInt(axis, "axis");
    if (left.shape(along) != 3 || right.shape(along) != 3) {
      throw new RuchyError(
              "E0818",
              "both inputs of np.linalg.cross must be vectors of length 3, found shapes %s and %s"
                  .formatted(left.shape(), right.shape()))
          .help("np.cross takes vectors of length 2 as well");
    }
    return Np.cross(left, right, along, along, along);
  }

  /// The sums of products of vectors along an axis, the first conjugated.
  @Signature("fn vecdot(x1: Any, x2: Any, axis: i64 = -1) -> Any")
  public static Object vecdot(Object x1, Object x2, long axis) {
    return Operands.scalarOrArray(
        fnp.linalg.VectorProducts.vecdot(
            Operands.array(x1), Operands.array(x2), Arguments.toInt(axis, "axis")));
  }

  /// The sum of products over axes.
  @Signature("fn tensordot(x1: Any, x2: Any, axes: Any = 2) -> Any")
  public static Object tensordot(Object x1, Object x2, Object axes) {
    return ArrayAlgebra.tensordot(x1, x2, axes);
  }

  /// The last two axes exchanged, as a view.
  @Signature("fn matrix_transpose(x: Array) -> Array")
  public static NDArray matrixTranspose(NDArray x) {
    return Np.matrixTranspose(x);
  }

  /// The diagonals of the matrices on the last two axes.
  @Signature("fn diagonal(x: Array, offset: i64 = 0) -> Array")
  public static NDArray diagonal(NDArray x, long offset) {
    return x.diagonal(Arguments.toInt(offset, "offset"), -2, -1);
  }

  /// The sums of the diagonals of the matrices on the last two axes.
  @Signature("fn trace(x: Array, offset: i64 = 0, dtype: Any = None) -> Any")
  public static Object trace(NDArray x, long offset, Object dtype) {
    var typed = ArrayArguments.dtype(dtype).map(x::to).orElse(x);
    return Operands.scalarOrArray(Products.trace(typed, Arguments.toInt(offset, "offset"), -2, -1));
  }
}
