package fnp.random.bits;

/// Chris Doty-Humphrey's Small Fast Chaotic generator: the fastest, with no jumps.
///
/// @numpy `numpy.random.SFC64`
/// @source PractRand, `sfc64`
public final class Sfc64 extends BitGenerator {
  private static final int WARM_UP = 12;

  private long a;
  private long b;
  private long c;
  private long counter;
  private long[] marked = new long[0];

  /// A generator from seeds.
  public Sfc64(SeedSequence seeds) {
    super(seeds, false);
    var state = seeds.generateLongs(3);
    a = state[0];
    b = state[1];
    c = state[2];
    counter = 1;
    fill(new long[WARM_UP], WARM_UP);
  }

  /// A generator from a seed.
  ///
  /// @throws RandomException if a number is negative
  public Sfc64(long... seed) {
    this(SeedSequence.of(seed));
  }

  @Override
  public String name() {
    return "SFC64";
  }

  /// Always fails: this generator has no way to jump; spawn streams instead.
  @Override
  public BitGenerator jumped(long jumps) {
    throw RandomException.type("SFC64 cannot jump; make independent streams with spawn");
  }

  @Override
  BitGenerator seeded(SeedSequence other) {
    return new Sfc64(other);
  }

  @Override
  void fill(long[] block, int count) {
    long x = a;
    long y = b;
    long z = c;
    long n = counter;
    for (int i = 0; i < count; i++) {
      var next = x + y + n++;
      x = y ^ (y >>> 11);
      y = z + (z << 3);
      z = Long.rotateLeft(z, 24) + next;
      block[i] = next;
    }
    a = x;
    b = y;
    c = z;
    counter = n;
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
    return new long[] {a, b, c, counter};
  }

  @Override
  int position() {
    return 0;
  }

  @Override
  void restore(long[] core, int position) {
    a = core[0];
    b = core[1];
    c = core[2];
    counter = core[3];
  }
}
