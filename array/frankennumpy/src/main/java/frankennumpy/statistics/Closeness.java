package frankennumpy.statistics;

import fnp.dtype.DType;
import fnp.dtype.FloatLimits;
import fnp.dtype.Kind;
import fnp.dtype.PromotionTable;
import fnp.ndarray.NDArray;
import fnp.ndarray.storage.Scope;
import fnp.ufunc.Call;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Ufuncs;

/// Numbers that agree but for rounding.
///
/// @source NumPy 2.4, `_core/numeric.py`, `isclose`
public final class Closeness {
  private Closeness() {}

  /// Whether each pair differs by at most `atol + rtol |y|`.
  public static NDArray isclose(NDArray x, NDArray y, double rtol, double atol, boolean equalNan) {
    return Scope.result(() -> close(x, y, rtol, atol, equalNan));
  }

  private static NDArray close(NDArray x, NDArray y, double rtol, double atol, boolean equalNan) {
    if (y.dtype().kind() == Kind.TIMEDELTA) {
      var distance = Ufuncs.ABSOLUTE.call(Ufuncs.SUBTRACT.call(x, y));
      var limit = Ufuncs.MULTIPLY.call(Ufuncs.ABSOLUTE.call(y), rtol);
      var near = Ufuncs.LESS_EQUAL.call(distance, limit);
      return or(near, Ufuncs.EQUAL.call(x, y));
    }
    var table = PromotionTable.current();
    var z = y.dtype().kind().isInexact() ? y : y.to(table.promote(y.dtype(), DType.FLOAT64));
    var limit = Ufuncs.ABSOLUTE.call(z);
    Ufuncs.MULTIPLY.call(NDArray.scalar(limit.dtype(), rtol), limit, Call.plain().out(limit));
    Ufuncs.ADD.call(NDArray.scalar(limit.dtype(), atol), limit, Call.plain().out(limit));
    var distance = Ufuncs.SUBTRACT.call(x, z);
    var near = Ufuncs.LESS_EQUAL.call(Ufuncs.ABSOLUTE.call(distance), limit);
    Ufuncs.BITWISE_AND.call(near, Ufuncs.ISFINITE.call(z), Call.plain().out(near));
    var close = or(near, Ufuncs.EQUAL.call(x, z));
    return equalNan
        ? or(close, Ufuncs.BITWISE_AND.call(Ufuncs.ISNAN.call(x), Ufuncs.ISNAN.call(z)))
        : close;
  }

  private static NDArray or(NDArray x, NDArray y) {
    return Ufuncs.BITWISE_OR.call(x, y);
  }

  /// The real parts if all imaginary parts are below a tolerance.
  public static NDArray realIfClose(NDArray a, double tolerance) {
    if (a.dtype().kind() != Kind.COMPLEX) {
      return a;
    }
    var part = a.dtype() == DType.COMPLEX64 ? DType.FLOAT32 : DType.FLOAT64;
    var limit = tolerance > 1 ? FloatLimits.of(part).eps() * tolerance : tolerance;
    var small = Ufuncs.LESS.call(Ufuncs.ABSOLUTE.call(a.imag()), limit);
    return Reductions.all(small, Over.all()).getBoolean() ? a.real() : a;
  }
}
