package fnp.dtype;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the many spellings of a dtype mean.
final class DTypeNames {
  private static final Map<String, DType> NAMES = names();

  /// Letter and length of bytes, text and void; `a` is an old name of `S`.
  private static final Pattern FLEXIBLE = Pattern.compile("([SUVa])(\\d{0,9})");

  private static final Pattern FORMAT =
      Pattern.compile(
          "([<>|=]?)( *[(]?[ ,0-9]*[)]? *)([<>|=]?)([A-Za-z0-9.?]*(?:\\[[a-zA-Z0-9,.]+])?)");

  private DTypeNames() {}

  static DType parse(String name) {
    var found = NAMES.get(name);
    if (found != null) {
      return found;
    }
    if (name.startsWith("[")
        || name.startsWith("{")
        || name.startsWith("('")
        || name.startsWith("([")) {
      return DTypeDescriptions.from(PythonLiteral.parse(name), false);
    }
    return single(name)
        .or(() -> name.isEmpty() ? Optional.empty() : several(name))
        .orElseThrow(() ->
            new DTypeException(
                "no dtype is called '%s' here; available are %s".formatted(name, available())));
  }

  private static String available() {
    return Arrays.stream(Primitive.values())
        .map(Primitive::toString)
        .collect(
            Collectors.joining(
                ", ",
                "",
                ", datetime64[unit], timedelta64[unit], S<n>, U<n>, V<n>, object, T, and lists of"
                    + " fields"));
  }

  /// One dtype with or without a sign of its order.
  private static Optional<DType> single(String name) {
    var sign = name.isEmpty() ? ' ' : name.charAt(0);
    var marked = "<>=|".indexOf(sign) >= 0;
    var rest = marked ? name.substring(1) : name;
    var order =
        switch (sign) {
          case '<' -> ByteOrder.LITTLE_ENDIAN;
          case '>' -> ByteOrder.BIG_ENDIAN;
          default -> ByteOrder.nativeOrder();
        };
    var flexible = FLEXIBLE.matcher(rest);
    if (flexible.matches()) {
      var digits = flexible.group(2);
      var length = digits.isEmpty() ? 0 : Integer.parseInt(digits);
      return Optional.of(
          switch (flexible.group(1)) {
            case "U" -> TextType.of(length, order);
            case "V" -> VoidType.of(length);
            default -> BytesType.of(length);
          });
    }
    if (marked && NAMES.get(rest) instanceof DType known && isCode(rest)) {
      return Optional.of(known.withOrder(order));
    }
    return TimeType.parse(rest).map(time -> time.withOrder(order));
  }

  /// Names of numbers, other than letters with a size, are not written with an order.
  private static boolean isCode(String name) {
    return name.length() <= 2 || name.equals("c16");
  }

  /// Several dtypes with commas between them, or one with a shape.
  ///
  /// @source NumPy 2.4, `_internal.py`, `_commastring`
  private static Optional<DType> several(String text) {
    var items = new ArrayList<DType>();
    var matcher = FORMAT.matcher(text);
    int at = 0;
    boolean isList = false;
    while (at < text.length()) {
      matcher.region(at, text.length());
      if (!matcher.lookingAt() || matcher.end() == at) {
        return Optional.empty();
      }
      var item = item(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4));
      if (item.isEmpty()) {
        return Optional.empty();
      }
      items.add(item.get());
      at = matcher.end();
      var rest = text.substring(at);
      if (rest.isBlank()) {
        at = text.length();
      } else if (rest.stripLeading().startsWith(",")) {
        isList = true;
        at = text.length() - rest.stripLeading().substring(1).stripLeading().length();
      } else {
        return Optional.empty();
      }
    }
    return isList ? Optional.of(numbered(items)) : items.stream().findFirst();
  }

  private static Optional<DType> item(String first, String repeats, String second, String name) {
    if (!first.isEmpty() && !second.isEmpty() && !first.equals(second)) {
      throw new DTypeException(
          "inconsistent byte-order specification %s and %s; give one".formatted(first, second));
    }
    var full = (second.isEmpty() ? first : second) + name;
    var found = Optional.ofNullable(NAMES.get(full)).or(() -> single(full));
    // A blank alone is no repetition, and NumPy does not skip it.
    if (found.isEmpty() || repeats.isEmpty()) {
      return found;
    }
    return repeats.isBlank()
        ? Optional.empty()
        : Optional.of(
            SubArrayType.of(found.get(), DTypeDescriptions.shape(PythonLiteral.parse(repeats))));
  }

  private static DType numbered(List<DType> types) {
    var fields = new ArrayList<Field>();
    for (var type : types) {
      fields.add(Field.of("f" + fields.size(), type));
    }
    return StructType.packed(fields);
  }

  private static Map<String, DType> names() {
    var names = new HashMap<String, DType>();
    for (var type : Primitive.values()) {
      names.put(type.toString(), type);
      names.put(String.valueOf(type.code()), type);
      names.put(type.protocol(), type);
      names.put(type.protocol().substring(1), type);
      names.put("=" + type.protocol().substring(1), type);
    }
    var others =
        """
        bool_ bool, byte int8, ubyte uint8, short int16, ushort uint16, intc int32, uintc uint32,
        int int64, int_ int64, intp int64, long int64, longlong int64, q int64, p int64, n int64,
        uint uint64, uintp uint64, ulong uint64, ulonglong uint64, Q uint64, P uint64, N uint64,
        half float16, single float32, double float64, float float64,
        csingle complex64, cdouble complex128, complex complex128\
        """;
    for (var pair : others.split(",\\s*", -1)) {
      var words = pair.split(" ", 2);
      names.put(words[0], names.get(words[1]));
    }
    for (var name : List.of("O", "|O", ">O", "<O", "=O", "O8", "O4", "object", "object_")) {
      names.put(name, ObjectType.OBJECT);
    }
    for (var name : List.of("str", "str_", "unicode")) {
      names.put(name, TextType.of(0));
    }
    names.put("bytes", BytesType.of(0));
    names.put("bytes_", BytesType.of(0));
    names.put("void", VoidType.of(0));
    names.put("c", BytesType.of(1));
    names.put("T", StringType.STRING);
    names.put("StringDType()", StringType.STRING);
    return Map.copyOf(names);
  }
}
