package fnp.ufunc;

import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;

/// The runs of an array along one axis, for functions that need a whole run at once.
final class Lanes {
  private final Nest outer;
  private final long count;
  private final long[] strides;

  private Lanes(Nest outer, long count, long[] strides) {
    this.outer = outer;
    this.count = count;
    this.strides = strides;
  }

  /// One run: where it starts and the step between its elements.
  record Lane(long at, long stride) {}

  /// Takes the runs of two arrays at the same place.
  @FunctionalInterface
  interface Two {
    /// Two runs of `count` elements.
    void run(Lane first, Lane second, int count);
  }

  /// The runs of two arrays, whose shapes agree except perhaps along the axis.
  static Lanes of(NDArray x, NDArray y, int axis) {
    return make(x.shape(), axis, x, y);
  }

  private static Lanes make(Shape shape, int axis, NDArray... arrays) {
    var lengths = shape.toArray();
    var count = lengths[axis];
    lengths[axis] = 1;
    var along = new long[arrays.length];
    var start = new long[arrays.length];
    var strides = new long[lengths.length][arrays.length];
    for (int k = 0; k < arrays.length; k++) {
      start[k] = arrays[k].address();
      along[k] = arrays[k].layout().stride(axis);
      for (int each = 0; each < lengths.length; each++) {
        strides[each][k] = arrays[k].layout().stride(each);
      }
    }
    return new Lanes(Nest.of(Shape.of(lengths), start, strides), count, along);
  }

  /// Takes the places of two runs, for functions that need little time for one.
  @FunctionalInterface
  interface Places {
    /// A run of `count` elements `stride` bytes apart from `first`, and where the second starts.
    void run(long first, long stride, long second, int count);
  }

  void forEachPlace(Places body) {
    var length = Math.toIntExact(count);
    outer
        .simplify(false)
        .run((at, steps, lanes) -> {
          for (long i = 0; i < lanes; i++) {
            body.run(at[0] + i * steps[0], strides[0], at[1] + i * steps[1], length);
          }
        });
  }

  void forEachPair(Two body) {
    var length = Math.toIntExact(count);
    outer
        .simplify(false)
        .run((at, steps, lanes) -> {
          for (long i = 0; i < lanes; i++) {
            body.run(
                new Lane(at[0] + i * steps[0], strides[0]),
                new Lane(at[1] + i * steps[1], strides[1]),
                length);
          }
        });
  }
}
