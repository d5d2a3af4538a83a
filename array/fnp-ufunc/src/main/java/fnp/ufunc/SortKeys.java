package fnp.ufunc;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.ndarray.Memory;
import fnp.ndarray.element.Elements;

/// Order-preserving 64-bit keys: comparing two keys as signed longs compares the elements as NumPy
/// sorts them, with NaN last and both zeros equal.
final class SortKeys {
  /// What makes the order of unsigned numbers that of signed ones.
  private static final long FLIP = Long.MIN_VALUE;

  private SortKeys() {}

  /// The keys of `count` elements.
  static long[] of(DType dtype, long address, long stride, int count) {
    var keys = new long[count];
    write(dtype, address, stride, count, keys);
    return keys;
  }

  /// Writes the keys of `count` elements to the front of an array.
  static void write(DType dtype, long address, long stride, int count, long[] keys) {
    if (dtype == DType.FLOAT64) {
      for (int i = 0; i < count; i++) {
        keys[i] = of(Memory.getDouble(address + i * stride));
      }
    } else if (dtype == DType.INT64) {
      for (int i = 0; i < count; i++) {
        keys[i] = Memory.getLong(address + i * stride);
      }
    } else {
      for (int i = 0; i < count; i++) {
        keys[i] = key(dtype, address + i * stride);
      }
    }
  }

  private static long key(DType dtype, long at) {
    if (dtype.kind() == Kind.FLOATING) {
      return of(Elements.getDouble(dtype, at));
    }
    var number = Elements.getLong(dtype, at);
    // "Not a time" is the least number and comes last.
    return dtype.kind().isTime() ? number - 1 : dtype == DType.UINT64 ? number ^ FLIP : number;
  }

  /// The key of a float.
  static long of(double value) {
    if (Double.isNaN(value)) {
      return Long.MAX_VALUE;
    }
    // Adding 0.0 turns -0.0 into 0.0.
    var bits = Double.doubleToRawLongBits(value + 0.0);
    return bits ^ ((bits >> 63) & Long.MAX_VALUE);
  }

  /// How many sorted keys are less, or with `right` not greater, found without branches that could
  /// be guessed wrongly.
  static int position(long[] keys, long sought, boolean right) {
    var bound = right ? sought : sought - 1;
    if (keys.length == 0 || (!right && sought == Long.MIN_VALUE)) {
      return 0;
    }
    int low = 0;
    for (int length = keys.length; length > 1; ) {
      var half = length >>> 1;
      low = keys[low + half] <= bound ? low + half : low;
      length -= half;
    }
    return keys[low] <= bound ? low + 1 : 0;
  }
}
