package fnp.linalg;

import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import fnp.ufunc.Sorting;
import java.util.Arrays;

/// Elements and columns of stacks in an order that differs from one to the next.
final class Gather {
  private Gather() {}

  /// The places of elements along the last axis, greatest first.
  static NDArray descending(NDArray values) {
    return Sorting.argsort(values, -1).flip(values.ndim() - 1).copy();
  }

  /// The elements along the last axis in this order.
  static NDArray elements(NDArray values, NDArray order) {
    var result = NDArray.empty(values.dtype(), values.shape());
    var n = (int) values.shape(-1);
    for (long i = 0; i < values.size(); i++) {
      var row = i / n * n;
      var at = row + order.reshape(-1).getLong(i);
      result.reshape(-1).setItem(values.reshape(-1).item(at), i);
    }
    return result;
  }

  /// The columns of matrices in this order.
  static NDArray columns(NDArray matrices, NDArray order) {
    if (matrices.size() == 0) {
      return matrices;
    }
    var rows = matrices.swapAxes(-1, -2);
    var n = (int) matrices.shape(-1);
    var lengths = Arrays.copyOf(order.shape().toArray(), order.ndim() + 1);
    lengths[order.ndim()] = n;
    var stretched = order.expandDims(order.ndim()).broadcastTo(Shape.of(lengths));
    // Whole rows of the transposed matrices move, element by element.
    var turned = rows.copy();
    var flat = turned.reshape(-1, n);
    var source = rows.reshape(-1, n);
    var from = stretched.reshape(-1, n);
    for (long i = 0; i < flat.shape(0); i++) {
      var row = i / n * n + from.getLong(i, 0);
      flat.get(Index.at(i)).copyFrom(source.get(Index.at(row)));
    }
    return turned.swapAxes(-1, -2);
  }
}
