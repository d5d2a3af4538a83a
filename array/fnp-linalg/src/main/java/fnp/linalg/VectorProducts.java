package fnp.linalg;

import fnp.dtype.Kind;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;
import fnp.ufunc.Ufuncs;

/// Products of stacks of vectors, with each other and with matrices.
///
/// @numpy `numpy.vecdot`, `numpy.matvec`, `numpy.vecmat`, `numpy.cross`
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
    var product =
        Products.matmul(conjugate(left).expandDims(-2), right.expandDims(right.ndim()));
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

  /// The vectors at right angles to pairs of vectors of length 3 or 2 on the last axis. Of two of
  /// length 2 only the third element is left, without an axis.
  ///
  /// @throws ShapeException if a length is neither 2 nor 3
  /// @numpy `numpy.cross`
  public static NDArray cross(NDArray a, NDArray b) {
    return cross(a, b, -1, -1, -1);
  }

  /// The vectors at right angles to pairs of vectors on an axis of each, on an axis of the result.
  ///
  /// @throws ShapeException if a length is neither 2 nor 3
  /// @numpy `numpy.cross` with `axisa`, `axisb`, `axisc`
  public static NDArray cross(NDArray a, NDArray b, int axisOfA, int axisOfB, int axisOfResult) {
    requireAxes("cross", a, 1);
    requireAxes("cross", b, 1);
    var left = last(a, axisOfA);
    var right = last(b, axisOfB);
    if (!isSpatial(left) || !isSpatial(right)) {
      throw Operand.mismatch(
          "cross", a, b, "incompatible dimensions for cross product (dimension must be 2 or 3)");
    }
    var z = minor(left, right, 0, 1);
    if (left.shape(-1) == 2 && right.shape(-1) == 2) {
      return z;
    }
    var lengths = MatrixStack.stacked(z.shape(), 3);
    var result = NDArray.empty(z.dtype(), lengths);
    result.set(minor(left, right, 1, 2), Index.ELLIPSIS, Index.at(0));
    result.set(minor(left, right, 2, 0), Index.ELLIPSIS, Index.at(1));
    result.set(z, Index.ELLIPSIS, Index.at(2));
    return result.moveAxis(new int[] {-1}, new int[] {axisOfResult});
  }

  private static boolean isSpatial(NDArray a) {
    return a.shape(-1) == 2 || a.shape(-1) == 3;
  }

  /// `a[i] b[j] - a[j] b[i]`, where a third element that is missing is 0.
  private static NDArray minor(NDArray a, NDArray b, int i, int j) {
    var first = i < a.shape(-1) && j < b.shape(-1);
    var second = j < a.shape(-1) && i < b.shape(-1);
    if (first && second) {
      return Ufuncs.SUBTRACT.call(
          Ufuncs.MULTIPLY.call(element(a, i), element(b, j)),
          Ufuncs.MULTIPLY.call(element(a, j), element(b, i)));
    }
    return first
        ? Ufuncs.MULTIPLY.call(element(a, i), element(b, j))
        : Ufuncs.NEGATIVE.call(Ufuncs.MULTIPLY.call(element(a, j), element(b, i)));
  }

  private static NDArray element(NDArray a, int index) {
    return a.get(Index.ELLIPSIS, Index.at(index));
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
