package fnp.ufunc;

import fnp.ufunc.loop.BinaryLoop;
import fnp.ufunc.loop.Casts;
import fnp.ufunc.loop.Element;
import fnp.ufunc.loop.PairwiseSum;
import fnp.ufunc.loop.UnaryLoop;

/// Scalar loops only: works on every machine and without any module.
final class ScalarProvider implements LoopProvider {
  @Override
  public BinaryLoop binary(String name, int code, BinaryLoop scalar) {
    return scalar;
  }

  @Override
  public BinaryLoop comparison(String name, int code, BinaryLoop scalar) {
    return scalar;
  }

  @Override
  public UnaryLoop unary(String name, int code, UnaryLoop scalar) {
    return scalar;
  }

  @Override
  public UnaryLoop test(String name, int code, UnaryLoop scalar) {
    return scalar;
  }

  @Override
  public UnaryLoop cast(int from, int to) {
    return Casts.scalar(from, to);
  }

  @Override
  public PairwiseSum.Leaf sumLeaf(int code) {
    return switch (code) {
      case Element.FLOAT16 -> new PairwiseSum.Float16();
      case Element.FLOAT32 -> new PairwiseSum.Float32();
      default -> new PairwiseSum.Float64();
    };
  }

  @Override
  public long countTruths(long x, int bytes) {
    return 0;
  }
}
