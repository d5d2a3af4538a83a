package fnp.ufunc;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.ndarray.element.Elements;

/// Order-preserving 64-bit keys: comparing two keys as signed longs compares the elements as NumPy
/// sorts them, with NaN last and both zeros equal.
final class SortKeys {
  private SortKeys() {}

  /// The keys of `count` elements.
  static long[] of(DType dtype, long address, long stride, int count) {
    var keys = new long[count];
    var floating = dtype.kind() == Kind.FLOATING;
    var flip = dtype == DType.UINT64 ? Long.MIN_VALUE : 0;
    if (dtype.kind().isTime()) {
      // "Not a time" is the least number and comes last.
      for (int i = 0; i < count; i++) {
        keys[i] = Elements.getLong(dtype, address + i * stride) - 1;
      }
      return keys;
    }
    for (int i = 0; i < count; i++) {
      var at = address + i * stride;
      keys[i] = floating ? of(Elements.getDouble(dtype, at)) : Elements.getLong(dtype, at) ^ flip;
    }
    return keys;
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
}
