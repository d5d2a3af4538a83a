package fnp.ufunc;

import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import fnp.ndarray.ShapeException;

/// Which axes of an operand a reduction removes, and the shapes that follow.
final class ReducedAxes {
  private final Shape shape;
  private final boolean[] reduced;
  private final boolean keepsDims;

  private ReducedAxes(Shape shape, boolean[] reduced, boolean keepsDims) {
    this.shape = shape;
    this.reduced = reduced;
    this.keepsDims = keepsDims;
  }

  /// @throws ShapeException if an axis does not exist or is named twice
  static ReducedAxes of(Shape shape, Over over) {
    var reduced = new boolean[shape.ndim()];
    if (over.axes().isEmpty()) {
      java.util.Arrays.fill(reduced, true);
    } else {
      for (int axis : over.axes().get()) {
        var at = shape.normalise(axis);
        if (reduced[at]) {
          throw new ShapeException(
              "axis %d is named twice in %s; name each axis once".formatted(at, over.axes().get()));
        }
        reduced[at] = true;
      }
    }
    return new ReducedAxes(shape, reduced, over.keepsDims());
  }

  /// The axes that are removed, in increasing order.
  int[] indices() {
    return java.util.stream.IntStream.range(0, reduced.length)
        .filter(axis -> reduced[axis])
        .toArray();
  }

  /// The shape of the result.
  Shape result() {
    int kept = 0;
    var lengths = new long[reduced.length];
    for (int axis = 0; axis < reduced.length; axis++) {
      if (!reduced[axis]) {
        lengths[kept++] = shape.axis(axis);
      } else if (keepsDims) {
        lengths[kept++] = 1;
      }
    }
    return Shape.of(java.util.Arrays.copyOf(lengths, kept));
  }

  /// A fresh array of the shape of the result, whose axes lie in memory in the order of the
  /// operand's.
  NDArray fresh(DType dtype, NDArray operand) {
    var result = result();
    if (result.ndim() <= 1 || operand.isCContiguous()) {
      return NDArray.empty(dtype, result);
    }
    if (keepsDims) {
      return Elementwise.inOrder(dtype, result, Nest.of(shape, operand).axisOrder());
    }
    var kept = new int[result.ndim()];
    int at = 0;
    for (int axis : Nest.of(shape, operand).axisOrder()) {
      if (!reduced[axis]) {
        kept[at++] = axis - reducedBefore(axis);
      }
    }
    return Elementwise.inOrder(dtype, result, kept);
  }

  private int reducedBefore(int axis) {
    int count = 0;
    for (int before = 0; before < axis; before++) {
      count += reduced[before] ? 1 : 0;
    }
    return count;
  }

  /// How many elements go into one element of the result.
  long countPerResult() {
    long count = 1;
    for (int axis = 0; axis < reduced.length; axis++) {
      count *= reduced[axis] ? shape.axis(axis) : 1;
    }
    return count;
  }

  /// `x` without the first element of each reduced axis.
  NDArray withoutFirst(NDArray x) {
    var items = new Index[x.ndim()];
    for (int axis = 0; axis < items.length; axis++) {
      items[axis] = isReduced(axis) ? new Index.Slice(1, Index.NONE, 1) : Index.ALL;
    }
    return x.get(items);
  }

  /// `x` from position `start` to before `stop` along one axis.
  static NDArray slice(NDArray x, int axis, long start, long stop) {
    return x.get(Index.along(axis, Index.slice(start, stop)));
  }

  /// How many axes are reduced.
  int count() {
    int count = 0;
    for (var each : reduced) {
      count += each ? 1 : 0;
    }
    return count;
  }

  /// Whether an axis is reduced.
  boolean isReduced(int axis) {
    return reduced[axis];
  }

  /// The nest over the operand's elements; its arrays are the result, not moving along reduced
  /// axes, and then `operands`, which have the operand's shape or stretch to it.
  Nest nest(NDArray result, NDArray... operands) {
    return nest(shape, result, operands);
  }

  /// The nest over the first element of every reduced axis only.
  Nest firsts(NDArray result, NDArray operand) {
    var lengths = shape.toArray();
    for (int axis = 0; axis < lengths.length; axis++) {
      lengths[axis] = reduced[axis] ? 1 : lengths[axis];
    }
    return nest(Shape.of(lengths), result, operand);
  }

  private Nest nest(Shape over, NDArray result, NDArray... operands) {
    var start = new long[operands.length + 1];
    var strides = new long[reduced.length][operands.length + 1];
    start[0] = result.address();
    int resultAxis = 0;
    for (int axis = 0; axis < reduced.length; axis++) {
      if (!reduced[axis]) {
        strides[axis][0] = result.layout().stride(resultAxis);
      }
      resultAxis += !reduced[axis] || keepsDims ? 1 : 0;
    }
    for (int k = 0; k < operands.length; k++) {
      var layout = operands[k].layout();
      start[k + 1] = operands[k].address();
      var shift = reduced.length - layout.ndim();
      for (int axis = shift; axis < reduced.length; axis++) {
        strides[axis][k + 1] = layout.length(axis - shift) == 1 ? 0 : layout.stride(axis - shift);
      }
    }
    return Nest.of(over, start, strides);
  }
}
