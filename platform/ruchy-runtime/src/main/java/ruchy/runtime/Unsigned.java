package ruchy.runtime;

/// A boxed unsigned integer of 8, 16, 32 or 64 bits.
///
/// @param bits the width
/// @param value the number; of 64 bits, its two's complement
public record Unsigned(int bits, long value) implements Comparable<Unsigned> {
  /// The number whose lowest `bits` bits these are.
  public static Unsigned of(int bits, long value) {
    return new Unsigned(bits, bits == 64 ? value : value & ((1L << bits) - 1));
  }

  /// As `u8`
  public static Unsigned u8(int value) {
    return of(8, value);
  }

  /// As `u16`
  public static Unsigned u16(int value) {
    return of(16, value);
  }

  /// As `u32`
  public static Unsigned u32(long value) {
    return of(32, value);
  }

  /// As `u64`
  public static Unsigned u64(long value) {
    return new Unsigned(64, value);
  }

  /// As a real number.
  public double toDouble() {
    return value >= 0 ? value : ((value >>> 1) | (value & 1)) * 2.0;
  }

  @Override
  public int compareTo(Unsigned other) {
    return Long.compareUnsigned(value, other.value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Unsigned that && bits == that.bits && value == that.value;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(value) + bits;
  }

  @Override
  public String toString() {
    return Long.toUnsignedString(value);
  }
}
