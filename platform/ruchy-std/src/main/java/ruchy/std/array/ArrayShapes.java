package ruchy.std.array;

import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import frankennumpy.Np;
import frankennumpy.option.Form.Copying;
import java.util.List;
import ruchy.runtime.LongList;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.Arguments;

/// Functions of the namespace `np` that change the form of arrays.
@Namespace("np")
public final class ArrayShapes {
  private ArrayShapes() {}

  /// The elements in another shape; -1 stands for what is left over. A view where possible.
  @Signature({
    "fn reshape(a: Any, shape: ...Any, order: String = \"C\", copy: Any = None) -> Array",
    "fn reshape(self: Array, shape: ...Any, order: String = \"C\", copy: Any = None) -> Array"
  })
  public static NDArray reshape(Object a, RuchyList shape, String order, Object copy) {
    Copying copying =
        copy instanceof Boolean always
            ? always ? Copying.ALWAYS : Copying.NEVER
            : Copying.IF_NEEDED;
    return Np.reshape(
        Operands.array(a), ArrayArguments.order(order), copying, Operands.shape(shape));
  }

  /// The elements in one row.
  @Signature({"fn ravel<T>(a: Array<T>) -> Array<T>"})
  public static NDArray ravel(NDArray a) {
    return a.ravel();
  }

  /// The elements in one row, read in an order; a view where possible.
  @Signature("fn ravel(a: Any, order: String = \"C\") -> Array")
  public static NDArray ravel(Object a, String order) {
    return Np.ravel(Operands.array(a), ArrayArguments.order(order));
  }

  /// A view with the axes in reverse order.
  @Signature("fn transpose<T>(a: Array<T>) -> Array<T>")
  public static NDArray transpose(NDArray a) {
    return a.transpose();
  }

  /// A view with the axes in another order.
  @Signature({
    "fn transpose(a: Any, axes: Any = None) -> Array",
    "fn permute_dims(a: Any, axes: Any = None) -> Array"
  })
  public static NDArray transpose(Object a, Object axes) {
    return Np.transpose(Operands.array(a), ArrayArguments.axes(axes));
  }

  /// A view with the last two axes exchanged.
  @Signature("fn matrix_transpose(x: Any) -> Array")
  public static NDArray matrixTranspose(Object x) {
    return Np.matrixTranspose(Operands.array(x));
  }

  /// A view with axes moved to other places.
  @Signature("fn moveaxis(a: Any, source: Any, destination: Any) -> Array")
  public static NDArray moveaxis(Object a, Object source, Object destination) {
    return Np.moveaxis(
        Operands.array(a), ArrayArguments.axes(source), ArrayArguments.axes(destination));
  }

  /// A view with an axis moved back until it lies before another.
  @Signature("fn rollaxis(a: Any, axis: i64, start: i64 = 0) -> Array")
  public static NDArray rollaxis(Object a, long axis, long start) {
    return Np.rollaxis(
        Operands.array(a), Arguments.toInt(axis, "axis"), Arguments.toInt(start, "start"));
  }

  /// A view with two axes exchanged.
  @Signature({
    "fn swapaxes(a: Any, axis1: i64, axis2: i64) -> Array",
    "fn swapaxes(self: Array, axis1: i64, axis2: i64) -> Array"
  })
  public static NDArray swapaxes(Object a, long axis1, long axis2) {
    return Np.swapaxes(
        Operands.array(a), Arguments.toInt(axis1, "axis1"), Arguments.toInt(axis2, "axis2"));
  }

  /// A view with more axes of length 1.
  @Signature("fn expand_dims(a: Any, axis: Any) -> Array")
  public static NDArray expandDims(Object a, Object axis) {
    return Np.expandDims(Operands.array(a), ArrayArguments.axes(axis));
  }

  /// A view without axes of length 1.
  @Signature("fn squeeze<T>(a: Array<T>) -> Array<T>")
  public static NDArray squeeze(NDArray a) {
    return a.squeeze();
  }

  /// A view without axes of length 1, all or those named.
  @Signature({
    "fn squeeze(a: Any, axis: Any = None) -> Array",
    "fn squeeze(self: Array, axis: Any = None) -> Array"
  })
  public static NDArray squeeze(Object a, Object axis) {
    return Np.squeeze(Operands.array(a), ArrayArguments.axes(axis));
  }

  /// A read-only view that repeats the elements to fill a shape.
  @Signature("fn broadcast_to(array: Any, shape: ...Any) -> Array")
  public static NDArray broadcastTo(Object array, RuchyList shape) {
    return Operands.array(array).broadcastTo(Operands.shape(shape));
  }

  /// Read-only views of arrays that repeat their elements to fill the common shape.
  @Signature("fn broadcast_arrays(args: ...Any) -> [Array]")
  public static RuchyList broadcastArrays(RuchyList args) {
    return ArrayArguments.list(Np.broadcastArrays(Operands.arrays(args)));
  }

  /// The shape that shapes stretch to.
  @Signature("fn broadcast_shapes(args: ...Any) -> [i64]")
  public static LongList broadcastShapes(RuchyList args) {
    var shapes =
        args.asList().stream().map(ArrayArguments::shape).toArray(fnp.ndarray.Shape[]::new);
    return LongList.of(Np.broadcastShapes(shapes).toArray());
  }

  /// An array with at least one axis; a view.
  @Signature("fn atleast_1d(ary: Any) -> Array")
  public static NDArray atleast1d(Object ary) {
    return Np.atleast1d(Operands.array(ary));
  }

  /// Arrays with at least one axis.
  @Signature("fn atleast_1d(arys: ...Any) -> [Array]")
  public static RuchyList atleast1d(RuchyList arys) {
    return all(Operands.arrays(arys), Np::atleast1d);
  }

  /// An array with at least two axes; a view.
  @Signature("fn atleast_2d(ary: Any) -> Array")
  public static NDArray atleast2d(Object ary) {
    return Np.atleast2d(Operands.array(ary));
  }

  /// Arrays with at least two axes.
  @Signature("fn atleast_2d(arys: ...Any) -> [Array]")
  public static RuchyList atleast2d(RuchyList arys) {
    return all(Operands.arrays(arys), Np::atleast2d);
  }

  /// An array with at least three axes; a view.
  @Signature("fn atleast_3d(ary: Any) -> Array")
  public static NDArray atleast3d(Object ary) {
    return Np.atleast3d(Operands.array(ary));
  }

  /// Arrays with at least three axes.
  @Signature("fn atleast_3d(arys: ...Any) -> [Array]")
  public static RuchyList atleast3d(RuchyList arys) {
    return all(Operands.arrays(arys), Np::atleast3d);
  }

  private static RuchyList all(
      NDArray[] arrays, java.util.function.UnaryOperator<NDArray> function) {
    return ArrayArguments.list(List.of(arrays).stream().map(function).toList());
  }

  /// A view with the elements in the opposite order along all axes.
  @Signature("fn flip<T>(m: Array<T>) -> Array<T>")
  public static NDArray flip(NDArray m) {
    return Np.flip(m);
  }

  /// A view with the elements in the opposite order along axes, or along all.
  @Signature("fn flip(m: Any, axis: Any = None) -> Array")
  public static NDArray flip(Object m, Object axis) {
    return Np.flip(Operands.array(m), ArrayArguments.axes(axis));
  }

  /// A view with the second axis in the opposite order.
  @Signature("fn fliplr(m: Any) -> Array")
  public static NDArray fliplr(Object m) {
    return Np.fliplr(Operands.array(m));
  }

  /// A view with the first axis in the opposite order.
  @Signature("fn flipud(m: Any) -> Array")
  public static NDArray flipud(Object m) {
    return Np.flipud(Operands.array(m));
  }

  /// A view turned by quarter turns in the plane of two axes.
  @Signature("fn rot90(m: Any, k: i64 = 1, axes: Any = None) -> Array")
  public static NDArray rot90(Object m, long k, Object axes) {
    int[] plane = Operands.isNone(axes) ? new int[] {0, 1} : ArrayArguments.axes(axes);
    if (plane.length != 2) {
      throw new ruchy.runtime.RuchyError("E0818", "len(axes) must be 2, found " + plane.length);
    }
    return Np.rot90(Operands.array(m), Arguments.toInt(k, "k"), plane[0], plane[1]);
  }

  /// The diagonals of two axes as the last axis; a read-only view.
  @Signature({
    "fn diagonal(a: Any, offset: i64 = 0, axis1: i64 = 0, axis2: i64 = 1) -> Array",
    "fn diagonal(self: Array, offset: i64 = 0, axis1: i64 = 0, axis2: i64 = 1) -> Array"
  })
  public static NDArray diagonal(Object a, long offset, long axis1, long axis2) {
    return Np.diagonal(
        Operands.array(a),
        Arguments.toInt(offset, "offset"),
        Arguments.toInt(axis1, "axis1"),
        Arguments.toInt(axis2, "axis2"));
  }

  /// All windows of a shape, their axes last; a read-only view.
  @Signature("fn sliding_window_view(x: Any, window_shape: Any, axis: Any = None) -> Array")
  public static NDArray slidingWindowView(Object x, Object windowShape, Object axis) {
    return Np.slidingWindowView(
        Operands.array(x), ArrayArguments.longs(windowShape), ArrayArguments.axes(axis));
  }

  /// The memory of an array with another shape and strides in bytes; a view.
  @Signature("fn as_strided(x: Array, shape: Any, strides: Any) -> Array")
  public static NDArray asStrided(NDArray x, Object shape, Object strides) {
    return Np.asStrided(x, ArrayArguments.shape(shape), ArrayArguments.longs(strides));
  }

  /// The number of axes.
  @Signature("fn ndim(a: Any) -> i64")
  public static long ndim(Object a) {
    return Operands.array(a).ndim();
  }

  /// The length of each axis.
  @Signature("fn shape(a: Any) -> [i64]")
  public static LongList shape(Object a) {
    return LongList.of(Operands.array(a).shape().toArray());
  }

  /// The number of elements, or the length of an axis.
  @Signature("fn size(a: Any, axis: Any = None) -> i64")
  public static long size(Object a, Object axis) {
    var along = ArrayArguments.axis(axis);
    NDArray array = Operands.array(a);
    return along.isPresent() ? Np.size(array, along.getAsInt()) : array.size();
  }

  /// A copy.
  @Signature("fn copy(a: Any, order: String = \"K\") -> Array")
  public static NDArray copy(Object a, String order) {
    Order wanted = ArrayArguments.order(order);
    return Operands.array(a).copy(wanted);
  }

  /// A new axis in an index, the same as `None`.
  ///
  /// ```ruchy
  /// >>> np.arange(3)[np.newaxis]
  /// [[0 1 2]]
  /// ```
  @Signature("fn newaxis() -> Any")
  public static Object newaxis() {
    return ruchy.runtime.Option.none();
  }
}
