package fnp.ufunc.loop;

import fnp.ndarray.Memory;
import fnp.ndarray.element.Truth;

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

  /// All ones if the condition is true, else zero: a branch would be taken at random.
  private static long mask(long address) {
    return -(Memory.getByte(address) & 0xffL) >> 63;
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
    long c = at[0];
    long x = at[1];
    long y = at[2];
    long z = at[3];
    // A store through an address could change the array for all the compiler knows.
    var cStride = strides[0];
    var xStride = strides[1];
    var yStride = strides[2];
    var zStride = strides[3];
    for (long i = 0; i < count; i++) {
      var a = Memory.getByte(x);
      var b = Memory.getByte(y);
      Memory.setByte(z, (byte) (b ^ ((a ^ b) & mask(c))));
      c += cStride;
      x += xStride;
      y += yStride;
      z += zStride;
    }
  }

  private static void shorts(long[] at, long[] strides, long count) {
    long c = at[0];
    long x = at[1];
    long y = at[2];
    long z = at[3];
    // A store through an address could change the array for all the compiler knows.
    var cStride = strides[0];
    var xStride = strides[1];
    var yStride = strides[2];
    var zStride = strides[3];
    for (long i = 0; i < count; i++) {
      var a = Memory.getShort(x);
      var b = Memory.getShort(y);
      Memory.setShort(z, (short) (b ^ ((a ^ b) & mask(c))));
      c += cStride;
      x += xStride;
      y += yStride;
      z += zStride;
    }
  }

  private static void ints(long[] at, long[] strides, long count) {
    var done = strides[0] == 1 ? intsInEights(at, strides, count) : 0;
    long c = at[0] + done * strides[0];
    long x = at[1] + done * strides[1];
    long y = at[2] + done * strides[2];
    long z = at[3] + done * strides[3];
    // A store through an address could change the array for all the compiler knows.
    var cStride = strides[0];
    var xStride = strides[1];
    var yStride = strides[2];
    var zStride = strides[3];
    for (long i = done; i < count; i++) {
      var a = Memory.getInt(x);
      var b = Memory.getInt(y);
      Memory.setInt(z, (int) (b ^ ((a ^ b) & mask(c))));
      c += cStride;
      x += xStride;
      y += yStride;
      z += zStride;
    }
  }

  private static long intsInEights(long[] at, long[] strides, long count) {
    long x = at[1];
    long y = at[2];
    long z = at[3];
    var xStride = strides[1];
    var yStride = strides[2];
    var zStride = strides[3];
    long done = 0;
    for (; done <= count - 8; done += 8) {
      var eight = Truth.eight(at[0] + done);
      for (int k = 0; k < 8; k++) {
        var a = Memory.getInt(x);
        var b = Memory.getInt(y);
        Memory.setInt(z, b ^ ((a ^ b) & (int) -(eight >>> 8 * k & 1)));
        x += xStride;
        y += yStride;
        z += zStride;
      }
    }
    return done;
  }

  private static void longs(long[] at, long[] strides, long count) {
    var done = strides[0] == 1 ? longsInEights(at, strides, count) : 0;
    long c = at[0] + done * strides[0];
    long x = at[1] + done * strides[1];
    long y = at[2] + done * strides[2];
    long z = at[3] + done * strides[3];
    // A store through an address could change the array for all the compiler knows.
    var cStride = strides[0];
    var xStride = strides[1];
    var yStride = strides[2];
    var zStride = strides[3];
    for (long i = done; i < count; i++) {
      var a = Memory.getLong(x);
      var b = Memory.getLong(y);
      Memory.setLong(z, b ^ ((a ^ b) & mask(c)));
      c += cStride;
      x += xStride;
      y += yStride;
      z += zStride;
    }
  }

  private static long longsInEights(long[] at, long[] strides, long count) {
    long x = at[1];
    long y = at[2];
    long z = at[3];
    var xStride = strides[1];
    var yStride = strides[2];
    var zStride = strides[3];
    long done = 0;
    for (; done <= count - 8; done += 8) {
      var eight = Truth.eight(at[0] + done);
      for (int k = 0; k < 8; k++) {
        var a = Memory.getLong(x);
        var b = Memory.getLong(y);
        Memory.setLong(z, b ^ ((a ^ b) & -(eight >>> 8 * k & 1)));
        x += xStride;
        y += yStride;
        z += zStride;
      }
    }
    return done;
  }
}
