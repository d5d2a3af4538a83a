package fnp.dtype;

import java.math.BigInteger;

/// The range of an integer dtype.
///
/// @numpy `numpy.iinfo`
public record IntegerLimits(DType dtype, int bits, BigInteger min, BigInteger max) {
  /// The limits of an integer dtype.
  ///
  /// @throws DTypeException if the dtype is not an integer
  public static IntegerLimits of(DType dtype) {
    if (!dtype.kind().isInteger()) {
      throw new DTypeException(
          "integer limits were asked for " + dtype + ", which is no integer; use FloatLimits");
    }
    var bits = 8 * dtype.itemsize();
    var unsigned = dtype.kind() == Kind.UNSIGNED;
    var range = BigInteger.ONE.shiftLeft(unsigned ? bits : bits - 1);
    var min = unsigned ? BigInteger.ZERO : range.negate();
    return new IntegerLimits(dtype, bits, min, range.subtract(BigInteger.ONE));
  }
}
