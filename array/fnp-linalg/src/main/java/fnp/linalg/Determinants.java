package fnp.linalg;

import fnp.linalg.lapack.Columns;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;

/// Determinants, collected as a sign and a logarithm from triangular factors.
///
/// Also the plain determinant is the product of the sign and the exponential, so that one out of
/// range does not spoil the digits of the others: NumPy's way, digit for digit.
///
/// @source NumPy 2.4, `umath_linalg.cpp`, `slogdet_from_factored_diagonal`
final class Determinants {
  private final CommonType type;
  private final NDArray sign;
  private final NDArray logarithm;
  private final int size;

  Determinants(CommonType type, Shape stack) {
    this.type = type;
    this.sign = NDArray.empty(type.computed(), stack);
    this.logarithm =
        NDArray.empty(type.complex() ? fnp.dtype.DType.FLOAT64 : type.computed(), stack);
    this.size = type.computed().itemsize();
  }

  /// Takes a triangle and the exchanges of rows, counted from 1, that led to it.
  void set(long index, Columns triangle, long pivots, boolean regular) {
    if (!regular) {
      put(index, 0, 0, Double.NEGATIVE_INFINITY);
      return;
    }
    var even = true;
    for (int i = 0; i < triangle.rows(); i++) {
      even ^= Memory.getInt(pivots + 4L * i) != i + 1;
    }
    double re = even ? 1 : -1;
    double im = 0;
    double log = 0;
    for (int i = 0; i < triangle.rows(); i++) {
      var x = Memory.getDouble(triangle.at(i, i));
      if (!type.complex()) {
        re = x < 0 ? -re : re;
        log += Math.log(Math.abs(x));
        continue;
      }
      var y = Memory.getDouble(triangle.at(i, i) + 8);
      var abs = Math.hypot(x, y);
      var real = re * (x / abs) - im * (y / abs);
      im = re * (y / abs) + im * (x / abs);
      re = real;
      log += Math.log(abs);
    }
    put(index, re, im, log);
  }

  private void put(long index, double re, double im, double log) {
    Memory.setDouble(sign.address() + index * size, re);
    if (type.complex()) {
      Memory.setDouble(sign.address() + index * size + 8, im);
    }
    Memory.setDouble(logarithm.address() + index * 8, log);
  }

  LogDeterminant logarithms() {
    return new LogDeterminant(sign.to(type.result()), logarithm.to(type.real()));
  }

  NDArray product() {
    for (long i = 0; i < sign.size(); i++) {
      var abs = Math.exp(Memory.getDouble(logarithm.address() + 8 * i));
      for (long part = sign.address() + i * size;
          part < sign.address() + (i + 1) * size;
          part += 8) {
        Memory.setDouble(part, Memory.getDouble(part) * abs);
      }
    }
    return sign.to(type.result());
  }
}
