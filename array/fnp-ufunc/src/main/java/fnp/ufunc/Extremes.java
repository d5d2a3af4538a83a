package fnp.ufunc;

import fnp.dtype.DType;
import fnp.dtype.GeneralType;
import fnp.dtype.Kind;
import fnp.dtype.Primitive;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import fnp.ndarray.element.Truth;
import fnp.ufunc.general.GeneralSort;
import fnp.ufunc.loop.Element;
import fnp.ufunc.loop.ScalarLoops;
import java.lang.ref.Reference;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// Positions of least and greatest elements.
public final class Extremes {
  /// Along runs up to this length elements are looked at one by one.
  private static final int SHORT = 128;

  private static final AtomicReferenceArray<ScalarLoops.Search> SEARCHES =
      new AtomicReferenceArray<>(2 * Element.COUNT);

  private Extremes() {}

  /// The position, as int64, of the first least element of the flattened array; the first NaN if
  /// there is one.
  ///
  /// @throws UfuncException if there is no element
  /// @numpy `numpy.argmin`
  public static NDArray argmin(NDArray x) {
    return argmin(x.ravel(), 0).reshape();
  }

  /// The positions, as int64, of the first least elements along an axis.
  ///
  /// @throws UfuncException if the axis is empty
  public static NDArray argmin(NDArray x, int axis) {
    return of(Ufuncs.MINIMUM, x, axis);
  }

  /// The position, as int64, of the first greatest element of the flattened array; the first NaN if
  /// there is one.
  ///
  /// @throws UfuncException if there is no element
  /// @numpy `numpy.argmax`
  public static NDArray argmax(NDArray x) {
    return argmax(x.ravel(), 0).reshape();
  }

  /// The positions, as int64, of the first greatest elements along an axis.
  ///
  /// @throws UfuncException if the axis is empty
  public static NDArray argmax(NDArray x, int axis) {
    return of(Ufuncs.MAXIMUM, x, axis);
  }

  /// The positions, as int64, of the first least elements, with the one axis, whether it stays and
  /// where the result goes as `over` says; without an axis, the position in the flattened array.
  ///
  /// @throws UfuncException if there is no element, or several axes are named
  public static NDArray argmin(NDArray x, Over over) {
    return of(Ufuncs.MINIMUM, x, over);
  }

  /// As [#argmin(NDArray, Over)] for the greatest elements.
  public static NDArray argmax(NDArray x, Over over) {
    return of(Ufuncs.MAXIMUM, x, over);
  }

  private static NDArray of(BinaryUfunc ufunc, NDArray x, Over over) {
    if (over.axes().isEmpty()) {
      var kept = new long[over.keepsDims() ? x.ndim() : 0];
      java.util.Arrays.fill(kept, 1);
      return over.deliver(of(ufunc, x.ravel(), 0).reshape(kept));
    }
    if (over.axes().get().size() != 1) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "the position of the %s has one axis, but %s were named; reshape the array"
              .formatted(ufunc.name(), over.axes().get()));
    }
    int axis = x.shape().normalise(over.axes().get().getFirst());
    var found = of(ufunc, x, axis);
    return over.deliver(over.keepsDims() ? found.expandDims(axis) : found);
  }

  private static NDArray of(BinaryUfunc ufunc, NDArray x, int axis) {
    var at = x.shape().normalise(axis);
    if (x.shape(at) == 0) {
      throw new UfuncException(
          UfuncException.Kind.VALUE,
          "the position of the %s along axis %d of shape %s was asked for, but there is no element"
                  .formatted(ufunc.name(), at, x.shape())
              + "; check the size first");
    }
    if (x.dtype() instanceof GeneralType) {
      return GeneralSort.extreme(x, at, ufunc == Ufuncs.MAXIMUM);
    }
    var lengths = x.shape().toArray();
    lengths[at] = 1;
    var result = NDArray.empty(DType.INT64, lengths);
    var length = x.shape(at);
    if (length <= SHORT && x.dtype() instanceof Primitive type && type.kind() != Kind.COMPLEX) {
      var search = shortSearch(type.ordinal(), ufunc == Ufuncs.MAXIMUM);
      Lanes.of(x, result, at)
          .forEachPlace((from, stride, to, count) ->
              Memory.setLong(to, search.position(from, stride, count)));
    } else {
      var search = new Search(x.dtype(), ufunc);
      Lanes.of(x, result, at)
          .forEachPair((lane, to, count) -> Memory.setLong(to.at(), search.position(lane, count)));
    }
    Reference.reachabilityFence(x);
    return result.squeeze(at);
  }

  private static ScalarLoops.Search shortSearch(int code, boolean greatest) {
    var slot = 2 * code + (greatest ? 1 : 0);
    var known = SEARCHES.get(slot);
    if (known == null) {
      known = ScalarLoops.firstExtreme(code, greatest);
      SEARCHES.set(slot, known);
    }
    return known;
  }

  /// Looks through a run block by block: the extreme value of each with the fast loop, and then,
  /// only in the block that has the extreme of all, where it stands.
  private record Search(DType dtype, BinaryUfunc ufunc) {
    long position(Lanes.Lane lane, int count) {
      var value = Scratch.block(0);
      var best = value + 16;
      int bestBlock = 0;
      for (int done = 0; done < count; done += Scratch.BUFFER) {
        var some = Math.min(Scratch.BUFFER, count - done);
        extreme(lane.at() + done * lane.stride(), lane.stride(), some, value);
        if (done == 0 || isBeyond(value, best)) {
          bestBlock = done;
          Memory.copy(value, best, dtype.itemsize());
          if (isNan(best)) {
            break;
          }
        }
      }
      var from = lane.at() + bestBlock * lane.stride();
      return bestBlock
          + find(from, lane.stride(), Math.min(Scratch.BUFFER, count - bestBlock), best);
    }

    private void extreme(long from, long stride, int count, long value) {
      Memory.copy(from, value, dtype.itemsize());
      ufunc.resolve(dtype, dtype).loop().reduce(value, from + stride, stride, count - 1L);
    }

    /// Whether a value is more extreme; equal ones and zeros of both signs are not, NaN is.
    private boolean isBeyond(long value, long best) {
      return isNan(value)
          || holds(ufunc == Ufuncs.MAXIMUM ? Ufuncs.GREATER : Ufuncs.LESS, value, best);
    }

    /// NaN differs from itself.
    private boolean isNan(long value) {
      return holds(Ufuncs.NOT_EQUAL, value, value);
    }

    private boolean holds(BinaryUfunc test, long left, long right) {
      var answer = Scratch.block(1);
      test.resolve(dtype, dtype).loop().run(left, 0, right, 0, answer, 1, 1);
      return Memory.getByte(answer) != 0;
    }

    /// The first place of a value among at most [Scratch#BUFFER].
    private int find(long from, long stride, int count, long value) {
      var found = Scratch.buffer();
      if (isNan(value)) {
        var differs = Ufuncs.NOT_EQUAL.resolve(dtype, dtype).loop();
        differs.run(from, stride, from, stride, found, 1, count);
      } else {
        var equals = Ufuncs.EQUAL.resolve(dtype, dtype).loop();
        equals.run(from, stride, value, 0, found, 1, count);
      }
      var first = Truth.first(found, count);
      if (first < 0) {
        throw new AssertionError("an extreme value is not among its elements");
      }
      return first;
    }
  }
}
