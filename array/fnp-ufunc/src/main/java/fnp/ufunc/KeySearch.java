package fnp.ufunc;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import java.lang.ref.Reference;

/// Looks for the places of real elements among sorted ones of the same dtype, block by block.
final class KeySearch {
  private static final int BLOCK = 4096;

  private final DType type;
  private final long[] keys;

  /// @param sorted of one axis
  KeySearch(NDArray sorted) {
    this.type = sorted.dtype();
    this.keys =
        SortKeys.of(type, sorted.address(), sorted.stride(0), Math.toIntExact(sorted.size()));
    Reference.reachabilityFence(sorted);
  }

  /// Some elements and their places.
  @FunctionalInterface
  interface Block {
    /// @param start how many elements came before
    /// @param sought the keys of the elements
    /// @param places how many sorted elements are less, or else not greater, than each
    /// @param count how many elements there are
    void visit(long start, long[] sought, int[] places, int count);
  }

  /// Visits the elements of an array without gaps, and with `right` counts those that are equal.
  void each(NDArray wanted, boolean right, Block body) {
    var room = (int) Math.min(BLOCK, wanted.size());
    var sought = new long[room];
    var places = new int[room];
    for (long start = 0; start < wanted.size(); start += room) {
      var count = (int) Math.min(room, wanted.size() - start);
      var size = wanted.itemsize();
      SortKeys.write(type, wanted.address() + start * size, size, count, sought);
      search(sought, places, count, right);
      body.visit(start, sought, places, count);
    }
    Reference.reachabilityFence(wanted);
  }

  private void search(long[] sought, int[] places, int count, boolean right) {
    for (int i = 0; i < count; i++) {
      places[i] = SortKeys.position(keys, sought[i], right);
    }
  }

  /// The key of the greatest sorted element, of which there must be one.
  long last() {
    return keys[keys.length - 1];
  }
}
