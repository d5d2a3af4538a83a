package fnp.ufunc.simd;

import fnp.ndarray.Memory;
import fnp.ufunc.loop.ClassCopy;
import fnp.ufunc.loop.UnaryLoop;
import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.VectorSpecies;

/// A function or conversion of one operand of any kind of lane; a template, see [ClassCopy].
///
/// Where the scalar loop does not give the same bits, the vector function also serves strides,
/// short runs and ends, so that an element's result does not depend on its position.
final class LanesUnary implements UnaryLoop {
  private static final LaneFunction F =
      ClassCopy.constant(MethodHandles.lookup(), 0, LaneFunction.class);
  private static final UnaryLoop SCALAR =
      ClassCopy.constant(MethodHandles.lookup(), 1, UnaryLoop.class);

  @SuppressWarnings("unchecked")
  private static final VectorSpecies<Object> S =
      ClassCopy.constant(MethodHandles.lookup(), 2, VectorSpecies.class);

  /// Whether the scalar loop gives the same bits; it must where the result's size differs.
  private static final boolean EXACT = ClassCopy.constant(MethodHandles.lookup(), 3, Boolean.class);

  /// The size of results.
  private static final int OUT = ClassCopy.constant(MethodHandles.lookup(), 4, Integer.class);

  private static final int SIZE = S.elementSize() / 8;
  private static final int LANES = S.length();

  @Override
  public void run(long x, long xStride, long z, long zStride, long count) {
    if (count < LANES) {
      if (EXACT) {
        SCALAR.run(x, xStride, z, zStride, count);
      } else {
        few(x, xStride, z, zStride, (int) count);
      }
    } else if (xStride == SIZE && zStride == OUT) {
      side(x, z, count);
    } else {
      packed(x, xStride, z, zStride, count);
    }
  }

  /// Elements that do not fill a vector are computed with those before them, once more. Where the
  /// result takes the operand's place that has to happen first.
  private static void side(long x, long z, long count) {
    var rest = count % LANES;
    if (rest == 0) {
      dense(Lanes.APART, x, z, count);
      return;
    }
    var end = count - LANES;
    if (x == z) {
      var last = Packing.block(3);
      dense(Lanes.APART, x + end * SIZE, last, LANES);
      dense(Lanes.APART, x, z, count - rest);
      Memory.copy(last, z + end * OUT, (long) LANES * OUT);
    } else {
      dense(Lanes.APART, x, z, count - rest);
      dense(Lanes.APART, x + end * SIZE, z + end * OUT, LANES);
    }
  }

  private static void dense(int apart, long x, long z, long count) {
    if (apart > 0) {
      dense(apart - 1, x, z, count);
      return;
    }
    for (long i = 0; i < count; i += LANES) {
      Lanes.put(F.apply(Lanes.at(S, x + i * SIZE)), z + i * OUT);
    }
  }

  private static void few(long x, long xStride, long z, long zStride, int count) {
    var block = Packing.block(0);
    Packing.copy(SIZE, x, xStride, block, SIZE, count);
    for (int i = count; i < LANES; i++) {
      // Any valid number will do; zeros or old bits could be slow or raise traps.
      Packing.copy(SIZE, block, SIZE, block + (long) i * SIZE, SIZE, 1);
    }
    Lanes.put(F.apply(Lanes.at(S, block)), block);
    Packing.copy(SIZE, block, SIZE, z, zStride, count);
  }

  private void packed(long x, long xStride, long z, long zStride, long count) {
    var operands = Packing.block(0);
    var results = Packing.block(1);
    for (long done = 0; done < count; done += Packing.BLOCK) {
      var some = (int) Math.min(Packing.BLOCK, count - done);
      var from = x + done * xStride;
      if (xStride != SIZE) {
        Packing.copy(SIZE, from, xStride, operands, SIZE, some);
        from = operands;
      }
      var to = zStride == OUT ? z + done * OUT : results;
      run(from, SIZE, to, OUT, some);
      if (zStride != OUT) {
        Packing.copy(OUT, to, OUT, z + done * zStride, zStride, some);
      }
    }
  }
}
