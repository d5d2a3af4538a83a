package fnp.linalg;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.linalg.gemm.Matrix;
import fnp.ndarray.NDArray;
import fnp.ndarray.element.Elements;
import fnp.ufunc.Call;
import fnp.ufunc.Ufuncs;
import fnp.ufunc.Workers;
import java.lang.ref.Reference;

/// One product of two matrices of one dtype: chooses between dot products, the blocked product and
/// the integer loops.
final class MatrixProduct {
  private static final long SHARED_MIN = 1 << 19;

  private final DType type;

  MatrixProduct(DType type) {
    this.type = type;
  }

  /// `c = a b`, where `c` is fresh memory.
  void multiply(NDArray a, NDArray b, NDArray c) {
    if (c.size() == 0) {
      return;
    }
    if (a.shape(1) == 0) {
      c.fill(0);
      return;
    }
    if (type == DType.FLOAT16) {
      multiplyHalves(a, b, c);
    } else if (type.kind() == Kind.COMPLEX) {
      multiplyComplex(a, b, c);
    } else if (!type.kind().isInexact()) {
      multiplyIntegers(a, b, c);
    } else if (SmallProduct.fits(type, a.shape(0), a.shape(1), b.shape(1))) {
      SmallProduct.multiply(type, matrix(a), matrix(b), matrix(c));
    } else if (c.shape(1) == 1) {
      byVector(a, b, matrix(c));
    } else if (c.shape(0) == 1) {
      byVector(b.transpose(), a.transpose(), matrix(c).transposed());
    } else {
      var left = matrix(a);
      var right = matrix(b);
      if (left.equals(right.transposed())) {
        Kernels.of(type).square(left, matrix(c));
      } else {
        Kernels.of(type).multiply(left, right, matrix(c), false);
      }
    }
  }

  /// Products of float16 are added in float32 and rounded once.
  private static void multiplyHalves(NDArray a, NDArray b, NDArray c) {
    var sums = NDArray.empty(DType.FLOAT32, c.shape());
    new MatrixProduct(DType.FLOAT32)
        .multiply(a.astype(DType.FLOAT32), b.astype(DType.FLOAT32), sums);
    c.copyFrom(sums);
    sums.release();
  }

  /// Four products of real matrices.
  private static void multiplyComplex(NDArray a, NDArray b, NDArray c) {
    var real = c.real();
    var imag = c.imag();
    var product = new MatrixProduct(real.dtype());
    var reals = NDArray.empty(real.dtype(), c.shape());
    var imags = NDArray.empty(real.dtype(), c.shape());
    var ar = a.real().copy();
    var ai = a.imag().copy();
    var br = b.real().copy();
    var bi = b.imag().copy();
    product.multiply(ar, br, reals);
    product.multiply(ai, bi, imags);
    Ufuncs.SUBTRACT.call(reals, imags, Call.plain().out(real));
    product.multiply(ar, bi, reals);
    product.multiply(ai, br, imags);
    Ufuncs.ADD.call(reals, imags, Call.plain().out(imag));
    for (var temporary : new NDArray[] {reals, imags, ar, ai, br, bi}) {
      temporary.release();
    }
  }

  private static Matrix matrix(NDArray a) {
    return new Matrix(
        a.address(),
        Math.toIntExact(a.shape(0)),
        Math.toIntExact(a.shape(1)),
        a.stride(0),
        a.stride(1));
  }

  /// Each row of `a` times the one column of `b`.
  private void byVector(NDArray a, NDArray b, Matrix c) {
    var size = type.itemsize();
    var dense = a.shape(1) == 1 || a.stride(1) == size || a.stride(0) == size;
    var matrix = dense ? a : a.contiguous();
    var vector = b.shape(0) > 1 && b.stride(0) != size ? b.contiguous() : b;
    Kernels.byVector(type).multiply(matrix(matrix), vector.address(), c.address(), c.rowStride());
    Reference.reachabilityFence(matrix);
    Reference.reachabilityFence(vector);
  }

  /// Rows of the result are sums of multiples of rows of `b`; everything is computed modulo 2⁶⁴ and
  /// cut to the width when stored, which is exact for every integer dtype.
  private void multiplyIntegers(NDArray a, NDArray b, NDArray c) {
    var depth = Math.toIntExact(a.shape(1));
    var columns = Math.toIntExact(c.shape(1));
    var right = new long[depth][];
    for (int k = 0; k < depth; k++) {
      right[k] = row(b, k, columns);
    }
    var rows = c.shape(0);
    var shared = rows * depth * columns >= SHARED_MIN;
    var pieces = shared ? rows : 1;
    Workers.run(
        pieces,
        piece -> {
          for (long i = shared ? piece : 0; i < (shared ? piece + 1 : rows); i++) {
            var left = row(a, i, depth);
            var sums = new long[columns];
            for (int k = 0; k < depth; k++) {
              addMultiple(sums, left[k], right[k]);
            }
            for (int j = 0; j < columns; j++) {
              Elements.setLong(type, c.address() + i * c.stride(0) + j * c.stride(1), sums[j]);
            }
          }
        });
  }

  private long[] row(NDArray a, long index, int count) {
    var values = new long[count];
    for (int j = 0; j < count; j++) {
      values[j] = Elements.getLong(type, a.address() + index * a.stride(0) + j * a.stride(1));
    }
    return values;
  }

  private static void addMultiple(long[] sums, long factor, long[] row) {
    for (int j = 0; j < sums.length; j++) {
      sums[j] += factor * row[j];
    }
  }
}
