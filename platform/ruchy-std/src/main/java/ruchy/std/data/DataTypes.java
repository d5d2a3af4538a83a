package ruchy.std.data;

import ruchy.runtime.library.LibraryTypes;
import ruchy.runtime.library.LibraryTypes.Entry;

/// The types of what reads text.
@LibraryTypes({
  @Entry(
      name = "JsonNode",
      javaClass = JsonNode.class,
      documentation =
          "A value in a text of JSON with its place; `json::decode::<T>(text)` reads from it."),
  @Entry(
      name = "Regex",
      javaClass = Regex.class,
      documentation =
          "A regular expression: `Regex::new(r\"\\d+\")?`. One that takes too long is an error."),
  @Entry(
      name = "Match",
      javaClass = Match.class,
      documentation = "Where a regular expression matches: `m.text()`, `m.start()`, `m.group(1)`.")
})
final class DataTypes {
  private DataTypes() {}
}
