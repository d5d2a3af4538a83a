package ruchy.std.data;

import ruchy.runtime.Result;
import ruchy.runtime.RuchyError;
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
  ///
  /// With a type it reads a value of that type: a struct from an object, a list, map, option or
  /// tuple of what it can read, an enum from a name or an object of one. A field that is missing is
  /// its default, or `None`.
  ///
  /// ```ruchy
  /// >>> struct City { name: String, people: i64 = 0, twin: Option<String> }
  /// >>> json::decode::<[City]>("[{\"name\": \"Oslo\", \"people\": 709000}]")?
  /// [City { name: "Oslo", people: 709000, twin: None }]
  /// >>> json::decode::<[City]>("[{\"name\": 7}]")
  /// Err("at `[0].name`: expected a text, found 7")
  /// ```
  @Signature({
    "fn parse(text: String) -> Result<Any, String>",
    "fn loads(text: String) -> Result<Any, String>",
    "fn from_str(text: String) -> Result<Any, String>",
    "fn decode(text: String) -> Result<Any, String>"
  })
  public static Result<Object, String> parse(String text) {
    try {
      return Result.ok(new JsonReader(text).whole());
    } catch (JsonReader.Mistake mistake) {
      return Result.err(mistake.getMessage());
    }
  }

  /// The whole of a text in JSON, from which `json::decode::<T>(text)` reads.
  @Signature("fn node(text: String) -> Result<JsonNode, String>")
  public static Result<Object, String> node(String text) {
    return parse(text) instanceof Result.Ok<Object, String>(Object value)
        ? Result.ok(new JsonNode(value, "", false))
        : Result.err(((Result.Err<Object, String>) parse(text)).error());
  }

  /// What is wrong with a text in JSON, out of an error that reading it threw; other errors go on.
  @Signature("fn mistake(error: Any) -> String")
  public static String mistake(Object error) {
    if (error instanceof RuchyError own && own.code().equals("E0846")) {
      return own.message();
    }
    throw error instanceof RuchyError other ? other : RuchyError.thrown(error);
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
    "fn to_string(value: Any, indent: i64 = 0) -> String",
    "fn encode(value: Any, indent: i64 = 0) -> String"
  })
  public static String stringify(Object value, long indent) {
    return new JsonWriter(Math.clamp(indent, 0, 40)).write(value);
  }
}
