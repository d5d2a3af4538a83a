package fnp.ufunc.simd;

import fnp.ufunc.loop.BinaryLoop;
import fnp.ufunc.loop.ClassCopy;
import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.Vector;
import jdk.incubator.vector.VectorSpecies;

/// An operation on two operands of any kind of lane; a template, see [ClassCopy].
///
/// Each body applies the function in one place only: the compiler gives up on a method, and makes
/// its vectors objects, after so many operations on vectors.
final class LanesBinary extends PackingBinary {
  private static final LaneOperator F =
      ClassCopy.constant(MethodHandles.lookup(), 0, LaneOperator.class);
  private static final BinaryLoop SCALAR =
      ClassCopy.constant(MethodHandles.lookup(), 1, BinaryLoop.class);

  @SuppressWarnings("unchecked")
  private static final VectorSpecies<Object> S =
      ClassCopy.constant(MethodHandles.lookup(), 2, VectorSpecies.class);

  /// Whether lanes may be combined in any order when reducing.
  private static final boolean REDUCES =
      ClassCopy.constant(MethodHandles.lookup(), 3, Boolean.class);

  private static final int SIZE = S.elementSize() / 8;
  private static final int STEP = S.vectorByteSize();

  LanesBinary() {
    super(SIZE, SIZE, S.length(), SCALAR);
  }

  @Override
  void dense(long x, long y, long z, long count) {
    dense(Lanes.APART, x, y, z, count);
  }

  private static void dense(int apart, long x, long y, long z, long count) {
    if (apart > 0) {
      dense(apart - 1, x, y, z, count);
      return;
    }
    var end = count * SIZE;
    for (long i = 0; i < end; i += STEP) {
      Lanes.put(F.apply(at(x + i), at(y + i)), z + i);
    }
  }

  @Override
  void withRight(long x, long y, long z, long count) {
    withRight(Lanes.APART, x, y, z, count);
  }

  private static void withRight(int apart, long x, long y, long z, long count) {
    if (apart > 0) {
      withRight(apart - 1, x, y, z, count);
      return;
    }
    var right = Lanes.all(S, y);
    var end = count * SIZE;
    for (long i = 0; i < end; i += STEP) {
      Lanes.put(F.apply(at(x + i), right), z + i);
    }
  }

  @Override
  void withLeft(long x, long y, long z, long count) {
    withLeft(Lanes.APART, x, y, z, count);
  }

  private static void withLeft(int apart, long x, long y, long z, long count) {
    if (apart > 0) {
      withLeft(apart - 1, x, y, z, count);
      return;
    }
    var left = Lanes.all(S, x);
    var end = count * SIZE;
    for (long i = 0; i < end; i += STEP) {
      Lanes.put(F.apply(left, at(y + i)), z + i);
    }
  }

  @Override
  public void reduce(long accumulator, long x, long xStride, long count) {
    if (!REDUCES || count < 8L * S.length()) {
      SCALAR.reduce(accumulator, x, xStride, count);
    } else if (xStride == SIZE) {
      var done = STEP + (count * SIZE - STEP) / (4L * STEP) * (4L * STEP);
      var lanes = Packing.block(0);
      fold(Lanes.APART, x, done, lanes);
      SCALAR.reduce(accumulator, lanes, SIZE, S.length());
      SCALAR.reduce(accumulator, x + done, SIZE, count - done / SIZE);
    } else {
      var block = Packing.block(1);
      for (long done = 0; done < count; done += Packing.BLOCK) {
        var some = (int) Math.min(Packing.BLOCK, count - done);
        Packing.copy(SIZE, x + done * xStride, xStride, block, SIZE, some);
        reduce(accumulator, block, SIZE, some);
      }
    }
  }

  /// Four vectors at a time, since the latency of one chain would be the limit.
  private static void fold(int apart, long x, long end, long to) {
    if (apart > 0) {
      fold(apart - 1, x, end, to);
      return;
    }
    var all = at(x);
    for (long i = x + STEP; i < x + end; i += 4L * STEP) {
      var low = F.apply(at(i), at(i + STEP));
      var high = F.apply(at(i + 2L * STEP), at(i + 3L * STEP));
      all = F.apply(all, F.apply(low, high));
    }
    Lanes.put(all, to);
  }

  private static Vector<Object> at(long address) {
    return Lanes.at(S, address);
  }
}
