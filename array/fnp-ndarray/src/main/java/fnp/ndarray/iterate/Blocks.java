package fnp.ndarray.iterate;

import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;

/// An array in blocks of not too many elements, in the order of C.
///
/// @numpy `numpy.lib.Arrayterator`, 2.4
public final class Blocks {
  private Blocks() {}

  /// The blocks, which are views, each with all axes.
  ///
  /// @param most how many elements a block has at most; 0 for all in one
  public static List<NDArray> of(NDArray array, long most) {
    var blocks = new ArrayList<NDArray>();
    var ends = array.shape().toArray();
    if (array.size() == 0) {
      return blocks;
    }
    if (ends.length == 0) {
      return List.of(array);
    }
    var start = new long[ends.length];
    while (start[0] < ends[0]) {
      var stop = new long[ends.length];
      int axis = reach(start, stop, ends, most == 0 ? array.size() : most);
      var items = new Index[ends.length];
      for (int i = 0; i < items.length; i++) {
        items[i] = Index.slice(start[i], stop[i]);
      }
      blocks.add(array.get(items));
      advance(start, stop, ends, axis);
    }
    return blocks;
  }

  /// Sets where a block ends, and gives the axis along which blocks follow each other.
  private static int reach(long[] start, long[] stop, long[] ends, long most) {
    int along = 0;
    long count = most;
    for (int i = ends.length - 1; i >= 0; i--) {
      if (count == 0) {
        stop[i] = start[i] + 1;
      } else if (count <= ends[i]) {
        stop[i] = start[i] + count;
        along = i;
      } else {
        stop[i] = ends[i];
      }
      stop[i] = Math.min(ends[i], stop[i]);
      count /= ends[i];
    }
    return along;
  }

  private static void advance(long[] start, long[] stop, long[] ends, int axis) {
    start[axis] = stop[axis];
    for (int i = ends.length - 1; i > 0; i--) {
      if (start[i] >= ends[i]) {
        start[i] = 0;
        start[i - 1]++;
      }
    }
  }
}
