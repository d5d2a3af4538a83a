package fnp.ufunc;

import fnp.dtype.Casting;
import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.IndexException;
import fnp.ndarray.Memory;
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

  /// As [#accumulate(BinaryUfunc, NDArray, int)], computing in a type.
  ///
  /// @throws UfuncException if the function's result has not its operands' dtype
  public static NDArray accumulate(BinaryUfunc ufunc, NDArray x, int axis, DType type) {
    var at = x.shape().normalise(axis);
    var resolved = ufunc.resolve(type, type);
    Reducing.requireReducible(ufunc, resolved, type);
    var source = x.to(resolved.left());
    var result = NDArray.empty(resolved.left(), x.shape());
    if (at < x.ndim() - 1 && source.size() >= SLICE_MIN * x.shape(at)) {
      accumulateRows(resolved, source, result, at);
    } else {
      accumulateLanes(resolved, source, result, at);
    }
    Reducing.reportRunning(resolved, source, result, "accumulate");
    return result;
  }

  private static void accumulateLanes(
      BinaryUfunc.Resolution resolved, NDArray source, NDArray result, int at) {
    var size = result.itemsize();
    var copy = SharedCasts.of(result.dtype(), result.dtype());
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
  }

  /// Along any axis but the last whole slices are combined, which lie together in memory.
  private static void accumulateRows(
      BinaryUfunc.Resolution resolved, NDArray source, NDArray result, int axis) {
    var first = ReducedAxes.slice(result, axis, 0, 1);
    first.copyFrom(ReducedAxes.slice(source, axis, 0, 1));
    var from = source.layout().stride(axis);
    var to = result.layout().stride(axis);
    var loop = resolved.loop();
    // The places of the first slices; later ones lie so many strides behind.
    Nest.of(first.shape(), first, ReducedAxes.slice(source, axis, 0, 1))
        .simplify(false)
        .run((at, strides, count) -> {
          for (long i = 1; i < source.shape(axis); i++) {
            loop.run(
                at[0] + (i - 1) * to,
                strides[0],
                at[1] + i * from,
                strides[1],
                at[0] + i * to,
                strides[0],
                count);
          }
        });
    Reference.reachabilityFence(source);
  }

  /// The reduction by any function of two.
  ///
  /// @throws UfuncException if the function cannot reduce
  /// @numpy `numpy.ufunc.reduce`
  public static NDArray reduce(BinaryUfunc ufunc, NDArray x, Over over) {
    return Reducing.reduce(ufunc, x, over);
  }

  /// The reductions of the runs that start at `indices` and end before the next one, along an axis;
  /// where an index is not less than the next one, the element there alone.
  ///
  /// @throws UfuncException if the function cannot reduce, or the indices are no integers
  /// @throws fnp.ndarray.IndexException if an index is out of bounds
  /// @numpy `numpy.ufunc.reduceat`
  public static NDArray reduceat(
      BinaryUfunc ufunc, NDArray x, NDArray indices, int axis, DType type) {
    var at = x.shape().normalise(axis);
    requireIntegers(indices);
    var resolved = ufunc.resolve(type, type);
    Reducing.requireReducible(ufunc, resolved, type);
    var source = x.to(resolved.left());
    var starts = indices.astype(DType.INT64).toLongArray();
    var length = source.shape(at);
    for (var start : starts) {
      if (start < 0 || start >= length) {
        throw new IndexException(
            "index %d of reduceat is out of bounds for axis %d with length %d; use 0 to %d"
                .formatted(start, at, length, length - 1));
      }
    }
    var lengths = source.shape().toArray();
    lengths[at] = starts.length;
    var result = NDArray.empty(resolved.left(), lengths);
    var loop = resolved.loop();
    var size = result.itemsize();
    Lanes.of(source, result, at)
        .forEachPair((from, to, _) -> {
          for (int i = 0; i < starts.length; i++) {
            var end = i + 1 < starts.length ? starts[i + 1] : length;
            var first = from.at() + starts[i] * from.stride();
            Memory.copy(first, to.at() + i * to.stride(), size);
            if (end > starts[i] + 1) {
              loop.reduce(
                  to.at() + i * to.stride(),
                  first + from.stride(),
                  from.stride(),
                  end - starts[i] - 1);
            }
          }
        });
    Reference.reachabilityFence(source);
    Reducing.reportRunning(resolved, source, result, "reduceat");
    return result;
  }

  /// As [#reduceat(BinaryUfunc, NDArray, NDArray, int, DType)], where bool and short integers are
  /// added and multiplied as 64-bit integers.
  public static NDArray reduceat(BinaryUfunc ufunc, NDArray x, NDArray indices, int axis) {
    return reduceat(ufunc, x, indices, axis, Reducing.naturalType(ufunc, x.dtype()));
  }

  /// The function of every pair of an element of `x` and one of `y`: shape `x.shape + y.shape`.
  ///
  /// @numpy `numpy.ufunc.outer`
  public static NDArray outer(BinaryUfunc ufunc, NDArray x, NDArray y) {
    return outer(ufunc, x, y, Call.plain());
  }

  /// As [#outer(BinaryUfunc, NDArray, NDArray)] with options.
  public static NDArray outer(BinaryUfunc ufunc, NDArray x, NDArray y, Call call) {
    var lengths = java.util.Arrays.copyOf(x.shape().toArray(), x.ndim() + y.ndim());
    java.util.Arrays.fill(lengths, x.ndim(), lengths.length, 1);
    var stretched = x.reshape(lengths);
    return call.equals(Call.plain()) ? ufunc.call(stretched, y) : ufunc.call(stretched, y, call);
  }

  /// `x[indices[k]] = f(x[indices[k]], y[k])` one after the other, so that repeated indices count
  /// every time. Indices are positions on the first axis, or a mask of it.
  ///
  /// @throws fnp.ndarray.IndexException if an index is out of bounds
  /// @throws UfuncException if the indices are no integers or the result cannot be cast to the
  ///   dtype of `x`
  /// @numpy `numpy.ufunc.at`
  public static void at(BinaryUfunc ufunc, NDArray x, NDArray indices, NDArray y) {
    if (indices.dtype() != DType.BOOL) {
      requireIntegers(indices);
    }
    at(ufunc, x, y, Index.of(indices));
  }

  /// As [#at(BinaryUfunc, NDArray, NDArray, NDArray)] with any index.
  public static void at(BinaryUfunc ufunc, NDArray x, NDArray y, Index... index) {
    var places = places(x, index);
    var resolved = ufunc.resolve(x.dtype(), y.dtype());
    requireBack(ufunc, resolved.result(), x.dtype());
    var values = y.to(resolved.right()).broadcastTo(places.shape());
    var loop = resolved.loop();
    var direct = resolved.left() == x.dtype() && resolved.result() == x.dtype();
    var in = SharedCasts.of(x.dtype(), resolved.left());
    var back = SharedCasts.of(resolved.result(), x.dtype());
    x.writeableAddress();
    var plain = values.isCContiguous() ? values : values.copy();
    var size = plain.itemsize();
    for (long k = 0; k < places.size(); k++) {
      var place = x.address() + Memory.getLong(places.address() + 8 * k);
      var value = plain.address() + k * size;
      if (direct) {
        loop.run(place, 0, value, 0, place, 0, 1);
      } else {
        in.run(place, 0, Scratch.block(0), 0, 1);
        loop.run(Scratch.block(0), 0, value, 0, Scratch.block(1), 0, 1);
        back.run(Scratch.block(1), 0, place, 0, 1);
      }
    }
    Reference.reachabilityFence(x);
    Reference.reachabilityFence(plain);
    Reference.reachabilityFence(places);
  }

  /// `x[indices[k]] = f(x[indices[k]])`, repeated indices as often as they come.
  ///
  /// @throws fnp.ndarray.IndexException if an index is out of bounds
  /// @throws UfuncException if the result cannot be cast to the dtype of `x`
  /// @numpy `numpy.ufunc.at`
  public static void at(UnaryUfunc ufunc, NDArray x, Index... index) {
    var places = places(x, index);
    var resolved = ufunc.resolve(x.dtype());
    requireBack(ufunc, resolved.result(), x.dtype());
    var in = SharedCasts.of(x.dtype(), resolved.operand());
    var back = SharedCasts.of(resolved.result(), x.dtype());
    x.writeableAddress();
    for (long k = 0; k < places.size(); k++) {
      var place = x.address() + Memory.getLong(places.address() + 8 * k);
      in.run(place, 0, Scratch.block(0), 0, 1);
      resolved.loop().run(Scratch.block(0), 0, Scratch.block(1), 0, 1);
      back.run(Scratch.block(1), 0, place, 0, 1);
    }
    Reference.reachabilityFence(x);
    Reference.reachabilityFence(places);
  }

  /// How many bytes from the address of `x` each element lies that an index names, as a
  /// C-contiguous int64 array.
  private static NDArray places(NDArray x, Index... index) {
    if (x.ndim() == 1 && index.length == 1 && index[0] instanceof Index.Positions(var where)) {
      return offsets(where, x.shape(0), x.layout().stride(0));
    }
    var all = NDArray.zeros(DType.INT64, 1);
    for (int axis = 0; axis < x.ndim(); axis++) {
      var along = NDArray.empty(DType.INT64, x.shape(axis));
      for (long i = 0; i < along.size(); i++) {
        along.setLong(i * x.layout().stride(axis), i);
      }
      var lengths = new long[x.ndim()];
      java.util.Arrays.fill(lengths, 1);
      lengths[axis] = x.shape(axis);
      all = Ufuncs.ADD.call(all, along.reshape(lengths));
    }
    return all.reshape(x.shape().toArray()).get(index).contiguous();
  }

  /// Offsets of positions on the only axis.
  private static NDArray offsets(NDArray where, long length, long stride) {
    var offsets = where.astype(DType.INT64).copy();
    for (long k = 0; k < offsets.size(); k++) {
      var at = offsets.address() + 8 * k;
      var index = Memory.getLong(at);
      if (index < -length || index >= length) {
        throw new IndexException(
            "index %d is out of bounds for axis 0 with size %d; use %d to %d"
                .formatted(index, length, -length, length - 1));
      }
      Memory.setLong(at, (index < 0 ? index + length : index) * stride);
    }
    Reference.reachabilityFence(offsets);
    return offsets;
  }

  private static void requireIntegers(NDArray indices) {
    if (!indices.dtype().kind().isInteger()) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "indices must be integers, but are %s; convert them with astype"
              .formatted(indices.dtype()));
    }
  }

  private static void requireBack(Ufunc ufunc, DType result, DType to) {
    if (!Casting.SAME_KIND.allows(result, to)) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "cannot cast the result of %s.at from %s to %s with casting rule same_kind; convert the array"
              .formatted(ufunc.name(), result, to));
    }
  }
}
