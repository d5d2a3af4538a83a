package frankennumpy;

import fnp.ndarray.NDArray;
import fnp.ufunc.Ufuncs;

/// Second names of functions, mostly those of the array API standard. Use through [Np].
///
/// All methods throw what those they stand for throw.
///
/// @numpy "Array API standard compatibility", 2.4
public abstract sealed class SecondNames extends ErrorHandling permits Functions {
  SecondNames() {}

  /// As `arccos`.
  ///
  /// @numpy `numpy.acos`
  public static NDArray acos(NDArray x) {
    return Ufuncs.ARCCOS.call(x);
  }

  /// As `arccosh`.
  ///
  /// @numpy `numpy.acosh`
  public static NDArray acosh(NDArray x) {
    return Ufuncs.ARCCOSH.call(x);
  }

  /// As `arcsin`.
  ///
  /// @numpy `numpy.asin`
  public static NDArray asin(NDArray x) {
    return Ufuncs.ARCSIN.call(x);
  }

  /// As `arcsinh`.
  ///
  /// @numpy `numpy.asinh`
  public static NDArray asinh(NDArray x) {
    return Ufuncs.ARCSINH.call(x);
  }

  /// As `arctan`.
  ///
  /// @numpy `numpy.atan`
  public static NDArray atan(NDArray x) {
    return Ufuncs.ARCTAN.call(x);
  }

  /// As `arctanh`.
  ///
  /// @numpy `numpy.atanh`
  public static NDArray atanh(NDArray x) {
    return Ufuncs.ARCTANH.call(x);
  }

  /// As `invert`.
  ///
  /// @numpy `numpy.bitwise_invert`
  public static NDArray bitwiseInvert(NDArray x) {
    return Ufuncs.INVERT.call(x);
  }

  /// As `invert`.
  ///
  /// @numpy `numpy.bitwise_not`
  public static NDArray bitwiseNot(NDArray x) {
    return Ufuncs.INVERT.call(x);
  }

  /// As `arctan2`.
  ///
  /// @numpy `numpy.atan2`
  public static NDArray atan2(NDArray x, NDArray y) {
    return Ufuncs.ARCTAN2.call(x, y);
  }

  /// As `power`.
  ///
  /// @numpy `numpy.pow`
  public static NDArray pow(NDArray x, NDArray y) {
    return Ufuncs.POWER.call(x, y);
  }

  /// As `remainder`.
  ///
  /// @numpy `numpy.mod`
  public static NDArray mod(NDArray x, NDArray y) {
    return Ufuncs.REMAINDER.call(x, y);
  }

  /// As `divide`.
  ///
  /// @numpy `numpy.true_divide`
  public static NDArray trueDivide(NDArray x, NDArray y) {
    return Ufuncs.DIVIDE.call(x, y);
  }

  /// As `left_shift`.
  ///
  /// @numpy `numpy.bitwise_left_shift`
  public static NDArray bitwiseLeftShift(NDArray x, NDArray y) {
    return Ufuncs.LEFT_SHIFT.call(x, y);
  }

  /// As `right_shift`.
  ///
  /// @numpy `numpy.bitwise_right_shift`
  public static NDArray bitwiseRightShift(NDArray x, NDArray y) {
    return Ufuncs.RIGHT_SHIFT.call(x, y);
  }
}
