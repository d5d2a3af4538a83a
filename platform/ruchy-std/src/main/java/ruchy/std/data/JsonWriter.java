package ruchy.std.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ruchy.runtime.Char;
import ruchy.runtime.Display;
import ruchy.runtime.EnumValue;
import ruchy.runtime.Option;
import ruchy.runtime.Result;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.StructValue;
import ruchy.runtime.Tuple;
import ruchy.runtime.Unit;
import ruchy.runtime.Unsigned;

/// Writes values as JSON.
final class JsonWriter {
  private static final int DEPTH_MAX = 500;

  private final int indent;
  private final StringBuilder out = new StringBuilder();
  private int depth;

  JsonWriter(int indent) {
    this.indent = indent;
  }

  String write(Object value) {
    value(value);
    return out.toString();
  }

  private void value(Object value) {
    switch (value) {
      case Boolean _, Long _, Integer _, Short _, Byte _, Unsigned _ -> out.append(value);
      case Double number -> real(number, number);
      case Float number -> real(number, number);
      case String text -> string(text);
      case Char character -> string(character.toString());
      case Unit _ -> out.append("null");
      case Option.Some<?> some -> value(some.value());
      case Option<?> _ -> out.append("null");
      case Result.Ok<?, ?>(Object inner) -> object(Map.of("Ok", inner));
      case Result.Err<?, ?>(Object inner) -> object(Map.of("Err", inner));
      case RuchyList list -> elements(list);
      case Collection<?> set -> elements(set);
      case Map<?, ?> map -> object(map);
      case Tuple tuple -> elements(parts(tuple));
      case StructValue struct when isTuple(struct) -> value(inOrder(fields(struct)));
      case StructValue struct -> object(fields(struct));
      case EnumValue variant -> variant(variant);
      default -> string(Display.text(value));
    }
  }

  /// JSON has no infinity and no NaN.
  private void real(double number, Object value) {
    out.append(Double.isFinite(number) ? Display.text(value) : "null");
  }

  private static List<Object> parts(Tuple tuple) {
    var parts = new ArrayList<Object>();
    for (int i = 0; i < tuple.arity(); i++) {
      parts.add(tuple.get(i));
    }
    return parts;
  }

  private static Map<String, Object> fields(StructValue struct) {
    var fields = new LinkedHashMap<String, Object>();
    List<String> names = struct.fieldNames();
    for (int i = 0; i < names.size(); i++) {
      fields.put(names.get(i), struct.get(i));
    }
    return fields;
  }

  private void variant(EnumValue variant) {
    List<String> names = variant.fieldNames();
    if (names.isEmpty()) {
      string(variant.variantName());
      return;
    }
    var fields = new LinkedHashMap<String, Object>();
    for (int i = 0; i < names.size(); i++) {
      fields.put(names.get(i), variant.get(i));
    }
    Object content = variant.isTuple() ? inOrder(fields) : fields;
    object(Map.of(variant.variantName(), content));
  }

  private static boolean isTuple(StructValue struct) {
    return !struct.fieldNames().isEmpty()
        && Character.isDigit(struct.fieldNames().getFirst().charAt(0));
  }

  /// The values of fields without names: a list, or the one that there is.
  private static Object inOrder(Map<String, Object> fields) {
    var values = RuchyList.ofBoxed(fields.values());
    return values.length() == 1 ? values.item(0) : values;
  }

  private void elements(Iterable<?> elements) {
    open('[');
    boolean first = true;
    for (Object element : elements) {
      next(first);
      value(element);
      first = false;
    }
    close(']', first);
  }

  private void object(Map<?, ?> map) {
    open('{');
    boolean first = true;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      next(first);
      string(Display.text(entry.getKey()));
      out.append(indent > 0 ? ": " : ":");
      value(entry.getValue());
      first = false;
    }
    close('}', first);
  }

  private void open(char bracket) {
    if (++depth > DEPTH_MAX) {
      throw new RuchyError("E0840", "a value that holds itself has no JSON")
          .help(
              "it nests more than "
                  + DEPTH_MAX
                  + " lists and maps; leave out the one that repeats");
    }
    out.append(bracket);
  }

  private void next(boolean first) {
    if (!first) {
      out.append(',');
    }
    line(depth);
  }

  private void line(int steps) {
    if (indent > 0) {
      out.append('\n').append(" ".repeat(indent * steps));
    }
  }

  private void close(char bracket, boolean empty) {
    depth--;
    if (!empty) {
      line(depth);
    }
    out.append(bracket);
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ') {
            out.append("\\u00").append(Character.forDigit(c >> 4, 16));
            out.append(Character.forDigit(c & 15, 16));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
