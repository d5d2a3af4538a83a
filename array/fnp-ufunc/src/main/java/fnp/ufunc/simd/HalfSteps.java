package fnp.ufunc.simd;

import fnp.ndarray.Memory;
import fnp.ufunc.loop.BinaryLoop;
import fnp.ufunc.loop.Element;
import fnp.ufunc.loop.UnaryLoop;
import java.lang.foreign.Arena;
import java.util.Set;

/// An operation of float16, computed in float32 block by block, as NumPy does: operands become
/// float32 exactly, and the result is rounded once more.
public final class HalfSteps implements BinaryLoop {
  /// The operations whose results in float32 are those of float16 when they are rounded.
  static final Set<String> NAMES = Set.of("add", "subtract", "multiply", "divide");

  private static final int SINGLE = 4;
  private static final int COUNT_MIN = 64;
  private static final int BLOCK = 512;

  /// Whole vectors are computed, so the rest of the last one gets ones, which are always valid.
  private static final int FILL = 64;

  private static final ThreadLocal<Long> BLOCKS =
      ThreadLocal.withInitial(() -> Arena.global().allocate(3L * BLOCK * SINGLE, 64).address());

  private final BinaryLoop singles;
  private final BinaryLoop scalar;
  private final UnaryLoop widen;
  private final UnaryLoop narrow;
  private final boolean tests;

  /// @param singles the operation of float32
  /// @param scalar the operation of float16
  /// @param widen from float16 to float32
  /// @param narrow back; unused if the result is bool
  /// @param result the code of the results
  public HalfSteps(
      BinaryLoop singles, BinaryLoop scalar, UnaryLoop widen, UnaryLoop narrow, int result) {
    this.singles = singles;
    this.scalar = scalar;
    this.widen = widen;
    this.narrow = narrow;
    this.tests = result == Element.BOOL;
  }

  @Override
  public void run(long x, long xStride, long y, long yStride, long z, long zStride, long count) {
    if (count < COUNT_MIN || (xStride == 0 && yStride == 0)) {
      scalar.run(x, xStride, y, yStride, z, zStride, count);
      return;
    }
    var left = BLOCKS.get();
    var right = left + (long) BLOCK * SINGLE;
    var result = right + (long) BLOCK * SINGLE;
    for (long done = 0; done < count; done += BLOCK) {
      var some = (int) Math.min(BLOCK, count - done);
      widen(x + done * xStride, xStride, left, some);
      widen(y + done * yStride, yStride, right, some);
      var to = z + done * zStride;
      var whole = (some + FILL - 1) / FILL * FILL;
      singles.run(left, SINGLE, right, SINGLE, result, tests ? 1 : SINGLE, whole);
      if (tests) {
        Packing.copy(1, result, 1, to, zStride, some);
      } else {
        narrow.run(result, SINGLE, to, zStride, some);
      }
    }
  }

  private void widen(long x, long stride, long to, int count) {
    widen.run(x, stride, to, SINGLE, count);
    for (int i = count; i < BLOCK && i % FILL != 0; i++) {
      Memory.setFloat(to + (long) i * SINGLE, 1);
    }
  }

  @Override
  public void reduce(long accumulator, long x, long xStride, long count) {
    scalar.reduce(accumulator, x, xStride, count);
  }

  @Override
  public void scan(long x, long xStride, long z, long zStride, long count) {
    scalar.scan(x, xStride, z, zStride, count);
  }
}
