package fnp.io.text;

/// Floating numbers from decimal digits, and their leading decimal digits.
///
/// Both are exact: where 128 bits do not decide, they say so and the caller takes the slow way.
final class Decimals {
  /// What [#nearest] answers where it cannot decide: not the bits of any finite number.
  static final long UNDECIDED = -1;

  private static final int MANTISSA_BITS = 52;
  private static final int EXPONENT_BIAS = 1023;
  private static final long EXPONENT_MAX = 0x7FF;
  private static final long EXACT_INTEGER_MAX = 1L << 53;
  private static final double[] EXACT_POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22
  };

  /// Ten to the powers from 0 to 18.
  private static final long[] POWERS = new long[19];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = 10 * POWERS[i - 1];
    }
  }

  private Decimals() {}

  /// The bits of the float64 nearest to `digits × 10^exponent`, ties to even, or [#UNDECIDED].
  ///
  /// @param digits as an unsigned number
  /// @source W. Clinger, "How to Read Floating Point Numbers Accurately", 1990, for short numbers;
  ///   D. Lemire, "Number Parsing at a Gigabyte per Second", 2021, algorithm 1, for others
  static long nearest(long digits, int exponent) {
    if (digits >= 0 && digits <= EXACT_INTEGER_MAX && exponent >= -22 && exponent <= 22) {
      var value = (double) digits;
      return Double.doubleToRawLongBits(
          exponent < 0 ? value / EXACT_POWERS[-exponent] : value * EXACT_POWERS[exponent]);
    }
    if (digits == 0 || exponent < PowersOfTen.LEAST) {
      return 0;
    }
    if (exponent > PowersOfTen.GREATEST) {
      return EXPONENT_MAX << MANTISSA_BITS;
    }
    return scaled(digits, exponent);
  }

  private static long scaled(long digits, int exponent) {
    var zeros = Long.numberOfLeadingZeros(digits);
    var w = digits << zeros;
    var factor = PowersOfTen.high(exponent);
    var high = Math.unsignedMultiplyHigh(w, factor);
    var low = w * factor;
    if ((high & 0x1FF) == 0x1FF) {
      var more = Math.unsignedMultiplyHigh(w, PowersOfTen.low(exponent));
      low += more;
      if (Long.compareUnsigned(low, more) < 0) {
        high++;
      }
    }
    if (low == -1 && (exponent < -27 || exponent > 55)) {
      return UNDECIDED;
    }
    var first = (int) (high >>> 63);
    var shift = first + 64 - MANTISSA_BITS - 3;
    var power = PowersOfTen.log2(exponent) + 63 + first - zeros + EXPONENT_BIAS;
    if (power <= 0) {
      return subnormal(high >>> shift, power);
    }
    return rounded(high, low, shift, power, exponent);
  }

  private static long subnormal(long mantissa, int power) {
    if (1 - power >= Long.SIZE) {
      return 0;
    }
    var cut = mantissa >>> 1 - power;
    // The carry into bit 52 is the exponent of the least normal number.
    return (cut + (cut & 1)) >>> 1;
  }

  private static long rounded(long high, long low, int shift, int power, int exponent) {
    var mantissa = high >>> shift;
    if (Long.compareUnsigned(low, 1) <= 0
        && exponent >= -4
        && exponent <= 23
        && (mantissa & 3) == 1
        && mantissa << shift == high) {
      // Exactly between two numbers: the even one.
      mantissa &= ~1;
    }
    mantissa = (mantissa + (mantissa & 1)) >>> 1;
    long biased = power;
    if (mantissa >= 2L << MANTISSA_BITS) {
      mantissa = 1L << MANTISSA_BITS;
      biased++;
    }
    if (biased >= EXPONENT_MAX) {
      return EXPONENT_MAX << MANTISSA_BITS;
    }
    return (mantissa & ~(1L << MANTISSA_BITS)) | biased << MANTISSA_BITS;
  }

  /// The whole number nearest to `value × 10^power`, or [#UNDECIDED] where a tie is too close to
  /// tell or the result has more than 18 digits or so.
  ///
  /// @param value finite and positive
  static long scaled(double value, int power) {
    if (power < PowersOfTen.LEAST || power > PowersOfTen.GREATEST) {
      return UNDECIDED;
    }
    var bits = Double.doubleToRawLongBits(value);
    var biased = (int) (bits >>> MANTISSA_BITS);
    var mantissa = bits & (1L << MANTISSA_BITS) - 1;
    mantissa |= biased == 0 ? 0 : 1L << MANTISSA_BITS;
    var zeros = Long.numberOfLeadingZeros(mantissa);
    var m = mantissa << zeros;
    var exponent = Math.max(biased, 1) - EXPONENT_BIAS - MANTISSA_BITS - zeros;
    // The product has 192 bits; this many are behind the point.
    var shift = 127 - exponent - PowersOfTen.log2(power) - 128;
    if (shift < 0 || shift >= Long.SIZE + 4) {
      return shift < 0 ? UNDECIDED : 0;
    }
    var middle = m * PowersOfTen.high(power);
    var carry = Math.unsignedMultiplyHigh(m, PowersOfTen.low(power));
    var mid = middle + carry;
    var high =
        Math.unsignedMultiplyHigh(m, PowersOfTen.high(power))
            + (Long.compareUnsigned(mid, carry) < 0 ? 1 : 0);
    return nearestWhole(high, mid, shift);
  }

  private static long nearestWhole(long high, long mid, int shift) {
    if (shift >= Long.SIZE) {
      return shift == Long.SIZE ? (halfway(high) ? UNDECIDED : high < 0 ? 1 : 0) : 0;
    }
    var whole = shift == 0 ? high : high >>> shift;
    var fraction = shift == 0 ? mid : high << Long.SIZE - shift | mid >>> shift;
    if (whole < 0 || halfway(fraction)) {
      return UNDECIDED;
    }
    return fraction < 0 ? whole + 1 : whole;
  }

  /// Whether the error of the product may reach the tie.
  private static boolean halfway(long fraction) {
    var distance = fraction - Long.MIN_VALUE;
    return distance >= -2 && distance <= 2;
  }

  /// The first `count` decimal digits of a number, rounded, as one whole number; or [#UNDECIDED].
  ///
  /// @param value finite and positive
  /// @param exponent of the first digit, as [#exponent] estimates it
  static long digits(double value, int count, int exponent) {
    return scaled(value, count - 1 - exponent);
  }

  /// The decimal exponent of the first digit of a positive number, or one too small.
  static int exponent(double value) {
    var binary = Math.getExponent(value);
    if (binary < Double.MIN_EXPONENT) {
      binary =
          Double.MIN_EXPONENT
              - 1
              - (Long.numberOfLeadingZeros(Double.doubleToRawLongBits(value)) - 12);
    }
    return (int) Math.floor(binary * 0.30102999566398114);
  }

  /// Whether a number is known to be at least ten to a power: one that is less can be rounded to
  /// it.
  static boolean isAtLeastPower(double value, int exponent) {
    return exponent >= 0 && exponent < EXACT_POWERS.length && value >= EXACT_POWERS[exponent];
  }

  /// Ten to a power from 0 to 18.
  static long power(int exponent) {
    return POWERS[exponent];
  }
}
