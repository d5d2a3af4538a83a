package fnp.ufunc.simd;

import fnp.ufunc.loop.UnaryLoop;

/// A conversion through a third type, block by block: where the lanes of one vector would fill
/// eight of the other, the machine has no vector instruction for it.
public final class StagedCast implements UnaryLoop {
  private final UnaryLoop first;
  private final UnaryLoop second;
  private final int middle;

  /// @param middle the size of elements in between, at most 8
  public StagedCast(UnaryLoop first, UnaryLoop second, int middle) {
    this.first = first;
    this.second = second;
    this.middle = middle;
  }

  @Override
  public void run(long x, long xStride, long z, long zStride, long count) {
    var block = Packing.block(2);
    for (long done = 0; done < count; done += Packing.BLOCK) {
      var some = Math.min(Packing.BLOCK, count - done);
      first.run(x + done * xStride, xStride, block, middle, some);
      second.run(block, middle, z + done * zStride, zStride, some);
    }
  }
}
