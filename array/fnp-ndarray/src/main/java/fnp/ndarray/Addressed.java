package fnp.ndarray;

import fnp.dtype.Complex;
import fnp.dtype.DType;

/// The elements of an array one by one, by their indices.
public abstract sealed class Addressed extends Strided permits NDArray {
  Addressed(DType dtype, Layout layout) {
    super(dtype, layout);
  }

  /// The address of the element `(0, 0, …)`.
  ///
  /// @throws ArrayStateException if the memory was given back
  public abstract long address();

  /// [#address], once it is certain that the array may be written.
  ///
  /// @throws ArrayStateException if it is read-only or its memory was given back
  public abstract long writeableAddress();

  /// The element, converted to float64.
  ///
  /// @throws IndexException if an index is out of bounds
  public final double getDouble(long... index) {
    return Elements.getDouble(dtype, address() + layout.offset(index));
  }

  /// The element, converted to int64.
  ///
  /// @throws IndexException if an index is out of bounds
  public final long getLong(long... index) {
    return Elements.getLong(dtype, address() + layout.offset(index));
  }

  /// Whether the element differs from zero.
  ///
  /// @throws IndexException if an index is out of bounds
  public final boolean getBoolean(long... index) {
    return Elements.getBoolean(dtype, address() + layout.offset(index));
  }

  /// The element as a Java object: `Boolean`, `Long`, `Double`, `Complex`, `TimeValue`, or
  /// `BigInteger` for a uint64 of 2⁶³ and more.
  ///
  /// @throws IndexException if an index is out of bounds
  /// @numpy `numpy.ndarray.item`
  public final Object item(long... index) {
    return Elements.get(dtype, address() + layout.offset(index));
  }

  /// The element as a complex number.
  ///
  /// @throws IndexException if an index is out of bounds
  public final Complex getComplex(long... index) {
    return Elements.getComplex(dtype, address() + layout.offset(index));
  }

  /// Assigns one element: `Boolean`, a `Number`, a time, or a [Complex], of which real dtypes take
  /// the real part.
  ///
  /// @throws IndexException if an index is out of bounds
  /// @throws ArrayStateException if the array is read-only
  public final void setItem(Object value, long... index) {
    Elements.set(dtype, writeableAddress() + layout.offset(index), value);
  }

  /// Assigns one element, converted as by a C cast.
  ///
  /// @throws IndexException if an index is out of bounds
  /// @throws ArrayStateException if the array is read-only
  public final void setDouble(double value, long... index) {
    Elements.setDouble(dtype, writeableAddress() + layout.offset(index), value);
  }

  /// Assigns one element; narrower integers wrap around.
  ///
  /// @throws IndexException if an index is out of bounds
  /// @throws ArrayStateException if the array is read-only
  public final void setLong(long value, long... index) {
    Elements.setLong(dtype, writeableAddress() + layout.offset(index), value);
  }

  /// Assigns one element.
  ///
  /// @throws IndexException if an index is out of bounds
  /// @throws ArrayStateException if the array is read-only
  public final void setBoolean(boolean value, long... index) {
    setLong(value ? 1 : 0, index);
  }
}
