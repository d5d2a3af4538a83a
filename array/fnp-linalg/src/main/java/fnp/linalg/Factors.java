package fnp.linalg;

import fnp.ndarray.NDArray;

/// The two factors [LinearAlgebra#qr] returns.
///
/// @param q orthonormal columns, `(m, min(m, n))`
/// @param r upper triangle, `(min(m, n), n)`
/// @numpy `numpy.linalg.QRResult`
public record Factors(NDArray q, NDArray r) {
  /// As NumPy prints it.
  @Override
  public String toString() {
    return "QRResult(Q=" + q.repr() + ", R=" + r.repr() + ")";
  }
}
