package fnp.linalg.lapack;

import fnp.dtype.DType;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import fnp.ndarray.storage.Releasable;
import java.util.ArrayList;
import java.util.List;

/// The parameters of one call of a Fortran routine, which takes all by address, and its work space.
final class Parameters implements AutoCloseable {
  private static final int BLOCK = 512;

  private final List<Releasable> made = new ArrayList<>();
  private final long block;
  private int used;

  Parameters() {
    this.block = memory(BLOCK);
  }

  /// The address of memory with undefined contents that lives as long as this.
  long memory(long bytes) {
    var array = NDArray.empty(DType.INT8, Math.max(16, bytes));
    made.add(array);
    return array.address();
  }

  /// The address of an int32.
  long integer(int value) {
    var address = next();
    Memory.setInt(address, value);
    return address;
  }

  /// The address of a float64.
  long real(double value) {
    var address = next();
    Memory.setDouble(address, value);
    return address;
  }

  /// The address of a letter.
  long letter(char value) {
    var address = next();
    Memory.setByte(address, (byte) value);
    return address;
  }

  /// The address of room for a number of any type, 16 bytes.
  private long next() {
    var address = block + used;
    used += 16;
    if (used > BLOCK) {
      throw new AssertionError("a routine has more than 32 parameters");
    }
    return address;
  }

  @Override
  public void close() {
    for (int i = made.size() - 1; i >= 0; i--) {
      made.get(i).release();
    }
  }
}
