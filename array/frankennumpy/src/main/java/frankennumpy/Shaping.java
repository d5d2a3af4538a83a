package frankennumpy;

import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import fnp.ndarray.Shape;
import fnp.ndarray.ShapeException;
import frankennumpy.option.Form;
import java.util.Arrays;
import java.util.List;

/// Changing the form of arrays. Use through [Np].
///
/// @numpy "Array manipulation routines", 2.4
public abstract sealed class Shaping extends Grids permits Joining {
  Shaping() {}

  /// The same elements in a new shape, as a view if possible; one length may be -1.
  ///
  /// @throws ShapeException if the number of elements differs
  /// @numpy `numpy.reshape`
  public static NDArray reshape(NDArray a, long... shape) {
    return a.reshape(shape);
  }

  /// All elements along one axis, as a view if possible.
  ///
  /// @numpy `numpy.ravel`
  public static NDArray ravel(NDArray a) {
    return a.ravel();
  }

  /// The axes in another order, or in reverse order if none are named; a view.
  ///
  /// @throws ShapeException if the axes are not a permutation
  /// @numpy `numpy.transpose`
  public static NDArray transpose(NDArray a, int... axes) {
    return axes.length == 0 ? a.transpose() : a.transpose(axes);
  }

  /// Two axes exchanged; a view.
  ///
  /// @throws ShapeException if there is no such axis
  /// @numpy `numpy.swapaxes`
  public static NDArray swapaxes(NDArray a, int first, int second) {
    return a.swapAxes(first, second);
  }

  /// One axis moved to another place; a view.
  ///
  /// @throws ShapeException if there is no such axis
  /// @numpy `numpy.moveaxis`
  public static NDArray moveaxis(NDArray a, int from, int to) {
    return a.moveAxis(new int[] {from}, new int[] {to});
  }

  /// With a new axis of length 1; a view.
  ///
  /// @throws ShapeException if the place is out of bounds
  /// @numpy `numpy.expand_dims`
  public static NDArray expandDims(NDArray a, int... axes) {
    return a.expandDims(axes);
  }

  /// Without axes of length 1, all or those named; a view.
  ///
  /// @throws ShapeException if a named axis is longer
  /// @numpy `numpy.squeeze`
  public static NDArray squeeze(NDArray a, int... axes) {
    return a.squeeze(axes);
  }

  /// Stretched to a larger shape; a read-only view.
  ///
  /// @throws fnp.ndarray.BroadcastException if the shapes do not fit
  /// @numpy `numpy.broadcast_to`
  public static NDArray broadcastTo(NDArray a, long... shape) {
    return a.broadcastTo(shape);
  }

  /// Read backwards along these axes, or all; a view.
  ///
  /// @throws ShapeException if there is no such axis
  /// @numpy `numpy.flip`
  public static NDArray flip(NDArray a, int... axes) {
    return a.flip(axes);
  }

  /// A copy in C order.
  ///
  /// @numpy `numpy.copy`
  public static NDArray copy(NDArray a) {
    return a.copy();
  }

  /// With at least one axis; a view.
  ///
  /// @numpy `numpy.atleast_1d`
  public static NDArray atleast1d(NDArray a) {
    return a.ndim() == 0 ? a.reshape(1) : a;
  }

  /// With at least two axes, new ones in front; a view.
  ///
  /// @numpy `numpy.atleast_2d`
  public static NDArray atleast2d(NDArray a) {
    return a.ndim() >= 2 ? a : atleast1d(a).expandDims(0);
  }

  /// The same elements in a new shape, read and placed in an order.
  ///
  /// @throws ShapeException if the number of elements differs
  /// @numpy `numpy.reshape` with `order`
  public static NDArray reshape(NDArray a, Order order, long... shape) {
    return a.reshape(order, shape);
  }

  /// The same elements in a new shape, read and placed in an order, with a rule about copies.
  ///
  /// @throws ShapeException if the number of elements differs
  /// @throws IllegalArgumentException if there is no view and copies are forbidden
  /// @numpy `numpy.reshape` with `copy`
  public static NDArray reshape(NDArray a, Order order, Form.Copying copying, long... shape) {
    if (copying == Form.Copying.ALWAYS) {
      var columns =
          order == Order.F || (order == Order.A && a.isFContiguous() && !a.isCContiguous());
      return a.copy(columns ? Order.F : Order.C).reshape(order, shape);
    }
    var result = a.reshape(order, shape);
    if (copying == Form.Copying.NEVER && a.size() > 0 && !result.mayShareMemory(a)) {
      throw new IllegalArgumentException(
          "unable to avoid creating a copy while reshaping %s into %s; allow copies"
              .formatted(a.layout(), result.shape()));
    }
    return result;
  }

  /// All elements along one axis, read in an order; a view if possible. `K` reads them in the order
  /// of memory.
  ///
  /// @numpy `numpy.ravel` with `order`
  public static NDArray ravel(NDArray a, Order order) {
    if (order == Order.A) {
      return ravel(a, a.isFContiguous() && !a.isCContiguous() ? Order.F : Order.C);
    }
    if (order == Order.F && !a.isFContiguous()) {
      return a.copy(Order.F).reshape(Order.F, -1);
    }
    if (order != Order.K) {
      return order == Order.C ? a.ravel() : a.reshape(Order.F, -1);
    }
    if (a.isCContiguous()) {
      return a.reshape(-1);
    }
    if (a.isFContiguous()) {
      return a.reshape(Order.F, -1);
    }
    var inMemory = new Integer[a.ndim()];
    Arrays.setAll(inMemory, axis -> axis);
    Arrays.sort(inMemory, (x, y) -> Long.compare(Math.abs(a.stride(y)), Math.abs(a.stride(x))));
    return a.transpose(Arrays.stream(inMemory).mapToInt(Integer::intValue).toArray()).reshape(-1);
  }

  /// A copy of all elements along one axis, read in an order.
  ///
  /// @numpy `numpy.ndarray.flatten`
  public static NDArray flatten(NDArray a, Order order) {
    var flat = ravel(a, order);
    return flat.base().isPresent() || flat == a ? flat.copy() : flat;
  }

  /// As [#transpose].
  ///
  /// @numpy `numpy.permute_dims`
  public static NDArray permuteDims(NDArray a, int... axes) {
    return transpose(a, axes);
  }

  /// The last two axes exchanged; a view.
  ///
  /// @throws ShapeException if there are fewer than two axes
  /// @numpy `numpy.matrix_transpose`
  public static NDArray matrixTranspose(NDArray a) {
    if (a.ndim() < 2) {
      throw new ShapeException(
          "a matrix was to be transposed, but the shape is %s; input array must be at least 2-d"
              .formatted(a.shape()));
    }
    return a.swapAxes(-1, -2);
  }

  /// Axes moved to new positions, the others staying in order; a view.
  ///
  /// @throws ShapeException if an axis is named twice or does not exist
  /// @numpy `numpy.moveaxis`
  public static NDArray moveaxis(NDArray a, int[] source, int[] destination) {
    return a.moveAxis(source, destination);
  }

  /// An axis moved back until it lies before the axis `start`; a view. Prefer [#moveaxis].
  ///
  /// @throws ShapeException if there is no such axis or place
  /// @numpy `numpy.rollaxis`
  public static NDArray rollaxis(NDArray a, int axis, int start) {
    var n = a.ndim();
    var from = a.shape().normalise(axis);
    var before = start < 0 ? start + n : start;
    if (before < 0 || before > n) {
      throw new ShapeException(
          "rollaxis to the place %d of an array of dimension %d; use %d to %d"
              .formatted(start, n, -n, n));
    }
    var to = from < before ? before - 1 : before;
    return a.moveAxis(new int[] {from}, new int[] {to});
  }

  /// Arrays stretched to their common shape; read-only views.
  ///
  /// @throws fnp.ndarray.BroadcastException if the shapes do not fit
  /// @numpy `numpy.broadcast_arrays`
  public static List<NDArray> broadcastArrays(NDArray... arrays) {
    var shape = Shape.broadcast(Arrays.stream(arrays).map(NDArray::shape).toArray(Shape[]::new));
    return Arrays.stream(arrays).map(a -> a.broadcastTo(shape)).toList();
  }

  /// The shape that shapes stretch to.
  ///
  /// @throws fnp.ndarray.BroadcastException if they do not fit
  /// @numpy `numpy.broadcast_shapes`
  public static Shape broadcastShapes(Shape... shapes) {
    return Shape.broadcast(shapes);
  }

  /// With at least three axes; a view. A vector lies along the second axis, and a matrix gets a new
  /// last one.
  ///
  /// @numpy `numpy.atleast_3d`
  public static NDArray atleast3d(NDArray a) {
    return switch (a.ndim()) {
      case 0 -> a.reshape(1, 1, 1);
      case 1 -> a.expandDims(0, 2);
      case 2 -> a.expandDims(2);
      default -> a;
    };
  }

  /// Read backwards along the second axis; a view.
  ///
  /// @throws ShapeException if there are fewer than two axes
  /// @numpy `numpy.fliplr`
  public static NDArray fliplr(NDArray a) {
    requireAxes("fliplr", a, 2);
    return a.flip(1);
  }

  /// Read backwards along the first axis; a view.
  ///
  /// @throws ShapeException if there are no axes
  /// @numpy `numpy.flipud`
  public static NDArray flipud(NDArray a) {
    requireAxes("flipud", a, 1);
    return a.flip(0);
  }

  private static void requireAxes(String name, NDArray a, int least) {
    if (a.ndim() < least) {
      throw new ShapeException(
          "%s needs at least %d axes, but the shape is %s; reshape it"
              .formatted(name, least, a.shape()));
    }
  }

  /// Turned by quarter turns from the first axis towards the second; a view.
  ///
  /// @throws ShapeException if there are fewer than two axes
  /// @numpy `numpy.rot90`
  public static NDArray rot90(NDArray a, int turns) {
    return rot90(a, turns, 0, 1);
  }

  /// Turned by quarter turns in the plane of two axes, from the first towards the second; a view.
  ///
  /// @throws ShapeException if the axes are the same or do not exist
  /// @numpy `numpy.rot90` with `axes`
  public static NDArray rot90(NDArray a, int turns, int first, int second) {
    var from = a.shape().normalise(first);
    var to = a.shape().normalise(second);
    if (from == to) {
      throw new ShapeException(
          "rot90 in the plane of the axes %d and %d; axes must be different"
              .formatted(first, second));
    }
    return switch (Math.floorMod(turns, 4)) {
      case 0 -> a.get(Index.ELLIPSIS);
      case 1 -> a.flip(to).swapAxes(from, to);
      case 2 -> a.flip(from).flip(to);
      default -> a.swapAxes(from, to).flip(to);
    };
  }

  /// The diagonals of two axes as the last axis; a read-only view.
  ///
  /// @throws ShapeException if the axes are the same or do not exist
  /// @numpy `numpy.diagonal`
  public static NDArray diagonal(NDArray a, int offset, int firstAxis, int secondAxis) {
    return a.diagonal(offset, firstAxis, secondAxis);
  }

  /// All windows of a shape, the window's axes last; a read-only view.
  ///
  /// @throws ShapeException if the window is larger than the array
  /// @numpy `numpy.lib.stride_tricks.sliding_window_view`
  public static NDArray slidingWindowView(NDArray a, long[] window, int... axes) {
    return a.slidingWindow(window, axes);
  }

  /// The memory of an array with any shape and strides in bytes that stay inside it; a view.
  ///
  /// @throws ShapeException if an element would lie outside
  /// @numpy `numpy.lib.stride_tricks.as_strided`
  public static NDArray asStrided(NDArray a, Shape shape, long... strides) {
    return a.asStrided(shape, strides);
  }

  /// The number of axes.
  ///
  /// @numpy `numpy.ndim`
  public static int ndim(NDArray a) {
    return a.ndim();
  }

  /// The lengths of the axes.
  ///
  /// @numpy `numpy.shape`
  public static Shape shape(NDArray a) {
    return a.shape();
  }

  /// The number of elements.
  ///
  /// @numpy `numpy.size`
  public static long size(NDArray a) {
    return a.size();
  }

  /// The length of one axis.
  ///
  /// @throws ShapeException if there is no such axis
  /// @numpy `numpy.size` with `axis`
  public static long size(NDArray a, int axis) {
    return a.shape(axis);
  }

  /// The part of an array from position `start` to before `stop` along an axis; a view.
  static NDArray part(NDArray a, int axis, long start, long stop) {
    return along(a, axis, Index.slice(start, stop));
  }

  /// What an index picks along one axis, all others being whole.
  static NDArray along(NDArray a, int axis, Index item) {
    return a.get(Index.along(axis, item));
  }
}
