package fnp.random.bits;

import fnp.ndarray.Memory;
import fnp.ufunc.Workers;
import java.math.BigInteger;

/// PCG with 128 bits of state, NumPy's default.
///
/// Words are made by two interleaved streams that each take every second word: one stream alone
/// waits for its multiplications.
///
/// @numpy `numpy.random.PCG64`
/// @source M. E. O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good
///   Algorithms for Random Number Generation", 2014
public final class Pcg64 extends BitGenerator {
  private static final int LANES = 2;
  private static final long PIECE = 1 << 18;

  private final Lcg128 lcg = new Lcg128();

  /// Two steps at once, for the present increment.
  private Lcg128 stride = new Lcg128();

  private long[] marked = new long[0];

  /// A generator from seeds.
  public Pcg64(SeedSequence seeds) {
    super(seeds, false);
    lcg.seed(seeds.generateLongs(4));
    stride = strideOf(LANES);
  }

  /// A generator from a seed.
  ///
  /// @throws RandomException if a number is negative
  public Pcg64(long... seed) {
    this(SeedSequence.of(seed));
  }

  @Override
  public String name() {
    return "PCG64";
  }

  /// A generator that is about 2¹²⁸ / φ words ahead.
  @Override
  public Pcg64 jumped(long jumps) {
    var jumped = (Pcg64) copy();
    jumped.advance(Lcg128.JUMP.multiply(BigInteger.valueOf(jumps)));
    return jumped;
  }

  /// Moves on by a number of words, or back if it is negative.
  ///
  /// @numpy `PCG64.advance`
  public synchronized void advance(BigInteger count) {
    settle();
    skip(lcg, count);
    forgetHalf();
  }

  private static void skip(Lcg128 lcg, BigInteger count) {
    lcg.advance(count, Lcg128.MULTIPLY_HIGH, Lcg128.MULTIPLY_LOW);
  }

  private Lcg128 strideOf(long count) {
    return lcg.power(BigInteger.valueOf(count), Lcg128.MULTIPLY_HIGH, Lcg128.MULTIPLY_LOW);
  }

  @Override
  BitGenerator seeded(SeedSequence other) {
    return new Pcg64(other);
  }

  /// Fills memory with uniform float64 numbers in `[0, 1)`, on several threads if there are many;
  /// each piece of the stream is reached by advancing.
  public void fillDoubles(long address, long count) {
    settle();
    var pieces = (count + PIECE - 1) / PIECE;
    var start = lcg.copy();
    Workers.run(
        pieces,
        piece -> {
          var lane = start.copy();
          skip(lane, BigInteger.valueOf(piece * PIECE));
          doubles(lane, address + 8 * piece * PIECE, Math.min(PIECE, count - piece * PIECE));
        });
    skip(lcg, BigInteger.valueOf(count));
  }

  /// As `interleaved`, straight into memory.
  private void doubles(Lcg128 s, long address, long count) {
    var m1 = stride.high;
    var m0 = stride.low;
    var c1 = stride.plusHigh;
    var c0 = stride.plusLow;
    step(s);
    long ah = s.high;
    long al = s.low;
    step(s);
    long bh = s.high;
    long bl = s.low;
    var end = address + 8 * (count & -LANES);
    for (long to = address; to < end; to += 8 * LANES) {
      Memory.setDouble(to, (output(ah, al) >>> 11) * 0x1.0p-53);
      ah = Math.unsignedMultiplyHigh(al, m0) + ah * m0 + al * m1 + c1;
      al = al * m0 + c0;
      ah += carry(al, c0);
      Memory.setDouble(to + 8, (output(bh, bl) >>> 11) * 0x1.0p-53);
      bh = Math.unsignedMultiplyHigh(bl, m0) + bh * m0 + bl * m1 + c1;
      bl = bl * m0 + c0;
      bh += carry(bl, c0);
    }
    if (count % LANES != 0) {
      Memory.setDouble(end, (output(ah, al) >>> 11) * 0x1.0p-53);
    }
  }

  @Override
  void fill(long[] block, int count) {
    words(lcg, block, count);
  }

  private void words(Lcg128 from, long[] block, int count) {
    var whole = count & -LANES;
    if (whole > 0) {
      interleaved(from, block, whole);
    }
    for (int i = whole; i < count; i++) {
      step(from);
      block[i] = output(from.high, from.low);
    }
  }

  private static void step(Lcg128 s) {
    var product = s.low * Lcg128.MULTIPLY_LOW;
    s.high =
        Math.unsignedMultiplyHigh(s.low, Lcg128.MULTIPLY_LOW)
            + s.high * Lcg128.MULTIPLY_LOW
            + s.low * Lcg128.MULTIPLY_HIGH
            + s.plusHigh;
    s.low = product + s.plusLow;
    s.high += Long.compareUnsigned(s.low, product) < 0 ? 1 : 0;
  }

  /// The words of two streams in turn; the state is then that after the last word.
  private void interleaved(Lcg128 s, long[] block, int count) {
    var m1 = stride.high;
    var m0 = stride.low;
    var c1 = stride.plusHigh;
    var c0 = stride.plusLow;
    step(s);
    long ah = s.high;
    long al = s.low;
    step(s);
    long bh = s.high;
    long bl = s.low;
    block[0] = output(ah, al);
    block[1] = output(bh, bl);
    for (int i = LANES; i < count; i += LANES) {
      ah = Math.unsignedMultiplyHigh(al, m0) + ah * m0 + al * m1 + c1;
      al = al * m0 + c0;
      ah += carry(al, c0);
      block[i] = output(ah, al);
      bh = Math.unsignedMultiplyHigh(bl, m0) + bh * m0 + bl * m1 + c1;
      bl = bl * m0 + c0;
      bh += carry(bl, c0);
      block[i + 1] = output(bh, bl);
    }
    s.high = bh;
    s.low = bl;
  }

  /// 1 if the sum of which `part` was one operand wrapped around.
  private static long carry(long sum, long part) {
    return Long.compareUnsigned(sum, part) < 0 ? 1 : 0;
  }

  /// The output function XSL-RR.
  private static long output(long high, long low) {
    return Long.rotateRight(high ^ low, (int) (high >>> 58));
  }

  @Override
  void mark() {
    marked = core();
  }

  @Override
  void reset() {
    lcg.restore(marked);
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
    stride = strideOf(LANES);
  }
}
