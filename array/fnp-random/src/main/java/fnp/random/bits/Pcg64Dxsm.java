package fnp.random.bits;

import java.math.BigInteger;

/// PCG with 128 bits of state, a cheaper multiplier and a stronger output function than [Pcg64]:
/// NumPy's advice for millions of streams.
///
/// @numpy `numpy.random.PCG64DXSM`
/// @source M. E. O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good
///   Algorithms for Random Number Generation", 2014
public final class Pcg64Dxsm extends BitGenerator {
  private static final long MULTIPLY = 0xda942042e4dd58b5L;

  private final Lcg128 lcg = new Lcg128();
  private long[] marked = new long[0];

  /// A generator from seeds.
  public Pcg64Dxsm(SeedSequence seeds) {
    super(seeds, false);
    lcg.seed(seeds.generateLongs(4));
  }

  /// A generator from a seed.
  ///
  /// @throws RandomException if a number is negative
  public Pcg64Dxsm(long... seed) {
    this(SeedSequence.of(seed));
  }

  @Override
  public String name() {
    return "PCG64DXSM";
  }

  /// A generator that is about 2¹²⁸ / φ words ahead.
  @Override
  public Pcg64Dxsm jumped(long jumps) {
    var jumped = (Pcg64Dxsm) copy();
    jumped.advance(Lcg128.JUMP.multiply(BigInteger.valueOf(jumps)));
    return jumped;
  }

  /// Moves on by a number of words, or back if it is negative.
  ///
  /// @numpy `PCG64DXSM.advance`
  public synchronized void advance(BigInteger count) {
    settle();
    lcg.advance(count, 0, MULTIPLY);
    forgetHalf();
  }

  @Override
  BitGenerator seeded(SeedSequence other) {
    return new Pcg64Dxsm(other);
  }

  @Override
  void fill(long[] block, int count) {
    var high = lcg.high;
    var low = lcg.low;
    var plusHigh = lcg.plusHigh;
    var plusLow = lcg.plusLow;
    for (int i = 0; i < count; i++) {
      var mixed = high ^ (high >>> 32);
      mixed *= MULTIPLY;
      mixed ^= mixed >>> 48;
      block[i] = mixed * (low | 1);
      var product = low * MULTIPLY;
      high = Math.unsignedMultiplyHigh(low, MULTIPLY) + high * MULTIPLY + plusHigh;
      low = product + plusLow;
      high += Long.compareUnsigned(low, product) < 0 ? 1 : 0;
    }
    lcg.high = high;
    lcg.low = low;
  }

  @Override
  void mark() {
    marked = core();
  }

  @Override
  void reset() {
    restore(marked, 0);
  }

  @Override
  long[] core() {
    return lcg.words();
  }

  @Override
  int position() {
    return 0;
  }

  @Override
  void restore(long[] core, int position) {
    lcg.restore(core);
  }
}
