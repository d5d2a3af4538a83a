package ruchy.frame.column;

import java.util.Optional;

/// Which values of a column are there: a bitmap with bit 1 for a value and 0 for a null, least
/// significant bit first, starting at any bit; or no bitmap when every value is there.
public final class Validity {
  /// Every value is there.
  public static final Validity ALL = new Validity(Optional.empty(), 0);

  private final Optional<Memory> bits;
  private final long address;
  private final long offset;

  private Validity(Optional<Memory> bits, long offset) {
    this.bits = bits;
    this.address = bits.map(Memory::address).orElse(0L);
    this.offset = offset;
  }

  /// The bitmap in `bits`, whose bytes are padded to whole 64-bit words.
  public static Validity of(Memory bits) {
    return new Validity(Optional.of(bits), 0);
  }

  /// Bytes of a bitmap for `length` values, in whole 64-bit words.
  public static long byteSize(long length) {
    return ((length + 63) >>> 6) << 3;
  }

  /// Whether there is no bitmap.
  public boolean isAll() {
    return address == 0;
  }

  /// Whether the value at `index` is there.
  public boolean isValid(long index) {
    if (address == 0) {
      return true;
    }
    long bit = offset + index;
    return (Memory.getByte(address + (bit >>> 3)) >>> (bit & 7) & 1) != 0;
  }

  /// The bits from `index` on, as many as `count` (at most 64), in the low end of a word.
  public long word(long index, int count) {
    if (address == 0) {
      return count == 64 ? -1L : (1L << count) - 1;
    }
    long bit = offset + index;
    long word = bit >>> 6;
    int shift = (int) (bit & 63);
    long low = Memory.getLong(address + (word << 3)) >>> shift;
    if (shift != 0 && shift + count > 64) {
      low |= Memory.getLong(address + ((word + 1) << 3)) << (64 - shift);
    }
    return count == 64 ? low : low & ((1L << count) - 1);
  }

  /// The same bits from `index` on.
  Validity slice(long index) {
    return isAll() ? this : new Validity(bits, offset + index);
  }

  /// How many of the first `length` values are null.
  long nullCount(long length) {
    if (address == 0) {
      return 0;
    }
    long valid = 0;
    for (long i = 0; i < length; i += 64) {
      valid += Long.bitCount(word(i, (int) Math.min(64, length - i)));
    }
    return length - valid;
  }

  /// Marks the value at `index` of a bitmap under construction as null.
  static void clear(long bitsAddress, long index) {
    long at = bitsAddress + (index >>> 3);
    Memory.putByte(at, (byte) (Memory.getByte(at) & ~(1 << (index & 7))));
  }
}
