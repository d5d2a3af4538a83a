package fnp.linalg;

import fnp.dtype.DType;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import fnp.ufunc.Workers;
import java.lang.ref.Reference;

/// Products of stacks of matrices so small that preparing the blocked product would cost more than
/// multiplying by the definition.
final class SmallProducts {
  private static final long SIZE_MAX = 1000;
  private static final long SHARED_MIN = 1 << 18;

  private final NDArray a;
  private final NDArray b;
  private final NDArray c;
  private final int axes;

  private SmallProducts(NDArray a, NDArray b, NDArray c) {
    this.a = a;
    this.b = b;
    this.c = c;
    this.axes = c.ndim() - 2;
  }

  /// Whether matrices of these arrays are small, and of a dtype that is handled here.
  static boolean fit(NDArray a, NDArray c) {
    var size = c.shape(-1) * c.shape(-2) * a.shape(-1);
    return size <= SIZE_MAX && size > 0 && c.size() > 0 && c.dtype() == DType.FLOAT64;
  }

  /// `c = a b` for float64 matrices whose leading axes are those of `c`.
  static void multiply(NDArray a, NDArray b, NDArray c) {
    var product = new SmallProducts(a, b, c);
    var count = c.size() / (c.shape(-1) * c.shape(-2));
    var pieces = c.size() * a.shape(-1) < SHARED_MIN ? 1 : 4L * Workers.threads();
    Workers.run(
        pieces,
        piece -> {
          for (var i = piece * count / pieces; i < (piece + 1) * count / pieces; i++) {
            product.one(i);
          }
        });
    Reference.reachabilityFence(a);
    Reference.reachabilityFence(b);
    Reference.reachabilityFence(c);
  }

  private long start(NDArray of, long index) {
    var address = of.address();
    var rest = index;
    for (int axis = axes - 1; axis >= 0; axis--) {
      address += rest % c.shape(axis) * of.stride(axis);
      rest /= c.shape(axis);
    }
    return address;
  }

  private void one(long index) {
    var left = start(a, index);
    var right = start(b, index);
    var to = start(c, index);
    var rows = (int) c.shape(axes);
    var columns = (int) c.shape(axes + 1);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        var sum = dot(left + i * a.stride(axes), right + j * b.stride(axes + 1));
        Memory.setDouble(to + 8L * (i * columns + j), sum);
      }
    }
  }

  private double dot(long row, long column) {
    var depth = (int) a.shape(axes + 1);
    var across = a.stride(axes + 1);
    var down = b.stride(axes);
    double sum = 0;
    for (int k = 0; k < depth; k++) {
      sum += Memory.getDouble(row + k * across) * Memory.getDouble(column + k * down);
    }
    return sum;
  }
}
