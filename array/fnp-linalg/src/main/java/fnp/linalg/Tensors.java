package fnp.linalg;

import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Linear systems whose unknowns and equations are counted along several axes.
public final class Tensors {
  private Tensors() {}

  /// The `x` with `tensordot(a, x, x.ndim) = b`.
  ///
  /// @param axes axes of `a` that are moved to its end first
  /// @throws LinAlgException if the last axes of `a` have not as many elements as the first, or the
  ///   system is singular
  /// @numpy `numpy.linalg.tensorsolve`
  public static NDArray solve(NDArray a, NDArray b, int... axes) {
    var moved = axes.length == 0 ? a : a.transpose(order(a, axes));
    var first = moved.ndim() - b.ndim();
    var shape =
        Arrays.copyOfRange(
            moved.shape().toArray(), Math.max(0, first == 0 ? 0 : b.ndim()), moved.ndim());
    var size = Arrays.stream(shape).reduce(1, (x, y) -> x * y);
    if (first < 0 || size * size != a.size()) {
      throw new LinAlgException(
          "Input arrays must satisfy prod(a.shape[b.ndim:]) == prod(a.shape[:b.ndim]):"
              + " tensorsolve of shapes %s and %s; reshape one"
                  .formatted(moved.shape(), b.shape()));
    }
    return LinearAlgebra.solve(moved.reshape(size, size), b.ravel()).reshape(shape);
  }

  private static int[] order(NDArray a, int... axes) {
    List<Integer> order = new ArrayList<>();
    for (int axis = 0; axis < a.ndim(); axis++) {
      order.add(axis);
    }
    for (var axis : axes) {
      if (!order.remove((Integer) axis)) {
        throw new ShapeException(
            "tensorsolve with axis %d of shape %s: there is no such axis, or it is named twice"
                .formatted(axis, a.shape()));
      }
      order.add(axis);
    }
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  /// The inverse of an array for `tensordot` over the first `axes` axes.
  ///
  /// @throws ShapeException if there are not so many axes, or the first and the last have different
  ///   numbers of elements
  /// @throws LinAlgException if there is no inverse
  /// @numpy `numpy.linalg.tensorinv`
  public static NDArray inverse(NDArray a, int axes) {
    if (axes < 1) {
      throw new ShapeException(
          "Invalid ind argument: tensorinv over %d axes; name at least one".formatted(axes));
    }
    var lengths = a.shape().toArray();
    var count = Math.min(axes, lengths.length);
    var first = Arrays.copyOf(lengths, count);
    var last = Arrays.copyOfRange(lengths, count, lengths.length);
    var size = Arrays.stream(last).reduce(1, (x, y) -> x * y);
    var shape = Arrays.copyOf(last, lengths.length);
    System.arraycopy(first, 0, shape, last.length, first.length);
    return LinearAlgebra.inv(a.reshape(size, -1)).reshape(shape);
  }
}
