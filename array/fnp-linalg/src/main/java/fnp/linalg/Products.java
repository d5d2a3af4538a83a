package fnp.linalg;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.PromotionTable;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import fnp.ndarray.ShapeException;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Ufuncs;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Products of vectors, matrices and stacks of matrices.
///
/// float64 and float32 use the blocked kernels of `fnp.linalg.gemm`; integers wrap around; a
/// product of bool arrays is their logical product; complex ones are four real products.
///
/// @numpy "Matrix and vector products", 2.4
public final class Products {
  private Products() {}

  /// The matrix product of the last two axes, `(…, m, k)` and `(…, k, n)` to `(…, m, n)`; leading
  /// axes stretch. A vector counts as a row on the left and as a column on the right.
  ///
  /// @throws ShapeException if an operand has no axis or the lengths `k` differ
  /// @throws fnp.ndarray.BroadcastException if the leading axes do not fit
  /// @numpy `numpy.matmul`
  public static NDArray matmul(NDArray a, NDArray b) {
    if (a.ndim() == 0 || b.ndim() == 0) {
      throw new ShapeException(
          "matmul of shapes %s and %s: an operand has no axes; multiply instead"
              .formatted(a.shape(), b.shape()));
    }
    var left = a.ndim() == 1 ? a.expandDims(0) : a;
    var right = b.ndim() == 1 ? b.expandDims(1) : b;
    if (left.shape(-1) != right.shape(-2)) {
      throw mismatch("matmul", a, b);
    }
    var type = PromotionTable.current().promote(a.dtype(), b.dtype());
    var result = stacked(left.to(type), right.to(type), type);
    if (a.ndim() == 1) {
      result = result.squeeze(result.ndim() - 2);
    }
    return b.ndim() == 1 ? result.squeeze(result.ndim() - 1) : result;
  }

  /// The sum of products over the last axis of `a` and the last but one of `b` (or its only one).
  ///
  /// @throws ShapeException if these lengths differ
  /// @numpy `numpy.dot`
  public static NDArray dot(NDArray a, NDArray b) {
    if (a.ndim() == 0 || b.ndim() == 0) {
      return Ufuncs.MULTIPLY.call(a, b);
    }
    if (a.ndim() <= 2 && b.ndim() <= 2) {
      if (a.shape(-1) != b.shape(b.ndim() == 1 ? 0 : -2)) {
        throw mismatch("dot", a, b);
      }
      return matmul(a, b);
    }
    return tensordot(a, b, new int[] {-1}, new int[] {b.ndim() == 1 ? 0 : -2});
  }

  /// The sum of products of two arrays, both flattened, the first conjugated.
  ///
  /// @throws ShapeException if their sizes differ
  /// @numpy `numpy.vdot`
  public static NDArray vdot(NDArray a, NDArray b) {
    if (a.size() != b.size()) {
      throw mismatch("vdot", a, b);
    }
    return matmul(
        a.dtype().kind() == Kind.COMPLEX ? Ufuncs.CONJUGATE.call(a).ravel() : a.ravel(), b.ravel());
  }

  /// The sum of products over the last axes of both: shape `a.shape[:-1] + b.shape[:-1]`.
  ///
  /// @throws ShapeException if the last lengths differ
  /// @numpy `numpy.inner`
  public static NDArray inner(NDArray a, NDArray b) {
    if (a.ndim() == 0 || b.ndim() == 0) {
      return Ufuncs.MULTIPLY.call(a, b);
    }
    return tensordot(a, b, new int[] {-1}, new int[] {-1});
  }

  /// Every product of an element of `a` with one of `b`, both flattened: shape `(a.size, b.size)`.
  ///
  /// @numpy `numpy.outer`
  public static NDArray outer(NDArray a, NDArray b) {
    return Ufuncs.MULTIPLY.call(a.ravel().expandDims(1), b.ravel());
  }

  /// The sum of products over the last `axes` axes of `a` and the first `axes` of `b`.
  ///
  /// @throws ShapeException if the lengths differ or there are fewer axes
  /// @numpy `numpy.tensordot` with a number of axes
  public static NDArray tensordot(NDArray a, NDArray b, int axes) {
    if (axes < 0 || axes > a.ndim() || axes > b.ndim()) {
      throw new ShapeException(
          "tensordot over %d axes of shapes %s and %s: there are fewer; name at most %d"
              .formatted(axes, a.shape(), b.shape(), Math.min(a.ndim(), b.ndim())));
    }
    return tensordot(
        a,
        b,
        IntStream.range(a.ndim() - axes, a.ndim()).toArray(),
        IntStream.range(0, axes).toArray());
  }

  /// The sum of products over pairs of axes; the remaining axes of `a` come first, then those of
  /// `b`.
  ///
  /// @throws ShapeException if paired lengths differ, or axes are missing
  /// @numpy `numpy.tensordot` with two lists of axes
  public static NDArray tensordot(NDArray a, NDArray b, int[] axesOfA, int[] axesOfB) {
    if (axesOfA.length != axesOfB.length) {
      throw new ShapeException(
          "tensordot pairs axes, but %d and %d were given; name as many of each"
              .formatted(axesOfA.length, axesOfB.length));
    }
    var summedA = Arrays.stream(axesOfA).map(a.shape()::normalise).toArray();
    var summedB = Arrays.stream(axesOfB).map(b.shape()::normalise).toArray();
    long depth = 1;
    for (int i = 0; i < summedA.length; i++) {
      if (a.shape(summedA[i]) != b.shape(summedB[i])) {
        throw mismatch("tensordot", a, b);
      }
      depth *= a.shape(summedA[i]);
    }
    var keptA = without(a.ndim(), summedA);
    var keptB = without(b.ndim(), summedB);
    var shape = IntStream.of(keptA).mapToLong(a::shape).toArray();
    var tail = IntStream.of(keptB).mapToLong(b::shape).toArray();
    var rows = size(shape);
    var columns = size(tail);
    var left = a.transpose(concat(keptA, summedA)).reshape(rows, depth);
    var right = b.transpose(concat(summedB, keptB)).reshape(depth, columns);
    var lengths = Arrays.copyOf(shape, shape.length + tail.length);
    System.arraycopy(tail, 0, lengths, shape.length, tail.length);
    return matmul(left, right).reshape(lengths);
  }

  /// Every product of an element of `a` with the whole of `b`: lengths of axes multiply. The array
  /// with fewer axes gets axes of length 1 in front.
  ///
  /// @numpy `numpy.kron`
  public static NDArray kron(NDArray a, NDArray b) {
    var ndim = Math.max(a.ndim(), b.ndim());
    var left = new long[2 * ndim];
    var right = new long[2 * ndim];
    var lengths = new long[ndim];
    for (int axis = 0; axis < ndim; axis++) {
      var m = axis < ndim - a.ndim() ? 1 : a.shape(axis - (ndim - a.ndim()));
      var n = axis < ndim - b.ndim() ? 1 : b.shape(axis - (ndim - b.ndim()));
      left[2 * axis] = m;
      left[2 * axis + 1] = 1;
      right[2 * axis] = 1;
      right[2 * axis + 1] = n;
      lengths[axis] = m * n;
    }
    return Ufuncs.MULTIPLY.call(a.reshape(left), b.reshape(right)).reshape(lengths);
  }

  /// The last two axes exchanged; a view.
  ///
  /// @throws ShapeException if there are fewer
  /// @numpy `numpy.matrix_transpose`, `numpy.linalg.matrix_transpose`
  public static NDArray matrixTranspose(NDArray a) {
    if (a.ndim() < 2) {
      throw new ShapeException(
          "matrix_transpose of shape %s: an array of at least two axes is needed; reshape it"
              .formatted(a.shape()));
    }
    return a.swapAxes(-1, -2);
  }

  /// The product of several matrices, in the order that needs the fewest operations; the first may
  /// be a row vector, the last a column vector.
  ///
  /// @throws ShapeException if there are fewer than two, or lengths differ
  /// @throws LinAlgException if another one is not a matrix
  /// @numpy `numpy.linalg.multi_dot`
  public static NDArray multiDot(NDArray... matrices) {
    return ProductChain.multiply(matrices);
  }

  /// A sum of products over named axes, such as `einsum("ij,jk->ik", a, b)`; several operands are
  /// contracted in a good order.
  ///
  /// @throws ShapeException if the subscripts are not well formed or do not fit the operands
  /// @numpy `numpy.einsum` with subscripts
  public static NDArray einsum(String subscripts, NDArray... operands) {
    return Einsum.of(subscripts, operands);
  }

  /// The sum of the diagonal of the last two axes of a matrix.
  ///
  /// @numpy `numpy.trace`
  public static NDArray trace(NDArray a) {
    return Reductions.sum(a.diagonal(0, 0, 1), Over.axis(-1));
  }

  /// The sums of a diagonal of two axes.
  ///
  /// @param above how far above the main diagonal
  /// @throws ShapeException if there are no such axes, or both are the same
  /// @numpy `numpy.trace` with `offset`, `axis1` and `axis2`
  public static NDArray trace(NDArray a, int above, int firstAxis, int secondAxis) {
    return Reductions.sum(a.diagonal(above, firstAxis, secondAxis), Over.axis(-1));
  }

  private static NDArray stacked(NDArray a, NDArray b, DType type) {
    var m = a.shape(-2);
    var n = b.shape(-1);
    var stack = leading(a).broadcast(leading(b));
    var lengths = Arrays.copyOf(stack.toArray(), stack.ndim() + 2);
    lengths[stack.ndim()] = m;
    lengths[stack.ndim() + 1] = n;
    var result = NDArray.empty(type, lengths);
    var product = new MatrixProduct(type);
    if (stack.ndim() == 0) {
      product.multiply(a, b, result);
    } else {
      var left = a.broadcastTo(stretched(stack, a));
      var right = b.broadcastTo(stretched(stack, b));
      if (SmallProduct.fits(type, m, a.shape(-1), n)) {
        SmallProduct.ofStacks(left, right, result);
      } else {
        Stacks.forEach(
            stack, index -> product.multiply(left.get(index), right.get(index), result.get(index)));
      }
    }
    Reference.reachabilityFence(a);
    Reference.reachabilityFence(b);
    return result;
  }

  private static Shape leading(NDArray a) {
    return Shape.of(Arrays.copyOf(a.shape().toArray(), a.ndim() - 2));
  }

  private static Shape stretched(Shape stack, NDArray a) {
    var lengths = Arrays.copyOf(stack.toArray(), stack.ndim() + 2);
    lengths[stack.ndim()] = a.shape(-2);
    lengths[stack.ndim() + 1] = a.shape(-1);
    return Shape.of(lengths);
  }

  private static int[] without(int ndim, int[] axes) {
    return IntStream.range(0, ndim)
        .filter(axis -> Arrays.stream(axes).noneMatch(each -> each == axis))
        .toArray();
  }

  private static int[] concat(int[] first, int[] second) {
    return IntStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
  }

  private static long size(long[] lengths) {
    return Arrays.stream(lengths).reduce(1, (x, y) -> x * y);
  }

  private static ShapeException mismatch(String name, NDArray a, NDArray b) {
    return new ShapeException(
        "%s of shapes %s and %s: the lengths that are summed over differ; transpose or reshape one"
            .formatted(name, a.shape(), b.shape()));
  }
}
