package frankennumpy;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.PromotionTable;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.UfuncException;
import fnp.ufunc.Ufuncs;
import frankennumpy.signal.Bessel;
import frankennumpy.signal.Overlap;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/// Windows, convolutions and angles. Use through [Np].
///
/// @numpy "Window functions", "Mathematical functions", 2.4
public abstract sealed class Signals extends TextFiles permits LegacyPolynomials {
  /// Longer filters are products of a matrix and a vector.
  private static final long SHORT = 32;

  /// Results that are computed at a time.
  private static final long BLOCK = 4096;

  Signals() {}

  /// The Bartlett window, a triangle.
  ///
  /// @numpy `numpy.bartlett`
  public static NDArray bartlett(long m) {
    return window(m, n -> n <= 0 ? 1 + n / (m - 1) : 1 - n / (m - 1));
  }

  /// The Blackman window, of three cosines.
  ///
  /// @numpy `numpy.blackman`
  public static NDArray blackman(long m) {
    return window(
        m,
        n ->
            0.42
                + 0.5 * Math.cos(Math.PI * n / (m - 1))
                + 0.08 * Math.cos(2.0 * Math.PI * n / (m - 1)));
  }

  /// The Hamming window, a raised cosine.
  ///
  /// @numpy `numpy.hamming`
  public static NDArray hamming(long m) {
    return window(m, n -> 0.54 + 0.46 * Math.cos(Math.PI * n / (m - 1)));
  }

  /// The Hann window, a cosine.
  ///
  /// @numpy `numpy.hanning`
  public static NDArray hanning(long m) {
    return window(m, n -> 0.5 + 0.5 * Math.cos(Math.PI * n / (m - 1)));
  }

  /// The Kaiser window, of a Bessel function.
  ///
  /// @numpy `numpy.kaiser`
  public static NDArray kaiser(long m, double beta) {
    var alpha = (m - 1) / 2.0;
    return window(
        m,
        n -> {
          var part = n / 2 / alpha;
          return Bessel.i0(beta * Math.sqrt(1 - part * part)) / Bessel.i0(beta);
        });
  }

  /// The values of a function at `1 - m, 3 - m, …, m - 1`.
  private static NDArray window(long m, DoubleUnaryOperator function) {
    if (m < 1) {
      return NDArray.empty(DType.FLOAT64, 0);
    }
    var values = new double[Math.toIntExact(m)];
    for (int i = 0; i < values.length; i++) {
      values[i] = m == 1 ? 1 : function.applyAsDouble(1.0 - m + 2 * i);
    }
    return NDArray.ofDoubles(values);
  }

  /// The modified Bessel function of the first kind and order 0.
  ///
  /// @throws UfuncException for complex numbers
  /// @numpy `numpy.i0`
  public static NDArray i0(NDArray x) {
    if (x.dtype().kind() == Kind.COMPLEX) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "i0 was asked for of complex numbers; it is there for real ones");
    }
    var type = x.dtype().kind() == Kind.FLOATING ? x.dtype() : DType.FLOAT64;
    var values = x.to(DType.FLOAT64).toDoubleArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = Bessel.i0(values[i]);
    }
    return NDArray.ofDoubles(values).to(type).reshape(x.shape().toArray());
  }

  /// `sin(π x) / (π x)`, and 1 at 0.
  ///
  /// @numpy `numpy.sinc`
  public static NDArray sinc(NDArray x) {
    var y = Ufuncs.MULTIPLY.call(x, Math.PI);
    var least = y.dtype().kind() == Kind.FLOATING ? finfo(y.dtype()).eps() : 1e-20;
    var safe = where(Ufuncs.EQUAL.call(y, 0.0), NDArray.scalar(y.dtype(), least), y);
    return Ufuncs.DIVIDE.call(Ufuncs.SIN.call(safe), safe);
  }

  /// Angles along the last axis without jumps of more than half a turn.
  ///
  /// @numpy `numpy.unwrap`
  public static NDArray unwrap(NDArray p) {
    return unwrap(p, OptionalDouble.empty(), -1, NDArray.scalar(DType.FLOAT64, 2 * Math.PI));
  }

  /// Numbers along an axis without jumps of more than half a period.
  ///
  /// @param discont jumps below this stay, half a period unless it is greater
  /// @param period one number, an integer one for integers
  /// @numpy `numpy.unwrap`
  public static NDArray unwrap(NDArray p, OptionalDouble discont, int axis, NDArray period) {
    var at = p.shape().normalise(axis);
    var dd = diff(p, 1, at);
    var number = period.item() instanceof Long whole ? (double) whole : period.getDouble();
    var isWhole = !period.dtype().kind().isInexact() && !dd.dtype().kind().isInexact();
    var type =
        period.dtype().kind().isInexact() && !dd.dtype().kind().isInexact()
            ? DType.FLOAT64
            : dd.dtype();
    var steps = dd.to(type);
    var high = isWhole ? Math.floor(number / 2) : number / 2;
    var ambiguous = !isWhole || number % 2 == 0;
    var each = NDArray.scalar(type, number);
    var low = NDArray.scalar(type, -high);
    var wrapped =
        Ufuncs.ADD.call(Ufuncs.REMAINDER.call(Ufuncs.SUBTRACT.call(steps, low), each), low);
    if (ambiguous) {
      var edge =
          Ufuncs.LOGICAL_AND.call(Ufuncs.EQUAL.call(wrapped, low), Ufuncs.GREATER.call(steps, 0L));
      wrapped = where(edge, NDArray.scalar(type, high), wrapped);
    }
    var small = Ufuncs.LESS.call(Ufuncs.ABSOLUTE.call(steps), discont.orElse(number / 2));
    var correction = where(small, NDArray.scalar(type, 0L), Ufuncs.SUBTRACT.call(wrapped, steps));
    var result = p.astype(type);
    var rest = axisFrom(result, at, 1);
    rest.copyFrom(Ufuncs.ADD.call(axisFrom(p, at, 1), cumsum(correction, at)));
    return result;
  }

  private static NDArray axisFrom(NDArray x, int axis, long from) {
    var indexes = new Index[axis + 1];
    Arrays.fill(indexes, Index.step(1));
    indexes[axis] = Index.from(from);
    return x.get(indexes);
  }

  /// The sums of products of two sequences, one of them reversed, at all distances.
  ///
  /// @numpy `numpy.convolve`
  public static NDArray convolve(NDArray a, NDArray v) {
    return convolve(a, v, Overlap.FULL);
  }

  /// The sums of products of two sequences, one of them reversed.
  ///
  /// @throws ShapeException if one is empty or has several axes
  /// @numpy `numpy.convolve`
  public static NDArray convolve(NDArray a, NDArray v, Overlap mode) {
    var first = sequence("convolve", a);
    var second = sequence("convolve", v);
    return first.size() >= second.size()
        ? correlated(first, second.flip(0), mode)
        : correlated(second, first.flip(0), mode);
  }

  /// The sums of products of a sequence and the conjugate of another one, where they overlap
  /// completely.
  ///
  /// @numpy `numpy.correlate`
  public static NDArray correlate(NDArray a, NDArray v) {
    return correlate(a, v, Overlap.VALID);
  }

  /// The sums of products of a sequence and the conjugate of another one.
  ///
  /// @throws ShapeException if one is empty or has several axes
  /// @numpy `numpy.correlate`
  public static NDArray correlate(NDArray a, NDArray v, Overlap mode) {
    var first = sequence("correlate", a);
    var other = sequence("correlate", v);
    var second = other.dtype().kind() == Kind.COMPLEX ? Ufuncs.CONJUGATE.call(other) : other;
    return first.size() >= second.size()
        ? correlated(first, second, mode)
        : correlated(second, first, mode).flip(0).copy();
  }

  private static NDArray sequence(String name, NDArray x) {
    if (x.ndim() > 1 || x.size() == 0) {
      throw new ShapeException(
          "%s of an array of shape %s; it takes sequences with at least one element"
              .formatted(name, x.shape()));
    }
    return x.ndim() == 0 ? x.reshape(1) : x;
  }

  /// @param a at least as long as the filter
  private static NDArray correlated(NDArray a, NDArray filter, Overlap mode) {
    var type = PromotionTable.current().promote(a.dtype(), filter.dtype());
    if (type == DType.FLOAT16) {
      return correlated(a.to(DType.FLOAT32), filter.to(DType.FLOAT32), mode).to(type);
    }
    var n = filter.size();
    var before = mode == Overlap.FULL ? n - 1 : mode == Overlap.SAME ? n / 2 : 0;
    var after = mode == Overlap.FULL ? n - 1 : mode == Overlap.SAME ? n - n / 2 - 1 : 0;
    var v = filter.to(type).contiguous();
    var x = a.to(type);
    if (!isFinite(v)) {
      return edges(x, v, before, after);
    }
    var padded = NDArray.zeros(type, before + a.size() + after);
    padded.get(Index.slice(before, before + a.size())).copyFrom(x);
    return inside(padded, v);
  }

  /// Infinities of the filter must not meet the zeros of a padded operand.
  private static NDArray edges(NDArray x, NDArray v, long before, long after) {
    var size = x.size() - v.size() + 1 + before + after;
    var result = NDArray.empty(x.dtype(), size);
    for (long i = 0; i < size; i++) {
      var start = i - before;
      var from = Math.max(0, start);
      var to = Math.min(x.size(), start + v.size());
      var products =
          Ufuncs.MULTIPLY.call(
              x.get(Index.slice(from, to)), v.get(Index.slice(from - start, to - start)));
      result.get(Index.at(i)).copyFrom(Reductions.sum(products, Over.all()));
    }
    return result;
  }

  private static boolean isFinite(NDArray v) {
    return !v.dtype().kind().isInexact()
        || Reductions.all(Ufuncs.ISFINITE.call(v), Over.all()).getBoolean();
  }

  /// Where the filter lies inside.
  private static NDArray inside(NDArray x, NDArray v) {
    var size = x.size() - v.size() + 1;
    var isReal = x.dtype() == DType.FLOAT64 || x.dtype() == DType.FLOAT32;
    if (isReal && v.size() > SHORT) {
      return dot(x.slidingWindow(new long[] {v.size()}, 0), v);
    }
    var result = NDArray.empty(x.dtype(), size);
    for (long start = 0; start < size; start += BLOCK) {
      var end = Math.min(size, start + BLOCK);
      var sum = Ufuncs.MULTIPLY.call(x.get(Index.slice(start, end)), v.get(Index.at(0)));
      for (long j = 1; j < v.size(); j++) {
        var part = Ufuncs.MULTIPLY.call(x.get(Index.slice(start + j, end + j)), v.get(Index.at(j)));
        sum = Ufuncs.ADD.call(sum, part);
      }
      result.get(Index.slice(start, end)).copyFrom(sum);
    }
    return result;
  }
}
