package frankennumpy.statistics;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;
import fnp.ufunc.BinaryUfunc;
import fnp.ufunc.Call;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Sorting;
import fnp.ufunc.UfuncException;
import fnp.ufunc.Ufuncs;
import fnp.ufunc.statistics.Interpolation;
import fnp.ufunc.statistics.Interpolation.Part;
import frankennumpy.Np;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;

/// What is done with points in the order of their places: lines through them, differences, areas.
///
/// @source NumPy 2.4, `lib/_function_base_impl.py`
public final class Curves {
  private Curves() {}

  /// What lies outside the points of an interpolation.
  ///
  /// @param left the value before the first point; left out, that of the point
  /// @param right the value behind the last point; left out, that of the point
  /// @param period after which places repeat; then there is no outside
  /// @numpy the arguments `left`, `right` and `period` of `numpy.interp`
  public record Outside(Optional<NDArray> left, Optional<NDArray> right, Optional<Double> period) {
    /// The values of the nearest points.
    public static Outside nearest() {
      return new Outside(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// With this value before the first point.
    public Outside left(NDArray value) {
      return new Outside(Optional.of(value), right, period);
    }

    /// With this value behind the last point.
    public Outside right(NDArray value) {
      return new Outside(left, Optional.of(value), period);
    }

    /// With places that repeat.
    public Outside period(double length) {
      return new Outside(left, right, Optional.of(length));
    }
  }

  /// Straight lines between points, at each `x`.
  ///
  /// @throws ShapeException if the points have not one axis, differ in length, or there are none
  /// @throws UfuncException if the period is 0, or a dtype is not of real numbers
  public static NDArray interp(NDArray x, NDArray xp, NDArray fp, Outside outside) {
    if (xp.ndim() != 1 || !xp.shape().equals(fp.shape()) || xp.size() == 0) {
      throw new ShapeException(
          "interp of points of shapes %s and %s: both need one axis of one length, at least 1"
              .formatted(xp.shape(), fp.shape()));
    }
    requireReal(x);
    requireReal(xp);
    return outside.period().isPresent()
        ? periodic(x, xp, fp, outside.period().get())
        : between(x, xp, fp, outside);
  }

  private static void requireReal(NDArray x) {
    if (x.dtype().kind() == Kind.COMPLEX) {
      throw new UfuncException(
          UfuncException.Kind.TYPE, "places of points must be real, but are " + x.dtype());
    }
  }

  private static NDArray periodic(NDArray x, NDArray xp, NDArray fp, double length) {
    if (length == 0) {
      throw value("the period of an interpolation is 0; use another");
    }
    var period = Math.abs(length);
    var places = Ufuncs.REMAINDER.call(xp.astype(DType.FLOAT64), period);
    var order = new Index.Positions(Sorting.argsort(places, 0));
    var sorted = places.get(order);
    var values = fp.get(order);
    var last = Ufuncs.SUBTRACT.call(sorted.get(Index.from(-1)), period);
    var first = Ufuncs.ADD.call(sorted.get(Index.to(1)), period);
    return between(
        Ufuncs.REMAINDER.call(x.astype(DType.FLOAT64), period),
        Np.concatenate(last, sorted, first),
        Np.concatenate(values.get(Index.from(-1)), values, values.get(Index.to(1))),
        Outside.nearest());
  }

  private static NDArray between(NDArray x, NDArray xp, NDArray fp, Outside outside) {
    var left = outside.left().orElseGet(() -> fp.get(Index.at(0)));
    var right = outside.right().orElseGet(() -> fp.get(Index.at(-1)));
    if (fp.dtype().kind() != Kind.COMPLEX) {
      return Interpolation.of(x, xp, fp, left.getDouble(), right.getDouble(), Part.WHOLE);
    }
    var result = NDArray.empty(DType.COMPLEX128, x.shape());
    var first = left.getComplex();
    var last = right.getComplex();
    var real = Interpolation.of(x, xp, fp.real(), first.real(), last.real(), Part.REAL);
    var imag = Interpolation.of(x, xp, fp.imag(), first.imag(), last.imag(), Part.IMAGINARY);
    result.real().copyFrom(real);
    result.imag().copyFrom(imag);
    return result;
  }

  /// Differences along an axis, taken `n` times.
  ///
  /// @throws ShapeException if there is no such axis
  /// @throws UfuncException if `n` is negative
  public static NDArray diff(NDArray a, int n, int axis) {
    if (n < 0) {
      throw value("differences of order %d were asked for; use at least 0".formatted(n));
    }
    var along = a.shape().normalise(axis);
    var result = a;
    var ufunc = a.dtype().kind() == Kind.BOOLEAN ? Ufuncs.NOT_EQUAL : Ufuncs.SUBTRACT;
    for (int i = 0; i < n; i++) {
      var length = result.shape(along);
      var later = part(result, along, Math.min(1, length), length);
      result = ufunc.call(later, part(result, along, 0, Math.max(0, length - 1)));
    }
    return result;
  }

  /// An array with values before and behind it along an axis.
  public static NDArray extended(
      NDArray a, int axis, Optional<NDArray> before, Optional<NDArray> behind) {
    if (before.isEmpty() && behind.isEmpty()) {
      return a;
    }
    var along = a.shape().normalise(axis);
    var parts = new ArrayList<NDArray>();
    before.ifPresent(value -> parts.add(slab(a, along, value)));
    parts.add(a);
    behind.ifPresent(value -> parts.add(slab(a, along, value)));
    return Np.concatenate(parts, along);
  }

  private static NDArray slab(NDArray a, int axis, NDArray value) {
    if (value.ndim() > 0) {
      return value;
    }
    var lengths = a.shape().toArray();
    lengths[axis] = 1;
    return value.broadcastTo(lengths);
  }

  /// The area under the points `(x, y)`.
  ///
  /// @throws ShapeException if there is no such axis
  public static NDArray trapezoid(NDArray y, NDArray x, int axis) {
    var along = y.shape().normalise(axis);
    if (x.ndim() != 1) {
      return area(y, diff(x, 1, axis), along);
    }
    var steps = diff(x, 1, 0);
    var shape = new long[y.ndim()];
    Arrays.fill(shape, 1);
    shape[along] = steps.size();
    return area(y, steps.reshape(shape), along);
  }

  /// The area under points `dx` apart.
  ///
  /// @throws ShapeException if there is no such axis
  public static NDArray trapezoid(NDArray y, double dx, int axis) {
    var along = y.shape().normalise(axis);
    var heights = heights(y, along);
    var isReal = heights.dtype().kind() != Kind.COMPLEX;
    var areas = dx == 1 && isReal ? heights : scaled(Ufuncs.MULTIPLY, heights, dx);
    return halves(areas, along);
  }

  private static NDArray area(NDArray y, NDArray steps, int axis) {
    return halves(Ufuncs.MULTIPLY.call(steps, heights(y, axis)), axis);
  }

  /// An array and a number; the result takes the place of a float array, which nobody else has.
  private static NDArray scaled(BinaryUfunc ufunc, NDArray x, double by) {
    return x.dtype().kind().isInexact()
        ? ufunc.call(x, NDArray.scalar(x.dtype(), by), Call.plain().out(x))
        : ufunc.call(x, by);
  }

  private static NDArray heights(NDArray y, int axis) {
    var n = y.shape(axis);
    return Ufuncs.ADD.call(part(y, axis, Math.min(1, n), n), part(y, axis, 0, Math.max(0, n - 1)));
  }

  private static NDArray halves(NDArray areas, int axis) {
    var halves = scaled(Ufuncs.DIVIDE, areas, 2.0);
    var area = Reductions.sum(halves, Over.axis(axis));
    halves.release();
    return area;
  }

  /// Into which of the bins between edges each element falls.
  ///
  /// @throws UfuncException if the edges are not in order, or the elements are complex
  public static NDArray digitize(NDArray x, NDArray bins, boolean right) {
    requireReal(x);
    if (bins.ndim() != 1) {
      throw value("edges of bins need one axis, but have shape " + bins.shape());
    }
    if (isOrdered(bins, false)) {
      return Sorting.searchSorted(bins, x, !right);
    }
    if (!isOrdered(bins, true)) {
      throw value("edges of bins must ascend or descend, but do neither; sort them");
    }
    return Ufuncs.SUBTRACT.call(bins.size(), Sorting.searchSorted(bins.flip(0), x, !right));
  }

  private static boolean isOrdered(NDArray bins, boolean descending) {
    if (bins.size() < 2) {
      return !descending;
    }
    var x = bins.get(Index.to(-1));
    var y = bins.get(Index.from(1));
    var ufunc = descending ? Ufuncs.GREATER_EQUAL : Ufuncs.LESS_EQUAL;
    return Reductions.all(ufunc.call(x, y), Over.all()).getBoolean();
  }

  private static NDArray part(NDArray x, int axis, long from, long to) {
    return x.get(Index.along(axis, Index.slice(from, to)));
  }

  private static UfuncException value(String message) {
    return new UfuncException(UfuncException.Kind.VALUE, message);
  }
}
