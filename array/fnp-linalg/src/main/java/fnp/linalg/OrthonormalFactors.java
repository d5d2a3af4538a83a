package fnp.linalg;

import fnp.linalg.lapack.Columns;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;

/// The factorisation of matrices into orthonormal columns and an upper triangle, in NumPy's modes.
///
/// @numpy `numpy.linalg.qr`
public final class OrthonormalFactors {
  private OrthonormalFactors() {}

  /// Orthonormal columns and an upper triangle whose product is `a`, in the reduced form.
  ///
  /// @throws LinAlgException if the array has fewer than two axes
  /// @numpy `numpy.linalg.qr` with `mode="reduced"`
  public static Factors reduced(NDArray a) {
    return factors(a, false);
  }

  /// A whole orthonormal basis and an upper triangle: `(…, m, m)` and `(…, m, n)`.
  ///
  /// @throws LinAlgException if the array has fewer than two axes
  /// @numpy `numpy.linalg.qr` with `mode="complete"`
  public static Factors complete(NDArray a) {
    return factors(a, true);
  }

  private static Factors factors(NDArray a, boolean complete) {
    Operand.requireMatrices("qr", a);
    var m = a.shape(-2);
    var n = a.shape(-1);
    var least = Math.min(m, n);
    var k = complete ? m : least;
    var stack = MatrixStack.leading(a, 2);
    var type = CommonType.of(a);
    var q = NDArray.empty(type.computed(), MatrixStack.stacked(stack, m, k));
    var r = NDArray.zeros(type.computed(), MatrixStack.stacked(stack, k, n).toArray());
    var from = MatrixStack.matrices(a, type.computed(), stack);
    var basis = MatrixStack.of(q);
    var triangles = MatrixStack.of(r);
    Batch.run(
        m == 0 ? 0 : stack.size(),
        least,
        (work, lapack) -> {
          var matrix = work.matrix(m, Math.max(n, k), type.complex());
          var triangle = work.matrix(k, n, type.complex());
          var tau = work.bytes(least * matrix.itemsize());
          return index -> {
            from.load(index, matrix.first((int) n));
            var info = least == 0 ? 0 : lapack.qr(matrix.first((int) n), tau);
            if (triangle.rows() > 0 && n > 0) {
              takeTriangle(matrix, triangle);
              triangles.store(triangle, index);
            }
            var wanted = matrix.first((int) k);
            if (least == 0) {
              LinearAlgebra.identity(wanted);
            } else {
              info += lapack.orthonormal(wanted, (int) least, tau);
            }
            basis.store(wanted, index);
            return info;
          };
        });
    return new Factors(q.to(type.result()), r.to(type.result()));
  }

  /// Copies what is on and above the diagonal; the rest becomes zeros.
  private static void takeTriangle(Columns matrix, Columns triangle) {
    for (int j = 0; j < triangle.columns(); j++) {
      var count = Math.min(j + 1, triangle.rows());
      var size = triangle.itemsize();
      Memory.copy(matrix.at(0, j), triangle.at(0, j), (long) count * size);
      Memory.clear(
          triangle.at(0, j) + (long) count * size, (long) (triangle.rows() - count) * size);
    }
  }

  /// The upper triangle alone, `(…, min(m, n), n)`.
  ///
  /// @throws LinAlgException if the array has fewer than two axes
  /// @numpy `numpy.linalg.qr` with `mode="r"`
  public static NDArray triangle(NDArray a) {
    Operand.requireMatrices("qr", a);
    var n = a.shape(-1);
    var least = Math.min(a.shape(-2), n);
    var type = CommonType.of(a);
    var stack = MatrixStack.leading(a, 2);
    var r = NDArray.empty(type.computed(), MatrixStack.stacked(stack, least, n));
    var from = MatrixStack.matrices(a, type.computed(), stack);
    var to = MatrixStack.of(r);
    Batch.run(
        r.size() == 0 ? 0 : stack.size(),
        least,
        (work, lapack) -> {
          var matrix = work.matrix(a.shape(-2), n, type.complex());
          var triangle = work.matrix(least, n, type.complex());
          var tau = work.bytes(least * matrix.itemsize());
          return index -> {
            from.load(index, matrix);
            var info = lapack.qr(matrix, tau);
            takeTriangle(matrix, triangle);
            to.store(triangle, index);
            return info;
          };
        });
    return r.to(type.result());
  }

  /// What LAPACK's `geqrf` leaves: the matrix, transposed, with the triangle and the reflections,
  /// of shape `(…, n, m)`, and the scales of the reflections, `(…, min(m, n))`.
  ///
  /// @throws LinAlgException if the array has fewer than two axes
  /// @numpy `numpy.linalg.qr` with `mode="raw"`
  public static Reflections raw(NDArray a) {
    Operand.requireMatrices("qr", a);
    var m = a.shape(-2);
    var n = a.shape(-1);
    var least = Math.min(m, n);
    var type = CommonType.of(a);
    var stack = MatrixStack.leading(a, 2);
    var h = NDArray.empty(type.computed(), MatrixStack.stacked(stack, n, m));
    var scales = NDArray.empty(type.computed(), MatrixStack.stacked(stack, least));
    var from = MatrixStack.matrices(a, type.computed(), stack);
    var to = MatrixStack.of(h.swapAxes(-1, -2));
    Batch.run(
        least == 0 ? 0 : stack.size(),
        least,
        (work, lapack) -> {
          var matrix = work.matrix(m, n, type.complex());
          return index -> {
            from.load(index, matrix);
            var tau = scales.address() + index * least * matrix.itemsize();
            var info = lapack.qr(matrix, tau);
            to.store(matrix, index);
            return info;
          };
        });
    return new Reflections(h.to(type.result()), scales.to(type.result()));
  }
}
