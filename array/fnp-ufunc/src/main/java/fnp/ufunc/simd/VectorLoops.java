package fnp.ufunc.simd;

import fnp.ufunc.loop.BinaryLoop;
import fnp.ufunc.loop.ClassCopy;
import fnp.ufunc.loop.Element;
import fnp.ufunc.loop.PairwiseSum;
import fnp.ufunc.loop.UnaryLoop;
import java.lang.invoke.MethodHandles;
import java.util.Optional;
import java.util.Set;

/// Which operations have vector loops, by NumPy's name and element code.
///
/// Every method takes the scalar loop beside it, which serves short runs.
public final class VectorLoops {
  private static final Set<String> DIVISIONS = Set.of("floor_divide", "remainder");

  private VectorLoops() {}

  /// The vector loop of an operation whose result has its operands' type.
  public static Optional<BinaryLoop> binary(String name, int code, BinaryLoop scalar) {
    if (Element.isComplex(code)) {
      return ComplexLanes.of(name, code, scalar);
    }
    if (code == Element.INT32 && DIVISIONS.contains(name)) {
      return Optional.of(
          ClassCopy.of(
              MethodHandles.lookup(),
              IntDivision.class,
              BinaryLoop.class,
              scalar,
              name.equals("remainder")));
    }
    return LaneOperators.of(name, code)
        .map(operator ->
            ClassCopy.of(
                MethodHandles.lookup(),
                LanesBinary.class,
                BinaryLoop.class,
                operator,
                scalar,
                Lanes.species(code),
                LaneOperators.isReorderable(name, code)));
  }

  /// Whether an operation of complex numbers is made of vectors of their parts.
  public static boolean hasParts(String name) {
    return ComplexLanes.NAMES.contains(name);
  }

  /// Whether an operation of float16 is one of float32, rounded.
  public static boolean isOfSingles(String name) {
    return HalfSteps.NAMES.contains(name);
  }

  /// Whether a function of float16 is one of its bits.
  public static boolean isOfBits(String name) {
    return LaneFunctions.exact(name, Element.FLOAT16).isPresent();
  }

  /// The vector loop of a comparison.
  public static Optional<BinaryLoop> comparison(String name, int code, BinaryLoop scalar) {
    return LaneTests.of(name, code).map(test -> comparison(test, code, scalar));
  }

  private static BinaryLoop comparison(LaneTest test, int code, BinaryLoop scalar) {
    return ClassCopy.of(
        MethodHandles.lookup(),
        LanesCompare.class,
        BinaryLoop.class,
        test,
        scalar,
        Lanes.species(code));
  }

  /// Whether the vector loop of a function of one operand gives the bits of the scalar loop, or
  /// there is none.
  public static boolean isExact(String name, int code) {
    return LaneFunctions.near(name, code).isEmpty();
  }

  /// The vector loop of a function of one operand whose result has its type.
  public static Optional<UnaryLoop> unary(String name, int code, UnaryLoop scalar) {
    var exact = LaneFunctions.exact(name, code);
    var loop =
        exact
            .or(() -> LaneFunctions.near(name, code))
            .map(function ->
                ClassCopy.of(
                    MethodHandles.lookup(),
                    LanesUnary.class,
                    UnaryLoop.class,
                    function,
                    scalar,
                    Lanes.species(code),
                    exact.isPresent(),
                    Element.size(code)));
    return exact.isPresent() ? loop : loop.map(PiecewiseUnary::new);
  }

  /// The vector loop of a test of one operand.
  public static Optional<UnaryLoop> test(String name, int code, UnaryLoop scalar) {
    return LaneTests.of(name, code)
        .map(test -> {
          var loop = comparison(test, code, new Twice(scalar));
          return (x, xStride, z, zStride, count) ->
              loop.run(x, xStride, x, xStride, z, zStride, count);
        });
  }

  /// The vector loop of a cast.
  public static Optional<UnaryLoop> cast(int from, int to, UnaryLoop scalar) {
    return LaneCast.of(from, to)
        .map(cast ->
            ClassCopy.of(
                MethodHandles.lookup(),
                LanesUnary.class,
                UnaryLoop.class,
                cast.function(),
                scalar,
                cast.in(),
                true,
                Element.size(to)));
  }

  /// The loop that copies elements of a type.
  public static UnaryLoop copy(int code, UnaryLoop scalar) {
    return new Copy(Element.size(code), scalar);
  }

  /// The leaves of pairwise sums of floats that lie side by side.
  public static PairwiseSum.Leaf sumLeaf(int code) {
    return code == Element.FLOAT64 ? new Float64Sum() : new Float32Sum();
  }

  /// A loop over one operand in the shape of one over two, which are the same.
  private record Twice(UnaryLoop loop) implements BinaryLoop {
    @Override
    public void run(long x, long xStride, long y, long yStride, long z, long zStride, long count) {
      loop.run(x, xStride, z, zStride, count);
    }

    @Override
    public void reduce(long accumulator, long x, long xStride, long count) {
      throw new AssertionError("a test does not reduce");
    }

    @Override
    public void scan(long x, long xStride, long z, long zStride, long count) {
      throw new AssertionError("a test does not accumulate");
    }
  }
}
