package ruchy.std.array;

import fnp.ndarray.NDArray;
import frankennumpy.Np;
import java.util.Arrays;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.Arguments;

/// Functions of the namespace `np` that change shapes and join arrays.
@Namespace("np")
public final class ArrayShapes {
  private ArrayShapes() {}

  /// The elements in another shape; -1 stands for what is left over. A view where possible.
  @Signature("fn reshape(a: Array, shape: ...Any) -> Array")
  public static NDArray reshape(NDArray a, RuchyList shape) {
    return a.reshape(Operands.shape(shape));
  }

  /// The elements in one row.
  @Signature({"fn ravel<T>(a: Array<T>) -> Array<T>", "fn ravel(a: Array) -> Array"})
  public static NDArray ravel(NDArray a) {
    return a.ravel();
  }

  /// A view with the axes turned around.
  @Signature({"fn transpose<T>(a: Array<T>) -> Array<T>", "fn transpose(a: Array) -> Array"})
  public static NDArray transpose(NDArray a) {
    return a.transpose();
  }

  /// A view with one more axis of length 1.
  @Signature("fn expand_dims(a: Array, axis: i64) -> Array")
  public static NDArray expandDims(NDArray a, long axis) {
    return a.expandDims(Arguments.toInt(axis, "axis"));
  }

  /// A view without axes of length 1.
  @Signature({"fn squeeze<T>(a: Array<T>) -> Array<T>", "fn squeeze(a: Array) -> Array"})
  public static NDArray squeeze(NDArray a) {
    return a.squeeze();
  }

  /// A view that repeats the elements to fill a shape.
  @Signature("fn broadcast_to(a: Array, shape: ...Any) -> Array")
  public static NDArray broadcastTo(NDArray a, RuchyList shape) {
    return a.broadcastTo(Operands.shape(shape));
  }

  /// A view with the elements in the opposite order along all axes.
  @Signature({"fn flip<T>(a: Array<T>) -> Array<T>", "fn flip(a: Array) -> Array"})
  public static NDArray flip(NDArray a) {
    return Np.flip(a);
  }

  /// The arrays one after the other along an axis.
  @Signature("fn concatenate(arrays: ...Any, axis: i64 = 0) -> Array")
  public static NDArray concatenate(RuchyList arrays, long axis) {
    return Np.concatenate(Arrays.asList(Operands.arrays(arrays)), Arguments.toInt(axis, "axis"));
  }

  /// The arrays along a new axis.
  @Signature("fn stack(arrays: ...Any, axis: i64 = 0) -> Array")
  public static NDArray stack(RuchyList arrays, long axis) {
    return Np.stack(Arrays.asList(Operands.arrays(arrays)), Arguments.toInt(axis, "axis"));
  }

  /// The arrays as rows below each other.
  @Signature("fn vstack(arrays: ...Any) -> Array")
  public static NDArray vstack(RuchyList arrays) {
    return Np.vstack(Operands.arrays(arrays));
  }

  /// The arrays beside each other.
  @Signature("fn hstack(arrays: ...Any) -> Array")
  public static NDArray hstack(RuchyList arrays) {
    return Np.hstack(Operands.arrays(arrays));
  }

  /// The arrays as columns beside each other.
  @Signature("fn column_stack(arrays: ...Any) -> Array")
  public static NDArray columnStack(RuchyList arrays) {
    return Np.columnStack(Operands.arrays(arrays));
  }

  /// The array several times over along each axis.
  @Signature("fn tile(a: Array, times: ...Any) -> Array")
  public static NDArray tile(NDArray a, RuchyList times) {
    return Np.tile(a, Operands.shape(times));
  }

  /// Each element several times over.
  @Signature({
    "fn repeat<T>(a: Array<T>, times: i64) -> Array<T>",
    "fn repeat(a: Array, times: i64) -> Array"
  })
  public static NDArray repeat(NDArray a, long times) {
    return Np.repeat(a, times);
  }

  /// The elements moved on by some places, those at the end to the start.
  @Signature({
    "fn roll<T>(a: Array<T>, shift: i64) -> Array<T>",
    "fn roll(a: Array, shift: i64) -> Array"
  })
  public static NDArray roll(NDArray a, long shift) {
    return Np.roll(a, shift);
  }
}
