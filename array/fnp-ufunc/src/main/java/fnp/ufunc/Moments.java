package fnp.ufunc;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.ndarray.NDArray;
import java.util.OptionalDouble;

/// Mean and variance, step by step as NumPy computes them.
///
/// @source NumPy 2.4, `_core/_methods.py`, `_mean` and `_var`
final class Moments {
  private Moments() {}

  static NDArray mean(NDArray x, Over over) {
    if (over.dtype().isEmpty() && x.dtype() == DType.FLOAT16) {
      return mean(x, over.dtype(DType.FLOAT32)).astype(DType.FLOAT16);
    }
    var type = over.dtype().orElse(Reductions.meanType(x.dtype()));
    var sum = Reductions.sum(x, over.dtype(type));
    return divideInPlace(sum, counts(x, over));
  }

  static NDArray variance(NDArray x, Over over, double ddof) {
    var type = over.dtype().orElse(Reductions.meanType(x.dtype()));
    var counts = counts(x, over.keepDims());
    var mean = Reductions.sum(x, over.dtype(type).keepDims());
    divideInPlace(mean, counts);
    var distance = Ufuncs.SUBTRACT.call(x, mean, Call.plain().dtype(type).casting(UNSAFE));
    mean.release();
    var squares = squaresInPlace(distance);
    var sum = Reductions.sum(squares, over.dtype(squares.dtype()));
    distance.release();
    var divisor =
        Ufuncs.MAXIMUM.call(Ufuncs.SUBTRACT.call(counts(x, over).astype(DType.FLOAT64), ddof), 0.0);
    return divideInPlace(sum, divisor);
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
      var plain =
          new Over(
              over.axes(),
              over.keepsDims(),
              java.util.Optional.empty(),
              OptionalDouble.empty(),
              java.util.Optional.empty());
      return Reductions.sum(mask, plain);
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
