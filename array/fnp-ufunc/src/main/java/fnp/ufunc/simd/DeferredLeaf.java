package fnp.ufunc.simd;

import fnp.ufunc.loop.PairwiseSum;

/// Leaves of sums that are scalar until those of vectors are compiled, see [Training]; both give
/// the same bits.
public final class DeferredLeaf implements PairwiseSum.Leaf {
  private final PairwiseSum.Leaf scalar;
  private final PairwiseSum.Leaf vector;
  private final int size;
  private volatile boolean ready;
  private volatile boolean asked;

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

  private PairwiseSum.Leaf ask() {
    if (!asked) {
      start();
    }
    return scalar;
  }

  private synchronized void start() {
    if (!asked) {
      asked = true;
      Training.start(
          memory -> train(vector, memory),
          memory -> train(scalar, memory),
          () -> false,
          Training.RUN_BYTES,
          () -> ready = true);
    }
  }

  private void train(PairwiseSum.Leaf leaf, long memory) {
    var bytes = PairwiseSum.LEAF * size;
    for (int i = 0; i < Training.RUN_BYTES; i += bytes) {
      leaf.sum(memory + i, size, PairwiseSum.LEAF);
    }
  }
}
