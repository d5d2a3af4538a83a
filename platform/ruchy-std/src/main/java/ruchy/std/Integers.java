package ruchy.std;

import ruchy.runtime.Arithmetic;
import ruchy.runtime.Option;
import ruchy.runtime.RuchyError;
import ruchy.runtime.library.Signature;

/// Functions of integers.
public final class Integers {
  private Integers() {}

  /// The distance from zero.
  @Signature({"fn abs(self: i64) -> i64", "fn abs(x: i64) -> i64"})
  public static long abs(long self) {
    return self < 0 ? Arithmetic.negate(self) : self;
  }

  /// A power; the exponent is not negative, and an overflow is an error.
  ///
  /// ```ruchy
  /// >>> 2.pow(10)
  /// 1024
  /// ```
  @Signature("fn pow(self: i64, exponent: i64) -> i64")
  public static long pow(long self, long exponent) {
    return Arithmetic.power(self, exponent);
  }

  /// -1, 0 or 1.
  @Signature({"fn signum(self: i64) -> i64", "fn sign(self: i64) -> i64"})
  public static long signum(long self) {
    return Long.signum(self);
  }

  /// The smaller of two integers.
  @Signature({"fn min(self: i64, other: i64) -> i64", "fn min(a: i64, b: i64) -> i64"})
  public static long min(long self, long other) {
    return Math.min(self, other);
  }

  /// The greater of two integers.
  @Signature({"fn max(self: i64, other: i64) -> i64", "fn max(a: i64, b: i64) -> i64"})
  public static long max(long self, long other) {
    return Math.max(self, other);
  }

  /// The nearest integer between two bounds.
  @Signature("fn clamp(self: i64, low: i64, high: i64) -> i64")
  public static long clamp(long self, long low, long high) {
    return Math.max(low, Math.min(high, self));
  }

  /// The remainder that is never negative: `-7 % 3` is `-1`, but `(-7).rem_euclid(3)` is `2`.
  @Signature({
    "fn rem_euclid(self: i64, divisor: i64) -> i64",
    "fn modulo(self: i64, divisor: i64) -> i64"
  })
  public static long remEuclid(long self, long divisor) {
    long remainder = Arithmetic.remainder(self, divisor);
    return remainder < 0 ? remainder + Math.abs(divisor) : remainder;
  }

  /// The quotient rounded down: `-7 / 2` is `-3`, but `(-7).div_floor(2)` is `-4`.
  @Signature({
    "fn div_floor(self: i64, divisor: i64) -> i64",
    "fn floor_div(self: i64, divisor: i64) -> i64"
  })
  public static long divFloor(long self, long divisor) {
    Arithmetic.divide(self, divisor);
    return Math.floorDiv(self, divisor);
  }

  /// The quotient that leaves a remainder which is never negative.
  ///
  /// ```ruchy
  /// >>> ((-7).div_euclid(2), 7.div_euclid(-2))
  /// (-4, -3)
  /// ```
  @Signature("fn div_euclid(self: i64, divisor: i64) -> i64")
  public static long divEuclid(long self, long divisor) {
    long quotient = Arithmetic.divide(self, divisor);
    return self % divisor >= 0 ? quotient : divisor > 0 ? quotient - 1 : quotient + 1;
  }

  /// The greatest common divisor, never negative.
  ///
  /// ```ruchy
  /// >>> gcd(12, 18)
  /// 6
  /// ```
  @Signature({"fn gcd(a: i64, b: i64) -> i64", "fn gcd(self: i64, other: i64) -> i64"})
  public static long gcd(long a, long b) {
    long x = a;
    long y = b;
    while (y != 0) {
      long next = x % y;
      x = y;
      y = next;
    }
    return abs(x);
  }

  /// The least common multiple, never negative.
  @Signature({"fn lcm(a: i64, b: i64) -> i64", "fn lcm(self: i64, other: i64) -> i64"})
  public static long lcm(long a, long b) {
    return a == 0 || b == 0 ? 0 : abs(Arithmetic.multiply(a / gcd(a, b), b));
  }

  /// The largest integer whose square is not greater.
  @Signature("fn isqrt(self: i64) -> i64")
  public static long isqrt(long self) {
    if (self < 0) {
      throw new RuchyError("E0717", "a negative number such as " + self + " has no square root");
    }
    long root = (long) Math.sqrt((double) self);
    while (root * root > self || root > 3_037_000_499L) {
      root--;
    }
    while (root < 3_037_000_499L && (root + 1) * (root + 1) <= self) {
      root++;
    }
    return root;
  }

  /// Whether 2 divides it.
  @Signature("fn is_even(self: i64) -> bool")
  public static boolean isEven(long self) {
    return (self & 1) == 0;
  }

  /// Whether 2 does not divide it.
  @Signature("fn is_odd(self: i64) -> bool")
  public static boolean isOdd(long self) {
    return (self & 1) != 0;
  }

  /// The number of ones in its two's complement.
  @Signature("fn count_ones(self: i64) -> i64")
  public static long countOnes(long self) {
    return Long.bitCount(self);
  }

  /// The number of zeros before the first one in its two's complement.
  @Signature("fn leading_zeros(self: i64) -> i64")
  public static long leadingZeros(long self) {
    return Long.numberOfLeadingZeros(self);
  }

  /// The number of zeros after the last one in its two's complement.
  @Signature("fn trailing_zeros(self: i64) -> i64")
  public static long trailingZeros(long self) {
    return Long.numberOfTrailingZeros(self);
  }

  /// The sum, which wraps around at the ends of the range.
  @Signature("fn wrapping_add(self: i64, other: i64) -> i64")
  public static long wrappingAdd(long self, long other) {
    return self + other;
  }

  /// The difference, which wraps around at the ends of the range.
  @Signature("fn wrapping_sub(self: i64, other: i64) -> i64")
  public static long wrappingSub(long self, long other) {
    return self - other;
  }

  /// The product, which wraps around at the ends of the range.
  @Signature("fn wrapping_mul(self: i64, other: i64) -> i64")
  public static long wrappingMul(long self, long other) {
    return self * other;
  }

  /// The sum, or nothing where it does not fit.
  @Signature("fn checked_add(self: i64, other: i64) -> Option<i64>")
  public static Option<Object> checkedAdd(long self, long other) {
    long sum = self + other;
    return ((self ^ sum) & (other ^ sum)) < 0 ? Option.none() : Option.some(sum);
  }

  /// The difference, or nothing where it does not fit.
  @Signature("fn checked_sub(self: i64, other: i64) -> Option<i64>")
  public static Option<Object> checkedSub(long self, long other) {
    long difference = self - other;
    return ((self ^ other) & (self ^ difference)) < 0 ? Option.none() : Option.some(difference);
  }

  /// The product, or nothing where it does not fit.
  @Signature("fn checked_mul(self: i64, other: i64) -> Option<i64>")
  public static Option<Object> checkedMul(long self, long other) {
    long product = self * other;
    return Math.multiplyHigh(self, other) == product >> 63 ? Option.some(product) : Option.none();
  }

  /// The quotient, or nothing where the divisor is 0 or the quotient does not fit.
  @Signature("fn checked_div(self: i64, other: i64) -> Option<i64>")
  public static Option<Object> checkedDiv(long self, long other) {
    boolean fits = other != 0 && !(self == Long.MIN_VALUE && other == -1);
    return fits ? Option.some(self / other) : Option.none();
  }

  /// The sum, or the end of the range where it does not fit.
  @Signature("fn saturating_add(self: i64, other: i64) -> i64")
  public static long saturatingAdd(long self, long other) {
    long sum = self + other;
    return ((self ^ sum) & (other ^ sum)) < 0 ? end(self < 0) : sum;
  }

  /// The difference, or the end of the range where it does not fit.
  @Signature("fn saturating_sub(self: i64, other: i64) -> i64")
  public static long saturatingSub(long self, long other) {
    long difference = self - other;
    return ((self ^ other) & (self ^ difference)) < 0 ? end(self < 0) : difference;
  }

  /// The product, or the end of the range where it does not fit.
  @Signature("fn saturating_mul(self: i64, other: i64) -> i64")
  public static long saturatingMul(long self, long other) {
    long product = self * other;
    boolean fits = Math.multiplyHigh(self, other) == product >> 63;
    return fits ? product : end((self < 0) != (other < 0));
  }

  private static long end(boolean negative) {
    return negative ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  /// The integer as text.
  @Signature("fn to_string(self: i64) -> String")
  public static String text(long self) {
    return Long.toString(self);
  }

  /// The integer in binary, with the prefix `0b`.
  ///
  /// ```ruchy
  /// >>> bin(10)
  /// "0b1010"
  /// ```
  @Signature("fn bin(x: i64) -> String")
  public static String bin(long x) {
    return (x < 0 ? "-0b" : "0b") + Long.toUnsignedString(Math.abs(x), 2);
  }

  /// The integer in hexadecimal, with the prefix `0x`.
  @Signature("fn hex(x: i64) -> String")
  public static String hex(long x) {
    return (x < 0 ? "-0x" : "0x") + Long.toUnsignedString(Math.abs(x), 16);
  }
}
