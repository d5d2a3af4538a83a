package fnp.ufunc.loop;

import fnp.ndarray.Memory;

/// Sums of floats in NumPy's order, so that every bit agrees.
///
/// Fewer than 8 elements are added in sequence from -0.0; up to 128 go to eight accumulators that
/// are combined `((0+1)+(2+3))+((4+5)+(6+7))`, followed by the tail; longer runs are halved at a
/// multiple of eight.
///
/// @source NumPy 2.4, `loops_utils.h.src`, `pairwise_sum`
public final class PairwiseSum {
  /// The longest run that is added without being halved.
  public static final int LEAF = 128;

  private PairwiseSum() {}

  /// Adds `count` elements of `leaf`'s type.
  public static double sum(Leaf leaf, long x, long stride, long count) {
    if (count <= LEAF) {
      return leaf.sum(x, stride, (int) count);
    }
    var half = halfOf(count);
    return leaf.add(sum(leaf, x, stride, half), sum(leaf, x + half * stride, stride, count - half));
  }

  /// Where a run of `count` elements is cut.
  public static long halfOf(long count) {
    var half = count / 2;
    return half - half % 8;
  }

  /// The bottom of the tree: at most [#LEAF] elements.
  public interface Leaf {
    /// The sum of `count` elements, in order.
    double sum(long x, long stride, int count);

    /// Combines two halves with the rounding of the element type.
    double add(double left, double right);
  }

  /// Leaves of float64.
  public static final class Float64 implements Leaf {
    @Override
    public double sum(long x, long stride, int count) {
      if (count < 8) {
        var total = -0.0;
        for (int i = 0; i < count; i++) {
          total += at(x + i * stride);
        }
        return total;
      }
      double r0 = at(x);
      double r1 = at(x + stride);
      double r2 = at(x + 2 * stride);
      double r3 = at(x + 3 * stride);
      double r4 = at(x + 4 * stride);
      double r5 = at(x + 5 * stride);
      double r6 = at(x + 6 * stride);
      double r7 = at(x + 7 * stride);
      int i = 8;
      for (; i < count - count % 8; i += 8) {
        var p = x + i * stride;
        r0 += at(p);
        r1 += at(p + stride);
        r2 += at(p + 2 * stride);
        r3 += at(p + 3 * stride);
        r4 += at(p + 4 * stride);
        r5 += at(p + 5 * stride);
        r6 += at(p + 6 * stride);
        r7 += at(p + 7 * stride);
      }
      var total = ((r0 + r1) + (r2 + r3)) + ((r4 + r5) + (r6 + r7));
      for (; i < count; i++) {
        total += at(x + i * stride);
      }
      return total;
    }

    @Override
    public double add(double left, double right) {
      return left + right;
    }

    private static double at(long address) {
      return Memory.getDouble(address);
    }
  }

  /// Leaves of float32: the same tree, rounded to float32 after every addition.
  public static final class Float32 implements Leaf {
    @Override
    public double sum(long x, long stride, int count) {
      if (count < 8) {
        var total = -0.0f;
        for (int i = 0; i < count; i++) {
          total += at(x + i * stride);
        }
        return total;
      }
      float r0 = at(x);
      float r1 = at(x + stride);
      float r2 = at(x + 2 * stride);
      float r3 = at(x + 3 * stride);
      float r4 = at(x + 4 * stride);
      float r5 = at(x + 5 * stride);
      float r6 = at(x + 6 * stride);
      float r7 = at(x + 7 * stride);
      int i = 8;
      for (; i < count - count % 8; i += 8) {
        var p = x + i * stride;
        r0 += at(p);
        r1 += at(p + stride);
        r2 += at(p + 2 * stride);
        r3 += at(p + 3 * stride);
        r4 += at(p + 4 * stride);
        r5 += at(p + 5 * stride);
        r6 += at(p + 6 * stride);
        r7 += at(p + 7 * stride);
      }
      var total = ((r0 + r1) + (r2 + r3)) + ((r4 + r5) + (r6 + r7));
      for (; i < count; i++) {
        total += at(x + i * stride);
      }
      return total;
    }

    @Override
    public double add(double left, double right) {
      return (float) left + (float) right;
    }

    private static float at(long address) {
      return Memory.getFloat(address);
    }
  }

  /// Leaves of float16: the same tree, added in float32.
  public static final class Float16 implements Leaf {
    @Override
    public double sum(long x, long stride, int count) {
      if (count < 8) {
        var total = -0.0f;
        for (int i = 0; i < count; i++) {
          total += at(x + i * stride);
        }
        return total;
      }
      float r0 = at(x);
      float r1 = at(x + stride);
      float r2 = at(x + 2 * stride);
      float r3 = at(x + 3 * stride);
      float r4 = at(x + 4 * stride);
      float r5 = at(x + 5 * stride);
      float r6 = at(x + 6 * stride);
      float r7 = at(x + 7 * stride);
      int i = 8;
      for (; i < count - count % 8; i += 8) {
        var p = x + i * stride;
        r0 += at(p);
        r1 += at(p + stride);
        r2 += at(p + 2 * stride);
        r3 += at(p + 3 * stride);
        r4 += at(p + 4 * stride);
        r5 += at(p + 5 * stride);
        r6 += at(p + 6 * stride);
        r7 += at(p + 7 * stride);
      }
      var total = ((r0 + r1) + (r2 + r3)) + ((r4 + r5) + (r6 + r7));
      for (; i < count; i++) {
        total += at(x + i * stride);
      }
      return total;
    }

    @Override
    public double add(double left, double right) {
      return (float) left + (float) right;
    }

    private static float at(long address) {
      return Float.float16ToFloat(Memory.getShort(address));
    }
  }
}
