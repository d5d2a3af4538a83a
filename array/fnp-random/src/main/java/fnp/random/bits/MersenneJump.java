package fnp.random.bits;

/// Moves a Mersenne Twister on by 2¹²⁸ words.
///
/// The state's step is linear over GF(2), so 2¹²⁸ steps are the polynomial `x^(2^128)` modulo the
/// step's characteristic polynomial, evaluated at the step. Both polynomials are computed on first
/// use: the characteristic one from a stream of single bits by Berlekamp and Massey, the power by
/// squaring 128 times.
///
/// @numpy `numpy.random.MT19937.jumped`
/// @source Haramoto, Matsumoto and L'Ecuyer, "A Fast Jump Ahead Algorithm for Linear Recurrences in
///   a Polynomial Space", 2008
final class MersenneJump {
  private static final int DEGREE = 19937;
  private static final int WORDS = (DEGREE + 64) / 64;
  private static final int LENGTH = Mt19937.LENGTH;

  private MersenneJump() {}

  /// Jumps, and gives the new position in the key.
  static int jump(int[] key, int position) {
    var polynomial = Polynomials.POWER;
    var start = position >= LENGTH ? 0 : position;
    var sum = new int[LENGTH];
    var at = start;
    int i = DEGREE - 1;
    while (!bit(polynomial, i)) {
      i--;
    }
    // Horner's rule; the sum's state starts at `at`, the original's at `start`.
    System.arraycopy(key, 0, sum, 0, LENGTH);
    for (i--; i >= 0; i--) {
      at = step(sum, at);
      if (bit(polynomial, i)) {
        add(sum, at, key, start);
      }
    }
    System.arraycopy(sum, 0, key, 0, LENGTH);
    return at;
  }

  private static int step(int[] key, int at) {
    var next = at + 1 == LENGTH ? 0 : at + 1;
    var middle = at + Mt19937.MIDDLE;
    key[at] = key[middle < LENGTH ? middle : middle - LENGTH] ^ Mt19937.twisted(key[at], key[next]);
    return next;
  }

  private static void add(int[] sum, int at, int[] key, int start) {
    var to = at;
    var from = start;
    for (int i = 0; i < LENGTH; i++) {
      sum[to] ^= key[from];
      to = to + 1 == LENGTH ? 0 : to + 1;
      from = from + 1 == LENGTH ? 0 : from + 1;
    }
  }

  private static boolean bit(long[] words, int i) {
    return (words[i >> 6] >>> i & 1) != 0;
  }

  private static void flip(long[] words, int i) {
    words[i >> 6] ^= 1L << i;
  }

  /// Polynomials over GF(2), one bit a coefficient, the lowest first; computed on first use.
  private static final class Polynomials {
    static final long[] POWER = power(characteristic());

    /// The polynomial of least degree that the step satisfies.
    private static long[] characteristic() {
      var connection = connection(stream());
      // The connection polynomial has the coefficients in reverse.
      var result = new long[WORDS];
      for (int i = 0; i <= DEGREE; i++) {
        if (bit(connection, i)) {
          flip(result, DEGREE - i);
        }
      }
      return result;
    }

    /// The lowest bits of twice as many words as the degree, the last first.
    private static long[] stream() {
      var key = new int[LENGTH];
      key[0] = 0x80000000;
      key[1] = 1;
      var bits = new long[2 * WORDS + 2];
      var at = 0;
      for (int i = 0; i < 2 * DEGREE; i++) {
        var made = at;
        at = step(key, at);
        if ((key[made] & 1) != 0) {
          flip(bits, 2 * DEGREE - 1 - i);
        }
      }
      return bits;
    }

    /// Berlekamp and Massey's algorithm. Bit `2 · DEGREE − 1 − n` of the stream is its n-th, so
    /// that a discrepancy is the parity of one shifted conjunction.
    private static long[] connection(long[] stream) {
      var now = new long[WORDS + 1];
      var before = new long[WORDS + 1];
      now[0] = 1;
      before[0] = 1;
      int length = 0;
      int since = 1;
      for (int n = 0; n < 2 * DEGREE; n++) {
        if (!differs(now, stream, 2 * DEGREE - 1 - n, length)) {
          since++;
        } else if (2 * length <= n) {
          var kept = now.clone();
          addShifted(now, before, since);
          length = n + 1 - length;
          before = kept;
          since = 1;
        } else {
          addShifted(now, before, since);
          since++;
        }
      }
      return now;
    }

    private static boolean differs(long[] now, long[] stream, int from, int length) {
      long parity = 0;
      var word = from >> 6;
      var shift = from & 63;
      for (int i = 0; i <= length >> 6 && word + i < stream.length; i++) {
        var bits = stream[word + i] >>> shift;
        if (shift > 0 && word + i + 1 < stream.length) {
          bits |= stream[word + i + 1] << (64 - shift);
        }
        parity ^= bits & now[i];
      }
      return (Long.bitCount(parity) & 1) != 0;
    }

    private static void addShifted(long[] to, long[] from, int shift) {
      var word = shift >> 6;
      var bits = shift & 63;
      for (int i = to.length - 1; i >= word; i--) {
        to[i] ^= from[i - word] << bits;
        if (bits > 0 && i > word) {
          to[i] ^= from[i - word - 1] >>> (64 - bits);
        }
      }
    }

    /// `x^(2^128)` modulo a polynomial.
    private static long[] power(long[] modulus) {
      var exponents = exponents(modulus);
      var value = new long[2 * WORDS];
      value[0] = 2;
      for (int i = 0; i < 128; i++) {
        value = reduced(squared(value), exponents);
      }
      return value;
    }

    /// The exponents of the terms below the highest.
    private static int[] exponents(long[] modulus) {
      return java.util.stream.IntStream.range(0, DEGREE).filter(i -> bit(modulus, i)).toArray();
    }

    /// Squaring over GF(2) spreads the bits.
    private static long[] squared(long[] value) {
      var result = new long[2 * WORDS];
      for (int i = 0; i < WORDS; i++) {
        result[2 * i] = Long.expand(value[i], 0x5555555555555555L);
        result[2 * i + 1] = Long.expand(value[i] >>> 32, 0x5555555555555555L);
      }
      return result;
    }

    private static long[] reduced(long[] value, int[] exponents) {
      for (int i = 2 * DEGREE; i >= DEGREE; i--) {
        if (bit(value, i)) {
          flip(value, i);
          for (var exponent : exponents) {
            flip(value, i - DEGREE + exponent);
          }
        }
      }
      return value;
    }
  }
}
