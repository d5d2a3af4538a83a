package fnp.ndarray;

import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.dtype.GeneralType;
import fnp.dtype.SwappedType;
import fnp.ndarray.element.Elements;
import fnp.ndarray.storage.Owner;

/// The elements of an array one by one, by their indices.
public abstract sealed class Addressed extends Strided permits NDArray {
  Addressed(DType dtype, Layout layout) {
    super(dtype, layout);
  }

  /// The address of the element `(0, 0, …)`.
  ///
  /// @throws ArrayStateException if the memory was given back
  public abstract long address();

  /// What keeps the memory alive.
  public abstract Owner owner();

  /// [#address], once it is certain that the array may be written.
  ///
  /// @throws ArrayStateException if it is read-only or its memory was given back
  public abstract long writeableAddress();

  /// The element, converted to float64.
  ///
  /// @throws IndexException if an index is out of bounds
  public final double getDouble(long... index) {
    var at = address() + layout.offset(index);
    return dtype instanceof GeneralType
        ? ObjectNumbers.real(dtype, ElementValues.get(dtype, at, owner()))
        : Elements.getDouble(dtype, at);
  }

  /// The element, converted to int64.
  ///
  /// @throws IndexException if an index is out of bounds
  public final long getLong(long... index) {
    var at = address() + layout.offset(index);
    if (dtype instanceof SwappedType type) {
      return Elements.getLong(type.inOrder(), ElementValues.turned(type, at));
    }
    return dtype instanceof GeneralType
        ? ObjectNumbers.whole(DType.INT64, ElementValues.get(dtype, at, owner()))
        : Elements.getLong(dtype, at);
  }

  /// Whether the element differs from zero.
  ///
  /// @throws IndexException if an index is out of bounds
  public final boolean getBoolean(long... index) {
    var at = address() + layout.offset(index);
    return dtype instanceof GeneralType
        ? ObjectNumbers.isTrue(ElementValues.get(dtype, at, owner()))
        : Elements.getBoolean(dtype, at);
  }

  /// The element as a Java object: `Boolean`, `Long`, `Double`, `Complex`, `TimeValue`,
  /// `BigInteger` for a uint64 of 2⁶³ and more, `String`, [fnp.dtype.Bytes], [Tuple] of an element
  /// with fields, or what an object array holds (the empty `Optional` for Python's `None`).
  ///
  /// @throws IndexException if an index is out of bounds
  /// @numpy `numpy.ndarray.item`
  public final Object item(long... index) {
    var at = address() + layout.offset(index);
    return dtype instanceof GeneralType
        ? ElementValues.get(dtype, at, owner())
        : Elements.get(dtype, at);
  }

  /// The element as a complex number.
  ///
  /// @throws IndexException if an index is out of bounds
  public final Complex getComplex(long... index) {
    var at = address() + layout.offset(index);
    return dtype instanceof GeneralType
        ? ObjectNumbers.complex(dtype, ElementValues.get(dtype, at, owner()))
        : Elements.getComplex(dtype, at);
  }

  /// Assigns one element: `Boolean`, a `Number`, a time, a [Complex], of which real dtypes take the
  /// real part, or a text, bytes, a [Tuple] for the fields; object arrays take anything.
  ///
  /// @throws IndexException if an index is out of bounds
  /// @throws ArrayStateException if the array is read-only
  public final void setItem(Object value, long... index) {
    var at = writeableAddress() + layout.offset(index);
    if (dtype instanceof GeneralType || !Elements.takes(value)) {
      ElementValues.set(dtype, at, owner(), value);
    } else {
      Elements.set(dtype, at, value);
    }
  }

  /// Assigns one element, converted as by a C cast.
  ///
  /// @throws IndexException if an index is out of bounds
  /// @throws ArrayStateException if the array is read-only
  public final void setDouble(double value, long... index) {
    var at = writeableAddress() + layout.offset(index);
    if (dtype instanceof GeneralType) {
      ElementValues.set(dtype, at, owner(), value);
    } else {
      Elements.setDouble(dtype, at, value);
    }
  }

  /// Assigns one element; narrower integers wrap around.
  ///
  /// @throws IndexException if an index is out of bounds
  /// @throws ArrayStateException if the array is read-only
  public final void setLong(long value, long... index) {
    var at = writeableAddress() + layout.offset(index);
    if (dtype instanceof GeneralType) {
      ElementValues.set(dtype, at, owner(), value);
    } else {
      Elements.setLong(dtype, at, value);
    }
  }

  /// Assigns one element.
  ///
  /// @throws IndexException if an index is out of bounds
  /// @throws ArrayStateException if the array is read-only
  public final void setBoolean(boolean value, long... index) {
    setLong(value ? 1 : 0, index);
  }

  /// All elements in C order, converted to float64.
  ///
  /// @throws ShapeException if there are more than a Java array can hold
  public final double[] toDoubleArray() {
    return HeapCopy.doubles((NDArray) this);
  }

  /// All elements in C order, converted to int64.
  ///
  /// @throws ShapeException if there are more than a Java array can hold
  public final long[] toLongArray() {
    return HeapCopy.longs((NDArray) this);
  }

  /// For all elements in C order, whether they differ from zero.
  ///
  /// @throws ShapeException if there are more than a Java array can hold
  public final boolean[] toBooleanArray() {
    return HeapCopy.booleans((NDArray) this);
  }
}
