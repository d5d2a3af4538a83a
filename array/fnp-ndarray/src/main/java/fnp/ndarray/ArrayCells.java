package fnp.ndarray;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.ndarray.print.Cells;

/// An array as the printer sees it.
record ArrayCells(NDArray array) implements Cells {
  @Override
  public DType dtype() {
    return array.dtype();
  }

  @Override
  public int ndim() {
    return array.ndim();
  }

  @Override
  public long length(int axis) {
    return array.shape(axis);
  }

  @Override
  public double doubleAt(long[] index) {
    return array.dtype().kind() == Kind.COMPLEX
        ? array.getComplex(index).real()
        : array.getDouble(index);
  }

  @Override
  public double imagAt(long[] index) {
    return array.getComplex(index).imag();
  }

  @Override
  public long longAt(long[] index) {
    return array.getLong(index);
  }

  @Override
  public Object objectAt(long[] index) {
    return array.item(index);
  }
}
