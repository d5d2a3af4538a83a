package fnp.ufunc.statistics;

import fnp.dtype.DType;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import java.lang.ref.Reference;

/// Straight lines between points.
///
/// @numpy `numpy.interp`, 2.4
/// @source NumPy 2.4, `compiled_base.c`, `arr_interp`
public final class Interpolation {
  private final double[] at;
  private final double[] value;
  private final double left;
  private final double right;
  private final Part part;

  private Interpolation(double[] at, double[] value, double left, double right, Part part) {
    this.at = at;
    this.value = value;
    this.left = left;
    this.right = right;
    this.part = part;
  }

  /// What the values are: NumPy rounds slopes of complex ones in another way, and a place that is
  /// NaN gives NaN as a real part and 0 as an imaginary one.
  public enum Part {
    /// Real numbers.
    WHOLE,
    /// The real parts of complex numbers.
    REAL,
    /// The imaginary parts of complex numbers.
    IMAGINARY
  }

  /// The values at each `x`, as float64.
  ///
  /// @param xp places of the points, ascending, at least one
  /// @param fp values of the points, as many
  /// @param left the value before the first point
  /// @param right the value behind the last point
  /// @param part what the values are
  public static NDArray of(
      NDArray x, NDArray xp, NDArray fp, double left, double right, Part part) {
    var points = new Interpolation(xp.toDoubleArray(), fp.toDoubleArray(), left, right, part);
    var wanted = x.to(DType.FLOAT64).contiguous();
    var result = NDArray.empty(DType.FLOAT64, x.shape());
    points.fill(wanted.address(), result.address(), x.size());
    Reference.reachabilityFence(wanted);
    return result;
  }

  private void fill(long from, long to, long count) {
    var slopes = slopes();
    for (long i = 0; i < count; i++) {
      var x = Memory.getDouble(from + 8 * i);
      Memory.setDouble(to + 8 * i, at.length == 1 ? onePoint(x) : between(x, slopes));
    }
  }

  private double[] slopes() {
    var slopes = new double[at.length - 1];
    for (int i = 0; i < slopes.length; i++) {
      var rise = value[i + 1] - value[i];
      var run = at[i + 1] - at[i];
      slopes[i] = part == Part.WHOLE ? rise / run : rise * (1 / run);
    }
    return slopes;
  }

  private double onePoint(double x) {
    return x < at[0] ? left : x > at[0] ? right : value[0];
  }

  private double between(double x, double[] slopes) {
    var last = at.length - 1;
    if (!(x >= at[0] & x <= at[last])) {
      return x < at[0] ? left : x > at[last] ? right : part == Part.IMAGINARY ? 0 : x;
    }
    int low = 0;
    for (int length = last + 1; length > 1; ) {
      var half = length >>> 1;
      low = at[low + half] <= x ? low + half : low;
      length -= half;
    }
    return low == last || at[low] == x ? value[low] : onLine(x, low, slopes[low]);
  }

  private double onLine(double x, int low, double slope) {
    var y = slope * (x - at[low]) + value[low];
    if (!Double.isNaN(y)) {
      return y;
    }
    var back = slope * (x - at[low + 1]) + value[low + 1];
    return Double.isNaN(back) && value[low] == value[low + 1] ? value[low] : back;
  }
}
