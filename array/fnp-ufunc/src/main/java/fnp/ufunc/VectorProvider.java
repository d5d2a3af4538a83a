package fnp.ufunc;

import fnp.ufunc.loop.BinaryLoop;
import fnp.ufunc.loop.Casts;
import fnp.ufunc.loop.Element;
import fnp.ufunc.loop.HalfCast;
import fnp.ufunc.loop.PairwiseSum;
import fnp.ufunc.loop.UnaryLoop;
import fnp.ufunc.simd.DeferredLeaf;
import fnp.ufunc.simd.DeferredLoop;
import fnp.ufunc.simd.DeferredUnary;
import fnp.ufunc.simd.HalfSteps;
import fnp.ufunc.simd.StagedCast;
import fnp.ufunc.simd.Truths;
import fnp.ufunc.simd.VectorLoops;
import java.util.Optional;
import java.util.function.Supplier;

/// Loops on the Vector API, each with its scalar loop for strides and short runs.
final class VectorProvider implements LoopProvider {
  /// Loading the Vector API costs more than counting a few bytes.
  private static final int SHORT = 256;

  private final boolean patient;

  /// @param patient whether scalar loops run until vector loops are compiled
  VectorProvider(boolean patient) {
    this.patient = patient;
  }

  @Override
  public BinaryLoop binary(String name, int code, BinaryLoop scalar) {
    Supplier<BinaryLoop> maker = () -> VectorLoops.binary(name, code, scalar).orElse(scalar);
    if (Element.isComplex(code) && patient && VectorLoops.hasParts(name)) {
      return new DeferredLoop(scalar, maker, Element.size(code), Element.size(code));
    }
    if (code == Element.FLOAT16 && VectorLoops.isOfSingles(name)) {
      return halfSteps(scalar, () -> VectorLoops.binary(name, Element.FLOAT32, scalar), code);
    }
    return deferred(scalar, maker, code, code);
  }

  /// Operations of float16 as those of float32, once these have vectors.
  private BinaryLoop halfSteps(
      BinaryLoop scalar, Supplier<Optional<BinaryLoop>> singles, int result) {
    Supplier<BinaryLoop> maker =
        () ->
            singles
                .get()
                .<BinaryLoop>map(loop ->
                    new HalfSteps(
                        loop,
                        scalar,
                        cast(Element.FLOAT16, Element.FLOAT32),
                        cast(Element.FLOAT32, Element.FLOAT16),
                        result))
                .orElse(scalar);
    return patient
        ? new DeferredLoop(scalar, maker, Element.size(Element.FLOAT16), Element.size(result))
        : maker.get();
  }

  @Override
  public BinaryLoop comparison(String name, int code, BinaryLoop scalar) {
    if (code == Element.FLOAT16) {
      return halfSteps(
          scalar, () -> VectorLoops.comparison(name, Element.FLOAT32, scalar), Element.BOOL);
    }
    return deferred(
        scalar,
        () -> VectorLoops.comparison(name, code, scalar).orElse(scalar),
        code,
        Element.BOOL);
  }

  private BinaryLoop deferred(BinaryLoop scalar, Supplier<BinaryLoop> maker, int code, int result) {
    if (!hasVectors(code)) {
      return scalar;
    }
    return patient
        ? new DeferredLoop(scalar, maker, Element.size(code), Element.size(result))
        : maker.get();
  }

  @Override
  public UnaryLoop unary(String name, int code, UnaryLoop scalar) {
    Supplier<UnaryLoop> maker = () -> VectorLoops.unary(name, code, scalar).orElse(scalar);
    if (code == Element.FLOAT16 && VectorLoops.isOfBits(name)) {
      return patient
          ? new DeferredUnary(scalar, maker, Element.size(code), Element.size(code))
          : maker.get();
    }
    return VectorLoops.isExact(name, code) || !hasVectors(code)
        ? deferred(scalar, maker, code, code)
        : maker.get();
  }

  @Override
  public UnaryLoop test(String name, int code, UnaryLoop scalar) {
    return deferred(
        scalar, () -> VectorLoops.test(name, code, scalar).orElse(scalar), code, Element.BOOL);
  }

  private UnaryLoop deferred(UnaryLoop scalar, Supplier<UnaryLoop> maker, int code, int result) {
    if (!hasVectors(code)) {
      return scalar;
    }
    return patient
        ? new DeferredUnary(scalar, maker, Element.size(code), Element.size(result))
        : maker.get();
  }

  @Override
  public UnaryLoop cast(int from, int to) {
    var scalar = Casts.scalar(from, to);
    if (from == to) {
      return VectorLoops.copy(from, scalar);
    }
    if (from == Element.FLOAT16 && to == Element.FLOAT32
        || from == Element.FLOAT32 && to == Element.FLOAT16) {
      return new HalfCast(from == Element.FLOAT16, scalar);
    }
    if (from == Element.FLOAT16 && to == Element.FLOAT64) {
      return staged(from, Element.FLOAT32, to);
    }
    if (!Element.isFloat(from)
        && Element.size(from) == 1
        && hasVectors(to)
        && Element.size(to) == 8) {
      return staged(from, Element.INT32, to);
    }
    return hasVectors(to)
        ? deferred(scalar, () -> VectorLoops.cast(from, to, scalar).orElse(scalar), from, to)
        : scalar;
  }

  private UnaryLoop staged(int from, int middle, int to) {
    return new StagedCast(cast(from, middle), cast(middle, to), Element.size(middle));
  }

  /// The Vector API has no lanes of float16 or of complex numbers; of the latter, sums and products
  /// are made of lanes of their parts.
  private static boolean hasVectors(int code) {
    return code != Element.FLOAT16 && !Element.isComplex(code);
  }

  @Override
  public PairwiseSum.Leaf sumLeaf(int code) {
    if (code == Element.FLOAT16) {
      return new PairwiseSum.Float16();
    }
    var vector = VectorLoops.sumLeaf(code);
    return patient
        ? new DeferredLeaf(new ScalarProvider().sumLeaf(code), vector, Element.size(code))
        : vector;
  }

  @Override
  public long countTruths(long x, int bytes) {
    if (bytes < SHORT) {
      return 0;
    }
    return patient ? Truths.countIfReady(x, bytes) : Truths.count(x, bytes);
  }
}
