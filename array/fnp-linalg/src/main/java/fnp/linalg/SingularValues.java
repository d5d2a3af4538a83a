package fnp.linalg;

import fnp.ndarray.NDArray;

/// What [Decompositions#svd] returns: `a = u diag(s) vh`.
///
/// @param u orthonormal columns, `(…, m, m)` or `(…, m, k)` with `k = min(m, n)`
/// @param s the singular values, greatest first, `(…, k)`
/// @param vh orthonormal rows, `(…, n, n)` or `(…, k, n)`
/// @numpy `numpy.linalg.SVDResult`
public record SingularValues(NDArray u, NDArray s, NDArray vh) {
  /// As NumPy prints it.
  @Override
  public String toString() {
    return "SVDResult(U=" + u.repr() + ", S=" + s.repr() + ", Vh=" + vh.repr() + ")";
  }
}
