package frankennumpy;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import fnp.ndarray.Shape;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Ufuncs;
import frankennumpy.option.Bounds;
import java.util.List;

/// Positions per axis and positions in the flattened array, one from the other.
final class FlatPositions {
  private FlatPositions() {}

  static List<NDArray> unravel(NDArray indices, Shape shape, Order order) {
    var rest = Bounds.positions(indices);
    if (rest.size() > 0 && (shape.size() == 0 || !areWithin(rest, shape.size()))) {
      throw new IllegalArgumentException(
          "an index is out of bounds for an array with size %d, shape %s; use 0 to %d"
              .formatted(shape.size(), shape, shape.size() - 1));
    }
    var result = new NDArray[shape.ndim()];
    for (int i = 0; i < result.length; i++) {
      var axis = order == Order.F ? i : result.length - 1 - i;
      var length = Math.max(1, shape.axis(axis));
      result[axis] = Ufuncs.REMAINDER.call(rest, length);
      rest = Ufuncs.FLOOR_DIVIDE.call(rest, length);
    }
    return List.of(result);
  }

  static NDArray ravel(List<NDArray> positions, Shape shape, Order order, Bounds... modes) {
    if (positions.size() != shape.ndim()) {
      throw new IllegalArgumentException(
          "parameter multi_index must be a sequence of length %d, one per axis of %s, but has %d"
              .formatted(shape.ndim(), shape, positions.size()));
    }
    if (modes.length > 1 && modes.length != shape.ndim()) {
      throw new IllegalArgumentException(
          "%d modes were given for the axes of %s; give one, or one per axis"
              .formatted(modes.length, shape));
    }
    var result = NDArray.zeros(DType.INT64);
    long step = 1;
    for (int i = 0; i < shape.ndim(); i++) {
      var axis = order == Order.F ? i : shape.ndim() - 1 - i;
      var mode = modes.length == 0 ? Bounds.RAISE : modes[modes.length == 1 ? 0 : axis];
      var along = within(positions.get(axis), shape.axis(axis), mode);
      result = Ufuncs.ADD.call(result, Ufuncs.MULTIPLY.call(along, step));
      step = Math.multiplyExact(step, shape.axis(axis));
    }
    return result;
  }

  private static NDArray within(NDArray positions, long length, Bounds mode) {
    var whole = Bounds.positions(positions);
    var result = mode.within(whole, length);
    if (mode == Bounds.RAISE && !areWithin(result, length)) {
      throw new IllegalArgumentException(
          "invalid entry in coordinates array: an axis of length %d has the positions 0 to %d"
              .formatted(length, length - 1));
    }
    return result;
  }

  private static boolean areWithin(NDArray positions, long length) {
    var high = Ufuncs.LESS.call(positions, length);
    var low = Ufuncs.GREATER_EQUAL.call(positions, 0L);
    return List.of(high, low).stream()
        .allMatch(each -> Reductions.all(each, Over.all()).getBoolean());
  }
}
