package ruchy.runtime;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/// What a boxed value is, in the language's words.
public final class Kind {
  private Kind() {}

  /// The name of its type: `i64`, `[f64]`, `Map`, `Point`.
  public static String nameOf(Object value) {
    return switch (value) {
      case Long _ -> "i64";
      case Double _ -> "f64";
      case Boolean _ -> "bool";
      case String _ -> "String";
      case Char _ -> "char";
      case Unit _ -> "()";
      case Integer _ -> "i32";
      case Short _ -> "i16";
      case Byte _ -> "i8";
      case Float _ -> "f32";
      case Unsigned unsigned -> "u" + unsigned.bits();
      case Duration _ -> "Duration";
      case StructValue struct -> struct.typeName();
      case EnumValue variant -> variant.typeName();
      default -> nameOfContainer(value);
    };
  }

  private static String nameOfContainer(Object value) {
    return switch (value) {
      case LongList _ -> "[i64]";
      case DoubleList _ -> "[f64]";
      case BooleanList _ -> "[bool]";
      case NarrowList list -> "[" + list.elementType() + "]";
      case ObjectList<?> list -> nameOfList(list);
      case Map<?, ?> _ -> "Map";
      case Set<?> _ -> "Set";
      case Tuple tuple -> nameOfTuple(tuple);
      case Option<?> _ -> "Option";
      case Result<?, ?> _ -> "Result";
      case Range _ -> "Range";
      case FunctionValue _ -> "function";
      case RuchyError _ -> "Error";
      default -> value.getClass().getSimpleName();
    };
  }

  private static String nameOfList(ObjectList<?> list) {
    String common = "";
    for (int i = 0; i < list.size(); i++) {
      String name = nameOf(list.item(i));
      if (!common.isEmpty() && !common.equals(name)) {
        return "[Any]";
      }
      common = name;
    }
    return common.isEmpty() ? "[]" : "[" + common + "]";
  }

  private static String nameOfTuple(Tuple tuple) {
    StringBuilder name = new StringBuilder("(");
    for (int i = 0; i < tuple.arity(); i++) {
      name.append(i == 0 ? "" : ", ").append(nameOf(tuple.get(i)));
    }
    return name.append(')').toString();
  }
}
