package fnp.ufunc;

import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import fnp.ndarray.element.Elements;
import fnp.ufunc.loop.ComplexMath;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.Comparator;

/// The order in which complex numbers are sorted: by real parts, then by imaginary parts; behind
/// them those with a NaN as imaginary part, as real part, and as both.
///
/// @source NumPy 2.4, `npy_sort.h`, `CDOUBLE_LT`
final class ComplexOrder {
  private static final Comparator<Complex> ORDER =
      Comparator.comparingInt(ComplexOrder::nans)
          .thenComparing((x, y) -> compare(x.real(), y.real()))
          .thenComparing((x, y) -> compare(x.imag(), y.imag()));

  private ComplexOrder() {}

  /// Sorts elements in place.
  static void sort(DType dtype, long address, long stride, int count) {
    var values = values(dtype, address, stride, count);
    Arrays.sort(values, ORDER);
    for (int i = 0; i < count; i++) {
      var value = values[i];
      Elements.setComplex(dtype, address + i * stride, value.real(), value.imag());
    }
  }

  /// The positions that sort the elements; equal ones stay in their order.
  static int[] order(DType dtype, long address, long stride, int count) {
    var values = values(dtype, address, stride, count);
    var order = new Integer[count];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (i, j) -> ORDER.compare(values[i], values[j]));
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }

  /// As [Sorting#searchSorted], for arrays of one complex dtype.
  static NDArray searchSorted(NDArray sorted, NDArray wanted, boolean right) {
    var values = values(sorted.dtype(), sorted.address(), sorted.stride(0), (int) sorted.size());
    var result = NDArray.empty(DType.INT64, wanted.shape());
    for (long i = 0; i < wanted.size(); i++) {
      var sought = Elements.getComplex(wanted.dtype(), wanted.address() + i * wanted.itemsize());
      Memory.setLong(result.address() + i * Long.BYTES, position(values, sought, right));
    }
    Reference.reachabilityFence(sorted);
    Reference.reachabilityFence(wanted);
    return result;
  }

  /// The position of the first of the sorted values that is not before `sought`, or, if `right`,
  /// the first that is behind it.
  private static int position(Complex[] sorted, Complex sought, boolean right) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      var middle = (low + high) >>> 1;
      var order = ORDER.compare(sorted[middle], sought);
      if (right ? order <= 0 : order < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Whether two elements are equal, or both have a NaN.
  static boolean isSame(DType dtype, long left, long right) {
    var x = Elements.getComplex(dtype, left);
    var y = Elements.getComplex(dtype, right);
    return ComplexMath.isEqual(x, y) || (x.isNaN() && y.isNaN());
  }

  private static Complex[] values(DType dtype, long address, long stride, int count) {
    var values = new Complex[count];
    Arrays.setAll(values, i -> Elements.getComplex(dtype, address + i * stride));
    return values;
  }

  private static int nans(Complex x) {
    return (Double.isNaN(x.real()) ? 2 : 0) + (Double.isNaN(x.imag()) ? 1 : 0);
  }

  /// Zeros of different sign are equal, and so are NaNs.
  private static int compare(double x, double y) {
    return x < y ? -1 : x > y ? 1 : 0;
  }
}
