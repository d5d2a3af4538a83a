package fnp.ufunc.loop;

import java.lang.invoke.MethodHandles;

/// Division of many integers by one positive integer: a multiplication and a shift each. A
/// template, see [ClassCopy]; other divisions are left to the loop beside it.
///
/// With `2^(k-1) < d <= 2^k` and `m = ⌊2^(63+k) / d⌋ + 1` the quotient of any `n < 2^63` is the
/// upper half of `m n`, shifted by `k - 1`. Negative numbers are complemented before and after,
/// which rounds down. For numbers of at most 31 bits and a sign, `m = ⌊2^(31+k) / d⌋ + 1` does,
/// whose products fit 63 bits.
///
/// @source Granlund and Montgomery, "Division by Invariant Integers using Multiplication", 1994
final class DivisionByOne implements BinaryLoop {
  private static final int CODE = ClassCopy.constant(MethodHandles.lookup(), 0, Integer.class);
  private static final BinaryLoop OTHERS =
      ClassCopy.constant(MethodHandles.lookup(), 1, BinaryLoop.class);

  /// Whether the remainder is wanted instead of the quotient.
  private static final boolean REMAINDER =
      ClassCopy.constant(MethodHandles.lookup(), 2, Boolean.class);

  /// Whether elements have at most 31 bits and a sign.
  private static final boolean NARROW = CODE != Element.UINT32 && Element.size(CODE) <= 4;

  /// Finding the multiplier costs a division of 128 bits.
  private static final int COUNT_MIN = 32;

  DivisionByOne() {}

  @Override
  public void run(long x, long xStride, long y, long yStride, long z, long zStride, long count) {
    var divisor = yStride == 0 && count >= COUNT_MIN ? Element.loadLong(CODE, y) : 0;
    if (divisor <= 1) {
      OTHERS.run(x, xStride, y, yStride, z, zStride, count);
      return;
    }
    var bits = Long.SIZE - Long.numberOfLeadingZeros(divisor - 1);
    if (NARROW && divisor <= Integer.MAX_VALUE) {
      narrow(x, xStride, z, zStride, count, divisor);
    } else if (xStride == Element.size(CODE) && zStride == xStride) {
      dense(x, z, count, divisor, multiplier(divisor, bits), bits - 1);
    } else {
      strided(x, xStride, z, zStride, count, divisor);
    }
  }

  /// `⌊2^(63 + bits) / divisor⌋ + 1`, which is at least 2⁶³ and fits 64 bits.
  private static long multiplier(long divisor, int bits) {
    var power = 1L << (bits - 1);
    long quotient = 0;
    var rest = power;
    // Long division of power · 2⁶⁴, bit by bit; the rest stays below the divisor.
    for (int i = 0; i < Long.SIZE; i++) {
      rest = 2 * rest;
      quotient = 2 * quotient;
      if (Long.compareUnsigned(rest, divisor) >= 0) {
        rest -= divisor;
        quotient++;
      }
    }
    return quotient + 1;
  }

  private static void narrow(long x, long xStride, long z, long zStride, long count, long divisor) {
    var shift = Integer.SIZE - 1 + Long.SIZE - Long.numberOfLeadingZeros(divisor - 1);
    var multiplier = (1L << shift) / divisor + 1;
    for (long i = 0; i < count; i++) {
      var value = Element.loadLong(CODE, x);
      var sign = value >> (Long.SIZE - 1);
      var quotient = ((value ^ sign) * multiplier >>> shift) ^ sign;
      Element.storeLong(CODE, z, REMAINDER ? value - quotient * divisor : quotient);
      x += xStride;
      z += zStride;
    }
  }

  private static void dense(long x, long z, long count, long divisor, long multiplier, int shift) {
    for (long i = 0; i < count; i++) {
      var value = Element.loadLong(CODE, x + i * Element.size(CODE));
      Element.storeLong(
          CODE, z + i * Element.size(CODE), result(value, divisor, multiplier, shift));
    }
  }

  private static void strided(
      long x, long xStride, long z, long zStride, long count, long divisor) {
    var bits = Long.SIZE - Long.numberOfLeadingZeros(divisor - 1);
    var multiplier = multiplier(divisor, bits);
    for (long i = 0; i < count; i++) {
      var value = Element.loadLong(CODE, x + i * xStride);
      Element.storeLong(CODE, z + i * zStride, result(value, divisor, multiplier, bits - 1));
    }
  }

  private static long result(long value, long divisor, long multiplier, int shift) {
    var sign = value >> (Long.SIZE - 1);
    var quotient = (Math.unsignedMultiplyHigh(multiplier, value ^ sign) >>> shift) ^ sign;
    return REMAINDER ? value - quotient * divisor : quotient;
  }

  @Override
  public void reduce(long accumulator, long x, long xStride, long count) {
    OTHERS.reduce(accumulator, x, xStride, count);
  }

  @Override
  public void scan(long x, long xStride, long z, long zStride, long count) {
    OTHERS.scan(x, xStride, z, zStride, count);
  }
}
