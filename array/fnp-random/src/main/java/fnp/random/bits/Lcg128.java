package fnp.random.bits;

import java.math.BigInteger;

/// A linear congruential generator modulo 2¹²⁸, `s' = s · m + c`: the state of both PCGs.
///
/// @source F. Brown, "Random Number Generation with Arbitrary Stride", 1994 (for `advance`)
final class Lcg128 {
  /// The usual multiplier.
  static final long MULTIPLY_HIGH = 2549297995355413924L;

  static final long MULTIPLY_LOW = 4865540595714422341L;

  /// How far one jump goes: 2¹²⁸ / φ, made odd.
  static final BigInteger JUMP = new BigInteger("9e3779b97f4a7c15f39cc0605cedc835", 16);

  long high;
  long low;
  long plusHigh;
  long plusLow;

  /// Starts from four words: state high and low, stream high and low.
  void seed(long[] words) {
    plusHigh = words[2] << 1 | words[3] >>> 63;
    plusLow = words[3] << 1 | 1;
    high = 0;
    low = 0;
    step();
    add(words[0], words[1]);
    step();
  }

  private void step() {
    multiply(MULTIPLY_HIGH, MULTIPLY_LOW);
    add(plusHigh, plusLow);
  }

  private void multiply(long byHigh, long byLow) {
    high = Math.unsignedMultiplyHigh(low, byLow) + high * byLow + low * byHigh;
    low *= byLow;
  }

  private void add(long otherHigh, long otherLow) {
    low += otherLow;
    high += otherHigh + (Long.compareUnsigned(low, otherLow) < 0 ? 1 : 0);
  }

  /// Moves on by a number of steps, modulo 2¹²⁸, with a multiplier.
  void advance(BigInteger count, long byHigh, long byLow) {
    var power = power(count, byHigh, byLow);
    multiply(power.high, power.low);
    add(power.plusHigh, power.plusLow);
  }

  /// The step that does as much as a number of steps: state is its multiplier, plus its increment.
  Lcg128 power(BigInteger count, long byHigh, long byLow) {
    var result = new Lcg128();
    result.low = 1;
    var square = new Lcg128();
    square.high = byHigh;
    square.low = byLow;
    square.plusHigh = plusHigh;
    square.plusLow = plusLow;
    for (int bit = 0; bit < 128; bit++) {
      if (count.testBit(bit)) {
        result.then(square);
      }
      square.then(square.copy());
    }
    return result;
  }

  /// As if `next` followed: `(s · m + c) · m' + c'`.
  private void then(Lcg128 next) {
    multiply(next.high, next.low);
    var sum = new Lcg128();
    sum.high = plusHigh;
    sum.low = plusLow;
    sum.multiply(next.high, next.low);
    sum.add(next.plusHigh, next.plusLow);
    plusHigh = sum.high;
    plusLow = sum.low;
  }

  Lcg128 copy() {
    var copy = new Lcg128();
    copy.restore(words());
    return copy;
  }

  long[] words() {
    return new long[] {high, low, plusHigh, plusLow};
  }

  void restore(long[] words) {
    high = words[0];
    low = words[1];
    plusHigh = words[2];
    plusLow = words[3];
  }
}
