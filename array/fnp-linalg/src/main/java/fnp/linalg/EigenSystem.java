package fnp.linalg;

import fnp.ndarray.NDArray;

/// What [Decompositions#eigh] and [Decompositions#eig] return.
///
/// @param eigenvalues `(…, n)`; of symmetric matrices ascending
/// @param eigenvectors of length 1, one per column, `(…, n, n)`; of symmetric matrices orthogonal
/// @numpy `numpy.linalg.EighResult`
public record EigenSystem(NDArray eigenvalues, NDArray eigenvectors) {
  /// As NumPy prints it.
  @Override
  public String toString() {
    return "EigResult(eigenvalues="
        + eigenvalues.repr()
        + ", eigenvectors="
        + eigenvectors.repr()
        + ")";
  }
}
