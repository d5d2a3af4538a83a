package frankennumpy;

import fnp.dtype.DType;
import fnp.dtype.GeneralType;
import fnp.ndarray.Layout;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import fnp.ndarray.ObjectArrays;
import fnp.ndarray.Order;
import fnp.ndarray.Shape;
import fnp.ndarray.ShapeException;
import fnp.ufunc.Reductions;
import fnp.ufunc.Ufuncs;
import frankennumpy.option.Form;
import frankennumpy.option.Form.Copying;
import java.util.List;
import java.util.function.Function;

/// Making arrays. Use through [Np].
///
/// @numpy "Array creation routines", 2.4
public abstract sealed class Creation extends Printing permits Ranges {
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
  /// are whole, else float64, complex128 if one is complex; times in the finest of their units,
  /// texts and bytes as wide as the longest, and objects if nothing else holds all of them.
  ///
  /// @throws ShapeException if nested lists differ in length
  /// @numpy `numpy.array`
  public static NDArray array(List<?> values) {
    return NestedValues.of(values).toArray();
  }

  /// As [#array(List)], converted to a dtype; for a dtype of dates texts are read as ISO 8601.
  ///
  /// @numpy `numpy.array` with `dtype`
  public static NDArray array(List<?> values, DType dtype) {
    var open = dtype.itemsize() == 0 && dtype.kind().isText();
    if (dtype instanceof GeneralType && !open) {
      return ObjectArrays.of(dtype, (Object) values);
    }
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

  /// A float64 array filled with a value, or an int64 one if the value is whole.
  ///
  /// @throws ShapeException if a length is negative
  /// @numpy `numpy.full`
  public static NDArray full(long value, long... shape) {
    var result = NDArray.empty(DType.INT64, shape);
    result.copyFrom(NDArray.scalar(DType.INT64, value));
    return result;
  }

  /// An array in a form filled with a value, which may be an array that stretches; its dtype is the
  /// value's unless the form says otherwise.
  ///
  /// @throws ShapeException if a length is negative
  /// @throws fnp.ndarray.BroadcastException if the value does not stretch to the shape
  /// @numpy `numpy.full`
  public static NDArray full(Shape shape, Object value, Form form) {
    var fill = asarray(value);
    var result = made(shape, form.dtype().orElse(fill.dtype()), form);
    result.copyFrom(fill);
    return result;
  }

  /// An array of zeros in a form; float64 in C order unless it says otherwise.
  ///
  /// @throws ShapeException if a length is negative
  /// @numpy `numpy.zeros`
  public static NDArray zeros(Shape shape, Form form) {
    return cleared(made(shape, form.dtype().orElse(DType.FLOAT64), form));
  }

  /// An array of ones in a form; float64 in C order unless it says otherwise.
  ///
  /// @throws ShapeException if a length is negative
  /// @numpy `numpy.ones`
  public static NDArray ones(Shape shape, Form form) {
    return full(shape, 1L, form.dtype(form.dtype().orElse(DType.FLOAT64)));
  }

  /// An array with undefined contents in a form; float64 in C order unless it says otherwise.
  ///
  /// @throws ShapeException if a length is negative
  /// @numpy `numpy.empty`
  public static NDArray empty(Shape shape, Form form) {
    return made(shape, form.dtype().orElse(DType.FLOAT64), form);
  }

  /// Undefined contents; shape, dtype and order of memory are those of another array unless the
  /// form says otherwise.
  ///
  /// @numpy `numpy.empty_like`
  public static NDArray emptyLike(NDArray a, Form form) {
    var type = form.dtype().orElse(a.dtype());
    var order = form.order().orElse(Order.K);
    var shape = form.shape().orElse(a.shape());
    if (shape.equals(a.shape())) {
      return NDArray.emptyLike(a, type, order);
    }
    var columns = order == Order.F || (order == Order.A && a.isFContiguous() && !a.isCContiguous());
    var other = NDArray.empty(type, laidOut(shape, type, columns ? Order.F : Order.C));
    // The order of the axes is kept only if there are as many as before.
    return order != Order.K || shape.ndim() != a.ndim() || a.isCContiguous()
        ? other
        : NDArray.emptyLike(stretchedLike(a, shape), type, Order.K);
  }

  /// Zeros; shape, dtype and order of memory are those of another array unless the form says
  /// otherwise.
  ///
  /// @numpy `numpy.zeros_like`
  public static NDArray zerosLike(NDArray a, Form form) {
    return cleared(emptyLike(a, form));
  }

  /// Ones; shape, dtype and order of memory are those of another array unless the form says
  /// otherwise.
  ///
  /// @numpy `numpy.ones_like`
  public static NDArray onesLike(NDArray a, Form form) {
    return fullLike(a, 1L, form);
  }

  /// One value, or an array that stretches; shape, dtype and order of memory are those of another
  /// array unless the form says otherwise.
  ///
  /// @throws fnp.ndarray.BroadcastException if the value does not stretch to the shape
  /// @numpy `numpy.full_like`
  public static NDArray fullLike(NDArray a, Object value, Form form) {
    var result = emptyLike(a, form);
    result.copyFrom(asarray(value));
    return result;
  }

  /// A copy of an array in a form.
  ///
  /// @throws IllegalArgumentException if the form forbids copies but demands one
  /// @numpy `numpy.array`
  public static NDArray array(NDArray a, Form form) {
    return form.copyingBy(Copying.ALWAYS).of(a);
  }

  /// An array, else a number, a boolean, a time, a list of these nested to any depth, or a Java
  /// array of numbers, as an array.
  ///
  /// @throws ShapeException if nested lists differ in length
  /// @throws IllegalArgumentException if there is no array of the value
  /// @numpy `numpy.asarray`
  public static NDArray asarray(Object value) {
    return switch (value) {
      case NDArray array -> array;
      case List<?> list -> array(list);
      case double[] numbers -> NDArray.ofDoubles(numbers);
      case float[] numbers -> NDArray.ofFloats(numbers);
      case long[] numbers -> NDArray.ofLongs(numbers);
      case int[] numbers -> NDArray.ofInts(numbers);
      case boolean[] truths -> NDArray.ofBooleans(truths);
      default -> array(List.of(value)).reshape();
    };
  }

  /// A value as an array in a form; an array that has it already is answered itself.
  ///
  /// @throws IllegalArgumentException if the form forbids copies but demands one
  /// @numpy `numpy.asarray`
  public static NDArray asarray(Object value, Form form) {
    return form.copyingBy(Copying.IF_NEEDED).of(asarray(value));
  }

  /// As [#asarray(Object)]; there are no subclasses of arrays here.
  ///
  /// @numpy `numpy.asanyarray`
  public static NDArray asanyarray(Object value) {
    return asarray(value);
  }

  /// With at least one axis and contiguous in C order; the array itself if it is.
  ///
  /// @numpy `numpy.ascontiguousarray`
  public static NDArray ascontiguousarray(Object value) {
    return asarray(value, Form.plain().order(Order.C).ndmin(1));
  }

  /// With at least one axis and contiguous in F order; the array itself if it is.
  ///
  /// @numpy `numpy.asfortranarray`
  public static NDArray asfortranarray(Object value) {
    return asarray(value, Form.plain().order(Order.F).ndmin(1));
  }

  /// As [#asarray(Object)], without NaN and infinities.
  ///
  /// @throws IllegalArgumentException if there is one
  /// @numpy `numpy.asarray_chkfinite`
  public static NDArray asarrayChkfinite(Object value) {
    var a = asarray(value);
    if (a.dtype().kind().isInexact()
        && !Reductions.all(Ufuncs.ISFINITE.call(a), fnp.ufunc.Over.all()).getBoolean()) {
      throw new IllegalArgumentException(
          "array must not contain infs or NaNs: one was found among the %d elements; filter them"
              .formatted(a.size()));
    }
    return a;
  }

  /// An array that meets requirements: `C` and `F` (contiguous in that order), `O` (with memory of
  /// its own), `W` (writeable), `A` and `E`, which every array meets; the array itself if it does.
  ///
  /// @throws IllegalArgumentException if both orders are required, or a letter is unknown
  /// @numpy `numpy.require`
  public static NDArray require(Object value, Form form, String requirements) {
    var letters = requirements.toUpperCase(java.util.Locale.ROOT);
    if (letters.contains("C") && letters.contains("F")) {
      throw new IllegalArgumentException(
          "an array in both C and F order was required; choose one of them");
    }
    if (!letters.matches("[AECFOW]*")) {
      throw new IllegalArgumentException(
          "the requirements %s have an unknown letter; there are A, C, E, F, O and W"
              .formatted(requirements));
    }
    var order = letters.contains("C") ? Order.C : letters.contains("F") ? Order.F : Order.A;
    var result = asarray(value, form.order(order));
    var copies =
        (letters.contains("O") && result.base().isPresent())
            || (letters.contains("W") && !result.isWriteable());
    return copies ? result.copy(order) : result;
  }

  /// The values a function gives for the coordinates of each element: it is called once, with one
  /// array of coordinates per axis.
  ///
  /// @param dtype the dtype of the coordinates
  /// @numpy `numpy.fromfunction`
  public static NDArray fromfunction(
      Function<List<NDArray>, NDArray> function, DType dtype, long... shape) {
    return function.apply(Grids.axes(Shape.of(shape), dtype).stream().map(NDArray::copy).toList());
  }

  private static NDArray made(Shape shape, DType dtype, Form form) {
    var columns = form.order().orElse(Order.C) == Order.F;
    return NDArray.empty(dtype, laidOut(shape, dtype, columns ? Order.F : Order.C));
  }

  private static Layout laidOut(Shape shape, DType dtype, Order order) {
    return Layout.contiguous(shape, dtype.itemsize(), order);
  }

  /// An array of a shape whose axes lie in memory in the order of another's.
  private static NDArray stretchedLike(NDArray a, Shape shape) {
    var order = new Integer[a.ndim()];
    java.util.Arrays.setAll(order, i -> i);
    java.util.Arrays.sort(
        order, (x, y) -> Long.compare(Math.abs(a.stride(y)), Math.abs(a.stride(x))));
    var lengths = new long[order.length];
    var back = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      lengths[i] = shape.axis(order[i]);
      back[order[i]] = i;
    }
    return NDArray.empty(a.dtype(), lengths).transpose(back);
  }

  private static NDArray cleared(NDArray a) {
    Memory.clear(a.writeableAddress(), a.nbytes());
    return a;
  }

  private static NDArray filled(DType dtype, double value, long... shape) {
    var result = NDArray.empty(dtype, shape);
    result.fill(value);
    return result;
  }
}
