package fnp.ndarray.print;

import fnp.dtype.DType;

/// An n-dimensional table of elements to print.
public interface Cells {
  /// The type of the elements.
  DType dtype();

  /// The number of axes.
  int ndim();

  /// The length of an axis counted from 0.
  long length(int axis);

  /// The element as float64, of a complex one the real part; only asked of floating and complex
  /// dtypes.
  double doubleAt(long[] index);

  /// The imaginary part of the element as float64; only asked of complex dtypes.
  double imagAt(long[] index);

  /// The element as int64 (uint64 by its bits, bool as 0 or 1); only asked of those and integers.
  long longAt(long[] index);

  /// The element as a Java object, as [fnp.ndarray.NDArray#item] gives it; asked of all dtypes that
  /// are no numbers.
  Object objectAt(long[] index);
}
