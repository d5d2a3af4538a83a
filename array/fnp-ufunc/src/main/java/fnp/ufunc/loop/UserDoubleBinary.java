package fnp.ufunc.loop;

import fnp.ndarray.Memory;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.util.function.DoubleBinaryOperator;

/// The loop of a function of two float64s that a program made; a template, see [ClassCopy].
///
/// Blocks are copied to arrays of Java and back, since the compiler makes vectors of loops over
/// those only; they stay in the first-level cache.
final class UserDoubleBinary implements BinaryLoop {
  private static final DoubleBinaryOperator F =
      ClassCopy.constant(MethodHandles.lookup(), 0, DoubleBinaryOperator.class);
  private static final BinaryLoop SCALAR =
      ClassCopy.constant(MethodHandles.lookup(), 1, BinaryLoop.class);
  private static final ValueLayout.OfDouble NUMBER = ValueLayout.JAVA_DOUBLE_UNALIGNED;
  private static final int BLOCK = 1024;
  private static final ThreadLocal<double[][]> BLOCKS =
      ThreadLocal.withInitial(() -> new double[2][BLOCK]);

  @Override
  public void run(long x, long xStride, long y, long yStride, long z, long zStride, long count) {
    if (count < 8) {
      SCALAR.run(x, xStride, y, yStride, z, zStride, count);
      return;
    }
    var blocks = BLOCKS.get();
    for (long done = 0; done < count; done += BLOCK) {
      var some = (int) Math.min(BLOCK, count - done);
      load(x + done * xStride, xStride, blocks[0], some);
      load(y + done * yStride, yStride, blocks[1], some);
      map(blocks[0], blocks[1], some);
      store(blocks[0], z + done * zStride, zStride, some);
    }
  }

  private static void map(double[] x, double[] y, int count) {
    for (int i = 0; i < count; i++) {
      x[i] = F.applyAsDouble(x[i], y[i]);
    }
  }

  @Override
  public void reduce(long accumulator, long x, long xStride, long count) {
    SCALAR.reduce(accumulator, x, xStride, count);
  }

  @Override
  public void scan(long x, long xStride, long z, long zStride, long count) {
    SCALAR.scan(x, xStride, z, zStride, count);
  }

  private static void load(long from, long stride, double[] to, int count) {
    if (stride == Long.BYTES) {
      MemorySegment.copy(Memory.ALL, NUMBER, from, to, 0, count);
      return;
    }
    for (int i = 0; i < count; i++) {
      to[i] = Memory.getDouble(from + i * stride);
    }
  }

  private static void store(double[] from, long to, long stride, int count) {
    if (stride == Long.BYTES) {
      MemorySegment.copy(from, 0, Memory.ALL, NUMBER, to, count);
      return;
    }
    for (int i = 0; i < count; i++) {
      Memory.setDouble(to + i * stride, from[i]);
    }
  }
}
