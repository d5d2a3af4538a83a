package fnp.linalg.factor;

import fnp.dtype.DType;
import fnp.linalg.gemm.Gemv;
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
    void run(Matrix left, Matrix right, Matrix target, boolean negative, boolean add) {
      if (target.columns() == 1 && isDense(left)) {
        byVector(left, right, target, negative, add);
        return;
      }
      if (target.rows() == 1 && isDense(right)) {
        byVector(right.transposed(), left.transposed(), target.transposed(), negative, add);
        return;
      }
      if (negative) {
        c.gemm.subtract(left, right, target);
      } else {
        c.gemm.multiply(left, right, target, add);
      }
    }

    private static boolean isDense(Matrix a) {
      return a.rowStride() == 8 || a.columnStride() == 8;
    }

    private void byVector(Matrix left, Matrix right, Matrix target, boolean negative, boolean add) {
      var to = new Gemv.Target(target.address(), target.rowStride(), negative ? -1 : 1, add);
      if (right.rowStride() == 8 || right.rows() == 1) {
        c.gemm.byVector().multiply(left, right.address(), to);
        return;
      }
      var dense = NDArray.empty(DType.FLOAT64, right.rows());
      for (int i = 0; i < right.rows(); i++) {
        Memory.setDouble(dense.address() + 8L * i, Memory.getDouble(right.at(i, 0)));
      }
      c.gemm.byVector().multiply(left, dense.address(), to);
      dense.release();
    }
  }
}
