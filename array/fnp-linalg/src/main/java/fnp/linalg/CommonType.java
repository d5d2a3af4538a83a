package fnp.linalg;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.ndarray.NDArray;
import fnp.ufunc.UfuncException;

/// The dtypes of one call: everything is computed in float64 or complex128, and float32 or
/// complex64 operands give such results.
///
/// @param complex whether an operand is complex
/// @param single whether all operands are float32 or complex64
/// @numpy `numpy.linalg._linalg._commonType`
record CommonType(boolean complex, boolean single) {
  /// The type of these operands.
  ///
  /// @throws UfuncException of kind TYPE for float16, and for dates and spans of time
  static CommonType of(NDArray... operands) {
    var complex = false;
    var single = true;
    for (var operand : operands) {
      var type = operand.dtype();
      if (type == DType.FLOAT16 || !isNumber(type.kind())) {
        throw new UfuncException(
            UfuncException.Kind.TYPE,
            "array type %s is unsupported in linalg; convert it with astype".formatted(type));
      }
      complex |= type.kind() == Kind.COMPLEX;
      single &= type == DType.FLOAT32 || type == DType.COMPLEX64;
    }
    return new CommonType(complex, single);
  }

  private static boolean isNumber(Kind kind) {
    return kind == Kind.BOOLEAN || kind.isInteger() || kind.isInexact();
  }

  /// What is computed in.
  DType computed() {
    return complex ? DType.COMPLEX128 : DType.FLOAT64;
  }

  /// What the result is converted to.
  DType result() {
    return single ? complex ? DType.COMPLEX64 : DType.FLOAT32 : computed();
  }

  /// The type of a result that is always real.
  DType real() {
    return single ? DType.FLOAT32 : DType.FLOAT64;
  }

  /// The type of a result that is complex whatever the operands are.
  DType complexResult() {
    return single ? DType.COMPLEX64 : DType.COMPLEX128;
  }
}
