package fnp.random;

import fnp.ndarray.Memory;
import fnp.random.bits.BitGenerator;

/// Whole numbers from 0 up to and with a bound, each equally likely.
///
/// Widths below 32 bits cut several numbers from one 32-bit word; an instance keeps what is left of
/// the word, so it lives as long as one call that fills an array. Bounds and numbers are unsigned.
///
/// @numpy `random_bounded_uint64_fill` and its like in `distributions.c`, 2.4
/// @source D. Lemire, "Fast Random Integer Generation in an Interval", 2019
final class BoundedIntegers {
  private static final long MASK_32 = 0xffffffffL;

  private final BitGenerator bits;

  /// Legacy streams draw as many bits as the bound has and try again, instead of multiplying.
  private final boolean masked;

  private int word;
  private int left;

  BoundedIntegers(BitGenerator bits, boolean masked) {
    this.bits = bits;
    this.masked = masked;
  }

  /// A number of `width` bits (1, 8, 16, 32 or 64) up to and with the bound.
  long next(int width, long bound) {
    if (bound == 0) {
      return 0;
    }
    return switch (width) {
      case 1 -> bit();
      case 8, 16 -> narrow(width, (int) bound);
      default -> wide(bits, bound, masked);
    };
  }

  private long bit() {
    if (left == 0) {
      word = bits.nextInt();
      left = 31;
    } else {
      word >>>= 1;
      left--;
    }
    return word & 1;
  }

  private int part(int width) {
    if (left == 0) {
      word = bits.nextInt();
      left = 32 / width - 1;
    } else {
      word >>>= width;
      left--;
    }
    return word & ((1 << width) - 1);
  }

  private long narrow(int width, int bound) {
    var all = (1 << width) - 1;
    if (bound == all) {
      return part(width);
    }
    if (masked) {
      var mask = (int) mask(bound);
      int value;
      do {
        value = part(width) & mask;
      } while (value > bound);
      return value;
    }
    var count = bound + 1;
    var product = part(width) * count;
    if ((product & all) < count) {
      var threshold = (all - bound) % count;
      while ((product & all) < threshold) {
        product = part(width) * count;
      }
    }
    return product >>> width;
  }

  /// A number up to and with the bound; bounds that fit draw 32 bits.
  static long wide(BitGenerator bits, long bound, boolean masked) {
    if (bound == 0) {
      return 0;
    }
    if (bound == -1) {
      return bits.nextLong();
    }
    if (bound == MASK_32) {
      return bits.nextInt() & MASK_32;
    }
    if (masked) {
      return interval(bits, bound);
    }
    return (bound & ~MASK_32) == 0 ? multiplied32(bits, bound) : multiplied64(bits, bound);
  }

  /// A number up to and with the bound, by masking.
  ///
  /// @numpy `random_interval`
  static long interval(BitGenerator bits, long bound) {
    if (bound == 0) {
      return 0;
    }
    var mask = mask(bound);
    var isShort = (bound & ~MASK_32) == 0;
    long value;
    do {
      value = (isShort ? bits.nextInt() : bits.nextLong()) & mask;
    } while (Long.compareUnsigned(value, bound) > 0);
    return value;
  }

  private static long mask(long bound) {
    return -1L >>> Long.numberOfLeadingZeros(bound);
  }

  private static long multiplied32(BitGenerator bits, long bound) {
    var count = bound + 1;
    var product = (bits.nextInt() & MASK_32) * count;
    if ((product & MASK_32) < count) {
      var threshold = (MASK_32 - bound) % count;
      while ((product & MASK_32) < threshold) {
        product = (bits.nextInt() & MASK_32) * count;
      }
    }
    return product >>> 32;
  }

  private static long multiplied64(BitGenerator bits, long bound) {
    var count = bound + 1;
    var word = bits.nextLong();
    var rest = word * count;
    if (Long.compareUnsigned(rest, count) < 0) {
      word = accepted(bits, word, count);
    }
    return Math.unsignedMultiplyHigh(word, count);
  }

  private static long accepted(BitGenerator bits, long first, long count) {
    var word = first;
    var threshold = Long.remainderUnsigned(-count, count);
    while (Long.compareUnsigned(word * count, threshold) < 0) {
      word = bits.nextLong();
    }
    return word;
  }

  // ---- filling

  /// Fills memory with numbers from `low` to `low + bound`, both included.
  void fill(long address, long count, int width, long low, long bound) {
    var wide = width >= 32;
    if (wide && !masked && bound != 0 && Long.compareUnsigned(bound, MASK_32) < 0) {
      fillMultiplied32(address, count, width / 8, low, bound);
      return;
    }
    if (width == 8 || width == 16) {
      fillNarrow(address, count, width, low, (int) bound);
      return;
    }
    if (wide && !masked && Long.compareUnsigned(bound, MASK_32) > 0 && bound != -1) {
      fillMultiplied64(address, count, low, bound + 1);
      return;
    }
    var itemsize = Math.max(1, width / 8);
    for (long i = 0; i < count; i++) {
      store(address + i * itemsize, itemsize, low + next(width, bound));
    }
  }

  private void fillNarrow(long address, long count, int width, long low, int bound) {
    var itemsize = width / 8;
    var all = (1 << width) - 1;
    if (masked || bound == 0 || bound == all) {
      for (long i = 0; i < count; i++) {
        store(address + itemsize * i, itemsize, low + next(width, bound));
      }
      return;
    }
    var threshold = (all - bound) % (bound + 1);
    int word = 0;
    int left = 0;
    for (long i = 0; i < count; ) {
      if (left == 0) {
        word = bits.nextInt();
        left = 32;
      }
      var product = (word & all) * (bound + 1);
      word >>>= width;
      left -= width;
      if ((product & all) >= threshold) {
        store(address + itemsize * i++, itemsize, low + (product >>> width));
      }
    }
  }

  static void store(long address, int itemsize, long value) {
    switch (itemsize) {
      case 1 -> Memory.setByte(address, (byte) value);
      case 2 -> Memory.setShort(address, (short) value);
      case 4 -> Memory.setInt(address, (int) value);
      default -> Memory.setLong(address, value);
    }
  }

  private void fillMultiplied64(long address, long count, long low, long numbers) {
    for (long done = 0; done < count; ) {
      if (bits.isNarrow()) {
        Memory.setLong(address + 8 * done++, low + multiplied64(bits, numbers - 1));
        continue;
      }
      var words = bits.block();
      var start = bits.start();
      var n = (int) Math.min(count - done, bits.end() - start);
      int i = 0;
      while (i < n && Long.compareUnsigned(words[start + i] * numbers, numbers) >= 0) {
        var number = Math.unsignedMultiplyHigh(words[start + i], numbers);
        Memory.setLong(address + 8 * (done + i), low + number);
        i++;
      }
      bits.use(start + i);
      done += i;
      // A word that may have to be rejected.
      if (i < n) {
        Memory.setLong(address + 8 * done++, low + multiplied64(bits, numbers - 1));
      }
    }
  }

  private void fillMultiplied32(long address, long count, int itemsize, long low, long bound) {
    long done = 0;
    while (done < count) {
      var pairs = bits.isNarrow() || bits.hasHalf() ? 0 : (count - done) / 2;
      var n =
          itemsize == 8
              ? pairs64(address + 8 * done, pairs, low, bound + 1)
              : pairs32(address + 4 * done, pairs, low, bound + 1);
      done += n;
      // One by one where a number may have to be rejected, or half a word is kept.
      if (n == 0) {
        store(address + done * itemsize, itemsize, low + multiplied32(bits, bound));
        done++;
      }
    }
  }

  /// Two numbers a word, from the words at hand up to one that may have to be rejected.
  private int pairs64(long address, long pairs, long low, long count) {
    if (pairs == 0) {
      return 0;
    }
    var words = bits.block();
    var start = bits.start();
    var n = (int) Math.min(pairs, bits.end() - start);
    int i = 0;
    for (; i < n; i++) {
      var first = (words[start + i] & MASK_32) * count;
      var second = (words[start + i] >>> 32) * count;
      if ((first & MASK_32) < count || (second & MASK_32) < count) {
        break;
      }
      Memory.setLong(address + 16L * i, low + (first >>> 32));
      Memory.setLong(address + 16L * i + 8, low + (second >>> 32));
    }
    bits.useHalves(start + i);
    return 2 * i;
  }

  private int pairs32(long address, long pairs, long low, long count) {
    if (pairs == 0) {
      return 0;
    }
    var words = bits.block();
    var start = bits.start();
    var n = (int) Math.min(pairs, bits.end() - start);
    int i = 0;
    for (; i < n; i++) {
      var first = (words[start + i] & MASK_32) * count;
      var second = (words[start + i] >>> 32) * count;
      if ((first & MASK_32) < count || (second & MASK_32) < count) {
        break;
      }
      Memory.setInt(address + 8L * i, (int) (low + (first >>> 32)));
      Memory.setInt(address + 8L * i + 4, (int) (low + (second >>> 32)));
    }
    bits.useHalves(start + i);
    return 2 * i;
  }
}
