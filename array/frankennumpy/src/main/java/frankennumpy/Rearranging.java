package frankennumpy;

import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.IndexException;
import fnp.ndarray.Layout;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import fnp.ndarray.Shape;
import fnp.ndarray.ShapeException;
import fnp.ufunc.Selections;
import fnp.ufunc.Sorting;
import fnp.ufunc.UfuncException;
import fnp.ufunc.Ufuncs;
import frankennumpy.option.Bounds;
import frankennumpy.option.Form;
import frankennumpy.option.Padding;
import java.util.Arrays;
import java.util.List;

/// Repeating, shifting, padding, inserting and removing elements. Use through [Np].
///
/// @numpy "Tiling arrays", "Adding and removing elements", "Rearranging elements", 2.4
public abstract sealed class Rearranging extends Joining permits Picking {
  Rearranging() {}

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
  public static NDArray repeat(NDArray scalar, long number, int axis) {
    var a = atleast1d(scalar);
    var times = a.shape(axis) == 0 ? 0 : number;
    var along = a.shape().normalise(axis);
    var stretched = a.expandDims(along + 1);
    var lengths = stretched.shape().toArray();
    lengths[along + 1] = times;
    var result = a.shape().toArray();
    result[along] *= times;
    return stretched.broadcastTo(Shape.of(lengths)).copy(Order.C).reshape(result);
  }

  /// Each element of the flattened array repeated as often as its own number says.
  ///
  /// @throws ShapeException if a number is negative, or there is not one number per element
  /// @numpy `numpy.repeat` with an array of counts
  public static NDArray repeat(NDArray a, NDArray times) {
    return repeat(a.ravel(), times, 0);
  }

  /// Each element along an axis repeated as often as its own number says.
  ///
  /// @throws ShapeException if a number is negative, or there is not one number per element
  /// @throws UfuncException if the numbers are not whole
  /// @numpy `numpy.repeat` with an array of counts
  public static NDArray repeat(NDArray scalar, NDArray times, int axis) {
    Bounds.requireInteger("repeats", times);
    var a = atleast1d(scalar);
    var along = a.shape().normalise(axis);
    var length = a.shape(along);
    if (times.ndim() > 1 || (times.size() != 1 && times.size() != length)) {
      throw new ShapeException(
          "repeat got counts of shape %s for an axis of length %d; give one count per element"
              .formatted(times.shape(), length));
    }
    var counts = times.ravel().toLongArray();
    if (counts.length == 1) {
      return repeat(a, counts[0], along);
    }
    long total = 0;
    for (var count : counts) {
      if (count < 0) {
        throw new ShapeException(
            "repeat got the count %d; repeats may not contain negative values".formatted(count));
      }
      total += count;
    }
    var positions = NDArray.empty(DType.INT64, total);
    long at = 0;
    for (int i = 0; i < counts.length; i++) {
      for (long n = counts[i]; n > 0; n--) {
        positions.setLong(i, at++);
      }
    }
    return Selections.take(a, positions, along);
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
    return roll(a, new long[] {shift}, new int[] {axis});
  }

  /// Elements shifted along several axes, those that fall off coming in again; shifts along an axis
  /// named twice add up, and one shift goes for all axes.
  ///
  /// @throws ShapeException if there is no such axis, or the numbers of shifts and axes differ
  /// @numpy `numpy.roll` with tuples
  public static NDArray roll(NDArray a, long[] shifts, int[] axes) {
    var n = Shape.of(shifts.length).broadcast(Shape.of(axes.length)).axis(0);
    var by = new long[a.ndim()];
    for (int i = 0; i < n; i++) {
      by[a.shape().normalise(axes[axes.length == 1 ? 0 : i])] += shifts[shifts.length == 1 ? 0 : i];
    }
    var result = NDArray.emptyLike(a, a.dtype(), Order.K);
    rolled(a, result, by, 0);
    return result;
  }

  private static void rolled(NDArray from, NDArray to, long[] by, int axis) {
    if (axis == by.length) {
      to.copyFrom(from);
      return;
    }
    var length = from.shape(axis);
    var shift = length == 0 ? 0 : Math.floorMod(by[axis], length);
    rolled(part(from, axis, 0, length - shift), part(to, axis, shift, length), by, axis + 1);
    if (shift > 0) {
      rolled(part(from, axis, length - shift, length), part(to, axis, 0, shift), by, axis + 1);
    }
  }

  /// The elements, repeated as often as needed, in a new shape; a copy.
  ///
  /// @throws ShapeException if a length is negative
  /// @numpy `numpy.resize`
  public static NDArray resize(NDArray a, long... shape) {
    var wanted = Shape.of(shape);
    if (a.size() == 0 || wanted.size() == 0) {
      return NDArray.zeros(a.dtype(), shape);
    }
    var flat = NDArray.empty(a.dtype(), wanted.size());
    var source = a.ravel();
    for (long at = 0; at < flat.size(); at += source.size()) {
      var count = Math.min(source.size(), flat.size() - at);
      part(flat, 0, at, at + count).copyFrom(part(source, 0, 0, count));
    }
    return flat.reshape(shape);
  }

  /// The elements of `values` behind those of `a`, both flattened.
  ///
  /// @numpy `numpy.append`
  public static NDArray append(NDArray a, NDArray values) {
    return concatenate(List.of(a.ravel(), values.ravel()), 0);
  }

  /// The elements of `values` behind those of `a` along an axis.
  ///
  /// @throws ShapeException if the shapes do not fit
  /// @numpy `numpy.append` with `axis`
  public static NDArray append(NDArray a, NDArray values, int axis) {
    return concatenate(List.of(a, values), axis);
  }

  /// Without the elements of the flattened array that an index names.
  ///
  /// @throws IndexException if a position is out of bounds
  /// @numpy `numpy.delete`
  public static NDArray delete(NDArray a, Index item) {
    return delete(a.ravel(), item, 0);
  }

  /// Without what an index names along an axis: a position, a slice, a mask or positions.
  ///
  /// @throws IndexException if a position is out of bounds
  /// @throws ShapeException if a mask does not have the length of the axis
  /// @numpy `numpy.delete`
  public static NDArray delete(NDArray a, Index item, int axis) {
    var along = a.shape().normalise(axis);
    var length = a.shape(along);
    if (item instanceof Index.Mask(var where) && !where.shape().equals(Shape.of(length))) {
      throw new ShapeException(
          "delete got a mask of shape %s for an axis of length %d; boolean array argument must be"
                  .formatted(where.shape(), length)
              + " one dimensional and match the axis length");
    }
    var keep = NDArray.ofBooleans(new boolean[Math.toIntExact(length)]);
    keep.fill(1);
    keep.set(NDArray.scalar(DType.BOOL, 0L), item);
    // NumPy keeps the order in memory, except where it reads through a mask.
    var single = !(item instanceof Index.Mask) && !manyPositions(item);
    return single && a.isFContiguous() && !a.isCContiguous()
        ? along(a, along, Index.of(keep)).copy(Order.F)
        : along(a, along, Index.of(keep));
  }

  private static boolean manyPositions(Index item) {
    return item instanceof Index.Positions(var where) && where.size() != 1;
  }

  /// The flattened array with values inserted before positions.
  ///
  /// @throws IndexException if a position is out of bounds
  /// @numpy `numpy.insert`
  public static NDArray insert(NDArray a, Index before, NDArray values) {
    return insert(a.ravel(), before, values, 0);
  }

  /// With values inserted along an axis before the positions an index names; several values at one
  /// position keep their order.
  ///
  /// @throws IndexException if a position is out of bounds
  /// @throws fnp.ndarray.BroadcastException if the values do not fit
  /// @numpy `numpy.insert`
  public static NDArray insert(NDArray a, Index before, NDArray values, int axis) {
    var along = a.shape().normalise(axis);
    var positions = positions(before, a.shape(along));
    return positions.size() == 1
        ? insertOne(a, positions, values, along)
        : insertMany(a, positions, values, along);
  }

  private static NDArray positions(Index item, long length) {
    var positions =
        switch (item) {
          case Index.At(var at) -> NDArray.scalar(DType.INT64, at);
          case Index.Mask(var where) when where.ndim() == 1 -> Selections.nonzero(where).getFirst();
          case Index.Positions(var where) -> where.to(DType.INT64);
          case Index.Slice slice -> arange(length).get(slice);
          case Index.Mask _, Index.Ellipsis _, Index.NewAxis _ ->
              throw new ShapeException(
                  "insert was given %s; use a position, a slice, a vector of positions or a mask"
                      .formatted(item));
        };
    if (positions.ndim() > 1) {
      throw new ShapeException(
          "insert was given positions of shape %s; they must be one dimensional or scalar"
              .formatted(positions.shape()));
    }
    return positions;
  }

  private static NDArray insertOne(NDArray a, NDArray position, NDArray values, int axis) {
    var length = a.shape(axis);
    var given = position.reshape().getLong();
    var at = position(given, axis, length);
    var fitted = asarray(values, Form.of(a.dtype()).ndmin(a.ndim()));
    if (position.ndim() == 0) {
      // As for `a[:, 0, :] = values`, the first axis of the values lies along the axis.
      fitted = fitted.moveAxis(new int[] {0}, new int[] {axis});
    }
    var count = fitted.shape(axis);
    var result = longer(a, axis, count);
    part(result, axis, 0, at).copyFrom(part(a, axis, 0, at));
    result.set(fitted, Index.along(axis, Index.slice(at, at + count)));
    part(result, axis, at + count, length + count).copyFrom(part(a, axis, at, length));
    return result;
  }

  private static long position(long given, int axis, long length) {
    if (given < -length || given > length) {
      throw new IndexException(
          "index %d is out of bounds for axis %d with size %d; use %d to %d"
              .formatted(given, axis, length, -length, length));
    }
    return given < 0 ? given + length : given;
  }

  private static NDArray insertMany(NDArray a, NDArray given, NDArray values, int axis) {
    var length = a.shape(axis);
    var count = given.size();
    var positions = given.copy();
    for (long i = 0; i < count; i++) {
      var at = positions.getLong(i);
      positions.setLong(at < 0 ? at + length : at, i);
    }
    var order = Sorting.argsort(positions, 0);
    for (long i = 0; i < count; i++) {
      var at = order.getLong(i);
      positions.setLong(positions.getLong(at) + i, at);
    }
    var result = longer(a, axis, count);
    var old = NDArray.ofBooleans(new boolean[Math.toIntExact(length + count)]);
    old.fill(1);
    old.set(NDArray.scalar(DType.BOOL, 0L), Index.of(positions));
    result.set(values, Index.along(axis, Index.of(positions)));
    result.set(a, Index.along(axis, Index.of(old)));
    return result;
  }

  private static NDArray longer(NDArray a, int axis, long more) {
    var lengths = a.shape().toArray();
    lengths[axis] += more;
    var order = a.isFContiguous() && !a.isCContiguous() ? Order.F : Order.C;
    return NDArray.empty(a.dtype(), Layout.contiguous(Shape.of(lengths), a.itemsize(), order));
  }

  /// Without the zeros at both ends of each axis; a view.
  ///
  /// @numpy `numpy.trim_zeros`
  public static NDArray trimZeros(NDArray a) {
    return trimZeros(a, "fb");
  }

  /// Without the zeros at the front (`f`), at the back (`b`) or at both ends (`fb`) of the axes
  /// named, or of all; a view.
  ///
  /// @throws IllegalArgumentException if the letters are others
  /// @numpy `numpy.trim_zeros`
  public static NDArray trimZeros(NDArray a, String trim, int... axes) {
    var ends = trim.toLowerCase(java.util.Locale.ROOT);
    if (!List.of("fb", "bf", "f", "b").contains(ends)) {
      throw new IllegalArgumentException(
          "unexpected character(s) in trim: '%s'; use f, b or fb".formatted(trim));
    }
    var chosen = new boolean[a.ndim()];
    Arrays.fill(chosen, axes.length == 0);
    for (var axis : axes) {
      chosen[a.shape().normalise(axis)] = true;
    }
    var places = Selections.nonzero(a.ndim() == 0 ? a.reshape(1) : a);
    var none = places.getFirst().size() == 0;
    var items = new Index[a.ndim()];
    for (int axis = 0; axis < items.length; axis++) {
      var start = none ? 0 : least(places.get(axis));
      var stop = none ? 0 : -least(Ufuncs.NEGATIVE.call(places.get(axis))) + 1;
      items[axis] =
          chosen[axis]
              ? Index.slice(
                  none || ends.contains("f") ? start : 0,
                  none || ends.contains("b") ? stop : a.shape(axis))
              : Index.ALL;
    }
    return a.get(items);
  }

  private static long least(NDArray positions) {
    return fnp.ufunc.Reductions.min(positions).getLong();
  }

  /// With elements added around, in one way on all axes.
  ///
  /// @throws ShapeException if a width is negative, or an axis without elements is to be continued
  /// @numpy `numpy.pad`
  public static NDArray pad(NDArray a, Padding padding) {
    return padding.around(a);
  }

  /// With elements added around that a function fills in, axis after axis.
  ///
  /// @throws ShapeException if a width is negative
  /// @numpy `numpy.pad` with a function as mode
  public static NDArray pad(NDArray a, Padding padding, Padding.Filling filling) {
    return Padding.around(a, padding, filling);
  }
}
