package fnp.random.bits;

import java.util.Arrays;
import java.util.List;

/// A source of random words.
///
/// Words are made in blocks ahead of their use, so that the loops of distributions read an array
/// and call no generator; one class reads the blocks of all generators, so these loops are compiled
/// once and well. [#state] and all that moves the stream first go back to the word in use.
///
/// Not safe for use by several threads, except through [Generator] and [RandomState], which lock
/// it. Every method that moves the stream, other than drawing, forgets the kept half word.
///
/// @numpy `numpy.random.BitGenerator`, 2.4
public abstract sealed class BitGenerator permits Mt19937, Pcg64, Pcg64Dxsm, Philox, Sfc64 {
  private static final int BLOCK_MIN = 16;
  private static final int BLOCK_MAX = 1024;

  /// Words made ahead; those from `at` to `limit` are not used yet.
  private long[] words = new long[BLOCK_MIN];

  private int at;
  private int limit;

  /// A 32-bit word kept from the last 64-bit one.
  private boolean hasHalf;

  private int half;

  private final SeedSequence seeds;

  /// Whether words have 32 bits, so that a 64-bit number takes two.
  private final boolean narrow;

  BitGenerator(SeedSequence seeds, boolean narrow) {
    this.seeds = seeds;
    this.narrow = narrow;
  }

  /// NumPy's name of this generator, such as `PCG64`.
  public abstract String name();

  /// A generator whose stream is so far ahead that the two never meet in practice.
  ///
  /// @param jumps how many times as far
  /// @throws RandomException if this generator cannot jump, or the number is negative
  /// @numpy `PCG64.jumped` and its like
  public abstract BitGenerator jumped(long jumps);

  /// The seeds it was made of; those of a copy or a jumped one are the original's.
  public final SeedSequence seedSequence() {
    return seeds;
  }

  /// As many generators of this kind with independent streams.
  ///
  /// @throws RandomException if the count is negative
  public final List<BitGenerator> spawn(int count) {
    return seeds.spawn(count).stream().map(this::seeded).toList();
  }

  /// The state after all numbers handed out so far.
  public final synchronized BitGeneratorState state() {
    settle();
    return new BitGeneratorState(
        name(), Arrays.stream(core()).boxed().toList(), position(), hasHalf, half);
  }

  /// Continues from a state.
  ///
  /// @throws RandomException if it is that of another kind of generator, or damaged
  public final synchronized void setState(BitGeneratorState state) {
    if (!state.bitGenerator().equals(name())) {
      throw RandomException.value(
          "a state of %s was given to %s; state must be for a %s PRNG",
          state.bitGenerator(), name(), name());
    }
    settle();
    var core = state.array();
    if (core.length != core().length || state.position() < 0) {
      throw RandomException.value(
          "a state of %s has %d words and position %d; take one that state() gave",
          name(), core.length, state.position());
    }
    restore(core, state.position());
    hasHalf = state.hasHalf();
    half = state.half();
  }

  /// A generator that continues on its own from here.
  public final BitGenerator copy() {
    var copy = seeded(seeds);
    copy.setState(state());
    return copy;
  }

  /// The next words, as the generator makes them: 64 bits each, but 32 for `MT19937`.
  ///
  /// @numpy `BitGenerator.random_raw`
  public final synchronized long randomRaw() {
    return nextWord();
  }

  @Override
  public final String toString() {
    return name();
  }

  // ---- drawing

  /// The next 64 bits.
  public final long nextLong() {
    if (narrow) {
      return nextWord() << 32 | nextWord();
    }
    return nextWord();
  }

  /// The next 32 bits; the other half of a 64-bit word is kept for the next call.
  public final int nextInt() {
    if (narrow) {
      return (int) nextWord();
    }
    if (hasHalf) {
      hasHalf = false;
      return half;
    }
    var word = nextWord();
    hasHalf = true;
    half = (int) (word >>> 32);
    return (int) word;
  }

  /// Uniform in `[0, 1)`, with 53 bits.
  public final double nextDouble() {
    if (narrow) {
      var high = nextWord() >>> 5;
      var low = nextWord() >>> 6;
      return (high * 67108864.0 + low) / 9007199254740992.0;
    }
    return (nextWord() >>> 11) * 0x1.0p-53;
  }

  /// Uniform in `[0, 1)`, with 24 bits.
  public final float nextFloat() {
    return (nextInt() >>> 8) * 0x1.0p-24f;
  }

  /// Whether words have 32 bits; two of them then make 64.
  public final boolean isNarrow() {
    return narrow;
  }

  /// Whether the next 32 bits are the half of a word that was drawn before.
  public final boolean hasHalf() {
    return hasHalf;
  }

  // ---- for loops that read many words: from block()[start()] up to end(), then use(…)

  /// Words made ahead, of which at least one is not used yet.
  public final long[] block() {
    if (at == limit) {
      lookAhead();
    }
    return words;
  }

  /// The place of the next word in the block.
  public final int start() {
    return at;
  }

  /// The end of the words in the block.
  public final int end() {
    return limit;
  }

  /// Marks the words of the block before a place as used.
  public final void use(int place) {
    at = place;
  }

  private long nextWord() {
    if (at == limit) {
      lookAhead();
    }
    return words[at++];
  }

  /// Makes a block of words, after the last one was used.
  private void lookAhead() {
    if (limit == words.length && words.length < BLOCK_MAX) {
      words = new long[Math.min(BLOCK_MAX, 4 * words.length)];
    }
    mark();
    fill(words, words.length);
    at = 0;
    limit = words.length;
  }

  /// Brings the generator back to the word in use, so that its state is that of the stream.
  final void settle() {
    if (at < limit) {
      reset();
      fill(words, at);
    }
    at = 0;
    limit = 0;
  }

  final void forgetHalf() {
    hasHalf = false;
    half = 0;
  }

  /// As [#use], when both halves of each word were used: the state shows the last half.
  public final void useHalves(int place) {
    if (place > at) {
      half = (int) (words[place - 1] >>> 32);
    }
    at = place;
  }

  // ---- what generators do

  /// A generator of the same kind.
  abstract BitGenerator seeded(SeedSequence other);

  /// Makes the next words and moves on.
  abstract void fill(long[] block, int count);

  /// Remembers the state, to come back to it with `reset`.
  abstract void mark();

  abstract void reset();

  /// The words of the state.
  abstract long[] core();

  abstract int position();

  abstract void restore(long[] core, int position);
}
