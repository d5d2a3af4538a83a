package ruchy.std.lib;

import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import frankennumpy.Np;
import java.util.Arrays;
import ruchy.runtime.LongList;
import ruchy.runtime.RuchyError;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.runtime.tuple.Tuple2;
import ruchy.std.Arguments;
import ruchy.std.array.ArrayArguments;

/// The namespace `np.lib.array_utils`: small functions about arrays and their axes.
@Namespace("np.lib.array_utils")
public final class ArrayUtilities {
  private ArrayUtilities() {}

  /// The addresses of the first byte of an array and of the one behind the last.
  @Signature("fn byte_bounds(a: Array) -> (i64, i64)")
  public static Tuple2<Object, Object> byteBounds(NDArray a) {
    var bounds = Np.byteBounds(a);
    return new Tuple2<>(bounds.get(0), bounds.get(1));
  }

  /// The number of an axis from 0 on, where negative ones count from the end.
  @Signature("fn normalize_axis_index(axis: i64, ndim: i64, msg_prefix: Any = None) -> i64")
  public static long normalizeAxisIndex(long axis, long ndim, Object msgPrefix) {
    var lengths = new long[Arguments.toInt(ndim, "ndim")];
    return Shape.of(lengths).normalise(Arguments.toInt(axis, "axis"));
  }

  /// The numbers of axes from 0 on, none of them twice.
  @Signature(
      "fn normalize_axis_tuple(axis: Any, ndim: i64, argname: Any = None, allow_duplicate: bool ="
          + " false) -> [i64]")
  public static LongList normalizeAxisTuple(
      Object axis, long ndim, Object argname, boolean allowDuplicate) {
    long[] axes =
        Arrays.stream(ArrayArguments.longs(axis))
            .map(each -> normalizeAxisIndex(each, ndim, argname))
            .toArray();
    if (!allowDuplicate && Arrays.stream(axes).distinct().count() < axes.length) {
      throw new RuchyError("E0818", "repeated axis in " + Arrays.toString(axes))
          .help("name each axis once, or say allow_duplicate=true");
    }
    return LongList.of(axes);
  }
}
