package fnp.ufunc;

import fnp.dtype.Casting;
import fnp.dtype.DType;
import fnp.dtype.GeneralType;
import fnp.dtype.Primitive;
import fnp.dtype.PromotionTable;
import fnp.ndarray.Index;
import fnp.ndarray.IndexException;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import fnp.ndarray.element.Truth;
import fnp.ufunc.loop.Select;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;

/// Functions that choose among elements.
public final class Selections {
  /// From so many elements on it pays to take both bounds in one pass.
  private static final int TOGETHER = 512;

  private Selections() {}

  /// Elements of `x` where the condition is true, of `y` elsewhere; all three stretch to one shape.
  ///
  /// @throws fnp.ndarray.BroadcastException if the shapes do not fit
  /// @numpy `numpy.where` with three arguments
  public static NDArray where(NDArray condition, NDArray x, NDArray y) {
    var type = PromotionTable.current().promote(x.dtype(), y.dtype());
    if (type instanceof GeneralType) {
      return whereGeneral(condition.to(DType.BOOL), x, y, type);
    }
    var size = type.itemsize();
    var operation =
        Elementwise.Operation.unchecked(
            "where",
            (at, strides, count) -> Select.run(size, at, strides, count),
            List.of(DType.BOOL, type, type),
            type,
            Workers.STREAMING_MIN);
    return Elementwise.apply(operation, Call.plain().casting(Casting.UNSAFE), condition, x, y);
  }

  private static NDArray whereGeneral(NDArray condition, NDArray x, NDArray y, DType type) {
    var shape = Shape.broadcast(condition.shape(), x.shape(), y.shape());
    var mask = Index.of(condition.broadcastTo(shape));
    var result = NDArray.empty(type, shape);
    result.copyFrom(y.broadcastTo(shape));
    result.set(x.broadcastTo(shape).get(mask), mask);
    return result;
  }

  /// Whether each element differs from zero; a text, whether it has a character.
  static NDArray truth(NDArray x) {
    if (x.dtype() instanceof GeneralType) {
      return x.astype(DType.BOOL);
    }
    return x.dtype() == DType.BOOL ? x : Ufuncs.NOT_EQUAL.call(x, 0L);
  }

  /// Elements below `low` raised to it, elements above `high` lowered to it.
  ///
  /// @numpy `numpy.clip`
  public static NDArray clip(NDArray x, NDArray low, NDArray high) {
    if (x.dtype() instanceof Primitive && x.size() >= TOGETHER) {
      return Expression.of(x).apply(Ufuncs.MAXIMUM, low).apply(Ufuncs.MINIMUM, high).compute();
    }
    var raised = Ufuncs.MAXIMUM.call(x, low);
    var result = Ufuncs.MINIMUM.call(raised, high);
    raised.release();
    return result;
  }

  /// The positions of the elements that differ from zero: one int64 array per axis.
  ///
  /// @numpy `numpy.nonzero`
  public static List<NDArray> nonzero(NDArray x) {
    var truth = truth(x).contiguous();
    var count = TruthCount.count(truth.address(), truth.size());
    var positions = NDArray.empty(DType.INT64, count);
    var block = Scratch.block(0);
    long found = 0;
    for (long done = 0; done < truth.size(); done += Scratch.BLOCK) {
      var some = (int) Math.min(Scratch.BLOCK, truth.size() - done);
      var to = positions.address() + 8 * found;
      // Finding writes one more than it finds.
      var fits = found + some < count;
      var kept = Truth.positions(truth.address() + done, some, done, 1, fits ? to : block);
      if (!fits) {
        Memory.copy(block, to, 8L * kept);
      }
      found += kept;
    }
    Reference.reachabilityFence(truth);
    return unravel(positions, x.shape().toArray());
  }

  private static List<NDArray> unravel(NDArray positions, long[] lengths) {
    var result = new ArrayList<NDArray>();
    var rest = positions;
    for (int axis = lengths.length - 1; axis >= 0; axis--) {
      var last = axis == 0;
      result.addFirst(last ? rest : Ufuncs.REMAINDER.call(rest, lengths[axis]));
      rest = last ? rest : Ufuncs.FLOOR_DIVIDE.call(rest, lengths[axis]);
    }
    return List.copyOf(result);
  }

  /// The elements at `indices` along an axis; negative indices count from the end. The axis gives
  /// way to the shape of `indices`.
  ///
  /// @throws IndexException if an index is out of bounds
  /// @throws UfuncException if the indices are no integers
  /// @numpy `numpy.take`
  public static NDArray take(NDArray x, NDArray indices, int axis) {
    if (!indices.dtype().kind().isInteger()) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "indices must be integers, but are %s; convert them with astype"
              .formatted(indices.dtype()));
    }
    var at = x.shape().normalise(axis);
    var items = new fnp.ndarray.Index[x.ndim()];
    java.util.Arrays.fill(items, fnp.ndarray.Index.ALL);
    items[at] = new fnp.ndarray.Index.Positions(indices);
    return x.get(items);
  }
}
