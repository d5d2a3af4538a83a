package ruchy.std.array;

import fnp.dtype.Casting;
import fnp.dtype.DType;
import frankennumpy.Np;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// Functions of the namespace `np` about types of elements, which are given by NumPy's names.
@Namespace("np")
public final class DTypeFunctions {
  private DTypeFunctions() {}

  /// The type of a name, or of a list of fields; with `align` fields lie as a C compiler puts them.
  ///
  /// ```ruchy
  /// >>> np.dtype("f4")
  /// float32
  /// ```
  @Signature("fn dtype(dtype: Any, align: bool = false) -> DType")
  public static DType dtype(Object dtype, boolean align) {
    return Operands.dtype(dtype, align);
  }

  /// Whether values of one type may be converted to another.
  @Signature("fn can_cast(from_: Any, to: Any, casting: String = \"safe\") -> bool")
  public static boolean canCast(Object from, Object to, String casting) {
    return Np.canCast(Operands.dtype(from), Operands.dtype(to), policy(casting));
  }

  private static Casting policy(String name) {
    for (var policy : Casting.values()) {
      if (policy.toString().equals(name.toLowerCase(Locale.ROOT))) {
        return policy;
      }
    }
    throw new RuchyError("E0818", "no casting rule is called `" + name + "`")
        .help("use no, equiv, safe, same_kind or unsafe");
  }

  /// The smallest type that holds both.
  @Signature("fn promote_types(type1: Any, type2: Any) -> DType")
  public static DType promoteTypes(Object type1, Object type2) {
    return Np.promoteTypes(Operands.dtype(type1), Operands.dtype(type2));
  }

  /// The type of an operation on arrays and types.
  @Signature("fn result_type(arrays_and_dtypes: ...Any) -> DType")
  public static DType resultType(RuchyList arraysAndDtypes) {
    List<DType> types = new ArrayList<>();
    for (Object item : arraysAndDtypes) {
      types.add(item instanceof String name ? Operands.dtype(name) : Operands.array(item).dtype());
    }
    return Np.resultType(types.toArray(DType[]::new));
  }

  /// The smallest type that holds a number.
  @Signature("fn min_scalar_type(a: Any) -> DType")
  public static DType minScalarType(Object a) {
    return Np.minScalarType(ArrayValues.plain(a));
  }

  /// Whether a type is of a class such as `integer`, or of another type.
  @Signature("fn issubdtype(arg1: Any, arg2: Any) -> bool")
  public static boolean issubdtype(Object arg1, Object arg2) {
    return Np.issubdtype(Operands.dtype(arg1), arg2.toString());
  }

  /// Whether a type is of a kind such as `integral` or `real floating`.
  @Signature("fn isdtype(dtype: Any, kind: String) -> bool")
  public static boolean isdtype(Object dtype, String kind) {
    return Np.isdtype(Operands.dtype(dtype), kind);
  }

  /// The floating or complex type that arrays have in common.
  @Signature("fn common_type(arrays: ...Any) -> DType")
  public static DType commonType(RuchyList arrays) {
    return Np.commonType(Operands.arrays(arrays));
  }

  /// The letter of the smallest floating or complex type among some letters.
  @Signature(
      "fn mintypecode(typechars: Any, typeset: String = \"GDFgdf\", default: String = \"d\") ->"
          + " String")
  public static String mintypecode(Object typechars, String typeset, String otherwise) {
    String letters = String.join("", ArrayTexts.texts(typechars));
    return String.valueOf(Np.mintypecode(letters, typeset, otherwise.charAt(0)));
  }
}
