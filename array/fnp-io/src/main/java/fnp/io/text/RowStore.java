package fnp.io.text;

import fnp.dtype.DType;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import java.lang.ref.Reference;

/// Rows of one dtype and length whose number is not known yet.
final class RowStore {
  private static final long FIRST_BYTES = 64 << 10;

  private final DType dtype;
  private final int columns;
  private final long rowBytes;
  private NDArray memory;
  private long capacity;
  private long rows;

  RowStore(DType dtype, int columns) {
    this.dtype = dtype;
    this.columns = columns;
    this.rowBytes = (long) columns * dtype.itemsize();
    this.capacity = Math.max(1, FIRST_BYTES / Math.max(1, rowBytes));
    this.memory = NDArray.empty(dtype, capacity, columns);
  }

  /// The address of one more row, which the caller fills at once.
  long next() {
    if (rows == capacity) {
      grow();
    }
    return memory.address() + rows++ * rowBytes;
  }

  /// Takes the last row back.
  void dropLast() {
    rows--;
  }

  long rows() {
    return rows;
  }

  private void grow() {
    var larger = NDArray.empty(dtype, 2 * capacity, columns);
    Memory.copy(memory.address(), larger.address(), rows * rowBytes);
    memory.release();
    memory = larger;
    capacity *= 2;
  }

  /// All rows, of shape `(rows, columns)`.
  NDArray toArray() {
    var result = NDArray.empty(dtype, rows, columns);
    Memory.copy(memory.address(), result.address(), rows * rowBytes);
    Reference.reachabilityFence(memory);
    memory.release();
    return result;
  }
}
