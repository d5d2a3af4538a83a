package frankennumpy.fft;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ndarray.element.Elements;
import fnp.ufunc.UfuncException;

/// Which direction of a Fourier transform divides by its length.
///
/// @numpy the argument `norm` of `numpy.fft.fft`
public enum Norm {
  /// The inverse transform.
  BACKWARD,
  /// Both, by its square root.
  ORTHO,
  /// The forward transform.
  FORWARD;

  /// The norm of a name: `backward`, `ortho` or `forward`.
  ///
  /// @throws UfuncException if there is none
  public static Norm of(String name) {
    return switch (name) {
      case "backward" -> BACKWARD;
      case "ortho" -> ORTHO;
      case "forward" -> FORWARD;
      default ->
          throw new UfuncException(
              UfuncException.Kind.VALUE,
              "no norm of Fourier transforms is called '%s'; use backward, ortho or forward"
                  .formatted(name));
    };
  }

  /// The norm of the other direction.
  Norm swapped() {
    return switch (this) {
      case BACKWARD -> FORWARD;
      case ORTHO -> ORTHO;
      case FORWARD -> BACKWARD;
    };
  }

  /// The factor of results of `n` elements, rounded to a real dtype as NumPy rounds it.
  double factor(long n, boolean forward, DType real) {
    var norm = forward ? this : swapped();
    return switch (norm) {
      case BACKWARD -> 1;
      case ORTHO -> rounded(1 / rounded(Math.sqrt(n), real), real);
      case FORWARD -> rounded(1 / rounded((double) n, real), real);
    };
  }

  private static double rounded(double value, DType real) {
    var scalar = NDArray.scalar(real, value);
    return Elements.getDouble(real, scalar.address());
  }
}
