package fnp.linalg;

import fnp.dtype.Kind;
import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;
import fnp.ufunc.Ufuncs;

/// Products of stacks of vectors, with each other and with matrices.
///
/// @numpy `numpy.vecdot`, `numpy.matvec`, `numpy.vecmat`
public final class VectorProducts {
  private VectorProducts() {}

  /// The sums of products of vectors on the last axis, the first conjugated; leading axes stretch.
  ///
  /// @throws ShapeException if an operand has no axes or the lengths differ
  /// @numpy `numpy.vecdot`
  public static NDArray vecdot(NDArray a, NDArray b) {
    return vecdot(a, b, -1);
  }

  /// The sums of products of vectors on an axis, the first conjugated.
  ///
  /// @throws ShapeException if an operand has no such axis or the lengths differ
  /// @numpy `numpy.vecdot` with `axis`
  public static NDArray vecdot(NDArray a, NDArray b, int axis) {
    requireAxes("vecdot", a, 1);
    requireAxes("vecdot", b, 1);
    var left = last(a, axis);
    var right = last(b, axis);
    if (left.shape(-1) != right.shape(-1)) {
      throw Operand.mismatch("vecdot", a, b, "the vectors have different lengths");
    }
    var product = Products.matmul(conjugate(left).expandDims(-2), right.expandDims(right.ndim()));
    return product.squeeze(product.ndim() - 2, product.ndim() - 1);
  }

  /// Matrices `(…, m, n)` times vectors `(…, n)`: `(…, m)`.
  ///
  /// @throws ShapeException if an operand has too few axes or the lengths differ
  /// @numpy `numpy.matvec`
  public static NDArray matvec(NDArray a, NDArray b) {
    requireAxes("matvec", a, 2);
    requireAxes("matvec", b, 1);
    if (a.shape(-1) != b.shape(-1)) {
      throw Operand.mismatch("matvec", a, b, "the vectors need as many elements as rows have");
    }
    var product = Products.matmul(a, b.expandDims(b.ndim()));
    return product.squeeze(product.ndim() - 1);
  }

  /// Vectors `(…, m)`, conjugated, times matrices `(…, m, n)`: `(…, n)`.
  ///
  /// @throws ShapeException if an operand has too few axes or the lengths differ
  /// @numpy `numpy.vecmat`
  public static NDArray vecmat(NDArray a, NDArray b) {
    requireAxes("vecmat", a, 1);
    requireAxes("vecmat", b, 2);
    if (a.shape(-1) != b.shape(-2)) {
      throw Operand.mismatch("vecmat", a, b, "the vectors need as many elements as columns have");
    }
    var product = Products.matmul(conjugate(a).expandDims(-2), b);
    return product.squeeze(product.ndim() - 2);
  }

  private static NDArray last(NDArray a, int axis) {
    return a.moveAxis(new int[] {axis}, new int[] {-1});
  }

  private static NDArray conjugate(NDArray a) {
    return a.dtype().kind() == Kind.COMPLEX ? Ufuncs.CONJUGATE.call(a) : a;
  }

  private static void requireAxes(String name, NDArray a, int least) {
    if (a.ndim() < least) {
      throw new ShapeException(
          "%s of shape %s: the operand does not have enough dimensions; it needs at least %d"
              .formatted(name, a.shape(), least));
    }
  }
}
