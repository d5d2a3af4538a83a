package fnp.ufunc.sort;

import fnp.ufunc.loop.ClassCopy;
import java.lang.invoke.MethodHandles;

/// Turns elements of one dtype into keys whose unsigned order is that of the elements, and back.
///
/// NaN sorts last. As values, -0.0 comes before 0.0; as positions, both are equal.
interface KeyCodec {
  /// The codec of an element code.
  static KeyCodec of(int code) {
    return ClassCopy.of(MethodHandles.lookup(), ElementKeys.class, KeyCodec.class, code);
  }

  /// Bytes per key, 4 or 8.
  int keyBytes();

  /// Writes the keys of elements `stride` bytes apart side by side.
  ///
  /// @return the bits in which keys differ; 0 if they are in order already
  long encode(long from, long stride, int count, long keys);

  /// Writes the elements of keys.
  void decode(long keys, int count, long to, long stride);

  /// Writes keys of 8 bytes that find equal what compares as equal.
  ///
  /// @return the bits in which keys differ; 0 if they are in order already
  long encodeForOrder(long from, long stride, int count, long keys);
}
