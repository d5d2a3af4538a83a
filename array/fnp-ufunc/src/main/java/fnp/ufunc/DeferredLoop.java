package fnp.ufunc;

import fnp.ufunc.loop.BinaryLoop;
import java.util.function.Supplier;

/// Runs short runs on the scalar loop, and makes the vector loop when the first long one comes:
/// loading the Vector API costs more than many small arrays together.
final class DeferredLoop implements BinaryLoop {
  /// Runs shorter than this stay scalar; both loops give the same bits.
  private static final int VECTOR_MIN = 32;

  private final BinaryLoop scalar;
  private final Supplier<BinaryLoop> maker;
  private volatile BinaryLoop longRuns;

  DeferredLoop(BinaryLoop scalar, Supplier<BinaryLoop> maker) {
    this.scalar = scalar;
    this.maker = maker;
    this.longRuns = this;
  }

  @Override
  public void run(long x, long xStride, long y, long yStride, long z, long zStride, long count) {
    forCount(count).run(x, xStride, y, yStride, z, zStride, count);
  }

  @Override
  public void reduce(long accumulator, long x, long xStride, long count) {
    forCount(count).reduce(accumulator, x, xStride, count);
  }

  @Override
  public void scan(long x, long xStride, long z, long zStride, long count) {
    scalar.scan(x, xStride, z, zStride, count);
  }

  private BinaryLoop forCount(long count) {
    if (count < VECTOR_MIN) {
      return scalar;
    }
    var made = longRuns;
    if (made == this) {
      made = maker.get();
      longRuns = made;
    }
    return made;
  }
}
