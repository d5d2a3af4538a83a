package fnp.random.bits;

import java.math.BigInteger;

/// The counter-based generator Philox 4×64 with ten rounds: any place of its stream is reached at
/// once.
///
/// @numpy `numpy.random.Philox`
/// @source Salmon, Moraes, Dror and Shaw, "Parallel Random Numbers: As Easy as 1, 2, 3", 2011
public final class Philox extends BitGenerator {
  private static final int WIDTH = 4;
  private static final int ROUNDS = 10;
  private static final long MULTIPLY_0 = 0xD2E7470EE14C6C93L;
  private static final long MULTIPLY_1 = 0xCA5A826395121157L;
  private static final long BUMP_0 = 0x9E3779B97F4A7C15L;
  private static final long BUMP_1 = 0xBB67AE8584CAA73BL;
  private static final BigInteger WORD = BigInteger.ONE.shiftLeft(64);

  private final long[] counter = new long[WIDTH];
  private final long[] key = new long[2];
  private final long[] buffer = new long[WIDTH];
  private int position = WIDTH;
  private long[] marked = new long[0];
  private int markedPosition;

  /// A generator from seeds.
  public Philox(SeedSequence seeds) {
    super(seeds, false);
    System.arraycopy(seeds.generateLongs(2), 0, key, 0, 2);
  }

  /// A generator from a seed.
  ///
  /// @throws RandomException if a number is negative
  public Philox(long... seed) {
    this(SeedSequence.of(seed));
  }

  /// The stream of a key, from a place on.
  ///
  /// @param key less than 2¹²⁸
  /// @param counter less than 2²⁵⁶
  /// @throws RandomException if a number is negative or too large
  public static Philox ofKey(BigInteger key, BigInteger counter) {
    check("key", key, 128);
    check("counter", counter, 256);
    var philox = new Philox(0);
    split(key, philox.key);
    split(counter, philox.counter);
    return philox;
  }

  private static void check(String name, BigInteger value, int bits) {
    if (value.signum() < 0 || value.bitLength() > bits) {
      throw RandomException.value(
          "%s %s does not fit; %s must be positive and less than 2**%d", name, value, name, bits);
    }
  }

  private static void split(BigInteger value, long[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = value.shiftRight(64 * i).longValue();
    }
  }

  @Override
  public String name() {
    return "Philox";
  }

  /// A generator that is 2¹²⁸ blocks of four words ahead.
  @Override
  public Philox jumped(long jumps) {
    var jumped = (Philox) copy();
    jumped.advance(BigInteger.valueOf(jumps).shiftLeft(128));
    return jumped;
  }

  /// Moves on by a number of blocks of four words, and starts a new block.
  ///
  /// @numpy `Philox.advance`
  public synchronized void advance(BigInteger blocks) {
    settle();
    var place = BigInteger.ZERO;
    for (int i = WIDTH - 1; i >= 0; i--) {
      var word = BigInteger.valueOf(counter[i]);
      place = place.shiftLeft(64).add(word.signum() < 0 ? word.add(WORD) : word);
    }
    split(place.add(blocks), counter);
    java.util.Arrays.fill(buffer, 0);
    position = WIDTH;
    forgetHalf();
  }

  @Override
  BitGenerator seeded(SeedSequence other) {
    return new Philox(other);
  }

  @Override
  void fill(long[] block, int count) {
    int i = 0;
    while (i < count) {
      if (position == WIDTH) {
        step();
      }
      var n = Math.min(count - i, WIDTH - position);
      System.arraycopy(buffer, position, block, i, n);
      position += n;
      i += n;
    }
  }

  /// Moves the counter on and encrypts it.
  private void step() {
    for (int i = 0; i < WIDTH && ++counter[i] == 0; i++) {
      // carry into the next word
    }
    long c0 = counter[0];
    long c1 = counter[1];
    long c2 = counter[2];
    long c3 = counter[3];
    long k0 = key[0];
    long k1 = key[1];
    for (int round = 0; round < ROUNDS; round++) {
      var high0 = Math.unsignedMultiplyHigh(MULTIPLY_0, c0);
      var low0 = MULTIPLY_0 * c0;
      var high1 = Math.unsignedMultiplyHigh(MULTIPLY_1, c2);
      var low1 = MULTIPLY_1 * c2;
      c0 = high1 ^ c1 ^ k0;
      c1 = low1;
      c2 = high0 ^ c3 ^ k1;
      c3 = low0;
      k0 += BUMP_0;
      k1 += BUMP_1;
    }
    buffer[0] = c0;
    buffer[1] = c1;
    buffer[2] = c2;
    buffer[3] = c3;
    position = 0;
  }

  @Override
  void mark() {
    marked = core();
    markedPosition = position;
  }

  @Override
  void reset() {
    restore(marked, markedPosition);
  }

  @Override
  long[] core() {
    var core = new long[10];
    System.arraycopy(counter, 0, core, 0, 4);
    System.arraycopy(key, 0, core, 4, 2);
    System.arraycopy(buffer, 0, core, 6, 4);
    return core;
  }

  @Override
  int position() {
    return position;
  }

  @Override
  void restore(long[] core, int position) {
    System.arraycopy(core, 0, counter, 0, 4);
    System.arraycopy(core, 4, key, 0, 2);
    System.arraycopy(core, 6, buffer, 0, 4);
    this.position = Math.min(position, WIDTH);
  }
}
