package ruchy.frame.column;

import fnp.dtype.DType;
import fnp.ndarray.Layout;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import java.lang.ref.Reference;

/// Columns as arrays and back. Without nulls nothing is copied.
final class ArrayColumns {
  private ArrayColumns() {}

  /// The column of an array's values; half floats are widened.
  static Column of(NDArray array) {
    if (array.ndim() != 1) {
      throw new FrameException(
          "a column has one axis, but the array's shape is %s; take one column of it"
              .formatted(array.shape()));
    }
    var dense = widened(array).contiguous();
    var memory = Memory.of(dense.address(), dense.nbytes(), dense.owner());
    return Column.of(typeOf(dense.dtype()), dense.size(), memory, Validity.ALL);
  }

  private static NDArray widened(NDArray array) {
    if (array.dtype().kind().isTime()) {
      throw new FrameException(
          "no column is made of a %s array; convert it to int64 with astype first"
              .formatted(array.dtype()));
    }
    return switch (array.dtype().storage()) {
      case BOOL, INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32, UINT64, FLOAT32, FLOAT64 ->
          array;
      case FLOAT16 -> array.astype(DType.FLOAT32);
      case COMPLEX64, COMPLEX128 ->
          throw new FrameException(
              "no column type holds complex numbers; take the real or the imaginary part first");
    };
  }

  private static DataType typeOf(DType dtype) {
    return switch (dtype.storage()) {
      case BOOL -> DataType.BOOL;
      case INT8 -> DataType.INT8;
      case INT16 -> DataType.INT16;
      case INT32 -> DataType.INT32;
      case INT64 -> DataType.INT64;
      case UINT8 -> DataType.UINT8;
      case UINT16 -> DataType.UINT16;
      case UINT32 -> DataType.UINT32;
      case UINT64 -> DataType.UINT64;
      case FLOAT32 -> DataType.FLOAT32;
      case FLOAT64 -> DataType.FLOAT64;
      case FLOAT16, COMPLEX64, COMPLEX128 -> throw new AssertionError(dtype);
    };
  }

  /// The values as a read-only array over the column's own memory.
  static NDArray toArray(Column column) {
    if (column.hasNulls()) {
      throw new FrameException(
          "an array has no nulls, but %d of the %d values are null; use fill_null or drop_nulls"
                  .formatted(column.nullCount(), column.length())
              + " first, or to_array_nan() for NaN in their places");
    }
    return NDArray.adopt(
        column.values().owner(),
        column.values().address(),
        dtype(column.type()),
        Layout.contiguous(Shape.of(column.length()), column.type().width()),
        false);
  }

  private static DType dtype(DataType type) {
    return switch (type.kind()) {
      case BOOL -> DType.BOOL;
      case INT8 -> DType.INT8;
      case INT16 -> DType.INT16;
      case INT32 -> DType.INT32;
      case INT64 -> DType.INT64;
      case UINT8 -> DType.UINT8;
      case UINT16 -> DType.UINT16;
      case UINT32 -> DType.UINT32;
      case UINT64 -> DType.UINT64;
      case FLOAT32 -> DType.FLOAT32;
      case FLOAT64 -> DType.FLOAT64;
      case STRING,
          ENUM,
          BINARY,
          DATE,
          TIME,
          TIMESTAMP,
          DURATION,
          DECIMAL,
          WIDE_DECIMAL,
          LIST,
          STRUCT ->
          throw new FrameException(
              "a %s column is no array of numbers; compute numbers from it first, such as its"
                      .formatted(type)
                  + (type == DataType.STRING ? " length" : " year"));
    };
  }

  /// The values as a new float64 array, with NaN for nulls.
  static NDArray toArrayWithNan(Column column) {
    if (!column.type().isNumeric() && column.type() != DataType.BOOL) {
      return toArray(column);
    }
    var array = NDArray.empty(DType.FLOAT64, column.length());
    try {
      long to = array.writeableAddress();
      for (long i = 0; i < column.length(); i++) {
        double value = column.isNull(i) ? Double.NaN : column.getDouble(i);
        Memory.putDouble(to + i * Double.BYTES, value);
      }
      return array;
    } finally {
      Reference.reachabilityFence(column);
    }
  }
}
