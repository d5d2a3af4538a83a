package fnp.ufunc.statistics;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.ndarray.Index;
import fnp.ndarray.IndexException;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Selections;
import fnp.ufunc.UfuncException;
import fnp.ufunc.Ufuncs;
import java.util.Arrays;

/// Quantiles and medians by selection: elements are not sorted, and operands not copied where their
/// strides allow it.
///
/// @numpy `numpy.quantile`, `numpy.median`, 2.4
/// @source NumPy 2.4, `lib/_function_base_impl.py`, `_quantile` and `_median`
public final class Quantiles {
  private Quantiles() {}

  /// The values below which shares `q` of the elements over the axes lie; NaN if there is a NaN.
  /// The shape is that of `q`, then that of the reduced operand.
  ///
  /// A single share given without axes leaves float32 and float16 as they are; an array of float64
  /// shares makes the result float64, as in NumPy.
  ///
  /// @throws UfuncException if a share is not between 0 and 1, there is no element, or the dtype is
  ///   complex
  /// @numpy `numpy.quantile`
  public static NDArray of(NDArray x, NDArray q, QuantileMethod method, Over over) {
    require(x, q);
    return of(x, q, method, over, false);
  }

  /// As [#of(NDArray, NDArray, QuantileMethod, Over)] for one plain number.
  public static NDArray of(NDArray x, double q, QuantileMethod method, Over over) {
    var share = NDArray.scalar(DType.FLOAT64, q);
    require(x, share);
    return of(x, share, method, over, true);
  }

  /// @throws UfuncException if a share is not between 0 and 1, or the dtype is complex
  static void require(NDArray x, NDArray q) {
    if (x.dtype().kind() == Kind.COMPLEX) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "a quantile was asked for of a %s array; convert it to real numbers first"
              .formatted(x.dtype()));
    }
    for (var share : q.to(DType.FLOAT64).toDoubleArray()) {
      if (!(share >= 0 && share <= 1)) {
        throw new UfuncException(
            UfuncException.Kind.VALUE,
            "a quantile was asked for at %s; give shares from 0 to 1, percents from 0 to 100"
                .formatted(share));
      }
    }
  }

  private static NDArray of(NDArray x, NDArray q, QuantileMethod method, Over over, boolean weak) {
    var rows = ReducedRows.of(x, over);
    requireElements(rows, x.shape());
    var places = method.places(rows.count(), q.ravel());
    var flat =
        method.isDiscrete(places) ? taken(rows, places) : between(rows, places, method, weak);
    var lengths = Arrays.copyOf(q.shape().toArray(), q.ndim() + rows.result().ndim());
    System.arraycopy(rows.result().toArray(), 0, lengths, q.ndim(), rows.result().ndim());
    return over.deliver(flat.reshape(lengths));
  }

  private static void requireElements(ReducedRows rows, Shape shape) {
    if (rows.count() == 0) {
      throw new IndexException(
          "a quantile was asked for along axes of shape %s that have no element; check the size"
              .formatted(shape));
    }
  }

  /// The elements at places, as they are.
  private static NDArray taken(ReducedRows rows, NDArray places) {
    var ranks = new Ranks(places.toLongArray(), rows.count());
    var found = RankedElements.of(rows.matrix(), ranks.distinct());
    return withMissing(ranks.pick(found.values()), found, rows);
  }

  /// The elements around places, interpolated.
  private static NDArray between(
      ReducedRows rows, NDArray places, QuantileMethod method, boolean weak) {
    var count = rows.count();
    var size = (int) places.size();
    var before = new long[2 * size];
    var previous = Ufuncs.FLOOR.call(places);
    for (int i = 0; i < size; i++) {
      var place = places.getDouble(i);
      var isLast = place >= count - 1;
      before[i] = isLast ? count - 1 : place < 0 ? 0 : (long) place;
      before[size + i] = isLast ? count - 1 : place < 0 ? 0 : before[i] + 1;
      previous.setDouble(isLast ? -1 : before[i], i);
    }
    var ranks = new Ranks(before, count);
    var found = RankedElements.of(rows.matrix(), ranks.distinct());
    var both = ranks.pick(found.values());
    var shares = method.shares(places, previous);
    var left = both.get(Index.to(size));
    var right = both.get(Index.from(size));
    var result =
        weak ? lerp(left, right, shares.getDouble(0)) : lerp(left, right, shares.expandDims(1));
    return withMissing(result, found, rows);
  }

  private static NDArray lerp(NDArray left, NDArray right, double share) {
    var step = Ufuncs.SUBTRACT.call(right, left);
    return share >= 0.5
        ? Ufuncs.SUBTRACT.call(right, Ufuncs.MULTIPLY.call(step, 1 - share))
        : Ufuncs.ADD.call(left, Ufuncs.MULTIPLY.call(step, share));
  }

  private static NDArray lerp(NDArray left, NDArray right, NDArray share) {
    var step = Ufuncs.SUBTRACT.call(right, left);
    var up = Ufuncs.ADD.call(left, Ufuncs.MULTIPLY.call(step, share));
    var rest = Ufuncs.MULTIPLY.call(step, Ufuncs.SUBTRACT.call(1L, share));
    var down = Ufuncs.SUBTRACT.call(right, rest).to(up.dtype());
    return Selections.where(Ufuncs.GREATER_EQUAL.call(share, 0.5), down, up);
  }

  /// Writes NaN wherever a row has one.
  private static NDArray withMissing(NDArray result, RankedElements found, ReducedRows rows) {
    if (!Reductions.any(found.missing(), Over.all()).getBoolean()) {
      return result;
    }
    var last = RankedElements.of(rows.matrix(), rows.count() - 1).values();
    return Selections.where(found.missing(), last.to(result.dtype()), result);
  }

  /// The middle element over axes, or the mean of the two in the middle; NaN if there is a NaN or
  /// no element.
  ///
  /// @throws UfuncException if the dtype has no mean
  /// @numpy `numpy.median`
  public static NDArray median(NDArray x, Over over) {
    var rows = ReducedRows.of(x, over);
    var count = rows.count();
    if (count == 0) {
      var none = Reductions.mean(rows.matrix(), Over.axis(1));
      return over.deliver(none.reshape(rows.result().toArray()));
    }
    var middle = count % 2 == 1 ? new long[] {count / 2} : new long[] {count / 2 - 1, count / 2};
    var found = RankedElements.of(rows.matrix(), middle);
    var flat = over.out().map(out -> NDArray.empty(out.dtype(), rows.rows()));
    var mean =
        Reductions.mean(found.values(), flat.map(Over.axis(0)::out).orElseGet(() -> Over.axis(0)));
    return over.deliver(withMissing(mean, found, rows).reshape(rows.result().toArray()));
  }
}
