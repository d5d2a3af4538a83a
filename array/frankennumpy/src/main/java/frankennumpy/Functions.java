package frankennumpy;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import fnp.ufunc.Call;
import fnp.ufunc.Selections;
import fnp.ufunc.Ufuncs;
import frankennumpy.statistics.Closeness;
import frankennumpy.statistics.Rounding;
import java.util.Optional;
import java.util.OptionalDouble;

/// Functions applied to each element. Use through [Np].
///
/// Functions of floats take integers to float64 (int16 and uint16, and for want of float16 also
/// int8, uint8 and bool, to float32). All methods throw [fnp.ufunc.UfuncException] if the function
/// is not defined for the dtypes, and those of several arrays [fnp.ndarray.BroadcastException] if
/// the shapes do not fit.
///
/// @numpy "Mathematical functions", "Logic functions", 2.4
public abstract sealed class Functions extends SecondNames permits Aggregation {
  Functions() {}

  /// `-x`.
  ///
  /// @numpy `numpy.negative`
  public static NDArray negative(NDArray x) {
    return Ufuncs.NEGATIVE.call(x);
  }

  /// `+x`, a copy.
  ///
  /// @numpy `numpy.positive`
  public static NDArray positive(NDArray x) {
    return Ufuncs.POSITIVE.call(x);
  }

  /// The absolute value.
  ///
  /// @numpy `numpy.absolute`
  public static NDArray absolute(NDArray x) {
    return Ufuncs.ABSOLUTE.call(x);
  }

  /// -1, 0 or 1; NaN for NaN.
  ///
  /// @numpy `numpy.sign`
  public static NDArray sign(NDArray x) {
    return Ufuncs.SIGN.call(x);
  }

  /// `x * x`.
  ///
  /// @numpy `numpy.square`
  public static NDArray square(NDArray x) {
    return Ufuncs.SQUARE.call(x);
  }

  /// `1 / x`, for integers cut to an integer.
  ///
  /// @numpy `numpy.reciprocal`
  public static NDArray reciprocal(NDArray x) {
    return Ufuncs.RECIPROCAL.call(x);
  }

  /// The square root; NaN below zero.
  ///
  /// @numpy `numpy.sqrt`
  public static NDArray sqrt(NDArray x) {
    return Ufuncs.SQRT.call(x);
  }

  /// The cube root.
  ///
  /// @numpy `numpy.cbrt`
  public static NDArray cbrt(NDArray x) {
    return Ufuncs.CBRT.call(x);
  }

  /// `e` to the power `x`.
  ///
  /// @numpy `numpy.exp`
  public static NDArray exp(NDArray x) {
    return Ufuncs.EXP.call(x);
  }

  /// 2 to the power `x`.
  ///
  /// @numpy `numpy.exp2`
  public static NDArray exp2(NDArray x) {
    return Ufuncs.EXP2.call(x);
  }

  /// `exp(x) - 1`, accurate near zero.
  ///
  /// @numpy `numpy.expm1`
  public static NDArray expm1(NDArray x) {
    return Ufuncs.EXPM1.call(x);
  }

  /// The natural logarithm; -inf at zero, NaN below.
  ///
  /// @numpy `numpy.log`
  public static NDArray log(NDArray x) {
    return Ufuncs.LOG.call(x);
  }

  /// The logarithm to base 2.
  ///
  /// @numpy `numpy.log2`
  public static NDArray log2(NDArray x) {
    return Ufuncs.LOG2.call(x);
  }

  /// The logarithm to base 10.
  ///
  /// @numpy `numpy.log10`
  public static NDArray log10(NDArray x) {
    return Ufuncs.LOG10.call(x);
  }

  /// `log(1 + x)`, accurate near zero.
  ///
  /// @numpy `numpy.log1p`
  public static NDArray log1p(NDArray x) {
    return Ufuncs.LOG1P.call(x);
  }

  /// The sine of an angle in radians.
  ///
  /// @numpy `numpy.sin`
  public static NDArray sin(NDArray x) {
    return Ufuncs.SIN.call(x);
  }

  /// The cosine of an angle in radians.
  ///
  /// @numpy `numpy.cos`
  public static NDArray cos(NDArray x) {
    return Ufuncs.COS.call(x);
  }

  /// The tangent of an angle in radians.
  ///
  /// @numpy `numpy.tan`
  public static NDArray tan(NDArray x) {
    return Ufuncs.TAN.call(x);
  }

  /// The angle in radians with this sine; NaN beyond 1.
  ///
  /// @numpy `numpy.arcsin`
  public static NDArray arcsin(NDArray x) {
    return Ufuncs.ARCSIN.call(x);
  }

  /// The angle in radians with this cosine; NaN beyond 1.
  ///
  /// @numpy `numpy.arccos`
  public static NDArray arccos(NDArray x) {
    return Ufuncs.ARCCOS.call(x);
  }

  /// The angle in radians with this tangent.
  ///
  /// @numpy `numpy.arctan`
  public static NDArray arctan(NDArray x) {
    return Ufuncs.ARCTAN.call(x);
  }

  /// The hyperbolic sine.
  ///
  /// @numpy `numpy.sinh`
  public static NDArray sinh(NDArray x) {
    return Ufuncs.SINH.call(x);
  }

  /// The hyperbolic cosine.
  ///
  /// @numpy `numpy.cosh`
  public static NDArray cosh(NDArray x) {
    return Ufuncs.COSH.call(x);
  }

  /// The hyperbolic tangent.
  ///
  /// @numpy `numpy.tanh`
  public static NDArray tanh(NDArray x) {
    return Ufuncs.TANH.call(x);
  }

  /// The inverse hyperbolic sine.
  ///
  /// @numpy `numpy.arcsinh`
  public static NDArray arcsinh(NDArray x) {
    return Ufuncs.ARCSINH.call(x);
  }

  /// The inverse hyperbolic cosine; NaN below 1.
  ///
  /// @numpy `numpy.arccosh`
  public static NDArray arccosh(NDArray x) {
    return Ufuncs.ARCCOSH.call(x);
  }

  /// The inverse hyperbolic tangent; NaN beyond 1.
  ///
  /// @numpy `numpy.arctanh`
  public static NDArray arctanh(NDArray x) {
    return Ufuncs.ARCTANH.call(x);
  }

  /// Radians as degrees.
  ///
  /// @numpy `numpy.degrees`
  public static NDArray degrees(NDArray x) {
    return Ufuncs.DEGREES.call(x);
  }

  /// Degrees as radians.
  ///
  /// @numpy `numpy.radians`
  public static NDArray radians(NDArray x) {
    return Ufuncs.RADIANS.call(x);
  }

  /// Rounded down; integers stay.
  ///
  /// @numpy `numpy.floor`
  public static NDArray floor(NDArray x) {
    return Ufuncs.FLOOR.call(x);
  }

  /// Rounded up; integers stay.
  ///
  /// @numpy `numpy.ceil`
  public static NDArray ceil(NDArray x) {
    return Ufuncs.CEIL.call(x);
  }

  /// Rounded towards zero; integers stay.
  ///
  /// @numpy `numpy.trunc`
  public static NDArray trunc(NDArray x) {
    return Ufuncs.TRUNC.call(x);
  }

  /// Rounded to the nearest whole number, halves to the even one.
  ///
  /// @numpy `numpy.rint`
  public static NDArray rint(NDArray x) {
    return Ufuncs.RINT.call(x);
  }

  /// Whether each element is NaN.
  ///
  /// @numpy `numpy.isnan`
  public static NDArray isnan(NDArray x) {
    return Ufuncs.ISNAN.call(x);
  }

  /// Whether each element is infinite.
  ///
  /// @numpy `numpy.isinf`
  public static NDArray isinf(NDArray x) {
    return Ufuncs.ISINF.call(x);
  }

  /// Whether each element is neither infinite nor NaN.
  ///
  /// @numpy `numpy.isfinite`
  public static NDArray isfinite(NDArray x) {
    return Ufuncs.ISFINITE.call(x);
  }

  /// Whether the sign bit is set, as for -0.0.
  ///
  /// @numpy `numpy.signbit`
  public static NDArray signbit(NDArray x) {
    return Ufuncs.SIGNBIT.call(x);
  }

  /// Whether each element is zero.
  ///
  /// @numpy `numpy.logical_not`
  public static NDArray logicalNot(NDArray x) {
    return Ufuncs.LOGICAL_NOT.call(x);
  }

  /// Every bit inverted; for bool, the logical not.
  ///
  /// @numpy `numpy.invert`
  public static NDArray invert(NDArray x) {
    return Ufuncs.INVERT.call(x);
  }

  /// The smaller of each pair; NaN only if both are.
  ///
  /// @numpy `numpy.fmin`
  public static NDArray fmin(NDArray x, NDArray y) {
    return Ufuncs.FMIN.call(x, y);
  }

  /// The larger of each pair; NaN only if both are.
  ///
  /// @numpy `numpy.fmax`
  public static NDArray fmax(NDArray x, NDArray y) {
    return Ufuncs.FMAX.call(x, y);
  }

  /// The remainder with the sign of `x`.
  ///
  /// @numpy `numpy.fmod`
  public static NDArray fmod(NDArray x, NDArray y) {
    return Ufuncs.FMOD.call(x, y);
  }

  /// The angle in radians of the point `(y, x)`, first argument first.
  ///
  /// @numpy `numpy.arctan2`
  public static NDArray arctan2(NDArray y, NDArray x) {
    return Ufuncs.ARCTAN2.call(y, x);
  }

  /// The hypotenuse of legs `x` and `y`.
  ///
  /// @numpy `numpy.hypot`
  public static NDArray hypot(NDArray x, NDArray y) {
    return Ufuncs.HYPOT.call(x, y);
  }

  /// `log(exp(x) + exp(y))` without overflow.
  ///
  /// @numpy `numpy.logaddexp`
  public static NDArray logaddexp(NDArray x, NDArray y) {
    return Ufuncs.LOGADDEXP.call(x, y);
  }

  /// `x` with the sign of `y`.
  ///
  /// @numpy `numpy.copysign`
  public static NDArray copysign(NDArray x, NDArray y) {
    return Ufuncs.COPYSIGN.call(x, y);
  }

  /// 0 below zero, 1 above, `y` at zero.
  ///
  /// @numpy `numpy.heaviside`
  public static NDArray heaviside(NDArray x, NDArray y) {
    return Ufuncs.HEAVISIDE.call(x, y);
  }

  /// The greatest common divisor of integers.
  ///
  /// @numpy `numpy.gcd`
  public static NDArray gcd(NDArray x, NDArray y) {
    return Ufuncs.GCD.call(x, y);
  }

  /// The least common multiple of integers.
  ///
  /// @numpy `numpy.lcm`
  public static NDArray lcm(NDArray x, NDArray y) {
    return Ufuncs.LCM.call(x, y);
  }

  /// Whether both differ from zero.
  ///
  /// @numpy `numpy.logical_and`
  public static NDArray logicalAnd(NDArray x, NDArray y) {
    return Ufuncs.LOGICAL_AND.call(x, y);
  }

  /// Whether either differs from zero.
  ///
  /// @numpy `numpy.logical_or`
  public static NDArray logicalOr(NDArray x, NDArray y) {
    return Ufuncs.LOGICAL_OR.call(x, y);
  }

  /// Whether exactly one differs from zero.
  ///
  /// @numpy `numpy.logical_xor`
  public static NDArray logicalXor(NDArray x, NDArray y) {
    return Ufuncs.LOGICAL_XOR.call(x, y);
  }

  /// The bits set in both; integers and bool only.
  ///
  /// @numpy `numpy.bitwise_and`
  public static NDArray bitwiseAnd(NDArray x, NDArray y) {
    return Ufuncs.BITWISE_AND.call(x, y);
  }

  /// The bits set in either; integers and bool only.
  ///
  /// @numpy `numpy.bitwise_or`
  public static NDArray bitwiseOr(NDArray x, NDArray y) {
    return Ufuncs.BITWISE_OR.call(x, y);
  }

  /// The bits set in exactly one; integers and bool only.
  ///
  /// @numpy `numpy.bitwise_xor`
  public static NDArray bitwiseXor(NDArray x, NDArray y) {
    return Ufuncs.BITWISE_XOR.call(x, y);
  }

  /// The bits of integers shifted up.
  ///
  /// @numpy `numpy.left_shift`
  public static NDArray leftShift(NDArray x, NDArray y) {
    return Ufuncs.LEFT_SHIFT.call(x, y);
  }

  /// The bits of integers shifted down, keeping the sign.
  ///
  /// @numpy `numpy.right_shift`
  public static NDArray rightShift(NDArray x, NDArray y) {
    return Ufuncs.RIGHT_SHIFT.call(x, y);
  }

  /// As [#absolute].
  ///
  /// @numpy `numpy.abs`
  public static NDArray abs(NDArray x) {
    return Ufuncs.ABSOLUTE.call(x);
  }

  /// Rounded to `decimals` places, halves to the even one; negative places round before the point.
  ///
  /// @numpy `numpy.round`
  public static NDArray round(NDArray x, int decimals) {
    return Rounding.round(x, decimals);
  }

  /// Rounded to whole numbers, halves to the even one.
  ///
  /// @numpy `numpy.round`
  public static NDArray round(NDArray x) {
    return Rounding.round(x, 0);
  }

  /// As [#round(NDArray, int)].
  ///
  /// @numpy `numpy.around`
  public static NDArray around(NDArray x, int decimals) {
    return Rounding.round(x, decimals);
  }

  /// Rounded towards zero; integers stay.
  ///
  /// @numpy `numpy.fix`
  public static NDArray fix(NDArray x) {
    return Ufuncs.TRUNC.call(x);
  }

  /// Elements of `x` where the condition differs from zero, of `y` elsewhere.
  ///
  /// @numpy `numpy.where`
  public static NDArray where(NDArray condition, NDArray x, NDArray y) {
    return Selections.where(condition, x, y);
  }

  /// Elements below `low` raised to it, and those above `high` lowered to it.
  ///
  /// @numpy `numpy.clip`
  public static NDArray clip(NDArray x, NDArray low, NDArray high) {
    return Selections.clip(x, low, high);
  }

  /// Elements below `low` raised to it, and those above `high` lowered to it.
  ///
  /// @numpy `numpy.clip`
  public static NDArray clip(NDArray x, double low, double high) {
    return Rounding.clip(x, low, high);
  }

  /// Elements below `low` raised to it, and those above `high` lowered to it. A bound beyond what
  /// an integer dtype holds does nothing.
  ///
  /// @numpy `numpy.clip`
  public static NDArray clip(NDArray x, long low, long high) {
    return Rounding.clip(x, low, high);
  }

  /// As [#clip(NDArray, NDArray, NDArray)], where either bound may be missing.
  ///
  /// @param call where the result goes, which elements are computed, and in which dtype
  /// @numpy `numpy.clip`
  public static NDArray clip(NDArray x, Optional<NDArray> low, Optional<NDArray> high, Call call) {
    return Rounding.clip(x, low, high, call);
  }

  /// A copy converted to another dtype: floats are cut to integers, integers wrap around.
  ///
  /// @numpy `numpy.astype`, `numpy.ndarray.astype`
  public static NDArray astype(NDArray x, DType dtype) {
    return x.astype(dtype);
  }

  /// NaN as 0, and infinities as the greatest and least finite numbers.
  ///
  /// @numpy `numpy.nan_to_num`
  public static NDArray nanToNum(NDArray x) {
    return nanToNum(x, 0, OptionalDouble.empty(), OptionalDouble.empty(), true);
  }

  /// NaN and infinities as other numbers, in a copy or in place.
  ///
  /// @param positive instead of infinity; left out, the greatest finite number
  /// @param negative instead of negative infinity; left out, the least finite number
  /// @numpy `numpy.nan_to_num` with `nan`, `posinf`, `neginf` and `copy`
  public static NDArray nanToNum(
      NDArray x, double nan, OptionalDouble positive, OptionalDouble negative, boolean copy) {
    return Rounding.nanToNum(copy ? x.copy(Order.K) : x, nan, positive, negative);
  }

  /// The real parts if all imaginary parts are below a tolerance, else the array itself.
  ///
  /// @param tolerance above 1 in units of the dtype's precision, else absolute
  /// @numpy `numpy.real_if_close`
  public static NDArray realIfClose(NDArray a, double tolerance) {
    return Closeness.realIfClose(a, tolerance);
  }

  /// Whether each pair differs by at most `atol + rtol |y|`.
  ///
  /// @numpy `numpy.isclose`
  public static NDArray isclose(NDArray x, NDArray y, double rtol, double atol) {
    return isclose(x, y, rtol, atol, false);
  }

  /// As [#isclose(NDArray, NDArray, double, double)].
  ///
  /// @param equalNan whether NaN is close to NaN
  /// @numpy `numpy.isclose` with `equal_nan`
  public static NDArray isclose(NDArray x, NDArray y, double rtol, double atol, boolean equalNan) {
    return Closeness.isclose(x, y, rtol, atol, equalNan);
  }
}
