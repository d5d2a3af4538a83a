package frankennumpy.statistics;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.TimeType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;
import fnp.ndarray.storage.Scope;
import fnp.ufunc.Call;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.UfuncException;
import fnp.ufunc.Ufuncs;
import frankennumpy.Np;
import java.util.ArrayList;
import java.util.List;

/// Second-order differences along axes.
///
/// @source NumPy 2.4, `lib/_function_base_impl.py`, `gradient`
public final class Gradients {
  private final NDArray f;
  private final DType type;
  private final int axis;

  /// Without axes, the step of places; else the steps between neighbours.
  private final NDArray steps;

  /// Whether the step was given as one number.
  private final boolean isPlain;

  private Gradients(NDArray f, DType type, int axis, NDArray steps, boolean isPlain) {
    this.f = f;
    this.type = type;
    this.axis = axis;
    this.steps = steps;
    this.isPlain = isPlain;
  }

  /// The gradient along each axis.
  ///
  /// @param spacing none for places 1 apart; one without axes for all axes; or for each axis the
  ///   step, without axes, or a vector of the places
  /// @param axes the axes, none meaning all
  /// @param edgeOrder 1 or 2, the order of the differences at the edges
  /// @throws UfuncException if the number of spacings or the order is wrong
  /// @throws ShapeException if places do not fit their axis, or an axis is too short
  public static List<NDArray> of(NDArray f, List<NDArray> spacing, int[] axes, int edgeOrder) {
    if (edgeOrder > 2) {
      throw new UfuncException(
          UfuncException.Kind.VALUE,
          "a gradient with edge_order %d was asked for; use 1 or 2".formatted(edgeOrder));
    }
    var along = axes.length == 0 ? java.util.stream.IntStream.range(0, f.ndim()).toArray() : axes;
    var times = f.dtype().kind() == Kind.DATETIME;
    var type =
        times
            ? ((TimeType) f.dtype()).as(Kind.TIMEDELTA)
            : f.dtype().kind().isInexact() || f.dtype().kind().isTime() ? f.dtype() : DType.FLOAT64;
    var values = times ? f.view(type) : f.dtype().kind().isInteger() ? f.astype(DType.FLOAT64) : f;
    var steps = steps(f, spacing, along);
    var result = new ArrayList<NDArray>();
    for (int i = 0; i < along.length; i++) {
      var axis = f.shape().normalise(along[i]);
      if (f.shape(axis) < edgeOrder + 1) {
        throw new ShapeException(
            "a gradient along axis %d of shape %s needs at least %d elements there"
                .formatted(axis, f.shape(), edgeOrder + 1));
      }
      var isPlain = spacing.size() != along.length || spacing.get(i).ndim() == 0;
      var gradients = new Gradients(values, type, axis, steps.get(i), isPlain);
      result.add(Scope.result(() -> gradients.fill(edgeOrder)));
    }
    return List.copyOf(result);
  }

  private static List<NDArray> steps(NDArray f, List<NDArray> spacing, int[] axes) {
    var steps = new ArrayList<NDArray>();
    if (spacing.isEmpty() || (spacing.size() == 1 && spacing.getFirst().ndim() == 0)) {
      var one = spacing.isEmpty() ? NDArray.scalar(DType.FLOAT64, 1.0) : spacing.getFirst();
      for (int i = 0; i < axes.length; i++) {
        steps.add(one);
      }
      return steps;
    }
    if (spacing.size() != axes.length) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "%d spacings were given for %d axes; give one for all or one for each"
              .formatted(spacing.size(), axes.length));
    }
    for (int i = 0; i < axes.length; i++) {
      steps.add(step(f, spacing.get(i), axes[i]));
    }
    return steps;
  }

  private static NDArray step(NDArray f, NDArray places, int axis) {
    if (places.ndim() == 0) {
      return places;
    }
    if (places.ndim() != 1 || places.size() != f.shape(axis)) {
      throw new ShapeException(
          "places of shape %s were given for axis %d of shape %s; give a step or a place for each"
              .formatted(places.shape(), axis, f.shape()));
    }
    var numbers = places.dtype().kind().isInteger() ? places.astype(DType.FLOAT64) : places;
    var steps = Np.diff(numbers);
    var first = steps.get(Index.at(0));
    var even = Reductions.all(Ufuncs.EQUAL.call(steps, first), Over.all()).getBoolean();
    return even ? first : steps;
  }

  private NDArray fill(int edgeOrder) {
    var out = NDArray.empty(type, f.shape());
    var n = f.shape(axis);
    if (part(f, 2, n).size() > 0) {
      inner(part(out, 1, n - 1), n);
    }
    put(out, edgeOrder == 1 ? slope(0, 1, first()) : start(), 0, 1);
    put(out, edgeOrder == 1 ? slope(n - 2, n - 1, last()) : end(n), n - 1, n);
    return out;
  }

  private boolean isEven() {
    return steps.ndim() == 0;
  }

  private NDArray first() {
    return isEven() ? steps : steps.get(Index.at(0));
  }

  private NDArray last() {
    return isEven() ? steps : steps.get(Index.at(-1));
  }

  private void inner(NDArray out, long n) {
    if (isEven()) {
      var rise = Ufuncs.SUBTRACT.call(part(f, 2, n), part(f, 0, n - 2));
      divide(rise, Ufuncs.MULTIPLY.call(2.0, steps), out);
      return;
    }
    var before = steps.get(Index.to(-1));
    var behind = steps.get(Index.from(1));
    var both = Ufuncs.ADD.call(before, behind);
    var a = Ufuncs.DIVIDE.call(Ufuncs.NEGATIVE.call(behind), Ufuncs.MULTIPLY.call(before, both));
    var b =
        Ufuncs.DIVIDE.call(
            Ufuncs.SUBTRACT.call(behind, before), Ufuncs.MULTIPLY.call(before, behind));
    var c = Ufuncs.DIVIDE.call(before, Ufuncs.MULTIPLY.call(behind, both));
    out.copyFrom(
        sum(along(a), part(f, 0, n - 2), along(b), part(f, 1, n - 1), along(c), part(f, 2, n)));
  }

  private NDArray along(NDArray vector) {
    var shape = new long[f.ndim()];
    java.util.Arrays.fill(shape, 1);
    shape[axis] = vector.size();
    return vector.reshape(shape);
  }

  private NDArray slope(long left, long right, NDArray step) {
    return divide(Ufuncs.SUBTRACT.call(at(right), at(left)), step);
  }

  private NDArray start() {
    if (isEven()) {
      return weights(-1.5, 2.0, -0.5, 0);
    }
    var d1 = steps.get(Index.at(0));
    var d2 = steps.get(Index.at(1));
    var both = Ufuncs.ADD.call(d1, d2);
    var a =
        Ufuncs.DIVIDE.call(
            Ufuncs.NEGATIVE.call(Ufuncs.ADD.call(Ufuncs.MULTIPLY.call(2.0, d1), d2)),
            Ufuncs.MULTIPLY.call(d1, both));
    var b = Ufuncs.DIVIDE.call(both, Ufuncs.MULTIPLY.call(d1, d2));
    var c = Ufuncs.DIVIDE.call(Ufuncs.NEGATIVE.call(d1), Ufuncs.MULTIPLY.call(d2, both));
    return sum(a, at(0), b, at(1), c, at(2));
  }

  private NDArray end(long n) {
    if (isEven()) {
      return weights(0.5, -2.0, 1.5, n - 3);
    }
    var d1 = steps.get(Index.at(-2));
    var d2 = steps.get(Index.at(-1));
    var both = Ufuncs.ADD.call(d1, d2);
    var a = Ufuncs.DIVIDE.call(d2, Ufuncs.MULTIPLY.call(d1, both));
    var b =
        Ufuncs.DIVIDE.call(
            Ufuncs.NEGATIVE.call(Ufuncs.ADD.call(d2, d1)), Ufuncs.MULTIPLY.call(d1, d2));
    var c =
        Ufuncs.DIVIDE.call(
            Ufuncs.ADD.call(Ufuncs.MULTIPLY.call(2.0, d2), d1), Ufuncs.MULTIPLY.call(d2, both));
    return sum(a, at(n - 3), b, at(n - 2), c, at(n - 1));
  }

  private NDArray weights(double a, double b, double c, long from) {
    return sum(
        Ufuncs.DIVIDE.call(a, steps),
        at(from),
        Ufuncs.DIVIDE.call(b, steps),
        at(from + 1),
        Ufuncs.DIVIDE.call(c, steps),
        at(from + 2));
  }

  /// `a x + b y + c z`.
  private NDArray sum(NDArray a, NDArray x, NDArray b, NDArray y, NDArray c, NDArray z) {
    var two = Ufuncs.ADD.call(times(a, x), times(b, y));
    return Ufuncs.ADD.call(two, times(c, z));
  }

  /// A step given as one number takes the dtype of the array, as Python's numbers do.
  private NDArray times(NDArray factor, NDArray x) {
    return isPlain && factor.dtype() == DType.FLOAT64 && !x.dtype().kind().isTime()
        ? Ufuncs.MULTIPLY.call(factor.getDouble(), x)
        : Ufuncs.MULTIPLY.call(factor, x);
  }

  private NDArray divide(NDArray x, NDArray by) {
    return isPlain && by.dtype() == DType.FLOAT64 && !x.dtype().kind().isTime()
        ? Ufuncs.DIVIDE.call(x, by.getDouble())
        : Ufuncs.DIVIDE.call(x, by);
  }

  private void divide(NDArray x, NDArray by, NDArray out) {
    var isNumber = isPlain && by.dtype() == DType.FLOAT64 && !x.dtype().kind().isTime();
    var divisor = isNumber ? Ufuncs.DIVIDE.weak(x.dtype(), by.getDouble()) : by;
    Ufuncs.DIVIDE.call(x, divisor, Call.plain().out(out));
  }

  private NDArray at(long place) {
    return part(f, place, place + 1);
  }

  private NDArray part(NDArray x, long from, long to) {
    return x.get(Index.along(axis, Index.slice(from, to)));
  }

  private void put(NDArray out, NDArray value, long from, long to) {
    if (to > from) {
      part(out, from, to).copyFrom(value);
    }
  }
}
