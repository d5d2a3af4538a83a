package frankennumpy;

import fnp.dtype.Casting;
import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.IndexException;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import fnp.ndarray.ShapeException;
import fnp.ndarray.iterate.Flat;
import fnp.ufunc.Selections;
import frankennumpy.option.Bounds;

/// Assigning to elements by position or condition. Use through [Np].
///
/// @numpy "Inserting data into arrays", 2.4
public abstract sealed class Placing extends Picking permits SetFunctions {
  Placing() {}

  /// Assigns values, over and over again, to the positions of the flattened array.
  ///
  /// @throws IndexException if an index is out of bounds and that raises
  /// @throws fnp.ndarray.ArrayStateException if the array is read-only
  /// @throws fnp.ufunc.UfuncException if the values cannot be cast safely
  /// @numpy `numpy.put`
  public static void put(NDArray a, NDArray indices, NDArray values, Bounds mode) {
    Masked.requireCast(values.dtype(), a.dtype(), Casting.SAME_KIND);
    if (a.size() == 0 && indices.size() > 0) {
      throw new IndexException(
          "put got %d positions for shape %s; cannot replace elements of an empty array"
              .formatted(indices.size(), a.shape()));
    }
    var positions = mode.within(Bounds.positions(indices), a.size());
    Flat.of(a).set(values, Index.of(positions));
  }

  /// Assigns values to the positions along one axis, for each position along the other axes.
  ///
  /// @throws IndexException if an index is out of bounds or not whole
  /// @throws ShapeException if the numbers of axes differ
  /// @numpy `numpy.put_along_axis`
  public static void putAlongAxis(NDArray a, NDArray indices, NDArray values, int axis) {
    a.set(values, alongAxis(a, indices, axis));
  }

  /// Assigns values, over and over again, to the elements where a mask of as many elements is true.
  ///
  /// @throws ShapeException if the mask has another size, or there are no values
  /// @throws fnp.ufunc.UfuncException if the values cannot be cast safely
  /// @numpy `numpy.place`
  public static void place(NDArray a, NDArray mask, NDArray values) {
    requireSameSize("place", a, mask);
    Masked.requireCast(values.dtype(), a.dtype(), Casting.SAFE);
    var places = Selections.nonzero(mask.ravel()).getFirst();
    if (values.size() == 0 && places.size() > 0) {
      throw new ShapeException(
          "place has %d places to fill, but no values; cannot insert from an empty array"
              .formatted(places.size()));
    }
    Flat.of(a).set(values, Index.of(places));
  }

  /// Assigns to each element where a mask is true the value at the same place of the flattened
  /// values, which are repeated as needed.
  ///
  /// @throws ShapeException if the mask has another size
  /// @throws fnp.ufunc.UfuncException if the values cannot be cast safely
  /// @numpy `numpy.putmask`
  public static void putmask(NDArray a, NDArray mask, NDArray values) {
    requireSameSize("putmask", a, mask);
    Masked.requireCast(values.dtype(), a.dtype(), Casting.SAFE);
    a.writeableAddress();
    if (values.size() == 0) {
      return;
    }
    var places = Selections.nonzero(mask.ravel()).getFirst();
    Flat.of(a).set(take(values, places, Bounds.WRAP), Index.of(places));
  }

  private static NDArray take(NDArray values, NDArray places, Bounds mode) {
    return take(values.ravel(), places, 0, mode);
  }

  private static void requireSameSize(String name, NDArray a, NDArray mask) {
    if (a.size() != mask.size()) {
      throw new ShapeException(
          "%s: mask of shape %s and data of shape %s must be the same size"
              .formatted(name, mask.shape(), a.shape()));
    }
  }

  /// Puts a result where the caller wants it, and returns that.
  ///
  /// @throws ShapeException if the shape is another
  /// @throws fnp.ufunc.UfuncException if elements of `out` are not safe in the result's dtype
  /// @numpy the argument `out` of `numpy.take`, `numpy.choose` and `numpy.compress`
  public static NDArray into(NDArray result, NDArray out) {
    if (!out.shape().equals(result.shape())) {
      throw new ShapeException(
          "out has shape %s, but the result has %s; output array does not match the result"
              .formatted(out.shape(), result.shape()));
    }
    Masked.requireCast(out.dtype(), result.dtype(), Casting.SAFE);
    out.copyFrom(result);
    return out;
  }

  /// Assigns elements from another array, which is stretched.
  ///
  /// @throws fnp.ndarray.BroadcastException if the shapes do not fit
  /// @throws fnp.ufunc.UfuncException if the kinds differ
  /// @numpy `numpy.copyto`
  public static void copyto(NDArray target, NDArray source) {
    copyto(target, source, Casting.SAME_KIND);
  }

  /// Assigns elements from another array, which is stretched, with a limit on casts.
  ///
  /// @throws fnp.ndarray.BroadcastException if the shapes do not fit
  /// @throws fnp.ufunc.UfuncException if the cast would lose too much
  /// @numpy `numpy.copyto` with `casting`
  public static void copyto(NDArray target, NDArray source, Casting casting) {
    Masked.requireCast(source.dtype(), target.dtype(), casting);
    target.copyFrom(source);
  }

  /// Assigns elements from another array, which is stretched, where a mask is true.
  ///
  /// @throws fnp.ndarray.BroadcastException if the shapes do not fit
  /// @throws fnp.ufunc.UfuncException if the cast would lose too much, or the mask is not bool
  /// @numpy `numpy.copyto` with `where`
  public static void copyto(NDArray target, NDArray source, Casting casting, NDArray where) {
    Masked.requireCast(source.dtype(), target.dtype(), casting);
    Masked.requireCast(where.dtype(), DType.BOOL, Casting.SAFE);
    Masked.copy(target, source, where);
  }

  /// A copy converted to another dtype, if a rule lets it.
  ///
  /// @throws fnp.ufunc.UfuncException if the cast would lose too much
  /// @numpy `numpy.ndarray.astype` with `casting`
  public static NDArray astype(NDArray x, DType dtype, Casting casting) {
    Masked.requireCast(x.dtype(), dtype, casting);
    return x.astype(dtype);
  }

  /// As [#astype(NDArray, DType, Casting)], in an order of memory; without `copy` the array itself
  /// where dtype and order are as wanted.
  ///
  /// @throws fnp.ufunc.UfuncException if the cast would lose too much
  /// @numpy `numpy.ndarray.astype` with `order`, `casting` and `copy`
  public static NDArray astype(NDArray x, DType dtype, Casting casting, Order order, boolean copy) {
    Masked.requireCast(x.dtype(), dtype, casting);
    if (!copy && x.dtype().equals(dtype) && hasOrder(x, order)) {
      return x;
    }
    var typed = x.astype(dtype);
    return hasOrder(typed, order) ? typed : typed.copy(order);
  }

  private static boolean hasOrder(NDArray x, Order order) {
    return switch (order) {
      case C -> x.isCContiguous();
      case F -> x.isFContiguous();
      case A, K -> true;
    };
  }

  /// Assigns a value, or values over and over again, to the main diagonal; in a matrix with more
  /// rows than columns, on demand, again and again further down.
  ///
  /// @throws ShapeException if there are fewer than two axes, or more of different lengths
  /// @numpy `numpy.fill_diagonal`
  public static void fillDiagonal(NDArray a, NDArray value, boolean wrap) {
    if (a.ndim() != 2) {
      requireCube(a);
    }
    long step = 1;
    long below = 1;
    for (int axis = a.ndim() - 1; axis > 0; axis--) {
      below *= a.shape(axis);
      step += below;
    }
    var columns = a.shape(-1);
    var end = a.ndim() == 2 && !wrap ? Math.min(a.size(), columns * columns) : a.size();
    Flat.of(a).set(value, Index.slice(0, end, step));
  }
}
