package fnp.ufunc.statistics;

import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import fnp.ndarray.ShapeException;
import fnp.ufunc.Over;

/// An operand as a matrix whose rows are the elements behind each element of a result.
///
/// @param matrix a view where strides allow it
/// @param result the shape of the result
record ReducedRows(NDArray matrix, Shape result) {
  /// @throws ShapeException if an axis does not exist or is named twice
  static ReducedRows of(NDArray x, Over over) {
    var reduced = reduced(x.shape(), over);
    var order = new int[x.ndim()];
    int at = 0;
    long count = 1;
    var lengths = new long[x.ndim()];
    int kept = 0;
    for (int pass = 0; pass < 2; pass++) {
      for (int axis = 0; axis < order.length; axis++) {
        if (reduced[axis] == (pass == 1)) {
          order[at++] = axis;
          count *= reduced[axis] ? x.shape(axis) : 1;
        }
      }
    }
    for (int axis = 0; axis < order.length; axis++) {
      if (!reduced[axis] || over.keepsDims()) {
        lengths[kept++] = reduced[axis] ? 1 : x.shape(axis);
      }
    }
    var result = Shape.of(java.util.Arrays.copyOf(lengths, kept));
    return new ReducedRows(x.transpose(order).reshape(result.size(), count), result);
  }

  private static boolean[] reduced(Shape shape, Over over) {
    var reduced = new boolean[shape.ndim()];
    if (over.axes().isEmpty()) {
      java.util.Arrays.fill(reduced, true);
      return reduced;
    }
    for (int axis : over.axes().get()) {
      var at = shape.normalise(axis);
      if (reduced[at]) {
        throw new ShapeException(
            "axis %d is named twice in %s; name each axis once".formatted(at, over.axes().get()));
      }
      reduced[at] = true;
    }
    return reduced;
  }

  long rows() {
    return matrix.shape(0);
  }

  long count() {
    return matrix.shape(1);
  }
}
