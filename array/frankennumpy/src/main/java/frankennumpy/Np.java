package frankennumpy;

import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;

/// NumPy's functions under NumPy's names, in Java's spelling: `np.expand_dims` is `Np.expandDims`.
///
/// ```java
/// var x = Np.linspace(0, 1, 5);
/// var y = Np.add(Np.multiply(x, 2.0), 1L);
/// var mean = Np.mean(y).getDouble();
/// ```
///
/// The chapters of the reference are the classes this one extends: [DataTypes], [Printing],
/// [Creation], [Ranges], [Grids], [Shaping], [Joining], [Rearranging], [Picking], [Placing],
/// [SetFunctions], [Ordering], [Functional], [Arithmetic], [Functions], [Aggregation],
/// [Statistics], [Matrices], [ArrayFiles], [TextFiles].
///
/// @numpy `numpy` and `numpy.linalg`, 2.4
public final class Np extends Calendars {
  /// The ratio of a circle's circumference to its diameter.
  public static final double PI = Math.PI;

  /// The base of natural logarithms.
  public static final double E = Math.E;

  private Np() {}

  /// Whether all pairs differ by at most `1e-8 + 1e-5 |b|`.
  ///
  /// @throws fnp.ndarray.BroadcastException if the shapes do not fit
  /// @numpy `numpy.allclose`
  public static boolean allclose(NDArray a, NDArray b) {
    return allclose(a, b, 1e-5, 1e-8, false);
  }

  /// Whether all pairs differ by at most `atol + rtol |b|`.
  ///
  /// @param equalNan whether NaN is close to NaN
  /// @throws fnp.ndarray.BroadcastException if the shapes do not fit
  /// @numpy `numpy.allclose` with `rtol`, `atol` and `equal_nan`
  public static boolean allclose(NDArray a, NDArray b, double rtol, double atol, boolean equalNan) {
    return Reductions.all(isclose(a, b, rtol, atol, equalNan), Over.all()).getBoolean();
  }

  /// A copy in the order the option names.
  ///
  /// @numpy `numpy.copy` with `order`
  public static NDArray copy(NDArray a, Order order) {
    return a.copy(order);
  }
}
