package fnp.linalg.factor;

import fnp.linalg.gemm.Gemm;
import fnp.linalg.gemm.Matrix;
import fnp.ndarray.Memory;

/// A real or complex matrix in native memory, real and imaginary parts apart, or a part of one, or
/// its transposed or adjoint form.
final class Grid {
  final Gemm gemm;
  final long re;

  /// 0 if the matrix is real.
  final long im;

  final int rows;
  final int columns;
  final long rowStride;
  final long columnStride;

  /// -1 if the imaginary parts count negative.
  final int sign;

  private Grid(Grid of, long re, long im, int rows, int columns) {
    this.gemm = of.gemm;
    this.re = re;
    this.im = im;
    this.rows = rows;
    this.columns = columns;
    this.rowStride = of.rowStride;
    this.columnStride = of.columnStride;
    this.sign = of.sign;
  }

  private Grid(Grid of, int sign) {
    this.gemm = of.gemm;
    this.re = of.re;
    this.im = of.im;
    this.rows = of.columns;
    this.columns = of.rows;
    this.rowStride = of.columnStride;
    this.columnStride = of.rowStride;
    this.sign = sign;
  }

  /// A column-major matrix.
  Grid(Gemm gemm, long re, long im, int rows, int columns) {
    this.gemm = gemm;
    this.re = re;
    this.im = im;
    this.rows = rows;
    this.columns = columns;
    this.rowStride = 8;
    this.columnStride = 8L * Math.max(1, rows);
    this.sign = 1;
  }

  boolean isComplex() {
    return im != 0;
  }

  /// So many rows and columns from a place on.
  Grid part(int row, int column, int rows, int columns) {
    var offset = offset(row, column);
    return new Grid(this, re + offset, isComplex() ? im + offset : 0, rows, columns);
  }

  /// Rows and columns exchanged, and complex numbers conjugated.
  Grid adjoint() {
    return new Grid(this, isComplex() ? -sign : 1);
  }

  /// Rows and columns exchanged.
  Grid transposed() {
    return new Grid(this, sign);
  }

  /// Complex numbers conjugated.
  Grid conjugate() {
    return adjoint().transposed();
  }

  long offset(int row, int column) {
    return row * rowStride + column * columnStride;
  }

  double re(int row, int column) {
    return Memory.getDouble(re + offset(row, column));
  }

  double im(int row, int column) {
    return isComplex() ? sign * Memory.getDouble(im + offset(row, column)) : 0;
  }

  void set(int row, int column, double real, double imag) {
    var offset = offset(row, column);
    Memory.setDouble(re + offset, real);
    if (isComplex()) {
      Memory.setDouble(im + offset, sign * imag);
    }
  }

  /// The real parts as a matrix of their own; the matrix must be column-major.
  Grid realGrid() {
    return new Grid(gemm, re, 0, rows, columns);
  }

  /// The real parts as the product takes them.
  Matrix reals() {
    return new Matrix(re, rows, columns, rowStride, columnStride);
  }

  /// The imaginary parts, without the sign.
  Matrix imags() {
    return new Matrix(im, rows, columns, rowStride, columnStride);
  }

  /// Sets all elements to 0.
  void clear() {
    for (int j = 0; j < columns; j++) {
      for (int i = 0; i < rows; i++) {
        set(i, j, 0, 0);
      }
    }
  }

  /// Copies a matrix of the same form.
  void copyFrom(Grid from) {
    for (int j = 0; j < columns; j++) {
      for (int i = 0; i < rows; i++) {
        set(i, j, from.re(i, j), from.im(i, j));
      }
    }
  }
}
