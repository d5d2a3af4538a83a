package fnp.ndarray.iterate;

import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/// Arrays stretched to one shape, and their elements side by side.
///
/// @param shape the common shape
/// @param arrays the arrays, stretched
/// @numpy `numpy.broadcast`, 2.4
public record Broadcast(Shape shape, List<NDArray> arrays) implements Iterable<List<Object>> {
  /// Copies the list.
  public Broadcast {
    arrays = List.copyOf(arrays);
  }

  /// The arrays, stretched to their common shape; views.
  ///
  /// @throws fnp.ndarray.BroadcastException if the shapes do not fit
  public static Broadcast of(NDArray... arrays) {
    var shape = Shape.broadcast(Arrays.stream(arrays).map(NDArray::shape).toArray(Shape[]::new));
    return new Broadcast(
        shape, Arrays.stream(arrays).map(array -> array.broadcastTo(shape)).toList());
  }

  /// The number of elements of the common shape.
  public long size() {
    return shape.size();
  }

  /// For each position of the common shape the elements of all arrays.
  @Override
  public Iterator<List<Object>> iterator() {
    var positions = NdIndex.of(shape).iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return positions.hasNext();
      }

      @Override
      public List<Object> next() {
        var at = NdIndex.items(positions.next());
        return arrays.stream().map(array -> array.get(at).item()).toList();
      }
    };
  }
}
