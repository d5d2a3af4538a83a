package frankennumpy;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.PromotionTable;
import fnp.dtype.TimeType;
import fnp.dtype.TimeValue;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ufunc.Call;
import fnp.ufunc.Reductions;
import fnp.ufunc.UfuncException;
import fnp.ufunc.Ufuncs;
import frankennumpy.option.Form;
import java.util.Optional;

/// Numbers in a row. Use through [Np].
///
/// @numpy "Numerical ranges", 2.4
public abstract sealed class Ranges extends Creation permits Grids {
  Ranges() {}

  /// The whole numbers from 0 to before `stop`, int64.
  ///
  /// @numpy `numpy.arange`
  public static NDArray arange(long stop) {
    return arange(0, stop, 1);
  }

  /// The whole numbers from `start` to before `stop`, int64.
  ///
  /// @numpy `numpy.arange`
  public static NDArray arange(long start, long stop) {
    return arange(start, stop, 1);
  }

  /// Every `step`-th whole number from `start` to before `stop`, int64.
  ///
  /// @throws IllegalArgumentException if the step is 0
  /// @numpy `numpy.arange`
  public static NDArray arange(long start, long stop, long step) {
    if (step == 0) {
      throw new IllegalArgumentException(
          "arange from %d to %d with step 0 never ends; use another step".formatted(start, stop));
    }
    var count = Math.max(0, Math.ceilDiv(Math.subtractExact(stop, start), step));
    var result = NDArray.empty(DType.INT64, count);
    for (long i = 0; i < count; i++) {
      result.setLong(start + i * step, i);
    }
    return result;
  }

  /// All dates or spans from `start` to before `stop`, in the finer of their units.
  ///
  /// @numpy `numpy.arange` of two `datetime64`
  public static NDArray arange(TimeValue start, TimeValue stop) {
    var type = (TimeType) promoteTypes(start.type(), stop.type());
    return arange(start.to(type).count(), stop.to(type).count()).view(type);
  }

  /// The numbers `start`, `start + step`, … to before `stop`, float64. Prefer [#linspace] where the
  /// number of elements matters.
  ///
  /// @throws IllegalArgumentException if the step is 0 or the length is not finite
  /// @numpy `numpy.arange`
  public static NDArray arange(double start, double stop, double step) {
    var length = Math.ceil((stop - start) / step);
    if (Double.isNaN(length) || Double.isInfinite(length)) {
      throw new IllegalArgumentException(
          "arange from %s to %s with step %s has no finite length; use another step"
              .formatted(start, stop, step));
    }
    var result = NDArray.empty(DType.FLOAT64, Math.max(0, (long) length));
    // NumPy takes the difference of the first two elements as the step, rounding included.
    var delta = (start + step) - start;
    for (long i = 0; i < result.size(); i++) {
      result.setDouble(start + i * delta, i);
    }
    return result;
  }

  /// `count` float64 numbers evenly spaced from `start` to `stop`, both included.
  ///
  /// @throws IllegalArgumentException if the count is negative
  /// @numpy `numpy.linspace`
  public static NDArray linspace(double start, double stop, long count) {
    return linspace(start, stop, count, true);
  }

  /// `count` float64 numbers evenly spaced from `start` to `stop`, which is included or not.
  ///
  /// @throws IllegalArgumentException if the count is negative
  /// @numpy `numpy.linspace`
  public static NDArray linspace(double start, double stop, long count, boolean endpoint) {
    if (count < 0) {
      throw new IllegalArgumentException(
          "linspace of %d numbers was asked for; the count must be at least 0".formatted(count));
    }
    var gaps = endpoint ? count - 1 : count;
    var delta = stop - start;
    var step = gaps > 0 ? delta / gaps : Double.NaN;
    var result = NDArray.empty(DType.FLOAT64, count);
    for (long i = 0; i < count; i++) {
      var share = gaps <= 0 ? i * delta : step == 0 ? i / (double) gaps * delta : i * step;
      result.setDouble(share + start, i);
    }
    if (endpoint && count > 1) {
      result.setDouble(stop, count - 1);
    }
    return result;
  }

  /// As [#arange(long, long, long)] or [#arange(double, double, double)], in a dtype.
  ///
  /// @throws IllegalArgumentException if the step is 0 or the length is not finite
  /// @throws UfuncException if the dtype cannot count so far
  /// @numpy `numpy.arange` with `dtype`
  public static NDArray arange(Number start, Number stop, Number step, DType dtype) {
    var whole = isWhole(start) && isWhole(stop) && isWhole(step);
    if (whole && dtype == DType.INT64) {
      return arange(start.longValue(), stop.longValue(), step.longValue());
    }
    if (!whole && dtype == DType.FLOAT64) {
      return arange(start.doubleValue(), stop.doubleValue(), step.doubleValue());
    }
    var length =
        whole
            ? arange(start.longValue(), stop.longValue(), step.longValue()).size()
            : arange(start.doubleValue(), stop.doubleValue(), step.doubleValue()).size();
    return counted(start, step, length, dtype);
  }

  private static NDArray counted(Number start, Number step, long length, DType dtype) {
    if (dtype == DType.BOOL && length > 2) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "arange of %d bools was asked for; there are only two, use an integer dtype"
              .formatted(length));
    }
    // As in NumPy the first two elements, in the dtype, determine the others.
    var first = NDArray.empty(dtype, 2);
    first.setItem(start, 0);
    first.setItem(
        isWhole(start) && isWhole(step)
            ? (Number) (start.longValue() + step.longValue())
            : (Number) (start.doubleValue() + step.doubleValue()),
        1);
    var result = NDArray.empty(dtype, length);
    if (length <= 2) {
      result.copyFrom(first.get(Index.to(length)));
    } else if (dtype.kind().isInexact()) {
      countInexact(first, result);
    } else {
      var from = first.getLong(0);
      var delta = first.getLong(1) - from;
      for (long i = 0; i < length; i++) {
        result.setLong(from + i * delta, i);
      }
    }
    return result;
  }

  private static void countInexact(NDArray first, NDArray result) {
    var wide = result.dtype() == DType.COMPLEX128 || result.dtype() == DType.FLOAT64;
    var from = first.getDouble(0);
    var delta = first.getDouble(1) - from;
    for (long i = 0; i < result.size(); i++) {
      result.setDouble(wide ? from + i * delta : (float) from + i * (float) delta, i);
    }
    result.setDouble(first.getDouble(1), 1);
  }

  private static boolean isWhole(Number number) {
    return !(number instanceof Double || number instanceof Float);
  }

  /// How a range of evenly spaced numbers is made.
  ///
  /// @param count how many numbers
  /// @param endpoint whether the end is one of them
  /// @param dtype their dtype, else the natural one
  /// @param axis the axis of the result along which they lie, where the ends are arrays
  /// @numpy the arguments `num`, `endpoint`, `dtype` and `axis` of `numpy.linspace`
  public record Spacing(long count, boolean endpoint, Optional<DType> dtype, int axis) {
    /// So many numbers, the end included, along the first axis.
    public static Spacing of(long count) {
      return new Spacing(count, true, Optional.empty(), 0);
    }

    /// With or without the end.
    public Spacing endpoint(boolean included) {
      return new Spacing(count, included, dtype, axis);
    }

    /// In a dtype.
    public Spacing dtype(DType type) {
      return new Spacing(count, endpoint, Optional.of(type), axis);
    }

    /// Along an axis.
    public Spacing axis(int along) {
      return new Spacing(count, endpoint, dtype, along);
    }

    private Spacing plain() {
      return new Spacing(count, endpoint, Optional.empty(), 0);
    }
  }

  /// Evenly spaced numbers and their distance.
  ///
  /// @param samples the numbers
  /// @param step the distance of neighbours; NaN if there are none
  public record Spaced(NDArray samples, NDArray step) {}

  /// Numbers evenly spaced from `start` to `stop`, which may be arrays that stretch to one shape.
  ///
  /// @throws IllegalArgumentException if the count is negative
  /// @throws fnp.ndarray.BroadcastException if the ends do not fit
  /// @numpy `numpy.linspace`
  public static NDArray linspace(NDArray start, NDArray stop, Spacing spacing) {
    return linspaceWithStep(start, stop, spacing).samples();
  }

  /// As [#linspace(NDArray, NDArray, Spacing)], with the distance of neighbours.
  ///
  /// @numpy `numpy.linspace` with `retstep=True`
  public static Spaced linspaceWithStep(NDArray start, NDArray stop, Spacing spacing) {
    if (spacing.count < 0) {
      throw new IllegalArgumentException(
          "linspace of %d numbers was asked for; the count must be at least 0"
              .formatted(spacing.count));
    }
    var type = inexact(PromotionTable.current().promote(start.dtype(), stop.dtype()));
    var gaps = spacing.endpoint ? spacing.count - 1 : spacing.count;
    var from = start.to(type);
    var delta = Ufuncs.SUBTRACT.call(stop.to(type), from);
    var lengths = new long[delta.ndim() + 1];
    java.util.Arrays.fill(lengths, 1);
    lengths[0] = spacing.count;
    var y = arange(0, spacing.count, 1, type).reshape(lengths);
    var step = gaps > 0 ? Ufuncs.DIVIDE.call(delta, gaps) : nan(type);
    if (gaps <= 0) {
      y = Ufuncs.MULTIPLY.call(y, delta);
    } else if (Reductions.any(Ufuncs.EQUAL.call(step, 0L), fnp.ufunc.Over.all()).getBoolean()) {
      y = Ufuncs.MULTIPLY.call(Ufuncs.DIVIDE.call(y, gaps), delta);
    } else {
      y = Ufuncs.MULTIPLY.call(y, step);
    }
    Ufuncs.ADD.call(y, from, Call.plain().out(y));
    if (spacing.endpoint && spacing.count > 1) {
      y.set(stop, Index.at(-1), Index.ELLIPSIS);
    }
    return new Spaced(finished(y, spacing), step);
  }

  private static NDArray nan(DType type) {
    return NDArray.scalar(type.kind() == Kind.COMPLEX ? DType.FLOAT64 : type, Double.NaN);
  }

  private static NDArray finished(NDArray samples, Spacing spacing) {
    var result = spacing.axis == 0 ? samples : samples.moveAxis(axes(0), axes(spacing.axis));
    var type = spacing.dtype.orElse(result.dtype());
    return type.kind().isInteger() && result.dtype().kind() == Kind.FLOATING
        ? Ufuncs.FLOOR.call(result).to(type)
        : result.to(type);
  }

  private static int[] axes(int axis) {
    return new int[] {axis};
  }

  private static DType inexact(DType type) {
    return type.kind().isInexact() ? type : DType.FLOAT64;
  }

  /// `count` powers of ten with exponents evenly spaced from `start` to `stop`, both included.
  ///
  /// @numpy `numpy.logspace`
  public static NDArray logspace(double start, double stop, long count) {
    return Ufuncs.POWER.call(10.0, linspace(start, stop, count));
  }

  /// Powers of a base with exponents evenly spaced from `start` to `stop`; all three may be arrays
  /// that stretch to one shape.
  ///
  /// @numpy `numpy.logspace`
  public static NDArray logspace(NDArray start, NDArray stop, NDArray base, Spacing spacing) {
    var ndim = base.ndim() == 0 ? 0 : Math.max(base.ndim(), Math.max(start.ndim(), stop.ndim()));
    var form = Form.plain().ndmin(ndim);
    var exponents =
        linspace(
            asarray(start, form),
            asarray(stop, form),
            new Spacing(spacing.count, spacing.endpoint, Optional.empty(), spacing.axis));
    var wide = base.ndim() == 0 ? base : asarray(base, form).expandDims(spacing.axis);
    var result = Ufuncs.POWER.call(wide, exponents);
    return result.to(spacing.dtype.orElse(result.dtype()));
  }

  /// `count` numbers from `start` to `stop`, each the same multiple of the one before.
  ///
  /// @throws IllegalArgumentException if an end is 0, or only one is negative
  /// @numpy `numpy.geomspace`
  public static NDArray geomspace(double start, double stop, long count) {
    return geomspace(
        NDArray.scalar(DType.FLOAT64, start),
        NDArray.scalar(DType.FLOAT64, stop),
        Spacing.of(count));
  }

  /// Numbers from `start` to `stop`, each the same multiple of the one before; the ends may be
  /// arrays that stretch to one shape, and complex.
  ///
  /// @throws IllegalArgumentException if an end is 0
  /// @numpy `numpy.geomspace`
  public static NDArray geomspace(NDArray start, NDArray stop, Spacing spacing) {
    for (var end : new NDArray[] {start, stop}) {
      if (Reductions.any(Ufuncs.EQUAL.call(end, 0L), fnp.ufunc.Over.all()).getBoolean()) {
        throw new IllegalArgumentException(
            "geometric sequence cannot include zero, but an end is 0; start from another number");
      }
    }
    var type = inexact(PromotionTable.current().promote(start.dtype(), stop.dtype()));
    if (spacing.dtype.isPresent()) {
      type = PromotionTable.current().promote(type, spacing.dtype.get());
    }
    var first = start.to(type);
    var sign = Ufuncs.SIGN.call(first);
    var from = Ufuncs.DIVIDE.call(first, sign);
    var to = Ufuncs.DIVIDE.call(stop.to(type), sign);
    var result =
        logspace(
            Ufuncs.LOG10.call(from),
            Ufuncs.LOG10.call(to),
            NDArray.scalar(type.kind() == Kind.COMPLEX ? DType.FLOAT64 : type, 10.0),
            spacing.plain());
    result = result.to(type);
    if (spacing.count > 0) {
      result.set(from, Index.at(0), Index.ELLIPSIS);
      if (spacing.count > 1 && spacing.endpoint) {
        result.set(to, Index.at(-1), Index.ELLIPSIS);
      }
    }
    result = Ufuncs.MULTIPLY.call(result, sign);
    var moved = spacing.axis == 0 ? result : result.moveAxis(axes(0), axes(spacing.axis));
    return moved.to(spacing.dtype.orElse(type));
  }
}
