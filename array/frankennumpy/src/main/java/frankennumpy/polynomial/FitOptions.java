package frankennumpy.polynomial;

import fnp.ndarray.NDArray;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Which terms to fit, and how; each method gives the same but for one.
///
/// @param degrees of the terms
/// @param rcond singular values below this part of the greatest one do not count
/// @param weights of the points
/// @numpy the arguments of `numpy.polynomial.polynomial.polyfit`
public record FitOptions(List<Long> degrees, OptionalDouble rcond, Optional<NDArray> weights) {
  /// Copies the list.
  public FitOptions {
    degrees = List.copyOf(degrees);
  }

  /// All terms up to a degree.
  ///
  /// @throws fnp.ufunc.UfuncException if it is negative
  public static FitOptions degree(long degree) {
    if (degree < 0) {
      throw Fitting.negative(degree);
    }
    var all = new java.util.ArrayList<Long>();
    for (long i = 0; i <= degree; i++) {
      all.add(i);
    }
    return of(all);
  }

  /// Terms of these degrees.
  public static FitOptions of(List<Long> degrees) {
    return new FitOptions(degrees, OptionalDouble.empty(), Optional.empty());
  }

  /// With a least size of singular values.
  public FitOptions rcond(double least) {
    return new FitOptions(degrees, OptionalDouble.of(least), weights);
  }

  /// With weights.
  public FitOptions weights(NDArray w) {
    return new FitOptions(degrees, rcond, Optional.of(w));
  }
}
