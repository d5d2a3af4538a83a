package ruchy.std.dtype;

import fnp.dtype.DType;
import fnp.dtype.StringType;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.array.Operands;

/// The namespace `np.dtypes`: the classes of types, each as the name of its type, to be given as
/// `dtype`.
@Namespace("np.dtypes")
public final class TypeClasses {
  private TypeClasses() {}

  /// The type `bool`.
  @Signature("fn BoolDType() -> String")
  public static final String BOOL = "bool";

  /// The type `int8`.
  @Signature(value = "fn N() -> String", each = "ByteDType Int8DType")
  public static final String BYTE = "int8";

  /// The type `int16`.
  @Signature(value = "fn N() -> String", each = "ShortDType Int16DType")
  public static final String SHORT = "int16";

  /// The type `int32`.
  @Signature(value = "fn N() -> String", each = "IntDType Int32DType")
  public static final String INT = "int32";

  /// The type `int64`.
  @Signature(value = "fn N() -> String", each = "LongDType LongLongDType Int64DType")
  public static final String LONG = "int64";

  /// The type `uint8`.
  @Signature(value = "fn N() -> String", each = "UByteDType UInt8DType")
  public static final String UBYTE = "uint8";

  /// The type `uint16`.
  @Signature(value = "fn N() -> String", each = "UShortDType UInt16DType")
  public static final String USHORT = "uint16";

  /// The type `uint32`.
  @Signature(value = "fn N() -> String", each = "UIntDType UInt32DType")
  public static final String UINT = "uint32";

  /// The type `uint64`.
  @Signature(value = "fn N() -> String", each = "ULongDType ULongLongDType UInt64DType")
  public static final String ULONG = "uint64";

  /// The type `float16`.
  @Signature("fn Float16DType() -> String")
  public static final String FLOAT16 = "float16";

  /// The type `float32`.
  @Signature("fn Float32DType() -> String")
  public static final String FLOAT32 = "float32";

  /// The type `float64`.
  @Signature("fn Float64DType() -> String")
  public static final String FLOAT64 = "float64";

  /// The type `complex64`.
  @Signature("fn Complex64DType() -> String")
  public static final String COMPLEX64 = "complex64";

  /// The type `complex128`.
  @Signature("fn Complex128DType() -> String")
  public static final String COMPLEX128 = "complex128";

  /// The type `object`.
  @Signature("fn ObjectDType() -> String")
  public static final String OBJECT = "object";

  /// The type `str`.
  @Signature("fn StrDType() -> String")
  public static final String STR = "str";

  /// The type `bytes`.
  @Signature("fn BytesDType() -> String")
  public static final String BYTES = "bytes";

  /// The type `void`.
  @Signature("fn VoidDType() -> String")
  public static final String VOID = "void";

  /// The type `datetime64`.
  @Signature("fn DateTime64DType() -> String")
  public static final String DATE_TIME64 = "datetime64";

  /// The type `timedelta64`.
  @Signature("fn TimeDelta64DType() -> String")
  public static final String TIME_DELTA64 = "timedelta64";

  /// The type of texts of any length.
  @Signature("fn StringDType() -> String")
  public static final String STRING = "T";

  /// The type of texts of any length, some of which may be missing: `na_object` stands for them.
  /// Without `coerce`, what is no text is not turned into one.
  @Signature("fn StringDType(na_object: Any = None, coerce: bool = true) -> Any")
  public static DType stringDType(Object naObject, boolean coerce) {
    var type = Operands.isNone(naObject) ? StringType.STRING : StringType.withMissing(naObject);
    return type.coercing(coerce);
  }
}
