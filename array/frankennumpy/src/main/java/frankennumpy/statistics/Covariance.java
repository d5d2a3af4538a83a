package frankennumpy.statistics;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a covariance is computed from and how.
///
/// @param y more variables, with the same observations
/// @param isByRow whether variables are rows and observations columns
/// @param isBiased whether the divisor is the number of observations
/// @param ddof what the divisor is less than that number; decides over `isBiased`
/// @param frequencies how often each observation counts, whole numbers
/// @param weights how much each observation counts
/// @param dtype the dtype of the result
/// @numpy the arguments of `numpy.cov`
public record Covariance(
    Optional<NDArray> y,
    boolean isByRow,
    boolean isBiased,
    OptionalDouble ddof,
    Optional<NDArray> frequencies,
    Optional<NDArray> weights,
    Optional<DType> dtype) {
  private static final Covariance PLAIN =
      new Covariance(
          Optional.empty(),
          true,
          false,
          OptionalDouble.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /// Variables in rows, the divisor one less than the number of observations.
  public static Covariance plain() {
    return PLAIN;
  }

  /// With more variables.
  public Covariance y(NDArray more) {
    return new Covariance(Optional.of(more), isByRow, isBiased, ddof, frequencies, weights, dtype);
  }

  /// With variables in rows or in columns.
  public Covariance rowvar(boolean byRow) {
    return new Covariance(y, byRow, isBiased, ddof, frequencies, weights, dtype);
  }

  /// With the number of observations as the divisor, or one less.
  public Covariance bias(boolean biased) {
    return new Covariance(y, isByRow, biased, ddof, frequencies, weights, dtype);
  }

  /// With this much less than the number of observations as the divisor.
  public Covariance ddof(double less) {
    return new Covariance(
        y, isByRow, isBiased, OptionalDouble.of(less), frequencies, weights, dtype);
  }

  /// With each observation counting so often.
  public Covariance fweights(NDArray counts) {
    return new Covariance(y, isByRow, isBiased, ddof, Optional.of(counts), weights, dtype);
  }

  /// With each observation counting so much.
  public Covariance aweights(NDArray given) {
    return new Covariance(y, isByRow, isBiased, ddof, frequencies, Optional.of(given), dtype);
  }

  /// With a result of this dtype.
  public Covariance dtype(DType type) {
    return new Covariance(y, isByRow, isBiased, ddof, frequencies, weights, Optional.of(type));
  }
}
