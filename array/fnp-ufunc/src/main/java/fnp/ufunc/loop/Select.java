package fnp.ufunc.loop;

import fnp.ndarray.Memory;

/// Chooses between two elements of the same size by a boolean.
public final class Select {
  private Select() {}

  /// `z[i] = c[i] ? x[i] : y[i]` for elements of `size` bytes.
  ///
  /// Strides are those of `c`, `x`, `y` and `z`, as are the addresses.
  public static void run(int size, long[] at, long[] strides, long count) {
    switch (size) {
      case 1 -> bytes(at, strides, count);
      case 2 -> shorts(at, strides, count);
      case 4 -> ints(at, strides, count);
      case 8 -> longs(at, strides, count);
      default -> blocks(size, at, strides, count);
    }
  }

  private static long source(long[] at, long[] strides, long i) {
    return Memory.getByte(at[0] + i * strides[0]) != 0
        ? at[1] + i * strides[1]
        : at[2] + i * strides[2];
  }

  private static void blocks(int size, long[] at, long[] strides, long count) {
    for (long i = 0; i < count; i++) {
      Memory.copy(source(at, strides, i), at[3] + i * strides[3], size);
    }
  }

  private static void bytes(long[] at, long[] strides, long count) {
    for (long i = 0; i < count; i++) {
      Memory.setByte(at[3] + i * strides[3], Memory.getByte(source(at, strides, i)));
    }
  }

  private static void shorts(long[] at, long[] strides, long count) {
    for (long i = 0; i < count; i++) {
      Memory.setShort(at[3] + i * strides[3], Memory.getShort(source(at, strides, i)));
    }
  }

  private static void ints(long[] at, long[] strides, long count) {
    for (long i = 0; i < count; i++) {
      Memory.setInt(at[3] + i * strides[3], Memory.getInt(source(at, strides, i)));
    }
  }

  private static void longs(long[] at, long[] strides, long count) {
    for (long i = 0; i < count; i++) {
      Memory.setLong(at[3] + i * strides[3], Memory.getLong(source(at, strides, i)));
    }
  }
}
