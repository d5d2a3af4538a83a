package fnp.ufunc;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.ndarray.Elements;

/// Order-preserving 64-bit keys: comparing two keys as signed longs compares the elements as NumPy
/// sorts them, with NaN last and both zeros equal.
final class SortKeys {
  private SortKeys() {}

  /// The keys of `count` elements.
  static long[] of(DType dtype, long address, long stride, int count) {
    var keys = new long[count];
    var floating = dtype.kind() == Kind.FLOATING;
    var flip = dtype == DType.UINT64 ? Long.MIN_VALUE : 0;
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

  /// The positions of the keys in ascending order; equal keys stay in their order.
  static int[] order(long[] keys) {
    var order = new int[keys.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    mergeSort(keys, order.clone(), order, 0, order.length);
    return order;
  }

  private static void mergeSort(long[] keys, int[] from, int[] to, int low, int high) {
    if (high - low < 16) {
      insertionSort(keys, to, low, high);
      return;
    }
    var middle = (low + high) >>> 1;
    mergeSort(keys, to, from, low, middle);
    mergeSort(keys, to, from, middle, high);
    int left = low;
    int right = middle;
    for (int i = low; i < high; i++) {
      var takeLeft = right >= high || (left < middle && keys[from[left]] <= keys[from[right]]);
      to[i] = takeLeft ? from[left++] : from[right++];
    }
  }

  private static void insertionSort(long[] keys, int[] order, int low, int high) {
    for (int i = low + 1; i < high; i++) {
      var moving = order[i];
      int j = i - 1;
      while (j >= low && keys[order[j]] > keys[moving]) {
        order[j + 1] = order[j];
        j--;
      }
      order[j + 1] = moving;
    }
  }
}
