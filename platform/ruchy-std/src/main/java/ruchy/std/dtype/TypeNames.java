package ruchy.std.dtype;

import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// The types of elements as names of the namespace `np`: `np.zeros(3, dtype=np.float32)` is
/// `np.zeros(3, dtype="float32")`. They are functions too, see [ScalarValues].
@Namespace("np")
public final class TypeNames {
  private TypeNames() {}

  /// Truth values: a name to give as `dtype`.
  @Signature(value = "fn N() -> String", each = "bool bool_")
  public static final String BOOL = "bool";

  /// Integers of 8 bits: a name to give as `dtype`.
  @Signature(value = "fn N() -> String", each = "int8 byte")
  public static final String INT8 = "int8";

  /// Integers of 16 bits: a name to give as `dtype`.
  @Signature(value = "fn N() -> String", each = "int16 short")
  public static final String INT16 = "int16";

  /// Integers of 32 bits: a name to give as `dtype`.
  @Signature(value = "fn N() -> String", each = "int32 intc")
  public static final String INT32 = "int32";

  /// Integers of 64 bits: a name to give as `dtype`.
  @Signature(value = "fn N() -> String", each = "int64 int_ intp long longlong")
  public static final String INT64 = "int64";

  /// Integers of 8 bits without a sign: a name to give as `dtype`.
  @Signature(value = "fn N() -> String", each = "uint8 ubyte")
  public static final String UINT8 = "uint8";

  /// Integers of 16 bits without a sign: a name to give as `dtype`.
  @Signature(value = "fn N() -> String", each = "uint16 ushort")
  public static final String UINT16 = "uint16";

  /// Integers of 32 bits without a sign: a name to give as `dtype`.
  @Signature(value = "fn N() -> String", each = "uint32 uintc")
  public static final String UINT32 = "uint32";

  /// Integers of 64 bits without a sign: a name to give as `dtype`.
  @Signature(value = "fn N() -> String", each = "uint64 uint uintp ulong ulonglong")
  public static final String UINT64 = "uint64";

  /// Real numbers of 16 bits: a name to give as `dtype`.
  @Signature(value = "fn N() -> String", each = "float16 half")
  public static final String FLOAT16 = "float16";

  /// Real numbers of 32 bits: a name to give as `dtype`.
  @Signature(value = "fn N() -> String", each = "float32 single")
  public static final String FLOAT32 = "float32";

  /// Real numbers of 64 bits: a name to give as `dtype`.
  @Signature(value = "fn N() -> String", each = "float64 double")
  public static final String FLOAT64 = "float64";

  /// Complex numbers of 64 bits: a name to give as `dtype`.
  @Signature(value = "fn N() -> String", each = "complex64 csingle")
  public static final String COMPLEX64 = "complex64";

  /// Complex numbers of 128 bits: a name to give as `dtype`.
  @Signature(value = "fn N() -> String", each = "complex128 cdouble")
  public static final String COMPLEX128 = "complex128";

  /// Texts: a name to give as `dtype`.
  @Signature("fn str_() -> String")
  public static final String STR_ = "str";

  /// Bytes: a name to give as `dtype`.
  @Signature("fn bytes_() -> String")
  public static final String BYTES_ = "bytes";

  /// Bare bytes and records: a name to give as `dtype`.
  @Signature("fn void() -> String")
  public static final String VOID = "void";

  /// Values of any kind: a name to give as `dtype`.
  @Signature("fn object_() -> String")
  public static final String OBJECT_ = "object";

  /// Dates and times: a name to give as `dtype`.
  @Signature("fn datetime64() -> String")
  public static final String DATETIME64 = "datetime64";

  /// Lengths of time: a name to give as `dtype`.
  @Signature("fn timedelta64() -> String")
  public static final String TIMEDELTA64 = "timedelta64";

  /// All types, as a class of types for `np.issubdtype`.
  @Signature("fn generic() -> String")
  public static final String GENERIC = "generic";

  /// Numbers, as a class of types for `np.issubdtype`.
  @Signature("fn number() -> String")
  public static final String NUMBER = "number";

  /// Integers, as a class of types for `np.issubdtype`.
  @Signature("fn integer() -> String")
  public static final String INTEGER = "integer";

  /// Integers with a sign, as a class of types for `np.issubdtype`.
  @Signature("fn signedinteger() -> String")
  public static final String SIGNEDINTEGER = "signedinteger";

  /// Integers without a sign, as a class of types for `np.issubdtype`.
  @Signature("fn unsignedinteger() -> String")
  public static final String UNSIGNEDINTEGER = "unsignedinteger";

  /// Real and complex numbers, as a class of types for `np.issubdtype`.
  @Signature("fn inexact() -> String")
  public static final String INEXACT = "inexact";

  /// Real numbers, as a class of types for `np.issubdtype`.
  @Signature("fn floating() -> String")
  public static final String FLOATING = "floating";

  /// Complex numbers, as a class of types for `np.issubdtype`.
  @Signature("fn complexfloating() -> String")
  public static final String COMPLEXFLOATING = "complexfloating";

  /// Types of any width, as a class of types for `np.issubdtype`.
  @Signature("fn flexible() -> String")
  public static final String FLEXIBLE = "flexible";

  /// Texts and bytes, as a class of types for `np.issubdtype`.
  @Signature("fn character() -> String")
  public static final String CHARACTER = "character";
}
