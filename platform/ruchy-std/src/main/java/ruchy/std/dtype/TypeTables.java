package ruchy.std.dtype;

import fnp.ndarray.NDArray;
import frankennumpy.Np;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import ruchy.runtime.ObjectList;
import ruchy.runtime.RuchyList;
import ruchy.runtime.Tuple;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.array.Operands;

/// Tables of types, and questions about the type of a value, in the namespace `np`.
@Namespace("np")
public final class TypeTables {
  /// True.
  @Signature("fn True_() -> bool")
  public static final boolean TRUE = true;

  /// False.
  @Signature("fn False_() -> bool")
  public static final boolean FALSE = false;

  /// Whether this machine stores the lowest byte of a number first.
  @Signature("fn little_endian() -> bool")
  public static final boolean LITTLE_ENDIAN = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;

  private TypeTables() {}

  /// The names of the types of single values.
  @Signature("fn ScalarType() -> [String]")
  public static RuchyList scalarType() {
    return list(
        "bool int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 float32 float64"
            + " complex64 complex128 bytes str void object datetime64 timedelta64");
  }

  /// All names of types and the names they are short for.
  @Signature("fn sctypeDict() -> Map<String, String>")
  public static Map<Object, Object> sctypeDict() {
    var names = new LinkedHashMap<Object, Object>();
    for (var name :
        ("bool byte short intc int long longlong intp ubyte ushort uintc uint ulong ulonglong uintp"
                + " half single double csingle cdouble int8 int16 int32 int64 uint8 uint16 uint32"
                + " uint64 float16 float32 float64 float complex64 complex128 complex str bytes void"
                + " object datetime64 timedelta64 ? b h i l q p B H I L Q P e f d F D S U V O M m")
            .split(" ")) {
      names.put(name, Np.dtype(name).toString());
    }
    return names;
  }

  /// The letters of the types of each kind.
  @Signature("fn typecodes() -> Map<String, String>")
  public static Map<Object, Object> typecodes() {
    var codes = new LinkedHashMap<Object, Object>();
    Np.typecodes().forEach(codes::put);
    return codes;
  }

  /// What a letter of a type stands for: `np.typename("f")` is `"single precision"`.
  @Signature("fn typename(char: String) -> String")
  public static String typename(String letter) {
    return Np.typename(letter);
  }

  /// Whether a value is a single number, text or time, not an array or list.
  @Signature("fn isscalar(element: Any) -> bool")
  public static boolean isscalar(Object element) {
    return !(element instanceof NDArray)
        && !(element instanceof RuchyList)
        && !(element instanceof Tuple)
        && !(element instanceof Map<?, ?>)
        && !Operands.isNone(element);
  }

  /// Whether there is something to go through in a value.
  @Signature("fn iterable(y: Any) -> bool")
  public static boolean iterable(Object y) {
    return y instanceof NDArray array
        ? array.ndim() > 0
        : y instanceof Iterable<?>
            || y instanceof RuchyList
            || y instanceof Tuple
            || y instanceof Map<?, ?>
            || y instanceof String;
  }

  /// Whether the first axis is the one that is dense in memory, and not the last one too.
  @Signature("fn isfortran(a: Array) -> bool")
  public static boolean isfortran(NDArray a) {
    return Np.isfortran(a);
  }

  /// Where numbers have no imaginary part.
  @Signature("fn isreal(x: Any) -> Array<bool>")
  public static NDArray isreal(Object x) {
    return Np.isreal(Operands.array(x));
  }

  /// Where numbers have an imaginary part.
  @Signature("fn iscomplex(x: Any) -> Array<bool>")
  public static NDArray iscomplex(Object x) {
    return Np.iscomplex(Operands.array(x));
  }

  /// Whether the type is not one of complex numbers.
  @Signature("fn isrealobj(x: Any) -> bool")
  public static boolean isrealobj(Object x) {
    return Np.isrealobj(Operands.array(x));
  }

  /// Whether the type is one of complex numbers.
  @Signature("fn iscomplexobj(x: Any) -> bool")
  public static boolean iscomplexobj(Object x) {
    return Np.iscomplexobj(Operands.array(x));
  }

  /// Where numbers are infinite and positive.
  @Signature("fn isposinf(x: Any, out: Any = None) -> Array")
  public static NDArray isposinf(Object x, Object out) {
    return Operands.into(Np.isposinf(Operands.array(x)), out);
  }

  /// Where numbers are infinite and negative.
  @Signature("fn isneginf(x: Any, out: Any = None) -> Array")
  public static NDArray isneginf(Object x, Object out) {
    return Operands.into(Np.isneginf(Operands.array(x)), out);
  }

  private static RuchyList list(String words) {
    var list = new ObjectList<Object>();
    for (var word : words.split(" ")) {
      list.add(word);
    }
    return list;
  }
}
