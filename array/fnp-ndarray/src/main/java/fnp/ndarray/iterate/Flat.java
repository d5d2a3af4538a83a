package fnp.ndarray.iterate;

import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.IndexException;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import java.util.Iterator;

/// An array as a row of its elements in C order: reading copies, writing goes to the array whatever
/// its strides are.
///
/// @numpy `numpy.flatiter`, `numpy.ndarray.flat`
public final class Flat implements Iterable<Object> {
  private final NDArray array;

  private Flat(NDArray array) {
    this.array = array;
  }

  /// The elements of an array.
  public static Flat of(NDArray array) {
    return new Flat(array);
  }

  /// The array whose elements these are.
  public NDArray base() {
    return array;
  }

  /// The number of elements.
  public long size() {
    return array.size();
  }

  /// The element at a position; negative ones count from the end.
  ///
  /// @throws IndexException if the position is out of bounds
  public Object item(long position) {
    return array.item(unravel(checked(position)));
  }

  /// Sets the element at a position; negative ones count from the end.
  ///
  /// @throws IndexException if the position is out of bounds
  /// @throws fnp.ndarray.ArrayStateException if the array is read-only
  public void setItem(Object value, long position) {
    array.setItem(value, unravel(checked(position)));
  }

  /// The elements an index of one axis picks, as a copy.
  ///
  /// @throws IndexException if it does not fit
  public NDArray get(Index item) {
    return array.ravel().get(item).copy();
  }

  /// Sets the elements an index of one axis picks to these values, over and over again in C order.
  ///
  /// @throws IndexException if it does not fit
  /// @throws fnp.ndarray.ArrayStateException if the array is read-only
  public void set(NDArray values, Index item) {
    array.writeableAddress();
    if (values.size() == 0) {
      return;
    }
    var places = positions().get(item).reshape(-1);
    if (places.size() == 0) {
      return;
    }
    var cycled = cycled(values.reshape(-1), places.size());
    if (array.isCContiguous()) {
      array.reshape(-1).set(cycled, Index.of(places));
    } else {
      array.set(cycled, split(places));
    }
  }

  /// The elements as an array of one axis; a copy unless the array is contiguous.
  public NDArray toArray() {
    return array.ravel().copy();
  }

  @Override
  public Iterator<Object> iterator() {
    var positions = NdIndex.of(array.shape()).iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return positions.hasNext();
      }

      @Override
      public Object next() {
        return array.item(positions.next());
      }
    };
  }

  private NDArray positions() {
    var all = NDArray.empty(DType.INT64, array.size());
    for (long i = 0; i < all.size(); i++) {
      all.setLong(i, i);
    }
    return all;
  }

  private static NDArray cycled(NDArray values, long count) {
    if (values.size() == count || values.size() == 1) {
      return values;
    }
    var result = NDArray.empty(values.dtype(), Shape.of(count));
    for (long at = 0; at < count; at += values.size()) {
      var some = Math.min(values.size(), count - at);
      result.set(values.get(Index.to(some)), Index.slice(at, at + some));
    }
    return result;
  }

  private Index[] split(NDArray places) {
    var items = new Index[array.ndim()];
    var where = new NDArray[items.length];
    for (int axis = 0; axis < where.length; axis++) {
      where[axis] = NDArray.empty(DType.INT64, places.size());
    }
    for (long i = 0; i < places.size(); i++) {
      var at = unravel(places.getLong(i));
      for (int axis = 0; axis < where.length; axis++) {
        where[axis].setLong(at[axis], i);
      }
    }
    for (int axis = 0; axis < items.length; axis++) {
      items[axis] = Index.of(where[axis]);
    }
    return items;
  }

  private long checked(long position) {
    var at = position < 0 ? position + array.size() : position;
    if (at < 0 || at >= array.size()) {
      throw new IndexException(
          "index %d is out of bounds for size %d; use %d to %d"
              .formatted(position, array.size(), -array.size(), array.size() - 1));
    }
    return at;
  }

  private long[] unravel(long position) {
    var at = new long[array.ndim()];
    var rest = position;
    for (int axis = at.length - 1; axis >= 0; axis--) {
      at[axis] = rest % array.shape(axis);
      rest /= array.shape(axis);
    }
    return at;
  }
}
