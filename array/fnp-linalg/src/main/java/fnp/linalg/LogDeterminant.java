package fnp.linalg;

import fnp.ndarray.NDArray;

/// What [LinearAlgebra#slogdet] returns: the determinant is `sign * exp(logAbsDet)`.
///
/// @param sign -1, 0 or 1, `(…)`
/// @param logAbsDet the logarithm of the absolute value, `(…)`; minus infinity for 0
/// @numpy `numpy.linalg.SlogdetResult`
public record LogDeterminant(NDArray sign, NDArray logAbsDet) {
  /// As NumPy prints it.
  @Override
  public String toString() {
    return "SlogdetResult(sign=" + sign.repr() + ", logabsdet=" + logAbsDet.repr() + ")";
  }
}
