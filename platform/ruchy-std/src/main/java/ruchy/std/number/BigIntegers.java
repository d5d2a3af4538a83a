package ruchy.std.number;

import java.math.BigInteger;
import ruchy.runtime.Result;
import ruchy.runtime.RuchyError;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// Whole numbers of any size: `BigInt`.
@Namespace("BigInt")
public final class BigIntegers {
  private static final int EXPONENT_MAX = 10_000_000;

  private BigIntegers() {}

  /// A number as one that never overflows.
  ///
  /// ```ruchy
  /// >>> BigInt::from(2) ** 100
  /// 1267650600228229401496703205376
  /// >>> BigInt::from(7) / 2 + BigInt::from(1)
  /// 4
  /// >>> BigInt::from(3) < BigInt::from(4)
  /// true
  /// ```
  @Signature({"fn from(value: i64) -> BigInt", "fn new(value: i64) -> BigInt"})
  public static BigInteger from(long value) {
    return BigInteger.valueOf(value);
  }

  /// The number that a text of digits spells.
  ///
  /// ```ruchy
  /// >>> BigInt::parse("123456789012345678901234567890")?
  /// 123456789012345678901234567890
  /// >>> BigInt::parse("12a")
  /// Err("`12a` is no whole number")
  /// ```
  @Signature("fn parse(text: String) -> Result<BigInt, String>")
  public static Result<BigInteger, String> parse(String text) {
    try {
      return Result.ok(new BigInteger(text.strip().replace("_", "")));
    } catch (NumberFormatException _) {
      return Result.err("`" + text + "` is no whole number");
    }
  }

  /// The sum.
  @Signature("fn add(self: BigInt, other: BigInt) -> BigInt")
  public static BigInteger add(BigInteger self, BigInteger other) {
    return self.add(other);
  }

  /// The sum.
  @Signature("fn add(self: BigInt, other: i64) -> BigInt")
  public static BigInteger add(BigInteger self, long other) {
    return self.add(BigInteger.valueOf(other));
  }

  /// The difference.
  @Signature("fn sub(self: BigInt, other: BigInt) -> BigInt")
  public static BigInteger subtract(BigInteger self, BigInteger other) {
    return self.subtract(other);
  }

  /// The difference.
  @Signature("fn sub(self: BigInt, other: i64) -> BigInt")
  public static BigInteger subtract(BigInteger self, long other) {
    return self.subtract(BigInteger.valueOf(other));
  }

  /// The product.
  @Signature("fn mul(self: BigInt, other: BigInt) -> BigInt")
  public static BigInteger multiply(BigInteger self, BigInteger other) {
    return self.multiply(other);
  }

  /// The product.
  @Signature("fn mul(self: BigInt, other: i64) -> BigInt")
  public static BigInteger multiply(BigInteger self, long other) {
    return self.multiply(BigInteger.valueOf(other));
  }

  /// The quotient without its fraction.
  @Signature("fn div(self: BigInt, other: BigInt) -> BigInt")
  public static BigInteger divide(BigInteger self, BigInteger other) {
    return self.divide(nonZero(self, other));
  }

  /// The quotient without its fraction.
  @Signature("fn div(self: BigInt, other: i64) -> BigInt")
  public static BigInteger divide(BigInteger self, long other) {
    return divide(self, BigInteger.valueOf(other));
  }

  /// The remainder, of the sign of this number.
  @Signature("fn rem(self: BigInt, other: BigInt) -> BigInt")
  public static BigInteger remainder(BigInteger self, BigInteger other) {
    return self.remainder(nonZero(self, other));
  }

  /// The remainder, of the sign of this number.
  @Signature("fn rem(self: BigInt, other: i64) -> BigInt")
  public static BigInteger remainder(BigInteger self, long other) {
    return remainder(self, BigInteger.valueOf(other));
  }

  private static BigInteger nonZero(BigInteger self, BigInteger other) {
    if (other.signum() == 0) {
      throw new RuchyError("E0702", "division of " + self + " by zero");
    }
    return other;
  }

  /// A power; the exponent is not negative.
  @Signature("fn pow(self: BigInt, exponent: i64) -> BigInt")
  public static BigInteger power(BigInteger self, long exponent) {
    if (exponent < 0 || exponent > EXPONENT_MAX) {
      throw new RuchyError("E0710", "the exponent " + exponent + " is not from 0 to 10000000");
    }
    return self.pow((int) exponent);
  }

  /// The number with the other sign.
  @Signature("fn neg(self: BigInt) -> BigInt")
  public static BigInteger negate(BigInteger self) {
    return self.negate();
  }

  /// The distance from zero.
  @Signature("fn abs(self: BigInt) -> BigInt")
  public static BigInteger abs(BigInteger self) {
    return self.abs();
  }

  /// The greatest common divisor.
  @Signature("fn gcd(self: BigInt, other: BigInt) -> BigInt")
  public static BigInteger gcd(BigInteger self, BigInteger other) {
    return self.gcd(other);
  }

  /// The square root, rounded down.
  @Signature("fn isqrt(self: BigInt) -> BigInt")
  public static BigInteger squareRoot(BigInteger self) {
    if (self.signum() < 0) {
      throw new RuchyError("E0717", self + " has no square root");
    }
    return self.sqrt();
  }

  /// Whether this number is smaller.
  @Signature("fn lt(self: BigInt, other: BigInt) -> bool")
  public static boolean isLess(BigInteger self, BigInteger other) {
    return self.compareTo(other) < 0;
  }

  /// Whether this number is not greater.
  @Signature("fn le(self: BigInt, other: BigInt) -> bool")
  public static boolean isAtMost(BigInteger self, BigInteger other) {
    return self.compareTo(other) <= 0;
  }

  /// Whether this number is greater.
  @Signature("fn gt(self: BigInt, other: BigInt) -> bool")
  public static boolean isGreater(BigInteger self, BigInteger other) {
    return self.compareTo(other) > 0;
  }

  /// Whether this number is not smaller.
  @Signature("fn ge(self: BigInt, other: BigInt) -> bool")
  public static boolean isAtLeast(BigInteger self, BigInteger other) {
    return self.compareTo(other) >= 0;
  }

  /// The number as an `i64`; an error where it does not fit.
  ///
  /// ```ruchy
  /// >>> BigInt::from(12).to_int()
  /// Ok(12)
  /// ```
  @Signature("fn to_int(self: BigInt) -> Result<i64, String>")
  public static Result<Long, String> toInt(BigInteger self) {
    return self.bitLength() < Long.SIZE
        ? Result.ok(self.longValue())
        : Result.err(self + " does not fit an `i64`");
  }

  /// The nearest floating-point number.
  @Signature("fn to_float(self: BigInt) -> f64")
  public static double toFloat(BigInteger self) {
    return self.doubleValue();
  }
}
