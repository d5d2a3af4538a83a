package ruchy.std;

import ruchy.runtime.Option;
import ruchy.runtime.Width;
import ruchy.runtime.library.Signature;

/// Functions of the integer types other than `i64`, whose own are in [Integers]: results have the
/// type of the number, and an overflow of that type is an error.
public final class FixedWidthIntegers {
  private static final String SIGNED = "i8 i16 i32";
  private static final String OTHERS = SIGNED + " u8 u16 u32 u64";

  private FixedWidthIntegers() {}

  /// The distance from zero.
  @Signature(
      value = {"fn abs(self: N) -> N", "fn abs(x: N) -> N"},
      each = OTHERS)
  public static Object abs(Object self) {
    Width width = Width.of(self);
    long value = Width.value(self);
    return width.isSigned() && value < 0 ? width.box(width.negate(value)) : self;
  }

  /// A power; the exponent is not negative, and an overflow is an error.
  @Signature(value = "fn pow(self: N, exponent: i64) -> N", each = OTHERS)
  public static Object pow(Object self, long exponent) {
    Width width = Width.of(self);
    return width.box(width.power(Width.value(self), exponent));
  }

  /// -1, 0 or 1.
  @Signature(
      value = {"fn signum(self: N) -> N", "fn sign(self: N) -> N"},
      each = OTHERS)
  public static Object signum(Object self) {
    Width width = Width.of(self);
    return width.box(width.compare(Width.value(self), 0));
  }

  /// The smaller of two integers.
  @Signature(
      value = {"fn min(self: N, other: N) -> N", "fn min(a: N, b: N) -> N"},
      each = OTHERS)
  public static Object min(Object self, Object other) {
    return compare(self, other) <= 0 ? self : other;
  }

  /// The greater of two integers.
  @Signature(
      value = {"fn max(self: N, other: N) -> N", "fn max(a: N, b: N) -> N"},
      each = OTHERS)
  public static Object max(Object self, Object other) {
    return compare(self, other) >= 0 ? self : other;
  }

  private static int compare(Object left, Object right) {
    return Width.of(left).compare(Width.value(left), Width.value(right));
  }

  /// The nearest integer between two bounds.
  @Signature(value = "fn clamp(self: N, low: N, high: N) -> N", each = OTHERS)
  public static Object clamp(Object self, Object low, Object high) {
    return max(low, min(high, self));
  }

  /// The remainder that is never negative: `-7 % 3` is `-1`, but `(-7).rem_euclid(3)` is `2`.
  @Signature(
      value = {"fn rem_euclid(self: N, divisor: N) -> N", "fn modulo(self: N, divisor: N) -> N"},
      each = OTHERS)
  public static Object remEuclid(Object self, Object divisor) {
    Width width = Width.of(self);
    long by = Width.value(divisor);
    long remainder = width.remainder(Width.value(self), by);
    boolean negative = width.isSigned() && remainder < 0;
    return width.box(negative ? remainder + Math.abs(by) : remainder);
  }

  /// The quotient rounded down: `-7 / 2` is `-3`, but `(-7).div_floor(2)` is `-4`.
  @Signature(
      value = {"fn div_floor(self: N, divisor: N) -> N", "fn floor_div(self: N, divisor: N) -> N"},
      each = OTHERS)
  public static Object divFloor(Object self, Object divisor) {
    Width width = Width.of(self);
    long value = Width.value(self);
    long by = Width.value(divisor);
    long quotient = width.divide(value, by);
    boolean rounded = width.isSigned() && (value ^ by) < 0 && quotient * by != value;
    return width.box(rounded ? quotient - 1 : quotient);
  }

  /// The greatest common divisor, never negative.
  @Signature(
      value = {"fn gcd(a: N, b: N) -> N", "fn gcd(self: N, other: N) -> N"},
      each = OTHERS)
  public static Object gcd(Object self, Object other) {
    Width width = Width.of(self);
    long x = Width.value(self);
    long y = Width.value(other);
    while (y != 0) {
      long next = width.remainder(x, y);
      x = y;
      y = next;
    }
    return abs(width.box(x));
  }

  /// The least common multiple, never negative.
  @Signature(
      value = {"fn lcm(a: N, b: N) -> N", "fn lcm(self: N, other: N) -> N"},
      each = OTHERS)
  public static Object lcm(Object self, Object other) {
    Width width = Width.of(self);
    long value = Width.value(self);
    if (value == 0 || Width.value(other) == 0) {
      return width.box(0);
    }
    long part = width.divide(value, Width.value(gcd(self, other)));
    return abs(width.box(width.multiply(part, Width.value(other))));
  }

  /// The largest integer whose square is not greater.
  @Signature(value = "fn isqrt(self: N) -> N", each = OTHERS)
  public static Object isqrt(Object self) {
    Width width = Width.of(self);
    long value = Width.value(self);
    if (width != Width.U64 || value >= 0) {
      return width.box(Integers.isqrt(value));
    }
    // Of a number from 2⁶³ on; the root as a double may be one too small or too large.
    long root = Math.min((long) Math.sqrt((value >>> 1) * 2.0) + 1, 0xFFFF_FFFFL);
    while (Long.compareUnsigned(root * root, value) > 0) {
      root--;
    }
    return width.box(root);
  }

  /// Whether 2 divides it.
  @Signature(value = "fn is_even(self: N) -> bool", each = OTHERS)
  public static boolean isEven(Object self) {
    return (Width.value(self) & 1) == 0;
  }

  /// Whether 2 does not divide it.
  @Signature(value = "fn is_odd(self: N) -> bool", each = OTHERS)
  public static boolean isOdd(Object self) {
    return !isEven(self);
  }

  /// The sum, or nothing where it does not fit.
  @Signature(value = "fn checked_add(self: N, other: N) -> Option<N>", each = OTHERS)
  public static Option<Object> checkedAdd(Object self, Object other) {
    Width width = Width.of(self);
    long a = Width.value(self);
    long b = Width.value(other);
    return width.addOverflows(a, b) ? Option.none() : Option.some(width.box(a + b));
  }

  /// The difference, or nothing where it does not fit.
  @Signature(value = "fn checked_sub(self: N, other: N) -> Option<N>", each = OTHERS)
  public static Option<Object> checkedSub(Object self, Object other) {
    Width width = Width.of(self);
    long a = Width.value(self);
    long b = Width.value(other);
    return width.subtractOverflows(a, b) ? Option.none() : Option.some(width.box(a - b));
  }

  /// The product, or nothing where it does not fit.
  @Signature(value = "fn checked_mul(self: N, other: N) -> Option<N>", each = OTHERS)
  public static Option<Object> checkedMul(Object self, Object other) {
    Width width = Width.of(self);
    long a = Width.value(self);
    long b = Width.value(other);
    return width.multiplyOverflows(a, b) ? Option.none() : Option.some(width.box(a * b));
  }

  /// The quotient, or nothing where the divisor is 0 or the quotient does not fit.
  @Signature(value = "fn checked_div(self: N, other: N) -> Option<N>", each = OTHERS)
  public static Option<Object> checkedDiv(Object self, Object other) {
    Width width = Width.of(self);
    long a = Width.value(self);
    long b = Width.value(other);
    boolean fits = b != 0 && !width.divideOverflows(a, b);
    return fits ? Option.some(width.box(width.divide(a, b))) : Option.none();
  }

  /// The sum, or the end of the range where it does not fit.
  @Signature(value = "fn saturating_add(self: N, other: N) -> N", each = OTHERS)
  public static Object saturatingAdd(Object self, Object other) {
    Width width = Width.of(self);
    long a = Width.value(self);
    long b = Width.value(other);
    return width.box(width.addOverflows(a, b) ? end(width, width.isSigned() && a < 0) : a + b);
  }

  /// The difference, or the end of the range where it does not fit.
  @Signature(value = "fn saturating_sub(self: N, other: N) -> N", each = OTHERS)
  public static Object saturatingSub(Object self, Object other) {
    Width width = Width.of(self);
    long a = Width.value(self);
    long b = Width.value(other);
    boolean low = !width.isSigned() || a < 0;
    return width.box(width.subtractOverflows(a, b) ? end(width, low) : a - b);
  }

  /// The product, or the end of the range where it does not fit.
  @Signature(value = "fn saturating_mul(self: N, other: N) -> N", each = OTHERS)
  public static Object saturatingMul(Object self, Object other) {
    Width width = Width.of(self);
    long a = Width.value(self);
    long b = Width.value(other);
    boolean low = width.isSigned() && (a < 0) != (b < 0);
    return width.box(width.multiplyOverflows(a, b) ? end(width, low) : a * b);
  }

  private static long end(Width width, boolean low) {
    return low ? width.least() : width.greatest();
  }
}
