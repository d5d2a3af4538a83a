package fnp.dtype;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// Dtypes as text and as descriptions.
///
/// @source NumPy 2.4, `_dtype.py`, `_internal.py`
public final class DTypeText {
  private DTypeText() {}

  static String sign(ByteOrder order) {
    return order == ByteOrder.LITTLE_ENDIAN ? "<" : ">";
  }

  static void checkLength(String what, int length, int unit) {
    if (length < 0 || length > Integer.MAX_VALUE / unit) {
      throw new DTypeException(
          "%s of length %d was asked for; use 0 to %d"
              .formatted(what, length, Integer.MAX_VALUE / unit));
    }
  }

  /// How many characters the text of any value of a dtype fits: of a number, a time, bytes or text;
  /// empty for others.
  ///
  /// @numpy the length of `numpy.ndarray.astype("S")`
  public static OptionalInt textLength(DType dtype) {
    if (dtype.kind().isTime()) {
      return OptionalInt.of(dtype.kind() == Kind.DATETIME ? 28 : 21);
    }
    var length = GeneralPromotion.textLength(dtype);
    return length == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(length);
  }

  /// The name with the number of bits, such as `str160`, `void96` or `int32` of either order.
  ///
  /// @numpy `numpy.dtype.name`
  public static String name(DType dtype) {
    return switch (dtype) {
      case Primitive type -> type.toString();
      case TimeType type -> type.toString();
      case SwappedType type -> name(type.inOrder());
      case ObjectType _ -> "object";
      case StringType _ -> "StringDType128";
      case BytesType type -> "bytes" + bits(type);
      case TextType type -> "str" + bits(type);
      case VoidType type -> "void" + bits(type);
      case StructType type -> "void" + bits(type);
      case SubArrayType type -> "void" + bits(type);
    };
  }

  private static String bits(DType dtype) {
    return dtype.itemsize() == 0 ? "" : Long.toString(8L * dtype.itemsize());
  }

  /// The dtype as the argument that makes it, with a short form of numbers.
  ///
  /// @param withFlag whether an aligned struct says so
  static String construction(DType dtype, boolean withFlag) {
    return switch (dtype) {
      case StructType type ->
          !(withFlag && type.isAligned()) && type.isRegular()
              ? list(type)
              : dictionary(type, withFlag);
      case SubArrayType type ->
          "(" + construction(type.base(), false) + ", " + shape(type.shape()) + ")";
      case Primitive type when type == Primitive.BOOL -> "'?'";
      case ObjectType _ -> "'O'";
      case StringType _ -> "'T'";
      case BytesType type -> type.length() == 0 ? "'S'" : "'S" + type.length() + "'";
      case VoidType type -> type.itemsize() == 0 ? "'V'" : "'V" + type.itemsize() + "'";
      case TextType type ->
          "'" + sign(type.byteOrder()) + "U" + (type.length() == 0 ? "" : type.length()) + "'";
      case Primitive type -> "'" + type.protocol().replace("|", "") + "'";
      case TimeType type -> "'" + type.protocol() + "'";
      case SwappedType type -> "'" + type.protocol() + "'";
    };
  }

  /// A shape as a Python tuple.
  static String shape(List<Long> lengths) {
    return PythonText.repr(new Tuple(List.copyOf(lengths)));
  }

  private static String list(StructType type) {
    return type.fields().stream()
        .map(field -> {
          var inner =
              field.dtype() instanceof SubArrayType sub
                  ? construction(sub.base(), false) + ", " + shape(sub.shape())
                  : construction(field.dtype(), false);
          return "(" + PythonText.repr(name(field)) + ", " + inner + ")";
        })
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static Object name(Field field) {
    return field.title().<Object>map(title -> Tuple.of(title, field.name())).orElse(field.name());
  }

  private static String dictionary(StructType type, boolean withFlag) {
    var fields = type.fields();
    var formats =
        fields.stream()
            .map(field -> construction(field.dtype(), false))
            .collect(Collectors.joining(", "));
    var titles =
        fields.stream().anyMatch(field -> field.title().isPresent())
            ? ", 'titles': " + PythonText.repr(fields.stream().map(field -> field.title()).toList())
            : "";
    return "{'names': "
        + PythonText.repr(type.names())
        + ", 'formats': ["
        + formats
        + "], 'offsets': "
        + fields.stream().map(Field::offset).toList()
        + titles
        + ", 'itemsize': "
        + type.itemsize()
        + (withFlag && type.isAligned() ? ", 'aligned': True}" : "}");
  }

  /// The list of fields as the array protocol has it, with gaps as fields without a name.
  ///
  /// @throws DTypeException if fields overlap or are out of order
  /// @numpy `numpy.dtype.descr`
  public static List<Object> descr(DType dtype) {
    return dtype instanceof StructType type
        ? fields(type)
        : List.of(Tuple.of("", dtype.protocol()));
  }

  /// What a header of an npy file says about the dtype: its protocol string in quotes, or the list
  /// of its fields.
  ///
  /// @throws DTypeException if fields overlap or are out of order
  /// @numpy `numpy.lib.format.dtype_to_descr`
  public static String npyDescr(DType dtype) {
    return PythonText.repr(dtype instanceof StructType type ? fields(type) : dtype.protocol());
  }

  private static List<Object> fields(StructType type) {
    var result = new ArrayList<Object>();
    int offset = 0;
    for (var field : type.fields()) {
      if (field.offset() < offset) {
        throw new DTypeException(
            "dtype.descr is not defined for types with overlapping or out-of-order fields, such as"
                + " '%s'; repack the fields".formatted(field.name()));
      }
      gap(result, field.offset() - offset);
      var items = new ArrayList<Object>();
      items.add(name(field));
      if (field.dtype() instanceof SubArrayType sub) {
        items.add(format(sub.base()));
        items.add(new Tuple(List.copyOf(sub.shape())));
      } else {
        items.add(format(field.dtype()));
      }
      result.add(new Tuple(items));
      offset = field.offset() + field.dtype().itemsize();
    }
    gap(result, type.itemsize() - offset);
    return result;
  }

  private static Object format(DType dtype) {
    return dtype instanceof StructType type ? fields(type) : dtype.protocol();
  }

  private static void gap(List<Object> result, int bytes) {
    if (bytes > 0) {
      result.add(Tuple.of("", "|V" + bytes));
    }
  }

  /// The dtype of the text in a header of an npy file; fields without a name are gaps.
  ///
  /// @throws DTypeException if the text describes no dtype
  /// @numpy `numpy.lib.format.descr_to_dtype`
  public static DType parseNpyDescr(String text) {
    return ofDescr(PythonLiteral.parse(text));
  }

  /// The dtype of a value of [#descr] or of one read from a header.
  ///
  /// @throws DTypeException if it describes no dtype
  public static DType ofDescr(Object descr) {
    return switch (descr) {
      case String name -> DType.of(name);
      case Tuple(var items) when items.size() == 2 && items.get(1) instanceof Tuple ->
          DTypeDescriptions.from(Tuple.of(ofDescr(items.getFirst()), items.get(1)), false);
      case List<?> fields -> withGaps(fields);
      default -> DTypeDescriptions.from(descr, false);
    };
  }

  private static DType withGaps(List<?> described) {
    var fields = new ArrayList<Field>();
    int offset = 0;
    for (var one : described) {
      if (!(one instanceof Tuple(var items)) || items.size() < 2) {
        throw new DTypeException(
            "a field was described as %s; describe it as (name, type)"
                .formatted(PythonText.repr(one)));
      }
      var type = ofDescr(items.get(1));
      if (items.size() > 2) {
        type = DTypeDescriptions.from(Tuple.of(type, items.get(2)), false);
      }
      var isGap = items.getFirst().equals("") && type instanceof VoidType;
      if (!isGap) {
        fields.add(DTypeDescriptions.named(items.getFirst(), type, fields.size()).movedTo(offset));
      }
      offset = StructType.size((long) offset + type.itemsize());
    }
    return StructType.of(fields, offset, false);
  }
}
