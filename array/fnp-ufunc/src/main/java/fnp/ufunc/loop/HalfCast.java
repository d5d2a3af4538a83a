package fnp.ufunc.loop;

import fnp.ndarray.Memory;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Conversion between float16 and float32, block by block through arrays of Java: the compiler
/// makes vectors of loops over those, and the machine has instructions for this conversion.
public final class HalfCast implements UnaryLoop {
  private static final ValueLayout.OfShort HALF = ValueLayout.JAVA_SHORT_UNALIGNED;
  private static final ValueLayout.OfFloat SINGLE = ValueLayout.JAVA_FLOAT_UNALIGNED;
  private static final int COUNT_MIN = 32;
  private static final int BLOCK = 512;
  private static final ThreadLocal<Blocks> BLOCKS =
      ThreadLocal.withInitial(() -> new Blocks(new short[BLOCK], new float[BLOCK]));

  private final boolean widens;
  private final UnaryLoop scalar;

  /// A thread's own arrays; a class, for records do not hold bare arrays.
  private static final class Blocks {
    final short[] halves;
    final float[] singles;

    Blocks(short[] halves, float[] singles) {
      this.halves = halves;
      this.singles = singles;
    }
  }

  /// @param widens whether float16 becomes float32 rather than the other way
  /// @param scalar does the same for strides and short runs
  public HalfCast(boolean widens, UnaryLoop scalar) {
    this.widens = widens;
    this.scalar = scalar;
  }

  @Override
  public void run(long x, long xStride, long z, long zStride, long count) {
    var in = widens ? Short.BYTES : Float.BYTES;
    var out = widens ? Float.BYTES : Short.BYTES;
    if (count < COUNT_MIN || xStride != in || zStride != out) {
      scalar.run(x, xStride, z, zStride, count);
      return;
    }
    var blocks = BLOCKS.get();
    for (long done = 0; done < count; done += BLOCK) {
      var some = (int) Math.min(BLOCK, count - done);
      if (widens) {
        MemorySegment.copy(Memory.ALL, HALF, x + done * in, blocks.halves, 0, some);
        widen(blocks.halves, blocks.singles, some);
        MemorySegment.copy(blocks.singles, 0, Memory.ALL, SINGLE, z + done * out, some);
      } else {
        MemorySegment.copy(Memory.ALL, SINGLE, x + done * in, blocks.singles, 0, some);
        narrow(blocks.singles, blocks.halves, some);
        MemorySegment.copy(blocks.halves, 0, Memory.ALL, HALF, z + done * out, some);
      }
    }
  }

  private static void widen(short[] from, float[] to, int count) {
    for (int i = 0; i < count; i++) {
      to[i] = Float.float16ToFloat(from[i]);
    }
  }

  private static void narrow(float[] from, short[] to, int count) {
    for (int i = 0; i < count; i++) {
      to[i] = Float.floatToFloat16(from[i]);
    }
  }
}
