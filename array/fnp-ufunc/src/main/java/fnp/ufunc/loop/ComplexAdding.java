package fnp.ufunc.loop;

import java.lang.invoke.MethodHandles;

/// The addition of complex numbers: elementwise as the addition of their parts, reduced in NumPy's
/// pairwise order with four accumulators each for real and imaginary parts. A template, see
/// [ClassCopy].
///
/// @source NumPy 2.4, `loops_utils.h.src`, `CDOUBLE_pairwise_sum`
final class ComplexAdding implements SumOfComplex {
  private static final BinaryLoop LOOP =
      ClassCopy.constant(MethodHandles.lookup(), 0, BinaryLoop.class);
  private static final int PART = ClassCopy.constant(MethodHandles.lookup(), 1, Integer.class);

  private static final long SIZE = Element.size(PART);

  ComplexAdding() {}

  @Override
  public void run(long x, long xStride, long y, long yStride, long z, long zStride, long count) {
    LOOP.run(x, xStride, y, yStride, z, zStride, count);
  }

  @Override
  public void scan(long x, long xStride, long z, long zStride, long count) {
    LOOP.scan(x, xStride, z, zStride, count);
  }

  @Override
  public void reduce(long accumulator, long x, long xStride, long count) {
    add(accumulator, sum(x, xStride, count));
    add(accumulator + SIZE, sum(x + SIZE, xStride, count));
  }

  private static void add(long accumulator, double sum) {
    Element.storeDouble(PART, accumulator, rounded(at(accumulator) + sum));
  }

  private static double sum(long x, long stride, long count) {
    if (count <= PairwiseSum.LEAF / 2) {
      return leaf(x, stride, (int) count);
    }
    // NumPy halves the number of parts, at a multiple of eight of them.
    var half = PairwiseSum.halfOf(2 * count) / 2;
    return rounded(sum(x, stride, half) + sum(x + half * stride, stride, count - half));
  }

  private static double leaf(long x, long stride, int count) {
    if (count < 4) {
      var total = -0.0;
      for (int i = 0; i < count; i++) {
        total = rounded(total + at(x + i * stride));
      }
      return total;
    }
    var r0 = at(x);
    var r1 = at(x + stride);
    var r2 = at(x + 2 * stride);
    var r3 = at(x + 3 * stride);
    int i = 4;
    for (; i < count - count % 4; i += 4) {
      var p = x + i * stride;
      r0 = rounded(r0 + at(p));
      r1 = rounded(r1 + at(p + stride));
      r2 = rounded(r2 + at(p + 2 * stride));
      r3 = rounded(r3 + at(p + 3 * stride));
    }
    var total = rounded(rounded(r0 + r1) + rounded(r2 + r3));
    for (; i < count; i++) {
      total = rounded(total + at(x + i * stride));
    }
    return total;
  }

  private static double at(long address) {
    return Element.loadDouble(PART, address);
  }

  /// Sums of float32 are rounded to float32 after every addition.
  private static double rounded(double value) {
    return PART == Element.FLOAT32 ? (float) value : value;
  }
}
