package fnp.ndarray.storage;

/// The block sizes of the pool: eight per power of two from 64 KB, so at most an eighth is wasted;
/// from 2 MB on they are whole huge pages.
final class SizeClass {
  static final long SMALLEST = 64 << 10;
  static final long HUGE_PAGE = 2 << 20;

  /// The classes go up to 2^46 bytes, more than any address space offers.
  static final int COUNT = 8 * (46 - 16) + 1;

  private SizeClass() {}

  /// The smallest class that holds this many bytes.
  static int of(long bytes) {
    if (bytes <= SMALLEST) {
      return 0;
    }
    // With m = bytes - 1 in [2^k, 2^(k+1)), the three bits below the top one choose the eighth.
    var m = bytes - 1;
    var k = 63 - Long.numberOfLeadingZeros(m);
    var eighth = (int) (m >>> (k - 3)) & 7;
    return 8 * (k - 16) + eighth + 1;
  }

  /// The size of a class in bytes.
  static long bytes(int sizeClass) {
    var k = 16 + sizeClass / 8;
    var raw = (1L << k) + (long) (sizeClass % 8) * (1L << (k - 3));
    return raw < HUGE_PAGE ? raw : (raw + HUGE_PAGE - 1) & -HUGE_PAGE;
  }
}
