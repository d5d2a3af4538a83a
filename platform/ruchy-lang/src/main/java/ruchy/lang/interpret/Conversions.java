package ruchy.lang.interpret;

import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;

/// What `as` and the implicit conversions do to a value.
final class Conversions {
  private static final double TWO_TO_63 = 0x1p63;
  private static final double TWO_TO_64 = 0x1p64;

  private final Values values;
  private final Numbers numbers;

  Conversions(Values values, Numbers numbers) {
    this.values = values;
    this.numbers = numbers;
  }

  Object convert(Object value, Type from, Type to) {
    if (to instanceof Type.Numeric target) {
      return toNumber(value, from, target);
    }
    if (to.isHeldAsAny()) {
      return value;
    }
    if (to == Type.Simple.DURATION && from instanceof Type.Numeric) {
      return values.integer(to, numbers.bits(value));
    }
    if (to == Type.Simple.CHAR && from instanceof Type.Numeric) {
      return values.character((int) numbers.bits(value));
    }
    return from == Type.Simple.ANY && to != Type.Simple.ANY ? values.as(value, to) : value;
  }

  private Object toNumber(Object value, Type from, Type.Numeric to) {
    return switch (from) {
      case Type.Numeric source when source.isFloat() -> fromReal(Numbers.real(value), to);
      case Type.Numeric _ -> fromInteger(numbers.bits(value), Numbers.isUnsigned(from), to);
      case Type.Simple simple ->
          switch (simple) {
            case BOOL -> fromInteger((Boolean) value ? 1 : 0, false, to);
            case CHAR -> fromInteger(values.codePoint(value), false, to);
            case DURATION -> fromInteger(numbers.bits(value), false, to);
            case STRING, UNIT, NEVER, UNKNOWN, ANY -> values.as(value, to);
          };
      case Type.Nominal object when object.isHeldAsAny() -> value;
      case Type.Nominal nominal ->
          fromInteger(discriminant(nominal.declaration(), value), false, to);
      default -> values.as(value, to);
    };
  }

  private long discriminant(NominalType type, Object value) {
    return type.variants().get(values.variantOf(value)).discriminant();
  }

  private Object fromInteger(long bits, boolean unsigned, Type.Numeric to) {
    if (!to.isFloat()) {
      return numbers.box(to, Numbers.wrap(to, bits));
    }
    if (unsigned && bits < 0) {
      double half = (double) ((bits >>> 1) | (bits & 1));
      return Numbers.boxReal(to, half * 2);
    }
    return to == Type.Numeric.F32 ? (Object) (float) bits : (Object) (double) bits;
  }

  private Object fromReal(double value, Type.Numeric to) {
    return switch (to) {
      case F32 -> (float) value;
      case F64 -> value;
      case U64 -> numbers.box(to, saturatedUnsigned(value));
      case U8, U16, U32 -> numbers.box(to, clamp(value, 0, (1L << to.bits()) - 1));
      case I8, I16, I32 ->
          numbers.box(to, clamp(value, -1L << (to.bits() - 1), (1L << (to.bits() - 1)) - 1));
      case I64 -> (long) value;
    };
  }

  private static long clamp(double value, long least, long greatest) {
    return Math.clamp((long) value, least, greatest);
  }

  private static long saturatedUnsigned(double value) {
    if (!(value > 0)) {
      return 0;
    }
    if (value >= TWO_TO_64) {
      return -1;
    }
    return value < TWO_TO_63 ? (long) value : (long) (value - TWO_TO_63) ^ Long.MIN_VALUE;
  }
}
