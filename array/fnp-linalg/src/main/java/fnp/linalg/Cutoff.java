package fnp.linalg;

import fnp.ndarray.NDArray;

/// Below which size singular values count as zero. Arrays hold one number for each matrix of a
/// stack.
///
/// @numpy the parameters `tol` and `rtol` of `numpy.linalg.matrix_rank`, `rcond` and `rtol` of
///   `numpy.linalg.pinv`
public sealed interface Cutoff {
  /// The usual one of the operation.
  record Usual() implements Cutoff {}

  /// A size.
  record Absolute(NDArray size) implements Cutoff {}

  /// A share of the greatest singular value.
  record Relative(NDArray share) implements Cutoff {}

  /// `max(m, n) ε` times the greatest singular value.
  record Precision() implements Cutoff {}
}
