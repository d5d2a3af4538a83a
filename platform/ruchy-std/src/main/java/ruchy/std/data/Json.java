package ruchy.std.data;

import ruchy.runtime.Result;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// Values as JSON, RFC 8259.
@Namespace("json")
public final class Json {
  private Json() {}

  /// The value that a text in JSON spells: numbers, texts, truth values, lists, maps, and `None`
  /// for `null`; or an error with the place of the mistake.
  ///
  /// ```ruchy
  /// >>> let v = json::parse("{\"name\": \"Ada\", \"born\": [1815, 12]}")?
  /// >>> v.name
  /// "Ada"
  /// >>> v["born"][0]
  /// 1815
  /// >>> json::parse("[1, 2")
  /// Err("line 1, column 6: the list is not closed: expected `,` or `]`")
  /// ```
  @Signature({
    "fn parse(text: String) -> Result<Any, String>",
    "fn loads(text: String) -> Result<Any, String>",
    "fn decode(text: String) -> Result<Any, String>"
  })
  public static Result<Object, String> parse(String text) {
    try {
      return Result.ok(new JsonReader(text).whole());
    } catch (JsonReader.Mistake mistake) {
      return Result.err(mistake.getMessage());
    }
  }

  /// A value as JSON. With an indent every element stands on a line of its own. Structs become
  /// objects, variants their name or an object of it, `None` becomes `null`, and numbers that JSON
  /// does not have, `null` too.
  ///
  /// ```ruchy
  /// >>> json::stringify({ "a": [1, 2], "b": true })
  /// "{\"a\":[1,2],\"b\":true}"
  /// >>> println(json::stringify([1, 2], indent=2))
  /// [
  ///   1,
  ///   2
  /// ]
  /// ```
  @Signature({
    "fn stringify(value: Any, indent: i64 = 0) -> String",
    "fn dumps(value: Any, indent: i64 = 0) -> String",
    "fn encode(value: Any, indent: i64 = 0) -> String"
  })
  public static String stringify(Object value, long indent) {
    return new JsonWriter(Math.clamp(indent, 0, 40)).write(value);
  }
}
