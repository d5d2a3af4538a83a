package fnp.ufunc.simd;

import fnp.ufunc.loop.UnaryLoop;

/// Runs a vector loop that no scalar loop can stand in for in short pieces at first: after some
/// hundred calls the compiler translates it, which takes far longer where one call lasts.
final class PiecewiseUnary implements UnaryLoop {
  private static final int PIECE = 128;

  /// Enough calls for the compiler, and a while for it to work.
  private static final int PIECES = 10_000;

  private final UnaryLoop loop;

  /// Shared without care: some calls more or less do no harm.
  private int pieces;

  PiecewiseUnary(UnaryLoop loop) {
    this.loop = loop;
  }

  @Override
  public void run(long x, long xStride, long z, long zStride, long count) {
    long done = 0;
    for (; pieces < PIECES && count - done > PIECE; done += PIECE) {
      pieces++;
      loop.run(x + done * xStride, xStride, z + done * zStride, zStride, PIECE);
    }
    loop.run(x + done * xStride, xStride, z + done * zStride, zStride, count - done);
  }
}
