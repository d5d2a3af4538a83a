package frankennumpy.option;

import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.Layout;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import fnp.ndarray.Shape;
import fnp.ndarray.ShapeException;
import fnp.ndarray.iterate.NdIndex;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Ufuncs;
import frankennumpy.Np;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is added around an array, and how much.
///
/// ```java
/// Np.pad(a, Padding.of(1));                                  // zeros, one on each side
/// Np.pad(a, Padding.of(1, 2).mode(Padding.Mode.REFLECT));    // one before, two behind
/// ```
///
/// Pairs of numbers (widths, values, lengths) are arrays: one number for all, a row of two for
/// before and behind of all axes, or such a row for each axis.
///
/// @param widths how many elements are added, as pairs
/// @param mode which elements are added
/// @param values for `CONSTANT` the values, for `LINEAR_RAMP` the ends, as pairs
/// @param lengths for the modes of statistics how many elements at the edge count, as pairs; all
///   without it
/// @param odd for `REFLECT` and `SYMMETRIC` whether the edge is also a point of reflection of the
///   values
/// @numpy the arguments of `numpy.pad`
public record Padding(
    NDArray widths, Mode mode, NDArray values, Optional<NDArray> lengths, boolean odd) {
  /// Which elements are added.
  public enum Mode {
    /// A value.
    CONSTANT,
    /// The element at the edge.
    EDGE,
    /// From the element at the edge to a value in equal steps.
    LINEAR_RAMP,
    /// The largest element near the edge.
    MAXIMUM,
    /// The mean near the edge.
    MEAN,
    /// The median near the edge.
    MEDIAN,
    /// The smallest element near the edge.
    MINIMUM,
    /// The elements in opposite order, without the one at the edge.
    REFLECT,
    /// The elements in opposite order.
    SYMMETRIC,
    /// The elements from the other end.
    WRAP,
    /// Anything.
    EMPTY;

    /// The mode of a name, such as `linear_ramp`.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Mode of(String name) {
      for (var mode : values()) {
        if (mode.toString().equals(name)) {
          return mode;
        }
      }
      throw new IllegalArgumentException(
          "mode '%s' is not supported; there are %s".formatted(name, List.of(values())));
    }

    /// NumPy's name.
    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// Fills the added elements of one vector, given with undefined ends.
  @FunctionalInterface
  public interface Filling {
    /// @param vector the elements along the axis, the added ones 0; to be changed in place
    /// @param before how many were added before
    /// @param behind how many were added behind
    /// @param axis the axis
    void fill(NDArray vector, long before, long behind, int axis);
  }

  /// Zeros, as many on each side of each axis.
  public static Padding of(long width) {
    return of(NDArray.scalar(DType.INT64, width));
  }

  /// Zeros before and behind on each axis.
  public static Padding of(long before, long behind) {
    return of(NDArray.ofLongs(before, behind));
  }

  /// Zeros as pairs of widths say.
  public static Padding of(NDArray widths) {
    return new Padding(
        widths, Mode.CONSTANT, NDArray.scalar(DType.INT64, 0L), Optional.empty(), false);
  }

  /// Zeros on some axes, with the widths before and behind of each.
  public static Padding of(Map<Integer, long[]> widths, int ndim) {
    var pairs = NDArray.zeros(DType.INT64, ndim, 2);
    widths.forEach((axis, pair) -> {
      var at = axis < 0 ? axis + ndim : axis;
      pairs.setLong(pair[0], at, 0);
      pairs.setLong(pair[pair.length - 1], at, 1);
    });
    return of(pairs);
  }

  /// With other elements.
  public Padding mode(Mode other) {
    return new Padding(widths, other, values, lengths, odd);
  }

  /// With other values or ends.
  public Padding values(NDArray pairs) {
    return new Padding(widths, mode, pairs, lengths, odd);
  }

  /// With so many elements at the edge for statistics.
  public Padding lengths(NDArray pairs) {
    return new Padding(widths, mode, values, Optional.of(pairs), odd);
  }

  /// Reflected around the value at the edge.
  public Padding odd(boolean reflected) {
    return new Padding(widths, mode, values, lengths, reflected);
  }

  /// The array with elements added.
  public NDArray around(NDArray a) {
    var pairs = widthsOf(a);
    var result = grown(a, pairs);
    if (mode == Mode.EMPTY) {
      return result;
    }
    if (mode != Mode.CONSTANT && a.size() == 0) {
      requireNoneOnEmpty(a, pairs);
      return result;
    }
    for (int axis = 0; axis < a.ndim(); axis++) {
      var before = pairs[axis][0];
      var behind = pairs[axis][1];
      // Later axes still have only the original elements.
      var roi = inner(result, a, pairs, axis + 1);
      var edge = new Edge(roi, axis, before, behind);
      switch (mode) {
        case CONSTANT -> edge.set(pair(values, axis, a.ndim(), 0), pair(values, axis, a.ndim(), 1));
        case EDGE -> edge.set(edge.first(), edge.last());
        case LINEAR_RAMP -> ramp(edge, a.ndim());
        case MAXIMUM, MEAN, MEDIAN, MINIMUM -> statistics(edge, a.ndim());
        case REFLECT, SYMMETRIC -> reflect(edge, a.shape(axis));
        case WRAP -> wrap(edge, a.shape(axis));
        case EMPTY -> throw new AssertionError("done");
      }
    }
    return result;
  }

  /// The array with elements added by a function.
  public static NDArray around(NDArray a, Padding padding, Filling filling) {
    var pairs = padding.widthsOf(a);
    var cleared = padding.mode(Mode.CONSTANT).values(NDArray.zeros(a.dtype())).around(a);
    for (int axis = 0; axis < a.ndim(); axis++) {
      var rows = cleared.moveAxis(new int[] {axis}, new int[] {a.ndim() - 1});
      for (var place : NdIndex.of(leading(rows))) {
        filling.fill(rows.get(NdIndex.items(place)), pairs[axis][0], pairs[axis][1], axis);
      }
    }
    return cleared;
  }

  private static Shape leading(NDArray rows) {
    return Shape.of(java.util.Arrays.copyOf(rows.shape().toArray(), rows.ndim() - 1));
  }

  private long[][] widthsOf(NDArray a) {
    var given = widths;
    if (!given.dtype().kind().isInteger()) {
      throw new fnp.ufunc.UfuncException(
          fnp.ufunc.UfuncException.Kind.TYPE,
          "the widths of padding are %s; they must be of integral type".formatted(given.dtype()));
    }
    return integers(given, a.ndim());
  }

  private static long[][] integers(NDArray pairs, int ndim) {
    var least = pairs.size() == 0 ? 0 : Reductions.min(pairs, Over.all()).getLong();
    if (least < 0) {
      throw new ShapeException(
          "index can't contain negative values, but a width of %d was given".formatted(least));
    }
    var result = new long[ndim][2];
    for (int axis = 0; axis < ndim; axis++) {
      for (int side = 0; side < 2; side++) {
        result[axis][side] = pair(pairs, axis, ndim, side).getLong();
      }
    }
    return result;
  }

  private static NDArray pair(NDArray pairs, int axis, int ndim, int side) {
    var rows =
        pairs.size() == 1
            ? pairs.reshape(1, 1)
            : pairs.size() == 2 && !pairs.shape().equals(Shape.of(2, 1))
                ? pairs.reshape(1, 2)
                : pairs;
    return rows.broadcastTo(ndim, 2).get(Index.at(axis), Index.at(side));
  }

  private NDArray grown(NDArray a, long[][] pairs) {
    var lengths = a.shape().toArray();
    for (int axis = 0; axis < lengths.length; axis++) {
      lengths[axis] += pairs[axis][0] + pairs[axis][1];
    }
    var order = a.isFContiguous() && !a.isCContiguous() ? Order.F : Order.C;
    var result =
        NDArray.empty(a.dtype(), Layout.contiguous(Shape.of(lengths), a.itemsize(), order));
    inner(result, a, pairs, 0).copyFrom(a);
    return result;
  }

  /// Without what is added on the axes from a given one on.
  private static NDArray inner(NDArray grown, NDArray a, long[][] pairs, int from) {
    var items = new ArrayList<Index>();
    for (int axis = 0; axis < a.ndim(); axis++) {
      items.add(
          axis < from ? Index.ALL : Index.slice(pairs[axis][0], pairs[axis][0] + a.shape(axis)));
    }
    return grown.get(items.toArray(Index[]::new));
  }

  private void requireNoneOnEmpty(NDArray a, long[][] pairs) {
    for (int axis = 0; axis < a.ndim(); axis++) {
      if (a.shape(axis) == 0 && (pairs[axis][0] > 0 || pairs[axis][1] > 0)) {
        throw new ShapeException(
            "can't extend empty axis %d in mode %s; use the mode constant or empty"
                .formatted(axis, mode));
      }
    }
  }

  private void ramp(Edge edge, int ndim) {
    var ends = new NDArray[2];
    for (int side = 0; side < 2; side++) {
      var from = side == 0 ? edge.first() : edge.last();
      var width = side == 0 ? edge.before : edge.behind;
      var spacing = Np.Spacing.of(width).endpoint(false).dtype(edge.roi.dtype()).axis(edge.axis);
      var ramp = Np.linspace(pair(values, edge.axis, ndim, side), from.squeeze(edge.axis), spacing);
      ends[side] = side == 0 ? ramp : ramp.flip(edge.axis);
    }
    edge.set(ends[0], ends[1]);
  }

  private void statistics(Edge edge, int ndim) {
    var whole = edge.length();
    var counts = lengths.map(each -> integers(each, ndim)[edge.axis]);
    var left = Math.min(whole, counts.map(each -> each[0]).orElse(whole));
    var right = Math.min(whole, counts.map(each -> each[1]).orElse(whole));
    if ((left == 0 || right == 0) && (mode == Mode.MAXIMUM || mode == Mode.MINIMUM)) {
      throw new ShapeException("stat_length of 0 yields no value for padding; use at least 1");
    }
    var first = statistic(edge.part(edge.before, edge.before + left), edge.axis);
    var end = edge.before + whole;
    edge.set(first, statistic(edge.part(end - right, end), edge.axis));
  }

  private NDArray statistic(NDArray part, int axis) {
    var over = Over.axis(axis).keepDims();
    var result =
        switch (mode) {
          case MAXIMUM -> Reductions.max(part, over);
          case MINIMUM -> Reductions.min(part, over);
          case MEAN -> Reductions.mean(part, over);
          default -> Reductions.median(part, over);
        };
    return part.dtype().kind().isInteger() && result.dtype().kind().isInexact()
        ? Ufuncs.RINT.call(result)
        : result;
  }

  private void reflect(Edge edge, long length) {
    if (length == 1) {
      edge.set(edge.first(), edge.last());
      return;
    }
    var left = edge.before;
    var right = edge.behind;
    while (left > 0 || right > 0) {
      var step = new Edge(edge.roi, edge.axis, left, right);
      left -= step.reflectBefore(length, mode == Mode.SYMMETRIC, odd);
      right -= step.reflectBehind(length, mode == Mode.SYMMETRIC, odd);
    }
  }

  private static void wrap(Edge edge, long period) {
    var left = edge.before;
    var right = edge.behind;
    while (left > 0 || right > 0) {
      var step = new Edge(edge.roi, edge.axis, left, right);
      left -= step.wrapBefore(period);
      right -= step.wrapBehind(period);
    }
  }

  /// One axis of a grown array, with how many elements at its ends are still to be filled.
  private record Edge(NDArray roi, int axis, long before, long behind) {
    long length() {
      return roi.shape(axis) - before - behind;
    }

    NDArray part(long start, long stop) {
      return roi.get(Index.along(axis, Index.slice(start, stop)));
    }

    NDArray first() {
      return part(before, before + 1);
    }

    NDArray last() {
      var end = roi.shape(axis) - behind;
      return part(end - 1, end);
    }

    void set(NDArray left, NDArray right) {
      part(0, before).copyFrom(left);
      part(roi.shape(axis) - behind, roi.shape(axis)).copyFrom(right);
    }

    /// How many elements one reflection has to give.
    private long period(long original, boolean withEdge) {
      return withEdge
          ? length() / original * original
          : (length() - 1) / (original - 1) * (original - 1);
    }

    long reflectBefore(long original, boolean withEdge, boolean odd) {
      var count = Math.min(period(original, withEdge), before);
      if (count > 0) {
        var start = before + (withEdge ? 0 : 1);
        var chunk = part(start, start + count).flip(axis);
        part(before - count, before).copyFrom(odd ? around(first(), chunk) : chunk);
      }
      return count;
    }

    long reflectBehind(long original, boolean withEdge, boolean odd) {
      var count = Math.min(period(original, withEdge), behind);
      if (count > 0) {
        var end = roi.shape(axis) - behind;
        var stop = end - (withEdge ? 0 : 1);
        var chunk = part(stop - count, stop).flip(axis);
        part(end, end + count).copyFrom(odd ? around(last(), chunk) : chunk);
      }
      return count;
    }

    private static NDArray around(NDArray edge, NDArray chunk) {
      return Ufuncs.SUBTRACT.call(Ufuncs.MULTIPLY.call(edge, 2L), chunk);
    }

    long wrapBefore(long original) {
      var period = length() / original * original;
      var count = Math.min(period, before);
      var end = before + period;
      part(before - count, before).copyFrom(part(end - count, end));
      return count;
    }

    long wrapBehind(long original) {
      var period = length() / original * original;
      var count = Math.min(period, behind);
      var end = roi.shape(axis) - behind;
      part(end, end + count).copyFrom(part(end - period, end - period + count));
      return count;
    }
  }
}
