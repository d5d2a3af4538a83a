package frankennumpy;

import fnp.ndarray.NDArray;
import fnp.ufunc.Ufuncs;

/// Arithmetic and comparison of two arrays, or of an array and a plain number. Use through [Np].
///
/// Shapes stretch to fit. A plain number takes the array's dtype if it can: an int8 array plus 1 is
/// an int8 array, plus 0.5 a float64 array, and plus 300 an error.
///
/// All methods throw [fnp.ndarray.BroadcastException] if the shapes do not fit, and
/// [fnp.ufunc.UfuncException] if the function is not defined for the dtypes or a whole number does
/// not fit.
///
/// @numpy "Mathematical functions", "Logic functions", 2.4
public abstract sealed class Arithmetic extends Functional permits FloatParts {
  Arithmetic() {}

  /// `x + y`.
  ///
  /// @numpy `numpy.add`
  public static NDArray add(NDArray x, NDArray y) {
    return Ufuncs.ADD.call(x, y);
  }

  /// As [#add(NDArray, NDArray)] with a plain whole number on the right.
  public static NDArray add(NDArray x, long y) {
    return Ufuncs.ADD.call(x, y);
  }

  /// As [#add(NDArray, NDArray)] with a plain number on the right.
  public static NDArray add(NDArray x, double y) {
    return Ufuncs.ADD.call(x, y);
  }

  /// As [#add(NDArray, NDArray)] with a plain whole number on the left.
  public static NDArray add(long x, NDArray y) {
    return Ufuncs.ADD.call(x, y);
  }

  /// As [#add(NDArray, NDArray)] with a plain number on the left.
  public static NDArray add(double x, NDArray y) {
    return Ufuncs.ADD.call(x, y);
  }

  /// `x - y`; not defined for two bool arrays.
  ///
  /// @numpy `numpy.subtract`
  public static NDArray subtract(NDArray x, NDArray y) {
    return Ufuncs.SUBTRACT.call(x, y);
  }

  /// As [#subtract(NDArray, NDArray)] with a plain whole number on the right.
  public static NDArray subtract(NDArray x, long y) {
    return Ufuncs.SUBTRACT.call(x, y);
  }

  /// As [#subtract(NDArray, NDArray)] with a plain number on the right.
  public static NDArray subtract(NDArray x, double y) {
    return Ufuncs.SUBTRACT.call(x, y);
  }

  /// As [#subtract(NDArray, NDArray)] with a plain whole number on the left.
  public static NDArray subtract(long x, NDArray y) {
    return Ufuncs.SUBTRACT.call(x, y);
  }

  /// As [#subtract(NDArray, NDArray)] with a plain number on the left.
  public static NDArray subtract(double x, NDArray y) {
    return Ufuncs.SUBTRACT.call(x, y);
  }

  /// `x * y`.
  ///
  /// @numpy `numpy.multiply`
  public static NDArray multiply(NDArray x, NDArray y) {
    return Ufuncs.MULTIPLY.call(x, y);
  }

  /// As [#multiply(NDArray, NDArray)] with a plain whole number on the right.
  public static NDArray multiply(NDArray x, long y) {
    return Ufuncs.MULTIPLY.call(x, y);
  }

  /// As [#multiply(NDArray, NDArray)] with a plain number on the right.
  public static NDArray multiply(NDArray x, double y) {
    return Ufuncs.MULTIPLY.call(x, y);
  }

  /// As [#multiply(NDArray, NDArray)] with a plain whole number on the left.
  public static NDArray multiply(long x, NDArray y) {
    return Ufuncs.MULTIPLY.call(x, y);
  }

  /// As [#multiply(NDArray, NDArray)] with a plain number on the left.
  public static NDArray multiply(double x, NDArray y) {
    return Ufuncs.MULTIPLY.call(x, y);
  }

  /// `x / y`, the true quotient, in float64 for integers.
  ///
  /// @numpy `numpy.divide`
  public static NDArray divide(NDArray x, NDArray y) {
    return Ufuncs.DIVIDE.call(x, y);
  }

  /// As [#divide(NDArray, NDArray)] with a plain whole number on the right.
  public static NDArray divide(NDArray x, long y) {
    return Ufuncs.DIVIDE.call(x, y);
  }

  /// As [#divide(NDArray, NDArray)] with a plain number on the right.
  public static NDArray divide(NDArray x, double y) {
    return Ufuncs.DIVIDE.call(x, y);
  }

  /// As [#divide(NDArray, NDArray)] with a plain whole number on the left.
  public static NDArray divide(long x, NDArray y) {
    return Ufuncs.DIVIDE.call(x, y);
  }

  /// As [#divide(NDArray, NDArray)] with a plain number on the left.
  public static NDArray divide(double x, NDArray y) {
    return Ufuncs.DIVIDE.call(x, y);
  }

  /// The quotient rounded down; integers divided by zero give 0.
  ///
  /// @numpy `numpy.floor_divide`
  public static NDArray floorDivide(NDArray x, NDArray y) {
    return Ufuncs.FLOOR_DIVIDE.call(x, y);
  }

  /// As [#floorDivide(NDArray, NDArray)] with a plain whole number on the right.
  public static NDArray floorDivide(NDArray x, long y) {
    return Ufuncs.FLOOR_DIVIDE.call(x, y);
  }

  /// As [#floorDivide(NDArray, NDArray)] with a plain number on the right.
  public static NDArray floorDivide(NDArray x, double y) {
    return Ufuncs.FLOOR_DIVIDE.call(x, y);
  }

  /// As [#floorDivide(NDArray, NDArray)] with a plain whole number on the left.
  public static NDArray floorDivide(long x, NDArray y) {
    return Ufuncs.FLOOR_DIVIDE.call(x, y);
  }

  /// As [#floorDivide(NDArray, NDArray)] with a plain number on the left.
  public static NDArray floorDivide(double x, NDArray y) {
    return Ufuncs.FLOOR_DIVIDE.call(x, y);
  }

  /// The remainder with the sign of `y`; integers divided by zero give 0.
  ///
  /// @numpy `numpy.remainder`
  public static NDArray remainder(NDArray x, NDArray y) {
    return Ufuncs.REMAINDER.call(x, y);
  }

  /// As [#remainder(NDArray, NDArray)] with a plain whole number on the right.
  public static NDArray remainder(NDArray x, long y) {
    return Ufuncs.REMAINDER.call(x, y);
  }

  /// As [#remainder(NDArray, NDArray)] with a plain number on the right.
  public static NDArray remainder(NDArray x, double y) {
    return Ufuncs.REMAINDER.call(x, y);
  }

  /// As [#remainder(NDArray, NDArray)] with a plain whole number on the left.
  public static NDArray remainder(long x, NDArray y) {
    return Ufuncs.REMAINDER.call(x, y);
  }

  /// As [#remainder(NDArray, NDArray)] with a plain number on the left.
  public static NDArray remainder(double x, NDArray y) {
    return Ufuncs.REMAINDER.call(x, y);
  }

  /// `x` to the power `y`; negative integer powers of integers are refused.
  ///
  /// @numpy `numpy.power`
  public static NDArray power(NDArray x, NDArray y) {
    return Ufuncs.POWER.call(x, y);
  }

  /// As [#power(NDArray, NDArray)] with a plain whole number on the right.
  public static NDArray power(NDArray x, long y) {
    return Ufuncs.POWER.call(x, y);
  }

  /// As [#power(NDArray, NDArray)] with a plain number on the right.
  public static NDArray power(NDArray x, double y) {
    return Ufuncs.POWER.call(x, y);
  }

  /// As [#power(NDArray, NDArray)] with a plain whole number on the left.
  public static NDArray power(long x, NDArray y) {
    return Ufuncs.POWER.call(x, y);
  }

  /// As [#power(NDArray, NDArray)] with a plain number on the left.
  public static NDArray power(double x, NDArray y) {
    return Ufuncs.POWER.call(x, y);
  }

  /// The smaller of each pair; NaN if either is.
  ///
  /// @numpy `numpy.minimum`
  public static NDArray minimum(NDArray x, NDArray y) {
    return Ufuncs.MINIMUM.call(x, y);
  }

  /// As [#minimum(NDArray, NDArray)] with a plain whole number on the right.
  public static NDArray minimum(NDArray x, long y) {
    return Ufuncs.MINIMUM.call(x, y);
  }

  /// As [#minimum(NDArray, NDArray)] with a plain number on the right.
  public static NDArray minimum(NDArray x, double y) {
    return Ufuncs.MINIMUM.call(x, y);
  }

  /// As [#minimum(NDArray, NDArray)] with a plain whole number on the left.
  public static NDArray minimum(long x, NDArray y) {
    return Ufuncs.MINIMUM.call(x, y);
  }

  /// As [#minimum(NDArray, NDArray)] with a plain number on the left.
  public static NDArray minimum(double x, NDArray y) {
    return Ufuncs.MINIMUM.call(x, y);
  }

  /// The larger of each pair; NaN if either is.
  ///
  /// @numpy `numpy.maximum`
  public static NDArray maximum(NDArray x, NDArray y) {
    return Ufuncs.MAXIMUM.call(x, y);
  }

  /// As [#maximum(NDArray, NDArray)] with a plain whole number on the right.
  public static NDArray maximum(NDArray x, long y) {
    return Ufuncs.MAXIMUM.call(x, y);
  }

  /// As [#maximum(NDArray, NDArray)] with a plain number on the right.
  public static NDArray maximum(NDArray x, double y) {
    return Ufuncs.MAXIMUM.call(x, y);
  }

  /// As [#maximum(NDArray, NDArray)] with a plain whole number on the left.
  public static NDArray maximum(long x, NDArray y) {
    return Ufuncs.MAXIMUM.call(x, y);
  }

  /// As [#maximum(NDArray, NDArray)] with a plain number on the left.
  public static NDArray maximum(double x, NDArray y) {
    return Ufuncs.MAXIMUM.call(x, y);
  }

  /// Whether each pair is equal.
  ///
  /// @numpy `numpy.equal`
  public static NDArray equal(NDArray x, NDArray y) {
    return Ufuncs.EQUAL.call(x, y);
  }

  /// As [#equal(NDArray, NDArray)] with a plain whole number on the right.
  public static NDArray equal(NDArray x, long y) {
    return Ufuncs.EQUAL.call(x, y);
  }

  /// As [#equal(NDArray, NDArray)] with a plain number on the right.
  public static NDArray equal(NDArray x, double y) {
    return Ufuncs.EQUAL.call(x, y);
  }

  /// As [#equal(NDArray, NDArray)] with a plain whole number on the left.
  public static NDArray equal(long x, NDArray y) {
    return Ufuncs.EQUAL.call(x, y);
  }

  /// As [#equal(NDArray, NDArray)] with a plain number on the left.
  public static NDArray equal(double x, NDArray y) {
    return Ufuncs.EQUAL.call(x, y);
  }

  /// Whether each pair differs.
  ///
  /// @numpy `numpy.not_equal`
  public static NDArray notEqual(NDArray x, NDArray y) {
    return Ufuncs.NOT_EQUAL.call(x, y);
  }

  /// As [#notEqual(NDArray, NDArray)] with a plain whole number on the right.
  public static NDArray notEqual(NDArray x, long y) {
    return Ufuncs.NOT_EQUAL.call(x, y);
  }

  /// As [#notEqual(NDArray, NDArray)] with a plain number on the right.
  public static NDArray notEqual(NDArray x, double y) {
    return Ufuncs.NOT_EQUAL.call(x, y);
  }

  /// As [#notEqual(NDArray, NDArray)] with a plain whole number on the left.
  public static NDArray notEqual(long x, NDArray y) {
    return Ufuncs.NOT_EQUAL.call(x, y);
  }

  /// As [#notEqual(NDArray, NDArray)] with a plain number on the left.
  public static NDArray notEqual(double x, NDArray y) {
    return Ufuncs.NOT_EQUAL.call(x, y);
  }

  /// `x < y`.
  ///
  /// @numpy `numpy.less`
  public static NDArray less(NDArray x, NDArray y) {
    return Ufuncs.LESS.call(x, y);
  }

  /// As [#less(NDArray, NDArray)] with a plain whole number on the right.
  public static NDArray less(NDArray x, long y) {
    return Ufuncs.LESS.call(x, y);
  }

  /// As [#less(NDArray, NDArray)] with a plain number on the right.
  public static NDArray less(NDArray x, double y) {
    return Ufuncs.LESS.call(x, y);
  }

  /// As [#less(NDArray, NDArray)] with a plain whole number on the left.
  public static NDArray less(long x, NDArray y) {
    return Ufuncs.LESS.call(x, y);
  }

  /// As [#less(NDArray, NDArray)] with a plain number on the left.
  public static NDArray less(double x, NDArray y) {
    return Ufuncs.LESS.call(x, y);
  }

  /// `x <= y`.
  ///
  /// @numpy `numpy.less_equal`
  public static NDArray lessEqual(NDArray x, NDArray y) {
    return Ufuncs.LESS_EQUAL.call(x, y);
  }

  /// As [#lessEqual(NDArray, NDArray)] with a plain whole number on the right.
  public static NDArray lessEqual(NDArray x, long y) {
    return Ufuncs.LESS_EQUAL.call(x, y);
  }

  /// As [#lessEqual(NDArray, NDArray)] with a plain number on the right.
  public static NDArray lessEqual(NDArray x, double y) {
    return Ufuncs.LESS_EQUAL.call(x, y);
  }

  /// As [#lessEqual(NDArray, NDArray)] with a plain whole number on the left.
  public static NDArray lessEqual(long x, NDArray y) {
    return Ufuncs.LESS_EQUAL.call(x, y);
  }

  /// As [#lessEqual(NDArray, NDArray)] with a plain number on the left.
  public static NDArray lessEqual(double x, NDArray y) {
    return Ufuncs.LESS_EQUAL.call(x, y);
  }

  /// `x > y`.
  ///
  /// @numpy `numpy.greater`
  public static NDArray greater(NDArray x, NDArray y) {
    return Ufuncs.GREATER.call(x, y);
  }

  /// As [#greater(NDArray, NDArray)] with a plain whole number on the right.
  public static NDArray greater(NDArray x, long y) {
    return Ufuncs.GREATER.call(x, y);
  }

  /// As [#greater(NDArray, NDArray)] with a plain number on the right.
  public static NDArray greater(NDArray x, double y) {
    return Ufuncs.GREATER.call(x, y);
  }

  /// As [#greater(NDArray, NDArray)] with a plain whole number on the left.
  public static NDArray greater(long x, NDArray y) {
    return Ufuncs.GREATER.call(x, y);
  }

  /// As [#greater(NDArray, NDArray)] with a plain number on the left.
  public static NDArray greater(double x, NDArray y) {
    return Ufuncs.GREATER.call(x, y);
  }

  /// `x >= y`.
  ///
  /// @numpy `numpy.greater_equal`
  public static NDArray greaterEqual(NDArray x, NDArray y) {
    return Ufuncs.GREATER_EQUAL.call(x, y);
  }

  /// As [#greaterEqual(NDArray, NDArray)] with a plain whole number on the right.
  public static NDArray greaterEqual(NDArray x, long y) {
    return Ufuncs.GREATER_EQUAL.call(x, y);
  }

  /// As [#greaterEqual(NDArray, NDArray)] with a plain number on the right.
  public static NDArray greaterEqual(NDArray x, double y) {
    return Ufuncs.GREATER_EQUAL.call(x, y);
  }

  /// As [#greaterEqual(NDArray, NDArray)] with a plain whole number on the left.
  public static NDArray greaterEqual(long x, NDArray y) {
    return Ufuncs.GREATER_EQUAL.call(x, y);
  }

  /// As [#greaterEqual(NDArray, NDArray)] with a plain number on the left.
  public static NDArray greaterEqual(double x, NDArray y) {
    return Ufuncs.GREATER_EQUAL.call(x, y);
  }
}
