package frankennumpy;

import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import fnp.ndarray.ShapeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Changing the form of arrays, joining and splitting them. Use through [Np].
///
/// @numpy "Array manipulation routines", 2.4
public abstract sealed class Shaping extends Creation permits Arithmetic {
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

  /// Arrays joined along an axis they have, all other lengths being equal.
  ///
  /// @throws ShapeException if there is no array, or the shapes do not fit
  /// @numpy `numpy.concatenate`
  public static NDArray concatenate(List<NDArray> arrays, int axis) {
    var first = first(arrays);
    if (first.ndim() == 0) {
      throw new ShapeException(
          "arrays without axes cannot be concatenated; use stack to join single values");
    }
    var along = first.shape().normalise(axis);
    var lengths = first.shape().toArray();
    lengths[along] = 0;
    for (var array : arrays) {
      requireFit(first.shape(), array.shape(), along);
      lengths[along] += array.shape(along);
    }
    var result = NDArray.empty(resultType(arrays.toArray(NDArray[]::new)), lengths);
    long at = 0;
    for (var array : arrays) {
      var next = at + array.shape(along);
      part(result, along, at, next).copyFrom(array);
      at = next;
    }
    return result;
  }

  /// Arrays joined along their first axis.
  ///
  /// @throws ShapeException if there is no array, or the shapes do not fit
  public static NDArray concatenate(NDArray... arrays) {
    return concatenate(List.of(arrays), 0);
  }

  /// Arrays of one shape joined along a new axis.
  ///
  /// @throws ShapeException if there is no array, or the shapes differ
  /// @numpy `numpy.stack`
  public static NDArray stack(List<NDArray> arrays, int axis) {
    var shape = first(arrays).shape();
    for (var array : arrays) {
      if (!array.shape().equals(shape)) {
        throw new ShapeException(
            "arrays of shapes %s and %s cannot be stacked; reshape them to one shape"
                .formatted(shape, array.shape()));
      }
    }
    return concatenate(arrays.stream().map(array -> array.expandDims(axis)).toList(), axis);
  }

  /// Arrays joined along a new first axis.
  ///
  /// @throws ShapeException if there is no array, or the shapes differ
  public static NDArray stack(NDArray... arrays) {
    return stack(List.of(arrays), 0);
  }

  /// Arrays, vectors counting as rows, joined one below the other.
  ///
  /// @throws ShapeException if there is no array, or the shapes do not fit
  /// @numpy `numpy.vstack`
  public static NDArray vstack(NDArray... arrays) {
    return concatenate(Arrays.stream(arrays).map(Shaping::atleast2d).toList(), 0);
  }

  /// Arrays joined side by side: along the second axis, vectors along the first.
  ///
  /// @throws ShapeException if there is no array, or the shapes do not fit
  /// @numpy `numpy.hstack`
  public static NDArray hstack(NDArray... arrays) {
    var wide = Arrays.stream(arrays).map(Shaping::atleast1d).toList();
    return concatenate(wide, first(wide).ndim() == 1 ? 0 : 1);
  }

  /// Vectors as the columns of a matrix, beside matrices.
  ///
  /// @throws ShapeException if there is no array, or the lengths differ
  /// @numpy `numpy.column_stack`
  public static NDArray columnStack(NDArray... arrays) {
    return concatenate(
        Arrays.stream(arrays).map(a -> a.ndim() < 2 ? a.ravel().expandDims(1) : a).toList(), 1);
  }

  /// The elements of `values` behind those of `a`, both flattened.
  ///
  /// @numpy `numpy.append`
  public static NDArray append(NDArray a, NDArray values) {
    return concatenate(List.of(a.ravel(), values.ravel()), 0);
  }

  /// Equal parts along an axis, as views.
  ///
  /// @throws ShapeException if the axis does not divide into that many parts
  /// @numpy `numpy.split`
  public static List<NDArray> split(NDArray a, int parts, int axis) {
    var length = a.shape(axis);
    if (parts <= 0 || length % parts != 0) {
      throw new ShapeException(
          "an axis of length %d does not split into %d equal parts; use arraySplit"
              .formatted(length, parts));
    }
    return arraySplit(a, parts, axis);
  }

  /// Nearly equal parts along an axis, the longer ones first, as views.
  ///
  /// @throws ShapeException if the number of parts is not positive
  /// @numpy `numpy.array_split`
  public static List<NDArray> arraySplit(NDArray a, int parts, int axis) {
    if (parts <= 0) {
      throw new ShapeException(
          "a split into %d parts was asked for; use at least 1".formatted(parts));
    }
    var along = a.shape().normalise(axis);
    var length = a.shape(along);
    var result = new ArrayList<NDArray>();
    long at = 0;
    for (int i = 0; i < parts; i++) {
      var next = at + length / parts + (i < length % parts ? 1 : 0);
      result.add(part(a, along, at, next));
      at = next;
    }
    return List.copyOf(result);
  }

  /// The array repeated as a whole along each axis; missing axes are added in front.
  ///
  /// @throws ShapeException if a number is negative
  /// @numpy `numpy.tile`
  public static NDArray tile(NDArray a, long... times) {
    var ndim = Math.max(a.ndim(), times.length);
    var lengths = new long[2 * ndim];
    var spread = new long[2 * ndim];
    var result = new long[ndim];
    for (int axis = 0; axis < ndim; axis++) {
      var own = axis - (ndim - a.ndim());
      var length = own < 0 ? 1 : a.shape(own);
      var from = axis - (ndim - times.length);
      var count = from < 0 ? 1 : times[from];
      spread[2 * axis] = 1;
      spread[2 * axis + 1] = length;
      lengths[2 * axis] = count;
      lengths[2 * axis + 1] = length;
      result[axis] = count * length;
    }
    return a.reshape(spread)
        .broadcastTo(Shape.of(lengths))
        .copy(fnp.ndarray.Order.C)
        .reshape(result);
  }

  /// Each element of the flattened array repeated.
  ///
  /// @throws ShapeException if the number is negative
  /// @numpy `numpy.repeat`
  public static NDArray repeat(NDArray a, long times) {
    return repeat(a.ravel(), times, 0);
  }

  /// Each element repeated along an axis.
  ///
  /// @throws ShapeException if the number is negative
  /// @numpy `numpy.repeat`
  public static NDArray repeat(NDArray a, long times, int axis) {
    var along = a.shape().normalise(axis);
    var stretched = a.expandDims(along + 1);
    var lengths = stretched.shape().toArray();
    lengths[along + 1] = times;
    var result = a.shape().toArray();
    result[along] *= times;
    return stretched.broadcastTo(Shape.of(lengths)).copy(fnp.ndarray.Order.C).reshape(result);
  }

  /// The elements of the flattened array shifted, those that fall off coming in again.
  ///
  /// @numpy `numpy.roll`
  public static NDArray roll(NDArray a, long shift) {
    return roll(a.ravel(), shift, 0).reshape(a.shape().toArray());
  }

  /// Elements shifted along an axis, those that fall off coming in again.
  ///
  /// @throws ShapeException if there is no such axis
  /// @numpy `numpy.roll`
  public static NDArray roll(NDArray a, long shift, int axis) {
    var along = a.shape().normalise(axis);
    var length = a.shape(along);
    if (length == 0) {
      return a.copy();
    }
    var by = Math.floorMod(shift, length);
    return concatenate(
        List.of(part(a, along, length - by, length), part(a, along, 0, length - by)), along);
  }

  /// Turned by quarter turns from the first axis towards the second; a view.
  ///
  /// @numpy `numpy.rot90`
  public static NDArray rot90(NDArray a, int turns) {
    return switch (Math.floorMod(turns, 4)) {
      case 0 -> a;
      case 1 -> a.flip(1).swapAxes(0, 1);
      case 2 -> a.flip(0).flip(1);
      default -> a.swapAxes(0, 1).flip(1);
    };
  }

  /// The part of an array from position `start` to before `stop` along an axis; a view.
  static NDArray part(NDArray a, int axis, long start, long stop) {
    var items = new Index[axis + 1];
    Arrays.fill(items, Index.ALL);
    items[axis] = Index.slice(start, stop);
    return a.get(items);
  }

  private static NDArray first(List<NDArray> arrays) {
    if (arrays.isEmpty()) {
      throw new ShapeException("no arrays were given to join; pass at least one");
    }
    return arrays.getFirst();
  }

  private static void requireFit(Shape first, Shape other, int along) {
    var fits = first.ndim() == other.ndim();
    for (int axis = 0; fits && axis < first.ndim(); axis++) {
      fits = axis == along || first.axis(axis) == other.axis(axis);
    }
    if (!fits) {
      throw new ShapeException(
          "arrays of shapes %s and %s cannot be joined along axis %d; all other lengths must agree"
              .formatted(first, other, along));
    }
  }
}
