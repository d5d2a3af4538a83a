package fnp.ufunc.sort;

import fnp.ufunc.loop.ClassCopy;
import java.lang.invoke.MethodHandles;

/// Reads runs of elements as keys: signed numbers whose order is that of the elements, with NaN and
/// "not a time" last, all of them [#LAST].
interface RankScan {
  /// The key of NaN; no other element but the greatest 64-bit integer has it.
  long LAST = Long.MAX_VALUE;

  /// The scan of elements of a code.
  ///
  /// @param isTime whether 64-bit integers are times
  static RankScan of(int code, boolean isTime) {
    return ClassCopy.of(MethodHandles.lookup(), ElementRanks.class, RankScan.class, code, isTime);
  }

  /// The key of one element.
  long key(long at);

  /// Writes the element of a key.
  void put(long at, long key);

  /// Writes the keys of a run.
  ///
  /// @return the greatest of them
  long keys(long from, long stride, int count, long[] keys);

  /// Copies those keys of a run that lie between two keys, both included, and counts the smaller.
  void between(long from, long stride, long count, Window window);

  /// 1 if the first is less, else 0, without a branch that could be guessed wrongly.
  static int less(long x, long y) {
    var distance = x - y;
    return (int) ((distance ^ ((x ^ y) & (distance ^ x))) >>> 63);
  }
}
