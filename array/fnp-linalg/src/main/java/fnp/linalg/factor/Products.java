package fnp.linalg.factor;

import fnp.dtype.DType;
import fnp.linalg.gemm.Matrix;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;

/// Products of real and complex matrices: one or four products of real ones.
final class Products {
  /// What becomes of the old elements of a result.
  enum Into {
    /// They are replaced.
    SET,
    /// The product is added.
    ADD,
    /// The product is subtracted.
    SUBTRACT
  }

  private Products() {}

  /// `c = a b`, `c += a b` or `c -= a b`; a real operand may meet complex ones.
  static void multiply(Grid a, Grid b, Grid c, Into into) {
    if (c.rows == 0 || c.columns == 0) {
      return;
    }
    if (a.columns == 0) {
      if (into == Into.SET) {
        c.clear();
      }
      return;
    }
    if (c.sign < 0 && c.isComplex()) {
      multiply(a.conjugate(), b.conjugate(), c.conjugate(), into);
      return;
    }
    var negative = into == Into.SUBTRACT;
    var add = into != Into.SET;
    var gemm = new Product(a, b, c);
    gemm.run(a.reals(), b.reals(), c.reals(), negative, add);
    if (!c.isComplex()) {
      return;
    }
    if (a.isComplex() && b.isComplex()) {
      gemm.run(a.imags(), b.imags(), c.reals(), negative ^ (a.sign * b.sign > 0), true);
    }
    var filled = add;
    if (b.isComplex()) {
      gemm.run(a.reals(), b.imags(), c.imags(), negative ^ (b.sign < 0), filled);
      filled = true;
    }
    if (a.isComplex()) {
      gemm.run(a.imags(), b.reals(), c.imags(), negative ^ (a.sign < 0), filled);
    }
  }

  private record Product(Grid a, Grid b, Grid c) {
    /// The kernels only add, so to subtract the smaller operand is negated first.
    void run(Matrix left, Matrix right, Matrix target, boolean negative, boolean add) {
      if (!negative) {
        c.gemm.multiply(left, right, target, add);
        return;
      }
      var first = (long) left.rows() * left.columns() <= (long) right.rows() * right.columns();
      var operand = first ? left : right;
      var copy = NDArray.empty(DType.FLOAT64, (long) operand.rows() * operand.columns());
      var negated = negate(operand, copy.address());
      if (first) {
        c.gemm.multiply(negated, right, target, add);
      } else {
        c.gemm.multiply(left, negated, target, add);
      }
      copy.release();
    }

    private static Matrix negate(Matrix of, long to) {
      if (of.rowStride() != 8 && of.columnStride() == 8) {
        return negate(of.transposed(), to).transposed();
      }
      var stride = 8L * of.rows();
      for (int j = 0; j < of.columns(); j++) {
        var from = of.address() + j * of.columnStride();
        for (int i = 0; i < of.rows(); i++) {
          Memory.setDouble(to + j * stride + 8L * i, -Memory.getDouble(from + i * of.rowStride()));
        }
      }
      return new Matrix(to, of.rows(), of.columns(), 8, stride);
    }
  }
}
