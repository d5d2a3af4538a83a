package frankennumpy;

import fnp.dtype.DType;
import fnp.dtype.TimeType;
import fnp.dtype.TimeValue;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import fnp.ndarray.ShapeException;
import fnp.ufunc.Ufuncs;
import java.util.ArrayList;
import java.util.List;

/// Making arrays. Use through [Np].
///
/// @numpy "Array creation routines", 2.4
public abstract sealed class Creation extends Printing permits Shaping {
  Creation() {}

  /// A float64 array of one axis with these values.
  ///
  /// @numpy `numpy.array`
  public static NDArray array(double... values) {
    return NDArray.ofDoubles(values);
  }

  /// An int64 array of one axis with these values.
  ///
  /// @numpy `numpy.array`
  public static NDArray array(long... values) {
    return NDArray.ofLongs(values);
  }

  /// A bool array of one axis with these values.
  ///
  /// @numpy `numpy.array`
  public static NDArray array(boolean... values) {
    return NDArray.ofBooleans(values);
  }

  /// A float64 matrix with these rows.
  ///
  /// @throws ShapeException if the rows differ in length
  /// @numpy `numpy.array`
  public static NDArray array(double[][] rows) {
    return NestedValues.of(rows).toArray();
  }

  /// An int64 matrix with these rows.
  ///
  /// @throws ShapeException if the rows differ in length
  /// @numpy `numpy.array`
  public static NDArray array(long[][] rows) {
    return NestedValues.of(rows).toArray();
  }

  /// An array of nested lists of numbers, booleans or times: bool if all are booleans, int64 if all
  /// are whole, else float64, complex128 if one is complex; times in the finest of their units.
  ///
  /// @throws ShapeException if nested lists differ in length
  /// @throws IllegalArgumentException if a value is neither a number, a boolean nor a list
  /// @numpy `numpy.array`
  public static NDArray array(List<?> values) {
    return NestedValues.of(values).toArray();
  }

  /// As [#array(List)], converted to a dtype; for a dtype of dates texts are read as ISO 8601.
  ///
  /// @numpy `numpy.array` with `dtype`
  public static NDArray array(List<?> values, DType dtype) {
    var dates = dtype.kind() == fnp.dtype.Kind.DATETIME;
    return NestedValues.of(values, dates).toArray().astype(dtype);
  }

  /// A float64 array of zeros.
  ///
  /// @throws ShapeException if a length is negative
  /// @numpy `numpy.zeros`
  public static NDArray zeros(long... shape) {
    return zeros(DType.FLOAT64, shape);
  }

  /// An array of zeros.
  ///
  /// @throws ShapeException if a length is negative
  /// @numpy `numpy.zeros`
  public static NDArray zeros(DType dtype, long... shape) {
    return NDArray.zeros(dtype, shape);
  }

  /// A float64 array of ones.
  ///
  /// @throws ShapeException if a length is negative
  /// @numpy `numpy.ones`
  public static NDArray ones(long... shape) {
    return ones(DType.FLOAT64, shape);
  }

  /// An array of ones.
  ///
  /// @throws ShapeException if a length is negative
  /// @numpy `numpy.ones`
  public static NDArray ones(DType dtype, long... shape) {
    return filled(dtype, 1, shape);
  }

  /// A float64 array filled with a value.
  ///
  /// @throws ShapeException if a length is negative
  /// @numpy `numpy.full`
  public static NDArray full(double value, long... shape) {
    return filled(DType.FLOAT64, value, shape);
  }

  /// An array of a dtype filled with a value.
  ///
  /// @throws ShapeException if a length is negative
  /// @numpy `numpy.full`
  public static NDArray full(DType dtype, double value, long... shape) {
    return filled(dtype, value, shape);
  }

  /// A float64 array with undefined contents.
  ///
  /// @throws ShapeException if a length is negative
  /// @numpy `numpy.empty`
  public static NDArray empty(long... shape) {
    return NDArray.empty(DType.FLOAT64, shape);
  }

  /// An array with undefined contents.
  ///
  /// @throws ShapeException if a length is negative
  /// @numpy `numpy.empty`
  public static NDArray empty(DType dtype, long... shape) {
    return NDArray.empty(dtype, shape);
  }

  /// Zeros in the shape and dtype of another array.
  ///
  /// @numpy `numpy.zeros_like`
  public static NDArray zerosLike(NDArray a) {
    return NDArray.zeros(a.dtype(), a.shape().toArray());
  }

  /// Ones in the shape and dtype of another array.
  ///
  /// @numpy `numpy.ones_like`
  public static NDArray onesLike(NDArray a) {
    return filled(a.dtype(), 1, a.shape().toArray());
  }

  /// One value in the shape and dtype of another array.
  ///
  /// @numpy `numpy.full_like`
  public static NDArray fullLike(NDArray a, double value) {
    return filled(a.dtype(), value, a.shape().toArray());
  }

  /// Undefined contents in the shape and dtype of another array.
  ///
  /// @numpy `numpy.empty_like`
  public static NDArray emptyLike(NDArray a) {
    return NDArray.empty(a.dtype(), a.shape());
  }

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

  /// `count` powers of ten with exponents evenly spaced from `start` to `stop`, both included.
  ///
  /// @numpy `numpy.logspace`
  public static NDArray logspace(double start, double stop, long count) {
    return Ufuncs.POWER.call(10.0, linspace(start, stop, count));
  }

  /// `count` numbers from `start` to `stop`, each the same multiple of the one before.
  ///
  /// @throws IllegalArgumentException if an end is not positive
  /// @numpy `numpy.geomspace`
  public static NDArray geomspace(double start, double stop, long count) {
    if (!(start > 0 && stop > 0)) {
      throw new IllegalArgumentException(
          "geomspace from %s to %s: both ends must be positive".formatted(start, stop));
    }
    var result = logspace(Math.log10(start), Math.log10(stop), count);
    if (count > 0) {
      result.setDouble(start, 0);
    }
    if (count > 1) {
      result.setDouble(stop, count - 1);
    }
    return result;
  }

  /// The float64 unit matrix with `n` rows.
  ///
  /// @numpy `numpy.identity`
  public static NDArray identity(long n) {
    return eye(n, n, 0);
  }

  /// The float64 unit matrix with `n` rows.
  ///
  /// @numpy `numpy.eye`
  public static NDArray eye(long n) {
    return eye(n, n, 0);
  }

  /// A float64 matrix with ones on the `k`-th diagonal above the main one.
  ///
  /// @numpy `numpy.eye`
  public static NDArray eye(long rows, long columns, long k) {
    var result = NDArray.zeros(DType.FLOAT64, rows, columns);
    for (long i = Math.max(0, -k); i < rows && i + k < columns; i++) {
      result.setDouble(1, i, i + k);
    }
    return result;
  }

  /// The diagonal of a matrix as a copy, or the matrix with a vector as its diagonal.
  ///
  /// @throws ShapeException if the array has not one or two axes
  /// @numpy `numpy.diag`
  public static NDArray diag(NDArray a) {
    if (a.ndim() == 2) {
      return a.diagonal(0, 0, 1).copy();
    }
    if (a.ndim() != 1) {
      throw new ShapeException(
          "diag needs a vector or a matrix, but the shape is %s; use NDArray.diagonal for stacks"
              .formatted(a.shape()));
    }
    var n = a.shape(0);
    var result = NDArray.zeros(a.dtype(), n, n);
    for (long i = 0; i < n; i++) {
      result.set(a.get(Index.at(i)), Index.at(i), Index.at(i));
    }
    return result;
  }

  /// The matrix with zeros above the `k`-th diagonal.
  ///
  /// @numpy `numpy.tril`
  public static NDArray tril(NDArray a, long k) {
    return triangle(a, k, true);
  }

  /// The matrix with zeros below the `k`-th diagonal.
  ///
  /// @numpy `numpy.triu`
  public static NDArray triu(NDArray a, long k) {
    return triangle(a, k, false);
  }

  /// Coordinate matrices of vectors: for `x` of length `n` and `y` of length `m` two arrays of
  /// shape `(m, n)`, and so on for more vectors.
  ///
  /// @numpy `numpy.meshgrid` with `indexing="xy"`
  public static List<NDArray> meshgrid(NDArray... vectors) {
    var lengths = new long[vectors.length];
    for (int i = 0; i < vectors.length; i++) {
      lengths[axisOf(i, vectors.length)] = vectors[i].size();
    }
    var result = new ArrayList<NDArray>();
    for (int i = 0; i < vectors.length; i++) {
      var own = new long[vectors.length];
      java.util.Arrays.fill(own, 1);
      own[axisOf(i, vectors.length)] = vectors[i].size();
      result.add(vectors[i].reshape(own).broadcastTo(Shape.of(lengths)).copy());
    }
    return List.copyOf(result);
  }

  private static int axisOf(int vector, int count) {
    return count < 2 || vector > 1 ? vector : 1 - vector;
  }

  private static NDArray filled(DType dtype, double value, long... shape) {
    var result = NDArray.empty(dtype, shape);
    result.fill(value);
    return result;
  }

  private static NDArray triangle(NDArray a, long k, boolean lower) {
    var rows = arange(a.shape(-2)).expandDims(1);
    var columns = arange(a.shape(-1));
    var edge = Ufuncs.ADD.call(rows, k);
    var keep =
        lower ? Ufuncs.LESS_EQUAL.call(columns, edge) : Ufuncs.GREATER_EQUAL.call(columns, edge);
    return fnp.ufunc.Selections.where(keep, a, NDArray.zeros(a.dtype()));
  }
}
