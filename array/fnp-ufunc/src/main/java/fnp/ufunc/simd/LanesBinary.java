package fnp.ufunc.simd;

import fnp.ufunc.loop.BinaryLoop;
import fnp.ufunc.loop.ClassCopy;
import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.Vector;
import jdk.incubator.vector.VectorSpecies;

/// An operation on two operands of any kind of lane; a template, see [ClassCopy].
///
/// The last vector is computed first and stored last, overlapping the one before, so that there is
/// no tail, and a result in the place of an operand is right.
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
    var end = count * SIZE - STEP;
    var last = F.apply(at(x + end), at(y + end));
    for (long i = 0; i < end; i += STEP) {
      Lanes.put(F.apply(at(x + i), at(y + i)), z + i);
    }
    Lanes.put(last, z + end);
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
    var end = count * SIZE - STEP;
    var last = F.apply(at(x + end), right);
    for (long i = 0; i < end; i += STEP) {
      Lanes.put(F.apply(at(x + i), right), z + i);
    }
    Lanes.put(last, z + end);
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
    var end = count * SIZE - STEP;
    var last = F.apply(left, at(y + end));
    for (long i = 0; i < end; i += STEP) {
      Lanes.put(F.apply(left, at(y + i)), z + i);
    }
    Lanes.put(last, z + end);
  }

  @Override
  public void reduce(long accumulator, long x, long xStride, long count) {
    if (!REDUCES || count < 8L * S.length()) {
      SCALAR.reduce(accumulator, x, xStride, count);
    } else if (xStride == SIZE) {
      var done = count * SIZE / (4L * STEP) * (4L * STEP);
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
    var a = at(x);
    var b = at(x + STEP);
    var c = at(x + 2L * STEP);
    var d = at(x + 3L * STEP);
    for (long i = 4L * STEP; i < end; i += 4L * STEP) {
      a = F.apply(a, at(x + i));
      b = F.apply(b, at(x + i + STEP));
      c = F.apply(c, at(x + i + 2L * STEP));
      d = F.apply(d, at(x + i + 3L * STEP));
    }
    Lanes.put(F.apply(F.apply(a, b), F.apply(c, d)), to);
  }

  private static Vector<Object> at(long address) {
    return Lanes.at(S, address);
  }
}
