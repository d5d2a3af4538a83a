package ruchy.std.lib;

import fnp.ndarray.NDArray;
import frankennumpy.Np;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.array.ArrayArguments;
import ruchy.std.array.Operands;

/// The namespace `np.lib.stride_tricks`: views with steps of one's own.
@Namespace("np.lib.stride_tricks")
public final class StrideTricks {
  private StrideTricks() {}

  /// The memory of an array with another shape and strides in bytes; a view.
  @Signature(
      "fn as_strided(x: Any, shape: Any = None, strides: Any = None, writeable: bool = true) ->"
          + " Array")
  public static NDArray asStrided(Object x, Object shape, Object strides, boolean writeable) {
    NDArray array = Operands.array(x);
    var form = Operands.isNone(shape) ? array.shape() : ArrayArguments.shape(shape);
    long[] steps = Operands.isNone(strides) ? array.strides() : ArrayArguments.longs(strides);
    NDArray view = Np.asStrided(array, form, steps);
    return writeable ? view : view.readOnly();
  }

  /// All windows of a shape, their axes last; a view that is read-only unless `writeable`.
  @Signature(
      "fn sliding_window_view(x: Any, window_shape: Any, axis: Any = None, writeable: bool = false)"
          + " -> Array")
  public static NDArray slidingWindowView(
      Object x, Object windowShape, Object axis, boolean writeable) {
    NDArray array = Operands.array(x);
    NDArray windows =
        Np.slidingWindowView(array, ArrayArguments.longs(windowShape), ArrayArguments.axes(axis));
    return writeable ? Np.asStrided(array, windows.shape(), windows.strides()) : windows;
  }
}
