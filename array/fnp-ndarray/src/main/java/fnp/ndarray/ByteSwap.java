package fnp.ndarray;

import fnp.dtype.DType;
import fnp.dtype.SwappedType;
import fnp.dtype.TextType;

/// Turns the bytes of numbers around.
final class ByteSwap {
  private ByteSwap() {}

  /// Bytes that are turned around together in elements of a dtype: those of a number, of a part of
  /// a complex number, of a code point; 1 if there is nothing to turn.
  static int unit(DType dtype) {
    return switch (dtype.kind()) {
      case SIGNED, UNSIGNED, FLOATING, TIMEDELTA, DATETIME -> dtype.itemsize();
      case COMPLEX -> dtype.itemsize() / 2;
      case TEXT -> TextType.UNIT;
      case BOOLEAN, BYTES, VOID, OBJECT, STRING -> 1;
    };
  }

  /// Copies elements to another place, each unit of bytes in reverse; source and target may be the
  /// same, but must not overlap otherwise.
  static void copy(Layout from, long fromAddress, Layout to, long toAddress, int unit) {
    var units = from.itemsize() / unit;
    PairWalk.each(
        from,
        fromAddress,
        to,
        toAddress,
        (source, target) -> {
          for (int i = 0; i < units; i++) {
            copy(source + (long) i * unit, target + (long) i * unit, unit);
          }
        });
  }

  /// Copies one unit in reverse.
  static void copy(long from, long to, int unit) {
    switch (unit) {
      case 1 -> Memory.setByte(to, Memory.getByte(from));
      case 2 -> Memory.setShort(to, Short.reverseBytes(Memory.getShort(from)));
      case 4 -> Memory.setInt(to, Integer.reverseBytes(Memory.getInt(from)));
      case 8 -> Memory.setLong(to, Long.reverseBytes(Memory.getLong(from)));
      default -> throw new AssertionError("a number of " + unit + " bytes");
    }
  }

  /// An array of numbers, times or text in the other order as one in the machine's.
  static NDArray toNative(NDArray array) {
    var dtype = array.dtype();
    var wanted =
        dtype instanceof SwappedType swapped
            ? swapped.inOrder()
            : dtype.withOrder(java.nio.ByteOrder.nativeOrder());
    var result =
        NDArray.empty(wanted, Assignment.copyLayout(array.layout(), array.itemsize(), Order.K));
    copy(array.layout(), array.address(), result.layout(), result.address(), unit(dtype));
    java.lang.ref.Reference.reachabilityFence(array);
    return result;
  }
}
