package frankennumpy;

import fnp.ndarray.NDArray;
import fnp.ufunc.PairUfunc;
import fnp.ufunc.Ufuncs;

/// Functions that take numbers apart or put them together. Use through [Np].
///
/// All methods throw [fnp.ufunc.UfuncException] if the function is not defined for the dtypes, and
/// those of two arrays [fnp.ndarray.BroadcastException] if the shapes do not fit.
///
/// @numpy "Mathematical functions", "Floating point routines", 2.4
public abstract sealed class FloatParts extends Arithmetic permits ErrorHandling {
  FloatParts() {}

  /// The quotient rounded down and the remainder with the sign of the divisor.
  ///
  /// @numpy `numpy.divmod`
  public static PairUfunc.Pair divmod(NDArray x, NDArray y) {
    return Ufuncs.DIVMOD.call(x, y);
  }

  /// The part after the point and the whole part, both with the sign of `x`.
  ///
  /// @numpy `numpy.modf`
  public static PairUfunc.Pair modf(NDArray x) {
    return Ufuncs.MODF.call(x);
  }

  /// A number from ½ to 1 and the power of two it is multiplied by, as int32.
  ///
  /// @numpy `numpy.frexp`
  public static PairUfunc.Pair frexp(NDArray x) {
    return Ufuncs.FREXP.call(x);
  }

  /// `x` times 2 to the power of the whole number `y`.
  ///
  /// @numpy `numpy.ldexp`
  public static NDArray ldexp(NDArray x, NDArray y) {
    return Ufuncs.LDEXP.call(x, y);
  }

  /// The next floating-point number after `x` towards `y`.
  ///
  /// @numpy `numpy.nextafter`
  public static NDArray nextafter(NDArray x, NDArray y) {
    return Ufuncs.NEXTAFTER.call(x, y);
  }

  /// The distance to the next floating-point number away from zero.
  ///
  /// @numpy `numpy.spacing`
  public static NDArray spacing(NDArray x) {
    return Ufuncs.SPACING.call(x);
  }

  /// The absolute value as a floating-point number; not defined for complex numbers.
  ///
  /// @numpy `numpy.fabs`
  public static NDArray fabs(NDArray x) {
    return Ufuncs.FABS.call(x);
  }

  /// `x` to the power `y`, in float64 or complex128 at least.
  ///
  /// @numpy `numpy.float_power`
  public static NDArray floatPower(NDArray x, NDArray y) {
    return Ufuncs.FLOAT_POWER.call(x, y);
  }

  /// `log2(2^x + 2^y)` without overflow.
  ///
  /// @numpy `numpy.logaddexp2`
  public static NDArray logaddexp2(NDArray x, NDArray y) {
    return Ufuncs.LOGADDEXP2.call(x, y);
  }

  /// The angle in radians.
  ///
  /// @numpy `numpy.deg2rad`
  public static NDArray deg2rad(NDArray x) {
    return Ufuncs.DEG2RAD.call(x);
  }

  /// The angle in degrees.
  ///
  /// @numpy `numpy.rad2deg`
  public static NDArray rad2deg(NDArray x) {
    return Ufuncs.RAD2DEG.call(x);
  }

  /// How many bits of the absolute value are 1, as uint8.
  ///
  /// @numpy `numpy.bitwise_count`
  public static NDArray bitwiseCount(NDArray x) {
    return Ufuncs.BITWISE_COUNT.call(x);
  }
}
