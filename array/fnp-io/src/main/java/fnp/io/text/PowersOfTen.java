package fnp.io.text;

import java.math.BigInteger;

/// The powers of five that decimal numbers are scaled by, cut to 128 bits of which the first is
/// set.
///
/// @source D. Lemire, "Number Parsing at a Gigabyte per Second", 2021, section 5 and the script of
///   its table
final class PowersOfTen {
  static final int LEAST = -342;
  static final int GREATEST = 308;

  private static final int BITS = 128;

  /// Below this exponent the reciprocals are not exact in 128 bits even when rounded up.
  private static final int LEAST_SHORT = -27;

  private static final long[] HIGH = new long[GREATEST - LEAST + 1];
  private static final long[] LOW = new long[GREATEST - LEAST + 1];

  static {
    var power = BigInteger.ONE;
    var five = BigInteger.valueOf(5);
    for (int q = 0; q <= -LEAST; q++) {
      if (q <= GREATEST) {
        put(
            q,
            power
                .shiftLeft(Math.max(0, BITS - power.bitLength()))
                .shiftRight(Math.max(0, power.bitLength() - BITS)));
      }
      if (q > 0) {
        put(-q, reciprocal(power, -q));
      }
      power = power.multiply(five);
    }
  }

  private PowersOfTen() {}

  private static BigInteger reciprocal(BigInteger power, int q) {
    var z = power.subtract(BigInteger.ONE).bitLength();
    var b = q >= LEAST_SHORT ? z + BITS - 1 : 2 * z + BITS;
    var c = BigInteger.ONE.shiftLeft(b).divide(power).add(BigInteger.ONE);
    return c.shiftRight(Math.max(0, c.bitLength() - BITS));
  }

  private static void put(int q, BigInteger value) {
    HIGH[q - LEAST] = value.shiftRight(Long.SIZE).longValue();
    LOW[q - LEAST] = value.longValue();
  }

  /// The first 64 bits of the power of five.
  static long high(int q) {
    return HIGH[q - LEAST];
  }

  /// The next 64 bits.
  static long low(int q) {
    return LOW[q - LEAST];
  }

  /// The whole part of the binary logarithm of ten to this power.
  static int log2(int q) {
    return (217706 * q) >> 16;
  }
}
