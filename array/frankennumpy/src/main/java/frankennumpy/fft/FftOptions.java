package frankennumpy.fft;

import fnp.ndarray.NDArray;
import java.util.Optional;
import java.util.OptionalLong;

/// How to transform along one axis: each method gives the same options but for one.
///
/// @param n the length, if it is not the operand's own
/// @param axis the axis, negative ones from the end
/// @param norm which direction divides
/// @param out where results go, if not to a new array
/// @numpy the arguments of `numpy.fft.fft`
public record FftOptions(OptionalLong n, int axis, Norm norm, Optional<NDArray> out) {
  /// The whole last axis, `Norm.BACKWARD`, a new array.
  public static final FftOptions DEFAULT =
      new FftOptions(OptionalLong.empty(), -1, Norm.BACKWARD, Optional.empty());

  /// The default options with a length.
  public static FftOptions length(long n) {
    return DEFAULT.n(n);
  }

  /// The default options with an axis.
  public static FftOptions along(int axis) {
    return new FftOptions(DEFAULT.n, axis, DEFAULT.norm, DEFAULT.out);
  }

  /// With a length.
  public FftOptions n(long length) {
    return new FftOptions(OptionalLong.of(length), axis, norm, out);
  }

  /// With a norm.
  public FftOptions norm(Norm other) {
    return new FftOptions(n, axis, other, out);
  }

  /// With an array for the results.
  public FftOptions out(NDArray array) {
    return new FftOptions(n, axis, norm, Optional.of(array));
  }
}
