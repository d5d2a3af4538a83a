package fnp.ufunc.simd;

import fnp.ndarray.Memory;
import fnp.ufunc.loop.UnaryLoop;

/// The cast of a type to itself: elements that lie side by side are copied as one block.
final class Copy implements UnaryLoop {
  private static final int BLOCK_MIN = 16;

  private final int size;
  private final UnaryLoop scalar;

  Copy(int size, UnaryLoop scalar) {
    this.size = size;
    this.scalar = scalar;
  }

  @Override
  public void run(long x, long xStride, long z, long zStride, long count) {
    if (xStride == size && zStride == size && count >= BLOCK_MIN) {
      Memory.copy(x, z, count * size);
    } else {
      scalar.run(x, xStride, z, zStride, count);
    }
  }
}
