package frankennumpy.statistics;

import fnp.ndarray.NDArray;
import java.util.Optional;

/// Which bins a histogram has and what it counts.
///
/// ```java
/// Np.histogram(x, Binning.equal(10).range(0, 1).weights(w));
/// Np.histogram(x, Binning.of("auto").density());
/// ```
///
/// @param bins the bins
/// @param range what lies outside is not counted; left out, the range of the elements
/// @param isDensity whether counts become a density whose integral is 1
/// @param weights what each element counts, in the shape of the elements; left out, 1
/// @numpy the arguments `bins`, `range`, `density` and `weights` of `numpy.histogram`
public record Binning(
    Choice bins, Optional<Range> range, boolean isDensity, Optional<NDArray> weights) {
  /// Bins of one width by number or by estimator, or any bins by edges.
  public sealed interface Choice {}

  /// So many bins of one width.
  public record Equal(long count) implements Choice {}

  /// As many bins of one width as an estimator finds right.
  public record Estimated(BinEstimator estimator) implements Choice {}

  /// Bins between these ascending edges; only the last one holds its right edge.
  public record Edges(NDArray edges) implements Choice {}

  /// From `low` to `high`, both included.
  public record Range(double low, double high) {}

  /// So many bins of one width; NumPy's own choice is 10.
  public static Binning equal(long count) {
    return new Binning(new Equal(count), Optional.empty(), false, Optional.empty());
  }

  /// The bins between ascending edges.
  public static Binning edges(NDArray edges) {
    return new Binning(new Edges(edges), Optional.empty(), false, Optional.empty());
  }

  /// As many bins as the estimator of a name finds right, such as `auto`.
  ///
  /// @throws fnp.ufunc.UfuncException if there is none
  public static Binning of(String estimator) {
    return new Binning(
        new Estimated(BinEstimator.of(estimator)), Optional.empty(), false, Optional.empty());
  }

  /// Within a range.
  public Binning range(double low, double high) {
    return new Binning(bins, Optional.of(new Range(low, high)), isDensity, weights);
  }

  /// As a density.
  public Binning density() {
    return new Binning(bins, range, true, weights);
  }

  /// Each element counting what its weight is.
  public Binning weights(NDArray given) {
    return new Binning(bins, range, isDensity, Optional.of(given));
  }
}
