package fnp.ufunc.loop;

import fnp.ndarray.Memory;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.util.function.LongUnaryOperator;

/// The loop of a function of one int64s that a program made; a template, see [ClassCopy].
///
/// Blocks are copied to arrays of Java and back, since the compiler makes vectors of loops over
/// those only; they stay in the first-level cache.
final class UserLongUnary implements UnaryLoop {
  private static final LongUnaryOperator F =
      ClassCopy.constant(MethodHandles.lookup(), 0, LongUnaryOperator.class);
  private static final ValueLayout.OfLong NUMBER = ValueLayout.JAVA_LONG_UNALIGNED;
  private static final int BLOCK = 1024;
  private static final ThreadLocal<long[]> BLOCKS = ThreadLocal.withInitial(() -> new long[BLOCK]);

  @Override
  public void run(long x, long xStride, long z, long zStride, long count) {
    if (count < 8) {
      for (long i = 0; i < count; i++) {
        Memory.setLong(z + i * zStride, F.applyAsLong(Memory.getLong(x + i * xStride)));
      }
      return;
    }
    var block = BLOCKS.get();
    for (long done = 0; done < count; done += BLOCK) {
      var some = (int) Math.min(BLOCK, count - done);
      load(x + done * xStride, xStride, block, some);
      map(block, some);
      store(block, z + done * zStride, zStride, some);
    }
  }

  private static void map(long[] x, int count) {
    for (int i = 0; i < count; i++) {
      x[i] = F.applyAsLong(x[i]);
    }
  }

  private static void load(long from, long stride, long[] to, int count) {
    if (stride == Long.BYTES) {
      MemorySegment.copy(Memory.ALL, NUMBER, from, to, 0, count);
      return;
    }
    for (int i = 0; i < count; i++) {
      to[i] = Memory.getLong(from + i * stride);
    }
  }

  private static void store(long[] from, long to, long stride, int count) {
    if (stride == Long.BYTES) {
      MemorySegment.copy(from, 0, Memory.ALL, NUMBER, to, count);
      return;
    }
    for (int i = 0; i < count; i++) {
      Memory.setLong(to + i * stride, from[i]);
    }
  }
}
