package frankennumpy;

import fnp.dtype.Casting;
import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.IndexException;
import fnp.ndarray.Layout;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import fnp.ndarray.Shape;
import fnp.ndarray.ShapeException;
import fnp.ufunc.UfuncException;
import frankennumpy.option.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Joining and splitting arrays. Use through [Np].
///
/// @numpy "Joining arrays", "Splitting arrays", 2.4
public abstract sealed class Joining extends Shaping permits Rearranging {
  Joining() {}

  /// How arrays are joined.
  ///
  /// @param axis along which axis; without one, flattened arrays are joined
  /// @param out the array that takes the result
  /// @param dtype the dtype of the result
  /// @param casting how much the conversion to it may lose
  /// @numpy the arguments of `numpy.concatenate`
  public record Joint(
      OptionalInt axis, Optional<NDArray> out, Optional<DType> dtype, Casting casting) {
    /// Along an axis.
    public static Joint along(int axis) {
      return new Joint(OptionalInt.of(axis), Optional.empty(), Optional.empty(), Casting.SAME_KIND);
    }

    /// Flattened.
    public static Joint flat() {
      return new Joint(OptionalInt.empty(), Optional.empty(), Optional.empty(), Casting.SAME_KIND);
    }

    /// Into an array.
    public Joint out(NDArray array) {
      return new Joint(axis, Optional.of(array), dtype, casting);
    }

    /// In a dtype.
    public Joint dtype(DType type) {
      return new Joint(axis, out, Optional.of(type), casting);
    }

    /// With another limit on casts.
    public Joint casting(Casting rule) {
      return new Joint(axis, out, dtype, rule);
    }

    private Joint at(int along) {
      return new Joint(OptionalInt.of(along), out, dtype, casting);
    }
  }

  /// Arrays joined along an axis they have, all other lengths being equal.
  ///
  /// @throws ShapeException if there is no array, or the shapes do not fit
  /// @numpy `numpy.concatenate`
  public static NDArray concatenate(List<NDArray> arrays, int axis) {
    return concatenate(arrays, Joint.along(axis));
  }

  /// Arrays joined along their first axis.
  ///
  /// @throws ShapeException if there is no array, or the shapes do not fit
  public static NDArray concatenate(NDArray... arrays) {
    return concatenate(List.of(arrays), 0);
  }

  /// Arrays joined along an axis they have, or flattened.
  ///
  /// @throws ShapeException if there is no array, or the shapes do not fit
  /// @throws UfuncException if a cast would lose too much
  /// @numpy `numpy.concatenate`
  public static NDArray concatenate(List<NDArray> arrays, Joint joint) {
    var first = first(arrays);
    if (joint.axis.isEmpty()) {
      return concatenate(arrays.stream().map(NDArray::ravel).toList(), joint.at(0));
    }
    if (first.ndim() == 0) {
      throw new ShapeException(
          "zero-dimensional arrays cannot be concatenated; use stack to join single values");
    }
    var along = first.shape().normalise(joint.axis.getAsInt());
    var lengths = first.shape().toArray();
    lengths[along] = 0;
    for (var array : arrays) {
      requireFit(first.shape(), array.shape(), along);
      lengths[along] += array.shape(along);
    }
    var result = target(arrays, joint, Shape.of(lengths));
    long at = 0;
    for (var array : arrays) {
      requireCast(joint, array.dtype(), result.dtype());
      var next = at + array.shape(along);
      part(result, along, at, next).copyFrom(array);
      at = next;
    }
    return result;
  }

  private static NDArray target(List<NDArray> arrays, Joint joint, Shape shape) {
    if (joint.out.isPresent()) {
      if (joint.dtype.isPresent()) {
        throw new UfuncException(
            UfuncException.Kind.TYPE,
            "concatenate takes out or dtype, but both were given; leave one out");
      }
      if (!joint.out.get().shape().equals(shape)) {
        throw new ShapeException(
            "the joined arrays have shape %s, but the output has %s; output array is the wrong shape"
                .formatted(shape, joint.out.get().shape()));
      }
      return joint.out.get();
    }
    var type = joint.dtype.orElseGet(() -> resultType(arrays.toArray(NDArray[]::new)));
    var columns = arrays.stream().allMatch(a -> a.isFContiguous() && !a.isCContiguous());
    return NDArray.empty(
        type, Layout.contiguous(shape, type.itemsize(), columns ? Order.F : Order.C));
  }

  private static void requireCast(Joint joint, DType from, DType to) {
    if (!joint.casting.allows(from, to)) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "cannot cast array data from %s to %s according to the rule %s; convert with astype first"
              .formatted(from, to, joint.casting));
    }
  }

  /// As [#concatenate(List, int)].
  ///
  /// @numpy `numpy.concat`
  public static NDArray concat(List<NDArray> arrays, int axis) {
    return concatenate(arrays, axis);
  }

  /// Arrays of one shape joined along a new axis.
  ///
  /// @throws ShapeException if there is no array, or the shapes differ
  /// @numpy `numpy.stack`
  public static NDArray stack(List<NDArray> arrays, int axis) {
    return stack(arrays, Joint.along(axis));
  }

  /// Arrays of one shape joined along a new axis.
  ///
  /// @throws ShapeException if there is no array, or the shapes differ
  /// @throws UfuncException if a cast would lose too much
  /// @numpy `numpy.stack`
  public static NDArray stack(List<NDArray> arrays, Joint joint) {
    var shape = first(arrays).shape();
    for (var array : arrays) {
      if (!array.shape().equals(shape)) {
        throw new ShapeException(
            "arrays of shapes %s and %s cannot be stacked; reshape them to one shape"
                .formatted(shape, array.shape()));
      }
    }
    var axis = joint.axis.orElse(0);
    var place = axis < 0 ? axis + shape.ndim() + 1 : axis;
    if (place < 0 || place > shape.ndim()) {
      throw new ShapeException(
          "axis %d is out of bounds for stacking arrays of dimension %d; use %d to %d"
              .formatted(axis, shape.ndim(), -shape.ndim() - 1, shape.ndim()));
    }
    return concatenate(
        arrays.stream().map(array -> array.expandDims(place)).toList(), joint.at(place));
  }

  /// Arrays joined along a new first axis.
  ///
  /// @throws ShapeException if there is no array, or the shapes differ
  public static NDArray stack(NDArray... arrays) {
    return stack(List.of(arrays), 0);
  }

  /// The parts of an array along an axis, without that axis; views.
  ///
  /// @throws ShapeException if there is no such axis
  /// @numpy `numpy.unstack`
  public static List<NDArray> unstack(NDArray a, int axis) {
    var along = a.shape().normalise(axis);
    var result = new ArrayList<NDArray>();
    for (long i = 0; i < a.shape(along); i++) {
      result.add(along(a, along, Index.at(i)));
    }
    return List.copyOf(result);
  }

  /// Arrays, vectors counting as rows, joined one below the other.
  ///
  /// @throws ShapeException if there is no array, or the shapes do not fit
  /// @numpy `numpy.vstack`
  public static NDArray vstack(NDArray... arrays) {
    return vstack(List.of(arrays), Joint.along(0));
  }

  /// As [#vstack(NDArray...)], with a dtype or a limit on casts.
  ///
  /// @numpy `numpy.vstack` with `dtype`
  public static NDArray vstack(List<NDArray> arrays, Joint joint) {
    return concatenate(arrays.stream().map(Shaping::atleast2d).toList(), joint.at(0));
  }

  /// Arrays joined side by side: along the second axis, vectors along the first.
  ///
  /// @throws ShapeException if there is no array, or the shapes do not fit
  /// @numpy `numpy.hstack`
  public static NDArray hstack(NDArray... arrays) {
    return hstack(List.of(arrays), Joint.along(0));
  }

  /// As [#hstack(NDArray...)], with a dtype or a limit on casts.
  ///
  /// @numpy `numpy.hstack` with `dtype`
  public static NDArray hstack(List<NDArray> arrays, Joint joint) {
    var wide = arrays.stream().map(Shaping::atleast1d).toList();
    return concatenate(wide, joint.at(first(wide).ndim() == 1 ? 0 : 1));
  }

  /// Arrays joined along the third axis; vectors and matrices get one.
  ///
  /// @throws ShapeException if there is no array, or the shapes do not fit
  /// @numpy `numpy.dstack`
  public static NDArray dstack(NDArray... arrays) {
    return concatenate(Arrays.stream(arrays).map(Shaping::atleast3d).toList(), 2);
  }

  /// Vectors as the columns of a matrix, beside matrices.
  ///
  /// @throws ShapeException if there is no array, or the lengths differ
  /// @numpy `numpy.column_stack`
  public static NDArray columnStack(NDArray... arrays) {
    return concatenate(
        Arrays.stream(arrays).map(a -> a.ndim() < 2 ? atleast2d(a).transpose() : a).toList(), 1);
  }

  /// An array put together from nested lists of arrays and numbers: the innermost lists are joined
  /// along the last axis, the lists of those along the one before, and so on.
  ///
  /// @throws IllegalArgumentException if the lists differ in depth, or one is empty
  /// @throws ShapeException if the shapes do not fit
  /// @numpy `numpy.block`
  public static NDArray block(Object nested) {
    var depth = depth(nested);
    var ndim = Math.max(depth, widest(nested));
    var result = joined(nested, depth, ndim);
    return depth == 0 ? result.copy() : result;
  }

  private static int depth(Object nested) {
    if (!(nested instanceof List<?> list)) {
      return 0;
    }
    if (list.isEmpty()) {
      throw new IllegalArgumentException(
          "block was given an empty list; leave it out or put an array in it");
    }
    var depth = depth(list.getFirst());
    for (var each : list) {
      if (depth(each) != depth) {
        throw new IllegalArgumentException(
            "block was given lists of depths %d and %d side by side; list depths must agree"
                .formatted(depth, depth(each)));
      }
    }
    return depth + 1;
  }

  private static int widest(Object nested) {
    return nested instanceof List<?> list
        ? list.stream().mapToInt(Joining::widest).max().orElse(0)
        : asarray(nested).ndim();
  }

  private static NDArray joined(Object nested, int depth, int ndim) {
    return nested instanceof List<?> list
        ? concatenate(list.stream().map(each -> joined(each, depth - 1, ndim)).toList(), -depth)
        : asarray(nested, Form.plain().ndmin(ndim));
  }

  /// Equal parts along an axis, as views.
  ///
  /// @throws ShapeException if the axis does not divide into that many parts
  /// @numpy `numpy.split`
  public static List<NDArray> split(NDArray a, int parts, int axis) {
    var length = a.shape(axisToSplit(a, axis));
    if (parts <= 0 || length % parts != 0) {
      throw new ShapeException(
          "an axis of length %d does not split into %d equal parts; use arraySplit"
              .formatted(length, parts));
    }
    return arraySplit(a, parts, axis);
  }

  /// The parts of an axis between places, as views; places beyond the end give empty parts.
  ///
  /// @throws ShapeException if there is no such axis
  /// @numpy `numpy.split` with a list of indices
  public static List<NDArray> split(NDArray a, long[] places, int axis) {
    var along = axisToSplit(a, axis);
    var result = new ArrayList<NDArray>();
    long at = 0;
    for (var place : places) {
      result.add(part(a, along, at, place));
      at = place;
    }
    result.add(part(a, along, at, a.shape(along)));
    return List.copyOf(result);
  }

  /// The parts of an axis between places, as views.
  ///
  /// @numpy `numpy.array_split` with a list of indices
  public static List<NDArray> arraySplit(NDArray a, long[] places, int axis) {
    return split(a, places, axis);
  }

  /// Nearly equal parts along an axis, the longer ones first, as views.
  ///
  /// @throws ShapeException if the number of parts is not positive
  /// @numpy `numpy.array_split`
  public static List<NDArray> arraySplit(NDArray a, int parts, int axis) {
    if (parts <= 0) {
      throw new ShapeException(
          "a split into %d parts was asked for; use at least 1".formatted(parts));
    }
    var along = axisToSplit(a, axis);
    var length = a.shape(along);
    var places = new long[parts - 1];
    long at = 0;
    for (int i = 0; i < places.length; i++) {
      at += length / parts + (i < length % parts ? 1 : 0);
      places[i] = at;
    }
    return split(a, places, along);
  }

  /// Equal parts along the second axis, or of a vector along the first, as views.
  ///
  /// @throws ShapeException if there are no axes, or the parts are not equal
  /// @numpy `numpy.hsplit`
  public static List<NDArray> hsplit(NDArray a, int parts) {
    return split(a, parts, splitAxis("hsplit", a, 1, 1));
  }

  /// The parts between places along the second axis, or of a vector along the first, as views.
  ///
  /// @throws ShapeException if there are no axes
  /// @numpy `numpy.hsplit` with a list of indices
  public static List<NDArray> hsplit(NDArray a, long... places) {
    return split(a, places, splitAxis("hsplit", a, 1, 1));
  }

  /// Equal parts along the first axis, as views.
  ///
  /// @throws ShapeException if there are fewer than two axes, or the parts are not equal
  /// @numpy `numpy.vsplit`
  public static List<NDArray> vsplit(NDArray a, int parts) {
    return split(a, parts, splitAxis("vsplit", a, 2, 0));
  }

  /// The parts between places along the first axis, as views.
  ///
  /// @throws ShapeException if there are fewer than two axes
  /// @numpy `numpy.vsplit` with a list of indices
  public static List<NDArray> vsplit(NDArray a, long... places) {
    return split(a, places, splitAxis("vsplit", a, 2, 0));
  }

  /// Equal parts along the third axis, as views.
  ///
  /// @throws ShapeException if there are fewer than three axes, or the parts are not equal
  /// @numpy `numpy.dsplit`
  public static List<NDArray> dsplit(NDArray a, int parts) {
    return split(a, parts, splitAxis("dsplit", a, 3, 2));
  }

  /// The parts between places along the third axis, as views.
  ///
  /// @throws ShapeException if there are fewer than three axes
  /// @numpy `numpy.dsplit` with a list of indices
  public static List<NDArray> dsplit(NDArray a, long... places) {
    return split(a, places, splitAxis("dsplit", a, 3, 2));
  }

  /// An axis; unlike elsewhere, NumPy calls one that does not exist an index out of range.
  private static int axisToSplit(NDArray a, int axis) {
    if (axis < -a.ndim() || axis >= a.ndim()) {
      throw new IndexException(
          "axis %d is out of range for splitting an array of shape %s; name one of its axes"
              .formatted(axis, a.shape()));
    }
    return a.shape().normalise(axis);
  }

  private static int splitAxis(String name, NDArray a, int least, int axis) {
    if (a.ndim() < least) {
      throw new ShapeException(
          "%s only works on arrays of %d or more dimensions, but the shape is %s; use split"
              .formatted(name, least, a.shape()));
    }
    return a.ndim() == 1 ? 0 : axis;
  }

  private static NDArray first(List<NDArray> arrays) {
    if (arrays.isEmpty()) {
      throw new ShapeException("no arrays were given to join; need at least one array");
    }
    return arrays.getFirst();
  }

  private static void requireFit(Shape first, Shape other, int along) {
    var fits = first.ndim() == other.ndim();
    for (int axis = 0; fits && axis < first.ndim(); axis++) {
      fits = axis == along || first.axis(axis) == other.axis(axis);
    }
    if (!fits) {
      throw new ShapeException(
          "arrays of shapes %s and %s cannot be joined along axis %d; all other lengths must agree"
              .formatted(first, other, along));
    }
  }
}
