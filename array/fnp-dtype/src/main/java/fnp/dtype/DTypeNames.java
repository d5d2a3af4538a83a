package fnp.dtype;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// What the many spellings of a dtype mean.
final class DTypeNames {
  private static final Map<String, DType> NAMES = names();

  private DTypeNames() {}

  static DType parse(String name) {
    var found = NAMES.get(name);
    if (found == null) {
      var time = TimeType.parse(name);
      if (time.isPresent()) {
        return time.get();
      }
      throw new DTypeException(
          "no dtype is called '%s' here; available are %s".formatted(name, available()));
    }
    return found;
  }

  private static String available() {
    return Arrays.stream(Primitive.values())
        .map(Primitive::toString)
        .collect(Collectors.joining(", ", "", ", datetime64[unit], timedelta64[unit]"));
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
    names.put("bool_", Primitive.BOOL);
    names.put("int", Primitive.INT64);
    names.put("int_", Primitive.INT64);
    names.put("intp", Primitive.INT64);
    names.put("uint", Primitive.UINT64);
    names.put("uintp", Primitive.UINT64);
    names.put("float", Primitive.FLOAT64);
    names.put("double", Primitive.FLOAT64);
    names.put("single", Primitive.FLOAT32);
    names.put("half", Primitive.FLOAT16);
    names.put("complex", Primitive.COMPLEX128);
    names.put("csingle", Primitive.COMPLEX64);
    names.put("cdouble", Primitive.COMPLEX128);
    return Map.copyOf(names);
  }
}
