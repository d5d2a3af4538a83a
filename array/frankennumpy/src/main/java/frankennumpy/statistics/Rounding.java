package frankennumpy.statistics;

import fnp.dtype.DType;
import fnp.dtype.FloatLimits;
import fnp.dtype.IntegerLimits;
import fnp.dtype.Kind;
import fnp.dtype.Primitive;
import fnp.ndarray.NDArray;
import fnp.ufunc.Call;
import fnp.ufunc.Expression;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Selections;
import fnp.ufunc.Ufuncs;
import java.util.Optional;
import java.util.OptionalDouble;

/// Rounding, clipping, and numbers in place of NaN and infinities.
public final class Rounding {
  private Rounding() {}

  /// Rounded to `decimals` places, halves to the even one.
  ///
  /// @source NumPy 2.4, `calculation.c`, `PyArray_Round`
  public static NDArray round(NDArray x, int decimals) {
    if (!x.dtype().kind().isInexact() && decimals >= 0) {
      return x.copy();
    }
    if (x.dtype().kind() == Kind.COMPLEX) {
      var parts = x.copy();
      parts.real().copyFrom(round(x.real(), decimals));
      parts.imag().copyFrom(round(x.imag(), decimals));
      return parts;
    }
    if (decimals == 0) {
      return Ufuncs.RINT.call(x);
    }
    var factor = Math.pow(10, Math.abs(decimals));
    var scaled = decimals >= 0 ? Ufuncs.MULTIPLY.call(x, factor) : Ufuncs.DIVIDE.call(x, factor);
    var whole = Ufuncs.RINT.call(scaled);
    var result =
        decimals >= 0 ? Ufuncs.DIVIDE.call(whole, factor) : Ufuncs.MULTIPLY.call(whole, factor);
    return result.to(x.dtype());
  }

  /// Elements below `low` raised to it, and those above `high` lowered to it.
  public static NDArray clip(NDArray x, long low, long high) {
    if (x.dtype().kind().isInteger()) {
      var limits = IntegerLimits.of(x.dtype());
      var lowest = limits.min().longValue();
      var isBelow = low <= lowest;
      var isAbove = java.math.BigInteger.valueOf(high).compareTo(limits.max()) >= 0;
      if (isBelow || isAbove) {
        return isBelow
            ? isAbove ? Ufuncs.POSITIVE.call(x) : Ufuncs.MINIMUM.call(x, high)
            : Ufuncs.MAXIMUM.call(x, low);
      }
    }
    return isZeroBound(x, low, high)
        ? besideZero(x, low, high)
        : x.dtype() instanceof Primitive
            ? Expression.of(x).apply(Ufuncs.MAXIMUM, low).apply(Ufuncs.MINIMUM, high).compute()
            : Ufuncs.MINIMUM.call(Ufuncs.MAXIMUM.call(x, low), high);
  }

  /// Elements below `low` raised to it, and those above `high` lowered to it.
  public static NDArray clip(NDArray x, double low, double high) {
    return isZeroBound(x, low, high)
        ? besideZero(x, low, high)
        : x.dtype() instanceof Primitive
            ? Expression.of(x).apply(Ufuncs.MAXIMUM, low).apply(Ufuncs.MINIMUM, high).compute()
            : Ufuncs.MINIMUM.call(Ufuncs.MAXIMUM.call(x, low), high);
  }

  /// Zero as a bound keeps the sign of zeros, which maximum and minimum do not.
  private static boolean isZeroBound(NDArray x, double low, double high) {
    return (low == 0 || high == 0) && x.dtype().kind() == Kind.FLOATING;
  }

  private static NDArray besideZero(NDArray x, double low, double high) {
    var least = NDArray.scalar(DType.FLOAT64, low).to(x.dtype());
    var most = NDArray.scalar(DType.FLOAT64, high).to(x.dtype());
    var raised = Selections.where(Ufuncs.LESS.call(x, least), least, x);
    return Selections.where(Ufuncs.GREATER.call(raised, most), most, raised);
  }

  /// Elements below `low` raised to it, and those above `high` lowered to it.
  public static NDArray clip(NDArray x, Optional<NDArray> low, Optional<NDArray> high, Call call) {
    if (low.isEmpty() && high.isEmpty()) {
      return Ufuncs.POSITIVE.call(x, call);
    }
    if (low.isEmpty()) {
      return Ufuncs.MINIMUM.call(x, high.get(), call);
    }
    if (high.isEmpty()) {
      return Ufuncs.MAXIMUM.call(x, low.get(), call);
    }
    var raised =
        call.dtype().isPresent()
            ? Ufuncs.MAXIMUM.call(
                x, low.get(), Call.plain().dtype(call.dtype().get()).casting(call.casting()))
            : Ufuncs.MAXIMUM.call(x, low.get());
    return Ufuncs.MINIMUM.call(raised, high.get(), call);
  }

  /// NaN and infinities replaced in place.
  public static NDArray nanToNum(
      NDArray x, double nan, OptionalDouble positive, OptionalDouble negative) {
    if (!x.dtype().kind().isInexact()) {
      return x;
    }
    if (x.dtype().kind() == Kind.COMPLEX) {
      nanToNum(x.real(), nan, positive, negative);
      nanToNum(x.imag(), nan, positive, negative);
      return x;
    }
    var finite = Ufuncs.ISFINITE.call(x);
    var isFinite = Reductions.all(finite, Over.all()).getBoolean();
    finite.release();
    if (isFinite) {
      return x;
    }
    var most = FloatLimits.of(x.dtype()).max();
    replace(x, Ufuncs.ISNAN.call(x), nan);
    replace(x, Ufuncs.EQUAL.call(x, Double.POSITIVE_INFINITY), positive.orElse(most));
    replace(x, Ufuncs.EQUAL.call(x, Double.NEGATIVE_INFINITY), negative.orElse(-most));
    return x;
  }

  private static void replace(NDArray x, NDArray where, double value) {
    var number = NDArray.scalar(DType.FLOAT64, value).to(x.dtype());
    x.copyFrom(Selections.where(where, number, x));
  }
}
