package frankennumpy;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.ndarray.NDArray;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Ufuncs;

/// Functions whose result becomes complex where the real one is not defined: the square root of -1
/// is `1j`.
///
/// @numpy `numpy.emath`, 2.4
/// @source NumPy 2.4, `lib/_scimath_impl.py`
public final class Emath {
  private Emath() {}

  /// The square root.
  ///
  /// @numpy `numpy.emath.sqrt`
  public static NDArray sqrt(NDArray x) {
    return Ufuncs.SQRT.call(complexBelowZero(x));
  }

  /// The natural logarithm.
  ///
  /// @numpy `numpy.emath.log`
  public static NDArray log(NDArray x) {
    return Ufuncs.LOG.call(complexBelowZero(x));
  }

  /// The logarithm to base 2.
  ///
  /// @numpy `numpy.emath.log2`
  public static NDArray log2(NDArray x) {
    return Ufuncs.LOG2.call(complexBelowZero(x));
  }

  /// The logarithm to base 10.
  ///
  /// @numpy `numpy.emath.log10`
  public static NDArray log10(NDArray x) {
    return Ufuncs.LOG10.call(complexBelowZero(x));
  }

  /// The logarithm of `x` to base `n`.
  ///
  /// @numpy `numpy.emath.logn`
  public static NDArray logn(NDArray n, NDArray x) {
    return Ufuncs.DIVIDE.call(log(x), log(n));
  }

  /// `x` to the power `p`.
  ///
  /// @numpy `numpy.emath.power`
  public static NDArray power(NDArray x, NDArray p) {
    var exponent = isAny(p, Ufuncs.LESS.call(p, 0L)) ? Ufuncs.MULTIPLY.call(p, 1.0) : p;
    return Ufuncs.POWER.call(complexBelowZero(x), exponent);
  }

  /// The angle in radians with this cosine.
  ///
  /// @numpy `numpy.emath.arccos`
  public static NDArray arccos(NDArray x) {
    return Ufuncs.ARCCOS.call(complexBeyondOne(x));
  }

  /// The angle in radians with this sine.
  ///
  /// @numpy `numpy.emath.arcsin`
  public static NDArray arcsin(NDArray x) {
    return Ufuncs.ARCSIN.call(complexBeyondOne(x));
  }

  /// The inverse hyperbolic tangent.
  ///
  /// @numpy `numpy.emath.arctanh`
  public static NDArray arctanh(NDArray x) {
    return Ufuncs.ARCTANH.call(complexBeyondOne(x));
  }

  private static NDArray complexBelowZero(NDArray x) {
    return isAny(x, Ufuncs.LESS.call(x, 0L)) ? complex(x) : x;
  }

  private static NDArray complexBeyondOne(NDArray x) {
    return isAny(x, Ufuncs.GREATER.call(Ufuncs.ABSOLUTE.call(x), 1L)) ? complex(x) : x;
  }

  private static boolean isAny(NDArray x, NDArray where) {
    var real = x.dtype().kind() == Kind.COMPLEX ? Ufuncs.EQUAL.call(x.imag(), 0L) : where;
    return Reductions.any(Ufuncs.BITWISE_AND.call(real, where), Over.all()).getBoolean();
  }

  private static NDArray complex(NDArray x) {
    return x.astype(
        switch (x.dtype().storage()) {
          case INT8, INT16, UINT8, UINT16, FLOAT32, COMPLEX64 -> DType.COMPLEX64;
          case BOOL, INT32, INT64, UINT32, UINT64, FLOAT16, FLOAT64, COMPLEX128 -> DType.COMPLEX128;
        });
  }
}
