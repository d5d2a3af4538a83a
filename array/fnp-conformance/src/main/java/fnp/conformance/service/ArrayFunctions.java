package fnp.conformance.service;

import fnp.dtype.Casting;
import fnp.dtype.DType;
import fnp.io.RawElements;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import fnp.ndarray.element.Elements;
import frankennumpy.Np;
import java.nio.ByteBuffer;
import java.util.List;

/// What a client does with arrays beside calling functions of the façade, and functions of it under
/// parameters that cross the wire.
///
/// Public only to be found by name.
public final class ArrayFunctions {
  private ArrayFunctions() {}

  /// An array of these bytes, in C order.
  public static NDArray make(DType dtype, Shape shape, Object bytes) {
    var block = ((Wire.Block) bytes).value().getFirst();
    return RawElements.ofBuffer(ByteBuffer.wrap(block), dtype, -1, 0).reshape(shape.toArray());
  }

  /// The bytes of an array, in C order.
  public static Object bytes(NDArray array) {
    return new Wire.Block(List.of(RawElements.toBytes(array)));
  }

  /// The only element.
  public static Object item(NDArray array) {
    return array.reshape().item();
  }

  /// An array without axes that holds one value.
  public static NDArray scalar(Object value, DType dtype) {
    var array = NDArray.empty(dtype, Shape.SCALAR);
    Elements.set(dtype, array.address(), value);
    return array;
  }

  /// An array of one value.
  public static NDArray full(Shape shape, Object value, DType dtype) {
    var array = NDArray.empty(dtype, shape);
    array.copyFrom(scalar(value, dtype));
    return array;
  }

  /// Zeros.
  public static NDArray zeros(Shape shape, DType dtype) {
    return NDArray.zeros(dtype, shape.toArray());
  }

  /// Undefined contents.
  public static NDArray empty(Shape shape, DType dtype) {
    return NDArray.empty(dtype, shape);
  }

  /// Numbers at equal distances.
  public static NDArray arange(Object start, Object stop, Object step, DType dtype) {
    return Np.arange((Number) start, (Number) stop, (Number) step, dtype);
  }

  /// Whether one dtype is promoted to the other safely.
  public static boolean canCast(DType from, DType to) {
    return Np.canCast(from, to, Casting.SAFE);
  }

  /// A view or, with masks and positions, a copy.
  public static NDArray get(NDArray array, Object items) {
    return array.get(indices(items));
  }

  /// Assigns to what [#get] would show.
  public static void set(NDArray array, Object items, NDArray value) {
    array.set(value, indices(items));
  }

  /// As `repr`.
  public static String repr(NDArray array) {
    return array.repr();
  }

  /// In another shape, of which one length may be -1; a view where possible.
  public static NDArray reshape(NDArray array, Object shape) {
    var lengths = ((List<?>) shape).stream().mapToLong(length -> (Long) length).toArray();
    return array.reshape(lengths);
  }

  /// A copy.
  public static NDArray copy(NDArray array) {
    return array.copy();
  }

  private static Index[] indices(Object items) {
    var list = (List<?>) items;
    var indices = new Index[list.size()];
    for (int i = 0; i < indices.length; i++) {
      indices[i] =
          switch (list.get(i)) {
            case Index index -> index;
            case Long position -> Index.at(position);
            case NDArray where -> Index.of(where);
            case Wire.Nothing _ -> Index.NEW_AXIS;
            default ->
                throw new IllegalArgumentException(
                    "%s is no index; use integers, slices, arrays, None or ..."
                        .formatted(list.get(i)));
          };
    }
    return indices;
  }
}
