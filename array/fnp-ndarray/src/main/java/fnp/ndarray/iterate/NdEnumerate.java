package fnp.ndarray.iterate;

import fnp.ndarray.NDArray;
import java.util.Iterator;

/// The elements of an array in C order, with their positions.
///
/// @numpy `numpy.ndenumerate`
public final class NdEnumerate implements Iterable<NdEnumerate.Entry> {
  private final NDArray array;

  private NdEnumerate(NDArray array) {
    this.array = array;
  }

  /// One element.
  ///
  /// @param position where it is, one number per axis
  /// @param value the element as a Java object
  public record Entry(java.util.List<Long> position, Object value) {
    /// Copies the list.
    public Entry {
      position = java.util.List.copyOf(position);
    }
  }

  /// The elements of an array.
  public static NdEnumerate of(NDArray array) {
    return new NdEnumerate(array);
  }

  @Override
  public Iterator<Entry> iterator() {
    var positions = NdIndex.of(array.shape()).iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return positions.hasNext();
      }

      @Override
      public Entry next() {
        var at = positions.next();
        return new Entry(java.util.Arrays.stream(at).boxed().toList(), array.item(at));
      }
    };
  }
}
