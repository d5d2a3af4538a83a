package fnp.linalg.simd;

import fnp.linalg.gemm.Tile64;
import fnp.ndarray.Memory;
import java.nio.ByteOrder;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Kernels of 4 rows by two registers. Eight accumulators are as many as two multipliers with a
/// latency of four keep busy; with twelve, which would fit the sixteen registers of AVX2, the JIT
/// compiler spills some and the kernel runs at half the speed. Two steps per round make the method
/// too large to be inlined into its caller, where it would spill as well.
///
/// @source Van Zee and van de Geijn, "BLIS: A Framework for Rapidly Instantiating BLAS
///   Functionality", 2015
public final class VectorTile64 implements Tile64 {
  private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
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
      double[] a,
      int aStart,
      double[] b,
      int bStart,
      int depth,
      double[] strip,
      int start,
      int stride) {
    var c00 = DoubleVector.zero(S);
    var c01 = c00;
    var c10 = c00;
    var c11 = c00;
    var c20 = c00;
    var c21 = c00;
    var c30 = c00;
    var c31 = c00;
    int k = 0;
    for (; k < depth - 1; k += 2) {
      var b0 = DoubleVector.fromArray(S, b, bStart + k * COLUMNS);
      var b1 = DoubleVector.fromArray(S, b, bStart + k * COLUMNS + LANES);
      var at = aStart + k * ROWS;
      var x = DoubleVector.broadcast(S, a[at]);
      c00 = x.fma(b0, c00);
      c01 = x.fma(b1, c01);
      x = DoubleVector.broadcast(S, a[at + 1]);
      c10 = x.fma(b0, c10);
      c11 = x.fma(b1, c11);
      x = DoubleVector.broadcast(S, a[at + 2]);
      c20 = x.fma(b0, c20);
      c21 = x.fma(b1, c21);
      x = DoubleVector.broadcast(S, a[at + 3]);
      c30 = x.fma(b0, c30);
      c31 = x.fma(b1, c31);
      b0 = DoubleVector.fromArray(S, b, bStart + (k + 1) * COLUMNS);
      b1 = DoubleVector.fromArray(S, b, bStart + (k + 1) * COLUMNS + LANES);
      at = aStart + (k + 1) * ROWS;
      x = DoubleVector.broadcast(S, a[at]);
      c00 = x.fma(b0, c00);
      c01 = x.fma(b1, c01);
      x = DoubleVector.broadcast(S, a[at + 1]);
      c10 = x.fma(b0, c10);
      c11 = x.fma(b1, c11);
      x = DoubleVector.broadcast(S, a[at + 2]);
      c20 = x.fma(b0, c20);
      c21 = x.fma(b1, c21);
      x = DoubleVector.broadcast(S, a[at + 3]);
      c30 = x.fma(b0, c30);
      c31 = x.fma(b1, c31);
    }
    if (k < depth) {
      var b0 = DoubleVector.fromArray(S, b, bStart + k * COLUMNS);
      var b1 = DoubleVector.fromArray(S, b, bStart + k * COLUMNS + LANES);
      var at = aStart + k * ROWS;
      var x = DoubleVector.broadcast(S, a[at]);
      c00 = x.fma(b0, c00);
      c01 = x.fma(b1, c01);
      x = DoubleVector.broadcast(S, a[at + 1]);
      c10 = x.fma(b0, c10);
      c11 = x.fma(b1, c11);
      x = DoubleVector.broadcast(S, a[at + 2]);
      c20 = x.fma(b0, c20);
      c21 = x.fma(b1, c21);
      x = DoubleVector.broadcast(S, a[at + 3]);
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
  public void storeRow(double[] strip, int start, long target, int count, boolean add) {
    int j = 0;
    for (; j <= count - LANES; j += LANES) {
      var at = target + j * 8L;
      var sum = DoubleVector.fromArray(S, strip, start + j);
      (add ? at(at).add(sum) : sum).intoMemorySegment(Memory.ALL, at, ORDER);
    }
    for (; j < count; j++) {
      var at = target + j * 8L;
      Memory.setDouble(at, add ? Memory.getDouble(at) + strip[start + j] : strip[start + j]);
    }
  }

  @Override
  public double dot(long x, long y, long count) {
    var bytes = count * 8;
    var step = 4L * S.vectorByteSize();
    double sum = 0;
    long i = 0;
    if (bytes >= step) {
      var end = bytes - bytes % step;
      sum = dotOfBlocks(x, y, end);
      i = end;
    }
    for (; i < bytes; i += 8) {
      sum += Memory.getDouble(x + i) * Memory.getDouble(y + i);
    }
    return sum;
  }

  private static double dotOfBlocks(long x, long y, long end) {
    var width = (long) S.vectorByteSize();
    var s0 = DoubleVector.zero(S);
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

  private static DoubleVector at(long address) {
    return DoubleVector.fromMemorySegment(S, Memory.ALL, address, ORDER);
  }
}
