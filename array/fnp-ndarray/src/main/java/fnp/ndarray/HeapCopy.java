package fnp.ndarray;

import fnp.dtype.DType;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.ref.Reference;

/// Copies of arrays on the Java heap.
final class HeapCopy {
  private HeapCopy() {}

  static double[] doubles(NDArray array) {
    var result = new double[length(array)];
    var dense = dense(array, DType.FLOAT64);
    MemorySegment.copy(
        Memory.ALL, ValueLayout.JAVA_DOUBLE_UNALIGNED, dense.address(), result, 0, result.length);
    Reference.reachabilityFence(dense);
    return result;
  }

  static long[] longs(NDArray array) {
    var result = new long[length(array)];
    var dense = dense(array, DType.INT64);
    MemorySegment.copy(
        Memory.ALL, ValueLayout.JAVA_LONG_UNALIGNED, dense.address(), result, 0, result.length);
    Reference.reachabilityFence(dense);
    return result;
  }

  static boolean[] booleans(NDArray array) {
    var result = new boolean[length(array)];
    var dense = dense(array, DType.BOOL);
    for (int i = 0; i < result.length; i++) {
      result[i] = Memory.getByte(dense.address() + i) != 0;
    }
    Reference.reachabilityFence(dense);
    return result;
  }

  private static NDArray dense(NDArray array, DType dtype) {
    return array.to(dtype).contiguous();
  }

  private static int length(NDArray array) {
    if (array.size() > Integer.MAX_VALUE - 8) {
      throw new ShapeException(
          "an array of %d elements does not fit a Java array; copy it in pieces"
              .formatted(array.size()));
    }
    return (int) array.size();
  }
}
