package ruchy.std.dtype;

import fnp.dtype.DType;
import fnp.dtype.DTypeText;
import fnp.dtype.Field;
import fnp.dtype.Kind;
import fnp.dtype.StructType;
import fnp.dtype.SubArrayType;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import ruchy.runtime.LongList;
import ruchy.runtime.ObjectList;
import ruchy.runtime.Option;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Signature;
import ruchy.runtime.tuple.Tuple2;
import ruchy.runtime.tuple.Tuple3;
import ruchy.std.array.ArrayArguments;
import ruchy.std.array.ArrayValues;
import ruchy.std.array.Operands;

/// What a type of elements says about itself: attributes of `np.dtype(…)` and `a.dtype`, by NumPy's
/// names. Wherever a type is wanted its name will do, and a type equals its names.
public final class TypeFacts {
  private TypeFacts() {}

  /// Bytes per element.
  ///
  /// ```ruchy
  /// >>> np.dtype("float32").itemsize
  /// 4
  /// ```
  @Signature("fn itemsize(self: DType) -> i64")
  public static long itemsize(DType self) {
    return self.itemsize();
  }

  /// The multiple, in bytes, that an element's address is in an aligned array.
  @Signature("fn alignment(self: DType) -> i64")
  public static long alignment(DType self) {
    return self.alignment();
  }

  /// The letter of the family: `b`, `i`, `u`, `f`, `c`, `m`, `M`, `O`, `S`, `U`, `V` or `T`.
  @Signature("fn kind(self: DType) -> String")
  public static String kind(DType self) {
    return String.valueOf(self.kind().code());
  }

  /// The letter of the type, such as `d` for float64.
  @Signature("fn char(self: DType) -> String")
  public static String character(DType self) {
    return String.valueOf(self.code());
  }

  /// NumPy's number of the type.
  @Signature("fn num(self: DType) -> i64")
  public static long number(DType self) {
    return self.number();
  }

  /// The name with the number of bits, whatever the order of bytes: `int32`, `str96`.
  @Signature("fn name(self: DType) -> String")
  public static String name(DType self) {
    return DTypeText.name(self);
  }

  /// The short name with the order of bytes: `<f8`, `|S3`.
  @Signature("fn str(self: DType) -> String")
  public static String protocol(DType self) {
    return self.protocol();
  }

  /// The names of the fields; `None` if there are none.
  ///
  /// ```ruchy
  /// >>> np.dtype([("x", "i4"), ("y", "f8")]).names
  /// ["x", "y"]
  /// ```
  @Signature("fn names(self: DType) -> Any")
  public static Object names(DType self) {
    return self instanceof StructType type ? list(type.names()) : Option.none();
  }

  private static ObjectList<Object> list(List<?> items) {
    var list = new ObjectList<Object>(items.size());
    items.forEach(list::add);
    return list;
  }

  /// The fields by name, each as its type and place, and its title if it has one; `None` if there
  /// are none.
  @Signature("fn fields(self: DType) -> Any")
  public static Object fields(DType self) {
    if (!(self instanceof StructType type)) {
      return Option.none();
    }
    var fields = new LinkedHashMap<Object, Object>();
    for (Field field : type.fields()) {
      Object place = place(field);
      fields.put(field.name(), place);
      field.title().ifPresent(title -> fields.put(title, place));
    }
    return fields;
  }

  private static Object place(Field field) {
    long offset = field.offset();
    return field
        .title()
        .<Object>map(title -> new Tuple3<Object, Object, Object>(field.dtype(), offset, title))
        .orElseGet(() -> new Tuple2<Object, Object>(field.dtype(), offset));
  }

  /// The order of bytes: `=` the machine's own, `<`, `>`, or `|` where there is none.
  @Signature("fn byteorder(self: DType) -> String")
  public static String byteorder(DType self) {
    if (self.protocol().startsWith("|") || self.kind() == Kind.STRING) {
      return "|";
    }
    if (self.isNative()) {
      return "=";
    }
    return self.byteOrder() == ByteOrder.BIG_ENDIAN ? ">" : "<";
  }

  /// The same type with the bytes in the order `<`, `>` or `=`; with `S` the other way round.
  @Signature("fn newbyteorder(self: DType, new_order: String = \"S\") -> DType")
  public static DType newbyteorder(DType self, String order) {
    return self.withOrder(
        switch (order.isEmpty() ? "" : order.substring(0, 1)) {
          case "<", "l", "L" -> ByteOrder.LITTLE_ENDIAN;
          case ">", "b", "B" -> ByteOrder.BIG_ENDIAN;
          case "=", "n", "N" -> ByteOrder.nativeOrder();
          case "|", "i", "I" -> self.byteOrder();
          case "s", "S" -> swapped(self);
          default ->
              throw new RuchyError("E0818", "there is no order of bytes `" + order + "`")
                  .help("one of < little, > big, = native, | as it is, S swapped");
        });
  }

  private static ByteOrder swapped(DType type) {
    return type.isNative() == (ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN)
        ? ByteOrder.BIG_ENDIAN
        : ByteOrder.LITTLE_ENDIAN;
  }

  /// The lengths of a sub-array's axes; empty for any other type.
  @Signature("fn shape(self: DType) -> [i64]")
  public static LongList shape(DType self) {
    var lengths = self instanceof SubArrayType type ? type.shape() : List.<Long>of();
    return LongList.of(lengths.stream().mapToLong(Long::longValue).toArray());
  }

  /// How many axes a sub-array has.
  @Signature("fn ndim(self: DType) -> i64")
  public static long ndim(DType self) {
    return shape(self).size();
  }

  /// The type of a sub-array's elements; of any other type itself.
  @Signature("fn base(self: DType) -> DType")
  public static DType base(DType self) {
    return self instanceof SubArrayType type ? type.base() : self;
  }

  /// The elements' type and the shape of a sub-array; `None` for any other type.
  @Signature("fn subdtype(self: DType) -> Any")
  public static Object subdtype(DType self) {
    return self instanceof SubArrayType type
        ? new Tuple2<Object, Object>(type.base(), shape(type))
        : Option.none();
  }

  /// The fields as the array protocol lists them: names and short names of types.
  @Signature("fn descr(self: DType) -> Any")
  public static Object descr(DType self) {
    return ArrayValues.ruchy(DTypeText.descr(self));
  }

  /// Whether all of an element has the machine's order of bytes.
  @Signature("fn isnative(self: DType) -> bool")
  public static boolean isnative(DType self) {
    return self.isNative();
  }

  /// Whether fields are placed as a C compiler places them.
  @Signature("fn isalignedstruct(self: DType) -> bool")
  public static boolean isalignedstruct(DType self) {
    return self instanceof StructType type && type.isAligned();
  }

  /// Whether elements refer to values of the language.
  @Signature("fn hasobject(self: DType) -> bool")
  public static boolean hasobject(DType self) {
    return self.hasObject();
  }

  /// 1 for a type of NumPy's own in the machine's order of bytes, 0 for one with fields or in
  /// another order.
  @Signature("fn isbuiltin(self: DType) -> i64")
  public static long isbuiltin(DType self) {
    boolean plain = self.kind() != Kind.VOID || self.itemsize() == 0;
    return plain && self.isNative() && !(self instanceof StructType) ? 1 : 0;
  }

  /// How many fields there are.
  @Signature("fn len(self: DType) -> i64")
  public static long len(DType self) {
    return self instanceof StructType type ? type.fields().size() : 0;
  }

  /// A field's type by its name or its place, or a type of several fields by a list of their names.
  ///
  /// ```ruchy
  /// >>> np.dtype([("x", "i4"), ("y", "f8")])["y"]
  /// float64
  /// ```
  @Signature("fn get(self: DType, field: Any) -> DType")
  public static DType get(DType self, Object field) {
    if (!(self instanceof StructType type)) {
      throw new RuchyError("E0819", "there are no fields in a type " + self)
          .help("fields come with a list of them: np.dtype([(\"x\", \"i4\")])");
    }
    return switch (field) {
      case Long place -> type.fields().get(place(type, place)).dtype();
      case RuchyList names -> type.select(ArrayArguments.names(names));
      default -> type.field(String.valueOf(field)).dtype();
    };
  }

  private static int place(StructType type, long place) {
    int count = type.fields().size();
    if (place < -count || place >= count) {
      throw new RuchyError("E0703", "there is no field " + place + " of " + count)
          .help("places go from 0 to " + (count - 1) + ", from the end down to " + -count);
    }
    return (int) (place < 0 ? place + count : place);
  }

  /// Whether this is the same type as another, which may be given by a name.
  @Signature("fn eq(self: DType, other: Any) -> bool")
  public static boolean eq(DType self, Object other) {
    if (other instanceof DType type) {
      return self.equals(type);
    }
    try {
      return !Operands.isNone(other) && self.equals(Operands.dtype(other));
    } catch (RuchyError _) {
      return false;
    }
  }

  /// Whether this is another type than one, which may be given by a name.
  @Signature("fn ne(self: DType, other: Any) -> bool")
  public static boolean ne(DType self, Object other) {
    return !eq(self, other);
  }

  /// The text that NumPy prints: a name, or the list of fields.
  @Signature("fn to_string(self: DType) -> String")
  public static String text(DType self) {
    return self.toString();
  }
}
