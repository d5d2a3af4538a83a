package fnp.linalg.simd;

import fnp.linalg.gemm.Tile32;
import fnp.ndarray.Memory;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Kernels of 4 rows by two registers. Eight accumulators are as many as two multipliers with a
/// latency of four keep busy; with twelve, which would fit the sixteen registers of AVX2, the JIT
/// compiler spills some and the kernel runs at half the speed. Two steps per round make the method
/// too large to be inlined into its caller, where it would spill as well.
///
/// @source Van Zee and van de Geijn, "BLIS: A Framework for Rapidly Instantiating BLAS
///   Functionality", 2015
public final class VectorTile32 implements Tile32 {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
  private static final ByteOrder ORDER = ByteOrder.nativeOrder();
  private static final int LANES = S.length();
  private static final int ROWS = 4;
  private static final int COLUMNS = 2 * LANES;

  @Override
  public int rows() {
    return ROWS;
  }

  @Override
  public int columns() {
    return COLUMNS;
  }

  @Override
  public void multiply(
      float[] a,
      int aStart,
      float[] b,
      int bStart,
      int depth,
      float[] strip,
      int start,
      int stride) {
    var c00 = FloatVector.zero(S);
    var c01 = c00;
    var c10 = c00;
    var c11 = c00;
    var c20 = c00;
    var c21 = c00;
    var c30 = c00;
    var c31 = c00;
    int k = 0;
    for (; k < depth - 1; k += 2) {
      var b0 = FloatVector.fromArray(S, b, bStart + k * COLUMNS);
      var b1 = FloatVector.fromArray(S, b, bStart + k * COLUMNS + LANES);
      var at = aStart + k * ROWS;
      var x = FloatVector.broadcast(S, a[at]);
      c00 = x.fma(b0, c00);
      c01 = x.fma(b1, c01);
      x = FloatVector.broadcast(S, a[at + 1]);
      c10 = x.fma(b0, c10);
      c11 = x.fma(b1, c11);
      x = FloatVector.broadcast(S, a[at + 2]);
      c20 = x.fma(b0, c20);
      c21 = x.fma(b1, c21);
      x = FloatVector.broadcast(S, a[at + 3]);
      c30 = x.fma(b0, c30);
      c31 = x.fma(b1, c31);
      b0 = FloatVector.fromArray(S, b, bStart + (k + 1) * COLUMNS);
      b1 = FloatVector.fromArray(S, b, bStart + (k + 1) * COLUMNS + LANES);
      at = aStart + (k + 1) * ROWS;
      x = FloatVector.broadcast(S, a[at]);
      c00 = x.fma(b0, c00);
      c01 = x.fma(b1, c01);
      x = FloatVector.broadcast(S, a[at + 1]);
      c10 = x.fma(b0, c10);
      c11 = x.fma(b1, c11);
      x = FloatVector.broadcast(S, a[at + 2]);
      c20 = x.fma(b0, c20);
      c21 = x.fma(b1, c21);
      x = FloatVector.broadcast(S, a[at + 3]);
      c30 = x.fma(b0, c30);
      c31 = x.fma(b1, c31);
    }
    if (k < depth) {
      var b0 = FloatVector.fromArray(S, b, bStart + k * COLUMNS);
      var b1 = FloatVector.fromArray(S, b, bStart + k * COLUMNS + LANES);
      var at = aStart + k * ROWS;
      var x = FloatVector.broadcast(S, a[at]);
      c00 = x.fma(b0, c00);
      c01 = x.fma(b1, c01);
      x = FloatVector.broadcast(S, a[at + 1]);
      c10 = x.fma(b0, c10);
      c11 = x.fma(b1, c11);
      x = FloatVector.broadcast(S, a[at + 2]);
      c20 = x.fma(b0, c20);
      c21 = x.fma(b1, c21);
      x = FloatVector.broadcast(S, a[at + 3]);
      c30 = x.fma(b0, c30);
      c31 = x.fma(b1, c31);
    }
    c00.intoArray(strip, start);
    c01.intoArray(strip, start + LANES);
    c10.intoArray(strip, start + stride);
    c11.intoArray(strip, start + stride + LANES);
    c20.intoArray(strip, start + 2 * stride);
    c21.intoArray(strip, start + 2 * stride + LANES);
    c30.intoArray(strip, start + 3 * stride);
    c31.intoArray(strip, start + 3 * stride + LANES);
  }

  @Override
  public void storeRow(float[] strip, int start, long target, int count, boolean add) {
    int j = 0;
    for (; j <= count - LANES; j += LANES) {
      var at = target + j * 4L;
      var sum = FloatVector.fromArray(S, strip, start + j);
      (add ? at(at).add(sum) : sum).intoMemorySegment(Memory.ALL, at, ORDER);
    }
    for (; j < count; j++) {
      var at = target + j * 4L;
      Memory.setFloat(at, add ? Memory.getFloat(at) + strip[start + j] : strip[start + j]);
    }
  }

  @Override
  public float dot(long x, long y, long count) {
    var bytes = count * 4;
    var step = 4L * S.vectorByteSize();
    float sum = 0;
    long i = 0;
    if (bytes >= step) {
      var end = bytes - bytes % step;
      sum = dotOfBlocks(x, y, end);
      i = end;
    }
    for (; i < bytes; i += 4) {
      sum += Memory.getFloat(x + i) * Memory.getFloat(y + i);
    }
    return sum;
  }

  private static float dotOfBlocks(long x, long y, long end) {
    var width = (long) S.vectorByteSize();
    var s0 = FloatVector.zero(S);
    var s1 = s0;
    var s2 = s0;
    var s3 = s0;
    for (long i = 0; i < end; i += 4 * width) {
      s0 = at(x + i).fma(at(y + i), s0);
      s1 = at(x + i + width).fma(at(y + i + width), s1);
      s2 = at(x + i + 2 * width).fma(at(y + i + 2 * width), s2);
      s3 = at(x + i + 3 * width).fma(at(y + i + 3 * width), s3);
    }
    return s0.add(s1).add(s2.add(s3)).reduceLanes(VectorOperators.ADD);
  }

  private static FloatVector at(long address) {
    return FloatVector.fromMemorySegment(S, Memory.ALL, address, ORDER);
  }
}
