package ruchy.runtime;

import java.util.OptionalLong;

/// Arithmetic of an integer type; operands and results are `long`s within the type's bounds, those
/// of `u64` in two's complement. [Arithmetic] has faster operations for `i64` and `i32`.
public enum Width {
  I8(8, true),
  I16(16, true),
  I32(32, true),
  I64(64, true),
  U8(8, false),
  U16(16, false),
  U32(32, false),
  U64(64, false);

  private final int bits;
  private final boolean signed;
  private final long least;
  private final long greatest;

  Width(int bits, boolean signed) {
    this.bits = bits;
    this.signed = signed;
    this.least = signed ? -1L << (bits - 1) : 0;
    this.greatest = (-1L >>> (64 - bits)) >>> (signed ? 1 : 0);
  }

  /// The width of a boxed integer.
  public static Width of(Object boxed) {
    return switch (boxed) {
      case Byte _ -> I8;
      case Short _ -> I16;
      case Integer _ -> I32;
      case Long _ -> I64;
      case Unsigned unsigned ->
          switch (unsigned.bits()) {
            case 8 -> U8;
            case 16 -> U16;
            case 32 -> U32;
            default -> U64;
          };
      default -> throw new IllegalArgumentException("not an integer: " + boxed);
    };
  }

  /// The value of a boxed integer.
  public static long value(Object boxed) {
    return boxed instanceof Unsigned unsigned ? unsigned.value() : ((Number) boxed).longValue();
  }

  /// A value of this type in its box.
  public Object box(long value) {
    return switch (this) {
      case I8 -> (byte) value;
      case I16 -> (short) value;
      case I32 -> (int) value;
      case I64 -> value;
      case U8, U16, U32, U64 -> Unsigned.of(bits, value);
    };
  }

  /// `left + right`
  public long add(long left, long right) {
    if (addOverflows(left, right)) {
      throw overflow(left, "+", right);
    }
    return left + right;
  }

  /// Whether `left + right` is outside the bounds.
  public boolean addOverflows(long left, long right) {
    long sum = left + right;
    return switch (this) {
      case I64 -> ((left ^ sum) & (right ^ sum)) < 0;
      case U64 -> Long.compareUnsigned(sum, left) < 0;
      default -> wrap(sum) != sum;
    };
  }

  /// `left - right`
  public long subtract(long left, long right) {
    if (subtractOverflows(left, right)) {
      throw overflow(left, "-", right);
    }
    return left - right;
  }

  /// Whether `left - right` is outside the bounds.
  public boolean subtractOverflows(long left, long right) {
    long difference = left - right;
    return switch (this) {
      case I64 -> ((left ^ right) & (left ^ difference)) < 0;
      case U64 -> Long.compareUnsigned(left, right) < 0;
      default -> wrap(difference) != difference;
    };
  }

  /// `left * right`
  public long multiply(long left, long right) {
    if (multiplyOverflows(left, right)) {
      throw overflow(left, "*", right);
    }
    return left * right;
  }

  /// Whether `left * right` is outside the bounds.
  public boolean multiplyOverflows(long left, long right) {
    long product = left * right;
    return switch (this) {
      case I64 -> Math.multiplyHigh(left, right) != product >> 63;
      case U64 -> Math.unsignedMultiplyHigh(left, right) != 0;
      default -> wrap(product) != product;
    };
  }

  /// `left / right`, towards zero
  public long divide(long left, long right) {
    if (right == 0) {
      throw Arithmetic.byZero(text(left), "/");
    }
    if (divideOverflows(left, right)) {
      throw overflow(left, "/", right);
    }
    return this == U64 ? Long.divideUnsigned(left, right) : left / right;
  }

  /// Whether `left / right` is outside the bounds: the least value divided by -1.
  public boolean divideOverflows(long left, long right) {
    return signed && left == least && right == -1;
  }

  /// `left % right`, with the sign of `left`
  public long remainder(long left, long right) {
    if (right == 0) {
      throw Arithmetic.byZero(text(left), "%");
    }
    return this == U64 ? Long.remainderUnsigned(left, right) : left % right;
  }

  /// `-operand`
  public long negate(long operand) {
    if (negateOverflows(operand)) {
      throw new RuchyError("E0701", "-(" + text(operand) + ") overflows " + this);
    }
    return -operand;
  }

  /// Whether `-operand` is outside the bounds.
  public boolean negateOverflows(long operand) {
    return signed ? operand == least : operand != 0;
  }

  /// The order of two values.
  public int compare(long left, long right) {
    return this == U64 ? Long.compareUnsigned(left, right) : Long.compare(left, right);
  }

  /// `left ** right`
  public long power(long left, long right) {
    if (this != U64) {
      Arithmetic.checkExponent(left, right);
    }
    return powerIfFits(left, right).orElseThrow(() -> overflow(left, "**", right));
  }

  /// `left ** right` for an exponent that is not negative, or nothing where it is outside the
  /// bounds.
  public OptionalLong powerIfFits(long left, long right) {
    long result = 1;
    long factor = left;
    for (long rest = right; rest != 0; rest >>>= 1) {
      if ((rest & 1) != 0) {
        if (multiplyOverflows(result, factor)) {
          return OptionalLong.empty();
        }
        result *= factor;
      }
      if (rest >>> 1 != 0) {
        if (multiplyOverflows(factor, factor)) {
          return OptionalLong.empty();
        }
        factor *= factor;
      }
    }
    return OptionalLong.of(result);
  }

  /// `left << right`; bits beyond the width are lost
  public long shiftLeft(long left, long right) {
    Arithmetic.checkShift(left, "<<", right, bits);
    return wrap(left << right);
  }

  /// `left >> right`, which keeps the sign of signed types
  public long shiftRight(long left, long right) {
    Arithmetic.checkShift(left, ">>", right, bits);
    return signed ? left >> right : left >>> right;
  }

  /// The value of the type with the same lowest bits.
  public long wrap(long value) {
    int unused = 64 - bits;
    return signed ? (value << unused) >> unused : (value << unused) >>> unused;
  }

  /// A real number as this type: cut towards zero, those outside become the nearest bound, `NaN` 0.
  public long saturated(double value) {
    if (this != U64) {
      return Math.clamp((long) value, least, greatest);
    }
    if (value >= 0x1p63) {
      return value >= 0x1p64 ? -1 : (long) (value - 0x1p63) ^ Long.MIN_VALUE;
    }
    return value > 0 ? (long) value : 0;
  }

  /// The least value.
  public long least() {
    return least;
  }

  /// The greatest value.
  public long greatest() {
    return greatest;
  }

  /// The width in bits.
  public int bits() {
    return bits;
  }

  /// Whether it has negative values.
  public boolean isSigned() {
    return signed;
  }

  /// The name in the language.
  @Override
  public String toString() {
    return (signed ? "i" : "u") + bits;
  }

  /// A value as text.
  public String text(long value) {
    return this == U64 ? Long.toUnsignedString(value) : Long.toString(value);
  }

  private RuchyError overflow(long left, String operator, long right) {
    return Arithmetic.overflow(text(left), operator, text(right), toString());
  }
}
