package frankennumpy.statistics;

import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Sorting;
import fnp.ufunc.UfuncException;
import fnp.ufunc.Ufuncs;
import fnp.ufunc.statistics.QuantileMethod;
import fnp.ufunc.statistics.Quantiles;
import java.util.Arrays;
import java.util.Optional;

/// Quantiles row by row: of weighted elements, and without NaN.
///
/// @source NumPy 2.4, `lib/_function_base_impl.py`, `_quantile`, and `lib/_nanfunctions_impl.py`
public final class QuantileRows {
  private QuantileRows() {}

  /// The quantile of one vector.
  @FunctionalInterface
  private interface OfVector {
    NDArray apply(NDArray values, Optional<NDArray> weights);
  }

  /// The quantiles of weighted elements over axes, by the method `inverted_cdf`.
  ///
  /// @throws UfuncException if a share is not between 0 and 1, or weights are negative or add up to
  ///   nothing
  public static NDArray weighted(NDArray a, NDArray q, NDArray weights, Over over) {
    Quantiles.of(NDArray.zeros(a.dtype(), 1), q, QuantileMethod.LINEAR, Over.all());
    var w = requireWeights(a, weights, over);
    return byRow(a, q, Optional.of(w), over, (x, given) -> ofWeighted(x, q, given.orElseThrow()));
  }

  /// The quantiles over axes of what is not NaN; NaN where nothing else is.
  ///
  /// @throws UfuncException as [#weighted] and [Quantiles#of]
  public static NDArray withoutNan(
      NDArray a, NDArray q, QuantileMethod method, Optional<NDArray> weights, Over over) {
    if (a.size() == 0) {
      return NanSafe.mean(a, over);
    }
    if (!a.dtype().kind().isInexact() && !a.dtype().kind().isTime()) {
      return weights
          .map(w -> weighted(a, q, w, over))
          .orElseGet(() -> Quantiles.of(a, q, method, over));
    }
    Quantiles.of(NDArray.zeros(a.dtype(), 1), q, method, Over.all());
    var fitted = weights.map(w -> requireWeights(a, w, over));
    return byRow(a, q, fitted, over, (x, given) -> known(x, given, q, method));
  }

  /// The median over axes of what is not NaN; NaN where nothing else is.
  public static NDArray medianWithoutNan(NDArray a, Over over) {
    if (a.size() == 0) {
      return NanSafe.mean(a, over);
    }
    if (!a.dtype().kind().isInexact() && !a.dtype().kind().isTime()) {
      return Reductions.median(a, over);
    }
    var scalar = NDArray.zeros(DType.FLOAT64);
    return byRow(
        a,
        scalar,
        Optional.empty(),
        over,
        (x, _) -> {
          var present = x.get(new Index.Mask(Ufuncs.EQUAL.call(x, x)));
          return present.size() == 0 ? x.get(Index.at(-1)) : Reductions.median(present, Over.all());
        });
  }

  private static NDArray known(
      NDArray x, Optional<NDArray> weights, NDArray q, QuantileMethod method) {
    var mask = new Index.Mask(Ufuncs.EQUAL.call(x, x));
    var present = x.get(mask);
    if (present.size() == 0) {
      var nan = NDArray.empty(x.dtype(), q.shape());
      nan.copyFrom(x.get(Index.at(-1)));
      return nan;
    }
    return weights
        .map(w -> ofWeighted(present, q, w.get(mask)))
        .orElseGet(() -> Quantiles.of(present, q, method, Over.all()));
  }

  private static NDArray requireWeights(NDArray a, NDArray weights, Over over) {
    var fitted = Averages.fitted(a, weights, over);
    if (Reductions.any(Ufuncs.LESS.call(fitted, 0L), Over.all()).getBoolean()) {
      throw new UfuncException(
          UfuncException.Kind.VALUE, "weights of quantiles must not be negative; give others");
    }
    return fitted.broadcastTo(a.shape());
  }

  private static NDArray ofWeighted(NDArray x, NDArray q, NDArray weights) {
    var order = Sorting.argsort(x, 0);
    var sorted = x.get(new Index.Positions(order));
    var n = x.size();
    var cumulative =
        fnp.ufunc.Scans.cumsum(weights.get(new Index.Positions(order)).astype(DType.FLOAT64), 0);
    var total = cumulative.get(Index.at(-1));
    var shares = Ufuncs.DIVIDE.call(cumulative, total);
    if (Double.isNaN(shares.getDouble(n - 1))) {
      throw new UfuncException(
          UfuncException.Kind.VALUE, "weights of quantiles are NaN, infinite or all zero");
    }
    var cdf = q.dtype().kind().isInexact() ? shares.to(q.dtype()) : shares;
    for (long i = 0; i < n && cdf.getDouble(i) == 0; i++) {
      cdf.setDouble(-1, i);
    }
    var places = Ufuncs.MINIMUM.call(Sorting.searchSorted(cdf, q, false), n - 1);
    var taken = sorted.get(new Index.Positions(places));
    if (isMissing(sorted)) {
      taken.copyFrom(sorted.get(Index.at(-1)));
    }
    return taken;
  }

  private static boolean isMissing(NDArray sorted) {
    var last = sorted.get(Index.at(-1));
    return Ufuncs.NOT_EQUAL.call(last, last).getBoolean();
  }

  private static NDArray byRow(
      NDArray a, NDArray q, Optional<NDArray> weights, Over over, OfVector function) {
    var rows = matrix(a, over);
    var w = weights.map(given -> matrix(given, over));
    NDArray values = NDArray.empty(a.dtype(), 0);
    for (long row = 0; row < rows.shape(0); row++) {
      var at = Index.at(row);
      var found = function.apply(rows.get(at), w.map(given -> given.get(at))).reshape(-1);
      if (row == 0) {
        values = NDArray.empty(found.dtype(), found.size(), rows.shape(0));
      }
      values.set(found, Index.ALL, at);
    }
    var kept = kept(a, over);
    var lengths = Arrays.copyOf(q.shape().toArray(), q.ndim() + kept.length);
    System.arraycopy(kept, 0, lengths, q.ndim(), kept.length);
    return over.deliver(values.reshape(lengths));
  }

  private static boolean[] reduced(NDArray a, Over over) {
    var reduced = new boolean[a.ndim()];
    Arrays.fill(reduced, over.axes().isEmpty());
    over.axes().ifPresent(axes -> axes.forEach(axis -> reduced[a.shape().normalise(axis)] = true));
    return reduced;
  }

  private static NDArray matrix(NDArray a, Over over) {
    var reduced = reduced(a, over);
    var order = new int[a.ndim()];
    int at = 0;
    long rows = 1;
    for (int pass = 0; pass < 2; pass++) {
      for (int axis = 0; axis < order.length; axis++) {
        if (reduced[axis] == (pass == 1)) {
          order[at++] = axis;
          rows *= reduced[axis] ? 1 : a.shape(axis);
        }
      }
    }
    return a.transpose(order).reshape(rows, a.size() / Math.max(1, rows));
  }

  private static long[] kept(NDArray a, Over over) {
    var reduced = reduced(a, over);
    var lengths = new long[a.ndim()];
    int count = 0;
    for (int axis = 0; axis < a.ndim(); axis++) {
      if (!reduced[axis] || over.keepsDims()) {
        lengths[count++] = reduced[axis] ? 1 : a.shape(axis);
      }
    }
    return Arrays.copyOf(lengths, count);
  }
}
