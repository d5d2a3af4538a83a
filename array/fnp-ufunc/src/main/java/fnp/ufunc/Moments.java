package fnp.ufunc;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.PromotionTable;
import fnp.ndarray.NDArray;
import java.util.Optional;

/// Mean and variance, step by step as NumPy computes them.
///
/// @source NumPy 2.4, `_core/_methods.py`, `_mean` and `_var`
final class Moments {
  private Moments() {}

  static NDArray mean(NDArray x, Over over) {
    return over.deliver(freshMean(x, typed(over, Reductions.meanType(x.dtype())).fresh()));
  }

  /// An array for the result decides, with the operand, in which dtype sums are computed.
  private static Over typed(Over over, DType own) {
    if (over.dtype().isPresent() || over.out().isEmpty()) {
      return over;
    }
    return over.dtype(PromotionTable.current().promote(own, over.out().get().dtype()));
  }

  private static NDArray freshMean(NDArray x, Over over) {
    if (over.dtype().isEmpty() && x.dtype() == DType.FLOAT16) {
      return freshMean(x, over.dtype(DType.FLOAT32)).astype(DType.FLOAT16);
    }
    var type = over.dtype().orElse(Reductions.meanType(x.dtype()));
    var sum = Reductions.sum(x, over.dtype(type));
    return divideInPlace(sum, counts(x, over));
  }

  /// @param given the mean, if it is known, in the shape that keeps the axes
  static NDArray variance(NDArray x, Over over, double ddof, Optional<NDArray> given) {
    return over.deliver(freshVariance(x, over, ddof, given));
  }

  /// The root of [#variance].
  static NDArray deviation(NDArray x, Over over, double ddof, Optional<NDArray> given) {
    return over.deliver(Ufuncs.SQRT.call(freshVariance(x, over, ddof, given)));
  }

  private static NDArray freshVariance(NDArray x, Over over, double ddof, Optional<NDArray> given) {
    var type = over.dtype().orElse(Reductions.meanType(x.dtype()));
    var mean = given.orElseGet(() -> keptMean(x, over.fresh().dtype(type).keepDims()));
    var call = Call.plain().casting(UNSAFE);
    var distance = Ufuncs.SUBTRACT.call(x, mean, given.isEmpty() ? call.dtype(type) : call);
    if (given.isEmpty()) {
      mean.release();
    }
    var squares = squaresInPlace(distance);
    var wide = over.dtype().isEmpty() ? typed(over, squares.dtype()) : over;
    var sum = Reductions.sum(squares, wide.dtype(wide.dtype().orElse(squares.dtype())).fresh());
    distance.release();
    var divisor =
        Ufuncs.MAXIMUM.call(Ufuncs.SUBTRACT.call(counts(x, over).astype(DType.FLOAT64), ddof), 0.0);
    return divideInPlace(sum, divisor);
  }

  private static NDArray keptMean(NDArray x, Over over) {
    return divideInPlace(Reductions.sum(x, over), counts(x, over));
  }

  /// The squares of the absolute values.
  private static NDArray squaresInPlace(NDArray x) {
    if (x.dtype().kind() != Kind.COMPLEX) {
      return Ufuncs.MULTIPLY.call(x, x, Call.plain().out(x));
    }
    var real = squaresInPlace(x.real());
    return Ufuncs.ADD.call(real, squaresInPlace(x.imag()), Call.plain().out(real));
  }

  private static final fnp.dtype.Casting UNSAFE = fnp.dtype.Casting.UNSAFE;

  /// The number of elements behind each result: one number, or an array if there is a mask.
  private static NDArray counts(NDArray x, Over over) {
    if (over.where().isPresent()) {
      var mask = over.where().get().broadcastTo(x.shape());
      var plain = over.counting();
      return Reductions.sum(mask, plain.withoutWhere());
    }
    var count = NDArray.empty(DType.INT64);
    count.setLong(ReducedAxes.of(x.shape(), over).countPerResult());
    return count;
  }

  /// Divides in float64 and rounds once to the dtype of `sum`.
  private static NDArray divideInPlace(NDArray sum, NDArray counts) {
    return Ufuncs.DIVIDE.call(sum, counts, Call.plain().out(sum).casting(UNSAFE));
  }
}
