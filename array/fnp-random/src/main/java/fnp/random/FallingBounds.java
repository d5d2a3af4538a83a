package fnp.random;

import fnp.random.bits.BitGenerator;

/// Whole numbers from 0 up to bounds of which each is one less than the one before, as an exchange
/// of elements in random order wants them: the draws of `BoundedIntegers.interval`.
///
/// A number is cut from the word by a mask and drawn again if it is above the bound, which is
/// random; so every candidate is written, and only the place for the next one depends on it.
///
/// @numpy `random_interval`
final class FallingBounds {
  private static final long MASK_32 = 0xffffffffL;

  private final BitGenerator bits;

  FallingBounds(BitGenerator bits) {
    this.bits = bits;
  }

  /// Fills from the front with numbers up to `bound`, `bound - 1`, and so on, down to a bound of 1.
  ///
  /// @param bound at most [Integer#MAX_VALUE]
  /// @return how many numbers there are now
  int fill(int bound, int[] numbers) {
    var count = Math.min(numbers.length, bound);
    int done = 0;
    while (done < count) {
      var greatest = bound - done;
      var mask = -1 >>> Integer.numberOfLeadingZeros(greatest);
      // Bounds down to the half of the mask share it.
      var end = done + Math.min(count - done, greatest - (mask >>> 1));
      var before = done;
      if (bits.isNarrow()) {
        done = words(bound, mask, numbers, done, end);
      } else if (!bits.hasHalf()) {
        done = halves(bound, mask, numbers, done, end);
      }
      if (done == before) {
        numbers[done++] = (int) BoundedIntegers.interval(bits, greatest);
      }
    }
    return count;
  }

  /// One candidate a word.
  private int words(int bound, int mask, int[] numbers, int from, int end) {
    var words = bits.block();
    var word = bits.start();
    var place = from;
    for (var last = bits.end(); word < last && place < end; word++) {
      var candidate = (int) words[word] & mask;
      numbers[place] = candidate;
      place += accepted(bound, place, candidate);
    }
    bits.use(word);
    return place;
  }

  /// Two candidates a word, while two are wanted: the halves of a word are not told apart here.
  private int halves(int bound, int mask, int[] numbers, int from, int end) {
    if (from + 2 > end) {
      return from;
    }
    var words = bits.block();
    var word = bits.start();
    var place = from;
    for (var last = bits.end(); word < last && place + 2 <= end; word++) {
      var low = (int) (words[word] & MASK_32) & mask;
      numbers[place] = low;
      place += accepted(bound, place, low);
      var high = (int) (words[word] >>> 32) & mask;
      numbers[place] = high;
      place += accepted(bound, place, high);
    }
    bits.useHalves(word);
    return place;
  }

  /// 1 if a candidate is not above the bound of its place, else 0, without a branch.
  private static int accepted(int bound, int place, int candidate) {
    return 1 + ((bound - place - candidate) >> 31);
  }
}
