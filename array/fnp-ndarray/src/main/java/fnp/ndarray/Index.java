package fnp.ndarray;

import fnp.dtype.DType;
import java.util.Arrays;

/// One item between the brackets of `a[…]`.
///
/// ```java
/// a.get(at(-1), slice(0, 10, 2), NEW_AXIS)   // a[-1, 0:10:2, None]
/// a.get(ELLIPSIS, positions(3, 1, 2))        // a[..., [3, 1, 2]]
/// ```
///
/// @numpy "Indexing on ndarrays", user guide
public sealed interface Index {
  /// A bound of a slice that is left open.
  long NONE = Long.MIN_VALUE;

  /// `...`: as many whole axes as are needed.
  Index ELLIPSIS = new Ellipsis();

  /// `None`: a new axis of length 1.
  Index NEW_AXIS = new NewAxis();

  /// `:`, a whole axis.
  Index ALL = new Slice(NONE, NONE, 1);

  /// One position; the axis disappears. Negative numbers count from the end.
  record At(long position) implements Index {}

  /// `start:stop:step`, each of which counts from the end if negative; [#NONE] leaves a bound open.
  record Slice(long start, long stop, long step) implements Index {
    /// Checks the step.
    public Slice {
      if (step == 0 || step == NONE) {
        throw new ShapeException("slice step cannot be zero; use 1 or -1 to take every element");
      }
    }

    /// How many positions of an axis this takes.
    public long count(long length) {
      var first = first(length);
      var end = end(length);
      if (step > 0) {
        return first < end ? (end - first - 1) / step + 1 : 0;
      }
      return end < first ? (first - end - 1) / -step + 1 : 0;
    }

    /// The first position taken, if any is.
    public long first(long length) {
      if (start == NONE) {
        return step > 0 ? 0 : length - 1;
      }
      return clip(start, length);
    }

    private long end(long length) {
      if (stop == NONE) {
        return step > 0 ? length : -1;
      }
      return clip(stop, length);
    }

    private long clip(long bound, long length) {
      var at = bound < 0 ? bound + length : bound;
      var lowest = step > 0 ? 0 : -1;
      return Math.max(lowest, Math.min(at, step > 0 ? length : length - 1));
    }
  }

  /// `None`, `numpy.newaxis`.
  record NewAxis() implements Index {}

  /// `...`.
  record Ellipsis() implements Index {}

  /// The elements where a boolean array is true; it covers as many axes as it has.
  record Mask(NDArray where) implements Index {
    /// Checks the dtype.
    public Mask {
      if (where.dtype() != DType.BOOL) {
        throw new IndexException(
            "a mask must be a bool array, but is %s; compare first, or use positions"
                .formatted(where.dtype()));
      }
    }
  }

  /// The elements at the positions an integer array holds; its shape replaces the axis.
  record Positions(NDArray where) implements Index {
    /// Checks the dtype.
    public Positions {
      if (!where.dtype().kind().isInteger()) {
        throw new IndexException(
            "arrays used as indices must be of integer (or boolean) type, but this one is %s"
                .formatted(where.dtype()));
      }
    }
  }

  /// One position.
  static Index at(long position) {
    return new At(position);
  }

  /// `start:stop`.
  static Index slice(long start, long stop) {
    return new Slice(start, stop, 1);
  }

  /// `start:stop:step`.
  ///
  /// @throws ShapeException if the step is 0
  static Index slice(long start, long stop, long step) {
    return new Slice(start, stop, step);
  }

  /// `start:`.
  static Index from(long start) {
    return new Slice(start, NONE, 1);
  }

  /// `:stop`.
  static Index to(long stop) {
    return new Slice(NONE, stop, 1);
  }

  /// `::step`; with -1, the axis backwards.
  ///
  /// @throws ShapeException if the step is 0
  static Index step(long step) {
    return new Slice(NONE, NONE, step);
  }

  /// The positions in this order.
  static Index positions(long... where) {
    return new Positions(NDArray.ofLongs(where));
  }

  /// The integer or bool array as positions or as a mask.
  ///
  /// @throws IndexException if it is neither
  static Index of(NDArray where) {
    return where.dtype() == DType.BOOL ? new Mask(where) : new Positions(where);
  }

  /// One index along an axis, all axes before it being whole.
  ///
  /// @param axis counted from the first one
  static Index[] along(int axis, Index item) {
    var items = new Index[axis + 1];
    Arrays.fill(items, ALL);
    items[axis] = item;
    return items;
  }
}
