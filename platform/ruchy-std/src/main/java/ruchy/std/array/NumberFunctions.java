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
  @Signature({
    "fn abs(x: i64, ufunc: String = \"absolute\") -> i64",
    "fn absolute(x: i64, ufunc: String = \"absolute\") -> i64",
    "fn ceil(x: i64, ufunc: String = \"ceil\") -> i64",
    "fn conj(x: i64, ufunc: String = \"conjugate\") -> i64",
    "fn conjugate(x: i64, ufunc: String = \"conjugate\") -> i64",
    "fn floor(x: i64, ufunc: String = \"floor\") -> i64",
    "fn negative(x: i64, ufunc: String = \"negative\") -> i64",
    "fn positive(x: i64, ufunc: String = \"positive\") -> i64",
    "fn reciprocal(x: i64, ufunc: String = \"reciprocal\") -> i64",
    "fn sign(x: i64, ufunc: String = \"sign\") -> i64",
    "fn square(x: i64, ufunc: String = \"square\") -> i64",
    "fn trunc(x: i64, ufunc: String = \"trunc\") -> i64",
    "fn bitwise_invert(x: i64, ufunc: String = \"invert\") -> i64",
    "fn bitwise_not(x: i64, ufunc: String = \"invert\") -> i64",
    "fn invert(x: i64, ufunc: String = \"invert\") -> i64"
  })
  public static long whole(long x, String ufunc) {
    return one(ufunc, NDArray.scalar(DType.INT64, x)).getLong();
  }

  /// NumPy's function of this name, of one number.
  @Signature({
    "fn abs(x: f64, ufunc: String = \"absolute\") -> f64",
    "fn absolute(x: f64, ufunc: String = \"absolute\") -> f64",
    "fn ceil(x: f64, ufunc: String = \"ceil\") -> f64",
    "fn conj(x: f64, ufunc: String = \"conjugate\") -> f64",
    "fn conjugate(x: f64, ufunc: String = \"conjugate\") -> f64",
    "fn floor(x: f64, ufunc: String = \"floor\") -> f64",
    "fn negative(x: f64, ufunc: String = \"negative\") -> f64",
    "fn positive(x: f64, ufunc: String = \"positive\") -> f64",
    "fn reciprocal(x: f64, ufunc: String = \"reciprocal\") -> f64",
    "fn sign(x: f64, ufunc: String = \"sign\") -> f64",
    "fn square(x: f64, ufunc: String = \"square\") -> f64",
    "fn trunc(x: f64, ufunc: String = \"trunc\") -> f64",
    "fn acos(x: f64, ufunc: String = \"arccos\") -> f64",
    "fn acosh(x: f64, ufunc: String = \"arccosh\") -> f64",
    "fn arccos(x: f64, ufunc: String = \"arccos\") -> f64",
    "fn arccosh(x: f64, ufunc: String = \"arccosh\") -> f64",
    "fn arcsin(x: f64, ufunc: String = \"arcsin\") -> f64",
    "fn arcsinh(x: f64, ufunc: String = \"arcsinh\") -> f64",
    "fn arctan(x: f64, ufunc: String = \"arctan\") -> f64",
    "fn arctanh(x: f64, ufunc: String = \"arctanh\") -> f64",
    "fn asin(x: f64, ufunc: String = \"arcsin\") -> f64",
    "fn asinh(x: f64, ufunc: String = \"arcsinh\") -> f64",
    "fn atan(x: f64, ufunc: String = \"arctan\") -> f64",
    "fn atanh(x: f64, ufunc: String = \"arctanh\") -> f64",
    "fn cbrt(x: f64, ufunc: String = \"cbrt\") -> f64",
    "fn cos(x: f64, ufunc: String = \"cos\") -> f64",
    "fn cosh(x: f64, ufunc: String = \"cosh\") -> f64",
    "fn deg2rad(x: f64, ufunc: String = \"deg2rad\") -> f64",
    "fn degrees(x: f64, ufunc: String = \"degrees\") -> f64",
    "fn exp(x: f64, ufunc: String = \"exp\") -> f64",
    "fn exp2(x: f64, ufunc: String = \"exp2\") -> f64",
    "fn expm1(x: f64, ufunc: String = \"expm1\") -> f64",
    "fn fabs(x: f64, ufunc: String = \"fabs\") -> f64",
    "fn log(x: f64, ufunc: String = \"log\") -> f64",
    "fn log10(x: f64, ufunc: String = \"log10\") -> f64",
    "fn log1p(x: f64, ufunc: String = \"log1p\") -> f64",
    "fn log2(x: f64, ufunc: String = \"log2\") -> f64",
    "fn rad2deg(x: f64, ufunc: String = \"rad2deg\") -> f64",
    "fn radians(x: f64, ufunc: String = \"radians\") -> f64",
    "fn rint(x: f64, ufunc: String = \"rint\") -> f64",
    "fn sin(x: f64, ufunc: String = \"sin\") -> f64",
    "fn sinh(x: f64, ufunc: String = \"sinh\") -> f64",
    "fn spacing(x: f64, ufunc: String = \"spacing\") -> f64",
    "fn sqrt(x: f64, ufunc: String = \"sqrt\") -> f64",
    "fn tan(x: f64, ufunc: String = \"tan\") -> f64",
    "fn tanh(x: f64, ufunc: String = \"tanh\") -> f64"
  })
  public static double real(double x, String ufunc) {
    return one(ufunc, NDArray.scalar(DType.FLOAT64, x)).getDouble();
  }

  /// NumPy's test of this name, of one number.
  @Signature({
    "fn isfinite(x: f64, ufunc: String = \"isfinite\") -> bool",
    "fn isinf(x: f64, ufunc: String = \"isinf\") -> bool",
    "fn isnan(x: f64, ufunc: String = \"isnan\") -> bool",
    "fn signbit(x: f64, ufunc: String = \"signbit\") -> bool"
  })
  public static boolean test(double x, String ufunc) {
    return one(ufunc, NDArray.scalar(DType.FLOAT64, x)).getBoolean();
  }

  /// NumPy's function of this name, of two integers.
  @Signature({
    "fn add(x1: i64, x2: i64, ufunc: String = \"add\") -> i64",
    "fn floor_divide(x1: i64, x2: i64, ufunc: String = \"floor_divide\") -> i64",
    "fn fmax(x1: i64, x2: i64, ufunc: String = \"fmax\") -> i64",
    "fn fmin(x1: i64, x2: i64, ufunc: String = \"fmin\") -> i64",
    "fn fmod(x1: i64, x2: i64, ufunc: String = \"fmod\") -> i64",
    "fn maximum(x1: i64, x2: i64, ufunc: String = \"maximum\") -> i64",
    "fn minimum(x1: i64, x2: i64, ufunc: String = \"minimum\") -> i64",
    "fn mod(x1: i64, x2: i64, ufunc: String = \"remainder\") -> i64",
    "fn multiply(x1: i64, x2: i64, ufunc: String = \"multiply\") -> i64",
    "fn pow(x1: i64, x2: i64, ufunc: String = \"power\") -> i64",
    "fn power(x1: i64, x2: i64, ufunc: String = \"power\") -> i64",
    "fn remainder(x1: i64, x2: i64, ufunc: String = \"remainder\") -> i64",
    "fn subtract(x1: i64, x2: i64, ufunc: String = \"subtract\") -> i64",
    "fn bitwise_and(x1: i64, x2: i64, ufunc: String = \"bitwise_and\") -> i64",
    "fn bitwise_left_shift(x1: i64, x2: i64, ufunc: String = \"left_shift\") -> i64",
    "fn bitwise_or(x1: i64, x2: i64, ufunc: String = \"bitwise_or\") -> i64",
    "fn bitwise_right_shift(x1: i64, x2: i64, ufunc: String = \"right_shift\") -> i64",
    "fn bitwise_xor(x1: i64, x2: i64, ufunc: String = \"bitwise_xor\") -> i64",
    "fn gcd(x1: i64, x2: i64, ufunc: String = \"gcd\") -> i64",
    "fn lcm(x1: i64, x2: i64, ufunc: String = \"lcm\") -> i64",
    "fn left_shift(x1: i64, x2: i64, ufunc: String = \"left_shift\") -> i64",
    "fn right_shift(x1: i64, x2: i64, ufunc: String = \"right_shift\") -> i64"
  })
  public static long whole(long x1, long x2, String ufunc) {
    return two(ufunc, whole(x1), whole(x2)).getLong();
  }

  /// NumPy's function of this name, of two numbers.
  @Signature({
    "fn add(x1: f64, x2: f64, ufunc: String = \"add\") -> f64",
    "fn floor_divide(x1: f64, x2: f64, ufunc: String = \"floor_divide\") -> f64",
    "fn fmax(x1: f64, x2: f64, ufunc: String = \"fmax\") -> f64",
    "fn fmin(x1: f64, x2: f64, ufunc: String = \"fmin\") -> f64",
    "fn fmod(x1: f64, x2: f64, ufunc: String = \"fmod\") -> f64",
    "fn maximum(x1: f64, x2: f64, ufunc: String = \"maximum\") -> f64",
    "fn minimum(x1: f64, x2: f64, ufunc: String = \"minimum\") -> f64",
    "fn mod(x1: f64, x2: f64, ufunc: String = \"remainder\") -> f64",
    "fn multiply(x1: f64, x2: f64, ufunc: String = \"multiply\") -> f64",
    "fn pow(x1: f64, x2: f64, ufunc: String = \"power\") -> f64",
    "fn power(x1: f64, x2: f64, ufunc: String = \"power\") -> f64",
    "fn remainder(x1: f64, x2: f64, ufunc: String = \"remainder\") -> f64",
    "fn subtract(x1: f64, x2: f64, ufunc: String = \"subtract\") -> f64",
    "fn arctan2(x1: f64, x2: f64, ufunc: String = \"arctan2\") -> f64",
    "fn atan2(x1: f64, x2: f64, ufunc: String = \"arctan2\") -> f64",
    "fn copysign(x1: f64, x2: f64, ufunc: String = \"copysign\") -> f64",
    "fn divide(x1: f64, x2: f64, ufunc: String = \"divide\") -> f64",
    "fn float_power(x1: f64, x2: f64, ufunc: String = \"float_power\") -> f64",
    "fn heaviside(x1: f64, x2: f64, ufunc: String = \"heaviside\") -> f64",
    "fn hypot(x1: f64, x2: f64, ufunc: String = \"hypot\") -> f64",
    "fn logaddexp(x1: f64, x2: f64, ufunc: String = \"logaddexp\") -> f64",
    "fn logaddexp2(x1: f64, x2: f64, ufunc: String = \"logaddexp2\") -> f64",
    "fn nextafter(x1: f64, x2: f64, ufunc: String = \"nextafter\") -> f64",
    "fn true_divide(x1: f64, x2: f64, ufunc: String = \"divide\") -> f64"
  })
  public static double real(double x1, double x2, String ufunc) {
    return two(ufunc, real(x1), real(x2)).getDouble();
  }

  /// NumPy's comparison of this name, of two integers.
  @Signature({
    "fn equal(x1: i64, x2: i64, ufunc: String = \"equal\") -> bool",
    "fn greater(x1: i64, x2: i64, ufunc: String = \"greater\") -> bool",
    "fn greater_equal(x1: i64, x2: i64, ufunc: String = \"greater_equal\") -> bool",
    "fn less(x1: i64, x2: i64, ufunc: String = \"less\") -> bool",
    "fn less_equal(x1: i64, x2: i64, ufunc: String = \"less_equal\") -> bool",
    "fn not_equal(x1: i64, x2: i64, ufunc: String = \"not_equal\") -> bool"
  })
  public static boolean compare(long x1, long x2, String ufunc) {
    return two(ufunc, whole(x1), whole(x2)).getBoolean();
  }

  /// NumPy's comparison of this name, of two numbers.
  @Signature({
    "fn equal(x1: f64, x2: f64, ufunc: String = \"equal\") -> bool",
    "fn greater(x1: f64, x2: f64, ufunc: String = \"greater\") -> bool",
    "fn greater_equal(x1: f64, x2: f64, ufunc: String = \"greater_equal\") -> bool",
    "fn less(x1: f64, x2: f64, ufunc: String = \"less\") -> bool",
    "fn less_equal(x1: f64, x2: f64, ufunc: String = \"less_equal\") -> bool",
    "fn not_equal(x1: f64, x2: f64, ufunc: String = \"not_equal\") -> bool"
  })
  public static boolean compare(double x1, double x2, String ufunc) {
    return two(ufunc, real(x1), real(x2)).getBoolean();
  }
}
