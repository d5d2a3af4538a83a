package fnp.ndarray;

import java.util.Arrays;

/// Where the elements of an array lie relative to its first one: shape, strides in bytes, itemsize,
/// and what follows from them. Immutable, so arrays of the same form share one.
///
/// The bytes an array touches are `[low, high)` relative to the address of element `(0, 0, …)`;
/// negative strides make `low` negative. An array without elements touches none.
public final class Layout {
  private final Shape shape;
  private final long[] strides;
  private final int itemsize;
  private final long low;
  private final long high;
  private final boolean contiguousC;
  private final boolean contiguousF;

  private Layout(Shape shape, long[] strides, int itemsize) {
    this.shape = shape;
    this.strides = strides;
    this.itemsize = itemsize;
    var lengths = shape.lengths();
    long lowest = 0;
    long highest = 0;
    for (int i = 0; i < strides.length; i++) {
      var reach = reach(lengths[i], strides[i]);
      if (reach < 0) {
        lowest = Math.addExact(lowest, reach);
      } else {
        highest = Math.addExact(highest, reach);
      }
    }
    var empty = shape.size() == 0;
    this.low = empty ? 0 : lowest;
    this.high = empty ? 0 : Math.addExact(highest, itemsize);
    this.contiguousC = empty || isDense(lengths, strides, itemsize, true);
    this.contiguousF = empty || isDense(lengths, strides, itemsize, false);
  }

  /// The layout with every element behind the one before, in C order.
  ///
  /// @throws ShapeException if the array would have 2⁶³ bytes or more
  public static Layout contiguous(Shape shape, int itemsize) {
    return contiguous(shape, itemsize, Order.C);
  }

  /// The dense layout in C or F order; `A` and `K` mean C here, there being nothing to follow.
  ///
  /// @throws ShapeException if the array would have 2⁶³ bytes or more
  public static Layout contiguous(Shape shape, int itemsize, Order order) {
    var lengths = shape.lengths();
    var strides = new long[lengths.length];
    long step = itemsize;
    for (int n = 0; n < lengths.length; n++) {
      var axis = order == Order.F ? n : lengths.length - 1 - n;
      strides[axis] = step;
      var length = Math.max(lengths[axis], 1);
      if (Math.multiplyHigh(step, length) != 0 || step * length < 0) {
        throw new ShapeException(
            "shape %s with %d bytes per element is too big for memory".formatted(shape, itemsize));
      }
      step *= length;
    }
    return new Layout(shape, strides, itemsize);
  }

  /// The layout of a new array in C order: dense, except that the strides of an array without
  /// elements are all 0, as in NumPy.
  ///
  /// @throws ShapeException if the array would have 2⁶³ bytes or more
  static Layout ofNew(Shape shape, int itemsize) {
    var dense = contiguous(shape, itemsize);
    return shape.size() > 0 ? dense : new Layout(shape, new long[shape.ndim()], itemsize);
  }

  /// The layout with given strides, which are not copied. Nothing says yet that it lies in memory.
  ///
  /// @throws ShapeException if the extent overflows
  static Layout of(Shape shape, long[] strides, int itemsize) {
    try {
      return new Layout(shape, strides, itemsize);
    } catch (ArithmeticException _) {
      throw new ShapeException(
          "shape %s with strides %s reaches beyond the address space"
              .formatted(shape, Shape.text(strides)));
    }
  }

  /// The shape.
  public Shape shape() {
    return shape;
  }

  /// The number of axes.
  public int ndim() {
    return strides.length;
  }

  /// The number of elements.
  public long size() {
    return shape.size();
  }

  /// Bytes per element.
  public int itemsize() {
    return itemsize;
  }

  /// The length of an axis counted from 0; not checked beyond Java's own check.
  public long length(int axis) {
    return shape.lengths()[axis];
  }

  /// The step in bytes along an axis counted from 0; not checked beyond Java's own check.
  public long stride(int axis) {
    return strides[axis];
  }

  /// The first byte used, relative to the first element; 0 or negative.
  public long low() {
    return low;
  }

  /// The end of the bytes used, relative to the first element; exclusive.
  public long high() {
    return high;
  }

  /// Whether the elements follow each other without gaps, the last index fastest. Axes of length 1
  /// and arrays without elements do not disturb that.
  public boolean isCContiguous() {
    return contiguousC;
  }

  /// Whether the elements follow each other without gaps, the first index fastest.
  public boolean isFContiguous() {
    return contiguousF;
  }

  /// The strides themselves, for this package; nobody writes to them.
  long[] strides() {
    return strides;
  }

  /// The offset in bytes of an element; negative indices count from the end.
  ///
  /// @throws IndexException if an index is out of bounds or there are too few or too many
  long offset(long... index) {
    if (index.length != strides.length) {
      throw new IndexException(
          "%d indices were given for an array of shape %s; give one per axis"
              .formatted(index.length, shape));
    }
    long offset = 0;
    var lengths = shape.lengths();
    for (int i = 0; i < index.length; i++) {
      var length = lengths[i];
      var at = index[i] < 0 ? index[i] + length : index[i];
      if (at < 0 || at >= length) {
        throw IndexException.outOfBounds(index[i], i, length);
      }
      offset += at * strides[i];
    }
    return offset;
  }

  @Override
  public boolean equals(Object other) {
    return other == this
        || (other instanceof Layout layout
            && itemsize == layout.itemsize
            && shape.equals(layout.shape)
            && Arrays.equals(strides, layout.strides));
  }

  @Override
  public int hashCode() {
    return 31 * shape.hashCode() + Arrays.hashCode(strides);
  }

  @Override
  public String toString() {
    return "shape %s, strides %s, %d bytes per element"
        .formatted(shape, Shape.text(strides), itemsize);
  }

  /// The distance from the first to the last element of an axis.
  private static long reach(long length, long stride) {
    return length <= 1 ? 0 : Math.multiplyExact(length - 1, stride);
  }

  private static boolean isDense(
      long[] lengths, long[] strides, int itemsize, boolean lastFastest) {
    long expected = itemsize;
    for (int n = 0; n < lengths.length; n++) {
      var axis = lastFastest ? lengths.length - 1 - n : n;
      if (lengths[axis] != 1) {
        if (strides[axis] != expected) {
          return false;
        }
        expected *= lengths[axis];
      }
    }
    return true;
  }
}
