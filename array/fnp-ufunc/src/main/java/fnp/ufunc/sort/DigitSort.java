package fnp.ufunc.sort;

import fnp.ufunc.loop.ClassCopy;
import java.lang.invoke.MethodHandles;

/// Sorts keys in native memory by ranges of their bits.
interface DigitSort {
  /// Bits that [#sort] takes at most, in three or four passes.
  int BITS_MAX = 32;

  /// Sorts keys of so many bytes, 4 or 8.
  static DigitSort of(int keyBytes) {
    return keyBytes == 8 ? Holder.LONGS : Holder.INTS;
  }

  /// Sorts `count` keys by the bits `low` to before `low + width`; keys with the same bits keep
  /// their order.
  ///
  /// @param spare room for as many keys
  /// @param width at most [#BITS_MAX]
  /// @return where the sorted keys are: `keys` or `spare`
  long sort(long keys, long spare, int count, int low, int width);

  /// Sorts keys that are almost sorted by moving each to its place.
  ///
  /// @return false if that takes too many moves; the keys are then as sorted as before
  boolean finish(long keys, int count);

  /// Copies of the template, made on first use.
  final class Holder {
    private static final DigitSort INTS =
        ClassCopy.of(MethodHandles.lookup(), KeyDigits.class, DigitSort.class, false);
    private static final DigitSort LONGS =
        ClassCopy.of(MethodHandles.lookup(), KeyDigits.class, DigitSort.class, true);

    private Holder() {}
  }
}
