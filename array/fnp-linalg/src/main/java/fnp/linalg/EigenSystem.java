package fnp.linalg;

import fnp.ndarray.NDArray;

/// What [Decompositions#eigh] returns.
///
/// @param eigenvalues ascending, `(…, n)`
/// @param eigenvectors orthonormal, one per column, `(…, n, n)`
/// @numpy `numpy.linalg.EighResult`
public record EigenSystem(NDArray eigenvalues, NDArray eigenvectors) {}
