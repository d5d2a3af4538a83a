package fnp.ufunc.simd;

import fnp.ndarray.Memory;
import fnp.ufunc.loop.ClassCopy;
import fnp.ufunc.loop.UnaryLoop;
import java.lang.invoke.MethodHandles;
import java.nio.ByteOrder;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// A lanewise operation on one operand of float64 lanes; a template, see [ClassCopy].
///
/// The tail goes through the same vector operation under a mask, so that an element's result does
/// not depend on its position.
final class Float64Unary implements UnaryLoop {
  private static final VectorOperators.Unary F =
      ClassCopy.constant(MethodHandles.lookup(), 0, VectorOperators.Unary.class);
  private static final UnaryLoop SCALAR =
      ClassCopy.constant(MethodHandles.lookup(), 1, UnaryLoop.class);
  private static final boolean EXACT = ClassCopy.constant(MethodHandles.lookup(), 2, Boolean.class);
  private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
  private static final ByteOrder ORDER = ByteOrder.nativeOrder();
  private static final int SIZE = Double.BYTES;
  private static final int STEP = S.vectorByteSize();

  @Override
  public void run(long x, long xStride, long z, long zStride, long count) {
    if (xStride != SIZE || zStride != SIZE) {
      if (EXACT) {
        SCALAR.run(x, xStride, z, zStride, count);
      } else {
        strided(x, xStride, z, zStride, count);
      }
      return;
    }
    var end = count * SIZE;
    var done = dense(x, z, end);
    if (done < end) {
      if (EXACT) {
        SCALAR.run(x + done, SIZE, z + done, SIZE, (end - done) / SIZE);
      } else {
        tail(x + done, z + done, (int) ((end - done) / SIZE));
      }
    }
  }

  private static long dense(long x, long z, long end) {
    long i = 0;
    for (; i <= end - STEP; i += STEP) {
      at(x + i).lanewise(F).intoMemorySegment(Memory.ALL, z + i, ORDER);
    }
    return i;
  }

  private static void tail(long x, long z, int count) {
    var mask = S.indexInRange(0, count);
    DoubleVector.fromMemorySegment(S, Memory.ALL, x, ORDER, mask)
        .lanewise(F)
        .intoMemorySegment(Memory.ALL, z, ORDER, mask);
  }

  private static void strided(long x, long xStride, long z, long zStride, long count) {
    var lanes = new double[S.length()];
    for (long i = 0; i < count; i += lanes.length) {
      var some = (int) Math.min(lanes.length, count - i);
      for (int k = 0; k < some; k++) {
        lanes[k] = Memory.getDouble(x + (i + k) * xStride);
      }
      DoubleVector.fromArray(S, lanes, 0).lanewise(F).intoArray(lanes, 0);
      for (int k = 0; k < some; k++) {
        Memory.setDouble(z + (i + k) * zStride, lanes[k]);
      }
    }
  }

  private static DoubleVector at(long address) {
    return DoubleVector.fromMemorySegment(S, Memory.ALL, address, ORDER);
  }
}
