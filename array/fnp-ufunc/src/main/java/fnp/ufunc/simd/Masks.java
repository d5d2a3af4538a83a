package fnp.ufunc.simd;

import fnp.ndarray.Memory;

/// Writes the bits of a lane mask as bytes 0 and 1.
final class Masks {
  /// The widest mask [#store] takes.
  static final int LANES_MAX = 16;

  private static final long ONES = 0x0101010101010101L;

  private Masks() {}

  /// Writes `lanes` (2, 4, 8 or 16) booleans.
  static void store(long bits, int lanes, long address) {
    switch (lanes) {
      case 2 -> Memory.setShort(address, (short) Long.expand(bits, ONES));
      case 4 -> Memory.setInt(address, (int) Long.expand(bits, ONES));
      case 8 -> Memory.setLong(address, Long.expand(bits, ONES));
      default -> {
        Memory.setLong(address, Long.expand(bits & 0xff, ONES));
        Memory.setLong(address + 8, Long.expand(bits >>> 8, ONES));
      }
    }
  }
}
