package ruchy.std.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import ruchy.runtime.Char;
import ruchy.runtime.Display;
import ruchy.runtime.ObjectList;
import ruchy.runtime.Option;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.dynamic.TypeTest;
import ruchy.runtime.library.Signature;
import ruchy.runtime.tuple.Tuple2;

/// A value in a text of JSON with its place, `JsonNode`: what `json::decode::<T>(text)` reads
/// values of a type from.
///
/// @param value the value, as `json::parse` gives it
/// @param path where it stands, such as `items[2].price`; empty for the whole
/// @param isKey whether it is the key of an object, which may spell a number
public record JsonNode(Object value, String path, boolean isKey) {
  private JsonNode at(Object part, String step) {
    boolean first = path.isEmpty() && step.startsWith(".");
    return new JsonNode(part, path + (first ? step.substring(1) : step), false);
  }

  private RuchyError mistake(String wanted) {
    String where = path.isEmpty() ? "" : "at `" + path + "`: ";
    return new RuchyError("E0846", where + "expected " + wanted + ", found " + shown());
  }

  private String shown() {
    return switch (value) {
      case Map<?, ?> _ -> "an object";
      case RuchyList list -> "a list of " + list.size();
      case Option.None<?> _ -> "null";
      default -> shortened(Display.quoted(value));
    };
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 39) + "…";
  }

  private Map<?, ?> object(String wanted) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw mistake(wanted);
  }

  /// The field of an object that must be there.
  ///
  /// @throws RuchyError E0846 if there is no such field
  @Signature("fn field(self: JsonNode, name: String) -> JsonNode")
  public static JsonNode field(JsonNode self, String name) {
    Object part = self.object("an object with `" + name + "`").get(name);
    if (part == null) {
      String where = self.path.isEmpty() ? "" : "at `" + self.path + "`: ";
      String there =
          ((Map<?, ?>) self.value)
              .keySet().stream().map(Display::text).limit(10).collect(Collectors.joining(", "));
      throw new RuchyError(
          "E0846",
          where
              + "there is no `"
              + name
              + "`"
              + (there.isEmpty() ? "" : "; the object has " + there));
    }
    return self.at(part, "." + name);
  }

  /// The field of an object, or the node of `null` where there is none.
  @Signature("fn field_or_null(self: JsonNode, name: String) -> JsonNode")
  public static JsonNode fieldOrNull(JsonNode self, String name) {
    Object part = self.object("an object with `" + name + "`").get(name);
    return self.at(part == null ? Option.none() : part, "." + name);
  }

  /// Whether it is `null`.
  @Signature("fn is_null(self: JsonNode) -> bool")
  public static boolean isNull(JsonNode self) {
    return self.value instanceof Option.None<?>;
  }

  /// The elements of a list.
  ///
  /// @throws RuchyError E0846 if it is no list
  @Signature("fn items(self: JsonNode) -> [JsonNode]")
  public static ObjectList<Object> items(JsonNode self) {
    if (!(self.value instanceof RuchyList list)) {
      throw self.mistake("a list");
    }
    var items = new ObjectList<Object>(list.size());
    for (int i = 0; i < list.size(); i++) {
      items.add(self.at(list.item(i), "[" + i + "]"));
    }
    return items;
  }

  /// One element of a list of so many.
  ///
  /// @throws RuchyError E0846 if it is no list of this length
  @Signature("fn item(self: JsonNode, place: i64, count: i64) -> JsonNode")
  public static JsonNode item(JsonNode self, long place, long count) {
    if (!(self.value instanceof RuchyList list) || list.size() != count) {
      throw self.mistake("a list of " + count);
    }
    return self.at(list.item((int) place), "[" + place + "]");
  }

  /// The keys of an object and what stands behind them.
  ///
  /// @throws RuchyError E0846 if it is no object
  @Signature("fn entries(self: JsonNode) -> [(JsonNode, JsonNode)]")
  public static ObjectList<Object> entries(JsonNode self) {
    var entries = new ObjectList<Object>();
    self.object("an object")
        .forEach((key, part) -> {
          JsonNode node = self.at(part, "[" + Display.quoted(key) + "]");
          entries.add(Tuple2.of(new JsonNode(key, node.path, true), node));
        });
    return entries;
  }

  /// The number that it is, of the type with this name; nothing is rounded but to `f32` and `f64`.
  ///
  /// @throws RuchyError E0846 if it is no number, or none of that type
  @Signature("fn number(self: JsonNode, of: String, bits: i64) -> Any")
  public static Object number(JsonNode self, String of, long bits) {
    Object number = self.isKey && self.value instanceof String text ? spelt(text) : self.value;
    var type =
        new TypeTest.NumberOf(of, of.startsWith("f"), of.startsWith("u"), Math.toIntExact(bits));
    try {
      return type.cast(number);
    } catch (RuchyError _) {
      throw self.mistake("a number of type `" + of + "`");
    }
  }

  private static Object spelt(String text) {
    try {
      if (text.matches("-?\\d+")) {
        return Long.valueOf(text);
      }
      return Double.valueOf(text);
    } catch (NumberFormatException _) {
      return text;
    }
  }

  /// The text that it is.
  ///
  /// @throws RuchyError E0846 if it is none
  @Signature("fn text(self: JsonNode) -> String")
  public static String text(JsonNode self) {
    if (self.value instanceof String text) {
      return text;
    }
    throw self.mistake("a text");
  }

  /// The truth value that it is.
  ///
  /// @throws RuchyError E0846 if it is none
  @Signature("fn truth(self: JsonNode) -> bool")
  public static boolean truth(JsonNode self) {
    if (self.value instanceof Boolean truth) {
      return truth;
    }
    throw self.mistake("true or false");
  }

  /// The character that it is, a text of length one.
  ///
  /// @throws RuchyError E0846 if it is none
  @Signature("fn character(self: JsonNode) -> Any")
  public static Object character(JsonNode self) {
    if (self.value instanceof String text && text.codePointCount(0, text.length()) == 1) {
      return new Char(text.codePointAt(0));
    }
    throw self.mistake("a text of one character");
  }

  /// The day that it names: `"2026-02-28"`.
  ///
  /// @throws RuchyError E0846 if it names none
  @Signature("fn date(self: JsonNode) -> Date")
  public static LocalDate date(JsonNode self) {
    try {
      return LocalDate.parse(text(self));
    } catch (DateTimeException _) {
      throw self.mistake("a day such as \"2026-02-28\"");
    }
  }

  /// The day and time that it names: `"2026-02-28T12:30:00"`.
  ///
  /// @throws RuchyError E0846 if it names none
  @Signature("fn date_time(self: JsonNode) -> DateTime")
  public static LocalDateTime dateTime(JsonNode self) {
    try {
      return LocalDateTime.parse(text(self).replace(' ', 'T'));
    } catch (DateTimeException _) {
      throw self.mistake("a day and time such as \"2026-02-28T12:30:00\"");
    }
  }

  /// The value as it is.
  @Signature("fn any(self: JsonNode) -> Any")
  public static Object any(JsonNode self) {
    return self.value;
  }

  /// The name of a variant: a text, or the one key of an object.
  ///
  /// @throws RuchyError E0846 if it is neither
  @Signature("fn variant(self: JsonNode) -> String")
  public static String variant(JsonNode self) {
    if (self.value instanceof String text) {
      return text;
    }
    if (self.value instanceof Map<?, ?> map
        && map.size() == 1
        && map.keySet().iterator().next() instanceof String name) {
      return name;
    }
    throw self.mistake("the name of a variant, or an object with it");
  }

  /// What stands behind the name of a variant.
  ///
  /// @throws RuchyError E0846 if there is nothing
  @Signature("fn payload(self: JsonNode) -> JsonNode")
  public static JsonNode payload(JsonNode self) {
    String name = variant(self);
    if (self.value instanceof Map<?, ?> map && map.get(name) instanceof Object part) {
      return self.at(part, "." + name);
    }
    throw self.mistake("an object: the variant `" + name + "` has fields");
  }

  /// Says that there is no such variant.
  ///
  /// @throws RuchyError E0846 always
  @Signature("fn no_variant(self: JsonNode, names: String) -> !")
  public static RuchyError noVariant(JsonNode self, String names) {
    throw self.mistake("one of " + names);
  }

  @Override
  public String toString() {
    return "JsonNode(" + path + ")";
  }
}
