package fnp.ufunc.general;

import fnp.dtype.DType;
import fnp.dtype.StructType;
import fnp.dtype.SwappedType;
import fnp.ndarray.Index;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Sorting and searching of arrays whose dtype is a [fnp.dtype.GeneralType]; every sort is stable.
public final class GeneralSort {
  private GeneralSort() {}

  /// The positions, as int64, that sort the array along an axis.
  public static NDArray argsort(NDArray x, int axis) {
    var last = x.moveAxis(new int[] {axis}, new int[] {-1});
    var result = NDArray.empty(DType.INT64, last.shape());
    var order = ElementOrder.of(x.dtype(), x.owner());
    var count = Math.toIntExact(x.shape(axis));
    long to = result.address();
    for (var lane : lanes(last)) {
      for (var position : positions(lane, count, order)) {
        Memory.setLong(to, position);
        to += Long.BYTES;
      }
    }
    Reference.reachabilityFence(result);
    return result.moveAxis(new int[] {-1}, new int[] {axis});
  }

  private static Integer[] positions(NDArray lane, int count, ElementOrder order) {
    var positions = new Integer[count];
    Arrays.setAll(positions, i -> i);
    var start = lane.address();
    var step = count == 0 ? 0 : lane.stride(0);
    Arrays.sort(positions, (a, b) -> order.compare(start + a * step, start + b * step));
    Reference.reachabilityFence(lane);
    return positions;
  }

  /// The views of one axis that an array consists of, in C order.
  private static List<NDArray> lanes(NDArray x) {
    if (x.ndim() == 1) {
      return List.of(x);
    }
    var lanes = new ArrayList<NDArray>();
    for (long i = 0; i < x.shape(0); i++) {
      lanes.addAll(lanes(x.get(Index.at(i))));
    }
    return lanes;
  }

  /// Sorts along an axis from one array to another, which may be the same.
  public static void sort(NDArray from, NDArray to, int axis) {
    var source = from.moveAxis(new int[] {axis}, new int[] {-1});
    var target = to.moveAxis(new int[] {axis}, new int[] {-1});
    var order = ElementOrder.of(from.dtype(), from.owner());
    var count = Math.toIntExact(from.shape(axis));
    var lanes = lanes(source);
    var targets = lanes(target);
    for (int i = 0; i < lanes.size(); i++) {
      var positions = positions(lanes.get(i), count, order);
      var index = Arrays.stream(positions).mapToLong(Integer::longValue).toArray();
      targets.get(i).copyFrom(lanes.get(i).get(Index.positions(index)));
    }
  }

  /// Where to insert each of `values` into the sorted `x` of one axis, which has the same dtype.
  ///
  /// @param right whether to insert behind equal elements instead of before them
  public static NDArray searchSorted(NDArray x, NDArray values, boolean right) {
    var order = ElementOrder.of(x.dtype(), x.owner(), values.dtype(), values.owner());
    var result = NDArray.empty(DType.INT64, values.shape());
    var to = new long[] {result.address()};
    Pairs.each(
        values,
        values,
        (wanted, _) -> {
          long low = 0;
          long high = x.size();
          while (low < high) {
            var middle = (low + high) >>> 1;
            var compared = order.compare(x.address() + middle * x.stride(0), wanted);
            if (right ? compared <= 0 : compared < 0) {
              low = middle + 1;
            } else {
              high = middle;
            }
          }
          Memory.setLong(to[0], low);
          to[0] += Long.BYTES;
        });
    Reference.reachabilityFence(x);
    Reference.reachabilityFence(result);
    return result;
  }

  /// The position along an axis of the first greatest element, or of the first least one.
  public static NDArray extreme(NDArray x, int axis, boolean greatest) {
    var last = x.moveAxis(new int[] {axis}, new int[] {-1});
    var shape = Arrays.copyOf(last.shape().toArray(), last.ndim() - 1);
    var result = NDArray.empty(DType.INT64, shape);
    var order = ElementOrder.of(x.dtype(), x.owner());
    long to = result.address();
    for (var lane : lanes(last)) {
      long best = 0;
      for (long i = 1; i < lane.size(); i++) {
        var compared =
            order.compare(
                lane.address() + i * lane.stride(0), lane.address() + best * lane.stride(0));
        if (greatest ? compared > 0 : compared < 0) {
          best = i;
        }
      }
      Memory.setLong(to, best);
      to += Long.BYTES;
    }
    Reference.reachabilityFence(x);
    return result;
  }

  /// The same array with the named fields first, so that sorting compares them first.
  ///
  /// @throws fnp.dtype.DTypeException if there is no such field
  public static NDArray orderedBy(NDArray x, List<String> names) {
    var type = (StructType) x.dtype();
    var all = new ArrayList<String>(names);
    type.names().stream().filter(name -> !names.contains(name)).forEach(all::add);
    return x.fields(all.toArray(String[]::new));
  }

  /// Whether sorting happens in the machine's order of bytes instead.
  public static boolean isSwapped(NDArray x) {
    return x.dtype() instanceof SwappedType;
  }
}
