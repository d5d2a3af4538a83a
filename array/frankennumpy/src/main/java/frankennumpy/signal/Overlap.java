package frankennumpy.signal;

import fnp.ufunc.UfuncException;

/// Which results of a convolution are wanted.
///
/// @numpy the argument `mode` of `numpy.convolve`
public enum Overlap {
  /// All where the sequences overlap.
  FULL,
  /// As many as the longer sequence has elements.
  SAME,
  /// Those where one sequence lies inside the other one.
  VALID;

  /// The mode of a name: `full`, `same` or `valid`.
  ///
  /// @throws UfuncException if there is none
  public static Overlap of(String name) {
    return switch (name) {
      case "full" -> FULL;
      case "same" -> SAME;
      case "valid" -> VALID;
      default ->
          throw new UfuncException(
              UfuncException.Kind.VALUE,
              "no mode of convolutions is called '%s'; use full, same or valid".formatted(name));
    };
  }
}
