package ruchy.runtime;

/// Arithmetic of the integer types that are neither `i64` nor `i32`; operands and results are
/// `long`s within the type's bounds, those of `u64` in two's complement.
public enum Width {
  I8(8, true),
  I16(16, true),
  I32(32, true),
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
    this.least = signed ? -(1L << (bits - 1)) : 0;
    this.greatest = bits == 64 ? -1 : signed ? (1L << (bits - 1)) - 1 : (1L << bits) - 1;
  }

  /// `left + right`
  public long add(long left, long right) {
    long result = left + right;
    if (this == U64) {
      if (Long.compareUnsigned(result, left) < 0) {
        throw overflow(left, "+", right);
      }
      return result;
    }
    return checked(result, left, "+", right);
  }

  /// `left - right`
  public long subtract(long left, long right) {
    if (this == U64) {
      if (Long.compareUnsigned(left, right) < 0) {
        throw overflow(left, "-", right);
      }
      return left - right;
    }
    return checked(left - right, left, "-", right);
  }

  /// `left * right`
  public long multiply(long left, long right) {
    if (this == U64 || this == U32) {
      if (Math.unsignedMultiplyHigh(left, right) != 0) {
        throw overflow(left, "*", right);
      }
      long result = left * right;
      if (this == U32 && (result >>> 32) != 0) {
        throw overflow(left, "*", right);
      }
      return result;
    }
    return checked(left * right, left, "*", right);
  }

  /// `left / right`, towards zero
  public long divide(long left, long right) {
    if (right == 0) {
      throw Arithmetic.byZero(text(left), "/");
    }
    return this == U64 ? Long.divideUnsigned(left, right) : checked(left / right, left, "/", right);
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
    if (signed ? operand == least : operand != 0) {
      throw new RuchyError("E0701", "-(" + text(operand) + ") overflows " + this);
    }
    return -operand;
  }

  /// `left ** right`
  public long power(long left, long right) {
    if (this != U64) {
      Arithmetic.checkExponent(left, right);
    }
    long result = 1;
    long factor = left;
    try {
      for (long rest = right; rest != 0; rest >>>= 1) {
        result = (rest & 1) != 0 ? multiply(result, factor) : result;
        factor = (rest >>> 1) != 0 ? multiply(factor, factor) : factor;
      }
    } catch (RuchyError _) {
      throw overflow(left, "**", right);
    }
    return result;
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
    if (this == U64) {
      return value;
    }
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

  private String text(long value) {
    return this == U64 ? Long.toUnsignedString(value) : Long.toString(value);
  }

  private long checked(long result, long left, String operator, long right) {
    if (result < least || result > greatest) {
      throw overflow(left, operator, right);
    }
    return result;
  }

  private RuchyError overflow(long left, String operator, long right) {
    return Arithmetic.overflow(text(left), operator, text(right), toString());
  }
}
