package fnp.ufunc;

import fnp.ndarray.element.Truth;

/// Booleans that lie side by side: counting them with vectors, and asking whether all or any are
/// true.
final class TruthCount {
  private static final int BLOCK = 1 << 16;

  /// How often it is asked whether enough is known.
  private static final int SOON = 1 << 12;

  private TruthCount() {}

  /// How many bytes differ from zero.
  static long count(long x, long bytes) {
    long found = 0;
    for (long done = 0; done < bytes; done += BLOCK) {
      found += countBlock(x + done, (int) Math.min(BLOCK, bytes - done));
    }
    return found;
  }

  /// Whether all bytes differ from zero.
  static boolean all(long x, long bytes) {
    for (long done = 0; done < bytes; done += SOON) {
      var some = (int) Math.min(SOON, bytes - done);
      if (countBlock(x + done, some) < some) {
        return false;
      }
    }
    return true;
  }

  /// Whether a byte differs from zero.
  static boolean any(long x, long bytes) {
    for (long done = 0; done < bytes; done += SOON) {
      if (countBlock(x + done, (int) Math.min(SOON, bytes - done)) > 0) {
        return true;
      }
    }
    return false;
  }

  private static long countBlock(long x, int bytes) {
    var counted = LoopProvider.current().countTruths(x, bytes);
    var done = (int) (counted >>> 32);
    return (counted & 0xffff_ffffL) + Truth.count(x + done, bytes - done);
  }
}
