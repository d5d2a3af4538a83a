package fnp.ndarray;

import java.util.Arrays;

/// Decides what an operation on an array's form means for its memory: a view, a copy, or nothing
/// legal. Pure and deterministic: it sees layouts only, so the same question always gets the same
/// answer, and every rule about strides is in this class and its neighbours `Reshaping` and
/// `BasicIndexing`.
///
/// @source NumPy 2.4, `shape.c`, `mapping.c`, `lib/_stride_tricks_impl.py`
public final class StrideCalculus {
  private StrideCalculus() {}

  /// The same elements in a new shape; one length may be -1 and is then worked out.
  ///
  /// @numpy `numpy.reshape`
  public static Decision reshape(Layout from, Order order, long... wanted) {
    return Reshaping.decide(from, order, wanted);
  }

  /// The axes in another order; without axes, in reverse order.
  ///
  /// @numpy `numpy.transpose`
  public static Decision transpose(Layout from, int... axes) {
    var n = from.ndim();
    if (axes.length != n && axes.length != 0) {
      return illegal(
          "transpose got %d axes for an array of dimension %d; name each axis once"
              .formatted(axes.length, n));
    }
    var lengths = new long[n];
    var strides = new long[n];
    long seen = 0;
    for (int i = 0; i < n; i++) {
      var axis = axes.length == 0 ? n - 1 - i : from.shape().normalise(axes[i]);
      seen |= 1L << axis;
      lengths[i] = from.length(axis);
      strides[i] = from.stride(axis);
    }
    if (Long.bitCount(seen) != n) {
      return illegal(
          "repeated axis in transpose %s; name each axis once".formatted(Arrays.toString(axes)));
    }
    return view(from, lengths, strides, 0);
  }

  /// Two axes exchanged.
  ///
  /// @numpy `numpy.swapaxes`
  public static Decision swapAxes(Layout from, int first, int second) {
    var a = from.shape().normalise(first);
    var b = from.shape().normalise(second);
    var lengths = from.shape().toArray();
    var strides = from.strides().clone();
    lengths[a] = from.length(b);
    lengths[b] = from.length(a);
    strides[a] = from.stride(b);
    strides[b] = from.stride(a);
    return view(from, lengths, strides, 0);
  }

  /// Some axes moved to new positions, the others staying in order.
  ///
  /// @numpy `numpy.moveaxis`
  public static Decision moveAxis(Layout from, int[] source, int[] destination) {
    if (source.length != destination.length) {
      return illegal(
          "moveAxis got %d axes and %d destinations; give one destination per axis"
              .formatted(source.length, destination.length));
    }
    var n = from.ndim();
    var order = new int[n];
    Arrays.fill(order, -1);
    long taken = 0;
    for (int i = 0; i < source.length; i++) {
      var axis = from.shape().normalise(source[i]);
      var place = from.shape().normalise(destination[i]);
      if ((taken >> axis & 1) != 0 || order[place] >= 0) {
        return illegal("moveAxis names an axis or a destination twice; name each once");
      }
      taken |= 1L << axis;
      order[place] = axis;
    }
    int next = 0;
    for (int place = 0; place < n; place++) {
      if (order[place] < 0) {
        while ((taken >> next & 1) != 0) {
          next++;
        }
        order[place] = next++;
      }
    }
    return transpose(from, order);
  }

  /// Without axes of length 1: all of them, or those named.
  ///
  /// @numpy `numpy.squeeze`
  public static Decision squeeze(Layout from, int... axes) {
    long drop = 0;
    for (var named : axes) {
      if (from.ndim() == 0 && (named == 0 || named == -1)) {
        // NumPy lets an array without axes pass for one with a single axis here.
        continue;
      }
      var axis = from.shape().normalise(named);
      if (from.length(axis) != 1) {
        return illegal(
            "cannot squeeze axis %d of shape %s: its length is not 1"
                .formatted(named, from.shape()));
      }
      drop |= 1L << axis;
    }
    for (int axis = 0; axis < from.ndim() && axes.length == 0; axis++) {
      drop |= from.length(axis) == 1 ? 1L << axis : 0;
    }
    var n = from.ndim() - Long.bitCount(drop);
    var lengths = new long[n];
    var strides = new long[n];
    int to = 0;
    for (int axis = 0; axis < from.ndim(); axis++) {
      if ((drop >> axis & 1) == 0) {
        lengths[to] = from.length(axis);
        strides[to++] = from.stride(axis);
      }
    }
    return view(from, lengths, strides, 0);
  }

  /// With new axes of length 1 at these positions of the result.
  ///
  /// @numpy `numpy.expand_dims`
  public static Decision expandDims(Layout from, int... axes) {
    var n = from.ndim() + axes.length;
    var lengths = new long[n];
    for (var named : axes) {
      var axis = named < 0 ? named + n : named;
      if (axis < 0 || axis >= n) {
        return new Decision.Illegal(ShapeException.axis(named, n));
      }
      if (lengths[axis] != 0) {
        return illegal("repeated axis %d in expandDims; name each once".formatted(named));
      }
      lengths[axis] = 1;
    }
    // The old lengths go where no new axis was put; -1 marks nothing here, 0 may be a length.
    int next = 0;
    for (int axis = 0; axis < n; axis++) {
      if (lengths[axis] == 0) {
        lengths[axis] = from.length(next++);
      }
    }
    return reshape(from, Order.C, lengths);
  }

  /// Stretched to a larger shape, by strides of 0.
  ///
  /// @numpy `numpy.broadcast_to`
  public static Decision broadcastTo(Layout from, Shape to) {
    var shift = to.ndim() - from.ndim();
    if (shift < 0) {
      return new Decision.Illegal(BroadcastException.into(from.shape(), to));
    }
    var lengths = to.lengths();
    var strides = new long[lengths.length];
    for (int i = 0; i < from.ndim(); i++) {
      var length = from.length(i);
      if (length != 1 && length != lengths[i + shift]) {
        return new Decision.Illegal(BroadcastException.into(from.shape(), to));
      }
      strides[i + shift] = length == 1 ? 0 : from.stride(i);
    }
    return new Decision.View(Layout.of(to, strides, from.itemsize()), 0);
  }

  /// Read backwards along these axes, or along all if none is named.
  ///
  /// @numpy `numpy.flip`
  public static Decision flip(Layout from, int... axes) {
    long chosen = axes.length == 0 ? -1L : 0;
    for (var named : axes) {
      chosen |= 1L << from.shape().normalise(named);
    }
    var strides = from.strides().clone();
    long offset = 0;
    for (int axis = 0; axis < strides.length; axis++) {
      if ((chosen >> axis & 1) != 0) {
        offset += from.length(axis) > 0 ? (from.length(axis) - 1) * strides[axis] : 0;
        strides[axis] = -strides[axis];
      }
    }
    return new Decision.View(Layout.of(from.shape(), strides, from.itemsize()), offset);
  }

  /// The diagonal of two axes, which becomes the last axis.
  ///
  /// @numpy `numpy.diagonal`
  public static Decision diagonal(Layout from, int above, int firstAxis, int secondAxis) {
    var a = from.shape().normalise(firstAxis);
    var b = from.shape().normalise(secondAxis);
    if (a == b) {
      return illegal("a diagonal needs two different axes, but both are " + a);
    }
    long rows = from.length(a);
    long columns = from.length(b);
    long offset = above >= 0 ? above * from.stride(b) : -above * from.stride(a);
    long count =
        Math.max(0, above >= 0 ? Math.min(rows, columns - above) : Math.min(rows + above, columns));
    var n = from.ndim() - 1;
    var lengths = new long[n];
    var strides = new long[n];
    int to = 0;
    for (int axis = 0; axis <= n; axis++) {
      if (axis != a && axis != b) {
        lengths[to] = from.length(axis);
        strides[to++] = from.stride(axis);
      }
    }
    lengths[to] = count;
    strides[to] = from.stride(a) + from.stride(b);
    return view(from, lengths, strides, count == 0 ? 0 : offset);
  }

  /// All windows of a given shape: the windowed axes shrink, and the window's axes come last.
  ///
  /// @param window the lengths of the window, one per axis
  /// @param axes which axes are windowed; none means all, in order
  /// @numpy `numpy.lib.stride_tricks.sliding_window_view`
  public static Decision slidingWindow(Layout from, long[] window, int... axes) {
    var count = axes.length == 0 ? from.ndim() : axes.length;
    if (window.length != count) {
      return illegal(
          "a window of %d axes was given for %d axes; give one length per windowed axis"
              .formatted(window.length, count));
    }
    var n = from.ndim();
    var lengths = Arrays.copyOf(from.shape().lengths(), n + count);
    var strides = Arrays.copyOf(from.strides(), n + count);
    for (int i = 0; i < count; i++) {
      var axis = axes.length == 0 ? i : from.shape().normalise(axes[i]);
      if (window[i] < 0) {
        return illegal("window length %d is negative".formatted(window[i]));
      }
      if (lengths[axis] < window[i]) {
        return illegal(
            "a window of length %d is larger than axis %d of shape %s"
                .formatted(window[i], axis, from.shape()));
      }
      lengths[axis] -= window[i] - 1;
      lengths[n + i] = window[i];
      strides[n + i] = from.stride(axis);
    }
    return view(from, lengths, strides, 0);
  }

  /// The same bytes read with another itemsize; the last axis grows or shrinks accordingly.
  ///
  /// @numpy `numpy.ndarray.view` with a dtype
  public static Decision viewAs(Layout from, int itemsize) {
    var old = from.itemsize();
    if (old == itemsize) {
      return new Decision.View(from, 0);
    }
    var last = from.ndim() - 1;
    if (last < 0) {
      return illegal(
          "an array without axes cannot be viewed with %d instead of %d bytes per element"
              .formatted(itemsize, old));
    }
    var length = from.length(last);
    if (length != 1 && from.size() != 0 && from.stride(last) != old) {
      return illegal(
          "to view an array with another itemsize its last axis must be contiguous, but its stride"
              + " is %d with %d bytes per element; copy it first"
                  .formatted(from.stride(last), old));
    }
    var bytes = length * old;
    if (itemsize < old ? old % itemsize != 0 : bytes % itemsize != 0) {
      return illegal(
          "elements of %d bytes do not fit the last axis of %d elements of %d bytes"
              .formatted(itemsize, length, old));
    }
    var lengths = from.shape().toArray();
    var strides = from.strides().clone();
    lengths[last] = bytes / itemsize;
    strides[last] = itemsize;
    return new Decision.View(Layout.of(Shape.owning(lengths), strides, itemsize), 0);
  }

  static Decision view(Layout from, long[] lengths, long[] strides, long offset) {
    return new Decision.View(Layout.of(Shape.owning(lengths), strides, from.itemsize()), offset);
  }

  static Decision illegal(String message) {
    return new Decision.Illegal(new ShapeException(message));
  }
}
