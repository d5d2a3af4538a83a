package fnp.dtype;

import java.nio.ByteOrder;

/// The type of an array's elements.
///
/// Sealed, so that a `switch` over `Primitive.BOOL`, `Primitive.INT8`, … is checked for
/// completeness by the compiler. Numbers in the machine's order of bytes are [Primitive], times in
/// that order [TimeType]; all others are a [GeneralType]. Those first two can be compared with
/// `==`: equal ones are one object.
///
/// `toString` gives what NumPy's `str` gives: the name, such as `float64`, or a description such as
/// `<U5`.
///
/// This interface has no default methods on purpose: with them, loading [Primitive] would
/// initialise the constants below before the constants of the enum exist.
///
/// @numpy `numpy.dtype`
public sealed interface DType permits Primitive, TimeType, GeneralType {
  DType BOOL = Primitive.BOOL;
  DType INT8 = Primitive.INT8;
  DType INT16 = Primitive.INT16;
  DType INT32 = Primitive.INT32;
  DType INT64 = Primitive.INT64;
  DType UINT8 = Primitive.UINT8;
  DType UINT16 = Primitive.UINT16;
  DType UINT32 = Primitive.UINT32;
  DType UINT64 = Primitive.UINT64;
  DType FLOAT16 = Primitive.FLOAT16;
  DType FLOAT32 = Primitive.FLOAT32;
  DType FLOAT64 = Primitive.FLOAT64;
  DType COMPLEX64 = Primitive.COMPLEX64;
  DType COMPLEX128 = Primitive.COMPLEX128;

  /// The family: boolean, unsigned, signed, floating, complex, spans of time or dates.
  Kind kind();

  /// The machine number an element is stored as: the dtype itself unless it gives such a number
  /// another meaning.
  ///
  /// @throws DTypeException if an element is no number in the machine's order of bytes
  Primitive storage();

  /// Bytes per element.
  int itemsize();

  /// The multiple, in bytes, that an element's address must be for an aligned array.
  int alignment();

  /// NumPy's one-letter code, such as `d` for float64.
  char code();

  /// The order of bytes within an element; the machine's own where that makes no difference.
  ByteOrder byteOrder();

  /// Whether all of an element has the machine's order of bytes.
  ///
  /// @numpy `numpy.dtype.isnative`
  boolean isNative();

  /// The same dtype with its elements, and those of its fields, in this order of bytes.
  ///
  /// @numpy `numpy.dtype.newbyteorder`
  DType withOrder(ByteOrder order);

  /// Whether elements hold references to Java objects, which do not lie in native memory.
  ///
  /// @numpy `numpy.dtype.hasobject`
  boolean hasObject();

  /// The array-protocol string, such as `<f8` or `|b1`.
  ///
  /// @numpy `numpy.dtype.str`
  String protocol();

  /// `dtype('float64')`.
  ///
  /// @numpy `repr(dtype)`
  String repr();

  /// NumPy's type number (0 for bool, 12 for float64).
  ///
  /// @numpy `numpy.dtype.num`
  int number();

  /// A dense index from 0, for tables that are looked up by dtype.
  int ordinal();

  /// The dtype a name means: NumPy's name (`float64`), its letter (`d`), its protocol string
  /// (`>f8`, `S5`, `U5`), the general names `bool`, `int`, `float`, `complex`, `str`, `bytes`,
  /// `object`, several of them (`i4, (2,3)f8`), or the text of a description that [#from] takes.
  ///
  /// @throws DTypeException if the name is unknown, or names a dtype that is not available
  /// @numpy `numpy.dtype`
  static DType of(String name) {
    return DTypeNames.parse(name);
  }

  /// The dtype of a description: a dtype, a name, a list of fields `[("x", "i4"), ("y", "f8",
  /// (2,))]`, a pair `("f4", (2, 3))`, or a map with `names`, `formats` and, as wished, `offsets`,
  /// `titles`, `itemsize` and `aligned`. Lists are Java lists, tuples [Tuple]s or lists.
  ///
  /// @param align whether fields are placed as a C compiler places them
  /// @throws DTypeException if it describes no dtype
  /// @numpy `numpy.dtype`
  static DType from(Object description, boolean align) {
    return DTypeDescriptions.from(description, align);
  }
}
