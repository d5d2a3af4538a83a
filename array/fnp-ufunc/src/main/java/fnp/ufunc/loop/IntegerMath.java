package fnp.ufunc.loop;

/// NumPy's arithmetic of integers where it differs from Java's operators.
///
/// Arguments are 64 bits wide whatever the element type; the store cuts the result to its width.
public final class IntegerMath {
  private IntegerMath() {}

  /// The quotient rounded down; 0 for a zero divisor.
  ///
  /// @numpy `numpy.floor_divide`
  public static long floorDivide(long x, long y) {
    return y + 1 >>> 1 == 0 ? rareQuotient(x, y) : Math.floorDiv(x, y);
  }

  /// By 0 or -1.
  private static long rareQuotient(long x, long y) {
    RareDivisors.record();
    return y == 0 ? 0 : -x;
  }

  private static long zeroDivisor() {
    RareDivisors.record();
    return 0;
  }

  /// The unsigned quotient; 0 for a zero divisor.
  public static long divideUnsigned(long x, long y) {
    return y == 0 ? zeroDivisor() : Long.divideUnsigned(x, y);
  }

  /// The remainder with the sign of the divisor; 0 for a zero divisor.
  ///
  /// @numpy `numpy.remainder`
  public static long remainder(long x, long y) {
    return y == 0 ? zeroDivisor() : Math.floorMod(x, y);
  }

  /// The unsigned remainder; 0 for a zero divisor.
  public static long remainderUnsigned(long x, long y) {
    return y == 0 ? zeroDivisor() : Long.remainderUnsigned(x, y);
  }

  /// The remainder with the sign of the dividend; 0 for a zero divisor.
  ///
  /// @numpy `numpy.fmod`
  public static long fmod(long x, long y) {
    return y == 0 ? zeroDivisor() : x % y;
  }

  /// `x` to the power `y >= 0`, modulo 2⁶⁴.
  ///
  /// @numpy `numpy.power`
  public static long power(long x, long y) {
    long result = 1;
    var square = x;
    for (var rest = y; rest != 0; rest >>>= 1) {
      if ((rest & 1) != 0) {
        result *= square;
      }
      square *= square;
    }
    return result;
  }

  /// `x << y`; 0 if `y` is negative or at least the width.
  ///
  /// @numpy `numpy.left_shift`
  public static long leftShift(long x, long y) {
    return y >= 0 && y < Long.SIZE ? x << y : 0;
  }

  /// `x >> y`; all sign bits if `y` is negative or at least the width.
  ///
  /// @numpy `numpy.right_shift`
  public static long rightShift(long x, long y) {
    return y >= 0 && y < Long.SIZE ? x >> y : x >> (Long.SIZE - 1);
  }

  /// The unsigned `x >> y`; 0 if `y` is at least the width.
  public static long rightShiftUnsigned(long x, long y) {
    return y >= 0 && y < Long.SIZE ? x >>> y : 0;
  }

  /// 1 divided by `x`, cut to an integer; for 0 the least value, as the division leaves it.
  ///
  /// @numpy `numpy.reciprocal`
  public static long reciprocal(long x) {
    return x == 0 ? Long.MIN_VALUE : 1 / x;
  }

  /// [#reciprocal] of 32-bit integers.
  public static long reciprocalOfInt(long x) {
    return x == 0 ? Integer.MIN_VALUE : 1 / x;
  }

  /// 1 divided by the unsigned `x`, cut to an integer; 0 for 0.
  public static long reciprocalUnsigned(long x) {
    return x == 1 ? 1 : 0;
  }

  /// The greatest common divisor, not negative.
  ///
  /// @numpy `numpy.gcd`
  public static long gcd(long x, long y) {
    return gcdUnsigned(Math.abs(x), Math.abs(y));
  }

  /// The greatest common divisor of unsigned numbers.
  public static long gcdUnsigned(long x, long y) {
    var a = x;
    var b = y;
    while (b != 0) {
      var rest = Long.remainderUnsigned(a, b);
      a = b;
      b = rest;
    }
    return a;
  }

  /// The least common multiple of the absolute values, modulo 2⁶⁴; 0 if an argument is 0.
  ///
  /// @numpy `numpy.lcm`
  public static long lcm(long x, long y) {
    return lcmUnsigned(Math.abs(x), Math.abs(y));
  }

  /// The least common multiple of unsigned numbers, modulo 2⁶⁴; 0 if an argument is 0.
  public static long lcmUnsigned(long x, long y) {
    var divisor = gcdUnsigned(x, y);
    return divisor == 0 ? 0 : Long.divideUnsigned(x, divisor) * y;
  }

  /// 1 or 0.
  public static long truth(boolean condition) {
    return condition ? 1 : 0;
  }
}
