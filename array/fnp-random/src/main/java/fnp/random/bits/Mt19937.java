package fnp.random.bits;

/// The Mersenne Twister, the generator of NumPy's legacy streams.
///
/// @numpy `numpy.random.MT19937`
/// @source Matsumoto and Nishimura, "Mersenne Twister", 1998
public final class Mt19937 extends BitGenerator {
  static final int LENGTH = 624;
  static final int MIDDLE = 397;
  private static final int MATRIX = 0x9908b0df;

  private final int[] key = new int[LENGTH];
  private int position = LENGTH;
  private final int[] marked = new int[LENGTH];
  private int markedPosition;

  /// A generator from seeds.
  public Mt19937(SeedSequence seeds) {
    super(seeds, true);
    var state = seeds.generateInts(LENGTH);
    System.arraycopy(state, 1, key, 1, LENGTH - 1);
    // The highest bit keeps the state from being all zeros.
    key[0] = 0x80000000;
    position = LENGTH - 1;
  }

  /// A generator from a seed.
  ///
  /// @throws RandomException if a number is negative
  public Mt19937(long... seed) {
    this(SeedSequence.of(seed));
  }

  /// The generator of a legacy seed: one number, or several for the seeding by array.
  ///
  /// @throws RandomException if there is no number, or one is not in 0 to 2³² − 1
  /// @numpy `RandomState.seed`
  public static Mt19937 ofLegacySeed(long... seed) {
    var generator = new Mt19937(SeedSequence.of(0));
    generator.legacySeed(seed);
    return generator;
  }

  /// Starts over with a legacy seed: one number, or several.
  ///
  /// @throws RandomException if there is no number, or one is not in 0 to 2³² − 1
  public synchronized void legacySeed(long... seed) {
    if (seed.length == 0) {
      throw RandomException.value("the list of seeds is empty; Seed must be non-empty");
    }
    for (var number : seed) {
      if (number < 0 || number > 0xffffffffL) {
        throw RandomException.value(
            "seed %d is out of range; Seed must be between 0 and 2**32 - 1", number);
      }
    }
    settle();
    if (seed.length == 1) {
      seedBy((int) seed[0]);
    } else {
      seedBy(seed);
    }
    forgetHalf();
  }

  private void seedBy(int seed) {
    var value = seed;
    for (int i = 0; i < LENGTH; i++) {
      key[i] = value;
      value = 1812433253 * (value ^ (value >>> 30)) + i + 1;
    }
    position = LENGTH;
  }

  private void seedBy(long[] seed) {
    seedBy(19650218);
    int i = 1;
    int j = 0;
    for (int k = Math.max(LENGTH, seed.length); k > 0; k--) {
      key[i] = (key[i] ^ ((key[i - 1] ^ (key[i - 1] >>> 30)) * 1664525)) + (int) seed[j] + j;
      i++;
      j = (j + 1) % seed.length;
      if (i == LENGTH) {
        key[0] = key[LENGTH - 1];
        i = 1;
      }
    }
    for (int k = LENGTH - 1; k > 0; k--) {
      key[i] = (key[i] ^ ((key[i - 1] ^ (key[i - 1] >>> 30)) * 1566083941)) - i;
      i++;
      if (i == LENGTH) {
        key[0] = key[LENGTH - 1];
        i = 1;
      }
    }
    key[0] = 0x80000000;
    position = LENGTH;
  }

  @Override
  public String name() {
    return "MT19937";
  }

  /// A generator that is 2¹²⁸ words ahead for each jump; the first one takes about a second.
  @Override
  public Mt19937 jumped(long jumps) {
    if (jumps < 0) {
      throw RandomException.value("%d jumps were asked for; MT19937 only jumps ahead", jumps);
    }
    var jumped = (Mt19937) copy();
    for (long i = 0; i < jumps; i++) {
      jumped.position = MersenneJump.jump(jumped.key, jumped.position);
    }
    jumped.forgetHalf();
    return jumped;
  }

  @Override
  BitGenerator seeded(SeedSequence other) {
    return new Mt19937(other);
  }

  @Override
  void fill(long[] block, int count) {
    int done = 0;
    while (done < count) {
      if (position == LENGTH) {
        twist();
      }
      var n = Math.min(count - done, LENGTH - position);
      for (int i = 0; i < n; i++) {
        var y = key[position + i];
        y ^= y >>> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        block[done + i] = (y ^ (y >>> 18)) & 0xffffffffL;
      }
      position += n;
      done += n;
    }
  }

  private void twist() {
    for (int i = 0; i < LENGTH - MIDDLE; i++) {
      key[i] = key[i + MIDDLE] ^ twisted(key[i], key[i + 1]);
    }
    for (int i = LENGTH - MIDDLE; i < LENGTH - 1; i++) {
      key[i] = key[i + MIDDLE - LENGTH] ^ twisted(key[i], key[i + 1]);
    }
    key[LENGTH - 1] = key[MIDDLE - 1] ^ twisted(key[LENGTH - 1], key[0]);
    position = 0;
  }

  /// The upper bit of one word and the lower ones of the next, times the matrix.
  static int twisted(int upper, int lower) {
    var y = (upper & 0x80000000) | (lower & 0x7fffffff);
    return (y >>> 1) ^ (-(y & 1) & MATRIX);
  }

  @Override
  void mark() {
    System.arraycopy(key, 0, marked, 0, LENGTH);
    markedPosition = position;
  }

  @Override
  void reset() {
    System.arraycopy(marked, 0, key, 0, LENGTH);
    position = markedPosition;
  }

  @Override
  long[] core() {
    var core = new long[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      core[i] = key[i] & 0xffffffffL;
    }
    return core;
  }

  @Override
  int position() {
    return position;
  }

  @Override
  void restore(long[] core, int position) {
    for (int i = 0; i < LENGTH; i++) {
      key[i] = (int) core[i];
    }
    this.position = Math.min(position, LENGTH);
  }
}
