package fnp.linalg;

import fnp.dtype.DType;
import fnp.linalg.lapack.Columns;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import java.lang.ref.Reference;
import java.util.Arrays;

/// A stack of matrices on the last two axes of an array, or of vectors on the last, each of which
/// can be copied to column-major memory and back.
final class MatrixStack {
  private static final int TILE = 64;

  private final NDArray array;
  private final long[] lengths;
  private final int axes;

  private MatrixStack(NDArray array, int axes) {
    this.array = array;
    this.lengths = Arrays.copyOf(array.shape().toArray(), array.ndim() - axes);
    this.axes = axes;
  }

  /// Matrices of float64 or complex128, stretched to a stack of this shape.
  static MatrixStack matrices(NDArray a, DType type, Shape stack) {
    var converted = a.to(type);
    var shape = stacked(stack, a.shape(-2), a.shape(-1));
    return new MatrixStack(
        converted.shape().equals(shape) ? converted : converted.broadcastTo(shape), 2);
  }

  /// The matrices of an array of float64 or complex128.
  static MatrixStack of(NDArray matrices) {
    return new MatrixStack(matrices, 2);
  }

  /// The vectors of an array of float64 or complex128.
  static MatrixStack ofVectors(NDArray vectors) {
    return new MatrixStack(vectors, 1);
  }

  /// The shape of a stack followed by more lengths.
  static Shape stacked(Shape stack, long... more) {
    var lengths = Arrays.copyOf(stack.toArray(), stack.ndim() + more.length);
    System.arraycopy(more, 0, lengths, stack.ndim(), more.length);
    return Shape.of(lengths);
  }

  /// All axes but the last `dropped`.
  static Shape leading(NDArray a, int dropped) {
    return Shape.of(Arrays.copyOf(a.shape().toArray(), a.ndim() - dropped));
  }

  /// The address of the first element of a matrix, by its number in C order.
  private long start(long index) {
    var address = array.address();
    var rest = index;
    for (int axis = lengths.length - 1; axis >= 0; axis--) {
      address += rest % lengths[axis] * array.stride(axis);
      rest /= lengths[axis];
    }
    return address;
  }

  private long rowStride() {
    return array.stride(array.ndim() - axes);
  }

  private long columnStride() {
    return axes == 2 ? array.stride(array.ndim() - 1) : 0;
  }

  /// Copies a matrix, or a vector as a column.
  void load(long index, Columns into) {
    var size = into.itemsize();
    var wanted = (long) into.stride() * size;
    copy(
        new Run(start(index), rowStride(), columnStride()),
        new Run(into.address(), size, wanted),
        into);
    Reference.reachabilityFence(array);
  }

  /// Copies back.
  void store(Columns from, long index) {
    var size = from.itemsize();
    var given = (long) from.stride() * size;
    copy(
        new Run(from.address(), size, given),
        new Run(start(index), rowStride(), columnStride()),
        from);
    Reference.reachabilityFence(array);
  }

  /// Fills a matrix with NaN: what it is if it could not be computed.
  void spoil(long index, Columns form) {
    for (int j = 0; j < form.columns(); j++) {
      for (int i = 0; i < form.rows(); i++) {
        var at = start(index) + i * rowStride() + j * columnStride();
        Memory.setDouble(at, Double.NaN);
        if (form.complex()) {
          Memory.setDouble(at + 8, Double.NaN);
        }
      }
    }
    Reference.reachabilityFence(array);
  }

  /// Where a matrix starts, and bytes from row to row and from column to column.
  private record Run(long start, long row, long column) {
    long at(int i, int j) {
      return start + i * row + j * column;
    }
  }

  /// Tile by tile, since one of the two is usually read or written across its lines.
  private static void copy(Run from, Run to, Columns form) {
    for (int j = 0; j < form.columns(); j += TILE) {
      for (int i = 0; i < form.rows(); i += TILE) {
        var rows = Math.min(TILE, form.rows() - i);
        var columns = Math.min(TILE, form.columns() - j);
        for (int k = j; k < j + columns; k++) {
          if (form.complex()) {
            copyPairs(from.at(i, k), from.row, to.at(i, k), to.row, rows);
          } else {
            copyNumbers(from.at(i, k), from.row, to.at(i, k), to.row, rows);
          }
        }
      }
    }
  }

  private static void copyNumbers(long from, long step, long to, long stepTo, int count) {
    for (int i = 0; i < count; i++) {
      Memory.setLong(to + i * stepTo, Memory.getLong(from + i * step));
    }
  }

  private static void copyPairs(long from, long step, long to, long stepTo, int count) {
    for (int i = 0; i < count; i++) {
      Memory.setLong(to + i * stepTo, Memory.getLong(from + i * step));
      Memory.setLong(to + i * stepTo + 8, Memory.getLong(from + i * step + 8));
    }
  }
}
