package ruchy.frame.json;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.frame.column.DataType;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.LongValues;
import ruchy.frame.column.TimeText;

/// Reads JSON as a value of a known type.
public final class JsonReader {
  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  /// The value of a text; a `null` is an empty optional.
  ///
  /// @throws FrameException if the text is no JSON, or has no value of the type
  public static Optional<Object> read(String text, DataType type) {
    var reader = new JsonReader(text);
    var value = typed(reader.value(), type);
    reader.space();
    if (reader.at < text.length()) {
      throw reader.wrong("the end");
    }
    return value;
  }

  private FrameException wrong(String expected) {
    var found = at < text.length() ? "`" + text.charAt(at) + "`" : "the end";
    return new FrameException(
        "JSON at character %d: expected %s, found %s".formatted(at, expected, found));
  }

  private static Optional<Object> typed(Optional<Object> value, DataType type) {
    return value.map(known -> typed(known, type));
  }

  private static Object typed(Object value, DataType type) {
    return switch (type.kind()) {
      case LIST ->
          ((List<?>) value).stream().map(element -> inside(element, type.element())).toList();
      case STRUCT -> struct((Map<?, ?>) value, type);
      case FLOAT32, FLOAT64 -> Double.valueOf(value.toString());
      case DECIMAL, WIDE_DECIMAL, UINT64 -> new BigDecimal(value.toString());
      case INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32 ->
          new BigDecimal(value.toString()).longValueExact();
      case BOOL -> Boolean.valueOf(value.toString());
      case STRING, ENUM -> value.toString();
      case BINARY -> ByteBuffer.wrap(HexFormat.of().parseHex(value.toString()));
      case DATE, TIME, TIMESTAMP ->
          LongValues.of(
              type, TimeText.parse(value.toString(), type).orElseThrow(() -> none(value, type)));
      case DURATION ->
          LongValues.of(
              type, TimeText.duration(value.toString()).orElseThrow(() -> none(value, type)));
    };
  }

  private static FrameException none(Object value, DataType type) {
    return new FrameException("\"%s\" in JSON is no %s".formatted(value, type));
  }

  private static Object inside(Object value, DataType type) {
    if (value instanceof Optional<?> optional && optional.isEmpty()) {
      return value;
    }
    return typed(value, type);
  }

  private static Object struct(Map<?, ?> map, DataType type) {
    var struct = new LinkedHashMap<String, Object>();
    for (var field : type.fields()) {
      var value = map.containsKey(field.name()) ? map.get(field.name()) : Optional.empty();
      struct.put(field.name(), inside(value, field.type()));
    }
    return struct;
  }

  private void space() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private char next() {
    space();
    if (at >= text.length()) {
      throw wrong("a value");
    }
    return text.charAt(at);
  }

  private Optional<Object> value() {
    return switch (next()) {
      case '[' -> Optional.of(list());
      case '{' -> Optional.of(map());
      case '"' -> Optional.of(string());
      default -> word();
    };
  }

  private Object element() {
    var value = value();
    return value.isPresent() ? value.get() : value;
  }

  private List<Object> list() {
    var list = new ArrayList<Object>();
    at++;
    while (next() != ']') {
      list.add(element());
      separator(']');
    }
    at++;
    return list;
  }

  private Map<String, Object> map() {
    var map = new LinkedHashMap<String, Object>();
    at++;
    while (next() != '}') {
      var key = string();
      if (next() != ':') {
        throw wrong("`:`");
      }
      at++;
      map.put(key, element());
      separator('}');
    }
    at++;
    return map;
  }

  private void separator(char end) {
    if (next() == ',') {
      at++;
    } else if (text.charAt(at) != end) {
      throw wrong("`,` or `" + end + "`");
    }
  }

  private String string() {
    if (next() != '"') {
      throw wrong("a text in quotes");
    }
    var string = new StringBuilder();
    for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
      string.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at));
    }
    if (at >= text.length()) {
      throw wrong("`\"`");
    }
    at++;
    return string.toString();
  }

  private char escaped() {
    at++;
    if (at >= text.length()) {
      throw wrong("an escaped character");
    }
    return switch (text.charAt(at)) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> {
        if (at + 4 >= text.length()) {
          throw wrong("four hexadecimal digits");
        }
        at += 4;
        yield (char) HexFormat.fromHexDigits(text, at - 3, at + 1);
      }
      default -> text.charAt(at);
    };
  }

  private Optional<Object> word() {
    int start = at;
    while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    var word = text.substring(start, at);
    if (word.isEmpty()) {
      throw wrong("a value");
    }
    return switch (word) {
      case "null" -> Optional.empty();
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      case "nan" -> Optional.of("NaN");
      default -> Optional.of(word);
    };
  }
}
