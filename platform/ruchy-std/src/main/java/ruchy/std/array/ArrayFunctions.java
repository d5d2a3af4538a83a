package ruchy.std.array;

import fnp.ndarray.NDArray;
import frankennumpy.Np;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.Arguments;

/// Functions of the namespace `np` that work element by element.
@Namespace("np")
public final class ArrayFunctions {
  private ArrayFunctions() {}

  /// The negative, element by element.
  @Signature({"fn negative<T>(x: Array<T>) -> Array<T>", "fn negative(x: Array) -> Array"})
  public static NDArray negative(NDArray x) {
    return Np.negative(x);
  }

  /// The distance from zero, element by element.
  @Signature({
    "fn absolute<T>(x: Array<T>) -> Array<T>",
    "fn absolute(x: Array) -> Array",
    "fn abs<T>(x: Array<T>) -> Array<T>",
    "fn abs(x: Array) -> Array"
  })
  public static NDArray absolute(NDArray x) {
    return Np.absolute(x);
  }

  /// -1, 0 or 1, element by element.
  @Signature({"fn sign<T>(x: Array<T>) -> Array<T>", "fn sign(x: Array) -> Array"})
  public static NDArray sign(NDArray x) {
    return Np.sign(x);
  }

  /// The square, element by element.
  @Signature({"fn square<T>(x: Array<T>) -> Array<T>", "fn square(x: Array) -> Array"})
  public static NDArray square(NDArray x) {
    return Np.square(x);
  }

  /// 1 divided by the element, element by element.
  @Signature({"fn reciprocal<T>(x: Array<T>) -> Array<T>", "fn reciprocal(x: Array) -> Array"})
  public static NDArray reciprocal(NDArray x) {
    return Np.reciprocal(x);
  }

  /// The square root, element by element.
  @Signature({"fn sqrt(x: Array<f64>) -> Array<f64>", "fn sqrt(x: Array) -> Array"})
  public static NDArray sqrt(NDArray x) {
    return Np.sqrt(x);
  }

  /// The cube root, element by element.
  @Signature({"fn cbrt(x: Array<f64>) -> Array<f64>", "fn cbrt(x: Array) -> Array"})
  public static NDArray cbrt(NDArray x) {
    return Np.cbrt(x);
  }

  /// e to the power, element by element.
  @Signature({"fn exp(x: Array<f64>) -> Array<f64>", "fn exp(x: Array) -> Array"})
  public static NDArray exp(NDArray x) {
    return Np.exp(x);
  }

  /// 2 to the power, element by element.
  @Signature({"fn exp2(x: Array<f64>) -> Array<f64>", "fn exp2(x: Array) -> Array"})
  public static NDArray exp2(NDArray x) {
    return Np.exp2(x);
  }

  /// e to the power, less 1, element by element.
  @Signature({"fn expm1(x: Array<f64>) -> Array<f64>", "fn expm1(x: Array) -> Array"})
  public static NDArray expm1(NDArray x) {
    return Np.expm1(x);
  }

  /// The natural logarithm, element by element.
  @Signature({"fn log(x: Array<f64>) -> Array<f64>", "fn log(x: Array) -> Array"})
  public static NDArray log(NDArray x) {
    return Np.log(x);
  }

  /// The logarithm to base 2, element by element.
  @Signature({"fn log2(x: Array<f64>) -> Array<f64>", "fn log2(x: Array) -> Array"})
  public static NDArray log2(NDArray x) {
    return Np.log2(x);
  }

  /// The logarithm to base 10, element by element.
  @Signature({"fn log10(x: Array<f64>) -> Array<f64>", "fn log10(x: Array) -> Array"})
  public static NDArray log10(NDArray x) {
    return Np.log10(x);
  }

  /// The natural logarithm of 1 and the element, element by element.
  @Signature({"fn log1p(x: Array<f64>) -> Array<f64>", "fn log1p(x: Array) -> Array"})
  public static NDArray log1p(NDArray x) {
    return Np.log1p(x);
  }

  /// The sine, element by element.
  @Signature({"fn sin(x: Array<f64>) -> Array<f64>", "fn sin(x: Array) -> Array"})
  public static NDArray sin(NDArray x) {
    return Np.sin(x);
  }

  /// The cosine, element by element.
  @Signature({"fn cos(x: Array<f64>) -> Array<f64>", "fn cos(x: Array) -> Array"})
  public static NDArray cos(NDArray x) {
    return Np.cos(x);
  }

  /// The tangent, element by element.
  @Signature({"fn tan(x: Array<f64>) -> Array<f64>", "fn tan(x: Array) -> Array"})
  public static NDArray tan(NDArray x) {
    return Np.tan(x);
  }

  /// The angle of a sine, element by element.
  @Signature({"fn arcsin(x: Array<f64>) -> Array<f64>", "fn arcsin(x: Array) -> Array"})
  public static NDArray arcsin(NDArray x) {
    return Np.arcsin(x);
  }

  /// The angle of a cosine, element by element.
  @Signature({"fn arccos(x: Array<f64>) -> Array<f64>", "fn arccos(x: Array) -> Array"})
  public static NDArray arccos(NDArray x) {
    return Np.arccos(x);
  }

  /// The angle of a tangent, element by element.
  @Signature({"fn arctan(x: Array<f64>) -> Array<f64>", "fn arctan(x: Array) -> Array"})
  public static NDArray arctan(NDArray x) {
    return Np.arctan(x);
  }

  /// The hyperbolic sine, element by element.
  @Signature({"fn sinh(x: Array<f64>) -> Array<f64>", "fn sinh(x: Array) -> Array"})
  public static NDArray sinh(NDArray x) {
    return Np.sinh(x);
  }

  /// The hyperbolic cosine, element by element.
  @Signature({"fn cosh(x: Array<f64>) -> Array<f64>", "fn cosh(x: Array) -> Array"})
  public static NDArray cosh(NDArray x) {
    return Np.cosh(x);
  }

  /// The hyperbolic tangent, element by element.
  @Signature({"fn tanh(x: Array<f64>) -> Array<f64>", "fn tanh(x: Array) -> Array"})
  public static NDArray tanh(NDArray x) {
    return Np.tanh(x);
  }

  /// The inverse hyperbolic sine, element by element.
  @Signature({"fn arcsinh(x: Array<f64>) -> Array<f64>", "fn arcsinh(x: Array) -> Array"})
  public static NDArray arcsinh(NDArray x) {
    return Np.arcsinh(x);
  }

  /// The inverse hyperbolic cosine, element by element.
  @Signature({"fn arccosh(x: Array<f64>) -> Array<f64>", "fn arccosh(x: Array) -> Array"})
  public static NDArray arccosh(NDArray x) {
    return Np.arccosh(x);
  }

  /// The inverse hyperbolic tangent, element by element.
  @Signature({"fn arctanh(x: Array<f64>) -> Array<f64>", "fn arctanh(x: Array) -> Array"})
  public static NDArray arctanh(NDArray x) {
    return Np.arctanh(x);
  }

  /// The angle in degrees, element by element.
  @Signature({"fn degrees(x: Array<f64>) -> Array<f64>", "fn degrees(x: Array) -> Array"})
  public static NDArray degrees(NDArray x) {
    return Np.degrees(x);
  }

  /// The angle in radians, element by element.
  @Signature({"fn radians(x: Array<f64>) -> Array<f64>", "fn radians(x: Array) -> Array"})
  public static NDArray radians(NDArray x) {
    return Np.radians(x);
  }

  /// The largest whole number that is not greater, element by element.
  @Signature({"fn floor<T>(x: Array<T>) -> Array<T>", "fn floor(x: Array) -> Array"})
  public static NDArray floor(NDArray x) {
    return Np.floor(x);
  }

  /// The smallest whole number that is not less, element by element.
  @Signature({"fn ceil<T>(x: Array<T>) -> Array<T>", "fn ceil(x: Array) -> Array"})
  public static NDArray ceil(NDArray x) {
    return Np.ceil(x);
  }

  /// The number without its fraction, element by element.
  @Signature({"fn trunc<T>(x: Array<T>) -> Array<T>", "fn trunc(x: Array) -> Array"})
  public static NDArray trunc(NDArray x) {
    return Np.trunc(x);
  }

  /// The nearest whole number, halves to even, element by element.
  @Signature({"fn rint<T>(x: Array<T>) -> Array<T>", "fn rint(x: Array) -> Array"})
  public static NDArray rint(NDArray x) {
    return Np.rint(x);
  }

  /// Whether it is not a number, element by element.
  @Signature("fn isnan(x: Array) -> Array<bool>")
  public static NDArray isnan(NDArray x) {
    return Np.isnan(x);
  }

  /// Whether it is infinite, element by element.
  @Signature("fn isinf(x: Array) -> Array<bool>")
  public static NDArray isinf(NDArray x) {
    return Np.isinf(x);
  }

  /// Whether it is neither infinite nor NaN, element by element.
  @Signature("fn isfinite(x: Array) -> Array<bool>")
  public static NDArray isfinite(NDArray x) {
    return Np.isfinite(x);
  }

  /// Whether the sign bit is set, element by element.
  @Signature("fn signbit(x: Array) -> Array<bool>")
  public static NDArray signbit(NDArray x) {
    return Np.signbit(x);
  }

  /// Whether it is zero, element by element.
  @Signature("fn logical_not(x: Array) -> Array<bool>")
  public static NDArray logicalNot(NDArray x) {
    return Np.logicalNot(x);
  }

  /// The complement of the bits, element by element.
  @Signature({"fn invert<T>(x: Array<T>) -> Array<T>", "fn invert(x: Array) -> Array"})
  public static NDArray invert(NDArray x) {
    return Np.invert(x);
  }

  /// 0 for NaN, the largest numbers for infinities, element by element.
  @Signature({"fn nan_to_num<T>(x: Array<T>) -> Array<T>", "fn nan_to_num(x: Array) -> Array"})
  public static NDArray nanToNum(NDArray x) {
    return Np.nanToNum(x);
  }

  /// The smaller of two elements; NaN where one is.
  @Signature("fn minimum(x: Any, y: Any) -> Array")
  public static NDArray minimum(Object x, Object y) {
    return Np.minimum(Operands.array(x), Operands.array(y));
  }

  /// The greater of two elements; NaN where one is.
  @Signature("fn maximum(x: Any, y: Any) -> Array")
  public static NDArray maximum(Object x, Object y) {
    return Np.maximum(Operands.array(x), Operands.array(y));
  }

  /// The smaller of two elements that are not NaN.
  @Signature("fn fmin(x: Any, y: Any) -> Array")
  public static NDArray fmin(Object x, Object y) {
    return Np.fmin(Operands.array(x), Operands.array(y));
  }

  /// The greater of two elements that are not NaN.
  @Signature("fn fmax(x: Any, y: Any) -> Array")
  public static NDArray fmax(Object x, Object y) {
    return Np.fmax(Operands.array(x), Operands.array(y));
  }

  /// The remainder with the sign of the dividend.
  @Signature("fn fmod(x: Any, y: Any) -> Array")
  public static NDArray fmod(Object x, Object y) {
    return Np.fmod(Operands.array(x), Operands.array(y));
  }

  /// The angle of the point (x, y).
  @Signature("fn arctan2(x: Any, y: Any) -> Array")
  public static NDArray arctan2(Object x, Object y) {
    return Np.arctan2(Operands.array(x), Operands.array(y));
  }

  /// The length of the vector (x, y).
  @Signature("fn hypot(x: Any, y: Any) -> Array")
  public static NDArray hypot(Object x, Object y) {
    return Np.hypot(Operands.array(x), Operands.array(y));
  }

  /// The logarithm of a sum of exponentials.
  @Signature("fn logaddexp(x: Any, y: Any) -> Array")
  public static NDArray logaddexp(Object x, Object y) {
    return Np.logaddexp(Operands.array(x), Operands.array(y));
  }

  /// The first with the sign of the second.
  @Signature("fn copysign(x: Any, y: Any) -> Array")
  public static NDArray copysign(Object x, Object y) {
    return Np.copysign(Operands.array(x), Operands.array(y));
  }

  /// The greatest common divisor.
  @Signature("fn gcd(x: Any, y: Any) -> Array")
  public static NDArray gcd(Object x, Object y) {
    return Np.gcd(Operands.array(x), Operands.array(y));
  }

  /// The least common multiple.
  @Signature("fn lcm(x: Any, y: Any) -> Array")
  public static NDArray lcm(Object x, Object y) {
    return Np.lcm(Operands.array(x), Operands.array(y));
  }

  /// Whether both are not zero.
  @Signature("fn logical_and(x: Any, y: Any) -> Array")
  public static NDArray logicalAnd(Object x, Object y) {
    return Np.logicalAnd(Operands.array(x), Operands.array(y));
  }

  /// Whether one is not zero.
  @Signature("fn logical_or(x: Any, y: Any) -> Array")
  public static NDArray logicalOr(Object x, Object y) {
    return Np.logicalOr(Operands.array(x), Operands.array(y));
  }

  /// Whether just one is not zero.
  @Signature("fn logical_xor(x: Any, y: Any) -> Array")
  public static NDArray logicalXor(Object x, Object y) {
    return Np.logicalXor(Operands.array(x), Operands.array(y));
  }

  /// NumPy's `add`: element by element, with broadcasting.
  @Signature("fn add(x: Any, y: Any) -> Array")
  public static NDArray add(Object x, Object y) {
    return Operands.combine(x, y, Np::add, Np::add, Np::add);
  }

  /// NumPy's `subtract`: element by element, with broadcasting.
  @Signature("fn subtract(x: Any, y: Any) -> Array")
  public static NDArray subtract(Object x, Object y) {
    return Operands.combine(x, y, Np::subtract, Np::subtract, Np::subtract);
  }

  /// NumPy's `multiply`: element by element, with broadcasting.
  @Signature("fn multiply(x: Any, y: Any) -> Array")
  public static NDArray multiply(Object x, Object y) {
    return Operands.combine(x, y, Np::multiply, Np::multiply, Np::multiply);
  }

  /// NumPy's `divide`: element by element, with broadcasting.
  @Signature("fn divide(x: Any, y: Any) -> Array")
  public static NDArray divide(Object x, Object y) {
    return Operands.combine(x, y, Np::divide, Np::divide, Np::divide);
  }

  /// NumPy's `floor_divide`: element by element, with broadcasting.
  @Signature("fn floor_divide(x: Any, y: Any) -> Array")
  public static NDArray floorDivide(Object x, Object y) {
    return Operands.combine(x, y, Np::floorDivide, Np::floorDivide, Np::floorDivide);
  }

  /// NumPy's `remainder`: element by element, with broadcasting.
  @Signature("fn remainder(x: Any, y: Any) -> Array")
  public static NDArray remainder(Object x, Object y) {
    return Operands.combine(x, y, Np::remainder, Np::remainder, Np::remainder);
  }

  /// NumPy's `power`: element by element, with broadcasting.
  @Signature("fn power(x: Any, y: Any) -> Array")
  public static NDArray power(Object x, Object y) {
    return Operands.combine(x, y, Np::power, Np::power, Np::power);
  }

  /// NumPy's `equal`: element by element, with broadcasting.
  @Signature("fn equal(x: Any, y: Any) -> Array")
  public static NDArray equal(Object x, Object y) {
    return Operands.combine(x, y, Np::equal, Np::equal, Np::equal);
  }

  /// NumPy's `not_equal`: element by element, with broadcasting.
  @Signature("fn not_equal(x: Any, y: Any) -> Array")
  public static NDArray notEqual(Object x, Object y) {
    return Operands.combine(x, y, Np::notEqual, Np::notEqual, Np::notEqual);
  }

  /// NumPy's `less`: element by element, with broadcasting.
  @Signature("fn less(x: Any, y: Any) -> Array")
  public static NDArray less(Object x, Object y) {
    return Operands.combine(x, y, Np::less, Np::less, Np::less);
  }

  /// NumPy's `less_equal`: element by element, with broadcasting.
  @Signature("fn less_equal(x: Any, y: Any) -> Array")
  public static NDArray lessEqual(Object x, Object y) {
    return Operands.combine(x, y, Np::lessEqual, Np::lessEqual, Np::lessEqual);
  }

  /// NumPy's `greater`: element by element, with broadcasting.
  @Signature("fn greater(x: Any, y: Any) -> Array")
  public static NDArray greater(Object x, Object y) {
    return Operands.combine(x, y, Np::greater, Np::greater, Np::greater);
  }

  /// NumPy's `greater_equal`: element by element, with broadcasting.
  @Signature("fn greater_equal(x: Any, y: Any) -> Array")
  public static NDArray greaterEqual(Object x, Object y) {
    return Operands.combine(x, y, Np::greaterEqual, Np::greaterEqual, Np::greaterEqual);
  }

  /// The nearest number with so many decimals, halves to even.
  @Signature("fn round(x: Array, decimals: i64 = 0) -> Array")
  public static NDArray round(NDArray x, long decimals) {
    return Np.round(x, Arguments.toInt(decimals, "decimals"));
  }

  /// `x` where the condition holds, else `y`.
  @Signature("fn where(condition: Array, x: Any, y: Any) -> Array")
  public static NDArray where(NDArray condition, Object x, Object y) {
    return Np.where(condition, Operands.array(x), Operands.array(y));
  }

  /// The real parts of complex numbers, as a view.
  @Signature("fn real(val: Any) -> Array")
  public static NDArray real(Object val) {
    return Np.real(Operands.array(val));
  }

  /// The imaginary parts of complex numbers, as a view; zeros for other numbers.
  @Signature("fn imag(val: Any) -> Array")
  public static NDArray imag(Object val) {
    return Np.imag(Operands.array(val));
  }

  /// Complex numbers with the sign of their imaginary part changed.
  @Signature({"fn conj(x: Array) -> Array", "fn conjugate(x: Array) -> Array"})
  public static NDArray conj(NDArray x) {
    return Np.conj(x);
  }

  /// Which dates or spans are "not a time".
  @Signature("fn isnat(x: Array) -> Array<bool>")
  public static NDArray isnat(NDArray x) {
    return Np.isnat(x);
  }
}
