package fnp.linalg;

import fnp.dtype.DType;
import fnp.linalg.lapack.Columns;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Ufuncs;

/// Singular values, eigenvalues and orthonormal factors of matrices and of stacks of matrices on
/// the last two axes.
///
/// All compute in float64 or complex128; float32 and complex64 operands give such results. Signs of
/// vectors, of complex ones phases, are not determined.
///
/// @numpy `numpy.linalg`, 2.4
public final class Decompositions {
  private Decompositions() {}

  /// The singular value decomposition of matrices `(…, m, n)`.
  ///
  /// @param fullMatrices whether the factors are square
  /// @throws LinAlgException if there are fewer than two axes, or elements are NaN
  /// @numpy `numpy.linalg.svd`
  public static SingularValues svd(NDArray a, boolean fullMatrices) {
    Operand.requireMatrices("svd", a);
    var type = CommonType.of(a);
    var m = a.shape(-2);
    var n = a.shape(-1);
    var k = Math.min(m, n);
    var stack = MatrixStack.leading(a, 2);
    var u = NDArray.empty(type.computed(), MatrixStack.stacked(stack, m, fullMatrices ? m : k));
    var s = NDArray.empty(DType.FLOAT64, MatrixStack.stacked(stack, k));
    var vh = NDArray.empty(type.computed(), MatrixStack.stacked(stack, fullMatrices ? n : k, n));
    if (k == 0) {
      unit(u);
      unit(vh);
    } else {
      decompose(a, type, u, s, vh);
    }
    return new SingularValues(u.to(type.result()), s.to(type.real()), vh.to(type.result()));
  }

  private static void unit(NDArray basis) {
    Memory.clear(basis.address(), basis.nbytes());
    var matrix = MatrixStack.of(basis);
    var count = MatrixStack.leading(basis, 2).size();
    if (basis.size() == 0) {
      return;
    }
    try (var work = new Batch.Work()) {
      var one = work.matrix(basis.shape(-2), basis.shape(-1), basis.dtype() == DType.COMPLEX128);
      LinearAlgebra.identity(one);
      for (long i = 0; i < count; i++) {
        matrix.store(one, i);
      }
    }
  }

  private static void decompose(NDArray a, CommonType type, NDArray u, NDArray s, NDArray vh) {
    var stack = MatrixStack.leading(a, 2);
    var from = MatrixStack.matrices(a, type.computed(), stack);
    var left = MatrixStack.of(u);
    var right = MatrixStack.of(vh);
    var k = s.shape(-1);
    var done =
        Batch.run(
            stack.size(),
            k,
            (work, lapack) -> {
              var matrix = work.matrix(a.shape(-2), a.shape(-1), type.complex());
              var lefts = work.matrix(u.shape(-2), u.shape(-1), type.complex());
              var rights = work.matrix(vh.shape(-2), vh.shape(-1), type.complex());
              return index -> {
                from.load(index, matrix);
                var info = lapack.svd(matrix, s.address() + index * k * 8, lefts, rights);
                left.store(lefts, index);
                right.store(rights, index);
                return info;
              };
            });
    requireConverged(done, "SVD did not converge", "svd", a);
  }

  /// The singular values of matrices, greatest first: shape `(…, min(m, n))`.
  ///
  /// @throws LinAlgException if there are fewer than two axes, or elements are NaN
  /// @numpy `numpy.linalg.svdvals`
  public static NDArray singularValues(NDArray a) {
    Operand.requireMatrices("svd", a);
    var type = CommonType.of(a);
    var stack = MatrixStack.leading(a, 2);
    var k = Math.min(a.shape(-2), a.shape(-1));
    var s = NDArray.empty(DType.FLOAT64, MatrixStack.stacked(stack, k));
    if (s.size() > 0) {
      var from = MatrixStack.matrices(a, type.computed(), stack);
      var done =
          Batch.run(
              stack.size(),
              k,
              (work, lapack) -> {
                var matrix = work.matrix(a.shape(-2), a.shape(-1), type.complex());
                var none = new Columns(matrix.address(), 1, 0, type.complex());
                return index -> {
                  from.load(index, matrix);
                  return lapack.svd(matrix, s.address() + index * k * 8, none, none);
                };
              });
      requireConverged(done, "SVD did not converge", "svd", a);
    }
    return s.to(type.real());
  }

  /// The singular value decomposition of Hermitian matrices, by their eigenvalues.
  ///
  /// @throws LinAlgException if the matrices are not square
  /// @numpy `numpy.linalg.svd` with `hermitian=True`
  public static SingularValues hermitianSvd(NDArray a) {
    var eigen = eigh(a, false);
    var values = eigen.eigenvalues();
    var sign = Ufuncs.COPYSIGN.call(1.0, values);
    var sizes = Ufuncs.ABSOLUTE.call(values);
    var order = Gather.descending(sizes);
    var u = Gather.columns(eigen.eigenvectors(), order);
    var signs = Gather.elements(sign, order).expandDims(-2);
    var vh = Ufuncs.CONJUGATE.call(Products.matrixTranspose(Ufuncs.MULTIPLY.call(u, signs)));
    return new SingularValues(u, Gather.elements(sizes, order), vh);
  }

  /// The singular values of Hermitian matrices, by their eigenvalues.
  ///
  /// @throws LinAlgException if the matrices are not square
  /// @numpy `numpy.linalg.svd` with `hermitian=True` and `compute_uv=False`
  public static NDArray hermitianSingularValues(NDArray a) {
    var sizes = Ufuncs.ABSOLUTE.call(eigvalsh(a, false));
    return Gather.elements(sizes, Gather.descending(sizes));
  }

  /// Eigenvalues and eigenvectors of Hermitian matrices, of which the lower triangles are read.
  ///
  /// @throws LinAlgException if a matrix is not square
  /// @numpy `numpy.linalg.eigh`
  public static EigenSystem eigh(NDArray a) {
    return eigh(a, false);
  }

  /// Eigenvalues and eigenvectors of Hermitian matrices, of which one triangle is read.
  ///
  /// @throws LinAlgException if a matrix is not square
  /// @numpy `numpy.linalg.eigh` with `UPLO`
  public static EigenSystem eigh(NDArray a, boolean upper) {
    Operand.requireSquare("eigh", a);
    var type = CommonType.of(a);
    var n = a.shape(-1);
    var stack = MatrixStack.leading(a, 2);
    var values = NDArray.empty(DType.FLOAT64, MatrixStack.stacked(stack, n));
    var vectors = NDArray.empty(type.computed(), a.shape());
    if (a.size() > 0) {
      var from = MatrixStack.matrices(a, type.computed(), stack);
      var to = MatrixStack.of(vectors);
      var done =
          Batch.run(
              stack.size(),
              n,
              (work, lapack) -> {
                var matrix = work.matrix(n, n, type.complex());
                return index -> {
                  from.load(index, matrix);
                  var at = values.address() + index * n * 8;
                  var info = lapack.hermitian(matrix, upper, true, at);
                  to.store(matrix, index);
                  return info;
                };
              });
      requireConverged(done, "Eigenvalues did not converge", "eigh", a);
    }
    return new EigenSystem(values.to(type.real()), vectors.to(type.result()));
  }

  /// The eigenvalues of Hermitian matrices, ascending; one triangle is read.
  ///
  /// @throws LinAlgException if a matrix is not square
  /// @numpy `numpy.linalg.eigvalsh`
  public static NDArray eigvalsh(NDArray a, boolean upper) {
    Operand.requireSquare("eigvalsh", a);
    var type = CommonType.of(a);
    var n = a.shape(-1);
    var stack = MatrixStack.leading(a, 2);
    var values = NDArray.empty(DType.FLOAT64, MatrixStack.stacked(stack, n));
    if (a.size() > 0) {
      var from = MatrixStack.matrices(a, type.computed(), stack);
      var done =
          Batch.run(
              stack.size(),
              n,
              (work, lapack) -> {
                var matrix = work.matrix(n, n, type.complex());
                return index -> {
                  from.load(index, matrix);
                  return lapack.hermitian(matrix, upper, false, values.address() + index * n * 8);
                };
              });
      requireConverged(done, "Eigenvalues did not converge", "eigvalsh", a);
    }
    return values.to(type.real());
  }

  /// Eigenvalues and eigenvectors of square matrices, in no particular order. Both are real if the
  /// matrices are and all eigenvalues are.
  ///
  /// @throws LinAlgException if a matrix is not square, or elements are not finite
  /// @numpy `numpy.linalg.eig`
  public static EigenSystem eig(NDArray a) {
    Operand.requireSquare("eig", a);
    Operand.requireFinite("eig", a);
    var type = CommonType.of(a);
    var stack = MatrixStack.leading(a, 2);
    var values = NDArray.empty(DType.COMPLEX128, MatrixStack.stacked(stack, a.shape(-1)));
    var vectors = NDArray.empty(DType.COMPLEX128, a.shape());
    if (a.size() > 0) {
      var to = MatrixStack.of(vectors);
      var n = a.shape(-1);
      eigen(a, type, values, work -> work.matrix(n, n, true), to::store);
    }
    if (!type.complex() && isReal(values)) {
      return new EigenSystem(
          values.real().copy().to(type.real()), vectors.real().copy().to(type.real()));
    }
    var result = type.complexResult();
    return new EigenSystem(values.to(result), vectors.to(result));
  }

  /// The eigenvalues of square matrices, in no particular order; real if the matrices are and all
  /// eigenvalues are.
  ///
  /// @throws LinAlgException if a matrix is not square, or elements are not finite
  /// @numpy `numpy.linalg.eigvals`
  public static NDArray eigvals(NDArray a) {
    Operand.requireSquare("eigvals", a);
    Operand.requireFinite("eigvals", a);
    var type = CommonType.of(a);
    var stack = MatrixStack.leading(a, 2);
    var values = NDArray.empty(DType.COMPLEX128, MatrixStack.stacked(stack, a.shape(-1)));
    if (a.size() > 0) {
      eigen(a, type, values, work -> work.matrix(1, 0, true), (_, _) -> {});
    }
    return !type.complex() && isReal(values)
        ? values.real().copy().to(type.real())
        : values.to(type.complexResult());
  }

  /// Makes room for the eigenvectors of one matrix.
  @FunctionalInterface
  private interface Room {
    Columns in(Batch.Work work);
  }

  /// Keeps the eigenvectors of one matrix.
  @FunctionalInterface
  private interface Keep {
    void store(Columns vectors, long index);
  }

  private static void eigen(NDArray a, CommonType type, NDArray values, Room room, Keep keep) {
    var stack = MatrixStack.leading(a, 2);
    var n = a.shape(-1);
    var from = MatrixStack.matrices(a, type.computed(), stack);
    var done =
        Batch.run(
            stack.size(),
            n,
            (work, lapack) -> {
              var matrix = work.matrix(n, n, type.complex());
              var vectors = room.in(work);
              return index -> {
                from.load(index, matrix);
                var info = lapack.eigen(matrix, values.address() + index * n * 16, vectors);
                keep.store(vectors, index);
                return info;
              };
            });
    requireConverged(done, "Eigenvalues did not converge", "eig", a);
  }

  private static boolean isReal(NDArray values) {
    var zero = Ufuncs.EQUAL.call(values.imag(), 0.0);
    return Reductions.all(zero, Over.all()).getBoolean();
  }

  private static void requireConverged(boolean done, String problem, String name, NDArray a) {
    if (!done) {
      throw new LinAlgException(
          "%s: %s of shape %s; look for NaN and infinite elements"
              .formatted(problem, name, a.shape()));
    }
  }
}
