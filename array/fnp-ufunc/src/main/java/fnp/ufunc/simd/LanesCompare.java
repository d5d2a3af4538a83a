package fnp.ufunc.simd;

import fnp.ufunc.loop.BinaryLoop;
import fnp.ufunc.loop.ClassCopy;
import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.Vector;
import jdk.incubator.vector.VectorSpecies;

/// A test of two operands of any kind of lane that writes booleans; a template, see [ClassCopy].
final class LanesCompare extends PackingBinary {
  private static final LaneTest F = ClassCopy.constant(MethodHandles.lookup(), 0, LaneTest.class);
  private static final BinaryLoop SCALAR =
      ClassCopy.constant(MethodHandles.lookup(), 1, BinaryLoop.class);

  @SuppressWarnings("unchecked")
  private static final VectorSpecies<Object> S =
      ClassCopy.constant(MethodHandles.lookup(), 2, VectorSpecies.class);

  private static final int SIZE = S.elementSize() / 8;
  private static final int LANES = S.length();

  LanesCompare() {
    super(SIZE, 1, LANES, SCALAR);
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
    for (long i = 0; i < count; i += LANES) {
      Lanes.putTruth(F.test(at(x + i * SIZE), at(y + i * SIZE)), z + i);
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
    for (long i = 0; i < count; i += LANES) {
      Lanes.putTruth(F.test(at(x + i * SIZE), right), z + i);
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
    for (long i = 0; i < count; i += LANES) {
      Lanes.putTruth(F.test(left, at(y + i * SIZE)), z + i);
    }
  }

  private static Vector<Object> at(long address) {
    return Lanes.at(S, address);
  }
}
