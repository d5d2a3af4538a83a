package frankennumpy.option;

import fnp.ndarray.NDArray;
import frankennumpy.Np;

/// A range of numbers along one axis of a grid: with a step, the end excluded, or with a count, the
/// end included.
///
/// @param start the first number
/// @param stop the end
/// @param step the distance of neighbours; not used if there is a count
/// @param count how many numbers, or -1
/// @numpy the slices in `numpy.mgrid[0:5, -1:1:11j]`
public record Ticks(Number start, Number stop, Number step, long count) {
  /// `start:stop`.
  public static Ticks of(Number start, Number stop) {
    return of(start, stop, 1L);
  }

  /// `start:stop:step`.
  public static Ticks of(Number start, Number stop, Number step) {
    return new Ticks(start, stop, step, -1);
  }

  /// `start:stop:countj`.
  public static Ticks count(Number start, Number stop, long count) {
    return new Ticks(start, stop, 1L, count);
  }

  /// Whether all the numbers are whole.
  public boolean isWhole() {
    return count < 0 && isWhole(start) && isWhole(stop) && isWhole(step);
  }

  private static boolean isWhole(Number number) {
    return !(number instanceof Double || number instanceof Float);
  }

  /// The numbers, int64 or float64.
  public NDArray toArray() {
    if (count >= 0) {
      return Np.linspace(start.doubleValue(), stop.doubleValue(), count);
    }
    return isWhole()
        ? Np.arange(start.longValue(), stop.longValue(), step.longValue())
        : Np.arange(start.doubleValue(), stop.doubleValue(), step.doubleValue());
  }
}
