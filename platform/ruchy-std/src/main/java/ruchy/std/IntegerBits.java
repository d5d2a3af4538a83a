package ruchy.std;

import ruchy.runtime.Arithmetic;
import ruchy.runtime.Option;
import ruchy.runtime.RuchyError;
import ruchy.runtime.Width;
import ruchy.runtime.library.Signature;
import ruchy.runtime.tuple.Tuple2;

/// What all integer types have beside arithmetic: their bits, logarithms, and operations that tell
/// or ignore an overflow.
public final class IntegerBits {
  private static final String NARROW = "i8 i16 i32 u8 u16 u32 u64";
  private static final String ALL = "i64 " + NARROW;

  private IntegerBits() {}

  /// The bits of a value, without those beyond its width.
  private static long bits(Width width, Object value) {
    return Width.value(value) & (-1L >>> (64 - width.bits()));
  }

  /// The number of ones in its two's complement.
  @Signature(value = "fn count_ones(self: N) -> i64", each = NARROW)
  public static long countOnes(Object self) {
    return Long.bitCount(bits(Width.of(self), self));
  }

  /// The number of zeros in its two's complement.
  ///
  /// ```ruchy
  /// >>> 7u8.count_zeros()
  /// 5
  /// ```
  @Signature(value = "fn count_zeros(self: N) -> i64", each = ALL)
  public static long countZeros(Object self) {
    Width width = Width.of(self);
    return width.bits() - Long.bitCount(bits(width, self));
  }

  /// The number of zeros before the first one in its two's complement.
  @Signature(value = "fn leading_zeros(self: N) -> i64", each = NARROW)
  public static long leadingZeros(Object self) {
    Width width = Width.of(self);
    return Long.numberOfLeadingZeros(bits(width, self)) - (64 - width.bits());
  }

  /// The number of ones before the first zero in its two's complement.
  @Signature(value = "fn leading_ones(self: N) -> i64", each = ALL)
  public static long leadingOnes(Object self) {
    Width width = Width.of(self);
    return Long.numberOfLeadingZeros(~(Width.value(self) << (64 - width.bits())));
  }

  /// The number of zeros after the last one in its two's complement.
  @Signature(value = "fn trailing_zeros(self: N) -> i64", each = NARROW)
  public static long trailingZeros(Object self) {
    Width width = Width.of(self);
    return Math.min(width.bits(), Long.numberOfTrailingZeros(Width.value(self)));
  }

  /// The number of ones after the last zero in its two's complement.
  @Signature(value = "fn trailing_ones(self: N) -> i64", each = ALL)
  public static long trailingOnes(Object self) {
    return Long.numberOfTrailingZeros(~bits(Width.of(self), self));
  }

  /// The bits moved to the left; those that leave come in on the right.
  ///
  /// ```ruchy
  /// >>> 0x81u8.rotate_left(1)
  /// 3
  /// ```
  @Signature(value = "fn rotate_left(self: N, bits: i64) -> N", each = ALL)
  public static Object rotateLeft(Object self, long by) {
    Width width = Width.of(self);
    long bits = bits(width, self);
    int left = Math.floorMod(by, width.bits());
    return width.box(width.wrap(bits << left | bits >>> 1 >>> (width.bits() - 1 - left)));
  }

  /// The bits moved to the right; those that leave come in on the left.
  @Signature(value = "fn rotate_right(self: N, bits: i64) -> N", each = ALL)
  public static Object rotateRight(Object self, long by) {
    return rotateLeft(self, -Math.floorMod(by, Width.of(self).bits()));
  }

  /// The bits from last to first.
  ///
  /// ```ruchy
  /// >>> 1u8.reverse_bits()
  /// 128
  /// ```
  @Signature(value = "fn reverse_bits(self: N) -> N", each = ALL)
  public static Object reverseBits(Object self) {
    Width width = Width.of(self);
    return width.box(width.wrap(Long.reverse(Width.value(self)) >>> (64 - width.bits())));
  }

  /// The bytes from last to first.
  @Signature(value = "fn swap_bytes(self: N) -> N", each = ALL)
  public static Object swapBytes(Object self) {
    Width width = Width.of(self);
    return width.box(width.wrap(Long.reverseBytes(Width.value(self)) >>> (64 - width.bits())));
  }

  /// Whether it is a power of two.
  @Signature(value = "fn is_power_of_two(self: N) -> bool", each = ALL)
  public static boolean isPowerOfTwo(Object self) {
    Width width = Width.of(self);
    boolean positive = width.compare(Width.value(self), 0) > 0;
    return positive && Long.bitCount(Width.value(self)) == 1;
  }

  /// The least power of two that is not smaller.
  ///
  /// ```ruchy
  /// >>> 100.next_power_of_two()
  /// 128
  /// ```
  @Signature(value = "fn next_power_of_two(self: N) -> N", each = ALL)
  public static Object nextPowerOfTwo(Object self) {
    Width width = Width.of(self);
    long value = Width.value(self);
    if (width.compare(value, 1) <= 0) {
      return width.box(1);
    }
    int digits = 64 - Long.numberOfLeadingZeros(value - 1);
    if (digits >= width.bits() - (width.isSigned() ? 1 : 0)) {
      throw new RuchyError(
          "E0701", "the next power of two after " + width.text(value) + " overflows " + width);
    }
    return width.box(1L << digits);
  }

  /// The logarithm to base 2, rounded down.
  ///
  /// ```ruchy
  /// >>> 1000.ilog2()
  /// 9
  /// ```
  @Signature(value = "fn ilog2(self: N) -> i64", each = ALL)
  public static long ilog2(Object self) {
    Width width = Width.of(self);
    return 63 - Long.numberOfLeadingZeros(positive(width, self));
  }

  /// The logarithm to base 10, rounded down.
  @Signature(value = "fn ilog10(self: N) -> i64", each = ALL)
  public static long ilog10(Object self) {
    Width width = Width.of(self);
    return width.text(positive(width, self)).length() - 1L;
  }

  private static long positive(Width width, Object self) {
    long value = Width.value(self);
    if (width.compare(value, 0) <= 0) {
      throw new RuchyError("E0717", width.text(value) + " has no logarithm")
          .help("only positive numbers have one");
    }
    return value;
  }

  /// The distance between two integers, which always fits the unsigned type.
  ///
  /// ```ruchy
  /// >>> (-100i8).abs_diff(100i8)
  /// 200
  /// ```
  @Signature(value = "fn abs_diff(self: N, other: N) -> U", each = ALL)
  public static Object absDiff(Object self, Object other) {
    Width width = Width.of(self);
    long a = Width.value(self);
    long b = Width.value(other);
    return unsigned(width).box(width.compare(a, b) < 0 ? b - a : a - b);
  }

  /// The distance from zero, which always fits the unsigned type.
  @Signature(value = "fn unsigned_abs(self: N) -> U", each = "i64 i8 i16 i32")
  public static Object unsignedAbs(Object self) {
    return unsigned(Width.of(self)).box(Math.abs(Width.value(self)));
  }

  private static Width unsigned(Width width) {
    return switch (width) {
      case I8, U8 -> Width.U8;
      case I16, U16 -> Width.U16;
      case I32, U32 -> Width.U32;
      case I64, U64 -> Width.U64;
    };
  }

  /// The sum that wraps around, and whether it had to.
  ///
  /// ```ruchy
  /// >>> 250u8.overflowing_add(10u8)
  /// (4, true)
  /// ```
  @Signature(value = "fn overflowing_add(self: N, other: N) -> (N, bool)", each = ALL)
  public static Tuple2<Object, Object> overflowingAdd(Object self, Object other) {
    Width width = Width.of(self);
    long a = Width.value(self);
    long b = Width.value(other);
    return pair(width, a + b, width.addOverflows(a, b));
  }

  /// The difference that wraps around, and whether it had to.
  @Signature(value = "fn overflowing_sub(self: N, other: N) -> (N, bool)", each = ALL)
  public static Tuple2<Object, Object> overflowingSub(Object self, Object other) {
    Width width = Width.of(self);
    long a = Width.value(self);
    long b = Width.value(other);
    return pair(width, a - b, width.subtractOverflows(a, b));
  }

  /// The product that wraps around, and whether it had to.
  @Signature(value = "fn overflowing_mul(self: N, other: N) -> (N, bool)", each = ALL)
  public static Tuple2<Object, Object> overflowingMul(Object self, Object other) {
    Width width = Width.of(self);
    long a = Width.value(self);
    long b = Width.value(other);
    return pair(width, a * b, width.multiplyOverflows(a, b));
  }

  private static Tuple2<Object, Object> pair(Width width, long value, boolean overflowed) {
    return Tuple2.of(width.box(width.wrap(value)), overflowed);
  }

  /// The negative, which wraps around.
  @Signature(value = "fn wrapping_neg(self: N) -> N", each = ALL)
  public static Object wrappingNeg(Object self) {
    Width width = Width.of(self);
    return width.box(width.wrap(-Width.value(self)));
  }

  /// The distance from zero; that of the least number wraps around to itself.
  @Signature(value = "fn wrapping_abs(self: N) -> N", each = "i64 i8 i16 i32")
  public static Object wrappingAbs(Object self) {
    Width width = Width.of(self);
    return width.box(width.wrap(Math.abs(Width.value(self))));
  }

  /// The power, which wraps around.
  @Signature(value = "fn wrapping_pow(self: N, exponent: i64) -> N", each = ALL)
  public static Object wrappingPow(Object self, long exponent) {
    Width width = Width.of(self);
    long power = Arithmetic.wrappingPower(Width.value(self), exponent);
    return width.box(width.wrap(power));
  }

  /// The bits moved to the left by a number of bits modulo the width.
  @Signature(value = "fn wrapping_shl(self: N, bits: i64) -> N", each = ALL)
  public static Object wrappingShl(Object self, long by) {
    Width width = Width.of(self);
    return width.box(width.wrap(Width.value(self) << Math.floorMod(by, width.bits())));
  }

  /// The bits moved to the right by a number of bits modulo the width; signed types keep the sign.
  @Signature(value = "fn wrapping_shr(self: N, bits: i64) -> N", each = ALL)
  public static Object wrappingShr(Object self, long by) {
    Width width = Width.of(self);
    return width.box(width.shiftRight(Width.value(self), Math.floorMod(by, width.bits())));
  }

  /// The remainder, or nothing where the divisor is 0 or the quotient does not fit.
  @Signature(value = "fn checked_rem(self: N, other: N) -> Option<N>", each = ALL)
  public static Option<Object> checkedRem(Object self, Object other) {
    Width width = Width.of(self);
    long a = Width.value(self);
    long b = Width.value(other);
    boolean fits = b != 0 && !width.divideOverflows(a, b);
    return fits ? Option.some(width.box(width.remainder(a, b))) : Option.none();
  }

  /// The negative, or nothing where it does not fit.
  @Signature(value = "fn checked_neg(self: N) -> Option<N>", each = ALL)
  public static Option<Object> checkedNeg(Object self) {
    Width width = Width.of(self);
    long value = Width.value(self);
    return width.negateOverflows(value) ? Option.none() : Option.some(width.box(-value));
  }

  /// The distance from zero, or nothing where it does not fit.
  @Signature(value = "fn checked_abs(self: N) -> Option<N>", each = "i64 i8 i16 i32")
  public static Option<Object> checkedAbs(Object self) {
    return Width.value(self) < 0 ? checkedNeg(self) : Option.some(self);
  }

  /// The power, or nothing where it does not fit.
  ///
  /// ```ruchy
  /// >>> 2i32.checked_pow(31)
  /// None
  /// ```
  @Signature(value = "fn checked_pow(self: N, exponent: i64) -> Option<N>", each = ALL)
  public static Option<Object> checkedPow(Object self, long exponent) {
    Width width = Width.of(self);
    var power = width.powerIfFits(Width.value(self), exponent);
    return exponent >= 0 && power.isPresent()
        ? Option.some(width.box(power.getAsLong()))
        : Option.none();
  }

  /// The power, or the end of the range where it does not fit.
  @Signature(value = "fn saturating_pow(self: N, exponent: i64) -> N", each = ALL)
  public static Object saturatingPow(Object self, long exponent) {
    Width width = Width.of(self);
    long value = Width.value(self);
    boolean low = width.isSigned() && value < 0 && (exponent & 1) != 0;
    return width.box(
        width.powerIfFits(value, exponent).orElse(low ? width.least() : width.greatest()));
  }
}
