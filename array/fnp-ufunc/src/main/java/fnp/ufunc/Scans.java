package fnp.ufunc;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import java.lang.ref.Reference;

/// Running results, outer products and unbuffered assignment by a function of two arrays.
///
/// @numpy the methods of `numpy.ufunc`
public final class Scans {
  /// From this many elements on it pays to combine slices instead of walking along the axis.
  private static final long SLICE_MIN = 32;

  private Scans() {}

  /// The running sum along an axis.
  ///
  /// @numpy `numpy.cumsum`
  public static NDArray cumsum(NDArray x, int axis) {
    return accumulate(Ufuncs.ADD, x, axis);
  }

  /// The running product along an axis.
  ///
  /// @numpy `numpy.cumprod`
  public static NDArray cumprod(NDArray x, int axis) {
    return accumulate(Ufuncs.MULTIPLY, x, axis);
  }

  /// `z[i] = f(z[i - 1], x[i])` along an axis; bool and short integers are added and multiplied as
  /// 64-bit integers.
  ///
  /// @throws UfuncException if the function's result has not its operands' dtype
  /// @numpy `numpy.ufunc.accumulate`
  public static NDArray accumulate(BinaryUfunc ufunc, NDArray x, int axis) {
    return accumulate(ufunc, x, axis, Reducing.naturalType(ufunc, x.dtype()));
  }

  /// As [#accumulate(BinaryUfunc, NDArray, int)], computed in a dtype.
  public static NDArray accumulate(BinaryUfunc ufunc, NDArray x, int axis, DType type) {
    var at = x.shape().normalise(axis);
    var resolved = ufunc.resolve(type, type);
    Reducing.requireReducible(ufunc, resolved, type);
    var source = x.astype(resolved.left());
    var result = NDArray.empty(resolved.left(), x.shape());
    var size = result.itemsize();
    if (at < x.ndim() - 1 && source.size() >= SLICE_MIN * x.shape(at)) {
      accumulateRows(ufunc, source, result, at);
      return result;
    }
    var copy = CastLoops.of(result.dtype(), result.dtype());
    Lanes.of(source, result, at)
        .forEachPair((from, to, count) -> {
          if (count > 0) {
            copy.run(from.at(), size, to.at(), size, 1);
            resolved
                .loop()
                .scan(
                    from.at() + from.stride(),
                    from.stride(),
                    to.at() + to.stride(),
                    to.stride(),
                    count - 1L);
          }
        });
    Reference.reachabilityFence(source);
    return result;
  }

  /// Along any axis but the last whole slices are combined, which lie together in memory.
  private static void accumulateRows(BinaryUfunc ufunc, NDArray source, NDArray result, int axis) {
    ReducedAxes.slice(result, axis, 0, 1).copyFrom(ReducedAxes.slice(source, axis, 0, 1));
    for (long i = 1; i < source.shape(axis); i++) {
      var target = ReducedAxes.slice(result, axis, i, i + 1);
      ufunc.call(
          ReducedAxes.slice(result, axis, i - 1, i),
          ReducedAxes.slice(source, axis, i, i + 1),
          Call.plain().out(target));
    }
  }

  /// The reduction by any function of two.
  ///
  /// @throws UfuncException if the function cannot reduce
  /// @numpy `numpy.ufunc.reduce`
  public static NDArray reduce(BinaryUfunc ufunc, NDArray x, Over over) {
    return Reducing.reduce(ufunc, x, over);
  }

  /// The function of every pair of an element of `x` and one of `y`: shape `x.shape + y.shape`.
  ///
  /// @numpy `numpy.ufunc.outer`
  public static NDArray outer(BinaryUfunc ufunc, NDArray x, NDArray y) {
    var lengths = java.util.Arrays.copyOf(x.shape().toArray(), x.ndim() + y.ndim());
    java.util.Arrays.fill(lengths, x.ndim(), lengths.length, 1);
    return ufunc.call(x.reshape(lengths), y);
  }

  /// `x[indices[k]] = f(x[indices[k]], y[k])` one after the other, so that repeated indices count
  /// every time. Indices are positions on the first axis.
  ///
  /// @throws fnp.ndarray.IndexException if an index is out of bounds
  /// @throws UfuncException if the indices are no integers or the result has another dtype than `x`
  /// @numpy `numpy.ufunc.at`
  public static void at(BinaryUfunc ufunc, NDArray x, NDArray indices, NDArray y) {
    if (!indices.dtype().kind().isInteger()) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "indices must be integers, but are %s; convert them with astype"
              .formatted(indices.dtype()));
    }
    var flat = indices.astype(DType.INT64).ravel();
    var lengths = x.shape().toArray();
    lengths[0] = flat.size();
    var values = y.broadcastTo(lengths);
    for (long k = 0; k < flat.size(); k++) {
      var place = x.get(new fnp.ndarray.Index.At(flat.getLong(k)), fnp.ndarray.Index.ELLIPSIS);
      var value = values.get(new fnp.ndarray.Index.At(k), fnp.ndarray.Index.ELLIPSIS);
      ufunc.call(place, value, Call.plain().out(place));
    }
  }
}
