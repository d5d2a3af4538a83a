package ruchy.std.random;

import fnp.random.Generator;
import fnp.random.RandomState;
import fnp.random.bits.BitGenerator;
import frankennumpy.Random;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.array.Operands;

/// The namespace `np.random`: generators, and what is not both a function of the stream that all
/// share and a method of the older generators, see [RandomStates].
@Namespace("np.random")
public final class RandomFunctions {
  private RandomFunctions() {}

  /// A generator, with NumPy's stream: of a seed, of several numbers, of a seed sequence, of a
  /// source of bits; without a seed one that nobody can foresee.
  ///
  /// ```ruchy
  /// >>> np.random.default_rng(1).normal()
  /// 0.345584192064786
  /// ```
  @Signature("fn default_rng(seed: Any = None) -> Generator")
  public static Generator defaultRng(Object seed) {
    return switch (seed) {
      case Generator generator -> generator;
      case BitGenerator bits -> new Generator(bits);
      default -> Generator.of(BitGenerators.seeds(seed));
    };
  }

  /// A generator that draws from a source of bits.
  ///
  /// ```ruchy
  /// >>> np.random.Generator(np.random.MT19937(1)).random(2)
  /// [0.24067554 0.72958187]
  /// ```
  @Signature("fn Generator(bit_generator: BitGenerator) -> Generator")
  public static Generator generator(BitGenerator bits) {
    return new Generator(bits);
  }

  /// Numbers in `[0, 1)` of the stream that all share; older names of `np.random.random`.
  @Signature({"fn ranf(size: Any = None) -> Any", "fn sample(size: Any = None) -> Any"})
  public static Object random(Object size) {
    return Operands.scalarOrArray(Random.random(Operands.size(size)));
  }

  /// Whole numbers from 0 up to the greatest of int64.
  @Signature("fn tomaxint(self: RandomState, size: Any = None) -> Any")
  public static Object tomaxint(RandomState self, Object size) {
    return Operands.scalarOrArray(self.tomaxint(Operands.size(size)));
  }
}
