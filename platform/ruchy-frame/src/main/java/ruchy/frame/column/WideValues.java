package ruchy.frame.column;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// Integers that do not fit a `long`: decimals of 38 digits, kept as two longs, and integers of 64
/// bits without sign.
public final class WideValues {
  private static final BigInteger WIDE_END = BigInteger.TEN.pow(DataType.WIDE_DIGITS);
  private static final BigInteger UNSIGNED_END = BigInteger.ONE.shiftLeft(Long.SIZE);

  private WideValues() {}

  /// The integer whose low and high halves lie at an address.
  public static BigInteger read(long address) {
    return of(Memory.getLong(address), Memory.getLong(address + Long.BYTES));
  }

  /// The integer of these halves.
  public static BigInteger of(long low, long high) {
    return BigInteger.valueOf(high).shiftLeft(Long.SIZE).add(unsigned(low));
  }

  static void write(long address, BigInteger value) {
    Memory.putLong(address, value.longValue());
    Memory.putLong(address + Long.BYTES, value.shiftRight(Long.SIZE).longValue());
  }

  /// Whether an integer has at most 38 digits.
  public static boolean fits(BigInteger value) {
    return value.abs().compareTo(WIDE_END) < 0;
  }

  /// Whether an integer has a place among those of 64 bits without sign.
  public static boolean fitsUnsigned(BigInteger value) {
    return value.signum() >= 0 && value.compareTo(UNSIGNED_END) < 0;
  }

  /// The integer without sign of these 64 bits.
  public static BigInteger unsigned(long bits) {
    return bits >= 0
        ? BigInteger.valueOf(bits)
        : BigInteger.valueOf(bits & Long.MAX_VALUE).setBit(Long.SIZE - 1);
  }

  /// The float nearest to the integer without sign of these 64 bits.
  public static double unsignedDouble(long bits) {
    return bits >= 0 ? bits : ((bits >>> 1) | (bits & 1)) * 2.0;
  }

  /// A number as a wide decimal has it.
  ///
  /// @throws FrameException if it has too many digits
  public static BigDecimal decimal(DataType type, BigDecimal value) {
    var scaled = value.setScale(type.scale(), RoundingMode.HALF_EVEN);
    if (!fits(scaled.unscaledValue())) {
      throw new FrameException(
          "%s does not fit %s; cast to float64 instead".formatted(value.toPlainString(), type));
    }
    return scaled;
  }
}
