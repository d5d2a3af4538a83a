package fnp.ufunc;

import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import java.util.Arrays;
import java.util.function.Consumer;

/// The loop nest over the elements of several arrays at once: common axes, and for each array an
/// address and a stride per axis.
///
/// [#of] stretches the arrays to one shape; [#simplify] drops, orders, flips and joins axes so that
/// the innermost loop is as long as possible; [#run] walks it.
final class Nest {
  /// What is done along the innermost axis.
  @FunctionalInterface
  interface Body {
    /// Works on `count` elements from `at`, with `strides` in bytes; both are indexed by array.
    void run(long[] at, long[] strides, long count);
  }

  /// What is done with the two innermost axes.
  @FunctionalInterface
  interface PlaneBody {
    /// Works on `rows` times `count` elements from `at`, which, as the strides, is by array.
    void run(long[] at, long[] rowStrides, long rows, long[] strides, long count);
  }

  private static final long COLUMNS_MIN = 1024;

  private final int arrays;
  private int ndim;
  private long[] lengths;
  private final long[] start;

  /// Strides by axis, then by array.
  private long[][] strides;

  /// The axes of the shape that [#of] was given, in the order of the nest.
  private final int[] axes;

  private Nest(int arrays, long[] lengths, long[] start, long[][] strides) {
    this.axes = new int[lengths.length];
    Arrays.setAll(axes, axis -> axis);
    this.arrays = arrays;
    this.ndim = lengths.length;
    this.lengths = lengths;
    this.start = start;
    this.strides = strides;
  }

  /// The nest over `shape`, to which every array stretches.
  static Nest of(Shape shape, NDArray... arrays) {
    var lengths = shape.toArray();
    var start = new long[arrays.length];
    var strides = new long[lengths.length][arrays.length];
    for (int k = 0; k < arrays.length; k++) {
      var layout = arrays[k].layout();
      start[k] = arrays[k].address();
      var shift = lengths.length - layout.ndim();
      for (int axis = shift; axis < lengths.length; axis++) {
        var own = axis - shift;
        strides[axis][k] = layout.length(own) == 1 ? 0 : layout.stride(own);
      }
    }
    return new Nest(arrays.length, lengths, start, strides);
  }

  /// The nest over `shape` with given addresses, and strides by axis and then by array.
  static Nest of(Shape shape, long[] start, long[][] strides) {
    return new Nest(start.length, shape.toArray(), start, strides);
  }

  /// The number of axes of the nest.
  int ndim() {
    return ndim;
  }

  /// Reorders and joins axes; the set of visited elements stays, their order does not.
  ///
  /// @param flip whether axes may be walked backwards
  Nest simplify(boolean flip) {
    dropSingles();
    sort();
    if (flip) {
      flipNegative();
    }
    join();
    return this;
  }

  /// The order, outermost first, in which the arrays together would like the axes to be walked.
  int[] axisOrder() {
    sort();
    return axes;
  }

  /// The number of elements visited.
  long size() {
    long size = 1;
    for (int axis = 0; axis < ndim; axis++) {
      size *= lengths[axis];
    }
    return size;
  }

  /// Whether array `which` stands still along the axis that is `fromInner` axes from the innermost.
  boolean isStill(int fromInner, int which) {
    return fromInner < ndim && strides[ndim - 1 - fromInner][which] == 0;
  }

  /// The length of the innermost axis; 1 without axes.
  long innermost() {
    return ndim == 0 ? 1 : lengths[ndim - 1];
  }

  /// Runs `body` along the innermost axis for every index of the outer ones.
  void run(Body body) {
    if (ndim == 0) {
      body.run(start.clone(), new long[arrays], 1);
      return;
    }
    var inner = ndim - 1;
    walk(inner, at -> body.run(at, strides[inner], lengths[inner]));
  }

  /// Runs `body` over the two innermost axes for every index of the outer ones.
  void runPlanes(PlaneBody body) {
    var row = ndim - 2;
    walk(row, at -> body.run(at, strides[row], lengths[row], strides[row + 1], lengths[row + 1]));
  }

  /// Calls `body` with the addresses at every index of the first `axes` axes.
  private void walk(int axes, Consumer<long[]> body) {
    if (size() == 0) {
      return;
    }
    var at = start.clone();
    var index = new long[ndim];
    while (true) {
      body.accept(at);
      int axis = axes - 1;
      for (; axis >= 0; axis--) {
        if (++index[axis] < lengths[axis]) {
          move(at, strides[axis], 1);
          break;
        }
        move(at, strides[axis], -(lengths[axis] - 1));
        index[axis] = 0;
      }
      if (axis < 0) {
        return;
      }
    }
  }

  /// As [#run], shared between threads, see [#share].
  void runShared(Body body, int apart, long elementsMin) {
    share(apart, elementsMin, part -> part.run(body));
  }

  /// Gives parts of the nest to `work`, on several threads if there are at least `elementsMin`
  /// elements. The longest axis along which array `apart` moves is split, so that no two threads
  /// write one element.
  void share(int apart, long elementsMin, Consumer<Nest> work) {
    var split = Workers.threads() > 1 && size() >= elementsMin ? longestAxis(apart) : -1;
    if (split < 0) {
      work.accept(this);
      return;
    }
    var length = lengths[split];
    var pieces = Math.min(length, Math.max(Workers.threads(), size() / Workers.PIECE));
    var step = (length + pieces - 1) / pieces;
    if (split == ndim - 1 && ndim > 1) {
      // A narrow column of a wide matrix would touch a new page at every row.
      step = Math.max(step, COLUMNS_MIN);
    }
    var chunk = step;
    Workers.run(
        (length + chunk - 1) / chunk,
        piece -> {
          var from = piece * chunk;
          work.accept(slice(split, from, Math.min(chunk, length - from)));
        });
  }

  private int longestAxis(int apart) {
    int best = -1;
    for (int axis = 0; axis < ndim; axis++) {
      if (strides[axis][apart] != 0
          && lengths[axis] > 1
          && (best < 0 || lengths[axis] > lengths[best])) {
        best = axis;
      }
    }
    return best;
  }

  private Nest slice(int axis, long from, long length) {
    var shorter = Arrays.copyOf(lengths, ndim);
    shorter[axis] = length;
    var moved = start.clone();
    move(moved, strides[axis], from);
    return new Nest(arrays, shorter, moved, strides);
  }

  private static void move(long[] at, long[] strides, long steps) {
    for (int k = 0; k < at.length; k++) {
      at[k] += steps * strides[k];
    }
  }

  private void dropSingles() {
    int kept = 0;
    for (int axis = 0; axis < ndim; axis++) {
      if (lengths[axis] != 1) {
        lengths[kept] = lengths[axis];
        strides[kept++] = strides[axis];
      }
    }
    ndim = kept;
  }

  /// Insertion sort, outermost first, by the first array whose strides tell two axes apart without
  /// another one contradicting.
  ///
  /// @source NumPy 2.4, `nditer_constr.c`, `npyiter_find_best_axis_ordering`
  private void sort() {
    for (int i = ndim - 2; i >= 0; i--) {
      int to = i;
      for (int j = i + 1; j < ndim; j++) {
        var order = compare(strides[i], strides[j]);
        if (order == Order.INSIDE) {
          to = j;
        } else if (order == Order.OUTSIDE) {
          break;
        }
      }
      rotate(i, to);
    }
  }

  private enum Order {
    INSIDE,
    OUTSIDE,
    EITHER
  }

  private static Order compare(long[] outer, long[] inner) {
    var order = Order.EITHER;
    for (int k = 0; k < outer.length; k++) {
      if (outer[k] != 0 && inner[k] != 0) {
        if (Math.abs(inner[k]) <= Math.abs(outer[k])) {
          return Order.OUTSIDE;
        }
        order = Order.INSIDE;
      }
    }
    return order;
  }

  private void rotate(int from, int to) {
    var length = lengths[from];
    var stride = strides[from];
    var moved = axes[from];
    for (int axis = from; axis < to; axis++) {
      lengths[axis] = lengths[axis + 1];
      strides[axis] = strides[axis + 1];
      axes[axis] = axes[axis + 1];
    }
    lengths[to] = length;
    strides[to] = stride;
    axes[to] = moved;
  }

  private void flipNegative() {
    for (int axis = 0; axis < ndim; axis++) {
      var negative = false;
      var positive = false;
      for (var stride : strides[axis]) {
        negative |= stride < 0;
        positive |= stride > 0;
      }
      if (negative && !positive) {
        move(start, strides[axis], lengths[axis] - 1);
        var flipped = strides[axis].clone();
        for (int k = 0; k < arrays; k++) {
          flipped[k] = -flipped[k];
        }
        strides[axis] = flipped;
      }
    }
  }

  private void join() {
    int to = 0;
    for (int axis = 1; axis < ndim; axis++) {
      if (isJoined(strides[to], strides[axis], lengths[axis])) {
        lengths[to] *= lengths[axis];
        strides[to] = strides[axis];
      } else {
        to++;
        lengths[to] = lengths[axis];
        strides[to] = strides[axis];
      }
    }
    ndim = Math.min(ndim, to + 1);
  }

  private static boolean isJoined(long[] outer, long[] inner, long length) {
    for (int k = 0; k < outer.length; k++) {
      if (outer[k] != inner[k] * length) {
        return false;
      }
    }
    return true;
  }
}
