package fnp.ufunc.simd;

import fnp.ufunc.loop.BinaryLoop;
import fnp.ufunc.loop.ClassCopy;
import fnp.ufunc.loop.Element;
import java.lang.invoke.MethodHandles;
import java.util.Optional;
import java.util.Set;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/// Operations of complex numbers that lie side by side, as operations of twice as many parts; all
/// others are left to the scalar loop.
final class ComplexLanes implements BinaryLoop {
  static final Set<String> NAMES = Set.of("add", "subtract", "multiply");

  /// So many numbers fill two vectors of any machine.
  private static final int COUNT_MIN = 32;

  private final BinaryLoop parts;
  private final BinaryLoop scalar;
  private final long size;

  private ComplexLanes(BinaryLoop parts, BinaryLoop scalar, int code) {
    this.parts = parts;
    this.scalar = scalar;
    this.size = Element.size(code);
  }

  /// The loop of sums, differences and products.
  static Optional<BinaryLoop> of(String name, int code, BinaryLoop scalar) {
    var part = Element.part(code);
    @SuppressWarnings("unchecked")
    var species = (VectorSpecies<Object>) Lanes.species(part);
    return switch (name) {
      case "add", "subtract" ->
          LaneOperators.of(name, part).map(operator -> of(operator, species, code, scalar));
      case "multiply" -> Optional.of(of(product(species), species, code, scalar));
      default -> Optional.empty();
    };
  }

  private static BinaryLoop of(
      LaneOperator operator, VectorSpecies<Object> species, int code, BinaryLoop scalar) {
    // Runs here are dense and long, so the loop never falls back on its scalar one.
    var parts =
        ClassCopy.of(
            MethodHandles.lookup(),
            LanesBinary.class,
            BinaryLoop.class,
            operator,
            scalar,
            species,
            false);
    return new ComplexLanes(parts, scalar, code);
  }

  /// `(a + bi)(c + di)` with one product of each part kept exact, in the order of NumPy's vectors.
  private static LaneOperator product(VectorSpecies<Object> species) {
    var reals = VectorShuffle.fromOp(species, i -> i & ~1);
    var imags = VectorShuffle.fromOp(species, i -> i | 1);
    var swapped = VectorShuffle.fromOp(species, i -> i ^ 1);
    var signs = VectorMask.fromLong(species, 0x5555_5555_5555_5555L);
    return (x, y) -> {
      var crossed =
          x.rearrange(imags)
              .lanewise(VectorOperators.MUL, y.rearrange(swapped))
              .lanewise(VectorOperators.NEG, signs);
      return x.rearrange(reals).lanewise(VectorOperators.FMA, y, crossed);
    };
  }

  @Override
  public void run(long x, long xStride, long y, long yStride, long z, long zStride, long count) {
    if (count >= COUNT_MIN && xStride == size && yStride == size && zStride == size) {
      parts.run(x, size / 2, y, size / 2, z, size / 2, 2 * count);
    } else {
      scalar.run(x, xStride, y, yStride, z, zStride, count);
    }
  }

  @Override
  public void reduce(long accumulator, long x, long xStride, long count) {
    scalar.reduce(accumulator, x, xStride, count);
  }

  @Override
  public void scan(long x, long xStride, long z, long zStride, long count) {
    scalar.scan(x, xStride, z, zStride, count);
  }
}
