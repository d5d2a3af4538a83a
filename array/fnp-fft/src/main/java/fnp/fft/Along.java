package fnp.fft;

/// What to transform, and how.
///
/// @param length of the transform: shorter operands are padded with zeros, longer ones cut
/// @param axis the axis, from 0
/// @param factor of all results
/// @param forward whether in the forward direction
public record Along(long length, int axis, double factor, boolean forward) {
  double sign() {
    return forward ? 1 : -1;
  }
}
