package fnp.linalg;

import fnp.dtype.DType;
import fnp.linalg.gemm.Matrix;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Updates of parts of matrices by products: what makes factorisations fast is that nearly all
/// their work is this.
final class Trailing {
  /// Columns that are factorised at a time before the rest of a matrix is updated.
  static final int BLOCK = 64;

  private Trailing() {}

  /// A range of rows or columns.
  ///
  /// @param from the first
  /// @param to the one behind the last
  record Range(int from, int to) {
    int size() {
      return to - from;
    }
  }

  /// `c[rows, columns] -= a[rows, inner] b[inner, columns]`, of matrices given by their rows.
  static void subtractProduct(
      double[][] c, Range rows, Range columns, double[][] a, double[][] b, Range inner) {
    if (rows.size() <= 0 || columns.size() <= 0 || inner.size() <= 0) {
      return;
    }
    var left = packed(a, rows, inner);
    var right = packed(b, inner, columns);
    var product = NDArray.empty(DType.FLOAT64, rows.size(), columns.size());
    Kernels.FLOAT64.multiply(matrix(left), matrix(right), matrix(product), false);
    var row = new double[columns.size()];
    for (int i = 0; i < rows.size(); i++) {
      MemorySegment.copy(
          Memory.ALL,
          ValueLayout.JAVA_DOUBLE_UNALIGNED,
          product.address() + i * product.stride(0),
          row,
          0,
          row.length);
      subtract(c[rows.from + i], columns.from, row);
    }
    left.release();
    right.release();
    product.release();
  }

  private static void subtract(double[] from, int start, double[] what) {
    for (int j = 0; j < what.length; j++) {
      from[start + j] -= what[j];
    }
  }

  private static NDArray packed(double[][] of, Range rows, Range columns) {
    var array = NDArray.empty(DType.FLOAT64, rows.size(), columns.size());
    for (int i = 0; i < rows.size(); i++) {
      MemorySegment.copy(
          of[rows.from + i],
          columns.from,
          Memory.ALL,
          ValueLayout.JAVA_DOUBLE_UNALIGNED,
          array.address() + i * array.stride(0),
          columns.size());
    }
    return array;
  }

  private static Matrix matrix(NDArray a) {
    return new Matrix(a.address(), (int) a.shape(0), (int) a.shape(1), a.stride(0), a.stride(1));
  }
}
