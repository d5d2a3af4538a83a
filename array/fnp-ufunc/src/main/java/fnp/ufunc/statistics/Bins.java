package fnp.ufunc.statistics;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.Primitive;
import fnp.dtype.PromotionTable;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Sorting;
import fnp.ufunc.Ufuncs;
import java.lang.ref.Reference;

/// Into which bin elements fall, and how many into each.
///
/// @source NumPy 2.4, `lib/_histograms_impl.py`, `histogram`
public final class Bins {
  private static final int BLOCK = 4096;

  private Bins() {}

  /// Bins of one width.
  ///
  /// @param edges float64, one more than there are bins; of narrower floats that were widened
  /// @param first the least number that counts
  /// @param last the greatest number that counts
  /// @param precision the float type that NumPy computes places in
  public record Uniform(NDArray edges, double first, double last, DType precision) {
    int count() {
      return (int) edges.size() - 1;
    }
  }

  /// How many elements of a vector fall into each bin of one width, as int64; the last one holds
  /// its right edge.
  public static NDArray counts(NDArray x, Uniform bins) {
    var counts = new long[bins.count() + 1];
    var scratch = new int[BLOCK];
    var edges = bins.edges().toDoubleArray();
    for (long start = 0; start < x.size(); start += BLOCK) {
      var some = (int) Math.min(BLOCK, x.size() - start);
      places(block(x, start, some), bins, edges, scratch);
      for (int i = 0; i < some; i++) {
        counts[scratch[i]]++;
      }
    }
    return NDArray.ofLongs(java.util.Arrays.copyOf(counts, bins.count()));
  }

  /// The bin of each element of a vector as int64; the number of bins where it falls into none.
  public static NDArray places(NDArray x, Uniform bins) {
    var result = NDArray.empty(DType.INT64, x.size());
    var scratch = new int[BLOCK];
    var edges = bins.edges().toDoubleArray();
    for (long start = 0; start < x.size(); start += BLOCK) {
      var some = (int) Math.min(BLOCK, x.size() - start);
      places(block(x, start, some), bins, edges, scratch);
      for (int i = 0; i < some; i++) {
        Memory.setLong(result.address() + 8 * (start + i), scratch[i]);
      }
    }
    return result;
  }

  private static NDArray block(NDArray x, long start, int count) {
    return x.get(fnp.ndarray.Index.slice(start, start + count)).to(DType.FLOAT64).contiguous();
  }

  private static void places(NDArray block, Uniform bins, double[] edges, int[] places) {
    var n = bins.count();
    var from = block.address();
    var width = round(bins.last - bins.first, bins.precision);
    var exact = bins.precision == DType.FLOAT64;
    for (int i = 0; i < block.size(); i++) {
      var x = Memory.getDouble(from + 8L * i);
      int place = n;
      if (x >= bins.first & x <= bins.last) {
        var share =
            exact ? (x - bins.first) / width * n : share(x, bins.first, width, n, bins.precision);
        place = Math.max(0, Math.min((int) share, n - 1));
        if (x < edges[place]) {
          place--;
        } else if (x >= edges[place + 1] & place != n - 1) {
          place++;
        }
      }
      places[i] = Math.max(place, 0);
    }
    Reference.reachabilityFence(block);
  }

  private static double share(double x, double first, double width, int n, DType precision) {
    var distance = round(x - first, precision);
    return round(round(distance / width, precision) * n, precision);
  }

  private static double round(double x, DType precision) {
    if (precision == DType.FLOAT32) {
      return (float) x;
    }
    return precision == DType.FLOAT16 ? Float.float16ToFloat(Float.floatToFloat16((float) x)) : x;
  }

  /// How many elements of a vector fall between each edge and the next, as int64; the last bin
  /// holds its right edge.
  ///
  /// @param edges ascending
  public static NDArray counts(NDArray x, NDArray edges) {
    var bins = edges.size() - 1;
    if (bins < 1) {
      return NDArray.zeros(DType.INT64, Math.max(0, bins));
    }
    var type = PromotionTable.current().promote(x.dtype(), edges.dtype());
    if (type instanceof Primitive && type.kind() != Kind.COMPLEX && !type.kind().isTime()) {
      return Sorting.countsBetween(edges.to(type), x.to(type));
    }
    var places = Sorting.searchSorted(edges, x, true);
    var counts = Counts.of(places, bins + 2).get(fnp.ndarray.Index.slice(1, bins + 1)).copy();
    var last = edges.get(fnp.ndarray.Index.at(bins));
    var onLast = Reductions.sum(Ufuncs.EQUAL.call(x, last), Over.all()).getLong();
    counts.setLong(counts.getLong(bins - 1) + onLast, bins - 1);
    return counts;
  }
}
