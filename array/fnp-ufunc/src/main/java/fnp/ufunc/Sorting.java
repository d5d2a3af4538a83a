package fnp.ufunc;

import fnp.dtype.DType;
import fnp.dtype.GeneralType;
import fnp.dtype.Kind;
import fnp.ndarray.Index;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import fnp.ndarray.element.Elements;
import fnp.ufunc.general.GeneralSort;
import fnp.ufunc.sort.LaneSorter;
import java.lang.ref.Reference;
import java.util.Arrays;

/// Sorting, and searching in what is sorted. NaN sorts last. Every sort is stable.
public final class Sorting {
  private Sorting() {}

  /// A sorted copy along an axis.
  ///
  /// @throws fnp.ndarray.ShapeException if there is no such axis
  /// @numpy `numpy.sort`
  public static NDArray sort(NDArray x, int axis) {
    var at = x.shape().normalise(axis);
    var result = NDArray.empty(x.dtype(), x.shape());
    sort(x, result, at);
    Workers.checkInterrupt();
    return result;
  }

  /// Sorts along an axis in place.
  ///
  /// @numpy `numpy.ndarray.sort`
  public static void sortInPlace(NDArray x, int axis) {
    var at = x.shape().normalise(axis);
    x.writeableAddress();
    sort(x, x, at);
  }

  private static void sort(NDArray from, NDArray to, int axis) {
    if (from.dtype() instanceof GeneralType) {
      GeneralSort.sort(from, to, axis);
      return;
    }
    if (from.dtype().kind().isTime()) {
      to.copyFrom(from);
      var counts = to.view(DType.INT64);
      Ufuncs.SUBTRACT.call(counts, counts(1), Call.plain().out(counts));
      sort(counts, counts, axis);
      Ufuncs.ADD.call(counts, counts(1), Call.plain().out(counts));
      return;
    }
    var lanes = Lanes.of(from, to, axis);
    if (from.dtype().kind() == Kind.COMPLEX) {
      to.copyFrom(from);
      lanes.forEachPair(
          (_, lane, count) -> ComplexOrder.sort(to.dtype(), lane.at(), lane.stride(), count));
      return;
    }
    try (var sorter = LaneSorter.ofValues(from.dtype(), Math.toIntExact(from.shape(axis)))) {
      lanes.forEachPair((source, target, count) ->
          sorter.sort(source.at(), source.stride(), count, target.at(), target.stride()));
    }
    Reference.reachabilityFence(from);
    Reference.reachabilityFence(to);
  }

  /// The positions, as int64, that sort the array along an axis; equal elements keep their order.
  ///
  /// @numpy `numpy.argsort` with `kind="stable"`
  public static NDArray argsort(NDArray x, int axis) {
    var at = x.shape().normalise(axis);
    if (x.dtype() instanceof GeneralType) {
      return GeneralSort.argsort(x, at);
    }
    if (x.dtype().kind().isTime()) {
      return argsort(Ufuncs.SUBTRACT.call(x.view(DType.INT64), counts(1)), at);
    }
    var result = NDArray.empty(DType.INT64, x.shape());
    if (x.dtype().kind() == Kind.COMPLEX) {
      Lanes.of(x, result, at).forEachPair((from, to, count) -> orderComplex(x, from, to, count));
      return result;
    }
    try (var sorter = LaneSorter.ofPositions(x.dtype(), Math.toIntExact(x.shape(at)))) {
      Lanes.of(x, result, at)
          .forEachPair((from, to, count) ->
              sorter.order(from.at(), from.stride(), count, to.at(), to.stride()));
    }
    Reference.reachabilityFence(x);
    Workers.checkInterrupt();
    return result;
  }

  /// "Not a time" is the least number; one less wraps around and so comes last.
  private static NDArray counts(long number) {
    return NDArray.scalar(DType.INT64, number);
  }

  private static void orderComplex(NDArray x, Lanes.Lane from, Lanes.Lane to, int count) {
    var order = ComplexOrder.order(x.dtype(), from.at(), from.stride(), count);
    for (int i = 0; i < count; i++) {
      Memory.setLong(to.at() + i * to.stride(), order[i]);
    }
    Reference.reachabilityFence(x);
  }

  /// Where to insert each of `values` into the sorted `x` of one axis so that it stays sorted.
  ///
  /// @param right whether to insert behind equal elements instead of before them
  /// @return int64 positions of the shape of `values`
  /// @throws UfuncException if `x` has not one axis
  /// @numpy `numpy.searchsorted`
  public static NDArray searchSorted(NDArray x, NDArray values, boolean right) {
    if (x.ndim() != 1) {
      throw new UfuncException(
          UfuncException.Kind.VALUE,
          "searchsorted needs a sorted array with one axis, but the shape is %s; ravel and sort it"
              .formatted(x.shape()));
    }
    var type = fnp.dtype.PromotionTable.current().promote(x.dtype(), values.dtype());
    var sorted = x.astype(type);
    var wanted = values.astype(type).contiguous();
    if (type instanceof GeneralType) {
      return GeneralSort.searchSorted(sorted, wanted, right);
    }
    if (type.kind() == Kind.COMPLEX) {
      return ComplexOrder.searchSorted(sorted, wanted, right);
    }
    var result = NDArray.empty(DType.INT64, values.shape());
    var to = result.address();
    new KeySearch(sorted)
        .each(
            wanted,
            right,
            (start, _, places, count) -> {
              for (int i = 0; i < count; i++) {
                Memory.setLong(to + 8 * (start + i), places[i]);
              }
            });
    Reference.reachabilityFence(result);
    return result;
  }

  /// How many elements lie from each of sorted edges on and before the next, as int64; the last of
  /// these bins holds its right edge.
  ///
  /// @param edges of one axis, two or more, of the dtype of `x`, which is of real numbers
  public static NDArray countsBetween(NDArray edges, NDArray x) {
    var search = new KeySearch(edges);
    var last = search.last();
    // Before the first edge, between each and the next, behind the last.
    var table = new long[Math.toIntExact(edges.size() + 1)];
    search.each(
        x.contiguous(),
        true,
        (_, sought, places, count) -> {
          for (int i = 0; i < count; i++) {
            table[places[i] - (sought[i] == last ? 1 : 0)]++;
          }
        });
    return NDArray.ofLongs(Arrays.copyOfRange(table, 1, table.length - 1));
  }

  /// The distinct elements of the flattened array, sorted; NaN counts once.
  ///
  /// @numpy `numpy.unique`
  public static NDArray unique(NDArray x) {
    var sorted = sort(x.ravel(), 0);
    if (x.dtype() instanceof GeneralType && sorted.size() > 0) {
      var kept = NDArray.empty(DType.BOOL, sorted.size());
      kept.setBoolean(true, 0);
      var before = sorted.get(Index.to(sorted.size() - 1));
      kept.get(Index.from(1)).copyFrom(Ufuncs.NOT_EQUAL.call(sorted.get(Index.from(1)), before));
      return sorted.get(Index.of(kept));
    }
    var size = sorted.itemsize();
    long kept = 0;
    for (long i = 0; i < sorted.size(); i++) {
      var here = sorted.address() + i * size;
      if (i == 0 || !isSame(sorted.dtype(), here - size, here)) {
        Memory.copy(here, sorted.address() + kept * size, size);
        kept++;
      }
    }
    return ReducedAxes.slice(sorted, 0, 0, kept).copy();
  }

  private static boolean isSame(DType dtype, long left, long right) {
    if (dtype.kind() == Kind.COMPLEX) {
      return ComplexOrder.isSame(dtype, left, right);
    }
    if (dtype.kind() != Kind.FLOATING) {
      return Elements.getLong(dtype, left) == Elements.getLong(dtype, right);
    }
    var a = Elements.getDouble(dtype, left);
    var b = Elements.getDouble(dtype, right);
    return a == b || (Double.isNaN(a) && Double.isNaN(b));
  }
}
