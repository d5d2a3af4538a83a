package ruchy.frame.column;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// The texts that an enum's values are taken from, in the order that is theirs.
public final class Categories {
  static final Categories NONE = new Categories(List.of());

  private static final int SHOWN_MAX = 6;

  private final List<String> names;
  private final Map<String, Integer> places = new HashMap<>();

  private Categories(List<String> names) {
    this.names = List.copyOf(names);
    for (int i = 0; i < names.size(); i++) {
      places.put(names.get(i), i);
    }
  }

  static Categories of(List<String> names) {
    if (names.isEmpty()) {
      throw new FrameException("an enum needs a category; write enum[low, high]");
    }
    var seen = new HashSet<String>();
    for (var name : names) {
      if (!seen.add(name)) {
        throw new FrameException(
            "the category \"%s\" is there twice; name each category once".formatted(name));
      }
      if (name.indexOf('\0') >= 0) {
        throw new FrameException(
            "a category has no zero characters, but \"%s\" has; keep the column as text"
                .formatted(name.replace("\0", "\\0")));
      }
    }
    return new Categories(names);
  }

  /// The texts in order.
  public List<String> names() {
    return names;
  }

  /// How many there are.
  public int size() {
    return names.size();
  }

  /// The place of a text; none if it is not among them.
  public OptionalInt place(String name) {
    var place = places.get(name);
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }

  /// The place of a text.
  ///
  /// @throws FrameException with the nearest names if it is not among them
  public int placeOf(String name) {
    return place(name).orElseThrow(() -> new FrameException(unknown(name)));
  }

  private String unknown(String name) {
    var near = NearestNames.of(name, names);
    var shown = near.isEmpty() ? names.subList(0, Math.min(SHOWN_MAX, names.size())) : near;
    return "\"%s\" is no category; %s%s"
        .formatted(
            name,
            near.isEmpty() ? "there are " : "did you mean ",
            shown.stream().map(other -> '"' + other + '"').collect(Collectors.joining(", "))
                + (near.isEmpty() ? names.size() > SHOWN_MAX ? ", …" : "" : "?"));
  }

  String sql() {
    return names.stream()
        .map(name -> "'" + name.replace("'", "''") + "'")
        .collect(Collectors.joining(", ", "ENUM(", ")"));
  }
}
