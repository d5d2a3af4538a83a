package fnp.ufunc.simd;

import fnp.ndarray.Memory;
import fnp.ufunc.loop.BinaryLoop;
import fnp.ufunc.loop.ClassCopy;
import java.lang.invoke.MethodHandles;
import java.nio.ByteOrder;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/// A lanewise operation on two operands of 32-bit integer lanes; a template, see [ClassCopy].
final class Int32Binary implements BinaryLoop {
  private static final VectorOperators.Binary F =
      ClassCopy.constant(MethodHandles.lookup(), 0, VectorOperators.Binary.class);
  private static final BinaryLoop SCALAR =
      ClassCopy.constant(MethodHandles.lookup(), 1, BinaryLoop.class);
  private static final boolean REDUCES =
      ClassCopy.constant(MethodHandles.lookup(), 2, Boolean.class);
  private static final VectorSpecies<Integer> S = IntVector.SPECIES_PREFERRED;
  private static final boolean UNSIGNED =
      F.equals(VectorOperators.UMIN) || F.equals(VectorOperators.UMAX);
  private static final ByteOrder ORDER = ByteOrder.nativeOrder();
  private static final int SIZE = Integer.BYTES;
  private static final int STEP = S.vectorByteSize();

  @Override
  public void run(long x, long xStride, long y, long yStride, long z, long zStride, long count) {
    if (zStride != SIZE || count < S.length()) {
      SCALAR.run(x, xStride, y, yStride, z, zStride, count);
      return;
    }
    var end = count * SIZE;
    long done;
    if (xStride == SIZE && yStride == SIZE) {
      done = dense(x, y, z, end);
    } else if (xStride == SIZE && yStride == 0) {
      done = withRight(x, load(y), z, end);
    } else if (xStride == 0 && yStride == SIZE) {
      done = withLeft(load(x), y, z, end);
    } else {
      SCALAR.run(x, xStride, y, yStride, z, zStride, count);
      return;
    }
    if (done < end) {
      var at = done / SIZE;
      SCALAR.run(x + at * xStride, xStride, y + at * yStride, yStride, z + done, SIZE, count - at);
    }
  }

  private static long dense(long x, long y, long z, long end) {
    long i = 0;
    for (; i <= end - STEP; i += STEP) {
      at(x + i).lanewise(F, at(y + i)).intoMemorySegment(Memory.ALL, z + i, ORDER);
    }
    return i;
  }

  private static long withRight(long x, int right, long z, long end) {
    var y = IntVector.broadcast(S, right);
    long i = 0;
    for (; i <= end - STEP; i += STEP) {
      at(x + i).lanewise(F, y).intoMemorySegment(Memory.ALL, z + i, ORDER);
    }
    return i;
  }

  private static long withLeft(int left, long y, long z, long end) {
    var x = IntVector.broadcast(S, left);
    long i = 0;
    for (; i <= end - STEP; i += STEP) {
      x.lanewise(F, at(y + i)).intoMemorySegment(Memory.ALL, z + i, ORDER);
    }
    return i;
  }

  @Override
  public void reduce(long accumulator, long x, long xStride, long count) {
    if (!REDUCES || xStride != SIZE || count < 8L * S.length()) {
      SCALAR.reduce(accumulator, x, xStride, count);
      return;
    }
    var end = count * SIZE;
    var done = end - end % (4L * STEP);
    store(accumulator, combine(load(accumulator), reduceDense(x, done)));
    SCALAR.reduce(accumulator, x + done, SIZE, (end - done) / SIZE);
  }

  private static int reduceDense(long x, long end) {
    var r0 = at(x);
    var r1 = at(x + STEP);
    var r2 = at(x + 2L * STEP);
    var r3 = at(x + 3L * STEP);
    for (long i = 4L * STEP; i < end; i += 4L * STEP) {
      r0 = r0.lanewise(F, at(x + i));
      r1 = r1.lanewise(F, at(x + i + STEP));
      r2 = r2.lanewise(F, at(x + i + 2L * STEP));
      r3 = r3.lanewise(F, at(x + i + 3L * STEP));
    }
    var all = r0.lanewise(F, r1).lanewise(F, r2.lanewise(F, r3));
    return UNSIGNED ? fold(all) : all.reduceLanes((VectorOperators.Associative) F);
  }

  /// JDK 25 reduces lanes by unsigned extremes from a wrong starting value, so this does it.
  private static int fold(IntVector all) {
    var folded = all;
    for (int width = S.length() / 2; width > 0; width /= 2) {
      folded = folded.lanewise(F, folded.rearrange(VectorShuffle.iota(S, width, 1, true)));
    }
    return folded.lane(0);
  }

  private static int combine(int left, int right) {
    return IntVector.broadcast(S, left).lanewise(F, right).lane(0);
  }

  @Override
  public void scan(long x, long xStride, long z, long zStride, long count) {
    SCALAR.scan(x, xStride, z, zStride, count);
  }

  private static IntVector at(long address) {
    return IntVector.fromMemorySegment(S, Memory.ALL, address, ORDER);
  }

  private static int load(long address) {
    return Memory.getInt(address);
  }

  private static void store(long address, int value) {
    Memory.setInt(address, value);
  }
}
