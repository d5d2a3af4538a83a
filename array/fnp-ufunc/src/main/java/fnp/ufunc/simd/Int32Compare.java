package fnp.ufunc.simd;

import fnp.ndarray.Memory;
import fnp.ufunc.loop.BinaryLoop;
import fnp.ufunc.loop.ClassCopy;
import java.lang.invoke.MethodHandles;
import java.nio.ByteOrder;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// A comparison of 32-bit integer lanes that writes booleans; a template, see [ClassCopy].
final class Int32Compare implements BinaryLoop {
  private static final VectorOperators.Comparison F =
      ClassCopy.constant(MethodHandles.lookup(), 0, VectorOperators.Comparison.class);
  private static final BinaryLoop SCALAR =
      ClassCopy.constant(MethodHandles.lookup(), 1, BinaryLoop.class);
  private static final VectorSpecies<Integer> S = IntVector.SPECIES_PREFERRED;
  private static final ByteOrder ORDER = ByteOrder.nativeOrder();
  private static final int SIZE = Integer.BYTES;
  private static final int LANES = S.length();

  @Override
  public void run(long x, long xStride, long y, long yStride, long z, long zStride, long count) {
    long done = 0;
    if (zStride == 1 && xStride == SIZE && count >= LANES && LANES <= Masks.LANES_MAX) {
      if (yStride == SIZE) {
        done = dense(x, y, z, count);
      } else if (yStride == 0) {
        done = withRight(x, Memory.getInt(y), z, count);
      }
    }
    if (done < count) {
      SCALAR.run(
          x + done * xStride,
          xStride,
          y + done * yStride,
          yStride,
          z + done * zStride,
          zStride,
          count - done);
    }
  }

  private static long dense(long x, long y, long z, long count) {
    long i = 0;
    for (; i <= count - LANES; i += LANES) {
      put(at(x + i * SIZE).compare(F, at(y + i * SIZE)), z + i);
    }
    return i;
  }

  private static long withRight(long x, int right, long z, long count) {
    var y = IntVector.broadcast(S, right);
    long i = 0;
    for (; i <= count - LANES; i += LANES) {
      put(at(x + i * SIZE).compare(F, y), z + i);
    }
    return i;
  }

  private static void put(VectorMask<Integer> mask, long z) {
    Masks.store(mask.toLong(), LANES, z);
  }

  @Override
  public void reduce(long accumulator, long x, long xStride, long count) {
    SCALAR.reduce(accumulator, x, xStride, count);
  }

  @Override
  public void scan(long x, long xStride, long z, long zStride, long count) {
    SCALAR.scan(x, xStride, z, zStride, count);
  }

  private static IntVector at(long address) {
    return IntVector.fromMemorySegment(S, Memory.ALL, address, ORDER);
  }
}
