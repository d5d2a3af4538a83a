package fnp.ufunc.simd;

import fnp.ufunc.loop.PairwiseSum;

/// Leaves of sums that are scalar until those of vectors are compiled, see [Training]; both give
/// the same bits.
public final class DeferredLeaf implements PairwiseSum.Leaf {
  private final PairwiseSum.Leaf scalar;
  private final PairwiseSum.Leaf vector;
  private final int size;
  private volatile boolean ready;
  private boolean asked;

  /// @param scalar gives the same bits
  /// @param size bytes per element
  public DeferredLeaf(PairwiseSum.Leaf scalar, PairwiseSum.Leaf vector, int size) {
    this.scalar = scalar;
    this.vector = vector;
    this.size = size;
  }

  @Override
  public double sum(long x, long stride, int count) {
    var leaf = count < DeferredLoop.VECTOR_MIN ? scalar : ready ? vector : ask();
    return leaf.sum(x, stride, count);
  }

  @Override
  public double add(double left, double right) {
    return scalar.add(left, right);
  }

  private synchronized PairwiseSum.Leaf ask() {
    if (!asked) {
      asked = true;
      Training.start(
          memory -> train(vector, memory),
          memory -> train(scalar, memory),
          () -> false,
          size,
          () -> ready = true);
    }
    return scalar;
  }

  private void train(PairwiseSum.Leaf leaf, long memory) {
    for (int i = 0; i < Training.COUNT; i += PairwiseSum.LEAF) {
      leaf.sum(memory + (long) i * size, size, PairwiseSum.LEAF);
    }
  }
}
