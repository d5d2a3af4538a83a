package ruchy.frame.local;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import ruchy.frame.column.DataType;
import ruchy.frame.column.WideValues;

/// Conversions that go through exact numbers: of decimals, and of integers without sign.
final class ExactCasts {
  private ExactCasts() {}

  /// Whether the values of a slot are exact numbers that its longs do not say.
  static boolean reads(Slot slot) {
    return slot.type.isDecimal() || slot.type == DataType.UINT64;
  }

  /// The value of a number.
  static BigDecimal number(Slot from, int i) {
    return switch (from.type.kind()) {
      case WIDE_DECIMAL -> (BigDecimal) from.objects[i];
      case UINT64 -> new BigDecimal(WideValues.unsigned(from.longs[i] ^ Long.MIN_VALUE));
      case DECIMAL -> BigDecimal.valueOf(from.longs[i], from.type.scale());
      case FLOAT32, FLOAT64 -> BigDecimal.valueOf(from.doubles[i]);
      default -> BigDecimal.valueOf(from.longs[i]);
    };
  }

  private static Optional<BigDecimal> read(Slot from, int i) {
    try {
      return Optional.of(
          from.type == DataType.STRING ? new BigDecimal(from.texts[i].strip()) : number(from, i));
    } catch (NumberFormatException _) {
      // No number, or none that is finite; the caller says where.
      return Optional.empty();
    }
  }

  /// The long that an integer or decimal type keeps for a value; fractions are cut off for integers
  /// and rounded for decimals.
  static long toLong(Slot from, int i, long row, DataType type) {
    boolean decimal = type.isDecimal();
    var rounding = decimal ? RoundingMode.HALF_UP : RoundingMode.DOWN;
    return read(from, i)
        .filter(value -> decimal || from.type != DataType.STRING || isWhole(value))
        .map(value -> value.setScale(type.scale(), rounding).unscaledValue())
        .filter(whole -> holds(type, whole))
        .map(whole ->
            type == DataType.UINT64 ? whole.longValue() ^ Long.MIN_VALUE : whole.longValue())
        .orElseThrow(() -> CastSteps.failed(row, shown(from, i), type));
  }

  private static boolean isWhole(BigDecimal value) {
    return value.scale() <= 0;
  }

  private static boolean holds(DataType type, BigInteger whole) {
    return switch (type.kind()) {
      case UINT64 -> WideValues.fitsUnsigned(whole);
      case DECIMAL -> whole.abs().compareTo(DECIMAL_END) < 0;
      default ->
          whole.bitLength() < Long.SIZE
              && whole.longValue() >= type.least()
              && whole.longValue() <= type.greatest();
    };
  }

  private static final BigInteger DECIMAL_END = BigInteger.TEN.pow(DataType.DECIMAL_DIGITS);

  /// The wide decimal for a value.
  static BigDecimal toDecimal(Slot from, int i, long row, DataType type) {
    return read(from, i)
        .map(value -> value.setScale(type.scale(), RoundingMode.HALF_UP))
        .filter(value -> WideValues.fits(value.unscaledValue()))
        .orElseThrow(() -> CastSteps.failed(row, shown(from, i), type));
  }

  private static Object shown(Slot from, int i) {
    return CastSteps.toText(from, i);
  }
}
