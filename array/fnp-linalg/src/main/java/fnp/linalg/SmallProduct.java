package fnp.linalg;

import fnp.dtype.DType;
import fnp.linalg.gemm.Matrix;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import fnp.ufunc.Workers;
import java.lang.ref.Reference;

/// Products of matrices that are too small to be packed: the bits of the blocked kernels, which add
/// one exact product after the other.
final class SmallProduct {
  /// Longer rows and more products are faster with vectors.
  private static final long DEPTH_MAX = 64;

  private static final long PRODUCTS_MAX = 1000;

  /// Below this many products one thread does the work.
  private static final long SHARED_MIN = 1 << 18;

  private SmallProduct() {}

  /// Whether matrices of a dtype are multiplied here.
  static boolean fits(DType type, long rows, long depth, long columns) {
    return (type == DType.FLOAT64 || type == DType.FLOAT32)
        && depth <= DEPTH_MAX
        && rows <= PRODUCTS_MAX
        && columns <= PRODUCTS_MAX
        && rows * depth * columns <= PRODUCTS_MAX;
  }

  /// `c = a b` for all matrices of stacks of one shape.
  static void ofStacks(NDArray a, NDArray b, NDArray c) {
    var stacks = new Stacks(a, b, c);
    var first = c.shape(0);
    var pieces = c.size() * a.shape(-1) < SHARED_MIN ? 1 : Math.min(first, 4L * Workers.threads());
    Workers.run(
        pieces, piece -> slices(stacks, piece * first / pieces, (piece + 1) * first / pieces));
    Reference.reachabilityFence(a);
    Reference.reachabilityFence(b);
    Reference.reachabilityFence(c);
  }

  private record Stacks(NDArray a, NDArray b, NDArray c) {}

  private static void slices(Stacks of, long from, long end) {
    for (var i = from; i < end; i++) {
      walk(
          of,
          1,
          of.a.address() + i * of.a.layout().stride(0),
          of.b.address() + i * of.b.layout().stride(0),
          of.c.address() + i * of.c.layout().stride(0));
    }
  }

  private static void walk(Stacks of, int axis, long a, long b, long c) {
    if (axis == of.c.ndim() - 2) {
      multiply(of.c.dtype(), matrix(of.a, a), matrix(of.b, b), matrix(of.c, c));
      return;
    }
    for (long i = 0; i < of.c.shape(axis); i++) {
      walk(
          of,
          axis + 1,
          a + i * of.a.layout().stride(axis),
          b + i * of.b.layout().stride(axis),
          c + i * of.c.layout().stride(axis));
    }
  }

  private static Matrix matrix(NDArray stack, long address) {
    var layout = stack.layout();
    var rows = layout.ndim() - 2;
    return new Matrix(
        address,
        (int) layout.length(rows),
        (int) layout.length(rows + 1),
        layout.stride(rows),
        layout.stride(rows + 1));
  }

  /// `c = a b`.
  static void multiply(DType type, Matrix a, Matrix b, Matrix c) {
    if (type == DType.FLOAT64) {
      ofDoubles(a, b, c);
    } else {
      ofFloats(a, b, c);
    }
  }

  private static void ofDoubles(Matrix a, Matrix b, Matrix c) {
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < b.columns(); j++) {
        var x = a.at(i, 0);
        var y = b.at(0, j);
        double sum = 0;
        for (int k = 0; k < a.columns(); k++) {
          sum = Math.fma(Memory.getDouble(x), Memory.getDouble(y), sum);
          x += a.columnStride();
          y += b.rowStride();
        }
        Memory.setDouble(c.at(i, j), sum);
      }
    }
  }

  private static void ofFloats(Matrix a, Matrix b, Matrix c) {
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < b.columns(); j++) {
        var x = a.at(i, 0);
        var y = b.at(0, j);
        float sum = 0;
        for (int k = 0; k < a.columns(); k++) {
          sum = Math.fma(Memory.getFloat(x), Memory.getFloat(y), sum);
          x += a.columnStride();
          y += b.rowStride();
        }
        Memory.setFloat(c.at(i, j), sum);
      }
    }
  }
}
