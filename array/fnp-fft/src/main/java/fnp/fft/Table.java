package fnp.fft;

import fnp.dtype.DType;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;

/// Complex numbers in native memory that a plan keeps.
final class Table {
  private final boolean float64;
  private final NDArray numbers;
  private long next;

  Table(boolean float64, long count) {
    this.float64 = float64;
    this.numbers = NDArray.empty(float64 ? DType.COMPLEX128 : DType.COMPLEX64, count);
  }

  /// Where the next number is put.
  long end() {
    return numbers.address() + next * numbers.itemsize();
  }

  /// Where the first number is.
  long start() {
    return numbers.address();
  }

  void add(double real, double imag) {
    set(end(), float64, real, imag);
    next++;
  }

  static void set(long at, boolean float64, double real, double imag) {
    if (float64) {
      Memory.setDouble(at, real);
      Memory.setDouble(at + 8, imag);
    } else {
      Memory.setFloat(at, (float) real);
      Memory.setFloat(at + 4, (float) imag);
    }
  }

  long bytes() {
    return numbers.nbytes();
  }
}
