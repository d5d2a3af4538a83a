package ruchy.std.array;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ufunc.Call;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// The universal functions of the namespace `np` of single numbers, which give single numbers; the
/// last parameter says which one it is.
///
/// ```ruchy
/// >>> np.sqrt(4.0)
/// 2.0
/// ```
@Namespace("np")
public final class NumberFunctions {
  private static final String REAL =
      """
      abs:absolute absolute ceil conj:conjugate conjugate floor negative positive
      reciprocal sign square trunc acos:arccos acosh:arccosh arccos arccosh arcsin
      arcsinh arctan arctanh asin:arcsin asinh:arcsinh atan:arctan atanh:arctanh cbrt
      cos cosh deg2rad degrees exp exp2 expm1 fabs log log10 log1p log2 rad2deg
      radians rint sin sinh spacing sqrt tan tanh\
      """;

  private static final String REALS =
      """
      add floor_divide fmax fmin fmod maximum minimum mod:remainder multiply pow:power
      power remainder subtract arctan2 atan2:arctan2 copysign divide float_power
      heaviside hypot logaddexp logaddexp2 nextafter true_divide:divide\
      """;

  private NumberFunctions() {}

  private static NDArray whole(long x) {
    return NDArray.scalar(DType.INT64, x);
  }

  private static NDArray real(double x) {
    return NDArray.scalar(DType.FLOAT64, x);
  }

  private static NDArray one(String ufunc, NDArray x) {
    return UfuncCalls.named(ufunc).call(Call.plain(), x).getFirst();
  }

  private static NDArray two(String ufunc, NDArray x1, NDArray x2) {
    return UfuncCalls.named(ufunc).call(Call.plain(), x1, x2).getFirst();
  }

  /// NumPy's function of this name, of one integer.
  @Signature(
      value = "fn N(x: i64, ufunc: String = \"U\") -> i64",
      each =
          """
          abs:absolute absolute ceil conj:conjugate conjugate floor negative positive
          reciprocal sign square trunc bitwise_invert:invert bitwise_not:invert invert\
          """)
  public static long whole(long x, String ufunc) {
    return one(ufunc, NDArray.scalar(DType.INT64, x)).getLong();
  }

  /// NumPy's function of this name, of one number.
  @Signature(value = "fn N(x: f64, ufunc: String = \"U\") -> f64", each = REAL)
  public static double real(double x, String ufunc) {
    return one(ufunc, NDArray.scalar(DType.FLOAT64, x)).getDouble();
  }

  /// NumPy's function of this name, of one number of 32 bits.
  @Signature(value = "fn N(x: f32, ufunc: String = \"U\") -> f32", each = REAL)
  public static float real(float x, String ufunc) {
    return (float) one(ufunc, NDArray.scalar(DType.FLOAT32, x)).getDouble();
  }

  /// NumPy's function of this name, of two numbers of 32 bits.
  @Signature(value = "fn N(x1: f32, x2: f32, ufunc: String = \"U\") -> f32", each = REALS)
  public static float real(float x1, float x2, String ufunc) {
    return (float)
        two(ufunc, NDArray.scalar(DType.FLOAT32, x1), NDArray.scalar(DType.FLOAT32, x2))
            .getDouble();
  }

  /// NumPy's test of this name, of one number.
  @Signature(
      value = "fn N(x: f64, ufunc: String = \"U\") -> bool",
      each = "isfinite isinf isnan signbit")
  public static boolean test(double x, String ufunc) {
    return one(ufunc, NDArray.scalar(DType.FLOAT64, x)).getBoolean();
  }

  /// NumPy's function of this name, of two integers.
  @Signature(
      value = "fn N(x1: i64, x2: i64, ufunc: String = \"U\") -> i64",
      each =
          """
          add floor_divide fmax fmin fmod maximum minimum mod:remainder multiply pow:power
          power remainder subtract bitwise_and bitwise_left_shift:left_shift bitwise_or
          bitwise_right_shift:right_shift bitwise_xor gcd lcm left_shift right_shift\
          """)
  public static long whole(long x1, long x2, String ufunc) {
    return two(ufunc, whole(x1), whole(x2)).getLong();
  }

  /// NumPy's function of this name, of two numbers.
  @Signature(value = "fn N(x1: f64, x2: f64, ufunc: String = \"U\") -> f64", each = REALS)
  public static double real(double x1, double x2, String ufunc) {
    return two(ufunc, real(x1), real(x2)).getDouble();
  }

  /// NumPy's comparison of this name, of two integers.
  @Signature(
      value = "fn N(x1: i64, x2: i64, ufunc: String = \"U\") -> bool",
      each = "equal greater greater_equal less less_equal not_equal")
  public static boolean compare(long x1, long x2, String ufunc) {
    return two(ufunc, whole(x1), whole(x2)).getBoolean();
  }

  /// NumPy's comparison of this name, of two numbers.
  @Signature(
      value = "fn N(x1: f64, x2: f64, ufunc: String = \"U\") -> bool",
      each = "equal greater greater_equal less less_equal not_equal")
  public static boolean compare(double x1, double x2, String ufunc) {
    return two(ufunc, real(x1), real(x2)).getBoolean();
  }
}
