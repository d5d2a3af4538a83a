package frankennumpy;

import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Scans;
import fnp.ufunc.Selections;
import fnp.ufunc.Sorting;
import fnp.ufunc.Ufuncs;

/// The distinct elements, or rows, of an array and where they are.
///
/// @param values the distinct elements, sorted
/// @param indices where each occurs first
/// @param inverse for each element of the array the position of its value in `values`
/// @param counts how often each occurs
/// @numpy the results of `numpy.unique` with `return_index`, `return_inverse`, `return_counts`
/// @source NumPy 2.4, `lib/_arraysetops_impl.py`
public record Unique(NDArray values, NDArray indices, NDArray inverse, NDArray counts) {
  static Unique of(NDArray a, boolean equalNan) {
    var flat = a.ravel();
    var order = Sorting.argsort(flat, 0);
    var sorted = Selections.take(flat, order, 0);
    return grouped(sorted, order, differs(sorted, equalNan), a.shape());
  }

  /// The distinct parts along an axis; NaN differs from everything.
  static Unique along(NDArray a, int axis) {
    var first = a.moveAxis(new int[] {axis}, new int[] {0});
    var count = first.shape(0);
    var rows = first.reshape(count, count == 0 ? widthOf(first) : first.size() / count);
    var order = lexicographic(rows);
    var sorted = Selections.take(rows, order, 0);
    var before = sorted.get(Index.to(Math.max(0, count - 1)));
    var differs =
        Reductions.any(Ufuncs.NOT_EQUAL.call(sorted.get(Index.from(1)), before), Over.axis(1));
    var lengths = first.shape().toArray();
    var groups = grouped(sorted, order, count == 0 ? none() : differs, Shape.of(count));
    lengths[0] = groups.values.shape(0);
    var values = groups.values.reshape(lengths).moveAxis(new int[] {0}, new int[] {axis});
    return new Unique(values, groups.indices, groups.inverse, groups.counts);
  }

  private static NDArray none() {
    return NDArray.empty(DType.BOOL, 0);
  }

  private static long widthOf(NDArray first) {
    long width = 1;
    for (int axis = 1; axis < first.ndim(); axis++) {
      width *= first.shape(axis);
    }
    return width;
  }

  /// The order of rows by their first elements, those that agree by their second, and so on.
  private static NDArray lexicographic(NDArray rows) {
    var order = Np.arange(rows.shape(0));
    for (long column = rows.shape(1) - 1; column >= 0; column--) {
      var key = Selections.take(rows.get(Index.ALL, Index.at(column)), order, 0);
      order = Selections.take(order, Sorting.argsort(key, 0), 0);
    }
    return order;
  }

  /// Whether each element of a sorted row but the first differs from the one before.
  static NDArray differs(NDArray sorted, boolean equalNan) {
    var count = sorted.size();
    if (count == 0) {
      return none();
    }
    var here = sorted.get(Index.from(1));
    var before = sorted.get(Index.to(count - 1));
    var differs = Ufuncs.NOT_EQUAL.call(here, before);
    var kind = sorted.dtype().kind();
    if (!equalNan || !(kind.isInexact() || kind.isTime())) {
      return differs;
    }
    var both = Ufuncs.LOGICAL_AND.call(isNothing(here), isNothing(before));
    return Ufuncs.LOGICAL_AND.call(differs, Ufuncs.LOGICAL_NOT.call(both));
  }

  private static NDArray isNothing(NDArray a) {
    return Ufuncs.NOT_EQUAL.call(a, a);
  }

  private static Unique grouped(NDArray sorted, NDArray order, NDArray differs, Shape shape) {
    var count = sorted.shape(0);
    var starts = NDArray.empty(DType.BOOL, count);
    if (count > 0) {
      starts.setBoolean(true, 0);
      starts.get(Index.from(1)).copyFrom(differs);
    }
    var places = Selections.nonzero(starts).getFirst();
    var numbers = Ufuncs.SUBTRACT.call(Scans.cumsum(starts.to(DType.INT64), 0), 1L);
    var inverse = NDArray.empty(DType.INT64, count);
    inverse.set(numbers, Index.of(order));
    var ends = NDArray.empty(DType.INT64, places.size());
    if (places.size() > 0) {
      ends.get(Index.to(places.size() - 1)).copyFrom(places.get(Index.from(1)));
      ends.setLong(count, places.size() - 1);
    }
    return new Unique(
        Selections.take(sorted, places, 0),
        Selections.take(order, places, 0),
        inverse.reshape(shape.toArray()),
        Ufuncs.SUBTRACT.call(ends, places));
  }
}
