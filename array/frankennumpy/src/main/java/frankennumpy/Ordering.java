package frankennumpy;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.StructType;
import fnp.ndarray.ConversionException;
import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;
import fnp.ufunc.Selections;
import fnp.ufunc.Sorting;
import fnp.ufunc.UfuncException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Sorting, and searching in what is sorted. Use through [Np].
///
/// Every sort is stable, so the argument `kind` of NumPy's functions is not needed.
///
/// @numpy "Sorting, searching, and counting", 2.4
public abstract sealed class Ordering extends SetFunctions permits Functional {
  Ordering() {}

  /// A sorted copy along the last axis; NaN comes last.
  ///
  /// @numpy `numpy.sort`
  public static NDArray sort(NDArray a) {
    return Sorting.sort(a, -1);
  }

  /// A sorted copy along an axis; NaN comes last.
  ///
  /// @throws ShapeException if there is no such axis
  /// @numpy `numpy.sort`
  public static NDArray sort(NDArray a, int axis) {
    return Sorting.sort(a, axis);
  }

  /// The int64 positions that sort along the last axis.
  ///
  /// @numpy `numpy.argsort` with `kind="stable"`
  public static NDArray argsort(NDArray a) {
    return Sorting.argsort(a, -1);
  }

  /// The int64 positions that sort along an axis.
  ///
  /// @throws ShapeException if there is no such axis
  /// @numpy `numpy.argsort` with `kind="stable"`
  public static NDArray argsort(NDArray a, int axis) {
    return Sorting.argsort(a, axis);
  }

  /// A copy with the elements that sorting would put at positions put there along an axis, smaller
  /// ones before and larger ones behind them. Sorting takes linear time here, so all are sorted.
  ///
  /// @throws IllegalArgumentException if a position is out of bounds
  /// @numpy `numpy.partition`
  public static NDArray partition(NDArray a, int axis, long... positions) {
    requireWithin(a, axis, positions);
    return Sorting.sort(a, axis);
  }

  /// The int64 positions of elements in such an order that those which sorting would put at given
  /// positions are there, smaller ones before and larger ones behind them.
  ///
  /// @throws IllegalArgumentException if a position is out of bounds
  /// @numpy `numpy.argpartition`
  public static NDArray argpartition(NDArray a, int axis, long... positions) {
    requireWithin(a, axis, positions);
    return Sorting.argsort(a, axis);
  }

  /// A sorted copy of records along an axis: by some fields first, then by the others.
  ///
  /// @param order names of fields; with none, as [#sort(NDArray, int)]
  /// @throws fnp.ndarray.ConversionException if there is no such field, or there are no fields at
  ///   all
  /// @numpy `numpy.sort` with `order`
  public static NDArray sort(NDArray a, int axis, List<String> order) {
    return order.isEmpty() ? sort(a, axis) : Np.takeAlongAxis(a, argsort(a, axis, order), axis);
  }

  /// The int64 positions that sort records along an axis: by some fields first, then by the others.
  ///
  /// @param order names of fields; with none, as [#argsort(NDArray, int)]
  /// @throws fnp.ndarray.ConversionException if there is no such field, or there are no fields at
  ///   all
  /// @numpy `numpy.argsort` with `order`
  public static NDArray argsort(NDArray a, int axis, List<String> order) {
    if (order.isEmpty()) {
      return argsort(a, axis);
    }
    if (!(a.dtype() instanceof StructType type)) {
      throw wrongOrder(
          "an array of dtype %s was to be sorted by %s; Cannot specify order when the array has no"
                  .formatted(a.dtype(), order)
              + " fields.");
    }
    var names = new LinkedHashSet<>(order);
    if (names.size() < order.size()) {
      throw wrongOrder("sort fields %s; duplicate field names".formatted(order));
    }
    var all = type.fields().stream().map(field -> field.name()).toList();
    if (!all.containsAll(order)) {
      throw wrongOrder("sort fields %s; unknown field name, there are %s".formatted(order, all));
    }
    names.addAll(all);
    var keys = new ArrayList<NDArray>();
    names.forEach(name -> keys.addFirst(a.field(name)));
    return lexsort(keys, axis);
  }

  private static ConversionException wrongOrder(String message) {
    return new ConversionException(ConversionException.Kind.VALUE, message);
  }

  private static void requireWithin(NDArray a, int axis, long... positions) {
    var length = a.shape(axis);
    for (var position : positions) {
      if (a.size() > 0 && (position < -length || position >= length)) {
        throw new IllegalArgumentException(
            "kth(=%d) out of bounds (%d); use %d to %d"
                .formatted(position, length, -length, length - 1));
      }
    }
  }

  /// The int64 positions that sort along an axis by the last key, what agrees in it by the one
  /// before, and so on.
  ///
  /// @throws UfuncException if there is no key
  /// @throws ShapeException if the shapes differ
  /// @numpy `numpy.lexsort`
  public static NDArray lexsort(List<NDArray> keys, int axis) {
    if (keys.isEmpty()) {
      throw new UfuncException(
          UfuncException.Kind.TYPE, "need sequence of keys with len > 0 in lexsort; pass a key");
    }
    var shape = keys.getFirst().shape();
    for (var key : keys) {
      if (!key.shape().equals(shape)) {
        throw new ShapeException(
            "all keys need to be the same shape, but they have %s and %s; broadcast them"
                .formatted(shape, key.shape()));
      }
    }
    if (shape.ndim() == 0) {
      return NDArray.zeros(DType.INT64);
    }
    var along = shape.normalise(axis);
    var order = Sorting.argsort(keys.getFirst(), along);
    for (var key : keys.subList(1, keys.size())) {
      var next = Sorting.argsort(takeAlongAxis(key, order, along), along);
      order = takeAlongAxis(order, next, along);
    }
    return order;
  }

  /// A sorted copy along the last axis, complex: complex64 from integers of up to 16 bits, else
  /// complex128.
  ///
  /// @numpy `numpy.sort_complex`
  public static NDArray sortComplex(NDArray a) {
    var sorted = Sorting.sort(a, -1);
    if (sorted.dtype().kind() == Kind.COMPLEX) {
      return sorted;
    }
    return sorted.astype(
        a.dtype().kind().isInteger() && a.itemsize() <= 2 ? DType.COMPLEX64 : DType.COMPLEX128);
  }

  /// Where to insert values into the sorted array, before elements that are equal.
  ///
  /// @numpy `numpy.searchsorted`
  public static NDArray searchsorted(NDArray a, NDArray values) {
    return Sorting.searchSorted(a, values, false);
  }

  /// Where to insert values into the sorted array, before or behind elements that are equal.
  ///
  /// @numpy `numpy.searchsorted` with `side`
  public static NDArray searchsorted(NDArray a, NDArray values, boolean right) {
    return Sorting.searchSorted(a, values, right);
  }

  /// Where to insert values into an array which positions sort.
  ///
  /// @throws ShapeException if there is not one position for each element
  /// @throws UfuncException if the positions are not whole
  /// @numpy `numpy.searchsorted` with `sorter`
  public static NDArray searchsorted(NDArray a, NDArray values, boolean right, NDArray sorter) {
    if (sorter.dtype().kind() != Kind.SIGNED && sorter.dtype().kind() != Kind.UNSIGNED) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "sorter must only contain integers, but is %s; use argsort".formatted(sorter.dtype()));
    }
    if (sorter.size() != a.size()) {
      throw new ShapeException(
          "sorter.size must equal a.size, but they are %d and %d; use argsort"
              .formatted(sorter.size(), a.size()));
    }
    return Sorting.searchSorted(Selections.take(a, sorter, 0), values, right);
  }
}
