package ruchy.std.random;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.random.bits.BitGenerator;
import fnp.random.bits.BitGeneratorState;
import fnp.random.bits.Mt19937;
import fnp.random.bits.Pcg64;
import fnp.random.bits.Pcg64Dxsm;
import fnp.random.bits.Philox;
import fnp.random.bits.SeedSequence;
import fnp.random.bits.Sfc64;
import java.math.BigInteger;
import ruchy.runtime.Display;
import ruchy.runtime.ObjectList;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.Arguments;
import ruchy.std.array.Operands;

/// The sources of random bits of the namespace `np.random`, and their seeds.
@Namespace("np.random")
public final class BitGenerators {
  private BitGenerators() {}

  /// The Mersenne Twister of a seed.
  @Signature("fn MT19937(seed: Any = None) -> BitGenerator")
  public static BitGenerator mt19937(Object seed) {
    return new Mt19937(seeds(seed));
  }

  /// The permuted congruential generator of a seed: what `default_rng` uses.
  @Signature("fn PCG64(seed: Any = None) -> BitGenerator")
  public static BitGenerator pcg64(Object seed) {
    return new Pcg64(seeds(seed));
  }

  /// The permuted congruential generator with the stronger output function.
  @Signature("fn PCG64DXSM(seed: Any = None) -> BitGenerator")
  public static BitGenerator pcg64dxsm(Object seed) {
    return new Pcg64Dxsm(seeds(seed));
  }

  /// The counter-based generator of a seed.
  @Signature("fn Philox(seed: Any = None) -> BitGenerator")
  public static BitGenerator philox(Object seed) {
    return new Philox(seeds(seed));
  }

  /// The small fast chaotic generator of a seed.
  @Signature("fn SFC64(seed: Any = None) -> BitGenerator")
  public static BitGenerator sfc64(Object seed) {
    return new Sfc64(seeds(seed));
  }

  /// Seeds made of a number or several.
  ///
  /// ```ruchy
  /// >>> np.random.SeedSequence(1).generate_state(2)
  /// [1835504127 1731038949]
  /// ```
  @Signature("fn SeedSequence(entropy: Any = None) -> SeedSequence")
  public static SeedSequence seedSequence(Object entropy) {
    return seeds(entropy);
  }

  /// The seeds that an argument means.
  ///
  /// @throws RuchyError E0818 if it is no seed
  static SeedSequence seeds(Object seed) {
    if (Operands.isNone(seed)) {
      return SeedSequence.fresh();
    }
    return switch (seed) {
      case SeedSequence seeds -> seeds;
      case Long number -> SeedSequence.of(number);
      case BigInteger number -> SeedSequence.of(number);
      case NDArray array -> SeedSequence.of(array.ravel().toLongArray());
      case RuchyList list -> SeedSequence.of(Operands.array(list).toLongArray());
      default ->
          throw new RuchyError("E0818", "a seed can not be " + Display.quoted(seed))
              .help("seeds are integers, lists of integers, None and np.random.SeedSequence");
    };
  }

  public static NDArray array(byte[] bytes) {
    var array = NDArray.empty(DType.UINT8, bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      array.setLong(Byte.toUnsignedLong(bytes[i]), i);
    }
    return array;
  }

  /// A copy that is as if so many times 2¹²⁸ numbers had been drawn, or what the kind has for it.
  @Signature("fn jumped(self: BitGenerator, jumps: i64 = 1) -> BitGenerator")
  public static BitGenerator jumped(BitGenerator self, long jumps) {
    return self.jumped(jumps);
  }

  /// Moves on as if so many numbers had been drawn, and returns the source.
  @Signature("fn advance(self: BitGenerator, delta: i64) -> BitGenerator")
  public static BitGenerator advance(BitGenerator self, long delta) {
    var count = BigInteger.valueOf(delta);
    switch (self) {
      case Pcg64 bits -> bits.advance(count);
      case Pcg64Dxsm bits -> bits.advance(count);
      case Philox bits -> bits.advance(count);
      case Mt19937 _, Sfc64 _ ->
          throw new RuchyError("E0818", self.name() + " can not be advanced")
              .help("PCG64, PCG64DXSM and Philox can; MT19937 can be `jumped`");
    }
    return self;
  }

  /// The next number of 64 bits, for MT19937 of 32 bits, as it comes.
  @Signature("fn random_raw(self: BitGenerator) -> Any")
  public static Object randomRaw(BitGenerator self) {
    return randomRaw(self, ObjectList.of(1L)).item(0);
  }

  /// The next numbers of 64 bits, for MT19937 of 32 bits, as they come.
  @Signature("fn random_raw(self: BitGenerator, size: Any) -> Array<u64>")
  public static NDArray randomRaw(BitGenerator self, Object size) {
    var array = NDArray.empty(DType.UINT64, Operands.size(size));
    var flat = array.reshape(-1);
    for (long i = 0; i < array.size(); i++) {
      flat.setLong(self.randomRaw(), i);
    }
    return array;
  }

  /// All there is to continue from later.
  @Signature("fn state(self: BitGenerator) -> BitGeneratorState")
  public static BitGeneratorState state(BitGenerator self) {
    return self.state();
  }

  /// Continues from a state.
  @Signature("fn set_state(self: BitGenerator, state: BitGeneratorState) -> ()")
  public static void setState(BitGenerator self, BitGeneratorState state) {
    self.setState(state);
  }

  /// The seeds this source was made of.
  @Signature("fn seed_seq(self: BitGenerator) -> SeedSequence")
  public static SeedSequence seedSeq(BitGenerator self) {
    return self.seedSequence();
  }

  /// Sources of the same kind with independent streams.
  @Signature("fn spawn(self: BitGenerator, n_children: i64) -> [BitGenerator]")
  public static RuchyList spawn(BitGenerator self, long children) {
    var list = new ObjectList<Object>(1);
    self.spawn(Arguments.toInt(children, "n_children")).forEach(list::add);
    return list;
  }

  /// Seeds of independent streams.
  @Signature("fn spawn(self: SeedSequence, n_children: i64) -> [SeedSequence]")
  public static RuchyList spawn(SeedSequence self, long children) {
    var list = new ObjectList<Object>(1);
    self.spawn(Arguments.toInt(children, "n_children")).forEach(list::add);
    return list;
  }

  /// Words to seed something with, of `"uint32"` or `"uint64"`.
  @Signature(
      "fn generate_state(self: SeedSequence, n_words: i64, dtype: Any = \"uint32\") -> Array")
  public static NDArray generateState(SeedSequence self, long words, Object dtype) {
    var count = Arguments.toInt(words, "n_words");
    if (Operands.dtype(dtype) == DType.UINT64) {
      return NDArray.ofLongs(self.generateLongs(count)).view(DType.UINT64);
    }
    return NDArray.ofInts(self.generateInts(count)).view(DType.UINT32);
  }
}
