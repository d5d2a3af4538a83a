package frankennumpy.statistics;

import fnp.dtype.DType;
import fnp.dtype.PromotionTable;
import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;
import fnp.ufunc.Call;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.UfuncException;
import fnp.ufunc.Ufuncs;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/// Weighted means.
///
/// @source NumPy 2.4, `lib/_function_base_impl.py`, `average`
public final class Averages {
  private Averages() {}

  /// The mean over axes, each element counting what its weight is, and the sum of the weights.
  ///
  /// @throws ArithmeticException if weights add up to zero
  /// @throws UfuncException if weights of another shape are given without axes
  /// @throws ShapeException if weights have neither the shape of `a` nor that of the axes
  public static Average of(NDArray a, Over over, Optional<NDArray> weights) {
    if (weights.isEmpty()) {
      var mean = Reductions.mean(a, over);
      var count = NDArray.empty(mean.dtype(), mean.shape());
      count.fill(mean.size() == 0 ? Double.NaN : a.size() / (double) mean.size());
      return new Average(mean, count);
    }
    var w = fitted(a, weights.get(), over);
    var table = PromotionTable.current();
    var promoted = table.promote(a.dtype(), w.dtype());
    var type =
        a.dtype().kind().isInexact() || a.dtype().kind().isTime()
            ? promoted
            : table.promote(promoted, DType.FLOAT64);
    var total = Reductions.sum(w, over.dtype(type));
    if (Reductions.any(Ufuncs.EQUAL.call(total, 0L), Over.all()).getBoolean()) {
      throw new ArithmeticException("the weights of an average add up to zero; give others");
    }
    var products = Ufuncs.MULTIPLY.call(a, w, Call.plain().dtype(type));
    var average = Ufuncs.DIVIDE.call(Reductions.sum(products, over), total);
    products.release();
    return new Average(
        average,
        total.shape().equals(average.shape()) ? total : total.broadcastTo(average.shape()).copy());
  }

  /// Weights as they stretch to `a`.
  static NDArray fitted(NDArray a, NDArray weights, Over over) {
    if (weights.shape().equals(a.shape())) {
      return weights;
    }
    if (over.axes().isEmpty()) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "weights of shape %s were given for shape %s without an axis; name the axis"
              .formatted(weights.shape(), a.shape()));
    }
    var axes = over.axes().get().stream().mapToInt(axis -> a.shape().normalise(axis)).toArray();
    var wanted = Arrays.stream(axes).mapToLong(axis -> a.shape(axis)).toArray();
    if (!Arrays.equals(wanted, weights.shape().toArray())) {
      throw new ShapeException(
          "weights of shape %s were given for axes %s of shape %s; give one for each element there"
              .formatted(weights.shape(), Arrays.toString(axes), a.shape()));
    }
    var order =
        IntStream.range(0, axes.length)
            .boxed()
            .sorted(Comparator.comparingInt(i -> axes[i]))
            .mapToInt(i -> i)
            .toArray();
    var lengths = new long[a.ndim()];
    Arrays.fill(lengths, 1);
    for (int axis : axes) {
      lengths[axis] = a.shape(axis);
    }
    return weights.transpose(order).reshape(lengths);
  }
}
