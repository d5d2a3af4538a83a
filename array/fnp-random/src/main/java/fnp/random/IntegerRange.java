package fnp.random;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.random.bits.RandomException;
import java.math.BigInteger;

/// The whole numbers to draw from, and the dtype of the result.
///
/// ```java
/// generator.integers(IntegerRange.below(6), 10); // ten of 0 … 5
/// generator.integers(IntegerRange.of(1, 6).withEndpoint().as(DType.INT8), 10); // ten dice
/// ```
///
/// @param low the least number
/// @param high the end: one more than the greatest, or the greatest if `endpoint`
/// @param dtype bool or any integer type
/// @param endpoint whether the end is among the numbers
/// @numpy the arguments of `Generator.integers`
public record IntegerRange(BigInteger low, BigInteger high, DType dtype, boolean endpoint) {
  /// From a number up to, and without, another; int64.
  public static IntegerRange of(long low, long high) {
    return of(BigInteger.valueOf(low), BigInteger.valueOf(high));
  }

  /// As [#of(long, long)], for numbers beyond 64 bits with a sign.
  public static IntegerRange of(BigInteger low, BigInteger high) {
    return new IntegerRange(low, high, DType.INT64, false);
  }

  /// From 0 up to, and without, a number; int64.
  public static IntegerRange below(long high) {
    return of(0, high);
  }

  /// The same with the end among the numbers.
  public IntegerRange withEndpoint() {
    return new IntegerRange(low, high, dtype, true);
  }

  /// The same with results of another dtype.
  public IntegerRange as(DType other) {
    return new IntegerRange(low, high, other, endpoint);
  }

  /// The greatest number minus the least, once both are known to fit the dtype.
  ///
  /// @throws RandomException if they do not, there is no number, or the dtype is not for integers
  long bound() {
    var greatest = endpoint ? high : high.subtract(BigInteger.ONE);
    if (low.compareTo(least(dtype)) < 0) {
      throw RandomException.value("low is %s; low is out of bounds for %s", low, dtype);
    }
    if (greatest.compareTo(greatest(dtype)) > 0) {
      throw RandomException.value("high is %s; high is out of bounds for %s", high, dtype);
    }
    if (low.compareTo(greatest) > 0) {
      throw RandomException.value(
          "integers from %s to %s were asked for: low %s high", low, high, endpoint ? ">" : ">=");
    }
    return greatest.subtract(low).longValue();
  }

  /// Bits of a number: 1 for truth values.
  ///
  /// @throws RandomException if the dtype is not for integers
  static int width(DType dtype) {
    if (dtype.kind() == Kind.BOOLEAN) {
      return 1;
    }
    if (dtype.kind() == Kind.SIGNED || dtype.kind() == Kind.UNSIGNED) {
      return 8 * dtype.itemsize();
    }
    throw RandomException.type(
        "Unsupported dtype %s for integers; take bool or an integer type", dtype.repr());
  }

  static BigInteger least(DType dtype) {
    return dtype.kind() == Kind.SIGNED
        ? BigInteger.ONE.shiftLeft(width(dtype) - 1).negate()
        : BigInteger.ZERO;
  }

  static BigInteger greatest(DType dtype) {
    var bits = dtype.kind() == Kind.SIGNED ? width(dtype) - 1 : width(dtype);
    return BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
  }
}
