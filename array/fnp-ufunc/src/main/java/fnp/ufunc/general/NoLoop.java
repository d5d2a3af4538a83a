package fnp.ufunc.general;

import fnp.ufunc.loop.BinaryLoop;

/// Stands where a loop over machine numbers would, for elements that are none; it never runs.
public final class NoLoop implements BinaryLoop {
  /// Makes one.
  public NoLoop() {}

  @Override
  public void run(long x, long xStride, long y, long yStride, long z, long zStride, long count) {
    throw unreachable();
  }

  @Override
  public void reduce(long accumulator, long x, long xStride, long count) {
    throw unreachable();
  }

  @Override
  public void scan(long x, long xStride, long z, long zStride, long count) {
    throw unreachable();
  }

  private static AssertionError unreachable() {
    return new AssertionError("a loop was run over elements that are no machine numbers");
  }
}
